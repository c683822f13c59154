//! The agency in a dateline.

use crate::lexicon::agencies;
use crate::page::stamp::cursor::{Cursor, is_dash, is_space};
use crate::page::stamp::day;
use crate::span::Span;

/// An agency as printed, without brackets.
#[derive(Debug, Clone, Copy)]
pub(super) struct Agency {
    pub(super) span: Span,
    /// Whether the tables know it.
    pub(super) known: bool,
}

/// No agency is longer, in bytes.
const LONGEST: usize = 48;

/// `(Reuters)`, `(tca/dpa)`, `(Variety.com)`, `/TASS/`, `/PRNewswire-AsiaNet/`.
pub(super) fn bracketed(cursor: &mut Cursor<'_>) -> Option<Agency> {
    let mut at = *cursor;
    let closing = match at.bump()? {
        '(' => ')',
        '/' => '/',
        _ => return None,
    };
    let start = at.pos();
    let inside = at.rest();
    // `/Kyodo JBN-AsiaNet/`, but `/AP/Reuters/` has a stroke inside.
    let mut len = inside.find(closing).filter(|&len| (1..=LONGEST).contains(&len))?;
    if closing == '/' {
        if let Some(more) = inside[len + 1..].find('/').filter(|&more| len + more < LONGEST) {
            if agencies::contains_all(&inside[..len + 1 + more]) {
                len += 1 + more;
            }
        }
    }
    let name = inside[..len].trim_matches(is_space);
    let known = agencies::contains_all(name) || agencies::contains(first_words(name));
    if !known && !plausible(name, closing) {
        return None;
    }
    let from = start + inside[..len].len() - inside[..len].trim_start_matches(is_space).len();
    *cursor = Cursor::new(cursor.line(), start + len + closing.len_utf8());
    Some(Agency { span: Span::of(from..from + name.len()), known })
}

/// `AFP` without brackets, between a date and a dash.
pub(super) fn bare(cursor: &mut Cursor<'_>) -> Option<Agency> {
    let start = cursor.pos();
    let mut at = *cursor;
    at.eat_while(|c| c.is_alphanumeric() || matches!(c, '/' | '-'));
    let name = &at.line()[start..at.pos()].trim_end_matches('-');
    let end = Cursor::new(at.line(), start + name.len());
    let mut after = end;
    after.spaces();
    let closed = after.done() || after.peek().is_some_and(|c| is_dash(c) || matches!(c, ':' | '_' | '.' | '='));
    if !closed || !agencies::contains_all(name) {
        return None;
    }
    *cursor = end;
    Some(Agency { span: Span::of(start..end.pos()), known: true })
}

/// `Reuters` of `Reuters Health`, `Xinhua` of `Xinhua/Someone`.
fn first_words(name: &str) -> &str {
    name.split([' ', '/', ',', '-']).next().unwrap_or(name)
}

/// Whether an unknown name in brackets may be an agency: a short name with a capital or a host name, no party and
/// state (`R-Texas`), no figure, no prose.
fn plausible(name: &str, closing: char) -> bool {
    let words = name.split_whitespace().count();
    let mut chars = name.chars();
    let first = chars.next();
    let party = matches!(first, Some('R' | 'D' | 'I' | 'L')) && chars.next() == Some('-');
    let capital = first.is_some_and(char::is_uppercase) || name.ends_with(".com") || name.ends_with(".org");
    let letters = name
        .chars()
        .all(|c| c.is_alphanumeric() || is_space(c) || matches!(c, '.' | '-' | '/' | '&' | '\'' | '\u{2019}'));
    // Between strokes a small letter serves as well: `/ritzau/`.
    let start = capital || closing == '/' && first.is_some_and(char::is_alphabetic);
    let small_words = name.split_whitespace().filter(|word| word.chars().all(char::is_lowercase)).count();
    start && !party && letters && words <= 4 && small_words <= usize::from(words > 2) && !dated(name)
}

/// Whether the brackets hold a date.
fn dated(name: &str) -> bool {
    day::day(&mut Cursor::new(name, 0), day::Order::Open).is_some() || name.chars().all(|c| c.is_ascii_digit())
}
