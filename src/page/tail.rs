//! Finds where the article ends, and labels what follows.

use super::features::{End, Line, Writers};
use super::phrases::Phrase;
use crate::page::BlockKind;

/// So many other lines may stand between two paragraphs of one article.
const ASIDE: usize = 3;
/// So many where a long paragraph follows.
const GAP: usize = 12;
/// After so many other lines only several paragraphs in a row may be the same article's.
const FAR: usize = 24;
/// A paragraph of so many words under a box of links is rather the article's than a teaser's.
const TEASER: u16 = 28;

/// The line after the article's last.
pub(super) fn find(lines: &[Line], lead: usize) -> usize {
    let (mut last, mut gap) = (lead, 0);
    let (mut ended, mut boxed) = (false, false);
    let mut listing = lines[lead].end == End::Colon;
    for i in lead + 1..lines.len() {
        let line = &lines[i];
        match (line.kind, line.phrase) {
            (Some(BlockKind::EndMark), _) => break,
            (_, Some(Phrase::Final)) => break,
            (_, Some(Phrase::End)) => {
                ended = true;
                continue;
            }
            (_, Some(Phrase::Box)) => {
                boxed = true;
                continue;
            }
            (Some(_), _) | (_, Some(_)) => continue,
            (None, None) => {}
        }
        if line.picture.is_some() || line.is_empty_item() {
            continue;
        }
        let open = !ended && !boxed;
        if line.is_prose() {
            let run = run_length(lines, i, 4);
            let long = line.words >= TEASER && gap <= GAP;
            let goes_on = match (ended, boxed) {
                (true, _) => run >= 3,
                (_, true) => run >= 2 || long,
                _ if line.end == End::Ellipsis && gap >= 1 => run >= 3,
                // The teaser of another article, under its headline and byline.
                _ if gap >= 2 && lines[i - 1].is_signed() => run >= 3,
                _ if gap > FAR => run >= 4,
                _ => gap <= ASIDE || run >= 2 || long,
            };
            if goes_on {
                (last, gap, ended, boxed) = (i, 0, false, false);
                listing = line.end == End::Colon;
            } else {
                gap += 1;
            }
        } else if open && gap <= 2 && (is_short_sentence(line) || line.row) {
            (last, gap) = (i, 0);
            listing = line.end == End::Colon || listing && line.has_bullet();
        } else if open && listing && line.has_bullet() {
            (last, gap) = (i, 0);
        } else {
            listing = false;
            gap += 1;
        }
    }
    // A copy that breaks off in the middle of a sentence.
    let cut_short = |line: &Line| line.words >= 8 && line.function_words >= 3 && line.lower * 10 >= line.alphabetic * 6;
    if last + 2 == lines.len() && !ended && !boxed {
        let line = &lines[last + 1];
        if line.kind.is_none()
            && line.phrase.is_none()
            && line.picture.is_none()
            && !line.has_bullet()
            && cut_short(line)
        {
            last += 1;
        }
    }
    last + 1
}

/// Sentences too short for prose, and items of a list that are sentences.
fn is_short_sentence(line: &Line) -> bool {
    (line.stops() || line.end == End::Colon && !line.has_bullet() && line.words >= 4)
        && line.words >= 2
        && line.lower > 0
}

/// How many paragraphs follow each other from `start`, up to `limit`. Labels, pictures and lone bullets between them
/// don't count; a heading of a box or any other line ends the run.
fn run_length(lines: &[Line], start: usize, limit: usize) -> usize {
    let mut run = 0;
    for line in lines[start..].iter().take(40) {
        if line.is_prose() && line.kind.is_none() {
            run += 1;
            if run == limit {
                break;
            }
        } else if matches!(line.phrase, Some(Phrase::Box | Phrase::End | Phrase::Final)) || line.is_signed() {
            break;
        } else if line.phrase.is_some() || line.picture.is_some() || line.is_empty_item() || is_short_sentence(line) {
        } else if !(line.words <= 8 && line.end != End::Stop && run > 0) {
            break;
        }
    }
    run
}

/// Labels the lines from `tail` on: whatever is not known to be something else is furniture.
pub(super) fn label(lines: &mut [Line], tail: usize) {
    for line in &mut lines[tail..] {
        if line.kind.is_some() {
            continue;
        }
        line.kind = Some(match (line.phrase, line.picture) {
            (Some(Phrase::EditorNote), _) => BlockKind::EditorNote,
            (Some(_), _) => BlockKind::Furniture,
            (None, Some(kind)) => kind,
            (None, None) if line.byline == Writers::Strong && !line.date => BlockKind::Byline,
            _ => BlockKind::Furniture,
        });
    }
}
