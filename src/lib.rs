//! Reads news-agency copy: the parts of a page, its tokens and sentences, its people, organisations and places, and who
//! said what.
//!
//! # A first program
//!
//! ```
//! use wirecopy::Article;
//!
//! let text = "\
//! Europe
//!
//! Port strike ends after nine days
//!
//! By Ana Lima
//! 27.10.2023
//!
//! LISBON, Oct. 27 (Reuters) - Dock workers in Lisbon ended their strike on Friday.
//!
//! \"We have what we came for,\" union leader Rui Costa told reporters. He said that work would resume on Monday.
//! ";
//! let article = Article::parse(text)?;
//! assert_eq!(article.headline(), Some("Port strike ends after nine days"));
//!
//! for quote in article.quotes() {
//!     println!("{}: {}", quote.speaker_name().unwrap_or("?"), quote.text());
//! }
//! assert!(article.quotes().all(|quote| quote.speaker_name() == Some("Rui Costa")));
//! # Ok::<(), wirecopy::ParseError>(())
//! ```
//!
//! # The parts of a page
//!
//! [`Article::parse`] takes the text of a page as a person would paste it, menus and all, and gives every non-empty line
//! a [`BlockKind`]. From them come the [`section`](Article::section), [`headline`](Article::headline),
//! [`subheadline`](Article::subheadline), [`bylines`](Article::bylines), the [`published`](Article::published) and
//! [`updated`](Article::updated) dates, the [`dateline`](Article::dateline), the [`paragraphs`](Article::paragraphs) of
//! the article itself, the [`credits`](Article::credits), and the [`boilerplate`](Article::boilerplate). What the page
//! does not say is `None` or empty. The clock is never read.
//!
//! # Offsets
//!
//! Whatever is found is a [`Span`]: two offsets in UTF-8 bytes, half open, into the article's own text, always on
//! character boundaries. Index the article with it, or slice the text: `&article[span]`, `span.slice(text)`.
//!
//! # Quotes
//!
//! [`Article::quotes`] gives the statements in text order. Each has a [`kind`](Quote::kind) (in the speaker's own words,
//! or not), its [`parts`](Quote::parts), the [`cue`](Quote::cue) ("told reporters"), and a [`Speaker`] with the words
//! that stand for the speaker in the text ("he"), the [`Entity`], and its full name.
//!
//! ```
//! use wirecopy::{Article, QuoteKind};
//!
//! let text = "Talks fail\n\n\"There is no deal,\" Mayor Ana Lima said. \"We tried.\"\n\nShe said that talks would go on.";
//! let article = Article::parse(text)?;
//!
//! // All statements of a person.
//! let lima = article.people().find(|person| person.name() == "Ana Lima").unwrap();
//! assert!(article.quotes_by(lima).count() >= 2);
//!
//! // Direct quotes that the crate is sure of.
//! let sure: Vec<_> =
//!     article.quotes().filter(|quote| quote.kind() == QuoteKind::Direct && quote.confidence() >= 0.8).collect();
//! # assert!(!sure.is_empty());
//! # Ok::<(), wirecopy::ParseError>(())
//! ```
//!
//! # Entities
//!
//! [`Article::entities`] gives each person, organisation, place and nationality once, with all its [`Mention`]s: by name,
//! by description ("the prime minister") and by pronoun; its fullest name; and its roles ("Serbian President").
//! [`Article::people`] gives the people only, [`Article::entity_at`] the one at an offset.
//!
//! # Dates and amounts
//!
//! [`Article::values`] gives the dates, times and amounts of the text with their values: "Thursday" in copy of Friday,
//! 27 October 2023 is `2023-10-26`, "€1.2bn" is 1,200,000,000 in EUR.
//!
//! # Options
//!
//! [`Analyzer`] is the second door, for those who set something: a length limit, the kinds of entities and quotes, names of
//! your own, a reference day for dates without a year. It is built once and shared between threads.
//!
//! # JSON
//!
//! With the feature `serde`, on by default, [`Annotation`] is what was found as plain data, and an [`Article`] can be
//! serialised whole and read back; every span is then checked against the text before it is believed.
//!
//! # Tokens and sentences alone
//!
//! [`tokens()`] and [`sentences()`] work on any text and allocate nothing.
//!
//! # Accuracy, speed, limits
//!
//! The README has the figures with the commands that give them. The crate reads English. Names and statements are found
//! by rules together with a small network; both miss some, so look at [`Quote::confidence`] and [`Entity::confidence`]
//! where a wrong one costs you more than a missing one.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod analyzer;
mod article;
mod coref;
mod doc;
mod encoder;
mod entity;
mod error;
mod export;
mod lexicon;
mod marks;
mod page;
mod quote;
mod span;
mod text;
mod value;

pub use analyzer::{Analyzer, AnalyzerBuilder};
pub use article::{
    Article, Bylines, Credit, Credits, Dateline, Entities, Entity, EntityKinds, Quote, QuoteKinds, Quotes, Speaker,
};
pub use entity::{EntityKind, Mention, MentionForm};
pub use error::{ModelError, ParseError, TimestampError};
#[cfg(feature = "serde")]
#[cfg_attr(docsrs, doc(cfg(feature = "serde")))]
pub use export::{Annotation, DatelineNote, EntityNote, MentionNote, PageNote, QuoteNote, SpeakerNote};
pub use page::{Block, BlockKind, CreditRole, Granularity, Timestamp};
pub use quote::{CueClass, QuoteKind};
pub use span::Span;
pub use text::{Sentences, Tokens, Words, sentences, tokens, words};
pub use value::{Count, DayPart, Decimal, Season, TimeUnit, Timex, Value, ValueError, ValueKind, ValueMention};

#[cfg(feature = "training")]
#[doc(hidden)]
pub mod training {
    //! For the programs that make the model; no part of the interface.
    pub use crate::encoder::training::*;
    pub use crate::quote::training::{Example, Linker};

    pub mod pronouns {
        //! What the weights for pronouns are learned from.
        pub use crate::coref::training::*;
    }
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
