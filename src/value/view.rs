//! A sentence as the grammars see it: tokens cut into atoms (words, numbers, signs), each looked up once.

use crate::doc::{Doc, Sentence};
use crate::lexicon::fold::lower;
use crate::lexicon::numbers::{Numeral, numeral};
use crate::lexicon::temporal::{Term, term};
use crate::span::Span;
use crate::value::decimal::Decimal;

/// A word, a number or a sign. Tokens that hold several (`first-quarter`, `$1.2bn`, `1980s`) are cut.
#[derive(Debug, Clone, Copy)]
pub(super) struct Atom {
    pub(super) span: Span,
    /// Whether no white space stands before it.
    pub(super) glued: bool,
    pub(super) kind: Kind,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    /// Digits, perhaps with commas and one decimal point.
    Number(Decimal),
    /// Digits with other marks between them: `10:30`, `27.10.2023`.
    Form,
    Word {
        term: Option<Term>,
        numeral: Option<Numeral>,
    },
    Sign(char),
}

/// The longest word that is in a table.
const LONGEST: usize = 16;

/// Cuts the tokens of a sentence into `atoms`, which is cleared first.
pub(super) fn atoms(doc: Doc<'_>, sentence: &Sentence, atoms: &mut Vec<Atom>) {
    atoms.clear();
    let range = sentence.tokens.start as usize..sentence.tokens.end as usize;
    let mut end = usize::MAX;
    for token in &doc.segments.tokens[range] {
        let glued = token.start() == end;
        end = token.end();
        cut(doc.text, *token, glued, atoms);
    }
}

fn cut(text: &str, token: Span, mut glued: bool, atoms: &mut Vec<Atom>) {
    let word = token.slice(text);
    let bytes = word.as_bytes();
    if bytes.first().is_some_and(u8::is_ascii_digit) && bytes.iter().all(|&b| in_form(b)) {
        // "3." numbers an item of a list.
        let kind = Decimal::printed(word).filter(|_| !word.ends_with('.')).map_or(Kind::Form, Kind::Number);
        atoms.push(Atom { span: token, glued, kind });
        return;
    }
    let mut at = 0;
    while at < word.len() {
        let (len, kind) = next(&word[at..]);
        atoms.push(Atom { span: Span::of(token.start() + at..token.start() + at + len), glued, kind });
        glued = true;
        at += len;
    }
}

fn in_form(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b':' | b'/' | b'-')
}

/// The length and kind of the first atom of `rest`, which is not empty.
fn next(rest: &str) -> (usize, Kind) {
    let bytes = rest.as_bytes();
    if bytes[0].is_ascii_digit() {
        let mut len = 0;
        while bytes.get(len).is_some_and(u8::is_ascii_digit)
            || (bytes.get(len).is_some_and(|b| matches!(b, b'.' | b',' | b':'))
                && bytes.get(len + 1).is_some_and(u8::is_ascii_digit))
        {
            len += 1;
        }
        return (len, Decimal::printed(&rest[..len]).map_or(Kind::Form, Kind::Number));
    }
    let len = word_len(rest);
    if len > 0 {
        let (term, numeral) = look(&rest[..len]);
        return (len, Kind::Word { term, numeral });
    }
    let first = rest.chars().next().unwrap_or(' ');
    // The clitic of a possessive is a word.
    if matches!(first, '\'' | '’') && matches!(&rest[first.len_utf8()..], "s" | "S") {
        return (rest.len(), Kind::Word { term: None, numeral: None });
    }
    (first.len_utf8(), Kind::Sign(first))
}

/// The length of the word at the start: letters, with apostrophes and full stops between them (`o'clock`, `p.m.`), and
/// a full stop that ends the token.
fn word_len(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_alphabetic() || (end > 0 && is_mark(c)) {
            end = at + c.len_utf8();
        } else if end > 0 && matches!(c, '\'' | '’' | '.') {
            match chars.peek() {
                // The clitic of a possessive is an atom of its own.
                Some((s, 's' | 'S')) if c != '.' && *s + 1 == rest.len() => break,
                Some((_, after)) if after.is_alphabetic() => {}
                None if c == '.' => end = at + 1,
                _ => break,
            }
        } else {
            break;
        }
    }
    end
}

/// Whether the character belongs to the letter before it.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&c)
}

fn look(word: &str) -> (Option<Term>, Option<Numeral>) {
    let word = word.strip_suffix('.').unwrap_or(word);
    let mut buffer = [0; LONGEST];
    lower(word, &mut buffer).map_or((None, None), |lower| (term(lower), numeral(lower)))
}

/// The atoms of a sentence. Indexes past the end are of no kind, so that a rule may look ahead freely.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) text: &'a str,
    pub(super) atoms: &'a [Atom],
}

impl<'a> View<'a> {
    pub(super) fn word(self, at: usize) -> &'a str {
        self.atoms.get(at).map_or("", |atom| atom.span.slice(self.text))
    }

    pub(super) fn term(self, at: usize) -> Option<Term> {
        match self.atoms.get(at)?.kind {
            Kind::Word { term, .. } => term,
            _ => None,
        }
    }

    pub(super) fn numeral(self, at: usize) -> Option<Numeral> {
        match self.atoms.get(at)?.kind {
            Kind::Word { numeral, .. } => numeral,
            _ => None,
        }
    }

    pub(super) fn is_word(self, at: usize) -> bool {
        matches!(self.atoms.get(at), Some(Atom { kind: Kind::Word { .. }, .. }))
    }

    pub(super) fn number(self, at: usize) -> Option<Decimal> {
        match self.atoms.get(at)?.kind {
            Kind::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The number at `at` if it is written in digits only, at most `width` of them.
    pub(super) fn digits(self, at: usize, width: std::ops::RangeInclusive<usize>) -> Option<i32> {
        self.number(at)?;
        let word = self.word(at);
        let plain = width.contains(&word.len()) && word.len() < 9 && word.bytes().all(|b| b.is_ascii_digit());
        if plain { word.parse().ok() } else { None }
    }

    pub(super) fn sign(self, at: usize) -> Option<char> {
        match self.atoms.get(at)?.kind {
            Kind::Sign(sign) => Some(sign),
            _ => None,
        }
    }

    pub(super) fn is_form(self, at: usize) -> bool {
        matches!(self.atoms.get(at), Some(Atom { kind: Kind::Form, .. }))
    }

    /// Whether the atom follows the one before it without a space.
    pub(super) fn glued(self, at: usize) -> bool {
        self.atoms.get(at).is_some_and(|atom| atom.glued)
    }

    /// Whether the word is `word`, in any case of ASCII letters.
    pub(super) fn is(self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    pub(super) fn is_any(self, at: usize, words: &[&str]) -> bool {
        self.is_word(at) && words.iter().any(|word| self.is(at, word))
    }

    /// The word before `at` is one of these.
    pub(super) fn after_any(self, at: usize, words: &[&str]) -> bool {
        at > 0 && self.is_any(at - 1, words)
    }

    /// Whether the word starts with a capital.
    pub(super) fn capital(self, at: usize) -> bool {
        self.is_word(at) && self.word(at).starts_with(char::is_uppercase)
    }

    /// A hyphen, or a dash, with no space on either side.
    pub(super) fn hyphen(self, at: usize) -> bool {
        matches!(self.sign(at), Some('-' | '‐' | '‑' | '–')) && self.glued(at) && self.glued(at + 1)
    }

    /// `at`, or the atom after it if `at` is a hyphen.
    pub(super) fn past_hyphen(self, at: usize) -> usize {
        if self.hyphen(at) { at + 1 } else { at }
    }

    /// The span of the atoms from `from` up to, not including, `to`.
    pub(super) fn span(self, from: usize, to: usize) -> Span {
        self.atoms[from].span.join(self.atoms[to - 1].span)
    }
}
