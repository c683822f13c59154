//! Who "he", "the president" and "Kurti" are.
//!
//! One pass over the sentences in order, with a short memory of who was mentioned: each pronoun and description looks at
//! the people in that memory only, so time is linear in the text.

mod asked;
mod features;
mod introduced;
mod nominal;
mod organization;
mod person;
mod pronoun;
mod quoted;
mod sources;
#[cfg(test)]
mod tests;
#[cfg(feature = "training")]
pub(crate) mod training;
mod weights;

use std::collections::VecDeque;
use std::ops::Range;

use crate::doc::Doc;
use crate::encoder::Encoded;
use crate::entity::{EntityData, EntityKind, Mention, MentionForm, Words};
use crate::few::Few;
use crate::lexicon::cues::Cues;
use crate::marks::Quoted;
use crate::pool::{Pooled, PooledMap, PooledVec};
use crate::span::Span;
use person::Person;
use pronoun::Candidate;
use quoted::Quotes;
use sources::Sources;

/// So many mentions of people are remembered.
const MEMORY: usize = 24;

/// A person that was mentioned not long ago.
#[derive(Debug, Clone, Copy)]
struct Seen {
    entity: u32,
    /// The mention's sentence and its words.
    line: u32,
    start: usize,
    end: usize,
    form: MentionForm,
    /// Whether it is the subject of its clause, as far as its place tells.
    subject: bool,
    /// Whether it is the first subject of its sentence.
    main: bool,
    /// Whether the mention stands with a possessive: `Vucic's`, `his`.
    possessive: bool,
    /// Whether a preposition stands before it.
    governed: bool,
    /// Whether a verb of speech stands beside it.
    speaks: bool,
    /// Whether the encoder takes it for part of who speaks.
    source: bool,
    /// The quotation that it stands in.
    quote: Option<u32>,
}

/// What is known while the sentences are read.
struct Resolver<'a> {
    text: &'a str,
    words: &'a Words,
    /// One for each entity; `None` for those that are no people.
    people: PooledVec<Option<Person>>,
    /// The people who hold a role, by the key of its noun.
    holders: PooledMap<u64, Few<u32>>,
    ages: PooledMap<u8, Option<u32>>,
    quotes: Quotes,
    sources: Sources,
    memory: Pooled<VecDeque<Seen>>,
    /// How often a pronoun of each gender has meant each entity.
    called: PooledVec<[u32; 2]>,
    /// How often the person is named who is named most.
    most_named: u32,
    /// Who the last pronoun may have meant.
    candidates: PooledVec<Candidate>,
}

/// Adds the descriptions and pronouns of the body to the entities they stand for. What has no good antecedent is left
/// out.
pub(crate) fn resolve(
    doc: Doc<'_>,
    words: &Words,
    marks: &[Quoted],
    encoded: Option<&Encoded>,
    entities: &mut [EntityData],
) {
    resolve_with(doc, words, marks, encoded, entities, |_, _, meant| meant);
}

/// The same; `decide` sees each word, whom it may mean if it is a pronoun, and who is taken, and has the last word.
fn resolve_with(
    doc: Doc<'_>,
    words: &Words,
    marks: &[Quoted],
    encoded: Option<&Encoded>,
    entities: &mut [EntityData],
    mut decide: impl FnMut(Span, &[Candidate], Option<u32>) -> Option<u32>,
) {
    if entities.iter().all(|entity| !matches!(entity.kind, EntityKind::Person | EntityKind::Organization)) {
        return;
    }
    let mut names: PooledVec<(Range<usize>, u32)> = PooledVec::default();
    for (index, entity) in entities.iter().enumerate() {
        let named = entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
        names.extend(named.map(|mention| (words.range(mention.span), index as u32)));
    }
    names.retain(|(range, _)| !range.is_empty());
    names.sort_by_key(|(range, _)| range.start);
    let people: PooledVec<Option<Person>> = entities.iter().map(|entity| Person::of(doc.text, words, entity)).collect();
    let most_named = people.iter().flatten().map(|person| person.names).max().unwrap_or_default();
    let holders = nominal::holders(&people);
    let ages = nominal::ages(&people);
    let quotes = Quotes::of(doc.text, words, marks, &names);
    let mut resolver = Resolver {
        text: doc.text,
        words,
        people,
        holders,
        ages,
        quotes,
        sources: encoded.map(|encoded| Sources::of(&doc.segments.tokens, encoded)).unwrap_or_default(),
        memory: Pooled::default(),
        called: PooledVec::filled([0; 2], entities.len()),
        most_named,
        candidates: PooledVec::default(),
    };
    let mut found: PooledVec<(u32, Mention)> = PooledVec::default();
    let mut next = 0;
    for (index, line) in words.lines.iter().enumerate() {
        let mut at = line.words.start;
        while at < line.words.end {
            while names.get(next).is_some_and(|name| name.0.start < at) {
                next += 1;
            }
            if let Some((range, entity)) = resolver.nominal(at, index, &names[next..]) {
                let span = words.words[range.start].span.join(words.words[range.end - 1].span);
                found.push((entity, Mention { span, form: MentionForm::Nominal }));
                resolver.see(entity, index, range.clone(), MentionForm::Nominal);
                at = range.end;
                continue;
            }
            if let Some((range, entity)) = names.get(next).filter(|name| name.0.start == at) {
                resolver.see(*entity, index, range.clone(), MentionForm::Name);
                at = range.end.max(at + 1);
                next += 1;
                continue;
            }
            let pronoun = resolver.pronoun(at, index);
            if let Some(entity) = decide(words.words[at].span, &resolver.candidates, pronoun) {
                let span = words.words[at].span;
                let gender = pronoun::gender(span.slice(doc.text));
                resolver.called[entity as usize][gender as usize] += 1;
                found.push((entity, Mention { span, form: MentionForm::Pronoun }));
                resolver.see(entity, index, at..at + 1, MentionForm::Pronoun);
            }
            at += 1;
        }
    }
    // Bodies have descriptions for names.
    for (index, entity) in entities.iter().enumerate().filter(|(_, entity)| entity.kind == EntityKind::Organization) {
        let described = entity.mentions.iter().filter(|mention| mention.form == MentionForm::Nominal);
        names.extend(described.map(|mention| (words.range(mention.span), index as u32)));
    }
    names.retain(|(range, _)| !range.is_empty());
    names.sort_by_key(|(range, _)| range.start);
    organization::resolve(doc.text, words, entities, &names, &mut found);
    add(entities, &found);
}

fn add(entities: &mut [EntityData], found: &[(u32, Mention)]) {
    let mut changed = PooledVec::filled(false, entities.len());
    for &(entity, mention) in found {
        entities[entity as usize].mentions.push(mention);
        changed[entity as usize] = true;
    }
    for (entity, changed) in entities.iter_mut().zip(changed.iter()) {
        if *changed {
            entity.mentions.sort_by_key(|mention| (mention.span, mention.form != MentionForm::Name));
        }
    }
}

impl Resolver<'_> {
    fn slice(&self, at: usize) -> &str {
        self.words.words.get(at).map_or("", |word| word.span.slice(self.text))
    }

    /// Remembers that a person was mentioned.
    fn see(&mut self, entity: u32, line: usize, range: Range<usize>, form: MentionForm) {
        if self.people[entity as usize].is_none() {
            return;
        }
        let possessive = self.words.words[range.end - 1].possessive()
            || form == MentionForm::Pronoun && matches!(self.slice(range.start), "his" | "His" | "Her");
        let subject = self.is_subject(line, &range) && !possessive;
        let main =
            subject && !self.memory.iter().rev().take_while(|seen| seen.line == line as u32).any(|seen| seen.subject);
        let quote = self.quotes.holding(self.words.words[range.start].span.start());
        let before = range.start.checked_sub(1).map(|at| self.words.words[at]);
        let governed =
            before.is_some_and(|word| word.is_lower() && word.is(Cues::PREPOSITION.or(Cues::PLACE_PREPOSITION)));
        let speaks = self.speaks(range.start, range.end);
        let source = self.sources.hold(self.words.words[range.start].span);
        if self.memory.len() == MEMORY {
            self.memory.pop_front();
        }
        self.memory.push_back(Seen {
            entity,
            line: line as u32,
            start: range.start,
            end: range.end,
            form,
            subject,
            main,
            possessive,
            governed,
            speaks,
            source,
            quote,
        });
    }
}
