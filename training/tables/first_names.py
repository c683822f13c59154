#!/usr/bin/env python3
"""first_names.py GAZETTEER OUT: packs the table of first names, with gender where it is known.

GAZETTEER is a TSV of name, locales where male, locales where female, share in percent of US men, of US women (from
Faker, MIT licence, and the US census of 1990, public domain). OUT has one line a name in byte order: the name in lower
case without diacritics, a tab, and `m`, `f` or `u` (both, or not known).
"""
import re, sys, unicodedata

FOLD = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})


def fold(name):
    text = unicodedata.normalize("NFD", name.lower())
    return "".join(c for c in text if not unicodedata.combining(c)).translate(FOLD)


def main(source, out):
    weight = {}
    for line in open(source, encoding="utf-8"):
        name, male, female, men, women = line.rstrip("\n").split("\t")
        key = fold(name)
        if not re.fullmatch(r"[a-z]{2,15}", key):
            continue
        w = weight.setdefault(key, [0.0, 0.0])
        # A locale speaks as loud as a share of 0.02 percent of the US census.
        w[0] += 0.02 * sum(map(bool, male.split(","))) + float(men)
        w[1] += 0.02 * sum(map(bool, female.split(","))) + float(women)
    with open(out, "w", encoding="utf-8") as f:
        f.write("# python3 training/tables/first_names.py first_names.tsv src/lexicon/data/first_names.tsv\n")
        f.write("# Faker (MIT licence), US census 1990 (public domain). Name, gender: m, f, u.\n")
        for key in sorted(weight):
            m, w = weight[key]
            if m + w >= 0.02:
                f.write(f"{key}\t{'m' if m > 4 * w else 'f' if w > 4 * m else 'u'}\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
