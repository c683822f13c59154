//! Place names as datelines print them.

use crate::lexicon::{calendar, cities, countries, regions};
use crate::page::stamp::cursor::Cursor;
use crate::span::Span;

/// How a place is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// `BELGRADE`, `McALLEN`, `St. LOUIS`.
    Capitals,
    /// `Berlin`, `Panama City`.
    Mixed,
}

/// One place or several joined by strokes or `and`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Places {
    pub(super) span: Span,
    pub(super) style: Style,
    /// Whether there are several.
    pub(super) many: bool,
}

/// What follows a place after a comma.
#[derive(Debug, Clone, Copy)]
pub(super) enum Suffix {
    /// A state or province: part of the place.
    Region(Span),
    Country(Span),
}

/// More words than a place's name has.
const MOST_WORDS: usize = 5;

/// Small words inside names of places.
const SMALL: [&str; 24] = [
    "de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "la", "las", "le", "les", "los", "el", "al",
    "of", "the", "upon", "on", "sur", "am", "an",
];

/// Whether a word in small letters may stand inside a place's name or between two of them.
pub(super) fn joins(word: &str) -> bool {
    word == "and" || SMALL.contains(&word)
}

/// The places at the cursor.
pub(super) fn places(cursor: &mut Cursor<'_>) -> Option<Places> {
    let start = cursor.pos();
    let mut at = *cursor;
    let style = name(&mut at, None)?;
    let mut many = false;
    loop {
        let mut next = at;
        let spaced = next.spaces();
        let joined = next.eat('/') || spaced && (next.eat_str("and ") || next.eat_str("& "));
        next.spaces();
        if !joined || name(&mut next, Some(style)).is_none() {
            break;
        }
        // `/TASS/` is an agency.
        if next.peek() == Some('/')
            && at.peek() == Some('/')
            && crate::lexicon::agencies::contains_all(&next.line()[at.pos() + 1..next.pos()])
        {
            break;
        }
        many = true;
        at = next;
        if at.pos() - start > 120 {
            return None;
        }
    }
    *cursor = at;
    Some(Places { span: Span::of(start..at.pos()), style, many })
}

/// One place's name; all of one style if `wanted` says which.
fn name(cursor: &mut Cursor<'_>, wanted: Option<Style>) -> Option<Style> {
    let start = cursor.pos();
    let mut at = *cursor;
    let mut style = None;
    let mut words = 0;
    loop {
        let mut next = at;
        if words > 0 && !next.spaces() {
            break;
        }
        let word_start = next.pos();
        let Some(kind) = word(&mut next) else { break };
        let text = &next.line()[word_start..next.pos()];
        let fits = match (kind, style) {
            (Kind::Small, Some(_)) => SMALL.contains(&text),
            (Kind::Small, None) => false,
            (Kind::Prefix, _) => true,
            (Kind::Capitals, Some(Style::Mixed)) => false,
            (Kind::Capitals, _) => true,
            (Kind::Capitalised, Some(Style::Capitals)) => false,
            (Kind::Capitalised, _) => true,
        };
        // `LONDON Jan 5`, but `RIO DE JANEIRO`
        let dated = || {
            let mut after = next;
            after.eat('.');
            after.spaces();
            calendar::month(text.trim_end_matches('.')).is_some() && after.peek().is_some_and(|c| c.is_ascii_digit())
        };
        if !fits || words > 0 && kind != Kind::Small && dated() {
            break;
        }
        if kind == Kind::Small && !small_goes_on(next) {
            break;
        }
        match kind {
            Kind::Capitals => style = Some(Style::Capitals),
            Kind::Capitalised => style = Some(Style::Mixed),
            Kind::Prefix | Kind::Small => {}
        }
        words += 1;
        at = next;
        if words > MOST_WORDS {
            return None;
        }
    }
    let style = style?;
    if wanted.is_some_and(|wanted| wanted != style) {
        return None;
    }
    let text = &at.line()[start..at.pos()];
    // A letter is no place, nor is a sentence's `A` or `I`.
    if text.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        return None;
    }
    *cursor = at;
    Some(style)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Capitals,
    Capitalised,
    /// `St.`, `Mc`: counts as either.
    Prefix,
    Small,
}

/// Whether a name goes on after a small word: with a capital.
fn small_goes_on(mut cursor: Cursor<'_>) -> bool {
    cursor.spaces();
    for _ in 0..2 {
        if cursor.peek().is_some_and(char::is_uppercase) {
            return true;
        }
        cursor.eat_while(|c| c.is_lowercase());
        cursor.spaces();
    }
    false
}

/// One word of a name with inner hyphens, apostrophes and the full stop of an abbreviation.
fn word(cursor: &mut Cursor<'_>) -> Option<Kind> {
    let start = cursor.pos();
    let (mut capitals, mut small, mut smalls_before_capital) = (0, 0, 0);
    let mut at = *cursor;
    let mut last_capital = at;
    while let Some(c) = at.peek() {
        if c.is_uppercase() || c.is_alphabetic() && !c.is_lowercase() {
            // `McALLEN`, `O'Fallon`; but `BelgradeThe` is glued.
            let prefix =
                || matches!(&at.line()[start..at.pos()], "Mc" | "Mac" | "De" | "La" | "Le" | "Di" | "Du" | "Van");
            if at.last().is_some_and(char::is_lowercase) && at.pos() > start && !prefix() {
                break;
            }
            smalls_before_capital = small;
            last_capital = at;
            capitals += 1;
            at.bump();
        } else if c.is_lowercase() {
            // The last of several capitals begins a glued word: `ANKARATürkiye`.
            if capitals > 1 && small == smalls_before_capital && at.last().is_some_and(char::is_uppercase) {
                at = last_capital;
                capitals -= 1;
                break;
            }
            small += 1;
            at.bump();
        } else if is_mark(c) {
            at.bump();
        } else if matches!(c, '\'' | '\u{2019}' | '-' | '\u{2010}' | '\u{2011}') {
            // Inside the word only, and before a hyphen the case must go on: not `KASSEL-The`.
            let mut next = at;
            next.bump();
            let Some(follows) = next.peek().filter(|c| c.is_alphabetic()) else { break };
            if at.pos() == start || small == 0 && capitals > 1 && follows.is_lowercase() {
                break;
            }
            if small == 0 && capitals > 1 && matches!(c, '-' | '\u{2010}' | '\u{2011}') {
                let mut after = next;
                after.bump();
                if after.peek().is_some_and(char::is_lowercase) {
                    break;
                }
            }
            at = next;
        } else if c == '.' {
            // An abbreviation: `St.`, `N.Y.`, `U.S.`
            let letters = capitals + small;
            let mut next = at;
            next.bump();
            let initials = at.line()[start..at.pos()]
                .chars()
                .rev()
                .take_while(|c| *c != '.')
                .filter(|c| c.is_alphabetic())
                .count()
                == 1;
            if !(initials || letters <= 3) || letters == 0 {
                break;
            }
            at = next;
            if !initials || !at.peek().is_some_and(char::is_alphabetic) {
                break;
            }
        } else {
            break;
        }
        if at.pos() - start > 60 {
            return None;
        }
    }
    let text = &at.line()[start..at.pos()];
    if text.is_empty() || !text.chars().next().is_some_and(char::is_alphabetic) {
        return None;
    }
    *cursor = at;
    Some(match (capitals, small) {
        (0, _) => Kind::Small,
        _ if matches!(text, "St." | "Ste." | "Ft." | "Mt." | "St" | "Fort" | "Port" | "Mount" | "Saint") => {
            Kind::Prefix
        }
        (_, 0) => Kind::Capitals,
        // `McALLEN`, `O'HIGGINS`, `d'AVRAY`
        (capitals, small) if capitals > 2 && capitals > small => Kind::Capitals,
        _ => Kind::Capitalised,
    })
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// The state, province or country at the cursor, if it is followed by what may follow one.
pub(super) fn suffix(cursor: &mut Cursor<'_>) -> Option<Suffix> {
    let start = cursor.pos();
    // The ends of the first words, the longest tried first: `New South Wales`, `the Netherlands`.
    let mut ends = [0; 6];
    let mut count = 0;
    let mut at = *cursor;
    while count < ends.len() {
        let mut next = at;
        if count > 0 && !next.spaces() {
            break;
        }
        if word(&mut next).is_none() {
            break;
        }
        ends[count] = next.pos();
        count += 1;
        at = next;
    }
    for &end in ends[..count].iter().rev() {
        // A full stop may belong to the abbreviation or close the line.
        let text = &cursor.line()[start..end];
        let next = Cursor::new(cursor.line(), end);
        if !bounded(next) {
            continue;
        }
        let span = Span::of(start..end);
        let country = countries::by_name(text).is_some();
        if country && text.eq_ignore_ascii_case("Georgia") {
            // The state, unless the city is the country's.
            *cursor = next;
            return Some(if in_georgia(next.line()) { Suffix::Country(span) } else { Suffix::Region(span) });
        }
        if regions::country_of(text).is_some() {
            *cursor = next;
            // `Wash.`, `Calif.`; a state in full has no full stop of its own.
            let stop = text.len() <= 5 && cursor.eat('.');
            return Some(Suffix::Region(Span::of(start..end + usize::from(stop))));
        }
        if country {
            *cursor = next;
            return Some(Suffix::Country(span));
        }
    }
    None
}

/// Whether a segment may end here.
fn bounded(mut cursor: Cursor<'_>) -> bool {
    let spaced = cursor.spaces();
    match cursor.peek() {
        None => true,
        Some(c) if c.is_alphabetic() => c.is_uppercase(),
        Some(c) => spaced || !c.is_numeric(),
    }
}

/// Whether the line starts with a city of the country Georgia.
fn in_georgia(line: &str) -> bool {
    const CITIES: [&str; 9] =
        ["tbilisi", "batumi", "kutaisi", "gori", "rustavi", "zugdidi", "poti", "sukhumi", "tskhinvali"];
    let mut cursor = Cursor::new(line, 0);
    cursor.eat_while(|c| !c.is_alphabetic());
    CITIES.iter().any(|city| cursor.clone().eat_str(city))
}

/// Whether a name in capitals is a label of a headline or a page and no place (`EXCLUSIVE`, `MARKET SPOTLIGHT`).
pub(super) fn is_label(name: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "ADVERTISEMENT", "ADVISORY", "ALERT", "ALSO", "ANALYSIS", "ANALYSTS", "BASEBALL", "BASKETBALL", "BREAKING", "BRIEF",
        "BULLETIN", "BUSINESS", "BY", "CAPTION", "CLAIMS", "COLUMN", "COMMENT", "COMMENTARY", "CORRECTED", "CORRECTION",
        "CORRECTS", "COVID", "CRICKET", "DIARY", "EDITORIAL", "EDITOR", "EDITORS", "EXCLUSIVE", "EXPLAINED",
        "EXPLAINER", "FACTBOX", "FACT", "FEATURE", "FILE", "FLASH", "FOCUS", "FOB", "FOOTBALL", "FOREX", "FOR", "GOLF", "GUIDE", "HOW",
        "IF", "IN", "INSIGHT", "INTERVIEW", "IS", "KEY", "LATEST", "LEAD", "LIST", "LIVE", "MARKET", "MARKETS", "MORE", "MOTORSPORT", "NBA", "NEWS",
        "NEWSMAKER",
        "NEWSROOM", "NFL", "NOT", "NOTE", "OBITUARY", "ON", "OPINION", "PHOTO", "PHOTOS", "PICTURE", "PICTURES", "PODCAST", "POINTS",
        "POLL", "POLLS", "PRECIOUS", "PREVIEW", "PROFILE", "QUESTIONABLE", "READ", "RECAP", "REFILE", "RELATED", "REPEAT", "REPORT",
        "RESEARCH", "REVIEW", "ROUNDUP", "RUGBY", "SCHEDULE", "SCOREBOARD", "SOCCER", "SPECIAL", "SPONSORED", "SPORT", "SPORTS",
        "SPOTLIGHT", "STOCKS", "STORY", "SUMMARY", "SURVEY", "TABLE", "TALK", "TECH", "TENNIS", "TEXT", "TIMELINE", "TIPS", "TO", "TOP",
        "UPDATE", "UPDATED", "URGENT", "VIDEO", "VOTE", "WARNING", "WATCH", "WHAT", "WHEN", "WHERE", "WHO", "WHY", "WITH", "WORLD",
        "WRAPUP", "YOUR",
    ];
    !cities::contains(name)
        && name
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| WORDS.contains(&word) || word.chars().any(|c| c.is_ascii_digit()))
}
