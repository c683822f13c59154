//! Lengths of time, what is so long ago, and what comes again: `three days`, `two years ago`, `every Monday`.

use super::expr::{Expr, Way};
use super::timex::Count;
use crate::lexicon::numbers::Numeral;
use crate::lexicon::temporal::{Rel, Term, TimeUnit};
use crate::value::number::{number, ordinal};
use crate::value::view::View;

/// A count of units: a number, or `several`, `a few`.
pub(super) fn count(view: View<'_>, at: usize) -> Option<(Count, usize)> {
    match view.term(at) {
        Some(Term::Vague) => return Some(some(view, at)),
        Some(Term::A) if matches!(view.term(at + 1), Some(Term::Vague)) => return Some(some(view, at + 1)),
        _ => {}
    }
    let number = number(view, at)?;
    let mut halves = number.value.times(crate::value::Decimal::new(2, 0))?.to_i64()?;
    let mut end = number.end;
    // "two and a half years"
    if view.is(end, "and") && view.is(end + 1, "a") && view.is(end + 2, "half") && halves % 2 == 0 {
        halves += 1;
        end += 3;
    }
    Some((Count::Halves(u32::try_from(halves).ok()?), end))
}

/// `few`, `several`, `couple of`.
fn some(view: View<'_>, at: usize) -> (Count, usize) {
    let end = at + 1;
    if view.is(at, "couple") {
        return (Count::Halves(4), end + usize::from(matches!(view.term(end), Some(Term::Of))));
    }
    (Count::Some, end)
}

/// The unit that is counted, past a hyphen and words like `more`.
pub(super) fn units(view: View<'_>, at: usize) -> Option<(TimeUnit, usize)> {
    let mut next = view.past_hyphen(at);
    next += usize::from(view.is_any(
        next,
        &[
            "more", "additional", "straight", "consecutive", "full", "calendar", "fiscal", "successive", "other",
            "long", "business", "working",
        ],
    ));
    match view.term(next)? {
        Term::Unit(unit, _) if unit != TimeUnit::Half => Some((unit, next + 1)),
        Term::Parts(_) => None,
        _ => None,
    }
}

/// Whether a count of units after the word is a length: `the past two years`.
pub(super) fn after_pointer(rel: Rel) -> bool {
    matches!(
        rel,
        Rel::Last | Rel::Next | Rel::Past | Rel::Previous | Rel::Following | Rel::Coming | Rel::Recent | Rel::Latest
    )
}

/// An expression that begins with a count.
pub(super) fn counted(view: View<'_>, at: usize) -> Option<(Expr, usize)> {
    // "the twenty-second week"
    if ordinal(view, at).is_some() {
        return None;
    }
    if view.is(at, "half") {
        let article = at + 1 + usize::from(matches!(view.term(at + 1), Some(Term::A)));
        let unit = view.past_hyphen(article);
        let Some(Term::Unit(unit_name, false)) = view.term(unit) else { return None };
        let joined = unit > at + 1 && unit_name != TimeUnit::Half;
        return joined.then(|| shifted(view, Count::Halves(1), unit_name, unit + 1));
    }
    if matches!(view.term(at), Some(Term::A))
        && let Some(Term::Unit(unit, false)) = view.term(at + 1)
    {
        if matches!(unit, TimeUnit::Half | TimeUnit::Second | TimeUnit::Quarter) {
            return None;
        }
        let half = view.is(at + 2, "and") && view.is(at + 3, "a") && view.is(at + 4, "half");
        let (count, end) = if half { (Count::Halves(3), at + 5) } else { (Count::Halves(2), at + 2) };
        return Some(shifted(view, count, unit, end));
    }
    if let Some(Term::Unit(unit, true)) = view.term(at) {
        // "weeks ago"; "days" alone is a length that is not given.
        if unit == TimeUnit::Half || unit == TimeUnit::Quarter {
            return None;
        }
        return Some(shifted(view, Count::Some, unit, at + 1));
    }
    let (count, end) = count(view, at)?;
    let (unit, end) = units(view, end)?;
    // "three quarters of the voters"
    if unit == TimeUnit::Quarter && matches!(view.term(end), Some(Term::Of)) {
        return None;
    }
    // A single letter after a number is a unit of length or money more often.
    Some(shifted(view, count, unit, end))
}

/// `ago`, `earlier`, `later`, `from now` after a length, or the length alone.
fn shifted(view: View<'_>, count: Count, unit: TimeUnit, at: usize) -> (Expr, usize) {
    let next = if view.is(at, "or") && view.is(at + 1, "so") { at + 2 } else { at };
    let shift = |way| Expr::Shift { count, unit, way, of: None };
    match view.term(next) {
        Some(Term::Ago) => return (shift(Way::Ago), next + 1),
        Some(Term::Earlier) => return (shift(Way::Earlier), next + 1),
        Some(Term::Later) => return (shift(Way::Later), next + 1),
        _ => {}
    }
    if view.is(next, "from") && view.is(next + 1, "now") {
        return (shift(Way::Hence), next + 2);
    }
    if view.is(next, "before") && !view.is_word(next + 1) {
        return (shift(Way::Earlier), next + 1);
    }
    (Expr::Length(count, unit), at)
}

/// What comes again: `daily`, `every day`, `each Monday`, `Sundays`.
pub(super) fn often(view: View<'_>, at: usize) -> Option<(Expr, usize)> {
    match view.term(at)? {
        Term::Often(count, unit) => {
            // "Daily Mail", "Business Weekly"
            let name = view.capital(at) && (view.capital(at + 1) || at > 0);
            (!name).then_some((Expr::Often(u32::from(count), unit), at + 1))
        }
        Term::Weekdays(day) if view.capital(at) => Some((Expr::Weekly(day), at + 1)),
        Term::Each => {
            let next = at + 1;
            if let Some((Count::Halves(halves), end)) = count(view, next)
                && let Some((unit, end)) = units(view, end)
                && halves % 2 == 0
            {
                return Some((Expr::Often(halves / 2, unit), end));
            }
            let other = next + usize::from(view.is(next, "other") || view.is(next, "single"));
            match view.term(other)? {
                Term::Unit(unit, false) if !matches!(unit, TimeUnit::Half) => {
                    let count = if view.is(next, "other") { 2 } else { 1 };
                    Some((Expr::Often(count, unit), other + 1))
                }
                Term::Weekday(day) if view.capital(other) => Some((Expr::Weekly(day), other + 1)),
                Term::Month(_) if view.capital(other) => Some((Expr::Often(1, TimeUnit::Year), other + 1)),
                Term::Season(_) => Some((Expr::Often(1, TimeUnit::Year), other + 1)),
                Term::Part(_) => Some((Expr::Often(1, TimeUnit::Day), other + 1)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Whether the atom is a word of number, so that a count may begin there.
pub(super) fn may_count(view: View<'_>, at: usize) -> bool {
    view.number(at).is_some()
        || view.numeral(at).is_some_and(|n| !matches!(n, Numeral::Short(_)))
        || matches!(view.term(at), Some(Term::Vague | Term::A | Term::Unit(..)))
}
