//! The encoder as the programs that make and measure the model see it: token features, and labels by a model file.

use super::context::Contexts;
use super::encode::{Encoder, Scratch};
use super::kernel::Level;
use super::word::Word;
use super::{Head, Input};
use crate::error::ModelError;
use crate::span::Span;

/// Numbers a token has in [`features`].
pub const FEATURES: usize = 9;

/// For each token the hashes of its word (lower case, as written, shape, prefix of 3, suffixes of 2, 3 and 4
/// characters), its clitic and its context.
///
/// `starts` are the indexes of the tokens that begin a segment, the first of them 0.
pub fn features(text: &str, tokens: &[Span], starts: &[u32]) -> Vec<[u32; FEATURES]> {
    let mut contexts = Contexts::default();
    let contexts = contexts.compute(Input { text, tokens, starts });
    let word = |token: &Span| Word::new(token.slice(text));
    let row = |(w, &c): (Word, &u8)| {
        [w.lower, w.cased, w.shape, w.prefix3, w.suffix2, w.suffix3, w.suffix4, w.clitic.into(), c.into()]
    };
    tokens.iter().map(word).zip(contexts).map(row).collect()
}

/// The model that is built in.
pub fn english() -> &'static [u8] {
    super::ENGLISH
}

/// A model, and what it works with.
pub struct Labeller<'m> {
    encoder: Encoder<'m>,
    scratch: Scratch,
}

impl<'m> Labeller<'m> {
    /// Reads a model file.
    ///
    /// # Errors
    ///
    /// If `model` is not a model file that this release reads.
    pub fn new(model: &'m [u8]) -> Result<Labeller<'m>, ModelError> {
        Ok(Labeller { encoder: Encoder::load(model)?, scratch: Scratch::default() })
    }

    /// Without the instructions that only newer processors have: the same labels, later.
    #[must_use]
    pub fn narrow(mut self) -> Labeller<'m> {
        self.encoder.set_level(Level::narrow());
        self
    }

    /// For each token its label under each head.
    pub fn labels(&mut self, text: &str, tokens: &[Span], starts: &[u32]) -> Vec<[u8; Head::ALL.len()]> {
        let encoded = self.encoder.encode(Input { text, tokens, starts }, &mut self.scratch);
        (0..tokens.len()).map(|t| Head::ALL.map(|head| encoded.labels(head)[t])).collect()
    }
}
