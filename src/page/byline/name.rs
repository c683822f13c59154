//! Names of people and desks in a piece of a byline or a credit.

use super::RawByline;
use crate::lexicon::{agencies, calendar, cities, countries, newsroom, regions};
use crate::page::stamp::cursor::{Cursor, is_space};
use crate::span::Span;

/// What a list of names holds.
#[derive(Debug, Default)]
pub(super) struct List {
    /// Names of people, and agencies joined to them by `and`.
    pub(super) people: Vec<Span>,
    /// The agency or desk, where the list starts with one.
    desk: Option<Span>,
    pub(super) desk_first: bool,
    /// Whether a role was cut off: `A B, staff writer`.
    pub(super) role: bool,
    /// Whether an agency or paper was cut off: `A B, Press Association`.
    pub(super) agency_after: bool,
    /// Whether a place was cut off: `A B in Washington`.
    pub(super) place_after: bool,
    /// Whether the helpers were cut off: `Euronews with agencies`.
    pub(super) helped: bool,
}

impl List {
    pub(super) fn into_byline(self, strong: bool) -> Option<RawByline> {
        match (self.people.is_empty(), self.desk) {
            (false, _) => Some(RawByline { names: self.people, strong, desk: false }),
            (true, Some(desk)) => Some(RawByline { names: vec![desk], strong, desk: true }),
            (true, None) => None,
        }
    }
}

/// The length of the words that announce a name, if `piece` starts with them: `By `, `Written by`, glued `by` of
/// `byJane Roe`.
pub(super) fn marker(piece: &str) -> Option<usize> {
    const BEFORE_BY: [&str; 20] = [
        "written ", "story ", "words ", "text ", "report ", "reported ", "article ", "opinion ", "analysis ",
        "review ", "column ", "commentary ", "contributed ", "interview ", "posted ", "submitted ", "compiled ",
        "exclusive ", "published ", "op-ed ",
    ];
    let mut at = Cursor::new(piece, 0);
    for author in ["authors", "author"] {
        if at.eat_str(author) {
            at.eat_while(is_space);
            return at.eat(':').then(|| at.pos());
        }
    }
    for words in BEFORE_BY {
        if at.eat_str(words) {
            break;
        }
    }
    let start = at.pos();
    if !at.eat_str("by") {
        return None;
    }
    let by = &piece[start..at.pos()];
    match at.peek() {
        None => Some(at.pos()),
        Some(c) if is_space(c) || c == ':' => {
            at.eat_while(|c| is_space(c) || c == ':');
            Some(at.pos())
        }
        // `bySauli Giliard`, `ByAlex`; not `BYRON`.
        Some(c) if c.is_uppercase() && by != "BY" => Some(at.pos()),
        _ => None,
    }
}

/// Reads `span` of `line` as a list of names; none if it holds anything that belongs to no byline. `announced`: `By` stands
/// before it, so that a single word may be a name.
pub(super) fn list(line: &str, span: Span, announced: bool) -> Option<List> {
    let mut list = List::default();
    let mut first = true;
    for (part, and) in parts(line, span) {
        read_part(line, part, announced, first, and && !first, &mut list)?;
        first = false;
    }
    if list.people.is_empty() && list.desk.is_none() || list.people.len() > 12 {
        return None;
    }
    Some(list)
}

/// The names in `span` of `line`, a part of a credit; what is no name is left out. An agency or desk counts where it is
/// all there is.
pub(in crate::page) fn people(line: &str, span: Span) -> Vec<Span> {
    let mut people = Vec::new();
    let mut desk = None;
    for (n, (part, _)) in parts(line, span).into_iter().enumerate() {
        let mut list = List::default();
        let part = without_employer(line, part);
        let text = part.slice(line);
        if n > 0 && text.len() <= 4 && text.chars().all(char::is_uppercase) && !agencies::contains(text) {
            continue; // a degree
        }
        if is_suffix(text) {
            if let Some(last) = people.last_mut() {
                *last = Span::join(*last, part);
            }
        } else if read_part(line, part, true, true, false, &mut list).is_some() {
            people.extend(list.people);
            desk = desk.or(list.desk);
        }
    }
    if people.is_empty() {
        people.extend(desk);
    }
    people
}

/// Cuts off what stands before a name: `Associated Press writers`, `AP's`, `The Daily Planet’s`.
fn without_employer(line: &str, part: Span) -> Span {
    let text = part.slice(line);
    let mut start = 0;
    let mut at = 0;
    for word in text.split(is_space).take(8) {
        let end = at + word.len();
        let next = text[end..].trim_start_matches(is_space);
        let employer = newsroom::is_role(word) || word == "staff" || word.ends_with("'s") || word.ends_with("’s");
        if employer && next.chars().next().is_some_and(char::is_uppercase) {
            start = text.len() - next.len();
        }
        at = end + text[end..].chars().next().map_or(0, char::len_utf8);
    }
    Span::of(part.start() + start..part.end())
}

/// Splits at commas, `and`, `&`; says of each part whether `and` stands before it.
fn parts(line: &str, span: Span) -> Vec<(Span, bool)> {
    let text = span.slice(line);
    let mut parts = Vec::new();
    let (mut from, mut and) = (0, false);
    let mut push = |from: usize, to: usize, and: bool| {
        let part = text[from..to].trim_matches(|c: char| is_space(c) || c == ',');
        if !part.is_empty() {
            let start = from + text[from..to].find(part).unwrap_or(0);
            parts.push((Span::of(span.start() + start..span.start() + start + part.len()), and));
        }
    };
    let mut cursor = Cursor::new(text, 0);
    while !cursor.done() {
        let at = cursor.pos();
        if cursor.eat(',') {
            push(from, at, and);
            (from, and) = (cursor.pos(), false);
            continue;
        }
        if cursor.peek().is_some_and(is_space) {
            let mut next = cursor;
            next.spaces();
            let word_start = next;
            let joined = ["and", "&", "und", "et"].iter().any(|word| {
                next = word_start;
                next.eat_str(word) && next.peek().is_none_or(is_space)
            });
            if joined {
                push(from, at, and);
                (from, and) = (next.pos(), true);
                cursor = next;
                continue;
            }
        }
        cursor.bump();
    }
    push(from, text.len(), and);
    parts
}

fn read_part(line: &str, part: Span, announced: bool, first: bool, and: bool, list: &mut List) -> Option<()> {
    let text = part.slice(line);
    if agencies::contains_all(text) {
        return agency(part, first, and, list);
    }
    if is_suffix(text) {
        if let Some(last) = list.people.last_mut() {
            *last = last.join(part);
        }
        return Some(());
    }
    if is_degree(text) {
        return Some(());
    }
    if is_role(text) && !first {
        list.role = true;
        return Some(());
    }
    let place = |text: &str| {
        cities::contains(text) || countries::by_name(text).is_some() || regions::country_of(text).is_some()
    };
    if !first && place(text) {
        // `Some Town, Ohio` is an address; it says nothing for a name.
        return Some(());
    }
    // Cut what follows a small word: `in Washington`, `for Some Paper`, `on`.
    let (name, rest) = cut(text);
    let mut helped = false;
    if let Some(rest) = rest {
        if rest.split_whitespace().count() > 9 {
            return None;
        }
        let mut words = rest.splitn(2, is_space);
        let (preposition, object) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        let outlet = agencies::contains_all(object) || is_outlet(object);
        helped = preposition == "with" && outlet;
        list.helped |= helped;
        let in_place = matches!(preposition, "in" | "at");
        if in_place && !object.chars().next().is_some_and(char::is_uppercase) {
            return None;
        }
        let in_city = in_place && cities::contains(object);
        list.place_after |= in_city;
        // Without `By` only what a byline has may follow a name.
        let of_outlet = outlet && matches!(preposition, "for" | "For" | "of" | "with" | "at" | "via");
        if !(announced || in_city || of_outlet) {
            return None;
        }
    }
    let (name, role) = cut_role(name);
    list.role |= role;
    let (name, outlet) = cut_glued(name);
    list.agency_after |= outlet;
    let (name, outlet) = cut_outlet(name);
    list.agency_after |= outlet;
    let name = name.trim_end_matches(|c: char| c.is_ascii_digit() || is_space(c));
    // `Staff Reporter BusinessDesk`: nobody by name.
    if announced
        && first
        && name.split(is_space).all(|word| newsroom::is_role_modifier(word) || newsroom::is_role(word))
    {
        list.desk = Some(part);
        list.desk_first = true;
        return Some(());
    }
    let name = if is_abbreviation_end(name) { name } else { name.trim_end_matches('.') };
    if name.is_empty() {
        return if first { None } else { Some(()) };
    }
    let span = Span::of(part.start()..part.start() + name.len());
    if agencies::contains_all(name) {
        // `AP Entertainment Writer` is what the writer of the line above is.
        return if role && first && !announced { None } else { agency(span, first, and, list) };
    }
    if !announced
        && first
        && name.split(is_space).any(|word| newsroom::is_role_modifier(word) && !newsroom::is_particle(word))
        && role
    {
        return None;
    }
    if is_outlet(name) {
        if first {
            if !announced && !ends_as_desk(name) {
                return None;
            }
            list.desk = Some(span);
            list.desk_first = true;
        } else {
            list.agency_after = true;
        }
        return Some(());
    }
    match shape(name, announced) {
        Shape::Name => list.people.push(span),
        Shape::Word if first && announced && (rest.is_none() || helped) => list.people.push(span),
        // A single word later on: a paper, a place.
        Shape::Word if !first => {}
        _ => return None,
    }
    Some(())
}

fn agency(span: Span, first: bool, and: bool, list: &mut List) -> Option<()> {
    if first {
        list.desk = Some(span);
        list.desk_first = true;
    } else if and && !list.people.is_empty() {
        list.people.push(span);
    } else {
        list.agency_after = true;
    }
    Some(())
}

/// Cuts at the first small word that is no particle of a name.
fn cut(text: &str) -> (&str, Option<&str>) {
    const CUTS: [&str; 11] = ["in", "for", "at", "on", "of", "from", "via", "with", "is", "as", "to"];
    let mut at = 0;
    for (n, word) in text.split(is_space).enumerate() {
        let small = CUTS.contains(&word) || n > 0 && ["For", "With", "In", "At"].contains(&word);
        if small && n > 0 {
            return (text[..at].trim_end_matches(is_space), Some(&text[at..]));
        }
        at += word.len();
        // The separator is one character, of any width.
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    (text, None)
}

/// Cuts a role off the end of a name: `Jane Roe Political Correspondent`.
fn cut_role(text: &str) -> (&str, bool) {
    if !text.split(is_space).next_back().is_some_and(|last| newsroom::is_plain_role(last.trim_end_matches('.'))) {
        return (text, false);
    }
    let mut starts = Vec::new();
    let mut at = 0;
    for word in text.split(is_space) {
        starts.push((at, word));
        at += word.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    // From the end back over modifiers.
    let mut from = starts.len() - 1;
    while from > 0 && (newsroom::is_role_modifier(starts[from - 1].1) || newsroom::is_role(starts[from - 1].1)) {
        from -= 1;
    }
    // `Emma MackenzieLifestyle Writer`
    if from > 0 {
        let (start, word) = starts[from - 1];
        if let Some(at) = camel(word).filter(|&at| {
            [newsroom::is_role_modifier, newsroom::is_role, newsroom::is_outlet].iter().any(|is| is(&word[at..]))
        }) {
            return (&text[..start + at], true);
        }
    }
    if let Some((start, word)) = starts.get(from).copied() {
        if let Some(at) = camel(word).filter(|&at| newsroom::is_role(&word[at..])) {
            return (&text[..start + at], true);
        }
        return (text[..start].trim_end_matches(is_space), true);
    }
    (text, false)
}

/// Cuts a glued paper or agency off: `Jane RoeThe Weekly Planet`, `Jane RoeBBC News`.
fn cut_glued(text: &str) -> (&str, bool) {
    let mut from = 0;
    for word in text.split(is_space) {
        if let Some(at) = camel(word) {
            let cut = from + at;
            let rest = &text[cut..];
            let title = rest.split(is_space).all(|word| word.chars().next().is_some_and(char::is_uppercase));
            if cut > 0
                && title
                && (rest.starts_with("The ") || agencies::contains_all(rest) || rest.contains(' ') && is_outlet(rest))
            {
                return (&text[..cut], true);
            }
        }
        from += word.len();
        from += text[from..].chars().next().map_or(0, char::len_utf8);
    }
    (text, false)
}

/// Cuts an agency or paper off the end: `Jane Roe The Associated Press`, `Jane Roe Reuters`.
fn cut_outlet(text: &str) -> (&str, bool) {
    let mut at = 0;
    for (n, word) in text.split(is_space).enumerate() {
        let title = || text[at..].split(is_space).all(|word| word.chars().next().is_some_and(char::is_uppercase));
        if n >= 2 && (word == "The" && title() || agencies::contains(&text[at..])) {
            return (text[..at].trim_end_matches(is_space), true);
        }
        at += word.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    (text, false)
}

/// Where a capital follows a small letter inside a word.
fn camel(word: &str) -> Option<usize> {
    let mut small = false;
    for (at, c) in word.char_indices() {
        if small && c.is_uppercase() {
            return Some(at);
        }
        small = c.is_lowercase();
    }
    None
}

enum Shape {
    /// Two to six words of a name.
    Name,
    /// One word.
    Word,
    Other,
}

/// `announced`: words of menus may be surnames (`Jane More`).
fn shape(text: &str, announced: bool) -> Shape {
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
        // `CBC's`, `Today’s`: no name, except in capitals or before `Roe`.
        let possessive = word.ends_with("'s") || word.ends_with("’s");
        if possessive
            || !letters
            || !(initial || prefixed || particle)
            || is_stop_word(word) && !(announced && words > 1 && initial && word != "The")
        {
            return Shape::Other;
        }
        capitalised += usize::from(initial || prefixed);
    }
    let first = text.split(is_space).next().unwrap_or("").trim_end_matches('.');
    if calendar::weekday(first).is_some() || words == 1 && calendar::month(first).is_some() {
        return Shape::Other;
    }
    match words {
        1 if text.chars().count() > 1 => Shape::Word,
        2..=6 if capitalised >= 2 => Shape::Name,
        _ => Shape::Other,
    }
}

/// Words that no name holds but menus, headlines and sentences do.
fn is_stop_word(word: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
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
    ];
    let word = word.trim_end_matches('.');
    WORDS.iter().any(|stop| stop.eq_ignore_ascii_case(word))
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
    let host = words().next_back().is_some_and(|word| {
        word.rsplit_once('.').is_some_and(|(name, end)| {
            name.len() > 2
                && ["com", "org", "net", "co", "uk", "au", "news"].iter().any(|host| end.eq_ignore_ascii_case(host))
        })
    });
    host || is_desk(text)
        || words().any(newsroom::is_outlet) && (words().count() != 2 || text.starts_with("The ") || !surname_like(text))
        || text.starts_with("The ") && words().count() <= 5
}

/// `Jane Post`: two words, the second of which is a surname as well as a paper.
fn surname_like(text: &str) -> bool {
    ["Post", "Mail", "Record", "Register", "Mirror", "Daily", "Courier", "Report", "Guardian", "Standard", "Times"]
        .iter()
        .any(|word| text.split(is_space).next_back() == Some(word))
        && !text.split(is_space).any(|word| word.chars().all(char::is_uppercase))
        && text
            .split(is_space)
            .next()
            .is_some_and(|first| !cities::contains(first) && !first.chars().any(|c| c.is_ascii_digit()))
}

/// Whether the name is plainly a desk's, whatever stands around it: `MND Staff`, `News Agencies`.
fn is_desk(text: &str) -> bool {
    const DESKS: [&str; 14] = [
        "staff", "agencies", "newsroom", "newsdesk", "desk", "correspondents", "reporters", "team", "bureau",
        "editors", "news", "press", "agency", "writers",
    ];
    text.split(is_space).any(|word| DESKS.iter().any(|desk| desk.eq_ignore_ascii_case(word)))
}

/// Whether a name without `By` is a desk's: an agency, or two to four words the last of which is `Staff` and the like.
fn ends_as_desk(text: &str) -> bool {
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
fn is_suffix(text: &str) -> bool {
    matches!(text.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III" | "IV")
}

/// `PhD`, `M.D.`
fn is_degree(text: &str) -> bool {
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
fn is_abbreviation_end(name: &str) -> bool {
    let last = name.split(is_space).next_back().unwrap_or("");
    is_suffix(last) && last.ends_with('.') || last.len() == 2 && last.ends_with('.')
}
