//! What there is to say about a cue and a source, or a cue and a content: the rows that the tables for links judge.

use super::super::wordclass::{Kind, buffer, lower};
use super::super::words::{Sentence, Words};
use super::roles::{Role, Roles};
use crate::lexicon::speech::verb;

/// Numbers in a row.
pub(crate) const FEATURES: usize = 34;

/// A row for `cue` and `other`, a source or content.
pub(super) fn row(words: &Words<'_>, roles: &Roles, cue: Sentence, other: Sentence, role: Role) -> [i32; FEATURES] {
    let (side, from, to) = if other.end <= cue.start {
        (0, other.end, cue.start)
    } else if cue.end <= other.start {
        (1, cue.end, other.start)
    } else {
        (2, cue.start, cue.start)
    };
    let gap = roles.between(from, to);
    let len = |range: Sentence| (range.end - range.start) as i32;
    let stretch = |at: usize| words.stretch(at).map_or(-1, |stretch| stretch as i32);
    let (first, last) = (stretch(other.start), stretch(other.end - 1));
    let same_sentence = i32::from(gap.sentences == 0 || (gap.sentences == 1 && words.starts_sentence(to)));
    let starts = |at: usize| i32::from(words.starts_sentence(at));
    [
        side,
        len(Sentence { start: from, end: to }).min(200),
        gap.sentences,
        gap.commas,
        gap.marks,
        gap.says,
        gap.runs[0],
        gap.runs[1],
        gap.runs[2],
        gap.words[2],
        len(other).min(200),
        len(cue),
        roles.margin(other, role),
        roles.margin(cue, Role::Cue),
        i32::from(first >= 0) + 2 * i32::from(last >= 0) + 4 * i32::from(first >= 0 && first == last),
        i32::from(stretch(cue.start) >= 0),
        same_sentence,
        code(words, other.start),
        code(words, other.end - 1),
        code_before(words, other.start),
        code(words, other.end),
        code(words, cue.start),
        code(words, cue.end - 1),
        code_before(words, cue.start),
        code(words, cue.end),
        roles.label(cue.end),
        cue.start.checked_sub(1).map_or(-1, |at| roles.label(at)),
        roles.label(other.end),
        other.start.checked_sub(1).map_or(-1, |at| roles.label(at)),
        class(words, cue),
        starts(other.start),
        starts(cue.start),
        i32::from(words.starts_paragraph(other.start)) + 2 * i32::from(words.starts_paragraph(cue.start)),
        i32::from(words.is_statement(other.start)),
    ]
}

/// What a word is, as a number.
pub(super) fn code(words: &Words<'_>, at: usize) -> i32 {
    match words.words.get(at).map(|word| word.kind) {
        None => -1,
        Some(Kind::Small(function)) => function as i32,
        Some(Kind::Possessive) => 20,
        Some(Kind::Capital) => 21,
        Some(Kind::Number) => 22,
        Some(Kind::Plain) => 23,
        Some(Kind::Past) => 24,
        Some(Kind::Participle) => 25,
        Some(Kind::Manner) => 26,
        Some(Kind::Comma) => 30,
        Some(Kind::Colon) => 31,
        Some(Kind::Semicolon) => 32,
        Some(Kind::Dash) => 33,
        Some(Kind::Open) => 34,
        Some(Kind::Close) => 35,
        Some(Kind::Sign) => 36,
        Some(Kind::Mark) => 37,
        Some(Kind::Stop) => 38,
    }
}

/// The same of the word before `at`.
pub(super) fn code_before(words: &Words<'_>, at: usize) -> i32 {
    at.checked_sub(1).map_or(-1, |at| code(words, at))
}

/// The class and form of the last cue verb of a cue, as a number; 0 for none.
pub(super) fn class(words: &Words<'_>, cue: Sentence) -> i32 {
    let mut space = buffer();
    let last = cue.start.max(cue.end.saturating_sub(6));
    let verb = (last..cue.end).rev().find_map(|at| {
        let next = words.words.get(at + 1).map_or("", |_| words.str(at + 1));
        verb(lower(words.str(at), &mut space), next)
    });
    verb.map_or(0, |verb| 1 + 4 * verb.class as i32 + verb.form as i32)
}
