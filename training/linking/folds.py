"""Two networks, each trained on every other text with statements: what they say of the texts that they have not seen is
as good as what the shipped network says of an unseen text, while that one knows its training texts by heart.

    python training/linking/folds.py --model /tmp/wirecopy-model --data ../shared/data --work /tmp/wirecopy-folds

The folder of `--model` is the work folder of `training/make.py`: the same texts and the same teacher's labels are used,
fewer epochs. Makes `fold0.bin` (trained on the texts with odd numbers)
and `fold1.bin` for `training/linking/make.py --folds`.
"""

import argparse
import os
import pickle
import random
import sys
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import torch  # noqa: E402

import corpus  # noqa: E402
import transitions  # noqa: E402
from net import Net  # noqa: E402
from pack import pack  # noqa: E402
from quantise import calibrate, quantise  # noqa: E402
from train import batches, chunks, train  # noqa: E402


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    for name in ("model", "data", "work"):
        arguments.add_argument(f"--{name}", type=Path, required=True)
    arguments.add_argument("--only", type=int, nargs="*", default=[0, 1], help="which of the two")
    arguments.add_argument("--epochs", type=int, default=8)
    a = arguments.parse_args()
    a.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    words, docs, silver, soft = (pickle.loads((a.model / f"{stage}.pkl").read_bytes()) for stage in ("tables", "docs", "silver", "soft"))
    number = {}
    for name in ("polnear", "pages"):
        number |= {d["id"]: i for i, d in enumerate(corpus.read(a.data / f"quotes/{name}_train.jsonl"))}
    for fold in a.only:
        out = a.work / f"fold{fold}.bin"
        if out.exists():
            continue
        torch.manual_seed(fold)
        pairs = [(d, s) for d, s in zip(docs + silver, soft) if d.doc.roles is None or number[d.doc.id] % 2 != fold]
        own, taught = [d for d, _ in pairs], [s for _, s in pairs]
        print("fold", fold, len(own), "texts", sum(len(d.ids) for d in own), "tokens", flush=True)
        net = Net(words.vectors())
        train(net, chunks(own, taught), a.epochs, a.work / f"state{fold}.pt")
        scales = calibrate(net, batches(chunks(own[::20]), random.Random(1))[:20])
        out.write_bytes(pack(quantise(net, words, scales, transitions.learn(net, own))))


if __name__ == "__main__":
    main()
