//! Words that the encoder takes for part of who speaks.

use crate::encoder::{Encoded, Head};
use crate::pool::PooledVec;
use crate::span::Span;

/// The label kind of sources among the roles.
const SOURCE: u8 = 0;

/// The stretches of text that name a speaker, in order.
#[derive(Debug, Default)]
pub(super) struct Sources(PooledVec<Span>);

impl Sources {
    pub(super) fn of(tokens: &[Span], encoded: &Encoded) -> Sources {
        let sources = encoded.runs(Head::Roles).filter(|run| run.kind == SOURCE);
        Sources(sources.map(|run| tokens[run.tokens.start].join(tokens[run.tokens.end - 1])).collect())
    }

    /// Whether a word stands in one.
    pub(super) fn hold(&self, word: Span) -> bool {
        let after = self.0.partition_point(|source| source.start() <= word.start());
        after.checked_sub(1).is_some_and(|at| word.start() < self.0[at].end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_not_cues_or_contents() {
        // Labels: a source, a cue, a content of two words.
        let tokens = [0, 5, 10, 15].map(|start| Span::of(start..start + 4));
        let encoded = Encoded::given([vec![0; 4], vec![1, 3, 5, 6]], 512);
        let sources = Sources::of(&tokens, &encoded);
        assert_eq!(tokens.map(|token| sources.hold(token)), [true, false, false, false]);
    }
}
