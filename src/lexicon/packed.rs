//! Tables packed as text, searched in place: nothing is built at start, and at the first look-up only where the line of
//! each key starts.

use std::hash::Hasher;

use once_cell::sync::OnceCell;

use super::hash::WordHasher;
use super::plain;
use super::short::Short;

/// Lines of `key`, a tab and a value, in byte order of the keys (for who makes them), which are folded by [`plain::fold`]. Lines that start
/// with `#` come first and say where the table is from.
#[derive(Debug)]
pub(super) struct Packed {
    table: &'static str,
    /// See [`slots`].
    slots: OnceCell<Box<[u32]>>,
}

impl Packed {
    pub(super) const fn new(table: &'static str) -> Packed {
        assert!(table.len() < 1 << START_BITS && table.as_bytes()[0] == b'#', "see `slots`");
        Packed { table, slots: OnceCell::new() }
    }

    /// The value of `name`, which may be written in any case and with diacritics.
    pub(super) fn get(&self, name: &str) -> Option<&'static str> {
        let (word, mut buffer) = (Short::plain(name).map(u128::to_le_bytes), [0; LONGEST]);
        let key = match &word {
            Some(word) => &word[..name.len()],
            None => plain::fold_bytes(name, &mut buffer)?,
        };
        if word.is_none() && key.contains(&b'\t') {
            return None;
        }
        let slots = self.slots.get_or_init(|| slots(self.table));
        let hash = hash(key);
        let mut at = hash as usize & (slots.len() - 1);
        // A third of the slots is empty.
        while slots[at] != 0 {
            let slot = slots[at];
            if slot & TAGS == hash >> START_BITS << START_BITS {
                let start = (slot & !TAGS) as usize;
                let line = &self.table.as_bytes()[start..];
                if line.starts_with(key) && matches!(line.get(key.len()), None | Some(b'\t' | b'\n')) {
                    let end = line.iter().position(|&b| b == b'\n').unwrap_or(line.len());
                    let value = &self.table[start + key.len()..start + end];
                    return Some(value.strip_prefix('\t').unwrap_or(value));
                }
            }
            at = (at + 1) & (slots.len() - 1);
        }
        None
    }

    #[cfg(test)]
    pub(super) fn is_sorted(&self) -> bool {
        let keys = || self.table.lines().skip_while(|line| line.starts_with('#')).map(|l| l.split('\t').next());
        keys().is_sorted_by(|a, b| a < b)
    }
}

/// Bits of a slot that say where a line starts; the others are those of the hash of its key.
const START_BITS: u32 = 18;
const TAGS: u32 = !0 << START_BITS;

fn hash(key: &[u8]) -> u32 {
    let mut hasher = WordHasher::default();
    hasher.write(key);
    // Once more, or the last letters of some words would have no say in the slot.
    (hasher.finish().wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}

/// A slot for each line, at the first free one from that of its key's hash on; 0 is free, since no key is in the first
/// line.
fn slots(table: &str) -> Box<[u32]> {
    let lines = table.bytes().filter(|&byte| byte == b'\n').count();
    let mut slots = vec![0; (lines * 3 / 2 + 1).next_power_of_two()].into_boxed_slice();
    let bytes = table.as_bytes();
    let end =
        |from: usize, ends: fn(&u8) -> bool| bytes[from..].iter().position(ends).map_or(bytes.len(), |at| from + at);
    let mut start = 0;
    while start < bytes.len() {
        let key_end = end(start, |byte| matches!(byte, b'\t' | b'\n'));
        if bytes[start] != b'#' {
            let hash = hash(&bytes[start..key_end]);
            let mut at = hash as usize & (slots.len() - 1);
            while slots[at] != 0 {
                at = (at + 1) & (slots.len() - 1);
            }
            slots[at] = start as u32 | hash & TAGS;
        }
        start = end(key_end, |byte| *byte == b'\n') + 1;
    }
    slots
}

/// No key is longer, in bytes.
const LONGEST: usize = 40;

#[cfg(test)]
mod tests {
    use super::*;

    static TABLE: Packed = Packed::new("# made by hand\n7up\tx\na\tu\nana\tf\nbo\tu\njean-luc\tm\nzoe\tf\n");

    #[test]
    fn every_key_is_found_and_nothing_else() {
        assert!(TABLE.is_sorted());
        for (name, value) in [("7up", "x"), ("A", "u"), ("Ana", "f"), ("BO", "u"), ("Jean-Luc", "m"), ("Zoë", "f")] {
            assert_eq!(TABLE.get(name), Some(value), "{name}");
        }
        for name in ["", "an", "anaa", "zz", "#", "a\tb", "Ан", "\n", &"a".repeat(1000)] {
            assert_eq!(TABLE.get(name), None, "{name:?}");
        }
    }
}
