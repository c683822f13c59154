//! Products of integers, sixteen sums at a time, with the widest instructions that the processor has.
//!
//! Sums of integers are exact, so the way they are taken makes no difference to the result. Weights and activations
//! are `i8` in range and held as `i16`: the sum of two products of `i16` in an `i32` is what every vector unit does
//! best (`pmaddwd` on x86-64). Left to itself the compiler finds that instruction in some loops and versions and misses
//! it in others, at a third of the speed; [`pulp`] names it without `unsafe` on our side, and makes the choice between
//! what every x86-64 has and AVX2 when the program runs. On other processors the compiler is left to itself.

#[cfg(target_arch = "x86_64")]
use pulp::x86::{V1, V3};

/// Sums that a kernel takes at a time.
pub(super) const LANES: usize = 16;
/// Two neighbouring inputs.
pub(super) type Pair = [i16; 2];
/// The weights of two neighbouring inputs for each of the outputs.
pub(super) type Weights = [i16; 2 * LANES];

/// Sums of products for sixteen outputs of one row.
pub(super) trait Kernel: Copy {
    type Sums: Copy;

    fn zero(self) -> Self::Sums;

    /// Adds `inputs[0] * weights[2 * o] + inputs[1] * weights[2 * o + 1]` to each sum `o`.
    fn add(self, sums: Self::Sums, inputs: Pair, weights: &Weights) -> Self::Sums;

    fn get(self, sums: Self::Sums) -> [i32; LANES];
}

/// What is done with a kernel; `ROWS` rows at a time have their sums in registers.
pub(super) trait Task {
    fn run<K: Kernel, const ROWS: usize>(self, kernel: K);
}

/// A way to compute.
#[derive(Debug, Clone, Copy)]
pub(super) enum Level {
    /// On any processor; on x86-64 in tests alone.
    #[cfg(any(test, not(target_arch = "x86_64")))]
    Plain,
    /// What every x86-64 has.
    #[cfg(target_arch = "x86_64")]
    Sse2(V1),
    #[cfg(target_arch = "x86_64")]
    Avx2(V3),
}

impl Level {
    /// The fastest way on this processor.
    pub(super) fn best() -> Level {
        #[cfg(target_arch = "x86_64")]
        if let Some(simd) = V3::try_new() {
            return Level::Avx2(simd);
        }
        Level::narrow()
    }

    /// The fastest way on any processor of this kind.
    #[cfg(target_arch = "x86_64")]
    pub(super) fn narrow() -> Level {
        Level::Sse2(V1::try_new().expect("SSE2 is part of x86-64"))
    }

    /// The fastest way on any processor of this kind.
    #[cfg(not(target_arch = "x86_64"))]
    pub(super) fn narrow() -> Level {
        Level::Plain
    }

    /// Every way there is on this processor.
    #[cfg(test)]
    pub(super) fn all() -> Vec<Level> {
        #[cfg(target_arch = "x86_64")]
        let wide = V1::try_new().map(Level::Sse2).into_iter().chain(V3::try_new().map(Level::Avx2));
        #[cfg(not(target_arch = "x86_64"))]
        let wide = [];
        [Level::Plain].into_iter().chain(wide).collect()
    }

    /// Runs `task`, compiled for this level's instructions.
    pub(super) fn run(self, task: impl Task) {
        // Sums of so many rows fit the registers: 16 of 128 bits, of which sixteen sums take four, or 16 of 256 bits.
        match self {
            #[cfg(any(test, not(target_arch = "x86_64")))]
            Level::Plain => task.run::<_, 2>(Plain),
            #[cfg(target_arch = "x86_64")]
            Level::Sse2(simd) => simd.vectorize(
                #[inline(always)]
                || task.run::<_, 2>(Sse2(simd)),
            ),
            #[cfg(target_arch = "x86_64")]
            Level::Avx2(simd) => simd.vectorize(
                #[inline(always)]
                || task.run::<_, 6>(Avx2(simd)),
            ),
        }
    }
}

#[cfg(any(test, not(target_arch = "x86_64")))]
#[derive(Clone, Copy)]
struct Plain;

#[cfg(any(test, not(target_arch = "x86_64")))]
impl Kernel for Plain {
    type Sums = [i32; LANES];

    #[inline(always)]
    fn zero(self) -> Self::Sums {
        [0; LANES]
    }

    #[inline(always)]
    fn add(self, mut sums: Self::Sums, [a, b]: Pair, weights: &Weights) -> Self::Sums {
        for (o, sum) in sums.iter_mut().enumerate() {
            *sum += i32::from(a) * i32::from(weights[2 * o]) + i32::from(b) * i32::from(weights[2 * o + 1]);
        }
        sums
    }

    #[inline(always)]
    fn get(self, sums: Self::Sums) -> [i32; LANES] {
        sums
    }
}

#[cfg(target_arch = "x86_64")]
#[derive(Clone, Copy)]
struct Sse2(V1);

#[cfg(target_arch = "x86_64")]
impl Kernel for Sse2 {
    type Sums = [pulp::i32x4; 4];

    #[inline(always)]
    fn zero(self) -> Self::Sums {
        [self.0.splat_i32x4(0); 4]
    }

    #[inline(always)]
    fn add(self, mut sums: Self::Sums, inputs: Pair, weights: &Weights) -> Self::Sums {
        let inputs: pulp::i16x8 = pulp::cast(self.0.splat_i32x4(pulp::cast(inputs)));
        let weights: [pulp::i16x8; 4] = pulp::cast(*weights);
        for (sum, weights) in sums.iter_mut().zip(weights) {
            let products = self.0.multiply_wrapping_add_adjacent_i16x8(inputs, weights);
            *sum = self.0.wrapping_add_i32x4(*sum, products);
        }
        sums
    }

    #[inline(always)]
    fn get(self, sums: Self::Sums) -> [i32; LANES] {
        pulp::cast(sums)
    }
}

#[cfg(target_arch = "x86_64")]
#[derive(Clone, Copy)]
struct Avx2(V3);

#[cfg(target_arch = "x86_64")]
impl Kernel for Avx2 {
    type Sums = [pulp::i32x8; 2];

    #[inline(always)]
    fn zero(self) -> Self::Sums {
        [self.0.splat_i32x8(0); 2]
    }

    #[inline(always)]
    fn add(self, mut sums: Self::Sums, inputs: Pair, weights: &Weights) -> Self::Sums {
        let inputs: pulp::i16x16 = pulp::cast(self.0.splat_i32x8(pulp::cast(inputs)));
        let weights: [pulp::i16x16; 2] = pulp::cast(*weights);
        for (sum, weights) in sums.iter_mut().zip(weights) {
            let products = self.0.multiply_wrapping_add_adjacent_i16x16(inputs, weights);
            *sum = self.0.wrapping_add_i32x8(*sum, products);
        }
        sums
    }

    #[inline(always)]
    fn get(self, sums: Self::Sums) -> [i32; LANES] {
        pulp::cast(sums)
    }
}
