//! Annotates a corpus: JSON Lines in, JSON Lines or a table of quotes out.
//!
//! ```text
//! cargo run --release --example annotate < articles.jsonl > annotations.jsonl
//! cargo run --release --example annotate -- --jobs 4 -o notes.jsonl --resume news-*.jsonl.gz
//! cargo run --release --example annotate -- --csv -o quotes.csv articles.jsonl.zst
//! cargo run --release --example annotate -- --only quotes,entities articles.jsonl
//! ```
//!
//! An input line is `{"id": "...", "text": "...", "published": "2023-10-27"}`; `published`, a day or a date-time of ISO
//! 8601, is optional and stands in where the text itself shows no date. An output line is the `id` and the article's
//! annotation, in the order of the input whatever the number of jobs. Files that end in `.gz` or `.zst` are unpacked on
//! the way.
//!
//! A line that is not JSON or lacks a field is reported on standard error by its file and number and skipped. The exit
//! status is 0 if every line was annotated, 1 if some were skipped, 2 if the run could not go on. A few lines for each
//! job are in memory at a time, so it does not grow with their number.
//!
//! With `--resume` a run that was broken off goes on where it stopped: what is in the output file stays, a last line that
//! was cut is removed, and the articles whose ids are there are not read again.

mod args;
mod input;
mod output;
mod pipeline;
mod progress;
mod resume;
mod zstd;

use std::cell::RefCell;
use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use wirecopy::Analyzer;

use args::Args;
use output::Format;
use progress::Progress;
use resume::Done;

fn main() -> ExitCode {
    let args = Args::read();
    match run(&args) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(1),
        // A reader that has had enough (`| head`) is not an error.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("annotate: {error}");
            ExitCode::from(2)
        }
    }
}

/// Annotates all input; the number of lines that were skipped.
fn run(args: &Args) -> io::Result<u64> {
    let (mut sink, mut done) = open_output(args)?;
    if args.files.iter().any(|file| file == "-") && io::stdin().is_terminal() {
        eprintln!("annotate: reads articles from the terminal, one JSON object a line; see --help");
    }
    let progress = RefCell::new(Progress::new(input::total(&args.files)));
    let analyzer = Analyzer::new();
    let mut skipped = 0;
    let lines = input::lines(&args.files).filter(|line| match line {
        Ok(line) => !done.take(&line.bytes),
        Err(_) => true,
    });
    pipeline::run(
        args.jobs,
        lines,
        |line| (output::annotate(&analyzer, &args.format, &line.bytes), line.place),
        |(answer, place)| {
            match answer {
                Ok(bytes) => sink.write_all(&bytes)?,
                Err(what) => {
                    skipped += 1;
                    progress.borrow().print(&format!("annotate: {place}: {what}"));
                }
            }
            progress.borrow_mut().step(place.read);
            Ok(())
        },
    )?;
    sink.flush()?;
    Ok(skipped)
}

/// Where to write, and what is there already.
fn open_output(args: &Args) -> io::Result<(Box<dyn Write>, Done)> {
    let in_path = |error: io::Error, path: &str| io::Error::new(error.kind(), format!("{path}: {error}"));
    let (mut sink, done): (Box<dyn Write>, Done) = match &args.output {
        None => (Box::new(io::stdout()), Done::default()),
        Some(path) if args.resume => {
            let (file, done) = resume::open(path, &args.format).map_err(|error| in_path(error, path))?;
            (Box::new(file), done)
        }
        Some(path) => (Box::new(File::create(path).map_err(|error| in_path(error, path))?), Done::default()),
    };
    if matches!(args.format, Format::Csv) && !done.has_header() {
        sink.write_all(output::HEADER.as_bytes())?;
    }
    Ok((sink, done))
}
