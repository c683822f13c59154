//! Press releases: where what the company tells of itself and its lawyers begins.

use super::features::{End, Line};
use super::phrases::{Phrase, window};
use crate::page::BlockKind;

/// A release says so within so many bytes.
const WINDOW: usize = 2000;

/// What says so: the wires that carry nothing else.
const WIRES: &[&str] = &[
    "/PRNewswire", "BUSINESS WIRE", "Business Wire", "BUSINESSWIRE", "GLOBE NEWSWIRE", "EINPresswire", "ACCESSWIRE",
    "FOR IMMEDIATE RELEASE", "For Immediate Release", "/CNW/",
];

/// Headings have so many words at most.
const LONGEST: u16 = 10;

/// How headings begin after which nothing is news.
const HEADINGS: &[&str] = &[
    "About ", "Cautionary ", "Contact", "Disclaimer", "Forward-Looking ", "Forward Looking ", "Investor Contact",
    "Media Contact", "Notes to Editors", "Notes to editors", "Press Contact", "Safe Harbor",
];

/// Marks the first such heading of a release: the article ends there.
pub(super) fn mark(text: &str, lines: &mut [Line]) {
    // One paragraph of news at least stands before.
    let Some(lead) = lines.iter().position(Line::is_prose) else { return };
    let heading = lines[lead + 1..].iter_mut().find(|line| {
        let short = line.words <= LONGEST && matches!(line.end, End::Open | End::Colon) && line.kind.is_none();
        short && HEADINGS.iter().any(|heading| line.content(text).starts_with(heading))
    });
    // Few pages have such a heading, and it is less to look at than the text.
    let start = window(text, WINDOW);
    if let Some(line) = heading.filter(|_| WIRES.iter().any(|wire| start.contains(wire))) {
        (line.kind, line.phrase) = (Some(BlockKind::Furniture), Some(Phrase::Final));
    }
}
