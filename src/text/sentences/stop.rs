//! The marks that may end a sentence, and whether one does.

use super::lines::{Line, Lines, break_len};
use super::starters::{LABELS, is_saying, is_shouted_name, never_named, starts_sentence};
use crate::lexicon::abbreviations::Abbreviation;
use crate::seek;
use crate::text::chars::{char_at, char_before, is_ignorable};
use crate::text::period::{Before, before};
use crate::text::words::segment_end;

/// Whether a sentence ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Verdict {
    /// It ends before this byte.
    Ends(usize),
    /// It does not; the search goes on at this byte.
    GoesOn(usize),
}

/// The first byte at or after `at` that starts a mark of interest: `.`, `!`, `?`, `…`, their like in other scripts, a
/// colon, a line break.
#[inline]
pub(super) fn find(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at = seek::find(bytes, at, may_be, |b| OF_INTEREST[b as usize])?;
        match bytes[at] {
            0xC2 | 0xE2 | 0xE3 | 0xE0 | 0xD8 | 0xDB | 0xEF if mark_len(bytes, at) == 0 && break_len(bytes, at) == 0 => {
                at += 1;
            }
            _ => return Some(at),
        }
    }
}

/// True for each byte of interest, and for few others in English copy.
const fn may_be(b: u8) -> bool {
    (b <= b'\r') | (b == b'.') | (b == b'!') | (b == b'?') | (b == b':') | (b >= 0x80)
}

static OF_INTEREST: [bool; 256] = {
    let mut table = [false; 256];
    let bytes = b".!?:\n\r\x0B\x0C\xC2\xE2\xE3\xE0\xD8\xDB\xEF";
    let mut at = 0;
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
};

/// The length of the closing mark at byte `at`; 0 if there is none.
fn mark_len(bytes: &[u8], at: usize) -> usize {
    match bytes[at..] {
        [b'.' | b'!' | b'?', ..] => 1,
        // …, ‼ to ⁉
        [0xE2, 0x80, 0xA6 | 0xBC, ..] | [0xE2, 0x81, 0x87..=0x89, ..] => 3,
        // 。, fullwidth ！ ？, ।
        [0xE3, 0x80, 0x82, ..] | [0xEF, 0xBC, 0x81 | 0x9F, ..] | [0xE0, 0xA5, 0xA4, ..] => 3,
        // Arabic question mark and full stop
        [0xD8, 0x9F, ..] | [0xDB, 0x94, ..] => 2,
        _ => 0,
    }
}

/// Judges the run of marks that starts at byte `at` of a sentence that started at `start`.
pub(super) fn judge(text: &str, start: usize, at: usize, lines: &mut Lines) -> Verdict {
    let bytes = text.as_bytes();
    let mut marks_end = at;
    while marks_end < bytes.len() {
        match mark_len(bytes, marks_end) {
            0 => break,
            len => marks_end += len,
        }
    }
    let (closed, quoted) = close(text, marks_end);
    let Some(next) = char_at(text, closed) else { return Verdict::Ends(closed) };
    if !is_ignorable(next) {
        // "3.5", "example.com", "?id=1"; but `said."Then`, and the marks of scripts that put no space behind them.
        let wide = char_before(text, marks_end).is_some_and(|c| matches!(c, '。' | '！' | '？' | '।' | '؟' | '۔'));
        let glued = text[marks_end..closed].ends_with(['"', '”', '’', '»']) && next.is_uppercase();
        return if (wide || glued) && is_boundary(text, closed) {
            Verdict::Ends(closed)
        } else {
            Verdict::GoesOn(marks_end)
        };
    }
    // An invisible character may tie what follows to the mark: "U.S.\u{200C}A".
    let tail = text[closed..].trim_start_matches(joins_invisibly);
    if tail.starts_with(|c| !is_ignorable(c)) && !text[closed..].starts_with(|c| !joins_invisibly(c)) {
        return Verdict::GoesOn(marks_end);
    }
    let after = match skip_space(text, closed, lines) {
        Some(after) => after,
        None => return Verdict::Ends(closed),
    };
    let end = notes_end(text, after).unwrap_or(closed);
    let after = if end == closed {
        after
    } else {
        match skip_space(text, end, lines) {
            Some(after) => after,
            None => return Verdict::Ends(end),
        }
    };
    let marks = &text[at..marks_end];
    if ends(text, start, at, marks, quoted, after) { Verdict::Ends(end) } else { Verdict::GoesOn(marks_end) }
}

/// Whether the character before byte `at` and the one at it stand apart, so that a token may end there.
fn is_boundary(text: &str, at: usize) -> bool {
    let last = char_before(text, at).map_or(0, char::len_utf8);
    segment_end(text, at - last) == at
}

/// An ignorable character that word boundaries do not see.
fn joins_invisibly(c: char) -> bool {
    is_ignorable(c) && !c.is_whitespace() && !c.is_control() && c != '\u{200B}'
}

/// Skips closing quotation marks and brackets from `at` on, and notes written on to them; says whether there was a
/// quotation mark.
fn close(text: &str, mut at: usize) -> (usize, bool) {
    let bytes = text.as_bytes();
    let mut quoted = false;
    loop {
        match bytes.get(at) {
            Some(b'"' | b'\'') => {
                quoted = true;
                at += 1;
            }
            Some(b')' | b']' | b'}' | b'*') => at += 1,
            Some(b'[') => match note_end(bytes, at) {
                Some(end) => at = end,
                None => return (at, quoted),
            },
            Some(0xC2 | 0xE2) => match char_at(text, at) {
                Some(c @ ('”' | '’' | '»' | '›' | '“')) => {
                    quoted = true;
                    at += c.len_utf8();
                }
                _ => return (at, quoted),
            },
            _ => return (at, quoted),
        }
    }
}

/// `[12]`, `[a]`: the mark of a note.
fn note_end(bytes: &[u8], at: usize) -> Option<usize> {
    let inner = bytes[at + 1..].iter().take(4).take_while(|b| b.is_ascii_digit()).count();
    let inner = if inner == 0 { usize::from(bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase)) } else { inner };
    (inner > 0 && bytes.get(at + 1 + inner) == Some(&b']')).then_some(at + inner + 2)
}

/// The end of the notes that stand apart after a sentence, `priority. [4] [7]`.
fn notes_end(text: &str, mut at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut end = None;
    while bytes.get(at) == Some(&b'[') {
        let Some(note) = note_end(bytes, at).filter(|&note| is_boundary(text, note)) else { break };
        end = Some(note);
        at = note;
        while bytes.get(at) == Some(&b' ') {
            at += 1;
        }
    }
    end
}

/// The first character after the white space at `at`; none if a paragraph ends before it.
fn skip_space(text: &str, mut at: usize, lines: &mut Lines) -> Option<usize> {
    let bytes = text.as_bytes();
    loop {
        let c = char_at(text, at)?;
        if break_len(bytes, at) > 0 {
            match lines.at_break(bytes, at) {
                Line::Ends => return None,
                Line::GoesOn(next) => at = next,
            }
        } else if is_ignorable(c) {
            at += c.len_utf8();
        } else {
            return Some(at);
        }
    }
}

/// Whether the marks at `at` end the sentence that started at `start`, where `after` is what comes next.
fn ends(text: &str, start: usize, at: usize, marks: &str, quoted: bool, after: usize) -> bool {
    let rest = &text[after..];
    let (first, word) = opening(text, after);
    let Some(first) = first else { return true };
    // "Yahoo!, which", "(what?) he", and a figure in brackets: "Viva Maria! (1965)".
    if matches!(first, ',' | ';' | ':' | ')' | '/' | '?' | '!' | '.') || is_bracketed_number(rest) {
        return false;
    }
    if first.is_lowercase() && !is_camel(word) && !rest.trim_start_matches('(').starts_with("http") {
        return false;
    }
    if is_attribution(rest) || (quoted && marks != "." && says(text, after)) {
        return false;
    }
    let apart = text[..at].ends_with(char::is_whitespace);
    if marks != "." {
        let trails_off = marks.starts_with("..") || marks.starts_with('…');
        return !(trails_off && apart || marks == "!" && is_shouted_name(before(text, at).0) && !starts_sentence(word));
    }
    let (stopped, kind) = before(text, at);
    if apart || stopped.is_empty() {
        return true;
    }
    // After an abbreviation that may end a sentence only the next word tells.
    let dash = rest.starts_with(['-', '–', '—']);
    let anew = || !dash && (starts_sentence(word) || rest.starts_with(['"', '“']) || is_label(rest));
    match kind {
        Before::Ordinary => true,
        Before::Number => !is_item(text, start, at - stopped.len()),
        Before::Chain | Before::Listed(Abbreviation::Free) => anew(),
        Before::Listed(Abbreviation::Title) => never_named(word),
        Before::Listed(Abbreviation::Inner) => false,
        Before::Listed(Abbreviation::Number) => !first.is_ascii_digit(),
        Before::Listed(Abbreviation::Word) => {
            let state = text[..at - stopped.len()].ends_with(", ");
            if state { anew() } else { !first.is_ascii_digit() && !dash && !rest.starts_with('(') }
        }
        // `wrote on X. Senator Lima`: the site, no initial.
        Before::Initial if stopped == "X" && text[..at].ends_with(" on X") => true,
        Before::Initial => stopped == "I" || starts_sentence(word) && word != "A",
        Before::Small => starts_sentence(word),
    }
}

/// `(1965)`, `(2 - 1)`: what stands in a bracket at the start of `rest` is a number.
fn is_bracketed_number(rest: &str) -> bool {
    let Some(inner) = rest.strip_prefix('(') else { return false };
    let number =
        inner.bytes().take(12).take_while(|b| b.is_ascii_digit() || matches!(b, b' ' | b'-' | b'.' | b',')).count();
    number > 0 && inner[number..].starts_with(')')
}

/// `— Rick Santorum` up to the end of the paragraph: whose words they were.
fn is_attribution(rest: &str) -> bool {
    let Some(name) = rest.strip_prefix(['-', '–', '—']).map(|r| r.trim_start_matches('-')) else { return false };
    let Some(name) = name.strip_prefix(' ') else { return false };
    let stop = name.char_indices().take(60).find(|(_, c)| matches!(c, '.' | '!' | '?' | '\n' | '\r' | ':'));
    match stop {
        Some((_, c)) => matches!(c, '\n' | '\r'),
        None => name.chars().nth(60).is_none(),
    }
}

/// Whether the number at `number` counts an item: `1. First`, `Figure 2. The`, `for two reasons: 1. It`.
fn is_item(text: &str, start: usize, number: usize) -> bool {
    let lead = text[start..number].trim_end_matches([' ', '\u{A0}']);
    lead.is_empty()
        || lead.ends_with([':', ';'])
        || matches!(
            lead,
            "Fig." | "Figure" | "Table" | "Chart" | "Map" | "Chapter" | "Rule" | "Part" | "Section" | "Article"
        )
}

/// `Image: `, `Photo: `: a label and its colon start something new.
fn is_label(rest: &str) -> bool {
    LABELS.iter().any(|label| rest.strip_prefix(label).is_some_and(|r| r.starts_with(':')))
}

/// Where the label starts whose colon stands at `at`, if it stands behind a caption without a full stop:
/// `The fawn Image: A. Photographer`.
pub(super) fn label_start(text: &str, start: usize, at: usize) -> Option<usize> {
    let label = LABELS.iter().find(|label| text[start..at].ends_with(**label))?;
    let from = at - label.len();
    let before = text[start..from].trim_end_matches(' ');
    let caption =
        before.len() + start < from && before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '”' | ')'));
    (caption && text[at + 1..].starts_with(' ')).then_some(from)
}

/// The first character of what starts at `at` that is not an opening mark, and its word.
fn opening(text: &str, at: usize) -> (Option<char>, &str) {
    let rest = &text[at..];
    let rest = rest.trim_start_matches(|c| {
        matches!(c, '"' | '“' | '‘' | '\'' | '(' | '[' | '«' | '`' | '„' | '-' | '–' | '—' | ' ' | '*' | '•')
    });
    let len = rest
        .char_indices()
        .take(32)
        .find(|(_, c)| !(c.is_alphanumeric() || matches!(c, '\'' | '’')))
        .map_or_else(|| rest.len().min(32), |(at, _)| at);
    let len = (0..=len).rev().find(|&at| rest.is_char_boundary(at)).unwrap_or(0);
    (rest.chars().next(), &rest[..len])
}

/// `iPhone`, `eBay`: a name that starts with a small letter.
fn is_camel(word: &str) -> bool {
    word.contains(char::is_uppercase)
}

/// Whether what starts at `at` names a speaker and a verb of saying: `Smith asked.`, `the old man said,`.
fn says(text: &str, at: usize) -> bool {
    let rest = &text[at..];
    for (words, word) in rest.split(' ').take(5).enumerate() {
        let bare = word.trim_end_matches([',', '.', ':', ';']);
        if words > 0 && is_saying(bare) {
            return true;
        }
        if bare.len() != word.len() || word.starts_with(['"', '“']) || bare.len() > 40 {
            return false;
        }
    }
    false
}
