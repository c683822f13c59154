"""Examples of links and statements from the crate, and which of them the gold data says are right."""

import bisect
import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np

WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")


class Gold:
    """The attributions of a text as sets of words, as `eval/score_quotes.py` sees them."""

    def __init__(self, doc: dict):
        starts, ends, byte, before = [], [], 0, 0
        for m in WORD.finditer(doc["text"]):
            byte += len(doc["text"][before : m.start()].encode())
            starts.append(byte)
            byte += len(m.group().encode())
            ends.append(byte)
            before = m.end()
        self.starts, self.ends = starts, ends
        self.discard = self.cover(doc.get("discard"))
        self.all = [(self.cover(a["content"]), self.cover(a["source"]), self.cover(a["cue"])) for a in doc["attributions"]]
        self.all = [a for a in self.all if a[0] and not a[0] <= self.discard]

    def cover(self, spans) -> frozenset[int]:
        out = set()
        for s, e in spans or []:
            out.update(range(bisect.bisect_right(self.ends, s), bisect.bisect_left(self.starts, e)))
        return frozenset(out)

    def link(self, table: int, cue, other) -> int | None:
        """1 or 0 for a right or wrong link, None where the gold data does not know the cue or the content."""
        cue, other = self.cover([cue]), self.cover([other])
        if table == 0:
            known = [a for a in self.all if a[2] & cue]
            return int(any(a[1] & other for a in known)) if known else None
        known = [a for a in self.all if a[0] & other]
        if not known:
            return None
        best = max(known, key=lambda a: len(a[0] & other))
        return int(bool(best[2] & cue))

    def statement(self, content, mention) -> tuple[float, bool] | None:
        """Overlap with the gold statement it matches best, and whether the speaker is right; None where nobody asks."""
        content = self.cover(content)
        if not content or content <= self.discard:
            return None
        mention = self.cover([mention] if mention else [])
        iou, right = 0.0, False
        for gold, source, _ in self.all:
            if gold & content:
                one = len(gold & content) / len(gold | content)
                if one > iou:
                    iou, right = one, bool(source & mention) or (not source and not mention)
        return iou, right


@dataclass
class Example:
    doc: int
    table: int
    cue: tuple | None
    mention: tuple | None
    content: list
    row: np.ndarray


def read(path: Path) -> list[dict]:
    with open(path, encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def dump(program: list[str], tables: Path, docs: list[dict], noise: int) -> list[Example]:
    lines = "".join(json.dumps({"text": d["text"]}) + "\n" for d in docs)
    raw = subprocess.run([*program, str(tables), str(noise)], input=lines.encode(), capture_output=True, check=True).stdout
    numbers = np.frombuffer(raw, "<i4")
    small = numbers.tolist()
    out, i = [], 0
    span = lambda a, b: None if a < 0 else (a, b)
    while i < len(small):
        doc, table, c0, c1, m0, m1, parts = small[i : i + 7]
        i += 7
        content = [(small[i + 2 * k], small[i + 2 * k + 1]) for k in range(parts)]
        i += 2 * parts
        width = small[i]
        out.append(Example(doc, table, span(c0, c1), span(m0, m1), content, numbers[i + 1 : i + 1 + width]))
        i += 1 + width
    return out
