//! Boosted regression trees over integers.
//!
//! Each tree is complete: at every node a feature is compared with a threshold, and each leaf adds its share to the
//! score (Friedman, "Greedy Function Approximation: A Gradient Boosting Machine", 2001). All of it is integers, so the
//! same text has the same score on every machine.

/// So many trees are walked at once.
const SIDE_BY_SIDE: usize = 4;

/// A sum of trees.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Forest {
    base: i32,
    depth: usize,
    /// Feature and threshold of each tree's inner nodes, level by level.
    splits: Vec<(u8, i32)>,
    leaves: Vec<i32>,
}

impl Forest {
    /// A forest without a tree, of trees as deep as `depth`.
    pub(super) fn new(base: i32, depth: usize) -> Forest {
        Forest { base, depth, ..Forest::default() }
    }

    /// Adds a tree; false if its numbers do not fit the depth, or a feature is none of the first `features`.
    pub(super) fn push(&mut self, numbers: &[i32], features: usize) -> bool {
        let inner = (1 << self.depth) - 1;
        if numbers.len() != 3 * inner + 1 {
            return false;
        }
        let (splits, leaves) = numbers.split_at(2 * inner);
        for split in splits.chunks_exact(2) {
            match u8::try_from(split[0]) {
                Ok(feature) if usize::from(feature) < features => self.splits.push((feature, split[1])),
                _ => return false,
            }
        }
        self.leaves.extend_from_slice(leaves);
        true
    }

    /// The log-odds of the row, in units of 1/1024.
    pub(super) fn score(&self, row: &[i32]) -> i32 {
        let (inner, leaves) = ((1 << self.depth) - 1, 1 << self.depth);
        let mut splits = self.splits.chunks_exact(SIDE_BY_SIDE * inner);
        let mut shares = self.leaves.chunks_exact(SIDE_BY_SIDE * leaves);
        let mut sum = self.base;
        for (splits, shares) in (&mut splits).zip(&mut shares) {
            sum += self.shares::<SIDE_BY_SIDE>(splits, shares, row);
        }
        let rest = splits.remainder().chunks_exact(inner).zip(shares.remainder().chunks_exact(leaves));
        rest.fold(sum, |sum, (splits, shares)| sum + self.shares::<1>(splits, shares, row))
    }

    /// What `N` trees add. They are walked side by side: a step of one waits for its last step, not for the others'.
    fn shares<const N: usize>(&self, splits: &[(u8, i32)], leaves: &[i32], row: &[i32]) -> i32 {
        let (inner, outer) = (splits.len() / N, leaves.len() / N);
        let mut nodes = [0; N];
        for _ in 0..self.depth {
            for (tree, node) in nodes.iter_mut().enumerate() {
                let (feature, threshold) = splits[tree * inner + *node];
                *node = 2 * *node + 1 + usize::from(row[usize::from(feature)] > threshold);
            }
        }
        nodes.iter().enumerate().map(|(tree, node)| leaves[tree * outer + node - inner]).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_tree_adds_the_leaf_that_its_splits_lead_to() {
        let mut forest = Forest::new(5, 2);
        assert!(forest.push(&[0, 10, 1, 0, 1, 3, 100, 200, 300, 400], 2));
        assert!(forest.push(&[1, 1, 0, 0, 0, 0, 1, 1, 2, 2], 2));
        assert_eq!(forest.score(&[0, 0]), 5 + 100 + 1);
        assert_eq!(forest.score(&[10, 1]), 5 + 200 + 1);
        assert_eq!(forest.score(&[11, 3]), 5 + 300 + 2);
        assert_eq!(forest.score(&[11, 4]), 5 + 400 + 2);
    }

    #[test]
    fn a_tree_of_another_shape_is_refused() {
        let mut forest = Forest::new(0, 1);
        assert!(!forest.push(&[0, 10, 1], 1));
        assert!(!forest.push(&[1, 10, 1, 2], 1));
        assert!(!forest.push(&[-1, 10, 1, 2], 1));
        assert!(forest.push(&[0, 10, 1, 2], 1));
    }
}
