//! The first two letters of the phrases of a table, which tell nearly every other word from them.

/// For each first letter, a bit for each letter that comes second.
#[derive(Clone, Copy)]
pub(crate) struct Starts([u32; 26]);

impl Starts {
    const NONE: Starts = Starts([0; 26]);

    /// Of a table whose phrases are in lower case and start with a letter.
    pub(crate) const fn of<T>(table: &[(&str, T)]) -> Starts {
        let (mut starts, mut i) = (Starts::NONE, 0);
        while i < table.len() {
            starts = starts.and(table[i].0);
            i += 1;
        }
        starts
    }

    /// Of phrases in lower case that start with a letter.
    pub(crate) const fn of_words(words: &[&str]) -> Starts {
        let (mut starts, mut i) = (Starts::NONE, 0);
        while i < words.len() {
            starts = starts.and(words[i]);
            i += 1;
        }
        starts
    }

    pub(super) const fn and(mut self, phrase: &str) -> Starts {
        let phrase = phrase.as_bytes();
        // What does not start with two letters of ASCII may always start a phrase.
        if phrase[0].is_ascii_lowercase() {
            // A second letter beyond ASCII may be written in more than one way, and one letter says nothing of it.
            let plain = phrase.len() > 1 && phrase[1].is_ascii_lowercase();
            self.0[(phrase[0] - b'a') as usize] |= if plain { 1 << (phrase[1] - b'a') } else { u32::MAX };
        }
        self
    }

    /// Of the phrases of both.
    pub(crate) const fn or(mut self, other: Starts) -> Starts {
        let mut i = 0;
        while i < self.0.len() {
            self.0[i] |= other.0[i];
            i += 1;
        }
        self
    }

    /// Whether `text` may start with a phrase, in any case; what does not start with two letters of ASCII may.
    #[inline]
    pub(crate) fn may_start(&self, text: &str) -> bool {
        self.may_start_bytes(text.as_bytes())
    }

    /// [`Starts::may_start`] of a text as bytes, from anywhere in it.
    #[inline]
    pub(crate) fn may_start_bytes(&self, text: &[u8]) -> bool {
        let letter = |at: usize| Some((text.get(at)? | 0x20).wrapping_sub(b'a')).filter(|&letter| letter < 26);
        match (letter(0), letter(1)) {
            (Some(first), Some(second)) => self.0[usize::from(first)] >> second & 1 == 1,
            _ => true,
        }
    }
}

/// The rows of a table by the letter that they start with; those of one letter are in the table's order.
pub(crate) struct ByLetter<const N: usize> {
    rows: [u8; N],
    /// Where the rows of each letter start, and at last the end.
    starts: [u8; 27],
}

impl<const N: usize> ByLetter<N> {
    /// Of a table of rows that start with a small letter.
    pub(crate) const fn of<T>(table: &[(&str, T); N]) -> ByLetter<N> {
        assert!(N < 256);
        let mut all = ByLetter { rows: [0; N], starts: [N as u8; 27] };
        let (mut letter, mut next) = (0, 0);
        while letter < 26 {
            all.starts[letter] = next as u8;
            let mut row = 0;
            while row < N {
                if table[row].0.as_bytes()[0] == b'a' + letter as u8 {
                    all.rows[next] = row as u8;
                    next += 1;
                }
                row += 1;
            }
            letter += 1;
        }
        assert!(next == N, "each row starts with a small letter");
        all
    }

    /// The indexes of the rows that start with a letter, whatever its case.
    pub(crate) fn of_letter(&self, letter: u8) -> impl Iterator<Item = usize> + '_ {
        let letter = usize::from((letter | 0x20).wrapping_sub(b'a'));
        let rows = if letter < 26 { self.starts[letter]..self.starts[letter + 1] } else { 0..0 };
        rows.map(|at| usize::from(self.rows[usize::from(at)]))
    }
}

#[cfg(test)]
mod tests {
    use super::{ByLetter, Starts};

    #[test]
    fn rows_of_a_letter_are_in_order() {
        static TABLE: [(&str, ()); 4] = [("on", ()), ("at", ()), ("of", ()), ("zoo", ())];
        static LETTERS: ByLetter<4> = ByLetter::of(&TABLE);
        let rows = |letter: u8| LETTERS.of_letter(letter).collect::<Vec<_>>();
        assert_eq!((rows(b'O'), rows(b'a'), rows(b'z'), rows(b'b')), (vec![0, 2], vec![1], vec![3], vec![]));
        assert_eq!((rows(b' '), rows(0xc3), rows(b'1'), rows(b'{')), (vec![], vec![], vec![], vec![]));
    }

    #[test]
    fn tables_join() {
        const STARTS: Starts = Starts::of(&[("on", ())]).or(Starts::of_words(&["\u{15f}ubat", "at"]));
        assert!(STARTS.may_start("onto") && STARTS.may_start("atom") && !STARTS.may_start("ox"));
    }

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
