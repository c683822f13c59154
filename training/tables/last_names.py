#!/usr/bin/env python3
"""last_names.py GAZETTEER OUT: packs the table of surnames.

GAZETTEER is a TSV of name, locales, share in percent of the US population (Faker, MIT licence; US census 1990, public
domain). OUT has one line a name in byte order: the name in lower case without diacritics.
"""
import re, sys
from first_names import fold


def main(source, out):
    keep = set()
    for line in open(source, encoding="utf-8"):
        name, locales, share = line.rstrip("\n").split("\t")
        key = fold(name)
        if re.fullmatch(r"[a-z]{3,16}", key) and (float(share) >= 0.001 or locales.count(",") >= 1):
            keep.add(key)
    with open(out, "w", encoding="utf-8") as f:
        f.write("# python3 training/tables/last_names.py last_names.tsv src/lexicon/data/last_names.tsv\n")
        f.write("# Faker (MIT licence), US census 1990 (public domain).\n")
        f.writelines(key + "\n" for key in sorted(keep))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
