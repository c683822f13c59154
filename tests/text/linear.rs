//! Time grows with the length of the text, whatever it holds.

use std::time::{Duration, Instant};

use wirecopy::{Span, sentences, tokens, words};

/// The larger text is so many times the smaller.
const TIMES: usize = 10;

/// Texts of one byte or mark over and over, of 1 and 10 MB.
const BYTES: &[&str] = &["\"", "a", ".", "\u{301}", "`` "];

/// Patterns that make a splitter look ahead or back, of 64 and 640 KB.
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "\"", "a", ".", ". ", "\u{301}", "`` ", "'", "' ", "a'", "-", "a-", "a.", "a. ", "A. ", "1", "1,", "1.", "1-",
    "1:1", "@", "a@", "a/", "x.com/", "http://", "(", ")", "?\" ", "!", "! a", ".\"", ".[1] ", "[1]", "…", "… ",
    " ", "\n", "a\n", "\r\n", "\r", "\u{2028}", "\u{A0}", "\u{200B}", "\u{FEFF}", "\0", "é", "é.", "’", "— ", "漢",
    "。", "カ", "א\"", "🇷", "👩\u{200D}", "a.\u{301}", "1.\u{301}", "ก", "A&", "&", "+", "#", "#a", "US$", ":", "a:",
    "Image: ", "Mr. ", "No. 5 ", "U.S. ", "Inc. The ", "Oct. ", "a word ", "Wednesday, October 9, 2013 ",
    "forty columns and a few more of hard copy\n", "\"Why?\" the old man of the sea asked. ", "- x ", ". — x ",
    "non-", "non-a ",
];

fn time(run: &dyn Fn(&str) -> usize, text: &str) -> Duration {
    let start = Instant::now();
    std::hint::black_box(run(text));
    start.elapsed()
}

/// A quadratic loop would take a hundred times as long for ten times the text, and many seconds for the larger one, so
/// what takes less than this is not judged: on a busy machine short times say little.
const QUICK: Duration = Duration::from_millis(300);

/// Of each text the best of up to ten runs counts.
#[track_caller]
fn grows_with_length(name: &str, run: &dyn Fn(&str) -> usize) {
    let parts = BYTES.iter().map(|part| (part, 1 << 20)).chain(PARTS.iter().map(|part| (part, 1 << 16)));
    for (part, bytes) in parts {
        let small = part.repeat(bytes / part.len());
        let large = small.repeat(TIMES);
        let (mut best_small, mut best_large) = (Duration::MAX, Duration::MAX);
        let mut ratio = f64::MAX;
        for _ in 0..10 {
            best_small = best_small.min(time(run, &small).max(Duration::from_micros(100)));
            best_large = best_large.min(time(run, &large));
            ratio = best_large.as_secs_f64() / best_small.as_secs_f64();
            if best_large < QUICK || ratio < 40.0 {
                break;
            }
        }
        assert!(
            best_large < QUICK || ratio < 40.0,
            "{name} of {part:?}: {TIMES} times the text took {ratio:.0} times as long"
        );
    }
}

/// How many spans there are and where they end, so that no part of the work is left out.
fn drain(spans: impl Iterator<Item = Span>) -> usize {
    spans.fold(0, |sum, span| sum.wrapping_add(span.end()))
}

#[test]
fn words_are_linear() {
    grows_with_length("words", &|text| drain(words(text)));
}

#[test]
fn tokens_are_linear() {
    grows_with_length("tokens", &|text| drain(tokens(text)));
}

#[test]
fn sentences_are_linear() {
    grows_with_length("sentences", &|text| drain(sentences(text)));
}
