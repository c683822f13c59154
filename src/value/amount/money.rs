//! Money: `€1.2bn`, `US$5-10 million`, `Rs 5 crore`, `2.3 mln dlrs`, `10,000 yuan`, `5 Swiss francs`, `50 cents`.

use super::Amount;
use crate::lexicon::currencies;
use crate::lexicon::fold::lower;
use crate::lexicon::numbers::Numeral;
use crate::value::number::{Number, number};
use crate::value::view::View;
use crate::value::{Decimal, Value, ValueKind};

pub(super) fn money(view: View<'_>, at: usize) -> Option<Amount> {
    sign_first(view, at).or_else(|| code_first(view, at)).or_else(|| number_first(view, at))
}

fn amount(value: Decimal, currency: Option<&'static str>, to: usize) -> Amount {
    Amount { kind: ValueKind::Money, value: Value::Money { amount: value, currency }, to }
}

/// `$5`, `US$5`, `A$ 5 million`, `-$3`.
fn sign_first(view: View<'_>, at: usize) -> Option<Amount> {
    let (sign, before, mut next) = match view.sign(at) {
        Some(sign) => (sign, "", at + 1),
        None => {
            let sign = view.sign(at + 1).filter(|_| view.glued(at + 1))?;
            (sign, view.word(at), at + 2)
        }
    };
    let code = currencies::sign(before, sign)?;
    next += usize::from(matches!(view.sign(next), Some('-' | '−')) && view.glued(next));
    let (value, to) = with_range(view, next)?;
    Some(amount(value, Some(code), to))
}

/// `Rs 5 crore`, `Rs. 500`, `USD 1.2bn`, `EUR5m`.
fn code_first(view: View<'_>, at: usize) -> Option<Amount> {
    let code = currencies::code(view.word(at).trim_end_matches('.'))?;
    let stop = view.sign(at + 1) == Some('.') && view.glued(at + 1);
    let next = at + 1 + usize::from(stop);
    view.number(next)?;
    let (value, to) = with_range(view, next)?;
    Some(amount(value, Some(code), to))
}

/// An amount after a sign. The magnitude may be one letter, and of a range (`$5-10 million`) the upper end gives it; the
/// value is the lower end's.
fn with_range(view: View<'_>, at: usize) -> Option<(Decimal, usize)> {
    let low = letter(view, number(view, at)?);
    let dash = matches!(view.sign(low.end), Some('-' | '–' | '—')) && view.glued(low.end) && view.glued(low.end + 1);
    if !(dash || view.is(low.end, "to")) || view.number(low.end + 1).is_none() {
        return Some((low.value, low.end));
    }
    let high = letter(view, number(view, low.end + 1)?);
    match magnitude_of(view, low, low.end + 1, high) {
        Some(value) => Some((value, high.end)),
        None if dash => Some((low.value, high.end)),
        None => Some((low.value, low.end)),
    }
}

/// The lower end of a range with the upper end's magnitude, if it has none of its own.
pub(super) fn magnitude_of(view: View<'_>, low: Number, high_at: usize, high: Number) -> Option<Decimal> {
    let plain = view.number(high_at).filter(|_| high.end > high_at + 1)?;
    let bare = view.number(high_at - 2) == Some(low.value) && plain.mantissa() == high.value.mantissa();
    let power = i32::from(high.value.exponent()) - i32::from(plain.exponent());
    if bare { low.value.scaled(power) } else { None }
}

/// `£3m`: one letter right behind the digits. [`number`] took it already where it is in the table.
fn letter(view: View<'_>, number: Number) -> Number {
    let tail = match view.numeral(number.end) {
        Some(Numeral::Short(power)) => Some(power),
        _ => None,
    };
    match tail.and_then(|power| number.value.scaled(i32::from(power))) {
        // "$5 m" with a space as well, but never the m of a word to come.
        Some(value) if view.word(number.end).len() > 1 || view.glued(number.end) => {
            Number { value, end: number.end + 1 }
        }
        _ => number,
    }
}

/// `2.3 mln dlrs`, `10,000 yuan`, `5 Swiss francs`, `50 cents`, `3 million U.S. dollars`, `1.2bn euros`, `500 USD`.
fn number_first(view: View<'_>, at: usize) -> Option<Amount> {
    let number = number(view, at)?;
    let mut next = view.past_hyphen(number.end);
    if matches!(view.term(next), Some(crate::lexicon::temporal::Term::Of))
        || !view.is_word(next) && view.sign(next) != Some('€')
    {
        return None;
    }
    if view.sign(next) == Some('€') {
        return Some(amount(number.value, Some("EUR"), next + 1));
    }
    if let Some(code) = currencies::code(view.word(next)).filter(|code| code.len() == view.word(next).len()) {
        return Some(amount(number.value, Some(code), next + 1));
    }
    // One or two words that say whose money it is.
    for words in 0..=2 {
        let name = next + words;
        if words > 0 && !view.capital(next) && !view.is(next, "new") {
            return None;
        }
        let mut buffer = [0; 16];
        let Some(lower) = lower(view.word(name).trim_end_matches('.'), &mut buffer) else { continue };
        let Some(currency) = currencies::name(lower) else { continue };
        let code = if words == 0 {
            // "real" and "won" are words, "pounds" and "marks" other things too.
            if matches!(lower, "real" | "reals" | "won" | "rand" | "mark" | "marks" | "crown" | "dong" | "penny")
                && (view.capital(name) || !money_like(view, at, name))
            {
                return None;
            }
            currency.code
        } else {
            let demonym = view.span(next, name).slice(view.text);
            let of_country = currencies::of_country(demonym, lower);
            if of_country.is_none() && currency.code.is_none_or(|code| code != "USD") && currency.power == 0 {
                return None;
            }
            of_country.or(currency.code)
        };
        next = name + 1;
        let value = number.value.scaled(i32::from(currency.power))?;
        return Some(amount(value, code, next));
    }
    None
}

/// Whether a name that is also another word is money here: the number is large or has a magnitude.
fn money_like(view: View<'_>, at: usize, name: usize) -> bool {
    let large = number(view, at).is_some_and(|number| number.value.to_f64() >= 1000.0);
    large && (!view.is_word(name + 1) || name > at + 1)
}
