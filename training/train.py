"""Trains the network on the encoded documents, all heads together."""

import random
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

import checkpoint
from features import HEADS, HELPERS, IGNORE, Encoded
from net import Net

CHUNK, BATCH = 512, 8
RATE, DECAY = 2e-3, 1e-3
ALL = [*HEADS, *HELPERS]
WEIGHT = {"names": 2.0, "roles": 1.0, "parts": 0.3, "relations": 0.3}
SOFT = 0.5   # what the teacher's labels weigh against gold ones


def chunks(docs: list[Encoded], soft: list[dict[str, np.ndarray]] | None = None) -> list[tuple]:
    """Pieces of the documents: ids, a label for each head, and the teacher's log probabilities for each head, or none."""
    out = []
    for d, taught in zip(docs, soft or [None] * len(docs)):
        for at in range(0, len(d.ids), CHUNK):
            cut = slice(at, at + CHUNK)
            labels = [torch.from_numpy(d.labels[h][cut]) for h in ALL]
            # The teacher speaks only where the gold data says nothing.
            logs = [None if taught is None or getattr(d.doc, h) is not None else torch.from_numpy(taught[h][cut]) for h in HEADS]
            out += [(torch.from_numpy(d.ids[cut]).long(), labels, logs)] * d.doc.weight
    return out


def collate(batch: list[tuple]) -> tuple:
    """Ids, lengths, labels of each head, and for each head the rows that have a teacher and its probabilities there."""
    length = torch.tensor([len(c[0]) for c in batch])
    pad = torch.nn.utils.rnn.pad_sequence
    ids = pad([c[0] for c in batch], True)
    labels = [pad([c[1][k] for c in batch], True, IGNORE) for k in range(len(ALL))]
    taught = []
    for k in range(len(HEADS)):
        rows = [i * ids.shape[1] + torch.nonzero(c[2][k].any(1))[:, 0] for i, c in enumerate(batch) if c[2][k] is not None]
        logs = [c[2][k][c[2][k].any(1)] for c in batch if c[2][k] is not None]
        taught.append((torch.cat(rows), torch.cat(logs).float().exp()) if rows else None)
    return ids, length, labels, taught


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


def train(net: Net, data: list[tuple], epochs: int, state: Path, log=print) -> None:
    """`state` keeps what is needed to go on after an interruption, written after each epoch."""
    steps = epochs * len(batches(data, random.Random(0)))
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY, fused=True)
    begun = checkpoint.load(state, net, optimizer)
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
            ids, length, labels, taught = collate(batch)
            loss = 0
            with torch.autocast("cpu", dtype=torch.bfloat16):
                out = {head: logits.float() for head, logits in net(ids, length).items()}
            for head, label in zip(ALL, labels):
                n = int((label != IGNORE).sum())
                if n:
                    part = F.cross_entropy(out[head].flatten(0, 1), label.flatten(), ignore_index=IGNORE, reduction="sum")
                    loss = loss + WEIGHT[head] * part / label.numel()
                    total[head] += float(part.detach())
                    count[head] += n
            for head, soft in zip(HEADS, taught):
                if soft is not None:
                    rows, target = soft
                    part = F.cross_entropy(out[head].flatten(0, 1)[rows], target, reduction="sum")
                    loss = loss + SOFT * WEIGHT[head] * part / ids[..., 0].numel()
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            if number % 50 == 0:
                log(f"  {epoch} {number}/{len(order)} {({h: round(total[h] / count[h], 4) for h in ALL})} {time.time() - clock:.0f} s", flush=True)
        checkpoint.save(state, net, optimizer, epoch + 1)
        log(f"epoch {epoch} {({h: round(total[h] / count[h], 4) for h in ALL})} {time.time() - clock:.0f} s", flush=True)
