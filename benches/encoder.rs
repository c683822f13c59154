//! The learned encoder against what the machine can do: multiply-adds a second of the whole encoder, and of a bare loop
//! of the same operation over numbers that lie in the first-level cache. `cargo bench --features training --bench encoder`

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
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

fn encoder(c: &mut Criterion) {
    let (text, tokens, starts) = repeated(TEXT, 20);
    let load = || training::Labeller::new(training::english()).expect("the built-in model is sound");
    let mut labeller = load();
    let mut group = c.benchmark_group("encoder");
    group.throughput(Throughput::Elements(tokens.len() as u64));
    group.bench_function("tokens", |b| b.iter(|| labeller.labels(&text, &tokens, &starts)));
    group.throughput(Throughput::Elements(tokens.len() as u64 * PRODUCTS));
    group.bench_function("multiply-adds", |b| b.iter(|| labeller.labels(&text, &tokens, &starts)));
    group.bench_function("load", |b| b.iter(load));
    group.finish();
}

/// The dot product of numbers that are in the first-level cache, which is as near as safe code comes to registers.
fn bare(c: &mut Criterion) {
    const N: usize = 4096;
    let (a, w) = (black_box([3i16; N]), black_box([5i16; N]));
    let mut group = c.benchmark_group("bare");
    group.throughput(Throughput::Elements(N as u64));
    group.bench_function("multiply-adds", |b| {
        b.iter(|| a.iter().zip(&w).map(|(&a, &w)| i32::from(a) * i32::from(w)).sum::<i32>());
    });
    group.finish();
}

criterion_group!(benches, encoder, bare);
criterion_main!(benches);
