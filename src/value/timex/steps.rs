//! Steps on the calendar: units and their first days, weekdays, feasts.

use jiff::Span;
use jiff::civil::{Date, Weekday};

use super::cue::Tense;
use super::expr::Holiday;
use super::notation::Timex;
use crate::lexicon::temporal::{Season, TimeUnit};

/// Whether the value's year has one to four digits after Christ, as TIMEX3 writes years.
pub(super) fn in_print(value: Timex) -> bool {
    match value {
        Timex::Year(year)
        | Timex::Half(year, _)
        | Timex::Quarter(year, _)
        | Timex::Season(year, _)
        | Timex::Month(year, _)
        | Timex::Week(year, _)
        | Timex::Weekend(year, _) => (1..=9999).contains(&year),
        Timex::Day(day) | Timex::Part(Some(day), _) | Timex::Clock(Some(day), _) => day.year() >= 1,
        Timex::Decade(digits) => (0..=999).contains(&digits),
        Timex::Century(digits) => (0..=99).contains(&digits),
        _ => true,
    }
}

/// The unit that holds `from`, moved by `step` units.
pub(super) fn at_step(from: Date, unit: TimeUnit, step: i32) -> Option<Timex> {
    match unit {
        TimeUnit::Day => add_days(from, step).map(Timex::Day),
        TimeUnit::Week | TimeUnit::Weekend => {
            let week = add_days(from, step.checked_mul(7)?)?.iso_week_date();
            Some(if unit == TimeUnit::Week {
                Timex::Week(week.year(), week.week())
            } else {
                Timex::Weekend(week.year(), week.week())
            })
        }
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Millennium => None,
        _ => {
            let months = months_of(unit)?;
            let date = add_months(first_of(from, unit)?, step.checked_mul(months)?)?;
            if date.year() < 1 {
                return None;
            }
            Some(match unit {
                TimeUnit::Month => Timex::Month(date.year(), date.month()),
                TimeUnit::Quarter => Timex::Quarter(date.year(), (date.month() - 1) / 3 + 1),
                TimeUnit::Half => Timex::Half(date.year(), (date.month() - 1) / 6 + 1),
                TimeUnit::Year => Timex::Year(date.year()),
                TimeUnit::Decade => Timex::Decade(date.year() / 10),
                _ => Timex::Century(i8::try_from(date.year() / 100).ok()?),
            })
        }
    }
}

pub(super) fn months_of(unit: TimeUnit) -> Option<i32> {
    match unit {
        TimeUnit::Month => Some(1),
        TimeUnit::Quarter => Some(3),
        TimeUnit::Half => Some(6),
        TimeUnit::Year => Some(12),
        TimeUnit::Decade => Some(120),
        TimeUnit::Century => Some(1200),
        TimeUnit::Millennium => Some(12000),
        _ => None,
    }
}

/// The first day of the month, quarter, half or year that holds `date`.
pub(super) fn first_of(date: Date, unit: TimeUnit) -> Option<Date> {
    let months = i8::try_from(months_of(unit)?.min(12)).ok()?;
    Date::new(date.year(), (date.month() - 1) / months * months + 1, 1).ok()
}

pub(super) fn first_month(season: Season) -> i8 {
    match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    }
}

/// `None` where there are more days than the calendar has.
pub(super) fn add_days(date: Date, days: i32) -> Option<Date> {
    date.checked_add(Span::new().try_days(days).ok()?).ok()
}

/// `None` where there are more months than the calendar has.
pub(super) fn add_months(date: Date, months: i32) -> Option<Date> {
    date.checked_add(Span::new().try_months(months).ok()?).ok()
}

/// The day itself if it is that weekday, else the one that `other` finds.
pub(super) fn on_or(day: Date, weekday: Weekday, other: impl Fn(Date) -> Option<Date>) -> Option<Date> {
    if day.weekday() == weekday { Some(day) } else { other(day) }
}

/// Of a day of each year the one that the tense asks for, else the nearest.
pub(super) fn nearest(reference: Date, tense: Tense, day: impl Fn(i16) -> Option<Date>) -> Option<Date> {
    let year = reference.year();
    // Feb 29 is in one year of eight at worst.
    let around = (year.saturating_sub(8).max(1)..=year.saturating_add(8).min(9998)).filter_map(&day);
    let distance = |day: Date| {
        let days = (day - reference).get_days();
        let off = match tense {
            Tense::Past | Tense::Over => days > 0,
            Tense::Future => days < 0,
            Tense::Open => false,
        };
        let cost = if tense == Tense::Over { 400 } else { 150 };
        // The wrong side counts only where the right side is most of a year away: "was" may stand beside
        // a plan for next week.
        days.abs() + if off { cost } else { 0 }
    };
    around.min_by_key(|day| distance(*day))
}

pub(super) fn holiday_of(holiday: Holiday, year: i16) -> Option<Date> {
    let nth = |month: i8, weekday: i8, nth: i8| {
        Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, Weekday::from_monday_one_offset(weekday).ok()?).ok()
    };
    match holiday {
        Holiday::Fixed(month, day) => Date::new(year, month, day).ok(),
        Holiday::Nth(month, weekday, number) => nth(month, weekday, number),
        Holiday::LastOf(month, weekday) => nth(month, weekday, -1),
        Holiday::ElectionDay => nth(11, 1, 1)?.tomorrow().ok(),
        Holiday::Easter => easter(year),
    }
}

/// Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher (Nature, 1876).
fn easter(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    Date::new(year as i16, month as i8, day as i8).ok()
}
