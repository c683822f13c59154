//! Years: in digits, in words, with the century left out, and what they are not.

use super::expr::{Expr, Point, YearRef};
use super::notation::Timex;
use crate::lexicon::fold::lower;
use crate::lexicon::numbers::Numeral;
use crate::lexicon::temporal::{Rel, Term, TimeUnit};
use crate::lexicon::{currencies, units};
use crate::value::view::View;

/// Words before a number that make a year of it whatever follows.
const STRONG: &[&str] = &[
    "in", "since", "until", "till", "during", "fiscal", "year", "years", "late", "early", "mid", "circa", "spring",
    "summer", "autumn", "fall", "winter",
];

/// Words before a number that make a name or a count of it.
const NOT: &[&str] = &[
    "no", "no.", "nos", "nos.", "number", "flight", "room", "page", "section", "model", "route", "highway", "channel",
    "windows", "boeing", "article", "resolution", "chapter", "some", "over", "nearly", "almost", "least",
    "approximately", "roughly", "level", "fully", "up", "down", "s&p", "russell", "unit",
];

/// A year in four digits that stands after a month or day, where it can be nothing else.
pub(super) fn plain(view: View<'_>, at: usize) -> Option<i16> {
    let year = view.digits(at, 4..=4)?;
    let alone = !(view.glued(at + 1) && view.is_word(at + 1) && !view.is_any(at + 1, &["'s", "’s"]));
    ((1000..=2199).contains(&year) && alone).then_some(year as i16)
}

/// A year that stands alone.
pub(super) fn alone(view: View<'_>, at: usize) -> Option<i16> {
    let year = plain(view, at)?;
    if at > 0 && view.glued(at) {
        let before = view.sign(at - 1);
        let compound = view.hyphen(at - 1) && view.after_any(at - 1, &["pre", "post", "mid", "early", "late", "end"]);
        let range = view.hyphen(at - 1) && at > 1 && plain(view, at - 2).is_some();
        if !(compound || range || matches!(before, Some('(' | '[' | '/' | '"' | '“' | '‘' | '—' | '–'))) {
            return None;
        }
    }
    if at > 0 && (view.is_any(at - 1, NOT) || matches!(view.sign(at - 1), Some('#' | '+'))) {
        return None;
    }
    let next = at + 1;
    let close = view.past_hyphen(next);
    let counted = matches!(view.sign(next), Some('%' | '°'))
        || view.is_any(next, &["percent", "pct", "per", "people", "men", "women", "children", "hours", "gmt", "utc"])
        || view.numeral(next).is_some_and(|n| matches!(n, Numeral::Power(_) | Numeral::Hundred))
        || matches!(view.term(close), Some(Term::Unit(_, true)))
        || unit_follows(view, close);
    if counted {
        return None;
    }
    if view.after_any(at, STRONG) {
        return Some(year);
    }
    if !(1900..=2059).contains(&year) {
        let range = view.sign(next).is_some_and(|c| matches!(c, '-' | '–')) && plain(view, next + 1).is_some();
        let suits = range || view.after_any(at, &["of", "by", "from", "to", "before", "after", "between"]);
        return (suits && (1400..=2100).contains(&year) && !plural_follows(view, next)).then_some(year);
    }
    let definite = view.after_any(at, &["the", "'s", "’s", "its", "his", "her", "their", "our", "my"]);
    (definite || !plural_follows(view, next)).then_some(year)
}

fn unit_follows(view: View<'_>, at: usize) -> bool {
    if !view.is_word(at) || view.capital(at) {
        return false;
    }
    let mut buffer = [0; 16];
    let known = |word: &str| units::unit(word).is_some() || currencies::name(word).is_some();
    lower(view.word(at), &mut buffer).is_some_and(known)
}

/// A word in the plural in small letters: what a count counts.
fn plural_follows(view: View<'_>, at: usize) -> bool {
    let word = view.word(at);
    view.is_word(at)
        && !view.capital(at)
        && word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !view.is_any(at, &["was", "has", "does", "this", "less", "says", "its", "his", "versus", "as", "is"])
}

/// A year in words: `nineteen ninety-six`.
pub(super) fn spoken(view: View<'_>, at: usize) -> Option<(i16, usize)> {
    let Some(Numeral::Small(hundreds @ 16..=19)) = view.numeral(at) else { return None };
    let century = i16::from(hundreds) * 100;
    match view.numeral(at + 1)? {
        Numeral::Small(teen @ 10..=19) => Some((century + i16::from(teen), at + 2)),
        Numeral::Tens(tens) => {
            let next = view.past_hyphen(at + 2);
            match view.numeral(next) {
                Some(Numeral::Small(small @ 1..=9)) => Some((century + i16::from(tens + small), next + 1)),
                _ => Some((century + i16::from(tens), at + 2)),
            }
        }
        _ => None,
    }
}

/// `two thousand`, `two thousand and five`: a year only after `the year`.
pub(super) fn two_thousand(view: View<'_>, at: usize) -> Option<(i16, usize)> {
    let number = crate::value::number::number(view, at)?;
    let year = number.value.to_i64().filter(|year| (1000..=2199).contains(year))?;
    Some((year as i16, number.end))
}

/// `'88`, `’88`, not before an s.
pub(super) fn short(view: View<'_>, at: usize) -> Option<(Expr, usize)> {
    if !matches!(view.sign(at), Some('\'' | '’' | '‘'))
        || !view.glued(at + 1)
        || (view.glued(at) && at > 0 && view.is_word(at - 1))
    {
        return None;
    }
    let year = view.digits(at + 1, 2..=2)?;
    if view.is(at + 2, "s") && view.glued(at + 2) {
        return (year % 10 == 0).then_some((Expr::ShortDecade((year / 10) as i8), at + 3));
    }
    let alone = !view.glued(at + 2) || view.sign(at + 2).is_some_and(|c| !matches!(c, '\'' | '’' | '%' | '"'));
    alone.then_some((Expr::ShortYear(year as i8), at + 2))
}

/// `1980s`, `80s`, `1990's`, after `the` also `eighties` is not taken.
pub(super) fn decade(view: View<'_>, at: usize) -> Option<(Expr, usize)> {
    let end = at + 2;
    if !view.glued(at + 1) || !view.is_any(at + 1, &["s", "'s", "’s"]) {
        return None;
    }
    let possessive = !view.is(at + 1, "s");
    if let Some(year) = view.digits(at, 4..=4) {
        // "1990's" may also be "of 1990".
        let fits = year % 10 == 0
            && (1500..=2090).contains(&year)
            && (!possessive || view.after_any(at, &["the", "early", "late", "mid"]));
        return fits.then_some((Expr::Value(Timex::Decade((year / 10) as i16)), end));
    }
    let year = view.digits(at, 2..=2)?;
    // "In her late 20s" is an age.
    let mid = at - usize::from(at > 0 && view.hyphen(at - 1));
    let modified = view.after_any(mid, &["early", "late", "mid"]);
    let age =
        mid > 0 && view.after_any(mid - usize::from(modified), &["his", "her", "their", "my", "your", "our", "its"]);
    let fits = year % 10 == 0 && !possessive && !age && (modified || view.after_any(mid, &["the"]));
    fits.then_some((Expr::ShortDecade((year / 10) as i8), end))
}

/// The year that follows a quarter, a half or the like: `of 1990`, `1990`, `of last year`, `of fiscal 1990`.
pub(super) fn following(view: View<'_>, at: usize) -> Option<(YearRef, usize)> {
    let of = matches!(view.term(at), Some(Term::Of));
    let mut next = at + usize::from(of);
    if !of && view.sign(at) == Some(',') {
        next += 1;
    }
    if let Some(year) = plain(view, next) {
        return Some((YearRef::Year(year), next + 1));
    }
    if let Some((year, end)) = spoken(view, next).filter(|_| of) {
        return Some((YearRef::Year(year), end));
    }
    match view.term(next) {
        Some(Term::Fiscal) if of => {
            let year = next + 1 + usize::from(matches!(view.term(next + 1), Some(Term::Unit(TimeUnit::Year, false))));
            Some((YearRef::Year(plain(view, year)?), year + 1))
        }
        Some(Term::Rel(rel @ (Rel::Last | Rel::Next | Rel::This | Rel::That | Rel::Previous | Rel::Following)))
            if (of || at == next) && matches!(view.term(next + 1), Some(Term::Unit(TimeUnit::Year, false))) =>
        {
            Some((YearRef::Point(Point::Rel(rel)), next + 2))
        }
        Some(Term::The) if of => {
            let (point, unit) = match view.term(next + 1) {
                Some(Term::Rel(rel)) => (Point::Rel(rel), next + 2),
                _ => (Point::The, next + 1),
            };
            let unit = unit + usize::from(matches!(view.term(unit), Some(Term::Fiscal)));
            matches!(view.term(unit), Some(Term::Unit(TimeUnit::Year, false)))
                .then_some((YearRef::Point(point), unit + 1))
        }
        _ => None,
    }
}
