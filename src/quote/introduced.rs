//! Quotations that the paragraph before announces: `Lima made this comment:` over a paragraph in quotation marks.

use super::speaker::Index;
use super::statement::Statement;
use super::subject;
use super::wordclass::Kind;
use super::words::{Sentence, Words};
use crate::lexicon::speech::Function;

/// More words between a subject and the colon are no cue.
const LONGEST_CUE: usize = 8;

/// Gives a quotation that opens its paragraph, and of which nothing tells whose it is, to the subject of the sentence that
/// ends the paragraph before with a colon.
pub(super) fn complete(words: &Words<'_>, index: &Index<'_>, statement: &mut Statement) {
    let Some(first) = statement.parts.first().filter(|_| statement.cue.is_none() && statement.mention.is_none()) else {
        return;
    };
    let Some(stretch) = words.stretch(first.start) else { return };
    let at = words.paragraph_of(first.start);
    let Some([before, own]) = at.checked_sub(1).and_then(|before| words.paragraphs.get(before..=at)) else { return };
    let announces = before.words.start < before.words.end && words.kind(before.words.end - 1) == Kind::Colon;
    if !announces || words.stretch_words(stretch).start != own.words.start {
        return;
    }
    let colon = before.words.end - 1;
    let Some(sentence) = words.sentences[before.sentences.0..before.sentences.1].last() else { return };
    let Some(subject) = subject::of_sentence(words, *sentence, colon) else { return };
    let speaks =
        words.is(subject.start, Function::Subject) || index.resolve(words, subject.start, subject.end).is_some();
    if speaks && subject.end < colon {
        statement.mention = Some((subject.start, subject.end));
        statement.cue = (colon - subject.end <= LONGEST_CUE).then_some(Sentence { start: subject.end, end: colon });
    }
}
