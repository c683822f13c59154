//! Places told by how their names begin (`North Tyneside`, `Port Moresby`), and nouns that only look like one (`Port
//! reopens`).

use std::collections::{HashMap, HashSet};

use super::{Name, key_of};
use crate::entity::EntityKind;
use crate::entity::words::{Case, Shape, Word, Words};
use crate::lexicon::cues::Cues;
use crate::lexicon::names::{self, Common};

/// First words that hardly anybody is called by.
const SURE: &[&str] = &["North", "South", "East", "West", "Port", "Fort", "Mount", "Upper", "Lower"];
/// Those that some people are called by: what follows must be no surname.
const LIKELY: &[&str] = &["Lake", "San", "Santa", "Santo", "Saint", "St", "St.", "Cape"];

/// Makes places of what was read as a person's name and begins as a place's does. Nobody in the article may be called by
/// the last word, which `calls` tells, and no mention may stand by an office or an age.
pub(super) fn mark(text: &str, words: &Words, names: &mut [Name], calls: impl Fn(usize) -> bool) {
    let begins = |name: &Name| {
        let own = &words.words[name.words.clone()];
        let [first, last] = own else { return false };
        let (form, known) = (first.span.slice(text), last.span.slice(text));
        let unknown = || !names::is_surname(known) && names::first_name(known).is_none();
        name.kind == EntityKind::Person
            && own.iter().all(|word| word.shape == Shape::Capital)
            && !first.possessive
            && !last.glued
            && (SURE.contains(&form) || LIKELY.contains(&form) && unknown())
    };
    let mut people = HashSet::new();
    for name in names.iter().filter(|name| begins(name)) {
        if calls(name.words.end - 1) || is_introduced(text, words, name) {
            people.insert(key_of(&words.words[name.words.clone()]));
        }
    }
    for name in names.iter_mut().filter(|name| begins(name)) {
        if !people.contains(&key_of(&words.words[name.words.clone()])) {
            name.kind = EntityKind::Place;
        }
    }
}

/// Whether an office stands before the name, or an age or `who` behind it.
fn is_introduced(text: &str, words: &Words, name: &Name) -> bool {
    let line = &words.lines[name.line as usize].words;
    let word = |at: usize| line.contains(&at).then(|| words.words[at]);
    let form = |at: usize| word(at).map_or("", |word| word.span.slice(text));
    let (start, end) = (name.words.start, name.words.end);
    let titled = start.checked_sub(1).and_then(word).is_some_and(|word| word.is(Cues::ROLE.or(Cues::HONORIFIC)));
    let after = if form(end) == "," { end + 1 } else { end };
    let aged = after > end && word(after).is_some_and(|age| age.shape == Shape::Number && age.span.len() <= 3);
    titled || aged || matches!(form(after), "who" | "whose")
}

/// How often a word stands inside a sentence, small and with a capital.
#[derive(Debug, Clone, Copy, Default)]
struct Inside {
    small: u32,
    capital: u32,
}

/// Leaves out nouns that have their capital from the start of the line alone: such as places are called by, and those that
/// the article writes small elsewhere.
pub(super) fn drop_nouns(text: &str, words: &Words, names: &mut Vec<Name>) {
    let lone = |name: &Name| {
        let opens = words.lines[name.line as usize].words.start == name.words.start;
        let word = words.words[name.words.start];
        opens
            && name.words.len() == 1
            && matches!(name.kind, EntityKind::Place | EntityKind::Organization)
            && word.shape == Shape::Capital
            && (word.is(Cues::PLACE_HEAD) || names::common(word.span.slice(text)) == Some(Common::Noun))
    };
    let mut inside: HashMap<u64, Inside> = HashMap::new();
    for name in names.iter().filter(|name| lone(name)) {
        inside.entry(words.words[name.words.start].key).or_default();
    }
    if inside.is_empty() {
        return;
    }
    for line in words.lines.iter().filter(|line| line.case == Case::Sentence) {
        let own = &words.words[line.words.clone()];
        for pair in own.windows(2).filter(|pair| pair[0].shape != Shape::Mark || !pair[1].is_capital()) {
            if let Some(count) = inside.get_mut(&pair[1].key) {
                count.small += u32::from(pair[1].is_lower());
                count.capital += u32::from(pair[1].is_capital());
            }
        }
    }
    let is_place_head = |word: Word| word.is(Cues::PLACE_HEAD);
    names.retain(|name| {
        let word = words.words[name.words.start];
        let count = inside.get(&word.key).copied().unwrap_or_default();
        !(lone(name) && count.capital == 0 && (count.small > 0 || is_place_head(word)))
    });
}
