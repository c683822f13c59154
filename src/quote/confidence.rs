//! How far a statement can be relied on.

use super::QuoteKind;
use super::statement::Pattern;

/// The share of statements found in this way, on news with the statements marked by hand, that are right in content
/// and speaker.
pub(super) fn of(pattern: Pattern, kind: QuoteKind, named: bool) -> f32 {
    let share = match (pattern, kind) {
        (Pattern::QuoteLeft, _) => 0.9,
        (Pattern::QuoteRight, _) => 0.85,
        (Pattern::That, _) => 0.8,
        (Pattern::Clause, _) => 0.75,
        (Pattern::Comma, _) => 0.75,
        (Pattern::According, _) => 0.75,
        (Pattern::To, _) => 0.5,
        (Pattern::Object, _) => 0.45,
        (Pattern::Noun, _) => 0.4,
        (Pattern::Headline, _) => 0.6,
        (Pattern::Carried, _) => 0.6,
        (Pattern::Thought, _) => 0.5,
    };
    if named { share } else { share * 0.95 }
}
