"""Whether confidence means what it says: of the statements of the dev sets in each band of confidence, the share that is
right in match (overlap of at least a half) and in the speaker's words.

    python3.11 training/linking/calibration.py --data ../shared/data --program target/release/examples/link_examples
"""

import argparse
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from choose import choose  # noqa: E402
from examples import Gold, dump, read  # noqa: E402
from tables import Tables  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
BANDS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)


def rated(data: Path, program: str, path: Path, model: Path, name: str) -> tuple[np.ndarray, np.ndarray]:
    """Confidence of each statement kept, and whether it is right."""
    tables = Tables(path)
    docs = read(data / f"quotes/{name}_dev.jsonl")
    gold = [Gold(doc) for doc in docs]
    examples = [e for e in dump(program, path, model, docs, 0) if e.table == 2]
    scores = tables.forests["statement"].score(np.array([e.row for e in examples]))
    kept = [pair for have in choose(examples, scores, tables.least).values() for pair in have]
    said = [(gold[e.doc].statement(e.content, e.mention), score) for e, score in kept]
    said = [(s, score) for s, score in said if s is not None]
    return tables.confidence(np.array([c for _, c in said])), np.array([s[0] >= 0.5 and s[1] for s, _ in said])


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--program", required=True)
    arguments.add_argument("--tables", type=Path, default=ROOT / "models/linking.tsv")
    arguments.add_argument("--model", type=Path, default=ROOT / "models/english.bin")
    a = arguments.parse_args()
    for name in ("polnear", "pages"):
        sure, right = rated(a.data, a.program, a.tables, a.model, name)
        print(name)
        for low, high in zip(BANDS, BANDS[1:]):
            band = (low <= sure) & (sure < high)
            if band.any():
                print(f"  {low:.2f} to {min(high, 1):.2f}: {band.sum():5} statements, {right[band].mean():.3f} right, mean confidence {sure[band].mean():.3f}")
        band = sure >= 0.9
        print(f"  at least 0.90: {band.sum()} of {len(sure)}, {right[band].mean() if band.any() else 0:.3f} right")


if __name__ == "__main__":
    main()
