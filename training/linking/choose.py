"""Of statements that say the same, the best one: as `src/quote/linking/select.rs`, for choosing the least score."""

import numpy as np

from examples import Example

# As in `src/quote/linking/select.rs`: by so much a statement inside another, or around one, must be surer.
TOLD = 1600
# As in `src/quote/linking/candidate.rs`: the column that says how much stands in quotation marks.
QUOTED = 4


def within(inner: list, outer: list) -> bool:
    return any(s <= inner[0][0] and inner[-1][1] <= e for s, e in outer)


def choose(examples: list[Example], scores: np.ndarray, least: tuple[int, int]) -> dict[int, list[tuple[Example, int]]]:
    """The statements of each document that are kept, with their scores; the least score is one for statements of which some
    words stand in quotation marks, and one for the others."""
    floors = np.array([least[0] if e.row[QUOTED] > 0 else least[1] for e in examples])
    order = sorted(np.flatnonzero(scores >= floors), key=lambda i: (-scores[i], examples[i].content[0][0], examples[i].row[0]))
    kept: dict[int, list[tuple[Example, int]]] = {}
    for i in order:
        example = examples[i]
        have = kept.setdefault(example.doc, [])
        hit = [h for h, _ in have if any(s < f and b < e for s, e in example.content for b, f in h.content)]
        if len(hit) > 1:
            continue
        if hit:
            inner, outer = (example, hit[0]) if within(example.content, hit[0].content) else (hit[0], example)
            if scores[i] < least[0] + TOLD or inner.cue is None or inner.cue == outer.cue or not within(sorted([*inner.content, inner.cue]), outer.content):
                continue
        have.append((example, int(scores[i])))
    return kept


def predictions(docs: list[dict], kept: dict) -> list[dict]:
    def quote(example: Example) -> dict:
        out = {"kind": "", "content": [list(part) for part in example.content]}
        if example.mention:
            out["speaker"] = {"mention": [list(example.mention)]}
        return out

    return [{"id": doc["id"], "quotes": [quote(e) for e, _ in kept.get(i, [])]} for i, doc in enumerate(docs)]
