//! A reading position in a line, for grammars written by hand.

/// A position in a line; copy it to try a reading and keep the copy that succeeded.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor<'t> {
    line: &'t str,
    pos: usize,
}

impl<'t> Cursor<'t> {
    /// A cursor at byte `pos`, a character boundary, of `line`.
    pub(crate) fn new(line: &'t str, pos: usize) -> Cursor<'t> {
        debug_assert!(line.is_char_boundary(pos));
        Cursor { line, pos }
    }

    /// The byte offset in the line.
    pub(crate) fn pos(&self) -> usize {
        self.pos
    }

    /// What is left of the line.
    pub(crate) fn rest(&self) -> &'t str {
        &self.line[self.pos..]
    }

    /// The line.
    pub(crate) fn line(&self) -> &'t str {
        self.line
    }

    /// What has been read.
    pub(crate) fn before(&self) -> &'t str {
        &self.line[..self.pos]
    }

    /// Whether the line has been read to its end.
    pub(crate) fn done(&self) -> bool {
        self.pos == self.line.len()
    }

    /// The next character.
    pub(crate) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// The character before the position.
    pub(crate) fn last(&self) -> Option<char> {
        self.before().chars().next_back()
    }

    /// Reads one character.
    pub(crate) fn bump(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.pos += c.len_utf8();
        Some(c)
    }

    /// Reads `c` if it comes next.
    pub(crate) fn eat(&mut self, c: char) -> bool {
        self.eat_if(|next| next == c).is_some()
    }

    /// Reads the next character if `wanted` takes it.
    pub(crate) fn eat_if(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let c = self.peek().filter(|&c| wanted(c))?;
        self.pos += c.len_utf8();
        Some(c)
    }

    /// Reads as many characters as `wanted` takes and says how many that were.
    pub(crate) fn eat_while(&mut self, wanted: impl Fn(char) -> bool) -> usize {
        let mut n = 0;
        while self.eat_if(&wanted).is_some() {
            n += 1;
        }
        n
    }

    /// Reads `text` if it comes next, in any case of ASCII letters.
    pub(crate) fn eat_str(&mut self, text: &str) -> bool {
        // The first byte tells nearly all texts; what equals whole characters ends with one.
        let (rest, text) = (&self.line.as_bytes()[self.pos..], text.as_bytes());
        let same = |at: usize| rest.get(at).map(u8::to_ascii_lowercase) == text.get(at).map(u8::to_ascii_lowercase);
        let found = same(0) && rest.get(..text.len()).is_some_and(|next| next.eq_ignore_ascii_case(text));
        if found {
            self.pos += text.len();
        }
        found
    }

    /// Reads white space, no-break and zero-width spaces included; says whether there was any.
    pub(crate) fn spaces(&mut self) -> bool {
        self.eat_while(is_space) > 0
    }

    /// Reads a run of ASCII digits.
    pub(crate) fn digits(&mut self) -> &'t str {
        let start = self.pos;
        self.pos += self.line.as_bytes()[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        &self.line[start..self.pos]
    }

    /// Reads at most `max` ASCII digits.
    pub(crate) fn digits_at_most(&mut self, max: usize) -> &'t str {
        let start = self.pos;
        while self.pos - start < max && self.eat_if(|c| c.is_ascii_digit()).is_some() {}
        &self.line[start..self.pos]
    }

    /// Reads a word of letters. Words that pasting has glued are told apart by their capitals: `PressApril` is `Press`
    /// and `April`, `PMUpdated` is `PM` and `Updated`.
    pub(crate) fn word(&mut self) -> &'t str {
        let start = self.pos;
        let (mut capitals, mut small) = (0, false);
        // Most words are plain: at most one capital, then small letters.
        let bytes = &self.line.as_bytes()[start..];
        let first = usize::from(bytes.first().is_some_and(u8::is_ascii_uppercase));
        let len = first + bytes[first..].iter().take_while(|byte| byte.is_ascii_lowercase()).count();
        if len > first {
            (capitals, small) = (first, true);
            self.pos += len;
            if bytes.get(len).is_none_or(|byte| byte.is_ascii()) {
                return &self.line[start..self.pos];
            }
        }
        while let Some(c) = self.peek().filter(|&c| c.is_alphabetic()) {
            if c.is_uppercase() {
                if small {
                    break;
                }
                capitals += 1;
            } else if c.is_lowercase() {
                // The last of several capitals begins this word.
                if capitals > 1 && !small {
                    if let Some(last) = self.last() {
                        self.pos -= last.len_utf8();
                    }
                    break;
                }
                small = true;
            }
            self.pos += c.len_utf8();
        }
        &self.line[start..self.pos]
    }
}

/// White space, and the invisible characters that pages put in its place.
pub(crate) fn is_space(c: char) -> bool {
    if c.is_ascii() {
        return matches!(c, ' ' | '\t'..='\r');
    }
    c.is_whitespace()
        || matches!(c, '\u{200B}' | '\u{200C}' | '\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{200E}' | '\u{200F}')
}

/// A dash of any length.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<&str> {
        let mut cursor = Cursor::new(line, 0);
        let mut words = Vec::new();
        while !cursor.done() {
            let word = cursor.word();
            if word.is_empty() {
                cursor.bump();
            } else {
                words.push(word);
            }
        }
        words
    }

    #[test]
    fn glued_words_are_told_apart_by_capitals() {
        assert_eq!(words("Associated PressApril 28"), ["Associated", "Press", "April"]);
        assert_eq!(words("2:26 PMUpdated20:49"), ["PM", "Updated"]);
        assert_eq!(words("Öffnung éCole"), ["Öffnung", "é", "Cole"]);
        assert_eq!(words("UPDATED: GMT"), ["UPDATED", "GMT"]);
    }

    #[test]
    fn strings_match_in_any_case_and_never_inside_a_character() {
        let mut cursor = Cursor::new("ÄGO", 0);
        assert!(!cursor.eat_str("A"));
        cursor.bump();
        assert!(cursor.eat_str("go") && cursor.done());
    }
}
