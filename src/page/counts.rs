//! The words of a line, counted by what tells prose from labels.

use super::phrases::{is_alphanumeric, window};
use crate::lexicon::starts::Starts;

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
            // A word up to the next white space of ASCII; most are plain, and read by bytes.
            let mut seen = 0;
            let classes = bytes[start..].iter().map(|&byte| CLASSES[usize::from(byte)]);
            let len = classes.take_while(|&class| class != SPACE).map(|class| seen |= class).count();
            let end = start + len;
            if seen & BEYOND != 0 {
                text[start..end].split_whitespace().for_each(|word| counts.add(word));
            } else if len > 0 {
                counts.words += 1;
                let (mut first, mut last) = (start, end);
                while first < last && !bytes[first].is_ascii_alphanumeric() {
                    first += 1;
                }
                while last > first && !bytes[last - 1].is_ascii_alphanumeric() {
                    last -= 1;
                }
                if first < last && bytes[first].is_ascii_alphabetic() {
                    counts.add_letters(&text[first..last], bytes[first].is_ascii_lowercase(), seen & SMALL != 0);
                }
            }
            start = end + 1;
        }
        counts
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
        if self.function_words < ENOUGH && word.len() <= 6 {
            self.function_words += u16::from(is_function_word(word));
        }
    }
}

const SMALL: u8 = 1;
const SPACE: u8 = 2;
/// Beyond ASCII.
const BEYOND: u8 = 4;

/// What each byte is.
static CLASSES: [u8; 256] = {
    let (mut classes, mut byte) = ([0; 256], 0);
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'a'..=b'z' => SMALL,
            b'\t'..=b'\r' | b' ' => SPACE,
            0x80.. => BEYOND,
            _ => 0,
        };
        byte += 1;
    }
    classes
};

/// [`FUNCTION_WORDS`] as numbers: a table that costs a few comparisons to look up.
static PACKED_FUNCTION_WORDS: [u64; FUNCTION_WORDS.len()] = {
    let mut packed = [0; FUNCTION_WORDS.len()];
    let mut i = 0;
    while i < packed.len() {
        packed[i] = pack(FUNCTION_WORDS[i].as_bytes());
        i += 1;
    }
    packed
};

/// The letters of a word of at most eight bytes as a number that sorts as they do, in lower case.
const fn pack(word: &[u8]) -> u64 {
    let (mut packed, mut i) = (0, 0);
    while i < word.len() {
        packed |= (word[i].to_ascii_lowercase() as u64) << (56 - 8 * i);
        i += 1;
    }
    packed
}

fn is_function_word(word: &str) -> bool {
    static STARTS: Starts = Starts::of_words(FUNCTION_WORDS);
    STARTS.may_start(word) && PACKED_FUNCTION_WORDS.binary_search(&pack(word.as_bytes())).is_ok()
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
