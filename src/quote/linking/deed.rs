//! What is done to a thing or thought of it says nothing: `declared its independence`, `considers it a threat`.

use super::super::class;
use super::super::wordclass::Kind;
use super::super::words::Words;
use super::candidate::{Candidate, Origin};
use crate::lexicon::speech::Function;
use crate::quote::CueClass;

/// A name for a thing is no longer.
const LONGEST: usize = 8;

/// Whether what the encoder takes for said is but the object of a verb that reports nothing.
pub(super) fn is_one(words: &Words<'_>, candidate: &Candidate) -> bool {
    let statement = &candidate.statement;
    let (Some(cue), [part]) = (statement.cue, &*statement.parts) else { return false };
    if cue.end != part.start {
        return false;
    }
    // `called 911`
    if words.str(cue.end - 1).starts_with("call") && words.kind(part.start) == Kind::Number {
        return true;
    }
    if !matches!(candidate.origin, Origin::Roles | Origin::Loose | Origin::Looser) {
        return false;
    }
    if ["its", "his", "her", "their"].contains(&words.str(part.start)) {
        return true;
    }
    let thing = |at: usize| {
        !words.words[at].says
            && words.stretch(at).is_none()
            && !matches!(
                words.kind(at),
                Kind::Past
                    | Kind::Participle
                    | Kind::Mark
                    | Kind::Small(
                        Function::Auxiliary | Function::Verb | Function::To | Function::That | Function::Question
                    )
            )
    };
    let thought = class::of(words.span(cue.start, cue.end).slice(words.text)) == Some(CueClass::Belief);
    thought && part.end - part.start <= LONGEST && (part.start..part.end).all(thing)
}
