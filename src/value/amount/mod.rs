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
    pub(super) value: Option<Value>,
    /// The atom after it.
    pub(super) to: usize,
}

impl Amount {
    fn new(kind: ValueKind, value: Value, to: usize) -> Amount {
        Amount { kind, value: Some(value), to }
    }
}

/// The amount that starts at `at`.
pub(super) fn expression(view: View<'_>, at: usize) -> Option<Amount> {
    match view.atoms.get(at)?.kind {
        // A code or `US` before a sign is a word too.
        Kind::Word { numeral: None, .. } if !view.capital(at) && !view.is_any(at, &["a", "an", "half"]) => None,
        Kind::Form => None,
        _ => money::money(view, at)
            .or_else(|| plain::percent(view, at))
            .or_else(|| plain::ordinal(view, at))
            .or_else(|| plain::quantity(view, at)),
    }
}
