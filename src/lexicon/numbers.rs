//! English number words, ordinals and magnitudes, in words and in print's abbreviations. Put together by hand from
//! common usage.

/// What a word contributes to a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numeral {
    /// Zero to nineteen.
    Small(u8),
    /// Twenty, thirty, ..., ninety.
    Tens(u8),
    /// Times a hundred.
    Hundred,
    /// Times ten to that power.
    Power(u8),
    /// The same, but only as an abbreviation after digits (`m`, `bn`).
    Short(u8),
    /// Twelve, as in `two dozen`.
    Dozen,
    /// First to nineteenth.
    Nth(u8),
    /// Twentieth, thirtieth, ..., ninetieth.
    TensNth(u8),
    /// Hundredth, thousandth: ten to that power.
    PowerNth(u8),
}

use Numeral::{Dozen, Hundred, Nth, Power, PowerNth, Short, Small, Tens, TensNth};

/// Lower-case words; sorted.
#[rustfmt::skip]
static NUMERALS: &[(&str, Numeral)] = &[
    ("b", Short(9)), ("billion", Power(9)), ("bio", Short(9)), ("bln", Short(9)), ("bn", Short(9)),
    ("cr", Short(7)), ("crore", Power(7)), ("crores", Power(7)), ("dozen", Dozen), ("eight", Small(8)),
    ("eighteen", Small(18)), ("eighteenth", Nth(18)), ("eighth", Nth(8)), ("eightieth", TensNth(80)), ("eighty", Tens(80)),
    ("eleven", Small(11)), ("eleventh", Nth(11)), ("fifteen", Small(15)), ("fifteenth", Nth(15)), ("fifth", Nth(5)),
    ("fiftieth", TensNth(50)), ("fifty", Tens(50)), ("first", Nth(1)), ("five", Small(5)), ("fortieth", TensNth(40)),
    ("forty", Tens(40)), ("four", Small(4)), ("fourteen", Small(14)), ("fourteenth", Nth(14)), ("fourth", Nth(4)),
    ("hundred", Hundred), ("hundredth", PowerNth(2)), ("k", Short(3)), ("lakh", Power(5)), ("lakhs", Power(5)),
    ("m", Short(6)), ("million", Power(6)), ("millionth", PowerNth(6)), ("mio", Short(6)), ("mln", Short(6)), ("mn", Short(6)),
    ("nine", Small(9)), ("nineteen", Small(19)), ("nineteenth", Nth(19)), ("ninetieth", TensNth(90)), ("ninety", Tens(90)),
    ("ninth", Nth(9)), ("one", Small(1)), ("quadrillion", Power(15)), ("second", Nth(2)), ("seven", Small(7)),
    ("seventeen", Small(17)), ("seventeenth", Nth(17)), ("seventh", Nth(7)), ("seventieth", TensNth(70)),
    ("seventy", Tens(70)), ("six", Small(6)), ("sixteen", Small(16)), ("sixteenth", Nth(16)), ("sixth", Nth(6)),
    ("sixtieth", TensNth(60)), ("sixty", Tens(60)), ("ten", Small(10)), ("tenth", Nth(10)), ("third", Nth(3)),
    ("thirteen", Small(13)), ("thirteenth", Nth(13)), ("thirtieth", TensNth(30)), ("thirty", Tens(30)),
    ("thousand", Power(3)), ("thousandth", PowerNth(3)), ("three", Small(3)), ("tln", Short(12)), ("tn", Short(12)),
    ("trillion", Power(12)), ("trln", Short(12)), ("trn", Short(12)), ("twelfth", Nth(12)), ("twelve", Small(12)),
    ("twentieth", TensNth(20)), ("twenty", Tens(20)), ("two", Small(2)), ("zero", Small(0)),
];

/// What the lower-case `word` contributes to a number.
pub(crate) fn numeral(word: &str) -> Option<Numeral> {
    let at = NUMERALS.binary_search_by(|row| row.0.cmp(word)).ok()?;
    Some(NUMERALS[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(NUMERALS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(NUMERALS.iter().all(|row| row.0.bytes().all(|b| b.is_ascii_lowercase())));
    }

    #[test]
    fn words_are_found() {
        assert_eq!(numeral("nineteen"), Some(Small(19)));
        assert_eq!(numeral("bn"), Some(Short(9)));
        assert_eq!(numeral("crore"), Some(Power(7)));
        assert_eq!(numeral("many"), None);
    }
}
