"""The gold data as documents: a text, and spans (bytes) with labels for the layers that its set marks."""

import json
from dataclasses import dataclass, field
from pathlib import Path

Span = tuple[int, int, str]

NAMES = ("PER", "ORG", "LOC", "MISC")
ROLES = ("SOURCE", "CUE", "CONTENT")
# Sets of names, and how often each is seen in an epoch: politics is small and the nearest to news.
NAME_SETS = {"conll03": 1, "politics": 4, "wikigold": 2, "re3d": 1, "wnut17": 1}
# Of Universal Dependencies, for heads that only help to train the others.
PARTS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
RELATIONS = (
    "acl advcl advmod amod appos aux case cc ccomp compound conj cop csubj dep det discourse dislocated expl fixed flat "
    "goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative xcomp"
).split()
GUM_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}


@dataclass
class Doc:
    """`names` and `roles` are None where the set says nothing about them; `ignore` marks text without role labels."""

    id: str
    text: str
    names: list[Span] | None = None
    roles: list[Span] | None = None
    ignore: list[tuple[int, int]] = field(default_factory=list)
    words: list[tuple[int, str, str]] | None = None   # start, part of speech, relation to the head
    weight: int = 1


def read(path: Path) -> list[dict]:
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def names_doc(d: dict, weight: int = 1) -> Doc:
    names = sorted((e["start"], e["end"], e["label"]) for e in d["entities"])
    return Doc(d["id"], d["text"], names=names, weight=weight)


def roles_doc(d: dict, weight: int = 1) -> Doc:
    """Attributions as flat spans; where they are nested, the one that starts first wins."""
    spans = {}
    for a in d["attributions"]:
        for key, label in (("source", "SOURCE"), ("cue", "CUE"), ("content", "CONTENT")):
            spans.update({(s, e): label for s, e in a[key]})
    roles = sorted((s, e, label) for (s, e), label in spans.items())
    return Doc(d["id"], d["text"], roles=roles, ignore=[(s, e) for s, e in d.get("discard", [])], weight=weight)


def gum_doc(d: dict) -> Doc:
    """The name in a mention with a proper noun, roughly: its first run of capitalised words, "of", "and" and "&" inside."""
    raw = d["text"].encode()
    names = []
    for m in d["mentions"]:
        if not m["has_propn"] or m["type"] not in GUM_KINDS:
            continue
        run = []
        for s, e in (t for t in d["tokens"] if t[0] >= m["start"] and t[1] <= m["end"]):
            word = raw[s:e].decode()
            if word[0].isupper() and word.lower() not in ("the", "a", "an") or run and word in ("of", "-", "&", "and"):
                run.append((s, e, word))
            elif run:
                break
        while run and not run[-1][2][0].isupper():
            run.pop()
        if run:
            names.append((run[0][0], run[-1][1], GUM_KINDS[m["type"]]))
    return Doc(d["id"], d["text"], names=sorted(set(names)))


def words_of(d: dict) -> list[tuple[int, str, str]]:
    return [(w[0], w[2], w[5].split(":")[0]) for sentence in d["words"] for w in sentence]


def syntax_docs(data: Path, gum: list[Doc], few: slice) -> list[Doc]:
    """English Web Treebank; the syntax of GUM's texts is added to `gum`."""
    words = {d["text"]: words_of(d) for d in read(data / "syntax/gum_train.jsonl")}
    for doc in gum:
        doc.words = words.get(doc.text)
    return [Doc(d["id"], d["text"], words=words_of(d)) for d in read(data / "syntax/ewt_train.jsonl")[few]]


def training_docs(data: Path, quick: bool = False) -> list[Doc]:
    """Every document to train on; `quick` takes a few of each set."""
    few = slice(0, 3 if quick else None)
    docs = []
    for name, weight in NAME_SETS.items():
        docs += [names_doc(d, weight) for d in read(data / f"entities/{name}_train.jsonl")[few]]
    gum = [gum_doc(d) for d in read(data / "segments/gum_train.jsonl")[few]]
    docs += gum + syntax_docs(data, gum, few)
    docs += map(roles_doc, read(data / "quotes/polnear_train.jsonl")[few])
    docs += [roles_doc(d, weight=3) for d in read(data / "quotes/pages_train.jsonl")[few]]
    return docs


# Texts without labels of their own, for the teacher: sets of news and how many of each.
SILVER_SETS = "gigaword_afp_xinhua reuters21578 reuters_wire fundus htmldate_trafilatura scrapinghub timex3_tempeval3".split()
LONGEST = 15_000   # of such a text, in characters: longer ones are few and would dominate


def silver_docs(data: Path, known: list[Doc], quick: bool = False) -> list[Doc]:
    """Texts to be labelled by the teacher, none of which is in `known` or in a dev set."""
    dev = [*(data / "entities").glob("*_dev.jsonl"), *(data / "quotes").glob("*_dev.jsonl"), *(data / "segments").glob("*_dev.jsonl")]
    held = [d for path in sorted(dev) for d in read(path)]
    ids, texts = {d["id"] for d in held}, {d["text"] for d in held} | {d.text for d in known}
    out = []
    for name in SILVER_SETS:
        for d in read(data / f"article/{name}.jsonl")[: 3 if quick else None]:
            if d["id"] not in ids and d["text"] not in texts and len(d["text"]) <= LONGEST:
                texts.add(d["text"])
                out.append(Doc(d["id"], d["text"]))
    return out
