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
mod run_in;
mod trust;

#[cfg(test)]
mod tests;

use crate::lexicon::{agencies, cities};
use crate::page::stamp::cursor::{Cursor, is_space};
use crate::span::Span;
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
    let reading = wire_header(cursor).or_else(|| agency_first(cursor)).or_else(|| run_in::read(cursor))?;
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
    let comma = cursor.rest().bytes().take(41).position(|byte| byte == b',')?;
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
