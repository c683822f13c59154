#!/usr/bin/env python3
"""countries.py COUNTRIES.TSV > src/lexicon/data/countries.rs: the table of country names, demonyms and codes.

COUNTRIES.TSV has the columns alpha-2, alpha-3, name, other names by `|`, demonym, ... and was put together from the
packages `countryinfo` (MIT), GeoNames' country info (CC BY 4.0) and the CLDR English territory names (Unicode
licence). What the sources have wrong or lack for English news is mended by the tables below. The output is sorted by
folded form, so that the program can search it by bisection, and depends on nothing but the input.
"""
import re
import sys
import unicodedata

# Former countries still met in copy and archives, under their withdrawn ISO 3166 codes.
FORMER = {
    "SU": ("Soviet Union", ["USSR", "U.S.S.R."], ["Soviet"], ["Soviets"]),
    "YU": ("Yugoslavia", [], ["Yugoslav", "Yugoslavian"], ["Yugoslavs", "Yugoslavians"]),
    "CS": ("Czechoslovakia", [], ["Czechoslovak", "Czechoslovakian"], ["Czechoslovaks", "Czechoslovakians"]),
    "DD": ("East Germany", ["GDR", "German Democratic Republic"], ["East German"], ["East Germans"]),
}
DROP = {"AN", "CS"}  # the Netherlands Antilles and Serbia and Montenegro, gone since 2010 and 2006

# The name that news uses, where the sources' is another one.
NAME = {
    "AG": "Antigua and Barbuda", "BA": "Bosnia and Herzegovina", "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo", "CI": "Ivory Coast", "HK": "Hong Kong", "KN": "Saint Kitts and Nevis",
    "LC": "Saint Lucia", "MM": "Myanmar", "MO": "Macau", "PS": "Palestine", "ST": "Sao Tome and Principe",
    "TT": "Trinidad and Tobago", "VC": "Saint Vincent and the Grenadines", "SX": "Sint Maarten", "BL": "Saint Barthelemy",
    "MF": "Saint Martin", "SH": "Saint Helena", "PM": "Saint Pierre and Miquelon",
}
# More names; those without a small letter are matched in capitals only ("us" is no country).
MORE = {
    "US": ["US", "U.S.", "USA", "U.S.A.", "United States of America", "America"],
    "GB": ["UK", "U.K.", "Britain", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland"],
    "AE": ["UAE", "U.A.E."], "BA": ["Bosnia", "Bosnia-Hercegovina", "Bosnia and Hercegovina"],
    "CD": ["DRC", "DR Congo", "Congo-Kinshasa", "Zaire"], "CG": ["Congo", "Congo-Brazzaville"], "CI": ["Cote d'Ivoire"],
    "CN": ["PRC", "Mainland China"], "CZ": ["Czech Republic"], "DE": ["West Germany"],
    "FM": ["Federated States of Micronesia"], "GM": ["The Gambia"], "HK": ["Hongkong"], "KP": ["DPRK", "D.P.R.K."],
    "KR": ["ROK"], "MK": ["Macedonia"], "MM": ["Burma"], "NZ": ["NZ", "N.Z."], "PG": ["PNG"], "PH": ["The Philippines"],
    "PS": ["Palestinian Territories", "Palestinian territories", "West Bank", "Gaza Strip", "Occupied West Bank"],
    "SA": ["KSA"], "SZ": ["Swaziland"], "TL": ["East Timor"], "TR": ["Turkey", "Türkiye", "Turkiye"],
    "VA": ["Vatican", "Holy See", "Vatican City State"], "VN": ["Viet Nam"], "KH": ["Kampuchea"], "LK": ["Ceylon"],
    "CV": ["Cabo Verde"], "FK": ["Falklands"], "MV": ["Maldive Islands"], "KG": ["Kyrgyz Republic"], "SY": ["Syria"],
    "VI": ["US Virgin Islands", "U.S. Virgin Islands"],
}
# Names in the sources that mean something else in English news, or nothing.
NOT_NAMES = {
    "Island", "Mann", "Guiana", "Viti", "Thai", "Prathet", "Mexicanos", "Portuguesa", "Montenegrin", "Togolese",
    "Swatini", "weSwatini", "Dominique", "Sarnam", "Republic of Macedonia",
}
# Adjectives (used of people as well), in place of the sources'; the first is the usual one.
ADJECTIVE = {
    "AR": ["Argentine", "Argentinian", "Argentinean"], "AG": ["Antiguan", "Barbudan"], "BA": ["Bosnian", "Herzegovinian"],
    "BG": ["Bulgarian"], "BF": ["Burkinabe", "Burkinabé"], "BW": ["Botswanan"], "BY": ["Belarusian", "Belarussian", "Byelorussian"],
    "BZ": ["Belizean"], "CI": ["Ivorian"], "CV": ["Cape Verdean"], "CD": ["Congolese", "Zairean", "Zairian"], "DM": [],
    "DE": ["German", "West German"], "DJ": ["Djiboutian"], "EC": ["Ecuadorian", "Ecuadorean"],
    "GB": ["British", "English", "Scottish", "Welsh", "Northern Irish"], "GI": ["Gibraltarian"], "GL": ["Greenlandic"], "GS": [], "WF": ["Wallisian"], "GW": ["Bissau-Guinean"],
    "HK": ["Hong Kong"], "IO": [], "IS": ["Icelandic"], "KG": ["Kyrgyz", "Kirghiz", "Kyrgyzstani"], "KZ": ["Kazakh", "Kazakhstani"],
    "LS": ["Basotho"], "LU": ["Luxembourgish"], "LI": ["Liechtenstein"], "MG": ["Malagasy", "Madagascan"],
    "MM": ["Burmese", "Myanmar"], "MO": ["Macanese"], "MP": [], "MQ": ["Martinican"], "MV": ["Maldivian"], "NL": ["Dutch"],
    "NO": ["Norwegian"], "NP": ["Nepali", "Nepalese"], "NZ": ["New Zealand"], "PH": ["Philippine", "Filipino", "Filipina"],
    "PM": [], "PS": ["Palestinian", "Gazan"], "RE": [], "SA": ["Saudi", "Saudi Arabian"], "SI": ["Slovenian", "Slovene"],
    "SJ": [], "SR": ["Surinamese"], "TF": [], "TJ": ["Tajik", "Tadzhik", "Tajikistani"], "TT": ["Trinidadian", "Tobagonian"],
    "UZ": ["Uzbek", "Uzbekistani"], "VA": [], "VC": ["Vincentian"], "XK": ["Kosovar", "Kosovan"], "YT": [],
    "US": ["American"], "RS": ["Serbian"], "HR": ["Croatian"], "SK": ["Slovak", "Slovakian"], "KR": ["South Korean"],
    "IQ": ["Iraqi"], "TM": ["Turkmen"], "SE": ["Swedish"], "DK": ["Danish"], "KN": ["Kittitian", "Nevisian"], "GP": ["Guadeloupean"],
    "CX": [], "CC": [], "GG": [], "JE": [], "IM": ["Manx"], "TH": ["Thai"], "SC": ["Seychellois"], "GF": ["Guianese"],
    "VI": ["Virgin Islander"], "ST": ["Sao Tomean"], "BS": ["Bahamian"], "SZ": ["Swazi"], "WS": ["Samoan"], "NI": ["Nicaraguan"],
    "RU": ["Russian"], "ES": ["Spanish"], "PL": ["Polish"], "TR": ["Turkish"], "FI": ["Finnish"], "FR": ["French"], "IE": ["Irish"],
}
# Nouns for the people, singular and plural, where adding an s to the adjective does not make them.
PEOPLE = {
    "AR": ["Argentines"], "BW": ["Motswana", "Batswana"], "CZ": ["Czechs"],
    "DK": ["Dane", "Danes"], "ES": ["Spaniard", "Spaniards"], "FI": ["Finn", "Finns"],
    "FR": ["Frenchman", "Frenchmen", "Frenchwoman", "Frenchwomen"],
    "GB": ["Briton", "Britons", "Brit", "Brits", "Englishman", "Englishmen", "Englishwoman", "Englishwomen", "Scot", "Scots",
           "Scotsman", "Scotsmen", "Scotswoman", "Welshman", "Welshmen", "Welshwoman"],
    "GL": ["Greenlander", "Greenlanders"], "HR": ["Croat", "Croats"], "HK": ["Hong Konger", "Hong Kongers", "Hongkonger", "Hongkongers"],
    "IE": ["Irishman", "Irishmen", "Irishwoman", "Irishwomen"], "IS": ["Icelander", "Icelanders"],
    "LI": ["Liechtensteiner", "Liechtensteiners"], "LS": ["Mosotho"], "LU": ["Luxembourger", "Luxembourgers"],
    "NL": ["Dutchman", "Dutchmen", "Dutchwoman", "Dutchwomen"], "NZ": ["New Zealander", "New Zealanders", "Kiwi", "Kiwis"],
    "PH": ["Filipinos", "Filipinas"], "PL": ["Pole", "Poles"], "RS": ["Serb", "Serbs"],
    "SE": ["Swede", "Swedes"], "TR": ["Turk", "Turks"], "TM": ["Turkmens"],
    "LA": ["Lao"], "AU": ["Aussie", "Aussies"],
}
NO_S = re.compile(r"(ese|landic|ish|ch|sh|ss|is|x|z|men|Dutch|Welsh|ois|é|Basotho|Kong|Zealand|Liechtenstein|Myanmar|Philippine|Faroese|Malagasy|abe)$")


def plain(s):
    """Without diacritics."""
    return "".join(c for c in unicodedata.normalize("NFD", s) if not unicodedata.combining(c))


def fold(s):
    return s.lower().replace("\u2019", "'")


def main(path):
    forms = {}  # folded form -> (rank, code, kind, form); the lowest rank wins
    names = {}

    def add(form, code, kind, rank):
        for f in (form, plain(form)):
            f = f.replace("\u2019", "'").strip()
            row = (rank, code, kind, f)
            if f and (fold(f) not in forms or forms[fold(f)] > row):
                forms[fold(f)] = row

    rows = []
    with open(path, encoding="utf8") as lines:
        for line in lines:
            code, _, name, other, demonym = (line.rstrip("\n").split("\t") + [""] * 5)[:5]
            if code not in DROP:
                rows.append((code, name, [x for x in other.split("|") if x], re.split("[,/]| and ", demonym)))
    for code, (name, more, adjectives, people) in FORMER.items():
        names[code] = name
        for form in [name] + more:
            add(form, code, "Name", 2)
        for form in adjectives:
            add(form, code, "Adjective", 2)
        for form in people:
            add(form, code, "People", 2)
    for code, name, other, demonym in rows:
        other.append(name.replace(" & ", " and "))
        name = NAME.get(code, name).replace(" & ", " and ").replace("\u2019", "'")
        names[code] = name
        add(name, code, "Name", 0)
        for form in MORE.get(code, []):
            add(form, code, "Name", 1)
        for form in other:
            if form not in NOT_NAMES and "," not in form and "(" not in form and form[0].isupper():
                add(form, code, "Name", 3)
        for form in [f for f, _ in [(x.replace("Saint ", "St. "), x) for x in [name]] if f != name]:
            add(form, code, "Name", 1)
        dominant = code in {"US", "CN", "FR", "IN", "CD", "DO", "NO"}
        adjectives = ADJECTIVE[code] if code in ADJECTIVE else [d.strip() for d in demonym if d.strip()]
        for i, form in enumerate(adjectives):
            add(form, code, "Adjective", 1 if dominant and i == 0 else 2)
            if not NO_S.search(form) and form not in names.values():
                add(form + "s", code, "People", 4)
        for form in PEOPLE.get(code, []):
            add(form, code, "People", 2)
    out = sys.stdout
    out.write("// Made by: python3 training/tables/countries.py countries.tsv > src/lexicon/data/countries.rs\n")
    out.write("// Sources and licences: see that script. Do not edit by hand.\n\n")
    out.write("/// Folded form, alpha-2 code, kind, whether it counts in capitals only; sorted by form.\n#[rustfmt::skip]\n")
    out.write("pub(super) static FORMS: &[(&str, &str, CountryKind, bool)] = &[\n")
    for key in sorted(forms):
        _, code, kind, form = forms[key]
        caps = form == form.upper() and len(form) <= 8
        out.write(f'    ("{key}", "{code}", CountryKind::{kind}, {str(caps).lower()}),\n')
    out.write("];\n\n/// Alpha-2 code and English name; sorted by code.\n")
    out.write('#[cfg(any(test, feature = "serde"))]\n#[rustfmt::skip]\n')
    out.write("pub(super) static NAMES: &[(&str, &str)] = &[\n")
    for code in sorted(names):
        out.write(f'    ("{code}", "{names[code]}"),\n')
    out.write("];\n")


if __name__ == "__main__":
    main(sys.argv[1])
