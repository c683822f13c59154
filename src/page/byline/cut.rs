//! Cuts off what stands after a name: a place, a role, a paper.

use super::shape::is_outlet;
use crate::lexicon::{agencies, newsroom};
use crate::page::stamp::cursor::is_space;

/// Cuts at the first small word that is no particle of a name.
pub(super) fn cut(text: &str) -> (&str, Option<&str>) {
    const CUTS: [&str; 11] = ["in", "for", "at", "on", "of", "from", "via", "with", "is", "as", "to"];
    let mut at = 0;
    for (n, word) in text.split(is_space).enumerate() {
        let small = CUTS.contains(&word) || n > 0 && ["For", "FOR", "With", "In", "At"].contains(&word);
        if small && n > 0 {
            return (text[..at].trim_end_matches(is_space), Some(&text[at..]));
        }
        at += word.len();
        // The separator is one character, of any width.
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    (text, None)
}

/// Cuts a role off the end of a name: `Jane Roe Political Correspondent`.
pub(super) fn cut_role(text: &str) -> (&str, bool) {
    if !text.split(is_space).next_back().is_some_and(|last| newsroom::is_plain_role(last.trim_end_matches('.'))) {
        return (text, false);
    }
    let mut starts = Vec::new();
    let mut at = 0;
    for word in text.split(is_space) {
        starts.push((at, word));
        at += word.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    // From the end back over modifiers.
    let mut from = starts.len() - 1;
    while from > 0 && (newsroom::is_role_modifier(starts[from - 1].1) || newsroom::is_role(starts[from - 1].1)) {
        from -= 1;
    }
    // `Emma MackenzieLifestyle Writer`
    if from > 0 {
        let (start, word) = starts[from - 1];
        if let Some(at) = camel(word).filter(|&at| {
            [newsroom::is_role_modifier, newsroom::is_role, newsroom::is_outlet].iter().any(|is| is(&word[at..]))
        }) {
            return (&text[..start + at], true);
        }
    }
    if let Some((start, word)) = starts.get(from).copied() {
        if let Some(at) = camel(word).filter(|&at| newsroom::is_role(&word[at..])) {
            return (&text[..start + at], true);
        }
        return (text[..start].trim_end_matches(is_space), true);
    }
    (text, false)
}

/// Cuts off an agency's letters behind a name of two words or more, and what follows them.
pub(super) fn cut_agency(text: &str) -> (&str, bool) {
    let letters =
        |word: &str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase()) && agencies::contains(word);
    let mut at = 0;
    for (n, word) in text.split(is_space).enumerate() {
        if n > 1 && letters(word) {
            return (text[..at].trim_end_matches(is_space), true);
        }
        at += word.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    (text, false)
}

/// Cuts a glued paper or agency off: `Jane RoeThe Weekly Planet`, `Jane RoeBBC News`.
pub(super) fn cut_glued(text: &str) -> (&str, bool) {
    let mut from = 0;
    for word in text.split(is_space) {
        if let Some(at) = camel(word) {
            let cut = from + at;
            let rest = &text[cut..];
            let title = rest.split(is_space).all(|word| word.chars().next().is_some_and(char::is_uppercase));
            if cut > 0
                && title
                && (rest.starts_with("The ") || agencies::contains_all(rest) || rest.contains(' ') && is_outlet(rest))
            {
                return (&text[..cut], true);
            }
        }
        from += word.len();
        from += text[from..].chars().next().map_or(0, char::len_utf8);
    }
    (text, false)
}

/// Cuts an agency or paper off the end: `Jane Roe The Associated Press`, `Jane Roe Reuters`.
pub(super) fn cut_outlet(text: &str) -> (&str, bool) {
    let mut at = 0;
    for (n, word) in text.split(is_space).enumerate() {
        let title = || text[at..].split(is_space).all(|word| word.chars().next().is_some_and(char::is_uppercase));
        if n >= 2 && (word == "The" && title() || agencies::contains(&text[at..])) {
            return (text[..at].trim_end_matches(is_space), true);
        }
        at += word.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    (text, false)
}

/// Where a capital follows a small letter inside a word.
fn camel(word: &str) -> Option<usize> {
    let mut small = false;
    for (at, c) in word.char_indices() {
        if small && c.is_uppercase() {
            return Some(at);
        }
        small = c.is_lowercase();
    }
    None
}
