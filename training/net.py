"""The network: word features to one vector, residual blocks of dilated convolutions, a matrix for each head.

Everything in it folds into integer arithmetic: the normalisation before each convolution is a batch normalisation
(one factor and one offset for each channel), the activation after it is a clipped ReLU, the residual sum is plain.
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
LEXICAL = ("word", "frequent", "cased", "prefix3", "suffix2", "suffix3", "suffix4")
VECTOR_SCALE = 1 / 25.4   # a word vector's units
INPUT = DIMS + sum(WIDTHS.values())
CEILING = 6.0             # of an activation
DROPOUT = 0.1
MASKED = 0.06             # of the words in training: nothing is left of them but shape and flags


class Norm(nn.Module):
    """Batch normalisation over the rows that are text, and a clipped ReLU."""

    def __init__(self):
        super().__init__()
        self.gain, self.bias = nn.Parameter(torch.ones(CHANNELS)), nn.Parameter(torch.zeros(CHANNELS))
        self.register_buffer("mean", torch.zeros(CHANNELS))
        self.register_buffer("variance", torch.ones(CHANNELS))

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        mean, variance = self.mean, self.variance
        if self.training:
            n = mask.sum()
            mean = (x * mask).sum((0, 2)) / n
            variance = (x.square() * mask).sum((0, 2)) / n - mean.square()
            with torch.no_grad():
                self.mean.lerp_(mean, 0.02)
                self.variance.lerp_(variance, 0.02)
        factor, offset = self.line(mean, variance)
        return (x * factor[:, None] + offset[:, None]).clamp(0, CEILING) * mask

    def line(self, mean: torch.Tensor, variance: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """What is done to each channel before the ReLU: factor and offset."""
        factor = self.gain * torch.rsqrt(variance + 1e-4)
        return factor, self.bias - mean * factor


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

    def dropout(self, x: torch.Tensor, along: int) -> torch.Tensor:
        """Drops channels of a whole text: one random number for all places `along` it, since drawing them costs most."""
        if not self.training:
            return x
        shape = [1 if i == along else n for i, n in enumerate(x.shape)]
        return x * (torch.rand(shape) >= DROPOUT).float() / (1 - DROPOUT)

    def contexts(self) -> torch.Tensor:
        """One row for each value of the context byte."""
        c = torch.arange(128)
        return self.quotation[c & 3] + self.style[c >> 2 & 3] + self.elsewhere[c >> 4]

    def embed(self, ids: torch.Tensor) -> torch.Tensor:
        column = {name: ids[..., i] for i, name in enumerate(COLUMNS)}
        if self.training:
            drop = torch.rand(ids.shape[:2])
            column["word"] = column["word"].masked_fill(drop < 0.05, 0)
            column["frequent"] = column["frequent"].masked_fill(drop < 0.08, 0)
            column["cased"] = column["cased"].masked_fill(torch.rand(ids.shape[:2]) < 0.25, 0)
            masked = torch.rand(ids.shape[:2]) < MASKED
            for name in LEXICAL:
                column[name] = column[name].masked_fill(masked, 0)
        parts = [F.embedding(column["word"], self.vectors)]
        parts += [F.embedding(column[name], table.weight) for name, table in self.tables.items()]
        x = self.project(self.dropout(torch.cat(parts, -1), 1))
        x = x + F.embedding(column["context"], self.contexts())
        return torch.where(column["is_break"][..., None] > 0, self.separator, x)

    def forward(self, ids: torch.Tensor, length: torch.Tensor) -> dict[str, torch.Tensor]:
        mask = (torch.arange(ids.shape[1]) < length[:, None]).float()[:, None]
        x = self.embed(ids).transpose(1, 2)
        for norm, convolution in zip(self.norms, self.convolutions):
            x = x + convolution(self.dropout(norm(x, mask), 2))
        y = self.dropout(self.last(x, mask), 2).transpose(1, 2)
        return {name: head(y) for name, head in self.heads.items()}
