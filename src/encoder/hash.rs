//! A 32-bit string hash that is the same on every machine and in every release.
//!
//! Word tables of the model are keyed by it, so it is part of the model format: FNV-1a (Fowler, Noll, Vo) over the
//! UTF-8 bytes, then the finalizer of MurmurHash3 (Appleby), which spreads the result over the low bits that small
//! tables are indexed with.

/// A running hash.
#[derive(Clone, Copy)]
pub(super) struct Hash(u32);

impl Hash {
    /// The hash of nothing.
    pub(super) const EMPTY: Hash = Hash(0x811c_9dc5);

    /// Adds a character's UTF-8 bytes.
    #[inline]
    pub(super) fn push(&mut self, c: char) {
        if c.is_ascii() {
            self.byte(c as u8);
        } else {
            let mut buffer = [0; 4];
            for &b in c.encode_utf8(&mut buffer).as_bytes() {
                self.byte(b);
            }
        }
    }

    /// Adds a byte of UTF-8.
    #[inline]
    pub(super) fn byte(&mut self, b: u8) {
        self.0 = (self.0 ^ u32::from(b)).wrapping_mul(0x0100_0193);
    }

    /// The hash of what was pushed.
    #[inline]
    pub(super) fn finish(self) -> u32 {
        let mut h = self.0;
        h = (h ^ (h >> 16)).wrapping_mul(0x85eb_ca6b);
        h = (h ^ (h >> 13)).wrapping_mul(0xc2b2_ae35);
        h ^ (h >> 16)
    }
}

/// The hash of a sequence of characters.
pub(super) fn hash(chars: impl IntoIterator<Item = char>) -> u32 {
    let mut h = Hash::EMPTY;
    for c in chars {
        h.push(c);
    }
    h.finish()
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn is_part_of_the_model_format() {
        // `training/hashing.py` computes the same numbers.
        assert_eq!(hash("".chars()), 0xab3e_7c0b);
        assert_eq!(hash("minister".chars()), 0x5371_e5e8);
        assert_eq!(hash("Türkiye".chars()), 0x35a9_54fc);
    }
}
