//! Words against those of `unicode-segmentation`; tokens and sentences of the whole text fit together.
#![no_main]

use libfuzzer_sys::fuzz_target;
use unicode_segmentation::UnicodeSegmentation;
use wirecopy::{Span, sentences, tokens, words};

fuzz_target!(|data: &[u8]| {
    let text = wirecopy_fuzz::text(data);
    assert!(words(&text).map(|word| word.slice(&text)).eq(text.split_word_bounds()));
    let tokens = in_order(tokens(&text));
    let sentences = in_order(sentences(&text));
    let mut at = 0;
    for token in tokens {
        while sentences[at].end() <= token.start() {
            at += 1;
        }
        assert!(sentences[at].contains(token));
        assert!(!token.slice(&text).contains(char::is_whitespace));
    }
});

fn in_order(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let spans: Vec<Span> = spans.collect();
    assert!(spans.windows(2).all(|pair| pair[0].end() <= pair[1].start()));
    assert!(spans.iter().all(|span| !span.is_empty()));
    spans
}
