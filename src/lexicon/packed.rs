//! Tables packed as text, searched in place: nothing is built at start.

use std::cmp::Ordering;

use super::plain;

/// Lines of `key`, a tab and a value, in byte order of the keys, which are folded by [`plain::fold`]. Lines that start
/// with `#` come first and say where the table is from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Packed(pub(super) &'static str);

impl Packed {
    /// The value of `name`, which may be written in any case and with diacritics.
    pub(super) fn get(self, name: &str) -> Option<&'static str> {
        let mut buffer = [0; LONGEST];
        let key = plain::fold(name, &mut buffer)?;
        let (key, table) = (key.as_bytes(), self.0.as_bytes());
        if key.contains(&b'\t') {
            return None;
        }
        let (mut low, mut high) = (0, table.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            // Both ends stand on line starts, so the line that holds `middle` lies between them.
            let start = table[low..middle].iter().rposition(|&b| b == b'\n').map_or(low, |at| low + at + 1);
            let end = || table[middle..high].iter().position(|&b| b == b'\n').map_or(high, |at| middle + at);
            match compare(&table[start..], key) {
                Ordering::Equal => {
                    let value = start + key.len()..end();
                    let value = &self.0[value];
                    return Some(value.strip_prefix('\t').unwrap_or(value));
                }
                Ordering::Less => low = (end() + 1).min(high),
                Ordering::Greater => high = start,
            }
        }
        None
    }

    #[cfg(test)]
    pub(super) fn is_sorted(self) -> bool {
        let keys = || self.0.lines().skip_while(|line| line.starts_with('#')).map(|l| l.split('\t').next());
        keys().is_sorted_by(|a, b| a < b)
    }
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

    const TABLE: Packed = Packed("# made by hand\nana\tf\nbo\tu\njean-luc\tm\nzoe\tf\n");

    #[test]
    fn every_key_is_found_and_nothing_else() {
        assert!(TABLE.is_sorted());
        for (name, value) in [("Ana", "f"), ("BO", "u"), ("Jean-Luc", "m"), ("Zoë", "f")] {
            assert_eq!(TABLE.get(name), Some(value), "{name}");
        }
        for name in ["", "an", "anaa", "zz", "#", "a\tb", "Ан", "\n", &"a".repeat(1000)] {
            assert_eq!(TABLE.get(name), None, "{name:?}");
        }
    }
}
