//! Expressions that point from the article's day or from the time spoken of: `last year`, `this year's third quarter`,
//! `the quarter`, `yesterday`.

use super::calendar;
use super::expr::{DayRef, Expr, Point, Way, YearRef};
use super::length;
use super::notation::{Count, Timex};
use super::year;
use crate::lexicon::temporal::{DayPart, Rel, Term, TimeUnit};
use crate::value::number::ordinal;
use crate::value::view::View;

/// What follows `last`, `next`, `this`, `the past` and the like.
pub(super) fn pointed(view: View<'_>, at: usize, det: bool) -> Option<(Expr, usize)> {
    let Term::Rel(first) = view.term(at)? else { return None };
    let (rel, next) = match view.term(at + 1) {
        // "this coming Sunday", "this past week", "that same day"
        Some(Term::Rel(second)) => match (first, second) {
            (Rel::This, Rel::Coming | Rel::Next) => (Rel::Coming, at + 2),
            (Rel::This, Rel::Past | Rel::Last) => (Rel::Last, at + 2),
            (Rel::That | Rel::This, Rel::Same) => (Rel::Same, at + 2),
            _ => return None,
        },
        _ => (first, at + 1),
    };
    let point = Point::Rel(anchored(rel, det));
    if let Some((count, end)) = length::count(view, next) {
        if let Some((unit, end)) = length::units(view, end) {
            return length::after_pointer(rel).then_some((Expr::Length(count, unit), end));
        }
    }
    // "This Week" is a programme, "Last Christmas" a song.
    if at > 0
        && view.capital(at)
        && view.capital(next)
        && matches!(view.term(next), Some(Term::Unit(..) | Term::Part(_)))
    {
        return None;
    }
    // Reports of earnings call the quarter so.
    if view.is(next, "period") && matches!(rel, Rel::Latest | Rel::Current) {
        return Some((Expr::Unit(TimeUnit::Quarter, point), next + 1));
    }
    match view.term(next)? {
        Term::Fiscal => {
            let unit = next + 1;
            let Some(Term::Unit(unit_name @ (TimeUnit::Year | TimeUnit::Quarter), false)) = view.term(unit) else {
                return None;
            };
            possessive(view, unit_name, point, unit + 1)
        }
        // "past decade", "past year"
        Term::Unit(unit, false) if rel == Rel::Past && unit != TimeUnit::Weekend && !matches!(unit, TimeUnit::Half) => {
            Some((Expr::Length(Count::Halves(2), unit), next + 1))
        }
        Term::Unit(unit, plural) => unit_pointed(view, next, unit, plural, rel, point),
        Term::Weekday(_) | Term::WeekdayShort(_) => calendar::weekday(view, next, point),
        Term::Month(month) if view.capital(next) && rel != Rel::Recent && rel != Rel::That => {
            match calendar::month(view, next)? {
                (Expr::MonthAt(..), end) => Some((Expr::MonthAt(month, point), end)),
                full => Some(full),
            }
        }
        Term::Season(season) if rel != Rel::Recent => Some((Expr::SeasonAt(season, point), next + 1)),
        Term::Part(part) => {
            let day = match rel {
                Rel::This => DayRef::Offset(0),
                Rel::Last => DayRef::Offset(-1),
                Rel::Next | Rel::Following => DayRef::Anchor(1),
                Rel::Previous => DayRef::Anchor(-1),
                Rel::Same | Rel::That => DayRef::Anchor(0),
                _ => return None,
            };
            Some((Expr::Part(day, part), next + 1))
        }
        _ => None,
    }
    .or_else(|| the_past(view, at, det))
}

/// `the next day` is the day after the one spoken of, `next week` the week after this one.
fn anchored(rel: Rel, det: bool) -> Rel {
    match rel {
        Rel::Next if det => Rel::Following,
        _ => rel,
    }
}

fn unit_pointed(
    view: View<'_>,
    at: usize,
    unit: TimeUnit,
    plural: bool,
    rel: Rel,
    point: Point,
) -> Option<(Expr, usize)> {
    if plural {
        // "recent years", "coming weeks"
        if rel == Rel::Recent && !unit_of_clock(unit) {
            return Some((Expr::Value(Timex::Past), at + 1));
        }
        let some = matches!(
            rel,
            Rel::Recent | Rel::Past | Rel::Coming | Rel::Previous | Rel::Following | Rel::Next | Rel::Last
        );
        return some.then_some((Expr::Length(Count::Some, unit), at + 1));
    }
    match (unit, rel) {
        (TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Half, _) | (_, Rel::Recent) => return None,
        // "that week's", but "said that day care ..."
        (TimeUnit::Day, Rel::Last | Rel::Latest | Rel::Current | Rel::Past | Rel::Coming) => return None,
        // "the following day", "next day", but not "the last century's"
        (TimeUnit::Day, Rel::That | Rel::This) if view.is_word(at + 1) && !view.is_any(at + 1, AFTER_DAY) => {
            return None;
        }
        _ => {}
    }
    let point = match (unit, point) {
        (TimeUnit::Day, Point::Rel(Rel::Next)) => Point::Rel(Rel::Following),
        _ => point,
    };
    possessive(view, unit, point, at + 1)
}

fn unit_of_clock(unit: TimeUnit) -> bool {
    matches!(unit, TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour)
}

/// What may follow `that day` where it is a time.
const AFTER_DAY: &[&str] = &[
    "and", "in", "at", "when", "was", "is", "by", "as", "to", "with", "for", "or", "but", "after", "before", "on",
    "of", "he", "she", "they", "it", "the", "will", "were",
];

/// `this year's third quarter`, `last year's fourth-quarter`; without it the unit alone.
fn possessive(view: View<'_>, unit: TimeUnit, point: Point, at: usize) -> Option<(Expr, usize)> {
    if unit == TimeUnit::Year && view.is_any(at, &["'s", "’s"]) {
        let year = YearRef::Point(point);
        if let Some((number, end)) = ordinal(view, at + 1) {
            let unit = view.past_hyphen(end);
            match view.term(unit) {
                Some(Term::Unit(TimeUnit::Quarter, false)) if number <= 4 => {
                    return Some((Expr::Quarter(number as i8, year), unit + 1));
                }
                Some(Term::Unit(TimeUnit::Half, false)) if number <= 2 => {
                    return Some((Expr::Half(number as i8, year), unit + 1));
                }
                _ => {}
            }
        }
    }
    let or_so = view.is(at, "or") && view.is(at + 1, "so");
    Some((Expr::Unit(unit, point), if or_so { at + 2 } else { at }))
}

/// `the past` as a noun.
fn the_past(view: View<'_>, at: usize, det: bool) -> Option<(Expr, usize)> {
    let noun = det
        && matches!(view.term(at), Some(Term::Rel(Rel::Past)))
        && (at > 1 && view.is_any(at - 2, &["in", "of", "from", "with", "into"]))
        && (!view.is_word(at + 1)
            || view.is_any(
                at + 1,
                &[
                    "and", "but", "that", "to", "by", "he", "she", "they", "it", "we", "have", "has", "when", "as",
                    "for", "with", "would",
                ],
            ));
    noun.then_some((Expr::Value(Timex::Past), at + 1))
}

/// Past and future as such.
pub(super) fn reference(view: View<'_>, at: usize, det: bool) -> Option<(Expr, usize)> {
    match view.term(at)? {
        Term::Now => Some((Expr::Value(Timex::Present), at + 1)),
        Term::Lately => Some((Expr::Value(Timex::Past), at + 1)),
        Term::Rel(Rel::Past) => the_past(view, at, det),
        Term::Ago => (view.after_any(at, &["long", "while"])).then_some((Expr::Value(Timex::Past), at + 1)),
        Term::Near => match view.term(at + 1)? {
            Term::Future => Some((Expr::Value(Timex::Future), at + 2)),
            _ => None,
        },
        Term::Future => {
            let noun = !view.is_word(at + 1)
                || (view.term(at + 1).is_some() || !view.capital(at + 1)) && !view.word(at + 1).ends_with('s');
            let before = det || view.after_any(at, &["in"]);
            // "for the future of Kosovo" speaks of a fate, "in the future" of a time.
            let fate = matches!(view.term(at + 1), Some(Term::Of));
            (before && noun && !fate).then_some((Expr::Value(Timex::Future), at + 1))
        }
        _ => None,
    }
}

/// `yesterday`, `tomorrow night`, `tonight`, `overnight`.
pub(super) fn deictic(view: View<'_>, at: usize) -> Option<(Expr, usize)> {
    match view.term(at)? {
        Term::Today(days) => {
            // "USA Today", "Pravda Today"
            if view.capital(at) && at > 0 && view.capital(at - 1) && view.term(at - 1).is_none() {
                return None;
            }
            Some(match calendar::part(view, at + 1) {
                Some((part, end)) => (Expr::Part(DayRef::Offset(days), part), end),
                None => (Expr::Day(DayRef::Offset(days)), at + 1),
            })
        }
        Term::Tonight => Some((Expr::Part(DayRef::Offset(0), DayPart::Night), at + 1)),
        Term::Overnight => Some((Expr::Part(DayRef::Offset(-1), DayPart::Night), at + 1)),
        _ => None,
    }
}

/// A unit with `the` only, and compounds with `year`: `the quarter`, `the year 2000`, `year-end`, `the year-ago quarter`.
pub(super) fn unit(view: View<'_>, at: usize, det: bool) -> Option<(Expr, usize)> {
    let Term::Unit(unit, false) = view.term(at)? else { return None };
    let next = at + 1;
    let joined = view.past_hyphen(next);
    if matches!(unit, TimeUnit::Year | TimeUnit::Quarter | TimeUnit::Month | TimeUnit::Week) {
        let way = match view.term(joined) {
            Some(Term::Ago) => Some(Way::Ago),
            Some(Term::Earlier) if joined > next => Some(Way::Earlier),
            _ => None,
        };
        if let Some(way) = way {
            let count = Count::Halves(2);
            let of = view.past_hyphen(joined + 1);
            // "the year-ago quarter"
            if let Some(Term::Unit(of_unit @ (TimeUnit::Quarter | TimeUnit::Month | TimeUnit::Half), false)) =
                view.term(of)
            {
                return Some((Expr::Shift { count, unit, way, of: Some(of_unit) }, of + 1));
            }
            if view.is(of, "period") && det {
                return Some((Expr::Shift { count, unit, way, of: None }, of + 1));
            }
            return (joined > next).then_some((Expr::Shift { count, unit, way, of: None }, joined + 1));
        }
        if view.is(joined, "end") && (joined > next || unit == TimeUnit::Year) && !det {
            return Some((Expr::Day(DayRef::EndOf(unit)), joined + 1));
        }
    }
    if !det || view.capital(at) {
        return None;
    }
    if unit == TimeUnit::Year {
        if let Some(year) = year::plain(view, next) {
            return Some((Expr::Value(Timex::Year(year)), next + 1));
        }
        if let Some((year, end)) = year::spoken(view, next).or_else(|| year::two_thousand(view, next)) {
            return Some((Expr::Value(Timex::Year(year)), end));
        }
    }
    let compound = view.hyphen(next) || matches!(view.term(next), Some(Term::Of | Term::Rel(Rel::That)));
    let calendar =
        matches!(unit, TimeUnit::Year | TimeUnit::Quarter | TimeUnit::Month | TimeUnit::Week | TimeUnit::Weekend);
    (calendar && !compound).then_some((Expr::Unit(unit, Point::The), next))
}

/// `fiscal 1989`, `the fiscal year 1990`, `the fiscal first quarter`, `the fiscal year`.
pub(super) fn fiscal(view: View<'_>, at: usize, det: bool) -> Option<(Expr, usize)> {
    if !matches!(view.term(at), Some(Term::Fiscal)) {
        return None;
    }
    let next = at + 1;
    if let Some(year) = year::plain(view, next) {
        return Some((Expr::Value(Timex::Year(year)), next + 1));
    }
    if let Some((Expr::ShortYear(year), end)) = year::short(view, next) {
        return Some((Expr::ShortYear(year), end));
    }
    match view.term(next) {
        Some(Term::Unit(TimeUnit::Year, false)) => match year::plain(view, next + 1) {
            Some(year) => Some((Expr::Value(Timex::Year(year)), next + 2)),
            None => det.then_some((Expr::Unit(TimeUnit::Year, Point::The), next + 1)),
        },
        _ => quarter(view, next, det),
    }
}

/// `the third quarter`, `first-half`, `third quarter of 1990`, `Q3 2023`, `the first fiscal quarter`.
pub(super) fn quarter(view: View<'_>, at: usize, det: bool) -> Option<(Expr, usize)> {
    let (number, end) = ordinal(view, at)?;
    let mut unit = view.past_hyphen(end);
    unit += usize::from(matches!(view.term(unit), Some(Term::Fiscal)));
    let hyphened = unit > end;
    match view.term(unit)? {
        Term::Unit(TimeUnit::Quarter, false) if number <= 4 => {
            let (year, end) = year::following(view, unit + 1).unwrap_or((YearRef::Open, unit + 1));
            Some((Expr::Quarter(number as i8, year), end))
        }
        // The half of a match has no year.
        Term::Unit(TimeUnit::Half, false) if number <= 2 => match year::following(view, unit + 1) {
            Some((year, end)) => Some((Expr::Half(number as i8, year), end)),
            None => hyphened.then_some((Expr::Half(number as i8, YearRef::Open), unit + 1)),
        },
        Term::Unit(TimeUnit::Century, _) if (2..=30).contains(&number) => {
            Some((Expr::Value(Timex::Century(number as i8 - 1)), unit + 1))
        }
        _ => {
            // "the first nine months of 1990"
            let (count, after) = length::count(view, end).filter(|_| det)?;
            let (unit, after) = length::units(view, after)?;
            Some((Expr::Length(count, unit), after))
        }
    }
}

/// `Q3`, `Q3 2023`, `H1 2020`.
pub(super) fn coded(view: View<'_>, at: usize) -> Option<(Expr, usize)> {
    let code = view.word(at);
    if !matches!(code, "Q" | "H" | "FY") || !view.glued(at + 1) {
        return None;
    }
    if code == "FY" {
        let year = year::plain(view, at + 1).or_else(|| Some(2000 + view.digits(at + 1, 2..=2)? as i16))?;
        return Some((Expr::Value(Timex::Year(year)), at + 2));
    }
    let number = view.digits(at + 1, 1..=1)? as i8;
    let (year, end) = year::following(view, at + 2).unwrap_or((YearRef::Open, at + 2));
    match code {
        "Q" if (1..=4).contains(&number) => Some((Expr::Quarter(number, year), end)),
        "H" if (1..=2).contains(&number) && year != YearRef::Open => Some((Expr::Half(number, year), end)),
        _ => None,
    }
}
