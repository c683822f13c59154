//! From expressions to values: against the article's day, and against the time spoken of before.

use jiff::civil::{Date, Weekday};

use super::cue::Tense;
use super::expr::{DayRef, Expr, Point, Way, YearRef};
use super::notation::{Count, Timex};
use super::steps::{
    add_days, add_months, at_step, first_month, first_of, holiday_of, in_print, months_of, nearest, on_or,
};
use crate::lexicon::temporal::{DayPart, Rel, Season, TimeUnit};

/// What is known while an article is read from top to bottom.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Context {
    /// The article's day.
    reference: Option<Date>,
    /// The time spoken of: the last resolved date of a day, a month, a quarter or a year.
    anchor: Option<Timex>,
    /// The period reported on: the last quarter, or the day that it ended.
    period: Option<Timex>,
    /// The last day named in this sentence.
    day: Option<Date>,
}

impl Context {
    pub(crate) fn new(reference: Option<Date>) -> Context {
        Context { reference, ..Context::default() }
    }

    /// A new sentence begins.
    pub(crate) fn next_sentence(&mut self) {
        self.day = None;
    }

    /// The value of an expression, which becomes the time spoken of.
    pub(super) fn resolve(&mut self, expr: Expr, tense: Tense) -> Option<Timex> {
        let value = self.value(expr, tense).filter(|value| in_print(*value))?;
        match expr {
            // What is reported on; `a year ago` beside it is compared with it.
            Expr::Unit(TimeUnit::Year, Point::The) => self.period = Some(value),
            // Nine months are compared with the nine months of the year before.
            Expr::Length(Count::Halves(12..), TimeUnit::Month) => {
                self.period = self.reference.map(|day| Timex::Year(day.year()));
            }
            Expr::Shift { unit: TimeUnit::Year, .. } => return Some(value),
            _ => {}
        }
        match value {
            Timex::Day(day) | Timex::Part(Some(day), _) | Timex::Clock(Some(day), _) => {
                self.day = Some(day);
                self.anchor = Some(Timex::Day(day));
            }
            Timex::Quarter(..) => {
                self.anchor = Some(value);
                self.period = Some(value);
            }
            Timex::Year(_)
            | Timex::Month(..)
            | Timex::Week(..)
            | Timex::Half(..)
            | Timex::Season(..)
            | Timex::Weekend(..) => {
                self.anchor = Some(value);
            }
            _ => {}
        }
        Some(value)
    }

    fn value(&self, expr: Expr, tense: Tense) -> Option<Timex> {
        match expr {
            Expr::Value(value) => Some(value),
            Expr::Length(count, unit) => Some(Timex::Duration(count, unit)),
            Expr::Often(count, unit) => Some(Timex::Duration(Count::Halves(count.checked_mul(2)?), unit)),
            Expr::Weekly(day) => Some(Timex::Weekly(day)),
            Expr::Day(day) => self.day(day, tense).map(Timex::Day),
            Expr::Part(DayRef::Weekday(day, Point::Rel(Rel::Last)), DayPart::Night) => self
                .day(DayRef::Weekday(day, Point::Rel(Rel::Last)), tense)
                .map(|day| Timex::Part(Some(day), DayPart::Night)),
            Expr::Part(day, part) => match day {
                DayRef::Open => Some(Timex::Part(self.day_spoken_of(), part)),
                _ => Some(Timex::Part(Some(self.day(day, tense)?), part)),
            },
            Expr::Clock(day, time) => match day {
                DayRef::Open => Some(Timex::Clock(self.day_spoken_of(), time)),
                _ => Some(Timex::Clock(Some(self.day(day, tense)?), time)),
            },
            Expr::Month(month, year) => Some(Timex::Month(self.year(year)?, month)),
            Expr::MonthAt(month, point) => self.month(month, point, tense),
            Expr::SeasonOf(season, year) => Some(Timex::Season(year, season)),
            Expr::SeasonAt(season, point) => self.season(season, point, tense),
            Expr::Quarter(quarter, YearRef::Open) => {
                let reference = self.reference?;
                let started = (quarter - 1) * 3 < reference.month();
                let later = tense == Tense::Future || started;
                Some(Timex::Quarter(reference.year() - i16::from(!later), quarter))
            }
            Expr::Quarter(quarter, year) => Some(Timex::Quarter(self.year(year)?, quarter)),
            Expr::Half(half, YearRef::Open) => {
                let reference = self.reference?;
                let started = (half - 1) * 6 < reference.month();
                let later = tense == Tense::Future || started;
                Some(Timex::Half(reference.year() - i16::from(!later), half))
            }
            Expr::Half(half, year) => Some(Timex::Half(self.year(year)?, half)),
            Expr::Unit(unit, point) => self.unit(unit, point, tense),
            Expr::Shift { count, unit, way, of } => self.shift(count, unit, way, of),
            Expr::ShortYear(year) => self.century_of(i16::from(year)).map(Timex::Year),
            Expr::ShortDecade(tens) => self.century_of(i16::from(tens) * 10).map(|year| Timex::Decade(year / 10)),
        }
    }

    /// The year with these last two digits: the latest that is not far ahead of the article.
    fn century_of(&self, digits: i16) -> Option<i16> {
        let now = self.reference?.year();
        let century = now - now.rem_euclid(100);
        let year = century + digits;
        Some(if year > now + 5 { year - 100 } else { year })
    }

    fn year(&self, year: YearRef) -> Option<i16> {
        match year {
            YearRef::Year(year) => Some(year),
            YearRef::Open => Some(self.reference?.year()),
            YearRef::Point(point) => match self.unit(TimeUnit::Year, point, Tense::Open)? {
                Timex::Year(year) => Some(year),
                _ => None,
            },
        }
    }

    /// The day that a time of day belongs to.
    fn day_spoken_of(&self) -> Option<Date> {
        self.day.or_else(|| self.anchor_day().or(self.reference))
    }

    fn anchor_day(&self) -> Option<Date> {
        match self.anchor {
            Some(Timex::Day(day)) => Some(day),
            _ => None,
        }
    }

    /// The first day of the time spoken of, else the article's day.
    fn anchor_start(&self) -> Option<Date> {
        match self.anchor {
            None => self.reference,
            Some(Timex::Day(day)) => Some(day),
            Some(Timex::Month(year, month)) => Date::new(year, month, 1).ok(),
            Some(Timex::Quarter(year, quarter)) => Date::new(year, quarter * 3 - 2, 1).ok(),
            Some(Timex::Half(year, half)) => Date::new(year, half * 6 - 5, 1).ok(),
            Some(Timex::Season(year, season)) => Date::new(year, first_month(season), 1).ok(),
            Some(Timex::Year(year)) => Date::new(year, 1, 1).ok(),
            Some(Timex::Week(year, week) | Timex::Weekend(year, week)) => {
                jiff::civil::ISOWeekDate::new(year, week, Weekday::Monday).ok().map(|day| day.date())
            }
            Some(_) => self.reference,
        }
    }

    fn day(&self, day: DayRef, tense: Tense) -> Option<Date> {
        match day {
            DayRef::Open => self.day_spoken_of(),
            DayRef::Ambiguous => None,
            DayRef::Date(date) => Some(date),
            DayRef::Offset(days) => add_days(self.reference?, i32::from(days)),
            DayRef::Anchor(days) => add_days(self.day_spoken_of()?, i32::from(days)),
            DayRef::Yearless(month, day) => nearest(self.reference?, tense, |year| Date::new(year, month, day).ok()),
            DayRef::DayIn(month, day, rel) => Date::new(self.year(YearRef::Point(Point::Rel(rel)))?, month, day).ok(),
            DayRef::Holiday(holiday, Some(year)) => holiday_of(holiday, year),
            DayRef::Holiday(holiday, None) => nearest(self.reference?, tense, |year| holiday_of(holiday, year)),
            DayRef::Weekday(day, point) => self.weekday(day, point, tense),
            DayRef::EndOf(unit) => self.end_of(unit, tense),
        }
    }

    fn weekday(&self, day: i8, point: Point, tense: Tense) -> Option<Date> {
        let weekday = Weekday::from_monday_one_offset(day).ok()?;
        // `nth_weekday` leaves the day itself out.
        let before = |from: Date| from.nth_weekday(-1, weekday).ok();
        let after = |from: Date| from.nth_weekday(1, weekday).ok();
        let reference = self.reference?;
        match point {
            Point::Rel(Rel::Last | Rel::Past) => before(reference),
            Point::Rel(Rel::Next) => after(reference),
            Point::Rel(Rel::This | Rel::Coming) if tense != Tense::Past => on_or(reference, weekday, after),
            Point::Rel(Rel::Previous) => before(self.anchor_start()?),
            Point::Rel(Rel::Following) => after(self.anchor_start()?),
            Point::Rel(Rel::Same | Rel::That) => {
                self.anchor_day().filter(|day| day.weekday() == weekday).or_else(|| on_or(reference, weekday, before))
            }
            _ if tense == Tense::Future => after(reference),
            _ => on_or(reference, weekday, before),
        }
    }

    fn month(&self, month: i8, point: Point, tense: Tense) -> Option<Timex> {
        let reference = self.reference?;
        let (year, now) = (reference.year(), reference.month());
        let year = match point {
            Point::Rel(Rel::Last | Rel::Past) => year - i16::from(month >= now),
            Point::Rel(Rel::Next) => year + i16::from(month <= now),
            Point::Rel(Rel::Coming) => year + i16::from(month < now),
            Point::Rel(Rel::This | Rel::Current | Rel::Same) => year,
            Point::Rel(Rel::Previous) => {
                let anchor = self.anchor_start()?;
                anchor.year() - i16::from(month >= anchor.month())
            }
            Point::Rel(Rel::Following) => {
                let anchor = self.anchor_start()?;
                anchor.year() + i16::from(month <= anchor.month())
            }
            _ if tense == Tense::Future => year + i16::from(month < now),
            // "The case is heard in May" in March.
            _ if tense == Tense::Open && (1..=4).contains(&(month - now)) => year,
            _ => year - i16::from(month > now),
        };
        Some(Timex::Month(year, month))
    }

    fn season(&self, season: Season, point: Point, tense: Tense) -> Option<Timex> {
        let reference = self.reference?;
        let (year, now) = (reference.year(), reference.month());
        let first = first_month(season);
        // The winter of January began the year before.
        let begun = now >= first;
        let inside = begun && now < first + 3;
        let winter_now = season == Season::Winter && now < 3;
        let year = match point {
            Point::Rel(Rel::Last | Rel::Past) => year - i16::from(!begun || inside) - i16::from(winter_now),
            Point::Rel(Rel::Next | Rel::Coming) => year + i16::from(begun),
            Point::Rel(Rel::This | Rel::Current) => year - i16::from(winter_now),
            _ if tense == Tense::Future => year + i16::from(begun && !inside),
            _ => year - i16::from(!begun),
        };
        Some(Timex::Season(year, season))
    }

    fn unit(&self, unit: TimeUnit, point: Point, tense: Tense) -> Option<Timex> {
        let reference = self.reference?;
        let (from, step) = match point {
            Point::Rel(Rel::Last | Rel::Past) => (reference, -1),
            Point::Rel(Rel::Next | Rel::Coming) => (reference, 1),
            Point::Rel(Rel::Previous) => (self.anchor_start()?, -1),
            Point::Rel(Rel::Following) => (self.anchor_start()?, 1),
            Point::Rel(Rel::Same | Rel::That) => (self.anchor_start()?, 0),
            Point::Rel(Rel::Latest) | Point::The if unit == TimeUnit::Quarter => match self.period {
                Some(quarter @ Timex::Quarter(..)) => return Some(quarter),
                // What is reported on is over.
                _ => (reference, -1),
            },
            Point::Rel(Rel::Latest) if unit != TimeUnit::Year => (reference, -1),
            Point::Bare | Point::The | Point::Rel(_) => (reference, 0),
        };
        match unit {
            TimeUnit::Weekend => {
                let named =
                    matches!(point, Point::Rel(Rel::Next | Rel::This | Rel::Following | Rel::Previous | Rel::Coming));
                // Over, unless it is going on.
                let over = !named && tense != Tense::Future && reference.weekday().to_monday_one_offset() < 6;
                let step = if over {
                    -1
                } else if named {
                    step
                } else {
                    0
                };
                let week = add_days(from, 7 * step)?.iso_week_date();
                Some(Timex::Weekend(week.year(), week.week()))
            }
            _ => at_step(from, unit, step),
        }
    }

    fn end_of(&self, unit: TimeUnit, tense: Tense) -> Option<Date> {
        let reference = self.reference?;
        // "By year-end" looks ahead, but "since year-end", and what was at year-end when a year has just begun, back.
        let begun = tense == Tense::Past && reference.month() <= 3;
        let step = i32::from(tense == Tense::Over || begun);
        let months = months_of(unit)?;
        let start = first_of(reference, unit)?;
        add_months(start, (1 - step) * months)?.yesterday().ok()
    }

    /// `two years ago`: as fine as the unit. `A year ago` in copy that reports on a quarter is that quarter a year before.
    fn shift(&self, count: Count, unit: TimeUnit, way: Way, of: Option<TimeUnit>) -> Option<Timex> {
        let sign = if matches!(way, Way::Ago | Way::Earlier) { -1 } else { 1 };
        let Count::Halves(halves) = count else {
            return Some(if sign < 0 { Timex::Past } else { Timex::Future });
        };
        let from = match way {
            Way::Ago | Way::Hence => self.reference,
            Way::Earlier | Way::Later => self.anchor_start(),
        }?;
        let count = i32::try_from(halves).ok()?;
        if unit == TimeUnit::Year && halves % 2 == 0 && sign < 0 {
            let years = i16::try_from(count / 2).ok()?;
            match (self.period, of) {
                (Some(Timex::Quarter(year, quarter)), None | Some(TimeUnit::Quarter)) if years == 1 => {
                    return Some(Timex::Quarter(year.checked_sub(years).filter(|year| *year > 0)?, quarter));
                }
                (_, Some(of)) => {
                    let from = add_months(from, -12 * i32::from(years))?;
                    return at_step(from, of, -i32::from(self.period.is_none()));
                }
                _ => {}
            }
        }
        match unit {
            TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour => None,
            TimeUnit::Day if halves % 2 == 0 => add_days(from, sign * (count / 2)).map(Timex::Day),
            TimeUnit::Week if halves % 2 == 0 => {
                at_step(add_days(from, (sign * (count / 2)).checked_mul(7)?)?, TimeUnit::Week, 0)
            }
            TimeUnit::Weekend => at_step(from, unit, sign * (count / 2)),
            _ => {
                let months = months_of(unit)?.checked_mul(count)? / 2;
                let date = add_months(from, sign * months)?;
                // Half a year ago is a month, half a century ago a year.
                let fine = if halves % 2 == 0 {
                    unit
                } else if months < 12 {
                    TimeUnit::Month
                } else {
                    TimeUnit::Year
                };
                let fine = if matches!(fine, TimeUnit::Decade | TimeUnit::Century | TimeUnit::Millennium) {
                    TimeUnit::Year
                } else {
                    fine
                };
                at_step(date, fine, 0)
            }
        }
    }
}
