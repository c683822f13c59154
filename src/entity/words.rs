//! The words of the parts that are searched for names, each read once.

use std::ops::Range;

use crate::doc::{self, Doc};
use crate::lexicon::cues::Cues;
use crate::lexicon::plain;
use crate::page::BlockKind;
use crate::pool::PooledVec;
use crate::span::Span;

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `talks`, and every word of a script without case.
    Lower,
    /// `Serbia`, `McDonald`, `iPhone`: a capital, and not only capitals.
    Capital,
    /// `EU`, `U.S.`, `BELGRADE`: two letters or more, all capitals.
    Capitals,
    /// `J`, `J.`
    Initial,
    /// It starts with a digit.
    Number,
    /// A mark.
    Mark,
}

/// The shapes by their numbers; there is none above the last.
const SHAPES: [Shape; 8] = [
    Shape::Lower,
    Shape::Capital,
    Shape::Capitals,
    Shape::Initial,
    Shape::Number,
    Shape::Mark,
    Shape::Mark,
    Shape::Mark,
];

/// A word, a number or a mark: a token, or a part of one where a hyphen joins words; a possessive `'s` is cut off.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    pub(crate) span: Span,
    /// Its lists, its shape and the two marks below in one number: an article has a word for each token.
    packed: u32,
}

/// A possessive `'s` follows.
const POSSESSIVE: u32 = 1 << 31;
/// No white space stands before it.
const GLUED: u32 = 1 << 30;
/// Where the shape's three bits start.
const SHAPE: u32 = 27;
const _: () = assert!(Cues::BITS <= SHAPE && size_of::<Word>() == 12);

impl Word {
    fn new(span: Span, shape: Shape, cues: Cues, glued: bool) -> Word {
        let glued = if glued { GLUED } else { 0 };
        Word { span, packed: cues.bits() | (shape as u32) << SHAPE | glued }
    }

    /// The same for every way to write the word, see [`plain::key`].
    pub(crate) fn key(self, text: &str) -> u64 {
        plain::key(self.span.slice(text))
    }

    pub(crate) fn shape(self) -> Shape {
        SHAPES[(self.packed >> SHAPE & 7) as usize]
    }

    pub(crate) fn cues(self) -> Cues {
        Cues::from_bits(self.packed)
    }

    /// Whether a possessive `'s` follows.
    pub(crate) fn possessive(self) -> bool {
        self.packed & POSSESSIVE != 0
    }

    /// Whether no white space stands before it.
    pub(crate) fn glued(self) -> bool {
        self.packed & GLUED != 0
    }

    /// Whether it may be part of a name by its capitals.
    pub(crate) fn is_capital(self) -> bool {
        matches!(self.shape(), Shape::Capital | Shape::Capitals | Shape::Initial)
    }

    /// Whether it is a word written small.
    pub(crate) fn is_lower(self) -> bool {
        self.shape() == Shape::Lower
    }

    pub(crate) fn is(self, cues: Cues) -> bool {
        self.cues().any(cues)
    }
}

/// How the words of a sentence are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    /// Names in capitals, other words small.
    Sentence,
    /// `Serbia and Kosovo Fail Again`.
    Title,
    /// `SERBIA, KOSOVO FAIL AGAIN`.
    Capitals,
}

/// A sentence that is searched.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) words: Range<usize>,
    pub(crate) block: u32,
    pub(crate) kind: BlockKind,
    pub(crate) case: Case,
}

/// The words of an article's searched parts, and their sentences.
#[derive(Debug, Clone, Default)]
pub(crate) struct Words {
    pub(crate) words: PooledVec<Word>,
    pub(crate) lines: PooledVec<Line>,
}

/// Whether names are looked for in a block of that kind.
fn is_searched(kind: BlockKind) -> bool {
    matches!(
        kind,
        BlockKind::Headline
            | BlockKind::Subheadline
            | BlockKind::Dateline
            | BlockKind::Caption
            | BlockKind::Body
            | BlockKind::Subhead
            | BlockKind::ListItem
            | BlockKind::PullQuote
            | BlockKind::Embed
    )
}

impl Words {
    pub(crate) fn of(doc: Doc<'_>) -> Words {
        let mut words = Words::default();
        let searched = |sentence: &&doc::Sentence| {
            let block = doc.page.blocks.get(sentence.block as usize);
            block.is_some_and(|block| is_searched(block.kind))
        };
        let read = doc.segments.sentences.iter().filter(searched);
        words.words.reserve_exact(read.map(|sentence| sentence.tokens.len()).sum());
        for sentence in &doc.segments.sentences {
            let Some(block) = doc.page.blocks.get(sentence.block as usize) else { continue };
            // `LONDON 1996-08-30` is a date line with a place in it.
            if !is_searched(block.kind) && block.kind != BlockKind::Date {
                continue;
            }
            let start = words.words.len();
            let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
            for &token in doc.segments.tokens.get(tokens).unwrap_or_default() {
                words.add_token(doc.text, token, start);
            }
            let range = start..words.words.len();
            if range.is_empty() {
                continue;
            }
            let case = case_of(&words.words[range.clone()], block.kind);
            if block.kind == BlockKind::Date && case != Case::Capitals && !is_placed(&words.words[range.clone()]) {
                words.words.truncate(start);
                continue;
            }
            words.lines.push(Line { words: range, block: sentence.block, kind: block.kind, case });
        }
        words
    }

    /// The words in `span`: all that start in it.
    pub(crate) fn range(&self, span: Span) -> Range<usize> {
        let start = self.words.partition_point(|word| word.span.start() < span.start());
        let end = self.words.partition_point(|word| word.span.start() < span.end());
        start..end
    }

    /// From the first to the last of some words; there is one at least.
    pub(crate) fn span(&self, range: &Range<usize>) -> Span {
        self.words[range.start].span.join(self.words[range.end - 1].span)
    }

    /// The block that holds the word at `at`.
    pub(crate) fn block_of(&self, at: usize) -> Option<u32> {
        let after = self.lines.partition_point(|line| line.words.start <= at);
        Some(self.lines[after.checked_sub(1)?].block)
    }

    /// Adds a token's parts; `start` is the first word of its sentence.
    fn add_token(&mut self, text: &str, token: Span, start: usize) {
        let raw = token.slice(text);
        let bare = without_possessive(raw);
        if bare.is_empty() && self.words.len() > start {
            // The mark alone is a token.
            let last = self.words.last_mut().expect("a word stands before it");
            if last.span.end() == token.start() && last.shape() != Shape::Mark {
                last.packed |= POSSESSIVE;
                return;
            }
        }
        let bare = if bare.is_empty() { raw } else { bare };
        let mut at = 0;
        while at < bare.len() {
            let rest = &bare[at..];
            let first = rest.chars().next().map_or(1, char::len_utf8);
            let len = if rest.starts_with(is_joint) { first } else { rest.find(is_joint).unwrap_or(rest.len()) };
            self.add(text, Span::of(token.start() + at..token.start() + at + len), start);
            at += len;
        }
        if bare.len() < raw.len() {
            if let Some(last) = self.words.last_mut() {
                last.packed |= POSSESSIVE;
            }
        }
    }

    fn add(&mut self, text: &str, span: Span, start: usize) {
        let word = span.slice(text);
        let glued = self.words.len() > start && self.words[self.words.len() - 1].span.end() == span.start();
        let shape = shape_of(word);
        // A full stop that was not kept with its abbreviation.
        if word == "." && glued {
            let abbreviated = |last: &&mut Word| last.shape() == Shape::Initial || last.is(Cues::HONORIFIC);
            if let Some(last) = self.words.last_mut().filter(abbreviated) {
                last.span = last.span.join(span);
                return;
            }
        }
        let cues = if matches!(shape, Shape::Mark | Shape::Number) { Cues::default() } else { Cues::of(word) };
        self.words.push(Word::new(span, shape, cues, glued));
    }
}

/// Whether a date line starts with a place in capitals and what it lies in: `STUTTGART, Germany 1996-08-25`.
fn is_placed(words: &[Word]) -> bool {
    let [place, comma, region, ..] = words else { return false };
    let no_date = |word: &Word| !word.is(Cues::CALENDAR);
    let comma = comma.shape() == Shape::Mark && comma.span.len() == 1 && comma.glued();
    place.shape() == Shape::Capitals && comma && region.shape() == Shape::Capital && no_date(place) && no_date(region)
}

/// What joins the parts of a token.
fn is_joint(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '–' | '—' | '/')
}

fn without_possessive(word: &str) -> &str {
    ["'s", "’s", "'S", "’S"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word)
}

fn shape_of(word: &str) -> Shape {
    let (mut letters, mut upper, mut lower) = (0_usize, 0_usize, 0_usize);
    for c in word.chars().take(64) {
        if c.is_alphabetic() {
            letters += 1;
            upper += usize::from(c.is_uppercase());
            lower += usize::from(c.is_lowercase());
        }
    }
    let first = word.chars().next();
    if first.is_some_and(|c| c.is_numeric()) {
        Shape::Number
    } else if letters == 0 || first.is_some_and(|c| c == '@' || c == '#') || (letters > 0 && word.contains("://")) {
        Shape::Mark
    } else if upper == 0 || (lower > 0 && word.contains(['@', '/'])) {
        Shape::Lower
    } else if letters == 1 {
        Shape::Initial
    } else if lower == 0 {
        Shape::Capitals
    } else if first.is_some_and(char::is_lowercase)
        && upper == 1
        && !word.chars().nth(1).is_some_and(char::is_uppercase)
    {
        Shape::Lower
    } else {
        Shape::Capital
    }
}

fn case_of(words: &[Word], kind: BlockKind) -> Case {
    let (mut all, mut capitals, mut capital, mut content) = (0_usize, 0_usize, 0_usize, 0_usize);
    for word in words {
        match word.shape() {
            Shape::Number | Shape::Mark => continue,
            Shape::Capitals => capitals += 1,
            _ => {}
        }
        all += 1;
        if !word.is(Cues::FUNCTION) {
            content += 1;
            capital += usize::from(word.is_capital());
        }
    }
    // A sentence that ends as one is no title, whatever names fill it.
    let is_closed =
        words.iter().rev().take(2).any(|word| word.span.len() == 1 && word.shape() == Shape::Mark && word.glued());
    let heading = matches!(kind, BlockKind::Headline | BlockKind::Subheadline | BlockKind::Subhead);
    if capitals * 10 >= all * 7 && (all >= 3 || kind == BlockKind::Dateline || words.len() > all) && capitals > 0 {
        Case::Capitals
    } else if capital * 10 >= content * 8 && content >= if heading { 3 } else { 6 } && (heading || !is_closed) {
        Case::Title
    } else {
        Case::Sentence
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_of_words() {
        for (word, shape) in [
            ("talks", Shape::Lower),
            ("Serbia", Shape::Capital),
            ("McDonald", Shape::Capital),
            ("iPhone", Shape::Capital),
            ("EU", Shape::Capitals),
            ("U.S.", Shape::Capitals),
            ("J.", Shape::Initial),
            ("2nd", Shape::Number),
            ("—", Shape::Mark),
            ("Đoković", Shape::Capital),
            ("会談", Shape::Lower),
            ("@Handle", Shape::Mark),
        ] {
            assert_eq!(shape_of(word), shape, "{word}");
        }
    }
}
