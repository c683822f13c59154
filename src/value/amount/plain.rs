//! Percentages, quantities with a unit, ordinals and cardinals.

use super::Amount;
use super::money::magnitude_of;
use crate::lexicon::fold::lower;
use crate::lexicon::numbers::Numeral;
use crate::lexicon::temporal::{Term, TimeUnit};
use crate::lexicon::units;
use crate::value::number::{self, Number, number};
use crate::value::view::View;
use crate::value::{Value, ValueKind};

/// The atom after a sign or word for percent.
fn percent_end(view: View<'_>, at: usize) -> Option<usize> {
    let next = view.past_hyphen(at);
    if view.sign(next) == Some('%') || view.is_any(next, &["percent", "pct", "pc"]) {
        return Some(
            next + 1
                + usize::from(
                    view.is(next, "pct")
                        && view.sign(next + 1) == Some('.')
                        && view.glued(next + 1)
                        && next + 2 < view.atoms.len(),
                ),
        );
    }
    (view.is(next, "per") && view.is(next + 1, "cent")).then_some(next + 2)
}

/// `12.5 percent`, `5 pct`, `5-10%`; with `points` behind it a quantity of percentage points.
pub(super) fn percent(view: View<'_>, at: usize) -> Option<Amount> {
    let number = number(view, at)?;
    if let Some(end) = upper_end(view, number).and_then(|high| percent_end(view, high.end)) {
        return Some(Amount { kind: ValueKind::Percent, value: Value::Percent(number.value), to: end });
    }
    if view.is(view.past_hyphen(number.end), "percentage") {
        let points = view.past_hyphen(number.end) + 1;
        return view
            .is_any(view.past_hyphen(points), &["point", "points"])
            .then(|| points_of(number, view.past_hyphen(points) + 1));
    }
    let end = percent_end(view, number.end)?;
    if view.is_any(view.past_hyphen(end), &["point", "points"]) {
        return Some(points_of(number, view.past_hyphen(end) + 1));
    }
    Some(Amount { kind: ValueKind::Percent, value: Value::Percent(number.value), to: end })
}

/// The number behind a dash: the upper end of a range whose lower end is `low`.
fn upper_end(view: View<'_>, low: Number) -> Option<Number> {
    let dash = matches!(view.sign(low.end), Some('-' | '–')) && view.glued(low.end);
    if dash && view.number(low.end + 1).is_some() { number(view, low.end + 1) } else { None }
}

fn points_of(number: Number, to: usize) -> Amount {
    Amount { kind: ValueKind::Quantity, value: Value::Quantity { amount: number.value, unit: "percentage point" }, to }
}

/// `third`, `21st`, but not the second of a minute, nor `at first`, nor a fraction (`two thirds`, `a third of`).
pub(super) fn ordinal(view: View<'_>, at: usize) -> Option<Amount> {
    let (number, to) = number::ordinal(view, at)?;
    if view.numeral(at).is_some() {
        let fraction = view.after_any(at, &["a", "one"]) && matches!(view.term(to), Some(Term::Of)) && number > 2;
        let adverb = number == 1 && (view.after_any(at, &["at"]) || (!view.is_word(to) && view.sign(to) != Some('-')));
        let unit = number == 2 && (view.after_any(at, &["a", "per", "each", "every", "split"]) && !view.is_word(to));
        if fraction || adverb || unit || (view.capital(at) && view.capital(to) && at > 0) {
            return None;
        }
    }
    Some(Amount { kind: ValueKind::Ordinal, value: Value::Ordinal(number), to })
}

/// A number with a unit, or alone.
pub(super) fn quantity(view: View<'_>, at: usize) -> Option<Amount> {
    let number = number(view, at)?;
    if joined_before(view, at) {
        return None;
    }
    if let Some((unit, to)) = unit(view, number.end) {
        return Some(Amount { kind: ValueKind::Quantity, value: Value::Quantity { amount: number.value, unit }, to });
    }
    if let Some(high) = upper_end(view, number) {
        if let Some((unit, to)) = unit(view, high.end) {
            let amount = magnitude_of(view, number, number.end + 1, high).unwrap_or(number.value);
            return Some(Amount { kind: ValueKind::Quantity, value: Value::Quantity { amount, unit }, to });
        }
    }
    if joined_after(view, at, number.end) {
        return None;
    }
    // "one" is a pronoun more often than a number.
    if number.end == at + 1 && view.is(at, "one") || view.term(at) == Some(Term::Unit(TimeUnit::Second, false)) {
        return None;
    }
    // A magnitude with no count ("hundred", "million") says little, a single letter nothing.
    Some(Amount { kind: ValueKind::Cardinal, value: Value::Cardinal(number.value), to: number.end })
}

/// The unit of measure at `at` with its symbol, and the atom after it.
fn unit(view: View<'_>, at: usize) -> Option<(&'static str, usize)> {
    let next = view.past_hyphen(at);
    if view.sign(next) == Some('°') {
        return match view.word(next + 1) {
            "C" => Some(("°C", next + 2)),
            "F" => Some(("°F", next + 2)),
            _ => None,
        };
    }
    if view.is_any(next, &["degrees", "degree"]) {
        return match () {
            () if view.is_any(next + 1, &["celsius", "centigrade"]) => Some(("°C", next + 2)),
            () if view.is(next + 1, "fahrenheit") => Some(("°F", next + 2)),
            () => Some(("°", next + 1)),
        };
    }
    if view.is(next, "basis") && view.is_any(next + 1, &["point", "points"]) {
        return Some(("basis point", next + 2));
    }
    let square = view.is_any(next, &["square", "sq"]);
    let cubic = view.is_any(next, &["cubic", "cu"]);
    let metric = view.is_any(next, &["metric", "nautical", "short", "light"]);
    let name = next + usize::from(square || cubic || metric);
    // "m" is a magnitude as often as a metre; only right behind digits and before no currency is it a metre, and that
    // [`number`] has settled already.
    let symbol = lookup(view, name)?;
    let symbol = match (square || cubic, metric) {
        (true, _) => units::power(square, symbol)?,
        (_, true) if view.is(next, "metric") => "t",
        (_, true) if view.is(next, "nautical") => "nautical mile",
        _ => symbol,
    };
    // "miles per hour", "barrels per day"
    let per = view.is_any(name + 1, &["per", "an", "a"]);
    match symbol {
        "mile" if per && view.is(name + 2, "hour") => Some(("mph", name + 3)),
        "km" if per && view.is(name + 2, "hour") => Some(("km/h", name + 3)),
        "barrel" if per && view.is(name + 2, "day") => Some(("barrel/d", name + 3)),
        _ => Some((symbol, name + 1)),
    }
}

fn lookup(view: View<'_>, at: usize) -> Option<&'static str> {
    if !view.is_word(at) {
        return None;
    }
    let word = view.word(at).trim_end_matches('.');
    // Symbols have no capital at their start by chance: "Ha", "Foot".
    if word.starts_with(char::is_uppercase)
        && word.len() < 3
        && !matches!(word, "MW" | "GW" | "TW" | "MB" | "GB" | "TB" | "KB")
    {
        return None;
    }
    units::unit(lower(word, &mut [0; 16])?)
}

/// A number that is glued to letters before it is part of a name (`F-16`, `G7`, `COVID-19`).
fn joined_before(view: View<'_>, at: usize) -> bool {
    at > 0
        && view.glued(at)
        && (view.is_word(at - 1)
            || (view.hyphen(at - 1) && at > 1 && view.is_word(at - 2))
            || matches!(view.sign(at - 1), Some('/' | '#' | '@' | '_')))
}

/// So is one with letters behind it (`747s`), if they are no unit; and a magnitude with no count is no number
/// (`thousands`, `a million` is one).
fn joined_after(view: View<'_>, at: usize, end: usize) -> bool {
    let glued = view.glued(end)
        && (view.is_word(end) && !view.is_any(end, &["'s", "’s"]) || matches!(view.sign(end), Some('/' | '@')));
    let lone =
        matches!(view.numeral(at), Some(Numeral::Hundred | Numeral::Power(_) | Numeral::Dozen | Numeral::Short(_)));
    glued || lone
}
