//! What a wire's desk writes around the copy for its clients: instructions, contacts, rates.

use super::features::{End, Line};
use super::phrases::Phrase;
use crate::lexicon::agencies;
use crate::page::BlockKind;

/// An instruction goes over so many lines at most.
const INSTRUCTION_LINES: usize = 3;
/// No instruction or contact is longer, in bytes.
const LONGEST: usize = 160;

/// Four times four letters, and what stands between them.
const LONGEST_INITIALS: usize = 19;

/// Seven times four letters, and the spaces between them.
const LONGEST_SIGN_OFF: usize = 34;

/// What an instruction does to the copy, in capitals.
const VERBS: &[&str] = &[
    "ADDS", "CHANGES", "CLARIFIES", "CORRECTS", "DELETES", "FIXES", "INCORPORATES", "INSERTS", "RECASTS", "REFILES",
    "REPEATS", "RESENDING", "RESENDS", "RESTORES", "REWRITES", "TRIMS", "UPDATES", "WITH",
];

/// What comes with the copy.
const MEDIA: &[&str] =
    &["audio", "chart", "file", "graphic", "graphics", "map", "photo", "photos", "picture", "pictures", "video"];

/// Marks the instructions to editors and the newsroom's contacts.
pub(super) fn mark(text: &str, lines: &mut [Line]) {
    let mut i = 0;
    while i < lines.len() {
        let line = lines[i];
        let content = line.span.slice(text);
        let told = line.kind.is_none() && content.len() <= LONGEST;
        let len = if told { instruction(text, &lines[i..], content) } else { 0 };
        for line in &mut lines[i..i + len] {
            line.kind = Some(BlockKind::EditorNote);
            line.phrase = Some(Phrase::EditorNote);
        }
        if len == 0 && told && (is_contact(content) || is_address(content) || is_sign_off(content)) {
            lines[i].kind = Some(BlockKind::CreditLine);
        }
        i += len.max(1);
    }
}

/// How many lines the instruction at the start of `lines` takes.
fn instruction(text: &str, lines: &[Line], first: &str) -> usize {
    // The marks that end an instruction stand under no other line.
    if first.ends_with("///") || announces_media(first) {
        return 1;
    }
    let rest = ["ATTENTION", "EDITORS", "ATTN"].iter().find_map(|word| first.strip_prefix(word));
    let Some(rest) = rest.filter(|rest| rest.trim_start().starts_with(['-', '–', '—', ':'])) else { return 0 };
    let ends = |line: &Line| line.span.len() <= LONGEST && line.span.slice(text).ends_with("///");
    if let Some(last) = lines.iter().take(INSTRUCTION_LINES).position(ends) {
        return last + 1;
    }
    let mut words = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let told = !first.starts_with("ATTENTION") || words.any(|word| VERBS.binary_search(&word).is_ok());
    usize::from(told)
}

/// `= (PICTURES) =`, `(GRAPHIC+PICTURE)`.
fn announces_media(line: &str) -> bool {
    if line.len() > 60 || !line.starts_with(['=', '(']) || line.contains(char::is_lowercase) {
        return false;
    }
    let bare = line.trim_matches(|c: char| c == '=' || c.is_whitespace());
    let Some(inside) = bare.strip_prefix('(').and_then(|bare| bare.strip_suffix(')')) else { return false };
    let mut words = inside.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| MEDIA.iter().any(|known| word.eq_ignore_ascii_case(known)))
}

/// `-- Oslo newsroom, +47 2 555 0101`: a dash, and a telephone number at the end.
fn is_contact(line: &str) -> bool {
    if !line.starts_with("--") && !line.starts_with(['—', '–']) {
        return false;
    }
    let number = |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '+' | '-' | '(' | ')' | '.' | '/');
    let name = line.trim_end_matches(number);
    let digits = line[name.len()..].bytes().filter(u8::is_ascii_digit).count();
    digits >= 6 && name.contains(char::is_alphabetic)
}

/// The initials of who handled the copy, at its end, behind an agency or with a slash: `PTI SKV ADS RC`, `im-del/giv`.
fn is_sign_off(line: &str) -> bool {
    if let Some((writers, desk)) = line.split_once('/').filter(|_| line.len() <= LONGEST_INITIALS) {
        let initials = |part: &str| (2..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase());
        return writers.split('-').all(initials) && initials(desk);
    }
    if line.len() > LONGEST_SIGN_OFF || line.bytes().any(|b| !b.is_ascii_uppercase() && b != b' ') {
        return false;
    }
    let mut words = line.split(' ');
    let initials = |word: &str| (2..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
    let count = line.split(' ').count();
    (2..=7).contains(&count)
        && words.next().is_some_and(|first| initials(first) && agencies::contains(first))
        && words.all(initials)
}

/// How to reach who wrote it: `Reach reporter Ana Lima at alima@example.com.`
fn is_address(line: &str) -> bool {
    let asks = ["Reach ", "Contact ", "Email ", "E-mail "].iter().find_map(|ask| line.strip_prefix(ask));
    let Some(rest) = asks else { return false };
    let is_address = |word: &str| {
        let word = word.trim_end_matches(['.', ',', ';', ')']);
        word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
    };
    let digits = rest.bytes().filter(u8::is_ascii_digit).count();
    let phone = digits >= 7 && rest.trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit());
    phone || rest.split_whitespace().any(is_address)
}

/// Whether a line in brackets is a remark, such as a rate of exchange, and no heading.
pub(super) fn is_remark(content: &str, end: End) -> bool {
    content.starts_with(['(', '[', '=']) && content.ends_with([')', ']', '=']) && end != End::Colon
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(VERBS.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn media_are_announced_in_capitals() {
        for line in ["= (PICTURES) =", "=(PICTURE)=", "(GRAPHIC+PICTURE)", "(VIDEO, PHOTOS)"] {
            assert!(announces_media(line), "{line}");
        }
        for line in ["(Pictures)", "()", "(NPA)", "PICTURES", "=", "(PICTURES OF FERRIES)"] {
            assert!(!announces_media(line), "{line}");
        }
    }

    #[test]
    fn agencies_sign_off_with_initials() {
        for line in ["PTI SKV ADS RC", "AFP MK", "ANI AB CDE", "im-del/giv", "ach/rl"] {
            assert!(is_sign_off(line), "{line}");
        }
        for line in ["PTI", "and/or it", "24/7", "PTI News", "NEW YORK AP", "AP IN THE STREETS", "A B"] {
            assert!(!is_sign_off(line), "{line}");
        }
    }

    #[test]
    fn addresses_of_writers_are_told() {
        for line in [
            "Reach reporter Ana Lima at alima@example.com or 555-0101.",
            "Email news@example.org",
            "Contact Ana Lima at 555-0101-02.",
        ] {
            assert!(is_address(line), "{line}");
        }
        for line in [
            "Reach for the @stars now.",
            "Email us",
            "Email: Ana <ana@example.org>",
            "She wrote to ana@example.org.",
            "Contact @analima",
        ] {
            assert!(!is_address(line), "{line}");
        }
    }

    #[test]
    fn contacts_end_in_a_number() {
        for line in
            ["-- Oslo newsroom +47 2 555 0101", "-- Ana Petrova, Split desk 021-555 0102", "-- Bergen (47) 5 550-103."]
        {
            assert!(is_contact(line), "{line}");
        }
        for line in ["-- Oslo", "Oslo newsroom +47 2 555 0101", "-- in 1998", "-- +47 2 555 0101"] {
            assert!(!is_contact(line), "{line}");
        }
    }
}
