//! Finds the dates and times that a line prints.
//!
//! A stamp is read by a small grammar over the characters of one line, not by a list of patterns: a date, a time of day
//! and a zone in any order with a little punctuation between them. Words that pasting has glued are told apart
//! (`Associated PressApril 28, 20233:54 PM`). A date that the calendar does not have is no stamp.
//!
//! Of three numbers the day comes first where they are joined by full stops; where they are joined by slashes or
//! hyphens the month comes first if the line has a zone of the United States, or a.m. or p.m. and no other zone.
//! Where both orders make a date and neither those nor a weekday decide, the day is taken first and the stamp is
//! marked ambiguous.
//!
//! Which lines to ask: short ones (up to [`MAX_LINE`] bytes) near the head of the page, and the byline. Prose that
//! mentions a date gives stamps as well; [`Scan::is_date_line`] tells whether a line is nothing but dates and their labels,
//! and [`trap`] names what only looks like the date of the article.

mod clock;
pub(super) mod cursor;
pub(super) mod day;
mod label;
mod trap;

#[cfg(test)]
mod tests;

use crate::lexicon::starts::Starts;
use crate::lexicon::{calendar, zones};
use crate::pool::PooledVec;
use crate::span::Span;
use cursor::{Cursor, is_dash, is_space};
use day::Order;

pub(in crate::page) use trap::trap;

/// A longer line has no stamps that matter, in bytes.
pub(crate) const MAX_LINE: usize = 400;

/// What a line says of the date that follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Label {
    /// `Published`, `Posted`, `First published`, ...
    Published,
    /// `Updated`, `Last modified`, `Update :`, ...
    Updated,
}

/// A date, a time or both as printed, before the page settles what is open. Spans are relative to the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stamp {
    /// The date and time with the zone, without a label.
    pub(crate) span: Span,
    pub(crate) label: Option<Label>,
    pub(crate) year: Option<i16>,
    pub(crate) month: Option<i8>,
    pub(crate) day: Option<i8>,
    /// Hour, minute, second.
    pub(crate) time: Option<(i8, i8, i8)>,
    pub(crate) offset_minutes: Option<i16>,
    /// Both orders of day and month make a date; day first was taken since the line does not speak for the other.
    pub(crate) ambiguous: bool,
    /// `2 hours ago`: nothing else is set.
    pub(crate) relative: bool,
}

/// The stamps of a line in order; none in a line longer than [`MAX_LINE`].
pub(crate) fn stamps(line: &str) -> PooledVec<Stamp> {
    if may_stamp(line) { scan(line).stamps } else { PooledVec::default() }
}

/// Whether the line is nothing but stamps, their labels, reading times and separators: a date line.
#[cfg(test)]
pub(crate) fn is_date_line(line: &str) -> bool {
    scan(line).is_date_line(line)
}

/// What a line says of dates, and what that leaves of the line.
#[derive(Debug, Default)]
pub(in crate::page) struct Scan {
    pub(in crate::page) stamps: PooledVec<Stamp>,
    /// Stamps, labels and reading times in order.
    covered: PooledVec<Span>,
}

impl Scan {
    /// The pieces of the line that are neither stamp nor label nor reading time, in order, as spans of the line.
    pub(in crate::page) fn gaps(&self, line: &str) -> impl Iterator<Item = Span> {
        let (mut from, len, mut covered) = (0, line.len(), self.covered.iter());
        let mut ended = false;
        std::iter::from_fn(move || {
            while !ended {
                let next = covered.next();
                ended = next.is_none();
                let to = next.map_or(len, |span| span.start());
                let gap = from..to;
                from = next.map_or(len, |span| span.end());
                if !gap.is_empty() {
                    return Some(Span::of(gap));
                }
            }
            None
        })
    }

    /// Whether the line has no date and no label of one.
    pub(in crate::page) fn is_empty(&self) -> bool {
        self.covered.is_empty()
    }

    /// Whether the line is nothing but stamps, their labels, reading times and separators: a date line.
    pub(in crate::page) fn is_date_line(&self, line: &str) -> bool {
        !self.stamps.is_empty() && self.rest(line).all(is_separator)
    }

    fn rest<'t>(&self, line: &'t str) -> impl Iterator<Item = &'t str> {
        self.gaps(line).map(|gap| gap.slice(line))
    }
}

/// Whether only punctuation, symbols and words that go with dates are in `gap`.
fn is_separator(gap: &str) -> bool {
    const WORDS: [&str; 16] =
        ["on", "at", "the", "time", "local", "and", "st", "h", "le", "el", "am", "il", "den", "in", "um", "hrs"];
    gap.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .all(|word| WORDS.iter().any(|known| word.eq_ignore_ascii_case(known)) || zones::zone(word).is_some())
}

/// Whether a line can have a stamp at all: every form has a digit or one of a few words.
pub(super) fn may_stamp(line: &str) -> bool {
    const WORDS: [&[u8]; 5] = [b"ago", b"midnight", b"noon", b"now", b"yesterday"];
    let bytes = line.as_bytes();
    let word = |at: usize| {
        let here = &bytes[at..];
        WORDS.iter().any(|word| here.get(..word.len()).is_some_and(|next| next.eq_ignore_ascii_case(word)))
    };
    line.len() <= MAX_LINE
        && bytes.iter().enumerate().any(|(at, &byte)| match STAMPS[usize::from(byte)] {
            0 => false,
            // Two letters tell nearly every other word.
            1 => {
                let next = bytes.get(at + 1).map_or(0, u8::to_ascii_lowercase);
                matches!((byte.to_ascii_lowercase(), next), (b'a', b'g') | (b'm', b'i') | (b'n', b'o') | (b'y', b'e'))
                    && word(at)
            }
            _ => true,
        })
}

/// 2 for the bytes that begin a stamp, 1 for those that may.
static STAMPS: [u8; 256] = {
    let (mut table, mut byte) = ([0; 256], 0);
    while byte < 256 {
        table[byte] = match (byte as u8).to_ascii_lowercase() {
            b'0'..=b'9' => 2,
            b'a' | b'm' | b'n' | b'y' => 1,
            _ => 0,
        };
        byte += 1;
    }
    table
};

/// Reads a line once, from left to right.
pub(in crate::page) fn scan(line: &str) -> Scan {
    let mut scan = Scan::default();
    if line.len() > MAX_LINE {
        return scan;
    }
    let stamped = may_stamp(line);
    if !(stamped || label::is_near(line)) {
        return scan;
    }
    let order = if stamped && may_be_numeric(line) { order(line) } else { Order::Open };
    let mut label: Option<(Label, usize)> = None;
    let mut cursor = Cursor::new(line, 0);
    while !cursor.done() {
        let mut at = cursor;
        let start = cursor.pos();
        // Most words are told from labels by two letters.
        if label::may_start(&cursor) && starts_word(&cursor) {
            if let Some(found) = label::label(&mut at) {
                label = Some((found, at.pos()));
                scan.covered.push(Span::of(start..at.pos()));
                cursor = at;
                continue;
            }
        }
        if !stamped {
            skip(&mut cursor);
            continue;
        }
        let glued = scan.covered.last().is_some_and(|span| span.end() == start);
        let begins = BEGINS.may_start(cursor.rest()) && (starts_word(&cursor) || starts_number(&cursor, glued));
        if !begins {
            skip(&mut cursor);
            continue;
        }
        let in_force = label.filter(|&(_, end)| label::is_filler(&line[end..start])).map(|(label, _)| label);
        if label::reading_time(&mut at) {
            scan.covered.push(Span::of(start..at.pos()));
            cursor = at;
            continue;
        }
        if label::relative(&mut at, in_force.is_some()) {
            scan.push(Stamp { relative: true, label: in_force, ..EMPTY }, start..at.pos());
            label = None;
            cursor = at;
            continue;
        }
        if let Some(stamp) = stamp(&mut at, order, in_force) {
            scan.push(stamp, start..at.pos());
            label = None;
            cursor = at;
            continue;
        }
        skip(&mut cursor);
    }
    scan.labels_over_names(line);
    scan
}

/// How words start that a stamp may start with.
static BEGINS: Starts = calendar::STARTS
    .or(Starts::of_words(&["about", "ago", "an", "estimated", "just", "midnight", "noon", "read", "yesterday"]));

const EMPTY: Stamp = Stamp {
    span: Span::new(0, 0),
    label: None,
    year: None,
    month: None,
    day: None,
    time: None,
    offset_minutes: None,
    ambiguous: false,
    relative: false,
};

impl Scan {
    fn push(&mut self, stamp: Stamp, range: std::ops::Range<usize>) {
        let span = Span::of(range);
        self.stamps.push(Stamp { span, ..stamp });
        self.covered.push(span);
    }

    /// `Posted by A B on May 5, 2024`: the label at the start of a line holds for the first date even over a name.
    fn labels_over_names(&mut self, line: &str) {
        let Some(first) = self.stamps.first_mut() else { return };
        if first.label.is_some() {
            return;
        }
        let mut cursor = Cursor::new(line, 0);
        cursor.eat_while(|c| !c.is_alphanumeric());
        let Some(found) = label::label(&mut cursor) else { return };
        cursor.eat_while(is_space);
        if cursor.pos() < first.span.start() && cursor.eat_str("by ") {
            first.label = Some(found);
        }
    }
}

/// A date, a time or both at the cursor.
fn stamp(cursor: &mut Cursor<'_>, order: Order, label: Option<Label>) -> Option<Stamp> {
    let mut found = EMPTY;
    let (mut end, mut sure) = (*cursor, false);
    let mut at = *cursor;
    loop {
        let start = at;
        let dated = found.month.is_some();
        if !dated {
            if let Some(day) = day::day(&mut at, order) {
                found = Stamp { year: day.year, month: day.month, day: day.day, ambiguous: day.ambiguous, ..found };
                end = at;
                sure = true;
                let zone_at = at;
                // How the AP ends a date: `April 28, 2023 GMT`.
                if clock::zone(&mut at).is_none_or(|_| at.last().is_some_and(|c| c.is_ascii_digit())) {
                    at = zone_at;
                } else {
                    end = at;
                }
                between(&mut at);
                continue;
            }
        }
        if found.time.is_none() {
            if let Some(clock) = clock::clock(&mut at, dated && found.day.is_some()) {
                found.time = Some(clock.time);
                found.offset_minutes = clock.offset_minutes;
                sure |= clock.sure;
                end = at;
                // `1835 GMT (0235 HKT) June 2, 2019`
                if in_brackets(&mut at) {
                    end = at;
                }
                between(&mut at);
                continue;
            }
            // `Monday 14:20`
            if !dated && end.pos() == start.pos() {
                let mut day = start;
                if calendar::weekday(day.word()).is_some() {
                    day.eat_while(|c| is_space(c) || matches!(c, ',' | '.'));
                    day.eat_str("at ");
                    at = day;
                    if clock::clock(&mut day, false).is_some() {
                        continue;
                    }
                }
            }
        }
        break;
    }
    // The same time in another zone: `01:20 pm PT (04:20 pm ET)`.
    if found.time.is_some() && found.month.is_some() {
        in_brackets(&mut end);
    }
    let alone = || cursor.before().chars().all(is_space) && end.rest().chars().all(is_space);
    let bare_clock = found.month.is_none() && found.time.is_some() && end.pos() - cursor.pos() == 5 && alone();
    if end.pos() == cursor.pos() || !(sure || label.is_some() || bare_clock) {
        return None;
    }
    *cursor = end;
    Some(Stamp { label, ..found })
}

/// Reads a time in brackets.
fn in_brackets(cursor: &mut Cursor<'_>) -> bool {
    let mut at = *cursor;
    at.spaces();
    let found = at.eat('(') && clock::clock(&mut at, false).is_some() && at.eat(')');
    if found {
        *cursor = at;
    }
    found
}

/// What may stand between a date and a time.
fn between(cursor: &mut Cursor<'_>) {
    let separator =
        |c: char| is_space(c) || is_dash(c) || matches!(c, ',' | '|' | '•' | '·' | '/' | '.' | '@' | ':' | 'à' | '(');
    if cursor.peek() == Some('T') && cursor.last().is_some_and(|c| c.is_ascii_digit()) {
        cursor.bump();
        return;
    }
    // A bracket opens a time that the date belongs with only in `2024 (14:30)`.
    let mut at = *cursor;
    for _ in 0..6 {
        if at.eat_if(separator).is_none() {
            break;
        }
    }
    for word in ["at ", "um ", "ore ", "klo ", "kl. ", "time ", "from ", "on ", "- "] {
        if at.eat_str(word) {
            at.spaces();
        }
    }
    *cursor = at;
}

/// Whether the line may hold a date in numbers alone, for which the [`order`] counts.
fn may_be_numeric(line: &str) -> bool {
    line.as_bytes().windows(2).any(|next| next[0].is_ascii_digit() && matches!(next[1], b'.' | b'/' | b'-'))
}

/// What a line says of the order of day and month.
fn order(line: &str) -> Order {
    let (mut half, mut other) = (false, false);
    let mut cursor = Cursor::new(line, 0);
    while !cursor.done() {
        if cursor.peek().is_some_and(|c| c.is_ascii_digit()) {
            cursor.digits();
            half |= clock::half_of_day(&mut cursor).is_some();
        } else if cursor.peek().is_some_and(char::is_alphabetic) {
            match zones::zone(cursor.word()) {
                Some(zone) if zone.us => return Order::MonthFirst,
                Some(_) => other = true,
                None => {}
            }
        } else {
            cursor.bump();
        }
    }
    if half && !other { Order::MonthFirst } else { Order::Open }
}

/// Whether a word starts at the cursor; a capital after a small letter starts a glued one.
fn starts_word(cursor: &Cursor<'_>) -> bool {
    let (Some(next), last) = (cursor.peek(), cursor.last()) else { return false };
    if !next.is_alphabetic() {
        return false;
    }
    match last {
        None => true,
        Some(last) if last.is_alphabetic() => next.is_uppercase(),
        Some('@' | '#' | '/') => !cursor.before().ends_with("//") && last != Some('@') && last != Some('#'),
        Some(_) => true,
    }
}

/// Whether a number starts at the cursor that is not the rest of a longer one. `glued`: right after a label or stamp.
fn starts_number(cursor: &Cursor<'_>, glued: bool) -> bool {
    if !cursor.peek().is_some_and(|c| c.is_ascii_digit()) {
        return false;
    }
    let mut before = cursor.before().chars().rev();
    match before.next() {
        Some(c) if c.is_ascii_digit() => false,
        // Glued after a word (`Updated20:49`), not part of a name (`COVID19`, `x2`).
        Some(c) if c.is_alphabetic() => glued || c.is_lowercase(),
        Some('.' | ',' | ':' | '/' | '-') => !before.next().is_some_and(|c| c.is_ascii_digit()),
        Some('$' | '£' | '€' | '#' | '+' | '\'' | '\u{2019}' | '@') => false,
        _ => true,
    }
}

/// Reads over what is no stamp, and over spaces, at which none starts.
fn skip(cursor: &mut Cursor<'_>) {
    let start = cursor.pos();
    if cursor.peek().is_some_and(|c| c.is_ascii_digit()) {
        cursor.digits();
    } else if cursor.word().is_empty() || cursor.pos() == start {
        cursor.bump();
    }
    while cursor.eat(' ') {}
}
