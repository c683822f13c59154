//! A statement on its way to a [`QuoteData`](super::QuoteData).

use super::words::{Sentence, Words};
use super::{QuoteKind, content};
use crate::span::Span;

/// How a statement was found: its confidence comes from here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pattern {
    /// `"...," she said`
    QuoteLeft,
    /// `She said: "..."`
    QuoteRight,
    /// `She said that ...`
    That,
    /// `She said ...`
    Clause,
    /// `..., she said`
    Comma,
    /// `according to her`
    According,
    /// `She promised to ...`
    To,
    /// `She criticised ...`
    Object,
    /// `her claim that ...`
    Noun,
    /// `Peace is near: minister`
    Headline,
    /// A quoted paragraph that goes on the one before.
    Carried,
    /// A thought, or the finding of a study.
    Thought,
}

/// A statement as ranges of words.
#[derive(Debug, Clone)]
pub(super) struct Statement {
    /// What was said, in text order.
    pub(super) parts: Vec<Sentence>,
    pub(super) cue: Option<Span>,
    /// The speaker's words, `start..end`.
    pub(super) mention: Option<(usize, usize)>,
    pub(super) pattern: Pattern,
    /// Index of the paragraph.
    pub(super) paragraph: usize,
    /// Whether it stands inside another statement's quotation.
    pub(super) nested: bool,
}

impl Statement {
    /// Adds a part; false if nothing of it is left between its edges.
    pub(super) fn add(&mut self, words: &Words<'_>, start: usize, end: usize) -> bool {
        match content::trim(words, start, end) {
            Some((start, end)) => {
                self.parts.push(Sentence { start, end });
                true
            }
            None => false,
        }
    }

    /// After its last word.
    pub(super) fn end(&self) -> usize {
        self.parts.iter().map(|part| part.end).max().unwrap_or(0)
    }

    pub(super) fn kind(&self, words: &Words<'_>) -> QuoteKind {
        let (mut quoted, mut all) = (0usize, 0usize);
        for part in &self.parts {
            for at in (part.start..part.end).filter(|&at| words.is_word(at)) {
                all += 1;
                quoted += usize::from(words.stretch(at).is_some());
            }
        }
        match quoted {
            0 => QuoteKind::Indirect,
            _ if quoted == all => QuoteKind::Direct,
            _ => QuoteKind::Mixed,
        }
    }

    /// The parts as spans, with the sentence's end where it stands inside the quotation marks.
    pub(super) fn spans(&self, words: &Words<'_>) -> Vec<Span> {
        self.parts
            .iter()
            .map(|part| {
                let mut span = words.span(part.start, part.end);
                let stretch = |at| words.stretch(at).map(|i: u32| words.marks[i as usize].inner);
                if let Some(inner) = stretch(part.end - 1).filter(|inner| inner.end() > span.end()) {
                    // `"Stop!"` keeps its mark, `"Stop,"` too.
                    let rest = &words.text[span.end()..inner.end()];
                    if rest.chars().all(|c| !c.is_alphanumeric()) {
                        span = Span::of(span.start()..span.end() + rest.trim_end().len());
                    }
                }
                span
            })
            .collect()
    }
}
