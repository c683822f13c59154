//! The words that were said: where they start after a cue and where they end.

use super::cue::Cue;
use super::dated::time;
use super::subject::Lead;
use super::wordclass::Kind;
use super::words::{Sentence, Words};
use crate::lexicon::speech::{Form, Frames, Function};

/// Between a cue and what was said stand no more words than these.
const LONGEST_ADJUNCT: usize = 24;

/// Of what was said, no more words than these are taken, those in quotation marks not counted.
const LONGEST_STATEMENT: usize = 300;

/// So many marks are taken off an edge.
const LONGEST_EDGE: usize = 64;

/// What follows a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Right {
    /// What was said, from this word.
    Content(usize),
    /// A quotation, from its opening mark.
    Quote(usize),
    /// A colon that ends the paragraph: what was said is the next paragraph.
    Below,
    /// A comma at this word, after nothing but time, place and addressee.
    Comma(usize),
    /// The end of the sentence, after nothing but time, place and addressee.
    End,
    /// Something else.
    Other,
}

/// By what means somebody is told.
const MEANS: &[&str] = &["e-mail", "email", "letter", "phone", "radio", "satellite", "telephone", "text", "video"];

/// What follows the words before `from`, which belong to `cue`, inside `scope`.
pub(super) fn right(words: &Words<'_>, cue: &Cue, from: usize, scope: Sentence) -> Right {
    let frames = cue.verb.frames;
    let end = scope.end.min(from + LONGEST_ADJUNCT);
    let mut at = from;
    let mut addressee = frames.has(Frames::ADDRESSEE);
    while at < end {
        let first = at == from;
        match words.kind(at) {
            Kind::Small(Function::That) if frames.has(Frames::THAT) => return Right::Content(at),
            // `everything he says is a lie`
            Kind::Small(Function::Auxiliary | Function::Verb) if first && !words.words[at].capital => {
                return Right::Other;
            }
            Kind::Small(Function::Question) | Kind::Small(Function::Relative) if frames.has(Frames::QUESTION) => {
                return Right::Content(at);
            }
            Kind::Small(Function::Subordinator) if frames.has(Frames::QUESTION) && words.says(at, "if") => {
                return Right::Content(at);
            }
            Kind::Small(Function::To) if frames.has(Frames::TO) => return Right::Content(at),
            // `on "Face the Nation" that`: a title.
            Kind::Mark if !first && !matches!(words.kind(at - 1), Kind::Comma | Kind::Colon) && words.is_title(at) => {
                at = words.stretch(at).map_or(at + 1, |stretch| words.stretch_words(stretch).end);
            }
            Kind::Open if !first => match (at..end).find(|&i| words.kind(i) == Kind::Close) {
                Some(close) => at = close + 1,
                None => return Right::Other,
            },
            Kind::Mark => {
                return if words.is_statement(at) || frames.has(Frames::QUOTE) {
                    Right::Quote(at)
                } else if frames.has(Frames::OBJECT) {
                    Right::Content(at)
                } else {
                    Right::Other
                };
            }
            Kind::Colon if at + 1 == scope.end => return Right::Below,
            Kind::Colon if words.kind(at + 1) == Kind::Mark => return Right::Quote(at + 1),
            Kind::Colon => return Right::Content(at + 1),
            Kind::Comma if at + 1 < scope.end && words.kind(at + 1) == Kind::Mark && frames.has(Frames::QUOTE) => {
                return Right::Quote(at + 1);
            }
            Kind::Comma => return Right::Comma(at),
            Kind::Stop => return Right::End,
            Kind::Close | Kind::Semicolon => return Right::End,
            Kind::Dash if !first => return Right::Comma(at),
            Kind::Small(Function::Object) if addressee => at += 1,
            Kind::Small(Function::Object) if frames.has(Frames::TO) => match to_after(words, at, scope) {
                Some(to) => return Right::Content(to),
                None => return object(frames, at, first),
            },
            Kind::Small(Function::Time | Function::Adverb) | Kind::Manner => {
                at = time(words, at, end, false).max(at + 1);
            }
            Kind::Number if !first && words.is(at - 1, Function::Time) => at += 1,
            Kind::Plain if words.says(at, "here") => at += 1,
            // `the deal announced by the two`, `accused of fraud`
            Kind::Small(Function::Preposition)
                if words.says(at, "by") && !(at + 2 < end && MEANS.contains(&words.str(at + 1))) =>
            {
                return Right::Other;
            }
            // `told the crowd by video link that`
            Kind::Small(Function::Preposition) if words.says(at, "by") => {
                at += 2 + usize::from(matches!(words.str(at + 2), "link" | "message" | "call"));
            }
            Kind::Small(Function::Preposition | Function::To | Function::Subordinator | Function::Coordinator)
                if frames.has(Frames::OBJECT) && !frames.has(Frames::QUOTE) =>
            {
                return Right::Other;
            }
            Kind::Small(Function::Preposition | Function::Subordinator | Function::To) => {
                if words.is(at, Function::Subordinator) && !words.says(at, "after") && !words.says(at, "before") {
                    return if frames.has(Frames::CLAUSE) && first { Right::Content(at) } else { Right::Other };
                }
                at = noun_phrase(words, at + 1, end).max(time(words, at + 1, end, true));
            }
            _ if addressee => {
                let next = noun_phrase(words, at, end);
                if next == at {
                    return Right::Other;
                }
                at = next;
            }
            _ if frames.has(Frames::TO) => match to_after(words, at, scope) {
                Some(to) => return Right::Content(to),
                None if frames.has(Frames::CLAUSE) => return Right::Content(at),
                None => return object(frames, at, first),
            },
            // A last word is no clause: `told a Lusa reporter.`
            _ if !first && frames.has(Frames::CLAUSE) && ends(words, at + 1, scope) => at += 1,
            _ if frames.has(Frames::CLAUSE) => return Right::Content(at),
            // `added there was no need`
            Kind::Small(Function::Subject) if first && frames.has(Frames::THAT) => return Right::Content(at),
            _ => return object(frames, at, first),
        }
        addressee &= first && at == from;
        if at > from {
            addressee = false;
        }
    }
    if at >= scope.end { Right::End } else { Right::Other }
}

fn ends(words: &Words<'_>, at: usize, scope: Sentence) -> bool {
    at >= scope.end || matches!(words.kind(at), Kind::Comma | Kind::Stop | Kind::Semicolon)
}

fn object(frames: Frames, at: usize, first: bool) -> Right {
    if frames.has(Frames::OBJECT) && first { Right::Content(at) } else { Right::Other }
}

/// `urged the council to act`: the `to` after the one addressed.
fn to_after(words: &Words<'_>, from: usize, scope: Sentence) -> Option<usize> {
    for at in from..scope.end.min(from + 10) {
        match words.kind(at) {
            Kind::Small(Function::To) if at > from => return Some(at),
            Kind::Mark if !words.is_statement(at) => {}
            Kind::Comma
            | Kind::Stop
            | Kind::Mark
            | Kind::Past
            | Kind::Small(Function::That | Function::Auxiliary | Function::Verb | Function::Relative) => return None,
            _ => {}
        }
    }
    None
}

/// After the noun phrase that starts at `at`: a pronoun, or words up to where another phrase starts.
fn noun_phrase(words: &Words<'_>, at: usize, end: usize) -> usize {
    if at < end && matches!(words.kind(at), Kind::Small(Function::Object | Function::Subject)) {
        return at + 1;
    }
    let mut i = at;
    let mut lower = false;
    while i < end {
        let kind = words.kind(i);
        let go_on = match kind {
            Kind::Small(Function::Determiner | Function::That) => i == at,
            // `told broadcaster ARD that`
            Kind::Capital => {
                let whom = || i + 1 < end && words.is(i + 1, Function::That);
                !lower || words.kind(i - 1) == Kind::Possessive || whom()
            }
            Kind::Number | Kind::Possessive => true,
            Kind::Plain | Kind::Past | Kind::Participle => {
                // A lower-case word after a bare name starts the next phrase: `told Reuters talks would start`.
                i == at || words.kind(i - 1) != Kind::Capital || !words.words[at].capital
            }
            Kind::Small(Function::Time) => i > at,
            Kind::Small(Function::Coordinator) => {
                i > at
                    && i + 1 < end
                    && words.says(i, "and")
                    && words.words[i + 1].capital
                    && words.words[i - 1].capital
            }
            Kind::Mark if i == at && (words.is_title(i) || !words.is_statement(i)) => {
                i = words.stretch(i).map_or(i + 1, |stretch| words.stretch_words(stretch).end);
                continue;
            }
            Kind::Dash => words.words[i].span.start() == words.words[i - 1].span.end() && i > at,
            _ => false,
        };
        if !go_on {
            break;
        }
        lower |= matches!(kind, Kind::Plain | Kind::Past | Kind::Participle);
        i += 1;
    }
    i
}

/// Where what was said ends: before the next clause that says something else, at the latest with `scope`. `later` are
/// the cues after this one in the scope.
pub(super) fn end(words: &Words<'_>, cue: &Cue, from: usize, scope: Sentence, later: &[Cue]) -> usize {
    let lead = cue.lead(words, scope);
    // `When he said ..., they left`; `Berg, who said ..., left`; `Asked whether ..., he left`
    let relative = lead == Lead::Relative && cue.clause() > scope.start && words.kind(cue.clause() - 1) == Kind::Comma;
    let first_comma = matches!(lead, Lead::Subordinator)
        || (cue.verb.form != Form::Base && cue.group == scope.start && cue.subject.is_none());
    let frames = cue.verb.frames;
    let bare = (!frames.has(Frames::CLAUSE) && !frames.has(Frames::QUOTE))
        || (frames.has(Frames::TO) && from < scope.end && words.is(from, Function::To));
    let mut next = later.iter().filter(|next| next.at >= from).peekable();
    let mut left = LONGEST_STATEMENT;
    let mut following = from;
    while following < scope.end {
        let at = following;
        following += 1;
        if let Some(stretch) = words.stretch(at).filter(|_| words.kind(at) != Kind::Mark) {
            following = words.stretch_words(stretch).end.clamp(following, scope.end);
            continue;
        }
        left -= 1;
        if left == 0 {
            return at;
        }
        while next.peek().is_some_and(|next| next.clause() < at) {
            next.next();
        }
        match words.kind(at) {
            Kind::Semicolon => return at,
            Kind::Comma if at < from + 3 => continue,
            Kind::Comma if first_comma => return at,
            Kind::Comma if relative && at + 1 < scope.end && is_finite(words, at + 1) => return at,
            Kind::Comma => {
                let after = skip_joint(words, at + 1, scope.end);
                if after >= scope.end {
                    continue;
                }
                if words.says(after, "according") || next.peek().is_some_and(|next| next.clause() == after) {
                    return at;
                }
                if next.peek().is_some_and(|next| next.clause() == at + 1) {
                    return at;
                }
                if bare && ends_object(words, at + 1) {
                    return at;
                }
            }
            Kind::Small(Function::Coordinator) if at > from + 2 => {
                let joined = next.peek().is_some_and(|next| {
                    next.clause() == at + 1
                        && (next.inherited || next.subject.is_some_and(|s| s.lead == Lead::Coordinator))
                });
                if joined && !is_sub_clause(words, at + 1) {
                    return at;
                }
            }
            Kind::Small(Function::Subordinator) if at > from => {
                let contrast = words.says(at, "while") || words.says(at, "whereas");
                if contrast && next.peek().is_some_and(|next| next.clause() == at + 1) {
                    return at;
                }
            }
            _ => {}
        }
    }
    scope.end
}

/// Whether a verb that may follow a relative clause stands here: `Berg, who said so, left`.
fn is_finite(words: &Words<'_>, at: usize) -> bool {
    words.words[at].says || matches!(words.kind(at), Kind::Past | Kind::Small(Function::Auxiliary | Function::Verb))
}

fn is_sub_clause(words: &Words<'_>, at: usize) -> bool {
    words.is(at, Function::That)
}

/// Whether a comma before this word ends a noun phrase that is an object.
fn ends_object(words: &Words<'_>, at: usize) -> bool {
    matches!(
        words.kind(at),
        Kind::Participle | Kind::Small(Function::Relative | Function::Coordinator | Function::Subordinator)
    )
}

/// After `and`, `but`, `while` at `at`.
fn skip_joint(words: &Words<'_>, at: usize, end: usize) -> usize {
    // `If you live there, Lima says, take part.`
    let condition = at < end && matches!(words.str(at), "If" | "Unless");
    if at < end && !condition && matches!(words.kind(at), Kind::Small(Function::Coordinator | Function::Subordinator)) {
        at + 1
    } else {
        at
    }
}

/// The words `start..end` without marks, commas and stops at their edges; none if nothing is left.
pub(super) fn trim(words: &Words<'_>, mut start: usize, mut end: usize) -> Option<(usize, usize)> {
    let edge = |at: usize| {
        matches!(
            words.kind(at),
            Kind::Comma | Kind::Colon | Kind::Semicolon | Kind::Dash | Kind::Mark | Kind::Stop | Kind::Sign
        )
    };
    // `$4 million`, `2%`
    let figure = |sign: usize, number: usize| {
        words.kind(number) == Kind::Number && matches!(words.str(sign), "$" | "£" | "€" | "¥" | "₹" | "%" | "°")
    };
    let (first, last) = (start, end);
    while start < end && start - first < LONGEST_EDGE && edge(start) && !(start + 1 < end && figure(start, start + 1)) {
        start += 1;
    }
    while start < end && last - end < LONGEST_EDGE && edge(end - 1) && !(end > start + 1 && figure(end - 1, end - 2)) {
        end -= 1;
    }
    (start < end && words.counted(start, end).0 > 0).then_some((start, end))
}
