//! The words that name the speaker: the noun phrase to the left or right of a cue.

use super::wordclass::Kind;
use super::words::{Sentence, Words};
use crate::lexicon::speech::Function;

/// Longer noun phrases are not followed to their start.
const LONGEST_PHRASE: usize = 30;

/// What stands before a clause and ties it to the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// The start of the sentence, a colon, a semicolon, a bracket, a quotation.
    Start,
    Comma,
    /// `when`, `although`
    Subordinator,
    /// `and`, `but`
    Coordinator,
    /// `that`, or nothing at all: the clause is part of another.
    Inside,
    /// The subject itself is `who` or `which`.
    Relative,
}

/// A subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Subject {
    /// First word.
    pub(super) start: usize,
    /// After the last word.
    pub(super) end: usize,
    /// First word of the clause: the subject's, or that of a phrase which the subject stands in.
    pub(super) clause: usize,
    pub(super) lead: Lead,
}

/// The subject that ends before the verb group at `group`, inside `scope`.
pub(super) fn left(words: &Words<'_>, group: usize, scope: Sentence) -> Option<Subject> {
    let mut last = group.checked_sub(1).filter(|&last| last >= scope.start)?;
    // `Berg on Tuesday said`, `who in 2010 said`
    if matches!(words.kind(last), Kind::Small(Function::Time) | Kind::Number) {
        let mut at = last;
        while at > scope.start && matches!(words.kind(at), Kind::Small(Function::Time) | Kind::Number) {
            at -= 1;
        }
        if at > scope.start
            && matches!(words.kind(at), Kind::Small(Function::Preposition | Function::Determiner | Function::Adverb))
            && !words.says(at, "of")
        {
            at -= 1;
        }
        last = at;
    }
    match words.kind(last) {
        Kind::Small(Function::Subject) => Some(subject(words, last, last + 1, scope)),
        Kind::Small(Function::Relative | Function::That) => {
            Some(Subject { start: last, end: last + 1, clause: last, lead: Lead::Relative })
        }
        Kind::Small(Function::Coordinator | Function::Subordinator) => None,
        Kind::Comma => apposition(words, last, scope),
        Kind::Close => {
            let open = (scope.start..last).rev().take(LONGEST_PHRASE).find(|&i| words.kind(i) == Kind::Open)?;
            phrase(words, open, scope)
        }
        _ => phrase(words, last + 1, scope),
    }
}

/// The noun phrase that the relative pronoun at `relative` stands for.
pub(super) fn antecedent(words: &Words<'_>, relative: usize, scope: Sentence) -> Option<(usize, usize)> {
    let mut end = relative;
    if end > scope.start && words.kind(end - 1) == Kind::Comma {
        end -= 1;
    }
    if end > scope.start && words.kind(end - 1) == Kind::Close {
        end = (scope.start..end).rev().take(LONGEST_PHRASE).find(|&i| words.kind(i) == Kind::Open)?;
    }
    if end <= scope.start || !words.is_word(end - 1) {
        return None;
    }
    let (_, first) = phrase_start(words, end, scope);
    (first < end).then_some((first, end))
}

fn subject(words: &Words<'_>, start: usize, end: usize, scope: Sentence) -> Subject {
    let mut clause = start;
    // `But also he said`: the clause starts with its small words.
    while clause > scope.start && matches!(words.kind(clause - 1), Kind::Small(Function::Adverb) | Kind::Manner) {
        clause -= 1;
    }
    let lead = if clause == scope.start {
        Lead::Start
    } else {
        match words.kind(clause - 1) {
            Kind::Comma => Lead::Comma,
            Kind::Small(Function::Subordinator) => Lead::Subordinator,
            Kind::Small(Function::Coordinator) => Lead::Coordinator,
            Kind::Colon | Kind::Semicolon | Kind::Dash | Kind::Open | Kind::Mark | Kind::Stop => Lead::Start,
            Kind::Sign => Lead::Start,
            _ => Lead::Inside,
        }
    };
    Subject { start, end, clause, lead }
}

/// The noun phrase that ends before word `end`.
fn phrase(words: &Words<'_>, end: usize, scope: Sentence) -> Option<Subject> {
    if end <= scope.start {
        return None;
    }
    let (start, first) = phrase_start(words, end, scope);
    if start > scope.start + 1 && words.is(start - 1, Function::Relative) && first < end {
        // `Berg, who lives in Rome said`: the subject stands before the relative clause.
        let end = if words.kind(start - 2) == Kind::Comma { start - 2 } else { start - 1 };
        let (_, first) = if end > scope.start { phrase_start(words, end, scope) } else { (end, end) };
        return (first < end).then(|| subject(words, first, end, scope));
    }
    (first < end).then(|| subject(words, first, end, Sentence { start: start.min(scope.start), end: scope.end }))
}

/// Where the noun phrase that ends before `end` starts: with its leading small words, and without.
fn phrase_start(words: &Words<'_>, end: usize, scope: Sentence) -> (usize, usize) {
    let floor = scope.start.max(end.saturating_sub(LONGEST_PHRASE));
    let own = words.stretch(end - 1);
    let mut at = end;
    let mut and: Option<usize> = None;
    while at > floor {
        let i = at - 1;
        if words.words[i].says || (words.stretch(i) != own && words.is_statement(i)) {
            break;
        }
        match words.kind(i) {
            Kind::Capital
            | Kind::Number
            | Kind::Plain
            | Kind::Possessive
            | Kind::Participle
            | Kind::Manner
            | Kind::Mark
            | Kind::Small(
                Function::Determiner | Function::Preposition | Function::To | Function::Time | Function::Object,
            ) => {}
            Kind::Past if and.is_none() => {}
            Kind::Dash if is_hyphen(words, i) => {}
            Kind::Small(Function::Coordinator) if words.says(i, "and") || words.says(i, "or") || words.says(i, "&") => {
                and = Some(at);
            }
            // `A, B and C said`
            Kind::Comma
                if and.is_some() && at < end && words.words[at].capital && i > floor && words.words[i - 1].capital => {}
            Kind::Past | Kind::Small(Function::Auxiliary | Function::Verb) => {
                if let Some(and) = and {
                    at = and;
                } else if i > floor && words.is(i - 1, Function::Relative) {
                    at = i - 1;
                    continue;
                }
                break;
            }
            _ => break,
        }
        at = i;
    }
    let start = at;
    let mut first = start;
    while first < end
        && matches!(
            words.kind(first),
            Kind::Small(Function::Coordinator | Function::Adverb | Function::Time | Function::To)
                | Kind::Manner
                | Kind::Mark
        )
        || (first < end && words.kind(first) == Kind::Possessive && words.str(first).len() <= "’s".len())
    {
        first += 1;
    }
    if first < end && words.is(first, Function::Preposition) {
        // `In Rome the minister said`: the noun phrase after the one of the preposition.
        let determiner = (first + 2..end).rev().find(|&i| words.is(i, Function::Determiner));
        let capital = (first + 1..end).rev().take_while(|&i| matches!(words.kind(i), Kind::Capital)).last();
        first = determiner.or(capital).unwrap_or(end);
    }
    (start, first)
}

fn is_hyphen(words: &Words<'_>, at: usize) -> bool {
    let span = words.words[at].span;
    at > 0 && words.words[at - 1].span.end() == span.start()
}

/// The subject before the comma at `comma`, which closes an apposition: `Anna Berg, the mayor, said`.
fn apposition(words: &Words<'_>, comma: usize, scope: Sentence) -> Option<Subject> {
    let floor = scope.start.max(comma.saturating_sub(LONGEST_PHRASE));
    let open = (floor..comma)
        .rev()
        .take_while(|&i| !ends_apposition(words, i))
        .find(|&i| words.kind(i) == Kind::Comma)
        .filter(|&open| open + 1 < comma)?;
    let mut found: Option<Subject> = None;
    let mut edge = open;
    // `Anna Berg, 43, a former judge, said`: as long as what stands before a comma is in apposition itself, go on.
    for _ in 0..4 {
        let mut end = edge;
        if end > scope.start && words.kind(end - 1) == Kind::Close {
            end = (scope.start..end - 1).rev().take(LONGEST_PHRASE).find(|&i| words.kind(i) == Kind::Open)?;
        }
        let Some(candidate) = (end > scope.start).then(|| phrase(words, end, scope)).flatten() else { break };
        found = Some(Subject { end: edge, ..candidate });
        if words.words[candidate.start].capital || candidate.lead != Lead::Comma {
            break;
        }
        edge = candidate.clause - 1;
    }
    let mut found = found?;
    // `A local man, Jay Dubash, said`: the name is in the apposition.
    let named = (found.start..found.end).any(|i| words.kind(i) == Kind::Capital);
    let name = (open + 1..comma).all(|i| words.kind(i) == Kind::Capital) && comma - open > 2;
    // `The Opposition Leader, Jay Dubash, said`: the capitals before the comma are what somebody is.
    let described = words.is(found.start, Function::Determiner);
    if (name && (described || !words.words[found.end - 1].capital))
        || (!named && words.kind(comma - 1) == Kind::Capital)
    {
        found.end = comma;
    }
    Some(found)
}

fn ends_apposition(words: &Words<'_>, at: usize) -> bool {
    matches!(words.kind(at), Kind::Stop | Kind::Semicolon | Kind::Colon | Kind::Mark)
        || (words.kind(at) == Kind::Dash && !is_hyphen(words, at))
}

/// The subject that starts at word `start`, after an inverted cue: `said Anna Berg, who ...`.
pub(super) fn right(words: &Words<'_>, start: usize, end: usize) -> Option<Subject> {
    let (mention, clause_end) = right_phrase(words, start, end);
    if mention == start {
        return None;
    }
    // A verb before the next mark makes it a clause, not a name.
    for i in clause_end..end.min(clause_end + LONGEST_PHRASE) {
        match words.kind(i) {
            Kind::Small(Function::Auxiliary | Function::Verb) => return None,
            Kind::Comma
            | Kind::Stop
            | Kind::Mark
            | Kind::Colon
            | Kind::Semicolon
            | Kind::Dash
            | Kind::Open
            | Kind::Small(Function::Relative | Function::Coordinator | Function::Subordinator | Function::That)
            | Kind::Participle => break,
            _ => {}
        }
    }
    Some(Subject { start, end: mention, clause: start, lead: Lead::Start })
}

/// The noun phrase from `start`: where it ends, and the same.
pub(super) fn right_phrase(words: &Words<'_>, start: usize, end: usize) -> (usize, usize) {
    let end = end.min(start + LONGEST_PHRASE);
    if start < end && words.is(start, Function::Subject) {
        return (start + 1, start + 1);
    }
    let mut at = start;
    while at < end {
        match words.kind(at) {
            Kind::Capital | Kind::Number | Kind::Plain | Kind::Possessive | Kind::Small(Function::Determiner) => {}
            Kind::Past | Kind::Participle | Kind::Manner if at + 1 < end && at == start => {}
            Kind::Past if at > start && words.is(at - 1, Function::Determiner) => {}
            Kind::Small(Function::Preposition) if at > start && words.says(at, "of") => {}
            Kind::Small(Function::Coordinator)
                if at > start && words.says(at, "and") && at + 1 < end && words.words[at + 1].capital => {}
            Kind::Stop if at > start && at + 1 < end && is_hyphen(words, at) && words.is_word(at + 1) => {}
            Kind::Dash if is_hyphen(words, at) => {}
            Kind::Small(Function::Time) if at > start && words.kind(at - 1) == Kind::Dash && is_hyphen(words, at) => {}
            _ => break,
        }
        at += 1;
    }
    (at, at)
}

/// The subject of the sentence that `scope` is: the phrase before its first verb.
pub(super) fn of_sentence(words: &Words<'_>, scope: Sentence, before: usize) -> Option<Subject> {
    let end = before.min(scope.end).min(scope.start + 2 * LONGEST_PHRASE);
    let mut start = scope.start;
    // `In Rome, ...`, `Meanwhile, ...`
    if start < end
        && matches!(
            words.kind(start),
            Kind::Small(
                Function::Preposition
                    | Function::Adverb
                    | Function::Subordinator
                    | Function::Coordinator
                    | Function::Time,
            ) | Kind::Manner
        )
    {
        if let Some(comma) = (start..end).find(|&i| words.kind(i) == Kind::Comma) {
            start = comma + 1;
            // `On May 4, 2023, ...`
            if start + 1 < end && words.kind(start) == Kind::Number && words.kind(start + 1) == Kind::Comma {
                start += 2;
            }
        } else {
            start += 1;
        }
    }
    if start < end && words.is(start, Function::Subject) {
        return Some(Subject { start, end: start + 1, clause: start, lead: Lead::Start });
    }
    let (stop, _) = right_phrase(words, start, end);
    (stop > start).then_some(Subject { start, end: stop, clause: start, lead: Lead::Start })
}
