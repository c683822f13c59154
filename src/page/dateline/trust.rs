//! How far what looks like a dateline can be trusted.

use super::agency::Agency;
use super::place::{self, Style};
use super::run_in::Close;
use crate::lexicon::{agencies, calendar, cities};
use crate::page::stamp::cursor::{Cursor, is_space};
use crate::page::stamp::day::Day;
use crate::span::Span;

/// Whether what was read is a dateline, and a strong one.
#[allow(clippy::too_many_arguments)] // the findings of one reading, judged in one place
pub(super) fn strength(
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
    let city = || name.split(['/', '&']).flat_map(|name| name.split(" and ")).all(|name| cities::contains(name.trim()));
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
