//! Bylines: who wrote it.
//!
//! A line is cut at its dates and at separators (`|`, `/`, a dash between spaces, `@handle`); a piece that starts with
//! `By` or the like, or else the first piece, is read as a list of names. Agencies, papers, roles and places are cut
//! off. Fewer names are better than bad ones: a piece with words that belong to prose is no byline at all
//! (`By Friday, the army had ...`).
//!
//! Which lines to ask: lines of the head, and of the tail where the head has none. A strong byline counts wherever no
//! trap (a teaser, see the stamps) speaks against it; a weak one is a name alone on its line and counts only in a
//! byline's place: next to a date line, after [`is_label`] (`By` alone on its line), or after the headline. A list of
//! names, one a line, gives one weak byline a line. Where a page has bylines of people and desks
//! ([`RawByline::desk`]), people are the writers.

mod cut;
pub(super) mod name;
mod piece;
mod shape;

#[cfg(test)]
mod tests;

use crate::few::Few;
use crate::lexicon::{agencies, cities, countries, names};
use crate::page::dateline;
use crate::page::stamp::{self, Scan, Stamp};
use crate::span::Span;
use piece::Piece;

/// A byline as found in a line. Spans are relative to the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RawByline {
    /// The writers' names as written, each alone; an agency or desk only where it is all there is, or stands on equal
    /// footing (`A and AP`).
    pub(crate) names: Few<Span>,
    /// Whether the line says so itself (`By ...`, name and agency, name and date); a weak one is a bare name line, good
    /// only in a byline's place.
    pub(crate) strong: bool,
    /// Whether the names are those of an agency or a desk, not of people.
    pub(crate) desk: bool,
}

/// A longer line is no byline, in bytes.
const MAX_LINE: usize = stamp::MAX_LINE;

/// The byline that `line` is.
pub(crate) fn find(line: &str) -> Option<RawByline> {
    if line.len() > MAX_LINE {
        return None;
    }
    let scan = stamp::scan(line);
    if stamp::trap(line, &scan).is_some() { None } else { find_in(line, &scan) }
}

/// The byline that `line`, no trap, is; `scan` holds its dates.
pub(in crate::page) fn find_in(line: &str, scan: &Scan) -> Option<RawByline> {
    let pieces = piece::pieces(line, scan);
    let dated = is_dated(&scan.stamps);
    explicit(line, &pieces, dated).or_else(|| implicit(line, &pieces, dated))
}

/// Whether a line of so many words, none of them in a date, is too long for a byline and says nowhere `by` or `author`.
pub(in crate::page) fn is_hopeless(line: &str, words: u16, scan: &Scan) -> bool {
    let bytes = line.as_bytes();
    let announces = |at: usize| {
        let starts = |word: &[u8]| bytes.get(at..at + word.len()).is_some_and(|next| next.eq_ignore_ascii_case(word));
        match bytes[at] {
            b'b' | b'B' => starts(b"by"),
            b'a' | b'A' => starts(b"author"),
            b'@' => true,
            _ => false,
        }
    };
    usize::from(words) > MOST_WORDS && scan.is_empty() && !(0..bytes.len()).any(announces)
}

/// Whether the line only announces the names of the next one: `By`, `Author:`, `Written by`.
pub(crate) fn is_label(line: &str) -> bool {
    if line.len() > 48 {
        return false;
    }
    let text = line.trim_matches(|c: char| !c.is_alphanumeric());
    const LABELS: [&str; 8] =
        ["by", "author", "authors", "author of the article", "about the author", "written by", "words by", "story by"];
    LABELS.iter().any(|label| text.eq_ignore_ascii_case(label))
}

/// `By ...` in one of the pieces.
fn explicit(line: &str, pieces: &[Piece], dated: bool) -> Option<RawByline> {
    let (at, marker) =
        pieces.iter().enumerate().find_map(|(at, piece)| Some((at, name::marker(piece.span.slice(line))?)))?;
    // What stands before `By` is short: a date, a section.
    if pieces[..at].iter().any(|piece| piece.span.slice(line).split_whitespace().count() > 4) {
        return None;
    }
    let mut span = pieces[at].span;
    span = Span::of(span.start() + marker..span.end());
    let mut next = at + 1;
    if span.slice(line).chars().all(|c| !c.is_alphanumeric()) {
        // `By | Jane Roe`
        span = pieces.get(next)?.span;
        next += 1;
    }
    let mut list = name::list(line, span, true)?;
    // `By A/B`
    while let Some(piece) = pieces.get(next).filter(|piece| piece.joined) {
        match name::list(line, piece.span, false) {
            Some(more) if !more.people.is_empty() => list.people.extend(more.people.iter().copied()),
            _ => break,
        }
        next += 1;
    }
    // `By Subject` is a menu's; a name of one word needs more than `By`.
    let single = list.people.len() == 1 && !list.people[0].slice(line).contains(char::is_whitespace);
    let everyday = single && names::common(list.people[0].slice(line)).is_some();
    let menu = line.trim_end().ends_with(':') || everyday;
    let strong = !menu && (!single || dated || list.helped);
    list.into_byline(strong)
}

/// No byline without `By` has more words.
const MOST_WORDS: usize = 16;

/// A name without `By`: with an agency, a role, a handle or a date it is strong.
fn implicit(line: &str, pieces: &[Piece], dated: bool) -> Option<RawByline> {
    let first = pieces.first()?;
    let words: usize = pieces.iter().map(|piece| piece.span.slice(line).split_whitespace().count()).sum();
    // More than a name, a role, a paper and a topic: a menu, a title. A bracket or a picture agency: a picture's credit.
    if pieces.len() > 5
        || words > MOST_WORDS
        || first.credit
        || pieces.iter().any(|piece| shape::is_picture_credit(piece.span.slice(line)))
    {
        return None;
    }
    let text = first.span.slice(line);
    let mut list = name::list(line, first.span, false)?;
    // A headline in capitals ends in ` - AGENCY` as well.
    if text.split_whitespace().count() > 3 && !text.chars().any(char::is_lowercase) {
        return None;
    }
    if cities::contains(text)
        || countries::lookup(text).is_some()
        || dateline::find(line).is_some_and(|found| found.strong)
    {
        return None;
    }
    let mut evidence = dated || first.handle || list.role || list.agency_after || list.place_after;
    for piece in &pieces[1..] {
        let text = piece.span.slice(line);
        let outlet = agencies::contains_all(text) || shape::is_outlet(text);
        let more = name::list(line, piece.span, false);
        match more {
            // `A/B`
            Some(more) if piece.joined && !outlet && !more.people.is_empty() => {
                list.people.extend(more.people.iter().copied());
            }
            // `A / AP` without a date is whose picture it is.
            _ if outlet && piece.credit && !dated => return None,
            _ if piece.handle || outlet || shape::is_role(text) => evidence = true,
            // A title with a name in it, a teaser, a menu.
            _ if text.split_whitespace().count() > 6 => return None,
            _ => {}
        }
    }
    list.into_byline(evidence)
}

/// Whether the line names the towns that writers are in: `Ottawa and Calgary`.
fn is_places(line: &str) -> bool {
    let mut places =
        line.split([',', '&']).flat_map(|part| part.split(" and ")).map(str::trim).filter(|part| !part.is_empty());
    line.len() <= 60
        && line.contains(" and ")
        && places.all(|place| cities::contains(place) || countries::lookup(place).is_some())
}

/// Whether a line under a writer's name tells what the writer is, or for which paper: `Retail correspondent, Harbour Daily
/// News`, `The Harbour Courier`.
pub(super) fn is_role(line: &str) -> bool {
    let for_paper = ["For the ", "For The ", "Special to the ", "Special to The "]
        .iter()
        .find_map(|start| line.strip_prefix(start));
    if shape::is_paper(line)
        || is_places(line)
        || for_paper.is_some_and(|paper| paper.len() <= 40 && !paper.ends_with('.'))
    {
        return true;
    }
    let mut parts = line.split([',', '|', '·']).map(str::trim).filter(|part| !part.is_empty());
    let role = |part: &str| shape::is_role(part);
    parts.next().is_some_and(role)
        && parts
            .all(|part| role(part) || shape::is_outlet(part) || agencies::contains_all(part) || cities::contains(part))
}

/// Whether a date of the line says that it is the head of an article: one with its year, a relative one, a labelled one.
fn is_dated(stamps: &[Stamp]) -> bool {
    stamps.iter().any(|stamp| stamp.relative || stamp.label.is_some() || stamp.year.is_some() && stamp.day.is_some())
}
