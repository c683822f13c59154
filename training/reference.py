"""Writes `tests/data/encoder.tsv`: the integer reference's logits for the text beside it, which the crate must match.

One line a token: start, end, 1 if it begins a segment, then the logits of each head in turn.
"""

from pathlib import Path

import numpy as np

from corpus import Doc
from features import Lookup, encode_all
from quantise import Model, logits


def write(model: Model, program: list[str], folder: Path) -> None:
    text = (folder / "encoder.txt").read_text(encoding="utf-8")
    (e,) = encode_all([Doc("reference", text)], program, Lookup(model.tables))
    heads = np.concatenate(logits(model, e.ids), 1)[e.rows]
    firsts = e.ids[e.rows - 1, -1]
    with open(folder / "encoder.tsv", "w", encoding="ascii") as out:
        for span, first, row in zip(e.spans, firsts, heads):
            print(*span, first, *row, sep="\t", file=out)
