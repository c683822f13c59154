//! Words of the newsroom: what the people in bylines and credits are, and what papers and broadcasters are called.
//! Put together by hand.

use once_cell::sync::Lazy;

use super::fold;
use super::hash::WordSet;

/// What a person in a newsroom is; folded, singular.
static ROLES: Lazy<WordSet> = Lazy::new(|| {
    WordSet::from_iter([
        "analyst", "anchor", "author", "blogger", "columnist", "contributor", "copywriter", "correspondent", "critic",
        "director", "editor", "editor-at-large", "editor-in-chief", "fellow", "host", "intern", "journalist",
        "lecturer", "manager", "photographer", "photojournalist", "presenter", "producer", "professor", "publisher",
        "reporter", "researcher", "specialist", "stringer", "strategist", "videographer", "videojournalist", "writer",
    ])
});

/// Roles that stand after a name without a comma as well (`Jane Roe Political Correspondent`); folded, singular.
static PLAIN_ROLES: Lazy<WordSet> = Lazy::new(|| {
    WordSet::from_iter([
        "columnist", "contributor", "correspondent", "editor", "journalist", "photographer", "reporter", "writer",
    ])
});

/// Words that stand before a role; folded.
static MODIFIERS: Lazy<WordSet> = Lazy::new(|| {
    WordSet::from_iter([
        "acting", "agriculture", "arts", "assistant", "associate", "audience", "authorities", "aviation", "breaking",
        "bureau", "business", "chief", "city", "climate", "commerce", "community", "consumer", "content",
        "contributing", "courts", "court", "crime", "culture", "data", "defence", "defense", "deputy", "digital",
        "diplomatic", "economic", "economics", "education", "energy", "entertainment", "environment", "europe",
        "european", "executive", "fashion", "features", "feature", "finance", "financial", "food", "football",
        "foreign", "freelance", "general", "global", "guest", "head", "health", "home", "industry", "international",
        "investigations", "investigative", "junior", "legal", "lead", "lifestyle", "live", "local", "managing",
        "markets", "media", "money", "motoring", "multimedia", "music", "national", "news", "night", "online",
        "opinion", "parliamentary", "personal", "policy", "political", "politics", "principal", "property", "regional",
        "religion", "royal", "science", "security", "senior", "showbiz", "social", "special", "sport", "sports",
        "staff", "style", "tech", "technology", "travel", "trainee", "transport", "trending", "tv", "video",
        "washington", "weather", "web", "westminster", "whitehall", "women's", "world",
    ])
});

/// Words in the names of papers, broadcasters and desks; folded.
static OUTLETS: Lazy<WordSet> = Lazy::new(|| {
    WordSet::from_iter([
        "agencies", "agency", "associates", "board", "broadcasting", "bureau", "chronicle", "correspondents",
        "courier", "daily", "desk", "digital", "dispatch", "editorial", "evening", "examiner", "foundation", "gazette",
        "globe", "group", "guardian", "herald", "inquirer", "institute", "journal", "magazine", "mail", "media",
        "mirror", "network", "networks", "news", "newsdesk", "newspaper", "newspapers", "newsroom", "newswire",
        "observer", "online", "post", "press", "publishing", "radio", "record", "register", "reporters", "report",
        "reports", "review", "sentinel", "service", "services", "shimbun", "staff", "standard", "studio", "team",
        "telegraph", "television", "times", "today", "tribune", "tv", "union-tribune", "university", "weekly", "wire",
        "writers",
    ])
});

/// Small words inside the names of people.
const PARTICLES: &[&str] = &[
    "al", "ap", "ben", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e",
    "el", "ibn", "la", "le", "ould", "st", "ten", "ter", "van", "von", "y", "zu",
];

/// Whether `word` says what somebody in a newsroom is (`Correspondent`, `writers`).
pub(crate) fn is_role(word: &str) -> bool {
    has(&ROLES, word) || strip_s(word).is_some_and(|word| has(&ROLES, word))
}

/// Whether `word` is a role that may follow a name without a comma.
pub(crate) fn is_plain_role(word: &str) -> bool {
    has(&PLAIN_ROLES, word) || strip_s(word).is_some_and(|word| has(&PLAIN_ROLES, word))
}

/// Whether `word` may stand before a role (`Political`, `Staff`).
pub(crate) fn is_role_modifier(word: &str) -> bool {
    has(&MODIFIERS, word)
}

/// Whether `word` is found in names of papers, broadcasters and desks (`Times`, `Agencies`, `Staff`).
pub(crate) fn is_outlet(word: &str) -> bool {
    has(&OUTLETS, word)
}

/// Whether `word`, in small letters, may stand inside a person's name (`van`, `bin`).
pub(crate) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

fn strip_s(word: &str) -> Option<&str> {
    word.strip_suffix(['s', 'S'])
}

fn has(table: &WordSet, word: &str) -> bool {
    fold::lower(word, &mut [0; 20]).is_some_and(|word| table.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_in_any_case_and_roles_in_the_plural() {
        assert!(is_role("Correspondents") && is_role("WRITER") && !is_role("Writing"));
        assert!(is_role_modifier("Political") && !is_role_modifier("Roe"));
        assert!(is_outlet("Times") && !is_outlet("Time"));
        assert!(is_particle("van") && !is_particle("Van"));
    }
}
