//! What a text was taken from: a web page with its menus and boxes around the article, or copy alone.
//!
//! On a web page a line that nothing explains is a part of the page; in bare copy it is a row of a table, a turn of a
//! transcript, a name of a list, and stays in the body. A text counts as a page where its lines show signs of one: share
//! rows, boxes, prompts, trails, menus.

use super::features::Line;
use super::phrases::Phrase;

/// A text with so many signs is a page.
const SIGNS: usize = 2;
/// A menu has so many items and more.
const MENU: usize = 4;
/// An item of a menu has at most so many words.
const ITEM: u16 = 4;

/// Names of the sections of news sites, sorted.
const SECTIONS: &[&str] = &[
    "africa", "americas", "arts", "asia", "australia", "books", "business", "canada", "china", "climate", "crime",
    "culture", "economy", "education", "entertainment", "environment", "europe", "features", "film", "finance", "food",
    "football", "health", "home", "investigations", "jobs", "life", "lifestyle", "local", "magazine", "markets",
    "media", "middle east", "money", "more", "motoring", "music", "nation", "national", "news", "opinion", "politics",
    "property", "regional", "science", "society", "sport", "sports", "tech", "technology", "travel", "tv", "uk", "us",
    "video", "videos", "weather", "world",
];

/// Whether the text is copy alone, without anything that a web page prints around it.
pub(super) fn is_bare(text: &str, lines: &[Line]) -> bool {
    let (mut signs, mut items, mut sections) = (0, 0, 0);
    for line in lines {
        let section = line.words <= 2 && is_section(line.content(text));
        sections = if section { sections + 1 } else { 0 };
        let item = line.has_bullet() && line.words <= ITEM && line.words > 0 && line.lower + line.caps < line.words;
        items = if item { items + 1 } else { 0 };
        signs += usize::from(sections == 3 || items == MENU) * SIGNS;
        signs += match line.phrase {
            Some(Phrase::Share | Phrase::Box | Phrase::End | Phrase::Final) if !section => SIGNS,
            Some(Phrase::Furniture) if !section => 1,
            None if is_menu_mark(text, line) => 1,
            _ => 0,
        };
        if signs >= SIGNS {
            return false;
        }
    }
    true
}

/// A bullet without its item, as a page's list markup leaves behind, or a trail of sections.
fn is_menu_mark(text: &str, line: &Line) -> bool {
    let whole = line.span.slice(text);
    match line.is_empty_item() {
        true => whole.starts_with(['*', '•', '·', '+']),
        false => whole.len() <= 200 && whole.contains(['>', '»', '›', '|']) && line.is_trail(text),
    }
}

fn is_section(line: &str) -> bool {
    let mut space = [0; 16];
    let Some(folded) = space.get_mut(..line.len()) else { return false };
    folded.copy_from_slice(line.as_bytes());
    folded.make_ascii_lowercase();
    SECTIONS.binary_search_by(|section| section.as_bytes().cmp(folded)).is_ok()
}

/// In bare copy a figure alone on its line is a figure of a table; elsewhere a remark in brackets is a link or a label.
pub(super) fn settle(lines: &mut [Line], bare: bool) {
    for line in lines {
        if bare && line.phrase == Some(Phrase::Figure) {
            line.phrase = None;
        }
        line.remark &= bare;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_sorted() {
        assert!(SECTIONS.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(is_section("Middle East") && !is_section("Middle Earth"));
    }
}
