//! A matrix product in integer arithmetic: the whole cost of the network.
//!
//! Weights and activations are `i8` in range, held as `i16`, because the product of two `i16` summed to `i32` is what
//! every vector unit does best (`pmaddwd` on x86, `smlal` on ARM). Sums are exact, so the order in which the compiler
//! adds does not matter and results are the same on every machine.

/// Lanes of the inner loop; every row of weights is a multiple of it long.
pub(super) const LANES: usize = 16;

/// `out[o] = (weights[o] . input * factor[o] + offset[o]) >> shift`.
#[derive(Debug)]
pub(super) struct Dense {
    pub(super) inputs: usize,
    pub(super) weights: Vec<i16>,
    pub(super) factors: Vec<i32>,
    pub(super) offsets: Vec<i32>,
    pub(super) shift: u32,
}

/// The largest factor and offset of a model. With `i8` weights, activations of at most 127 and up to 288 inputs a sum
/// is below 288 * 127 * 128 in size, so that `sum * factor + offset` stays within `i32`.
pub(super) const FACTORS: i32 = 255;
pub(super) const OFFSETS: i32 = 1 << 29;
pub(super) const INPUTS: usize = 288;

impl Dense {
    /// Calls `put(t, o, value)` for each of the inputs, `input(t)` being the t-th of `count`.
    ///
    /// A row of weights is read once for all inputs: call it with as many as fit the first-level cache.
    #[inline]
    pub(super) fn apply<'a, const PARTS: usize>(
        &self,
        count: usize,
        input: impl Fn(usize) -> [&'a [i16]; PARTS],
        mut put: impl FnMut(usize, usize, i32),
    ) {
        let part = self.inputs / PARTS;
        for (o, row) in self.weights.chunks_exact(self.inputs).enumerate() {
            let (factor, offset) = (self.factors[o], self.offsets[o]);
            for t in 0..count {
                let mut sum = 0;
                for (a, w) in input(t).iter().zip(row.chunks_exact(part)) {
                    sum += dot(a, w);
                }
                put(t, o, (sum * factor + offset) >> self.shift);
            }
        }
    }
}

/// The dot product of two slices of the same length, a multiple of [`LANES`].
#[inline]
fn dot(a: &[i16], b: &[i16]) -> i32 {
    let mut sum = 0;
    for (a, b) in a.chunks_exact(LANES).zip(b.chunks_exact(LANES)) {
        for lane in 0..LANES {
            sum += i32::from(a[lane]) * i32::from(b[lane]);
        }
    }
    sum
}
