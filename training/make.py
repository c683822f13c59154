"""From the data to the model file, in stages; a stage whose result is there is not run again.

    python training/make.py --data ../shared/data --work /tmp/wirecopy-model
"""

import argparse
import json
import os
import pickle
import random
import subprocess
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import torch

import corpus
import evaluate
import features
import reference
import tables
import teacher
import transitions
from net import Net
from pack import pack
from quantise import calibrate, quantise
from train import batches, chunks, train

ROOT = Path(__file__).resolve().parent.parent
EPOCHS = 12


def stage(path: Path, make):
    """The pickled result of `make`, made if it is not there."""
    if not path.exists():
        print("making", path, flush=True)
        part = path.with_suffix(".part")
        part.write_bytes(pickle.dumps(make()))
        part.rename(path)
    return pickle.loads(path.read_bytes())


def build_program() -> list[str]:
    subprocess.run("cargo build --release --features training --example encode_tokens".split(), cwd=ROOT, check=True)
    target = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    return [str(target / "release/examples/encode_tokens")]


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--data", type=Path, required=True, help="the folder of data sets")
    arguments.add_argument("--work", type=Path, required=True, help="a folder for what the stages make")
    arguments.add_argument("--out", type=Path, default=ROOT / "models/english.bin")
    arguments.add_argument("--epochs", type=int, default=EPOCHS)
    arguments.add_argument("--quick", action="store_true", help="a few texts, one epoch: does it run at all?")
    a = arguments.parse_args()
    if a.quick:
        a.epochs = 1
        a.out = a.work / "quick.bin"
    a.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(1)

    program = build_program()
    words = stage(a.work / "tables.pkl", lambda: tables.build(a.data))
    lookup = features.Lookup(words)
    docs = stage(a.work / "docs.pkl", lambda: features.encode_all(corpus.training_docs(a.data, a.quick), program, lookup))
    silver = stage(a.work / "silver.pkl", lambda: features.encode_all(corpus.silver_docs(a.data, [d.doc for d in docs], a.quick), program, lookup))
    taught = docs + silver
    fine_tuned = lambda: teacher.fine_tune(docs, 1 if a.quick else teacher.EPOCHS, a.work / "teacher.pt")
    soft = stage(a.work / "soft.pkl", lambda: teacher.soft_labels(fine_tuned(), taught))
    torch.manual_seed(1)
    net = Net(words.vectors())
    train(net, chunks(taught, soft), a.epochs, a.work / "state.pt")
    scales = calibrate(net, batches(chunks(docs[::20]), random.Random(1))[:20])
    model = quantise(net, words, scales, transitions.learn(net, docs))
    a.out.write_bytes(pack(model))
    if not a.quick:
        reference.write(model, program, ROOT / "tests/data")
    figures = evaluate.measure(a.data, program, a.out)
    (a.work / "figures.json").write_text(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
