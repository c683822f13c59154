//! Offsets in characters (Unicode scalar values), which other formats count instead of bytes.

/// Every so many bytes the characters before are known.
const STEP: usize = 64;

/// Counts the characters of a text up to an offset.
pub(super) struct Positions<'t> {
    text: &'t str,
    /// The characters that start before byte `i * STEP`.
    before: Vec<u32>,
}

impl<'t> Positions<'t> {
    pub(super) fn of(text: &'t str) -> Positions<'t> {
        let mut count = 0;
        let chunks = text.as_bytes().chunks(STEP);
        let counted = |chunk| {
            let before = count;
            count += starts(chunk);
            before
        };
        let before = chunks.map(counted).collect();
        Positions { text, before }
    }

    /// The number of characters before byte `offset`, which is on a character's boundary.
    pub(super) fn chars(&self, offset: usize) -> usize {
        let Some(&before) = self.before.get(offset / STEP) else {
            // The end of a text that fills its last step.
            return self.before.last().map_or(0, |&before| {
                (before + starts(&self.text.as_bytes()[(self.before.len() - 1) * STEP..])) as usize
            });
        };
        (before + starts(&self.text.as_bytes()[offset / STEP * STEP..offset])) as usize
    }
}

/// How many characters start in `bytes`.
fn starts(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&byte| byte & 0b1100_0000 != 0b1000_0000).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_has_its_count() {
        for text in ["", "a", "é", "🦀é a".repeat(40).as_str(), "x".repeat(128).as_str(), "é".repeat(32).as_str()]
        {
            let positions = Positions::of(text);
            for offset in (0..=text.len()).filter(|&offset| text.is_char_boundary(offset)) {
                assert_eq!(positions.chars(offset), text[..offset].chars().count(), "{offset} in {text}");
            }
        }
    }
}
