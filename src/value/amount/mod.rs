//! Amounts: money, percentages, quantities, ordinals, other numbers.

mod money;
mod plain;
#[cfg(test)]
mod tests;

use super::view::{Kind, View};
use super::{Value, ValueKind};

/// An amount that the grammar found; it starts where it was looked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Amount {
    pub(super) kind: ValueKind,
    pub(super) value: Value,
    /// The atom after it.
    pub(super) to: usize,
}

/// The amount that starts at `at`.
pub(super) fn expression(view: View<'_>, at: usize) -> Option<Amount> {
    match view.atoms.get(at)?.kind {
        // A code, or `US` before a sign, is a word too.
        Kind::Word { numeral: None, .. } if !view.capital(at) && !view.is_any(at, &["a", "an", "half"]) => None,
        Kind::Form => None,
        Kind::Sign('-' | '−') => negative(view, at),
        _ => {
            let found = single(view, at)?;
            Some(if found.kind == ValueKind::Cardinal { lower_end(view, at, found) } else { found })
        }
    }
}

fn single(view: View<'_>, at: usize) -> Option<Amount> {
    money::money(view, at)
        .or_else(|| plain::percent(view, at))
        .or_else(|| plain::ordinal(view, at))
        .or_else(|| plain::quantity(view, at))
}

/// A minus sign right before an amount that may be less than nothing, and after nothing that it could join to it.
fn negative(view: View<'_>, at: usize) -> Option<Amount> {
    let joins = view.glued(at) && at > 0 && !matches!(view.sign(at - 1), Some('(' | '[' | '/' | '"' | '“'));
    if joins || !view.glued(at + 1) {
        return None;
    }
    let found = single(view, at + 1)?;
    let value = match found.value {
        Value::Money { amount, currency } => Value::Money { amount: amount.negated(), currency },
        Value::Percent(number) => Value::Percent(number.negated()),
        Value::Quantity { amount, unit: unit @ ("°C" | "°F" | "°" | "percentage point") } => {
            Value::Quantity { amount: amount.negated(), unit }
        }
        _ => return None,
    };
    Some(Amount { value, ..found })
}

/// The lower end of a range in words is of the upper end's kind: `between 5 and 10 percent`, `2 to 3 million dollars`.
fn lower_end(view: View<'_>, at: usize, low: Amount) -> Amount {
    let between = view.is(low.to, "and") && view.after_any(at, &["between"]);
    if view.number(at).is_none() || low.to != at + 1 || !(between || view.is_any(low.to, &["to", "or"])) {
        return low;
    }
    let (Value::Cardinal(amount), Some(bare)) = (low.value, view.number(low.to + 1)) else { return low };
    let Some(high) = single(view, low.to + 1) else { return low };
    // Of "2 to 3 million" both are millions.
    let scaled = |high: super::Decimal| {
        let power = i32::from(high.exponent()) - i32::from(bare.exponent());
        let same = high.mantissa() == bare.mantissa();
        amount.scaled(power).filter(|_| same).unwrap_or(amount)
    };
    let value = match high.value {
        Value::Money { amount, currency } => Value::Money { amount: scaled(amount), currency },
        Value::Percent(number) => Value::Percent(scaled(number)),
        Value::Quantity { amount, unit } => Value::Quantity { amount: scaled(amount), unit },
        Value::Cardinal(number) => Value::Cardinal(scaled(number)),
        _ => return low,
    };
    Amount { kind: high.kind, value, to: low.to }
}
