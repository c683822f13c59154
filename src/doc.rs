//! What the stages after the page read: the text, its parts, tokens and sentences.

use std::ops::Range;

use crate::page::Page;
use crate::span::Span;

/// A sentence: its span, its tokens as a range of indexes, and the block that holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub(crate) span: Span,
    pub(crate) tokens: Range<u32>,
    pub(crate) block: u32,
}

/// Tokens and sentences of every block, in text order. No token or sentence crosses a block's edge.
#[derive(Debug, Clone, Default)]
pub(crate) struct Segments {
    pub(crate) tokens: Vec<Span>,
    pub(crate) sentences: Vec<Sentence>,
}

/// An article as the later stages see it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Doc<'a> {
    pub(crate) text: &'a str,
    pub(crate) page: &'a Page,
    pub(crate) segments: &'a Segments,
}
