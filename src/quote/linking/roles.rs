//! The roles that the encoder gives to words, and sums over any range of words in constant time.

use std::cell::RefCell;

use super::super::wordclass::Kind;
use super::super::words::{Sentence, Words};
use super::Tables;
use super::pairs;
use crate::encoder::{Encoded, Head};
use crate::pool::PooledVec;
use crate::span::Span;

/// Margins are cut here, in 1/256.
const HIGHEST: i32 = 4096;

/// By how much less than the encoder has it "no role" counts, in 1/256, when its runs are read again for parts that it
/// nearly found.
const LESS: [i16; 2] = [384, 1024];
/// Ways to read the roles.
pub(super) const READINGS: usize = 1 + LESS.len();
/// Scores that are kept.
const SCORES: usize = 1 << 10;

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

/// A link: its role and the words of cue and other run.
type Key = (Role, [u32; 4]);

/// The roles of the words of one stretch of an article; the labels of all words.
#[derive(Debug)]
pub(super) struct Roles {
    /// The first word of the stretch.
    first: usize,
    sums: PooledVec<Sums>,
    labels: PooledVec<u8>,
    /// All runs of the stretch in order, as decoded, and those where "no role" counts less.
    pub(super) parts: [PooledVec<Part>; READINGS],
    /// Scores of links, each in the one place that its words give it: candidates share most of theirs.
    scores: RefCell<PooledVec<Option<(Key, i32)>>>,
}

impl Roles {
    /// The labels of all words. The sums are those of the stretch that is [read](Roles::read) next.
    pub(super) fn new(words: &Words<'_>, tokens: &[Span], encoded: &Encoded) -> Roles {
        let mut labels = PooledVec::default();
        labels.reserve(words.words.len());
        let mut token = 0;
        for word in words.words.iter() {
            token = token_of(word.span, tokens, token);
            labels.push(encoded.labels(Head::Roles)[token]);
        }
        Roles {
            first: 0,
            sums: PooledVec::default(),
            labels,
            parts: Default::default(),
            scores: RefCell::new(PooledVec::filled(None, SCORES)),
        }
    }

    /// Reads the words of a stretch of whole paragraphs instead of those that were read before.
    pub(super) fn read(&mut self, words: &Words<'_>, tokens: &[Span], encoded: &Encoded, stretch: Sentence) {
        self.first = stretch.start;
        self.sums.clear();
        self.sums.reserve(stretch.end - stretch.start + 1);
        self.parts.iter_mut().for_each(|parts| parts.clear());
        let [parts, loose @ ..] = &mut self.parts;
        let mut sentence = words.sentences.partition_point(|sentence| sentence.start < stretch.start);
        let start = words.words.get(stretch.start).map(|word| word.span.start());
        let mut token = start.map_or(0, |start| tokens.partition_point(|token| token.start() < start));
        let mut sum = Sums::default();
        let mut open: Option<Part> = None;
        for at in stretch.start..stretch.end {
            let word = &words.words[at];
            self.sums.push(sum);
            token = token_of(word.span, tokens, token);
            let label = self.labels[at];
            let leads = encoded.leads(token);
            if words.sentences.get(sentence).is_some_and(|s| s.start == at) {
                sentence += 1;
                sum.sentences = sum.sentences.wrapping_add(1);
            }
            let first = words.starts_paragraph(at);
            for (parts, less) in loose.iter_mut().zip(LESS) {
                extend(parts, at, loosely(leads, less), label % 2 == 1 || first);
            }
            let goes_on = label != 0 && label % 2 == 0 && !first;
            if !(goes_on && open.is_some_and(|part| part.role as u8 == (label - 1) / 2)) {
                parts.extend(open.take());
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
        }
        parts.extend(open);
        self.sums.push(sum);
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
        let key = (role, [cue.start, cue.end, other.start, other.end].map(|at| at as u32));
        let mix = |hash: u32, at: u32| (hash ^ at).wrapping_mul(0x9e37_79b1);
        // The high bits are the ones that all of the words have a part in.
        let place = key.1.into_iter().fold(role as u32, mix) >> (32 - SCORES.trailing_zeros());
        let kept = &mut self.scores.borrow_mut()[place as usize];
        match kept {
            Some((of, score)) if *of == key => *score,
            _ => {
                let table = if role == Role::Source { &tables.source } else { &tables.content };
                let score = table.score(row);
                *kept = Some((key, score));
                score
            }
        }
    }

    /// The sums over the words `start..end`.
    pub(super) fn between(&self, start: usize, end: usize) -> Range {
        let (a, b) = (&self.sums[start - self.first], &self.sums[end.max(start) - self.first]);
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

/// The token of a word, `from` or one behind it.
fn token_of(word: Span, tokens: &[Span], from: usize) -> usize {
    let rest = tokens[from..].iter();
    from + rest.take_while(|token| token.start() < word.start()).count()
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
