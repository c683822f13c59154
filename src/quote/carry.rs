//! Quotations without a cue of their own: the speaker goes on.

use super::cue::Cue;
use super::statement::{Pattern, Statement};
use super::subject::is_statement;
use super::verbs::Finder;
use super::words::{Kind, Sentence, Words};

/// So many statements are looked through for the one that a quotation belongs to.
const NEAR: usize = 16;

/// Gives each quoted stretch of a paragraph that nobody claimed to the statement that it goes on. `first` is the index
/// of the paragraph's first statement, `below` the cue that the paragraph before ended with.
pub(super) fn paragraph(
    words: &Words<'_>,
    index: usize,
    first: usize,
    below: Option<Statement>,
    found: &mut Vec<Statement>,
) {
    let paragraph = words.paragraphs[index];
    let mut below = below;
    let mut at = paragraph.words.start;
    for stretch in paragraph.stretches.0..paragraph.stretches.1 {
        let mark = words.marks[stretch];
        if mark.depth > 0 {
            continue;
        }
        let stretch = stretch as u32;
        while at < paragraph.words.end && words.stretch(at) != Some(stretch) {
            at += 1;
        }
        let start = at;
        while at < paragraph.words.end && words.stretch(at) == Some(stretch) {
            at += 1;
        }
        let range = Sentence { start, end: at };
        if start == at || !is_statement(words, start) || claimed(found, first, range) {
            below = None;
            continue;
        }
        let opens = start == paragraph.words.start;
        if opens {
            if let Some(mut statement) = below.take() {
                statement.paragraph = index;
                if statement.add(words, range.start, range.end) {
                    found.insert(first, statement);
                }
                continue;
            }
        }
        let in_paragraph = found[first..].iter().rposition(|s| !s.nested && s.end() <= start).map(|i| i + first);
        if let Some(owner) = in_paragraph {
            // `"We came," he said. "We saw."`
            let between = found[owner].end();
            let begins = start == 0 || starts_sentence(words, start);
            if begins && is_quoted(words, &found[owner]) && distance(words, between, start) <= 2 {
                found[owner].add(words, range.start, range.end);
            }
            continue;
        }
        if !opens || !fills(words, range, paragraph.words) {
            // `"We came." "We saw," he said`: the statement after it has the cue.
            if let Some(next) = found[first..].iter_mut().find(|s| s.parts[0].start >= range.end) {
                if is_quoted(words, next) && adjacent(words, range.end, next.parts[0].start) {
                    let mut parts = std::mem::take(&mut next.parts);
                    next.add(words, range.start, range.end);
                    next.parts.append(&mut parts);
                }
            }
            continue;
        }
        go_on(words, index, range, mark.continues, first, found);
    }
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
        parts: Vec::new(),
        cue: None,
        mention: None,
        pattern: Pattern::Carried,
        paragraph: index,
        nested: false,
    };
    if statement.add(words, range.start, range.end) {
        found.push(statement);
    }
}

fn claimed(found: &[Statement], first: usize, range: Sentence) -> bool {
    found[first..].iter().any(|s| s.parts.iter().any(|part| part.start < range.end && range.start < part.end))
}

fn is_quoted(words: &Words<'_>, statement: &Statement) -> bool {
    statement.parts.last().is_some_and(|part| words.stretch(part.end - 1).is_some())
        || statement.parts.first().is_some_and(|part| words.stretch(part.start).is_some())
}

/// Whether a sentence starts with the word at `at`.
fn starts_sentence(words: &Words<'_>, at: usize) -> bool {
    words.sentences.binary_search_by_key(&at, |sentence| sentence.start).is_ok()
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
