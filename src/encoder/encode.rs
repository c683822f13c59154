//! The way from a text's tokens to their labels, in blocks of bounded size.

use std::ops::Range;

use once_cell::sync::Lazy;

use super::context::Contexts;
use super::embedding::Embedding;
use super::format::Reader;
use super::network::{self, CHANNELS, Network};
use super::viterbi::Viterbi;
use super::word::Word;
use super::{ENGLISH, Head, Input};
use crate::error::ModelError;

/// Rows (tokens and separators) whose labels are computed at a time, besides the neighbours they depend on.
const BLOCK: usize = 512;
/// Words whose vectors are kept, a power of two.
const KEPT: usize = 4096;

/// A model, ready to run. It borrows the bytes it was read from and can be shared between threads.
#[derive(Debug)]
pub(crate) struct Encoder<'m> {
    embedding: Embedding<'m>,
    network: Network,
    block: usize,
}

/// Labels of a text's tokens.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Encoded {
    heads: [Layer; Head::ALL.len()],
}

#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Layer {
    labels: Vec<u8>,
    logits: Vec<i16>,
}

impl Encoded {
    /// The label of each token, see [`Head::kinds`].
    pub(crate) fn labels(&self, head: Head) -> &[u8] {
        &self.heads[head as usize].labels
    }

    /// The logits of a token's labels, in units of 1/256.
    pub(crate) fn logits(&self, head: Head, token: usize) -> &[i16] {
        let width = head.labels();
        &self.heads[head as usize].logits[token * width..][..width]
    }

    /// The runs of labels of one head.
    pub(crate) fn runs(&self, head: Head) -> Runs<'_> {
        Runs { encoded: self, head, at: 0 }
    }

    /// As if a model had given these labels, by `margin` over all others.
    #[cfg(test)]
    pub(crate) fn given(labels: [Vec<u8>; Head::ALL.len()], margin: i16) -> Encoded {
        let mut encoded = Encoded::default();
        for ((layer, head), labels) in encoded.heads.iter_mut().zip(Head::ALL).zip(labels) {
            for &label in &labels {
                layer.logits.extend((0..head.labels()).map(|l| if l == usize::from(label) { margin } else { 0 }));
            }
            layer.labels = labels;
        }
        encoded
    }

    /// How sure it is that the tokens have no label: the mean margin of those that have none, 0 if all have one.
    pub(crate) fn blank(&self, head: Head, tokens: Range<usize>) -> i16 {
        let blank = tokens.filter(|&token| self.labels(head)[token] == 0);
        let (sum, count) = blank.fold((0, 0), |(sum, count), t| (sum + i64::from(self.margin(head, t)), count + 1));
        if count == 0 { 0 } else { (sum / count) as i16 }
    }

    /// The logit of a token's label less the highest of the others.
    fn margin(&self, head: Head, token: usize) -> i16 {
        let label = usize::from(self.labels(head)[token]);
        let logits = self.logits(head, token);
        let others = logits.iter().enumerate().filter(|&(l, _)| l != label).map(|(_, &logit)| logit);
        logits[label].saturating_sub(others.max().unwrap_or(i16::MIN))
    }
}

/// A stretch of tokens with one label: a name, or a part of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    /// Which of the head's kinds.
    pub(crate) kind: u8,
    /// Indexes of its tokens.
    pub(crate) tokens: Range<usize>,
    /// How far its tokens' logits lie above those of the next best labels, in units of 1/256, on average; negative
    /// where the label was taken for the sake of its neighbours.
    pub(crate) margin: i16,
}

/// The runs of one head, in text order.
#[derive(Debug, Clone)]
pub(crate) struct Runs<'e> {
    encoded: &'e Encoded,
    head: Head,
    at: usize,
}

impl Iterator for Runs<'_> {
    type Item = Run;

    fn next(&mut self) -> Option<Run> {
        let labels = self.encoded.labels(self.head);
        let start = self.at + labels[self.at..].iter().position(|&l| l != 0)?;
        let kind = (labels[start] - 1) / 2;
        let goes_on = 2 * kind + 2;
        let end = start + 1 + labels[start + 1..].iter().take_while(|&&l| l == goes_on).count();
        self.at = end;
        let sum: i64 = (start..end).map(|t| i64::from(self.encoded.margin(self.head, t))).sum();
        Some(Run { kind, tokens: start..end, margin: (sum / (end - start) as i64) as i16 })
    }
}

/// What an encoder works with; any encoder can use it for one text after another.
#[derive(Default)]
pub(crate) struct Scratch {
    contexts: Contexts,
    network: network::Scratch,
    /// Vectors of words by the low bits of their hash, and the words they are of.
    kept: Vec<i16>,
    words: Vec<Option<Word>>,
    word: Vec<i16>,
    viterbi: Viterbi,
}

impl Encoder<'static> {
    /// The built-in model for English news, read at the first call.
    pub(crate) fn english() -> &'static Encoder<'static> {
        static ENCODER: Lazy<Encoder<'static>> =
            Lazy::new(|| Encoder::load(ENGLISH).expect("the built-in model is a sound one: tests load it"));
        &ENCODER
    }
}

impl<'m> Encoder<'m> {
    /// Reads a model file.
    pub(crate) fn load(bytes: &'m [u8]) -> Result<Encoder<'m>, ModelError> {
        let mut file = Reader::new(bytes)?;
        let embedding = Embedding::read(&mut file)?;
        let network = Network::read(&mut file, embedding.width(), &Head::ALL.map(Head::labels))?;
        file.finish()?;
        Ok(Encoder { embedding, network, block: BLOCK })
    }

    /// Has an effect on speed alone.
    #[cfg(test)]
    pub(super) fn set_block(&mut self, rows: usize) {
        self.block = rows;
    }

    /// Labels every token of `input`.
    pub(crate) fn encode(&self, input: Input<'_>, scratch: &mut Scratch) -> Encoded {
        let Scratch { contexts, network, kept, words, word, viterbi } = scratch;
        let contexts = contexts.compute(input);
        let tokens = input.tokens.len();
        let mut encoded = Encoded::default();
        for (layer, head) in encoded.heads.iter_mut().zip(Head::ALL) {
            layer.labels.resize(tokens, 0);
            layer.logits.resize(tokens * head.labels(), 0);
        }
        // A scratch may come from another model, whose vectors mean nothing here.
        words.clear();
        words.resize(KEPT, None);
        kept.resize(KEPT * CHANNELS, 0);
        word.resize(self.embedding.width(), 0);

        let rows = tokens + input.starts.len();
        let reach = self.network.reach();
        for first in (0..rows).step_by(self.block) {
            let core = first..rows.min(first + self.block);
            let window = core.start.saturating_sub(reach)..rows.min(core.end + reach);
            network.vectors.clear();
            for token in Rows::from(input, window.start).take(window.len()) {
                let Some(token) = token else {
                    network.vectors.extend_from_slice(self.network.separator());
                    continue;
                };
                let parts = Word::new(input.tokens[token].slice(input.text));
                let slot = parts.cased as usize % KEPT;
                let vector = &mut kept[slot * CHANNELS..][..CHANNELS];
                if words[slot] != Some(parts) {
                    self.embedding.put(&parts, word);
                    self.network.project(word, vector);
                    words[slot] = Some(parts);
                }
                let context = self.network.context(contexts[token]);
                network.vectors.extend(vector.iter().zip(context).map(|(&a, &b)| a.saturating_add(b)));
            }
            // Rows of the window that are tokens of the core.
            let tokens: Vec<Option<usize>> = Rows::from(input, core.start).take(core.len()).collect();
            self.network.run(network, |head, t, label, logit| {
                let row = (window.start + t).checked_sub(core.start);
                if let Some(Some(token)) = row.and_then(|r| tokens.get(r)) {
                    encoded.heads[head].logits[token * Head::ALL[head].labels() + label] = logit;
                }
            });
        }
        for ((layer, head), transitions) in encoded.heads.iter_mut().zip(Head::ALL).zip(&self.network.transitions) {
            let width = head.labels();
            for range in input.ranges() {
                let logits = &layer.logits[range.start * width..range.end * width];
                viterbi.decode(logits, transitions, &mut layer.labels[range]);
            }
        }
        encoded
    }
}

/// The rows the network sees: before the tokens of each segment one row that stands for the break.
struct Rows<'a> {
    input: Input<'a>,
    /// Segments begun.
    segments: usize,
    token: usize,
}

impl<'a> Rows<'a> {
    /// The rows from number `row` on.
    fn from(input: Input<'a>, row: usize) -> Rows<'a> {
        // The break of segment k is row `starts[k] + k`; find the segments whose break is before `row`.
        let (mut low, mut high) = (0, input.starts.len());
        while low < high {
            let middle = (low + high) / 2;
            if input.starts[middle] as usize + middle < row { low = middle + 1 } else { high = middle }
        }
        Rows { input, segments: low, token: row - low }
    }
}

impl Iterator for Rows<'_> {
    type Item = Option<usize>;

    fn next(&mut self) -> Option<Option<usize>> {
        if self.input.starts.get(self.segments).is_some_and(|&s| s as usize == self.token) {
            self.segments += 1;
            return Some(None);
        }
        if self.token == self.input.tokens.len() {
            return None;
        }
        self.token += 1;
        Some(Some(self.token - 1))
    }
}
