//! What a word is, told by the word alone.

use crate::lexicon::short::Short;
use crate::lexicon::speech::{Function, Senses, function, senses, short_senses};
use crate::span::Span;
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
    let is_low = Short::of(word).is_some_and(|word| word.raw == word.low);
    if is_low || word.len() > LONGEST || !word.bytes().any(|b| b.is_ascii_uppercase()) || !word.is_ascii() {
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

/// [`read`] for the word at `span`, and whether its first letter is a capital.
pub(super) fn read_at(text: &str, span: Span) -> (Kind, Senses, bool) {
    let Some(short) = Short::at(text, span.start(), span.len()) else {
        let word = span.slice(text);
        let (kind, senses) = read(word);
        return (kind, senses, word.chars().next().is_some_and(char::is_uppercase));
    };
    let first = short.raw as u8;
    if !(first.is_ascii_alphanumeric() || first == b'\'' && span.len() > 1) {
        return (kind_of_mark(span.slice(text), char::from(first)), Senses::default(), false);
    }
    let (senses, is_low, capital) = (short_senses(short), short.raw == short.low, first.is_ascii_uppercase());
    let kind = match senses.function {
        Some(function) if is_low || !is_no_small_word(span.slice(text)) => Kind::Small(function),
        _ if short.contains(b'\'') => kind_of_long(lower(span.slice(text), &mut buffer()), char::from(first)),
        _ if first.is_ascii_digit() => Kind::Number,
        _ if capital => Kind::Capital,
        _ if span.len() < 5 => Kind::Plain,
        _ => match ((short.low >> (8 * (span.len() - 3))) as u32).to_le_bytes() {
            [_, b'e', b'd', _] => Kind::Past,
            [b'i', b'n', b'g', _] => Kind::Participle,
            [_, b'l', b'y', _] => kind_of_long(lower(span.slice(text), &mut buffer()), char::from(first)),
            _ => Kind::Plain,
        },
    };
    let says = senses.says && matches!(kind, Kind::Plain | Kind::Past) && is_low;
    (kind, Senses { says, ..senses }, capital)
}

/// `May` and `US` are not the small words that they look like.
fn is_no_small_word(word: &str) -> bool {
    matches!(word, "May" | "US" | "IT" | "WHO")
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
    let kind = match senses.function {
        Some(function) if !is_no_small_word(word) => Kind::Small(function),
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
