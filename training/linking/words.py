"""What the words of a cue tell: how often statements with such a cue are right, in each data set."""

import re

import numpy as np

WORD = re.compile(rb"[^\W\d_]+(?:['\xe2\x80\x99-]+[^\W\d_]+)*")
SCALE, LONGEST, LEAST, PRIOR = 1024, 6, 3, 4.0


def of_cue(raw: bytes, cue) -> list[str]:
    """The last words of a cue in lower case."""
    if cue is None:
        return []
    return [w.decode("utf8", "ignore").lower() for w in WORD.findall(raw[cue[0] : cue[1]])][-LONGEST:]


def count(cues: list[list[str]], right: np.ndarray) -> dict[str, tuple[float, float]]:
    """For each word how many statements with it there are, and how many are right."""
    out: dict[str, tuple[float, float]] = {}
    for words, one in zip(cues, right):
        for word in set(words):
            n, r = out.get(word, (0.0, 0.0))
            out[word] = (n + 1, r + one)
    return out


def odds(counts: dict[str, tuple[float, float]], mean: float) -> dict[str, int]:
    """Log-odds of the frequent words, drawn towards the mean."""
    out = {}
    for word, (n, r) in counts.items():
        if n >= LEAST and 1 < len(word) < 24 and word.isascii():
            p = (r + PRIOR * mean) / (n + PRIOR)
            out[word] = int(round(SCALE * np.log(max(p, 0.01) / max(1 - p, 0.01))))
    return out


def most(words: list[str], wide: dict[str, int], narrow: dict[str, int]) -> tuple[int, int]:
    """As `Tables::known` of the crate: a word is known if either table has it."""
    rows = [(wide.get(w, 0), narrow.get(w, 0)) for w in words if w in wide or w in narrow]
    return (max(a for a, _ in rows), max(b for _, b in rows)) if rows else (0, 0)
