//! Letters to words: word boundaries, tokens, sentences.

mod sentences;
mod tokens;

pub use sentences::{Sentences, sentences};
pub use tokens::{Tokens, tokens};
