//! A statement on its way to a [`QuoteData`](super::QuoteData).

use super::words::{Sentence, Words};
use super::{QuoteKind, content};
use crate::few::Few;
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
    /// No rule foresaw it; the encoder labelled its parts.
    Learned,
    /// `"..." — Ana Lima`, `LIMA: ...`
    Label,
}

/// Ranges of words. Most statements have one part.
pub(super) type Parts = Few<Sentence>;

/// A statement as ranges of words.
#[derive(Debug, Clone)]
pub(super) struct Statement {
    /// What was said, in text order.
    pub(super) parts: Parts,
    /// The words that say so, `start..end`.
    pub(super) cue: Option<Sentence>,
    /// The speaker's words, `start..end`.
    pub(super) mention: Option<(usize, usize)>,
    /// What the speaker's word stands for, where it is `who` or `which`: `Berg, who said`.
    pub(super) antecedent: Option<(usize, usize)>,
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

    /// Adds parts before those that there are.
    pub(super) fn prepend(&mut self, words: &Words<'_>, parts: &[Sentence]) {
        let own = std::mem::take(&mut self.parts);
        for part in parts {
            self.add(words, part.start, part.end);
        }
        self.parts.extend(own.iter().copied());
    }

    /// After its last word.
    pub(super) fn end(&self) -> usize {
        self.parts.last().map_or(0, |part| part.end)
    }

    pub(super) fn kind(&self, words: &Words<'_>) -> QuoteKind {
        let (all, quoted) = self.parts.iter().fold((0, 0), |(all, quoted), part| {
            let (a, q) = words.counted(part.start, part.end);
            (all + a, quoted + q)
        });
        match quoted {
            0 => QuoteKind::Indirect,
            _ if quoted == all => QuoteKind::Direct,
            _ => QuoteKind::Mixed,
        }
    }

    /// The parts as spans, with the sentence's end where it stands inside the quotation marks and not in the next part.
    /// Where only some of it is quoted, a quotation at an edge keeps both its marks: `the plan a "blank cheque"`.
    pub(super) fn spans(&self, words: &Words<'_>) -> Few<Span> {
        let mixed = self.kind(words) == QuoteKind::Mixed;
        let mut last = 0;
        let starts = self.parts.iter().skip(1).map(|part| words.words[part.start].span.start());
        let limits = starts.chain(std::iter::once(words.text.len()));
        self.parts
            .iter()
            .zip(limits)
            .map(|(part, limit)| {
                let mut span = words.span(part.start, part.end);
                let stretch = |at| words.stretch(at).map(|i: u32| words.marks[i as usize].inner);
                if let Some(inner) =
                    stretch(part.end - 1).filter(|inner| (1..32).contains(&inner.end().saturating_sub(span.end())))
                {
                    // `"Stop!"` keeps its mark, `"Stop,"` too.
                    let rest = &words.text[span.end()..inner.end()];
                    if inner.end() <= limit && rest.chars().all(|c| !c.is_alphanumeric()) {
                        span = Span::of(span.start()..span.end() + rest.trim_end().len());
                    }
                }
                if mixed {
                    span = whole(words, *part, span, last, limit);
                }
                last = span.end();
                span
            })
            .collect()
    }
}

/// The span of a part of which something is not quoted, with the outer mark of a quotation at its edge that stands wholly
/// inside it; between `floor` and `limit`.
fn whole(words: &Words<'_>, part: Sentence, span: Span, floor: usize, limit: usize) -> Span {
    let quotation = |at: usize| words.stretch(at).map(|at| words.marks[at as usize]).filter(|mark| mark.closed);
    let bare = |from: usize, to: usize| from < to && words.text[from..to].chars().all(|c| !c.is_alphanumeric());
    let (mut start, mut end) = (span.start(), span.end());
    if let Some(first) = quotation(part.start) {
        let opens = first.outer.start() >= floor && bare(first.outer.start(), start);
        if opens && first.outer.end() <= end {
            start = first.outer.start();
        }
    }
    if let Some(last) = quotation(part.end - 1) {
        if bare(end, last.outer.end()) && last.outer.end() <= limit && start <= last.outer.start() {
            end = last.outer.end();
        }
    }
    Span::of(start..end)
}
