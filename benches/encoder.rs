//! The learned encoder against what the machine can do: multiply-adds a second of the whole encoder, and of a bare loop
//! of the same operation over numbers that stay in registers. `cargo bench --features training --bench encoder`

mod clock;
#[path = "clock/criterion.rs"]
mod measurement;

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput};
use measurement::ProcessorTime;
use wirecopy::{Span, tokens, training};

const TEXT: &str = include_str!("../tests/data/encoder.txt");
/// Multiply-adds a token: eight convolutions of three taps over 96 channels, and two heads of 9 and 7 labels.
const PRODUCTS: u64 = 8 * 3 * 96 * 96 + 96 * (9 + 7);

/// `text` so many times, as tokens and the first token of each line.
fn repeated(text: &str, times: usize) -> (String, Vec<Span>, Vec<u32>) {
    let text = text.repeat(times);
    let (mut spans, mut starts, mut at) = (Vec::new(), Vec::new(), 0);
    for line in text.split_inclusive('\n') {
        let before = spans.len();
        spans.extend(tokens(line).map(|t| Span::new((at + t.start()) as u32, (at + t.end()) as u32)));
        if spans.len() > before {
            starts.push(before as u32);
        }
        at += line.len();
    }
    (text, spans, starts)
}

fn encoder(c: &mut Criterion<ProcessorTime>) {
    let (text, tokens, starts) = repeated(TEXT, 20);
    let load = || training::Labeller::new(training::english()).expect("the built-in model is sound");
    let mut group = c.benchmark_group("encoder");
    for (name, mut labeller) in [("", load()), (", no AVX2", load().narrow())] {
        group.throughput(Throughput::Elements(tokens.len() as u64));
        group.bench_function(format!("tokens{name}"), |b| b.iter(|| labeller.labels(&text, &tokens, &starts)));
        group.throughput(Throughput::Elements(tokens.len() as u64 * PRODUCTS));
        group.bench_function(format!("multiply-adds{name}"), |b| b.iter(|| labeller.labels(&text, &tokens, &starts)));
    }
    group.bench_function("load", |b| b.iter(load));
    group.finish();
}

/// The same operation on numbers that stay in registers, as many sums at a time as keep the processor busy: the limit
/// with AVX2. (Without it the compiler does not keep them all in registers, so that such a loop is no limit.)
#[cfg(target_arch = "x86_64")]
fn bare(c: &mut Criterion<ProcessorTime>) {
    use pulp::x86::V3;

    const TIMES: u64 = 4096;
    /// Sums that grow side by side: with the factors they fit sixteen registers, and they leave no gap while one waits
    /// for its product.
    const SUMS: usize = 12;
    let mut group = c.benchmark_group("bare");
    group.throughput(Throughput::Elements(TIMES * SUMS as u64 * 16));
    if let Some(simd) = V3::try_new() {
        // The factors change by what the compiler cannot know, or it would take the product out of the loop.
        let (first, step) = black_box((simd.splat_i16x16(3), simd.splat_i16x16(5)));
        group.bench_function("multiply-adds, AVX2", |bencher| {
            bencher.iter(|| {
                simd.vectorize(|| {
                    let (mut a, b) = (first, step);
                    let mut sums = [simd.splat_i32x8(0); SUMS];
                    for _ in 0..TIMES {
                        a = simd.wrapping_add_i16x16(a, b);
                        for sum in &mut sums {
                            let product = simd.multiply_wrapping_add_adjacent_i16x16(a, pulp::cast(*sum));
                            *sum = simd.wrapping_add_i32x8(*sum, product);
                        }
                    }
                    sums
                })
            });
        });
    }
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(4))
        .sample_size(20)
        .with_measurement(ProcessorTime)
        .configure_from_args();
    encoder(&mut criterion);
    #[cfg(target_arch = "x86_64")]
    bare(&mut criterion);
    criterion.final_summary();
}
