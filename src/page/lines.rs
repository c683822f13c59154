//! Splits a text into its lines.

use crate::pool::PooledVec;
use crate::span::Span;

/// A line that holds something: trimmed, with what stood around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RawLine {
    /// Without white space, zero-width and control characters at either edge.
    pub(super) span: Span,
    /// The columns of white space before it (a tab goes to the next multiple of eight).
    pub(super) indent: u16,
    /// Whether an empty line, or one of white space only, comes before.
    pub(super) blank_before: bool,
}

/// Whether a character at the edge of a line belongs to no part of it: white space, controls, and the format characters
/// that have no width (byte order mark, zero-width space and joiners, directional marks, soft hyphen).
pub(super) fn is_margin(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// The lines of `text` that hold something. A line ends at LF, CR, CRLF, form feed, U+2028 or U+2029.
pub(super) fn split(text: &str) -> PooledVec<RawLine> {
    let bytes = text.as_bytes();
    let mut lines = PooledVec::default();
    let (mut start, mut at, mut blank) = (0, 0, false);
    while at < bytes.len() {
        let width = match bytes[at] {
            b'\r' if bytes.get(at + 1) == Some(&b'\n') => 2,
            b'\n' | b'\r' | 0x0c => 1,
            0xe2 if bytes[at + 1..].starts_with(&[0x80, 0xa8]) || bytes[at + 1..].starts_with(&[0x80, 0xa9]) => 3,
            _ => 0,
        };
        if width == 0 {
            at += 1;
            // Most bytes by far break no line: the compiler makes vectors of sixteen.
            let plain = |byte: u8| (byte >= b' ') & (byte != 0xe2);
            while bytes.get(at..at + 16).is_some_and(|next| next.iter().fold(true, |all, &byte| all & plain(byte))) {
                at += 16;
            }
            at += bytes[at..].iter().take(16).take_while(|&&byte| plain(byte)).count();
            continue;
        }
        push(text, start, at, &mut blank, &mut lines);
        at += width;
        start = at;
    }
    push(text, start, bytes.len(), &mut blank, &mut lines);
    lines
}

fn push(text: &str, start: usize, end: usize, blank: &mut bool, lines: &mut Vec<RawLine>) {
    let whole = &text[start..end];
    let left = whole.trim_start_matches(is_margin);
    if left.is_empty() {
        *blank = true;
        return;
    }
    let lead = whole.len() - left.len();
    let line = left.trim_end_matches(is_margin);
    lines.push(RawLine {
        span: Span::of(start + lead..start + lead + line.len()),
        indent: columns(&whole[..lead]),
        blank_before: *blank,
    });
    *blank = false;
}

fn columns(margin: &str) -> u16 {
    let mut columns = 0u16;
    for c in margin.chars() {
        columns = match c {
            '\t' => (columns / 8).saturating_add(1).saturating_mul(8),
            c if c.is_whitespace() => columns.saturating_add(1),
            _ => columns,
        };
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        split(text).iter().map(|line| line.span.slice(text)).collect()
    }

    #[test]
    fn every_line_break_ends_a_line() {
        assert_eq!(texts("a\nb\r\nc\rd\u{2028}e\u{2029}f\u{c}g"), ["a", "b", "c", "d", "e", "f", "g"]);
    }

    #[test]
    fn empty_and_blank_text_has_no_lines() {
        assert!(split("").is_empty());
        assert!(split(" \n\u{a0}\r\n\u{feff}\u{200b}\n\t\0").is_empty());
    }

    #[test]
    fn margins_are_cut_and_the_inside_stays() {
        assert_eq!(texts("\u{feff}\u{a0} Port\u{a0}Vila \u{200b}\0\n"), ["Port\u{a0}Vila"]);
        assert_eq!(texts("\u{201c}Yes\u{201d}\u{2026}"), ["\u{201c}Yes\u{201d}\u{2026}"]);
    }

    #[test]
    fn blank_lines_and_indents_are_told() {
        let text = "Head\n\n    First\nsecond\n \n\tThird";
        let lines = split(text);
        let told: Vec<_> = lines.iter().map(|line| (line.indent, line.blank_before)).collect();
        assert_eq!(told, [(0, false), (4, true), (0, false), (8, true)]);
    }

    #[test]
    fn a_first_blank_line_counts_and_crlf_is_one_break() {
        assert!(split("\n\nHead")[0].blank_before);
        assert!(!split("One\r\nTwo")[1].blank_before);
    }
}
