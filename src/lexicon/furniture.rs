//! What news sites print around an article: labels, prompts and headings that are the same on many sites.
//!
//! The phrases were collected by reading English-language news pages of many publishers; each is general vocabulary of
//! such pages or the formula of a news agency. A table is a text file of a phrase a line, in lower case, with `'` for
//! every apostrophe; it is compared with a line folded the same way, without bullets, arrows and end punctuation.

/// The phrases of a table.
pub(crate) fn entries(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.is_empty())
}

/// Lines that are furniture as a whole.
pub(crate) const LABELS: &str = include_str!("data/furniture/labels.txt");

/// Line starts of prompts and references to other pages: the line is furniture.
pub(crate) const PROMPTS: &str = include_str!("data/furniture/prompts.txt");

/// What only prompts, notices and forms say, anywhere in a line of a few hundred bytes.
pub(crate) const MARKS: &str = include_str!("data/furniture/marks.txt");

/// Headings of boxes of links and of what stands under an article. Other articles' headlines follow.
pub(crate) const BOXES: &str = include_str!("data/furniture/boxes.txt");

/// Starts of such headings.
pub(crate) const BOX_STARTS: &str = include_str!("data/furniture/box_starts.txt");

/// Lines after which nothing of the article follows: the comments, the tags, the foot of the page.
pub(crate) const ENDS: &str = include_str!("data/furniture/ends.txt");

/// The page's foot: whatever follows belongs to no article.
pub(crate) const FINAL: &str = include_str!("data/furniture/final.txt");

/// Starts of such lines.
pub(crate) const FINAL_STARTS: &str = include_str!("data/furniture/final_starts.txt");

/// Starts of lines at the end.
pub(crate) const END_STARTS: &str = include_str!("data/furniture/end_starts.txt");

/// Words of which share rows consist.
pub(crate) const SHARE_WORDS: &str = include_str!("data/furniture/share_words.txt");

/// Marks at the end of wire copy.
pub(crate) const END_MARKS: &str = include_str!("data/furniture/end_marks.txt");

/// Line starts of the editors' own notes.
pub(crate) const EDITOR_NOTES: &str = include_str!("data/furniture/editor_notes.txt");

/// A newsroom's notices that more is to come: furniture, not the editors' note on the text.
pub(crate) const BREAKING: &str = include_str!("data/furniture/breaking.txt");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_folded_and_sorted() {
        for table in [
            LABELS, PROMPTS, MARKS, BOXES, BOX_STARTS, ENDS, END_STARTS, FINAL, FINAL_STARTS, SHARE_WORDS, END_MARKS,
            EDITOR_NOTES, BREAKING,
        ] {
            let entries: Vec<&str> = entries(table).collect();
            assert!(entries.windows(2).all(|pair| pair[0] < pair[1]), "{entries:?}");
            for entry in entries {
                assert_eq!((entry.trim(), entry.to_lowercase().as_str()), (entry, entry));
                assert!(!entry.contains(['’', '‘']), "{entry}");
            }
        }
    }
}
