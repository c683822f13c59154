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
    /// The words of the name that a letter stands for.
    answers: Option<(usize, usize)>,
    /// The first word behind the label.
    said: usize,
}

impl Turn {
    /// What is said in this turn: the rest of the paragraph.
    pub(super) fn statement(&self, words: &Words<'_>) -> Option<Statement> {
        let said = Sentence { start: self.said, end: words.paragraphs[self.paragraph].words.end };
        let cue = (self.name.1 < self.said).then_some(Sentence { start: self.name.1, end: self.said });
        let found = statement(words, self.paragraph, said, cue, self.name)?;
        Some(Statement { antecedent: self.answers, ..found })
    }
}

/// The turns of an article that holds a transcript, in order: paragraphs that open with the name of a person and a colon,
/// of two people at least, one of whom speaks again; or with `Q:` and `A:`.
pub(super) fn turns(words: &Words<'_>, index: &Index<'_>) -> PooledVec<Turn> {
    let (mut turns, mut letters): (PooledVec<Turn>, PooledVec<Turn>) = (PooledVec::default(), PooledVec::default());
    let mut speakers: PooledMap<u64, usize> = PooledMap::default();
    let (mut asked, mut answered) = (0, 0);
    for (paragraph, of) in words.paragraphs.iter().enumerate() {
        if let Some(name) = label(words, index, of) {
            turns.push(Turn { paragraph, name, answers: None, said: name.1 + 1 });
            *speakers.entry(plain::key(words.str(name.1 - 1))).or_default() += 1;
        } else if let Some((name, said)) = letter(words, of) {
            let asks = words.str(name.0).starts_with('Q');
            asked += usize::from(asks);
            answered += usize::from(!asks);
            letters.push(Turn { paragraph, name, answers: None, said });
        }
    }
    if speakers.len() < 2 || speakers.values().all(|&count| count < 2) {
        turns.clear();
    }
    if asked > 1 && answered > 1 {
        let answers = interviewee(words, index, letters[0].paragraph);
        for turn in letters.iter_mut().filter(|turn| words.str(turn.name.0).starts_with('A')) {
            turn.answers = answers;
        }
        turns.append(&mut letters);
        turns.sort_by_key(|turn| turn.paragraph);
    }
    turns
}

/// The name of a person that the paragraph opens with, before a colon.
fn label(words: &Words<'_>, index: &Index<'_>, paragraph: &Paragraph) -> Option<(usize, usize)> {
    let start = opening(words, paragraph)?;
    let end = paragraph.words.end;
    let is_name = |&at: &usize| words.kind(at) == Kind::Capital || words.str(at) == ".";
    let name = start + (start..end.min(start + LONGEST_LABEL)).take_while(is_name).count();
    // `Dear Ana:` begins a letter.
    let is_label = start < name && name < end && words.kind(name) == Kind::Colon && !words.says(start, "dear");
    (is_label && index.is_speaker(words, start, name)).then_some((start, name))
}

/// The letter that the paragraph opens with, `Q:`, `Q.`, `A:` or `A.`, and the first word behind it.
fn letter(words: &Words<'_>, paragraph: &Paragraph) -> Option<((usize, usize), usize)> {
    let start = opening(words, paragraph).filter(|&start| start + 1 < paragraph.words.end)?;
    let marked = words.kind(start + 1) == Kind::Colon || words.str(start + 1) == ".";
    match words.str(start) {
        "Q" | "A" if marked => Some(((start, start + 1), start + 2)),
        "Q." | "A." => Some(((start, start + 1), start + 1)),
        _ => None,
    }
}

/// The first word of a paragraph of copy, without the mark of a quotation that opens there.
fn opening(words: &Words<'_>, paragraph: &Paragraph) -> Option<usize> {
    let scope = paragraph.words;
    let is_copy = matches!(paragraph.kind, BlockKind::Body | BlockKind::ListItem);
    is_copy
        .then(|| scope.start + (scope.start..scope.end).take_while(|&at| words.kind(at) == Kind::Mark).take(1).count())
}

/// Who answers in an interview: the person whom the headline and the paragraphs before the first question name most often,
/// and first among equals.
fn interviewee(words: &Words<'_>, index: &Index<'_>, first: usize) -> Option<(usize, usize)> {
    let intro = words.paragraphs[first].words.start;
    let before = words.words.get(intro)?.span.start();
    let mut counts: PooledMap<u32, usize> = PooledMap::default();
    let named = index.names_of_people_before(before);
    for entry in named.iter() {
        *counts.entry(entry.entity).or_default() += 1;
    }
    // The last of those with the most in reverse order is the first of them.
    let most = named.iter().rev().max_by_key(|entry| counts[&entry.entity])?;
    let name = named.iter().find(|entry| entry.entity == most.entity)?.span;
    let start = words.words.partition_point(|word| word.span.start() < name.start());
    let end = words.words.partition_point(|word| word.span.start() < name.end());
    (start < end).then_some((start, end))
}
