//! Cuts a line at its dates and separators.

use crate::page::stamp::Scan;
use crate::page::stamp::cursor::{is_dash, is_space};
use crate::pool::PooledVec;
use crate::span::Span;

/// A piece of a line without white space and punctuation at its edges.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub(super) span: Span,
    /// Whether a stroke without spaces joins it to the piece before: `A/B`.
    pub(super) joined: bool,
    /// Whether an `@handle` or an address follows it.
    pub(super) handle: bool,
    /// Whether a bracket opens before it or a stroke stands before it: `(A / AP)`.
    pub(super) credit: bool,
}

/// The pieces of the line between its stamps and separators, in order.
pub(super) fn pieces(line: &str, scan: &Scan) -> PooledVec<Piece> {
    let mut pieces = PooledVec::default();
    for gap in scan.gaps(line) {
        let text = gap.slice(line);
        let (mut from, mut joined, mut credit) = (0, false, false);
        let mut chars = text.char_indices().peekable();
        let mut before = None;
        while let Some((at, c)) = chars.next() {
            if c.is_ascii_alphanumeric() {
                before = Some(c);
                continue;
            }
            let after = chars.peek().map(|&(_, c)| c);
            let end = at + c.len_utf8();
            let stroke = c == '/';
            let cut = match c {
                '|' | '•' | '·' | '/' | ';' | '\t' | '=' | '^' | '\u{2028}' | '\u{2029}' => true,
                '(' | ')' | '[' | ']' => true,
                // Two spaces separate as well; CR and LF are one.
                '\r' if after == Some('\n') => false,
                c if is_space(c) => after.is_some_and(is_space) && at > from && text[from..at].len() > 2,
                c if is_dash(c) => {
                    c != '-' && c != '\u{2010}' && c != '\u{2011}'
                        || before.is_some_and(is_space) && after.is_some_and(is_space)
                }
                _ => false,
            };
            if cut {
                push(&mut pieces, line, gap.start() + from..gap.start() + at, joined, credit);
                credit = matches!(c, '/' | '(' | '[');
                joined = stroke && before.is_some_and(char::is_alphabetic) && after.is_some_and(char::is_alphabetic);
                from = end;
            } else if c == '@' {
                // A handle, or an address, which begins at the last space.
                let handle_end = text[end..]
                    .find(|c: char| is_space(c) || matches!(c, '|' | ','))
                    .map_or(text.len(), |len| end + len);
                let address = text[end..handle_end].contains('.');
                let stop = if address { text[from..at].rfind(is_space).map_or(from, |space| from + space) } else { at };
                push(&mut pieces, line, gap.start() + from..gap.start() + stop, joined, credit);
                if let Some(last) = pieces.last_mut() {
                    last.handle = true;
                }
                joined = false;
                from = handle_end;
                while chars.peek().is_some_and(|&(at, _)| at < handle_end) {
                    chars.next();
                }
            }
            before = Some(c);
        }
        push(&mut pieces, line, gap.start() + from..gap.end(), joined, credit);
    }
    pieces
}

fn push(pieces: &mut Vec<Piece>, line: &str, range: std::ops::Range<usize>, joined: bool, credit: bool) {
    let text = &line[range.clone()];
    let edge = |c: char| !c.is_alphanumeric();
    let start = range.start + (text.len() - text.trim_start_matches(edge).len());
    // A full stop belongs to an abbreviation or an initial.
    let kept = text.trim_end_matches(|c: char| edge(c) && c != '.');
    let end = range.start + kept.len();
    if start < end {
        pieces.push(Piece { span: Span::of(start..end), joined, handle: false, credit });
    }
}
