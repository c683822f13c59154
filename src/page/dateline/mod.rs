//! Datelines: where and when the copy was filed, before its first words.
//!
//! A dateline is read from the start of a line: a place (or several), then in any order its region or country, a date
//! and an agency, then what closes it: a dash, a colon, the end of the line. What was read decides how far it can be
//! trusted. With a date, an agency, a state or a country it is strong; capitals and a dash alone are weak, since
//! headlines and labels look the same (`EXCLUSIVE -`), and so is a city in capitals that runs into the prose without a
//! dash (`ANKARATürkiye has ...`, as scrapers glue it).
//!
//! Which lines to ask: a strong one counts in any line near the top; a weak one only in the first paragraph of the body.
//! The line should be the whole paragraph, or in hard-wrapped copy its first line or two joined.

mod agency;
mod place;

#[cfg(test)]
mod tests;

use crate::lexicon::{agencies, calendar, cities};
use crate::page::stamp::cursor::{Cursor, is_dash, is_space};
use crate::page::stamp::day::{self, Day, Order};
use crate::span::Span;
use agency::Agency;
use place::{Style, Suffix};

/// A dateline as found in a line. Spans are relative to the line that was searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RawDateline {
    /// The whole, from the place to the closing dash.
    pub(crate) span: Span,
    /// The place as written, with its region, without its country.
    pub(crate) place: Option<Span>,
    /// The country, where the dateline names one.
    pub(crate) country: Option<Span>,
    /// The agency, without brackets.
    pub(crate) agency: Option<Span>,
    /// Month, day and, where printed, year.
    pub(crate) date: Option<(i8, i8, Option<i16>)>,
    /// Whether a date, an agency, a state or a country is present: good anywhere near the top. A weak one (capitals and
    /// a dash) is only good for the first paragraph of the body.
    pub(crate) strong: bool,
    /// Whether nothing follows it in the line.
    pub(crate) alone: bool,
}

/// No dateline reaches further into a line, in bytes.
const REACH: usize = 240;

/// The dateline that `line` starts with.
pub(crate) fn find(line: &str) -> Option<RawDateline> {
    // What follows the reach is not read, but that there is more is known from `line`.
    let head = head(line);
    let mut cursor = Cursor::new(head, 0);
    cursor.eat_while(|c| is_space(c) || matches!(c, '*' | '+' | '•' | '·' | '^' | '>'));
    if cursor.done() {
        return None;
    }
    let reading = wire_header(cursor).or_else(|| agency_first(cursor)).or_else(|| run_in(cursor))?;
    let more = head.len() < line.len() || !Cursor::new(head, reading.span.end()).rest().chars().all(is_space);
    Some(RawDateline { alone: !more, ..reading })
}

/// As much of the line as is read.
fn head(line: &str) -> &str {
    let mut end = REACH.min(line.len());
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    &line[..end]
}

const EMPTY: RawDateline = RawDateline {
    span: Span::new(0, 0),
    place: None,
    country: None,
    agency: None,
    date: None,
    strong: false,
    alone: false,
};

/// `:(MELBOURNE)`, the line of an AAP header.
fn wire_header(mut cursor: Cursor<'_>) -> Option<RawDateline> {
    let start = cursor.pos();
    if !(cursor.eat(':') && cursor.eat('(')) {
        return None;
    }
    let place = place::places(&mut cursor).filter(|place| place.style == Style::Capitals)?;
    (cursor.eat(')') && cursor.rest().trim().is_empty()).then(|| RawDateline {
        span: Span::of(start..cursor.pos()),
        place: Some(place.span),
        strong: true,
        ..EMPTY
    })
}

/// `AFP, MANILA` alone on its line.
fn agency_first(mut cursor: Cursor<'_>) -> Option<RawDateline> {
    let start = cursor.pos();
    let comma = cursor.rest().find(',').filter(|&at| at <= 40)?;
    let name = &cursor.rest()[..comma];
    if !agencies::contains_all(name.trim_end_matches(is_space)) {
        return None;
    }
    let agency = Span::of(start..start + name.trim_end_matches(is_space).len());
    while cursor.pos() <= start + comma {
        cursor.bump();
    }
    cursor.spaces();
    let place = place::places(&mut cursor)?;
    if !(place.style == Style::Capitals || cities::contains(place.span.slice(cursor.line()))) {
        return None;
    }
    let mut found = RawDateline { agency: Some(agency), place: Some(place.span), strong: true, ..EMPTY };
    let mut at = cursor;
    if at.eat(',') {
        at.spaces();
        match place::suffix(&mut at) {
            Some(Suffix::Region(span)) => found.place = Some(place.span.join(span)),
            Some(Suffix::Country(span)) => found.country = Some(span),
            None => return None,
        }
        cursor = at;
    }
    found.span = Span::of(start..cursor.pos());
    cursor.rest().chars().all(is_space).then_some(found)
}

/// What closes a dateline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Close {
    Dash,
    Colon,
    Stop,
    End,
    /// Nothing: the prose follows.
    Prose,
    /// Not even a space.
    Glued,
}

/// What has been read between the place and the close.
#[derive(Debug, Default)]
struct Parts {
    region: Option<Span>,
    country: Option<Span>,
    agency: Option<Agency>,
    date: Option<Day>,
    /// A segment in capitals or with capitals that no table knows.
    unknown: Option<Span>,
}

fn run_in(start: Cursor<'_>) -> Option<RawDateline> {
    let line = start.line();
    let mut at = start;
    let month = |place: &place::Places| calendar::month(place.span.slice(line).trim_end_matches('.')).is_some();
    let place = place::places(&mut at).filter(|place| !month(place));
    if place.is_none() {
        at = start;
        // `(CNN) —`, `Jan. 12 (BusinessDesk) -`
        if at.peek() != Some('(') && day::day(&mut at.clone(), Order::Open).is_none() {
            return None;
        }
    }
    let mut parts = Parts::default();
    let mut end = at;
    loop {
        let mut next = end;
        if !part(&mut next, &mut parts, place.is_none() && end.pos() == start.pos()) {
            break;
        }
        end = next;
    }
    // A full stop after the date or a region, as in `January 21. /TASS/.`
    let (close, end) = close(end, &parts);
    let Parts { region, country, agency, date, unknown } = parts;
    if date.is_some_and(|date| date.day.is_none()) {
        return None;
    }
    let known_agency = agency.is_some_and(|agency| agency.known);
    let strong = match place {
        None => {
            let sure = known_agency || agency.is_some() && date.is_some();
            if !sure || !(matches!(close, Close::Dash) || known_agency && close == Close::Colon) {
                return None;
            }
            true
        }
        Some(place) => {
            trust(line, place, region.is_some() || country.is_some(), unknown.is_some(), agency, date, close, end)?
        }
    };
    let span = Span::of(start.pos()..end.pos());
    let place = place.map(|place| match region.into_iter().chain(unknown).max_by_key(|span| span.end()) {
        Some(last) => place.span.join(last),
        None => place.span,
    });
    let date = date.and_then(|date| Some((date.month?, date.day?, date.year)));
    Some(RawDateline { span, place, country, agency: agency.map(|agency| agency.span), date, strong, alone: false })
}

/// Whether what was read is a dateline, and a strong one.
#[allow(clippy::too_many_arguments)] // the findings of one reading, judged in one place
fn trust(
    line: &str,
    place: place::Places,
    region: bool,
    unknown: bool,
    agency: Option<Agency>,
    date: Option<Day>,
    close: Close,
    end: Cursor<'_>,
) -> Option<bool> {
    let name = place.span.slice(line);
    let city = || name.split(['/', '&']).all(|name| cities::contains(name.trim())) || place.many;
    let capitals = place.style == Style::Capitals;
    if agencies::contains(name) || calendar::weekday(name).is_some() || calendar::month(name).is_some() {
        return None;
    }
    if capitals && place::is_label(name) && !(date.is_some() && agency.is_some()) {
        return None;
    }
    if let Some(agency) = agency {
        let closed = matches!(close, Close::Dash | Close::Colon | Close::Stop);
        return match (agency.known, capitals) {
            (true, true) => Some(true),
            // `Washington (AFP)` alone may be the credit of a picture.
            (true, false) => (closed || date.is_some() || close == Close::End && city()).then_some(true),
            (false, true) => (closed || date.is_some() && close == Close::End).then_some(true),
            (false, false) => (closed && (date.is_some() || region) && (city() || region)).then_some(true),
        };
    }
    if date.is_some() {
        return match close {
            Close::Dash | Close::Colon if capitals => Some(true),
            Close::End if capitals => (city() || region).then_some(true),
            Close::Dash | Close::Colon => city().then_some(true).or(region.then_some(true)),
            Close::End => city().then_some(false),
            _ => None,
        };
    }
    if unknown {
        return None;
    }
    if region {
        return match close {
            Close::Dash => Some(capitals),
            Close::Colon | Close::End if capitals => Some(close == Close::End && name_is_apart(line, place.span, end)),
            Close::End | Close::Colon => city().then_some(false),
            Close::Glued if capitals => Some(true),
            Close::Prose => (capitals && city() && prose(end.rest())).then_some(false),
            _ => None,
        };
    }
    let weak = match close {
        Close::Dash if capitals => name.split_whitespace().count() <= 2 || city() || place.many,
        Close::Colon => city(),
        Close::Prose | Close::Glued => capitals && city() && prose(end.rest()),
        _ => false,
    };
    weak.then_some(false)
}

/// Whether place and region differ in case, as in `BELGRADE, Serbia`; a headline in capitals does not.
fn name_is_apart(line: &str, place: Span, end: Cursor<'_>) -> bool {
    line[place.end()..end.pos()].chars().any(char::is_lowercase)
}

/// Whether a sentence starts here: a capitalised word, small letters, some length.
fn prose(rest: &str) -> bool {
    let rest = rest.trim_start_matches(is_space);
    let mut chars = rest.chars();
    let capital = chars.next().is_some_and(char::is_uppercase);
    let word = chars.as_str().chars().take_while(|c| c.is_alphabetic());
    let plain = word.clone().all(char::is_lowercase);
    capital && plain && rest.len() > 40 && rest.chars().filter(|c| c.is_lowercase()).take(24).count() == 24
}

/// Reads one part of a dateline after the place. `first`: nothing has been read yet.
fn part(cursor: &mut Cursor<'_>, parts: &mut Parts, first: bool) -> bool {
    let mut at = *cursor;
    let spaced = at.spaces();
    let comma = at.eat(',');
    at.spaces();
    if parts.agency.is_none() {
        let mut next = at;
        if let Some(found) = agency::bracketed(&mut next) {
            parts.agency = Some(found);
            *cursor = next;
            return true;
        }
        // `Nov 26 AFP - `, `April 7, Reuter -`
        let mut next = at;
        if parts.date.is_some() && (spaced || comma) {
            if let Some(found) = agency::bare(&mut next) {
                parts.agency = Some(found);
                *cursor = next;
                return true;
            }
        }
    }
    if parts.country.is_none() && at.peek() == Some('[') {
        let mut next = at;
        next.bump();
        if let Some(Suffix::Country(span)) = place::suffix(&mut next) {
            if next.eat(']') {
                parts.country = Some(span);
                *cursor = next;
                return true;
            }
        }
    }
    if parts.date.is_none() {
        let mut next = at;
        let bracket = next.eat('(');
        if let Some(found) = if comma {
            day::filed(&mut next)
        } else if bracket || first || spaced {
            day::day(&mut next, Order::Open)
        } else {
            None
        } {
            let closed = !bracket || next.eat(')');
            // Not the date of a sentence that starts with it.
            if closed && found.day.is_some() {
                next.eat('.');
                parts.date = Some(found);
                *cursor = next;
                return true;
            }
        }
    }
    if !comma {
        return false;
    }
    let mut next = at;
    if let Some(suffix) = place::suffix(&mut next) {
        let (Suffix::Region(span) | Suffix::Country(span)) = suffix;
        let slot = if matches!(suffix, Suffix::Region(_)) { &mut parts.region } else { &mut parts.country };
        if slot.is_none() && parts.date.is_none() {
            *slot = Some(span);
            *cursor = next;
            return true;
        }
    }
    // A weekday says nothing.
    let mut next = at;
    if calendar::weekday(next.word()).is_some() {
        next.eat('.');
        *cursor = next;
        return true;
    }
    let mut next = at;
    if parts.unknown.is_none() && parts.date.is_none() && parts.country.is_none() {
        if let Some(found) = place::places(&mut next) {
            parts.unknown = Some(found.span);
            *cursor = next;
            return true;
        }
    }
    false
}

/// What closes the dateline at `cursor`, and where it then ends.
fn close<'t>(cursor: Cursor<'t>, parts: &Parts) -> (Close, Cursor<'t>) {
    let mut at = cursor;
    let spaced = at.spaces();
    if at.done() {
        return (Close::End, cursor);
    }
    let stop = parts.agency.is_some() && at.eat('.');
    let mut next = at;
    next.eat('=');
    next.spaces();
    let dashes = next.eat_while(is_dash);
    // A hyphen between two words closes nothing, except after a bracket: `(UNB)-`.
    let free = spaced
        || dashes > 1
        || next.peek().is_none_or(is_space)
        || cursor.last().is_some_and(|c| matches!(c, ')' | '/' | '.'));
    if dashes > 0 && free {
        // `-- -`, as some files have it.
        let mut again = next;
        again.spaces();
        if again.eat_while(is_dash) > 0 && again.peek().is_none_or(is_space) {
            next = again;
        }
        return (Close::Dash, next);
    }
    let mut next = at;
    if next.eat('_') && (spaced || parts.agency.is_some()) && next.peek().is_none_or(is_space) {
        return (Close::Dash, next);
    }
    let mut next = at;
    if next.eat(':') && next.peek().is_none_or(|c| is_space(c) || c.is_uppercase()) {
        return (Close::Colon, next);
    }
    if stop {
        return (Close::Stop, at);
    }
    match at.peek() {
        Some(c) if c.is_alphabetic() && !spaced => (Close::Glued, cursor),
        Some(_) if spaced => (Close::Prose, cursor),
        // A date or agency with something odd after it.
        _ => (if parts.agency.is_some() { Close::Prose } else { Close::Glued }, cursor),
    }
}
