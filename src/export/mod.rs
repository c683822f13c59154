//! An article in other forms.

#[cfg(feature = "serde")]
mod annotation;
mod brat;
#[cfg(feature = "html")]
mod html;
#[cfg(feature = "serde")]
mod ninjs;
mod positions;
#[cfg(feature = "serde")]
mod schema_org;
#[cfg(feature = "serde")]
mod stored;
#[cfg(feature = "serde")]
mod web_annotation;

#[cfg(feature = "serde")]
pub use annotation::{Annotation, DatelineNote, EntityNote, MentionNote, PageNote, QuoteNote, SpeakerNote};
pub use brat::BRAT_CONFIG;
#[cfg(feature = "serde")]
pub use ninjs::Ninjs;
#[cfg(feature = "serde")]
pub use schema_org::NewsArticle;
#[cfg(feature = "serde")]
pub use web_annotation::WebAnnotation;

/// The article's paragraphs as plain text, each on one line, a blank line between.
#[cfg(feature = "serde")]
fn body(article: &crate::article::Article<'_>) -> String {
    let paragraphs = article.paragraphs().iter().map(|&span| crate::article::unwrapped(&article[span]));
    paragraphs.collect::<Vec<_>>().join("\n\n")
}
