#!/usr/bin/env python3
"""weights.py DATA OUT: learns the weights of src/coref/weights.rs.

    /tmp/venv/bin/python training/coref/weights.py ../shared/data src/coref/weights.rs

DATA has segments/gum_train.jsonl (coreference clusters; annotation CC BY 4.0) and quotes/pages_train.jsonl (the names of
speakers, CC0). The crate's example `pronouns` says whom each pronoun may mean and what is true of them; here each
candidate gets the sum of its weights, nobody gets nothing, and the weights are those that make the right people most
likely (a log-linear ranker over mentions, after Durrett and Klein, "Easy Victories and Uphill Battles in Coreference
Resolution", 2013, section 3), with an L2 penalty. Plain gradient descent from zero: the same numbers each time. Takes a
minute after the build.

--folds only prints how often the right one is taken, each text by the weights of the others.
"""
import json, os, re, subprocess, sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
UNIT = 64         # a weight of 1 as the table has it
PENALTY = 1.0
STEPS, RATE = 1500, 0.5
PRONOUNS = {"he", "she", "him", "her", "his", "hers", "himself", "herself"}


def features() -> list[str]:
    """The names of the features in the order of their bits."""
    source = (ROOT / "src/coref/features.rs").read_text()
    body = re.search(r"enum Feature \{(.*?)\n\}", source, re.S).group(1)
    return re.findall(r"^    (\w+),", body, re.M)


def words(name: str) -> list[str]:
    return [w for w in re.sub(r"['’]s\b|[^\w\s]", " ", name.lower()).split() if len(w) > 1]


def gold(document: dict) -> dict[tuple[int, int], set[str] | None]:
    """For each pronoun's span the words of the names of whom it means; None for nobody with a name."""
    raw, spans = document["text"].encode(), {}
    if "mentions" in document:
        names: dict[int, set[str]] = {}
        for m in document["mentions"]:
            if m["type"] == "person" and m["has_propn"]:
                text = raw[m["start"] : m["end"]].decode()
                names.setdefault(m["cluster"], set()).update(w for w in words(text) if w.capitalize() in text or w.upper() in text)
        for m in document["mentions"]:
            if raw[m["start"] : m["end"]].decode().lower() in PRONOUNS and m["type"] == "person":
                spans[m["start"], m["end"]] = names.get(m["cluster"])
    for a in document.get("attributions", []):
        name = a.get("name", "?")
        if len(a["source"]) == 1 and name != "?" and not isinstance(name, list):
            start, end = a["source"][0]
            if raw[start:end].decode().lower() in PRONOUNS:
                spans[start, end] = set(words(name)[-1:]) if name else None
    return spans


def read(data: Path) -> list[list[tuple[np.ndarray, np.ndarray]]]:
    """Each text's pronouns: the candidates' features, and which of them are right; the last row is nobody."""
    count, texts = len(features()), []
    subprocess.run(["cargo", "build", "--release", "--quiet", "--features", "training", "--example", "pronouns"],
                   cwd=ROOT, check=True)
    for path in (data / "segments/gum_train.jsonl", data / "quotes/pages_train.jsonl"):
        documents = [json.loads(line) for line in path.open(encoding="utf-8")]
        told = [{str(start): sorted(meant or ()) for (start, _), meant in gold(d).items()} for d in documents]
        given = "".join(json.dumps({"id": d["id"], "text": d["text"], "meant": m}) + "\n" for d, m in zip(documents, told))
        out = subprocess.run([TARGET / "release/examples/pronouns"], input=given.encode(), capture_output=True, check=True)
        for line, document in zip(out.stdout.decode().splitlines(), documents):
            answer, found, rows = json.loads(line), gold(document), []
            for pronoun in answer["pronouns"]:
                span = tuple(pronoun["span"])
                if span not in found:
                    continue
                ends = [words(answer["entities"][entity])[-1:] for entity, _ in pronoun["candidates"]]
                right = np.array([bool(end) and bool(found[span]) and end[0] in found[span] for end in ends] + [False])
                right[-1] = not right.any()
                bits = np.array([[mask >> bit & 1 for bit in range(count)] for _, mask in pronoun["candidates"]])
                rows.append((np.vstack([bits, np.zeros((1, count))]).astype(float), right))
            texts.append(rows)
    return texts


def learn(rows: list[tuple[np.ndarray, np.ndarray]]) -> np.ndarray:
    lengths = [len(right) for _, right in rows]
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    group = np.repeat(np.arange(len(rows)), lengths)
    x, right = np.vstack([bits for bits, _ in rows]), np.concatenate([right for _, right in rows])
    weights, moment = np.zeros(x.shape[1]), np.zeros(x.shape[1])

    def shares(scores):
        top = np.maximum.reduceat(scores, starts)
        e = np.exp(scores - np.where(np.isfinite(top), top, 0)[group])
        return e / np.maximum(np.add.reduceat(e, starts), 1e-30)[group]

    for _ in range(STEPS):
        scores = x @ weights
        slope = x.T @ (shares(np.where(right, scores, -np.inf)) - shares(scores)) - PENALTY * weights
        moment = 0.9 * moment + slope / len(rows)
        weights = weights + RATE * moment
    return weights


def hits(weights: np.ndarray, rows) -> tuple[int, int]:
    return sum(bool(right[np.argmax((bits @ weights)[::-1] * 1.0) * -1 - 1]) for bits, right in rows), len(rows)


def main() -> None:
    texts = read(Path(sys.argv[1]))
    if "--folds" in sys.argv:
        good = every = 0
        for fold in range(10):
            weights = learn([row for at, text in enumerate(texts) if at % 10 != fold for row in text])
            a, b = hits(weights, [row for at, text in enumerate(texts) if at % 10 == fold for row in text])
            good, every = good + a, every + b
        print(f"{good} of {every}: {100 * good / every:.1f}")
        return
    weights = learn([row for text in texts for row in text])
    lines = [f"    {round(weight * UNIT)}, // {name}" for name, weight in zip(features(), weights)]
    Path(sys.argv[2]).write_text(
        "//! The weights of what is true of an antecedent.\n//!\n"
        "//! Made by `python training/coref/weights.py DATA src/coref/weights.rs` from GUM (annotation CC BY 4.0), its training\n"
        "//! part, and from the names of speakers in hand-marked news pages (CC0).\n\n"
        "use super::features::COUNT;\n\n"
        f"/// In units of 1/{UNIT}, in the order of the features.\n#[rustfmt::skip]\n"
        "pub(super) const WEIGHTS: [i16; COUNT] = [\n" + "\n".join(lines) + "\n];\n", encoding="utf-8")


if __name__ == "__main__":
    main()
