//! The best sequence of labels where a name or role begins with B, goes on with I, and no I stands without its kind
//! before it (Viterbi's algorithm over the BIO scheme; the only transitions ruled out are those into a stray I).

/// Labels are `0` for O, then B and I of each kind in turn: `2k + 1` and `2k + 2`.
const OUTSIDE: u8 = 0;

/// Back pointers, kept for the next segment.
#[derive(Default)]
pub(crate) struct Viterbi {
    /// For each token: the best label of the token before, and one bit a kind, whether I is best reached from I.
    back: Vec<(u8, u32)>,
    scores: Vec<i64>,
    next: Vec<i64>,
}

impl Viterbi {
    /// Writes to `labels` the best labels of a segment whose tokens have `width` logits each.
    pub(crate) fn decode(&mut self, logits: &[i16], width: usize, labels: &mut [u8]) {
        debug_assert_eq!(logits.len(), width * labels.len());
        self.back.clear();
        let mut rows = logits.chunks_exact(width);
        let Some(first) = rows.next() else { return };
        self.scores.clear();
        self.scores.extend(first.iter().map(|&l| i64::from(l)));
        for inside in self.scores.iter_mut().skip(2).step_by(2) {
            *inside = i64::MIN / 2;
        }
        for row in rows {
            let from = best(&self.scores);
            let top = self.scores[usize::from(from)];
            let mut stays = 0u32;
            self.next.clear();
            self.next.resize(width, top);
            for inside in (2..width).step_by(2) {
                let (begun, gone_on) = (self.scores[inside - 1], self.scores[inside]);
                stays |= u32::from(gone_on > begun) << (inside / 2);
                self.next[inside] = begun.max(gone_on);
            }
            for (score, &logit) in self.next.iter_mut().zip(row) {
                *score += i64::from(logit);
            }
            std::mem::swap(&mut self.scores, &mut self.next);
            self.back.push((from, stays));
        }
        let mut label = best(&self.scores);
        let mut at = labels.len();
        while at > 0 {
            at -= 1;
            labels[at] = label;
            if at > 0 {
                let (from, stays) = self.back[at - 1];
                label = match label {
                    l if l != OUTSIDE && l % 2 == 0 => l - u8::from(stays >> (l / 2) & 1 == 0),
                    _ => from,
                };
            }
        }
    }
}

/// The first label with the highest score.
fn best(scores: &[i64]) -> u8 {
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

    use super::Viterbi;

    const WIDTH: usize = 5;

    fn decode(logits: &[i16]) -> Vec<u8> {
        let mut labels = vec![0; logits.len() / WIDTH];
        Viterbi::default().decode(logits, WIDTH, &mut labels);
        labels
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
    }
}
