//! The learned engine: tokens in, a label for each token and head out.
//!
//! It knows nothing of news. A text's tokens become feature hashes ([`word`], [`context`]).

mod context;
mod hash;
#[cfg(feature = "training")]
pub(crate) mod training;
mod word;

use crate::span::Span;

/// A text to encode: its tokens in order, in segments (paragraphs, headlines: what no label crosses).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Input<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [Span],
    /// The index of each segment's first token, ascending, the first of them 0.
    pub(crate) starts: &'a [u32],
}

impl<'a> Input<'a> {
    /// The tokens of each segment.
    pub(crate) fn segments(self) -> impl Iterator<Item = &'a [Span]> {
        let ends = self.starts.iter().skip(1).map(|&s| s as usize).chain([self.tokens.len()]);
        self.starts.iter().zip(ends).map(move |(&s, e)| &self.tokens[s as usize..e])
    }
}
