"""What it is worth that a label follows another: learned when the network is done, with its weights held still.

The likelihood is that of a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) whose other part
are the network's logits. They come with dropout on, since the network knows its training data too well; how far they can
be trusted so is learned beside, and forgotten: without dropout they are what they say.
"""

import random

import numpy as np
import torch

from features import HEADS, IGNORE, Encoded
from net import Net

TEXTS, LONGEST, SEGMENT = 240, 1024, 200   # texts of a head; rows of a text; tokens of a segment, at most
BATCH, EPOCHS, RATE = 64, 6, 0.03
NEVER = -1e4


def legal(labels: list[str]) -> torch.Tensor:
    """0 where a label (a row) may come before another, and in the first row where it may begin a segment."""
    out = torch.zeros(len(labels) + 1, len(labels))
    for i, before in enumerate(["O", *labels]):
        for j, label in enumerate(labels):
            if label.startswith("I-") and not (i > 0 and before[1:] == label[1:] and before != "O"):
                out[i, j] = NEVER
    return out


@torch.no_grad()
def segments(net: Net, docs: list[Encoded], head: str) -> list[tuple[torch.Tensor, torch.Tensor]]:
    """Log probabilities and labels of the segments of some documents."""
    net.train()
    for norm in (*net.norms, net.last):
        norm.eval()
    out = []
    for doc in docs:
        ids = torch.from_numpy(doc.ids[:LONGEST]).long()
        logs = net(ids[None], torch.tensor([len(ids)]))[head][0].log_softmax(-1)
        labels = torch.from_numpy(doc.labels[head][:LONGEST])
        # A segment ends at its break, and at a token without a label.
        edges = [-1, *torch.nonzero((ids[:, -1] > 0) | (labels == IGNORE))[:, 0].tolist(), len(ids)]
        out += [(logs[i + 1 : j], labels[i + 1 : j]) for i, j in zip(edges, edges[1:]) if 2 < j - i <= SEGMENT]
    net.eval()
    return out


def loss(worth: torch.Tensor, scale: torch.Tensor, batch: list[tuple[torch.Tensor, torch.Tensor]]) -> torch.Tensor:
    pad = torch.nn.utils.rnn.pad_sequence
    emit = pad([logs for logs, _ in batch], True) * scale
    label = pad([y for _, y in batch], True)
    length = torch.tensor([len(y) for _, y in batch])
    row = torch.arange(len(batch))
    all_paths = emit[:, 0] + worth[0]
    gold = all_paths[row, label[:, 0]]
    for t in range(1, emit.shape[1]):
        inside = t < length
        step = torch.logsumexp(all_paths[:, :, None] + worth[1:], 1) + emit[:, t]
        all_paths = torch.where(inside[:, None], step, all_paths)
        gold = gold + inside * (emit[row, t, label[:, t]] + worth[1 + label[:, t - 1], label[:, t]])
    return (torch.logsumexp(all_paths, 1) - gold).mean()


def learn(net: Net, docs: list[Encoded], log=print) -> list[np.ndarray]:
    """For each head a table: the first row for a segment's first label, then a row for each label before."""
    out = []
    for head, labels in HEADS.items():
        torch.manual_seed(4)
        order = random.Random(4)
        labelled = [d for d in docs if getattr(d.doc, head) is not None]
        order.shuffle(labelled)
        data = sorted(segments(net, labelled[:TEXTS], head), key=lambda s: len(s[1]))
        batches = [data[i : i + BATCH] for i in range(0, len(data), BATCH)]
        forbidden = legal(labels)
        worth, scale = torch.zeros(forbidden.shape, requires_grad=True), torch.ones(1, requires_grad=True)
        optimizer = torch.optim.Adam([worth, scale], lr=RATE)
        for epoch in range(EPOCHS):
            order.shuffle(batches)
            total = 0.0
            for batch in batches:
                step = loss(worth + forbidden, scale, batch)
                optimizer.zero_grad()
                step.backward()
                optimizer.step()
                total += float(step.detach())
            log(f"transitions of {head} {epoch}: {total / len(batches):.4f}, logits times {float(scale.detach()):.3f}", flush=True)
        out.append((worth * (forbidden == 0)).detach().numpy())
    return out
