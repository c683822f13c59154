//! What is done to a thing or thought of it says nothing: `declared its independence`, `considers it a threat`.

use super::super::class;
use super::super::wordclass::Kind;
use super::super::words::Words;
use super::candidate::{Candidate, Origin};
use crate::lexicon::speech::{self, Function, verb};
use crate::quote::CueClass;

/// Whom a report cites is named in so many words.
const CITED: usize = 6;

/// A name for a thing is no longer.
const LONGEST: usize = 8;

/// Whether something shows it in somebody's words: `Lima said the episode showed that nobody is in charge`.
fn is_evidence(words: &Words<'_>, candidate: &Candidate) -> bool {
    let (Some(cue), Some((start, _))) = (candidate.statement.cue, candidate.statement.mention) else { return false };
    let class = |at: usize| verb(words.str(at), "").map(|verb| verb.class);
    let shows = class(cue.end - 1) == Some(speech::CueClass::Finding) && words.stretch(cue.start).is_none();
    let skips = |at: usize| words.is(at, Function::Determiner) || words.is(at, Function::That);
    let before = (start.saturating_sub(3)..start).rev().find(|&at| !skips(at));
    shows
        && candidate.statement.parts[0].start >= cue.end
        && before.is_some_and(|at| {
            let said = words.words[at].says && class(at).is_some_and(|class| class != speech::CueClass::Finding);
            said && words.sentence_of(at) == words.sentence_of(start)
        })
}

/// Whether what the encoder takes for said is but the object of a verb that reports nothing.
pub(super) fn is_one(words: &Words<'_>, candidate: &Candidate) -> bool {
    let statement = &candidate.statement;
    let (Some(cue), [part]) = (statement.cue, &*statement.parts) else { return false };
    if is_evidence(words, candidate) {
        return true;
    }
    // `citing a source`
    let cites = words.says(cue.end - 1, "citing")
        && part.end - part.start <= CITED
        && !(part.start..part.end).any(|at| words.is(at, Function::That) || words.words[at].says);
    if cites {
        return true;
    }
    // `pleaded not guilty to bribery`, `requested anonymity`
    let pleads = words.says(cue.end - 1, "guilty")
        || words.str(cue.end - 1).starts_with("plead")
            && (part.start..part.end.min(part.start + 2)).any(|at| words.says(at, "guilty"));
    if pleads || words.says(part.start, "anonymity") {
        return true;
    }
    // `No group claimed it`
    if statement.mention.is_some_and(|(start, _)| matches!(words.str(start), "No" | "Nobody" | "None")) {
        return true;
    }
    // `A man accused of theft left`: whoever accuses him is not told.
    let accused = words.says(cue.end - 1, "accused") && cue.end < words.words.len() && words.says(cue.end, "of");
    if accused && statement.mention.is_some_and(|(_, end)| end == cue.start) {
        return true;
    }
    if cue.end != part.start {
        return false;
    }
    // `says goodbye to them`, `shows her the harbour`
    let shows = words.str(cue.end - 1).starts_with("show") && words.is(part.start, Function::Object);
    if matches!(words.str(part.start), "goodbye" | "hello" | "farewell") || shows {
        return true;
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
