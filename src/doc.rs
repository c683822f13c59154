//! What the stages after the page read: the text, its parts, tokens and sentences.

use std::ops::Range;

use crate::page::{Block, Page};
use crate::pool::PooledVec;
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
            let mut words = text::tokens(part);
            let mut next = words.next();
            for span in text::sentences_of_block(part).map(|span| span.shift(base)) {
                let first = tokens.len() as u32;
                while let Some(word) = next.map(|word| word.shift(base)).filter(|word| word.start() < span.end()) {
                    tokens.push(word);
                    next = words.next();
                }
                sentences.push(Sentence { span, tokens: first..tokens.len() as u32, block: index as u32 });
            }
        }
        // Texts of marks and of short words have far more tokens than there was room for, and doubling left much more.
        if tokens.capacity() - tokens.len() > tokens.len() / 4 {
            tokens.shrink_to_fit();
        }
        Segments { tokens, sentences }
    }

    /// The first token of each block that has tokens.
    pub(crate) fn starts(&self) -> PooledVec<u32> {
        let mut starts = PooledVec::default();
        let mut last = None;
        for sentence in self.sentences.iter().filter(|sentence| !sentence.tokens.is_empty()) {
            if last.replace(sentence.block) != Some(sentence.block) {
                starts.push(sentence.tokens.start);
            }
        }
        starts
    }

    /// Segments from spans in order; `None` if a sentence is in no block, or a token in no sentence.
    #[cfg(feature = "serde")]
    pub(crate) fn restored(tokens: &[Span], sentences: &[Span], blocks: &[Block]) -> Option<Segments> {
        let (mut first, mut block) = (0, 0);
        let mut restored = Vec::with_capacity(sentences.len());
        for &span in sentences {
            block += blocks[block..].iter().position(|block| block.span().contains(span))?;
            let count = tokens[first..].iter().take_while(|token| span.contains(**token)).count();
            restored.push(Sentence { span, tokens: first as u32..(first + count) as u32, block: block as u32 });
            first += count;
        }
        (first == tokens.len()).then(|| Segments { tokens: tokens.to_vec(), sentences: restored })
    }
}

/// An article as the later stages see it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Doc<'a> {
    pub(crate) text: &'a str,
    pub(crate) page: &'a Page,
    pub(crate) segments: &'a Segments,
}
