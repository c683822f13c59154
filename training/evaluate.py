"""Dev figures of a labelling, by the scorers beside the data."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

import decode
from corpus import NAMES, ROLES, Doc, names_doc, read, roles_doc
from features import Encoded

NAME_DEV = ("conll03", "politics", "ewt")
ROLE_DEV = ("polnear", "pages")


def dev_docs(data: Path) -> dict[str, list[Doc]]:
    docs = {n: [names_doc(d) for d in read(data / f"entities/{n}_dev.jsonl")] for n in NAME_DEV}
    return docs | {n: [roles_doc(d) for d in read(data / f"quotes/{n}_dev.jsonl")] for n in ROLE_DEV}


def prediction(e: Encoded, labels: dict[str, np.ndarray], firsts: np.ndarray) -> dict:
    raw = e.doc.text.encode()
    edges = [*np.nonzero(firsts)[0], len(e.spans)]
    quotes = []
    for i, j in zip(edges, edges[1:]):
        quotes += decode.link(raw, e.spans[i:j], decode.runs(labels["roles"][i:j], ROLES))
    return {"id": e.doc.id, "entities": decode.entities(e.spans, decode.runs(labels["names"], NAMES)), "quotes": quotes}


def score(data: Path, name: str, predictions: list[dict]) -> dict:
    kind, scorer = ("entities", "score_entities.py") if name in NAME_DEV else ("quotes", "score_quotes.py")
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.writelines(json.dumps(p) + "\n" for p in predictions)
        file.flush()
        command = [sys.executable, str(data.parent / "eval" / scorer), str(data / f"{kind}/{name}_dev.jsonl"), file.name, "--json"]
        result = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    if kind == "entities":
        return {k: round(result[k][2], 1) for k in ("all", "PER", "ORG", "LOC", "span")}
    figures = {k: round(result[k][2], 1) for k in ("token", "exact", "match", "attr")}
    return figures | {k: round(result[k]["attr_r"], 1) for k in ("direct", "mixed", "indirect")}
