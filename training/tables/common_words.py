#!/usr/bin/env python3
"""common_words.py SYNTAX OUT TEXTS...: packs the table of words that are written in lower case inside a sentence.

SYNTAX is JSON Lines with `text` and Universal Dependencies (GUM, CC BY 4.0), TEXTS are JSON Lines with `text`, read for the
counts only. OUT has one line a word in byte order: the word, a tab, and the word class it has most often: `n` noun,
`v` verb, `a` adjective, `f` function word or adverb, `-` not known.
"""
import json, re, sys
from collections import Counter, defaultdict

CLASS = {"NOUN": "n", "VERB": "v", "AUX": "f", "ADJ": "a", "ADV": "f", "ADP": "f", "DET": "f", "PRON": "f", "CCONJ": "f",
         "SCONJ": "f", "PART": "f", "INTJ": "f", "NUM": "f"}
INSIDE = re.compile(r"(?<=[a-z0-9,;] )([A-Za-z][a-z]+)(?![A-Za-z])")


def main(syntax, out, texts):
    lower, upper, classes = Counter(), Counter(), defaultdict(Counter)
    for line in open(syntax, encoding="utf-8"):
        d = json.loads(line)
        raw = d["text"].encode()
        for sentence in d["words"]:
            for start, end, upos, *_ in sentence:
                word = raw[start:end].decode()
                if upos in CLASS and re.fullmatch(r"[A-Za-z][a-z]+", word):
                    classes[word.lower()][CLASS[upos]] += 1
    for path in texts:
        for line in open(path, encoding="utf-8"):
            for word in INSIDE.findall(json.loads(line)["text"]):
                (upper if word[0].isupper() else lower)[word.lower()] += 1
    with open(out, "w", encoding="utf-8") as f:
        f.write("# python3 training/tables/common_words.py GUM src/lexicon/data/common_words.tsv TEXTS...\n")
        f.write("# Words written in lower case inside sentences; word classes by GUM (CC BY 4.0).\n")
        for word in sorted(lower):
            seen = sum(classes[word].values())
            if lower[word] >= (2 if seen else 4) and lower[word] >= 3 * upper[word]:
                f.write(f"{word}\t{classes[word].most_common(1)[0][0] if seen else '-'}\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
