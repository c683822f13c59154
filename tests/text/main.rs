//! The text layer from outside: words, tokens and sentences.

mod linear;
mod properties;
mod sentences;
mod tokens;
mod words;

/// The slices of a text that spans cover.
fn cut(text: &str, spans: impl Iterator<Item = wirecopy::Span>) -> Vec<&str> {
    spans.map(|span| span.slice(text)).collect()
}
