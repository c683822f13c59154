//! The network: residual blocks of dilated convolutions over the vectors of a stretch of tokens, then the heads.

use super::context::CONTEXTS;
use super::dense::{Dense, FACTORS, INPUTS, OFFSETS};
use super::format::{Reader, Section};
use super::kernel::{Kernel, LANES, Level, Pair, Task};
use super::transitions::Transitions;
use crate::error::ModelError;

/// Numbers in a token's vector.
pub(super) const CHANNELS: usize = 96;
/// Pairs of numbers in a token's vector.
const PAIRS: usize = CHANNELS / 2;
/// Taps of a convolution.
const TAPS: usize = 3;
/// The largest dilation, and so the padding that activations need on each side.
const MOST_DILATED: usize = 32;
/// The largest activation.
const TOP: i32 = 127;

/// A token's vector.
pub(super) type Vector = [i16; CHANNELS];

/// What normalisation and the clipped ReLU do to a channel: `(x * factor + offset) >> 16`, cut to `0..=127`.
#[derive(Debug)]
struct Activation {
    factors: [i16; CHANNELS],
    offsets: [i32; CHANNELS],
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
    level: Level,
    project: Dense,
    /// A vector for each context, added to the word's.
    contexts: Vec<Vector>,
    /// The vector that stands between segments.
    separator: Vector,
    blocks: Vec<Block>,
    last: Activation,
    heads: Vec<Dense>,
    /// Between the labels of each head.
    pub(super) transitions: Vec<Transitions>,
}

/// Activations and vectors of one stretch, kept for the next.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    pub(super) vectors: Vec<Vector>,
    activations: Vec<[Pair; PAIRS]>,
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
        let contexts = contexts.chunks_exact(CHANNELS).map(array).collect();
        Ok(Network {
            level: Level::best(),
            project,
            contexts,
            separator: array(&separator),
            blocks,
            last,
            heads: weights,
            transitions,
        })
    }

    /// Has an effect on speed alone.
    #[cfg(any(test, feature = "training"))]
    pub(super) fn set_level(&mut self, level: Level) {
        self.level = level;
    }

    /// How many tokens on each side have a say in a token's labels.
    pub(super) fn reach(&self) -> usize {
        self.blocks.iter().map(|b| b.dilation).sum()
    }

    /// The share that words have in their tokens' vectors, from what is known of them, a row each.
    pub(super) fn project(&self, words: &[Pair], out: &mut [Vector]) {
        self.level.run(Projection { network: self, words, out });
    }

    pub(super) fn context(&self, context: u8) -> &Vector {
        &self.contexts[usize::from(context) % CONTEXTS]
    }

    pub(super) fn separator(&self) -> &Vector {
        &self.separator
    }

    /// Runs the blocks over `scratch.vectors`, then the heads: `put(head, row, logits)`, logits in 1/256, to which
    /// some that mean nothing are added.
    pub(super) fn run(&self, scratch: &mut Scratch, put: impl FnMut(usize, usize, [i16; LANES])) {
        self.level.run(Pass { network: self, scratch, put });
    }
}

/// See [`Network::project`].
struct Projection<'a> {
    network: &'a Network,
    words: &'a [Pair],
    out: &'a mut [Vector],
}

impl Task for Projection<'_> {
    #[inline(always)]
    fn run<K: Kernel, const ROWS: usize>(self, kernel: K) {
        let Projection { network, words, out } = self;
        let width = words.len() / out.len();
        let input = |word: usize| [&words[word * width..][..width]];
        network.project.apply::<K, ROWS, 1>(kernel, out.len(), input, |word, block, values| {
            for (out, value) in out[word][block * LANES..][..LANES].iter_mut().zip(values) {
                *out = clip(value);
            }
        });
    }
}

/// See [`Network::run`].
struct Pass<'a, F> {
    network: &'a Network,
    scratch: &'a mut Scratch,
    put: F,
}

impl<F: FnMut(usize, usize, [i16; LANES])> Task for Pass<'_, F> {
    #[inline(always)]
    fn run<K: Kernel, const ROWS: usize>(self, kernel: K) {
        let Pass { network, scratch: Scratch { vectors, activations }, mut put } = self;
        let count = vectors.len();
        activations.clear();
        activations.resize(count + 2 * MOST_DILATED, [[0; 2]; PAIRS]);
        let inside = MOST_DILATED..MOST_DILATED + count;
        for block in &network.blocks {
            block.activation.apply(vectors, &mut activations[inside.clone()]);
            let row = |t: usize| &activations[t][..];
            let taps = |t: usize| {
                let middle = MOST_DILATED + t;
                [row(middle - block.dilation), row(middle), row(middle + block.dilation)]
            };
            block.convolution.apply::<K, ROWS, TAPS>(kernel, count, taps, |t, block, values| {
                for (x, value) in vectors[t][block * LANES..][..LANES].iter_mut().zip(values) {
                    *x = clip(i32::from(*x) + value);
                }
            });
        }
        network.last.apply(vectors, &mut activations[inside.clone()]);
        let last = &activations[inside];
        for (number, head) in network.heads.iter().enumerate() {
            let input = |t: usize| [&last[t][..]];
            head.apply::<K, ROWS, 1>(kernel, count, input, |t, _, logits| put(number, t, logits.map(clip)));
        }
    }
}

impl Activation {
    #[inline(always)]
    fn apply(&self, vectors: &[Vector], out: &mut [[Pair; PAIRS]]) {
        for (x, out) in vectors.iter().zip(out) {
            let channels = x.iter().zip(&self.factors).zip(&self.offsets).zip(out.as_flattened_mut());
            for (((&x, &factor), &offset), out) in channels {
                *out = ((i32::from(x) * i32::from(factor) + offset) >> 16).clamp(0, TOP) as i16;
            }
        }
    }
}

/// Cut to the range of `i16`.
#[inline(always)]
fn clip(value: i32) -> i16 {
    value.clamp(i16::MIN.into(), i16::MAX.into()) as i16
}

/// The first `N` numbers, all of which were read.
fn array<T: Copy + Default, const N: usize>(numbers: &[T]) -> [T; N] {
    let mut array = [T::default(); N];
    array.copy_from_slice(&numbers[..N]);
    array
}

fn activation(s: &mut Section<'_>) -> Result<Activation, ModelError> {
    Ok(Activation { factors: array(&s.i16s(CHANNELS)?), offsets: array(&s.i32s(CHANNELS, -OFFSETS, OFFSETS)?) })
}

fn dense(s: &mut Section<'_>, inputs: usize, outputs: usize) -> Result<Dense, ModelError> {
    if inputs > INPUTS || inputs % LANES != 0 {
        return Err(s.error("input of a wrong size"));
    }
    let weights = s.i8s(inputs * outputs)?;
    let (factors, offsets) = (s.i32s(outputs, 0, FACTORS)?, s.i32s(outputs, -OFFSETS, OFFSETS)?);
    Ok(Dense::new(inputs, &weights, &factors, &offsets, s.len(31)? as u32))
}
