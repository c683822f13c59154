//! Sentences.

mod lines;
mod stamp;
mod starters;
mod stop;

use self::lines::{Line, Lines, break_len};
use self::stop::Verdict;
use super::chars::{skip_ignorable, trim_end};
use super::limit;
use crate::span::Span;

/// The sentences of a text, in order; made by [`sentences`].
#[derive(Debug, Clone)]
pub struct Sentences<'t> {
    text: &'t str,
    at: usize,
    lines: Lines,
}

/// The sentences of `text`.
pub fn sentences(text: &str) -> Sentences<'_> {
    Sentences { text: limit(text), at: 0, lines: Lines::judged() }
}

/// The sentences of a text that is one block of running copy: a line break is a space.
#[allow(dead_code)] // the article layer's
pub(crate) fn sentences_of_block(text: &str) -> Sentences<'_> {
    Sentences { text: limit(text), at: 0, lines: Lines::joined() }
}

impl Iterator for Sentences<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let text = self.text;
        let bytes = text.as_bytes();
        let start = skip_ignorable(text, self.at);
        if start == text.len() {
            self.at = start;
            return None;
        }
        let mut at = start;
        let end = loop {
            let found = stop::find(bytes, at).unwrap_or(text.len());
            if found == text.len() {
                break stamp::start(text, start, found).unwrap_or(found);
            }
            if bytes[found] == b':' {
                match stop::label_start(text, start, found) {
                    Some(label) => break label,
                    None => at = found + 1,
                }
            } else if break_len(bytes, found) > 0 {
                match self.lines.at_break(bytes, found) {
                    Line::Ends => break stamp::start(text, start, found).unwrap_or(found),
                    Line::GoesOn(next) => at = next,
                }
            } else {
                match stop::judge(text, start, found, &mut self.lines) {
                    Verdict::Ends(end) => break end,
                    Verdict::GoesOn(next) => at = next,
                }
            }
        };
        self.at = end;
        Some(Span::of(start..trim_end(text, start, end)))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.text.len() - self.at))
    }
}

impl std::iter::FusedIterator for Sentences<'_> {}
