//! The best sequence of labels (Viterbi's algorithm): the highest sum of their logits and of what the transitions
//! between them are worth.

use super::encode::Layer;
use super::kernel::LANES;
use super::transitions::{NEVER, Transitions};

/// Tokens that are kept undecided before it is tried to settle some of them.
const MANY: usize = 1024;

/// A decoder that is given one token after another. The best labels of a segment are known at its end, but long before
/// that the ways to all labels of a token have their beginning in common, so that what is kept is bounded.
#[derive(Default)]
pub(super) struct Viterbi {
    /// Of the tokens that have no label yet, as many for each as there are labels.
    logits: Vec<i16>,
    /// For each of these the best label of the token before, by its own label.
    back: Vec<[u8; LANES]>,
    /// The score of the best way to each label of the last token, less that of the best of them.
    scores: [i32; LANES],
    /// Whether the next token is the first of its segment.
    fresh: bool,
    /// The number of tokens up to the one of which [`Viterbi::origins`] speaks; 0 if of none.
    anchor: usize,
    /// For each label of the last token the label of the anchor on the best way to it.
    origins: [u8; LANES],
}

impl Viterbi {
    /// Starts with the first token of a segment.
    pub(super) fn begin(&mut self) {
        self.logits.clear();
        self.back.clear();
        self.anchor = 0;
        self.fresh = true;
    }

    /// Adds a token; labels that are settled by it go to `layer`.
    pub(super) fn push(&mut self, logits: &[i16; LANES], transitions: &Transitions, layer: &mut Layer) {
        let logits = &logits[..transitions.width];
        let (mut next, mut back, mut origins) = (transitions.first, [0; LANES], [0; LANES]);
        if !std::mem::take(&mut self.fresh) {
            for (to, after) in transitions.after.iter().enumerate() {
                let sums: [i32; LANES] = std::array::from_fn(|from| self.scores[from] + after[from]);
                let from = best(&sums);
                (next[to], back[to]) = (sums[usize::from(from)], from);
                origins[to] = self.origins[usize::from(from)];
            }
        }
        for (score, &logit) in next.iter_mut().zip(logits) {
            *score += i32::from(logit);
        }
        let top = next[usize::from(best(&next))];
        self.scores = next.map(|score| (score - top).max(NEVER));
        self.origins = origins;
        self.back.push(back);
        self.logits.extend_from_slice(logits);
        if self.back.len() >= MANY {
            self.settle(transitions, layer);
        }
    }

    /// Labels what must have the same labels whatever comes.
    fn settle(&mut self, transitions: &Transitions, layer: &mut Layer) {
        let width = transitions.width;
        if self.anchor > 0 && self.origins[..width].iter().all(|&origin| origin == self.origins[0]) {
            self.label(self.anchor, self.origins[0], width, layer);
            self.anchor = 0;
        }
        if self.anchor == 0 && self.back.len() >= MANY {
            self.anchor = self.back.len();
            self.origins = std::array::from_fn(|label| label as u8);
        }
    }

    /// Ends the segment and starts with another; the labels that were missing go to `layer`.
    pub(super) fn finish(&mut self, transitions: &Transitions, layer: &mut Layer) {
        self.label(self.back.len(), best(&self.scores), transitions.width, layer);
        self.begin();
    }

    /// Labels the first `count` tokens, the last of them with `label`.
    fn label(&mut self, count: usize, mut label: u8, width: usize, layer: &mut Layer) {
        let first = layer.labels.len();
        layer.labels.resize(first + count, 0);
        for (out, back) in layer.labels[first..].iter_mut().zip(self.back.drain(..count)).rev() {
            *out = label;
            label = back[usize::from(label)];
        }
        let labels = layer.labels[first..].iter();
        if let Some(margins) = &mut layer.margins {
            margins.extend(self.logits.chunks_exact(width).zip(labels).map(|(row, &l)| margin(row, l)));
        }
        self.logits.drain(..count * width);
    }
}

/// The logit of a label less the highest of the others.
fn margin(logits: &[i16], label: u8) -> i16 {
    let others = logits.iter().enumerate().filter(|&(l, _)| l != usize::from(label)).map(|(_, &logit)| logit);
    logits[usize::from(label)].saturating_sub(others.max().unwrap_or(i16::MIN))
}

/// The first label with the highest score.
fn best(scores: &[i32; LANES]) -> u8 {
    let mut best = 0;
    for (label, score) in scores.iter().enumerate() {
        if *score > scores[best] {
            best = label;
        }
    }
    best as u8
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::encode::Layer;
    use super::super::kernel::LANES;
    use super::super::transitions::Transitions;
    use super::{MANY, Viterbi};
    use crate::pool::PooledVec;

    const WIDTH: usize = 5;

    fn measured() -> Layer {
        Layer { margins: Some(PooledVec::default()), ..Layer::default() }
    }

    fn plain(logits: &[i16]) -> Vec<u8> {
        decode(logits, |_, _| 0)
    }

    fn decode(logits: &[i16], worth: impl Fn(Option<usize>, usize) -> i16) -> Vec<u8> {
        let (mut viterbi, mut layer) = (Viterbi::default(), measured());
        let transitions = Transitions::new(WIDTH, worth);
        viterbi.begin();
        for row in logits.chunks_exact(WIDTH) {
            let mut padded = [i16::MAX; LANES];
            padded[..WIDTH].copy_from_slice(row);
            viterbi.push(&padded, &transitions, &mut layer);
        }
        viterbi.finish(&transitions, &mut layer);
        assert_eq!(Some(layer.labels.len()), layer.margins.map(|margins| margins.len()));
        layer.labels.into_vec()
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

    /// The score of the best legal sequence.
    fn highest(logits: &[i16]) -> i64 {
        let mut scores = vec![0; WIDTH];
        for (t, row) in logits.chunks_exact(WIDTH).enumerate() {
            let top = *scores.iter().max().unwrap();
            let reached = |l: usize| match l {
                2 | 4 if t == 0 => i64::MIN / 2,
                2 | 4 => scores[l].max(scores[l - 1]),
                _ => top,
            };
            scores = (0..WIDTH).map(|l| reached(l) + i64::from(row[l])).collect();
        }
        *scores.iter().max().unwrap()
    }

    #[test]
    fn a_name_without_end_is_one_name() {
        let tokens = 5 * MANY;
        let mut logits = [0, 0, 0, 9, 0].to_vec();
        logits.extend([0, 0, 0, 0, 9].repeat(tokens));
        let labels = plain(&logits);
        assert_eq!(labels[0], 3);
        assert!(labels[1..].iter().all(|&l| l == 4) && labels.len() == tokens + 1);
    }

    #[test]
    fn margins_are_those_of_the_labels() {
        let (mut viterbi, mut layer) = (Viterbi::default(), measured());
        let transitions = Transitions::new(3, |_, _| 0);
        viterbi.begin();
        for row in [[1, 9, 0], [4, 3, 3]] {
            let mut padded = [0; LANES];
            padded[..3].copy_from_slice(&row);
            viterbi.push(&padded, &transitions, &mut layer);
        }
        viterbi.finish(&transitions, &mut layer);
        assert_eq!((layer.labels.into_vec(), layer.margins.unwrap().into_vec()), (vec![1, 0], vec![8, 1]));
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

        #[test]
        fn long_segments_are_decided_in_parts_without_a_difference(seed in any::<u64>(), tokens in 1..4 * MANY) {
            let mut state = seed | 1;
            let logits: Vec<i16> = (0..tokens * WIDTH)
                .map(|_| {
                    // Marsaglia's xorshift.
                    state ^= state << 13;
                    state ^= state >> 7;
                    state ^= state << 17;
                    (state % 60) as i16
                })
                .collect();
            let labels = plain(&logits);
            prop_assert!(labels.len() == tokens && legal(&labels));
            prop_assert_eq!(score(&logits, &labels, |_, _| 0), highest(&logits));
        }
    }
}
