//! Reads news-agency copy: the parts of a page, its tokens and sentences, its people, organisations and places, and who
//! said what.
//!
//! 1. [A first program](#a-first-program)
//! 2. [The parts of a page](#the-parts-of-a-page)
//! 3. [Offsets](#offsets)
//! 4. [Quotes](#quotes): [all by a person](#all-quotes-by-a-person), [only sure direct ones](#only-sure-direct-quotes)
//! 5. [Entities](#entities): [names of your own](#names-of-your-own)
//! 6. [Dates and amounts](#dates-and-amounts)
//! 7. [Options](#options): [parts known from elsewhere](#parts-known-from-elsewhere)
//! 8. [Results for other tools](#results-for-other-tools): JSON, HTML, brat, schema.org, ninjs, Web Annotation
//! 9. [Tokens and sentences alone](#tokens-and-sentences-alone)
//! 10. [Accuracy and limits](#accuracy-and-limits), [speed](#speed), [features](#features)
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
//! October 27, 2023
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
//! An [`Article`] borrows its text. Its parts are read at once; tokens, entities and quotes are computed when they are first
//! asked for, and kept.
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
//! ```
//! use jiff::civil::date;
//! use wirecopy::{Article, BlockKind};
//!
//! let text = "Storm closes port\n\nBy Ana Lima\nOctober 27, 2023\n\nSALVADOR, Brazil (Reuters) - A storm closed the port \
//!             of Salvador on Friday.\n\nShips waited at sea, the harbour master said.\n\nShare this article";
//! let article = Article::parse(text)?;
//! let dateline = article.dateline().unwrap();
//! assert_eq!((dateline.place(), dateline.country(), dateline.agency()), (Some("SALVADOR"), Some("Brazil"), Some("Reuters")));
//! assert_eq!(article.published().and_then(|stamp| stamp.date()), Some(date(2023, 10, 27)));
//! assert_eq!(&article[article.paragraphs()[0]], "A storm closed the port of Salvador on Friday.");
//! let share = article.blocks().last().unwrap();
//! assert_eq!((share.kind(), &article[share.span()]), (BlockKind::Furniture, "Share this article"));
//! # Ok::<(), wirecopy::ParseError>(())
//! ```
//!
//! # Offsets
//!
//! Whatever is found has a [`Span`]: two offsets, `start..end`, in UTF-8 bytes from the beginning of the text that was given
//! to [`Article::parse`], the second one after the last byte. They are what slicing a `&str` takes, and always lie on
//! character boundaries.
//!
//! ```
//! use wirecopy::Article;
//!
//! let text = "Élysée opens\n\nThe Élysée palace opened its doors on Sunday, its spokesman said.";
//! let article = Article::parse(text)?;
//! let span = article.paragraphs()[0];
//! assert_eq!(span.range(), 16..83);
//! assert_eq!(&article[span], &text[span.range()]);
//! // Characters, where another program counts those:
//! assert_eq!(text[..span.start()].chars().count(), 14);
//! # Ok::<(), wirecopy::ParseError>(())
//! ```
//!
//! # Quotes
//!
//! [`Article::quotes`] gives the statements in text order. Each has a [`kind`](Quote::kind) (in the speaker's own words, or
//! not), its [`text`](Quote::text) and the [`parts`](Quote::parts) where it stands, the [`cue`](Quote::cue) ("told
//! reporters"), a [`confidence`](Quote::confidence), and a [`Speaker`]: the words that stand for the speaker in the text
//! ("he"), the [`Entity`], and its fullest name.
//!
//! ## All quotes by a person
//!
//! [`Article::quotes_by`] takes any entity of the article; pronouns and surnames are led back to it. Over many articles,
//! `examples/who_said_what` matches the names and counts wire copies of a statement once.
//!
//! ```
//! use wirecopy::Article;
//!
//! let text = "Talks fail\n\n\"There is no deal,\" Mayor Ana Lima said. \"We tried.\"\n\nShe said that talks would go on.";
//! let article = Article::parse(text)?;
//! let lima = article.people().find(|person| person.name() == "Ana Lima").unwrap();
//! let said: Vec<_> = article.quotes_by(lima).map(|quote| quote.text()).collect();
//! assert!(said.iter().any(|text| text.contains("There is no deal")));
//! assert!(said.iter().any(|text| text.contains("talks would go on")));
//! # Ok::<(), wirecopy::ParseError>(())
//! ```
//!
//! ## Only sure direct quotes
//!
//! ```
//! use wirecopy::{Analyzer, QuoteKind, QuoteKinds};
//!
//! let text = "Talks fail\n\n\"There is no deal,\" Mayor Ana Lima said. She said that talks would go on.";
//! // Kinds that are not wanted are not looked for.
//! let analyzer = Analyzer::builder().quotes(QuoteKinds::DIRECT).build();
//! let article = analyzer.parse(text)?;
//! // Of those at 0.9 and above more than nine in ten have the right words and speaker.
//! let sure: Vec<_> = article.quotes().filter(|quote| quote.confidence() >= 0.9).collect();
//! assert_eq!(sure.len(), 1);
//! assert_eq!((sure[0].kind(), sure[0].speaker_name()), (QuoteKind::Direct, Some("Ana Lima")));
//! # Ok::<(), wirecopy::ParseError>(())
//! ```
//!
//! # Entities
//!
//! [`Article::entities`] gives each person, organisation, place and nationality once, with all its [`Mention`]s: by name,
//! by description ("the prime minister") and by pronoun; its fullest name; and its roles ("Serbian President").
//! [`Article::people`] gives the people only, [`Article::entity_at`] the one at an offset.
//!
//! ```
//! use wirecopy::{Article, MentionForm};
//!
//! let article = Article::parse("Mayor speaks\n\nMayor Ana Lima came on Monday. Lima met Rui Costa, and he thanked her.")?;
//! let lima = article.people().next().unwrap();
//! assert_eq!(lima.roles().collect::<Vec<_>>(), ["Mayor"]);
//! let names: Vec<_> = lima.mentions().iter().filter(|mention| mention.form() == MentionForm::Name).collect();
//! assert_eq!(names.iter().map(|mention| &article[mention.span()]).collect::<Vec<_>>(), ["Ana Lima", "Lima"]);
//! # Ok::<(), wirecopy::ParseError>(())
//! ```
//!
//! ## Names of your own
//!
//! Names that the crate does not know, or takes for something else, can be given by kind; they win wherever they stand. A
//! `|` separates the forms of one name. See [`AnalyzerBuilder::gazetteer`].
//!
//! ```
//! use wirecopy::{Analyzer, EntityKind};
//!
//! let analyzer = Analyzer::builder()
//!     .gazetteer(EntityKind::Organization, ["Blue Heron|BH"])
//!     .gazetteer(EntityKind::Person, ["Ida"])
//!     .build();
//! let article = analyzer.parse("Ferry sold\n\nThe ferry belongs to Blue Heron, the mayor said. BH thanked Ida.")?;
//! let heron = article.entities().find(|entity| entity.name() == "Blue Heron").unwrap();
//! assert_eq!((heron.kind(), heron.mentions().len()), (EntityKind::Organization, 2));
//! # Ok::<(), wirecopy::ParseError>(())
//! ```
//!
//! # Dates and amounts
//!
//! [`Article::values`] gives the dates, times and amounts of the text with their values: "Thursday" in copy of Friday,
//! 27 October 2023 is `2023-10-26`, "€1.2bn" is 1,200,000,000 in EUR. They are entities too, after all others.
//!
//! # Options
//!
//! [`Analyzer`] is the second door, for those who set something: a length limit, the kinds of [quotes](QuoteKinds) and
//! [entities](EntityKinds), names of your own. It is built once, is cheap to clone, and is shared between threads.
//! [`Analyzer::parse_at`] takes a reference day for dates without a year.
//!
//! ## Parts known from elsewhere
//!
//! Where a page's headline, writers or date are known, from a feed or the metadata in its HTML, they win over the text:
//! [`AnalyzerBuilder::headline`] and its neighbours. `examples/page.rs` reads HTML so.
//!
//! ```
//! use wirecopy::{Analyzer, Timestamp};
//!
//! let analyzer = Analyzer::new();
//! let published: Timestamp = "2023-10-27T14:05:00+01:00".parse()?;
//! let page = analyzer.to_builder().headline("Port reopens").bylines(["Ana Lima"]).published(published).build();
//! let article = page.parse("The port of Lisbon reopened on Thursday, the harbour master said.")?;
//! assert_eq!(article.headline(), Some("Port reopens"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Results for other tools
//!
//! - JSON: with the feature `serde`, on by default, `Annotation` is what was found as plain data, and an [`Article`] can be
//!   serialised whole and read back; every span is then checked against the text before it is believed. The whole form
//!   has a `version`, which is counted up when a reader of the old form could not read the new one.
//! - A page to look at: `Article::to_html`, with the feature `html`.
//! - [`Article::to_brat`]: standoff annotations for the brat annotation tool.
//! - With `serde`: `Article::to_schema_org` (JSON-LD), `Article::to_ninjs` (IPTC), `Article::web_annotations` (W3C).
//!
//! `examples/export.rs` writes all but HTML, `examples/highlight.rs` that.
//!
//! ```
//! # #[cfg(feature = "serde")] {
//! use wirecopy::{Annotation, Article};
//!
//! let article = Article::parse("Port reopens\n\n\"It is open,\" Mayor Ana Lima said.").unwrap();
//! let json = serde_json::to_value(Annotation::of(&article)).unwrap();
//! assert_eq!(json["quotes"][0]["speaker"]["name"], "Ana Lima");
//!
//! let stored = serde_json::to_string(&article).unwrap();
//! let back: Article<'static> = serde_json::from_str(&stored).unwrap();
//! assert_eq!(back, article);
//! # }
//! ```
//!
//! # Tokens and sentences alone
//!
//! [`tokens()`], [`sentences()`] and [`words()`] work on any text and allocate nothing.
//!
//! # Accuracy and limits
//!
//! The README has the figures with the commands that give them. The crate reads English, one page at a time, as text. Names
//! and statements are found by rules together with a small network; both miss some, so look at [`Quote::confidence`] and
//! [`Entity::confidence`] where a wrong one costs you more than a missing one. Any text of less than 4 GiB is legal, and
//! time is linear in its length; [`AnalyzerBuilder::max_text`] sets a lower limit. Names that only other articles explain, and
//! what a picture or a video says, are beyond it.
//!
//! # Speed
//!
//! Tokens and sentences run at tens to hundreds of MB/s, everything together at a fraction of that, since the network costs
//! most; only what is asked for is computed. The README has figures. In programs that are not optimised, `cargo run` without
//! `--release` for one, the network is tens of times slower; `[profile.dev.package.wirecopy] opt-level = 3` mends that.
//!
//! # Features
//!
//! - `serde` (default): JSON and the formats that are built on it.
//! - `html`: `Article::to_html`.
//!
//! With `default-features = false` neither is there. The crate holds no unsafe code, reads no files, opens no connections
//! and starts no threads.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod analyzer;
mod article;
mod coref;
mod doc;
mod encoder;
mod entity;
mod error;
mod export;
mod few;
mod lexicon;
mod marks;
mod page;
mod pool;
mod quote;
mod seeded;
mod seek;
mod span;
mod text;
mod value;

pub use analyzer::{Analyzer, AnalyzerBuilder};
pub use article::{
    Article, Bylines, Credit, Credits, Dateline, Entities, Entity, EntityKinds, Quote, QuoteKinds, Quotes, Speaker,
};
pub use entity::{EntityKind, Mention, MentionForm};
pub use error::{ModelError, ParseError, TimestampError};
pub use export::BRAT_CONFIG;
#[cfg(feature = "serde")]
#[cfg_attr(docsrs, doc(cfg(feature = "serde")))]
pub use export::{
    Annotation, DatelineNote, EntityNote, MentionNote, NewsArticle, Ninjs, PageNote, QuoteNote, SpeakerNote,
    WebAnnotation,
};
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
