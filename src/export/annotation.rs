//! The annotation of an article: all that was found, as plain data for JSON.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};

use crate::article::{Article, Entities, Entity, Quote, unwrapped};
use crate::entity::{EntityKind, MentionForm};
use crate::page::{Block, Timestamp};
use crate::quote::QuoteKind;
use crate::span::Span;
use crate::value::Value;

/// All that was found in an article, without its text.
///
/// This is the crate's JSON format: every offset is a UTF-8 byte offset into the text, a span is `[start, end]`, half
/// open; a field that does not apply is `null` or an empty list.
///
/// ```
/// use wirecopy::{Annotation, Article};
///
/// let article = Article::parse("Port reopens\n\nThe port of Salvador reopened on Friday.")?;
/// let json = serde_json::to_value(Annotation::of(&article))?;
/// assert_eq!(json["article"]["headline"], "Port reopens");
/// assert_eq!(json["article"]["paragraphs"], serde_json::json!([[14, 54]]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Annotation<'a> {
    /// The parts of the page.
    #[serde(borrow)]
    pub article: PageNote<'a>,
    /// The tokens of every block.
    pub tokens: Cow<'a, [Span]>,
    /// The sentences of every block.
    pub sentences: Vec<Span>,
    /// The entities in order of their first mention.
    pub entities: Vec<EntityNote<'a>>,
    /// The statements in text order.
    pub quotes: Vec<QuoteNote<'a>>,
}

/// The parts of a page.
///
/// ```
/// use wirecopy::{Annotation, Article};
///
/// let article = Article::parse("Port reopens\n\nOSLO, Norway (Reuters) - The port of Oslo reopened, Ana Lima said.")?;
/// let note = Annotation::of(&article);
/// assert_eq!(note.article.headline.as_deref(), Some("Port reopens"));
/// assert_eq!((note.article.published, note.article.blocks.len()), (None, 2));
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PageNote<'a> {
    /// See [`Article::section`].
    pub section: Option<Cow<'a, str>>,
    /// See [`Article::headline`].
    pub headline: Option<Cow<'a, str>>,
    /// See [`Article::subheadline`].
    pub subheadline: Option<Cow<'a, str>>,
    /// See [`Article::bylines`].
    pub bylines: Vec<Cow<'a, str>>,
    /// ISO 8601: a date, or a date-time where the page gives a time, with its offset where it gives a zone.
    pub published: Option<String>,
    /// ISO 8601, like `published`.
    pub updated: Option<String>,
    /// See [`Article::dateline`].
    pub dateline: Option<DatelineNote<'a>>,
    /// The paragraphs of the article itself.
    pub paragraphs: Cow<'a, [Span]>,
    /// The furniture.
    pub boilerplate: Vec<Span>,
    /// Every non-empty line or paragraph with its kind.
    pub blocks: Cow<'a, [Block]>,
}

/// A dateline.
///
/// ```
/// use wirecopy::{Annotation, Article};
///
/// let article = Article::parse("Port reopens\n\nOSLO, Norway (Reuters) - The port of Oslo reopened, Ana Lima said.")?;
/// let note = Annotation::of(&article);
/// let dateline = note.article.dateline.unwrap();
/// assert_eq!((dateline.place.as_deref(), dateline.agency.as_deref()), (Some("OSLO"), Some("Reuters")));
/// assert_eq!(&article[dateline.span], "OSLO, Norway (Reuters) -");
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DatelineNote<'a> {
    /// The whole dateline.
    pub span: Span,
    /// The place as written, with its region.
    pub place: Option<Cow<'a, str>>,
    /// The country as written.
    pub country: Option<Cow<'a, str>>,
    /// The agency as written.
    pub agency: Option<Cow<'a, str>>,
    /// ISO 8601.
    pub date: Option<Date>,
}

/// An entity with its mentions.
///
/// ```
/// use wirecopy::{Annotation, Article, EntityKind};
///
/// let article = Article::parse("Port reopens\n\nMayor Ana Lima came. \"It is open,\" she told reporters.")?;
/// let note = Annotation::of(&article);
/// let lima = note.entities.iter().find(|entity| entity.kind == EntityKind::Person).unwrap();
/// assert_eq!((lima.name.as_ref(), lima.roles[0].as_ref()), ("Ana Lima", "Mayor"));
/// assert_eq!(lima.value, None, "a person has none");
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EntityNote<'a> {
    /// What it is.
    pub kind: EntityKind,
    /// Its fullest name.
    pub name: Cow<'a, str>,
    /// Its roles as written.
    pub roles: Vec<Cow<'a, str>>,
    /// Its country's ISO 3166-1 alpha-2 code, if it is a country or a nationality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Cow<'a, str>>,
    /// Of a date, a time or an amount: the value as text, `null` where it is not settled.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub value: Option<Option<Cow<'a, str>>>,
    /// Of an amount of money: the ISO 4217 code, if it is settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Cow<'a, str>>,
    /// Of a quantity: the unit's symbol or singular name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Cow<'a, str>>,
    /// Its mentions in text order.
    pub mentions: Vec<MentionNote>,
}

/// A field that is there, if only as `null`.
fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// A mention of an entity.
///
/// ```
/// use wirecopy::{Annotation, Article, EntityKind, MentionForm};
///
/// let article = Article::parse("Port reopens\n\nMayor Ana Lima came. \"It is open,\" she told reporters.")?;
/// let note = Annotation::of(&article);
/// let lima = note.entities.iter().find(|entity| entity.kind == EntityKind::Person).unwrap();
/// let she = lima.mentions[1];
/// assert_eq!((&article[she.span], she.form), ("she", MentionForm::Pronoun));
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MentionNote {
    /// Where it stands.
    pub span: Span,
    /// How it speaks of the entity.
    pub form: MentionForm,
}

/// A statement.
///
/// ```
/// use wirecopy::{Annotation, Article};
///
/// let article = Article::parse("Port reopens\n\nMayor Ana Lima came. \"It is open,\" she told reporters.")?;
/// let note = Annotation::of(&article);
/// let quote = &note.quotes[0];
/// assert_eq!(&article[quote.content[0]], "It is open,");
/// assert_eq!(serde_json::to_value(quote)?["kind"], "direct");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QuoteNote<'a> {
    /// How much of it is the speaker's own words.
    pub kind: QuoteKind,
    /// Where it stands.
    pub content: Cow<'a, [Span]>,
    /// The words that say that it was said.
    pub cue: Cow<'a, [Span]>,
    /// Who said it.
    pub speaker: SpeakerNote<'a>,
}

/// The speaker of a statement.
///
/// ```
/// use wirecopy::{Annotation, Article};
///
/// let article = Article::parse("Port reopens\n\nMayor Ana Lima came. \"It is open,\" she told reporters.")?;
/// let note = Annotation::of(&article);
/// let speaker = &note.quotes[0].speaker;
/// assert_eq!((&article[speaker.mention[0]], speaker.name.as_deref()), ("she", Some("Ana Lima")));
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SpeakerNote<'a> {
    /// The speaker's words beside the statement.
    pub mention: Cow<'a, [Span]>,
    /// The speaker's fullest name in the article.
    pub name: Option<Cow<'a, str>>,
}

impl<'a> Annotation<'a> {
    /// The annotation of `article`; computes the layers that are not there yet.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nThe port of Lisbon reopened on Friday.")?;
    /// let note = wirecopy::Annotation::of(&article);
    /// assert_eq!(note.article.headline.as_deref(), Some("Port reopens"));
    /// assert_eq!(note.sentences.len(), article.sentences().len());
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn of(article: &'a Article<'_>) -> Annotation<'a> {
        Annotation::with(article, article.entities())
    }

    /// With these entities.
    pub(super) fn with(article: &'a Article<'_>, entities: Entities<'a>) -> Annotation<'a> {
        Annotation {
            article: PageNote::of(article),
            tokens: Cow::Borrowed(article.tokens()),
            sentences: article.sentences().collect(),
            entities: entities.map(EntityNote::of).collect(),
            quotes: article.quotes().map(QuoteNote::of).collect(),
        }
    }
}

impl<'a> PageNote<'a> {
    /// The parts of `article`'s page; computes no layer.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nThe port reopened on Friday.")?;
    /// let json = serde_json::to_value(wirecopy::PageNote::of(&article))?;
    /// assert_eq!(json["headline"], "Port reopens");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(article: &'a Article<'_>) -> PageNote<'a> {
        PageNote {
            section: article.section().map(unwrapped),
            headline: article.headline().map(unwrapped),
            subheadline: article.subheadline().map(unwrapped),
            bylines: article.bylines().map(unwrapped).collect(),
            published: article.published().and_then(Timestamp::to_iso),
            updated: article.updated().and_then(Timestamp::to_iso),
            dateline: article.dateline().map(|dateline| DatelineNote {
                span: dateline.span(),
                place: dateline.place().map(unwrapped),
                country: dateline.country().map(unwrapped),
                agency: dateline.agency().map(unwrapped),
                date: dateline.date(),
            }),
            paragraphs: Cow::Borrowed(article.paragraphs()),
            boilerplate: article.boilerplate().collect(),
            blocks: Cow::Borrowed(article.blocks()),
        }
    }
}

impl<'a> EntityNote<'a> {
    /// The note of an entity.
    ///
    /// ```
    /// use wirecopy::{Article, EntityNote};
    ///
    /// let article = Article::parse("Port reopens\n\nMayor Ana Lima came. \"It is open,\" she told reporters.")?;
    /// let people: Vec<_> = article.people().map(EntityNote::of).collect();
    /// assert_eq!(serde_json::to_value(&people)?[0]["name"], "Ana Lima");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(entity: Entity<'a>) -> EntityNote<'a> {
        let value = entity.value();
        let (currency, unit) = match value {
            Some(Value::Money { currency, .. }) => (currency, None),
            Some(Value::Quantity { unit, .. }) => (None, Some(unit)),
            _ => (None, None),
        };
        EntityNote {
            kind: entity.kind(),
            name: unwrapped(entity.name()),
            roles: entity.roles().map(unwrapped).collect(),
            country: entity.country().map(Cow::Borrowed),
            value: entity.kind().is_value().then(|| value.map(|value| Cow::Owned(value.to_string()))),
            currency: currency.map(Cow::Borrowed),
            unit: unit.map(Cow::Borrowed),
            mentions: entity
                .mentions()
                .iter()
                .map(|mention| MentionNote { span: mention.span(), form: mention.form() })
                .collect(),
        }
    }
}

impl<'a> QuoteNote<'a> {
    /// The note of a statement.
    ///
    /// ```
    /// use wirecopy::{Article, QuoteNote};
    ///
    /// let article = Article::parse("Port reopens\n\nMayor Ana Lima came. \"It is open,\" she told reporters.")?;
    /// for quote in article.quotes().filter(|quote| quote.confidence() > 0.5) {
    ///     println!("{}", serde_json::to_string(&QuoteNote::of(quote))?);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(quote: Quote<'a>) -> QuoteNote<'a> {
        QuoteNote {
            kind: quote.kind(),
            content: Cow::Borrowed(quote.parts()),
            cue: Cow::Borrowed(quote.cue()),
            speaker: SpeakerNote {
                mention: Cow::Borrowed(quote.speaker().mention()),
                name: quote.speaker_name().map(unwrapped),
            },
        }
    }
}
