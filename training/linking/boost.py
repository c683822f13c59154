"""Boosted trees over integers, small enough to read: complete trees, logistic loss, Newton steps.

After Friedman, "Greedy Function Approximation: A Gradient Boosting Machine" (2001), with the regularised leaves of Chen
and Guestrin, "XGBoost" (2016). Nothing in it is random but the rows of each tree, whose seed is fixed.
"""

import numpy as np

SCALE = 1024  # scores are log-odds in 1/1024
NEVER = 2**31 - 1


class Boost:
    def __init__(self, trees=150, depth=5, rate=0.12, bins=48, l2=4.0, least=15.0, share=0.7, seed=1):
        self.trees, self.depth, self.rate, self.bins = trees, depth, rate, bins
        self.l2, self.least, self.share, self.seed = l2, least, share, seed

    def fit(self, x: np.ndarray, y: np.ndarray, w: np.ndarray) -> "Boost":
        """`y` may lie between 0 and 1."""
        n, width = x.shape
        edges = [self._edges(x[:, f]) for f in range(width)]
        codes = np.empty((n, width), np.int32)
        for f in range(width):
            codes[:, f] = np.searchsorted(edges[f], x[:, f], side="left")  # code > k  <=>  x > edge k
        codes += np.arange(width, dtype=np.int32) * self.bins
        mean = float(np.average(y, weights=w))
        self.base = int(round(SCALE * np.log(mean / (1 - mean))))
        self.found = []
        score = np.full(n, self.base / SCALE)
        random = np.random.default_rng(self.seed)
        for _ in range(self.trees):
            p = 1 / (1 + np.exp(-score))
            g, h = w * (y - p), w * np.maximum(p * (1 - p), 1e-6)
            rows = np.flatnonzero(random.random(n) < self.share)
            splits, leaves = self._tree(codes, rows, g, h, width, edges)
            self.found.append((splits, leaves))
            score += self._one(x, splits, leaves) / SCALE
        return self

    def _edges(self, column: np.ndarray) -> np.ndarray:
        values = np.unique(column)
        if len(values) > self.bins:
            values = np.unique(np.quantile(column, np.linspace(0, 1, self.bins + 1), method="lower"))
        return values[: self.bins - 1]

    def _tree(self, codes, rows, g, h, width, edges):
        inner = 2**self.depth - 1
        splits = [(0, NEVER)] * inner
        node = np.zeros(len(rows), np.int64)
        own, gr, hr = codes[rows], g[rows], h[rows]
        stride = width * self.bins
        for level in range(self.depth):
            first, count = 2**level - 1, 2**level
            at = (own + ((node - first) * stride)[:, None]).ravel()
            hist = [np.bincount(at, np.repeat(v, width), count * stride).reshape(count, width, self.bins) for v in (gr, hr)]
            left_g, left_h = (np.cumsum(v, axis=2) for v in hist)
            all_g, all_h = left_g[:, :1, -1:], left_h[:, :1, -1:]
            right_g, right_h = all_g - left_g, all_h - left_h
            gain = left_g**2 / (left_h + self.l2) + right_g**2 / (right_h + self.l2) - all_g**2 / (all_h + self.l2)
            gain[(left_h < self.least) | (right_h < self.least)] = 0
            best = gain.reshape(count, -1).argmax(axis=1)
            code = np.full(count, NEVER)
            feature = np.zeros(count, np.int64)
            for k in range(count):
                f, b = divmod(int(best[k]), self.bins)
                if gain[k, f, b] > 1e-3 and b < len(edges[f]):
                    splits[first + k] = (f, int(edges[f][b]))
                    feature[k], code[k] = f, b + f * self.bins
            k = node - first
            node = 2 * node + 1 + (own[np.arange(len(rows)), feature[k]] > code[k])
        leaf = node - inner
        sum_g, sum_h = (np.bincount(leaf, v, 2**self.depth) for v in (gr, hr))
        leaves = np.round(SCALE * self.rate * sum_g / (sum_h + self.l2)).astype(np.int64)
        return splits, leaves

    def _one(self, x, splits, leaves):
        node = np.zeros(len(x), np.int64)
        feature = np.array([f for f, _ in splits])
        threshold = np.array([t for _, t in splits])
        for _ in range(self.depth):
            node = 2 * node + 1 + (x[np.arange(len(x)), feature[node]] > threshold[node])
        return leaves[node - (2**self.depth - 1)]

    def score(self, x: np.ndarray) -> np.ndarray:
        """As the crate computes it."""
        total = np.full(len(x), self.base, np.int64)
        for splits, leaves in self.found:
            total += self._one(x, splits, leaves)
        return total

    def lines(self, name: str) -> list[str]:
        out = [f"{name}\t{self.base}\t{self.depth}"]
        for splits, leaves in self.found:
            numbers = [n for split in splits for n in split] + leaves.tolist()
            out.append("\t".join(["tree", *map(str, numbers)]))
        return out
