//! Sentences.
//!
//! The text is scanned for the marks that may end a sentence; at each of them the words around it decide. Nothing is
//! learned: what decides is a list of abbreviations by what follows them, a list of words that sentences start with
//! (after an abbreviation that may end one), the shape of initials, numbers and letters between full stops, and the
//! case of the next letter. That the next word's case and the class of the abbreviation decide nearly everything is
//! the finding of Mikheev, "Periods, Capitalized Words, etc." (Computational Linguistics 28:3, 2002).

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
///
/// ```
/// let text = "The port reopened. Ships sail again.";
/// let mut sentences = wirecopy::sentences(text);
/// assert_eq!(sentences.next().map(|span| span.slice(text)), Some("The port reopened."));
/// assert_eq!(sentences.count(), 1);
/// ```
#[derive(Debug, Clone)]
pub struct Sentences<'t> {
    text: &'t str,
    at: usize,
    lines: Lines,
}

/// The sentences of `text`, without the white space around them.
///
/// A sentence ends at a full stop, question or exclamation mark with the quotation marks, brackets and note numbers
/// (`[12]`) that close behind it, unless the text goes on: after an abbreviation, an initial or an item's number,
/// before a small letter (but `iPhone` may start a sentence), before the speaker of a question in quotation marks. A
/// colon or semicolon ends none. Every token of [`tokens`](crate::tokens) lies in exactly one sentence.
///
/// An empty line ends a paragraph and so a sentence. So does a single line break, as in text that was pasted from a
/// page, where each line is a paragraph, a heading or an item. But where the lines up to the next empty line are
/// hard-wrapped (none is longer than 100 bytes, and nearly each is so full that the next word would not have fitted)
/// a single break is a space, unless the next line is indented.
///
/// The iterator allocates nothing and takes time in proportion to the text. Of a text of 4 GiB and more only the first
/// 4 GiB are read.
///
/// ```
/// let text = "\"Why?\" asked Sen. Smith of Acme Corp. at 10 a.m. Monday. Nobody knew.\n\nA headline without a stop";
/// let sentences: Vec<&str> = wirecopy::sentences(text).map(|s| s.slice(text)).collect();
/// assert_eq!(
///     sentences,
///     [
///         "\"Why?\" asked Sen. Smith of Acme Corp. at 10 a.m. Monday.",
///         "Nobody knew.",
///         "A headline without a stop"
///     ]
/// );
/// ```
pub fn sentences(text: &str) -> Sentences<'_> {
    Sentences { text: limit(text), at: 0, lines: Lines::judged() }
}

/// The sentences of a text that is one block of running copy: a line break is a space.
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
