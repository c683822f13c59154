//! Credits at the end of the copy: who reported, wrote and edited.

use crate::span::Span;

/// What somebody did for an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum CreditRole {
    /// `Reporting by`.
    Reporting,
    /// `Additional reporting by`, `contributed to this report`.
    AdditionalReporting,
    /// `Writing by`.
    Writing,
    /// `Editing by`.
    Editing,
    /// `Translated by`.
    Translation,
    /// Anything else that a credit says (`Graphics by`).
    Other,
}

/// One role of a credit line and the names that go with it. Spans are relative to the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RawCredit {
    pub(crate) role: CreditRole,
    pub(crate) names: Vec<Span>,
}

/// The credits that `line` holds, with the offset in `line` at which they start (0 where the whole line is credits; the
/// opening bracket of `... (Reporting by A; Editing by B)` at the end of a paragraph).
pub(crate) fn find(line: &str) -> Option<(usize, Vec<RawCredit>)> {
    let _ = line;
    None
}
