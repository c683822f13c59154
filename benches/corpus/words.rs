//! What the made-up copy is made of.

pub(super) const FIRST: &[&str] = &[
    "Adam", "Mary", "Ivan", "Li", "Hélène", "José", "Aisha", "Tom", "Ngozi", "Ana", "Peter", "Fatima", "Jürgen",
    "Łukasz", "Maria", "David", "Elena", "Samir", "Ruth", "Kenji", "Olga", "Pierre", "Grace", "Miguel", "Priya",
    "John", "Sofia", "Ahmed", "Laura", "Victor",
];

pub(super) const LAST: &[&str] = &[
    "Novak", "O’Brien", "Petrov", "Wei", "Roux", "Álvarez", "Khan", "Hart", "Okafor", "Silva", "Lindqvist", "Haddad",
    "Groß", "Żak", "Costa", "Miller", "Ionescu", "Nasser", "Levin", "Tanaka", "Smirnova", "Dubois", "Mensah", "Ortega",
    "Rao", "Carter", "Rossi", "Farouk", "Jensen", "Moreau", "Whitfield", "Baranov", "Castillo", "Engström", "Mbeki",
    "Fletcher", "Horvat", "Quispe", "Yilmaz", "Zhou",
];

pub(super) const CITIES: &[&str] = &[
    "Lisbon", "Nairobi", "Geneva", "Lima", "Ottawa", "Seoul", "Cairo", "Warsaw", "Jakarta", "Oslo", "Quito", "Athens",
    "Dhaka", "Vienna", "Lagos", "Manila", "Prague", "Tunis", "Riga", "Santiago", "Ankara", "Brussels", "Kyiv",
    "Dublin",
];

pub(super) const ORGANISATIONS: &[&str] = &[
    "European Union", "Acme Corp", "the Foreign Ministry", "the United Nations", "Northern Rail", "Bank of Lisbon",
    "the Supreme Court", "Harbour Workers’ Union", "World Health Organization", "Central Bank", "Green Alliance",
    "the Interior Ministry", "Delta Shipping Ltd", "the Election Commission", "University of Oslo", "Meridian Energy",
    "the National Assembly", "Red Cross", "Orion Airlines", "the Labour Party",
];

pub(super) const ROLES: &[&str] = &[
    "Prime Minister", "spokesman", "Foreign Minister", "analyst", "the company’s chairman", "police chief",
    "President", "lawyer", "union leader", "Senator", "aid worker", "Mayor", "economist", "Defence Secretary", "coach",
    "professor",
];

pub(super) const SPEECH: &[&str] = &[
    "said", "said", "said", "said", "told reporters", "added", "warned", "argued", "announced", "told the newspaper",
    "insisted", "wrote", "replied", "acknowledged",
];

pub(super) const DEEDS: &[&str] = &[
    "rejects", "backs", "delays", "approves", "opens", "cuts", "faces", "reviews", "seeks", "halts", "extends",
    "blocks", "revises", "welcomes", "suspends", "launches",
];

pub(super) const NOUNS: &[&str] = &[
    "agreement", "budget", "border", "talks", "vote", "strike", "pipeline", "court", "rescue", "harvest", "bridge",
    "inquiry", "ceasefire", "deficit", "refinery", "election", "protest", "shipment", "vaccine", "contract", "tariff",
    "reform", "investment", "convoy", "hospital", "factory", "school", "drought", "loan", "embargo", "merger",
    "railway", "storm", "treaty", "coalition", "parliament", "ministry", "opposition", "market", "currency",
    "inflation", "subsidy", "dam", "harbour", "airport", "garrison", "survey", "referendum", "committee", "verdict",
    "appeal", "witness", "document", "statement", "proposal", "negotiation", "delegation", "village", "province",
    "river", "flood", "earthquake", "shelter", "warehouse", "union", "wage", "pension", "tax", "profit", "shareholder",
    "customer", "supplier", "engineer", "nurse", "teacher", "farmer", "driver", "soldier", "refugee", "resident",
    "tourist", "victim", "suspect", "prosecutor", "judge",
];

pub(super) const ADJECTIVES: &[&str] = &[
    "new", "disputed", "regional", "long-awaited", "costly", "temporary", "public", "national", "joint", "final",
    "early", "heavy", "northern", "industrial", "legal", "private", "foreign", "annual", "urgent", "unexpected",
    "controversial", "modest", "severe", "state-owned", "independent", "rural", "coastal", "armed", "political",
    "financial", "proposed", "damaged", "narrow", "sharp", "critical", "local", "federal", "growing", "broad",
    "secret",
];

pub(super) const VERBS: &[&str] = &[
    "sign", "support", "delay", "finance", "inspect", "rebuild", "discuss", "postpone", "protect", "investigate",
    "expand", "close", "review", "replace", "criticise", "defend", "monitor", "evacuate", "negotiate", "accept",
    "withdraw", "publish", "reduce", "improve", "question", "restore", "ban", "regulate", "repay", "transport",
];

pub(super) const SENTENCES: &[&str] = &[
    "the government would not {v} the {a} {n} before the {n}, which is expected by the end of next month",
    "{P}, the {R} of {O}, arrived in {C} on Thursday to {v} a {a} {n}",
    "shares in {O} fell {9}.{9}% after the {n} was published, wiping ${9} million off the value of the company",
    "police in {C} said that {9} people were hurt, {9} of them seriously, when a {a} {n} collapsed near the {n}",
    "we have said from the start that this {n} has to be {a}, and nobody has offered another one",
    "the two sides have tried for years to {v} the {n}, but a {a} {n} in {C} has made that harder",
    "according to {O}, the {a} {n} will cost at least {9} billion euros and take {9} years to {v}",
    "{L} had earlier asked {O} to {v} the {n}, a move that the {a} {n} said it could not {v}",
    "it is not clear whether the {n} will {v} the {n} or leave the {a} {n} as it is",
    "in {C}, hundreds of people gathered in front of the {n} to {v} what they called a {a} {n}",
    "the {n}, first reported by a {a} newspaper last week, has put pressure on {P} to {v} the {n}",
    "his predecessor, {P}, resigned in 2019 over a {a} {n} that {O} never managed to {v}",
    "the {R} said {O} would {v} {9},{9}00 tonnes of grain by Nov. {9}, up from {9}00 a year earlier",
    "officials from {C} and {C} met for the third time this year to {v} a {n} on the {a} {n}",
    "I don’t know who would {v} such a {a} {n}, but we will not {v} it without a {n}",
    "under the {a} {n}, each {n} must {v} its {n} within {9} days or pay a fine of up to ${9},000",
    "he was asked about the {n} at a news conference with {R} {P} and declined to {v} it",
    "a {a} {n} between the {n} and the {n} has left the {n} without a {a} {n} since Monday",
    "most of the {n} comes from the {a} {n}, where {O} employs some {9},000 people",
    "she has led {O} since 2011 and is seen as a {a} candidate to {v} the {n}",
    "the court ruled on Tuesday that the {n} was {a} and ordered {O} to {v} the {n}",
    "residents of {C} were told to stay indoors while rescue workers tried to {v} the {a} {n}",
    "that leaves {P} with little choice but to {v} the {n} and hope that the {n} holds",
    "the country’s economy grew {9}.{9}% in the third quarter, helped by a {a} {n} and a {a} {n}",
];
