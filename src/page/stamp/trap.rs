//! Lines with a date that is not the article's.

use super::Scan;
use super::cursor::{Cursor, is_dash, is_space};

/// What a line is that looks like a date line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trap {
    /// The weather box: `Saturday, Apr 27th 2024 4PM 19°C`.
    Weather,
    /// The signature of an embedded post: `— The White House (@WhiteHouse) February 11, 2025`.
    PostSignature,
    /// A link to another article: `World 1 day ago By A B`, `Sports / 2 h ago`, `A B - April 15, 2025 1`.
    Teaser,
    /// The number of a magazine: `December 25, 2023/January 1, 2024, Issue`.
    Issue,
}

/// The trap that the line is, as far as the line alone can tell. A masthead with today's date cannot be told from a
/// date line by itself; it stands above the section or the headline.
pub(in crate::page) fn trap(line: &str, scan: &Scan) -> Option<Trap> {
    let (first, last) = (scan.stamps.first()?, scan.stamps.last()?);
    let trimmed = line.trim_matches(is_space);
    if degrees(trimmed) {
        return Some(Trap::Weather);
    }
    let starts_with_dash = trimmed.chars().next().is_some_and(is_dash) || trimmed.starts_with("&mdash;");
    if let Some(at) = trimmed.find("(@") {
        if starts_with_dash && trimmed[at..].contains(')') {
            return Some(Trap::PostSignature);
        }
    }
    let tail = trimmed.trim_end_matches('.');
    if tail.len() >= 5 && tail.is_char_boundary(tail.len() - 5) && tail[tail.len() - 5..].eq_ignore_ascii_case("issue")
    {
        return Some(Trap::Issue);
    }
    let before = line[..first.span.start()].trim_matches(is_space);
    let after = line[last.span.end()..].trim_matches(is_space);
    // The number of comments after the date.
    let comments = !after.is_empty() && after.len() <= 5 && after.bytes().all(|b| b.is_ascii_digit());
    if comments && !before.is_empty() && first.label.is_none() && last.time.is_none() {
        return Some(Trap::Teaser);
    }
    if first.relative && first.label.is_none() && !before.is_empty() {
        let section = before.trim_end_matches('/').trim_end_matches(is_space);
        let slashed = section.len() < before.len() && !section.contains('/');
        let mut next = Cursor::new(after, 0);
        if slashed && section.split(is_space).count() <= 2 || next.eat_str("by ") {
            return Some(Trap::Teaser);
        }
    }
    None
}

/// A temperature: digits and a degree sign.
fn degrees(line: &str) -> bool {
    line.char_indices().any(|(at, c)| {
        matches!(c, '°' | 'º' | '℃' | '℉')
            && line[..at].trim_end_matches(is_space).ends_with(|c: char| c.is_ascii_digit())
    })
}
