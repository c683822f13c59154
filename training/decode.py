"""Labels to spans, and a plain linking of roles into statements, good enough to compare networks by.

The library's own linking is a stage of its own; nothing here ships.
"""

import numpy as np



def runs(labels: np.ndarray, kinds: tuple[str, ...]) -> list[tuple[str, int, int]]:
    """Kind, first token and end of each labelled run."""
    out, i = [], 0
    while i < len(labels):
        j = i + 1
        if labels[i]:
            kind = (labels[i] - 1) // 2
            while j < len(labels) and labels[j] == 2 * kind + 2:
                j += 1
            out.append((kinds[kind], i, j))
        i = j
    return out


def link(raw: bytes, spans: np.ndarray, found: list[tuple[str, int, int]]) -> list[dict]:
    """Statements of one segment: each cue takes the nearest source, each content the nearest cue."""
    word = [raw[s:e] for s, e in spans]
    ends = np.cumsum([w in (b".", b"?", b"!") for w in word]) if word else np.zeros(0)
    of = {kind: [(i, j) for k, i, j in found if k == kind] for kind in ("SOURCE", "CUE", "CONTENT")}

    def distance(a, b, sentence: int) -> int:
        first, second = sorted((a, b))
        between = ends[second[0] - 1] - ends[first[1] - 1] if second[0] > first[1] else 0
        return max(0, second[0] - first[1]) + sentence * int(between)

    def offsets(run) -> list[int]:
        return [int(spans[run[0], 0]), int(spans[run[1] - 1, 1])]

    sources, taken = {}, set()
    for cue in of["CUE"]:
        ranked = sorted((distance(cue, s, 20) + 5 * (s in taken), s) for s in of["SOURCE"])
        if ranked and ranked[0][0] < 30:
            sources[cue] = ranked[0][1]
            taken.add(ranked[0][1])
    contents, out = {cue: [] for cue in of["CUE"]}, []
    for content in of["CONTENT"]:
        ranked = sorted((distance(content, c, 6), c) for c in of["CUE"])
        if ranked and ranked[0][0] < 40:
            contents[ranked[0][1]].append(content)
        else:
            out.append({"kind": "", "content": [offsets(content)]})
    for cue, parts in contents.items():
        if parts:
            quote = {"kind": "", "content": [offsets(p) for p in parts], "cue": [offsets(cue)]}
            if cue in sources:
                quote["speaker"] = {"mention": [offsets(sources[cue])]}
            out.append(quote)
    return out


def entities(spans: np.ndarray, found: list[tuple[str, int, int]]) -> list[dict]:
    kinds = {"PER": "person", "ORG": "organization", "LOC": "place", "MISC": "event"}
    mention = lambda i, j: {"span": [int(spans[i, 0]), int(spans[j - 1, 1])], "form": "name"}
    return [{"kind": kinds[k], "name": "", "mentions": [mention(i, j)]} for k, i, j in found]
