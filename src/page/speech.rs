//! Short lines that are copy since somebody speaks in them or in the next one.
//!
//! A line that opens with a name in capitals and a colon (`LIMA: Will it open again?`) may be a heading or a label of any
//! kind. Where one label opens several lines and another one stands beside it, it is a transcript and they are its turns.
//! A line with a colon at its end (`She said:`) announces what the next one says in quotation marks.

use std::collections::HashMap;

use super::features::{End, Line};
use super::phrases::window;
use crate::lexicon::{calendar, cities, countries, names, plain};
use crate::span::Span;

/// No label is longer, in bytes and in words.
const LONGEST: usize = 48;
const WORDS: usize = 4;

/// Longer announcements are sentences by themselves.
const ANNOUNCEMENT: u16 = 12;

/// The names that open the turns among these lines; none where there is no transcript.
pub(crate) fn labels(text: &str, lines: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut labels: Vec<Span> = lines.filter_map(|line| label(text, line)).collect();
    let mut counts: HashMap<u64, usize> = HashMap::new();
    for label in &labels {
        *counts.entry(plain::key(label.slice(text))).or_default() += 1;
    }
    if counts.len() < 2 || counts.values().all(|&count| count < 2) {
        labels.clear();
    }
    labels
}

/// Marks turns and announcements.
pub(super) fn mark(text: &str, lines: &mut [Line]) {
    for i in 1..lines.len() {
        let quoted = lines[i].kind.is_none() && lines[i].span.slice(text).starts_with(['"', '“', '‘', '«']);
        let before = &mut lines[i - 1];
        // `She said:`, no heading: a small word. Labels, dates, pictures and items are no prose for all that.
        before.speech = quoted
            && before.kind.is_none()
            && before.end == End::Colon
            && (2..=ANNOUNCEMENT).contains(&before.words)
            && before.lower > 0;
    }
    let is_open = |line: &Line| line.kind.is_none() && line.phrase.is_none() && line.picture.is_none();
    let labels = labels(text, lines.iter().filter(|line| is_open(line)).map(Line::content_span));
    let mut labels = labels.iter().peekable();
    for line in lines {
        line.speech |= labels.next_if(|label| line.span.contains(**label)).is_some();
    }
}

/// The name in capitals before the colon at the start of a line, behind a quotation mark or not.
fn label(text: &str, line: Span) -> Option<Span> {
    let start = window(line.slice(text), LONGEST);
    let bare = start.trim_start_matches(['"', '“', '\'', '‘', '«']);
    let (label, rest) = bare.split_once(':')?;
    // An account or an address is nothing that is said.
    let is_free =
        rest.is_empty() || rest.starts_with(char::is_whitespace) && !rest.trim_start().starts_with(['@', '#']);
    if !is_free || label.bytes().filter(u8::is_ascii_uppercase).count() < 2 || !is_name(label) {
        return None;
    }
    let at = line.start() + start.len() - bare.len();
    Some(Span::of(at..at + label.len()))
}

/// Whether it may be a name: words in capitals, not all of which mean something else.
fn is_name(label: &str) -> bool {
    let is_word = |word: &str| {
        let letters = word.chars().all(|c| c.is_uppercase() || matches!(c, '.' | '\'' | '’' | '-'));
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
        labels(text, lines.into_iter()).iter().map(|label| label.slice(text)).collect()
    }

    #[test]
    fn people_who_speak_in_turns_are_told_from_labels() {
        let talk = "LINDQVIST: Why now?\n“O'BRIEN: We had no choice.\nANA LIMA: None?\nLINDQVIST: Thank you.";
        assert_eq!(told(talk), ["LINDQVIST", "O'BRIEN", "ANA LIMA", "LINDQVIST"]);
        for other in [
            "LINDQVIST: Why now?",
            "LINDQVIST: Why now?\nO'BRIEN: We had no choice.",
            "RAIN: Two days.\nWIND: None.\nRAIN: Again.",
            "OSLO: Rain.\nROME: Sun.\nOSLO: Snow.",
            "MONDAY: Rain.\nTUESDAY: Sun.\nMONDAY: Snow.",
            "Lindqvist: Why now?\nLima: None.\nLindqvist: Good.",
            "A: B\nC: D\nA: E",
            "IG: @lindqvist\nX: @lindqvist\nIG: @lima",
            "",
        ] {
            assert_eq!(told(other), [""; 0], "{other}");
        }
    }
}
