//! Times of day: `10 a.m. EST Tuesday`, `2350 GMT`, `noon Thursday`, `the morning of March 3`.

use jiff::civil::Time;

use super::calendar;
use super::expr::{DayRef, Expr, Point};
use crate::lexicon::temporal::{DayPart, Term};
use crate::lexicon::zones;
use crate::value::view::View;

/// A time that begins at `at`.
pub(super) fn clock(view: View<'_>, at: usize) -> Option<(Expr, usize)> {
    let (time, mut end) = match view.term(at) {
        Some(Term::Noon) => (Time::new(12, 0, 0, 0).ok()?, at + 1),
        // Midnight begins the day in the news as often as it ends it; ISO 8601 begins it.
        Some(Term::Midnight) => (Time::midnight(), at + 1),
        _ => digits(view, at)?,
    };
    end = zone(view, end);
    let (day, end) = day_after(view, end);
    Some((Expr::Clock(day, time), end))
}

/// The time in digits and the atom after it.
fn digits(view: View<'_>, at: usize) -> Option<(Time, usize)> {
    let word = view.word(at);
    let number = view.number(at).is_some();
    if (!number && !view.is_form(at)) || word.len() > 5 {
        return None;
    }
    let half = half_of_day(view, at + 1);
    let (hour, minute) = match word.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 && !hour.is_empty() => {
            (hour.parse::<i8>().ok()?, minute.parse::<i8>().ok()?)
        }
        Some(_) => return None,
        None if word.len() <= 2 => (view.digits(at, 1..=2)? as i8, 0),
        // "2350 GMT"
        None => {
            let together = view.digits(at, 4..=4)?;
            let zoned = zones::zone(view.word(at + 1)).is_some() || view.is_any(at + 1, &["hours", "hrs"]);
            return zoned.then_some((
                time(together / 100, together % 100)?,
                at + 1 + usize::from(view.is_any(at + 1, &["hours", "hrs"])),
            ));
        }
    };
    if let Some((afternoon, end)) = half {
        if !(1..=12).contains(&hour) {
            return None;
        }
        return Some((time(i32::from(hour % 12) + if afternoon { 12 } else { 0 }, i32::from(minute))?, end));
    }
    if view.is_any(at + 1, &["o'clock", "o’clock"]) {
        return (minute == 0 && (1..=12).contains(&hour)).then(|| Some((time(i32::from(hour), 0)?, at + 2)))?;
    }
    // "10:30" may be a score or a ratio.
    let zoned = zones::zone(view.word(at + 1)).is_some() || view.is(at + 1, "local") && view.is(at + 2, "time");
    let after =
        view.after_any(at, &["at", "by", "until", "till", "from", "to", "around", "about", "before", "after", "since"]);
    let colon = word.contains(':');
    ((colon && (zoned || after)) || (word.contains('.') && zoned))
        .then(|| Some((time(i32::from(hour), i32::from(minute))?, at + 1)))?
}

fn time(hour: i32, minute: i32) -> Option<Time> {
    // An error of the crate is an allocation.
    let fits = (0..24).contains(&hour) && (0..60).contains(&minute);
    if fits { Time::new(hour as i8, minute as i8, 0, 0).ok() } else { None }
}

/// `a.m.` or `p.m.` in any dress: whether it is the afternoon, and the atom after it.
fn half_of_day(view: View<'_>, at: usize) -> Option<(bool, usize)> {
    let word = view.word(at).trim_end_matches('.');
    let afternoon = match () {
        () if word.eq_ignore_ascii_case("am") || word.eq_ignore_ascii_case("a.m") => false,
        () if word.eq_ignore_ascii_case("pm") || word.eq_ignore_ascii_case("p.m") => true,
        () => return None,
    };
    // "10 am" but not "10 Am".
    if !word.contains('.') && word.starts_with(['A', 'P']) && word.ends_with('m') {
        return None;
    }
    // The stop of "p.m." where the token left it out, unless it ends the sentence.
    let stop =
        word.contains('.') && !view.word(at).ends_with('.') && view.sign(at + 1) == Some('.') && view.glued(at + 1);
    Some((afternoon, at + 1 + usize::from(stop && at + 2 < view.atoms.len())))
}

/// Past a zone: `EST`, `local time`, `Eastern time`.
fn zone(view: View<'_>, at: usize) -> usize {
    if zones::zone(view.word(at)).is_some() {
        return at + 1;
    }
    if view.is_any(at, &["local", "eastern", "central", "pacific", "mountain"]) {
        let time = at + 1 + usize::from(view.is_any(at + 1, &["standard", "daylight"]));
        if view.is(time, "time") {
            return time + 1;
        }
    }
    at
}

/// The day that follows a time: `Tuesday`, `on March 3`, `yesterday`.
fn day_after(view: View<'_>, at: usize) -> (DayRef, usize) {
    let mut next = at + usize::from(view.sign(at) == Some(','));
    next += usize::from(view.is(next, "on"));
    let day = match view.term(next) {
        Some(Term::Today(days)) => Some((Expr::Day(DayRef::Offset(days)), next + 1)),
        Some(Term::Weekday(_) | Term::WeekdayShort(_)) => calendar::weekday(view, next, Point::Bare),
        Some(Term::Month(_) | Term::MonthShort(_)) => calendar::month(view, next),
        _ => calendar::day_first(view, next),
    };
    match day {
        Some((Expr::Day(day), end)) => (day, end),
        _ => (DayRef::Open, at),
    }
}

/// `the morning`, `the night of March 3`, `early afternoon`.
pub(super) fn part(view: View<'_>, at: usize, det: bool) -> Option<(Expr, usize)> {
    let Term::Part(part) = view.term(at)? else { return None };
    let next = at + 1;
    if matches!(view.term(next), Some(Term::Of)) {
        return match day_after(view, next + 1) {
            (DayRef::Open, _) => None,
            (day, end) => Some((Expr::Part(day, part), end)),
        };
    }
    let modified = at > 0
        && matches!(view.term(at - 1 - usize::from(view.hyphen(at - 1))), Some(Term::Mid | Term::Early | Term::Late));
    // "the night" is too often a night out, a show, a title.
    let time = match part {
        DayPart::Night => false,
        _ => det || modified,
    };
    (time && !view.capital(at) && !(view.is_word(next) && view.capital(next)))
        .then_some((Expr::Part(DayRef::Open, part), next))
}
