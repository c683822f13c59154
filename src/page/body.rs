//! Labels the lines between the lead and the end of the article.

use super::features::{End, Filed, Line, Writers};
use super::phrases::Phrase;
use crate::page::BlockKind;

/// A line of so many words and more that is no sentence is rather a paragraph than a headline or a heading.
const LONG: u16 = 22;
/// Headings between paragraphs have at most so many words.
const HEADING: u16 = 12;
/// In capitals: longer lines of capitals are links to other articles.
const CAPS_HEADING: u16 = 7;

/// A byline stands among so many lines from the first paragraph on.
const BYLINES: usize = 4;
/// A heading that asks has at most so many words.
const QUESTION: u16 = 9;

/// Labels the lines from `lead` up to `tail`. In plain copy nothing is a link.
pub(super) fn label(lines: &mut [Line], lead: usize, tail: usize, plain: bool) {
    lines[lead].kind.get_or_insert(BlockKind::Body);
    mark_bylines(&mut lines[lead..tail]);
    mark_broken(&mut lines[lead..tail]);
    label_range(lines, lead, tail, plain);
}

/// A byline among the first paragraphs.
fn mark_bylines(lines: &mut [Line]) {
    for line in lines.iter_mut().take(BYLINES).skip(1) {
        let signed = line.byline == Writers::Strong && line.announced && !line.stops() && !line.has_bullet();
        if signed && line.kind.is_none() && line.phrase.is_none() && line.words <= 14 {
            line.kind = Some(BlockKind::Byline);
        }
    }
}

/// Paragraphs that break off in the middle of a sentence and go on in the next line.
fn mark_broken(lines: &mut [Line]) {
    for i in 1..lines.len() {
        let (line, next) = (lines[i - 1], lines[i]);
        let free = |line: &Line| line.kind.is_none() && line.phrase.is_none() && line.picture.is_none();
        let breaks_off = line.end == End::Open && line.words >= 12 && line.function_words >= 3 && !line.has_bullet();
        let goes_on = next.small && next.words >= 4 && !next.announced && !next.date && next.phrase.is_none();
        if breaks_off && goes_on && (free(&line) || line.kind == Some(BlockKind::Body)) {
            lines[i - 1].kind = Some(BlockKind::Body);
            if free(&next) {
                lines[i].kind = Some(BlockKind::Body);
            }
        }
    }
}

/// Labels lines that belong to the article.
pub(super) fn label_range(lines: &mut [Line], from: usize, tail: usize, plain: bool) {
    let mut i = from;
    let mut listing = false;
    // The lines before are a form's or a box's, not the article's.
    let mut aside = false;
    while i < tail {
        let line = lines[i];
        if line.kind.is_some() {
            i += 1;
            continue;
        }
        let kind = by_itself(&line);
        match kind {
            Some(kind) => {
                if kind == BlockKind::Body {
                    listing = line.end == End::Colon;
                }
                let kind = if kind == BlockKind::ListItem && aside { BlockKind::Furniture } else { kind };
                aside = kind == BlockKind::Furniture && !line.is_empty_item() && (aside || line.words >= 3);
                lines[i].kind = Some(kind);
                i += 1;
                if line.phrase == Some(Phrase::Box) {
                    i = label_box(lines, i, tail);
                }
            }
            None => {
                let end = (i + 1..tail).find(|&j| !is_open(&lines[j])).unwrap_or(tail);
                if plain {
                    label_plain_open(&mut lines[i..end], end < tail);
                } else {
                    label_open(&mut lines[i..end], listing);
                }
                i = end;
            }
        }
    }
}

/// What the line is if its neighbours needn't be asked.
fn by_itself(line: &Line) -> Option<BlockKind> {
    match line.phrase {
        Some(Phrase::EditorNote) => return Some(BlockKind::EditorNote),
        // A sentence is no label, whatever it starts with, once it is long.
        Some(
            Phrase::Share
            | Phrase::Furniture
            | Phrase::Figure
            | Phrase::Box
            | Phrase::End
            | Phrase::Final
            | Phrase::EndMark,
        ) => {
            return Some(BlockKind::Furniture);
        }
        None => {}
    }
    if line.is_empty_item() {
        return Some(BlockKind::Furniture);
    }
    if let Some(kind) = line.picture {
        return Some(kind);
    }
    if line.row {
        return Some(if line.has_bullet() { BlockKind::ListItem } else { BlockKind::Body });
    }
    if line.is_prose() {
        return Some(BlockKind::Body);
    }
    if line.has_bullet() {
        return (line.stops() || line.words >= LONG).then_some(BlockKind::ListItem);
    }
    if line.remark {
        return Some(BlockKind::Body);
    }
    let sentence = line.stops() && (line.lower > 0 || line.words >= 3);
    (sentence || line.words >= LONG || line.end == End::Colon && line.words >= 5).then_some(BlockKind::Body)
}

/// A line whose neighbours tell what it is: no sentence, no label.
fn is_open(line: &Line) -> bool {
    line.kind.is_none() && by_itself(line).is_none()
}

/// Under the heading of a box: other articles' headlines, up to the next paragraph.
fn label_box(lines: &mut [Line], start: usize, tail: usize) -> usize {
    let mut i = start;
    while i < tail && !lines[i].is_prose() && lines[i].kind.is_none() {
        lines[i].kind = Some(match lines[i].picture {
            Some(kind) => kind,
            None => BlockKind::Furniture,
        });
        i += 1;
    }
    // The last line before the paragraph may be the heading over it.
    if i < tail && i >= start + 3 && i > start {
        let line = &mut lines[i - 1];
        let heading = line.words <= 6 && line.phrase.is_none() && line.picture.is_none() && !line.has_bullet();
        if heading && line.blank_before && !line.date {
            line.kind = Some(BlockKind::Subhead);
        }
    }
    i
}

/// Lines that are neither sentences nor labels. One is a heading, or in long capitals a link; several are a list of
/// links, over which or under which a heading may stand.
fn label_open(lines: &mut [Line], listing: bool) {
    let count = lines.len();
    let bullets = lines.iter().filter(|line| line.has_bullet()).count();
    if listing && bullets * 2 > count {
        for line in lines {
            line.kind = Some(if line.has_bullet() { BlockKind::ListItem } else { BlockKind::Subhead });
        }
        return;
    }
    let heading = |line: &Line| {
        let link = line.has_bullet() || line.date || line.is_signed() || line.is_caps() && line.words > CAPS_HEADING;
        !link && line.words <= HEADING
    };
    match count {
        1 => lines[0].kind = Some(single(&lines[0])),
        2 => {
            for line in lines.iter_mut() {
                line.kind = Some(if heading(line) { BlockKind::Subhead } else { BlockKind::Furniture });
            }
        }
        _ => {
            for line in lines.iter_mut() {
                line.kind = Some(BlockKind::Furniture);
            }
            let last = &mut lines[count - 1];
            if heading(last) && last.words <= 8 {
                last.kind = Some(BlockKind::Subhead);
            }
        }
    }
}

/// In plain copy a short line alone over a paragraph is a heading; several are a table or a list of the article.
fn label_plain_open(lines: &mut [Line], over_paragraph: bool) {
    let count = lines.len();
    for line in lines {
        let heading = count == 1 && over_paragraph && line.words <= HEADING && !line.has_bullet();
        line.kind = Some(match heading {
            _ if line.dateline == Filed::Alone => BlockKind::Dateline,
            _ if line.is_signed() => BlockKind::Furniture,
            true => BlockKind::Subhead,
            false if line.has_bullet() => BlockKind::ListItem,
            false => BlockKind::Body,
        });
    }
}

fn single(line: &Line) -> BlockKind {
    if line.is_signed() || line.has_bullet() || line.date || line.is_caps() && line.words > CAPS_HEADING {
        return BlockKind::Furniture;
    }
    // In sentence case and with a sentence's words, but no stop: a paragraph that lost it, or another headline.
    if line.words > 16 && line.function_words >= 5 {
        return BlockKind::Body;
    }
    if line.end == End::Question && line.words > QUESTION {
        return BlockKind::Body;
    }
    if line.words <= HEADING + 4 { BlockKind::Subhead } else { BlockKind::Furniture }
}

/// Labels the lines of a text in which no paragraph was found: all but furniture and pictures are body.
pub(super) fn label_plain(lines: &mut [Line]) {
    for line in lines.iter_mut().filter(|line| line.kind.is_none()) {
        line.kind = Some(match (line.phrase, line.picture) {
            (Some(Phrase::EditorNote), _) => BlockKind::EditorNote,
            (Some(_), _) => BlockKind::Furniture,
            (_, Some(kind)) => kind,
            _ if line.is_empty_item() => BlockKind::Furniture,
            _ if line.byline == Writers::Strong => BlockKind::Byline,
            _ if line.date => BlockKind::Date,
            _ => BlockKind::Body,
        });
    }
}
