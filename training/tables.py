"""Word tables of the model: packed word vectors and gazetteer flags, keyed by hash."""

from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np

from hashing import hash32

WORDS = 50_000      # with a vector in training: the most frequent
SHIPPED = 32_900    # of them in the model file, so that it stays small; the others become unknown words
DIMS = 100          # of a word vector
PART = 4            # dimensions that one code stands for
CODES = 256
FREQUENT = 8192     # words with an embedding of their own

MALE, FEMALE, SURNAME, CITY, PART_OF_CITY, COUNTRY = 1, 2, 4, 8, 16, 32


@dataclass
class Tables:
    hashes: np.ndarray     # u32 per word, most frequent first
    codes: np.ndarray      # u8, words x DIMS / PART
    centres: np.ndarray    # i8, DIMS / PART x CODES x PART
    flags: dict[int, int]  # hash -> gazetteer flags

    def shipped(self) -> "Tables":
        return Tables(self.hashes[:SHIPPED], self.codes[:SHIPPED], self.centres, self.flags)

    def vectors(self) -> np.ndarray:
        """The word vectors as the codes give them, i8."""
        parts = np.arange(self.centres.shape[0])
        return self.centres[parts, self.codes].reshape(len(self.codes), DIMS)


def nearest(points: np.ndarray, centres: np.ndarray) -> np.ndarray:
    return ((centres**2).sum(1) - 2 * points @ centres.T).argmin(1)


def product_quantise(vectors: np.ndarray, rounds: int = 12) -> tuple[np.ndarray, np.ndarray]:
    """k-means in each group of PART dimensions (Jegou, Douze and Schmid 2011); frequent words weigh more."""
    random = np.random.default_rng(1)
    weight = (1.0 + np.arange(len(vectors))) ** -0.4
    codes, tables = [], []
    for at in range(0, DIMS, PART):
        points = vectors[:, at : at + PART].astype(np.float32)
        centres = points[random.choice(len(points), CODES, replace=False)]
        for _ in range(rounds):
            code = nearest(points, centres)
            mass = np.bincount(code, weight, CODES)[:, None]
            sums = np.stack([np.bincount(code, weight * points[:, k], CODES) for k in range(PART)], 1)
            centres = np.where(mass > 0, sums / np.maximum(mass, 1e-9), centres).astype(np.float32)
        centres = centres.round().clip(-127, 127)
        codes.append(nearest(points, centres).astype(np.uint8))
        tables.append(centres.astype(np.int8))
    return np.stack(codes, 1), np.stack(tables)


def gazetteer(folder: Path) -> dict[int, int]:
    flags: dict[int, int] = {}

    def add(word: str, flag: int) -> None:
        key = hash32(word.lower().replace("’", "'"))
        flags[key] = flags.get(key, 0) | flag

    def rows(name: str):
        with open(folder / name, encoding="utf-8") as lines:
            yield from (line.rstrip("\n").split("\t") for line in lines)

    for name, male, female, men, women in rows("first_names.tsv"):
        if male or float(men or 0) > 0:
            add(name, MALE)
        if female or float(women or 0) > 0:
            add(name, FEMALE)
    for name, _, _ in rows("last_names.tsv"):
        for word in name.replace("-", " ").split():
            if len(word) > 2:
                add(word, SURNAME)
    for name, *_ in rows("cities.tsv"):
        words = name.replace("-", " ").split()
        for word in words:
            if len(word) > 2:
                add(word, CITY if len(words) == 1 else PART_OF_CITY)
    for _, code, name, others, demonym, capital, *_ in rows("countries.tsv"):
        for word in " ".join([name, others.replace("|", " "), demonym.replace(",", " "), capital]).split():
            if word[0].isupper() and len(word) > 2:
                add(word.strip("()."), COUNTRY)
    return flags


def build(data: Path) -> Tables:
    with open(data / "words/words.tsv", encoding="utf-8") as lines:
        words = [line.split("\t", 1)[0].rstrip("\n") for line in islice(lines, WORDS)]
    vectors = np.fromfile(data / "words/vectors.i8", np.int8, WORDS * DIMS).reshape(-1, DIMS)
    hashes, first = np.unique([hash32(w) for w in words], return_index=True)
    keep = np.sort(first)
    codes, centres = product_quantise(vectors[keep])
    all_hashes = np.array([hash32(words[i]) for i in keep], np.uint32)
    return Tables(all_hashes, codes, centres, gazetteer(data / "gazetteer"))
