//! Lines to parts: what each line of a page is, and what the parts say.

mod bits;
mod block;
mod body;
mod byline;
mod caption;
mod counts;
mod credit;
mod dateline;
mod desk;
mod features;
mod head;
mod inline;
mod lead;
mod lines;
mod notes;
mod pairs;
mod parts;
mod phrases;
mod reflow;
mod release;
mod results;
mod setting;
mod settle;
mod skipped;
mod speech;
mod stamp;
mod subject;
mod tail;
mod timestamp;
pub(crate) mod turns;
mod wire;

use jiff::civil::Date;

use crate::few::Few;
use crate::pool::{PooledString, PooledVec};
use crate::span::Span;

use features::Line;
use head::Head;

pub(crate) use inline::picture_credits;

pub use block::{Block, BlockKind};
pub use credit::CreditRole;
pub use timestamp::{Granularity, Timestamp};

/// The parts of a page. All spans are offsets into the whole text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Page {
    /// Every non-empty line or paragraph in order.
    pub(crate) blocks: Vec<Block>,
    pub(crate) section: Option<Span>,
    pub(crate) headline: Option<Span>,
    pub(crate) subheadline: Option<Span>,
    /// The writers' names.
    pub(crate) bylines: Vec<Span>,
    pub(crate) credits: Vec<Credit>,
    pub(crate) published: Option<Timestamp>,
    pub(crate) updated: Option<Timestamp>,
    pub(crate) dateline: Option<DatelineParts>,
    /// The body blocks, without a run-in dateline or bracketed credits at the end.
    pub(crate) paragraphs: Vec<Span>,
    /// The day that the caller gave, for what the page leaves open.
    pub(crate) reference: Option<Date>,
}

/// A dateline's parts, in offsets of the whole text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DatelineParts {
    pub(crate) span: Span,
    pub(crate) place: Option<Span>,
    pub(crate) country: Option<Span>,
    pub(crate) agency: Option<Span>,
    /// The day, where its year is known.
    pub(crate) date: Option<Date>,
    /// Month and day as printed.
    pub(crate) month_day: Option<(i8, i8)>,
}

/// A role and the names credited with it, in offsets of the whole text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Credit {
    pub(crate) role: CreditRole,
    pub(crate) names: Few<Span>,
}

/// Reads the parts of a page. `reference` is the day from which dates without a year or a day are settled where the
/// page itself shows none.
pub(crate) fn parse(text: &str, reference: Option<Date>) -> Page {
    let mut raw = lines::split(text);
    let coded = wire::is_coded(text, &raw);
    if coded {
        wire::cut_marks(text, &mut raw);
    }
    let mut lines = read_lines(text, &raw);
    let mut page = Page::default();
    if coded {
        wire::mark_headers(text, &mut lines);
    }
    wire::mark_end(text, &mut lines);
    desk::mark(text, &mut lines);
    notes::mark_posts(text, &mut lines);
    pairs::mark(text, &mut lines);
    speech::mark(text, &mut lines);
    release::mark(text, &mut lines);
    skipped::mark(text, &mut lines);
    let bare = setting::is_bare(text, &lines);
    setting::settle(&mut lines, bare);
    let lead = lead::find(&lines);
    let (mut head, mut tail, mut noted) = (Head::default(), lines.len(), notes::Noted::default());
    if let Some(lead) = &lead {
        noted = notes::mark(text, &mut lines, lead.index);
        tail = if bare { lines.len() } else { tail::find(&lines, lead.index) };
        head = head::label(text, &mut lines, lead, bare);
        body::label(&mut lines, lead.index, tail, bare);
        tail::label(&mut lines, tail);
    } else {
        body::label_plain(&mut lines);
    }
    let labelled = parts::Labelled { text, lines: &lines, lead: lead.as_ref(), head: &head, tail, noted: &noted };
    parts::fill(&mut page, labelled, reference);
    page.blocks =
        lines.iter().map(|line| Block { span: line.span, kind: line.kind.unwrap_or(BlockKind::Body) }).collect();
    page
}

/// The lines or reflowed paragraphs of a text, with their features.
fn read_lines(text: &str, raw: &[lines::RawLine]) -> PooledVec<Line> {
    let mut folded = PooledString::default();
    let mut paragraphs = reflow::paragraphs(text, raw);
    paragraphs.drain(..).map(|paragraph| Line::new(text, paragraph, &mut folded)).collect()
}

#[cfg(test)]
mod tests;
