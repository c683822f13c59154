//! Descriptions: `the Serbian president`, `the prime minister`.

use std::collections::HashMap;
use std::ops::Range;

use super::Resolver;
use super::person::{Person, Role};
use crate::entity::words::Shape;
use crate::lexicon::countries;
use crate::lexicon::cues::Cues;
use crate::page::BlockKind;

/// A description is at most so many words long.
const LONGEST: usize = 7;

/// So many people of one role are looked at where none was mentioned lately.
const HOLDERS: usize = 16;

/// The people who hold a role, by the key of its noun, in order of their first mention.
pub(super) fn holders(people: &[Option<Person>]) -> HashMap<u64, Vec<u32>> {
    let mut holders: HashMap<u64, Vec<u32>> = HashMap::new();
    for (entity, person) in people.iter().enumerate() {
        for role in person.iter().flat_map(|person| &person.roles) {
            let list = holders.entry(role.head).or_default();
            if list.len() < HOLDERS && list.last() != Some(&(entity as u32)) {
                list.push(entity as u32);
            }
        }
    }
    holders
}

impl Resolver<'_> {
    /// The description that starts at `at` and whom it means. `names` are the names from `at` on.
    pub(super) fn nominal(&self, at: usize, line: usize, names: &[(Range<usize>, u32)]) -> Option<(Range<usize>, u32)> {
        let sentence = &self.words.lines[line];
        let words = &self.words.words;
        let heading = matches!(sentence.kind, BlockKind::Headline | BlockKind::Subheadline);
        let determined = matches!(self.slice(at), "the" | "The");
        let headed = heading && words[at].is_capital();
        if !determined && !headed {
            return None;
        }
        let first = if determined { at + 1 } else { at };
        let end = self.end_of_role(first, sentence.words.end)?;
        // `the president Aleksandar Vucic`: a name follows, so it is that person's role.
        let next = words.get(end).filter(|_| end < sentence.words.end);
        if names.iter().take(LONGEST).any(|name| name.0.start == end) || next.is_some_and(|word| word.is_capital()) {
            return None;
        }
        // `the minister of the interior` and `the president-elect` are others.
        if next.is_some_and(|word| word.glued && word.shape == Shape::Mark && matches!(self.slice(end), "-" | "‐"))
            || matches!(self.slice(end), "of" | "for")
            || words[end - 1].possessive
        {
            return None;
        }
        let role = Role::of(self.text, self.words, first..end)?;
        if !determined && role.country.is_none() {
            return None;
        }
        let entity = self.holder(&role, heading)?;
        Some((at..end, entity))
    }

    /// The end of a role that starts at `at`: modifiers, then its noun.
    fn end_of_role(&self, at: usize, end: usize) -> Option<usize> {
        let words = &self.words.words;
        for place in at..end.min(at + LONGEST) {
            let word = words[place];
            if word.is(Cues::ROLE) && (word.is_lower() || word.shape == Shape::Capital) {
                // `vice president`, `chief executive`: the noun may be the next.
                let more =
                    words.get(place + 1).is_some_and(|next| place + 1 < end && !next.glued && next.is(Cues::ROLE));
                if !more {
                    return Some(place + 1);
                }
                continue;
            }
            let modifies = word.is(Cues::ROLE_MODIFIER)
                || countries::lookup(word.span.slice(self.text)).is_some()
                || word.is(Cues::GROUP)
                || word.glued && word.shape == Shape::Mark;
            if !modifies {
                return None;
            }
        }
        None
    }

    /// Who holds a role: of those mentioned lately, the latest; in a heading anyone, if only one does.
    fn holder(&self, role: &Role, heading: bool) -> Option<u32> {
        let fits = |entity: u32| {
            self.people[entity as usize]
                .as_ref()
                .is_some_and(|person| person.roles.iter().any(|held| role.may_mean(held)))
        };
        if let Some(seen) = self.memory.iter().rev().find(|seen| fits(seen.entity)) {
            return Some(seen.entity);
        }
        if !heading && role.country.is_none() {
            return None;
        }
        let mut only = None;
        for head in role.heads() {
            for &entity in self.holders.get(&head).map(Vec::as_slice).unwrap_or_default() {
                if fits(entity) && only.replace(entity).is_some_and(|other| other != entity) {
                    return None;
                }
            }
        }
        only
    }
}
