//! One stage over fixed texts, for a count of its instructions: `.ci/instructions` runs it under callgrind, which counts
//! what `measured` takes. By itself it prints the stages that there are.

mod corpus;

use std::hint::black_box;

use wirecopy::{Analyzer, Article, EntityKinds, QuoteKinds};

type Stage = (&'static str, fn(&str) -> usize);

const STAGES: &[Stage] = &[
    ("words", |text| wirecopy::words(text).fold(0, |sum, word| sum ^ word.end())),
    ("tokens", |text| wirecopy::tokens(text).fold(0, |sum, token| sum ^ token.end())),
    ("sentences", |text| wirecopy::sentences(text).fold(0, |sum, sentence| sum ^ sentence.end())),
    ("page", |text| parse(text).paragraphs().len()),
    ("parse", |text| parse(text).tokens().len()),
    ("direct", |text| direct(text).quotes().len()),
    ("entities", |text| parse(text).entities().len()),
    ("everything", |text| parse(text).quotes().len()),
];

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let texts = corpus::articles(10);
    for (name, stage) in STAGES {
        if !wanted.iter().any(|w| w == name) {
            println!("{name}");
            continue;
        }
        // What is made once for all texts does not count.
        let first = run(*stage, &texts);
        assert_eq!(measured(*stage, &texts), first, "{name}");
    }
}

#[inline(never)]
fn measured(stage: fn(&str) -> usize, texts: &[String]) -> usize {
    black_box(run(stage, black_box(texts)))
}

#[inline(never)]
fn run(stage: fn(&str) -> usize, texts: &[String]) -> usize {
    texts.iter().map(|text| stage(text)).sum()
}

fn parse(text: &str) -> Article<'_> {
    Article::parse(text).expect("no text is too long")
}

/// Direct quotes alone.
fn direct(text: &str) -> Article<'_> {
    let analyzer = Analyzer::builder().entities(EntityKinds::NONE).quotes(QuoteKinds::DIRECT).build();
    analyzer.parse(text).expect("no text is too long")
}
