//! The whole way from a page to what is known of it, in steps, in processor time on one core.
//!
//! ```text
//! cargo bench --bench pipeline
//! WIRECOPY_TEXTS=articles.jsonl cargo bench --bench pipeline    # on texts of your own: lines of {"text": "..."}
//! ```

mod clock;
mod corpus;
#[path = "clock/criterion.rs"]
mod measurement;

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput};
use measurement::ProcessorTime;
use wirecopy::{Analyzer, Annotation, Article, EntityKinds, QuoteKinds};

/// At most so much of the texts is read in one run.
const BYTES: usize = 400_000;

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(4))
        .sample_size(10)
        .with_measurement(ProcessorTime)
        .configure_from_args();
    let texts = texts();
    let bytes = texts.iter().map(String::len).sum::<usize>() as u64;
    let articles: Vec<Article<'_>> = texts.iter().map(|text| parse(text)).collect();
    let tokens = articles.iter().map(|article| article.tokens().len()).sum::<usize>() as u64;
    println!("{} texts, {bytes} bytes, {tokens} tokens", texts.len());

    let analyzer = Analyzer::builder().entities(EntityKinds::NONE).quotes(QuoteKinds::DIRECT).build();
    let mut group = criterion.benchmark_group("pipeline");
    group.throughput(Throughput::ElementsAndBytes { elements: tokens, bytes });
    let mut each = |name: &str, read: &dyn Fn(&str) -> usize| {
        group.bench_function(name, |b| b.iter(|| texts.iter().map(|text| read(black_box(text))).sum::<usize>()));
    };
    each("page", &|text| parse(text).paragraphs().len());
    each("page, tokens, sentences", &|text| {
        let article = parse(text);
        article.tokens().len() + article.sentences().len()
    });
    each("direct quotes", &|text| {
        let article = analyzer.parse(text).expect("no text is too long");
        article.quotes().len()
    });
    each("entities", &|text| parse(text).entities().len());
    each("everything", &|text| {
        let article = parse(text);
        article.entities().len() + article.quotes().len()
    });
    group.bench_function("serialisation", |b| {
        b.iter(|| articles.iter().map(|article| json(article).len()).sum::<usize>());
    });
    group.finish();
    criterion.final_summary();
}

fn parse(text: &str) -> Article<'_> {
    Article::parse(text).expect("no text is too long")
}

/// All layers, which are there already after the first call.
fn json(article: &Article<'_>) -> String {
    serde_json::to_string(&Annotation::of(article)).expect("an annotation is JSON")
}

fn texts() -> Vec<String> {
    let all = match std::env::var_os("WIRECOPY_TEXTS") {
        None => corpus::articles(BYTES / 2000),
        Some(path) => {
            let lines = std::fs::read_to_string(path).expect("WIRECOPY_TEXTS names a file");
            let text = |line| serde_json::from_str::<serde_json::Value>(line).expect("lines of JSON")["text"].clone();
            lines.lines().map(text).map(|text| text.as_str().unwrap_or_default().to_string()).collect()
        }
    };
    let mut left = BYTES;
    let fits = |text: &String| {
        left = left.saturating_sub(text.len());
        left > 0
    };
    all.into_iter().take_while(fits).collect()
}
