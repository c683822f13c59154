//! The network: residual blocks of dilated convolutions over the vectors of a stretch of tokens, then the heads.

use super::context::CONTEXTS;
use super::dense::{Dense, FACTORS, INPUTS, LANES, OFFSETS};
use super::format::{Reader, Section};
use super::viterbi::Transitions;
use crate::error::ModelError;

/// Numbers in a token's vector.
pub(super) const CHANNELS: usize = 96;
/// Taps of a convolution.
const TAPS: usize = 3;
/// The largest dilation, and so the padding that activations need on each side.
const MOST_DILATED: usize = 32;
/// Inputs that are multiplied with a row of weights at a time.
const TILE: usize = 16;
/// The largest activation.
const TOP: i32 = 127;

/// What normalisation and the clipped ReLU do to a channel: `(x * factor + offset) >> 16`, cut to `0..=127`.
#[derive(Debug)]
struct Activation {
    factors: Vec<i16>,
    offsets: Vec<i32>,
}

#[derive(Debug)]
struct Block {
    dilation: usize,
    activation: Activation,
    convolution: Dense,
}

/// The weights.
#[derive(Debug)]
pub(super) struct Network {
    project: Dense,
    /// A vector for each context, added to the word's.
    contexts: Vec<i16>,
    /// The vector that stands between segments.
    separator: Vec<i16>,
    blocks: Vec<Block>,
    last: Activation,
    pub(super) heads: Vec<Dense>,
    /// Between the labels of each head.
    pub(super) transitions: Vec<Transitions>,
}

/// Activations and vectors of one stretch, kept for the next.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    pub(super) vectors: Vec<i16>,
    activations: Vec<i16>,
}

impl Network {
    pub(super) fn read(file: &mut Reader<'_>, inputs: usize, heads: &[usize]) -> Result<Network, ModelError> {
        let mut s = file.section("proj")?;
        let project = dense(&mut s, inputs, CHANNELS)?;
        s.finish()?;
        let mut s = file.section("ctxt")?;
        let (contexts, separator) = (s.i16s(CONTEXTS * CHANNELS)?, s.i16s(CHANNELS)?);
        s.finish()?;
        let mut s = file.section("conv")?;
        let mut blocks = Vec::new();
        for _ in 0..s.len(64)? {
            let dilation = s.len(MOST_DILATED)?;
            let activation = activation(&mut s)?;
            blocks.push(Block { dilation, activation, convolution: dense(&mut s, TAPS * CHANNELS, CHANNELS)? });
        }
        s.finish()?;
        let mut s = file.section("head")?;
        let last = activation(&mut s)?;
        let weights = heads.iter().map(|&labels| dense(&mut s, CHANNELS, labels)).collect::<Result<_, _>>()?;
        s.finish()?;
        let mut s = file.section("next")?;
        let transitions = heads.iter().map(|&labels| Transitions::read(&mut s, labels)).collect::<Result<_, _>>()?;
        s.finish()?;
        Ok(Network { project, contexts, separator, blocks, last, heads: weights, transitions })
    }

    /// How many tokens on each side have a say in a token's labels.
    pub(super) fn reach(&self) -> usize {
        self.blocks.iter().map(|b| b.dilation).sum()
    }

    /// The word's share of a token's vector.
    pub(super) fn project(&self, word: &[i16], out: &mut [i16]) {
        self.project.apply(1, |_| [word], |_, o, value| out[o] = clip(value));
    }

    pub(super) fn context(&self, context: u8) -> &[i16] {
        &self.contexts[usize::from(context) % CONTEXTS * CHANNELS..][..CHANNELS]
    }

    pub(super) fn separator(&self) -> &[i16] {
        &self.separator
    }

    /// Runs the blocks over `scratch.vectors`, then the heads: `put(head, t, label, logit)`, logits in 1/256.
    pub(super) fn run(&self, scratch: &mut Scratch, mut put: impl FnMut(usize, usize, usize, i16)) {
        let Scratch { vectors, activations } = scratch;
        let count = vectors.len() / CHANNELS;
        activations.clear();
        activations.resize((count + 2 * MOST_DILATED) * CHANNELS, 0);
        let inside = MOST_DILATED * CHANNELS..(MOST_DILATED + count) * CHANNELS;
        for block in &self.blocks {
            block.activation.apply(vectors, &mut activations[inside.clone()]);
            let row = |t: usize| &activations[t * CHANNELS..][..CHANNELS];
            for tile in (0..count).step_by(TILE) {
                let taps = |t: usize| {
                    let middle = MOST_DILATED + tile + t;
                    [row(middle - block.dilation), row(middle), row(middle + block.dilation)]
                };
                block.convolution.apply(TILE.min(count - tile), taps, |t, o, value| {
                    let x = &mut vectors[(tile + t) * CHANNELS + o];
                    *x = clip(i32::from(*x) + value);
                });
            }
        }
        self.last.apply(vectors, &mut activations[inside.clone()]);
        let last = &activations[inside];
        for (number, head) in self.heads.iter().enumerate() {
            let input = |t: usize| [&last[t * CHANNELS..][..CHANNELS]];
            head.apply(count, input, |t, label, value| put(number, t, label, clip(value)));
        }
    }
}

impl Activation {
    fn apply(&self, vectors: &[i16], out: &mut [i16]) {
        for (x, out) in vectors.chunks_exact(CHANNELS).zip(out.chunks_exact_mut(CHANNELS)) {
            let channels = x.iter().zip(&self.factors).zip(&self.offsets).zip(out);
            for (((&x, &factor), &offset), out) in channels {
                *out = ((i32::from(x) * i32::from(factor) + offset) >> 16).clamp(0, TOP) as i16;
            }
        }
    }
}

/// Cut to the range of `i16`.
fn clip(value: i32) -> i16 {
    value.clamp(i16::MIN.into(), i16::MAX.into()) as i16
}

fn activation(s: &mut Section<'_>) -> Result<Activation, ModelError> {
    Ok(Activation { factors: s.i16s(CHANNELS)?, offsets: s.i32s(CHANNELS, -OFFSETS, OFFSETS)? })
}

fn dense(s: &mut Section<'_>, inputs: usize, outputs: usize) -> Result<Dense, ModelError> {
    if inputs > INPUTS || inputs % LANES != 0 {
        return Err(s.error("input of a wrong size"));
    }
    Ok(Dense {
        inputs,
        weights: s.i8s(inputs * outputs)?.collect(),
        factors: s.i32s(outputs, 0, FACTORS)?,
        offsets: s.i32s(outputs, -OFFSETS, OFFSETS)?,
        shift: s.len(31)? as u32,
    })
}
