//! Tokens: words, numbers and marks as a newsroom counts them.

mod address;
mod mark;
mod word;

use super::chars::{char_before, skip_ignorable, trim_end};
use super::classes::{CLASS, LETTER};
use super::limit;
use super::words::segment_end;
use crate::span::Span;

/// The tokens of a text, in order; made by [`tokens`].
#[derive(Debug, Clone)]
pub struct Tokens<'t> {
    text: &'t str,
    at: usize,
    /// The end of the segment that `at` may be inside of: a segment is not measured again for each token in it.
    segment: usize,
    /// The first colon or narrow space from `at` on in that segment, or its end.
    colon: usize,
    /// Whether a single quotation mark has been opened and not closed.
    quoting: bool,
}

/// The tokens of `text`.
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text: limit(text), at: 0, segment: 0, colon: 0, quoting: false }
}

impl Iterator for Tokens<'_> {
    type Item = Span;

    #[inline]
    fn next(&mut self) -> Option<Span> {
        let bytes = self.text.as_bytes();
        let start = skip_ignorable(self.text, self.at);
        let &first = bytes.get(start)?;
        let mut end = start + 1;
        if CLASS[first as usize] & LETTER != 0 {
            while end < bytes.len() && CLASS[bytes[end] as usize] & LETTER != 0 {
                end += 1;
            }
            // Most words are letters up to a space.
            if bytes.get(end) != Some(&b' ') {
                end = self.word(start);
            }
        } else if first.is_ascii_digit() || first == b'_' || (first >= 0x80 && self.starts_word(start)) {
            end = self.word(start);
        } else {
            end = self.mark(start);
        }
        if bytes[end - 1] >= 0x80 {
            end = trim_end(self.text, start, end);
        }
        self.at = end;
        Some(Span::of(start..end))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.text.len() - self.at))
    }
}

impl std::iter::FusedIterator for Tokens<'_> {}

impl Tokens<'_> {
    fn starts_word(&self, start: usize) -> bool {
        super::chars::char_at(self.text, start).is_some_and(char::is_alphanumeric)
    }

    /// The end of the token that starts with a letter or digit at `start`.
    fn word(&mut self, start: usize) -> usize {
        if start >= self.segment {
            self.segment = segment_end(self.text, start);
            self.colon = start;
        }
        // "Abstract:This" is one segment, the colon being a letter's neighbour in Swedish; so is what the narrow no-break
        // space stands in.
        if start >= self.colon {
            self.colon = self.text[start..self.segment].find([':', '\u{202F}']).map_or(self.segment, |at| start + at);
        }
        word::token_end(self.text, start, self.colon, self.quoting)
    }

    /// The end of the token that starts with a mark at `start`.
    fn mark(&mut self, start: usize) -> usize {
        let text = self.text;
        let end = mark::token_end(text, start);
        match &text[start..end] {
            "‘" | "`" => self.quoting = true,
            "’" => self.quoting = false,
            "'" => {
                let opens = char_before(text, start).is_none_or(|c| !c.is_alphanumeric() && !",.?!".contains(c))
                    && text[end..].chars().next().is_some_and(|c| !c.is_whitespace());
                self.quoting = opens;
            }
            _ => {}
        }
        end
    }
}
