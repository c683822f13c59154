//! A date or date-time as a page prints it.

use jiff::civil::{Date, Time};

use crate::span::Span;

/// How fine a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Granularity {
    /// Only the year is given.
    Year,
    /// Year and month.
    Month,
    /// A day.
    Day,
    /// A day and a time of day.
    Time,
}

/// A date or date-time printed on the page, such as `27.10.2023`, `April 25, 2023 2:26 PM GMT+2` or `2 hours ago`.
///
/// What the page leaves open stays open: a relative form (`2 hours ago`), a time without a day and a date without a
/// year have no [`date`](Timestamp::date) unless another date of the page or the caller's reference date settles it.
/// The clock is never read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timestamp {
    pub(crate) span: Span,
    pub(crate) date: Option<Date>,
    pub(crate) time: Option<Time>,
    pub(crate) offset_minutes: Option<i16>,
    pub(crate) granularity: Granularity,
    pub(crate) ambiguous: bool,
}

impl Timestamp {
    /// Where it stands in the text.
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The day, if the text settles it. Of a month or a year it is the first day.
    pub const fn date(&self) -> Option<Date> {
        self.date
    }

    /// The time of day, if printed.
    pub const fn time(&self) -> Option<Time> {
        self.time
    }

    /// The printed zone's offset from UTC in minutes (`GMT+2`: 120), if one is printed whose offset is fixed.
    pub const fn offset_minutes(&self) -> Option<i16> {
        self.offset_minutes
    }

    /// How fine the date is.
    pub const fn granularity(&self) -> Granularity {
        self.granularity
    }

    /// Whether day and month can't be told apart by the text alone (`06/01/2026`); the habit of the page's country or
    /// agency was then taken, day first where nothing is known.
    pub const fn is_ambiguous(&self) -> bool {
        self.ambiguous
    }
}
