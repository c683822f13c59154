"""Dev figures of a labelling, by the scorers beside the data."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

import decode
from corpus import NAMES, ROLES, Doc, names_doc, read, roles_doc
from features import dump

NAME_DEV = ("conll03", "politics", "ewt")
ROLE_DEV = ("polnear", "pages")


def dev_docs(data: Path) -> dict[str, list[Doc]]:
    docs = {n: [names_doc(d) for d in read(data / f"entities/{n}_dev.jsonl")] for n in NAME_DEV}
    return docs | {n: [roles_doc(d) for d in read(data / f"quotes/{n}_dev.jsonl")] for n in ROLE_DEV}


def prediction(doc: Doc, tokens: np.ndarray) -> dict:
    """`tokens`: start, end, whether it begins a segment, label under each head."""
    spans, raw = tokens[:, :2], doc.text.encode()
    edges = [*np.nonzero(tokens[:, 2])[0], len(tokens)]
    quotes = []
    for i, j in zip(edges, edges[1:]):
        quotes += decode.link(raw, spans[i:j], decode.runs(tokens[i:j, 4], ROLES))
    return {"id": doc.id, "entities": decode.entities(spans, decode.runs(tokens[:, 3], NAMES)), "quotes": quotes}


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


def measure(data: Path, program: list[str], model: Path, log=print) -> dict[str, dict]:
    """Every dev set through the crate with the packed model."""
    figures = {}
    for name, docs in dev_docs(data).items():
        labelled = dump([*program, str(model)], [{"text": d.text} for d in docs], width=5)
        figures[name] = score(data, name, [prediction(d, t.astype(np.int64)) for d, t in zip(docs, labelled)])
        log(name, figures[name], flush=True)
    return figures
