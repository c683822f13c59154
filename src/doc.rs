//! What the stages after the page read: the text, its parts, tokens and sentences.

use std::ops::Range;

use crate::page::{Block, Page};
use crate::span::Span;
use crate::text;

/// A sentence: its span, its tokens as a range of indexes, and the block that holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub(crate) span: Span,
    pub(crate) tokens: Range<u32>,
    pub(crate) block: u32,
}

/// Tokens and sentences of every block, in text order. No token or sentence crosses a block's edge.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Segments {
    pub(crate) tokens: Vec<Span>,
    pub(crate) sentences: Vec<Sentence>,
}

impl Segments {
    /// Splits each block of `text`.
    pub(crate) fn of(text: &str, blocks: &[Block]) -> Segments {
        // English copy has about six bytes a token and twenty tokens a sentence.
        let mut tokens = Vec::with_capacity(text.len() / 5);
        let mut sentences = Vec::with_capacity(text.len() / 80);
        for (index, block) in blocks.iter().enumerate() {
            let (base, part) = (block.span().start(), block.span().slice(text));
            let mut words = text::tokens(part).map(|span| span.shift(base)).peekable();
            for span in text::sentences(part).map(|span| span.shift(base)) {
                let first = tokens.len() as u32;
                while let Some(word) = words.next_if(|word| word.start() < span.end()) {
                    tokens.push(word);
                }
                sentences.push(Sentence { span, tokens: first..tokens.len() as u32, block: index as u32 });
            }
        }
        Segments { tokens, sentences }
    }
}

/// An article as the later stages see it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Doc<'a> {
    pub(crate) text: &'a str,
    pub(crate) page: &'a Page,
    pub(crate) segments: &'a Segments,
}
