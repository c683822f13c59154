//! Whom something was said to.

use super::wordclass::{Kind, buffer, classify, lower};
use super::words::{Sentence, Words};
use crate::few::Few;
use crate::lexicon::speech::{Frames, Function, verb};
use crate::span::Span;

/// Longer phrases are none that name somebody addressed.
const LONGEST: usize = 12;

/// The rest of such a phrase is no longer, where it was read as said.
const REST: usize = 2;

/// The words after the verb of `cue` that name whom it was said to. `tokens` are the article's, `parts` what was said.
pub(crate) fn find(text: &str, tokens: &[Span], cue: &[Span], parts: &[Span]) -> Option<Span> {
    let (first, last) = (cue.first()?.start(), cue.last()?.end());
    let from = tokens.partition_point(|token| token.start() < first);
    let word = |at: usize| tokens.get(at).map_or("", |token| token.slice(text));
    let mut space = buffer();
    let (mut at, told) =
        (from..tokens.len().min(from + LONGEST)).take_while(|&at| tokens[at].end() <= last).find_map(|at| {
            let verb = verb(lower(word(at), &mut space), word(at + 1))?;
            verb.carries.then_some((at + 1, verb.frames.has(Frames::ADDRESSEE)))
        })?;
    let said_to = !told && word(at) == "to";
    if said_to {
        at += 1;
    } else if !told {
        return None;
    }
    // What was said, or the rest of the sentence.
    let edge = parts.iter().map(|part| part.start()).find(|&start| start >= last).unwrap_or(text.len());
    let kind = |at: usize| tokens.get(at).filter(|token| token.end() <= edge).map(|token| classify(token.slice(text)));
    let end = phrase(at, kind);
    let end = (end - at <= LONGEST).then_some(end)?;
    let goes_on = kind(end) == Some(Kind::Small(Function::Auxiliary));
    (end > at && !goes_on).then(|| tokens[at].join(tokens[end - 1]))
}

/// Leaves whom the words were said to out of them: of `told Lind he was late`, `told Skerry radio the ferry was late` what
/// follows.
pub(super) fn cut(words: &Words<'_>, part: &mut Sentence, cue: Sentence) {
    let addresses = |at: &usize| {
        let mut space = buffer();
        verb(lower(words.str(*at), &mut space), "").is_some_and(|verb| verb.frames.has(Frames::ADDRESSEE))
    };
    let capital = |at: usize| words.kind(at) == Kind::Capital;
    let told = (cue.start..cue.end).take(LONGEST).find(addresses);
    // `told broadcaster ARD that`
    let that = part.start + (part.start..part.end).take(LONGEST).take_while(|&at| capital(at)).count();
    let noun = |at: usize| matches!(words.kind(at), Kind::Plain | Kind::Capital | Kind::Small(Function::Determiner));
    let near = cue.end <= part.start && part.start - cue.end <= LONGEST && (cue.end..part.start).all(noun);
    // `told Harbour magistrates that`
    let bench = that + (that..part.end).take(2).take_while(|&at| words.kind(at) == Kind::Plain).count();
    let that = if that > part.start && bench < part.end && words.is(bench, Function::That) { bench } else { that };
    let whom = told.is_some() && near && that > part.start && that < part.end;
    // `told the Harbour Tide she`
    let subject = part.start > cue.end && words.kind(that.min(part.end - 1)) == Kind::Small(Function::Subject);
    if whom && (words.kind(that) == Kind::Small(Function::That) || subject) {
        part.start = that;
        return;
    }
    // `told the panel she was`
    let determined = |at: usize| at < part.end && matches!(words.kind(at), Kind::Small(Function::Determiner));
    let body =
        part.start + 1 + (part.start + 1..part.end).take(2).take_while(|&at| words.kind(at) == Kind::Plain).count();
    // `told the ABC they were`
    let body = if body == part.start + 1 && body < part.end && capital(body) { body + 1 } else { body };
    let subject = body < part.end && matches!(words.kind(body), Kind::Small(Function::Subject | Function::That));
    if told.is_some_and(|told| told + 1 == cue.end)
        && part.start == cue.end
        && determined(part.start)
        && body > part.start + 1
        && subject
    {
        part.start = body;
        return;
    }
    let Some(told) = told.filter(|&told| part.start == cue.end && (told + 1..cue.end).all(capital)) else { return };
    let mut after = part.start + (part.start..part.end).take(LONGEST).take_while(|&at| capital(at)).count();
    // A word for what the name is: nothing that is said starts so.
    let named = after > told + 1;
    let clause =
        |at: usize| at < part.end && matches!(words.kind(at), Kind::Small(Function::Subject | Function::Determiner));
    if named && after < part.end && words.kind(after) == Kind::Plain && clause(after + 1) {
        after += 1;
    }
    if named && after > part.start && clause(after) {
        part.start = after;
    }
}

/// Leaves out what is left of whom a split quotation was told: `"It is safe," she told a Harbour | inquiry panel. "Use it."`
pub(super) fn drop_rest(words: &Words<'_>, parts: &mut Few<Sentence>, cue: Sentence) {
    let is_rest = |part: &Sentence| {
        // `she told the | Harbour Tide`
        let name = |at: usize| words.is(cue.end - 1, Function::Determiner) && words.kind(at) == Kind::Capital;
        let rest = |at: usize| words.stretch(at).is_none() && (words.kind(at) == Kind::Plain || name(at));
        let unquoted = (part.start..part.end).all(rest);
        part.start == cue.end && part.end - part.start <= REST && unquoted
    };
    let quoted = |part: &Sentence| words.stretch(part.start).is_some();
    if cue.end > cue.start + 1 && parts.iter().any(quoted) && parts.iter().any(is_rest) {
        *parts = parts.iter().filter(|part| !is_rest(part)).copied().collect();
    }
}

/// After the noun phrase that starts at `at`.
fn phrase(at: usize, kind: impl Fn(usize) -> Option<Kind>) -> usize {
    if kind(at) == Some(Kind::Small(Function::Object)) {
        return at + 1;
    }
    let mut end = at;
    while end - at <= LONGEST {
        let go_on = match kind(end) {
            Some(Kind::Small(Function::Determiner)) => end == at,
            Some(Kind::Capital | Kind::Number | Kind::Possessive) => true,
            Some(Kind::Plain | Kind::Past | Kind::Participle) => {
                end == at || kind(end - 1) != Some(Kind::Capital) || ends_after(end, &kind)
            }
            Some(Kind::Small(Function::Coordinator)) => end > at && kind(end + 1) == Some(Kind::Capital),
            _ => false,
        };
        if !go_on {
            break;
        }
        end += 1;
    }
    // A determiner alone is no phrase: `told the` of a broken text.
    if end == at + 1 && kind(at) == Some(Kind::Small(Function::Determiner)) { at } else { end }
}

/// Whether the phrase ends after the word at `at`: `told Reuters television.`
fn ends_after(at: usize, kind: impl Fn(usize) -> Option<Kind>) -> bool {
    matches!(
        kind(at + 1),
        None | Some(
            Kind::Comma
                | Kind::Stop
                | Kind::Sign
                | Kind::Small(Function::That | Function::Preposition | Function::Time | Function::To)
        )
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    /// The addressee in a text whose cue stands between brackets, what was said between braces.
    fn addressee(marked: &str) -> Option<String> {
        let (mut plain, mut cue, mut parts) = (String::new(), Vec::new(), Vec::new());
        let mut open = 0;
        for c in marked.chars() {
            match c {
                '[' | '{' => open = plain.len(),
                ']' => cue.push(Span::of(open..plain.len())),
                '}' => parts.push(Span::of(open..plain.len())),
                c => plain.push(c),
            }
        }
        let tokens: Vec<Span> = text::tokens(&plain).collect();
        find(&plain, &tokens, &cue, &parts).map(|span| span.slice(&plain).to_owned())
    }

    #[test]
    fn whom_follows_told() {
        let told = |text| addressee(text).expect("somebody is told");
        assert_eq!(told("\"{We won},\" she [told] reporters on Monday."), "reporters");
        assert_eq!(told("\"{We won},\" she [told reporters] on Monday."), "reporters");
        assert_eq!(told("She [told] him {they had won}."), "him");
        assert_eq!(told("She [told] the Daily Tide {that they had won}."), "the Daily Tide");
        assert_eq!(told("She [assured] her voters {that they had won}."), "her voters");
    }

    #[test]
    fn whom_follows_said_to() {
        assert_eq!(addressee("\"{We won},\" she [said] to the crowd.").as_deref(), Some("the crowd"));
        assert_eq!(addressee("She is [said] to {have won}."), None);
    }

    #[test]
    fn others_address_nobody() {
        assert_eq!(addressee("\"{We won},\" she [said] on Monday."), None);
        assert_eq!(addressee("She [warned] {the plan would fail}."), None);
        assert_eq!(addressee("{All is well}[:] minister"), None);
        assert_eq!(addressee("{All is well}"), None);
    }
}
