//! Capitalised words that are no names of anyone: months, days, feasts. Lower case, no full stops.

/// Months and their abbreviations, days, seasons' feasts.
#[rustfmt::skip]
pub(super) const WORDS: &[&str] = &[
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur",
    "thurs", "fri", "sat", "sun", "christmas", "easter", "ramadan", "eid", "passover", "hanukkah", "diwali",
    "thanksgiving", "halloween", "lent", "advent", "yuletide", "new year", "spring", "autumn", "winter",
];

/// Languages, events, awards, beliefs, brands and other capitalised words that are neither person, place nor
/// organisation; a run that ends in one of the first list is left alone as a whole.
#[rustfmt::skip]
pub(super) const EVENT_HEADS: &[&str] = &[
    "act", "agreement", "amendment", "award", "awards", "bill", "championship", "championships", "conflict",
    "convention", "crisis", "cup", "day", "declaration", "dialogue", "election", "elections", "eve", "festival",
    "final", "games", "grand prix", "prix", "index", "law", "mass", "medal", "marathon", "month", "olympics", "open",
    "pact", "peace", "plan", "prize", "protocol", "pulitzer", "referendum", "revolution", "series", "show", "summit",
    "test", "tour", "tournament", "treaty", "trophy", "war", "wars", "week", "year", "holocaust", "bible", "koran",
    "quran", "christianity", "islam", "judaism", "buddhism", "hinduism", "catholicism", "communism", "marxism",
    "internet", "web", "covid-19", "covid", "coronavirus", "brexit", "accord", "accords", "constitution", "memorandum",
    "process", "resolution", "programme", "program", "project", "report", "scandal", "affair", "code", "policy",
    "strategy", "operation", "olympic", "celsius", "fahrenheit", "kelvin", "commandments", "nobel", "grand slam",
    "slam", "hurricane", "windows", "god", "lord", "allah", "jesus", "christ", "ebola", "zika", "dow", "nikkei",
    "ftse", "dax", "ashes", "kalashnikov",
];

/// Groups of people by belief, party or part of the world: nationalities in this crate's sense.
#[rustfmt::skip]
pub(super) const GROUPS: &[&str] = &[
    "muslim", "muslims", "christian", "christians", "jew", "jews", "jewish", "catholic", "catholics", "protestant",
    "protestants", "orthodox", "islamist", "islamists", "islamic", "sunni", "sunnis", "shia", "shias", "shiite",
    "shiites", "shi'ite", "shi'ites", "hindu", "hindus", "buddhist", "buddhists", "sikh", "sikhs", "mormon", "mormons",
    "arab", "arabs", "kurd", "kurds", "kurdish", "tamil", "tamils", "hutu", "hutus", "tutsi", "tutsis", "chechen",
    "chechens", "tibetan", "tibetans", "basque", "catalan", "palestinian", "palestinians", "european", "europeans",
    "african", "africans", "asian", "asians", "american", "americans", "latino", "latinos", "hispanic", "hispanics",
    "democrat", "democrats", "democratic", "republican", "republicans", "conservative", "conservatives", "liberal",
    "liberals", "communist", "communists", "socialist", "socialists", "tory", "tories", "maoist", "maoists", "marxist",
    "marxists", "nazi", "nazis", "zionist", "scottish", "scots", "scot", "welsh", "english", "irish", "bosniak",
    "bosniaks", "croat", "croats", "serb", "serbs", "uyghur", "uyghurs", "rohingya", "roma", "sinhalese", "zulu",
    "zulus", "balkan", "western", "anglican", "evangelical", "moslem", "moslems", "bedouin", "bedouins",
    "roman catholic", "roman catholics", "israeli", "israelis", "soviet", "soviets", "parisian", "londoner",
    "londoners", "texan", "californian",
];
