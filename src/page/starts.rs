//! The first two letters of the phrases of a table, which tell nearly every other word from them.

/// For each first letter, a bit for each letter that comes second.
pub(super) struct Starts([u32; 26]);

impl Starts {
    /// Of a table whose phrases are in lower case and start with a letter.
    pub(super) const fn of<T>(table: &[(&str, T)]) -> Starts {
        let mut starts = [0; 26];
        let mut i = 0;
        while i < table.len() {
            let phrase = table[i].0.as_bytes();
            let first = (phrase[0] - b'a') as usize;
            // A second letter beyond ASCII may be written in more than one way.
            starts[first] |= if phrase[1].is_ascii_lowercase() { 1 << (phrase[1] - b'a') } else { u32::MAX };
            i += 1;
        }
        Starts(starts)
    }

    /// Whether `text` may start with a phrase, in any case; what does not start with two letters of ASCII may.
    #[inline]
    pub(super) fn may_start(&self, text: &str) -> bool {
        let letter =
            |at: usize| Some((text.as_bytes().get(at)? | 0x20).wrapping_sub(b'a')).filter(|&letter| letter < 26);
        match (letter(0), letter(1)) {
            (Some(first), Some(second)) => self.0[usize::from(first)] >> second & 1 == 1,
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Starts;

    #[test]
    fn two_letters_tell_a_word_from_all_phrases() {
        const STARTS: Starts = Starts::of(&[("update", ()), ("on", ()), ("güncel", ())]);
        for text in ["update", "Upper", "ON", "glad", "Gü", "ö", "", "u", "o-", "1"] {
            assert!(STARTS.may_start(text), "{text}");
        }
        for text in ["under", "an", "of", "Zoo"] {
            assert!(!STARTS.may_start(text), "{text}");
        }
    }
}
