//! What a single quotation mark can be, by its form and its neighbours.

use std::ops::Range;

/// Marks of one family close each other: `"` may be closed by `''` and `“` by `"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// `" “ ” „ ‟` and the typewriter's ` `` ` and `''`.
    Double,
    /// `' ‘ ’ ‚ ‛` and a single `` ` ``.
    Single,
    /// `« » ‹ ›`
    Angle,
}

/// What a mark does where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Open,
    Close,
    /// May close, or be the apostrophe of `workers' rights` or the inches of `a 12" record`: a later mark tells.
    PerhapsClose,
    /// Closes what is open, else opens.
    Either,
}

/// A quotation mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sign {
    pub(super) family: Family,
    pub(super) role: Role,
    /// Length in bytes.
    pub(super) len: usize,
}

/// Whether a byte can start a quotation mark.
#[inline]
pub(super) const fn may_start(byte: u8) -> bool {
    (byte == b'"') | (byte == b'\'') | (byte == b'`') | (byte == 0xC2) | (byte == 0xE2)
}

/// The family that a paragraph's first character opens.
pub(super) fn opens(text: &str, block: Range<usize>) -> Option<Family> {
    let sign = read(text, block.start, &block)?;
    matches!(sign.role, Role::Open | Role::Either).then_some(sign.family)
}

/// The quotation mark at byte `at`, a character boundary inside `block`.
pub(super) fn read(text: &str, at: usize, block: &Range<usize>) -> Option<Sign> {
    let rest = &text[at..block.end];
    let glyph = rest.chars().next()?;
    let doubled = matches!(glyph, '\'' | '`' | '‘' | '’') && rest[glyph.len_utf8()..].starts_with(glyph);
    let len = glyph.len_utf8() * if doubled { 2 } else { 1 };
    let before = text[block.start..at].chars().next_back();
    let mut after = rest[len..].chars();
    let next = after.next();
    let (family, role) = match glyph {
        '"' | '“' | '”' | '„' | '‟' => (Family::Double, double(glyph, before, next)),
        '\'' | '`' | '‘' | '’' if doubled => (Family::Double, double(glyph, before, next)),
        '«' | '»' | '‹' | '›' => (Family::Angle, angle(glyph, before, next)),
        '\'' | '‘' | '’' | '‚' | '‛' | '`' => (Family::Single, single(glyph, before, &rest[len..])?),
        _ => return None,
    };
    if family == Family::Double && glyph == '"' && before.is_some_and(|c| c.is_ascii_digit()) {
        if is_feet_and_inches(&text[block.start..at]) {
            return None;
        }
        if next.is_some_and(char::is_whitespace) && after.next().is_some_and(char::is_lowercase) {
            return Some(Sign { family, role: Role::PerhapsClose, len });
        }
    }
    Some(Sign { family, role, len })
}

/// Whether a mark after `c` may open: nothing, white space, a dash, a bracket, another opening mark.
fn lets_open(c: Option<char>) -> bool {
    c.is_none_or(|c| {
        c.is_whitespace()
            || matches!(c, '(' | '[' | '{' | '—' | '–' | '-' | '/' | '"' | '“' | '‘' | '\'' | '`' | '«' | '„' | '…')
            || is_invisible(c)
    })
}

/// Whether `c` can be the first character of a quotation.
fn starts_quotation(c: Option<char>) -> bool {
    c.is_some_and(|c| {
        !c.is_whitespace() && !matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '”' | '’')
            || is_invisible(c)
    })
}

/// Whether a mark before `c` may close.
fn lets_close(c: Option<char>) -> bool {
    c.is_none_or(|c| !c.is_alphanumeric())
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

fn double(glyph: char, before: Option<char>, next: Option<char>) -> Role {
    let opens = lets_open(before) && starts_quotation(next);
    let closes = before.is_some_and(|c| !c.is_whitespace()) && lets_close(next);
    match glyph {
        '„' | '‟' | '`' => Role::Open,
        // Printed the wrong way round, and the end of German quotations.
        '“' | '‘' if closes && !opens => Role::Either,
        '“' | '‘' => Role::Open,
        '”' | '’' if opens && !closes => Role::Either,
        '”' | '’' => Role::Close,
        _ if opens && !(closes && !before.is_some_and(char::is_whitespace) && next.is_none()) => match before {
            // After a dash that breaks off (`"I was—" he said`) or another mark it depends on what follows.
            Some(c) if !c.is_whitespace() && lets_close(next) => Role::Either,
            _ => Role::Open,
        },
        _ if closes => Role::Close,
        _ => Role::Either,
    }
}

fn angle(glyph: char, before: Option<char>, next: Option<char>) -> Role {
    let opens = lets_open(before) && starts_quotation(next);
    let closes = before.is_some_and(|c| !c.is_whitespace()) && lets_close(next);
    match glyph {
        // French puts a space inside the marks; German and Danish turn the marks round.
        '«' | '‹' if closes && !opens => Role::Either,
        '«' | '‹' => Role::Open,
        _ if opens && !closes => Role::Either,
        _ => Role::Close,
    }
}

/// What a single mark does, none if it is an apostrophe. `rest` is the text after it.
fn single(glyph: char, before: Option<char>, rest: &str) -> Option<Role> {
    let mut after = rest.chars();
    let next = after.next();
    if before.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric) {
        return None;
    }
    if matches!(glyph, '‚' | '‛') {
        return lets_open(before).then_some(Role::Open); // a low mark elsewhere is a comma
    }
    if glyph != '’' && lets_open(before) && starts_quotation(next) {
        return (!is_elision(rest)).then_some(Role::Open);
    }
    if glyph == '`' || glyph == '‘' || before.is_none_or(char::is_whitespace) || !lets_close(next) {
        return None;
    }
    let runs_on = next.is_some_and(char::is_whitespace) && after.next().is_some_and(char::is_alphanumeric);
    let possessive = matches!(before, Some('s' | 'S' | 'z' | 'x' | 'n'));
    Some(if runs_on && possessive { Role::PerhapsClose } else { Role::Close })
}

/// Whether an apostrophe before `rest` stands for letters or digits left out: `'90s`, `'em`, `'tis`.
fn is_elision(rest: &str) -> bool {
    const WORDS: [&str; 14] =
        ["em", "til", "till", "tis", "twas", "cause", "cos", "cuz", "bout", "round", "n", "neath", "kay", "ello"];
    let bytes = rest.as_bytes();
    if bytes.len() >= 2 && bytes[0].is_ascii_digit() && bytes[1].is_ascii_digit() {
        return !bytes.get(2).is_some_and(|b| b.is_ascii_digit());
    }
    let len = bytes.iter().take(6).take_while(|b| b.is_ascii_alphabetic()).count();
    WORDS.iter().any(|word| rest[..len].eq_ignore_ascii_case(word))
}

/// Whether `before`, the text before a `"`, ends in feet: `6'2`.
fn is_feet_and_inches(before: &str) -> bool {
    let bytes = before.as_bytes();
    let window = &bytes[bytes.len().saturating_sub(8)..];
    let inches = window.iter().rev().take_while(|b| b.is_ascii_digit() || **b == b' ').count();
    let rest = &window[..window.len() - inches];
    let rest = rest.strip_suffix(b"'").or_else(|| rest.strip_suffix("’".as_bytes()));
    rest.is_some_and(|rest| rest.last().is_some_and(u8::is_ascii_digit))
}
