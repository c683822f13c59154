//! Silence: who declines to comment has said nothing.

use super::statement::Statement;
use super::wordclass::{Kind, buffer, lower};
use super::words::Words;
use crate::lexicon::speech::Function;
use crate::pool::PooledMap;

/// So many words before a cue and at the start of what it reports tell whether nothing was said.
const REACH: usize = 4;

/// Leaves out the statements that tell only that somebody said nothing, and whatever inside them is taken for words of the
/// same speaker: `She declined to comment on reports that two firms had left`.
pub(super) fn leave_out<T>(words: &Words<'_>, statements: &mut Vec<T>, statement: impl Fn(&T) -> &Statement) {
    let mut silent = PooledMap::<(usize, usize), (usize, usize)>::default();
    statements.retain(|item| {
        let statement = statement(item);
        let is_one = is_one(words, statement);
        if let (true, Some(mention), Some(cue)) = (is_one, statement.mention, statement.cue) {
            silent.insert(mention, (cue.start, statement.end()));
        }
        !is_one
    });
    if !silent.is_empty() {
        statements.retain(|item| {
            let statement = statement(item);
            let around = statement.mention.and_then(|mention| silent.get(&mention));
            around.is_none_or(|&(start, end)| statement.parts[0].start < start || end < statement.end())
        });
    }
}

/// `declined to comment on the deal`, `did not immediately respond to questions`.
fn is_one(words: &Words<'_>, statement: &Statement) -> bool {
    let (Some(cue), Some(first)) = (statement.cue, statement.parts.first()) else { return false };
    // `Berg disputes that.`, `Berg dismissed them.` say nothing by themselves.
    if statement.parts.len() == 1 && first.end == first.start + 1 && is_bare(words.str(first.start)) {
        return true;
    }
    // `declined to say which`
    let declined = (cue.start..cue.end).any(|at| words.str(at).starts_with("declin"));
    if declined && (2..=3).contains(&(first.end - first.start)) && words.says(first.start + 1, "say") {
        return true;
    }
    // `asked not to be named`
    let asked = (cue.start..cue.end).take(REACH).any(|at| words.str(at).starts_with("ask"));
    let hidden = |at: usize| words.str(at) == "be" && hides_name(words, "be", at + 1);
    if asked && words.str(first.start) == "not" && (first.start + 1..first.end).take(REACH).any(hidden) {
        return true;
    }
    let end = if first.start == cue.end { first.end.min(cue.end + REACH) } else { cue.end };
    let mut refused = false;
    for at in cue.start.saturating_sub(REACH)..end {
        if !(refused || may_be_refusal(words.str(at))) {
            continue;
        }
        let mut space = buffer();
        let word = lower(words.str(at), &mut space);
        // What was said may deny or refuse something itself.
        if is_refusal(word) && at < cue.end {
            refused = true;
        } else if refused
            && (is_answer(word)
                || word == "take" && at + 1 < words.words.len() && words.str(at + 1) == "questions"
                || word.starts_with("return") && is_call(words, at + 1)
                || hides_name(words, word, at + 1))
        {
            return true;
        } else {
            let between = matches!(words.kind(at), Kind::Manner | Kind::Small(Function::Adverb | Function::To));
            refused &= between || matches!(words.kind(at), Kind::Small(Function::Auxiliary));
        }
    }
    false
}

/// A word that stands for what was said elsewhere.
fn is_bare(word: &str) -> bool {
    matches!(word, "that" | "this" | "it" | "them" | "him" | "her" | "these" | "those")
}

/// Whether [`is_refusal`] may be true of `word` in lower case, by its first and last letter.
fn may_be_refusal(word: &str) -> bool {
    let is_any = |byte: Option<&u8>, of: &[u8]| byte.is_some_and(|byte| of.contains(&byte.to_ascii_lowercase()));
    is_any(word.as_bytes().first(), b"drn") || is_any(word.as_bytes().last(), b"t")
}

fn is_refusal(word: &str) -> bool {
    const STEMS: [&str; 2] = ["declin", "refus"];
    STEMS.iter().any(|stem| word.starts_with(stem)) && !word.ends_with("al")
        || matches!(word, "not" | "never")
        || word.ends_with("n't")
        || word.ends_with("n’t")
}

fn is_answer(word: &str) -> bool {
    matches!(
        word,
        "comment"
            | "commented"
            | "respond"
            | "responded"
            | "reply"
            | "replied"
            | "answer"
            | "answered"
            | "elaborate"
            | "explain"
            | "explained"
            | "verify"
    )
}

/// `give her name`, `be named`
fn hides_name(words: &Words<'_>, verb: &str, at: usize) -> bool {
    let mut after = (at..words.words.len().min(at + 3)).map(|at| words.str(at));
    match verb {
        "give" | "provide" | "reveal" => after.any(|word| matches!(word, "name" | "names" | "surname" | "identity")),
        "be" => after.next().is_some_and(|word| matches!(word, "named" | "identified" | "quoted")),
        _ => false,
    }
}

/// `return` is an answer where it is a call that is returned.
fn is_call(words: &Words<'_>, at: usize) -> bool {
    const CALLS: [&str; 10] =
        ["call", "calls", "phone", "telephone", "message", "messages", "email", "emails", "request", "requests"];
    (at..words.words.len().min(at + 3)).any(|at| CALLS.contains(&words.str(at)))
}
