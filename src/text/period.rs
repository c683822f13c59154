//! What stands before a full stop.

use crate::lexicon::abbreviations::{Abbreviation, abbreviation};

/// The longest word looked at: no abbreviation is longer.
const LONGEST: usize = 24;

/// What the full stop after a word may be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Before {
    /// An ordinary word, or none.
    Ordinary,
    /// A number: `1`, `2.1`.
    Number,
    /// A listed abbreviation.
    Listed(Abbreviation),
    /// Letters between full stops: `U.S`, `a.m`, `Ph.D`.
    Chain,
    /// One capital letter, as of a first name.
    Initial,
    /// One lower-case letter: `b`, `p`.
    Small,
}

/// The word that ends at byte `end`, with the full stops inside it, and what it is before a further one.
pub(super) fn before(text: &str, end: usize) -> (&str, Before) {
    let head = &text[..end];
    let mut start = end;
    for (count, c) in head.chars().rev().enumerate() {
        if !(c.is_alphanumeric() || c == '.') {
            break;
        }
        if count == LONGEST {
            return (&text[start..end], Before::Ordinary);
        }
        start -= c.len_utf8();
    }
    let word = &text[start..end];
    (word, classify(word))
}

/// What `word` is before a full stop.
pub(super) fn classify(word: &str) -> Before {
    let mut chars = word.chars();
    let Some(first) = chars.next() else { return Before::Ordinary };
    if first.is_ascii_digit() {
        let number = word.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        return if number { Before::Number } else { Before::Ordinary };
    }
    if chars.next().is_none() {
        return match first {
            _ if first.is_uppercase() => Before::Initial,
            _ if first.is_lowercase() => Before::Small,
            _ => Before::Ordinary,
        };
    }
    if is_chain(word) {
        let inner = matches!(word, "e.g" | "i.e" | "E.g" | "I.e");
        return if inner { Before::Listed(Abbreviation::Inner) } else { Before::Chain };
    }
    abbreviation(word).or_else(|| in_capitals(word)).map_or(Before::Ordinary, Before::Listed)
}

/// `GEN`, `ST`: a listed abbreviation in a line of capitals.
fn in_capitals(word: &str) -> Option<Abbreviation> {
    if !word.as_bytes().get(1).is_some_and(u8::is_ascii_uppercase) {
        return None;
    }
    let mut bytes = [0; 6];
    let bytes = bytes.get_mut(..word.len())?;
    bytes.copy_from_slice(word.as_bytes());
    if !bytes.iter().all(u8::is_ascii_uppercase) {
        return None;
    }
    bytes[1..].make_ascii_lowercase();
    abbreviation(std::str::from_utf8(bytes).ok()?)
}

/// `U.S`, `a.m`, `Ph.D`, `J.K`: one letter at a time between full stops, two at the start, more in a degree.
fn is_chain(word: &str) -> bool {
    if word.len() > LONGEST || !word.contains('.') {
        return false;
    }
    let fits =
        |part: &str, most: usize| (1..=most).contains(&part.chars().count()) && part.chars().all(char::is_alphabetic);
    let mut parts = word.split('.');
    parts.next().is_some_and(|first| fits(first, 2))
        && parts.all(|part| fits(part, 1) || matches!(part, "Sc" | "Phil" | "Ed" | "Eng" | "Lit" | "Litt"))
}
