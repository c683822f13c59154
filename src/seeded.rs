//! A hash of a few instructions for tables whose keys a text chooses: who does not know the seed, which each process draws
//! anew, cannot choose keys that collide.

use std::hash::{BuildHasher, Hasher, RandomState};

use once_cell::sync::Lazy;

/// Makes the hashers of this process.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seeded(u64);

impl Default for Seeded {
    fn default() -> Seeded {
        static SEED: Lazy<u64> = Lazy::new(|| RandomState::new().hash_one(0));
        Seeded(*SEED)
    }
}

impl BuildHasher for Seeded {
    type Hasher = SeededHasher;

    fn build_hasher(&self) -> SeededHasher {
        SeededHasher(self.0)
    }
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct SeededHasher(u64);

impl Hasher for SeededHasher {
    fn write(&mut self, bytes: &[u8]) {
        for eight in bytes.chunks(8) {
            self.write_u64(eight.iter().fold(0, |all, &byte| all << 8 | u64::from(byte)));
        }
        self.write_u64(bytes.len() as u64);
    }

    /// Both halves of a product of 128 bits, on which every bit of the key and of the seed has a say.
    fn write_u64(&mut self, key: u64) {
        let product = u128::from(self.0 ^ key) * 0x9e37_79b9_7f4a_7c15;
        self.0 = product as u64 ^ (product >> 64) as u64;
    }

    fn write_u32(&mut self, key: u32) {
        self.write_u64(u64::from(key));
    }

    fn write_usize(&mut self, key: usize) {
        self.write_u64(key as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_differ_little_are_spread() {
        let slots: std::collections::HashSet<u64> =
            (0..1000u64).map(|key| Seeded::default().hash_one(key) % 65536).collect();
        assert!(slots.len() > 950, "{}", slots.len());
        let hash = |bytes: &[u8]| Seeded::default().hash_one(bytes);
        assert!(hash(b"a") != hash(b"a\0") && hash(b"") != hash(b"\0"));
    }
}
