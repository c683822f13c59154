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
    key.chars().cmp(chars(text))
}

/// Whether `text` has no small letter, as an abbreviation such as `US` must, so that "us" is no country.
pub(super) fn in_capitals(text: &str) -> bool {
    !text.chars().any(char::is_lowercase)
}
