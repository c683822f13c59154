//! Statements as W3C Web Annotations.

use std::borrow::Cow;

use serde::Serialize;

use super::positions::Positions;
use crate::article::{Article, unwrapped};
use crate::span::Span;

/// So many characters of the text on each side of a statement help to find it again.
const CONTEXT: usize = 32;

/// A statement as a [W3C Web Annotation](https://www.w3.org/TR/annotation-model/), to be serialised as JSON-LD; made by
/// [`Article::web_annotations`].
///
/// ```
/// let article = wirecopy::Article::parse("Port reopens\n\n\"It is open,\" Mayor Ana Lima said.")?;
/// let annotations = article.web_annotations("https://example.org/port");
/// let json = serde_json::to_value(&annotations[0])?;
/// assert_eq!(json["@context"], "http://www.w3.org/ns/anno.jsonld");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WebAnnotation<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: &'static str,
    motivation: &'static str,
    body: Vec<Body<'a>>,
    target: Vec<Target<'a>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Body<'a> {
    r#type: &'static str,
    purpose: &'static str,
    value: Cow<'a, str>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Target<'a> {
    r#type: &'static str,
    source: &'a str,
    selector: [Selector<'a>; 2],
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "type")]
enum Selector<'a> {
    #[serde(rename = "TextPositionSelector")]
    Position { start: usize, end: usize },
    #[serde(rename = "TextQuoteSelector")]
    Quote { exact: &'a str, prefix: &'a str, suffix: &'a str },
}

impl Article<'_> {
    /// The statements as W3C Web Annotations on the document at the IRI `source`, whose plain text is this article's.
    ///
    /// An annotation's bodies are the speaker's name (purpose `identifying`), if it is known, and the kind of the
    /// statement (`classifying`). Its targets are the statement's parts, each by position, in characters (Unicode code
    /// points) of [`Article::text`], and by its words with some of the words around. Its id is `source` with the fragment
    /// `statement-1`, `-2`, ...
    ///
    /// ```
    /// use wirecopy::Article;
    ///
    /// let article = Article::parse("Port reopens\n\n\u{201c}It is open,\u{201d} Mayor Ana Lima said.")?;
    /// let json = serde_json::to_value(article.web_annotations("https://example.org/port"))?;
    /// assert_eq!(json[0]["id"], "https://example.org/port#statement-1");
    /// assert_eq!(json[0]["body"][0]["value"], "Ana Lima");
    /// assert_eq!(json[0]["target"][0]["selector"][0]["start"], 15);
    /// assert_eq!(json[0]["target"][0]["selector"][1]["exact"], "It is open,");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[cfg_attr(docsrs, doc(cfg(feature = "serde")))]
    pub fn web_annotations<'a>(&'a self, source: &'a str) -> Vec<WebAnnotation<'a>> {
        let positions = Positions::of(self.text());
        let document = source.split_once('#').map_or(source, |(document, _)| document);
        let annotation = |(index, quote): (usize, crate::article::Quote<'a>)| {
            let body = |purpose, value| Body { r#type: "TextualBody", purpose, value };
            let name = quote.speaker_name().map(|name| body("identifying", unwrapped(name)));
            let kind = body("classifying", Cow::Borrowed(quote.kind().as_str()));
            WebAnnotation {
                context: "http://www.w3.org/ns/anno.jsonld",
                id: format!("{document}#statement-{}", index + 1),
                r#type: "Annotation",
                motivation: "identifying",
                body: name.into_iter().chain([kind]).collect(),
                target: quote.parts().iter().map(|&part| target(self.text(), source, &positions, part)).collect(),
            }
        };
        self.quotes().enumerate().map(annotation).collect()
    }
}

fn target<'a>(text: &'a str, source: &'a str, positions: &Positions<'_>, span: Span) -> Target<'a> {
    let before = &text[..span.start()];
    let after = &text[span.end()..];
    let prefix = before.char_indices().rev().take(CONTEXT).last().map_or(before.len(), |(at, _)| at);
    let suffix = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
    Target {
        r#type: "SpecificResource",
        source,
        selector: [
            Selector::Position { start: positions.chars(span.start()), end: positions.chars(span.end()) },
            Selector::Quote { exact: span.slice(text), prefix: &before[prefix..], suffix: &after[..suffix] },
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_in_two_parts_has_two_targets() {
        let text = "Tälks\n\n\u{201c}We tried,\u{201d} Mayor Ana Lima said, \u{201c}and failed.\u{201d}";
        let article = Article::parse(text).unwrap();
        let json = serde_json::to_value(article.web_annotations("https://example.org/a#top")).unwrap();
        assert_eq!(json.as_array().unwrap().len(), 1);
        assert_eq!(json[0]["id"], "https://example.org/a#statement-1");
        let chars: Vec<char> = text.chars().collect();
        let targets = json[0]["target"].as_array().unwrap();
        assert_eq!(targets.len(), 2);
        for target in targets {
            assert_eq!(target["source"], "https://example.org/a#top");
            let at = |field| target["selector"][0][field].as_u64().unwrap() as usize;
            let words = |field| target["selector"][1][field].as_str().unwrap().to_owned();
            assert_eq!(chars[at("start")..at("end")].iter().collect::<String>(), words("exact"));
            assert!(text.contains(&[words("prefix"), words("exact"), words("suffix")].concat()));
        }
    }

    #[test]
    fn a_speaker_without_a_name_is_not_named() {
        let article = Article::parse("Port shut\n\n\u{201c}It is shut,\u{201d} officials said.").unwrap();
        let json = serde_json::to_value(article.web_annotations("urn:x")).unwrap();
        let bodies = json[0]["body"].as_array().unwrap();
        assert_eq!(bodies.len(), 1);
        assert_eq!(bodies[0]["purpose"], "classifying");
    }
}
