//! The article's parts as IPTC ninjs.

use std::borrow::Cow;

use serde::Serialize;

use super::body;
use crate::article::{Article, unwrapped};
use crate::entity::EntityKind;
use crate::page::Timestamp;

/// An article as [IPTC ninjs](https://iptc.org/standards/ninjs/) 3.0, to be serialised as JSON; made by
/// [`Article::to_ninjs`].
///
/// ```
/// let article = wirecopy::Article::parse("Port reopens\n\nMayor Ana Lima came to the port on Monday.")?;
/// let json = serde_json::to_value(article.to_ninjs("https://example.org/port"))?;
/// assert_eq!(json["people"][0]["name"], "Ana Lima");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Ninjs<'a> {
    standard: Standard,
    uri: &'a str,
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_created: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version_created: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    headlines: Vec<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    located: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    info_sources: Vec<Named<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    subjects: Vec<Named<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    people: Vec<Named<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    organisations: Vec<Named<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    places: Vec<Named<'a>>,
    bodies: [Body; 1],
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Standard {
    name: &'static str,
    version: &'static str,
    schema: &'static str,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Text<'a> {
    role: &'static str,
    value: Cow<'a, str>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Named<'a> {
    name: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rel: Option<&'static str>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    content_type: &'static str,
    char_count: usize,
    word_count: usize,
    value: String,
}

impl Article<'_> {
    /// The article's parts as IPTC ninjs 3.0; `uri` identifies the article.
    ///
    /// The date of publication is `firstCreated`, that of the last update `versionCreated`; ninjs wants a time and a zone,
    /// so a date for which the page gives none is left out. The dateline's place is `located`, its agency one of the
    /// `infoSources`, the section one of the `subjects`. The body is plain text, a blank line between paragraphs.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nOSLO, May 3 (Reuters) - The port reopened on Friday.")?;
    /// let json = serde_json::to_value(article.to_ninjs("https://example.org/port"))?;
    /// assert_eq!(json["headlines"][0]["value"], "Port reopens");
    /// assert_eq!(json["located"], "OSLO");
    /// assert_eq!(json["bodies"][0]["value"], "The port reopened on Friday.");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[cfg_attr(docsrs, doc(cfg(feature = "serde")))]
    pub fn to_ninjs<'a>(&'a self, uri: &'a str) -> Ninjs<'a> {
        let headline = |role, part: Option<&'a str>| part.map(|part| Text { role, value: unwrapped(part) });
        let named = |name: &'a str, rel| Named { name: unwrapped(name), rel };
        let of_kind = |kind: EntityKind| {
            self.entities().filter(|entity| entity.kind() == kind).map(|entity| named(entity.name(), None)).collect()
        };
        let by: Vec<_> = self.bylines().map(unwrapped).collect();
        let dateline = self.dateline();
        let value = body(self);
        Ninjs {
            standard: Standard {
                name: "ninjs",
                version: "3.0",
                schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json",
            },
            uri,
            r#type: "text",
            first_created: self.published().and_then(instant),
            version_created: self.updated().and_then(instant),
            headlines: [headline("headline", self.headline()), headline("subheadline", self.subheadline())]
                .into_iter()
                .flatten()
                .collect(),
            by: (!by.is_empty()).then(|| by.join(", ")),
            located: dateline.and_then(|dateline| dateline.place()).map(unwrapped),
            info_sources: dateline
                .and_then(|dateline| dateline.agency())
                .map(|agency| named(agency, None))
                .into_iter()
                .collect(),
            subjects: self.section().map(|section| named(section, Some("section"))).into_iter().collect(),
            people: of_kind(EntityKind::Person),
            organisations: of_kind(EntityKind::Organization),
            places: of_kind(EntityKind::Place),
            bodies: [Body {
                content_type: "text/plain",
                char_count: value.chars().count(),
                word_count: value.split_whitespace().count(),
                value,
            }],
        }
    }
}

/// A date-time of RFC 3339, if the page gives one.
fn instant(stamp: &Timestamp) -> Option<String> {
    (stamp.time().is_some() && stamp.offset_minutes().is_some()).then(|| stamp.to_iso()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Analyzer;
    use jiff::civil::date;

    #[test]
    fn a_date_without_its_time_and_zone_is_left_out() {
        let json = |published: &str| {
            let analyzer =
                Analyzer::builder().published(published.parse::<Timestamp>().unwrap()).updated(date(2023, 10, 28));
            let article = analyzer.build().parse("Port reopens\n\nThe port reopened.").unwrap();
            serde_json::to_value(article.to_ninjs("urn:x")).unwrap()
        };
        let full = json("2023-10-27T14:05:00+02:00");
        assert_eq!(full["firstCreated"], "2023-10-27T14:05:00+02:00");
        assert!(full.get("versionCreated").is_none());
        assert!(json("2023-10-27T14:05:00").get("firstCreated").is_none());
        assert!(json("2023-10-27").get("firstCreated").is_none());
    }

    #[test]
    fn the_parts_are_where_ninjs_has_them() {
        let article = Article::parse(include_str!("../../tests/data/serbia-kosovo.txt")).unwrap();
        let json = serde_json::to_value(article.to_ninjs("urn:x")).unwrap();
        assert_eq!(
            (&json["uri"], &json["type"], &json["by"]),
            (&"urn:x".into(), &"text".into(), &"Talha Ozturk".into())
        );
        assert_eq!((&json["located"], &json["subjects"][0]["name"]), (&"BELGRADE".into(), &"Europe".into()));
        assert_eq!(json["people"][0]["name"], "Aleksandar Vucic");
        let body = json["bodies"][0]["value"].as_str().unwrap();
        assert_eq!(body.split("\n\n").count(), article.paragraphs().len());
        assert_eq!(json["bodies"][0]["charCount"], body.chars().count());
    }
}
