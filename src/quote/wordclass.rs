//! What a word is, told by the word alone.

use crate::lexicon::speech::{Function, Senses, function, senses};
use crate::text::is_alphanumeric;

/// Longer words are in no table.
const LONGEST: usize = 24;

/// What a word is, as far as it can be told without a parser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A small word.
    Small(Function),
    /// `'s`, `’s` or a word that ends so.
    Possessive,
    /// Starts with a capital letter, and is no small word.
    Capital,
    /// Starts with a digit.
    Number,
    /// Ends in `ed`, lower case: a past form as a rule.
    Past,
    /// Ends in `ing`, lower case.
    Participle,
    /// Ends in `ly`, lower case.
    Manner,
    /// Any other word.
    Plain,
    Comma,
    Colon,
    Semicolon,
    /// A dash between spaces or a long one.
    Dash,
    /// `. ! ? …`
    Stop,
    /// A quotation mark of a pair that `marks` found.
    Mark,
    /// `( [`
    Open,
    /// `) ]`
    Close,
    /// Any other character.
    Sign,
}

/// Lower case of a short ASCII word in `buffer`; other words are given back as they are.
pub(super) fn lower<'b>(word: &'b str, buffer: &'b mut [u8; LONGEST]) -> &'b str {
    if word.len() > LONGEST || !word.bytes().any(|b| b.is_ascii_uppercase()) || !word.is_ascii() {
        return word;
    }
    let low = &mut buffer[..word.len()];
    low.copy_from_slice(word.as_bytes());
    low.make_ascii_lowercase();
    std::str::from_utf8(low).unwrap_or(word)
}

/// A buffer for [`lower`].
pub(super) const fn buffer() -> [u8; LONGEST] {
    [0; LONGEST]
}

/// What kind of word `word` is.
pub(super) fn classify(word: &str) -> Kind {
    read(word).0
}

/// What kind of word `word` is, and what the tables of speech know of it.
pub(super) fn read(word: &str) -> (Kind, Senses) {
    let Some(first) = word.chars().next() else { return (Kind::Sign, Senses::default()) };
    if is_alphanumeric(first) || (matches!(first, '\'' | '’') && word.len() > first.len_utf8()) {
        return kind_of_word(word, first);
    }
    (kind_of_mark(word, first), Senses::default())
}

fn kind_of_mark(word: &str, first: char) -> Kind {
    match first {
        ',' => Kind::Comma,
        ':' => Kind::Colon,
        ';' => Kind::Semicolon,
        '—' | '–' | '―' => Kind::Dash,
        '-' => Kind::Dash,
        '.' | '!' | '?' | '…' => Kind::Stop,
        '(' | '[' | '{' => Kind::Open,
        ')' | ']' | '}' => Kind::Close,
        '$' | '£' | '€' | '#' | '@' if word.len() > first.len_utf8() => Kind::Number,
        '&' => Kind::Small(Function::Coordinator),
        _ => Kind::Sign,
    }
}

fn kind_of_word(word: &str, first: char) -> (Kind, Senses) {
    if word.len() > LONGEST {
        return (if first.is_uppercase() { Kind::Capital } else { Kind::Plain }, Senses::default());
    }
    let mut buffer = buffer();
    let low = lower(word, &mut buffer);
    let senses = senses(low);
    // `May` and `US` are not the small words that they look like.
    let kind = match senses.function {
        Some(function) if !matches!(word, "May" | "US" | "IT" | "WHO") => Kind::Small(function),
        _ => kind_of_long(low, first),
    };
    // A verb with capitals inside is none.
    let says = senses.says && matches!(kind, Kind::Plain | Kind::Past) && low == word;
    (kind, Senses { says, ..senses })
}

/// The kind of a word that is no small one.
fn kind_of_long(low: &str, first: char) -> Kind {
    let has_apostrophe = low.bytes().any(|byte| matches!(byte, b'\'' | 0xe2));
    if has_apostrophe && matches!(low, "'s" | "’s" | "'" | "’") {
        return Kind::Possessive;
    }
    if first.is_numeric() {
        return Kind::Number;
    }
    if has_apostrophe {
        // `they've`, `I'm`
        let split = low.split_once(['\'', '’']);
        let pronoun = split.filter(|(_, rest)| matches!(*rest, "ve" | "m" | "re" | "d" | "ll" | "s"));
        if pronoun.is_some_and(|(pronoun, _)| function(pronoun) == Some(Function::Subject)) {
            return Kind::Small(Function::Subject);
        }
        if low.ends_with("'s") || low.ends_with("’s") {
            return Kind::Possessive;
        }
    }
    if first.is_uppercase() {
        return Kind::Capital;
    }
    match low.len() {
        5.. if low.ends_with("ed") => Kind::Past,
        5.. if low.ends_with("ing") => Kind::Participle,
        5.. if low.ends_with("ly") && !NOUNS.contains(&low) => Kind::Manner,
        _ => Kind::Plain,
    }
}

/// Nouns that end as adverbs do.
const NOUNS: &[&str] = &["ally", "assembly", "daily", "family", "monthly", "rally", "reply", "supply", "weekly"];
