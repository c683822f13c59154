//! Statements that something else than a verb carries: `according to`, a noun, a colon in a headline.

use super::content::trim;
use super::statement::{Parts, Pattern, Statement};
use super::subject::right_phrase;
use super::wordclass::{Kind, buffer, lower};
use super::words::{Sentence, Words};
use crate::lexicon::speech::{Frames, Function, is_office, noun_frames};
use crate::page::BlockKind;

/// Longer names of a source are cut.
const LONGEST_SOURCE: usize = 30;

/// What follows a noun is cut at so many words.
const LONGEST_CLAUSE: usize = 100;

/// So many statements are looked through for one that starts at a word.
const NEAR: usize = 16;

/// `According to the ministry, ...` and `..., according to the ministry`.
pub(super) fn according(words: &Words<'_>, paragraph: usize, scope: Sentence, found: &mut Vec<Statement>) {
    let mut taken = scope.start;
    for at in scope.start..scope.end.saturating_sub(2) {
        if !words.says(at, "according") || !words.says(at + 1, "to") || words.is_statement(at) {
            continue;
        }
        let start = at + 2;
        let stop = (start..scope.end.min(start + LONGEST_SOURCE))
            .find(|&i| {
                matches!(
                    words.kind(i),
                    Kind::Comma | Kind::Stop | Kind::Semicolon | Kind::Colon | Kind::Mark | Kind::Close
                ) || (matches!(words.kind(i), Kind::Dash) && words.kind(i - 1) != Kind::Capital)
            })
            .unwrap_or(scope.end.min(start + LONGEST_SOURCE));
        let relative = (start..stop).find(|&i| words.is(i, Function::Relative)).unwrap_or(stop);
        if relative == start {
            continue;
        }
        let mut statement = Statement {
            parts: Parts::None,
            cue: Some(Sentence { start: at, end: start }),
            mention: Some((start, relative)),
            antecedent: None,
            pattern: Pattern::According,
            paragraph,
            nested: false,
        };
        let joint = at > scope.start && matches!(words.kind(at - 1), Kind::Small(_));
        let begins = at == taken || (joint && at == taken + 1);
        let after = (stop < scope.end && words.kind(stop) == Kind::Comma).then_some(stop + 1);
        if begins {
            if let Some(after) = after {
                statement.add(words, after, scope.end);
            }
        } else {
            statement.add(words, taken, at);
            let goes_on = after.filter(|&i| {
                i < scope.end
                    && words.kind(at - 1) == Kind::Comma
                    && !matches!(
                        words.kind(i),
                        Kind::Participle
                            | Kind::Small(
                                Function::Relative
                                    | Function::Coordinator
                                    | Function::Subordinator
                                    | Function::Determiner
                            )
                    )
            });
            if let Some(after) = goes_on {
                statement.add(words, after, scope.end);
            }
        }
        taken = stop;
        if !statement.parts.is_empty() {
            found.push(statement);
        }
    }
}

/// `his claim that ...`, `a promise to ...`
pub(super) fn nouns(words: &Words<'_>, paragraph: usize, scope: Sentence, first: usize, found: &mut Vec<Statement>) {
    for at in scope.start + 1..scope.end.saturating_sub(2) {
        let is_noun = words.is_noun(at) && matches!(words.kind(at), Kind::Plain | Kind::Participle);
        if !is_noun || words.is_statement(at) {
            continue;
        }
        let mut space = buffer();
        let Some(frames) = noun_frames(lower(words.str(at), &mut space)) else { continue };
        let that = words.is(at + 1, Function::That) && frames.has(Frames::THAT);
        let to = words.is(at + 1, Function::To) && frames.has(Frames::TO) && frames.has(Frames::THAT);
        // `He said in a statement that`: the verb has it.
        let taken = found[first..].iter().rev().take(NEAR).any(|s| s.parts.iter().any(|part| part.start == at + 1));
        if !(that || to) || taken {
            continue;
        }
        // Cues before it (`he rejected claims that`) and after it keep their own; the words end with the sentence.
        let end = (at + 2..scope.end.min(at + LONGEST_CLAUSE))
            .find(|&i| ends_noun(words, i, to) && words.stretch(i).is_none())
            .unwrap_or(scope.end.min(at + LONGEST_CLAUSE));
        let mut statement = Statement {
            parts: Parts::None,
            cue: Some(Sentence { start: at, end: at + 1 }),
            mention: owner(words, at, scope),
            antecedent: None,
            pattern: Pattern::Noun,
            paragraph,
            nested: false,
        };
        if statement.add(words, at + 1, end) {
            found.push(statement);
        }
    }
}

/// Whether what a noun stands for ends before this word. `the promise to build was kept` ends before its verb.
fn ends_noun(words: &Words<'_>, at: usize, to: bool) -> bool {
    matches!(words.kind(at), Kind::Comma | Kind::Semicolon | Kind::Dash) || (to && words.is(at, Function::Auxiliary))
}

/// Whose noun it is: `his claim`, `the minister's claim`.
fn owner(words: &Words<'_>, noun: usize, scope: Sentence) -> Option<(usize, usize)> {
    let floor = scope.start.max(noun.saturating_sub(4));
    for i in (floor..noun).rev() {
        match words.kind(i) {
            Kind::Possessive => {
                let end = if words.str(i).len() <= "’s".len() { i } else { i + 1 };
                let start = (scope.start.max(i.saturating_sub(4))..end)
                    .rev()
                    .take_while(|&j| {
                        j == i
                            || matches!(words.kind(j), Kind::Capital | Kind::Plain | Kind::Small(Function::Determiner))
                    })
                    .last()?;
                return Some((start, end));
            }
            Kind::Small(Function::Determiner) => {
                let own = ["his", "her", "its", "their", "my", "our", "your"].iter().any(|own| words.says(i, own));
                return own.then_some((i, i + 1));
            }
            Kind::Plain | Kind::Past | Kind::Participle => {}
            _ => return None,
        }
    }
    None
}

/// Who says so behind the dash of a headline has so many words at most.
const LONGEST_TELLER: usize = 4;

/// What the last of these words may be.
const SOURCES: &[&str] = &[
    "agency", "army", "court", "guard", "kremlin", "lawyer", "media", "military", "minister", "ministry", "official",
    "officials", "police", "president", "report", "reports", "source", "sources", "spokesman", "spokeswoman", "study",
    "survey", "tv", "watchdog", "witness", "witnesses",
];

/// Whether a dash has white space on both sides.
fn is_apart(words: &Words<'_>, at: usize) -> bool {
    let Some(([.., before], [next, ..])) = words.words.get(..at).zip(words.words.get(at + 1..)) else { return false };
    let dash = words.words[at].span;
    before.span.end() < dash.start() && dash.end() < next.span.start()
}

/// `Peace is near: minister`, `Minister: Peace is near` in a headline, where a person's name stands on one side of the
/// colon; `Ferry lost - coast guard`, where somebody who may say so stands behind the dash.
pub(super) fn headline(
    words: &Words<'_>,
    paragraph: usize,
    is_speaker: impl Fn(usize, usize) -> bool,
    found: &mut Vec<Statement>,
) {
    let Some(block) = words.paragraphs.get(paragraph) else { return };
    if block.kind != BlockKind::Headline {
        return;
    }
    let scope = block.words;
    let near = || (scope.start..scope.end.min(scope.start + 60)).rev();
    let dash = near()
        .take(LONGEST_TELLER + 1)
        .find(|&at| at + 1 < scope.end && words.kind(at) == Kind::Dash && is_apart(words, at));
    let Some(colon) = dash.or_else(|| near().find(|&at| words.kind(at) == Kind::Colon)) else { return };
    let mut add = |mention: (usize, usize), start, end| {
        let mut statement = Statement {
            parts: Parts::None,
            cue: Some(Sentence { start: colon, end: colon + 1 }),
            mention: Some(mention),
            antecedent: None,
            pattern: Pattern::Headline,
            paragraph,
            nested: false,
        };
        if trim(words, start, end).is_some_and(|(start, end)| end - start >= 3) && statement.add(words, start, end) {
            found.push(statement);
        }
    };
    let after = right_phrase(words, colon + 1, scope.end).0;
    let office = || is_office(lower(words.str(after - 1), &mut buffer()));
    if dash.is_some() {
        let tells = SOURCES.contains(&lower(words.str(scope.end - 1), &mut buffer()));
        if tells || is_speaker(colon + 1, scope.end) {
            add((colon + 1, scope.end), scope.start, colon);
        }
        return;
    }
    if after == scope.end && after > colon + 1 && after - colon <= 5 && (is_speaker(colon + 1, after) || office()) {
        add((colon + 1, after), scope.start, colon);
    } else if colon > scope.start && colon - scope.start <= 4 && is_speaker(scope.start, colon) {
        add((scope.start, colon), colon + 1, scope.end);
    }
}
