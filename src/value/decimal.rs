//! Exact decimal numbers as print gives them.

use std::fmt;
use std::str::FromStr;

/// A decimal number: a mantissa times a power of ten, so that `1.2 billion` and `12.5` are exact.
///
/// Two numbers of the same size are equal: the mantissa has no zeros at its end. [`Display`](fmt::Display) writes
/// the digits out without an exponent (`1200000000`, `12.5`), [`FromStr`] reads them back.
///
/// ```
/// use wirecopy::Decimal;
///
/// let amount = Decimal::new(12, 8);
/// assert_eq!(amount.to_string(), "1200000000");
/// assert_eq!(amount, "1200000000".parse()?);
/// assert_eq!(Decimal::new(1250, -2).to_string(), "12.5");
/// assert_eq!(amount.to_f64(), 1.2e9);
/// # Ok::<(), wirecopy::ValueError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: i64,
    exponent: i8,
}

/// Exponents beyond these belong to no amount in copy, and their digits would only fill memory.
const EXPONENTS: std::ops::RangeInclusive<i32> = -20..=40;

impl Decimal {
    /// `mantissa` times ten to the power of `exponent`.
    ///
    /// # Panics
    ///
    /// If the exponent is less than -20 or more than 20.
    ///
    /// ```
    /// use wirecopy::Decimal;
    ///
    /// assert_eq!(Decimal::new(5, -2).to_string(), "0.05");
    /// ```
    pub const fn new(mantissa: i64, exponent: i8) -> Decimal {
        assert!(-20 <= exponent && exponent <= 20, "the exponent is between -20 and 20");
        Decimal::trimmed(mantissa, exponent)
    }

    const fn trimmed(mut mantissa: i64, mut exponent: i8) -> Decimal {
        if mantissa == 0 {
            return Decimal { mantissa: 0, exponent: 0 };
        }
        while mantissa % 10 == 0 {
            mantissa /= 10;
            exponent += 1;
        }
        Decimal { mantissa, exponent }
    }

    fn checked(mantissa: i64, exponent: i32) -> Option<Decimal> {
        EXPONENTS.contains(&exponent).then(|| Decimal::trimmed(mantissa, exponent as i8))
    }

    /// An integer, if it fits.
    pub(crate) fn checked_from(number: u64) -> Option<Decimal> {
        Decimal::checked(i64::try_from(number).ok()?, 0)
    }

    /// The digits without zeros at their end.
    ///
    /// ```
    /// use wirecopy::Decimal;
    ///
    /// assert_eq!(Decimal::new(1200, 0).mantissa(), 12);
    /// ```
    pub const fn mantissa(self) -> i64 {
        self.mantissa
    }

    /// The power of ten that the mantissa is to be multiplied by.
    ///
    /// ```
    /// use wirecopy::Decimal;
    ///
    /// assert_eq!(Decimal::new(1200, 0).exponent(), 2);
    /// ```
    pub const fn exponent(self) -> i8 {
        self.exponent
    }

    /// The nearest floating-point number.
    ///
    /// ```
    /// use wirecopy::Decimal;
    ///
    /// assert_eq!(Decimal::new(125, -1).to_f64(), 12.5);
    /// ```
    pub fn to_f64(self) -> f64 {
        // Parsing rounds once; a product of two rounded factors would round thrice.
        format!("{}e{}", self.mantissa, self.exponent).parse().unwrap_or(f64::NAN)
    }

    /// The number, if it is an integer that fits.
    ///
    /// ```
    /// use wirecopy::Decimal;
    ///
    /// assert_eq!(Decimal::new(12, 8).to_i64(), Some(1_200_000_000));
    /// assert_eq!(Decimal::new(125, -1).to_i64(), None);
    /// ```
    pub fn to_i64(self) -> Option<i64> {
        10i64.checked_pow(u32::try_from(self.exponent).ok()?)?.checked_mul(self.mantissa)
    }

    /// Times ten to the power of `power`.
    pub(crate) fn scaled(self, power: i32) -> Option<Decimal> {
        Decimal::checked(self.mantissa, i32::from(self.exponent) + power)
    }

    /// The sum, if it is exact.
    pub(crate) fn plus(self, other: Decimal) -> Option<Decimal> {
        let exponent = self.exponent.min(other.exponent);
        let lift = |d: Decimal| {
            10i64.checked_pow(u32::try_from(i32::from(d.exponent) - i32::from(exponent)).ok()?)?.checked_mul(d.mantissa)
        };
        Decimal::checked(lift(self)?.checked_add(lift(other)?)?, i32::from(exponent))
    }

    /// The product, if it is exact.
    pub(crate) fn times(self, other: Decimal) -> Option<Decimal> {
        let exponent = i32::from(self.exponent) + i32::from(other.exponent);
        Decimal::checked(self.mantissa.checked_mul(other.mantissa)?, exponent)
    }

    /// The negative of the number.
    pub(crate) fn negated(self) -> Decimal {
        Decimal { mantissa: -self.mantissa, ..self }
    }

    /// Digits with a decimal point, and with commas between groups of digits.
    pub(crate) fn printed(digits: &str) -> Option<Decimal> {
        let (mut mantissa, mut exponent, mut point, mut any) = (0i64, 0i32, false, false);
        for byte in digits.bytes() {
            match byte {
                b'0'..=b'9' => {
                    any = true;
                    mantissa = mantissa.checked_mul(10)?.checked_add(i64::from(byte - b'0'))?;
                    exponent -= i32::from(point);
                }
                b'.' if !point => point = true,
                b',' if !point => {}
                _ => return None,
            }
        }
        if any { Decimal::checked(mantissa, exponent) } else { None }
    }
}

impl From<u32> for Decimal {
    fn from(number: u32) -> Decimal {
        Decimal::trimmed(i64::from(number), 0)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.exponent >= 0 {
            return write!(f, "{}{}", self.mantissa, "0".repeat(self.exponent as usize));
        }
        let places = usize::from(self.exponent.unsigned_abs());
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = format!("{:0width$}", self.mantissa.unsigned_abs(), width = places + 1);
        let (whole, part) = digits.split_at(digits.len() - places);
        write!(f, "{sign}{whole}.{part}")
    }
}

impl FromStr for Decimal {
    type Err = super::ValueError;

    fn from_str(text: &str) -> Result<Decimal, super::ValueError> {
        let (digits, negative) = match text.strip_prefix('-') {
            Some(digits) => (digits, true),
            None => (text, false),
        };
        // The zeros at the end may be more than the mantissa holds.
        let zeros = if digits.contains('.') { 0 } else { digits.len() - digits.trim_end_matches('0').len() };
        let zeros = zeros.min(digits.len().saturating_sub(1));
        let number = (!digits.contains(','))
            .then(|| Decimal::printed(&digits[..digits.len() - zeros])?.scaled(i32::try_from(zeros).ok()?))
            .flatten()
            .ok_or(super::ValueError::Decimal)?;
        Ok(if negative { number.negated() } else { number })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn print_is_read_exactly() {
        for (text, want) in
            [("1,200", "1200"), ("0.05", "0.05"), ("12.50", "12.5"), ("007", "7"), ("1,00,000", "100000")]
        {
            assert_eq!(Decimal::printed(text).unwrap().to_string(), want);
        }
        for text in ["", ".", "1.2.3", "12a", "99999999999999999999"] {
            assert_eq!(Decimal::printed(text), None, "{text}");
        }
    }

    #[test]
    fn arithmetic_is_exact_or_nothing() {
        let d = |text: &str| Decimal::printed(text).unwrap();
        assert_eq!(d("1.2").scaled(9), Some(Decimal::new(12, 8)));
        assert_eq!(d("1.5").plus(d("20")), Some(d("21.5")));
        assert_eq!(d("2.5").times(d("12")), Some(d("30")));
        assert_eq!(d("1").scaled(100), None);
        assert_eq!(Decimal::new(i64::MAX, 0).plus(Decimal::new(1, 0)), None);
    }

    #[test]
    fn what_is_written_is_read_back() {
        for (mantissa, exponent) in [(0, 0), (12, 8), (-125, -3), (1, 20), (-7, 0), (i64::MAX, -20), (5, -1)] {
            let number = Decimal::new(mantissa, exponent);
            assert_eq!(number.to_string().parse::<Decimal>().ok(), Some(number), "{number}");
        }
        for text in ["", "-", "1,2", "1e5", "--1", "1.2.3"] {
            assert!(text.parse::<Decimal>().is_err(), "{text}");
        }
        assert_eq!(Decimal::new(12, 8).to_i64(), Some(1_200_000_000));
        assert_eq!(Decimal::new(12, -1).to_i64(), None);
    }
}
