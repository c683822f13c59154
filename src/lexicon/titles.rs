//! Titles and roles: what stands before or after a person's name. Lower case, no full stops.

/// Forms of address. What follows is a person.
#[rustfmt::skip]
pub(super) const HONORIFICS: &[&str] = &[
    "adv", "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "rev", "reverend", "fr",
    "rabbi", "imam", "sheikh", "sheik", "shaikh", "shaykh", "shiekh", "ayatollah", "mullah", "madam", "monsignor", "msgr", "herr", "frau",
    "monsieur", "madame", "mme", "mlle", "don", "dona", "señor", "senor", "señora", "senora", "hon", "saint", "st",
];

/// Those that only a man has.
#[rustfmt::skip]
pub(super) const MALE: &[&str] = &[
    "mr", "sir", "lord", "rev", "fr", "rabbi", "imam", "sheikh", "sheik", "shaikh", "shaykh", "shiekh", "ayatollah", "mullah", "monsignor",
    "msgr", "herr", "monsieur", "don", "señor", "senor", "king", "prince", "duke", "emperor", "sultan", "pope",
    "father", "brother", "cardinal", "archbishop", "chairman", "spokesman", "congressman", "businessman", "councilman",
    "policeman", "fireman", "gunman", "actor", "waiter", "husband", "son", "uncle", "grandfather", "nephew",
    "councillorman", "assemblyman", "alderman", "statesman", "salesman", "sportsman", "fisherman", "cameraman",
    "crown prince", "emir",
];

/// Those that only a woman has.
#[rustfmt::skip]
pub(super) const FEMALE: &[&str] = &[
    "mrs", "ms", "miss", "dame", "lady", "madam", "frau", "madame", "mme", "mlle", "dona", "señora", "senora", "queen",
    "princess", "duchess", "empress", "sister", "mother", "chairwoman", "spokeswoman", "congresswoman",
    "businesswoman", "councilwoman", "policewoman", "actress", "waitress", "wife", "daughter", "aunt", "grandmother",
    "niece", "assemblywoman", "stateswoman", "sportswoman", "baroness", "countess", "nun", "midwife",
];

/// Offices, professions and ranks that are set before a name, in capitals or small.
#[rustfmt::skip]
pub(super) const ROLES: &[&str] = &[
    "president", "vice-president", "presidents", "taoiseach", "tánaiste", "tanaiste", "minister", "ministers", "premier", "chancellor", "secretary",
    "undersecretary", "ambassador", "envoy", "governor", "gov", "mayor", "senator", "sen", "sens", "rep", "reps",
    "representative", "congressman", "congresswoman", "lawmaker", "mp", "mep", "deputy", "councillor", "councilor", "cllr",
    "councilman", "councilwoman", "commissioner", "speaker", "leader", "chief", "head", "chair", "chairman",
    "chairwoman", "chairperson", "director", "director-general", "ceo", "cfo", "coo", "cto", "executive", "founder",
    "co-founder", "cofounder", "owner", "boss", "manager", "coach", "captain", "capt", "general", "gen", "colonel",
    "col", "major", "maj", "lieutenant", "lt", "sergeant", "sgt", "corporal", "cpl", "private", "pvt", "admiral",
    "adm", "commander", "cmdr", "marshal", "brigadier", "brig", "officer", "detective", "det", "inspector",
    "constable", "superintendent", "supt", "insp", "pc", "sheriff", "judge", "justice", "magistrate", "prosecutor", "attorney",
    "lawyer", "solicitor", "barrister", "counsel", "king", "queen", "prince", "princess", "duke", "duchess", "emperor",
    "empress", "sultan", "emir", "baron", "baroness", "count", "countess", "earl", "pope", "cardinal", "archbishop",
    "bishop", "pastor", "priest", "father", "sister", "brother", "patriarch", "spokesman", "spokeswoman",
    "spokesperson", "spokesmen", "economist", "analyst", "strategist", "trader", "dealer", "broker", "banker",
    "investor", "professor", "scientist", "researcher", "historian", "biologist", "physicist", "sociologist",
    "psychologist", "expert", "activist", "campaigner", "author", "writer", "novelist", "poet", "journalist",
    "reporter", "correspondent", "editor", "columnist", "broadcaster", "presenter", "host", "actor", "actress",
    "singer", "musician", "rapper", "composer", "conductor", "director", "producer", "filmmaker", "comedian", "artist",
    "painter", "architect", "designer", "model", "chef", "doctor", "surgeon", "nurse", "teacher", "principal",
    "student", "engineer", "farmer", "driver", "pilot", "astronaut", "striker", "midfielder", "defender", "goalkeeper",
    "keeper", "forward", "winger", "quarterback", "pitcher", "batsman", "bowler", "golfer", "sprinter", "swimmer",
    "boxer", "champion", "seed", "skipper", "rider", "referee", "umpire", "candidate", "nominee", "politician",
    "republican", "democrat", "official", "adviser", "advisor", "aide", "assistant", "negotiator", "mediator",
    "diplomat", "consul", "delegate", "rapporteur", "coordinator", "treasurer", "auditor", "regulator",
    "administrator", "dictator", "ruler", "rebel", "commandant", "warlord", "suspect", "victim", "witness",
    "defendant", "plaintiff", "gunman", "resident", "businessman", "businesswoman", "entrepreneur", "tycoon",
    "billionaire", "magnate", "philanthropist", "developer", "dean", "provost", "rector", "lecturer", "fellow",
    "veteran", "soldier", "cleric", "preacher", "evangelist", "citizen", "mother", "wife", "husband", "son",
    "daughter", "widow", "partner", "friend", "neighbor", "neighbour", "colleague", "counterpart", "predecessor",
    "successor", "rival", "teammate", "chairmen", "all-rounder", "rounder", "half", "fly-half", "secretary-general",
    "attorney-general", "policeman", "policewoman", "firefighter", "clerk", "whip", "chaplain", "trustee", "alderman",
    "flanker", "hooker", "paramedic", "geologist", "meteorologist", "hydrologist", "ecologist", "epidemiologist",
    "virologist", "criminologist", "seismologist", "astronomer", "rancher", "retiree", "trucker", "plumber",
    "electrician", "mechanic", "librarian", "pensioner", "shopkeeper", "fisherman", "supervisor",
    "photographer", "programmer", "psychiatrist", "pediatrician", "paediatrician", "neurologist", "cardiologist",
    "oncologist", "veterinarian", "statistician", "biostatistician", "demographer", "pollster", "philosopher",
    "choreographer", "playwright", "screenwriter", "cinematographer", "sculptor", "violinist", "pianist", "cyclist",
];

/// Words that belong to the role that follows them: `Prime Minister`, `deputy foreign minister`.
#[rustfmt::skip]
pub(super) const ROLE_MODIFIERS: &[&str] = &[
    "prime", "vice", "deputy", "chief", "executive", "foreign", "defense", "defence", "interior", "finance",
    "financial", "economy", "economic", "trade", "health", "education", "justice", "home", "labor", "labour", "energy",
    "environment", "agriculture", "transport", "culture", "tourism", "sports", "development", "former", "ex", "acting",
    "interim", "incoming", "outgoing", "current", "then", "late", "senior", "junior", "assistant", "associate",
    "special", "first", "second", "crown", "attorney", "opposition", "majority", "minority", "party", "press",
    "managing", "general", "permanent", "police", "army", "navy", "military", "air", "lead", "head", "national",
    "state", "federal", "regional", "district", "city", "county", "security", "political", "policy", "campaign",
    "lord", "field", "grand", "rear", "brigadier", "lieutenant", "sergeant", "staff", "honorary", "co", "team", "club",
    "world", "top", "veteran", "treasury", "immigration", "industry", "commerce", "science", "technology",
    "communications", "information", "planning", "water", "women", "youth", "housing", "veterans", "affairs",
    "european", "human", "rights",
];

/// What stands behind the names of lawyers, members and those who were honoured.
pub(crate) const HONOURS: &[&str] = &[
    "AC", "AM", "AO", "CBE", "DBE", "KBE", "KC", "MBE", "MD", "MEP", "MLA", "MP", "MSP", "OBE", "PhD", "QC", "RN",
    "SC", "TD",
];
