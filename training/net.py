"""The network: word features to one vector, residual blocks of dilated convolutions, a matrix for each head.

Everything in it folds into integer arithmetic: the normalisation before each convolution is a batch normalisation
(one factor and one offset for each channel), the activation after it is a clipped ReLU, the residual sum is plain. In
`quantised` mode the forward pass rounds weights, embeddings and activations as the packed model does, and gradients
pass the rounding unchanged (Bengio, Leonard and Courville 2013).
"""

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from features import CLITICS, COLUMNS, FLAGS, HASHED, HEADS, HELPERS
from tables import DIMS, FREQUENT

CHANNELS = 96
DILATIONS = (1, 2, 4, 8, 16, 1, 2, 4)
WIDTHS = {"frequent": 32, "flags": 8, "cased": 32, "shape": 16, "prefix3": 24, "suffix2": 12, "suffix3": 24, "suffix4": 24}
ROWS = {"frequent": FREQUENT + 1, "flags": FLAGS * CLITICS, **{name: size + 1 for name, (size, _) in HASHED.items()}}
VECTOR_SCALE = 1 / 25.4   # a word vector's units
INPUT = DIMS + sum(WIDTHS.values())
LEVELS = 127
LOGIT = 1 / 256           # a logit's units


def rounded(x: torch.Tensor, scale: torch.Tensor, low: int = -LEVELS) -> torch.Tensor:
    """`x` in whole units of `scale`, with the gradient of the clipped identity."""
    clipped = torch.minimum(torch.maximum(x, low * scale), LEVELS * scale)
    return clipped + ((clipped / scale).round() * scale - clipped).detach()


def step(table: torch.Tensor) -> torch.Tensor:
    """The scale of a table that is quantised as a whole."""
    return table.detach().abs().amax() / LEVELS


def row_scales(w: torch.Tensor, output: float | torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, int]:
    """How a row's sum becomes units of `output`: `factor / 2**shift`, factor at most 255, for each output channel.

    The weights are then whole numbers of `factor / 2**shift * output`, of at most 127.
    """
    need = w.abs().flatten(1).amax(1).double() / LEVELS / float(output)
    shift = min(31, int(torch.floor(torch.log2(255 / need.amax().clamp(min=1e-12)))))
    factor = (need * 2.0**shift).ceil().clamp(1, 255)
    scale = (factor / 2.0**shift).float()
    return scale.reshape(-1, *[1] * (w.ndim - 1)), factor.long(), shift


class Norm(nn.Module):
    """Batch normalisation over the rows that are text, clipped ReLU, and the scale of the quantised activation."""

    def __init__(self):
        super().__init__()
        self.gain, self.bias = nn.Parameter(torch.ones(CHANNELS)), nn.Parameter(torch.zeros(CHANNELS))
        self.register_buffer("mean", torch.zeros(CHANNELS))
        self.register_buffer("variance", torch.ones(CHANNELS))
        self.register_buffer("scale", torch.tensor(6.0 / LEVELS))
        self.frozen = False

    def forward(self, x: torch.Tensor, mask: torch.Tensor, quantised: bool) -> torch.Tensor:
        if self.training and not self.frozen:
            n = mask.sum()
            mean = (x * mask).sum((0, 2)) / n
            variance = (x.square() * mask).sum((0, 2)) / n - mean.square()
            with torch.no_grad():
                self.mean.lerp_(mean, 0.02)
                self.variance.lerp_(variance, 0.02)
        else:
            mean, variance = self.mean, self.variance
        factor = self.gain * torch.rsqrt(variance + 1e-4)
        y = F.relu(x * factor[:, None] + (self.bias - mean * factor)[:, None]) * mask
        return rounded(y, self.scale, 0) if quantised else y.clamp(max=LEVELS * self.scale)


class Net(nn.Module):
    def __init__(self, vectors: np.ndarray):
        super().__init__()
        known = torch.from_numpy(vectors).float() * VECTOR_SCALE
        self.register_buffer("vectors", torch.cat([torch.zeros(1, DIMS), known]))
        self.tables = nn.ModuleDict({k: nn.Embedding(ROWS[k], WIDTHS[k]) for k in WIDTHS})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.3)
        self.project = nn.Linear(INPUT, CHANNELS)
        self.quotation, self.style, self.elsewhere = (nn.Parameter(torch.randn(n, CHANNELS) * 0.1) for n in (4, 4, 8))
        self.separator = nn.Parameter(torch.randn(CHANNELS) * 0.1)
        self.norms = nn.ModuleList(Norm() for _ in DILATIONS)
        self.convolutions = nn.ModuleList(nn.Conv1d(CHANNELS, CHANNELS, 3, padding=d, dilation=d) for d in DILATIONS)
        self.last = Norm()
        self.heads = nn.ModuleDict({name: nn.Linear(CHANNELS, len(labels)) for name, labels in (HEADS | HELPERS).items()})
        self.dropout = nn.Dropout(0.1)
        self.register_buffer("stream", torch.tensor(1 / 512))   # what one step of the residual sum stands for
        self.quantised = False

    def contexts(self) -> torch.Tensor:
        """One row for each value of the context byte."""
        c = torch.arange(128)
        return self.quotation[c & 3] + self.style[c >> 2 & 3] + self.elsewhere[c >> 4]

    def units(self) -> torch.Tensor:
        """What one step of each quantised input of the projection stands for."""
        steps = [torch.full((DIMS,), VECTOR_SCALE)]
        steps += [step(t.weight).expand(t.weight.shape[1]) for t in self.tables.values()]
        return torch.cat(steps)

    def weight(self, layer: nn.Module, inputs: torch.Tensor, output: torch.Tensor) -> torch.Tensor:
        """A layer's weights, rounded as the packed model rounds them; `inputs` and `output` are scales."""
        if not self.quantised:
            return layer.weight
        w = layer.weight * inputs if inputs.ndim else layer.weight * inputs.item()
        scale, _, _ = row_scales(w.detach(), output)
        return rounded(w, scale * output) / inputs

    def embed(self, ids: torch.Tensor) -> torch.Tensor:
        column = {name: ids[..., i] for i, name in enumerate(COLUMNS)}
        if self.training:
            drop = torch.rand(ids.shape[:2])
            column["word"] = column["word"].masked_fill(drop < 0.05, 0)
            column["frequent"] = column["frequent"].masked_fill(drop < 0.08, 0)
            column["cased"] = column["cased"].masked_fill(torch.rand(ids.shape[:2]) < 0.25, 0)
        parts = [F.embedding(column["word"], self.vectors)]
        for name, table in self.tables.items():
            rows = F.embedding(column[name], table.weight)
            parts.append(rounded(rows, step(table.weight)) if self.quantised else rows)
        weight = self.weight(self.project, self.units(), self.stream)
        x = F.linear(self.dropout(torch.cat(parts, -1)), weight, self.project.bias)
        x = x + F.embedding(column["context"], self.contexts())
        return torch.where(column["is_break"][..., None] > 0, self.separator, x)

    def forward(self, ids: torch.Tensor, length: torch.Tensor) -> dict[str, torch.Tensor]:
        mask = (torch.arange(ids.shape[1]) < length[:, None]).float()[:, None]
        x = self.embed(ids).transpose(1, 2)
        for norm, conv in zip(self.norms, self.convolutions):
            y = self.dropout(norm(x, mask, self.quantised))
            weight = self.weight(conv, norm.scale, self.stream)
            x = x + F.conv1d(y, weight, conv.bias, padding=conv.padding, dilation=conv.dilation)
        y = self.dropout(self.last(x, mask, self.quantised)).transpose(1, 2)
        unit = torch.tensor(LOGIT)
        return {n: F.linear(y, self.weight(h, self.last.scale, unit), h.bias) for n, h in self.heads.items()}
