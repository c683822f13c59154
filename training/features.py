"""Token features and labels as arrays. The features come from the crate itself, so that both sides see the same."""

import json
import subprocess
from dataclasses import dataclass

import numpy as np

from corpus import NAMES, PARTS, RELATIONS, ROLES, Doc, Span
from tables import FREQUENT, Tables

IGNORE = -100
# Rows of the hashed tables, and the columns of the dump that index them.
HASHED = {"cased": (16384, 3), "shape": (1024, 4), "prefix3": (8192, 5), "suffix2": (2048, 6), "suffix3": (8192, 7), "suffix4": (8192, 8)}
LOWER, CLITIC, CONTEXT = 2, 9, 10
WIDTH = 11
FIRST = 16
FLAGS, CLITICS = 64, 5
COLUMNS = ("word", "frequent", "flags", *HASHED, "context", "is_break")
HEADS = {"names": ["O", *(p + k for k in NAMES for p in ("B-", "I-"))], "roles": ["O", *(p + k for k in ROLES for p in ("B-", "I-"))]}
HELPERS = {"parts": PARTS, "relations": RELATIONS}   # heads that are dropped after training


@dataclass
class Encoded:
    """A document: token spans, a matrix of feature ids with a row before each segment for the break, and labels."""

    doc: Doc
    spans: np.ndarray            # tokens x 2
    rows: np.ndarray             # the row of each token
    ids: np.ndarray              # rows x len(COLUMNS), i32
    labels: dict[str, np.ndarray]


def dump(program: list[str], texts: list[dict], width: int = WIDTH) -> list[np.ndarray]:
    """Runs the crate's `encode_tokens` example: a row of `width` numbers for each token of each text."""
    lines = "".join(json.dumps(t) + "\n" for t in texts)
    out = subprocess.run(program, input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    numbers = np.frombuffer(out, "<u4")
    tables, at = [], 0
    while at < len(numbers):
        n = int(numbers[at])
        tables.append(numbers[at + 1 : at + 1 + n * width].reshape(n, width))
        at += 1 + n * width
    assert len(tables) == len(texts)
    return tables


class Lookup:
    """Hashes to rows of the word tables; 0 is an unknown word."""

    def __init__(self, tables: Tables):
        order = np.argsort(tables.hashes)
        self.keys, self.rank = tables.hashes[order], order
        self.flag_keys = np.array(sorted(tables.flags), np.uint32)
        self.flags = np.array([tables.flags[int(k)] for k in self.flag_keys], np.int32)

    @staticmethod
    def find(keys: np.ndarray, values: np.ndarray, wanted: np.ndarray, missing: int) -> np.ndarray:
        at = np.searchsorted(keys, wanted).clip(0, len(keys) - 1)
        return np.where(keys[at] == wanted, values[at], missing)

    def ids(self, dumped: np.ndarray) -> np.ndarray:
        lower = dumped[:, LOWER]
        word = 1 + self.find(self.keys, self.rank, lower, -1)
        frequent = np.where(word <= FREQUENT, word, 0)
        flags = self.find(self.flag_keys, self.flags, lower, 0) + FLAGS * dumped[:, CLITIC]
        hashed = [1 + dumped[:, column] % size for size, column in HASHED.values()]
        context = dumped[:, CONTEXT]
        return np.stack([word, frequent, flags, *hashed, context, np.zeros_like(context)], 1).astype(np.int32)


def bio(spans: np.ndarray, firsts: np.ndarray, gold: list[Span], labels: list[str]) -> np.ndarray:
    """A label a token: the first gold span that holds its start; a new segment starts a new label."""
    index = {label: i for i, label in enumerate(labels)}
    out = np.zeros(len(spans), np.int64)
    owner = np.full(len(spans), -1)
    for number, (start, end, _) in enumerate(gold):
        low, high = np.searchsorted(spans[:, 0], [start, end])
        free = owner[low:high]
        free[free < 0] = number
    for i in np.nonzero(owner >= 0)[0]:
        kind = gold[owner[i]][2]
        starts = spans[i, 0] == gold[owner[i]][0] or i == 0 or firsts[i] or out[i - 1] not in (index["B-" + kind], index["I-" + kind])
        out[i] = index[("B-" if starts else "I-") + kind]
    return out


def encode(doc: Doc, dumped: np.ndarray, lookup: Lookup) -> Encoded:
    spans = dumped[:, :2].astype(np.int64)
    firsts = (dumped[:, CONTEXT] & FIRST) > 0
    rows = np.arange(len(spans)) + np.cumsum(firsts)
    ids = np.zeros((len(spans) + int(firsts.sum()), len(COLUMNS)), np.int32)
    ids[:, COLUMNS.index("is_break")] = 1
    ids[rows] = lookup.ids(dumped)
    labels = {}
    for head, gold in (("names", doc.names), ("roles", doc.roles)):
        column = np.full(len(ids), IGNORE)
        if gold is not None:
            column[rows] = bio(spans, firsts, gold, HEADS[head])
        if head == "roles":
            for start, end in doc.ignore:
                inside = rows[(spans[:, 0] >= start) & (spans[:, 0] < end)]
                column[inside[column[inside] == 0]] = IGNORE
        labels[head] = column
    at = {start: i for i, start in enumerate(spans[:, 0])}
    for number, (head, kinds) in enumerate(HELPERS.items(), 1):
        column = labels[head] = np.full(len(ids), IGNORE)
        for word in doc.words or ():
            if word[0] in at and word[number] in kinds:
                column[rows[at[word[0]]]] = kinds.index(word[number])
    return Encoded(doc, spans, rows, ids, labels)


def encode_all(docs: list[Doc], program: list[str], lookup: Lookup) -> list[Encoded]:
    return [encode(doc, table, lookup) for doc, table in zip(docs, dump(program, [{"text": d.text} for d in docs]))]
