//! Credits at the end of the copy: who reported, wrote and edited.
//!
//! Two kinds are read. Clauses name the work and then the people: `Reporting by A and B; editing by C`, as a line of
//! their own or in brackets at the end of a paragraph. Sentences name the people first: `A reported from Berlin. AP
//! writers B in Paris and C in Rome contributed to this report.`
//!
//! Which lines to ask: every paragraph of the tail, and the last ones of the body, whose end may hold credits in
//! brackets. The body then ends where the credits start.

mod clause;
mod sentence;

#[cfg(test)]
mod tests;

use crate::few::Few;
use crate::page::stamp::cursor::is_space;
use crate::pool::PooledVec;
use crate::span::Span;

/// What somebody did for an article.
///
/// ```
/// use wirecopy::{Article, CreditRole};
///
/// let text = "Port reopens\n\nThe port reopened on Friday.\n\n(Writing by Ana Lima; Editing by Rui Costa)";
/// let article = Article::parse(text)?;
/// let roles: Vec<_> = article.credits().map(|credit| credit.role()).collect();
/// assert_eq!(roles, [CreditRole::Writing, CreditRole::Editing]);
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
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
    pub(crate) names: Few<Span>,
}

/// Credits are not longer than this, in bytes.
const REACH: usize = 900;

/// The credits that `line` holds, with the offset in `line` at which they start (0 where the whole line is credits; the
/// opening bracket of `... (Reporting by A; Editing by B)` at the end of a paragraph).
pub(crate) fn find(line: &str) -> Option<(usize, PooledVec<RawCredit>)> {
    let edge = |c: char| is_space(c) || matches!(c, '_' | '*' | '—' | '–' | '-' | '•' | '(' | '[');
    let start = line.len() - line.trim_start_matches(edge).len();
    if line.len() <= REACH {
        let whole = clause::read(line, start).or_else(|| sentence::read(line, start));
        if let Some(credits) = whole {
            return Some((0, credits));
        }
    }
    in_brackets(line)
}

/// `... prose. (Reporting by A; Editing by B)`
fn in_brackets(line: &str) -> Option<(usize, PooledVec<RawCredit>)> {
    let mut from = line.len().saturating_sub(REACH);
    while !line.is_char_boundary(from) {
        from += 1;
    }
    let tail = line[from..].trim_end_matches(|c: char| is_space(c) || c == '.');
    if !tail.ends_with([')', ']']) {
        return None;
    }
    for (at, c) in tail.char_indices().filter(|&(_, c)| matches!(c, '(' | '[')) {
        if let Some(credits) = clause::read(line, from + at + c.len_utf8()) {
            return Some((from + at, credits));
        }
    }
    None
}
