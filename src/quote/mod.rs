//! Who said what.

mod kind;

pub use kind::QuoteKind;

use crate::doc::Doc;
use crate::entity::EntityData;
use crate::marks::Quoted;
use crate::span::Span;

/// One statement.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct QuoteData {
    pub(crate) kind: QuoteKind,
    /// What was said, in text order, quotation marks left out at the edges; never empty.
    pub(crate) parts: Vec<Span>,
    /// The words that say that it was said ("told reporters"); empty where nothing does.
    pub(crate) cue: Vec<Span>,
    /// The speaker's words ("he"); empty where the speaker is not named beside the statement.
    pub(crate) mention: Vec<Span>,
    /// The speaker, as an index into the article's entities.
    pub(crate) entity: Option<u32>,
    pub(crate) confidence: f32,
}

/// The statements of an article in text order.
pub(crate) fn find(doc: Doc<'_>, marks: &[Quoted], entities: &[EntityData]) -> Vec<QuoteData> {
    let _ = (doc, marks, entities);
    Vec::new()
}
