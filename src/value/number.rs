//! Numbers in digits and words, and ordinals: the part that both grammars share.

use super::decimal::Decimal;
use super::view::View;
use crate::lexicon::numbers::Numeral;

/// A number and the atom after it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    pub(super) value: Decimal,
    pub(super) end: usize,
}

/// The number that starts at `at`: `1,200`, `1.2 million`, `2 1/2`, `twenty-five`, `a hundred thirty million`,
/// `two dozen`, `half a million`.
pub(super) fn number(view: View<'_>, at: usize) -> Option<Number> {
    if let Some(value) = view.number(at) {
        return in_digits(view, at, value);
    }
    if view.is(at, "half") && view.is_any(at + 1, &["a", "an"]) {
        let (power, end) = power(view, at + 2, false)?;
        return Some(Number { value: Decimal::new(5, -1).scaled(power)?, end });
    }
    in_words(view, at)
}

fn in_digits(view: View<'_>, at: usize, value: Decimal) -> Option<Number> {
    let (mut value, mut end) = (value, at + 1);
    for part_at in [end, view.past_hyphen(end)] {
        if let Some(part) = fraction(view, part_at) {
            value = value.plus(part)?;
            end = part_at + 1;
            break;
        }
    }
    if matches!(view.numeral(end), Some(Numeral::Dozen)) {
        return Some(Number { value: value.times(Decimal::new(12, 0))?, end: end + 1 });
    }
    // "5-million" as well as "5 million" and "5 hundred thousand".
    while let Some((power, after)) = power(view, view.past_hyphen(end), end == at + 1) {
        let Some(scaled) = value.scaled(power) else { break };
        (value, end) = (scaled, after);
    }
    Some(Number { value, end })
}

/// `1/2`, `3/4`: parts whose decimals end.
fn fraction(view: View<'_>, at: usize) -> Option<Decimal> {
    if let Some(sign) = view.sign(at).filter(|_| view.glued(at)) {
        return match sign {
            '½' => Some(Decimal::new(5, -1)),
            '¼' => Some(Decimal::new(25, -2)),
            '¾' => Some(Decimal::new(75, -2)),
            _ => None,
        };
    }
    if !view.is_form(at) {
        return None;
    }
    let (top, bottom) = view.word(at).split_once('/')?;
    let (top, bottom): (i64, i64) = (top.parse().ok()?, bottom.parse().ok()?);
    let exact = top < bottom && matches!(bottom, 2 | 4 | 8 | 16 | 32);
    exact.then(|| Decimal::new(top * (1_000_000 / bottom.min(1_000_000)), -6)).filter(|_| 1_000_000 % bottom == 0)
}

/// A magnitude. Abbreviations count after digits only, and a single letter only right behind them.
fn power(view: View<'_>, at: usize, after_digits: bool) -> Option<(i32, usize)> {
    match view.numeral(at)? {
        Numeral::Power(power) => Some((i32::from(power), at + 1)),
        Numeral::Hundred => Some((2, at + 1)),
        Numeral::Short(power) if after_digits && (view.word(at).len() > 1 || view.glued(at)) => {
            Some((i32::from(power), at + 1))
        }
        _ => None,
    }
}

fn in_words(view: View<'_>, at: usize) -> Option<Number> {
    let mut end = at;
    // What is complete, and the part below the next magnitude.
    let (mut whole, mut part) = (0u64, 0u64);
    let mut last_power = u8::MAX;
    if view.is_any(at, &["a", "an"]) {
        if !matches!(view.numeral(at + 1)?, Numeral::Hundred | Numeral::Power(_) | Numeral::Dozen) {
            return None;
        }
        (part, end) = (1, at + 1);
    }
    // `a` and `one` may be multiplied; so may nothing at all ("hundred" alone is a number too).
    let mut fresh = part == 0;
    loop {
        let next = if end > at { joint(view, end, part, whole) } else { end };
        match view.numeral(next) {
            Some(Numeral::Small(small)) if part % 10 == 0 && (fresh || part >= 20) && part % 100 != 10 => {
                if part % 100 != 0 && small > 9 {
                    break;
                }
                part += u64::from(small);
                // "zero" takes no more.
                if small == 0 {
                    end = next + 1;
                    break;
                }
            }
            Some(Numeral::Tens(tens)) if part % 100 == 0 && (fresh || part >= 100) => part += u64::from(tens),
            Some(Numeral::Hundred) if (1..=99).contains(&part) => part *= 100,
            Some(Numeral::Dozen) if whole == 0 && (1..=99).contains(&part) => {
                return Some(Number { value: Decimal::from((part * 12) as u32), end: next + 1 });
            }
            Some(Numeral::Power(power)) if part > 0 && power < last_power && power <= 12 => {
                whole += part * 10u64.pow(u32::from(power));
                (part, last_power) = (0, power);
            }
            _ => break,
        }
        fresh = part == 0;
        end = next + 1;
    }
    if end == at {
        return None;
    }
    let value = Decimal::checked_from(whole.checked_add(part)?)?;
    Some(Number { value, end })
}

/// Past a hyphen or `and` inside a number: `twenty-five`, `two hundred and six`.
fn joint(view: View<'_>, at: usize, part: u64, whole: u64) -> usize {
    if view.hyphen(at) {
        return at + 1;
    }
    let large = (part > 0 && part % 100 == 0) || (part == 0 && whole > 0);
    let goes_on = matches!(view.numeral(at + 1), Some(Numeral::Small(_) | Numeral::Tens(_)));
    if large && goes_on && view.is(at, "and") { at + 1 } else { at }
}

/// An ordinal that starts at `at`: `third`, `21st`, `twenty-first`; its number and the atom after it.
pub(super) fn ordinal(view: View<'_>, at: usize) -> Option<(u32, usize)> {
    if let Some(number) = view.digits(at, 1..=4) {
        let number = number as u32;
        let fits = view.glued(at + 1)
            && match (number % 100, number % 10) {
                (11..=13, _) => view.is(at + 1, "th"),
                (_, 1) => view.is(at + 1, "st"),
                (_, 2) => view.is(at + 1, "nd"),
                (_, 3) => view.is(at + 1, "rd"),
                _ => view.is(at + 1, "th"),
            };
        return fits.then_some((number, at + 2));
    }
    match view.numeral(at)? {
        Numeral::Nth(number) | Numeral::TensNth(number) => Some((u32::from(number), at + 1)),
        Numeral::PowerNth(power) => Some((10u32.pow(u32::from(power)), at + 1)),
        Numeral::Tens(tens) => {
            let next = view.past_hyphen(at + 1);
            match view.numeral(next)? {
                Numeral::Nth(number @ 1..=9) => Some((u32::from(tens + number), next + 1)),
                _ => None,
            }
        }
        _ => None,
    }
}
