#!/usr/bin/env python3
"""common_words.py DATA OUT: packs the table of words that are written in lower case inside a sentence.

DATA is the folder of data sets; only training sets are read, so that figures on the dev sets are those of unseen text.
Word classes come from Universal Dependencies (SYNTAX), counts from the texts of all of them. OUT has one line a word in
byte order: the word, a tab, and the word class it has most often: `n` noun, `v` verb, `a` adjective, `f` function word or
adverb, `-` not known.
"""
import json, re, sys
from collections import Counter, defaultdict

CLASS = {"NOUN": "n", "VERB": "v", "AUX": "f", "ADJ": "a", "ADV": "f", "ADP": "f", "DET": "f", "PRON": "f", "CCONJ": "f",
         "SCONJ": "f", "PART": "f", "INTJ": "f", "NUM": "f"}
INSIDE = re.compile(r"(?<=[a-z0-9,;] )([A-Za-z][a-z]+)(?![A-Za-z])")


SYNTAX = ("syntax/gum_train", "syntax/ewt_train")
TEXTS = SYNTAX + ("quotes/polnear_train", "quotes/pages_train", "entities/conll03_train", "entities/politics_train",
                  "entities/wikigold_train", "entities/re3d_train")


def main(data, out):
    lower, upper, classes = Counter(), Counter(), defaultdict(Counter)
    for name in SYNTAX:
        for line in open(f"{data}/{name}.jsonl", encoding="utf-8"):
            d = json.loads(line)
            raw = d["text"].encode()
            for sentence in d["words"]:
                for start, end, upos, *_ in sentence:
                    word = raw[start:end].decode()
                    if upos in CLASS and re.fullmatch(r"[A-Za-z][a-z]+", word):
                        classes[word.lower()][CLASS[upos]] += 1
    for name in TEXTS:
        for line in open(f"{data}/{name}.jsonl", encoding="utf-8"):
            for word in INSIDE.findall(json.loads(line)["text"]):
                (upper if word[0].isupper() else lower)[word.lower()] += 1
    with open(out, "w", encoding="utf-8") as f:
        f.write("# python3 training/tables/common_words.py ../shared/data src/lexicon/data/common_words.tsv\n")
        f.write("# Words written in lower case inside sentences. Classes: GUM (CC BY 4.0), EWT (CC BY-SA 4.0); counts: these, "
                "PolNeAR, news pages, CoNLL-2003 (research use), CrossNER (MIT, CC BY-SA), WikiGold (CC BY 4.0), re3d (OGL, "
                "CC BY-SA); training parts only.\n")
        for word in sorted(lower):
            seen = sum(classes[word].values())
            if lower[word] >= (2 if seen else 4) and lower[word] >= 3 * upper[word]:
                f.write(f"{word}\t{classes[word].most_common(1)[0][0] if seen else '-'}\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
