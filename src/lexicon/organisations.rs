//! Words by which an organisation is known. Lower case, no full stops.

/// Head words: an organisation's name ends in one (`Serbian Orthodox Church`) or begins with one and `of`, `for`
/// (`Ministry of Defence`).
#[rustfmt::skip]
pub(super) const HEADS: &[&str] = &[
    "academy", "administration", "agency", "airlines", "airways", "alliance", "army", "assembly", "associates",
    "association", "authority", "bancorp", "bank", "board", "boys", "brigade", "bureau", "bundesbank", "cabinet",
    "capital", "caucus", "center", "centre", "chamber", "church", "club", "coalition", "college", "command",
    "commission", "committee", "communications", "community", "company", "confederation", "conference", "congress",
    "consortium", "consulting", "cooperative", "corporation", "corps", "council", "court", "department", "directorate",
    "division", "energy", "enterprises", "exchange", "faculty", "federation", "fleet", "force", "forces", "foundation",
    "front", "fund", "gallery", "government", "group", "guard", "guards", "holding", "holdings", "hospital", "house",
    "industries", "initiative", "inquirer", "institute", "institution", "insurance", "intelligence", "international",
    "investments", "junta", "laboratories", "laboratory", "league", "library", "ministry", "militia", "mission",
    "monitor", "motors", "movement", "museum", "navy", "network", "news", "office", "opera", "orchestra",
    "organisation", "organization", "parliament", "partners", "party", "patrol", "petroleum", "pharmaceuticals",
    "police", "post", "press", "radio", "railways", "records", "regiment", "reserve", "resistance", "school",
    "secretariat", "securities", "senate", "service", "services", "society", "squad", "studios", "supplies",
    "syndicate", "systems", "team", "technologies", "telecom", "telegraph", "television", "theater", "theatre",
    "times", "treasury", "tribunal", "tribune", "trust", "union", "unions", "universities", "university", "ventures",
    "watch", "works", "workshop", "bundestag", "knesset", "duma", "legion", "governments", "newsroom", "newsdesk",
    "bureaux", "gazette", "herald", "journal", "chronicle", "observer", "guardian", "broadcasting", "airline",
    "electric", "oil", "gas", "steel", "motor", "mining", "foods", "stores", "brothers", "democrats", "republicans",
    "conservatives", "liberals", "greens", "socialists", "communists", "labour", "unionists", "nationalists",
    "rangers", "united", "rovers", "wanderers", "athletic", "albion", "hotspur", "villa", "fc", "sc", "afc", "cf",
    "xi", "giants", "lions", "tigers", "bears", "eagles", "hawks", "bulls", "kings", "knicks", "rockets", "lakers",
    "yankees", "mets", "braves", "dodgers", "cubs", "cardinals", "reds", "royals", "twins", "orioles", "mariners",
    "athletics", "angels", "pirates", "padres", "phillies", "expos", "astros", "marlins", "indians", "brewers",
    "cowboys", "redskins", "steelers", "packers", "raiders", "broncos", "dolphins", "jets", "patriots", "bills",
    "colts", "browns", "bengals", "oilers", "saints", "falcons", "panthers", "rams", "vikings", "buccaneers",
    "seahawks", "chargers", "chiefs", "warriors", "wolves", "panthers", "sharks", "devils", "rangers", "flyers",
    "penguins", "sabres", "bruins", "canadiens", "senators", "maple", "leafs", "flames", "canucks", "avalanche",
    "blues", "ducks", "gop",
];

/// What a company's name ends in.
#[rustfmt::skip]
pub(super) const SUFFIXES: &[&str] = &[
    "inc", "corp", "ltd", "limited", "co", "cos", "plc", "llc", "llp", "sa", "ag", "gmbh", "nv", "bv", "spa", "ab",
    "oy", "asa", "kk", "pty", "bhd", "sarl", "srl", "se", "incorporated", "cie", "kg", "as", "oyj", "a/s", "lp", "pc",
];

/// Organisations that are known by these names alone, and that no other rule would find.
#[rustfmt::skip]
pub(super) const KNOWN: &[&str] = &[
    "amazon", "apple", "boeing", "facebook", "google", "hamas", "hezbollah", "hizbollah", "interpol", "kremlin",
    "microsoft", "netflix", "pentagon", "reuters", "taliban", "tesla", "toyota", "twitter", "unicef", "unesco",
    "xinhua", "bbc", "cnn", "nato", "opec", "europol", "greenpeace", "gazprom", "rosneft", "airbus", "samsung",
    "huawei", "volkswagen", "renault", "peugeot", "nestle", "novartis", "siemens", "shell", "exxon", "chevron",
    "pfizer", "moderna", "astrazeneca", "fifa", "uefa", "tass", "interfax", "ifx", "itar-tass", "al-qaeda", "qaeda",
    "isis", "fatah", "congress", "parliament", "bloomberg", "walmart", "intel", "ibm", "honda", "nissan", "sony",
    "nokia", "ericsson", "uber", "airbnb", "disney", "starbucks", "mcdonald's", "juventus", "arsenal", "ajax",
    "everton", "tottenham", "bayern", "benfica", "celtic", "feyenoord", "anderlecht", "sinn", "likud", "fidesz",
    "bundesbank", "wikileaks", "senate", "sotheby's", "moody's", "lufthansa", "aeroflot", "yukos", "lukoil", "youtube",
    "instagram", "tiktok", "fiat", "bmw", "daimler", "basf", "hoechst", "bayer", "philips", "unilever", "glaxo",
    "texaco", "mobil", "amoco", "chrysler", "caltrans", "opel", "audi", "porsche", "alstom", "vodafone", "telefonica",
    "barclays", "citigroup", "citibank", "natwest", "hsbc", "ubs", "nasdaq", "nyse", "euronext", "eurostat", "frontex",
    "eulex", "unprofor", "unita", "asean", "mercosur", "unhcr", "plo", "labour", "tories",
];

/// Acronyms whose full name has other initials or is seldom printed: both ways to the same organisation.
pub(crate) const ACRONYMS: &[(&str, &str)] = &[
    ("EU", "European Union"),
    ("EC", "European Commission"),
    ("ECB", "European Central Bank"),
    ("UN", "United Nations"),
    ("NATO", "North Atlantic Treaty Organization"),
    ("IMF", "International Monetary Fund"),
    ("WHO", "World Health Organization"),
    ("WTO", "World Trade Organization"),
    ("IAEA", "International Atomic Energy Agency"),
    ("AU", "African Union"),
    ("FBI", "Federal Bureau of Investigation"),
    ("CIA", "Central Intelligence Agency"),
    ("Fed", "Federal Reserve"),
    ("GOP", "Republican Party"),
    ("AP", "Associated Press"),
    ("AFP", "Agence France-Presse"),
    ("MSF", "Medecins Sans Frontieres"),
    ("UNICEF", "United Nations Children's Fund"),
    ("UNHCR", "United Nations High Commissioner for Refugees"),
];

/// Capitals that name no organisation.
#[rustfmt::skip]
pub(super) const NOT_ACRONYMS: &[&str] = &[
    "a", "i", "ok", "am", "pm", "tv", "ceo", "cfo", "coo", "cto", "gdp", "gnp", "dna", "rna", "hiv", "aids", "suv",
    "gmt", "utc", "est", "edt", "pst", "cet", "bst", "bc", "ad", "usd", "eur", "gbp", "id", "it", "pr", "hr", "vip",
    "ufo", "cd", "dvd", "pc", "ph", "phd", "md", "mp", "mep", "faq", "url", "html", "pdf", "gps", "ngo", "ngos", "ii",
    "iii", "iv", "vi", "vii", "viii", "ix", "xx", "covid", "sars", "ied", "ak", "mri", "ct", "er", "rsvp", "diy",
    "lgbt", "lgbtq", "mvp", "no", "vs", "cpi", "ppi", "dj", "mc", "jr", "sr", "hq", "ac", "dc", "mph", "kph", "km",
    "kg", "ft", "lb", "us$", "http", "www", "ps", "re", "cc", "fyi", "asap", "lol", "omg", "btw", "imo", "rt", "dm",
    "nsfw", "ama", "edit", "note", "the", "and", "of", "to", "in", "on", "for", "at", "by", "with", "from", "as", "is",
    "not", "new", "top", "update", "watch", "read", "more", "live", "breaking", "exclusive", "photo", "video", "file",
    "story", "ipo", "eps", "yoy", "atm", "sms", "usb", "cpu", "led", "lcd", "xl", "wmd", "wmds", "cv",
];

/// What an organisation is called after a word of its name.
pub(crate) const NOUNS: &[&str] = &[
    "academy", "administration", "agency", "airline", "alliance", "association", "authority", "bank", "board",
    "bureau", "campaign", "center", "centre", "coalition", "college", "commission", "committee", "company",
    "corporation", "council", "court", "department", "federation", "foundation", "front", "fund", "group", "institute",
    "league", "ministry", "movement", "network", "office", "organisation", "organization", "party", "society", "union",
    "university",
];
