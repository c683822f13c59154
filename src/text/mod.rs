//! Letters to words: word boundaries, tokens, sentences.
//!
//! [`words()`] cuts a text at every word boundary of Unicode's [UAX #29], exactly where `unicode-segmentation` 1.13
//! (Unicode 17) does. [`tokens()`] builds on it what a newsroom counts as one token, in the manner of the English
//! treebanks of [Universal Dependencies]; [`sentences()`] finds the sentences.
//!
//! [UAX #29]: https://www.unicode.org/reports/tr29/#Word_Boundaries
//! [Universal Dependencies]: https://universaldependencies.org/en/

mod chars;
mod classes;
mod period;
mod sentences;
mod tokens;
mod words;

pub(crate) use chars::is_alphanumeric;
pub(crate) use sentences::sentences_of_block;
pub use sentences::{Sentences, sentences};
pub use tokens::{Tokens, tokens};
pub use words::{Words, words};

/// As much of `text` as 32-bit offsets reach.
fn limit(text: &str) -> &str {
    const MOST: usize = u32::MAX as usize;
    if text.len() <= MOST {
        return text;
    }
    let end = (0..=MOST).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    &text[..end]
}
