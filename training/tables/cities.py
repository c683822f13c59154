#!/usr/bin/env python3
"""cities.py CITIES.TSV COUNTRIES.TSV > src/lexicon/data/cities.txt: names of larger cities, for datelines.

CITIES.TSV is GeoNames' cities15000 (CC BY 4.0): name, country, region, population. Kept are places of 100,000 people
and more, and the capitals of COUNTRIES.TSV. Names are folded (lower case, without diacritics) and sorted, one a line.
Names that are ordinary English words, and so would make a dateline of a headline in capitals, are left out, as are
names shorter than three letters.
"""
import sys
import unicodedata

MINIMUM = 100_000
# English names that GeoNames' main name column lacks, or news writes otherwise.
MORE = """beirut|bombay|brasilia|calcutta|geneva|gaza|gaza city|the hague|hague|jerusalem|kiev|kyiv|tel aviv|washington|
new york|madras|rangoon|saigon|ho chi minh city|saint petersburg|st. petersburg|st. louis|st. paul|united nations|
vatican city|port-au-prince|sao paulo|rio de janeiro|mexico city|panama city|guatemala city|kuwait city|hong kong|
macau|davos|strasbourg|luxembourg|reykjavik|valletta|canberra|wellington|bethlehem|ramallah|hebron|nablus|jenin|
khan younis|rafah|pristina|podgorica|mitrovica|cologne|munich|nuremberg|frankfurt|hanover|brunswick|prague|warsaw|
cracow|krakow|bucharest|sofia|athens|salonika|thessaloniki|milan|turin|florence|venice|naples|rome|genoa|seville|
lisbon|porto|antwerp|bruges|ghent|brussels|copenhagen|gothenburg|vienna|zurich|basel|berne|lausanne|lyon|marseille|
nice|odesa|odessa|kharkiv|kherson|mariupol|lviv|donetsk|cairo|alexandria|damascus|aleppo|baghdad|basra|mosul|tehran|
riyadh|jeddah|mecca|medina|doha|abu dhabi|dubai|muscat|sanaa|aden|kabul|kandahar|islamabad|karachi|new delhi|delhi|
mumbai|kolkata|chennai|bangalore|bengaluru|dhaka|kathmandu|colombo|yangon|naypyidaw|phnom penh|hanoi|bangkok|
kuala lumpur|putrajaya|jakarta|manila|taipei|seoul|pyongyang|tokyo|osaka|kyoto|ulan bator|tashkent|almaty|astana|
nur-sultan|bishkek|baku|tbilisi|yerevan|ankara|istanbul|izmir|nicosia|addis ababa|nairobi|kampala|kigali|khartoum|
mogadishu|lagos|abuja|accra|dakar|bamako|ouagadougou|niamey|n'djamena|johannesburg|cape town|pretoria|durban|harare|
windhoek|gaborone|maputo|lusaka|lilongwe|antananarivo|tripoli|benghazi|tunis|algiers|rabat|casablanca|havana|
santo domingo|kingston|bogota|caracas|quito|lima|la paz|asuncion|buenos aires|montevideo|santiago|ottawa|toronto|
montreal|vancouver|quebec|quebec city|edinburgh|glasgow|cardiff|belfast|dublin|cork|los angeles|san francisco"""
ENGLISH = set("""mobile reading nice split most bath orange police male hull bari surprise independence enterprise union
liberty freedom hope victoria lincoln jackson madison troy young sale slough date man van the as no do of go in on can
may van nova data vista progreso guide central national north south east west northern southern eastern western new
national aurora columbia imperial santa san los les real general standard temple beach bay hill park lake river rock
stone field ford mission plantation sunrise deltona carson henderson anderson clinton davis kent peoria ray
murray taylor palmer roy moore dale concord corona downey sparks buena salem gary roseville allen garland tyler
bush delta george kennedy mary stanley brandon burbank paterson bend compton""".split()) - {"peoria", "salem"}


def fold(name):
    name = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    name = name.translate(str.maketrans("øØłŁđĐıİ", "oOlLdDiI"))
    return " ".join(name.lower().replace("\u2019", "'").replace("\u2018", "'").split())


def main(cities, countries):
    names = {fold(x) for x in MORE.replace("\n", "").split("|")}
    with open(cities, encoding="utf8") as lines:
        for line in lines:
            name, _, _, population = line.rstrip("\n").split("\t")
            if int(population) >= MINIMUM:
                names.add(fold(name))
    with open(countries, encoding="utf8") as lines:
        names.update(fold(line.split("\t")[5]) for line in lines)
    for name in sorted(names):
        if 3 <= len(name) <= 30 and name.isascii() and not set(name) & set("()/,0123456789") and name not in ENGLISH:
            print(name)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
