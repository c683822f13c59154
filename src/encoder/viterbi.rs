//! The best sequence of labels (Viterbi's algorithm): the sum of their logits and of what the transitions between
//! them are worth, where a name or role begins with B, goes on with I, and no I stands without its kind before it.

use super::format::Section;
use crate::error::ModelError;

/// The most labels of a head.
pub(super) const LABELS: usize = 16;
/// The worth of a transition that must not be: more than any logits between two tokens make up for.
const NEVER: i32 = -(1 << 20);

/// What it is worth that a label follows another, in units of a logit. Learned, as in a linear-chain conditional
/// random field (Lafferty, McCallum and Pereira 2001).
#[derive(Debug)]
pub(super) struct Transitions {
    width: usize,
    /// The worth of each label at the start of a segment.
    first: [i32; LABELS],
    /// For each label, the worth of each label before it.
    after: Vec<[i32; LABELS]>,
}

impl Transitions {
    /// Labels are `0` for none, then B and I of each kind in turn: `2k + 1` and `2k + 2`.
    fn legal(from: Option<usize>, to: usize) -> bool {
        to == 0 || to % 2 == 1 || from.is_some_and(|from| from == to || from + 1 == to)
    }

    /// All legal transitions are worth what `worth` says, from a label (or the start) to a label.
    fn new(width: usize, worth: impl Fn(Option<usize>, usize) -> i16) -> Transitions {
        let value = |from, to| if Self::legal(from, to) { i32::from(worth(from, to)) } else { NEVER };
        let row = |label: &dyn Fn(usize) -> i32| {
            let mut row = [NEVER; LABELS];
            row.iter_mut().enumerate().take(width).for_each(|(i, v)| *v = label(i));
            row
        };
        Transitions {
            width,
            first: row(&|to| value(None, to)),
            after: (0..width).map(|to| row(&|from| value(Some(from), to))).collect(),
        }
    }

    /// Reads the worth of each label at the start, then of each label after each: rows are the label before.
    pub(super) fn read(s: &mut Section<'_>, width: usize) -> Result<Transitions, ModelError> {
        let worth = s.i16s((width + 1) * width)?;
        Ok(Transitions::new(width, |from, to| worth[from.map_or(0, |from| from + 1) * width + to]))
    }
}

/// Back pointers, kept for the next segment.
#[derive(Default)]
pub(crate) struct Viterbi {
    /// For each token after the first, the best label before each of its labels.
    back: Vec<[u8; LABELS]>,
}

impl Viterbi {
    /// Writes to `labels` the best labels of a segment whose tokens have `transitions.width` logits each.
    pub(super) fn decode(&mut self, logits: &[i16], transitions: &Transitions, labels: &mut [u8]) {
        let width = transitions.width;
        debug_assert_eq!(logits.len(), width * labels.len());
        self.back.clear();
        let mut rows = logits.chunks_exact(width);
        let Some(first) = rows.next() else { return };
        let mut scores = transitions.first;
        add(&mut scores, first);
        for row in rows {
            // Scores count from the best one, so that they stay small.
            let top = scores[best(&scores)];
            scores.iter_mut().for_each(|score| *score = (*score - top).max(2 * NEVER));
            let (mut next, mut back) = ([2 * NEVER; LABELS], [0; LABELS]);
            for ((after, next), back) in transitions.after.iter().zip(&mut next).zip(&mut back) {
                let mut sums = *after;
                sums.iter_mut().zip(&scores).for_each(|(sum, score)| *sum += score);
                let from = best(&sums);
                (*next, *back) = (sums[from], from as u8);
            }
            add(&mut next, row);
            scores = next;
            self.back.push(back);
        }
        let mut label = best(&scores) as u8;
        let mut back = self.back.iter().rev();
        for place in labels.iter_mut().rev() {
            *place = label;
            if let Some(back) = back.next() {
                label = back[usize::from(label)];
            }
        }
    }
}

fn add(scores: &mut [i32; LABELS], logits: &[i16]) {
    scores.iter_mut().zip(logits).for_each(|(score, &logit)| *score += i32::from(logit));
}

/// The first label with the highest score.
fn best(scores: &[i32; LABELS]) -> usize {
    let mut best = 0;
    for (label, score) in scores.iter().enumerate() {
        if *score > scores[best] {
            best = label;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Transitions, Viterbi};

    const WIDTH: usize = 5;

    fn decode(logits: &[i16], worth: impl Fn(Option<usize>, usize) -> i16) -> Vec<u8> {
        let mut labels = vec![0; logits.len() / WIDTH];
        Viterbi::default().decode(logits, &Transitions::new(WIDTH, worth), &mut labels);
        labels
    }

    fn plain(logits: &[i16]) -> Vec<u8> {
        decode(logits, |_, _| 0)
    }

    fn legal(labels: &[u8]) -> bool {
        let inside = |l: u8| l != 0 && l % 2 == 0;
        let reaches = |a: u8, b: u8| !inside(b) || a == b || a == b - 1;
        labels.first().is_none_or(|&l| !inside(l)) && labels.windows(2).all(|w| reaches(w[0], w[1]))
    }

    fn score(logits: &[i16], labels: &[u8], worth: impl Fn(Option<usize>, usize) -> i16) -> i64 {
        let mut before = None;
        let mut sum = 0;
        for (row, &label) in logits.chunks_exact(WIDTH).zip(labels) {
            sum += i64::from(row[usize::from(label)]) + i64::from(worth(before, label.into()));
            before = Some(label.into());
        }
        sum
    }

    #[test]
    fn takes_the_best_label_where_all_are_legal() {
        assert_eq!(plain(&[9, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 9, 0]), [0, 1, 2, 3]);
        assert!(plain(&[]).is_empty());
    }

    #[test]
    fn a_stray_inside_label_becomes_a_beginning() {
        assert_eq!(plain(&[0, 5, 9, 0, 0]), [1]);
        assert_eq!(plain(&[9, 0, 0, 0, 0, 0, 5, 9, 0, 0]), [0, 1]);
    }

    #[test]
    fn transitions_can_outweigh_logits() {
        let logits = [9, 0, 0, 0, 0, 8, 9, 0, 0, 0];
        assert_eq!(plain(&logits), [0, 1]);
        assert_eq!(decode(&logits, |from, to| if from == Some(0) && to == 1 { -3 } else { 0 }), [0, 0]);
    }

    proptest! {
        #[test]
        fn no_legal_sequence_scores_higher(
            logits in prop::collection::vec(-50i16..50, 0..=4 * WIDTH),
            table in prop::collection::vec(-40i16..40, (WIDTH + 1) * WIDTH),
        ) {
            let worth = |from: Option<usize>, to: usize| table[from.map_or(0, |f| f + 1) * WIDTH + to];
            let logits = &logits[..logits.len() / WIDTH * WIDTH];
            let n = logits.len() / WIDTH;
            let found = decode(logits, worth);
            prop_assert!(legal(&found));
            for code in 0..WIDTH.pow(n as u32) {
                let other: Vec<u8> = (0..n).map(|i| (code / WIDTH.pow(i as u32) % WIDTH) as u8).collect();
                prop_assert!(!legal(&other) || score(logits, &other, worth) <= score(logits, &found, worth));
            }
        }
    }
}
