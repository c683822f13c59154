//! The words of ASCII text, 64 bytes at a time: a bit for each byte, and all words of a block told by a few operations on
//! these. Adding a bit to a run of bits carries it to the first place behind the run, which is how a word is gone through.

/// Bytes of a block.
pub(super) const BLOCK: usize = 64;

/// What the words of a block are. Each bit is one word's; a word that goes on in the next block may have its bit there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// The first byte of each word.
    pub(super) starts: u64,
    /// The first letter or digit of each word that is a small letter.
    pub(super) small_first: u64,
    /// The same of capital letters.
    pub(super) capital_first: u64,
    /// The white space after each word that starts with a capital letter and has no small one.
    pub(super) no_small: u64,
    /// The white space after each word that is a capital letter and no other letter or digit.
    pub(super) single: u64,
}

/// What goes on from one block to the next.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Run {
    /// Whether the last byte was one of a word.
    inside: bool,
    /// Whether that word had no letter or digit yet.
    opening: bool,
    /// Whether it started with a capital letter and had no small one.
    no_small: bool,
    /// Whether it was a capital letter and no other letter or digit.
    single: bool,
    /// Whether the last byte was the capital letter that its word starts with.
    capital: bool,
}

impl Run {
    pub(super) fn read(&mut self, block: &[u8; BLOCK]) -> Found {
        let Masks { space, small, capital, digit } = Masks::of(block);
        let (word, alphanumeric) = (!space, small | capital | digit);
        let marks = word & !alphanumeric;
        let starts = word & !(word << 1 | u64::from(self.inside));
        self.inside = word >> (BLOCK - 1) != 0;
        // From the marks that open a word to its first letter or digit.
        let opened = carry(marks, starts & marks, &mut self.opening);
        let first = (starts | opened) & alphanumeric;
        // From a capital letter to the first small one, or to what ends the word.
        let no_small = carry(word & !small, first & capital, &mut self.no_small) & space;
        // From behind a capital letter over marks, to the next letter or digit or to what ends the word.
        let behind = (first & capital) << 1 | u64::from(self.capital);
        self.capital = (first & capital) >> (BLOCK - 1) != 0;
        let single = (behind & !marks | carry(marks, behind & marks, &mut self.single)) & space;
        Found { starts, small_first: first & small, capital_first: first & capital, no_small, single }
    }
}

/// The places behind the runs of bits that `from` starts in, and that the block before left open; whether one goes on.
fn carry(runs: u64, from: u64, open: &mut bool) -> u64 {
    let (sum, over) = runs.overflowing_add(from);
    let (sum, more) = sum.overflowing_add(u64::from(*open));
    *open = over | more;
    sum & !runs
}

/// A bit for each byte of its kind.
struct Masks {
    space: u64,
    small: u64,
    capital: u64,
    digit: u64,
}

impl Masks {
    fn of(block: &[u8; BLOCK]) -> Masks {
        let within = |byte: u8, first: u8, last: u8| byte.wrapping_sub(first) <= last - first;
        Masks {
            space: mask(block, |byte| (byte == b' ') | within(byte, b'\t', b'\r')),
            small: mask(block, |byte| within(byte, b'a', b'z')),
            capital: mask(block, |byte| within(byte, b'A', b'Z')),
            digit: mask(block, |byte| within(byte, b'0', b'9')),
        }
    }
}

/// A bit for each byte that `is` something; the compiler makes vectors of tests without branches.
#[inline]
fn mask(block: &[u8; BLOCK], is: impl Fn(u8) -> bool) -> u64 {
    let bytes = block.map(|byte| u8::from(is(byte)));
    // The product moves the lowest bits of eight bytes into its highest byte.
    let eights =
        bytes.chunks_exact(8).map(|eight| u64::from_le_bytes(eight.try_into().expect("a chunk has eight bytes")));
    eights.rev().fold(0, |mask, eight| mask << 8 | eight.wrapping_mul(0x0102_0408_1020_4080) >> 56)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_of_its_kind() {
        for byte in 0..0x80 {
            let mut block = [b'-'; BLOCK];
            block[byte as usize % BLOCK] = byte;
            let Masks { space, small, capital, digit } = Masks::of(&block);
            let bit = |is: bool| u64::from(is) << (byte as usize % BLOCK);
            assert_eq!(space, bit(matches!(byte, b'\t'..=b'\r' | b' ')), "{byte}");
            assert_eq!(small, bit(byte.is_ascii_lowercase()), "{byte}");
            assert_eq!(capital, bit(byte.is_ascii_uppercase()), "{byte}");
            assert_eq!(digit, bit(byte.is_ascii_digit()), "{byte}");
        }
    }

    proptest::proptest! {
        #[test]
        fn words_are_what_they_are_one_by_one(text in "[-aB1 .\n]{0,300}", shift in 0usize..64) {
            let text = format!("{}{text}", " ".repeat(shift));
            let mut counts = [0; 5];
            for word in text.split_ascii_whitespace() {
                let bare = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
                let (small, capital) =
                    (bare.starts_with(|c: char| c.is_ascii_lowercase()), bare.starts_with(|c: char| c.is_ascii_uppercase()));
                let no_small = capital && !bare.contains(|c: char| c.is_ascii_lowercase());
                let word = [true, small, capital, no_small, capital && bare.len() == 1];
                counts.iter_mut().zip(word).for_each(|(count, is)| *count += u32::from(is));
            }
            let mut found = [0; 5];
            let mut run = Run::default();
            let padded = text.len().next_multiple_of(BLOCK) + BLOCK;
            for block in format!("{text:padded$}").as_bytes().chunks_exact(BLOCK) {
                let Found { starts, small_first, capital_first, no_small, single } = run.read(block.try_into().unwrap());
                let all = [starts, small_first, capital_first, no_small, single];
                found.iter_mut().zip(all).for_each(|(count, bits)| *count += bits.count_ones());
            }
            proptest::prop_assert_eq!(found, counts);
        }
    }
}
