//! Comparing a text with folded table keys, without allocating.

use std::cmp::Ordering;

/// The characters of `text` folded as the keys of the tables are: lower case, straight apostrophes, plain spaces and
/// hyphens, runs of white space as one space.
pub(super) fn chars(text: &str) -> impl Iterator<Item = char> + '_ {
    let mut after_space = false;
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|&c| c != '\u{307}') // what the dotted capital I leaves
        .map(|c| match c {
            '\u{2018}' | '\u{2019}' => '\'',
            '\u{2010}' | '\u{2011}' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .filter(move |&c| {
            let keep = c != ' ' || !after_space;
            after_space = c == ' ';
            keep
        })
}

/// How the folded `text` compares with a table key, which is folded already.
pub(super) fn cmp(key: &str, text: &str) -> Ordering {
    // The first letters decide nearly every comparison: bytes do while they are plain ASCII, and order as characters do.
    let (keys, bytes) = (key.as_bytes(), text.as_bytes());
    let plain = |byte: u8| byte.is_ascii() && byte > b' ';
    for (at, &byte) in bytes.iter().enumerate() {
        if !plain(byte) {
            return key.chars().cmp(chars(text));
        }
        match keys.get(at).map(|key| key.cmp(&byte.to_ascii_lowercase())) {
            Some(Ordering::Equal) => {}
            Some(order) => return order,
            None => return Ordering::Less,
        }
    }
    keys.len().cmp(&bytes.len())
}

/// Whether `text` has no small letter, as an abbreviation such as `US` must, so that "us" is no country.
pub(super) fn in_capitals(text: &str) -> bool {
    !text.chars().any(char::is_lowercase)
}

/// `word` with its ASCII letters in lower case, written to `buffer`; `None` where it does not fit.
pub(crate) fn lower<'b>(word: &str, buffer: &'b mut [u8]) -> Option<&'b str> {
    let lower = buffer.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_order_as_folded_characters_do() {
        let keys = ["", "a", "apr", "avril", "août", "i", "mar", "märz", "new york", "o'b", "s", "\u{fc}"];
        let texts = [
            "", "A", "apr", "APRIL", "Ao\u{fb}t", "AO\u{db}T", "Mar", "M\u{e4}rz", "New  York", "NEW\u{a0}YORK", "new",
            "O\u{2019}B", "\u{130}", "\u{212a}", "\u{17f}", " a", "a ", "\u{307}", "a\u{307}", "\0",
        ];
        for key in keys {
            for text in texts {
                assert_eq!(cmp(key, text), key.chars().cmp(chars(text)), "{key:?} {text:?}");
            }
        }
    }
}
