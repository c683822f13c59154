//! Tables packed as text, searched in place: nothing is built at start.

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
        let (mut low, mut high) = (0, self.0.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            // Both ends stand on line starts, so the line that holds `middle` lies between them.
            let start = self.0.as_bytes()[low..middle].iter().rposition(|&b| b == b'\n').map_or(low, |at| low + at + 1);
            let end = self.0.as_bytes()[middle..high].iter().position(|&b| b == b'\n').map_or(high, |at| middle + at);
            let (found, value) = self.0[start..end].split_once('\t').unwrap_or((&self.0[start..end], ""));
            match found.cmp(key) {
                std::cmp::Ordering::Equal => return Some(value),
                std::cmp::Ordering::Less => low = (end + 1).min(high),
                std::cmp::Ordering::Greater => high = start,
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
