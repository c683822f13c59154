//! Organisations: by name, by acronym, by the name without its legal form.

use std::ops::Range;

use super::{Grouping, acronym};
use crate::entity::EntityKind;
use crate::entity::detect::key_of;
use crate::entity::words::{Shape, Word};
use crate::lexicon::cues::Cues;
use crate::lexicon::names;
use crate::lexicon::organisations::ACRONYMS;
use crate::lexicon::plain;
use crate::pool::{PooledMap, PooledVec};

/// Of a longer name so many words at most are left out at its start.
const LONGEST_TAIL: usize = 6;

/// Letters of another language have small ones among them at times: `(AfD)`.
const FOREIGN: usize = 6;

impl Grouping<'_> {
    pub(super) fn organizations(&mut self) {
        let all: PooledVec<usize> =
            (0..self.names.len()).filter(|&name| self.names[name].kind == EntityKind::Organization).collect();
        let mut by_key: PooledMap<u64, u32> = PooledMap::default();
        // Names of several words first: acronyms and short names lead to them, also from a headline.
        let mut by_letters: PooledMap<u64, u32> = PooledMap::default();
        let mut by_first: PooledMap<u64, Option<u32>> = PooledMap::default();
        let mut by_tail: PooledMap<u64, Option<u32>> = PooledMap::default();
        // `Hughes` is a person unless it was read as an organisation: then it is short for `Hughes Tool Co`.
        let mut by_any_first: PooledMap<u64, Option<u32>> = PooledMap::default();
        let mut by_formal: PooledMap<u64, Option<u32>> = PooledMap::default();
        let mut longest = all.clone();
        longest.sort_by_key(|&name| std::cmp::Reverse(self.core(name).len()));
        for &name in longest.iter() {
            let words = self.core(name);
            if words.len() < 2 {
                // `Mobil Corp` comes before all that starts with its name.
                let (key, formal) = (key_of(self.text, words), self.names[name].words.len() > 1);
                match by_key.get(&key).copied() {
                    Some(draft) if formal => self.join(name, draft),
                    None if formal => {
                        let draft = self.start(name, None);
                        by_key.insert(key, draft);
                    }
                    _ => {}
                }
                continue;
            }
            let key = key_of(self.text, words);
            let tail = by_tail.get(&key).copied().flatten();
            let short = || {
                by_tail
                    .get(&key_of(self.text, &words[1..]))
                    .copied()
                    .flatten()
                    .filter(|&draft| self.shortens(name, draft))
            };
            if let Some(draft) = by_key.get(&key).copied().or(tail).or_else(short) {
                self.join(name, draft);
                continue;
            }
            let (letters, first, short) = (acronym::initials(self.text, words), words[0], self.is_short_form(words));
            let starts = first.is_capital() && names::common(first.span.slice(self.text)).is_none();
            let stated = self.stated_acronym(name);
            let whole = plain::key(self.text_of(name));
            // `the Crisis Group` for the International Crisis Group.
            let tails: [Option<u64>; LONGEST_TAIL] = std::array::from_fn(|at| {
                let tail = words.get(at..).filter(|tail| at > 0 && tail.first().is_some_and(|word| word.is_capital()));
                tail.map(|words| key_of(self.text, words))
            });
            let draft = self.start(name, None);
            by_key.insert(key, draft);
            for letters in letters.into_iter().flatten() {
                by_letters.entry(letters).or_insert(draft);
            }
            if let Some(stated) = stated {
                by_letters.insert(stated, draft);
            }
            for tail in tails.into_iter().flatten() {
                by_tail.entry(tail).and_modify(|known| *known = None).or_insert(Some(draft));
            }
            for (short, long) in ACRONYMS {
                if plain::key(long) == whole {
                    by_letters.insert(plain::key(short), draft);
                }
            }
            if starts && self.names[name].words.len() > self.core(name).len() {
                by_formal.entry(first.key(self.text)).and_modify(|known| *known = None).or_insert(Some(draft));
            }
            if starts {
                by_any_first.entry(first.key(self.text)).and_modify(|known| *known = None).or_insert(Some(draft));
            }
            if short {
                // Two names that start alike: the short form is neither's.
                by_first.entry(first.key(self.text)).and_modify(|known| *known = None).or_insert(Some(draft));
            }
        }
        self.join_other_kinds(&by_key, &by_first, &by_formal);
        for &name in all.iter() {
            if self.of_name[name].is_some() {
                continue;
            }
            let words = self.core(name);
            let key = key_of(self.text, words);
            let first = words[0];
            let is_acronym = first.shape() == Shape::Capitals || first.span.len() <= 4;
            let found = by_key
                .get(&key)
                .or_else(|| by_letters.get(&first.key(self.text)).filter(|_| is_acronym && words.len() == 1))
                .copied()
                .or_else(|| by_first.get(&first.key(self.text)).copied().flatten())
                .or_else(|| by_any_first.get(&first.key(self.text)).copied().flatten().filter(|_| words.len() == 1))
                .or_else(|| by_tail.get(&key).copied().flatten().filter(|_| !first.is(Cues::ORG_SUFFIX)));
            match found {
                Some(draft) => self.join(name, draft),
                None => {
                    let draft = self.start(name, None);
                    by_key.insert(key, draft);
                }
            }
        }
    }

    /// A word alone that was taken for a person though it is the name of a company: `Newmont` beside `Newmont Corp`; and
    /// one taken for an organisation that is somebody's surname.
    fn join_other_kinds(
        &mut self,
        by_key: &PooledMap<u64, u32>,
        by_first: &PooledMap<u64, Option<u32>>,
        by_formal: &PooledMap<u64, Option<u32>>,
    ) {
        // Surnames of people with a longer name.
        let mut surnames: PooledMap<u64, u32> = PooledMap::default();
        let mut lone: PooledVec<u32> = PooledVec::default();
        for (at, draft) in self.drafts.iter().enumerate() {
            if draft.kind != EntityKind::Person {
                continue;
            }
            let full = draft.names.iter().map(|&name| self.names[name as usize].words.clone()).max_by_key(Range::len);
            match full {
                Some(words) if words.len() > 1 => {
                    surnames.insert(self.words.words[words.end - 1].key(self.text), at as u32);
                }
                _ => lone.push(at as u32),
            }
        }
        for &at in lone.iter() {
            let Some(&name) = self.drafts[at as usize].names.first() else { continue };
            let words = self.core(name as usize);
            let key = key_of(self.text, words);
            let titled = self.drafts[at as usize].names.iter().any(|&name| self.is_titled(name as usize));
            let formal =
                by_formal.get(&words[0].key(self.text)).copied().flatten().filter(|_| words.len() == 1 && !titled);
            let company =
                by_key.get(&key).copied().or_else(|| by_first.get(&words[0].key(self.text)).copied().flatten());
            let company = company.or(formal);
            if let Some(company) = company {
                for &name in std::mem::take(&mut self.drafts[at as usize].names).iter() {
                    self.join(name as usize, company);
                }
            }
        }
        for name in 0..self.names.len() {
            if self.names[name].kind != EntityKind::Organization || self.of_name[name].is_some() {
                continue;
            }
            let words = &self.words.words[self.names[name].words.clone()];
            let (first, last) = (words[0], words[words.len() - 1]);
            let company = by_key.contains_key(&key_of(self.text, words))
                || by_first.get(&first.key(self.text)).is_some_and(Option::is_some);
            let tail =
                words.len() == 1 && first.shape() == Shape::Capital && !first.is(Cues::ORG_KNOWN.or(Cues::ORG_HEAD));
            if let Some(&person) = surnames.get(&last.key(self.text)).filter(|_| tail && !company) {
                self.join(name, person);
            }
        }
    }

    /// Whether the first word of a name stands for the words by which the draft's is longer: `U.N. Harbour Council` for
    /// `United Nations Harbour Council`.
    fn shortens(&self, name: usize, draft: u32) -> bool {
        let (short, Some(&longer)) = (self.core(name), self.drafts[draft as usize].names.first()) else { return false };
        let longer = self.core(longer as usize);
        let before = longer.len().checked_sub(short.len() - 1).map_or(&[][..], |end| &longer[..end]);
        short[0].shape() == Shape::Capitals
            && acronym::initials(self.text, before).contains(&Some(short[0].key(self.text)))
    }

    /// Whether a title stands before the name: `Mr Hughes`.
    fn is_titled(&self, name: usize) -> bool {
        let before = self.names[name].words.start.checked_sub(1);
        before.is_some_and(|at| self.words.words[at].is(Cues::HONORIFIC.or(Cues::ROLE)))
    }

    /// A name's words without legal form.
    fn core(&self, name: usize) -> &[Word] {
        let words = &self.words.words[self.names[name].words.clone()];
        let is_core = |word: &Word| !word.is(Cues::ORG_SUFFIX) && word.shape() != Shape::Mark;
        let end = words.iter().rposition(is_core).unwrap_or(0);
        &words[..=end]
    }

    /// Whether the first word alone may stand for the organisation: `Rosneft` for `Rosneft Oil Company`.
    fn is_short_form(&self, words: &[Word]) -> bool {
        let first = words[0].span.slice(self.text);
        let plain_first = matches!(words[0].shape(), Shape::Capital | Shape::Capitals)
            && !words[0].is(Cues::DIRECTION
                .or(Cues::ORG_HEAD)
                .or(Cues::GROUP)
                .or(Cues::REGION)
                .or(Cues::ROLE_MODIFIER))
            && names::common(first).is_none()
            && crate::lexicon::countries::lookup(first).is_none()
            && names::city(first).is_none()
            && names::first_name(first).is_none();
        plain_first
            && words[1..]
                .iter()
                .all(|word| word.is(Cues::ORG_HEAD) || names::common(word.span.slice(self.text)).is_some())
    }

    /// The acronym that follows the name in brackets, if it can be one of it.
    fn stated_acronym(&self, name: usize) -> Option<u64> {
        let range = &self.names[name].words;
        let line = &self.words.lines[self.names[name].line as usize];
        if range.end + 3 > line.words.end {
            return None;
        }
        let [open, acronym, close] = &self.words.words[range.end..range.end + 3] else { return None };
        let in_brackets = open.span.slice(self.text) == "(" && close.span.slice(self.text) == ")";
        let short = acronym.span.slice(self.text);
        // Capitals in brackets after a name of several words need not be its own letters: `(TNO)` is Dutch.
        let capitals = short.bytes().filter(u8::is_ascii_uppercase).count();
        let foreign = (acronym.shape() == Shape::Capitals || capitals >= 2 && short.len() <= FOREIGN)
            && range.len() > 2
            && crate::lexicon::countries::lookup(short).is_none()
            && !acronym.is(Cues::GROUP.or(Cues::REGION));
        (in_brackets && acronym.is_capital() && (foreign || acronym::may_stand_for(short, self.text_of(name))))
            .then_some(acronym.key(self.text))
    }
}
