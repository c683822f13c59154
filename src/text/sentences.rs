//! Sentences.

use crate::span::Span;

/// The sentences of a text, in order; made by [`sentences`].
#[derive(Debug, Clone)]
pub struct Sentences<'t> {
    text: &'t str,
}

/// The sentences of `text`.
pub fn sentences(text: &str) -> Sentences<'_> {
    Sentences { text }
}

impl Iterator for Sentences<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let _ = self.text;
        None
    }
}
