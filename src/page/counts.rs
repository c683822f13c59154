//! The words of a line, counted by what tells prose from labels.

use super::bits::{BLOCK, Found, Run};
use super::phrases::window;
use crate::lexicon::starts::Starts;
use crate::seek;
use crate::text::is_alphanumeric;

/// Longer lines are counted up to here; they are prose anyway.
const COUNTED: usize = 2000;
/// So many function words make prose of any line.
const ENOUGH: u16 = 5;
/// Words that headlines and menus do without and sentences don't.
const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "after", "all", "also", "an", "and", "are", "as", "at", "be", "been", "before", "but", "by", "can",
    "could", "did", "do", "for", "from", "had", "has", "have", "he", "her", "him", "his", "i", "if", "in", "into",
    "is", "it", "its", "more", "my", "no", "not", "of", "on", "one", "or", "our", "out", "said", "says", "she",
    "should", "so", "some", "that", "the", "their", "them", "there", "these", "they", "this", "those", "to", "up",
    "was", "we", "were", "what", "when", "where", "which", "who", "will", "with", "would", "you", "your",
];

/// How many words of a line are what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) words: u16,
    /// Words that English sentences need, up to [`ENOUGH`].
    pub(super) function_words: u16,
    /// Words that start with a lower-case letter.
    pub(super) lower: u16,
    /// Words of two letters and more all in capitals.
    pub(super) caps: u16,
    /// Words that start with a letter.
    pub(super) alphabetic: u16,
}

impl Counts {
    /// The counts of a line.
    pub(super) fn of(line: &str) -> Counts {
        let mut counts = Counts::default();
        let text = window(line, COUNTED);
        let bytes = text.as_bytes();
        let mut start = 0;
        while start < bytes.len() {
            // Up to the word with the next character beyond ASCII, then that word.
            let beyond = seek::find_beyond_ascii(bytes, start);
            let plain = match beyond {
                Some(beyond) => {
                    bytes[start..beyond].iter().rposition(|byte| is_space(*byte)).map_or(start, |at| start + at + 1)
                }
                None => bytes.len(),
            };
            counts.add_plain(&bytes[start..plain]);
            let word = beyond.map_or(plain, |beyond| {
                bytes[beyond..].iter().position(|byte| is_space(*byte)).map_or(bytes.len(), |len| beyond + len)
            });
            text[plain..word].split_whitespace().for_each(|word| counts.add(word));
            start = word;
        }
        counts
    }

    /// Adds the words of ASCII text.
    fn add_plain(&mut self, bytes: &[u8]) {
        let mut run = Run::default();
        for (n, chunk) in bytes.chunks(BLOCK).enumerate() {
            let found = match chunk.try_into() {
                Ok(block) => run.read(block),
                Err(_) => {
                    let mut block = [b' '; BLOCK];
                    block[..chunk.len()].copy_from_slice(chunk);
                    run.read(&block)
                }
            };
            self.add_block(found);
            let mut letters = found.small_first | found.capital_first;
            while self.function_words < ENOUGH && letters != 0 {
                let word = &bytes[n * BLOCK + letters.trailing_zeros() as usize..];
                self.function_words += u16::from(starts_with_function_word(word));
                letters &= letters - 1;
            }
        }
        // A block that was filled up with spaces has ended its last word.
        if bytes.len() % BLOCK == 0 {
            self.add_block(run.read(&[b' '; BLOCK]));
        }
    }

    fn add_block(&mut self, found: Found) {
        let count = |bits: u64| bits.count_ones() as u16;
        self.words += count(found.starts);
        self.lower += count(found.small_first);
        self.alphabetic += count(found.small_first | found.capital_first);
        self.caps += count(found.no_small) - count(found.single);
    }

    fn add(&mut self, word: &str) {
        self.words += 1;
        let word = word.trim_matches(|c: char| !is_alphanumeric(c));
        if let Some(first) = word.chars().next().filter(|first| first.is_alphabetic()) {
            self.add_letters(word, first.is_lowercase(), word.chars().any(char::is_lowercase));
        }
    }

    /// Adds a word that starts with a letter: whether with a small one, and whether it has any.
    fn add_letters(&mut self, word: &str, starts_small: bool, has_small: bool) {
        self.alphabetic += 1;
        self.lower += u16::from(starts_small);
        self.caps += u16::from(word.len() > 1 && !has_small);
        if self.function_words < ENOUGH {
            self.function_words += u16::from(is_function_word(word.as_bytes()));
        }
    }
}

/// [`FUNCTION_WORDS`] as numbers, each in the first free slot from its own; no word is 0.
static PACKED_FUNCTION_WORDS: [u64; SLOTS] = {
    let (mut packed, mut i) = ([0; SLOTS], 0);
    while i < FUNCTION_WORDS.len() {
        let word = pack(FUNCTION_WORDS[i].as_bytes());
        let mut slot = slot(word);
        while packed[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        packed[slot] = word;
        i += 1;
    }
    packed
};

const SLOTS: usize = 256;

const fn slot(word: u64) -> usize {
    (word.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as usize
}

/// The letters of a word of at most eight bytes as a number, in lower case.
const fn pack(word: &[u8]) -> u64 {
    let (mut packed, mut i) = (0, 0);
    while i < word.len() {
        packed = packed << 8 | word[i].to_ascii_lowercase() as u64;
        i += 1;
    }
    packed
}

static STARTS: Starts = Starts::of_words(FUNCTION_WORDS);

/// The longest function word, in bytes.
const LONGEST: usize = 6;

fn is_function_word(word: &[u8]) -> bool {
    word.len() <= LONGEST && STARTS.may_start_bytes(word) && {
        let word = pack(word);
        let found =
            (slot(word)..).map(|slot| PACKED_FUNCTION_WORDS[slot % SLOTS]).find(|&here| here == word || here == 0);
        found == Some(word)
    }
}

/// Whether the word that ASCII text starts with, up to white space and without the marks at its end, is a function word.
fn starts_with_function_word(text: &[u8]) -> bool {
    if !STARTS.may_start_bytes(text) {
        return false;
    }
    let len = text.iter().take(LONGEST + 1).take_while(|byte| byte.is_ascii_alphabetic()).count();
    let mut marks = text[len..].iter().take_while(|byte| !is_space(**byte));
    is_function_word(&text[..len]) && marks.all(|byte| !byte.is_ascii_alphanumeric())
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_function_words_is_sorted() {
        assert!(FUNCTION_WORDS.is_sorted());
        assert_eq!(FUNCTION_WORDS.iter().map(|word| word.len()).max(), Some(6));
    }

    #[test]
    fn words_are_counted_alike_in_plain_and_other_text() {
        let counts =
            |words, function_words, lower, caps, alphabetic| Counts { words, function_words, lower, caps, alphabetic };
        assert_eq!(Counts::of("The EU met on 4 May, (it) said."), counts(8, 4, 4, 1, 7));
        assert_eq!(Counts::of("The EU met on 4 Mäy, “it” said."), counts(8, 4, 4, 1, 7));
        assert_eq!(Counts::of("one\u{a0}two\u{2003}three"), counts(3, 1, 3, 0, 3));
        assert_eq!(Counts::of(" -- 12 ... "), counts(3, 0, 0, 0, 0));
        assert_eq!(Counts::of(""), Counts::default());
    }
}
