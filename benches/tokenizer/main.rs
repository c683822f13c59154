//! Words, tokens and sentences against the splitters that a Rust program would otherwise use, on the same texts.
//!
//! `cargo bench --bench tokenizer`; what was measured where is in `benches/README.md`.

#[path = "../clock/mod.rs"]
mod clock;
#[path = "../clock/criterion.rs"]
mod measurement;
mod texts;

use std::hint::black_box;
use std::time::Duration;

use bstr::ByteSlice;
use criterion::{BenchmarkGroup, Criterion, Throughput};
use icu_segmenter::options::{SentenceBreakInvariantOptions, WordBreakInvariantOptions};
use icu_segmenter::{SentenceSegmenter, WordSegmenter};
use measurement::ProcessorTime;
use unicode_segmentation::UnicodeSegmentation;

/// Runs `split` over the text; it returns something that depends on every piece.
fn run(group: &mut BenchmarkGroup<'_, ProcessorTime>, name: &str, text: &str, split: impl Fn(&str) -> usize) {
    group.bench_function(name, |b| b.iter(|| split(black_box(text))));
}

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_millis(1000))
        .sample_size(10)
        .with_measurement(ProcessorTime)
        .configure_from_args();
    let icu_words = WordSegmenter::new_auto(WordBreakInvariantOptions::default());
    let icu_sentences = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    // Words and single marks, as a program that does not care for the standard would cut them.
    let pattern = regex::Regex::new(r"\w+(?:['’.-]\w+)*|[^\w\s]").expect("the pattern is sound");
    for texts::Text { name, text } in texts::all() {
        // The bench is of no worth if the boundaries differ.
        assert!(wirecopy::words(&text).map(|w| w.slice(&text)).eq(text.split_word_bounds()), "{name}");

        let mut group = criterion.benchmark_group(format!("words/{name}"));
        group.throughput(Throughput::Bytes(text.len() as u64));
        run(&mut group, "wirecopy", &text, |t| wirecopy::words(t).fold(0, |sum, w| sum ^ w.end()));
        run(&mut group, "wirecopy_tokens", &text, |t| wirecopy::tokens(t).fold(0, |sum, w| sum ^ w.end()));
        run(&mut group, "unicode-segmentation", &text, |t| t.split_word_bounds().fold(0, |sum, w| sum ^ w.len()));
        run(&mut group, "icu_segmenter", &text, |t| icu_words.segment_str(t).fold(0, |sum, at| sum ^ at));
        run(&mut group, "bstr", &text, |t| t.as_bytes().words_with_breaks().fold(0, |sum, w| sum ^ w.len()));
        run(&mut group, "regex", &text, |t| pattern.find_iter(t).fold(0, |sum, w| sum ^ w.end()));
        run(&mut group, "split_whitespace", &text, |t| t.split_whitespace().fold(0, |sum, w| sum ^ w.len()));
        group.finish();

        let mut group = criterion.benchmark_group(format!("sentences/{name}"));
        group.throughput(Throughput::Bytes(text.len() as u64));
        run(&mut group, "wirecopy", &text, |t| wirecopy::sentences(t).fold(0, |sum, s| sum ^ s.end()));
        run(&mut group, "unicode-segmentation", &text, |t| t.split_sentence_bounds().fold(0, |sum, s| sum ^ s.len()));
        run(&mut group, "icu_segmenter", &text, |t| icu_sentences.segment_str(t).fold(0, |sum, at| sum ^ at));
        run(&mut group, "bstr", &text, |t| t.as_bytes().sentences().fold(0, |sum, s| sum ^ s.len()));
        group.finish();
    }
    criterion.final_summary();
}
