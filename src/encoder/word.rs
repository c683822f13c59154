//! What the network sees of a word by itself: hashes of its parts.

use super::hash::Hash;

/// Hashes of a word and of its parts. Two words with the same hashes are one word to the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Word {
    /// The word in lower case, with `'` for `’`.
    pub(crate) lower: u32,
    /// The word as written.
    pub(crate) cased: u32,
    /// Its shape, see [`class`].
    pub(crate) shape: u32,
    /// Its first three characters in lower case.
    pub(crate) prefix3: u32,
    /// Its last two, three and four characters in lower case.
    pub(crate) suffix2: u32,
    pub(crate) suffix3: u32,
    pub(crate) suffix4: u32,
    /// What was cut off its end before all this, see [`split`].
    pub(crate) clitic: u8,
}

/// Characters at most that a word is read for; of a longer one the rest is not seen.
const LONGEST: usize = 64;
/// Characters at most in a shape.
const SHAPE: usize = 10;

impl Word {
    /// The hash of `word` in lower case alone.
    pub(crate) fn lower(word: &str) -> u32 {
        let mut lower = Hash::EMPTY;
        for c in split(word).0.chars().take(LONGEST) {
            if c.is_ascii() {
                lower.push(c.to_ascii_lowercase());
            } else {
                straight(c).to_lowercase().for_each(|l| lower.push(l));
            }
        }
        lower.finish()
    }

    /// The hashes of `word`.
    pub(crate) fn new(word: &str) -> Word {
        let (word, clitic) = split(word);
        let hashes =
            if word.is_ascii() { Word::ascii(&word.as_bytes()[..word.len().min(LONGEST)]) } else { Word::any(word) };
        Word { clitic, ..hashes }
    }

    /// The hashes of a word without a clitic.
    fn any(word: &str) -> Word {
        let mut lower = Hash::EMPTY;
        let mut cased = Hash::EMPTY;
        let mut shape = Hash::EMPTY;
        let mut prefix = Hash::EMPTY;
        let mut last = ['\0'; 4];
        let (mut in_shape, mut run, mut previous) = (0, 0, '\0');
        let mut count = 0;
        for c in word.chars().take(LONGEST) {
            cased.push(c);
            // Runs of more than two of a class count as two: `Xxx` is any capitalised word of three letters or more.
            let class = class(c);
            run = if class == previous { run + 1 } else { 1 };
            previous = class;
            if run <= 2 && in_shape < SHAPE {
                shape.push(class);
                in_shape += 1;
            }
            for l in straight(c).to_lowercase() {
                lower.push(l);
                if count < 3 {
                    prefix.push(l);
                }
                last.rotate_left(1);
                last[3] = l;
                count += 1;
            }
        }
        let suffix = |n: usize| super::hash::hash(last[4 - n..].iter().copied().filter(|&c| c != '\0'));
        Word {
            lower: lower.finish(),
            cased: cased.finish(),
            shape: shape.finish(),
            prefix3: prefix.finish(),
            suffix2: suffix(2),
            suffix3: suffix(3),
            suffix4: suffix(4),
            clitic: 0,
        }
    }
}

impl Word {
    /// The hashes of a word of ASCII characters without a clitic, no longer than [`LONGEST`].
    fn ascii(word: &[u8]) -> Word {
        let (mut lower, mut cased, mut shape) = (Hash::EMPTY, Hash::EMPTY, Hash::EMPTY);
        let mut small = [0; LONGEST];
        let (mut in_shape, mut run, mut previous) = (0, 0, '\0');
        for (&byte, small) in word.iter().zip(&mut small) {
            *small = byte.to_ascii_lowercase();
            cased.byte(byte);
            lower.byte(*small);
            if in_shape < SHAPE {
                let class = class(byte.into());
                run = if class == previous { run + 1 } else { 1 };
                previous = class;
                if run <= 2 {
                    shape.push(class);
                    in_shape += 1;
                }
            }
        }
        let small = &small[..word.len()];
        let part = |part: &[u8]| {
            let mut hash = Hash::EMPTY;
            part.iter().for_each(|&byte| hash.byte(byte));
            hash.finish()
        };
        // What no word has is not counted at its end.
        let suffix = |n: usize| match &small[small.len().saturating_sub(n)..] {
            end if end.contains(&0) => super::hash::hash(end.iter().filter(|&&b| b != 0).map(|&b| b.into())),
            end => part(end),
        };
        Word {
            lower: lower.finish(),
            cased: cased.finish(),
            shape: shape.finish(),
            prefix3: part(&small[..small.len().min(3)]),
            suffix2: suffix(2),
            suffix3: suffix(3),
            suffix4: suffix(4),
            clitic: 0,
        }
    }
}

/// Number of clitics, with none.
pub(crate) const CLITICS: usize = 5;

/// Cuts an English possessive or contraction off a word, which the word tables keep apart: 1 for `'s`, 2 for a bare
/// apostrophe, 3 for `n't`, 4 for `'re`, `'ve`, `'ll`, `'d` and `'m`.
fn split(word: &str) -> (&str, u8) {
    let at = if word.is_ascii() { word.bytes().rposition(|b| b == b'\'') } else { word.rfind(['\'', '’']) };
    let Some(at) = at else { return (word, 0) };
    let (before, after) = (&word[..at], word[at..].trim_start_matches(['\'', '’']));
    let lower = |s: &str, what: &str| s.eq_ignore_ascii_case(what);
    match before {
        "" => (word, 0),
        _ if lower(after, "s") => (before, 1),
        _ if after.is_empty() && before.ends_with(char::is_alphanumeric) => (before, 2),
        _ if lower(after, "t") && before.len() > 1 && before.ends_with(['n', 'N']) => (&before[..before.len() - 1], 3),
        _ if ["re", "ve", "ll", "d", "m"].iter().any(|c| lower(after, c)) => (before, 4),
        _ => (word, 0),
    }
}

/// Typographic apostrophes and quotation marks as the word tables spell them.
fn straight(c: char) -> char {
    match c {
        '’' | '‘' => '\'',
        '“' | '”' | '«' | '»' | '„' => '"',
        '–' | '—' => '-',
        _ => c,
    }
}

/// The class of a character in a word's shape: `X` upper case, `x` any other letter, `9` numeric, else the character.
fn class(c: char) -> char {
    if c.is_ascii_lowercase() {
        'x'
    } else if c.is_uppercase() {
        'X'
    } else if c.is_alphabetic() {
        'x'
    } else if c.is_numeric() {
        '9'
    } else {
        straight(c)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Word;

    #[test]
    fn sees_case_only_where_it_should() {
        let (a, b) = (Word::new("Minister"), Word::new("minister"));
        assert_eq!(a.lower, b.lower);
        assert_ne!(a.cased, b.cased);
        assert_ne!(a.shape, b.shape);
        assert_eq!((a.prefix3, a.suffix2, a.suffix3, a.suffix4), (b.prefix3, b.suffix2, b.suffix3, b.suffix4));
    }

    #[test]
    fn shapes_are_classes_in_runs_of_two() {
        assert_eq!(Word::new("Vucic").shape, Word::new("Washington").shape);
        assert_eq!(Word::new("1.25").shape, Word::new("3.10").shape);
        assert_ne!(Word::new("McDonald").shape, Word::new("Macdonald").shape);
        assert_ne!(Word::new("EU").shape, Word::new("Eu").shape);
    }

    #[test]
    fn marks_are_one_in_all_styles() {
        assert_eq!(Word::new("’s").lower, Word::new("'s").lower);
        assert_eq!(Word::new("“").lower, Word::new("\"").lower);
    }

    #[test]
    fn a_possessive_is_its_word() {
        for (word, base, clitic) in [
            ("Serbia's", "Serbia", 1),
            ("Serbia’s", "Serbia", 1),
            ("officials'", "officials", 2),
            ("didn't", "did", 3),
            ("we've", "we", 4),
        ] {
            assert_eq!(Word::new(word), Word { clitic, ..Word::new(base) }, "{word}");
        }
        for whole in ["'s", "'", "''", "O'Brien", "n't", "t't"] {
            assert_eq!(Word::new(whole).clitic, 0, "{whole}");
        }
    }

    proptest! {
        #[test]
        fn words_of_ascii_are_read_as_all_others_are(word in "[\\x00-\\x7f]{0,70}") {
            prop_assert_eq!(Word::ascii(&word.as_bytes()[..word.len().min(64)]), Word::any(&word));
        }

        #[test]
        fn the_lower_case_alone_is_the_same(word in "\\PC{0,8}['’]?(s|t|ve)?") {
            prop_assert_eq!(Word::lower(&word), Word::new(&word).lower);
        }
    }

    #[test]
    fn short_empty_and_endless_words_are_words() {
        assert_eq!(Word::new(""), Word::new(""));
        assert_eq!(Word::new("a").suffix2, Word::new("a").suffix4);
        assert_eq!(Word::new(&"a".repeat(64)).lower, Word::new(&"a".repeat(1_000_000)).lower);
    }
}
