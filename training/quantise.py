"""The trained network as whole numbers: what the model file holds and what `src/encoder/` computes with."""

from dataclasses import dataclass, field

import numpy as np
import torch

from features import COLUMNS, HEADS
from net import DILATIONS, VECTOR_SCALE, Net, Norm
from tables import DIMS, Tables
from train import collate

LEVELS = 127        # the largest weight and activation
LOGIT = 1 / 256     # what one step of a logit stands for
LANES = 16          # rows of weights are a multiple of it long
OFFSETS = 1 << 29   # the largest offset, so that no sum leaves 32 bits


@dataclass
class Dense:
    """`(weights @ input * factors + offsets) >> shift`"""

    weights: np.ndarray
    factors: np.ndarray
    offsets: np.ndarray
    shift: int


@dataclass
class Activation:
    """`clip((x * factors + offsets) >> 16, 0, 127)`"""

    factors: np.ndarray
    offsets: np.ndarray


@dataclass
class Model:
    tables: Tables
    embeddings: dict[str, np.ndarray]
    project: Dense
    contexts: np.ndarray
    separator: np.ndarray
    blocks: list[tuple[int, Activation, Dense]] = field(default_factory=list)
    last: Activation | None = None
    heads: list[Dense] = field(default_factory=list)
    transitions: list[np.ndarray] = field(default_factory=list)   # of each head, the start's row first


@dataclass
class Scales:
    """What one step of each activation, and of the residual sum, stands for."""

    activations: dict[Norm, float]
    stream: float


@torch.no_grad()
def calibrate(net: Net, data: list[list[tuple]]) -> Scales:
    """Scales by which few activations are clipped, one in five thousand that are not zero, and no residual sum."""
    peaks: dict[Norm, list[float]] = {}
    tops = []

    def note(norm, inputs, output):
        peaks.setdefault(norm, []).append(float(output[output > 0].quantile(0.9998)))
        tops.append(float(inputs[0].abs().max()))

    hooks = [norm.register_forward_hook(note) for norm in (*net.norms, net.last)]
    net.eval()
    for batch in data:
        ids, length, *_ = collate(batch)
        net(ids, length)
    for hook in hooks:
        hook.remove()
    return Scales({norm: float(np.mean(p)) / LEVELS for norm, p in peaks.items()}, 2 * max(tops) / 32767)


def limited(offsets: np.ndarray) -> np.ndarray:
    assert np.abs(offsets).max() <= OFFSETS, np.abs(offsets).max()
    return offsets.astype(np.int64)


def dense(weight: torch.Tensor, bias: torch.Tensor, output: float) -> Dense:
    """`weight` in units of the quantised inputs, rows first; `output` is what one step of the result stands for."""
    weight = weight.double().flatten(1).numpy()
    # A row's sum becomes the output by `factor / 2**shift`; what its weights are whole numbers of follows from that.
    need = np.abs(weight).max(1) / LEVELS / output
    shift = min(31, int(np.floor(np.log2(255 / need.max()))))
    factors = np.ceil(need * 2.0**shift).clip(1, 255).astype(np.int64)
    whole = (weight / (factors[:, None] / 2.0**shift * output)).round().clip(-LEVELS, LEVELS).astype(np.int64)
    whole = np.pad(whole, ((0, 0), (0, -whole.shape[1] % LANES)))
    offsets = (bias.double().numpy() / output * 2.0**shift).round() + (1 << shift >> 1)
    return Dense(whole, factors, limited(offsets), shift)


def activation(norm: Norm, scales: Scales) -> Activation:
    factor, offset = (x.double().numpy() / scales.activations[norm] * 65536 for x in norm.line(norm.mean, norm.variance))
    factors = (factor * scales.stream).round()
    assert np.abs(factors).max() < 32768, np.abs(factors).max()
    return Activation(factors.astype(np.int64), limited(offset.round() + 32768))


def i16(x: torch.Tensor) -> np.ndarray:
    return x.round().clamp(-32768, 32767).numpy().astype(np.int64)


@torch.no_grad()
def quantise(net: Net, tables: Tables, scales: Scales, transitions: list[np.ndarray]) -> Model:
    steps = [torch.full((DIMS,), VECTOR_SCALE)]
    embeddings = {}
    for name, table in net.tables.items():
        step = float(table.weight.abs().max()) / LEVELS
        steps.append(torch.full((table.weight.shape[1],), step))
        rows = (table.weight / step).round().numpy().astype(np.int8)
        # Row 0 of a hashed table stands for a word dropped in training.
        embeddings[name] = rows if name in ("frequent", "flags") else rows[1:]
    model = Model(
        tables,
        embeddings,
        dense(net.project.weight * torch.cat(steps), net.project.bias, scales.stream),
        i16(net.contexts() / scales.stream),
        i16(net.separator / scales.stream),
    )
    for dilation, norm, conv in zip(DILATIONS, net.norms, net.convolutions):
        # Rows of weights run over the taps, and within a tap over the channels.
        weight = (conv.weight * scales.activations[norm]).transpose(1, 2)
        model.blocks.append((dilation, activation(norm, scales), dense(weight, conv.bias, scales.stream)))
    model.last = activation(net.last, scales)
    step = scales.activations[net.last]
    model.heads = [dense(net.heads[h].weight * step, net.heads[h].bias, LOGIT) for h in HEADS]
    # A transition that training never saw has no business here; none is worth more than 100 nats.
    model.transitions = [(t / LOGIT).round().clip(-25600, 25600).astype(np.int64) for t in transitions]
    return model


def apply(layer: Dense, x: np.ndarray) -> np.ndarray:
    return (x @ layer.weights.T * layer.factors + layer.offsets) >> layer.shift


def activate(layer: Activation, x: np.ndarray) -> np.ndarray:
    return ((x * layer.factors + layer.offsets) >> 16).clip(0, 127)


def clip16(x: np.ndarray) -> np.ndarray:
    return x.clip(-32768, 32767)


def logits(model: Model, ids: np.ndarray) -> list[np.ndarray]:
    """The reference: one matrix of logits a head, a row for each row of `ids`, in exact integer arithmetic."""
    column = {name: ids[:, i] for i, name in enumerate(COLUMNS)}
    vectors = np.concatenate([np.zeros((1, model.tables.vectors().shape[1]), np.int8), model.tables.vectors()])
    parts = [vectors[column["word"]]]
    for name, rows in model.embeddings.items():
        parts.append(rows[column[name] if name in ("frequent", "flags") else column[name] - 1])
    word = np.concatenate(parts, 1).astype(np.int64)
    word = np.pad(word, ((0, 0), (0, -word.shape[1] % LANES)))
    x = clip16(clip16(apply(model.project, word)) + model.contexts[column["context"]])
    x = np.where(column["is_break"][:, None] > 0, model.separator, x)
    for dilation, norm, conv in model.blocks:
        y = np.pad(activate(norm, x), ((dilation, dilation), (0, 0)))
        taps = np.concatenate([y[: -2 * dilation], y[dilation:-dilation], y[2 * dilation :]], 1)
        x = clip16(x + apply(conv, taps))
    last = activate(model.last, x)
    return [clip16(apply(head, last)) for head in model.heads]
