//! Words that name nobody and yet mean who spoke before: `the governor said`, `the paper said`.

use super::speaker::{BODIES, SPEAK_FOR};
use super::words::Words;
use crate::lexicon::cues::Cues;
use crate::lexicon::organisations::NOUNS;

/// What such words may stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standin {
    Person,
    /// An organisation or a country.
    Body,
}

/// Roles that anybody may have: who says so may be another one than before.
const ANYBODY: &[&str] = &["analyst", "judge", "officer", "official", "source", "witness"];

/// Offices that are told apart: who is known to hold one is not taken for the holder of another.
pub(super) const OFFICES: &[&str] = &[
    "ambassador", "attorney", "bishop", "captain", "chancellor", "coach", "commissioner", "congressman",
    "congresswoman", "governor", "judge", "king", "lawmaker", "mayor", "minister", "nominee", "premier", "president",
    "prosecutor", "queen", "representative", "secretary", "senator", "sheriff",
];

/// What an organisation is called, besides [`NOUNS`] and [`BODIES`].
const OTHERS: &[&str] = &["firm", "government", "outlet", "panel", "publication", "team", "think-tank", "watchdog"];

/// What the words `start..end` may stand for; `end` is the end of the noun phrase's head.
pub(super) fn of(words: &Words<'_>, start: usize, end: usize) -> Option<Standin> {
    if end == start + 1 {
        return match words.str(start) {
            "They" | "they" | "It" | "it" => Some(Standin::Body),
            _ => None,
        };
    }
    let noun = words.str(end.checked_sub(1)?);
    if end < start + 2 || !words.says(start, "the") || words.words[end - 1].capital {
        return None;
    }
    // `the 37-year-old`
    if noun == "old" || noun.ends_with("-old") {
        return Some(Standin::Person);
    }
    if [NOUNS, BODIES, OTHERS].iter().any(|list| list.contains(&noun)) {
        return Some(Standin::Body);
    }
    let role = Cues::of(noun).any(Cues::ROLE) && !Cues::of(noun).any(Cues::GROUP);
    (role && !noun.ends_with('s') && !SPEAK_FOR.contains(&noun) && !ANYBODY.contains(&noun)).then_some(Standin::Person)
}
