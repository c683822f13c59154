//! The way from a text's tokens to their labels, in blocks of bounded size.

use std::cell::RefCell;
use std::ops::Range;

use once_cell::sync::Lazy;

use super::context::Contexts;
use super::embedding::Embedding;
use super::format::Reader;
use super::kernel::LANES;
use super::network::{self, Network};
use super::viterbi::Viterbi;
use super::vocabulary::Vocabulary;
use super::word::Word;
use super::{ENGLISH, Head, Input};
use crate::error::ModelError;
use crate::pool::PooledVec;

/// Rows (tokens and separators) whose labels are computed at a time, besides the neighbours they depend on: most
/// articles are one block, and its vectors fit a second-level cache.
const BLOCK: usize = 2048;
/// The scratch of a text with more tokens is not kept for the next one.
const KEPT: usize = 1 << 14;
/// The margin of a token that was not read, sixteen logits.
const UNREAD: i16 = 16 << 8;
/// Stands for the row between segments where a word's number is expected.
const BREAK: u32 = u32::MAX;

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
    /// For each token, by how much the logit of each role (the higher of its two labels) exceeds all others.
    leads: PooledVec<i16>,
}

/// Labels of one head, and how far each lies above the next best.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Layer {
    pub(super) labels: PooledVec<u8>,
    /// The label's logit less the highest of the others, in units of 1/256; for names alone.
    pub(super) margins: Option<PooledVec<i16>>,
}

/// Adds by how much the logit of each kind exceeds all others; `logits` are a token's, as many as there are labels.
fn lead(leads: &mut Vec<i16>, logits: &[i16]) {
    for own in 1..=logits.len() / 2 {
        let (mut best, mut other) = (i16::MIN, logits[0]);
        for (label, &logit) in logits.iter().enumerate().skip(1) {
            let side = if label.div_ceil(2) == own { &mut best } else { &mut other };
            *side = logit.max(*side);
        }
        leads.push(best.saturating_sub(other));
    }
}

impl Encoded {
    /// The label of each token, see [`Head::kinds`].
    pub(crate) fn labels(&self, head: Head) -> &[u8] {
        &self.heads[head as usize].labels
    }

    /// By how much the logit of each role exceeds those of all others at a token, in units of 1/256.
    pub(crate) fn leads(&self, token: usize) -> &[i16] {
        let kinds = Head::Roles.kinds();
        &self.leads[token * kinds..][..kinds]
    }

    /// The runs of labels of one head.
    pub(crate) fn runs(&self, head: Head) -> Runs<'_> {
        Runs { encoded: self, head, at: 0 }
    }

    /// Gives the tokens that were not read, up to `tokens` in all, no label, for sure.
    pub(crate) fn pad(&mut self, tokens: usize) {
        for layer in &mut self.heads {
            layer.labels.resize(tokens, 0);
            if let Some(margins) = &mut layer.margins {
                margins.resize(tokens, UNREAD);
            }
        }
        self.leads.resize(tokens * Head::Roles.kinds(), -UNREAD);
    }

    /// As if a model had given these labels, by `margin` over all others.
    #[cfg(test)]
    pub(crate) fn given(labels: [Vec<u8>; Head::ALL.len()], margin: i16) -> Encoded {
        let mut encoded = Encoded::default();
        for &label in &labels[Head::Roles as usize] {
            let logits: Vec<i16> =
                (0..Head::Roles.labels()).map(|l| if l == usize::from(label) { margin } else { 0 }).collect();
            lead(&mut encoded.leads, &logits);
        }
        for (layer, labels) in encoded.heads.iter_mut().zip(labels) {
            layer.margins = Some(PooledVec::filled(margin, labels.len()));
            layer.labels = labels.into_iter().collect();
        }
        encoded
    }

    /// How sure it is that the tokens have no label: the mean margin of those that have none, 0 if all have one.
    pub(crate) fn blank(&self, head: Head, tokens: Range<usize>) -> i16 {
        let blank = tokens.filter(|&token| self.labels(head)[token] == 0);
        let (sum, count) = blank.fold((0, 0), |(sum, count), t| (sum + i64::from(self.margin(head, t)), count + 1));
        if count == 0 { 0 } else { (sum / count) as i16 }
    }

    fn margin(&self, head: Head, token: usize) -> i16 {
        self.heads[head as usize].margins.as_ref().map_or(0, |margins| margins[token])
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
    /// where the label was taken for the sake of its neighbours, and 0 for roles, of which nobody asks it.
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
    vocabulary: Vocabulary,
    /// The number of each row's word in the vocabulary.
    rows: Vec<u32>,
    network: network::Scratch,
    viterbi: [Viterbi; Head::ALL.len()],
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

    /// Has an effect on speed alone.
    #[cfg(any(test, feature = "training"))]
    pub(super) fn set_level(&mut self, level: super::kernel::Level) {
        self.network.set_level(level);
    }

    /// Labels every token of `input`, with the scratch that the thread keeps.
    pub(crate) fn label(&self, input: Input<'_>) -> Encoded {
        thread_local! {
            static SCRATCH: RefCell<Scratch> = RefCell::default();
        }
        SCRATCH.with_borrow_mut(|scratch| {
            let encoded = self.encode(input, scratch);
            if input.tokens.len() > KEPT {
                *scratch = Scratch::default();
            }
            encoded
        })
    }

    /// Labels every token of `input`.
    pub(crate) fn encode(&self, input: Input<'_>, scratch: &mut Scratch) -> Encoded {
        let mut viterbi = std::mem::take(&mut scratch.viterbi);
        let mut encoded = Encoded::default();
        let mut margins = PooledVec::default();
        margins.reserve_exact(input.tokens.len());
        encoded.heads[Head::Names as usize].margins = Some(margins);
        encoded.leads.reserve_exact(input.tokens.len() * Head::Roles.kinds());
        for (layer, viterbi) in encoded.heads.iter_mut().zip(&mut viterbi) {
            layer.labels.reserve_exact(input.tokens.len());
            viterbi.begin();
        }
        self.each_row(input, scratch, |head, token, logits| {
            let (viterbi, layer) = (&mut viterbi[head], &mut encoded.heads[head]);
            let transitions = &self.network.transitions[head];
            match token {
                true => {
                    if head == Head::Roles as usize {
                        lead(&mut encoded.leads, &logits[..transitions.width]);
                    }
                    viterbi.push(&logits, transitions, layer);
                }
                false => viterbi.finish(transitions, layer),
            }
        });
        for ((layer, viterbi), transitions) in encoded.heads.iter_mut().zip(&mut viterbi).zip(&self.network.transitions)
        {
            viterbi.finish(transitions, layer);
        }
        scratch.viterbi = viterbi;
        encoded
    }

    /// Calls `put(head, token, logits)` for each head and each row of `input` in order, which is a token or a break
    /// before a segment; of the logits as many count as the head has labels.
    pub(super) fn each_row(
        &self,
        input: Input<'_>,
        scratch: &mut Scratch,
        mut put: impl FnMut(usize, bool, [i16; LANES]),
    ) {
        let Scratch { contexts, vocabulary, rows: numbers, network, .. } = scratch;
        let contexts = contexts.compute(input);
        // A scratch may come from another model, whose vectors mean nothing here.
        vocabulary.clear();
        let rows = input.tokens.len() + input.starts.len();
        let reach = self.network.reach();
        for first in (0..rows).step_by(self.block) {
            let core = first..rows.min(first + self.block);
            let window = core.start.saturating_sub(reach)..rows.min(core.end + reach);
            let tokens = || Rows::from(input, window.start).take(window.len());
            vocabulary.trim();
            numbers.clear();
            numbers.extend(tokens().map(|token| {
                let word = token.map(|token| Word::new(input.tokens[token].slice(input.text)));
                word.map_or(BREAK, |word| vocabulary.number(word, &self.embedding, &self.network))
            }));
            let words = vocabulary.vectors(&self.network);
            network.vectors.clear();
            network.vectors.extend(tokens().zip(&*numbers).map(|(token, &number)| {
                let Some(token) = token else { return *self.network.separator() };
                let mut vector = words[number as usize];
                for (x, &context) in vector.iter_mut().zip(self.network.context(contexts[token])) {
                    *x = x.saturating_add(context);
                }
                vector
            }));
            self.network.run(network, |head, row, logits| {
                if core.contains(&(window.start + row)) {
                    put(head, numbers[row] != BREAK, logits);
                }
            });
        }
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
