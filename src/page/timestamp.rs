//! A date or date-time as a page prints it.

use std::str::FromStr;

use jiff::civil::{Date, DateTime, Time};
use jiff::fmt::temporal::Pieces;

use crate::error::TimestampError;
use crate::span::Span;

/// How fine a date is.
///
/// ```
/// use wirecopy::Granularity;
///
/// assert!(Granularity::Year < Granularity::Day, "coarse ones come first");
/// ```
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
///
/// A timestamp can also be made, to be [given](crate::AnalyzerBuilder::published) beside a text: from a day or a
/// date-time of [`jiff::civil`], or parsed from ISO 8601 (RFC 3339).
///
/// ```
/// use wirecopy::{Granularity, Timestamp};
///
/// let stamp: Timestamp = "2023-10-27T14:05:00+02:00".parse()?;
/// assert_eq!((stamp.granularity(), stamp.offset_minutes()), (Granularity::Time, Some(120)));
/// assert_eq!(stamp.to_iso().as_deref(), Some("2023-10-27T14:05:00+02:00"));
/// assert_eq!("2023-10".parse::<Timestamp>()?.granularity(), Granularity::Month);
/// assert!("last week".parse::<Timestamp>().is_err());
/// # Ok::<(), wirecopy::TimestampError>(())
/// ```
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
    /// Where it stands in the text; `None` of one that was given beside the text.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nBy Ana Lima\nOctober 27, 2023\n\nThe port reopened on Friday.")?;
    /// let published = article.published().unwrap();
    /// assert_eq!(published.span().map(|span| &article[span]), Some("October 27, 2023"));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub const fn span(&self) -> Option<Span> {
        if self.span.is_empty() { None } else { Some(self.span) }
    }

    /// The day, if the text settles it. Of a month or a year it is the first day.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use wirecopy::Timestamp;
    ///
    /// let month: Timestamp = "2023-10".parse()?;
    /// assert_eq!(month.date(), Some(date(2023, 10, 1)));
    /// # Ok::<(), wirecopy::TimestampError>(())
    /// ```
    pub const fn date(&self) -> Option<Date> {
        self.date
    }

    /// The time of day, if printed.
    ///
    /// ```
    /// use jiff::civil::time;
    /// use wirecopy::Timestamp;
    ///
    /// let stamp: Timestamp = "2023-10-27T14:05:00".parse()?;
    /// assert_eq!(stamp.time(), Some(time(14, 5, 0, 0)));
    /// assert_eq!("2023-10-27".parse::<Timestamp>()?.time(), None);
    /// # Ok::<(), wirecopy::TimestampError>(())
    /// ```
    pub const fn time(&self) -> Option<Time> {
        self.time
    }

    /// The printed zone's offset from UTC in minutes (`GMT+2`: 120), if one is printed whose offset is fixed.
    ///
    /// ```
    /// use wirecopy::Timestamp;
    ///
    /// let stamp: Timestamp = "2023-10-27T14:05:00-03:30".parse()?;
    /// assert_eq!(stamp.offset_minutes(), Some(-210));
    /// assert_eq!("2023-10-27T14:05:00".parse::<Timestamp>()?.offset_minutes(), None);
    /// # Ok::<(), wirecopy::TimestampError>(())
    /// ```
    pub const fn offset_minutes(&self) -> Option<i16> {
        self.offset_minutes
    }

    /// How fine the date is.
    ///
    /// ```
    /// use wirecopy::{Granularity, Timestamp};
    ///
    /// assert_eq!("2023".parse::<Timestamp>()?.granularity(), Granularity::Year);
    /// assert_eq!("2023-10-27".parse::<Timestamp>()?.granularity(), Granularity::Day);
    /// # Ok::<(), wirecopy::TimestampError>(())
    /// ```
    pub const fn granularity(&self) -> Granularity {
        self.granularity
    }

    /// Whether day and month can't be told apart by the text alone (`06/01/2026`); the habit of the page's country or
    /// agency was then taken, day first where nothing is known.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nBy Ana Lima\n06/01/2026\n\nThe port reopened on Friday.")?;
    /// assert!(article.published().unwrap().is_ambiguous());
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub const fn is_ambiguous(&self) -> bool {
        self.ambiguous
    }

    /// ISO 8601, as fine as the page is: `2023`, `2023-10`, `2023-10-27`, `2023-10-27T14:05:00`, with `+02:00` where the
    /// page names a zone. `None` where the day is not settled.
    ///
    /// ```
    /// use wirecopy::Timestamp;
    ///
    /// let at: Timestamp = "2023-10-27T14:05+02:00".parse()?;
    /// assert_eq!(at.to_iso().as_deref(), Some("2023-10-27T14:05:00+02:00"));
    /// assert_eq!(at.offset_minutes(), Some(120));
    /// # Ok::<(), wirecopy::TimestampError>(())
    /// ```
    pub fn to_iso(&self) -> Option<String> {
        let date = self.date?;
        Some(match (self.granularity, self.time) {
            (Granularity::Year, _) => format!("{:04}", date.year()),
            (Granularity::Month, _) => format!("{:04}-{:02}", date.year(), date.month()),
            (_, None) => date.to_string(),
            (_, Some(time)) => match self.offset_minutes {
                None => format!("{date}T{time}"),
                Some(minutes) => {
                    let sign = if minutes < 0 { '-' } else { '+' };
                    let (hours, minutes) = (minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60);
                    format!("{date}T{time}{sign}{hours:02}:{minutes:02}")
                }
            },
        })
    }
}

impl From<Date> for Timestamp {
    fn from(date: Date) -> Timestamp {
        Timestamp {
            span: Span::default(),
            date: Some(date),
            time: None,
            offset_minutes: None,
            granularity: Granularity::Day,
            ambiguous: false,
        }
    }
}

impl From<DateTime> for Timestamp {
    fn from(at: DateTime) -> Timestamp {
        Timestamp { time: Some(at.time()), granularity: Granularity::Time, ..Timestamp::from(at.date()) }
    }
}

impl FromStr for Timestamp {
    type Err = TimestampError;

    /// Reads `2023`, `2023-10`, `2023-10-27` or a date-time such as `2023-10-27T14:05:00+02:00`. A time keeps its zone's
    /// offset, whole minutes of it.
    fn from_str(text: &str) -> Result<Timestamp, TimestampError> {
        let text = text.trim();
        let (text, granularity) = match text.len() {
            4 => (format!("{text}-01-01"), Some(Granularity::Year)),
            7 => (format!("{text}-01"), Some(Granularity::Month)),
            _ => (text.to_owned(), None),
        };
        let pieces = Pieces::parse(&text).map_err(|_| TimestampError)?;
        let day = Timestamp::from(pieces.date());
        let stamp = pieces.time().map_or(day, |time| Timestamp::from(pieces.date().to_datetime(time)));
        let offset_minutes = pieces.to_numeric_offset().and_then(|offset| i16::try_from(offset.seconds() / 60).ok());
        Ok(Timestamp { offset_minutes, granularity: granularity.unwrap_or(stamp.granularity), ..stamp })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    fn stamp(granularity: Granularity) -> Timestamp {
        Timestamp { granularity, ..Timestamp::from(date(2023, 10, 27)) }
    }

    #[test]
    fn dates_are_written_as_fine_as_the_page_gives_them() {
        assert_eq!(stamp(Granularity::Year).to_iso().as_deref(), Some("2023"));
        assert_eq!(stamp(Granularity::Month).to_iso().as_deref(), Some("2023-10"));
        assert_eq!(stamp(Granularity::Day).to_iso().as_deref(), Some("2023-10-27"));
        let timed = Timestamp { time: Some(time(14, 5, 0, 0)), ..stamp(Granularity::Time) };
        assert_eq!(timed.to_iso().as_deref(), Some("2023-10-27T14:05:00"));
        for (minutes, zone) in [(120, "+02:00"), (-210, "-03:30"), (0, "+00:00")] {
            let zoned = Timestamp { offset_minutes: Some(minutes), ..timed };
            assert_eq!(zoned.to_iso(), Some(format!("2023-10-27T14:05:00{zone}")));
        }
    }

    #[test]
    fn a_day_that_is_not_settled_has_no_iso_form() {
        assert_eq!(Timestamp { date: None, ..stamp(Granularity::Time) }.to_iso(), None);
    }

    #[test]
    fn what_is_written_is_read() {
        for text in ["2023", "2023-10", "2023-10-27", "2023-10-27T14:05:00", "2023-10-27T14:05:00-03:30"] {
            assert_eq!(text.parse::<Timestamp>().unwrap().to_iso().as_deref(), Some(text));
        }
        let utc: Timestamp = " 2023-10-27T14:05:00Z ".parse().unwrap();
        assert_eq!((utc.offset_minutes(), utc.span()), (Some(0), None));
        let short: Timestamp = "2023-10-27 14:05".parse().unwrap();
        assert_eq!((short.time(), short.offset_minutes()), (Some(time(14, 5, 0, 0)), None));
        for text in ["", "27.10.2023", "2023-13", "2023-02-30", "20é", "12:30", "T14:05"] {
            assert_eq!(text.parse::<Timestamp>(), Err(TimestampError), "{text}");
        }
    }
}
