//! Small questions about the characters around a place in a text.

/// Whether a character is white space or leaves no trace on paper: control characters, zero-width spaces and joiners,
/// marks of writing direction, the byte-order mark, the soft hyphen. None of these makes a token.
#[inline]
pub(super) fn is_ignorable(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Whether `c` is a letter or digit; general punctuation, which the quotation marks are of, takes no look at tables.
#[inline]
pub(crate) fn is_alphanumeric(c: char) -> bool {
    !matches!(c, '\u{2010}'..='\u{2027}') && c.is_alphanumeric()
}

/// The character that starts at byte `at`.
#[inline]
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The character that ends before byte `at`.
#[inline]
pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// Where the first character from `at` on that is not ignorable starts; the text's end if there is none.
#[inline]
pub(super) fn skip_ignorable(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    loop {
        while at < bytes.len() && (bytes[at] <= b' ' || bytes[at] == 0x7F) {
            at += 1;
        }
        match bytes.get(at) {
            Some(0x80..) => match char_at(text, at) {
                Some(c) if is_ignorable(c) => at += c.len_utf8(),
                _ => return at,
            },
            _ => return at,
        }
    }
}

/// The end of `start..end` without the ignorable characters at its end.
#[inline]
pub(super) fn trim_end(text: &str, start: usize, end: usize) -> usize {
    start + text[start..end].trim_end_matches(is_ignorable).len()
}
