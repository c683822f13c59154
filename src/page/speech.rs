//! Short lines that are copy since somebody speaks in them or in the next one.
//!
//! The [turns](super::turns) of a transcript or an interview are. A line with a colon at its end (`She said:`) announces
//! what the next one says in quotation marks.

use super::features::{End, Line};
use super::turns::labels;

/// Longer announcements are sentences by themselves.
const ANNOUNCEMENT: u16 = 12;

/// Marks turns and announcements.
pub(super) fn mark(text: &str, lines: &mut [Line]) {
    for i in 1..lines.len() {
        let quoted = lines[i].kind.is_none() && lines[i].span.slice(text).starts_with(['"', '“', '‘', '«']);
        let before = &mut lines[i - 1];
        // `She said:`, no heading: a small word. Labels, dates, pictures and items are no prose for all that.
        before.speech = quoted
            && before.kind.is_none()
            && before.end == End::Colon
            && (2..=ANNOUNCEMENT).contains(&before.words)
            && before.lower > 0;
    }
    let is_open = |line: &Line| line.kind.is_none() && line.phrase.is_none() && line.picture.is_none();
    let labels = labels(text, lines.iter().filter(|line| is_open(line)).map(Line::content_span));
    let mut labels = labels.iter().peekable();
    for line in lines {
        line.speech |= labels.next_if(|label| line.span.contains(label.span)).is_some();
    }
}
