//! Whether a name is a man's or a woman's.

use std::ops::Range;

use super::words::{Shape, Words};
use crate::lexicon::cues::Cues;
use crate::lexicon::names::{self, Given};

/// Of a person, as titles and first names tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Gender {
    /// He.
    Male,
    /// She.
    Female,
}

/// By the title or role right before the word at `start`.
pub(crate) fn of_title(words: &Words, start: usize) -> Option<Gender> {
    let title = words.words[..start].last()?;
    of_cues(title.cues())
}

/// By a title or role.
pub(crate) fn of_cues(cues: Cues) -> Option<Gender> {
    if cues.any(Cues::FEMALE) {
        Some(Gender::Female)
    } else if cues.any(Cues::MALE) {
        Some(Gender::Male)
    } else {
        None
    }
}

/// By the title before a name, or its first name.
pub(crate) fn of_name(text: &str, words: &Words, range: &Range<usize>) -> Option<Gender> {
    of_title(words, range.start).or_else(|| of_first_name(text, words, range))
}

/// By the first name of a full name, or by a name alone that is no surname.
pub(crate) fn of_first_name(text: &str, words: &Words, range: &Range<usize>) -> Option<Gender> {
    if range.len() < 2 && names::is_surname(words.words[range.start].span.slice(text)) {
        return None;
    }
    // `Lin Chih-hao`: the surname comes first.
    let last = words.words[range.end - 1];
    if last.is_lower() && last.glued() {
        return None;
    }
    // `George W.`, `Universe Alicia`: the first word that is a first name, but not the surname.
    let before = range.start..range.end.max(range.start + 2) - 1;
    let mut given = words.words[before].iter().filter(|word| word.shape() != Shape::Initial && word.is_capital());
    match given.find_map(|word| names::first_name(word.span.slice(text)))? {
        Given::Male => Some(Gender::Male),
        Given::Female => Some(Gender::Female),
        Given::Either => None,
    }
}
