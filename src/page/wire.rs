//! Codes and service lines that a wire prints around its copy.

use once_cell::sync::Lazy;
use regex::Regex;

use super::features::{Filed, Line};
use super::lines::{RawLine, is_margin};
use super::phrases::Phrase;
use crate::page::BlockKind;
use crate::span::Span;

/// Headers stand among the first lines.
const HEADER_LINES: usize = 24;

/// A service line before the headline, in the formats of the agencies: ANPA 1312 (`f l BC-Slug 11-13 1049`), IPTC 7901
/// (`eca062 4 i 211 dpa 061`), AAP (`ZCZC`, `#slug`, `%A`, `:(CITY)`, `@QLD`), AsiaNet (`Source:`, `MEDIA RELEASE`).
static HEADER: Lazy<Regex> = Lazy::new(|| {
    Regex::new(
        r"(?x) ^ (?:
            ZCZC\b[\ -~]{0,40} | NNNN
          | [%&*\#@:] [\w(] [\ -~]{0,60}
          | %\w
          | \^? [A-Z]{1,3}\d{3,4} (?:[\^_]{0,2}[a-z]+)?
          | [a-z]\ [a-z]\ [\ -~]{0,20} BC-[\ -~]{1,80}
          | (?:\^B\^?|\^)? BC-[\ -~]{2,90}
          | [a-z]{2,4}\d{3,4}\ \d\ [a-z]\ [\ -~]{1,40}
          | [A-Za-z]+(?:[-/\ ][A-Za-z]+)* /
          | (?:REFILE|(?:\d(?:ST|ND|RD|TH)\ )?LEAD|\d(?:st|nd|rd|th)\ Ld(?:-Writethru)?|URGENT|BULLETIN|ADVISORY|EMBARGOED[\ -~]{0,40})
          | \^?(?:AP|AFP|EPA|dpa)\ (?:Photos?|Video|Graphic|pictures?)\ [\ -~]{0,60}<?
          | Source:\ [\ -~]{1,80} | MEDIA\ RELEASE\ [\ -~]{1,40} | PRESS\ RELEASE(?:\ [\ -~]{1,40})?
          | (?:\^?[A-Z]{2}-)?[A-Z0-9]{2,6}-\d\d-\d\d-\d\d\ \d{4}GMT<?
          | [A-Z]{1,4}\ ?-?\d\d-\d\d-\d\d\ \d{4}GMT<?
          | [\ -~]{0,20}\d{6}\ GMT\ \w{3}\ \d\d
        ) $",
    )
    .expect("the pattern of wire headers")
});

/// Initials and the agency's mark at the end: `dpa al rmo hct rmo`, `AAP RTV ar`, `hh/ph/ts/hd`, `(BusinessDesk)`.
static SIGN_OFF: Lazy<Regex> = Lazy::new(|| {
    Regex::new(
        r"(?x) ^ (?:
            (?:dpa|AFP|AAP|EFE|ANSA|PA|UPI|AP|TASS|Xinhua|Reuters)(?:\ [A-Z]{2,4})?(?:[\ /-][a-z]{2,3}){0,6}
          | [a-z]{2,3}(?:/[a-z]{2,3}){1,5}
          | (?:AP|AAP|AFP)-[A-Z]{2}-[\ -~]{5,30}
          | /?[A-Z]{2,8}/
          | \((?:[A-Z][A-Za-z]{1,14})\)
        ) $",
    )
    .expect("the pattern of sign-offs")
});

/// Whether a text starts with a wire's codes.
pub(super) fn is_coded(text: &str, lines: &[RawLine]) -> bool {
    lines.first().is_some_and(|line| is_header(line.span.slice(text)))
}

/// Cuts the marks that a wire sets around its lines: `^` and `$` before, `<` and `=` after. The `$` of an amount stays.
pub(super) fn cut_marks(text: &str, lines: &mut [RawLine]) {
    for line in lines.iter_mut().take(HEADER_LINES) {
        let whole = line.span.slice(text);
        let amount = whole
            .trim_start_matches('^')
            .strip_prefix('$')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let marks: &[char] = if amount { &['^'] } else { &['^', '$'] };
        let left = whole.trim_start_matches(marks).trim_start_matches(is_margin);
        let both = left.trim_end_matches(['<', '=']).trim_end_matches(is_margin);
        if !both.is_empty() {
            let start = line.span.end() - left.len();
            line.span = Span::of(start..start + both.len());
        }
    }
}

/// Marks the header lines before the headline of a coded text.
pub(super) fn mark_headers(text: &str, lines: &mut [Line]) {
    for line in lines.iter_mut().take(HEADER_LINES) {
        // `:(CITY)` says where the copy was filed.
        if line.dateline != Filed::Alone && is_header(line.span.slice(text)) {
            line.kind = Some(BlockKind::WireHeader);
        }
    }
}

/// Control characters inside a header part its fields.
fn is_header(line: &str) -> bool {
    if line.len() > 140 {
        return false;
    }
    if line.contains(char::is_control) {
        let plain: String = line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        return fits_header(&plain) || fits_header(&plain.replace(' ', ""));
    }
    fits_header(line)
}

/// [`HEADER`], after what nearly every other line lacks: the pattern takes longer to build than an article to read.
fn fits_header(line: &str) -> bool {
    const WORDS: [&str; 15] = [
        "ZCZC", "NNNN", "REFILE", "LEAD", "URGENT", "BULLETIN", "ADVISORY", "EMBARGOED", "AP ", "AFP ", "EPA ", "dpa ",
        "Source: ", "MEDIA RELEASE ", "PRESS RELEASE",
    ];
    let may = line.starts_with(['%', '&', '*', '#', '@', ':', '^'])
        || line.ends_with('/')
        || WORDS.iter().any(|word| line.starts_with(word))
        || line.contains(char::is_numeric)
        || line.contains("BC-");
    may && HEADER.is_match(line)
}

/// [`SIGN_OFF`], after what nearly every other line lacks.
fn fits_sign_off(line: &str) -> bool {
    const AGENCIES: [&str; 11] = ["dpa", "AFP", "AAP", "EFE", "ANSA", "PA", "UPI", "AP", "TASS", "Xinhua", "Reuters"];
    let may = line.starts_with('(') || line.contains('/') || AGENCIES.iter().any(|agency| line.starts_with(agency));
    may && SIGN_OFF.is_match(line)
}

/// Marks the end mark and the sign-off under the copy: among the last lines, or directly under the copy.
pub(super) fn mark_end(text: &str, lines: &mut [Line]) {
    let from = lines.len().saturating_sub(8);
    for line in &mut lines[from..] {
        let content = line.span.slice(text);
        if line.phrase == Some(Phrase::EndMark) || content.len() <= 40 && fits_sign_off(content) {
            line.kind = Some(BlockKind::EndMark);
        } else if content.len() <= 60 && content.contains("GMT") && fits_header(content) || content == "NNNN" {
            line.kind = Some(BlockKind::WireHeader);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_several_wires_are_known() {
        for line in [
            "ZCZC AAP",
            "#Legal: Ferry_2",
            "eca062 4 i 211 ccccb   dpa 061",
            "Norway-ferries/",
            "BC-EU--Norway-Ferry,466<",
            "AW2870^_asian",
            "ZCZC",
            "NNNN",
            "%A",
            ":(OSLO)",
            "f l BC-Ferries 11-13 1049",
            "^BC-Ferries",
            "URGENT",
            "2nd Ld-Writethru",
            "1ST LEAD",
            "EMBARGOED until noon",
            "AP Photo OSL101",
            "^AFP pictures available",
            "Source: Harbour Office",
            "MEDIA RELEASE Harbour Office",
            "PRESS RELEASE",
            "FER-27-10-23 1010GMT<",
            "FE 27-10-23 1010GMT",
            "271010 GMT Oct 23",
        ] {
            assert!(fits_header(line), "{line}");
        }
        for line in ["Norway opens ferry line", "Europe", "A new line: ferries to run", "Oslo"] {
            assert!(!fits_header(line), "{line}");
        }
    }

    #[test]
    fn sign_offs_are_known() {
        for line in
            ["dpa al rmo hct", "hh/ph/ts/hd", "AAP RTV", "AFP sn", "(BusinessDesk)", "AP-WF-05-04", "/TASS/", "PA"]
        {
            assert!(fits_sign_off(line), "{line}");
        }
        assert!(!fits_sign_off("He left."));
    }
}
