//! Which statements to keep, learned.
//!
//! The rules' statements and those that the encoder's [roles](roles) make when [linked](groups) are candidates, and so
//! are mixtures of the two; they are [gathered](gather) for one [stretch](stretches) of words after another. Boosted trees
//! ([`forest`]) judge each link and then each [candidate](candidate); of candidates that say the same the best one
//! [stays](select). `training/linking/make.py` makes the [tables].

mod candidate;
mod deed;
mod forest;
mod further;
mod gather;
mod goes_on;
mod groups;
mod pairs;
mod roles;
mod select;
mod stretches;
mod tables;
#[cfg(test)]
mod tests;
#[cfg(feature = "training")]
pub(crate) mod training;

use super::addressee;
use super::carry;
use super::content;
use super::dated;
use super::introduced;
use super::speaker::{Index, SPEAK_FOR};
use super::statement::{Pattern, Statement};
use super::subject;
use super::wordclass::Kind;
use super::words::{Sentence, Words};
use crate::encoder::Encoded;
use crate::lexicon::cues::Cues;
use crate::lexicon::speech::Function;
use crate::pool::PooledVec;
use crate::span::Span;

use candidate::{Candidate, Origin};
use gather::each_stretch;
use roles::Roles;

pub(crate) use tables::Tables;

/// The score of a statement whose speaker a label names, above all others.
const LABELLED: i32 = i32::MAX;

/// A statement that is kept, and how sure it is that it is right.
#[derive(Debug, Clone)]
pub(super) struct Judged {
    pub(super) statement: Statement,
    pub(super) confidence: f32,
}

/// The statements to keep of those that rules `found` and those that the encoder sees.
pub(super) fn choose(
    words: &Words<'_>,
    tokens: &[Span],
    encoded: &Encoded,
    index: &Index<'_>,
    found: &mut [Statement],
    tables: &Tables,
) -> PooledVec<Judged> {
    let mut kept = PooledVec::default();
    let mut scores: PooledVec<i32> = PooledVec::default();
    let mut order: PooledVec<usize> = PooledVec::default();
    let mut owners = select::Owners::default();
    each_stretch(words, tokens, encoded, tables, found, &mut |_, _| {}, &mut |roles, stretch, candidates| {
        scores.clear();
        candidates.retain(|candidate| {
            let score = judge(words, roles, index, tables, candidate);
            scores.extend(score);
            score.is_some()
        });
        order.clear();
        order.extend(0..candidates.len());
        order.sort_by_key(|&at| {
            (std::cmp::Reverse(scores[at]), candidates[at].statement.parts[0].start, candidates[at].origin as u8)
        });
        let scored = order.iter().map(|&at| (scores[at], &candidates[at].statement));
        owners.best(stretch, scored, tables, &mut kept);
    });
    for judged in kept.iter_mut() {
        let statement = &mut judged.statement;
        if let (Some(part), Some(cue)) = (statement.parts.first_mut(), &mut statement.cue) {
            dated::cut(words, part, cue);
            addressee::cut(words, part, *cue);
        }
        if let Some(cue) = &mut statement.cue {
            dated::complete(words, &mut statement.parts, cue);
            addressee::drop_rest(words, &mut statement.parts, *cue);
        }
        cut_conjunction(words, statement);
        keep_name_whole(words, statement);
        complete_mention(words, statement);
        introduced::complete(words, index, statement);
        drop_doing(words, statement);
    }
    kept.sort_by_key(|judged| judged.statement.parts[0].start);
    further::cut(words, &mut kept);
    goes_on::join(words, &mut kept);
    kept.sort_by_key(|judged| (judged.statement.paragraph, judged.statement.parts[0].start));
    kept
}

/// The score of a candidate, if it is worth a look.
fn judge(words: &Words<'_>, roles: &Roles, index: &Index<'_>, tables: &Tables, candidate: &Candidate) -> Option<i32> {
    // There were hardly any to learn from; a signature or the name before a turn leaves no doubt.
    if candidate.origin == Origin::Rule && candidate.statement.pattern == Pattern::Label {
        return Some(LABELLED);
    }
    if deed::is_one(words, candidate) {
        return None;
    }
    let row = candidate::row(words, roles, index, tables, candidate);
    // Too few headlines and paragraphs that go on without a cue were there to learn from. A name or an office after a colon
    // is plain enough, and so are paragraphs in quotation marks from edge to edge.
    let plain = match candidate.statement.pattern {
        _ if candidate.origin != Origin::Rule => false,
        Pattern::Headline => true,
        Pattern::Carried => carry::is_whole(words, &candidate.statement),
        _ => false,
    };
    let marked = row[candidate::QUOTED] > 0 || beside_marks(words, &candidate.statement);
    let least = if marked { tables.least } else { tables.least_unquoted };
    let floor = if plain { tables.least } else { i32::MIN };
    let score = tables.statement.score(&row).max(floor);
    (score >= least).then_some(score)
}

/// Whether a quotation ends right before what was said, or starts right behind it: what is doubtful there is mostly a piece
/// of the tale around what was said in marks.
fn beside_marks(words: &Words<'_>, statement: &Statement) -> bool {
    let mark = |at: usize| words.words.get(at).filter(|_| !words.is_word(at)).map(|word| word.kind == Kind::Mark);
    statement.parts.iter().any(|part| {
        let behind = (part.end..part.end + 3).map_while(mark).any(|is| is);
        let before = (part.start.saturating_sub(2)..part.start).rev().map_while(mark).any(|is| is);
        behind || before
    })
}

/// Cuts off the word that leads on to the next clause: `the harbour was safe, but Costa said`.
fn cut_conjunction(words: &Words<'_>, statement: &mut Statement) {
    let Some(part) = statement.parts.last_mut() else { return };
    let last = part.end - 1;
    // `the town council, which | she said | was in favour`
    let relative = matches!(words.str(last), "which" | "who") && words.kind(last.wrapping_sub(1)) == Kind::Comma;
    if last > part.start && (words.is(last, Function::Coordinator) || relative) && words.stretch(last).is_none() {
        if let Some((start, end)) = content::trim(words, part.start, last) {
            *part = Sentence { start, end };
        }
    }
}

/// Gives the speaker's words the start of their name where what was said has it: `It will run, the San | Jose company said`.
fn keep_name_whole(words: &Words<'_>, statement: &mut Statement) {
    let (Some((start, end)), Some(part)) = (statement.mention, statement.parts.last_mut()) else { return };
    let capital = |at: usize| words.kind(at) == Kind::Capital && words.stretch(at).is_none();
    if part.end != start || end <= start || !capital(start) || !capital(start - 1) {
        return;
    }
    let mut first = start;
    while first > part.start && capital(first - 1) {
        first -= 1;
    }
    if first > part.start && words.is(first - 1, Function::Determiner) {
        first -= 1;
    }
    if let Some((start, cut)) = content::trim(words, part.start, first) {
        *part = Sentence { start, end: cut };
        statement.mention = Some((first, end));
    }
}

/// Leaves out what the speaker does meanwhile: `Speaking outside court, her lawyer, Rui Costa, said`.
fn drop_doing(words: &Words<'_>, statement: &mut Statement) {
    let Some((start, end)) = statement.mention else { return };
    let form = words.str(start);
    if !words.starts_sentence(start) || !form.ends_with("ing") || form == "King" {
        return;
    }
    if let Some(comma) = (start..end).find(|&at| words.kind(at) == Kind::Comma).filter(|&comma| comma + 1 < end) {
        statement.mention = Some((comma + 1, end));
    }
}

/// Leaves out the marks behind the speaker's words, and completes them where they are but the end of the subject: of `Ana
/// Lima, 52, a former judge, said` no more than `a former judge,`.
fn complete_mention(words: &Words<'_>, statement: &mut Statement) {
    let Some((start, mut end)) = statement.mention else { return };
    let is_mark = |at: usize| matches!(words.kind(at), Kind::Comma | Kind::Stop | Kind::Colon | Kind::Dash);
    // `a poll in which they predicted`: the small word leads to `which`.
    while end > start + 1 && (is_mark(end - 1) || words.is(end - 1, Function::Preposition)) {
        end -= 1;
    }
    // `said a spokesman for the town`
    let speaks_for = end < words.words.len() && words.says(end, "for") && SPEAK_FOR.contains(&words.str(end - 1));
    if speaks_for {
        let whole = subject::right_phrase(words, end + 1, words.words.len()).0;
        end = if whole > end + 1 { whole } else { end };
    }
    end = name_after_title(words, start, end);
    statement.mention = Some((start, end));
    // A pronoun is the whole subject: the words before `, he said` are another clause.
    let Some(cue) = statement.cue.filter(|_| !words.is(start, Function::Subject)) else { return };
    if end > cue.start || start == 0 || words.kind(start - 1) != Kind::Comma {
        return;
    }
    let scope = words.sentence_of(cue.start).map(|sentence| words.sentences[sentence]);
    let subject = scope.and_then(|scope| subject::left(words, cue.start, scope));
    if let Some(subject) = subject.filter(|subject| subject.start < start && subject.end <= start) {
        statement.mention = Some((subject.start, end));
    }
}

/// The end of the name where the speaker's words are no more than the title before it: `Sen.` of `Sen. Ana Lima`.
fn name_after_title(words: &Words<'_>, start: usize, end: usize) -> usize {
    let is_title = words.words[start].capital && Cues::of(words.str(start)).any(Cues::HONORIFIC.or(Cues::ROLE));
    if end != start + 1 || !is_title {
        return end;
    }
    let goes_on = |&at: &usize| words.kind(at) == Kind::Capital;
    let name = end..words.words.len().min(end + LONGEST_NAME);
    name.take_while(goes_on).last().map_or(end, |last| last + 1)
}

/// A name after a title is at most so many words long.
const LONGEST_NAME: usize = 5;
