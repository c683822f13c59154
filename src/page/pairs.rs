//! Pictures told by their neighbours: a caption over or under its credit, a caption printed twice.

use super::features::{End, Line, Writers};
use super::phrases::window;
use crate::lexicon::agencies;
use crate::page::BlockKind;

/// Captions told by a neighbour have at most so many words.
const LONGEST: u16 = 38;

/// Captions under a label of their own have at most so many words.
const LABELLED: u16 = 60;

/// Whether a line says that the next one is a picture's caption: `Image caption,`.
fn is_label(line: &str) -> bool {
    ["image caption,", "image caption:", "photo caption:", "picture caption:"]
        .iter()
        .any(|label| line.eq_ignore_ascii_case(label))
}

/// Marks the captions next to credits, and those printed twice in a row.
pub(super) fn mark(text: &str, lines: &mut [Line]) {
    // What reads as the article's text: no picture takes the last of it.
    let mut prose = lines.iter().filter(|line| line.kind.is_none() && line.is_prose()).count();
    for i in 0..lines.len() {
        if lines[i].kind.is_some() {
            continue;
        }
        if i > 0 && is_label(lines[i - 1].content(text)) && is_free(&lines[i]) && lines[i].words <= LABELLED {
            lines[i - 1].picture = Some(BlockKind::Caption);
            lines[i].picture = Some(BlockKind::Caption);
        } else if lines[i].picture == Some(BlockKind::Credit) {
            by_credit(text, lines, i, &mut prose);
        } else if i > 0 && printed_twice(text, &lines[i - 1], &lines[i]) {
            // The first print may be the headline's or a standfirst's: those have no stop, and stand above a byline.
            lines[i].picture = lines[i].picture.or(Some(BlockKind::Caption));
            lines[i - 1].picture = lines[i - 1].picture.or(Some(BlockKind::Caption));
        }
    }
}

fn is_free(line: &Line) -> bool {
    line.kind.is_none()
        && line.phrase.is_none()
        && line.picture.is_none()
        && !line.has_bullet()
        && !line.date
        && line.byline != Writers::Strong
}

/// Marks the caption that a credit belongs to: the line above it, or where that one can't be, the line below.
fn by_credit(text: &str, lines: &mut [Line], credit: usize, prose: &mut usize) {
    let above = credit.checked_sub(1).map(|i| lines[i]).filter(is_free);
    let below = lines.get(credit + 1).copied().filter(is_free);
    let open =
        |line: &Line, words: u16| line.end == End::Open && (words..=LONGEST).contains(&line.words) && !line.is_prose();
    // Its caption follows under a label of its own.
    if lines.get(credit + 1).is_some_and(|next| next.picture == Some(BlockKind::Caption)) {
        return;
    }
    // An agency alone on its line under the page's first sentence-like line: that one is the headline, no caption.
    let agency = agencies::contains_all(lines[credit].content(text));
    let headed = lines[..credit.saturating_sub(1)].iter().any(|line| line.words >= 4 && line.kind.is_none());
    if agency && !headed && lines.get(credit + 1).is_some_and(Line::is_prose) {
        return;
    }
    let prose_after = lines.get(credit + 2).is_some_and(Line::is_prose);
    if above.is_some_and(|line| open(&line, 4) && line.lower > 0 && line.alphabetic >= 4) {
        lines[credit - 1].picture = Some(BlockKind::Caption);
    } else if below.is_some_and(|line| open(&line, 6)) && prose_after {
        lines[credit + 1].picture = Some(BlockKind::Caption);
    } else if let Some(line) = above.filter(|line| line.stops() && line.words <= 30 && shows(line.content(text))) {
        let left = prose.saturating_sub(usize::from(line.is_prose()));
        if left > 0 {
            *prose = left;
            lines[credit - 1].picture = Some(BlockKind::Caption);
        }
    }
}

/// Whether a sentence may say what a picture shows: it reports nobody's words.
fn shows(line: &str) -> bool {
    let speech = [" said", " told ", " says", ",\"", ",”", ",’"];
    !line.starts_with(['"', '“', '‘']) && !speech.iter().any(|mark| line.contains(mark))
}

/// Whether a line starts as the one before it and is no headline: the caption is printed under the picture and again
/// with its credit, in either order.
fn printed_twice(text: &str, before: &Line, line: &Line) -> bool {
    let (a, b) = (before.content(text), line.content(text));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    is_caption_like(before)
        && is_caption_like(line)
        && short.len() >= 30
        && long.len() - short.len() <= 80
        && window(long, short.len()) == short
}

fn is_caption_like(line: &Line) -> bool {
    line.phrase.is_none() && line.kind.is_none() && line.words >= 6 && line.words <= 70 && line.stops()
}
