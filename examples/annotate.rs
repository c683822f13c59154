//! Annotates articles: JSON Lines in, JSON Lines out.
//!
//! ```text
//! cargo run --release --example annotate < articles.jsonl > annotations.jsonl
//! ```
//!
//! An input line is `{"id": "...", "text": "...", "published": "2023-10-27"}`; `published` is optional and stands in
//! where the text itself shows no date. An output line is the `id` and the article's annotation. A line that is not
//! JSON or lacks a field is reported on standard error by its number and skipped; the exit status is then 1. Lines are
//! read, annotated and written one by one, so memory does not grow with their number.

use std::borrow::Cow;
use std::io::{self, BufRead, BufWriter, IsTerminal, Write};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use wirecopy::{Analyzer, Annotation};

#[derive(Deserialize)]
struct Input<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    text: Cow<'a, str>,
    #[serde(borrow)]
    published: Option<Cow<'a, str>>,
}

#[derive(Serialize)]
struct Output<'a> {
    id: &'a str,
    #[serde(flatten)]
    annotation: Annotation<'a>,
}

fn main() -> ExitCode {
    match run() {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        // A reader that has had enough (`| head`) is not an error.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("annotate: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Annotates standard input; the number of lines that were skipped.
fn run() -> io::Result<u64> {
    let analyzer = Analyzer::new();
    let mut input = io::stdin().lock();
    let mut output = BufWriter::new(io::stdout().lock());
    let mut progress = Progress::new();
    let (mut line, mut bad) = (Vec::new(), 0);
    while input.read_until(b'\n', &mut line)? > 0 {
        progress.step(line.len());
        if !line.trim_ascii().is_empty()
            && let Err(error) = annotate(&analyzer, &line, &mut output)
        {
            match error {
                LineError::Output(error) => return Err(error),
                LineError::Input(what) => {
                    progress.clear();
                    eprintln!("annotate: line {}: {what}", progress.lines);
                    bad += 1;
                }
            }
        }
        line.clear();
    }
    progress.clear();
    output.flush()?;
    Ok(bad)
}

enum LineError {
    /// The line is at fault: it is reported, and the run goes on.
    Input(String),
    /// Nothing more can be written: the run ends.
    Output(io::Error),
}

fn annotate(analyzer: &Analyzer, line: &[u8], output: &mut impl Write) -> Result<(), LineError> {
    let bad = |error: &dyn std::fmt::Display| LineError::Input(error.to_string());
    let input: Input<'_> = serde_json::from_slice(line).map_err(|error| bad(&error))?;
    let article = match &input.published {
        None => analyzer.parse(&*input.text),
        Some(day) => {
            let day: Date = day.parse().map_err(|error| bad(&format_args!("published: {error}")))?;
            analyzer.parse_at(&*input.text, day)
        }
    }
    .map_err(|error| bad(&error))?;
    let annotation = Annotation::of(&article);
    serde_json::to_writer(&mut *output, &Output { id: &input.id, annotation })
        .map_err(|error| LineError::Output(error.into()))?;
    output.write_all(b"\n").map_err(LineError::Output)
}

/// A line on standard error that is kept up to date, where that is a terminal.
struct Progress {
    shown: bool,
    lines: u64,
    bytes: u64,
    start: Instant,
    next: Duration,
}

impl Progress {
    fn new() -> Progress {
        Progress { shown: io::stderr().is_terminal(), lines: 0, bytes: 0, start: Instant::now(), next: Duration::ZERO }
    }

    fn step(&mut self, bytes: usize) {
        self.lines += 1;
        self.bytes += bytes as u64;
        let elapsed = self.start.elapsed();
        if self.shown && elapsed >= self.next {
            self.next = elapsed + Duration::from_millis(200);
            let megabytes = self.bytes as f64 / 1e6;
            let rate = megabytes / elapsed.as_secs_f64().max(1e-3);
            eprint!("\r{} articles, {megabytes:.1} MB, {rate:.1} MB/s\x1b[K", self.lines);
        }
    }

    fn clear(&self) {
        if self.shown {
            eprint!("\r\x1b[K");
        }
    }
}
