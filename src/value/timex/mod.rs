//! Dates, times, durations and sets: the grammar, then the values.
//!
//! [`expression`] reads one expression at an atom; nothing in it looks further than a few atoms ahead. [`Context`] gives
//! it its value.

mod calendar;
mod clock;
mod cue;
mod expr;
mod length;
mod notation;
mod relative;
mod resolve;
mod steps;
#[cfg(test)]
mod tests;
mod year;

use expr::{DayRef, Expr, Point};
pub use notation::{Count, Timex};
pub(crate) use resolve::Context;

use super::ValueKind;
use super::view::{Kind, View};
use crate::lexicon::temporal::{Rel, Term};

/// An expression that the grammar found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    expr: Expr,
    /// The atoms that it covers.
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Found {
    pub(super) fn kind(&self) -> ValueKind {
        self.expr.kind()
    }

    pub(super) fn resolve(&self, view: View<'_>, context: &mut Context) -> Option<Timex> {
        context.resolve(self.expr, cue::tense(view, self.from, self.to))
    }
}

/// The expression that starts at `at`; `before` is the one found last in the sentence.
pub(super) fn expression(view: View<'_>, at: usize, before: Option<&Found>) -> Option<Found> {
    match view.atoms.get(at)?.kind {
        // Most words are nothing to this grammar.
        Kind::Word { term: None, numeral: None } => {
            return relative::coded(view, at).map(|(expr, to)| Found { expr, from: at, to });
        }
        Kind::Sign(sign) if !matches!(sign, '\'' | '’' | '‘') => return None,
        _ => {}
    }
    if let Some(expr) = before.and_then(|before| range_end(view, at, before)) {
        return Some(Found { expr, from: at, to: at + 1 });
    }
    let (next, det) = prefix(view, at);
    let found = core(view, next, det).or_else(|| if next > at { core(view, at, false) } else { None });
    let (expr, to) = found?;
    let from = start(view, at, to, expr);
    Some(Found { expr, from, to })
}

/// Past what may stand before an expression and belongs to it (`the`, `early`, `the end of`), and whether the last of it
/// was `the`.
fn prefix(view: View<'_>, at: usize) -> (usize, bool) {
    let mut next = at;
    let the = |at: usize| matches!(view.term(at), Some(Term::The));
    let edge = at + usize::from(the(at));
    if matches!(view.term(edge), Some(Term::Edge)) && matches!(view.term(edge + 1), Some(Term::Of)) {
        next = edge + 2;
    }
    let mut det = the(next);
    next += usize::from(det);
    match view.term(next) {
        Some(Term::Early | Term::Late | Term::Mid) => {
            let after = view.past_hyphen(next + 1);
            let again = the(after);
            det |= again;
            next = after + usize::from(again);
        }
        Some(Term::Earlier | Term::Later) if !det => {
            let pointer = matches!(
                view.term(next + 1),
                Some(
                    Term::Rel(Rel::This | Rel::That | Rel::Last | Rel::Next | Rel::Same)
                        | Term::Today(_)
                        | Term::Weekday(_)
                )
            );
            if pointer {
                next += 1;
            }
        }
        _ => {}
    }
    (next, det)
}

/// The expression proper.
fn core(view: View<'_>, at: usize, det: bool) -> Option<(Expr, usize)> {
    let term = view.term(at);
    if let Some(term) = term {
        let found = match term {
            Term::Weekday(_) | Term::WeekdayShort(_) => calendar::weekday(view, at, Point::Bare),
            Term::Month(_) | Term::MonthShort(_) => calendar::month(view, at),
            Term::Season(_) => calendar::season(view, at, det),
            Term::Today(_) | Term::Tonight | Term::Overnight => relative::deictic(view, at),
            Term::Now | Term::Lately | Term::Future | Term::Near | Term::Ago => relative::reference(view, at, det),
            Term::Rel(_) => relative::pointed(view, at, det).or_else(|| relative::reference(view, at, det)),
            Term::Noon | Term::Midnight => clock::clock(view, at),
            Term::Part(_) => clock::part(view, at, det),
            Term::Fiscal => relative::fiscal(view, at, det),
            Term::Often(..) | Term::Each | Term::Weekdays(_) => length::often(view, at),
            Term::Holiday => calendar::holiday(view, at),
            Term::Unit(..) => relative::unit(view, at, det),
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
    if let Some(found) = year::short(view, at) {
        return Some(found);
    }
    if view.is_form(at) {
        return calendar::form(view, at).or_else(|| clock::clock(view, at));
    }
    if view.number(at).is_some() {
        let found = clock::clock(view, at)
            .or_else(|| year::decade(view, at))
            .or_else(|| calendar::day_first(view, at))
            .or_else(|| year::alone(view, at).map(|year| (Expr::Value(Timex::Year(year)), at + 1)));
        if found.is_some() {
            return found;
        }
    }
    if view.numeral(at).is_some() {
        let found = calendar::day_first(view, at)
            .or_else(|| year::spoken(view, at).map(|(year, end)| (Expr::Value(Timex::Year(year)), end)));
        if found.is_some() {
            return found;
        }
    }
    if !length::may_count(view, at) {
        return None;
    }
    relative::quarter(view, at, det).or_else(|| length::counted(view, at))
}

/// Words before a shift that belong to it: `nearly two weeks ago`.
/// In `the 2000 Olympics`, `the Tuesday deadline`, `the year-ago results` the article belongs to the noun.
fn start(view: View<'_>, at: usize, to: usize, expr: Expr) -> usize {
    if matches!(view.term(at), Some(Term::The)) {
        let named = match view.term(at + 1) {
            Some(Term::Month(_) | Term::MonthShort(_) | Term::Weekday(_)) => true,
            Some(Term::Early | Term::Late | Term::Mid) => view.hyphen(at + 2),
            Some(Term::Unit(..)) => matches!(expr, Expr::Shift { of: None, .. }) && !view.is(to - 1, "period"),
            _ => matches!(expr, Expr::Value(Timex::Year(_))) && view.number(at + 1).is_some(),
        };
        return at + usize::from(named);
    }
    if matches!(view.term(at), Some(Term::Ago)) {
        // "long ago", "a while ago"
        return at - 1 - usize::from(at > 1 && matches!(view.term(at - 2), Some(Term::A)));
    }
    if !matches!(expr, Expr::Shift { .. }) {
        return at;
    }
    if view.after_any(at, &["nearly", "about", "almost", "around", "roughly", "approximately", "just", "only"]) {
        return at - 1;
    }
    if view.after_any(at, &["than"]) && at > 1 && view.is_any(at - 2, &["more", "less"]) {
        return at - 2;
    }
    at
}

/// The end of a range whose beginning is the expression before: `1987-88`, `March 3-5`.
fn range_end(view: View<'_>, at: usize, before: &Found) -> Option<Expr> {
    let joined = before.to + 1 == at && matches!(view.sign(before.to), Some('-' | '–' | '—'));
    if !joined || !view.glued(at) || (view.glued(at + 1) && view.is_word(at + 1)) {
        return None;
    }
    let number = view.digits(at, 1..=2)?;
    match before.expr {
        Expr::Value(Timex::Year(year)) if view.word(at).len() == 2 => {
            let end = year - year.rem_euclid(100) + number as i16;
            Some(Expr::Value(Timex::Year(if end < year { end + 100 } else { end })))
        }
        Expr::Day(DayRef::Yearless(month, day)) if number > i32::from(day) && number <= 31 => {
            Some(Expr::Day(DayRef::Yearless(month, number as i8)))
        }
        _ => None,
    }
}
