//! Speakers that a label names: who signs a quotation (`"We waited." — Ana Lima, mayor`), and whose turn it is in a
//! transcript (`LIMA: We waited.`).

use super::speaker::Index;
use super::statement::{Parts, Pattern, Statement};
use super::wordclass::Kind;
use super::words::{Paragraph, Sentence, Words};
use crate::lexicon::newsroom;
use crate::lexicon::plain;
use crate::lexicon::speech::Function;
use crate::page::BlockKind;
use crate::pool::{PooledMap, PooledVec};

/// No signature has more words, and no name in it.
const LONGEST_SIGNATURE: usize = 20;
const LONGEST_NAME: usize = 8;
/// No label of a transcript has more words.
const LONGEST_LABEL: usize = 4;
/// So many statements are looked through for the one that a signature belongs to.
const NEAR: usize = 16;

/// Where the paragraph at `at` is the signature of the one before, gives it the quotation that ends there.
pub(super) fn signs_before(words: &Words<'_>, index: &Index<'_>, at: usize, found: &mut Vec<Statement>) {
    let scope = words.paragraphs[at].words;
    if at == 0 || scope.start == scope.end || words.kind(scope.start) != Kind::Dash {
        return;
    }
    let before = words.paragraphs[at - 1];
    let ends = |quotation: &Sentence| (quotation.end..before.words.end).all(|at| !words.is_word(at));
    let quotation = last_quotation(words, before).filter(ends);
    let name = signature(words, index, Sentence { start: scope.start + 1, end: scope.end });
    if let Some((quotation, name)) = quotation.zip(name) {
        sign(words, at - 1, quotation, scope.start, name, found);
    }
}

/// Adds the quotation of the paragraph at `at` that is signed at its end.
pub(super) fn signed(words: &Words<'_>, index: &Index<'_>, at: usize, found: &mut Vec<Statement>) {
    let paragraph = words.paragraphs[at];
    let scope = paragraph.words;
    let Some(quotation) = last_quotation(words, paragraph) else { return };
    let dash = quotation.end;
    if dash >= scope.end || words.kind(dash) != Kind::Dash {
        return;
    }
    if let Some(name) = signature(words, index, Sentence { start: dash + 1, end: scope.end }) {
        sign(words, at, quotation, dash, name, found);
    }
}

/// The last stretch in quotation marks of a paragraph, if it reads as somebody's words.
fn last_quotation(words: &Words<'_>, paragraph: Paragraph) -> Option<Sentence> {
    let (first, end) = paragraph.stretches;
    let last = (first..end).rev().find(|&stretch| words.marks[stretch].depth == 0)?;
    let range = words.stretch_words(last as u32);
    (range.start < range.end && words.is_statement(range.start)).then_some(range)
}

/// The name in a signature: capitals with the small words of names among them, then nothing or what else the speaker is,
/// behind a comma or in brackets.
fn signature(words: &Words<'_>, index: &Index<'_>, mut scope: Sentence) -> Option<(usize, usize)> {
    while scope.end > scope.start && words.kind(scope.end - 1) == Kind::Stop {
        scope.end -= 1;
    }
    if scope.start >= scope.end || scope.end - scope.start > LONGEST_SIGNATURE {
        return None;
    }
    let of_name = |&at: &usize| match words.kind(at) {
        Kind::Capital => true,
        Kind::Stop => words.str(at) == ".",
        Kind::Small(Function::Preposition) => words.says(at, "of"),
        Kind::Small(Function::Determiner) => words.says(at, "the"),
        Kind::Plain => newsroom::is_particle(words.str(at)),
        _ => false,
    };
    let end = scope.start + (scope.start..scope.end.min(scope.start + LONGEST_NAME)).take_while(of_name).count();
    let is_over = end == scope.end || matches!(words.kind(end), Kind::Comma | Kind::Open);
    let is_name = end > scope.start && words.kind(scope.start) == Kind::Capital && words.kind(end - 1) == Kind::Capital;
    let is_prose = (end..scope.end).any(|at| words.words[at].says || words.stretch(at).is_some());
    let known = || end > scope.start + 1 || index.is_speaker(words, scope.start, end);
    (is_over && is_name && !is_prose && known()).then_some((scope.start, end))
}

/// Gives the quotation to who signed it.
fn sign(
    words: &Words<'_>,
    paragraph: usize,
    quotation: Sentence,
    dash: usize,
    name: (usize, usize),
    found: &mut Vec<Statement>,
) {
    let cue = Some(Sentence { start: dash, end: dash + 1 });
    let touches = |s: &Statement| s.parts.iter().any(|p| p.start < quotation.end && quotation.start < p.end);
    match found.iter_mut().rev().take(NEAR).find(|statement| !statement.nested && touches(statement)) {
        // Somebody else said so.
        Some(statement) if statement.cue.is_some() => {}
        Some(statement) => (statement.cue, statement.mention, statement.pattern) = (cue, Some(name), Pattern::Label),
        None => found.extend(statement(words, paragraph, quotation, cue, name)),
    }
}

fn statement(
    words: &Words<'_>,
    paragraph: usize,
    said: Sentence,
    cue: Option<Sentence>,
    mention: (usize, usize),
) -> Option<Statement> {
    let mut statement = Statement {
        parts: Parts::None,
        cue,
        mention: Some(mention),
        antecedent: None,
        pattern: Pattern::Label,
        paragraph,
        nested: false,
    };
    statement.add(words, said.start, said.end).then_some(statement)
}

/// A paragraph that a label gives to somebody.
#[derive(Debug, Clone, Copy)]
pub(super) struct Turn {
    pub(super) paragraph: usize,
    name: (usize, usize),
}

impl Turn {
    /// What is said in this turn: the rest of the paragraph.
    pub(super) fn statement(&self, words: &Words<'_>) -> Option<Statement> {
        let colon = self.name.1;
        let said = Sentence { start: colon + 1, end: words.paragraphs[self.paragraph].words.end };
        statement(words, self.paragraph, said, Some(Sentence { start: colon, end: colon + 1 }), self.name)
    }
}

/// The turns of an article that holds a transcript, in order: paragraphs that open with the name of a person and a colon,
/// of two people at least, one of whom speaks again.
pub(super) fn turns(words: &Words<'_>, index: &Index<'_>) -> PooledVec<Turn> {
    let mut turns = PooledVec::default();
    let mut speakers: PooledMap<u64, usize> = PooledMap::default();
    for (paragraph, of) in words.paragraphs.iter().enumerate() {
        if let Some(name) = label(words, index, of) {
            turns.push(Turn { paragraph, name });
            *speakers.entry(plain::key(words.str(name.1 - 1))).or_default() += 1;
        }
    }
    if speakers.len() < 2 || speakers.values().all(|&count| count < 2) {
        turns.clear();
    }
    turns
}

/// The name of a person that the paragraph opens with, before a colon.
fn label(words: &Words<'_>, index: &Index<'_>, paragraph: &Paragraph) -> Option<(usize, usize)> {
    if !matches!(paragraph.kind, BlockKind::Body | BlockKind::ListItem) {
        return None;
    }
    let scope = paragraph.words;
    let start = scope.start + (scope.start..scope.end).take_while(|&at| words.kind(at) == Kind::Mark).take(1).count();
    let is_name = |&at: &usize| words.kind(at) == Kind::Capital || words.str(at) == ".";
    let end = start + (start..scope.end.min(start + LONGEST_LABEL)).take_while(is_name).count();
    // `Dear Ana:` begins a letter.
    let is_label = start < end && end < scope.end && words.kind(end) == Kind::Colon && !words.says(start, "dear");
    (is_label && index.is_speaker(words, start, end)).then_some((start, end))
}
