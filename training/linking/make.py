"""Makes models/linking.tsv: the tables that link the parts of statements and say which statements to keep.

    python3.11 training/linking/make.py --data ../shared/data --folds /tmp/wirecopy-folds

Needs Python 3.11 and numpy, and a Rust toolchain: it builds the crate's example `link_examples`. Three minutes. The
networks in the folder of `--folds` are made by folds.py; it works without them, less well. Run it again whenever
models/english.bin or the rules of src/quote change.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from boost import Boost  # noqa: E402
from choose import choose, predictions  # noqa: E402
from examples import Example, Gold, dump, read  # noqa: E402
from words import count, most, odds, of_cue  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
HEAD = """\
# Which words belong to one statement, and which statements to keep: boosted trees, see src/quote/linking.
# Trained on PolNeAR 1.0 (train; no licence stated, for training only) and on the marks (CC0) of 98 news pages.
# Made by: python3.11 training/linking/make.py --data ../shared/data --folds /tmp/wirecopy-folds
# A tree: feature and threshold of each inner node, then the leaves, in 1/1024 log-odds.
"""
EMPTY = "source\t0\t1\ncontent\t0\t1\nstatement\t0\t1\nleast\t0\t0\n"
NOISE = {"polnear": 200, "pages": 300}
WEIGHT = {"polnear": 1.0, "pages": 8.0}
LOOSE = 4  # origins from here on are what the encoder nearly found
KNOWN = 65  # the first of the two columns of `Tables::known`
LOWER = 830  # without quotation marks half of all statements are missed: so much less is asked of them, which dev chose
PARTS = 4  # texts whose cues are counted apart, so that no statement is judged by itself
NAMES = ("polnear", "pages")


class Data:
    """The examples of one data set, with what the gold data says of them."""

    def __init__(self, name: str, program: str, tables: Path, data: Path, split: str, models: list[tuple[Path, int]]):
        """Texts are labelled by each of the models in turn; with each goes how many of a thousand words it does not see."""
        self.name = name
        self.docs = read(data / f"quotes/{name}_{split}.jsonl")
        self.gold = [Gold(doc) for doc in self.docs]
        self.examples = []
        for i, (model, noise) in enumerate(models):
            for example in dump(program, tables, model, self.docs[i :: len(models)], noise):
                example.doc = example.doc * len(models) + i
                self.examples.append(example)

    def links(self, table: int):
        found = [e for e in self.examples if e.table == table]
        said = [self.gold[e.doc].link(table, e.cue, e.mention or e.content[0]) for e in found]
        known = [(e, s) for e, s in zip(found, said) if s is not None]
        return np.array([e.row for e, _ in known]), np.array([s for _, s in known], float)

    def asked(self) -> list[dict]:
        """The texts with examples."""
        have = {e.doc for e in self.examples}
        return [doc for i, doc in enumerate(self.docs) if i in have]

    def statements(self) -> tuple[list[Example], np.ndarray, np.ndarray, np.ndarray]:
        """Examples, their rows, overlap with gold (-1: nobody asks) and whether match and speaker are right."""
        found = [e for e in self.examples if e.table == 2]
        said = [self.gold[e.doc].statement(e.content, e.mention) for e in found]
        iou = np.array([-1.0 if s is None else s[0] for s in said])
        right = np.array([float(s is not None and s[0] >= 0.5 and s[1]) for s in said])
        return found, np.array([e.row for e in found]), iou, right


def models_of(folds: Path | None, model: Path, noise: int) -> list[tuple[Path, int]]:
    """The networks that have not seen the even and the odd texts; where one is missing, the shipped one, which has, with
    noise: it would be trusted too much."""
    paths = [folds / f"fold{fold}.bin" if folds else model for fold in (0, 1)]
    return [(path, 0) if path != model and path.exists() else (model, noise) for path in paths]


def weights(sets: list[Data], counts: list[int]) -> np.ndarray:
    return np.concatenate([np.full(count, WEIGHT[s.name]) for s, count in zip(sets, counts)])


def link_table(sets: list[Data], table: int) -> Boost:
    pairs = [s.links(table) for s in sets]
    x, y = (np.concatenate([pair[k] for pair in pairs]) for k in (0, 1))
    print("links", table, len(y), "right", round(y.mean(), 3), flush=True)
    return Boost(trees=100, depth=5).fit(x, y, weights(sets, [len(pair[1]) for pair in pairs]))


def target(iou: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Right match and speaker, a little less where the edges are off, and a little for a match alone."""
    return np.where(right > 0, 0.7 + 0.3 * iou, np.where(iou >= 0.5, 0.15, 0.0))


def cue_words(found, sets, iou, right) -> tuple[list[list[str]], list[dict], np.ndarray]:
    """The words of each cue; for each of PARTS the log-odds of words counted without that part, and last of all of it, for
    PolNeAR and for pages; the part of each statement."""
    raw = {s.name: [doc["text"].encode() for doc in s.docs] for s in sets}
    cues, part, pages = [], [], []
    for s, f in zip(sets, found):
        cues += [of_cue(raw[s.name][e.doc], e.cue) for e in f[0]]
        part += [e.doc // 2 % PARTS for e in f[0]]
        pages += [s.name == "pages"] * len(f[0])
    part, pages = np.array(part), np.array(pages)
    tables = []
    for without in range(PARTS + 1):
        both = []
        for chosen in (~pages, pages):
            rows = np.flatnonzero(chosen & (iou >= 0) & (part != without))
            both.append(odds(count([cues[i] for i in rows], right[rows]), float(right[rows].mean())))
        tables.append(both)
    return cues, tables, part


def score(data: Path, docs: list[dict], out: list[dict]) -> dict:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file, tempfile.NamedTemporaryFile("w", suffix=".jsonl") as gold:
        file.writelines(json.dumps(p) + "\n" for p in out)
        gold.writelines(json.dumps(d) + "\n" for d in docs)
        file.flush()
        gold.flush()
        command = [sys.executable, str(data.parent / "eval/score_quotes.py"), gold.name, file.name, "--json"]
        return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def short(result: dict) -> str:
    figures = {k: result[k][2] for k in ("token", "exact", "match", "attr")}
    recall = {k: result[k]["attr_r"] for k in ("direct", "mixed", "indirect")}
    return f"{figures} p_quoted {result['p_quoted']} {recall} {result['n']}"


def calibration(scores: np.ndarray, right: np.ndarray, points: int = 16) -> list[str]:
    """Shares of right statements by score, made to rise (pool adjacent violators)."""
    order = np.argsort(scores, kind="stable")
    groups = [[float(scores[g].mean()), float(right[g].mean()), len(g)] for g in np.array_split(order, points) if len(g)]
    i = 0
    while i + 1 < len(groups):
        (a, p, n), (b, q, m) = groups[i], groups[i + 1]
        if p >= q or round(a) >= round(b):
            groups[i : i + 2] = [[(a * n + b * m) / (n + m), (p * n + q * m) / (n + m), n + m]]
            i = max(0, i - 1)
        else:
            i += 1
    return [f"right\t{round(s)}\t{round(1000 * p)}" for s, p, _ in groups]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--folds", type=Path, help="the folder with the networks of folds.py")
    arguments.add_argument("--out", type=Path, default=ROOT / "models/linking.tsv")
    arguments.add_argument("--program", help="a built link_examples; without it, it is built")
    arguments.add_argument("--links", type=Path, help="a file of tables whose links are kept, to save their time")
    arguments.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()))
    options = arguments.parse_args()
    if options.program:
        program = options.program
    else:
        cargo = ["cargo", "build", "--release", "--features", "training", "--example", "link_examples"]
        built = subprocess.run([*cargo, "--message-format=json"], cwd=ROOT, check=True, capture_output=True, text=True)
        made = [json.loads(line).get("executable") for line in built.stdout.splitlines()]
        program = [path for path in made if path][-1]
    tables, model = options.work / "linking.tsv", ROOT / "models/english.bin"
    folds = {name: models_of(options.folds, model, NOISE[name]) for name in NAMES}

    if options.links:
        lines = options.links.read_text().splitlines()
        head = lines[next(i for i, line in enumerate(lines) if line.startswith("source")) :]
        head = head[: next(i for i, line in enumerate(head) if line.startswith("statement"))]
    else:
        tables.write_text(EMPTY)
        sets = [Data(name, program, tables, options.data, "train", folds[name]) for name in NAMES]
        links = [link_table(sets, table) for table in (0, 1)]
        head = [*links[0].lines("source"), *links[1].lines("content")]
    tables.write_text("\n".join([*head, "statement\t0\t1", "least\t0\t0", ""]))

    sets = [Data(name, program, tables, options.data, "train", folds[name]) for name in NAMES]
    found = [s.statements() for s in sets]
    x, iou, right = (np.concatenate([f[k] for f in found]) for k in (1, 2, 3))
    w = weights(sets, [len(f[2]) for f in found])
    cues, known, part = cue_words(found, sets, iou, right)
    x = x.copy()
    for i, words in enumerate(cues):
        x[i, KNOWN : KNOWN + 2] = most(words, *known[part[i]])
    wide, narrow = known[-1]
    cue_lines = [f"cue\t{word}\t{wide.get(word, 0)}\t{narrow.get(word, 0)}" for word in sorted(wide.keys() | narrow.keys())]
    fold = np.concatenate([np.array([e.doc // 2 % 2 for e in f[0]]) for f in found])
    asked = iou >= 0
    print("statements", asked.sum(), "right", round(right[asked].mean(), 3), flush=True)
    # Most of what the encoder nearly found is wrong: a third of that will do, three times as heavy.
    random = np.random.default_rng(7)
    many = (right == 0) & (x[:, 0] >= LOOSE)
    taken = asked & (~many | (random.random(len(x)) < 1 / 3))
    w = np.where(many, 3 * w, w)
    print("rows", taken.sum(), flush=True)

    def fit(rows: np.ndarray, trees: int) -> Boost:
        return Boost(trees=trees, depth=5, rate=0.12, bins=32, share=0.5).fit(x[rows], target(iou, right)[rows], w[rows])

    held = np.zeros(len(x), np.int64)
    for part in (0, 1):
        held[fold == part] = fit(np.flatnonzero(taken & (fold != part)), 90).score(x[fold == part])

    edges = np.cumsum([0, *(len(f[0]) for f in found)])
    parts = [slice(a, b) for a, b in zip(edges, edges[1:])]

    def attributed(least: tuple[int, int]) -> float:
        """F1 of statements right in match and speaker, added over both sets."""
        chosen = [choose(f[0], held[p], least) for f, p in zip(found, parts)]
        results = [score(options.data, s.asked(), predictions(s.docs, c)) for s, c in zip(sets, chosen)]
        print("least", *least, *(short(r) for r in results), sep="\n  ", flush=True)
        return sum(r["attr"][2] for r in results)

    quoted = max((attributed((least, least)), least) for least in range(-800, 101, 150))[1]
    unquoted = quoted - LOWER
    least = (quoted, unquoted)
    kept = []
    for f, p in zip(found, parts):
        number = {id(e): i for i, e in enumerate(f[0])}
        chosen = choose(f[0], held[p], least)
        kept += [p.start + number[id(e)] for have in chosen.values() for e, _ in have]
    kept = np.array([i for i in kept if asked[i]])
    final = fit(np.flatnonzero(taken), 140)
    lines = [*cue_lines, *head, *final.lines("statement"), f"least\t{quoted}\t{unquoted}", *calibration(held[kept], right[kept])]
    options.out.write_text(HEAD + "\n".join(lines) + "\n")

    for name in NAMES:
        dev = Data(name, program, options.out, options.data, "dev", [(model, 0)])
        examples, rows, _, _ = dev.statements()
        result = score(options.data, dev.docs, predictions(dev.docs, choose(examples, final.score(rows), least)))
        print("dev", name, short(result), flush=True)


if __name__ == "__main__":
    main()
