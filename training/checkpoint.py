"""The state of a training that can be stopped after any epoch and gone on with."""

from pathlib import Path

import torch
from torch import nn


def load(path: Path, net: nn.Module, optimizer: torch.optim.Optimizer) -> int:
    """Takes over what was saved, if anything was; the number of epochs done."""
    if not path.exists():
        return 0
    saved = torch.load(path)
    net.load_state_dict(saved["net"])
    optimizer.load_state_dict(saved["optimizer"])
    return saved["epochs"]


def save(path: Path, net: nn.Module, optimizer: torch.optim.Optimizer, epochs: int) -> None:
    """Writes beside the file first, so that an interruption leaves the old state or the new one."""
    part = path.with_suffix(".part")
    torch.save({"net": net.state_dict(), "optimizer": optimizer.state_dict(), "epochs": epochs}, part)
    part.rename(path)
