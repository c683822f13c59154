//! Reads news-agency copy.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod analyzer;
mod article;
mod coref;
mod doc;
mod entity;
mod error;
#[cfg(feature = "serde")]
mod export;
mod lexicon;
mod marks;
mod page;
mod quote;
mod span;
mod text;

pub use analyzer::{Analyzer, AnalyzerBuilder};
pub use article::{Article, Bylines, Credit, Credits, Dateline, Entities, Entity, Quote, QuoteKinds, Quotes, Speaker};
pub use entity::{EntityKind, Mention, MentionForm};
pub use error::ParseError;
#[cfg(feature = "serde")]
#[cfg_attr(docsrs, doc(cfg(feature = "serde")))]
pub use export::{Annotation, DatelineNote, EntityNote, MentionNote, PageNote, QuoteNote, SpeakerNote};
pub use page::{Block, BlockKind, CreditRole, Granularity, Timestamp};
pub use quote::QuoteKind;
pub use span::Span;
pub use text::{Sentences, Tokens, sentences, tokens};
