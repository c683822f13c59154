//! What was read together with a person's name and is no part of it.

use std::ops::Range;

use super::Name;
use crate::entity::EntityKind;
use crate::entity::words::{Shape, Words};
use crate::lexicon::cues::Cues;
use crate::lexicon::{countries, names};

/// The words of a name without what was read with it: words before a person's first name that name an office or a thing
/// (`Affairs Ann Berg`), and where the person is from.
pub(in crate::entity) fn own_words(text: &str, words: &Words, name: &Name) -> Range<usize> {
    let mut range = name.words.clone();
    if name.kind != EntityKind::Person {
        return range;
    }
    let form = |at: usize| words.words[at].span.slice(text);
    if let Some(of) = range.clone().skip(2).find(|&at| matches!(form(at), "of" | "from")) {
        range.end = of;
    }
    let is_given = |at: usize| names::first_name(form(at)).is_some();
    let is_other = |at: usize| {
        words.words[at].is(Cues::ORG_HEAD.or(Cues::ROLE).or(Cues::ROLE_MODIFIER).or(Cues::REGION).or(Cues::FUNCTION))
            || words.words[at].shape() == Shape::Lower
            || words.words[at].shape() == Shape::Mark
            || names::common(form(at)).is_some()
            || ["ologist", "ographer", "ician"].iter().any(|end| form(at).ends_with(end))
            || countries::lookup(form(at)).is_some()
            || names::city(form(at)).is_some()
    };
    let first = range.clone().take(LONGEST_LEAD).find(|&at| is_given(at) && at + 1 < range.end);
    if let Some(first) = first.filter(|&first| (range.start..first).all(is_other)) {
        range.start = first;
    }
    range
}

/// So many words at most are left out before a first name.
const LONGEST_LEAD: usize = 6;
