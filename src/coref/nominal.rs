//! Descriptions: `the Serbian president`, `the prime minister`.

use std::ops::Range;

use super::Resolver;
use super::person::{Fit, Person, Role};
use crate::entity::words::Shape;
use crate::few::Few;
use crate::lexicon::cues::Cues;
use crate::lexicon::names;
use crate::page::BlockKind;
use crate::pool::PooledMap;

/// A description is at most so many words long.
const LONGEST: usize = 7;

/// So many people of one role are looked at where none was mentioned lately.
const HOLDERS: usize = 16;

/// The people who hold a role, by the key of its noun, in order of their first mention.
pub(super) fn holders(people: &[Option<Person>]) -> PooledMap<u64, Few<u32>> {
    let mut holders: PooledMap<u64, Few<u32>> = PooledMap::default();
    for (entity, person) in people.iter().enumerate() {
        for role in person.iter().flat_map(|person| person.roles.iter()) {
            let list = holders.entry(role.head).or_default();
            if list.len() < HOLDERS && list.last() != Some(&(entity as u32)) {
                list.push(entity as u32);
            }
        }
    }
    holders
}

/// Who is of an age, if only one person is.
pub(super) fn ages(people: &[Option<Person>]) -> PooledMap<u8, Option<u32>> {
    let mut ages = PooledMap::<u8, Option<u32>>::default();
    for (entity, person) in people.iter().enumerate() {
        if let Some(age) = person.as_ref().and_then(|person| person.age) {
            ages.entry(age).and_modify(|known| *known = None).or_insert(Some(entity as u32));
        }
    }
    ages
}

impl Resolver<'_> {
    /// The description that starts at `at` and whom it means. `names` are the names from `at` on.
    pub(super) fn nominal(&self, at: usize, line: usize, names: &[(Range<usize>, u32)]) -> Option<(Range<usize>, u32)> {
        let sentence = &self.words.lines[line];
        let words = &self.words.words;
        let heading = matches!(sentence.kind, BlockKind::Headline | BlockKind::Subheadline);
        let determined = matches!(self.slice(at), "the" | "The");
        // `Kenya's interior minister`
        let owner = names.first().filter(|name| name.0.start == at).map(|name| name.0.end);
        let owned = owner.is_some_and(|end| words[end - 1].possessive());
        let headed = heading && words[at].is_capital();
        if !determined && !headed && !owned {
            return None;
        }
        let first = if determined { at + 1 } else { at };
        if let Some(found) = self.by_age(at, first, sentence.words.end).filter(|_| determined) {
            return Some(found);
        }
        let end = self.end_of_role(first, sentence.words.end)?;
        // `the president Aleksandar Vucic`: a name follows, so it is that person's role.
        let next = words.get(end).filter(|_| end < sentence.words.end);
        if names.iter().take(LONGEST).any(|name| name.0.start == end) || next.is_some_and(|word| word.is_capital()) {
            return None;
        }
        // `the president-elect` is another, and so is who stands after `the president's`.
        if next.is_some_and(|word| word.glued() && word.shape() == Shape::Mark && matches!(self.slice(end), "-" | "‐"))
            || words[end - 1].possessive()
        {
            return None;
        }
        let end = if matches!(self.slice(end), "of" | "for") && end < sentence.words.end {
            self.end_of_phrase(end + 1, sentence.words.end)?
        } else {
            end
        };
        // `the foreign minister, Ana Lima,`: so it is hers.
        let apposed = names.iter().take(LONGEST).find(|name| name.0.start == end + 1).filter(|name| {
            let person = self.people.get(name.1 as usize).is_some_and(|person| person.is_some());
            person && name.0.end < sentence.words.end && matches!(self.slice(name.0.end), "," | ")" | "—" | "–")
        });
        if self.slice(end) == "," && apposed.is_some() {
            return None;
        }
        let role = Role::of(self.text, self.words, first..end)?;
        if !determined && !role.is_particular() {
            return None;
        }
        let entity = self.holder(&role, heading)?;
        // Whose name is part of the description is somebody else, and a name is not cut in two.
        let is_other = |name: &(Range<usize>, u32)| name.1 != entity && name.0.end <= end;
        names.iter().take_while(|name| name.0.start < end).all(is_other).then_some((at..end, entity))
    }

    /// `the 37-year-old`: who is of that age, if only one is.
    fn by_age(&self, at: usize, first: usize, end: usize) -> Option<(Range<usize>, u32)> {
        let words = self.words.words.get(first..first + 5).filter(|_| first + 5 <= end)?;
        let parts = [1, 2, 3, 4].map(|part: usize| words[part].span.slice(self.text));
        if words[0].shape() != Shape::Number || parts != ["-", "year", "-", "old"] {
            return None;
        }
        // `the 37-year-old driver`
        let goes_on = self.words.words.get(first + 5).filter(|_| first + 5 < end);
        let alone = goes_on.is_none_or(|word| {
            word.shape() == Shape::Mark && (!word.glued() || matches!(self.slice(first + 5), "," | "." | ";" | ":"))
                || word.is(Cues::SPEECH.or(Cues::VERB).or(Cues::FUNCTION).or(Cues::PREPOSITION))
        });
        let age: u8 = words[0].span.slice(self.text).parse().ok().filter(|_| alone)?;
        let entity = self.ages.get(&age).copied().flatten()?;
        Some((at..first + 5, entity))
    }

    /// The end of a role that starts at `at`: modifiers, then its noun.
    fn end_of_role(&self, at: usize, end: usize) -> Option<usize> {
        let words = &self.words.words;
        for place in at..end.min(at + LONGEST) {
            let word = words[place];
            if word.is(Cues::ROLE) && !word.is(Cues::GROUP) && (word.is_lower() || word.shape() != Shape::Mark) {
                // `vice president`, `chief executive`: the noun may be the next.
                let more = words
                    .get(place + 1)
                    .is_some_and(|next| place + 1 < end && !next.glued() && next.is(Cues::ROLE) && !word.possessive());
                if !more {
                    return Some(place + 1);
                }
                continue;
            }
            let modifies = word.is(Cues::ROLE_MODIFIER)
                || word.is_capital() && !word.is(Cues::CALENDAR)
                || word.glued() && word.shape() == Shape::Mark
                || word.is_lower() && self.describes(place);
            if !modifies {
                return None;
            }
        }
        None
    }

    /// Whether a small word may stand between `the` and a role's noun: `the embattled prime minister`.
    fn describes(&self, at: usize) -> bool {
        let word = self.words.words[at];
        let small = Cues::FUNCTION.or(Cues::PREPOSITION).or(Cues::PLACE_PREPOSITION).or(Cues::SPEECH).or(Cues::VERB);
        !word.is(small)
            && !matches!(names::common(self.slice(at)), Some(names::Common::Function))
            && (!word.possessive() || word.is(Cues::ORG_HEAD))
    }

    /// The end of what a role is of: `foreign affairs`, `the Harbour Council`.
    fn end_of_phrase(&self, at: usize, end: usize) -> Option<usize> {
        let words = &self.words.words;
        let start = if matches!(self.slice(at), "the" | "The") { at + 1 } else { at };
        let goes_on = |&place: &usize| {
            let word = words[place];
            word.shape() != Shape::Mark && (word.is_capital() || self.describes(place) && !word.is(Cues::FUNCTION))
                || word.glued()
                    && word.shape() == Shape::Mark
                    && !matches!(self.slice(place), "," | "." | ":" | ";" | ")")
        };
        let stop = (start..end.min(start + LONGEST)).take_while(goes_on).last()? + 1;
        Some(stop)
    }

    /// Who holds a role: of those whom all of it fits the latest in memory, or the only one; else the only one of whom
    /// the article does not say as much. Without a country or a body in the description only who was mentioned lately.
    fn holder(&self, role: &Role, heading: bool) -> Option<u32> {
        let fit = |entity: u32| {
            let person = self.people[entity as usize].as_ref()?;
            person.roles.iter().filter_map(|held| role.fits(held)).max()
        };
        if let Some(seen) = self.memory.iter().rev().find(|seen| fit(seen.entity) == Some(Fit::Full)) {
            return Some(seen.entity);
        }
        if !heading && !role.is_particular() {
            return None;
        }
        let (mut full, mut open) = (Only::None, Only::None);
        for head in role.heads() {
            for &entity in self.holders.get(&head).map(|list| &**list).unwrap_or_default() {
                match fit(entity) {
                    Some(Fit::Full) => full.add(entity),
                    Some(Fit::Open) => open.add(entity),
                    None => {}
                }
            }
        }
        match full {
            Only::One(entity) => Some(entity),
            Only::Many => None,
            Only::None => open.one(),
        }
    }
}

/// None, one or several of the people who are looked through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Only {
    None,
    One(u32),
    Many,
}

impl Only {
    fn add(&mut self, entity: u32) {
        *self = match *self {
            Only::None => Only::One(entity),
            Only::One(known) if known == entity => Only::One(known),
            _ => Only::Many,
        };
    }

    fn one(self) -> Option<u32> {
        if let Only::One(entity) = self { Some(entity) } else { None }
    }
}
