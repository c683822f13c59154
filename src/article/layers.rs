//! What is computed at first use: tokens and sentences, entities, quotes.

use once_cell::sync::OnceCell;

use super::Article;
use crate::coref;
use crate::doc::{Doc, Segments};
use crate::encoder::{Encoded, Encoder, Input};
use crate::entity::{self, EntityData};
use crate::marks::{self, Quoted};
use crate::quote::{self, QuoteData};
use crate::span::Span;
use crate::value::{self, ValueMention};

/// Each layer needs those above it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Layers {
    segments: OnceCell<Segments>,
    marks: OnceCell<Vec<Quoted>>,
    encoded: OnceCell<Encoded>,
    values: OnceCell<Vec<ValueMention>>,
    /// The named ones, then the values.
    entities: OnceCell<Vec<EntityData>>,
    quotes: OnceCell<Vec<QuoteData>>,
}

impl Layers {
    /// Layers that were computed before.
    #[cfg(feature = "serde")]
    pub(crate) fn restored(segments: Segments, entities: Vec<EntityData>, quotes: Vec<QuoteData>) -> Layers {
        Layers {
            segments: OnceCell::with_value(segments),
            marks: OnceCell::new(),
            encoded: OnceCell::new(),
            values: OnceCell::new(),
            entities: OnceCell::with_value(entities),
            quotes: OnceCell::with_value(quotes),
        }
    }
}

impl Article<'_> {
    /// The tokens of every block, in order: words, numbers and marks as a newsroom counts them, see
    /// [`tokens`](crate::tokens()).
    pub fn tokens(&self) -> &[Span] {
        &self.segments().tokens
    }

    /// The sentences of every block, in order. None crosses a block's edge, and each token is in exactly one.
    pub fn sentences(&self) -> impl ExactSizeIterator<Item = Span> + '_ {
        self.segments().sentences.iter().map(|sentence| sentence.span)
    }

    pub(crate) fn segments(&self) -> &Segments {
        self.layers.segments.get_or_init(|| Segments::of(&self.text, &self.page.blocks))
    }

    fn doc(&self) -> Doc<'_> {
        Doc { text: &self.text, page: &self.page, segments: self.segments() }
    }

    fn marks(&self) -> &[Quoted] {
        self.layers.marks.get_or_init(|| marks::pair(self.doc()))
    }

    fn encoded(&self) -> &Encoded {
        self.layers.encoded.get_or_init(|| {
            let segments = self.segments();
            let input = Input { text: &self.text, tokens: &segments.tokens, starts: &segments.starts() };
            Encoder::english().label(input)
        })
    }

    pub(super) fn value_data(&self) -> &[ValueMention] {
        self.layers.values.get_or_init(|| value::find(self.doc(), self.page.reference))
    }

    pub(crate) fn entity_data(&self) -> &[EntityData] {
        self.layers.entities.get_or_init(|| {
            let mut entities = entity::find(self.doc(), Some(self.encoded()));
            coref::resolve(self.doc(), self.marks(), &mut entities);
            entity::values::append(&mut entities, self.value_data());
            entities
        })
    }

    pub(crate) fn quote_data(&self) -> &[QuoteData] {
        self.layers.quotes.get_or_init(|| {
            let kinds = self.options.quotes;
            if kinds.is_empty() {
                return Vec::new();
            }
            let entities = self.entity_data();
            // What is said is said by somebody with a name, so that the indexes of the speakers are those of all entities.
            let named = entities.partition_point(|entity| !entity.kind.is_value());
            let mut quotes = quote::find(self.doc(), self.marks(), &entities[..named], Some(self.encoded()));
            quotes.retain(|quote| kinds.contains(quote.kind));
            quotes
        })
    }
}
