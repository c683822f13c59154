//! Finds the first paragraph of the body.

use super::features::{End, Filed, Line, Writers};
use super::phrases::Phrase;

/// Where the body starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lead {
    /// The first paragraph's line.
    pub(super) index: usize,
    /// The line that the dateline stands in, if one was found: the first paragraph or a line of its own before it.
    pub(super) dateline: Option<usize>,
}

/// A dateline after so many paragraphs is not the article's.
const PROSE_BEFORE_DATELINE: usize = 6;
/// So many paragraphs at most stand above the body: a standfirst, a caption without a credit, a site's notice.
const STANDFIRSTS: usize = 4;
/// A paragraph with so many other lines between it and the next is not part of a run.
const STRAY: usize = 9;

/// The lead of a page: the first line with a strong dateline, else the first of two paragraphs in a row that no byline,
/// date or share row parts (such a first one is the standfirst), else the only sentence that there is.
pub(super) fn find(lines: &[Line]) -> Option<Lead> {
    let run = first_run(lines);
    let Some((dateline, index)) = dated(lines) else {
        let index = run.or_else(|| first_sentence(lines)).or_else(|| under_headline(lines))?;
        let weak = matches!(lines[index].dateline, Filed::Weak | Filed::Strong);
        return Some(Lead { index, dateline: weak.then_some(index) });
    };
    match run {
        // Several paragraphs above it are the article; the dateline belongs to something quoted or appended.
        Some(start) if start < index && lines[start..index].iter().filter(|line| line.is_prose()).count() >= 3 => {
            Some(Lead { index: start, dateline: (lines[start].dateline == Filed::Weak).then_some(start) })
        }
        _ => Some(Lead { index, dateline: Some(dateline) }),
    }
}

fn is_usable(line: &Line) -> bool {
    line.kind.is_none() && line.phrase.is_none() && line.picture.is_none()
}

/// The first strong dateline near the top: its line, and the line of the first paragraph.
fn dated(lines: &[Line]) -> Option<(usize, usize)> {
    let mut prose = 0;
    for (i, line) in lines.iter().enumerate() {
        if !is_usable(line) {
            continue;
        }
        match line.dateline {
            Filed::Strong => {
                // A headline may start like a dateline (`CANADIAN PACIFIC (CP) ...`): the copy under it has its own.
                let next = (i + 1..lines.len().min(i + 4)).find(|&j| is_usable(&lines[j]));
                let own = next.filter(|&j| line.is_caps() && !line.is_prose() && lines[j].dateline == Filed::Strong);
                return Some((own.unwrap_or(i), own.unwrap_or(i)));
            }
            Filed::Alone => {
                let next = (i + 1..lines.len()).find(|&j| is_usable(&lines[j]));
                if let Some(next) = next.filter(|&j| lines[j].is_prose()) {
                    return Some((i, next));
                }
            }
            _ => {}
        }
        prose += usize::from(line.is_prose());
        if prose > PROSE_BEFORE_DATELINE {
            break;
        }
    }
    None
}

/// The first paragraph that the next one follows.
fn first_run(lines: &[Line]) -> Option<usize> {
    let prose = |from: usize| {
        // A page's poll asks; an article starts with a statement.
        (from..lines.len()).find(|&i| lines[i].kind.is_none() && lines[i].is_prose() && lines[i].end != End::Question)
    };
    let mut first = prose(0)?;
    let mut anchored = lines[..first].iter().any(is_anchor);
    let mut skipped = 0;
    while let Some(second) = prose(first + 1) {
        let between = &lines[first + 1..second];
        let parted = between.iter().any(is_anchor)
            || is_signed(between)
            || !anchored && between.iter().any(|line| line.phrase == Some(Phrase::Share));
        let stray =
            !anchored && between.iter().filter(|line| is_usable(line) && !line.is_empty_item()).count() >= STRAY;
        if !(parted && skipped < STANDFIRSTS || stray) {
            break;
        }
        skipped += usize::from(!stray);
        anchored = true;
        first = second;
    }
    Some(first)
}

/// A bare name right under a paragraph, and share buttons or a date under the name: the paragraph was a standfirst.
fn is_signed(between: &[Line]) -> bool {
    let shared = |line: &Line| line.date || line.phrase == Some(Phrase::Share);
    between.len() >= 2
        && between[0].byline == Writers::Weak
        && between[0].kind.is_none()
        && between[1..].iter().take(3).any(shared)
}

/// Whether the line is part of what stands between headline and body.
fn is_anchor(line: &Line) -> bool {
    line.kind.is_none() && (line.byline == Writers::Strong || line.date)
}

/// In a text without a sentence: a line alone with a dateline, or the line under a shorter first one.
fn under_headline(lines: &[Line]) -> Option<usize> {
    match lines {
        [line] => (is_usable(line) && line.dateline == Filed::Weak).then_some(0),
        [first, second, ..] => {
            let layout = first.words >= 2 && first.words <= 20 && second.words >= 8 && second.blank_before;
            (layout && first.phrase.is_none() && is_usable(second)).then_some(1)
        }
        [] => None,
    }
}

/// The first sentence, in a text without a paragraph of any length.
fn first_sentence(lines: &[Line]) -> Option<usize> {
    let sentence =
        |line: &Line| is_usable(line) && line.stops() && line.words >= 2 && line.lower > 0 && !line.has_bullet();
    lines.iter().position(sentence)
}
