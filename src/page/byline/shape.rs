//! What a few words are by their look: the name of a person, a role, a paper or a desk.

use once_cell::sync::Lazy;

use crate::lexicon::hash::WordSet;
use crate::lexicon::starts::Starts;
use crate::lexicon::{calendar, cities, countries, fold, names, newsroom};
use crate::page::stamp::cursor::is_space;

pub(super) enum Shape {
    /// Two to six words of a name.
    Name,
    /// One word.
    Word,
    Other,
}

/// `announced`: words of menus may be surnames (`Jane More`).
pub(super) fn shape(text: &str, announced: bool) -> Shape {
    let (mut words, mut capitalised) = (0, 0);
    for word in text.split(is_space).filter(|word| !word.is_empty()) {
        words += 1;
        let initial = word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_alphabetic() && !c.is_lowercase());
        let prefixed =
            ["d'", "d’", "al-", "el-", "ul-", "ud-", "de-", "o'"].iter().any(|prefix| word.starts_with(prefix));
        let letters = word.chars().all(|c| {
            c.is_alphabetic() || matches!(c, '\'' | '\u{2019}' | '-' | '.' | '\u{2011}' | '\u{300}'..='\u{36F}')
        });
        let particle = newsroom::is_particle(word) && words > 1;
        // `School-to-Prison`
        let phrase = word.contains("-to-") || word.contains("-in-") && !word.starts_with(char::is_lowercase);
        // `CBC's`, `Today’s`: no name, except in capitals or before `Roe`.
        let possessive = word.ends_with("'s") || word.ends_with("’s");
        if possessive
            || phrase
            || !letters
            || !(initial || prefixed || particle)
            || is_stop_word(word) && !(announced && words > 1 && initial && word != "The")
        {
            return Shape::Other;
        }
        capitalised += usize::from(initial || prefixed);
    }
    let first = text.split(is_space).next().unwrap_or("").trim_end_matches('.');
    // `By Letters to the Editor`
    if first.eq_ignore_ascii_case("letters") {
        return Shape::Other;
    }
    if calendar::weekday(first).is_some() || words == 1 && calendar::month(first).is_some() {
        return Shape::Other;
    }
    if !announced && words > 1 && is_everyday(text) {
        return Shape::Other;
    }
    match words {
        1 if text.chars().count() > 1 => Shape::Word,
        2..=6 if capitalised >= 2 => Shape::Name,
        _ => Shape::Other,
    }
}

/// Whether the first or the last word is an everyday word and nobody's name: `Cake Recipes`, `Immutable Page`.
fn is_everyday(text: &str) -> bool {
    let first = text.split(is_space).next().unwrap_or("");
    let last = text.split(is_space).next_back().unwrap_or("");
    let everyday = |word: &str| names::common(word).is_some() && !names::is_anybodys(word);
    everyday(first) || everyday(last)
}

/// Words that no name holds but menus, headlines and sentences do.
fn is_stop_word(word: &str) -> bool {
    #[rustfmt::skip]
    static WORDS: Lazy<WordSet> = Lazy::new(|| WordSet::from_iter([
        "a", "about", "account", "accounts", "add", "advertise", "advertisement", "after", "agenda", "all", "an",
        "any", "apps", "archive", "archives", "are", "article", "articles", "as", "ask", "at", "be", "before", "best",
        "blog", "blogs", "books", "breaking", "buy", "by", "cake", "can", "cart", "categories", "category", "center",
        "centre", "click", "close", "club", "clubs", "co", "comment", "comments", "company", "contact", "continue",
        "cookie", "cookies", "copy", "corp", "credit", "culture", "data", "deals", "directory", "download", "edition",
        "election", "email", "events", "explore", "facebook", "features", "february", "fiction", "file", "files",
        "find", "fire", "follow", "for", "forum", "forums", "free", "from", "game", "games", "get", "gift", "guide",
        "guides", "has", "have", "health", "here", "history", "home", "hours", "how", "if", "in", "inc", "index",
        "industries", "info", "information", "into", "is", "issue", "issues", "it", "its", "jobs", "join", "key",
        "latest", "learn", "library", "license", "like", "listen", "live", "load", "log", "login", "ltd", "market",
        "markets", "members", "menu", "monday", "more", "most", "museum", "music", "must", "my", "new", "newsletter",
        "newsletters", "next", "no", "not", "now", "of", "off", "offer", "offers", "office", "on", "open", "opinion",
        "or", "our", "out", "over", "page", "pages", "password", "photo", "photos", "planet", "play", "plc", "please",
        "podcast", "podcasts", "policy", "popular", "preferences", "press", "previous", "price", "prices", "print",
        "privacy", "product", "products", "profile", "project", "quick", "quiz", "read", "recipe", "recipes",
        "register", "registration", "related", "reply", "report", "reports", "request", "review", "reviews", "rights",
        "rss", "save", "school", "science", "search", "season", "sections", "see", "series", "service", "services",
        "settings", "share", "shop", "show", "sign", "site", "sitemap", "skip", "special", "sport", "sports",
        "statement", "store", "stories", "story", "style", "submit", "subscribe", "support", "tags", "team", "terms",
        "than", "that", "the", "their", "these", "this", "tickets", "tips", "to", "toggle", "tools", "top", "topics",
        "travel", "trending", "tv", "tweet", "twitter", "up", "update", "upgrade", "us", "user", "users", "video",
        "videos", "view", "visit", "was", "watch", "we", "weather", "website", "what", "whatsapp", "when", "where",
        "who", "why", "wiki", "will", "with", "world", "you", "your",
    ]));
    let word = word.trim_end_matches('.');
    fold::lower(word, &mut [0; 24]).is_some_and(|word| WORDS.contains(word))
        && !matches!(word, "An" | "Will" | "Top" | "My" | "Be" | "Us" | "In" | "On")
        || matches!(word, "in" | "on" | "my" | "be" | "us" | "will" | "top")
}

/// Whether `text` is what somebody is: `Staff Writer`, `political editor`.
pub(super) fn is_role(text: &str) -> bool {
    let mut last = "";
    let mut words = 0;
    for word in text.split(|c: char| is_space(c) || matches!(c, ',' | '.')).filter(|word| !word.is_empty()) {
        words += 1;
        last = word;
    }
    (1..=7).contains(&words)
        && (newsroom::is_role(last)
            || ["staff", "chief", "marketing"].iter().any(|word| last.eq_ignore_ascii_case(word)))
}

/// Whether `text` is the name of a paper, a broadcaster or a desk: it has a word of theirs, or is a host name.
pub(super) fn is_outlet(text: &str) -> bool {
    let words = || text.split(is_space).filter(|word| !word.is_empty());
    if words().count() > 7 {
        return false;
    }
    let host = text.contains('.')
        && words().next_back().is_some_and(|word| {
            word.rsplit_once('.').is_some_and(|(name, end)| {
                name.len() > 2
                    && ["com", "org", "net", "co", "uk", "au", "news"].iter().any(|host| end.eq_ignore_ascii_case(host))
            })
        });
    host || is_station(text)
        || is_desk(text)
        || words().any(newsroom::is_outlet) && (words().count() != 2 || text.starts_with("The ") || !surname_like(text))
        || text.starts_with("The ") && words().count() <= 5
}

/// The name of a paper alone, each word with a capital: `The Harbour Courier`.
pub(super) fn is_paper(text: &str) -> bool {
    let words = || text.split(is_space).filter(|word| !word.is_empty());
    let capital = |word: &str| word.starts_with(char::is_uppercase) && word.ends_with(char::is_alphanumeric);
    (2..=5).contains(&words().count())
        && words().all(|word| capital(word) || matches!(word, "of" | "the" | "&" | "and"))
        && words().next_back().is_some_and(newsroom::is_outlet)
}

/// A television station: `12News`, `ABC15`, `FOX 5`, `Channel 4`.
fn is_station(text: &str) -> bool {
    let digits = |word: &str| !word.is_empty() && word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
    let mut words = text.split(is_space).filter(|word| !word.is_empty());
    let first = words.next().unwrap_or("");
    match (words.next(), words.next()) {
        (None, _) => {
            let letters = first.trim_matches(|c: char| c.is_ascii_digit());
            let plain = letters.len() >= 3 && letters.bytes().all(|b| b.is_ascii_alphabetic());
            letters.len() < first.len() && first.len() <= 8 && plain && letters.starts_with(char::is_uppercase)
        }
        (Some(number), None) => {
            let capitals = (2..=4).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_uppercase());
            digits(number) && (capitals || first == "Channel")
        }
        _ => false,
    }
}

/// `Jane Post`: two words, the second of which is a surname as well as a paper.
fn surname_like(text: &str) -> bool {
    ["Post", "Mail", "Record", "Register", "Mirror", "Daily", "Courier", "Report", "Guardian", "Standard", "Times"]
        .iter()
        .any(|word| text.split(is_space).next_back() == Some(word))
        && !text.split(is_space).any(|word| word.chars().all(char::is_uppercase))
        && text.split(is_space).next().is_some_and(|first| {
            !cities::contains(first) && countries::lookup(first).is_none() && !first.chars().any(|c| c.is_ascii_digit())
        })
}

/// Whether the name is plainly a desk's, whatever stands around it: `MND Staff`, `News Agencies`.
fn is_desk(text: &str) -> bool {
    const DESKS: [&str; 14] = [
        "staff", "agencies", "newsroom", "newsdesk", "desk", "correspondents", "reporters", "team", "bureau",
        "editors", "news", "press", "agency", "writers",
    ];
    static STARTS: Starts = Starts::of_words(&DESKS);
    text.split(is_space).any(|word| STARTS.may_start(word) && DESKS.iter().any(|desk| desk.eq_ignore_ascii_case(word)))
}

/// Whether a name without `By` is a desk's: an agency, or two to four words the last of which is `Staff` and the like.
pub(super) fn ends_as_desk(text: &str) -> bool {
    let words = text.split(is_space).filter(|word| !word.is_empty()).count();
    let last = text.split(is_space).next_back().unwrap_or("");
    let desk = ["staff", "agencies", "newsroom", "desk", "correspondents", "reporters", "bureau", "writers"]
        .iter()
        .any(|desk| desk.eq_ignore_ascii_case(last));
    (2..=4).contains(&words) && desk
}

/// Whether the piece belongs to a picture's credit.
pub(super) fn is_picture_credit(text: &str) -> bool {
    const WORDS: [&str; 12] = [
        "getty", "istock", "shutterstock", "stringer", "photo", "photos", "photograph", "image", "images", "picture",
        "pool", "handout",
    ];
    text.split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// `Jr.`, `III`.
pub(super) fn is_suffix(text: &str) -> bool {
    matches!(text.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III" | "IV")
}

/// `PhD`, `M.D.`
pub(super) fn is_degree(text: &str) -> bool {
    matches!(
        text,
        "PhD"
            | "Ph.D."
            | "Ph.D"
            | "MD"
            | "M.D."
            | "MA"
            | "MSc"
            | "RN"
            | "RD"
            | "JD"
            | "MPH"
            | "MBE"
            | "OBE"
            | "CFP"
            | "CPA"
            | "BSc"
    )
}

/// Whether the full stop at the end belongs to the name: `Jr.`, an initial.
pub(super) fn is_abbreviation_end(name: &str) -> bool {
    let last = name.split(is_space).next_back().unwrap_or("");
    is_suffix(last) && last.ends_with('.') || last.len() == 2 && last.ends_with('.')
}
