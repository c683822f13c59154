"""Reads models/linking.tsv and scores rows as the crate does."""

from pathlib import Path

import numpy as np


class Forest:
    def __init__(self, base: int, depth: int):
        self.base, self.depth, self.trees = base, depth, []

    def score(self, x: np.ndarray) -> np.ndarray:
        inner, rows = 2**self.depth - 1, np.arange(len(x))
        total = np.full(len(x), self.base, np.int64)
        for tree in self.trees:
            feature, threshold, leaves = tree[0 : 2 * inner : 2], tree[1 : 2 * inner : 2], tree[2 * inner :]
            node = np.zeros(len(x), np.int64)
            for _ in range(self.depth):
                node = 2 * node + 1 + (x[rows, feature[node]] > threshold[node])
            total += leaves[node - inner]
        return total


class Tables:
    def __init__(self, path: Path):
        self.forests: dict[str, Forest] = {}
        self.right: list[tuple[int, int]] = []
        self.least = (0, 0)
        for line in path.read_text().splitlines():
            name, *rest = line.split("\t")
            if name in ("source", "content", "statement"):
                forest = self.forests[name] = Forest(int(rest[0]), int(rest[1]))
            elif name == "tree":
                forest.trees.append(np.array([int(n) for n in rest]))
            elif name == "least":
                self.least = (int(rest[0]), int(rest[1]))
            elif name == "right":
                self.right.append((int(rest[0]), int(rest[1])))

    def confidence(self, scores: np.ndarray) -> np.ndarray:
        at, share = np.array(self.right).T
        return np.interp(scores, at, share / 1000)
