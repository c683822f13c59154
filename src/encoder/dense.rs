//! A matrix product in integer arithmetic: the whole cost of the network.

use super::kernel::{Kernel, LANES, Pair, Weights};

/// `out[o] = (weights[o] . input * factor[o] + offset[o]) >> shift`.
#[derive(Debug)]
pub(super) struct Dense {
    /// Pairs of inputs.
    pairs: usize,
    /// For each [`LANES`] outputs, for each pair of inputs.
    weights: Vec<Weights>,
    factors: Vec<[i32; LANES]>,
    offsets: Vec<[i32; LANES]>,
    shift: u32,
}

/// The largest factor and offset of a model. With `i8` weights, activations of at most 127 and up to 288 inputs a sum
/// is below 288 * 127 * 128 in size, so that `sum * factor + offset` stays within `i32`.
pub(super) const FACTORS: i32 = 255;
pub(super) const OFFSETS: i32 = 1 << 29;
pub(super) const INPUTS: usize = 288;

/// Rows at a time that share the weights in the first-level cache: a multiple of what any kernel takes.
const TILE: usize = 60;

impl Dense {
    /// A product with `weights` of `inputs` numbers, an even number, for each output.
    pub(super) fn new(inputs: usize, weights: &[i8], factors: &[i32], offsets: &[i32], shift: u32) -> Dense {
        let outputs = factors.len();
        let whole = |numbers: &[i32]| {
            let mut whole = vec![[0; LANES]; outputs.div_ceil(LANES)];
            whole.as_flattened_mut()[..outputs].copy_from_slice(numbers);
            whole
        };
        let pairs = inputs / 2;
        let mut packed = vec![[0; 2 * LANES]; outputs.div_ceil(LANES) * pairs];
        for (o, row) in weights.chunks_exact(inputs).enumerate() {
            let block = &mut packed[o / LANES * pairs..][..pairs];
            for (weights, pair) in block.iter_mut().zip(row.chunks_exact(2)) {
                let at = o % LANES * 2;
                (weights[at], weights[at + 1]) = (pair[0].into(), pair[1].into());
            }
        }
        Dense { pairs, weights: packed, factors: whole(factors), offsets: whole(offsets), shift }
    }

    /// Calls `put(row, block, values)` for each of `count` rows and each block of outputs, the last of which is filled
    /// up with zeros; the parts of `input(row)` follow one another and are of the same length.
    #[inline(always)]
    pub(super) fn apply<'a, K: Kernel, const ROWS: usize, const PARTS: usize>(
        &self,
        kernel: K,
        count: usize,
        input: impl Fn(usize) -> [&'a [Pair]; PARTS],
        mut put: impl FnMut(usize, usize, [i32; LANES]),
    ) {
        let part = self.pairs / PARTS;
        for tile in (0..count).step_by(TILE) {
            let end = count.min(tile + TILE);
            for (block, weights) in self.weights.chunks_exact(self.pairs).enumerate() {
                for first in (tile..end).step_by(ROWS) {
                    // Where fewer rows are left the last one is taken more than once.
                    let rows: [[&[Pair]; PARTS]; ROWS] = std::array::from_fn(|r| input((first + r).min(count - 1)));
                    let mut sums = [kernel.zero(); ROWS];
                    for (p, weights) in weights.chunks_exact(part).enumerate() {
                        let rows: [&[Pair]; ROWS] = std::array::from_fn(|r| &rows[r][p][..part]);
                        for (i, weights) in weights.iter().enumerate() {
                            for r in 0..ROWS {
                                sums[r] = kernel.add(sums[r], rows[r][i], weights);
                            }
                        }
                    }
                    for (r, sums) in sums.into_iter().enumerate().take(count - first) {
                        put(first + r, block, self.scale(block, kernel.get(sums)));
                    }
                }
            }
        }
    }

    #[inline(always)]
    fn scale(&self, block: usize, mut sums: [i32; LANES]) -> [i32; LANES] {
        for ((sum, factor), offset) in sums.iter_mut().zip(&self.factors[block]).zip(&self.offsets[block]) {
            *sum = (*sum * factor + offset) >> self.shift;
        }
        sums
    }
}
