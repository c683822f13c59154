//! Tables packed as text, searched in place: nothing is built at start, and at the first look-up only where the words with
//! the same first two letters start.

use std::cmp::Ordering;

use once_cell::sync::OnceCell;

use super::plain;

/// Lines of `key`, a tab and a value, in byte order of the keys, which are folded by [`plain::fold`]. Lines that start
/// with `#` come first and say where the table is from.
#[derive(Debug)]
pub(super) struct Packed {
    table: &'static str,
    /// Where the lines of each [`prefix`] start, and at last the end.
    starts: OnceCell<Box<[u32]>>,
}

impl Packed {
    pub(super) const fn new(table: &'static str) -> Packed {
        Packed { table, starts: OnceCell::new() }
    }

    /// The value of `name`, which may be written in any case and with diacritics.
    pub(super) fn get(&self, name: &str) -> Option<&'static str> {
        let mut buffer = [0; LONGEST];
        let key = plain::fold(name, &mut buffer)?;
        let (key, table) = (key.as_bytes(), self.table.as_bytes());
        if key.contains(&b'\t') {
            return None;
        }
        let starts = self.starts.get_or_init(|| starts(self.table));
        let prefix = prefix(key);
        let (mut low, mut high) = (starts[prefix] as usize, starts[prefix + 1] as usize);
        while low < high {
            let middle = usize::midpoint(low, high);
            // Both ends stand on line starts, so the line that holds `middle` lies between them.
            let start = table[low..middle].iter().rposition(|&b| b == b'\n').map_or(low, |at| low + at + 1);
            let end = || table[middle..high].iter().position(|&b| b == b'\n').map_or(high, |at| middle + at);
            match compare(&table[start..], key) {
                Ordering::Equal => {
                    let value = start + key.len()..end();
                    let value = &self.table[value];
                    return Some(value.strip_prefix('\t').unwrap_or(value));
                }
                Ordering::Less => low = (end() + 1).min(high),
                Ordering::Greater => high = start,
            }
        }
        None
    }

    #[cfg(test)]
    pub(super) fn is_sorted(&self) -> bool {
        let keys = || self.table.lines().skip_while(|line| line.starts_with('#')).map(|l| l.split('\t').next());
        keys().is_sorted_by(|a, b| a < b)
    }
}

/// Numbers of prefixes.
const PREFIXES: usize = 28 * 28;

/// The first two letters of a key as a number; keys in order have numbers in order.
fn prefix(key: &[u8]) -> usize {
    let class = |at: usize| match key.get(at) {
        Some(byte @ b'a'..=b'z') => usize::from(byte - b'a') + 1,
        Some(b'{'..) => 27,
        _ => 0,
    };
    match class(0) {
        // Of other characters the first alone counts, or those that share a number would be out of order.
        first @ (0 | 27) => 28 * first,
        first => 28 * first + class(1),
    }
}

fn starts(table: &str) -> Box<[u32]> {
    let mut starts = vec![table.len() as u32; PREFIXES + 1].into_boxed_slice();
    let (mut at, mut next) = (0, 0);
    for line in table.split_inclusive('\n') {
        let prefix = prefix(line.as_bytes());
        while next <= prefix {
            starts[next] = at;
            next += 1;
        }
        at += line.len() as u32;
    }
    starts
}

/// How the key that a line starts with compares: what ends it, a tab or the end of the line, is below every letter.
fn compare(line: &[u8], key: &[u8]) -> Ordering {
    for (at, wanted) in key.iter().enumerate() {
        match line.get(at).map(|byte| byte.cmp(wanted)) {
            Some(Ordering::Equal) => {}
            Some(order) => return order,
            None => return Ordering::Less,
        }
    }
    match line.get(key.len()) {
        None | Some(b'\t' | b'\n') => Ordering::Equal,
        Some(_) => Ordering::Greater,
    }
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
