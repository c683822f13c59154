//! A hash for tables of fixed words: a few instructions a word, where the hash of the standard library, which also
//! withstands keys chosen to collide, takes some hundred. Only for tables whose keys are the crate's own.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A map from fixed words.
pub(crate) type WordMap<V> = HashMap<&'static str, V, BuildHasherDefault<WordHasher>>;
/// A set of fixed words.
pub(crate) type WordSet = HashSet<&'static str, BuildHasherDefault<WordHasher>>;

/// Eight bytes at a time: rotate, add, multiply (the scheme of Firefox's hash).
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct WordHasher(u64);

impl WordHasher {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        // The last bytes of a word are read again together with those before them, so that nothing is copied.
        self.0 ^= bytes.len() as u64;
        if let Some(last) = bytes.last_chunk() {
            let eights = bytes[..bytes.len() - 1].chunks_exact(8);
            eights.for_each(|eight| self.add(u64::from_le_bytes(eight.try_into().expect("a chunk has eight bytes"))));
            self.add(u64::from_le_bytes(*last));
        } else if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
            self.add(u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32);
        } else if let [first, rest @ ..] = bytes {
            let byte = |at: usize| u64::from(*rest.get(at).unwrap_or(&0));
            self.add(u64::from(*first) | byte(0) << 8 | byte(1) << 16);
        }
    }

    /// What ends a text says nothing that its length does not.
    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        // The maps take their slot from the low bits and a tag from the high ones.
        self.0 ^ self.0 >> 32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_differ_little_do_not_meet() {
        let words = ["", "a", "b", "ab", "ba", "abcdefgh", "abcdefghi", "abcdefg", "share", "shares"];
        let hash = |word: &str| {
            let mut hasher = WordHasher::default();
            std::hash::Hash::hash(word, &mut hasher);
            hasher.finish()
        };
        let all: HashSet<u64> = words.iter().map(|word| hash(word)).collect();
        assert_eq!(all.len(), words.len());
    }
}
