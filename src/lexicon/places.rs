//! Regions, states and the words by which a place is known. Lower case, no full stops.

/// What a place's name ends in, or begins with (`Lake Victoria`, `Mount Etna`, `Gulf of Aden`).
#[rustfmt::skip]
pub(super) const HEADS: &[&str] = &[
    "airport", "archipelago", "avenue", "basin", "bay", "beach", "boulevard", "bridge", "canal", "canyon", "cape", "garden", "gardens",
    "cathedral", "cemetery", "city", "coast", "county", "creek", "desert", "district", "falls", "forest", "fort", "gulf",
    "harbor", "harbour", "heights", "highway", "hill", "hills", "island", "islands", "isle", "isles", "lake", "mount",
    "mountain", "mountains", "oblast", "ocean", "park", "pass", "peak", "peninsula", "plateau", "plaza", "port",
    "prefecture", "province", "ranch", "region", "republic", "ridge", "river", "road", "sea", "shore", "square", "stadium",
    "state", "station", "strait", "straits", "street", "strip", "territory", "town", "township", "valley", "village",
    "volcano", "woods", "governorate", "municipality", "kingdom", "emirates", "springs", "rapids", "grove", "castle",
    "palace", "tower", "bank",
];

/// Directions that join the place after them: `West Africa`, `North Dakota`.
#[rustfmt::skip]
pub(super) const DIRECTIONS: &[&str] =
    &["north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper", "lower", "greater",
      "northeast", "northwest", "southeast", "southwest", "mid", "middle", "new", "old", "san", "santa", "santo", "saint",
      "st", "fort", "port", "los", "las", "el", "mount", "mt", "lake", "cape"];

/// Continents, seas, regions and states that the tables of countries and cities lack.
#[rustfmt::skip]
pub(super) const REGIONS: &[&str] = &[
    "africa", "alabama", "alaska", "alberta", "alps", "alsace", "amazon", "andalusia", "andes", "anglia", "antarctica", "arctic",
    "arizona", "arkansas", "asia", "atlantic", "azores", "balkans", "bavaria", "basra", "bosnia", "british columbia", "brittany",
    "brixton", "broadway", "bronx", "brooklyn", "burgundy", "calif", "california", "caribbean", "cashmere", "catalonia", "caucasus",
    "central america", "central asia", "chechnya", "chinatown", "colorado", "connecticut", "conn", "cornwall", "corsica", "crete",
    "crimea", "dagestan", "dakota", "darfur", "delaware", "devon", "district of columbia", "dc", "donbas", "donbass",
    "dorset", "east africa", "east asia", "eastern europe", "england", "essex", "eurasia", "europe", "far east", "fla",
    "flanders", "florida", "galilee", "galicia", "gaza", "gaza strip", "golan", "golan heights", "gulf", "hawaii", "hampshire",
    "hokkaido", "hollywood", "holland", "horn of africa", "iberia", "idaho", "illinois", "ill", "indiana", "ind", "indian ocean",
    "iowa", "jutland", "kansas", "kashmir", "kent", "kentucky", "kurdistan", "lancashire", "latin america", "levant",
    "lombardy", "long island", "louisiana", "maine", "manhattan", "manitoba", "maryland", "md", "massachusetts", "mass",
    "mediterranean", "michigan", "mich", "middle east", "mideast", "midlands", "midwest", "minnesota", "minn", "mississippi",
    "missouri", "montana", "nebraska", "neb", "nevada", "nev", "new brunswick", "new england", "new hampshire",
    "new jersey", "new mexico", "new south wales", "new york", "new york city", "newfoundland", "norfolk", "normandy",
    "north africa", "north america", "north carolina", "north dakota", "northern ireland", "northern territory",
    "nova scotia", "oceania", "ohio", "okla", "oklahoma", "ontario", "oregon", "ore", "pacific", "palestine", "patagonia",
    "pennsylvania", "penn", "persian gulf", "polynesia", "prussia", "punjab", "quebec", "queensland", "republika srpska",
    "rhode island", "rhineland", "saarland", "sahara", "sahel", "saskatchewan", "saxony", "scandinavia", "scotland", "siberia",
    "sicily", "silesia", "silicon valley", "sinai", "somerset", "south america", "south asia", "south australia",
    "south carolina", "south dakota", "southeast asia", "srebrenica", "suffolk", "sumatra", "surrey", "sussex", "sydney", "tasmania",
    "tenn", "tennessee", "texas", "tex", "tibet", "transylvania", "tuscany", "tyrol", "ulster", "utah", "va", "vatican", "vermont",
    "victoria", "virginia", "vojvodina", "volga", "wales", "warwickshire", "wash", "washington", "west africa", "west bank", "west coast",
    "east coast", "west virginia", "western australia", "western europe", "western sahara", "wis", "wisconsin", "wyoming",
    "xinjiang", "yorkshire", "yukon", "zanzibar", "ariz", "ark", "colo", "del", "ga", "ky", "la", "nj", "ny", "nh", "nm",
    "nc", "sc", "nd", "sd", "ri", "vt", "wva", "pa", "tx", "mo", "wall street", "capitol hill", "downing street", "hague",
    "the hague", "red sea", "black sea", "baltic", "adriatic", "rhine", "danube", "nile", "thames", "jerusalem", "mitrovica",
    "queens", "harlem", "westminster", "minas gerais", "hong kong", "taipei", "st petersburg", "st louis", "st paul",
];
