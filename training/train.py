"""Trains the network on the encoded documents, all heads together."""

import random
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from features import HEADS, HELPERS, IGNORE, Encoded
from net import Net

CHUNK, BATCH = 512, 8
RATE, DECAY = 2e-3, 1e-3
ALL = [*HEADS, *HELPERS]
WEIGHT = {"names": 2.0, "roles": 1.0, "parts": 0.3, "relations": 0.3}


def chunks(docs: list[Encoded]) -> list[tuple]:
    out = []
    for d in docs:
        for at in range(0, len(d.ids), CHUNK):
            part = (torch.from_numpy(d.ids[at : at + CHUNK]).long(), *(torch.from_numpy(d.labels[h][at : at + CHUNK]) for h in ALL))
            out += [part] * d.doc.weight
    return out


def collate(batch: list[tuple]) -> tuple:
    length = torch.tensor([len(c[0]) for c in batch])
    pad = torch.nn.utils.rnn.pad_sequence
    return pad([c[0] for c in batch], True), length, *(pad([c[1 + k] for c in batch], True, IGNORE) for k in range(len(ALL)))


def batches(data: list[tuple], order: random.Random) -> list[list[tuple]]:
    """Shuffled, with chunks of like length together to spare padding."""
    data = data[:]
    order.shuffle(data)
    out = []
    for at in range(0, len(data), BATCH * 24):
        window = sorted(data[at : at + BATCH * 24], key=lambda c: len(c[0]))
        # Many short texts make a batch of the same size as few long ones.
        batch, longest = [], 0
        for c in window:
            longest = max(longest, len(c[0]))
            if batch and longest * (len(batch) + 1) > CHUNK * BATCH:
                out.append(batch)
                batch, longest = [], len(c[0])
            batch.append(c)
        out.append(batch)
    order.shuffle(out)
    return out


def train(net: Net, docs: list[Encoded], epochs: int, state: Path, log=print) -> None:
    """`state` keeps what is needed to go on after an interruption, written after each epoch."""
    data = chunks(docs)
    steps = epochs * len(batches(data, random.Random(0)))
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    begun = 0
    if state.exists():
        saved = torch.load(state)
        net.load_state_dict(saved["net"])
        optimizer.load_state_dict(saved["optimizer"])
        begun = saved["epochs"]
    for epoch in range(begun, epochs):
        torch.manual_seed(epoch)
        order = batches(data, random.Random(epoch))
        clock, total, count = time.time(), dict.fromkeys(ALL, 0.0), dict.fromkeys(ALL, 1e-9)
        net.train()
        for number, batch in enumerate(order):
            done = (epoch * len(order) + number) / steps
            rate = RATE * min(1, (done * steps + 1) / 200) * max(0.01, 1 - done)
            for group in optimizer.param_groups:
                group["lr"] = rate
            ids, length, *labels = collate(batch)
            loss = 0
            out = net(ids, length)
            for head, label in zip(ALL, labels):
                n = int((label != IGNORE).sum())
                if n:
                    part = F.cross_entropy(out[head].flatten(0, 1), label.flatten(), ignore_index=IGNORE, reduction="sum")
                    loss = loss + WEIGHT[head] * part / label.numel()
                    total[head] += float(part.detach())
                    count[head] += n
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            if number % 50 == 0:
                log(f"  {epoch} {number}/{len(order)} {({h: round(total[h] / count[h], 4) for h in ALL})} {time.time() - clock:.0f} s", flush=True)
        torch.save({"net": net.state_dict(), "optimizer": optimizer.state_dict(), "epochs": epoch + 1}, state)
        log(f"epoch {epoch} {({h: round(total[h] / count[h], 4) for h in ALL})} {time.time() - clock:.0f} s", flush=True)
