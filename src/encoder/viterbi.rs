//! The best sequence of labels where a name or role begins with B, goes on with I, and no I stands without its kind
//! before it (Viterbi's algorithm over the BIO scheme; the only transitions ruled out are those into a stray I).

use super::encode::Layer;
use super::kernel::LANES;

/// Labels are `0` for O, then B and I of each kind in turn: `2k + 1` and `2k + 2`.
const OUTSIDE: u8 = 0;
/// Lower than any score, and far from an overflow.
const NEVER: i32 = i32::MIN / 4;
/// Tokens that are kept undecided before it is tried to settle some of them.
const MANY: usize = 1024;

/// A decoder that is given one token after another. The best labels of a segment are known at its end, but long before
/// that the ways to all labels of a token have their beginning in common, so that what is kept is bounded.
#[derive(Default)]
pub(super) struct Viterbi {
    width: usize,
    /// Of the tokens that have no label yet.
    logits: Vec<i16>,
    /// For each of these the best label of the token before, and one bit a kind, whether I is best reached from I.
    back: Vec<(u8, u8)>,
    /// The score of the best way to each label of the last token, less that of the best of them.
    scores: [i32; LANES],
    /// The number of tokens up to the one of which [`Viterbi::origins`] speaks; 0 if of none.
    anchor: usize,
    /// For each label of the last token the label of the anchor on the best way to it.
    origins: [u8; LANES],
}

impl Viterbi {
    /// Starts with the first token of a segment, whose tokens have `width` logits each.
    pub(super) fn begin(&mut self, width: usize) {
        self.width = width;
        self.logits.clear();
        self.back.clear();
        self.anchor = 0;
        // As if O were before it.
        self.scores = [NEVER; LANES];
        self.scores[usize::from(OUTSIDE)] = 0;
    }

    /// Adds a token; labels that are settled by it go to `layer`.
    pub(super) fn push(&mut self, logits: &[i16; LANES], layer: &mut Layer) {
        let from = best(&self.scores[..self.width]);
        let top = self.scores[usize::from(from)];
        let (mut next, mut origins, mut stays) = ([0; LANES], [self.origins[usize::from(from)]; LANES], 0);
        for inside in (2..self.width).step_by(2) {
            let goes_on = self.scores[inside] > self.scores[inside - 1];
            let before = inside - usize::from(!goes_on);
            stays |= u8::from(goes_on) << (inside / 2);
            next[inside] = self.scores[before] - top;
            origins[inside] = self.origins[before];
        }
        for (score, &logit) in next.iter_mut().zip(&logits[..self.width]) {
            *score += i32::from(logit);
        }
        (self.scores, self.origins) = (next, origins);
        self.back.push((from, stays));
        self.logits.extend_from_slice(&logits[..self.width]);
        if self.back.len() >= MANY {
            self.settle(layer);
        }
    }

    /// Labels what must have the same labels whatever comes.
    fn settle(&mut self, layer: &mut Layer) {
        if self.anchor > 0 && self.origins[..self.width].iter().all(|&origin| origin == self.origins[0]) {
            self.label(self.anchor, self.origins[0], layer);
            self.anchor = 0;
        }
        if self.anchor == 0 && self.back.len() >= MANY {
            self.anchor = self.back.len();
            self.origins = std::array::from_fn(|label| label as u8);
        }
    }

    /// Ends the segment and starts with another; the labels that were missing go to `layer`.
    pub(super) fn finish(&mut self, layer: &mut Layer) {
        self.label(self.back.len(), best(&self.scores[..self.width]), layer);
        self.begin(self.width);
    }

    /// Labels the first `count` tokens, the last of them with `label`.
    fn label(&mut self, count: usize, mut label: u8, layer: &mut Layer) {
        let first = layer.labels.len();
        layer.labels.resize(first + count, OUTSIDE);
        for (out, (from, stays)) in layer.labels[first..].iter_mut().zip(self.back.drain(..count)).rev() {
            *out = label;
            label = match label {
                l if l != OUTSIDE && l % 2 == 0 => l - u8::from(stays >> (l / 2) & 1 == 0),
                _ => from,
            };
        }
        let labels = layer.labels[first..].iter();
        layer.margins.extend(self.logits.chunks_exact(self.width).zip(labels).map(|(row, &l)| margin(row, l)));
        self.logits.drain(..count * self.width);
    }
}

/// The logit of a label less the highest of the others.
fn margin(logits: &[i16], label: u8) -> i16 {
    let others = logits.iter().enumerate().filter(|&(l, _)| l != usize::from(label)).map(|(_, &logit)| logit);
    logits[usize::from(label)].saturating_sub(others.max().unwrap_or(i16::MIN))
}

/// The first label with the highest score.
fn best(scores: &[i32]) -> u8 {
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
    use super::{MANY, Viterbi};

    const WIDTH: usize = 5;

    fn decode(logits: &[i16]) -> Vec<u8> {
        let (mut viterbi, mut layer) = (Viterbi::default(), Layer::default());
        viterbi.begin(WIDTH);
        for row in logits.chunks_exact(WIDTH) {
            let mut padded = [i16::MAX; LANES];
            padded[..WIDTH].copy_from_slice(row);
            viterbi.push(&padded, &mut layer);
        }
        viterbi.finish(&mut layer);
        assert_eq!(layer.labels.len(), layer.margins.len());
        layer.labels
    }

    fn legal(labels: &[u8]) -> bool {
        let inside = |l: u8| l != 0 && l % 2 == 0;
        let reaches = |a: u8, b: u8| !inside(b) || a == b || a == b - 1;
        labels.first().is_none_or(|&l| !inside(l)) && labels.windows(2).all(|w| reaches(w[0], w[1]))
    }

    fn score(logits: &[i16], labels: &[u8]) -> i64 {
        logits.chunks_exact(WIDTH).zip(labels).map(|(row, &l)| i64::from(row[usize::from(l)])).sum()
    }

    #[test]
    fn takes_the_best_label_where_all_are_legal() {
        assert_eq!(decode(&[9, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 9, 0]), [0, 1, 2, 3]);
        assert!(decode(&[]).is_empty());
    }

    #[test]
    fn a_stray_inside_label_becomes_a_beginning() {
        assert_eq!(decode(&[0, 5, 9, 0, 0]), [1]);
        assert_eq!(decode(&[9, 0, 0, 0, 0, 0, 5, 9, 0, 0]), [0, 1]);
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
        let labels = decode(&logits);
        assert_eq!(labels[0], 3);
        assert!(labels[1..].iter().all(|&l| l == 4) && labels.len() == tokens + 1);
    }

    #[test]
    fn margins_are_those_of_the_labels() {
        let (mut viterbi, mut layer) = (Viterbi::default(), Layer::default());
        viterbi.begin(3);
        for row in [[1, 9, 0], [4, 3, 3]] {
            let mut padded = [0; LANES];
            padded[..3].copy_from_slice(&row);
            viterbi.push(&padded, &mut layer);
        }
        viterbi.finish(&mut layer);
        assert_eq!((layer.labels, layer.margins), (vec![1, 0], vec![8, 1]));
    }

    proptest! {
        #[test]
        fn no_legal_sequence_scores_higher(logits in prop::collection::vec(-50i16..50, 0..=4 * WIDTH)) {
            let logits = &logits[..logits.len() / WIDTH * WIDTH];
            let n = logits.len() / WIDTH;
            let found = decode(logits);
            prop_assert!(legal(&found));
            for code in 0..WIDTH.pow(n as u32) {
                let other: Vec<u8> = (0..n).map(|i| (code / WIDTH.pow(i as u32) % WIDTH) as u8).collect();
                prop_assert!(!legal(&other) || score(logits, &other) <= score(logits, &found));
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
            let labels = decode(&logits);
            prop_assert!(labels.len() == tokens && legal(&labels));
            prop_assert_eq!(score(&logits, &labels), highest(&logits));
        }
    }
}
