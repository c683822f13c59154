//! Reads news-agency copy.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod coref;
mod doc;
#[allow(dead_code)] // until names and quotes read its labels
mod encoder;
mod entity;
mod error;
mod lexicon;
mod marks;
mod page;
mod quote;
mod span;
mod text;

pub use entity::{EntityKind, Mention, MentionForm};
pub use error::{ModelError, ParseError};
pub use page::{Block, BlockKind, CreditRole, Granularity, Timestamp};
pub use quote::QuoteKind;
pub use span::Span;
pub use text::{Sentences, Tokens, Words, sentences, tokens, words};

#[cfg(feature = "training")]
#[doc(hidden)]
pub mod training {
    //! For the programs that make the model; no part of the interface.
    pub use crate::encoder::training::*;
}
