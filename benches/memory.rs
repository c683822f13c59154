//! Bytes and allocations an article, counted, and the most that is held at once, beside the size of the text.
//!
//! ```text
//! cargo bench --bench memory
//! ```
//!
//! Fails where there is more than one allocation for fifty tokens of an article, or where the most that is held at
//! once, the text aside and the result included, is above 25 times the text and 4 MB.

mod corpus;

use std::process::ExitCode;

use dhat::{HeapStats, Profiler};
use wirecopy::Article;

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

/// Tokens for which there may be one allocation.
const TOKENS: usize = 50;
/// What may be held at once.
const TIMES: usize = 25;
const BESIDES: usize = 4 << 20;

fn main() -> ExitCode {
    let quick = std::env::args().any(|argument| argument == "--test");
    let large = if quick { 100_000 } else { 2_000_000 };
    let mut good = true;

    println!(
        "{:24} {:>10} {:>10} {:>14} {:>12} {:>10}",
        "", "tokens", "blocks", "tokens/block", "bytes/token", "peak/text"
    );
    let articles = corpus::articles(if quick { 5 } else { 100 });
    let bytes = articles.iter().map(String::len).sum::<usize>();
    let longest = articles.iter().map(String::len).max().unwrap_or(1);
    // What is made once for all articles: tables, patterns, the scratch of the thread.
    for text in &articles {
        read(text);
    }
    let counted = count(|| articles.iter().map(|text| read(text)).sum());
    good &= counted.show(&format!("{} articles", articles.len()), longest);
    if counted.blocks * TOKENS > counted.tokens {
        eprintln!("more than one allocation for {TOKENS} tokens of {bytes} bytes of articles");
        good = false;
    }
    for (name, text) in [
        ("an article", corpus::article_of(large)),
        ("a paragraph", corpus::paragraph_of(large)),
        ("quotation marks", "\"".repeat(large / 4)),
        ("short words", "he a to I ".repeat(large / 20)),
    ] {
        good &= count(|| read(&text)).show(&format!("{name}, {} KB", text.len() / 1000), text.len());
    }
    // To fail is for the full run: one that asks whether it runs at all is too short to tell.
    if good || quick { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// All layers; the number of tokens.
fn read(text: &str) -> usize {
    let article = Article::parse(text).expect("no text is too long");
    std::hint::black_box((article.entities().len(), article.quotes().len()));
    article.tokens().len()
}

struct Counted {
    tokens: usize,
    blocks: usize,
    bytes: usize,
    peak: usize,
}

fn count(run: impl FnOnce() -> usize) -> Counted {
    let profiler = Profiler::builder().testing().build();
    let tokens = run();
    let stats = HeapStats::get();
    drop(profiler);
    Counted { tokens, blocks: stats.total_blocks as usize, bytes: stats.total_bytes as usize, peak: stats.max_bytes }
}

impl Counted {
    /// Prints a row; whether the peak is no higher than it may be for a text of `size` bytes.
    fn show(&self, name: &str, size: usize) -> bool {
        let Counted { tokens, blocks, bytes, peak } = *self;
        let each = |n: usize, of: usize| n as f64 / of.max(1) as f64;
        println!(
            "{name:24} {tokens:>10} {blocks:>10} {:>14.1} {:>12.0} {:>10.1}",
            each(tokens, blocks),
            each(bytes, tokens),
            each(peak, size),
        );
        let fits = peak <= TIMES * size + BESIDES;
        if !fits {
            eprintln!("{name}: {peak} bytes are held at once");
        }
        fits
    }
}
