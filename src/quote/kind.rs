//! Kinds of statements.

/// How much of a statement is the speaker's own words.
///
/// ```
/// use wirecopy::QuoteKind;
///
/// assert_eq!(QuoteKind::Mixed.as_str(), "mixed");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum QuoteKind {
    /// All of it stands inside quotation marks.
    Direct,
    /// Some of it stands inside quotation marks.
    Mixed,
    /// None of it does.
    Indirect,
}

impl QuoteKind {
    /// The name in the JSON format.
    ///
    /// ```
    /// assert_eq!(wirecopy::QuoteKind::Indirect.as_str(), "indirect");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            QuoteKind::Direct => "direct",
            QuoteKind::Mixed => "mixed",
            QuoteKind::Indirect => "indirect",
        }
    }
}
