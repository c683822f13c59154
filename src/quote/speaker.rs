//! From the words that name the speaker to the entity.

use super::wordclass::Kind;
use super::words::Words;
use crate::entity::{EntityData, EntityKind, MentionForm};
use crate::lexicon::speech::Function;
use crate::span::Span;

/// A mention of an entity, in text order.
#[derive(Debug, Clone, Copy)]
struct Entry {
    span: Span,
    entity: u32,
    form: MentionForm,
}

/// All mentions of an article's entities, in text order.
#[derive(Debug)]
pub(super) struct Index<'e> {
    entries: Vec<Entry>,
    entities: &'e [EntityData],
}

impl<'e> Index<'e> {
    pub(super) fn new(entities: &'e [EntityData]) -> Index<'e> {
        let mut entries: Vec<Entry> = entities
            .iter()
            .enumerate()
            .flat_map(|(i, entity)| {
                entity.mentions.iter().map(move |m| Entry { span: m.span(), entity: i as u32, form: m.form() })
            })
            .collect();
        entries.sort_by_key(|entry| (entry.span.start(), std::cmp::Reverse(entry.span.end())));
        Index { entries, entities }
    }

    /// The mentions that start inside `span`, or run into it.
    fn within(&self, span: Span) -> &[Entry] {
        let first = self.entries.partition_point(|entry| entry.span.start() < span.start());
        let first = first - usize::from(first > 0 && self.entries[first - 1].span.end() > span.start());
        let end = self.entries.partition_point(|entry| entry.span.start() < span.end());
        &self.entries[first..end.max(first)]
    }

    fn speaks(&self, entry: &Entry) -> bool {
        matches!(self.entities[entry.entity as usize].kind, EntityKind::Person | EntityKind::Organization)
    }

    /// The entity that the words `start..end` name.
    pub(super) fn resolve(&self, words: &Words<'_>, start: usize, end: usize) -> Option<u32> {
        let whole = words.span(start, end);
        let within = self.within(whole);
        if within.is_empty() {
            return None;
        }
        let exact = within.iter().find(|entry| entry.span == whole);
        if let Some(entry) = exact {
            return Some(entry.entity);
        }
        let head_end = head_end(words, start, end);
        let head = words.span(start, head_end);
        // The last name of the head that nothing but an apposition or age follows: `Council President Anna Berg`.
        let named = within.iter().rev().find(|entry| {
            entry.span.start() >= head.start().min(entry.span.start())
                && entry.span.end() <= head.end()
                && ends_head(words, entry.span, head_end)
                && (self.speaks(entry) || entry.form != MentionForm::Name)
        });
        if let Some(entry) = named {
            return Some(entry.entity);
        }
        // `The mayor, Anna Berg`: the name stands in an apposition.
        let apposed = within.iter().find(|entry| {
            self.entities[entry.entity as usize].kind == EntityKind::Person
                && entry.form == MentionForm::Name
                && is_apposed(words, entry.span, start, end)
        });
        if let Some(entry) = apposed {
            return Some(entry.entity);
        }
        // A country may speak where nobody else does: `Russia said`.
        within
            .iter()
            .rev()
            .find(|entry| {
                self.entities[entry.entity as usize].kind == EntityKind::Place
                    && entry.span.end() == head.end()
                    && head_end == end
            })
            .map(|entry| entry.entity)
    }

    /// The kind of an entity.
    pub(super) fn kind(&self, entity: u32) -> EntityKind {
        self.entities[entity as usize].kind
    }

    /// Whether the words `start..end` end in the name of a person.
    pub(super) fn is_speaker(&self, words: &Words<'_>, start: usize, end: usize) -> bool {
        let whole = words.span(start, end);
        self.within(whole).iter().any(|entry| {
            entry.form == MentionForm::Name
                && entry.span.end() == whole.end()
                && self.kind(entry.entity) == EntityKind::Person
        })
    }
}

/// Where the head of the noun phrase ends: before its first preposition or comma.
fn head_end(words: &Words<'_>, start: usize, end: usize) -> usize {
    (start + 1..end)
        .find(|&at| {
            matches!(
                words.kind(at),
                Kind::Small(Function::Preposition | Function::Relative | Function::To | Function::That)
                    | Kind::Comma
                    | Kind::Open
                    | Kind::Past
            )
        })
        .unwrap_or(end)
}

/// Whether nothing but marks and small words stand between a mention and the end of the head: then it is the head.
fn ends_head(words: &Words<'_>, mention: Span, head_end: usize) -> bool {
    let mut at = head_end;
    while at > 0 && words.words[at - 1].span.start() >= mention.end() {
        at -= 1;
        if matches!(words.kind(at), Kind::Plain | Kind::Capital | Kind::Participle | Kind::Possessive | Kind::Past) {
            return false;
        }
    }
    true
}

/// Whether the mention is in apposition to what the words start with: a comma, perhaps a title, the name.
fn is_apposed(words: &Words<'_>, mention: Span, start: usize, end: usize) -> bool {
    let Some(at) = (start..end).find(|&at| words.words[at].span.start() == mention.start()) else { return false };
    let comma = (start..at).rev().find(|&i| !matches!(words.kind(i), Kind::Capital | Kind::Plain));
    comma.is_some_and(|comma| words.kind(comma) == Kind::Comma)
}
