//! Every test is a paragraph or two and the statements in them: kind, the speaker's words, what was said.

mod edges;
mod labels;
mod speakers;
mod statements;

use super::*;
use crate::doc::Segments;
use crate::entity::{EntityKind, Mention, MentionForm};
use crate::marks;
use crate::page::{Block, BlockKind, Page};

/// A page whose lines are body paragraphs; a line that starts with `# ` is a headline.
fn page(text: &str) -> Page {
    let mut page = Page::default();
    let mut at = 0;
    for line in text.split('\n') {
        let (start, end) = (at, at + line.len());
        at = end + 1;
        if line.trim().is_empty() {
            continue;
        }
        let headline = line.starts_with("# ");
        let kind = if headline { BlockKind::Headline } else { BlockKind::Body };
        let start = start + if headline { 2 } else { 0 };
        page.blocks.push(Block { span: Span::of(start..end), kind });
        if !headline {
            page.paragraphs.push(Span::of(start..end));
        }
    }
    page
}

/// The words of a text, and where the first one of a form stands.
fn with_words(text: &str, check: impl FnOnce(&Words<'_>, &dyn Fn(&str) -> usize)) {
    let page = page(text);
    let segments = Segments::of(text, &page.blocks);
    let doc = Doc { text, page: &page, segments: &segments };
    let marks = marks::pair(doc);
    let words = Words::new(doc, &marks);
    check(&words, &|wanted| (0..words.words.len()).find(|&at| words.str(at) == wanted).unwrap());
}

fn quotes(text: &str, entities: &[EntityData]) -> Vec<QuoteData> {
    let page = page(text);
    let segments = Segments::of(text, &page.blocks);
    let doc = Doc { text, page: &page, segments: &segments };
    find(doc, &marks::pair(doc), entities, None)
}

fn join(text: &str, spans: &[Span]) -> String {
    spans.iter().map(|span| span.slice(text)).collect::<Vec<_>>().join(" ... ")
}

/// `kind: speaker's words: what was said`, a line for each statement.
fn read(text: &str) -> Vec<String> {
    let line = |quote: &QuoteData| {
        let kind = match quote.kind {
            QuoteKind::Direct => "direct",
            QuoteKind::Mixed => "mixed",
            QuoteKind::Indirect => "indirect",
        };
        format!("{kind}: {}: {}", join(text, &quote.mention), join(text, &quote.parts))
    };
    quotes(text, &[]).iter().map(line).collect()
}

/// A person with every place where one of the names stands in the text.
fn person(text: &str, names: &[&str]) -> EntityData {
    let mut mentions: Few<Mention> = Few::None;
    for name in names {
        for (at, _) in text.match_indices(name) {
            let span = Span::of(at..at + name.len());
            if mentions.iter().all(|mention| !mention.span().overlaps(span)) {
                mentions.push(Mention { span, form: MentionForm::Name });
            }
        }
    }
    mentions.sort_by_key(|mention| mention.span());
    EntityData {
        kind: EntityKind::Person,
        name: mentions[0].span(),
        roles: Few::None,
        mentions,
        country: None,
        value: None,
        confidence: 1.0,
    }
}

/// The names of the speakers, in order of the statements.
fn speakers<'t>(text: &'t str, entities: &[EntityData]) -> Vec<Option<&'t str>> {
    quotes(text, entities).iter().map(|q| q.entity.map(|i| entities[i as usize].name.slice(text))).collect()
}

const NONE: [&str; 0] = [];
