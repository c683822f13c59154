//! Tokens: words, numbers and marks as a newsroom counts them.
//!
//! A token is a segment of UAX #29, or several joined, or a part of one. What is joined and what is parted follows the
//! English treebanks of Universal Dependencies (GUM, EWT), multi-word tokens being whole: see [`tokens`].

mod address;
mod mark;
mod word;

use super::chars::{char_before, is_alphanumeric, skip_ignorable, trim_end};
use super::classes::{CLASS, LETTER};
use super::limit;
use super::words::segment_end;
use crate::seek::letters_end;
use crate::span::Span;

/// The tokens of a text, in order; made by [`tokens`].
///
/// ```
/// let mut tokens = wirecopy::tokens("It's open.");
/// assert_eq!(tokens.next().map(|span| span.range()), Some(0..4));
/// assert_eq!(tokens.count(), 2, "`open` and the full stop");
/// ```
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

/// The tokens of `text`, as a newsroom counts them: words, numbers, marks.
///
/// White space, control characters and characters that leave no trace on paper (zero-width spaces, marks of writing
/// direction, the byte-order mark) are not part of any token; no token holds white space. On top of the word
/// boundaries of [`words`](crate::words) these are one token each:
///
/// - abbreviations with their full stops: `U.S.`, `a.m.`, `J.K.`, `Gov.`, `Ph.D.`, and the possessive `U.S.'s`;
/// - contractions and possessives: `don't`, `bank's`, `ministers'`, `'90s`;
/// - numbers: `1,200.5`, `27.10.2023`, `2014-05-06`, `10:30`, `9/11`, `944-6800`, but `18,19` is two and a comma;
/// - compounds with a prefix, `non-profit`, `e-mail`; others come in parts, `well` `-` `known`;
/// - URLs, e-mail addresses, `@handles`, `#tags`, `AT&T`, `US$`;
/// - quotation marks of two strokes (` `` `, `''`), ellipses, dashes of several hyphens.
///
/// A unit or a currency that is written on to its number is a token of its own: `$` `1.2` `bn`, `430` `km`, `EUR` `50`.
///
/// The iterator allocates nothing and takes time in proportion to the text. Of a text of 4 GiB and more only the first
/// 4 GiB are read.
///
/// ```
/// let text = "U.S. Sen. J.K. Smith paid $1.2bn, didn't he?";
/// let tokens: Vec<&str> = wirecopy::tokens(text).map(|t| t.slice(text)).collect();
/// assert_eq!(tokens, ["U.S.", "Sen.", "J.K.", "Smith", "paid", "$", "1.2", "bn", ",", "didn't", "he", "?"]);
/// ```
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text: limit(text), at: 0, segment: 0, colon: 0, quoting: false }
}

impl Iterator for Tokens<'_> {
    type Item = Span;

    #[inline]
    fn next(&mut self) -> Option<Span> {
        let bytes = self.text.as_bytes();
        // Most tokens stand right behind a space.
        let next = self.at + usize::from(bytes.get(self.at) == Some(&b' '));
        let start = match bytes.get(next) {
            Some(b'!'..=b'~') => next,
            _ => skip_ignorable(self.text, next),
        };
        let &first = bytes.get(start)?;
        let mut end = start + 1;
        if CLASS[first as usize] & LETTER != 0 {
            end = letters_end(bytes, end);
            // Most words are letters up to a space, or to a mark that never belongs to what is before it.
            if !bytes.get(end).is_none_or(|&next| parts_letters(next)) {
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

/// Whether a byte after letters of ASCII ends their token, whatever follows.
#[inline]
fn parts_letters(next: u8) -> bool {
    matches!(next, b' ' | b',' | b';' | b'!' | b'?' | b'"' | b'(' | b')' | b'[' | b']' | b'\n' | b'\r' | b'\t')
}

impl Tokens<'_> {
    fn starts_word(&self, start: usize) -> bool {
        super::chars::char_at(self.text, start).is_some_and(is_alphanumeric)
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
