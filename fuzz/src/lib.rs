//! What the fuzz targets share.

use std::borrow::Cow;

#[path = "../../tests/promises/mod.rs"]
mod promises;

use wirecopy::{Annotation, Article};

/// Panics where `article` breaks a promise.
pub fn keep(article: &Article<'_>) {
    promises::keep(article);
}

/// The text of an input: bytes behind a byte 1 choose a page from the grammar, all others are the text itself.
pub fn text(data: &[u8]) -> Cow<'_, str> {
    match data.split_first() {
        Some((1, choices)) => Cow::Owned(promises::pages::page(choices)),
        _ => String::from_utf8_lossy(data),
    }
}

/// Holds an article, wherever it comes from, to what is promised of all, and writes it in every format.
pub fn check(article: &Article<'_>) {
    promises::sound(article);
    let _ = (article.to_html(), article.to_brat());
    let _ = serde_json::to_vec(&article.to_schema_org()).expect("it is written");
    let _ = serde_json::to_vec(&article.to_ninjs("urn:x")).expect("it is written");
    let _ = serde_json::to_vec(&article.web_annotations("urn:x")).expect("it is written");
    let _ = serde_json::to_vec(&Annotation::of(article)).expect("it is written");
}
