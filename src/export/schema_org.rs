//! The article as schema.org data.

use std::borrow::Cow;

use serde::Serialize;

use super::body;
use crate::article::{Article, unwrapped};
use crate::entity::EntityKind;
use crate::page::Timestamp;
use crate::quote::QuoteKind;

/// An article as a schema.org [`NewsArticle`](https://schema.org/NewsArticle), to be serialised as JSON-LD; made by
/// [`Article::to_schema_org`].
///
/// ```
/// let article = wirecopy::Article::parse("Port reopens\n\n\"It is open,\" Mayor Ana Lima said.")?;
/// let json = serde_json::to_value(article.to_schema_org())?;
/// assert_eq!((&json["@type"], &json["headline"]), (&"NewsArticle".into(), &"Port reopens".into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NewsArticle<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    class: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    alternative_headline: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    article_section: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Thing<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dateline: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    location_created: Option<Thing<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source_organization: Option<Thing<'a>>,
    article_body: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    mentions: Vec<Thing<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    has_part: Vec<Said<'a>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Thing<'a> {
    #[serde(rename = "@type")]
    class: &'static str,
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    name: Cow<'a, str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    job_title: Vec<Cow<'a, str>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Said<'a> {
    #[serde(rename = "@type")]
    class: &'static str,
    text: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    spoken_by_character: Option<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    creator: Option<Reference>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Reference {
    #[serde(rename = "@id")]
    id: String,
}

impl Article<'_> {
    /// The article as a schema.org `NewsArticle`.
    ///
    /// People, organisations and places are its `mentions`, with blank node identifiers (`_:e0`). Statements that hold the
    /// speaker's own words, direct and mixed ones, are its `hasPart` as `Quotation`, with `spokenByCharacter`; indirect
    /// ones, whose words are the writer's, are there as `Statement`, with `creator`. Roles are a person's `jobTitle`.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\n\u{201c}It is open,\u{201d} Mayor Ana Lima said.")?;
    /// let json = serde_json::to_value(article.to_schema_org())?;
    /// assert_eq!(json["@type"], "NewsArticle");
    /// assert_eq!(json["hasPart"][0]["@type"], "Quotation");
    /// let speaker = &json["hasPart"][0]["spokenByCharacter"]["@id"];
    /// let things = json["mentions"].as_array().unwrap();
    /// assert!(things.iter().any(|thing| &thing["@id"] == speaker && thing["name"] == "Ana Lima"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[cfg_attr(docsrs, doc(cfg(feature = "serde")))]
    pub fn to_schema_org(&self) -> NewsArticle<'_> {
        let dateline = self.dateline();
        let unnamed = |class, name| Thing { class, id: None, name: unwrapped(name), job_title: Vec::new() };
        NewsArticle {
            context: "https://schema.org",
            class: "NewsArticle",
            headline: self.headline().map(unwrapped),
            alternative_headline: self.subheadline().map(unwrapped),
            article_section: self.section().map(unwrapped),
            author: self.bylines().map(|name| unnamed("Person", name)).collect(),
            date_published: self.published().and_then(Timestamp::to_iso),
            date_modified: self.updated().and_then(Timestamp::to_iso),
            dateline: dateline.map(|dateline| unwrapped(&self[dateline.span()])),
            location_created: dateline.and_then(|dateline| dateline.place()).map(|place| unnamed("Place", place)),
            source_organization: dateline
                .and_then(|dateline| dateline.agency())
                .map(|name| unnamed("Organization", name)),
            article_body: body(self),
            mentions: self.things(),
            has_part: self.said(),
        }
    }

    fn things(&self) -> Vec<Thing<'_>> {
        let mut things = Vec::new();
        for (index, entity) in self.numbered() {
            let Some(class) = class(entity.kind()) else { continue };
            let job_title = if class == "Person" { entity.roles().map(unwrapped).collect() } else { Vec::new() };
            things.push(Thing { class, id: Some(format!("_:e{index}")), name: unwrapped(entity.name()), job_title });
        }
        things
    }

    fn said(&self) -> Vec<Said<'_>> {
        self.quotes()
            .map(|quote| {
                let speaks = |index: &u32| {
                    let kind = self.entity(*index).kind();
                    self.gives(kind) && matches!(kind, EntityKind::Person | EntityKind::Organization)
                };
                let speaker = quote.entity_index().filter(speaks).map(|index| Reference { id: format!("_:e{index}") });
                let own = quote.kind() != QuoteKind::Indirect;
                let (spoken_by_character, creator) = if own { (speaker, None) } else { (None, speaker) };
                let class = if own { "Quotation" } else { "Statement" };
                Said { class, text: quote.text(), spoken_by_character, creator }
            })
            .collect()
    }
}

fn class(kind: EntityKind) -> Option<&'static str> {
    match kind {
        EntityKind::Person => Some("Person"),
        EntityKind::Organization => Some("Organization"),
        EntityKind::Place => Some("Place"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_name_their_speakers() {
        let article = Article::parse(include_str!("../../tests/data/serbia-kosovo.txt")).unwrap();
        let json = serde_json::to_value(article.to_schema_org()).unwrap();
        let name = |id: &serde_json::Value| {
            let things = json["mentions"].as_array().unwrap();
            things.iter().find(|thing| &thing["@id"] == id).map(|thing| thing["name"].clone())
        };
        let said = json["hasPart"].as_array().unwrap();
        assert_eq!(said.len(), article.quotes().len());
        assert!(said.len() >= 5);
        for (said, quote) in said.iter().zip(article.quotes()) {
            let (class, property) = match quote.kind() {
                QuoteKind::Indirect => ("Statement", "creator"),
                _ => ("Quotation", "spokenByCharacter"),
            };
            assert_eq!(said["@type"], class);
            // A place speaks for its people, but schema.org has no words for that.
            if quote.speaker().entity().is_some_and(|speaker| speaker.kind() == EntityKind::Person) {
                assert_eq!(name(&said[property]["@id"]), quote.speaker_name().map(Into::into));
            }
        }
        assert_eq!(json["author"][0]["name"], "Talha Ozturk");
        assert_eq!((&json["datePublished"], &json["dateline"]), (&"2023-10-27".into(), &"BELGRADE, Serbia".into()));
        assert_eq!(json["mentions"][0]["@id"].as_str().map(|id| &id[..3]), Some("_:e"));
    }
}
