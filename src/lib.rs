//! Reads news-agency copy.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod coref;
mod doc;
mod entity;
mod error;
mod lexicon;
mod marks;
mod page;
mod quote;
mod span;
mod text;

pub use entity::{EntityKind, Mention, MentionForm};
pub use error::ParseError;
pub use page::{Block, BlockKind, CreditRole, Granularity, Timestamp};
pub use quote::QuoteKind;
pub use span::Span;
pub use text::{Sentences, Tokens, Words, sentences, tokens, words};
