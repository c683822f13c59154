//! SQL functions that read news-agency copy: [wirecopy] in [DataFusion](https://datafusion.apache.org).
//!
//! | function | gives |
//! | --- | --- |
//! | `wire_parse(text[, day])` | the parts of the page: a struct |
//! | `wire_quotes(text[, kinds[, min_confidence]])` | who said what: a list of structs, for `unnest` |
//! | `wire_entities(text[, kinds[, day]])` | people, organisations, places, dates, amounts: a list of structs |
//! | `wire_tokens(text)` | words, numbers and marks: a list of structs |
//! | `wire_article(text[, day])` | page, entities and quotes at once, read once: a struct |
//!
//! ```
//! use datafusion::arrow::util::pretty::pretty_format_batches;
//! use datafusion::prelude::SessionContext;
//!
//! # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
//! let context = SessionContext::new();
//! wirecopy_datafusion::register_all(&context);
//! let rows = context
//!     .sql(
//!         "SELECT quote['speaker_name'] AS name, quote['text'] AS said
//!          FROM (SELECT unnest(wire_quotes(text, kinds => 'direct')) AS quote
//!                FROM (VALUES ('Port reopens\n\n\"It is open,\" Mayor Ana Lima said.')) AS articles (text))",
//!     )
//!     .await?
//!     .collect()
//!     .await?;
//! assert_eq!(
//!     pretty_format_batches(&rows)?.to_string(),
//!     "+----------+-------------+\n\
//!      | name     | said        |\n\
//!      +----------+-------------+\n\
//!      | Ana Lima | It is open, |\n\
//!      +----------+-------------+"
//! );
//! # Ok::<(), datafusion::error::DataFusionError>(())
//! # }).unwrap();
//! ```
//!
//! # Texts
//!
//! `Utf8`, `LargeUtf8` and `Utf8View`, from any source. A text is the plain text of one news page in English. Null gives
//! null; empty text gives empty lists and a page without parts. No text fails a query: one that is longer than the
//! analyzer's limit ([`AnalyzerBuilder::max_text`](wirecopy::AnalyzerBuilder::max_text)), or than 1 GiB in any case,
//! gives null and is [counted](Counts::refused).
//!
//! # Offsets
//!
//! `start` and `end` are UTF-8 bytes from the beginning of the text, half open, as in [`wirecopy::Span`]. SQL's `substr`
//! counts characters: the words themselves are beside the offsets.
//!
//! # Options
//!
//! They come after the text, by place or by name (`kinds => 'direct'`), and can be left out from the end; null is as if
//! left out. Kinds and confidence are constants, and a malformed one is an error when the query is planned. The day may
//! be a column: a date, a timestamp, or text that is cast to a date.
//!
//! What is not asked for is not computed. Names and all quotes but direct ones need wirecopy's network, which costs most:
//! `wire_parse` and `wire_tokens` run without it, and so do `wire_quotes(text, 'direct')` where the analyzer has no
//! entities, and `wire_entities(text, 'values')`.
//!
//! # Planning
//!
//! The functions are immutable, so a call that occurs twice in a query is evaluated once, and one with a constant text
//! when the query is planned. The same text in two different functions is read twice; `wire_article` reads it once, but
//! where several fields of it are taken from a subquery, only with
//! `SET datafusion.optimizer.enable_leaf_expression_pushdown = false`: DataFusion 55 otherwise moves each field's access,
//! and the call with it, to where the text is. [`Counts::texts`] tells.
//!
//! A function works through a whole batch before the query can be cancelled or give its first row: with 8192 articles a
//! batch, as is DataFusion's default, that is half a minute. `SET datafusion.execution.batch_size = 256` makes it one
//! second and takes less memory.
//!
//! # Features
//!
//! - `session` (default): `register_all`, which needs the crate `datafusion`. Without it [`Functions`] are
//!   registered with [`Functions::register`], and only arrow, datafusion-common and datafusion-expr are built.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod columns;
mod counts;
mod days;
mod function;
mod functions;
mod options;
#[cfg(feature = "session")]
mod session;
mod texts;

pub use counts::Counts;
pub use functions::Functions;
#[cfg(feature = "session")]
#[cfg_attr(docsrs, doc(cfg(feature = "session")))]
pub use session::register_all;

#[cfg(all(doctest, feature = "session"))]
#[doc = include_str!("../README.md")]
struct Readme;
