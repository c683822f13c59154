//! Looks a line up in the tables of what news sites print around an article.

use once_cell::sync::Lazy;
use regex::Regex;

use crate::lexicon::furniture as table;
use crate::lexicon::hash::WordMap;
use crate::seek;

/// What a known phrase makes of its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phrase {
    /// A label, a prompt, a notice.
    Furniture,
    /// A figure alone on its line: a page's counter, or a table's.
    Figure,
    /// A share button or a row of them.
    Share,
    /// The heading of a box of links: headlines of other articles follow.
    Box,
    /// Nothing of the article follows.
    End,
    /// The page's foot: comments, forms, rights.
    Final,
    /// The mark that ends wire copy.
    EndMark,
    /// The editors' own note.
    EditorNote,
}

/// Prompts are no longer than so many bytes, unless they say more of what only prompts say.
const PROMPT: usize = 360;
/// Longer lines are looked at up to here.
const WINDOW: usize = 400;
/// The start of a longer line that is looked at: no label and no prompt is longer.
const START: usize = 120;

static LABELS: Lazy<WordMap<Phrase>> = Lazy::new(|| {
    let mut map = WordMap::default();
    let tables: [(&'static str, Phrase); 5] = [
        (table::LABELS, Phrase::Furniture),
        (table::BOXES, Phrase::Box),
        (table::ENDS, Phrase::End),
        (table::FINAL, Phrase::Final),
        (table::END_MARKS, Phrase::EndMark),
    ];
    for (labels, phrase) in tables {
        map.extend(table::entries(labels).map(|label| (label, phrase)));
    }
    map
});

/// The longest label, in bytes.
static LONGEST_LABEL: Lazy<usize> = Lazy::new(|| LABELS.keys().map(|label| label.len()).max().unwrap_or(0));

/// Prefixes by their first word.
static STARTS: Lazy<WordMap<Vec<(&str, Phrase)>>> = Lazy::new(|| {
    let mut map: WordMap<Vec<(&str, Phrase)>> = WordMap::default();
    let tables: [(&str, Phrase); 6] = [
        (table::EDITOR_NOTES, Phrase::EditorNote),
        (table::BREAKING, Phrase::Furniture),
        (table::FINAL_STARTS, Phrase::Final),
        (table::END_STARTS, Phrase::End),
        (table::BOX_STARTS, Phrase::Box),
        (table::PROMPTS, Phrase::Furniture),
    ];
    for (starts, phrase) in tables {
        for start in table::entries(starts) {
            map.entry(first_word(start)).or_default().push((start, phrase));
        }
    }
    map
});

static MARKS: Lazy<Regex> = Lazy::new(|| {
    let marks: Vec<String> = table::entries(table::MARKS).map(regex::escape).collect();
    Regex::new(&marks.join("|")).expect("escaped phrases make a pattern")
});

/// The share words by their first letter, or all others together; longer ones first.
static SHARE_WORDS: Lazy<[Vec<&str>; 27]> = Lazy::new(|| {
    let mut words = [const { Vec::new() }; 27];
    for word in table::entries(table::SHARE_WORDS) {
        words[letter(word)].push(word);
    }
    words.iter_mut().for_each(|words| words.sort_by_key(|word| std::cmp::Reverse(word.len())));
    words
});

/// The number of a word's first letter, one number for all that is none in lower case.
fn letter(word: &str) -> usize {
    word.bytes().next().filter(u8::is_ascii_lowercase).map_or(26, |byte| usize::from(byte - b'a'))
}

/// Up to the first character that is neither letter nor digit, or that character alone.
fn first_word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    let end = if end == 0 { text.chars().next().map_or(0, char::len_utf8) } else { end };
    &text[..end]
}

/// The first `limit` bytes of `text`, fewer where that would cut a character.
pub(super) fn window(text: &str, limit: usize) -> &str {
    if text.len() <= limit {
        return text;
    }
    let mut end = limit;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// The last `limit` bytes of `text`, fewer where that would cut a character.
pub(super) fn tail_window(text: &str, limit: usize) -> &str {
    if text.len() <= limit {
        return text;
    }
    let mut start = text.len() - limit;
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

/// Folds the start of a line into `out`: lower case, one kind of apostrophe, single spaces.
pub(super) fn fold(line: &str, out: &mut String) {
    out.clear();
    let mut space = false;
    let mut rest = window(line, WINDOW);
    while let Some(c) = rest.chars().next() {
        let run = plain_run(rest);
        if run == 0 && c.is_whitespace() {
            space = !out.is_empty();
            rest = &rest[c.len_utf8()..];
            continue;
        }
        if space {
            out.push(' ');
            space = false;
        }
        if run > 0 {
            out.push_str(&rest[..run]);
            rest = &rest[run..];
            continue;
        }
        match c {
            c if c.is_ascii() => out.push(c),
            '’' | '‘' | 'ʼ' => out.push('\''),
            '\u{200b}'..='\u{200f}' | '\u{feff}' => {}
            c => out.extend(c.to_lowercase()),
        }
        rest = &rest[c.len_utf8()..];
    }
    out.make_ascii_lowercase();
}

/// The bytes at the start of `text` that fold to themselves but for their case: printed ASCII, with single spaces in it.
fn plain_run(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut end = 0;
    // Sixteen at a time, which the compiler makes vectors of; of these the last may be a space before another.
    let is_other = |next: &[u8; 17]| {
        let other = |a: u8, b: u8| !(b' '..=b'~').contains(&a) | ((a == b' ') & (b == b' '));
        next[..16].iter().zip(&next[1..]).fold(0, |any, (&a, &b)| any | u8::from(other(a, b))) != 0
    };
    while let Some(next) = bytes[end..].first_chunk() {
        if is_other(next) || end == 0 && bytes[0] == b' ' {
            break;
        }
        end += 16;
    }
    // What is left, with some of what was seen before it.
    if end > 0 && bytes.len() - end < 17 && bytes.last_chunk().is_some_and(|last| !is_other(last)) {
        end = bytes.len() - 1;
    }
    while end < bytes.len()
        && (bytes[end].is_ascii_graphic() || bytes[end] == b' ' && end > 0 && bytes[end - 1] != b' ')
    {
        end += 1;
    }
    // A space is single where something printed follows.
    end - usize::from(end > 0 && bytes[end - 1] == b' ')
}

/// The phrase that `line` (without its bullet) is, starts with or holds. `folded` is a buffer for the folded line.
pub(super) fn find(line: &str, folded: &mut String) -> Option<Phrase> {
    // Of a line that is longer than all that is looked for only the start matters.
    fold(if line.len() > WINDOW { window(line, START) } else { line }, folded);
    let trim =
        |c: char| matches!(c, ':' | '.' | '!' | '…' | '»' | '>' | '›' | '→' | '|' | ' ' | '?' | '▼' | '"' | ']' | '[');
    let bare = folded.trim_matches(trim);
    let sentence = folded.ends_with('.') && !folded.ends_with("..");
    // Prose is not even hashed.
    let label = if bare.len() <= *LONGEST_LABEL { LABELS.get(bare) } else { None };
    if let Some(phrase) = label.filter(|phrase| !sentence || matches!(phrase, Phrase::Final | Phrase::EndMark)) {
        return Some(if bare.starts_with("share") { Phrase::Share } else { *phrase });
    }
    if label_row(bare) {
        return Some(Phrase::Furniture);
    }
    if bare.len() < 30 && counter(bare) {
        let figure = bare.contains(|c: char| c.is_ascii_digit()) && !bare.contains(|c: char| c.is_alphabetic());
        return Some(if figure { Phrase::Figure } else { Phrase::Furniture });
    }
    if share_row(bare) {
        return Some(Phrase::Share);
    }
    let marked = line.len() <= WINDOW && folded.len() > 12 && MARKS.is_match(folded);
    let starts = STARTS.get(first_word(folded));
    match starts.and_then(|starts| starts.iter().find(|(start, _)| starts_with(folded, start))) {
        // A long paragraph may happen to start like a prompt.
        Some((_, Phrase::Furniture)) if line.len() > PROMPT && !marked => None,
        Some((_, phrase)) => Some(*phrase),
        None => marked.then_some(Phrase::Furniture),
    }
}

/// Whether the line is a row of labels: `sign in | subscribe`.
fn label_row(line: &str) -> bool {
    // The first bytes of `|`, `·` and `•`.
    let is_mark = |byte: u8| (byte == b'|') | (byte == 0xC2) | (byte == 0xE2);
    if line.len() > START || seek::find(line.as_bytes(), 0, is_mark, is_mark).is_none() {
        return false;
    }
    if !line.contains(['|', '·', '•']) {
        return false;
    }
    let mut parts = line.split(['|', '·', '•']).map(str::trim).filter(|part| !part.is_empty()).peekable();
    parts.peek().is_some() && parts.all(|part| LABELS.contains_key(part))
}

/// Whether a line starts with a phrase and not in the middle of a word.
fn starts_with(line: &str, start: &str) -> bool {
    let Some(rest) = line.strip_prefix(start) else { return false };
    !(start.ends_with(char::is_alphanumeric) && rest.starts_with(char::is_alphanumeric))
}

/// Numbers alone, or with a word that counts: `3`, `0 Comments`, `Share 0`, `1.2k views`, `5 min read`, `4 of 12`.
fn counter(line: &str) -> bool {
    let (mut digits, mut words) = (false, 0);
    for word in line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let glued = word.trim_end_matches(|c: char| c.is_ascii_digit());
        if glued.len() < word.len() && counted(glued) {
            (digits, words) = (true, words + 1);
        } else if word.starts_with(|c: char| c.is_ascii_digit()) {
            digits = true;
            let unit = word.trim_start_matches(|c: char| c.is_ascii_digit());
            if !matches!(unit, "" | "k" | "m" | "min" | "mins" | "x") && !counted(unit) {
                return false;
            }
        } else if counted(word) || matches!(word, "read" | "advertisement" | "to" | "listen" | "of") {
            words += 1;
        } else {
            return false;
        }
    }
    digits && words <= 3 && line.len() - line.bytes().filter(u8::is_ascii_digit).count() < 24 && !year(line)
        || (!digits && words == 0 && !line.chars().any(char::is_alphanumeric))
}

fn counted(word: &str) -> bool {
    matches!(
        word,
        "min"
            | "mins"
            | "minute"
            | "minutes"
            | "read"
            | "comment"
            | "comments"
            | "share"
            | "shares"
            | "view"
            | "views"
            | "like"
            | "likes"
            | "tweet"
            | "reply"
            | "replies"
            | "reaction"
            | "reactions"
            | "image"
            | "images"
            | "photo"
            | "photos"
            | "video"
            | "videos"
            | "votes"
            | "followers"
            | "duration"
            | "advertisement"
    )
}

fn year(line: &str) -> bool {
    line.len() == 4 && (line.starts_with("19") || line.starts_with("20"))
}

/// Whether the line consists of the names of networks and of words for sharing, glued or not.
fn share_row(line: &str) -> bool {
    let mut rest = line;
    let mut hits = 0;
    while !rest.is_empty() {
        let trimmed = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        if trimmed.len() < rest.len() {
            rest = trimmed;
            continue;
        }
        match SHARE_WORDS[letter(rest)].iter().find_map(|word| rest.strip_prefix(word)) {
            Some(after) => rest = after,
            None => return false,
        }
        hits += 1;
    }
    hits > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrase(line: &str) -> Option<Phrase> {
        find(line, &mut String::new())
    }

    #[test]
    fn labels_match_whole_lines_only() {
        assert_eq!(phrase("ADVERTISEMENT"), Some(Phrase::Furniture));
        assert_eq!(phrase("Share this article:"), Some(Phrase::Share));
        assert_eq!(phrase("Related Topics:"), Some(Phrase::End));
        assert_eq!(phrase("Most read"), Some(Phrase::Box));
        assert_eq!(phrase("Video of the landing was shown to the court"), None);
    }

    #[test]
    fn prompts_match_at_the_start() {
        assert_eq!(phrase("ALSO READ: Ferry line to reopen in spring"), Some(Phrase::Furniture));
        assert_eq!(phrase("Sign up to our morning briefing"), Some(Phrase::Furniture));
        assert_eq!(phrase("Tags: ferries, harbours"), Some(Phrase::End));
        assert_eq!(phrase("Editor’s note: The name of the ferry was corrected."), Some(Phrase::EditorNote));
    }

    #[test]
    fn share_rows_may_be_glued() {
        assert_eq!(phrase("FacebookTwitterWhatsAppEmail"), Some(Phrase::Share));
        assert_eq!(phrase("Share on Facebook | Tweet"), Some(Phrase::Share));
        assert_eq!(phrase("Facebook fined over data leak"), None);
    }

    #[test]
    fn counters_are_furniture_and_years_are_not() {
        for line in ["12 Comments", "Share 0", "Share0", "5 min read", "1.2K views", "___", "•"] {
            assert_eq!(phrase(line), Some(Phrase::Furniture), "{line}");
        }
        for line in ["3", "6-2 7-5", "+41"] {
            assert_eq!(phrase(line), Some(Phrase::Figure), "{line}");
        }
        assert_eq!(phrase("1987"), None);
        assert_eq!(phrase("12 killed"), None);
    }

    #[test]
    fn folding_is_the_same_for_every_space_and_case() {
        let folded = |text: &str| {
            let mut out = String::new();
            fold(text, &mut out);
            out
        };
        assert_eq!(folded("  The FERRY’s  new\tline \u{a0} to\u{200b} Ñu "), "the ferry's new line to ñu");
        assert_eq!(folded("A b"), "a b");
        assert_eq!(folded(" \u{feff} x"), "x");
        assert_eq!(folded("é  ”a” b "), "é ”a” b");
        assert_eq!(folded(""), "");
    }

    #[test]
    fn windows_never_cut_a_character() {
        assert_eq!(window("añb", 2), "a");
        assert_eq!(tail_window("añb", 2), "b");
    }
}
