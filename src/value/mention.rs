//! What a value is and where it stands.

use std::fmt;

use super::decimal::Decimal;
use super::timex::Timex;
use crate::span::Span;

/// What kind of expression holds a value.
///
/// ```
/// use wirecopy::{Article, ValueKind};
///
/// let article = Article::parse("Port closes\n\nThe port lost $1.5 million in three days, the mayor said.")?;
/// let kinds: Vec<_> = article.values().iter().map(|value| value.kind()).collect();
/// assert_eq!(kinds, [ValueKind::Money, ValueKind::Duration]);
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValueKind {
    /// A day or longer, on the calendar: `Thursday`, `last month`, `the 1980s`.
    Date,
    /// A time or part of a day: `noon`, `10 a.m. Tuesday`, `Friday night`.
    Time,
    /// A length of time: `three days`, `the past two years`.
    Duration,
    /// Something that comes again: `every Monday`, `annually`.
    Set,
    /// An amount of money.
    Money,
    /// A percentage.
    Percent,
    /// An amount of some unit of measure: `5 km`, `2 million barrels`, `0.5 percentage points`.
    Quantity,
    /// A place in an order: `third`, `21st`.
    Ordinal,
    /// Any other number.
    Cardinal,
}

/// A value that a piece of text stands for.
///
/// [`Display`](fmt::Display) writes it as the JSON format has it: a temporal value as TIMEX3, a number as its digits
/// (currency and unit apart).
///
/// ```
/// use wirecopy::{Article, Decimal, Value};
///
/// let article = Article::parse("Port closes\n\nThe port lost $1.5 million in three days, the mayor said.")?;
/// let values: Vec<_> = article.values().iter().filter_map(|value| value.value()).collect();
/// assert_eq!(values[0], Value::Money { amount: Decimal::new(15, 5), currency: Some("USD") });
/// assert_eq!(values[1].to_string(), "P3D");
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Value {
    /// Of a date, time, duration or set.
    Timex(Timex),
    /// Of an amount of money; the currency is an ISO 4217 code, `None` where the text leaves open whose it is.
    Money {
        /// The amount in the currency's main unit: `5 cents` are 0.05 dollars.
        amount: Decimal,
        /// ISO 4217.
        currency: Option<&'static str>,
    },
    /// Of a percentage: `12.5 percent` is 12.5.
    Percent(Decimal),
    /// Of an amount of a unit.
    Quantity {
        /// The amount, of the unit as written: nothing is converted.
        amount: Decimal,
        /// The unit's symbol or singular name (`km`, `barrel`).
        unit: &'static str,
    },
    /// Of an ordinal: `third` is 3.
    Ordinal(u32),
    /// Of a number.
    Cardinal(Decimal),
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Timex(timex) => timex.fmt(f),
            Value::Money { amount, .. } | Value::Quantity { amount, .. } => amount.fmt(f),
            Value::Percent(number) | Value::Cardinal(number) => number.fmt(f),
            Value::Ordinal(number) => number.fmt(f),
        }
    }
}

/// A place in the text that holds a value.
///
/// ```
/// use wirecopy::{Article, ValueKind};
///
/// let article = Article::parse("Port closes\n\nThe port lost 5 percent in a week, the mayor said.")?;
/// let percent = article.values()[0];
/// assert_eq!((percent.kind(), &article[percent.span()]), (ValueKind::Percent, "5 percent"));
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ValueMention {
    pub(crate) span: Span,
    pub(crate) kind: ValueKind,
    pub(crate) value: Option<Value>,
}

impl ValueMention {
    /// Where it stands.
    ///
    /// ```
    /// use wirecopy::Article;
    ///
    /// let article = Article::parse("Port closes\n\nThe port lost $1.5 million in three days, the mayor said.")?;
    /// let found: Vec<_> = article.values().iter().map(|value| &article[value.span()]).collect();
    /// assert_eq!(found, ["$1.5 million", "three days"]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What kind of expression it is.
    ///
    /// ```
    /// use wirecopy::{Article, ValueKind};
    ///
    /// let article = Article::parse("Port closes\n\nThe port lost $1.5 million in three days, the mayor said.")?;
    /// assert!(article.values().iter().all(|value| value.kind() != ValueKind::Date));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub const fn kind(&self) -> ValueKind {
        self.kind
    }

    /// The value, if the article's date and the text settle it.
    ///
    /// ```
    /// use wirecopy::Article;
    ///
    /// let article = Article::parse("Port closes\n\nThe port closed on Friday, the mayor said.")?;
    /// assert_eq!(article.values()[0].value(), None, "no date of the page says which Friday");
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub const fn value(&self) -> Option<Value> {
        self.value
    }
}
