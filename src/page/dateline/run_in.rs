//! Place, then date and agency in any order, then what closes the dateline.

use super::agency::{self, Agency};
use super::place::{self, Suffix};
use super::{RawDateline, trust};
use crate::lexicon::calendar;
use crate::page::stamp::cursor::{Cursor, is_dash, is_space};
use crate::page::stamp::day::{self, Day, Order};
use crate::span::Span;

/// What closes a dateline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Close {
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

/// The dateline at the start that runs into the text or stands alone.
pub(super) fn read(start: Cursor<'_>) -> Option<RawDateline> {
    let line = start.line();
    if is_prose(start.rest()) {
        return None;
    }
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
        Some(place) => trust::strength(
            line,
            place,
            region.is_some() || country.is_some(),
            unknown.is_some(),
            agency,
            date,
            close,
            end,
        )?,
    };
    let span = Span::of(start.pos()..end.pos());
    let place = place.map(|place| match region.into_iter().chain(unknown).max_by_key(|span| span.end()) {
        Some(last) => place.span.join(last),
        None => place.span,
    });
    let date = date.and_then(|date| Some((date.month?, date.day?, date.year)));
    Some(RawDateline { span, place, country, agency: agency.map(|agency| agency.span), date, strong, alone: false })
}

/// Whether a capitalised word and one in small letters make a sentence's start, as they do in most lines, and neither a
/// place's name (`Isle of Man`, `Rome and Paris`) nor a place with a weekday.
fn is_prose(text: &str) -> bool {
    let bytes = text.as_bytes();
    let small = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_lowercase()).count();
    if !bytes.first().is_some_and(u8::is_ascii_uppercase) {
        return false;
    }
    let first = 1 + small(1);
    let start = first + 1;
    if first < 2 || bytes.get(first) != Some(&b' ') {
        return false;
    }
    let end = start + small(start);
    // A word that goes on with other characters is not read here.
    let whole = matches!(bytes.get(end), Some(b' ' | b','));
    let word = &text[start..end];
    end > start && whole && !place::joins(word) && calendar::weekday(word).is_none()
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
    let after_stop = parts.agency.is_some() || parts.region.is_some();
    let closed = match cursor.last() {
        Some(')' | '/') => true,
        Some('.') => after_stop,
        _ => false,
    };
    let free = spaced || stop || closed || dashes > 1 || next.peek().is_none_or(is_space);
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
