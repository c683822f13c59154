#!/usr/bin/env python3
"""cities.py GAZETTEER OUT: packs the table of cities.

GAZETTEER is a TSV of name, ISO 3166-1 alpha-2, region code, population (GeoNames, CC BY 4.0). OUT has one line a name in
byte order: the name in lower case without diacritics, a tab, the country of the largest place of that name, a tab, and the
digit count of its population.
"""
import re, sys
from first_names import fold

CUT = 40_000


def main(source, out):
    best = {}
    for line in open(source, encoding="utf-8"):
        name, country, _, people = line.rstrip("\n").split("\t")
        key = fold(name).replace("’", "'")
        if int(people) >= CUT and re.fullmatch(r"[a-z][a-z'. -]{2,30}", key):
            best[key] = max(best.get(key, (0, "")), (int(people), country))
    with open(out, "w", encoding="utf-8") as f:
        f.write("# python3 training/tables/cities.py cities.tsv src/lexicon/data/cities.tsv\n")
        f.write(f"# GeoNames (CC BY 4.0), places of {CUT} people and more. Name, alpha-2, digits of the population.\n")
        for key in sorted(best):
            people, country = best[key]
            f.write(f"{key}\t{country}\t{len(str(people))}\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
