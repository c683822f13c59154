//! Temporal expressions as the grammar reads them, before the article's date is known.

use jiff::civil::{Date, Time};

use super::notation::{Count, Timex};
use crate::lexicon::temporal::{DayPart, Rel, Season, TimeUnit};
use crate::value::ValueKind;

/// A temporal expression.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Expr {
    /// It says all.
    Value(Timex),
    Day(DayRef),
    Part(DayRef, DayPart),
    Clock(DayRef, Time),
    /// A month of a year.
    Month(i8, YearRef),
    /// A month that a word points at: `last May`.
    MonthAt(i8, Point),
    SeasonAt(Season, Point),
    SeasonOf(Season, i16),
    Quarter(i8, YearRef),
    Half(i8, YearRef),
    /// `last year`, `the quarter`.
    Unit(TimeUnit, Point),
    /// `two years ago`, `a week later`; in `the year-ago quarter` the unit is what it is a value of.
    Shift {
        count: Count,
        unit: TimeUnit,
        way: Way,
        of: Option<TimeUnit>,
    },
    /// `'88`.
    ShortYear(i8),
    /// `the '80s`: 8.
    ShortDecade(i8),
    Length(Count, TimeUnit),
    /// Comes again after so long.
    Often(u32, TimeUnit),
    Weekly(i8),
}

/// Which day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum DayRef {
    /// The text beside it does not say.
    Open,
    Date(Date),
    /// A month and a day without a year.
    Yearless(i8, i8),
    /// The same with a year that a word points at.
    DayIn(i8, i8, Rel),
    Weekday(i8, Point),
    /// So many days from the article's day.
    Offset(i8),
    /// So many days from the day spoken of.
    Anchor(i8),
    Holiday(Holiday, Option<i16>),
    /// The last day of the unit.
    EndOf(TimeUnit),
    /// The day that a numeric form with unclear order names: not settled.
    Ambiguous,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holiday {
    Fixed(i8, i8),
    /// The nth such weekday of the month.
    Nth(i8, i8, i8),
    /// The last such weekday of the month.
    LastOf(i8, i8),
    /// The Tuesday after the first Monday of November.
    ElectionDay,
    Easter,
}

/// How an expression points at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Point {
    /// By its name only.
    Bare,
    /// With `the` only.
    The,
    Rel(Rel),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YearRef {
    Open,
    Year(i16),
    Point(Point),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Before now.
    Ago,
    /// After now.
    Hence,
    /// Before the time spoken of.
    Earlier,
    /// After the time spoken of.
    Later,
}

impl Expr {
    pub(super) fn kind(self) -> ValueKind {
        match self {
            Expr::Part(..) | Expr::Clock(..) => ValueKind::Time,
            Expr::Length(..) => ValueKind::Duration,
            Expr::Often(..) | Expr::Weekly(_) => ValueKind::Set,
            Expr::Shift { unit: TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour, .. } => ValueKind::Time,
            _ => ValueKind::Date,
        }
    }
}
