//! The learned engine: tokens in, a label for each token and head out.
//!
//! It knows nothing of news. A text's tokens become feature hashes ([`word`], [`context`]), these become vectors
//! ([`embedding`]), eight residual blocks of dilated convolutions mix each with its neighbours ([`network`]), and each
//! head turns the result into logits, of which the best legal sequence is taken ([`viterbi`]). All of it is integer
//! arithmetic: the same text has the same labels on every machine, however it is cut into blocks.
//!
//! The network is a small relative of the dilated convolutions of Strubell et al., "Fast and Accurate Entity
//! Recognition with Iterated Dilated Convolutions" (2017), quantised after Jacob et al., "Quantization and Training of
//! Neural Networks for Efficient Integer-Arithmetic-Only Inference" (2018). How it is trained: `training/README.md`.

mod context;
mod dense;
mod embedding;
mod encode;
mod format;
mod hash;
mod kernel;
mod lookup;
mod network;
#[cfg(test)]
mod tests;
#[cfg(feature = "training")]
pub(crate) mod training;
mod transitions;
mod viterbi;
mod vocabulary;
mod word;

pub(crate) use encode::{Encoded, Encoder, Run};

use crate::span::Span;

/// The model for English news; `models/README.md` says what it was made from and how good it is.
pub(crate) const ENGLISH: &[u8] = include_bytes!("../../models/english.bin");

/// The kinds of labels, each with its own head on the same network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Head {
    /// Names: PER, ORG, LOC, MISC.
    Names,
    /// Parts of a statement: source, cue, content.
    Roles,
}

impl Head {
    /// The heads in the order of the model file.
    pub(crate) const ALL: [Head; 2] = [Head::Names, Head::Roles];

    /// The number of its kinds; a label is 0 for none, then `2k + 1` where the k-th begins and `2k + 2` where it goes on.
    pub(crate) const fn kinds(self) -> usize {
        match self {
            Head::Names => 4,
            Head::Roles => 3,
        }
    }

    const fn labels(self) -> usize {
        2 * self.kinds() + 1
    }
}

/// A text to encode: its tokens in order, in segments (paragraphs, headlines: what no label crosses).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Input<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [Span],
    /// The index of each segment's first token, ascending, the first of them 0; none if there is no token.
    pub(crate) starts: &'a [u32],
}

impl<'a> Input<'a> {
    /// The tokens of each segment.
    pub(crate) fn segments(self) -> impl Iterator<Item = &'a [Span]> {
        self.ranges().map(move |r| &self.tokens[r])
    }

    /// The token indexes of each segment.
    pub(crate) fn ranges(self) -> impl Iterator<Item = std::ops::Range<usize>> {
        let ends = self.starts.iter().skip(1).map(|&s| s as usize).chain([self.tokens.len()]);
        self.starts.iter().zip(ends).map(|(&s, e)| s as usize..e)
    }
}
