//! The values of dates, times, durations and sets.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, Time};

use crate::lexicon::temporal::{DayPart, Season, TimeUnit};
use crate::value::ValueError;

/// How many of a unit: a count, in halves (`a year and a half`), or "some".
///
/// ```
/// use wirecopy::{Count, Timex, TimeUnit};
///
/// assert_eq!("P3D".parse::<Timex>()?, Timex::Duration(Count::Halves(6), TimeUnit::Day));
/// assert_eq!("PXY".parse::<Timex>()?, Timex::Duration(Count::Some, TimeUnit::Year));
/// # Ok::<(), wirecopy::ValueError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Count {
    /// That many halves of the unit.
    Halves(u32),
    /// Several, some, recent: TIMEX3's `X`.
    Some,
}

/// A temporal value in the notation of TIMEX3 (ISO-TimeML, ISO 24617-1), which [`Display`](fmt::Display) writes and
/// [`FromStr`] reads.
///
/// ```
/// use jiff::civil::date;
/// use wirecopy::Timex;
///
/// assert_eq!(Timex::Day(date(2023, 10, 26)).to_string(), "2023-10-26");
/// assert_eq!(Timex::Quarter(2023, 3).to_string(), "2023-Q3");
/// assert_eq!("198".parse::<Timex>()?, Timex::Decade(198));
/// # Ok::<(), wirecopy::ValueError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Timex {
    /// The years that begin with these two digits: `19` are 1900 to 1999.
    Century(i8),
    /// The years that begin with these three digits: `198` are the 1980s.
    Decade(i16),
    /// A year: `2023`.
    Year(i16),
    /// A half, 1 or 2, of a year: `2023-H1`.
    Half(i16, i8),
    /// A quarter, 1 to 4, of a year: `2023-Q3`.
    Quarter(i16, i8),
    /// A season of the year in which it begins: `2023-SU`.
    Season(i16, Season),
    /// A month, 1 to 12, of a year: `2023-10`.
    Month(i16, i8),
    /// A week, 1 to 53, of a year of weeks as ISO 8601 counts them: `2023-W43`.
    Week(i16, i8),
    /// The weekend of such a week: `2023-W43-WE`.
    Weekend(i16, i8),
    /// A day: `2023-10-26`.
    Day(Date),
    /// A part of a day: `2023-10-26TMO`, of no known day `TMO`.
    Part(Option<Date>, DayPart),
    /// A time of day, to the minute: `2023-10-27T14:00`, of no known day `T14:00`.
    Clock(Option<Date>, Time),
    /// Now: `PRESENT_REF`.
    Present,
    /// The past: `PAST_REF`.
    Past,
    /// The future: `FUTURE_REF`.
    Future,
    /// A length of time: `P3D`, `PT4H`, `P1.5Y`, `PXD`.
    Duration(Count, TimeUnit),
    /// On this weekday of every week, Monday is 1: `XXXX-WXX-1`. Other things that come again have the
    /// [`Duration`](Timex::Duration) between them as their value: weekly is `P1W`.
    Weekly(i8),
}

const SEASONS: [(Season, &str); 4] =
    [(Season::Spring, "SP"), (Season::Summer, "SU"), (Season::Autumn, "FA"), (Season::Winter, "WI")];

const PARTS: [(DayPart, &str); 6] = [
    (DayPart::Morning, "MO"),
    (DayPart::Midday, "MI"),
    (DayPart::Afternoon, "AF"),
    (DayPart::Evening, "EV"),
    (DayPart::Night, "NI"),
    (DayPart::Daytime, "DT"),
];

impl fmt::Display for Timex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Timex::Century(digits) => write!(f, "{digits:02}"),
            Timex::Decade(digits) => write!(f, "{digits:03}"),
            Timex::Year(year) => write!(f, "{year:04}"),
            Timex::Half(year, half) => write!(f, "{year:04}-H{half}"),
            Timex::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Timex::Season(year, season) => write!(f, "{year:04}-{}", SEASONS[season as usize].1),
            Timex::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Timex::Week(year, week) => write!(f, "{year:04}-W{week:02}"),
            Timex::Weekend(year, week) => write!(f, "{year:04}-W{week:02}-WE"),
            Timex::Day(date) => write!(f, "{date}"),
            Timex::Part(date, part) => {
                if let Some(date) = date {
                    write!(f, "{date}")?;
                }
                write!(f, "T{}", PARTS[part as usize].1)
            }
            Timex::Clock(date, time) => {
                if let Some(date) = date {
                    write!(f, "{date}")?;
                }
                write!(f, "T{:02}:{:02}", time.hour(), time.minute())
            }
            Timex::Present => f.write_str("PRESENT_REF"),
            Timex::Past => f.write_str("PAST_REF"),
            Timex::Future => f.write_str("FUTURE_REF"),
            Timex::Duration(count, unit) => {
                f.write_str(if of_clock(unit) { "PT" } else { "P" })?;
                match count {
                    Count::Some => f.write_str("X")?,
                    Count::Halves(halves) if halves % 2 == 0 => write!(f, "{}", halves / 2)?,
                    Count::Halves(halves) => write!(f, "{}.5", halves / 2)?,
                }
                f.write_str(letters(unit))
            }
            Timex::Weekly(day) => write!(f, "XXXX-WXX-{day}"),
        }
    }
}

const UNITS: [(TimeUnit, &str); 13] = [
    (TimeUnit::Second, "S"),
    (TimeUnit::Minute, "M"),
    (TimeUnit::Hour, "H"),
    (TimeUnit::Day, "D"),
    (TimeUnit::Weekend, "WE"),
    (TimeUnit::Week, "W"),
    (TimeUnit::Month, "M"),
    (TimeUnit::Quarter, "Q"),
    (TimeUnit::Half, "HY"),
    (TimeUnit::Year, "Y"),
    (TimeUnit::Decade, "DE"),
    (TimeUnit::Century, "CE"),
    (TimeUnit::Millennium, "ML"),
];

/// Whether TIMEX3 writes the unit after a `T`.
fn of_clock(unit: TimeUnit) -> bool {
    matches!(unit, TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour)
}

fn letters(unit: TimeUnit) -> &'static str {
    UNITS[unit as usize].1
}

impl FromStr for Timex {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Timex, ValueError> {
        parse(text).ok_or(ValueError::Timex)
    }
}

fn parse(text: &str) -> Option<Timex> {
    match text {
        "PRESENT_REF" => return Some(Timex::Present),
        "PAST_REF" => return Some(Timex::Past),
        "FUTURE_REF" => return Some(Timex::Future),
        _ => {}
    }
    if let Some(day) = text.strip_prefix("XXXX-WXX-") {
        return Some(Timex::Weekly(in_range(day, 1, 1..=7)?));
    }
    if let Some(length) = text.strip_prefix('P') {
        return duration(length);
    }
    if let Some((day, time)) = text.split_once('T') {
        let day = if day.is_empty() { None } else { Some(iso_day(day)?) };
        if let Some((part, _)) = PARTS.iter().find(|(_, code)| *code == time) {
            return Some(Timex::Part(day, *part));
        }
        let (hour, minute) = time.split_once(':')?;
        let time = Time::new(in_range(hour, 2, 0..=23)?, in_range(minute, 2, 0..=59)?, 0, 0).ok()?;
        return Some(Timex::Clock(day, time));
    }
    match text.len() {
        2 => return Some(Timex::Century(in_range(text, 2, 0..=99)?)),
        3 => return Some(Timex::Decade(digits(text, 3)?)),
        4 => return Some(Timex::Year(digits(text, 4)?)),
        _ => {}
    }
    let (year, rest) = text.split_once('-')?;
    let year = digits(year, 4)?;
    if let Some((season, _)) = SEASONS.iter().find(|(_, code)| *code == rest) {
        return Some(Timex::Season(year, *season));
    }
    if let Some(half) = rest.strip_prefix('H') {
        return Some(Timex::Half(year, in_range(half, 1, 1..=2)?));
    }
    if let Some(quarter) = rest.strip_prefix('Q') {
        return Some(Timex::Quarter(year, in_range(quarter, 1, 1..=4)?));
    }
    if let Some(week) = rest.strip_prefix('W') {
        return Some(match week.strip_suffix("-WE") {
            Some(week) => Timex::Weekend(year, in_range(week, 2, 1..=53)?),
            None => Timex::Week(year, in_range(week, 2, 1..=53)?),
        });
    }
    if rest.len() == 2 {
        return Some(Timex::Month(year, in_range(rest, 2, 1..=12)?));
    }
    Some(Timex::Day(iso_day(text)?))
}

fn duration(length: &str) -> Option<Timex> {
    let (length, clock) = match length.strip_prefix('T') {
        Some(length) => (length, true),
        None => (length, false),
    };
    let at = length.find(|c: char| c.is_ascii_uppercase() && c != 'X')?;
    let (count, unit) = length.split_at(at);
    let &(unit, _) = UNITS.iter().find(|row| row.1 == unit && of_clock(row.0) == clock)?;
    let count = match count.strip_suffix(".5") {
        _ if count == "X" => Count::Some,
        Some(whole) => Count::Halves(number(whole)?.checked_mul(2)?.checked_add(1)?),
        None => Count::Halves(number(count)?.checked_mul(2)?),
    };
    Some(Timex::Duration(count, unit))
}

fn number(text: &str) -> Option<u32> {
    let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    if plain { text.parse().ok() } else { None }
}

fn digits(text: &str, width: usize) -> Option<i16> {
    (text.len() == width && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

fn in_range(text: &str, width: usize, range: std::ops::RangeInclusive<i8>) -> Option<i8> {
    let number = digits(text, width)?;
    i8::try_from(number).ok().filter(|number| range.contains(number))
}

/// `2023-10-26` and nothing looser.
fn iso_day(text: &str) -> Option<Date> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    Date::new(digits(year, 4)?, in_range(month, 2, 1..=12)?, in_range(day, 2, 1..=31)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    #[test]
    fn values_are_written_as_timex3_and_read_back() {
        let day = Some(date(2023, 10, 27));
        for (value, text) in [
            (Timex::Century(19), "19"),
            (Timex::Decade(198), "198"),
            (Timex::Year(2023), "2023"),
            (Timex::Half(1990, 1), "1990-H1"),
            (Timex::Quarter(2023, 3), "2023-Q3"),
            (Timex::Season(2023, Season::Summer), "2023-SU"),
            (Timex::Season(2023, Season::Winter), "2023-WI"),
            (Timex::Month(2023, 10), "2023-10"),
            (Timex::Week(2023, 43), "2023-W43"),
            (Timex::Weekend(2023, 3), "2023-W03-WE"),
            (Timex::Day(date(2023, 10, 26)), "2023-10-26"),
            (Timex::Part(day, DayPart::Night), "2023-10-27TNI"),
            (Timex::Part(None, DayPart::Daytime), "TDT"),
            (Timex::Clock(day, time(14, 0, 0, 0)), "2023-10-27T14:00"),
            (Timex::Clock(None, time(9, 5, 0, 0)), "T09:05"),
            (Timex::Present, "PRESENT_REF"),
            (Timex::Past, "PAST_REF"),
            (Timex::Future, "FUTURE_REF"),
            (Timex::Duration(Count::Halves(6), TimeUnit::Day), "P3D"),
            (Timex::Duration(Count::Halves(3), TimeUnit::Year), "P1.5Y"),
            (Timex::Duration(Count::Halves(8), TimeUnit::Hour), "PT4H"),
            (Timex::Duration(Count::Halves(2), TimeUnit::Minute), "PT1M"),
            (Timex::Duration(Count::Halves(2), TimeUnit::Month), "P1M"),
            (Timex::Duration(Count::Some, TimeUnit::Century), "PXCE"),
            (Timex::Weekly(1), "XXXX-WXX-1"),
        ] {
            assert_eq!(value.to_string(), text);
            assert_eq!(text.parse::<Timex>().ok(), Some(value), "{text}");
        }
    }

    #[test]
    fn every_unit_is_read_back() {
        for (unit, _) in UNITS {
            let value = Timex::Duration(Count::Halves(2), unit);
            assert_eq!(value.to_string().parse::<Timex>().ok(), Some(value), "{value}");
        }
    }

    #[test]
    fn what_is_no_timex3_is_refused() {
        for text in [
            "", "P", "PX", "P1", "PTD", "P1H", "2023-13", "2023-02-30", "2023-Q5", "+023", "2023-10-26T", "T24:00",
            "2023-W54", "XXXX-WXX-8", "99é",
        ] {
            assert!(text.parse::<Timex>().is_err(), "{text}");
        }
    }
}
