//! Datelines: where and when the copy was filed, before its first words.

use crate::span::Span;

/// A dateline as found in a line. Spans are relative to the line that was searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RawDateline {
    /// The whole, from the place to the closing dash.
    pub(crate) span: Span,
    /// The place as written, with its region, without its country.
    pub(crate) place: Option<Span>,
    /// The country, where the dateline names one.
    pub(crate) country: Option<Span>,
    /// The agency, without brackets.
    pub(crate) agency: Option<Span>,
    /// Month, day and, where printed, year.
    pub(crate) date: Option<(i8, i8, Option<i16>)>,
    /// Whether a date or agency is present: good anywhere near the top. A weak one (capitals and a dash) is only good
    /// for the first paragraph of the body.
    pub(crate) strong: bool,
    /// Whether nothing follows it in the line.
    pub(crate) alone: bool,
}

/// The dateline that `line` starts with.
pub(crate) fn find(line: &str) -> Option<RawDateline> {
    let _ = line;
    None
}
