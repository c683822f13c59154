//! Tokens that start with a mark.

use super::address;
use super::word::number_end;
use crate::text::chars::{char_at, char_before};
use crate::text::words::token_segment_end;

/// The end of the token that starts at `start` with what is neither letter nor digit.
pub(super) fn token_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let next = bytes.get(start + 1).copied();
    match bytes[start] {
        // Quotation marks of two strokes.
        mark @ (b'`' | b'\'') if next == Some(mark) => start + 2,
        // A line of the same mark: dashes, ellipses, rules between paragraphs.
        mark @ (b'.' | b'-' | b'*' | b'=' | b'~') if next == Some(mark) => {
            start + bytes[start..].iter().take_while(|&&b| b == mark).count()
        }
        // ".265"
        b'.' if next.is_some_and(|b| b.is_ascii_digit()) && stands_free(text, start) => number_end(text, start + 1),
        b'@' | b'#' if stands_free(text, start) => address::handle_end(text, start).unwrap_or(start + 1),
        b'\'' => elision_end(text, start).unwrap_or(start + 1),
        b'+' if stands_free(text, start) => telephone_end(text, start).unwrap_or(start + 1),
        b':' | b';' if stands_free(text, start) => emoticon_end(text, start).unwrap_or(start + 1),
        byte if byte < 0x80 && next.is_none_or(|b| b < 0x80) => start + 1,
        _ => {
            if text[start..].starts_with('…') {
                let dots = text[start..].trim_start_matches(['…', '.']);
                return text.len() - dots.len();
            }
            if text[start..].starts_with('’') {
                return elision_end(text, start).unwrap_or(start + '’'.len_utf8());
            }
            token_segment_end(text, start)
        }
    }
}

/// Whether nothing but white space or an opening mark stands directly before `start`.
fn stands_free(text: &str, start: usize) -> bool {
    char_before(text, start).is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | '/' | '@' | '#' | '&' | ')'))
}

/// `'90s`, `'em`, `'til`: an apostrophe for what is left out at the start of a word.
fn elision_end(text: &str, start: usize) -> Option<usize> {
    if !char_before(text, start).is_none_or(char::is_whitespace) {
        return None;
    }
    let mark = char_at(text, start)?.len_utf8();
    let end = token_segment_end(text, (start + mark < text.len()).then_some(start + mark)?);
    let word = &text[start + mark..end];
    let decade = word.len() >= 3
        && word.as_bytes()[..2].iter().all(u8::is_ascii_digit)
        && matches!(&word[2..], "s" | "s'" | "s’");
    (decade || matches!(word, "em" | "til" | "till" | "tis" | "twas" | "cause" | "bout" | "round")).then_some(end)
}

/// `+44`, `+1 …`: the sign of an international number and what is written on to it.
fn telephone_end(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let digits = bytes[start + 1..].iter().take_while(|b| b.is_ascii_digit()).count();
    (digits >= 6).then(|| number_end(text, start + 1))
}

/// `:)` and its kin.
fn emoticon_end(text: &str, start: usize) -> Option<usize> {
    let rest = &text[start + 1..];
    let nose = usize::from(rest.starts_with('-'));
    let mouth = rest[nose..].starts_with([')', '(', 'D', 'P']);
    let end = start + 1 + nose + 1;
    (mouth && char_at(text, end).is_none_or(|c| c.is_whitespace())).then_some(end)
}
