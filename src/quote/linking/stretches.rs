//! Stretches of words that can be judged one after another, since nothing crosses their edges.

use super::super::statement::Statement;
use super::super::words::{Sentence, Words};
use super::groups::Groups;
use crate::pool::PooledVec;

/// Paragraphs, those as one that a statement has words of.
pub(super) fn blocks(words: &Words<'_>, found: &[Statement]) -> PooledVec<Sentence> {
    let mut blocks = PooledVec::default();
    blocks.extend(words.paragraphs.iter().map(|paragraph| paragraph.words));
    for statement in found {
        let mention = [statement.mention, statement.antecedent].into_iter().flatten();
        let named = mention.map(|(start, end)| Sentence { start, end }).chain(statement.cue);
        blocks.extend(hull(named.chain(statement.parts.iter().copied())));
    }
    join(&mut blocks);
    blocks
}

/// The words of groups and statements, those as one that share a word.
pub(super) fn inner(groups: &Groups, found: &[Statement], inner: &mut Vec<Sentence>) {
    inner.clear();
    inner.extend(groups.list.iter().filter_map(|group| hull(groups.contents(group).iter().copied())));
    inner.extend(found.iter().filter_map(|statement| hull(statement.parts.iter().copied())));
    join(inner);
}

/// Sorts statements by the stretch that they are of, otherwise as they were.
pub(super) fn sort(stretches: &[Sentence], statements: &mut [Statement]) {
    statements.sort_by_key(|statement| stretches.partition_point(|s| s.start <= statement.parts[0].start));
}

/// How many of the statements, sorted by stretches from this one on, are of this one.
pub(super) fn count(statements: &[Statement], stretch: Sentence) -> usize {
    statements.iter().take_while(|statement| statement.parts[0].start < stretch.end).count()
}

/// From the first to the last word.
fn hull(ranges: impl Iterator<Item = Sentence>) -> Option<Sentence> {
    ranges.reduce(|a, b| Sentence { start: a.start.min(b.start), end: a.end.max(b.end) })
}

/// Puts ranges in order and makes those one that share a word.
fn join(ranges: &mut Vec<Sentence>) {
    ranges.retain(|range| range.start < range.end);
    ranges.sort_unstable_by_key(|range| range.start);
    ranges.dedup_by(|next, last| {
        let shared = next.start < last.end;
        if shared {
            last.end = last.end.max(next.end);
        }
        shared
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shares_a_word_is_one_stretch() {
        let range = |(start, end)| Sentence { start, end };
        let mut ranges: Vec<Sentence> = [(8, 9), (0, 4), (4, 6), (5, 8), (12, 12), (1, 2)].map(range).to_vec();
        join(&mut ranges);
        assert_eq!(ranges, [(0, 4), (4, 8), (8, 9)].map(range));
    }
}
