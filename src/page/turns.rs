//! Whose turn it is in a transcript or an interview: labels at the starts of lines.
//!
//! A line that opens with a name and a colon may be a heading or a label of any kind. Where one label opens several lines
//! and another one stands beside it, it is a transcript and they are its turns: `LIMA: Will it open again?`, `Q: Why now?`,
//! and names in small letters if each of two speaks twice.

use super::phrases::window;
use crate::lexicon::{calendar, cities, countries, names, plain};
use crate::pool::{PooledMap, PooledSet, PooledVec};
use crate::span::Span;

/// No label is longer, in bytes and in words.
const LONGEST: usize = 48;
const WORDS: usize = 4;

/// How a label is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// `LIMA`
    Capitals,
    /// `Ana Lima`
    Name,
    /// `Q`, who asks, and `A`, who answers.
    Letter,
}

/// The label of a turn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Label {
    pub(crate) span: Span,
    pub(crate) form: Form,
}

/// The labels that open turns among these lines, in order; none where there is no transcript.
pub(crate) fn labels(text: &str, lines: impl Iterator<Item = Span>) -> PooledVec<Label> {
    let mut labels: PooledVec<Label> = lines.filter_map(|line| label(text, line)).collect();
    let key = |label: &Label| plain::key(label.span.slice(text).rsplit(' ').next().unwrap_or(""));
    // In small letters, somebody whose first name is known, and by the surname alone after that.
    let named = |label: &&Label| label.form == Form::Name && is_somebody(label.span.slice(text));
    let known: PooledSet<u64> = labels.iter().filter(named).map(key).collect();
    labels.retain(|label| label.form != Form::Name || known.contains(&key(label)));
    for form in [Form::Capitals, Form::Name, Form::Letter] {
        let mut counts: PooledMap<u64, usize> = PooledMap::default();
        for label in labels.iter().filter(|label| label.form == form) {
            // `ANA LIMA` is `LIMA` from then on.
            *counts.entry(key(label)).or_default() += 1;
        }
        let again = counts.values().filter(|&&count| count > 1).count();
        let is_talk = match form {
            Form::Capitals => counts.len() > 1 && again > 0,
            // A list of names with what is told of each is no talk.
            Form::Name | Form::Letter => again > 1,
        };
        if !is_talk {
            labels.retain(|label| label.form != form);
        }
    }
    labels
}

/// The label before the colon at the start of a line, behind a quotation mark or not.
fn label(text: &str, line: Span) -> Option<Label> {
    let start = window(line.slice(text), LONGEST);
    let bare = start.trim_start_matches(['"', '“', '\'', '‘', '«']);
    let end = bare.find(':').or_else(|| bare.starts_with(['Q', 'A']).then(|| bare.find('.')).flatten())?;
    let (label, rest) = (&bare[..end], &bare[end + 1..]);
    let is_free = rest.is_empty() || rest.starts_with(char::is_whitespace);
    let rest = rest.trim_start();
    // An account or an address is nothing that is said.
    if !is_free || rest.starts_with(['@', '#']) {
        return None;
    }
    let form = if matches!(label, "Q" | "A") {
        Form::Letter
    } else if bare.as_bytes()[end] != b':' {
        return None;
    } else if label.bytes().filter(u8::is_ascii_uppercase).count() > 1 && is_name(label, char::is_uppercase) {
        Form::Capitals
    } else if says(rest) && is_name(label, char::is_alphabetic) {
        Form::Name
    } else {
        return None;
    };
    let at = line.start() + start.len() - bare.len();
    Some(Label { span: Span::of(at..at + end), form })
}

/// Whether what follows a name reads as said: words, not a number or a list.
fn says(rest: &str) -> bool {
    let mut words = rest.split(' ');
    let opens = words.next().is_some_and(|word| word.contains(char::is_alphabetic));
    opens && (words.any(|word| word.starts_with(char::is_lowercase)) || rest.ends_with(['.', '?', '!']))
}

/// Whether it may be a name: words of `letters` that open with a capital, not all of which mean something else.
fn is_name(label: &str, letters: impl Fn(char) -> bool) -> bool {
    let is_word = |word: &str| {
        let letters = word.chars().all(|c| letters(c) || matches!(c, '.' | '\'' | '’' | '-'));
        letters && word.starts_with(char::is_uppercase)
    };
    let everyday = |word: &str| {
        calendar::weekday(word).is_some()
            || calendar::month(word).is_some()
            || names::common(word).is_some() && !names::is_anybodys(word)
    };
    let words = || label.split(' ');
    let is_place = cities::contains(label) || countries::lookup(label).is_some();
    words().count() <= WORDS && words().all(is_word) && !words().next_back().is_some_and(everyday) && !is_place
}

/// Whether a name in small letters is a person's: a known first name leads it, or a form of address.
fn is_somebody(label: &str) -> bool {
    let first = label.split(' ').next().unwrap_or("").trim_end_matches('.');
    names::first_name(first).is_some() || matches!(first, "Mr" | "Mrs" | "Ms" | "Dr")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<&str> {
        let mut at = 0;
        let lines: Vec<Span> = text
            .split('\n')
            .map(|line| {
                at += line.len() + 1;
                Span::of(at - 1 - line.len()..at - 1)
            })
            .collect();
        labels(text, lines.into_iter()).iter().map(|label| label.span.slice(text)).collect()
    }

    #[test]
    fn people_who_speak_in_turns_are_told_from_labels() {
        let talk = "LINDQVIST: Why now?\n“O'BRIEN: We had no choice.\nANA LIMA: None?\nLINDQVIST: Thank you.";
        assert_eq!(told(talk), ["LINDQVIST", "O'BRIEN", "ANA LIMA", "LINDQVIST"]);
        let talk = "ANA LINDQVIST: Why now?\nMAYOR RUI COSTA: We had no choice.\nLINDQVIST: None?";
        assert_eq!(told(talk), ["ANA LINDQVIST", "MAYOR RUI COSTA", "LINDQVIST"]);
        let talk = "Q: Why now?\nA: We had no choice.\nQ. None?\nA. No.";
        assert_eq!(told(talk), ["Q", "A", "Q", "A"]);
        let talk = "Nora Quill: Why now?\nOmar Haddad: We had no choice.\nQuill: Was there none?";
        assert_eq!(told(talk), [""; 0], "one answers once");
        let talk = format!("{talk}\nOmar Haddad: As I said.");
        assert_eq!(told(&talk), ["Nora Quill", "Omar Haddad", "Quill", "Omar Haddad"]);
        for other in [
            "LINDQVIST: Why now?",
            "LINDQVIST: Why now?\nO'BRIEN: We had no choice.",
            "RAIN: Two days.\nWIND: None.\nRAIN: Again.",
            "OSLO: Rain.\nROME: Sun.\nOSLO: Snow.",
            "MONDAY: Rain.\nTUESDAY: Sun.\nMONDAY: Snow.",
            "Lindqvist: Why now?\nLima: None.\nLindqvist: Good.",
            "Lindqvist: Why now?\nBrandvold: We had none.\nLindqvist: As I said.\nBrandvold: But it is.",
            "Ana Lima: 120 votes\nRui Costa: 80 votes\nAna Lima: 90 votes\nRui Costa: 12 votes",
            "A: B\nC: D\nA: E",
            "IG: @lindqvist\nX: @lindqvist\nIG: @lima",
            "",
        ] {
            assert_eq!(told(other), [""; 0], "{other}");
        }
    }
}
