//! How far a statement can be relied on.

use super::QuoteKind;
use super::statement::Pattern;

/// The share of statements found in this way that are right in what was said and in the speaker's words, on news with
/// the statements marked by hand, rounded: half agency and newspaper pages, half PolNeAR. `named` is whether the
/// speaker's name is known.
pub(super) fn of(pattern: Pattern, kind: QuoteKind, named: bool, nested: bool) -> f32 {
    let (with_name, without) = match (pattern, kind) {
        _ if nested => (0.5, 0.4),
        (Pattern::QuoteLeft, QuoteKind::Direct) => (0.97, 0.95),
        (Pattern::QuoteLeft, _) => (0.8, 0.75),
        (Pattern::QuoteRight, _) => (0.93, 0.75),
        (Pattern::That, _) => (0.89, 0.72),
        (Pattern::Clause, QuoteKind::Mixed) => (0.9, 0.65),
        (Pattern::Clause, _) => (0.84, 0.72),
        (Pattern::Comma, QuoteKind::Mixed) => (0.95, 0.88),
        (Pattern::Comma, _) => (0.88, 0.8),
        (Pattern::According, _) => (0.9, 0.88),
        (Pattern::To, _) => (0.68, 0.45),
        (Pattern::Object, _) => (0.65, 0.6),
        (Pattern::Noun, _) => (0.4, 0.25),
        (Pattern::Headline, _) => (0.6, 0.5),
        (Pattern::Carried, _) => (0.8, 0.5),
        (Pattern::Thought, _) => (0.4, 0.4),
        (Pattern::Learned, _) => (0.6, 0.45),
        // Too few were there to measure: those of a plain cue.
        (Pattern::Label, _) => (0.93, 0.75),
    };
    if named { with_name } else { without }
}
