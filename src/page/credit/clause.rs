//! `Reporting by A and B; additional reporting by C; editing by D`.

use super::{CreditRole, RawCredit};
use crate::lexicon::starts::{ByLetter, Starts};
use crate::page::byline::name;
use crate::page::stamp::cursor::{Cursor, is_space};
use crate::pool::PooledVec;
use crate::span::Span;

/// The words that open a clause, in small letters, before `by`, `from` or a colon. A longer one stands before the shorter
/// one it starts with.
#[rustfmt::skip]
static WORK: [(&str, CreditRole); 68] = {
    use CreditRole::{AdditionalReporting as A, Editing as E, Other as O, Reporting as R, Translation as T, Writing as W};
    [
        ("additional reporting and writing", A), ("additional reporting", A), ("additional writing", A), ("additional editing", E), ("further reporting", A),
        ("other reporting", A), ("extra reporting", A), ("with additional reports", A), ("with additional reporting", A),
        ("with reporting", A), ("with reports", A), ("with report", A), ("with contributions", A), ("with contribution", A), ("with files", A), ("with inputs", A),
        ("with input", A), ("with agency inputs", A), ("with additional input", A), ("with additional inputs", A), ("inputs", A), ("contributions", A), ("contributed", A), ("with assistance", A),
        ("reporting and writing", R), ("reporting and editing", R), ("reporting, writing", R), ("reporting", R), ("reported and written", R), ("reported", R), ("report", R), ("story", R),
        ("writing and editing", W), ("writing", W), ("written and edited", W), ("written", W), ("rewritten", W),
        ("editing and translation", E), ("editing and writing", E), ("editing", E), ("edited", E), ("copy editing", E), ("copyediting", E), ("desk editing", E),
        ("translation and editing", T), ("translating", T), ("translation", T), ("translated", T),
        ("compiled and edited", O), ("compiled", O), ("compiling", O), ("graphics", O), ("graphic", O), ("photography", O), ("production", O),
        ("produced", O), ("research", O), ("researched", O), ("illustrations", O), ("illustration", O), ("video", O), ("visuals", O), ("data", O),
        ("fact-checking", O), ("fact-checked", O), ("art direction", O), ("design", O), ("curated", O),
    ]
};

static STARTS: Starts = Starts::of(&WORK);
static LETTERS: ByLetter<{ WORK.len() }> = ByLetter::of(&WORK);

/// The clauses from byte `start` on, if the text starts with one.
pub(super) fn read(line: &str, start: usize) -> Option<PooledVec<RawCredit>> {
    let mut cursor = Cursor::new(line, start);
    let first = opening(&mut cursor)?;
    // `Written by A` alone is a byline, `Video: ...` a link.
    let words = line[start..].split(is_space).next().unwrap_or("");
    let alone = ["written", "story", "report", "reported", "video", "data", "design"]
        .iter()
        .any(|word| words.eq_ignore_ascii_case(word.trim_end_matches(':')));
    let alone =
        alone || line[start..cursor.pos()].trim_end_matches(is_space).ends_with(':') && first == CreditRole::Other;
    // The openings of all clauses: where each starts, where its names start.
    let mut clauses = PooledVec::filled((start, cursor.pos(), first), 1);
    let mut depth = 0;
    let mut end = line.len();
    while !cursor.done() {
        let at = cursor.pos();
        match cursor.peek() {
            Some('(' | '[') => depth += 1,
            Some(')' | ']') if depth == 0 => {
                end = at;
                break;
            }
            Some(')' | ']') => depth -= 1,
            _ => {}
        }
        if STARTS.may_start(cursor.rest()) && at > clauses[clauses.len() - 1].1 && separated(cursor.before()) {
            let mut next = cursor;
            if let Some(role) = opening(&mut next) {
                clauses.push((at, next.pos(), role));
                cursor = next;
                continue;
            }
        }
        cursor.bump();
    }
    // Prose after the bracket, or after a clause, and this is no credit.
    if line[end..].chars().any(char::is_alphanumeric) && !read_more(line, end) {
        return None;
    }
    if alone && clauses.len() == 1 {
        return None;
    }
    let mut credits = PooledVec::default();
    for (n, &(_, from, role)) in clauses.iter().enumerate() {
        let to = clauses.get(n + 1).map_or(end, |next| next.0);
        let span = trim(line, from, to);
        if prose(span.slice(line)) {
            return None;
        }
        let names = name::people(line, span);
        if !names.is_empty() {
            credits.push(RawCredit { role, names });
        }
    }
    (!credits.is_empty()).then_some(credits)
}

/// Whether another bracket of credits or a note in brackets follows.
fn read_more(line: &str, end: usize) -> bool {
    let rest = line[end..].trim_start_matches(|c: char| is_space(c) || matches!(c, ')' | ']' | '.' | ';'));
    rest.starts_with(['(', '[']) || rest.len() < 40
}

/// The words that open a clause with what follows them; the cursor then stands at the names.
fn opening(cursor: &mut Cursor<'_>) -> Option<CreditRole> {
    let first = cursor.peek()?;
    if !first.is_ascii_alphabetic() || !STARTS.may_start(cursor.rest()) {
        return None;
    }
    let (role, mut at) = LETTERS.of_letter(first as u8).find_map(|row| {
        let (words, role) = WORK[row];
        let mut at = *cursor;
        at.eat_str(words).then_some((role, at))
    })?;
    let colon = at.eat(':');
    let spaced = at.spaces();
    let by = spaced
        && ["by", "from"].iter().any(|word| {
            let mut next = at;
            let found = next.eat_str(word) && (next.eat(':') || next.peek().is_some_and(is_space));
            if found {
                at = next;
            }
            found
        });
    if !(by || colon) {
        return None;
    }
    at.spaces();
    // Names follow, or an article before an agency's.
    let capital = at.peek().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
    if !(capital || at.rest().starts_with("the ") || at.rest().starts_with("dpa") || at.rest().starts_with("our ")) {
        return None;
    }
    *cursor = at;
    Some(role)
}

/// Whether a clause may start after `before`.
fn separated(before: &str) -> bool {
    let trimmed = before.trim_end_matches(is_space);
    let spaced = trimmed.len() < before.len();
    trimmed.ends_with([';', '.', ',', '|', '/', '—', '–', '\n'])
        || spaced && (trimmed.ends_with(" and") || trimmed.ends_with(" -") || trimmed.ends_with(" &"))
}

fn trim(line: &str, from: usize, to: usize) -> Span {
    let text = &line[from..to.max(from)];
    let text =
        text.trim_end_matches(|c: char| is_space(c) || matches!(c, ';' | ',' | ':' | '|' | '/' | '—' | '–' | '-'));
    let text = text.strip_suffix(" and").unwrap_or(text);
    Span::of(from..from + text.len())
}

/// Whether the text of a clause holds more small words than credits do.
fn prose(text: &str) -> bool {
    let (mut small, mut other) = (0, 0);
    for word in text.split(is_space).filter(|word| !word.is_empty()) {
        let plain = matches!(
            word.trim_end_matches(','),
            "and" | "in" | "the" | "of" | "for" | "at" | "by" | "with" | "newsroom" | "bureau" | "&"
        );
        if word.chars().next().is_some_and(char::is_lowercase) && !plain && !crate::lexicon::newsroom::is_particle(word)
        {
            small += 1;
        } else {
            other += 1;
        }
    }
    small > 3 && small * 3 > other
}
