//! The token features as the programs that train the model see them.

use super::Input;
use super::context::Contexts;
use super::word::Word;
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
