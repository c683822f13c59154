//! A whole article as data, and back.
//!
//! The form is the [`Annotation`] with the text, a version, and what the annotation leaves out: the spans of the parts,
//! the exact dates, the confidences. Reading it back believes nothing: every span is checked against the text, and the
//! annotation must be the one that the article, built anew, gives.

use std::borrow::Cow;

use jiff::civil::{Date, Time};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::annotation::{Annotation, DatelineNote, EntityNote, PageNote, QuoteNote};
use crate::article::given::Given;
use crate::article::{Article, Layers};
use crate::doc::Segments;
use crate::entity::{EntityData, EntityKind, Mention};
use crate::error::ParseError;
use crate::lexicon::{countries, currencies, units};
use crate::page::{Credit, CreditRole, DatelineParts, Granularity, Page, Timestamp};
use crate::quote::QuoteData;
use crate::span::Span;
use crate::value::Value;

/// Counted up when the form changes in a way that older readers can't take.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Stored<'a> {
    version: u32,
    text: Cow<'a, str>,
    article: PageNote<'a>,
    tokens: Cow<'a, [Span]>,
    sentences: Vec<Span>,
    entities: Vec<EntityNote<'a>>,
    quotes: Vec<QuoteNote<'a>>,
    #[serde(default, skip_serializing_if = "Given::is_empty")]
    given: Given,
    exact: Exact,
}

/// What the annotation leaves out.
#[derive(Serialize, Deserialize)]
struct Exact {
    section: Option<Span>,
    headline: Option<Span>,
    subheadline: Option<Span>,
    bylines: Vec<Span>,
    credits: Vec<ExactCredit>,
    published: Option<ExactStamp>,
    updated: Option<ExactStamp>,
    reference: Option<Date>,
    dateline: Option<ExactDateline>,
    entities: Vec<ExactEntity>,
    quotes: Vec<ExactQuote>,
}

#[derive(Serialize, Deserialize)]
struct ExactCredit {
    role: CreditRole,
    names: Vec<Span>,
}

#[derive(Serialize, Deserialize)]
struct ExactStamp {
    span: Span,
    date: Option<Date>,
    time: Option<Time>,
    offset_minutes: Option<i16>,
    granularity: Granularity,
    ambiguous: bool,
}

#[derive(Serialize, Deserialize)]
struct ExactDateline {
    place: Option<Span>,
    country: Option<Span>,
    agency: Option<Span>,
    month_day: Option<(i8, i8)>,
}

#[derive(Serialize, Deserialize)]
struct ExactEntity {
    name: Span,
    roles: Vec<Span>,
    confidence: f32,
}

#[derive(Serialize, Deserialize)]
struct ExactQuote {
    entity: Option<u32>,
    confidence: f32,
}

impl Serialize for Article<'_> {
    /// The article's annotation with its text and all that is needed to build it back. Computes the layers that are not
    /// there yet.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Annotation { article, tokens, sentences, entities, quotes } = Annotation::with(self, self.all_entities());
        let text = Cow::Borrowed(self.text());
        let (given, exact) = (self.given().clone(), Exact::of(self));
        let stored = Stored { version: VERSION, text, article, tokens, sentences, entities, quotes, given, exact };
        stored.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Article<'static> {
    /// The article as it was, without reading its text again. It has the default [`Analyzer`](crate::Analyzer)'s
    /// settings.
    ///
    /// # Errors
    ///
    /// If a span does not fit the text, the parts contradict each other, or the version is not this crate's.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Article<'static>, D::Error> {
        let Stored { version, text, article, tokens, sentences, entities, quotes, given, exact } =
            Stored::deserialize(deserializer)?;
        if version != VERSION {
            return Err(D::Error::custom(format_args!("version {version} of the article format, not {VERSION}")));
        }
        let stored = Annotation { article, tokens, sentences, entities, quotes };
        let article = restore(text.into_owned(), given, &stored, &exact).map_err(D::Error::custom)?;
        if Annotation::of(&article) != stored {
            return Err(D::Error::custom("the annotation contradicts its exact spans"));
        }
        Ok(article)
    }
}

fn restore(text: String, given: Given, stored: &Annotation<'_>, exact: &Exact) -> Result<Article<'static>, ParseError> {
    let check = Check { text: &text };
    let page = exact.page(&check, &stored.article)?;
    check.ordered("tokens", stored.tokens.iter().copied())?;
    check.ordered("sentences", stored.sentences.iter().copied())?;
    let segments = Segments::restored(&stored.tokens, &stored.sentences, &page.blocks)
        .ok_or(ParseError::Contradiction { field: "sentences" })?;
    let entities = exact.entities(&check, &stored.entities)?;
    let quotes = exact.quotes(&check, &stored.quotes, entities.len())?;
    // A date without a place in the text was given.
    let dated = |stamp: Option<Timestamp>| stamp.filter(|stamp| stamp.span().is_none());
    let given = Given { published: dated(page.published), updated: dated(page.updated), ..given };
    Ok(Article::restored(text, given, page, Layers::restored(segments, entities, quotes)))
}

impl Exact {
    fn of(article: &Article<'_>) -> Exact {
        let page = article.page();
        Exact {
            section: page.section,
            headline: page.headline,
            subheadline: page.subheadline,
            bylines: page.bylines.clone(),
            credits: page
                .credits
                .iter()
                .map(|credit| ExactCredit { role: credit.role, names: credit.names.to_vec() })
                .collect(),
            published: page.published.as_ref().map(ExactStamp::of),
            updated: page.updated.as_ref().map(ExactStamp::of),
            reference: page.reference,
            dateline: page.dateline.as_ref().map(|parts| ExactDateline {
                place: parts.place,
                country: parts.country,
                agency: parts.agency,
                month_day: parts.month_day,
            }),
            entities: article
                .named()
                .iter()
                .chain(article.amounts())
                .map(|data| ExactEntity { name: data.name, roles: data.roles.to_vec(), confidence: data.confidence })
                .collect(),
            quotes: article
                .quote_data()
                .iter()
                .map(|data| ExactQuote { entity: data.entity, confidence: data.confidence })
                .collect(),
        }
    }

    fn page(&self, check: &Check<'_>, note: &PageNote<'_>) -> Result<Page, ParseError> {
        check.ordered("blocks", note.blocks.iter().map(|block| block.span()))?;
        check.ordered("paragraphs", note.paragraphs.iter().copied())?;
        check.all("section", self.section)?;
        check.all("headline", self.headline)?;
        check.all("subheadline", self.subheadline)?;
        check.all("bylines", self.bylines.iter().copied())?;
        let mut credits = Vec::with_capacity(self.credits.len());
        for ExactCredit { role, names } in &self.credits {
            check.all("credits", names.iter().copied())?;
            credits.push(Credit { role: *role, names: names.iter().copied().collect() });
        }
        Ok(Page {
            blocks: note.blocks.to_vec(),
            section: self.section,
            headline: self.headline,
            subheadline: self.subheadline,
            bylines: self.bylines.clone(),
            credits,
            published: self.published.as_ref().map(|stamp| stamp.restore(check, "published")).transpose()?,
            updated: self.updated.as_ref().map(|stamp| stamp.restore(check, "updated")).transpose()?,
            dateline: match (&self.dateline, &note.dateline) {
                (None, _) => None,
                (Some(parts), Some(note)) => Some(parts.restore(check, note)?),
                (Some(_), None) => return Err(ParseError::Contradiction { field: "dateline" }),
            },
            paragraphs: note.paragraphs.to_vec(),
            reference: self.reference,
        })
    }

    fn entities(&self, check: &Check<'_>, notes: &[EntityNote<'_>]) -> Result<Vec<EntityData>, ParseError> {
        let contradiction = ParseError::Contradiction { field: "entities" };
        if self.entities.len() != notes.len() {
            return Err(contradiction);
        }
        let restored = self.entities.iter().zip(notes).map(|(exact, note)| {
            check.all("entities", [exact.name])?;
            check.all("entities", exact.roles.iter().copied())?;
            check.ordered("entities", note.mentions.iter().map(|mention| mention.span))?;
            let country = match &note.country {
                None => None,
                Some(code) => Some(countries::code(code).ok_or_else(|| contradiction.clone())?),
            };
            if note.mentions.is_empty() || !(0.0..=1.0).contains(&exact.confidence) {
                return Err(contradiction.clone());
            }
            Ok(EntityData {
                kind: note.kind,
                name: exact.name,
                roles: exact.roles.iter().copied().collect(),
                mentions: note.mentions.iter().map(|note| Mention { span: note.span, form: note.form }).collect(),
                country,
                value: value(note)?,
                confidence: exact.confidence,
            })
        });
        restored.collect()
    }

    fn quotes(
        &self,
        check: &Check<'_>,
        notes: &[QuoteNote<'_>],
        entities: usize,
    ) -> Result<Vec<QuoteData>, ParseError> {
        let contradiction = ParseError::Contradiction { field: "quotes" };
        if self.quotes.len() != notes.len() {
            return Err(contradiction);
        }
        let restored = self.quotes.iter().zip(notes).map(|(exact, note)| {
            check.ordered("quotes", note.content.iter().copied())?;
            check.ordered("quotes", note.cue.iter().copied())?;
            check.ordered("quotes", note.speaker.mention.iter().copied())?;
            let is_known = exact.entity.is_none_or(|index| (index as usize) < entities);
            if note.content.is_empty() || !is_known || !(0.0..=1.0).contains(&exact.confidence) {
                return Err(contradiction.clone());
            }
            Ok(QuoteData {
                kind: note.kind,
                parts: note.content.iter().copied().collect(),
                cue: note.cue.iter().copied().collect(),
                mention: note.speaker.mention.iter().copied().collect(),
                entity: exact.entity,
                confidence: exact.confidence,
            })
        });
        restored.collect()
    }
}

impl ExactStamp {
    fn of(stamp: &Timestamp) -> ExactStamp {
        let Timestamp { span, date, time, offset_minutes, granularity, ambiguous } = *stamp;
        ExactStamp { span, date, time, offset_minutes, granularity, ambiguous }
    }

    fn restore(&self, check: &Check<'_>, field: &'static str) -> Result<Timestamp, ParseError> {
        let ExactStamp { span, date, time, offset_minutes, granularity, ambiguous } = *self;
        check.all(field, [span])?;
        Ok(Timestamp { span, date, time, offset_minutes, granularity, ambiguous })
    }
}

impl ExactDateline {
    fn restore(&self, check: &Check<'_>, note: &DatelineNote<'_>) -> Result<DatelineParts, ParseError> {
        let ExactDateline { place, country, agency, month_day } = *self;
        check.all("dateline", [Some(note.span), place, country, agency].into_iter().flatten())?;
        // A leap year has every day that a dateline may name without its year.
        if month_day.is_some_and(|(month, day)| Date::new(2000, month, day).is_err()) {
            return Err(ParseError::Contradiction { field: "dateline" });
        }
        Ok(DatelineParts { span: note.span, place, country, agency, date: note.date, month_day })
    }
}

/// The value that an entity's kind asks for: of a date or time it may be left open.
fn value(note: &EntityNote<'_>) -> Result<Option<Value>, ParseError> {
    read_value(note).ok_or(ParseError::Contradiction { field: "entities" })
}

fn read_value(note: &EntityNote<'_>) -> Option<Option<Value>> {
    if !note.kind.is_value() {
        return note.value.is_none().then_some(None);
    }
    let Some(written) = note.value.as_ref()?.as_deref() else {
        return matches!(note.kind, EntityKind::Date | EntityKind::Time).then_some(None);
    };
    Some(Some(match note.kind {
        EntityKind::Date | EntityKind::Time => Value::Timex(written.parse().ok()?),
        EntityKind::Money => Value::Money {
            amount: written.parse().ok()?,
            currency: match &note.currency {
                None => None,
                Some(code) => Some(currencies::known(code)?),
            },
        },
        EntityKind::Percent => Value::Percent(written.parse().ok()?),
        EntityKind::Quantity => {
            Value::Quantity { amount: written.parse().ok()?, unit: units::known(note.unit.as_deref()?)? }
        }
        EntityKind::Ordinal => Value::Ordinal(written.parse().ok()?),
        _ => Value::Cardinal(written.parse().ok()?),
    }))
}

/// Holds spans against the text.
struct Check<'a> {
    text: &'a str,
}

impl Check<'_> {
    /// Every span is inside the text and on its character boundaries.
    fn all(&self, field: &'static str, spans: impl IntoIterator<Item = Span>) -> Result<(), ParseError> {
        match spans.into_iter().find(|span| self.text.get(span.range()).is_none()) {
            None => Ok(()),
            Some(span) => {
                Err(ParseError::BadSpan { field, start: span.start(), end: span.end(), len: self.text.len() })
            }
        }
    }

    /// The same, none is empty, and none starts before the one before it ends.
    fn ordered(&self, field: &'static str, spans: impl Iterator<Item = Span> + Clone) -> Result<(), ParseError> {
        self.all(field, spans.clone())?;
        let mut lens = spans.clone().map(Span::len);
        if lens.all(|len| len > 0) && spans.is_sorted_by(|before, after| before.end() <= after.start()) {
            Ok(())
        } else {
            Err(ParseError::Contradiction { field })
        }
    }
}
