//! The roles that the encoder gives to words, and sums over any range of words in constant time.

use std::cell::RefCell;
use std::collections::HashMap;

use super::super::wordclass::Kind;
use super::super::words::{Sentence, Words};
use super::Tables;
use super::pairs;
use crate::encoder::{Encoded, Head};
use crate::span::Span;

/// Margins are cut here, in 1/256.
const HIGHEST: i32 = 4096;

/// By how much less than the encoder has it "no role" counts, in 1/256, when its runs are read again for parts that it
/// nearly found.
const LESS: [i16; 2] = [384, 1024];

/// What a word is in a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Role {
    Source = 0,
    Cue = 1,
    Content = 2,
}

/// A run of words with one role.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub(super) words: Sentence,
    pub(super) role: Role,
}

/// Sums over the words before a word. They wrap around; only differences over some hundred words are asked for, and of
/// counts those over no more than 65,535.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sums {
    /// Words with each role.
    words: [u16; 3],
    /// How far the logit of each role lies above the best other one.
    margins: [i32; 3],
    /// Runs of each role that start.
    runs: [u16; 3],
    sentences: u16,
    commas: u16,
    marks: u16,
    /// Forms of cue verbs.
    says: u16,
}

/// Sums over a range of words, see [`Sums`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Range {
    pub(super) words: [i32; 3],
    pub(super) margins: [i32; 3],
    pub(super) runs: [i32; 3],
    pub(super) sentences: i32,
    pub(super) commas: i32,
    pub(super) marks: i32,
    pub(super) says: i32,
}

/// The roles of an article's words.
#[derive(Debug)]
pub(super) struct Roles {
    sums: Vec<Sums>,
    labels: Vec<u8>,
    /// All runs in order, as decoded.
    pub(super) parts: Vec<Part>,
    /// The runs where "no role" counts less.
    pub(super) loose: [Vec<Part>; LESS.len()],
    /// The links that have a score, by role and by the words of cue and other run: candidates share most of theirs.
    scores: RefCell<HashMap<(Role, [u32; 4]), i32>>,
}

impl Roles {
    pub(super) fn new(words: &Words<'_>, tokens: &[Span], encoded: &Encoded) -> Roles {
        let all = words.words.len();
        let mut roles = Roles {
            sums: Vec::with_capacity(all + 1),
            labels: Vec::with_capacity(all),
            parts: Vec::new(),
            loose: Default::default(),
            scores: RefCell::default(),
        };
        let (mut sum, mut token, mut sentence) = (Sums::default(), 0, 0);
        let mut open: Option<Part> = None;
        for (at, word) in words.words.iter().enumerate() {
            roles.sums.push(sum);
            while tokens[token].start() < word.span.start() {
                token += 1;
            }
            let label = encoded.labels(Head::Roles)[token];
            let leads = encoded.leads(Head::Roles, token);
            let starts = words.sentences.get(sentence).is_some_and(|s| s.start == at);
            if starts {
                sentence += 1;
                sum.sentences = sum.sentences.wrapping_add(1);
            }
            let first = words.starts_paragraph(at);
            for (parts, less) in roles.loose.iter_mut().zip(LESS) {
                extend(parts, at, loosely(leads, less), label % 2 == 1 || first);
            }
            let goes_on = label != 0 && label % 2 == 0 && !first;
            if !(goes_on && open.is_some_and(|part| part.role as u8 == (label - 1) / 2)) {
                roles.parts.extend(open.take());
                open = role(label).map(|role| {
                    sum.runs[role as usize] = sum.runs[role as usize].wrapping_add(1);
                    Part { words: Sentence { start: at, end: at }, role }
                });
            }
            if let Some(part) = &mut open {
                part.words.end = at + 1;
                sum.words[part.role as usize] = sum.words[part.role as usize].wrapping_add(1);
            }
            for (sum, &lead) in sum.margins.iter_mut().zip(leads) {
                *sum = sum.wrapping_add(i32::from(lead).clamp(-HIGHEST, HIGHEST));
            }
            match word.kind {
                Kind::Comma => sum.commas = sum.commas.wrapping_add(1),
                Kind::Mark => sum.marks = sum.marks.wrapping_add(1),
                _ => sum.says = sum.says.wrapping_add(u16::from(word.says)),
            }
            roles.labels.push(label);
        }
        roles.parts.extend(open);
        roles.sums.push(sum);
        roles
    }

    /// The score of the link of a cue with a source or content; `row` is theirs.
    pub(super) fn score(
        &self,
        tables: &Tables,
        role: Role,
        cue: Sentence,
        other: Sentence,
        row: &[i32; pairs::FEATURES],
    ) -> i32 {
        let table = if role == Role::Source { &tables.source } else { &tables.content };
        let words = [cue.start, cue.end, other.start, other.end].map(|at| at as u32);
        *self.scores.borrow_mut().entry((role, words)).or_insert_with(|| table.score(row))
    }

    /// The sums over the words `start..end`.
    pub(super) fn between(&self, start: usize, end: usize) -> Range {
        let (a, b) = (&self.sums[start], &self.sums[end.max(start)]);
        let less = |b: u16, a: u16| i32::from(b.wrapping_sub(a));
        Range {
            words: [0, 1, 2].map(|i| less(b.words[i], a.words[i])),
            margins: [0, 1, 2].map(|i| b.margins[i].wrapping_sub(a.margins[i])),
            runs: [0, 1, 2].map(|i| less(b.runs[i], a.runs[i])),
            sentences: less(b.sentences, a.sentences),
            commas: less(b.commas, a.commas),
            marks: less(b.marks, a.marks),
            says: less(b.says, a.says),
        }
    }

    /// The mean margin of a role over a range.
    pub(super) fn margin(&self, range: Sentence, role: Role) -> i32 {
        let len = (range.end - range.start).max(1) as i32;
        self.between(range.start, range.end).margins[role as usize] / len
    }

    /// The share of a range that has a role, in 1/64.
    pub(super) fn share(&self, range: Sentence, role: Role) -> i32 {
        let len = (range.end - range.start).max(1) as i32;
        64 * self.between(range.start, range.end).words[role as usize] / len
    }

    /// The label of a word.
    pub(super) fn label(&self, at: usize) -> i32 {
        self.labels.get(at).map_or(-1, |&label| label.into())
    }
}

fn role(label: u8) -> Option<Role> {
    match label {
        1 | 2 => Some(Role::Source),
        3 | 4 => Some(Role::Cue),
        5 | 6 => Some(Role::Content),
        _ => None,
    }
}

/// The likeliest role where "no role" counts `less`.
fn loosely(leads: &[i16], less: i16) -> Option<Role> {
    let (role, lead) =
        [Role::Source, Role::Cue, Role::Content].into_iter().zip(leads).max_by_key(|(_, lead)| **lead)?;
    (*lead > -less).then_some(role)
}

fn extend(parts: &mut Vec<Part>, at: usize, role: Option<Role>, begins: bool) {
    let Some(role) = role else { return };
    match parts.last_mut() {
        Some(part) if part.role == role && part.words.end == at && !begins => part.words.end = at + 1,
        _ => parts.push(Part { words: Sentence { start: at, end: at + 1 }, role }),
    }
}
