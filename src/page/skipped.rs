//! Boxes between two lines that offer to skip them: `Skip past newsletter promotion`, `after newsletter promotion`.

use super::features::Line;
use crate::page::BlockKind;

/// Such a box has so many lines at most.
const LONGEST: usize = 16;

/// Marks the lines of each such box, with those around it, as no part of the article.
pub(super) fn mark(text: &str, lines: &mut [Line]) {
    let mut at = 0;
    while at < lines.len() {
        let end = lines.len().min(at + LONGEST);
        let named = lines[at].content(text).strip_prefix("Skip past ");
        let after = named.and_then(|name| {
            let closes = |line: &Line| line.content(text).strip_prefix("after ") == Some(name);
            lines[at + 1..end].iter().position(closes).map(|closing| at + 1 + closing)
        });
        if let Some(after) = after {
            lines[at..=after].iter_mut().for_each(|line| line.kind = Some(BlockKind::Furniture));
            at = after;
        }
        at += 1;
    }
}
