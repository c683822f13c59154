//! Short words as numbers: compared and looked up in one step, without a loop over their letters.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map from short words, which are the crate's own.
pub(crate) type ShortMap<V> = HashMap<u128, V, BuildHasherDefault<ShortHasher>>;

/// A word of 1 to 16 ASCII characters, the last of which is not NUL; the first is the lowest byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Short {
    /// As it is written.
    pub(crate) raw: u128,
    /// In lower case.
    pub(crate) low: u128,
}

/// A byte in each place.
const fn each(byte: u8) -> u128 {
    u128::from_le_bytes([byte; 16])
}

impl Short {
    /// `word`, if it is short and ASCII.
    #[inline]
    pub(crate) fn of(word: &str) -> Option<Short> {
        let (bytes, len) = (word.as_bytes(), word.len());
        // The first and the last bytes overlap, and are the same where they do.
        let raw = if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
            if len > 16 {
                return None;
            }
            u128::from(u64::from_le_bytes(*first)) | u128::from(u64::from_le_bytes(*last)) << (8 * (len - 8))
        } else if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
            u128::from(u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << (8 * (len - 4)))
        } else {
            let byte = |at: usize| u128::from(bytes.get(at).copied().unwrap_or_default());
            byte(0) | byte(1) << 8 | byte(2) << 16
        };
        Short::of_bytes(raw, len)
    }

    /// The `len` bytes of `text` from `start` on. Where the text goes on, no branch depends on the length, which no
    /// processor foresees.
    #[inline]
    pub(crate) fn at(text: &str, start: usize, len: usize) -> Option<Short> {
        match text.as_bytes().get(start..).and_then(|rest| rest.first_chunk()) {
            Some(chunk) if len <= 16 => {
                let mask = if len == 16 { u128::MAX } else { (1 << (8 * len)) - 1 };
                Short::of_bytes(u128::from_le_bytes(*chunk) & mask, len)
            }
            _ => Short::of(text.get(start..start + len)?),
        }
    }

    #[inline]
    fn of_bytes(raw: u128, len: usize) -> Option<Short> {
        if len == 0 || raw & each(0x80) != 0 || raw >> (8 * (len - 1)) == 0 {
            return None;
        }
        // The high bit of a byte is set by the first sum from `A` on, by the second from behind `Z` on.
        let upper = (raw + each(0x80 - b'A')) & !(raw + each(0x80 - b'Z' - 1)) & each(0x80);
        Some(Short { raw, low: raw | upper >> 2 })
    }

    /// `word` in lower case if it is short and has no character up to the full stop: what every table spells alike.
    #[inline]
    pub(crate) fn plain(word: &str) -> Option<u128> {
        let short = Short::of(word)?;
        // As in `of_bytes`; the bytes behind the word, which are 0, do not count.
        let place = each(0x80) >> (8 * (16 - word.len()));
        ((short.raw + each(0x80 - b'.' - 1)) & place == place).then_some(short.low)
    }

    /// `word` in lower case if it is short and its characters are printed ones with single spaces: what the tables that
    /// [`super::fold::cmp`] looks through spell as it does.
    #[inline]
    pub(crate) fn spaced(word: &str) -> Option<u128> {
        let short = Short::of(word)?;
        let place = each(0x80) >> (8 * (16 - word.len()));
        let above = |byte: u8| (short.raw + each(0x80 - byte - 1)) & place;
        let spaces = above(b' ') ^ place;
        (above(b' ' - 1) == place && spaces & spaces >> 8 == 0).then_some(short.low)
    }

    /// Whether `byte`, which is not 0, is one of its characters.
    #[inline]
    pub(crate) const fn contains(self, byte: u8) -> bool {
        // A byte that is zero borrows from its high bit; no other one below it does.
        let differs = self.raw ^ each(byte);
        differs.wrapping_sub(each(1)) & !differs & each(0x80) != 0
    }
}

/// One number of 64 bits for each word, as good as different for any two: both halves of a product of 128 bits, on which
/// every bit of the word has a say.
#[inline]
pub(crate) const fn mix(word: u128) -> u64 {
    let (low, high) = (word as u64, (word >> 64) as u64);
    let product = ((low ^ 0x9e37_79b9_7f4a_7c15) as u128) * ((high ^ 0xd1b5_4a32_d192_ed03) as u128);
    (product as u64 ^ (product >> 64) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ low
}

/// The hash of a word that is a number.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct ShortHasher(u64);

impl Hasher for ShortHasher {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&byte| self.write_u128(u128::from(byte)));
    }

    #[inline]
    fn write_u128(&mut self, word: u128) {
        let (low, high) = (word as u64, (word >> 64) as u64);
        self.0 = (self.0 ^ low ^ high.rotate_left(23)).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    #[inline]
    fn finish(&self) -> u64 {
        // The maps take their slot from the low bits and a tag from the high ones.
        self.0 ^ self.0 >> 32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_to_read_a_word_agree_with_its_letters() {
        let text = "U.S. The McDonald's é ABCDEFGHIJKLMNOP abcdefghijklmnopq @[`{ A\0 zZ a  b\tc d";
        for start in (0..=text.len()).filter(|&at| text.is_char_boundary(at)) {
            for end in (start..=text.len()).filter(|&at| text.is_char_boundary(at)) {
                let word = &text[start..end];
                let number = |word: &str| word.bytes().rev().fold(0, |all: u128, byte| all << 8 | u128::from(byte));
                let short = ((1..=16).contains(&word.len()) && word.is_ascii() && !word.ends_with('\0'))
                    .then(|| Short { raw: number(word), low: number(&word.to_ascii_lowercase()) });
                assert_eq!(Short::of(word), short, "{word:?}");
                assert_eq!(Short::at(text, start, word.len()), short, "{word:?}");
                let plain = short.filter(|_| word.bytes().all(|byte| byte > b'.')).map(|short| short.low);
                assert_eq!(Short::plain(word), plain, "{word:?}");
                let is_spaced = !word.contains("  ") && word.bytes().all(|byte| byte >= b' ');
                assert_eq!(Short::spaced(word), short.filter(|_| is_spaced).map(|short| short.low), "{word:?}");
                if let Some(short) = short {
                    for byte in [b'.', b'\'', b'a', b'A', b'S'] {
                        assert_eq!(short.contains(byte), word.contains(char::from(byte)), "{word:?} {byte}");
                    }
                }
            }
        }
    }
}
