//! Times of day and zones.

use super::cursor::{Cursor, is_dash};
use crate::lexicon::zones::{self, Zone};

/// A time of day as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    /// Hour, minute, second.
    pub(super) time: (i8, i8, i8),
    pub(super) offset_minutes: Option<i16>,
    /// Whether a.m. or p.m. or a zone says that it is a time.
    pub(super) sure: bool,
}

/// The time of day that starts at the cursor. `after_date`: a form with a full stop (`12.42`) counts without a zone
/// only there.
pub(super) fn clock(cursor: &mut Cursor<'_>, after_date: bool) -> Option<Clock> {
    let mut at = *cursor;
    let found = named(&mut at).or_else(|| {
        at = *cursor;
        numbers(&mut at, after_date)
    })?;
    *cursor = at;
    Some(found)
}

/// `noon`, `12 noon`, `midnight`.
fn named(cursor: &mut Cursor<'_>) -> Option<Clock> {
    let mut at = *cursor;
    if at.digits() == "12" {
        at.spaces();
    } else {
        at = *cursor;
    }
    let hour = match at.word() {
        word if word.eq_ignore_ascii_case("noon") => 12,
        word if word.eq_ignore_ascii_case("midnight") => 0,
        _ => return None,
    };
    let zone = zone(&mut at);
    *cursor = at;
    // A word of prose, unless a zone or a date goes with it.
    Some(Clock { time: (hour, 0, 0), offset_minutes: zone.and_then(|zone| zone.offset_minutes), sure: zone.is_some() })
}

fn numbers(cursor: &mut Cursor<'_>, after_date: bool) -> Option<Clock> {
    let mut at = *cursor;
    let first = at.digits();
    // 2350GMT, 1530 hrs IST
    if first.len() == 4 {
        let mut end = at;
        end.spaces();
        let hours = matches!(end.word(), "hrs" | "hours" | "HRS");
        if hours {
            at = end;
        }
        let zone = zone(&mut at);
        if !hours && zone.is_none() {
            return None;
        }
        let (hour, minute) = (number(&first[..2])?, number(&first[2..])?);
        return finish(cursor, at, (hour, minute, 0), zone, true);
    }
    if first.is_empty() || first.len() > 2 {
        return None;
    }
    let mut hour = number(first)?;
    let (mut minute, mut second, mut stop) = (0, 0, false);
    let mut next = at;
    let separator = next.eat_if(|c| matches!(c, ':' | '.' | 'h' | 'H' | '\u{FF1A}'));
    let digits = next.digits_at_most(2);
    let minutes = separator.is_some() && digits.len() == 2;
    if minutes {
        minute = number(digits)?;
        stop = separator == Some('.');
        at = next;
        // Seconds, and a fraction of them, which nothing needs.
        if !stop && next.eat(':') {
            let digits = next.digits_at_most(2);
            if digits.len() == 2 {
                second = number(digits)?;
                at = next;
                if next.eat('.') && !next.digits().is_empty() {
                    at = next;
                }
            }
        }
        // A longer number: 12.4256, 1.25.2023
        if at.peek().is_some_and(|c| c.is_ascii_digit()) {
            return None;
        }
    }
    let half = half_of_day(&mut at);
    if let Some(afternoon) = half {
        // `14:30 PM` is met often enough to be read as what it means.
        if hour > 12 && !(minutes && afternoon && hour < 24) || hour == 0 && !minutes {
            return None;
        }
        if afternoon && hour < 12 {
            hour += 12;
        } else if !afternoon && hour == 12 {
            hour = 0;
        }
    }
    let zone = zone(&mut at);
    let sure = half.is_some() || (minutes && zone.is_some());
    if !(sure || minutes && (!stop || after_date && first.len() == 2)) {
        return None;
    }
    finish(cursor, at, (hour, minute, second), zone, sure)
}

fn finish<'t>(
    cursor: &mut Cursor<'t>,
    at: Cursor<'t>,
    time: (i8, i8, i8),
    zone: Option<Zone>,
    sure: bool,
) -> Option<Clock> {
    let (hour, minute, second) = time;
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    *cursor = at;
    Some(Clock { time, offset_minutes: zone.and_then(|zone| zone.offset_minutes), sure })
}

/// `am`, `p.m.`, `PM`, with or without a space before it: whether it is the afternoon.
pub(super) fn half_of_day(cursor: &mut Cursor<'_>) -> Option<bool> {
    let mut at = *cursor;
    at.spaces();
    let afternoon = match at.bump()? {
        'a' | 'A' => false,
        'p' | 'P' => true,
        _ => return None,
    };
    let stop = at.eat('.');
    at.spaces();
    at.eat_if(|c| matches!(c, 'm' | 'M'))?;
    if stop {
        at.eat('.');
    }
    // Not `pmx`, but glued `pmUpdated` and `PMUpdated`.
    let mut next = at;
    if let Some(c) = next.bump() {
        let small = next.peek().is_some_and(char::is_lowercase);
        let glued = c.is_uppercase() && (small || at.last() == Some('m'));
        if c.is_alphabetic() && !glued && zones::zone(Cursor::word(&mut at.clone())).is_none() {
            return None;
        }
    }
    *cursor = at;
    Some(afternoon)
}

/// A zone after a time: `GMT`, `(EDT)`, `GMT+2`, `UTC +05:30`, `+0100`, `Z`.
pub(super) fn zone(cursor: &mut Cursor<'_>) -> Option<Zone> {
    let mut at = *cursor;
    if at.eat('Z') && !at.peek().is_some_and(char::is_alphabetic) {
        *cursor = at;
        return Some(Zone { offset_minutes: Some(0), us: false });
    }
    at = *cursor;
    let spaced = at.spaces();
    let mut found = offset(&mut at, true).map(|minutes| Zone { offset_minutes: Some(minutes), us: false });
    if found.is_none() {
        let bracket = at.eat('(');
        let word = at.word();
        let zone = zones::zone(word).or((word == "Uhr").then_some(Zone { offset_minutes: None, us: false }))?;
        found = Some(zone);
        if zone.offset_minutes == Some(0) {
            let mut next = at;
            next.spaces();
            if let Some(minutes) = offset(&mut next, false) {
                found = Some(Zone { offset_minutes: Some(minutes), us: false });
                at = next;
            }
        }
        if bracket && !at.eat(')') {
            return None;
        }
    } else if !spaced && !cursor.last().is_some_and(|c| c.is_ascii_digit()) {
        return None;
    }
    *cursor = at;
    found
}

/// `+0100`, `+01:00`, `-5`: minutes. `whole`: hours and minutes must both be there.
fn offset(cursor: &mut Cursor<'_>, whole: bool) -> Option<i16> {
    let mut at = *cursor;
    let sign = if at.eat('+') {
        1
    } else if at.eat_if(is_dash).is_some() {
        -1
    } else {
        return None;
    };
    let hours = at.digits_at_most(2);
    let mut minutes = "";
    let mut next = at;
    let colon = next.eat(':');
    if hours.len() == 2 || colon {
        let digits = next.digits_at_most(2);
        if digits.len() == 2 {
            minutes = digits;
            at = next;
        }
    }
    if hours.is_empty()
        || (whole && (hours.len() < 2 || minutes.is_empty()))
        || at.peek().is_some_and(|c| c.is_ascii_digit())
    {
        return None;
    }
    let total = i16::from(number(hours)?) * 60 + if minutes.is_empty() { 0 } else { i16::from(number(minutes)?) };
    if total > 14 * 60 {
        return None;
    }
    *cursor = at;
    Some(sign * total)
}

/// The value of at most two digits.
pub(super) fn number(digits: &str) -> Option<i8> {
    digits.parse().ok()
}
