//! What the network sees of a token beside its word: seven bits that depend on the text around it.
//!
//! - bits 0 and 1, quotation: outside, inside, a mark;
//! - bits 2 and 3, the segment's style: copy, few words, title case, capitals;
//! - bit 4: the first token of its segment;
//! - bit 5: the same word stands elsewhere in lower case;
//! - bit 6: the same word stands elsewhere capitalised where nothing but its being a name would capitalise it.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::Input;
use super::word::Word;

/// Number of contexts.
pub(crate) const CONTEXTS: usize = 128;

const INSIDE: u8 = 1;
const MARK: u8 = 2;
const FEW: u8 = 1 << 2;
const TITLE: u8 = 2 << 2;
const CAPITALS: u8 = 3 << 2;
const STYLE: u8 = 3 << 2;
const FIRST: u8 = 1 << 4;
const ELSEWHERE_LOWER: u8 = 1 << 5;
const ELSEWHERE_NAME: u8 = 1 << 6;

/// How a word is written in a text.
#[derive(Default)]
struct Uses {
    lower: bool,
    /// Capitalised inside a sentence; two stands for more.
    name: u8,
}

/// The keys are hashes already.
#[derive(Default)]
struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &b in bytes {
            self.0 = self.0 << 8 | u64::from(b);
        }
    }

    fn write_u32(&mut self, n: u32) {
        // A hash map takes its buckets from the low bits and its tags from the high ones.
        self.0 = u64::from(n) | u64::from(n) << 32;
    }
}

/// The contexts of a text's tokens; its tables are kept for the next text.
#[derive(Default)]
pub(crate) struct Contexts {
    uses: HashMap<u32, Uses, BuildHasherDefault<Identity>>,
    /// For capitalised words, in order, their key and whether this very token counted as a name.
    capitalised: Vec<(u32, bool)>,
    contexts: Vec<u8>,
}

impl Contexts {
    /// One byte for each token of `input`.
    pub(crate) fn compute(&mut self, input: Input<'_>) -> &[u8] {
        self.uses.clear();
        self.capitalised.clear();
        self.contexts.clear();
        for segment in input.segments() {
            self.segment(input.text, segment);
        }
        self.elsewhere(input);
        &self.contexts
    }

    /// Quotation, style and place of one segment's tokens, and how their words are written.
    fn segment(&mut self, text: &str, tokens: &[crate::Span]) {
        let style = style(tokens.iter().map(|t| t.slice(text)));
        let mut inside = 0;
        let mut fresh = true;
        for (i, token) in tokens.iter().enumerate() {
            let word = token.slice(text);
            let quotation = match word {
                "“" | "``" | "«" | "„" => {
                    inside = INSIDE;
                    MARK
                }
                "”" | "''" | "»" => {
                    inside = 0;
                    MARK
                }
                "\"" => {
                    inside ^= INSIDE;
                    MARK
                }
                _ => inside,
            };
            let first = if i == 0 { FIRST } else { 0 };
            self.contexts.push(quotation | style | first);
            if is_cased(word) {
                let key = Word::lower(word);
                let uses = self.uses.entry(key).or_default();
                if starts_upper(word) {
                    let name = !fresh && style != CAPITALS && style != TITLE;
                    uses.name = (uses.name + u8::from(name)).min(2);
                    self.capitalised.push((key, name));
                } else {
                    uses.lower = true;
                }
                fresh = false;
            } else {
                // After these a capital says nothing.
                fresh = fresh || quotation == MARK || matches!(word, "." | "?" | "!" | ":" | "-" | "–" | "—" | "•");
            }
        }
    }

    /// Adds the bits that need the whole text.
    fn elsewhere(&mut self, input: Input<'_>) {
        let mut capitalised = self.capitalised.iter();
        for (token, context) in input.tokens.iter().zip(&mut self.contexts) {
            let word = token.slice(input.text);
            if !(is_cased(word) && starts_upper(word)) {
                continue;
            }
            let Some(&(key, itself)) = capitalised.next() else { break };
            let Some(uses) = self.uses.get(&key) else { continue };
            if uses.lower {
                *context |= ELSEWHERE_LOWER;
            }
            if uses.name > u8::from(itself) {
                *context |= ELSEWHERE_NAME;
            }
        }
    }
}

fn is_cased(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_alphabetic)
}

fn starts_upper(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// The style of a segment: which of its words are capitalised.
fn style<'t>(words: impl Iterator<Item = &'t str>) -> u8 {
    let (mut all, mut upper, mut capitals) = (0usize, 0usize, 0usize);
    for word in words.filter(|w| is_cased(w)) {
        all += 1;
        if starts_upper(word) {
            upper += 1;
            capitals += usize::from(!word.chars().take(32).any(char::is_lowercase));
        }
    }
    let style = match () {
        () if all > 1 && capitals * 10 >= all * 8 => CAPITALS,
        () if all < 4 => FEW,
        () if upper * 10 >= all * 7 => TITLE,
        () => 0,
    };
    style & STYLE
}
