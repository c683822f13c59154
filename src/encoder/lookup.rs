//! Tables in the model file, used where they lie: words and gazetteer flags by hash.

/// Sorted little-endian `u32` keys.
#[derive(Debug, Clone, Copy)]
pub(super) struct Keys<'m>(&'m [u8]);

impl<'m> Keys<'m> {
    /// Keys over `bytes`; `None` if they are not in ascending order or not whole.
    pub(super) fn new(bytes: &'m [u8]) -> Option<Keys<'m>> {
        let keys = Keys(bytes);
        let mut numbers = bytes.chunks_exact(4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]));
        let mut last = numbers.next();
        let ascending = numbers.all(|key| last.replace(key) < Some(key));
        (bytes.len() % 4 == 0 && ascending).then_some(keys)
    }

    pub(super) fn len(self) -> usize {
        self.0.len() / 4
    }

    fn get(self, i: usize) -> u32 {
        let at = i * 4;
        u32::from_le_bytes([self.0[at], self.0[at + 1], self.0[at + 2], self.0[at + 3]])
    }

    /// The index of `key`. Keys are hashes, spread evenly, so that a few steps of interpolation reach it.
    pub(super) fn find(self, key: u32) -> Option<usize> {
        let (mut low, mut high) = (0, self.len());
        let (mut least, mut most) = (0u64, 1u64 << 32);
        while low < high {
            let share = (u64::from(key) - least) * (high - low) as u64 / (most - least);
            let at = low + (share as usize).min(high - low - 1);
            let found = self.get(at);
            match found.cmp(&key) {
                std::cmp::Ordering::Equal => return Some(at),
                std::cmp::Ordering::Less => (low, least) = (at + 1, u64::from(found) + 1),
                std::cmp::Ordering::Greater => (high, most) = (at, u64::from(found)),
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::Keys;

    fn bytes(keys: &[u32]) -> Vec<u8> {
        keys.iter().flat_map(|k| k.to_le_bytes()).collect()
    }

    #[test]
    fn finds_every_key_and_no_other() {
        let keys = [0, 1, 7, 1 << 20, (1 << 31) - 1, 1 << 31, u32::MAX - 1, u32::MAX];
        let bytes = bytes(&keys);
        let table = Keys::new(&bytes).unwrap();
        for (i, &key) in keys.iter().enumerate() {
            assert_eq!(table.find(key), Some(i), "{key}");
        }
        for key in [2, 6, 8, 1 << 19, (1 << 31) - 2, (1 << 31) + 1, u32::MAX - 2] {
            assert_eq!(table.find(key), None, "{key}");
        }
        assert_eq!(Keys::new(&[]).unwrap().find(5), None);
    }

    #[test]
    fn refuses_keys_out_of_order() {
        assert!(Keys::new(&bytes(&[1, 1])).is_none());
        assert!(Keys::new(&bytes(&[2, 1])).is_none());
        assert!(Keys::new(&[1, 2, 3]).is_none());
    }
}
