//! What is computed at first use: tokens and sentences, entities, quotes.

use once_cell::sync::OnceCell;

use super::{Article, EntityKinds};
use crate::coref;
use crate::doc::{Doc, Segments};
use crate::encoder::{Encoded, Encoder, Input};
use crate::entity::{self, EntityData, Words, quick};
use crate::marks::{self, Quoted};
use crate::page::BlockKind;
use crate::pool::PooledVec;
use crate::quote::{self, QuoteData};
use crate::span::Span;
use crate::value::{self, ValueMention};

/// Each layer needs those above it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Layers {
    segments: OnceCell<Segments>,
    marks: OnceCell<PooledVec<Quoted>>,
    encoded: OnceCell<Encoded>,
    values: OnceCell<Vec<ValueMention>>,
    /// The named entities.
    named: OnceCell<Vec<EntityData>>,
    /// The values as entities.
    amounts: OnceCell<Vec<EntityData>>,
    quotes: OnceCell<Vec<QuoteData>>,
}

impl Layers {
    /// Layers that were computed before.
    #[cfg(feature = "serde")]
    pub(crate) fn restored(segments: Segments, mut entities: Vec<EntityData>, quotes: Vec<QuoteData>) -> Layers {
        let amounts = entities.split_off(entities.partition_point(|entity| !entity.kind.is_value()));
        Layers {
            segments: OnceCell::with_value(segments),
            marks: OnceCell::new(),
            encoded: OnceCell::new(),
            values: OnceCell::new(),
            named: OnceCell::with_value(entities),
            amounts: OnceCell::with_value(amounts),
            quotes: OnceCell::with_value(quotes),
        }
    }
}

impl Article<'_> {
    /// The tokens of every block, in order: words, numbers and marks as a newsroom counts them, see
    /// [`tokens`](crate::tokens()).
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nThe U.S. port isn't shut.")?;
    /// let tokens: Vec<_> = article.tokens().iter().map(|&token| &article[token]).collect();
    /// assert_eq!(tokens, ["Port", "reopens", "The", "U.S.", "port", "isn't", "shut", "."]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn tokens(&self) -> &[Span] {
        &self.segments().tokens
    }

    /// The sentences of every block, in order. None crosses a block's edge, and each token is in exactly one.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nThe port is open. Ships may enter.")?;
    /// let sentences: Vec<_> = article.sentences().map(|sentence| &article[sentence]).collect();
    /// assert_eq!(sentences, ["Port reopens", "The port is open.", "Ships may enter."]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
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
            // Furniture under the copy would be context of its last words, and what the page's frame says changes daily.
            let copy = self.page.blocks.iter().rposition(|block| block.kind() != BlockKind::Furniture);
            let end = copy.map_or(0, |last| self.page.blocks[last].span().end());
            let read = segments.tokens.partition_point(|token| token.start() < end);
            let mut starts = segments.starts();
            starts.retain(|&start| (start as usize) < read);
            let input = Input { text: &self.text, tokens: &segments.tokens[..read], starts: &starts };
            let mut encoded = Encoder::english().label(input);
            encoded.pad(segments.tokens.len());
            encoded
        })
    }

    /// What coreference reads.
    #[cfg(feature = "training")]
    pub(crate) fn for_training(&self) -> (Doc<'_>, Words, &Encoded, &[Quoted]) {
        (self.doc(), Words::of(self.doc()), self.encoded(), self.marks())
    }

    pub(super) fn value_data(&self) -> &[ValueMention] {
        self.layers.values.get_or_init(|| value::find(self.doc(), self.page.reference))
    }

    /// The named entities, with the settings' kinds or not: quotes have speakers of every kind.
    pub(crate) fn named(&self) -> &[EntityData] {
        self.layers.named.get_or_init(|| {
            if !self.options.needs_names() {
                return Vec::new();
            }
            if self.options.is_direct() {
                return quick::entities(self.doc(), self.marks());
            }
            let encoded = self.options.learns_names().then(|| self.encoded());
            let words = Words::of(self.doc());
            let mut entities = entity::find(self.doc(), &words, encoded, self.options.gazetteer.as_deref());
            coref::resolve(self.doc(), &words, self.marks(), encoded, &mut entities);
            entities
        })
    }

    /// The values as entities.
    pub(crate) fn amounts(&self) -> &[EntityData] {
        self.layers.amounts.get_or_init(|| {
            let kinds = self.options.entities;
            if !kinds.any(EntityKinds::VALUES) {
                return Vec::new();
            }
            // Where no name is asked for, none is looked for, not even those that a value is part of.
            let named = if kinds.any(EntityKinds::NAMES) { self.named() } else { &[] };
            entity::values::entities(named, self.value_data())
        })
    }

    pub(crate) fn quote_data(&self) -> &[QuoteData] {
        self.layers.quotes.get_or_init(|| {
            let kinds = self.options.quotes;
            if kinds.is_empty() {
                return Vec::new();
            }
            if self.options.is_direct() {
                return quote::direct(self.doc(), self.marks(), self.named());
            }
            let encoded = self.options.learns_roles().then(|| self.encoded());
            let mut quotes = quote::find(self.doc(), self.marks(), self.named(), encoded);
            quotes.retain(|quote| kinds.contains(quote.kind));
            quotes
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::{Analyzer, AnalyzerBuilder, EntityKind, EntityKinds, QuoteKinds};

    const TEXT: &str =
        "Ferry stops\n\nKenyan President Peter Brandvold came on Monday. \"We will wait,\" Brandvold said.\n";

    /// Whether the encoder ran for an article of which everything is asked, and what was found.
    fn read(builder: AnalyzerBuilder) -> (bool, Vec<(EntityKind, String)>, Vec<Option<String>>) {
        let article = builder.build().parse(TEXT).unwrap();
        let quotes = article.quotes().map(|quote| quote.speaker_name().map(str::to_owned)).collect();
        let entities = article.entities().map(|entity| (entity.kind(), entity.name().to_owned())).collect();
        (article.layers.encoded.get().is_some(), entities, quotes)
    }

    #[test]
    fn by_default_the_encoder_runs() {
        let (ran, entities, quotes) = read(Analyzer::builder());
        assert!(ran && entities.len() == 3, "{entities:?}");
        assert_eq!(quotes, [Some("Peter Brandvold".to_owned())]);
    }

    #[test]
    fn it_does_not_where_nothing_learned_is_asked_for() {
        let (ran, entities, quotes) =
            read(Analyzer::builder().entities(EntityKinds::VALUES).quotes(QuoteKinds::DIRECT));
        assert!(!ran, "values and direct quotes are found by rules");
        assert_eq!(entities, [(EntityKind::Date, "Monday".to_owned())]);
        assert_eq!(quotes, [Some("Peter Brandvold".to_owned())], "the rules know the speaker");
        let (ran, entities, _) = read(Analyzer::builder().entities(EntityKinds::NATIONALITY).quotes(QuoteKinds::NONE));
        assert!(!ran, "nationalities are found by rules");
        assert_eq!(entities, [(EntityKind::Nationality, "Kenyan".to_owned())]);
    }

    #[test]
    fn it_runs_for_either_learned_layer() {
        assert!(read(Analyzer::builder().entities(EntityKinds::PERSON).quotes(QuoteKinds::NONE)).0);
        assert!(read(Analyzer::builder().entities(EntityKinds::NONE).quotes(QuoteKinds::INDIRECT)).0);
    }

    #[test]
    fn nothing_asked_for_is_nothing_done() {
        let article =
            Analyzer::builder().entities(EntityKinds::NONE).quotes(QuoteKinds::NONE).build().parse(TEXT).unwrap();
        assert_eq!((article.entities().len(), article.quotes().len()), (0, 0));
        let layers = &article.layers;
        assert!(layers.segments.get().is_none() && layers.marks.get().is_none() && layers.values.get().is_none());
    }
}
