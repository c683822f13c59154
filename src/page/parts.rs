//! Reads the parts of a page off its labelled lines.

use jiff::civil::Date;

use super::credit::RawCredit;
use super::features::{Line, Writers};
use super::head::Head;
use super::lead::Lead;
use super::notes::Noted;
use super::phrases::{tail_window, window};
use super::stamp::Stamp;
use super::{BlockKind, Credit, DatelineParts, Page, byline, credit, dateline, settle, stamp};
use crate::pool::PooledVec;
use crate::span::Span;

/// Credits in brackets at the end of a paragraph are looked for in so many bytes.
const CREDITS: usize = 600;
/// Datelines are looked for in so many bytes.
const DATELINE: usize = 160;
/// A date so many lines above the headline is that of the site, not of the article.
const MASTHEAD: usize = 5;
/// Dates under the article count in its first lines only.
const FOOT: usize = 12;

/// The lines of a page, and what was found when they were labelled.
#[derive(Clone, Copy)]
pub(super) struct Labelled<'a> {
    pub(super) text: &'a str,
    pub(super) lines: &'a [Line],
    pub(super) lead: Option<&'a Lead>,
    pub(super) head: &'a Head,
    pub(super) tail: usize,
    pub(super) noted: &'a Noted,
}

/// Fills in the parts of `page` from its labelled lines.
pub(super) fn fill(page: &mut Page, labelled: Labelled<'_>, reference: Option<Date>) {
    let Labelled { text, lines, lead, head, tail, noted } = labelled;
    let part = |at: Option<usize>| at.map(|at| lines[at].content_span());
    page.headline = part(head.headline);
    page.section = part(head.section);
    page.subheadline = part(head.subheadline);
    let lead_index = lead.map_or(0, |lead| lead.index);
    let stamps = date_stamps(text, lines, head, lead_index, tail);
    (page.published, page.updated) = settle::times(&stamps, reference);
    let near = page.published.and_then(|found| found.date).or(page.updated.and_then(|found| found.date)).or(reference);
    page.dateline = lead.and_then(|lead| lead.dateline).and_then(|at| read_dateline(text, &lines[at], near));
    fill_body(text, lines, noted, page);
    page.bylines = bylines(text, lines, head, lead_index, tail, &page.credits);
}

/// The stamps of the lines that tell the article's date, in order: those under the headline, else those over it, else
/// labelled ones anywhere around the article.
fn date_stamps(text: &str, lines: &[Line], head: &Head, lead: usize, tail: usize) -> PooledVec<Stamp> {
    let (over, under) = match head.headline {
        Some(at) => (at.saturating_sub(MASTHEAD), at),
        None => (lead.saturating_sub(2 * MASTHEAD), lead),
    };
    let mut stamps = PooledVec::default();
    let dated = |line: &&Line| matches!(line.kind, Some(BlockKind::Date | BlockKind::Byline | BlockKind::Section));
    let settled = |stamps: &[Stamp]| stamps.iter().any(|stamp| stamp.day.is_some());
    for line in lines[under..lead].iter().filter(dated) {
        collect(text, line, false, &mut stamps);
    }
    for line in lines[over..under].iter().rev().filter(dated) {
        if settled(&stamps) {
            break;
        }
        collect(text, line, false, &mut stamps);
    }
    if !settled(&stamps) {
        for line in lines[..over].iter().chain(lines[tail..].iter().take(FOOT)).filter(|line| line.date) {
            collect(text, line, true, &mut stamps);
        }
    }
    stamps
}

fn collect(text: &str, line: &Line, labelled_only: bool, stamps: &mut Vec<Stamp>) {
    let span = line.content_span();
    if span.len() > 200 {
        return;
    }
    let mut found = stamp::stamps(span.slice(text));
    let found = found.drain(..).filter(|stamp| !labelled_only || stamp.label.is_some());
    stamps.extend(found.map(|stamp| Stamp { span: stamp.span.shift(span.start()), ..stamp }));
}

fn read_dateline(text: &str, line: &Line, near: Option<Date>) -> Option<DatelineParts> {
    let raw = dateline::find(window(line.span.slice(text), DATELINE))?;
    let shift = |span: Span| span.shift(line.span.start());
    let date = raw.date.and_then(|(month, day, year)| match year {
        Some(year) => Date::new(year, month, day).ok(),
        None => settle::nearest_year(month, day, near?),
    });
    Some(DatelineParts {
        span: shift(raw.span),
        place: raw.place.map(shift),
        country: raw.country.map(shift),
        agency: raw.agency.map(shift),
        date,
        month_day: raw.date.map(|(month, day, _)| (month, day)),
    })
}

/// The paragraphs, without a dateline before them and credits after them, and the credits.
fn fill_body(text: &str, lines: &[Line], noted: &Noted, page: &mut Page) {
    let mut noted = noted.iter().peekable();
    let dateline = page.dateline.map(|dateline| dateline.span);
    let mut paragraphs = PooledVec::default();
    let last = lines.iter().rposition(|line| line.kind == Some(BlockKind::Body));
    let first = lines.iter().position(|line| line.kind == Some(BlockKind::Body));
    for (i, line) in lines.iter().enumerate() {
        let listed = line.kind == Some(BlockKind::ListItem) && first.is_some_and(|first| i > first);
        if line.kind == Some(BlockKind::CreditLine) {
            let start = line.content_span().start();
            while noted.next_if(|(at, _)| *at < i).is_some() {}
            match noted.next_if(|(at, _)| *at == i) {
                Some((_, credits)) => add_credits(credits, start, page),
                None => read_credits(line.content(text), start, page),
            }
        }
        if line.kind != Some(BlockKind::Body) && !listed {
            continue;
        }
        let mut span = if listed { line.content_span() } else { line.span };
        if let Some(dateline) = dateline.filter(|dateline| span.contains(*dateline)) {
            span = trim(text, dateline.end(), span.end());
        }
        // Only the last paragraphs end in credits.
        if last.is_some_and(|last| i + 3 > last) {
            let end = tail_window(span.slice(text), CREDITS);
            let shift = span.end() - end.len();
            if let Some((at, credits)) = credit::find(end).filter(|(at, _)| *at > 0) {
                add_credits(&credits, shift, page);
                span = trim(text, span.start(), shift + at);
            }
        }
        if !span.is_empty() {
            paragraphs.push(span);
        }
    }
    page.paragraphs = paragraphs.into_vec();
}

fn read_credits(line: &str, shift: usize, page: &mut Page) {
    let Some((_, credits)) = credit::find(tail_window(line, CREDITS)) else { return };
    add_credits(&credits, shift + line.len() - tail_window(line, CREDITS).len(), page);
}

fn add_credits(credits: &[RawCredit], shift: usize, page: &mut Page) {
    page.credits.extend(credits.iter().map(|credit| Credit {
        role: credit.role,
        names: credit.names.iter().map(|name| name.shift(shift)).collect(),
    }));
}

/// A span without white space at its edges.
fn trim(text: &str, start: usize, end: usize) -> Span {
    let whole = &text[start..end];
    let left = whole.trim_start_matches(super::lines::is_margin);
    let start = end - left.len();
    Span::of(start..start + left.trim_end_matches(super::lines::is_margin).len())
}

/// The writers' names: from the bylines above the body, else from one under it, else from `Reporting by`.
fn bylines(text: &str, lines: &[Line], head: &Head, lead: usize, tail: usize, credits: &[Credit]) -> Vec<Span> {
    let mut names = Names { text, found: PooledVec::default() };
    let from = head.headline.map_or(0, |at| at.saturating_sub(MASTHEAD));
    let above = lines[from..lead].iter().filter(|line| line.kind == Some(BlockKind::Byline));
    // Even a bare name of a person says more than a desk's.
    for (desk, strength) in
        [(false, Writers::Strong), (false, Writers::Weak), (true, Writers::Strong), (true, Writers::Weak)]
    {
        for line in above.clone().filter(|line| line.byline == strength && line.desk == desk) {
            names.take(line);
        }
        if !names.found.is_empty() {
            return names.found.into_vec();
        }
    }
    let under = lines[tail..].iter().take(FOOT);
    let inside = lines[lead..tail].iter().filter(|line| line.kind == Some(BlockKind::Byline));
    for line in inside.chain(under.filter(|line| line.kind == Some(BlockKind::Byline))) {
        names.take(line);
    }
    if names.found.is_empty() {
        let reporters = credits.iter().filter(|credit| credit.role == credit::CreditRole::Reporting);
        for name in reporters.flat_map(|credit| credit.names.iter()) {
            names.add(*name);
        }
    }
    names.found.into_vec()
}

struct Names<'t> {
    text: &'t str,
    found: PooledVec<Span>,
}

impl Names<'_> {
    fn take(&mut self, line: &Line) {
        let span = line.content_span();
        let Some(byline) = byline::find(span.slice(self.text)) else { return };
        for name in byline.names.iter() {
            self.add(name.shift(span.start()));
        }
    }

    /// Adds a name that is not there yet; more than a dozen are no byline.
    fn add(&mut self, name: Span) {
        let text = self.text;
        let known = |other: &Span| other.slice(text).eq_ignore_ascii_case(name.slice(text));
        if self.found.len() < 12 && !self.found.iter().any(known) {
            self.found.push(name);
        }
    }
}
