//! Sets names right by what the rest of the article says of them.
//!
//! A person is introduced in full once and called by the surname afterwards: a full name that was read as something else,
//! or with words before it that are no part of it, is known by the surname alone.

use std::ops::Range;

use super::{Name, bounds, insert, key_of, misread, missed, party, toponym};
use crate::entity::EntityKind;
use crate::entity::words::{Case, Shape, Word, Words};
use crate::lexicon::countries::{self, CountryKind};
use crate::lexicon::cues::Cues;
use crate::lexicon::names::{self, Common};
use crate::lexicon::regions;
use crate::pool::{PooledMap, PooledSet, PooledVec};

/// A person's name is at most so many words long where it is told by its surname.
const LONGEST: usize = 5;

/// Capitals of so many letters alone are an organisation's.
const ACRONYM: usize = 5;

/// What says by itself that a name is of an organisation or a place.
const SPOKEN_FOR: Cues = Cues::ORG_HEAD
    .or(Cues::ORG_SUFFIX)
    .or(Cues::ORG_KNOWN)
    .or(Cues::PLACE_HEAD)
    .or(Cues::DIRECTION)
    .or(Cues::REGION)
    .or(Cues::EVENT_HEAD)
    .or(Cues::GROUP);

/// How often a word alone stands as a name, as a person's and as something else's.
#[derive(Debug, Clone, Copy, Default)]
struct Alone {
    person: u32,
    other: u32,
}

/// Sets the names of an article right.
pub(super) fn settle(text: &str, words: &Words, names: &mut Vec<Name>) {
    names.retain(|name| is_name(text, words, name));
    toponym::drop_nouns(text, words, names);
    misread::mark_titled(text, words, names);
    join_parts(text, words, names);
    party::part(text, words, names);
    bounds::mend(text, words, names);
    let surnames = surnames(text, words, names);
    for name in names.iter_mut() {
        // `Democrats say`: a group of people, not the party.
        let own = &words.words[name.words.clone()];
        let group = own.len() == 1 && own[0].is(Cues::GROUP) && name.span.slice(text).ends_with('s');
        let country = countries::lookup(name.span.slice(text)).map(|form| form.kind);
        let people = matches!(country, Some(CountryKind::People | CountryKind::Adjective));
        let acronym = own.len() == 1 && own[0].shape() == Shape::Capitals && own[0].span.len() <= ACRONYM;
        if name.kind == EntityKind::Organization && (group || people) {
            name.kind = EntityKind::Nationality;
        } else if name.kind == EntityKind::Person
            && country == Some(CountryKind::Name)
            && name.span.slice(text).contains('.')
        {
            // `Assistant U.S. Attorney`
            name.kind = EntityKind::Place;
        } else if name.kind == EntityKind::Person
            && acronym
            && !name.span.slice(text).contains('.')
            && words.lines[name.line as usize].case == Case::Sentence
            && !own[0].is(Cues::NOT_ACRONYM)
            && !surnames.contains(&own[0].key(text))
        {
            name.kind = EntityKind::Organization;
        }
    }
    misread::drop_letters(words, names, |word| surnames.contains(&word.key(text)));
    call_by_first(text, words, names);
    call_by_surname(text, words, names);
    let mut alone: PooledMap<u64, Alone> = PooledMap::default();
    for name in names.iter().filter(|name| name.words.len() == 1) {
        let count = alone.entry(words.words[name.words.start].key(text)).or_default();
        if name.kind == EntityKind::Person {
            count.person += 1;
        } else {
            count.other += 1;
        }
    }
    let full = names.iter().filter(|name| name.kind == EntityKind::Person && name.words.len() > 1);
    let full = full.map(|name| key_of(text, &words.words[name.words.clone()])).collect();
    let settler = Settler { text, words, alone, full };
    settler.join_surnames(names);
    toponym::mark(text, words, names, |at| settler.calls(at));
    settler.part_holders(names);
    settler.part_bodies(names);
    for name in names.iter_mut().filter(|name| name.words.len() > 1) {
        let start = settler.start(name);
        if start > name.words.start {
            name.words.start = start;
            name.kind = EntityKind::Person;
            name.span = words.span(&name.words);
        } else if settler.is_person(name) {
            name.kind = EntityKind::Person;
        }
    }
    misread::mark(text, words, names);
    misread::mark_agencies(text, words, names);
    misread::mark_acronyms(text, words, names);
    missed::add(text, words, names);
    missed::add_bodies(text, words, names);
}

/// The surnames of those who are named in full.
fn surnames(text: &str, words: &Words, names: &[Name]) -> PooledSet<u64> {
    let full = names.iter().filter(|name| name.kind == EntityKind::Person && name.words.len() > 1);
    full.map(|name| words.words[name.words.end - 1].key(text)).collect()
}

/// Not everyday words written small, and not a title before somebody's name.
fn is_name(text: &str, words: &Words, name: &Name) -> bool {
    if name.kind == EntityKind::Nationality {
        return true;
    }
    let own = &words.words[name.words.clone()];
    // An address is nobody.
    if own.len() == 1 && name.span.slice(text).contains('@') {
        return false;
    }
    let everyday =
        |word: &Word| word.is_lower() && names::common(word.span.slice(text)).is_some() || word.shape() == Shape::Mark;
    if own.iter().all(everyday) {
        return false;
    }
    // `a Texas Republican`
    if name.kind == EntityKind::Person && own.len() > 1 && own[own.len() - 1].is(Cues::GROUP) {
        let first = own[0].span.slice(text);
        return !(names::city(first).is_some()
            || countries::lookup(first).is_some()
            || regions::country_of(first).is_some());
    }
    // `Several Labor MPs`
    if name.kind == EntityKind::Person && own.last().is_some_and(|word| matches!(word.span.slice(text), "MPs" | "MEPs"))
    {
        return false;
    }
    let [word] = own else { return true };
    let form = name.span.slice(text);
    // `a hint of vibrato`
    if name.kind == EntityKind::Person && word.is_lower() && !names::is_anybodys(form) {
        return false;
    }
    let line = &words.lines[name.line as usize];
    if line.case != Case::Sentence {
        return true;
    }
    let opens = line.words.start == name.words.start;
    let next = words.words.get(name.words.end);
    // `the interior ministry`, `Several MPs`
    let small = name.kind == EntityKind::Organization && word.is_lower() && names::common(form).is_some();
    if small && form.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return false;
    }
    // `Mr` of `Mr Lima`, `the Yorkshireman`
    let native = form.ends_with("shireman") || form.ends_with("shirewoman");
    if name.kind == EntityKind::Person && word.is(Cues::HONORIFIC) && next.is_some_and(|next| next.is_capital())
        || native
    {
        return false;
    }
    // `the Taoiseach said`: an office, no body. Teams have the plural.
    let office = word.shape() == Shape::Capital && word.is(Cues::ROLE) && !form.ends_with('s');
    // `the Chief Justice said`
    let before = name.words.start.checked_sub(1).filter(|&at| at >= line.words.start).map(|at| words.words[at]);
    let titled = before.is_some_and(|word| word.is_capital() && word.is(Cues::ROLE_MODIFIER));
    if name.kind == EntityKind::Person && office && titled && next.is_none_or(|next| !next.is_capital()) {
        return false;
    }
    // `Neighbors said`
    let many = || {
        let noun = form.ends_with('s') && names::common(form) == Some(Common::Noun) && !word.is(Cues::ORG_KNOWN);
        noun && next.is_some_and(|next| next.is_lower() && next.is(Cues::SPEECH))
    };
    if name.kind == EntityKind::Organization && (office || opens && many()) || opens && is_prize(text, words, name) {
        return false;
    }
    let titles = next.is_some_and(|next| next.is_capital() && !next.glued() && !word.possessive());
    !(titles && word.is(Cues::ROLE))
}

/// Whether the name is but the first word of an honour: `Player of the match`.
fn is_prize(text: &str, words: &Words, name: &Name) -> bool {
    let line = &words.lines[name.line as usize].words;
    let after = &words.words[name.words.end..line.end];
    let form = |at: usize| after.get(at).map_or("", |word| word.span.slice(text));
    form(0) == "of" && form(1) == "the" && after.get(2).is_some_and(|word| word.is_lower())
}

/// Joins the parts of names that were cut: at a particle (`Maria` and `Silveira` of `Maria do Carmo Silveira`), and at a
/// hyphen that a small letter follows (`Ban Ki` of `Ban Ki-moon`).
fn join_parts(text: &str, words: &Words, names: &mut Vec<Name>) {
    let form = |at: usize| words.words.get(at).map_or("", |word| word.span.slice(text));
    let is_person = |name: &Name| name.kind == EntityKind::Person;
    for at in 0..names.len() {
        let range = names[at].words.clone();
        let given = names::first_name(form(range.end - 1)).is_some();
        let particle =
            matches!(form(range.end), "de" | "da" | "do" | "dos" | "das" | "di" | "del" | "della" | "van" | "von");
        let next = names.get(at + 1).filter(|next| particle && given && next.words.start == range.end + 1);
        let person = next.filter(|next| is_person(&names[at]) || is_person(next));
        let end = match person {
            Some(next) if !words.words[range.end - 1].possessive() => next.words.end,
            _ if is_person(&names[at]) && range.len() == 2 && goes_on(text, words, range.end) => range.end + 2,
            _ => continue,
        };
        let joined = Name {
            words: range.start..end,
            span: words.span(&(range.start..end)),
            kind: EntityKind::Person,
            ..names[at].clone()
        };
        names[at] = joined;
    }
    let mut end = 0;
    names.retain(|name| {
        let free = name.words.start >= end;
        end = end.max(name.words.end);
        free
    });
}

/// Where the surname comes first (`Zhu Chen`), the article goes on with it: a word alone that was read as an unknown place,
/// or as a body that speaks, is that person.
fn call_by_first(text: &str, words: &Words, names: &mut [Name]) {
    let full = |name: &&Name| name.kind == EntityKind::Person && (2..=3).contains(&name.words.len());
    let firsts: PooledSet<u64> =
        names.iter().filter(full).map(|name| words.words[name.words.start].key(text)).collect();
    for name in names.iter_mut().filter(|name| name.words.len() == 1) {
        let (word, form) = (words.words[name.words.start], name.span.slice(text));
        let next = words.words.get(name.words.end);
        let misread = match name.kind {
            EntityKind::Place => true,
            EntityKind::Organization => {
                word.shape() == Shape::Capital && next.is_some_and(|next| next.is_lower() && next.is(Cues::SPEECH))
            }
            _ => false,
        };
        let known = countries::lookup(form).is_some() || names::city(form).is_some() || word.is(SPOKEN_FOR);
        if misread && firsts.contains(&word.key(text)) && !known && names::first_name(form).is_none() {
            name.kind = EntityKind::Person;
        }
    }
}

/// A surname that was read as a place is the person's where somebody is called so in full: one that is a place's name as
/// well (`Lima`) where it speaks.
fn call_by_surname(text: &str, words: &Words, names: &mut [Name]) {
    let surnames = surnames(text, words, names);
    for name in names.iter_mut().filter(|name| name.kind == EntityKind::Place && name.words.len() == 1) {
        let line = words.lines[name.line as usize].words.clone();
        let (before, after) = (&words.words[line.start..name.words.start], &words.words[name.words.end..line.end]);
        let speech = |word: Option<&Word>| word.is_some_and(|word| word.is_lower() && word.is(Cues::SPEECH));
        let according = || matches!(before, [.., a, to] if a.span.slice(text).eq_ignore_ascii_case("according") && to.span.slice(text) == "to");
        let word = words.words[name.words.start];
        let form = name.span.slice(text);
        let known = || {
            countries::lookup(form).is_some()
                || names::city(form).is_some()
                || word.is(SPOKEN_FOR)
                || !names::is_surname(form)
        };
        if surnames.contains(&word.key(text))
            && (!known() || !word.possessive() && (speech(after.first()) || speech(before.last()) || according()))
        {
            name.kind = EntityKind::Person;
        }
    }
}

/// Whether a short given name goes on after a hyphen, as Korean ones do.
fn goes_on(text: &str, words: &Words, hyphen: usize) -> bool {
    let (Some(before), Some([mark, after])) = (hyphen.checked_sub(1), words.words.get(hyphen..hyphen + 2)) else {
        return false;
    };
    let form = after.span.slice(text);
    mark.glued()
        && after.glued()
        && mark.span.slice(text) == "-"
        && after.is_lower()
        && words.words[before].span.len() <= SYLLABLE
        && form.len() <= SYLLABLE
        && !matches!(form, "led" | "era" | "run" | "born" | "style" | "based" | "held" | "like" | "type" | "owned")
}

/// A part of a given name is at most so many bytes long.
const SYLLABLE: usize = 5;

/// Titles that a first name follows, or that no name stands without: `Pope Francis`, `Prince Harry`.
fn is_kept(title: &str) -> bool {
    matches!(
        title.trim_end_matches('.'),
        "Pope"
            | "King"
            | "Queen"
            | "Prince"
            | "Princess"
            | "Emperor"
            | "Sultan"
            | "Emir"
            | "Saint"
            | "St"
            | "Lord"
            | "Lady"
            | "Father"
            | "Sister"
            | "Brother"
            | "Mother"
            | "Count"
            | "Duke"
            | "Earl"
            | "Don"
            | "Baron"
    )
}

struct Settler<'a> {
    text: &'a str,
    words: &'a Words,
    alone: PooledMap<u64, Alone>,
    /// The keys of people's names of several words.
    full: PooledSet<u64>,
}

impl Settler<'_> {
    fn form(&self, at: usize) -> &str {
        self.words.words[at].span.slice(self.text)
    }

    fn alone(&self, at: usize) -> Alone {
        self.alone.get(&self.words.words[at].key(self.text)).copied().unwrap_or_default()
    }

    /// Joins a lone first name to the surname after it that no name has, where the article goes on with the surname.
    fn join_surnames(&self, names: &mut [Name]) {
        for at in 0..names.len() {
            let Range { start, end } = names[at].words;
            let free = names.get(at + 1).is_none_or(|next| next.words.start > end);
            let [first, last] = self.words.words.get(start..end + 1).unwrap_or_default() else { continue };
            let fits = |word: &Word| word.shape() == Shape::Capital && !word.is(SPOKEN_FOR.or(Cues::ROLE));
            let inside = self.words.lines[names[at].line as usize].words.contains(&end);
            if free && inside && fits(first) && fits(last) && !first.possessive() && !last.glued() && self.calls(end) {
                let span = first.span.join(last.span);
                names[at] = Name { words: start..end + 1, span, kind: EntityKind::Person, ..names[at].clone() };
            }
        }
    }

    /// Parts a body from who holds an office in it, where they were read as one name: `head of the Harbour Council Ann
    /// Berg`.
    fn part_holders(&self, names: &mut Vec<Name>) {
        let mut holders = PooledVec::default();
        for name in names.iter_mut().filter(|name| name.kind == EntityKind::Organization && name.words.len() > 3) {
            let Range { start, end } = name.words;
            let Some(cut) = (start + 2..end - 1).rev().take(3).find(|&at| self.is_holder(start, at, end)) else {
                continue;
            };
            let span = |from: usize, to: usize| self.words.span(&(from..to));
            let (body, holder) = (span(start, cut), span(cut, end));
            holders.push(Name { words: cut..end, span: holder, kind: EntityKind::Person, ..name.clone() });
            (name.words.end, name.span) = (cut, body);
        }
        insert(names, holders);
    }

    /// Parts two bodies that were read as one: `Harbour Workers Fund and Citizens for Fish`.
    fn part_bodies(&self, names: &mut Vec<Name>) {
        let mut others = PooledVec::default();
        for name in names.iter_mut().filter(|name| name.kind == EntityKind::Organization && name.words.len() > 4) {
            let Range { start, end } = name.words;
            let parts = |&at: &usize| {
                let body = self.words.words[at - 1].is(Cues::ORG_HEAD.or(Cues::ORG_SUFFIX));
                body && self.form(at) == "and" && self.words.words[at + 1].is_capital()
            };
            let Some(and) = (start + 2..end - 2).find(parts) else { continue };
            let span = |from: usize, to: usize| self.words.span(&(from..to));
            others.push(Name { words: and + 1..end, span: span(and + 1, end), ..name.clone() });
            (name.words.end, name.span) = (and, span(start, and));
        }
        insert(names, others);
    }

    /// Whether a person's name starts at `at` in a body's name, before which stands an office: `head of`, `head of the`.
    fn is_holder(&self, start: usize, at: usize, end: usize) -> bool {
        let before = |back: usize| start.checked_sub(back).map(|at| self.words.words[at]);
        let of = if self.form(start.saturating_sub(1)) == "the" { 2 } else { 1 };
        let office = start > of
            && self.form(start - of) == "of"
            && before(of + 1).is_some_and(|word| word.is(Cues::ROLE.or(Cues::ROLE_MODIFIER)));
        let ends = self.words.words[at - 1].is(Cues::ORG_HEAD) || names::first_name(self.form(at)).is_some();
        let unknown = |at: usize| {
            let word = self.words.words[at];
            word.shape() == Shape::Capital
                && !word.is(SPOKEN_FOR.or(Cues::ROLE_MODIFIER))
                && names::common(self.form(at)).is_none()
        };
        office && ends && (2..=3).contains(&(end - at)) && (at..end).all(unknown)
    }

    /// Whether the article calls a person by the word at `at` and means nothing else by it.
    fn calls(&self, at: usize) -> bool {
        let alone = self.alone(at);
        alone.person > 0 && alone.person >= alone.other
    }

    /// Whether a name that was read as something else is a person's, since the article calls somebody by its last
    /// word, or by its first.
    fn is_person(&self, name: &Name) -> bool {
        if !matches!(name.kind, EntityKind::Organization | EntityKind::Place) || !self.reads_as_person(&name.words) {
            return false;
        }
        let (first, last) = (name.words.start, name.words.end - 1);
        self.calls(last) || name.words.len() == 2 && self.calls(first) && names::common(self.form(last)).is_none()
    }

    /// Whether nothing in the words speaks for an organisation or a place.
    fn reads_as_person(&self, range: &Range<usize>) -> bool {
        let words = &self.words.words[range.clone()];
        let capital = words.iter().filter(|word| word.shape() == Shape::Capital).count();
        words.len() <= LONGEST
            && capital >= 2
            && countries::lookup(self.form(range.start)).is_none()
            && words.iter().all(|word| {
                !word.is(SPOKEN_FOR)
                    && (word.is_capital() || word.is(Cues::PARTICLE) || word.shape() == Shape::Mark || word.glued())
            })
    }

    /// Where a person's name starts that was read with the title or the thing before it (`Affairs Ann Berg`).
    fn start(&self, name: &Name) -> usize {
        let Range { start, end } = name.words;
        let titled = |at: usize| {
            let word = self.words.words[at];
            let given = matches!(self.form(at), "Dean" | "Marshall") || is_kept(self.form(at));
            // `Mayor Pro Tem`
            if matches!(self.form(at), "Pro" | "Tem" | "Tempore") && at > 0 {
                return self.words.words[at - 1].is(Cues::ROLE) || matches!(self.form(at - 1), "Pro" | "pro");
            }
            word.is(Cues::ROLE.or(Cues::HONORIFIC)) && word.is_capital() && !given
        };
        let is_person = name.kind == EntityKind::Person;
        if is_person && titled(start) {
            let first = (start..end).find(|&at| !titled(at)).unwrap_or(end - 1);
            if self.words.words[first].is_capital() {
                return first;
            }
        }
        // `Harbour Police Commissioner Lt-Gen Ann Berg`
        if is_person && end - start > 3 {
            let last =
                (start + 1..end - 2).rev().find(|&at| titled(at) && self.words.words[at + 1].shape() == Shape::Capital);
            if let Some(last) = last.filter(|&last| !titled(last + 1)) {
                return last + 1;
            }
        }
        // `Social Security Liu Yongfu` where the article goes on with `Liu`, or `Yongfu`.
        let leads = |at: usize| {
            (start..at).all(|at| {
                let word = self.words.words[at];
                let other = word.is(SPOKEN_FOR.or(Cues::ROLE_MODIFIER).or(Cues::ROLE));
                let acronym = word.shape() == Shape::Capitals && !self.form(at).contains('.');
                names::common(self.form(at)).is_some() || other || acronym || word.shape() == Shape::Mark
            })
        };
        let given = |at: usize| {
            let word = self.words.words[at];
            let known = || is_person && self.full.contains(&key_of(self.text, &self.words.words[at..end]));
            word.shape() == Shape::Capital
                && !word.is(SPOKEN_FOR)
                && (self.calls(at) || names::common(self.form(at)).is_none() && self.calls(end - 1) || known())
        };
        let rest = |at: usize| (2..=3).contains(&(end - at)) && self.reads_as_person(&(at..end));
        (start + 1..end.saturating_sub(1)).take(LONGEST).find(|&at| given(at) && rest(at) && leads(at)).unwrap_or(start)
    }
}
