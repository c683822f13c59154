//! Dates of the calendar: days and months by name, weekdays, numeric forms, seasons, quarters, holidays.

use jiff::civil::Date;

use super::expr::{DayRef, Expr, Holiday, Point, YearRef};
use super::year;
use crate::lexicon::temporal::{DayPart, Rel, Term, TimeUnit};
use crate::value::number::ordinal;
use crate::value::view::View;

/// Words before a month that leave no doubt that it is one.
const BEFORE_MONTH: &[&str] = &[
    "in", "of", "since", "until", "till", "by", "last", "next", "this", "for", "from", "to", "through", "early",
    "late", "mid", "during", "and", "between", "before", "after", "on", "each", "every", "or", "previous", "following",
    "coming", "past", "than", "around", "about", "end", "beginning", "that", "as", "ending", "ended",
];

/// A date that begins with a month.
pub(super) fn month(view: View<'_>, at: usize) -> Option<(Expr, usize)> {
    let (month, short) = match view.term(at)? {
        Term::Month(month) => (month, false),
        Term::MonthShort(month) => (month, true),
        _ => return None,
    };
    if !view.capital(at) {
        return None;
    }
    // A full stop that the abbreviation did not keep.
    let mut next = at + 1;
    if view.sign(next) == Some('.') && view.glued(next) && view.number(next + 1).is_some() {
        next += 1;
    }
    if let Some((day, end)) = day_of_month(view, next)
        && let Some(found) = with_year(view, month, day, end)
    {
        return Some(found);
    }
    let of = next + usize::from(matches!(view.term(next), Some(Term::Of)) || view.sign(next) == Some(','));
    if let Some(year) = year::plain(view, of) {
        return Some((Expr::Month(month, YearRef::Year(year)), of + 1));
    }
    if let Some((year, end)) = year::spoken(view, next) {
        return Some((Expr::Month(month, YearRef::Year(year)), end));
    }
    if let Some((Expr::ShortYear(_), end)) = year::short(view, next) {
        let year = view.digits(end - 1, 2..=2)? as i16;
        return Some((Expr::Month(month, YearRef::Year(if year < 50 { 2000 + year } else { 1900 + year })), end));
    }
    if short && !view.word(at).ends_with('.') {
        return None;
    }
    if let Some((year @ YearRef::Point(_), end)) = year::following(view, next) {
        return Some((Expr::Month(month, year), end));
    }
    is_month(view, at).then_some((Expr::MonthAt(month, Point::Bare), next))
}

/// Whether a month's name that stands alone is one: not the verb, not a person's name.
fn is_month(view: View<'_>, at: usize) -> bool {
    if view.after_any(at, BEFORE_MONTH)
        || (at > 0 && (view.hyphen(at - 1) || matches!(view.term(at - 1), Some(Term::Month(_) | Term::Rel(_)))))
    {
        // "to March on" is a verb in small letters only.
        return !(view.capital(at + 1)
            && view.term(at + 1).is_none()
            && view.numeral(at + 1).is_none()
            && name_like(view, at));
    }
    if view.is(at, "may") || view.is(at, "march") || view.is(at, "august") {
        return false;
    }
    let name_before = at > 1 && view.capital(at - 1) && view.term(at - 1).is_none();
    let name_after = view.capital(at + 1) && view.term(at + 1).is_none();
    !name_before && !name_after
}

/// Months that are first names and family names as well.
fn name_like(view: View<'_>, at: usize) -> bool {
    view.is_any(at, &["may", "april", "june", "august", "march"])
}

/// A day's number, `3` or `3rd`, and the atom after it.
fn day_of_month(view: View<'_>, at: usize) -> Option<(i8, usize)> {
    if let Some((day, end)) = ordinal(view, at) {
        return (1..=31).contains(&day).then_some((day as i8, end));
    }
    let day = view.digits(at, 1..=2)?;
    let glued = view.glued(at + 1)
        && (view.is_word(at + 1) && !view.is_any(at + 1, &["'s", "’s"]) || view.sign(at + 1) == Some('%'));
    ((1..=31).contains(&day) && !glued).then_some((day as i8, at + 1))
}

/// A month and day with the year that may follow; nothing if there is no such day.
fn with_year(view: View<'_>, month: i8, day: i8, end: usize) -> Option<(Expr, usize)> {
    let comma = end + usize::from(view.sign(end) == Some(','));
    if let Some(year) = year::plain(view, comma) {
        return Some((Expr::Day(DayRef::Date(Date::new(year, month, day).ok()?)), comma + 1));
    }
    // Some year has such a day.
    Date::new(2000, month, day).ok()?;
    let of = end + usize::from(matches!(view.term(end), Some(Term::Of)));
    if let Some(Term::Rel(rel @ (Rel::Last | Rel::Next | Rel::This))) = view.term(of)
        && matches!(view.term(of + 1), Some(Term::Unit(TimeUnit::Year, false)))
    {
        return Some((Expr::Day(DayRef::DayIn(month, day, rel)), of + 2));
    }
    Some((Expr::Day(DayRef::Yearless(month, day)), end))
}

/// A date that begins with a day's number: `3 March 2015`, `the 3rd of March`.
pub(super) fn day_first(view: View<'_>, at: usize) -> Option<(Expr, usize)> {
    let (day, mut end) = day_of_month(view, at)?;
    if matches!(view.term(end), Some(Term::Of)) {
        ordinal(view, at)?;
        end += 1;
    }
    let month = match view.term(end)? {
        Term::Month(month) | Term::MonthShort(month) if view.capital(end) => month,
        _ => return None,
    };
    // "on page 3 March 5": the month has a day of its own.
    let after = end + 1;
    if view.digits(after, 1..=2).is_some() && !view.is_form(after) && year::plain(view, after + 2).is_some() {
        return None;
    }
    with_year(view, month, day, after)
}

/// Words that make a newspaper's or a programme's name of the weekday before them.
const AFTER_WEEKDAY: &[&str] = &[
    "times", "telegraph", "mirror", "mail", "express", "herald", "star", "post", "tribune", "world", "business",
    "independent", "sun", "magazine", "club", "school", "review", "observer", "agreement", "people", "league",
];

/// Words that make a name of the weekday after them.
const BEFORE_WEEKDAY: &[&str] = &[
    "black", "good", "bloody", "super", "ash", "palm", "easter", "holy", "shrove", "cyber", "fat", "ruby", "giving",
    "whit",
];

/// A weekday, alone or with a date or a part of the day.
pub(super) fn weekday(view: View<'_>, at: usize, point: Point) -> Option<(Expr, usize)> {
    let (day, short) = match view.term(at)? {
        Term::Weekday(day) => (day, false),
        Term::WeekdayShort(day) => (day, true),
        _ => return None,
    };
    if !view.capital(at) || (view.after_any(at, BEFORE_WEEKDAY) && view.capital(at - 1)) {
        return None;
    }
    let next = at + 1;
    let comma = next + usize::from(view.sign(next) == Some(','));
    for full in [month(view, comma), day_first(view, comma)].into_iter().flatten() {
        if let (Expr::Day(_), _) = full {
            return Some(full);
        }
    }
    if matches!(view.term(comma), Some(Term::The))
        && let Some(full @ (Expr::Day(_), _)) = day_first(view, comma + 1)
    {
        return Some(full);
    }
    if short && !view.word(at).ends_with('.') {
        return None;
    }
    if view.is_any(next, AFTER_WEEKDAY) && view.capital(next) {
        return None;
    }
    if let Some((part, end)) = part(view, next) {
        if view.capital(next) {
            return None;
        }
        return Some((Expr::Part(DayRef::Weekday(day, point), part), end));
    }
    Some((Expr::Day(DayRef::Weekday(day, point)), next))
}

/// A part of the day, perhaps with `early` or `late` before it.
pub(super) fn part(view: View<'_>, at: usize) -> Option<(DayPart, usize)> {
    match view.term(at)? {
        Term::Part(part) => Some((part, at + 1)),
        Term::Noon => Some((DayPart::Midday, at + 1)),
        Term::Early | Term::Late | Term::Mid => match view.term(view.past_hyphen(at + 1))? {
            Term::Part(part) => Some((part, view.past_hyphen(at + 1) + 1)),
            _ => None,
        },
        _ => None,
    }
}

/// A numeric form: ISO, dotted (day first), with slashes (settled only where a number is too large for a month).
pub(super) fn form(view: View<'_>, at: usize) -> Option<(Expr, usize)> {
    if !view.is_form(at) {
        return None;
    }
    let word = view.word(at);
    let mark = ['-', '/', '.'].into_iter().find(|mark| word.matches(*mark).count() == 2)?;
    let mut numbers = [(0i16, 0usize); 3];
    for (slot, part) in numbers.iter_mut().zip(word.split(mark)) {
        *slot = (part.parse().ok()?, part.len());
    }
    let [(a, wa), (b, wb), (c, wc)] = numbers;
    if wa > 4 || wb > 2 || !matches!(wc, 2 | 4) {
        return None;
    }
    let date = |year: i16, month: i16, day: i16| {
        let year = if year < 50 {
            2000 + year
        } else if year < 100 {
            1900 + year
        } else {
            year
        };
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    let day = match (mark, wa, wc) {
        (_, 4, 2) => DayRef::Date(date(a, b, c)?),
        (_, 4, _) => return None,
        ('.', ..) => DayRef::Date(date(c, b, a).filter(|_| wc == 4)?),
        _ => match (date(c, a, b), date(c, b, a)) {
            (Some(us), Some(other)) if us != other => DayRef::Ambiguous,
            (Some(day), _) | (None, Some(day)) => DayRef::Date(day),
            (None, None) => return None,
        },
    };
    Some((Expr::Day(day), at + 1))
}

/// A season with a year or a word that points at it.
pub(super) fn season(view: View<'_>, at: usize, det: bool) -> Option<(Expr, usize)> {
    let Term::Season(season) = view.term(at)? else { return None };
    match year::following(view, at + 1) {
        Some((YearRef::Year(year), end)) => return Some((Expr::SeasonOf(season, year), end)),
        Some((YearRef::Point(Point::Rel(rel)), end)) => return Some((Expr::SeasonAt(season, Point::Rel(rel)), end)),
        _ => {}
    }
    // "the fall of the wall", "a spring in his step"
    let in_the = det
        && at > 1
        && view.after_any(at - 1, &["in", "since", "by", "until", "during", "through", "over", "for", "of"]);
    let noun = !matches!(view.term(at + 1), Some(Term::Of)) && !view.is_any(at + 1, &["in", "from", "to"]);
    (in_the && noun && !view.capital(at)).then_some((Expr::SeasonAt(season, Point::The), at + 1))
}

/// Names of holidays: the words, and when.
#[rustfmt::skip]
const HOLIDAYS: &[(&[&str], Holiday)] = &[
    (&["christmas", "eve"], Holiday::Fixed(12, 24)), (&["christmas", "day"], Holiday::Fixed(12, 25)),
    (&["christmas"], Holiday::Fixed(12, 25)),
    (&["new", "year", "'s", "eve"], Holiday::Fixed(12, 31)), (&["new", "year", "'s", "day"], Holiday::Fixed(1, 1)),
    (&["new", "year", "’s", "eve"], Holiday::Fixed(12, 31)), (&["new", "year", "’s", "day"], Holiday::Fixed(1, 1)),
    (&["new", "year's", "eve"], Holiday::Fixed(12, 31)), (&["new", "year's", "day"], Holiday::Fixed(1, 1)),
    (&["new", "year’s", "eve"], Holiday::Fixed(12, 31)), (&["new", "year’s", "day"], Holiday::Fixed(1, 1)),
    (&["thanksgiving", "day"], Holiday::Nth(11, 4, 4)), (&["thanksgiving"], Holiday::Nth(11, 4, 4)),
    (&["easter", "sunday"], Holiday::Easter), (&["easter"], Holiday::Easter), (&["halloween"], Holiday::Fixed(10, 31)),
    (&["labor", "day"], Holiday::Nth(9, 1, 1)), (&["memorial", "day"], Holiday::LastOf(5, 1)),
    (&["election", "day"], Holiday::ElectionDay), (&["independence", "day"], Holiday::Fixed(7, 4)),
    (&["valentine", "'s", "day"], Holiday::Fixed(2, 14)), (&["valentine", "’s", "day"], Holiday::Fixed(2, 14)),
];

/// A holiday, perhaps with its year.
pub(super) fn holiday(view: View<'_>, at: usize) -> Option<(Expr, usize)> {
    if !view.capital(at) {
        return None;
    }
    let (words, holiday) =
        HOLIDAYS.iter().find(|row| row.0.iter().enumerate().all(|(i, word)| view.is(at + i, word)))?;
    let end = at + words.len();
    // "Christmas trees", "Easter Island": the name alone must stand alone.
    if words.len() == 1
        && view.is_word(end)
        && (view.capital(end)
            || !view.is_any(
                end,
                &["and", "or", "in", "this", "last", "next", "is", "was", "to", "but", "when", "at", "with", "on"],
            ))
    {
        return None;
    }
    let comma = end + usize::from(view.sign(end) == Some(','));
    let (year, end) = match year::plain(view, comma) {
        Some(year) => (Some(year), comma + 1),
        None => (None, end),
    };
    Some((Expr::Day(DayRef::Holiday(*holiday, year)), end))
}
