//! For the tests: the values of a text of one paragraph.

use jiff::civil::Date;

use super::{Value, ValueKind, ValueMention, find};
use crate::doc::{Doc, Segments};
use crate::page::{Block, BlockKind, Page};
use crate::span::Span;

pub(super) fn mentions(text: &str, reference: Option<Date>) -> Vec<ValueMention> {
    let mut blocks = Vec::new();
    if !text.is_empty() {
        blocks.push(Block { span: Span::of(0..text.len()), kind: BlockKind::Body });
    }
    let page = Page { blocks, ..Page::default() };
    let segments = Segments::of(text, &page.blocks);
    find(Doc { text, page: &page, segments: &segments }, reference)
}

/// Kind, text and value of each mention, the currency or unit behind the number.
pub(super) fn read(text: &str, reference: Option<Date>) -> Vec<(ValueKind, &str, String)> {
    let written = |value: Option<Value>| match value {
        None => "?".to_owned(),
        Some(value @ Value::Money { currency, .. }) => format!("{value} {}", currency.unwrap_or("?")),
        Some(value @ Value::Quantity { unit, .. }) => format!("{value} {unit}"),
        Some(value) => value.to_string(),
    };
    mentions(text, reference).iter().map(|m| (m.kind, m.span.slice(text), written(m.value))).collect()
}
