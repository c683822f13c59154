//! Quotations without a cue of their own: the speaker goes on.

use super::cue::Cue;
use super::statement::{Parts, Pattern, Statement};
use super::subject;
use super::verbs::Finder;
use super::wordclass::Kind;
use super::words::{Sentence, Words};
use crate::pool::PooledVec;

/// So many statements are looked through for the one that a quotation belongs to.
const NEAR: usize = 16;

/// A quoted sentence without a cue is a statement if it has so many words.
const SHORTEST_SENTENCE: u32 = 8;

/// Gives each quoted stretch of a paragraph that nobody claimed to the statement that it goes on. `first` is the index
/// of the paragraph's first statement, `below` the cue that the paragraph before ended with.
pub(super) fn paragraph(
    words: &Words<'_>,
    index: usize,
    mut first: usize,
    mut below: Option<Statement>,
    found: &mut Vec<Statement>,
) {
    let paragraph = words.paragraphs[index];
    found[first..].sort_by_key(|statement| statement.parts[0].start);
    // Statements before `next` start before the stretch at hand; none of them ends after `covered`.
    let (mut next, mut covered) = (first, 0);
    // Stretches side by side that nobody has claimed yet.
    let mut run: PooledVec<Sentence> = PooledVec::default();
    // Quoted sentences among others that nobody has claimed.
    let mut alone: PooledVec<Sentence> = PooledVec::default();
    for stretch in paragraph.stretches.0..paragraph.stretches.1 {
        let mark = words.marks[stretch];
        let range = words.stretch_words(stretch as u32);
        if mark.depth > 0 || range.start == range.end {
            continue;
        }
        while next < found.len() && found[next].parts[0].start < range.start {
            covered = covered.max(found[next].end());
            next += 1;
        }
        let claimed = covered > range.start || found.get(next).is_some_and(|s| s.parts[0].start < range.end);
        if run.last().is_some_and(|last| !adjacent(words, last.end, range.start)) {
            run.clear();
        }
        if claimed || !words.is_statement(range.start) {
            below = None;
            if let Some(statement) = found.get_mut(next).filter(|s| claimed && s.parts[0].start < range.end) {
                statement.prepend(words, &run); // `"We came." "We saw," he said`
            }
            run.clear();
            continue;
        }
        let opens = range.start == paragraph.words.start;
        if let Some(mut statement) = below.take().filter(|_| opens) {
            statement.paragraph = index;
            if statement.add(words, range.start, range.end) {
                found.insert(first, statement);
                next += 1;
                covered = range.end;
            }
            continue;
        }
        if next > first {
            // `"We came," he said. "We saw."`
            let owner = found[first..next].iter_mut().rev().take(NEAR).find(|s| !s.nested && is_quoted(words, s));
            let owner = owner.filter(|owner| distance(words, owner.end(), range.start) <= 1);
            match owner.filter(|_| words.starts_sentence(range.start)) {
                Some(owner) => {
                    owner.add(words, range.start, range.end);
                    covered = covered.max(range.end);
                }
                None => alone.extend(is_sentence(words, range).then_some(range)),
            }
        } else if opens && fills(words, range, paragraph.words) {
            go_on(words, index, range, mark.continues, first, found);
            (first, next) = (found.len(), found.len());
        } else {
            run.push(range);
            alone.extend(is_sentence(words, range).then_some(range));
        }
    }
    for &range in alone.iter() {
        let taken = found[first..]
            .iter()
            .rev()
            .take(NEAR)
            .any(|s| s.parts.iter().any(|part| range.start < part.end && part.start < range.end));
        if !taken {
            go_on(words, index, range, false, first, found);
            if let Some(last) = found.last_mut().filter(|last| last.parts[0].start >= range.start && last.cue.is_none())
            {
                last.mention = beside(words, range, paragraph.words);
            }
        }
    }
}

/// Who is named beside a quotation where no cue is known: `Berg fumed: "..."`, `"...," Berg fumed`.
fn beside(words: &Words<'_>, range: Sentence, paragraph: Sentence) -> Option<(usize, usize)> {
    if range.start > paragraph.start && matches!(words.kind(range.start - 1), Kind::Colon | Kind::Comma) {
        let before = words.sentences.partition_point(|sentence| sentence.start < range.start).checked_sub(1)?;
        let sentence = words.sentences[before];
        let clause = matches!(words.kind(sentence.start), Kind::Past | Kind::Participle);
        let subject = subject::of_sentence(words, sentence, range.start).filter(|_| !clause)?;
        return Some((subject.start, subject.end));
    }
    if words.kind(range.end.checked_sub(2)?) == Kind::Comma {
        let (end, _) = subject::right_phrase(words, range.end, paragraph.end);
        return (end > range.end).then_some((range.end, end));
    }
    None
}

/// Whether the stretch is a sentence of some length on its own, among sentences that are not quoted.
fn is_sentence(words: &Words<'_>, range: Sentence) -> bool {
    let begins = words.starts_sentence(range.start) || (range.start > 0 && words.kind(range.start - 1) == Kind::Colon);
    begins
        && words.counted(range.start, range.end).0 >= SHORTEST_SENTENCE
        && (range.end - 2..range.end).any(|at| matches!(words.kind(at), Kind::Stop | Kind::Comma))
}

/// A paragraph that is a quotation from edge to edge.
fn go_on(words: &Words<'_>, index: usize, range: Sentence, continues: bool, first: usize, found: &mut Vec<Statement>) {
    if continues {
        let before = found[..first].iter_mut().rev().take(NEAR).find(|s| !s.nested && is_quoted(words, s));
        if let Some(statement) = before.filter(|s| s.paragraph + 1 == index) {
            statement.add(words, range.start, range.end);
            statement.paragraph = index;
            return;
        }
    }
    if range.end - range.start < 6 {
        return;
    }
    let mut statement = Statement {
        parts: Parts::None,
        cue: None,
        mention: None,
        antecedent: None,
        pattern: Pattern::Carried,
        paragraph: index,
        nested: false,
    };
    if statement.add(words, range.start, range.end) {
        found.push(statement);
    }
}

fn is_quoted(words: &Words<'_>, statement: &Statement) -> bool {
    statement.parts.last().is_some_and(|part| words.stretch(part.end - 1).is_some())
        || statement.parts.first().is_some_and(|part| words.stretch(part.start).is_some())
}

/// How many sentences start between two words.
fn distance(words: &Words<'_>, from: usize, to: usize) -> usize {
    let count = |at: usize| words.sentences.partition_point(|sentence| sentence.start <= at);
    count(to).saturating_sub(count(from))
}

/// Whether the stretch is all there is in the paragraph.
fn fills(words: &Words<'_>, range: Sentence, paragraph: Sentence) -> bool {
    (paragraph.start..range.start).chain(range.end..paragraph.end).take(4).all(|at| !words.is_word(at))
}

/// Whether the parts of a statement are paragraphs in quotation marks from edge to edge, with a sentence's words.
pub(super) fn is_whole(words: &Words<'_>, statement: &Statement) -> bool {
    let is_paragraph = |part: &Sentence| {
        let paragraph = words.paragraphs.get(words.paragraph_of(part.start));
        words.stretch(part.start).is_some() && paragraph.is_some_and(|own| fills(words, *part, own.words))
    };
    statement.parts.iter().all(is_paragraph)
        && statement.parts.iter().map(|part| words.counted(part.start, part.end).0).sum::<u32>() >= SHORTEST_SENTENCE
}

/// Whether nothing but marks stands between two words.
fn adjacent(words: &Words<'_>, from: usize, to: usize) -> bool {
    from <= to && to - from < 4 && (from..to).all(|at| words.kind(at) == Kind::Mark || !words.is_word(at))
}

/// Adds the statements that are reported inside the quotations of a paragraph.
pub(super) fn nested(words: &Words<'_>, index: usize, cues: &mut Vec<Cue>, found: &mut Vec<Statement>) {
    let (first, end) = words.paragraphs[index].sentences;
    for sentence in &words.sentences[first..end] {
        let mut at = sentence.start;
        while at < sentence.end {
            let stretch = words.stretch(at);
            let start = at;
            while at < sentence.end && words.stretch(at) == stretch {
                at += 1;
            }
            if stretch.is_some() && at - start > 4 {
                Finder::new(words, index, Sentence { start, end: at }, true).run(cues, found);
            }
        }
    }
}
