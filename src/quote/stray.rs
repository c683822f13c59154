//! Words that were read as said and belong to the sentence around it.

use super::content;
use super::statement::Statement;
use super::wordclass::Kind;
use super::words::{Sentence, Words};
use crate::lexicon::speech::Function;

/// So many words beside a quotation, and no more, are left out.
const FEW: usize = 2;

/// What tells more of a source stands in so many words.
const LONGEST_ASIDE: usize = 14;

/// Leaves such words out of a statement.
pub(super) fn leave_out(words: &Words<'_>, statement: &mut Statement) {
    leave_out_noun(words, statement);
    leave_out_aside(words, statement);
}

/// The word before the speaker's: `Their | son, the composer Rui Berg, said: "..."`.
fn leave_out_noun(words: &Words<'_>, statement: &mut Statement) {
    let Some((start, _)) = statement.mention else { return };
    let quoted = |part: &Sentence| words.stretch(part.start).is_some();
    let is_noun = |part: &Sentence| {
        let comma = start > 0 && words.kind(start - 1) == Kind::Comma;
        let beside = part.end == start || comma && part.end + 1 == start;
        let plain = (part.start..part.end).all(|at| words.stretch(at).is_none() && words.kind(at) == Kind::Plain);
        beside && plain && part.end - part.start <= FEW
    };
    if statement.parts.iter().any(quoted) && statement.parts.iter().any(is_noun) {
        statement.parts = statement.parts.iter().filter(|part| !is_noun(part)).copied().collect();
    }
}

/// What tells more of the source: `According to the report, | published in May, the harbour is safe`.
fn leave_out_aside(words: &Words<'_>, statement: &mut Statement) {
    let (Some(cue), Some((_, end))) = (statement.cue, statement.mention) else { return };
    let Some(part) = statement.parts.first_mut() else { return };
    let according = words.says(cue.start, "according") && cue.end <= end && end < part.start + 1;
    let joined = end == part.start || end + 1 == part.start && words.kind(end) == Kind::Comma;
    let aside = matches!(words.kind(part.start), Kind::Past | Kind::Participle);
    if !according || !joined || !aside || words.stretch(part.start).is_some() {
        return;
    }
    let comma = (part.start..part.end.min(part.start + LONGEST_ASIDE)).find(|&at| words.kind(at) == Kind::Comma);
    let Some(after) = comma.map(|comma| comma + 1) else { return };
    // A list goes on after the comma.
    if words.is(after, Function::Coordinator) {
        return;
    }
    if let Some((start, end)) = content::trim(words, after, part.end) {
        *part = Sentence { start, end };
    }
}
