//! How fast the functions are, against the bare library over the same texts; `FIGURES.md` says what came out.
//!
//! ```text
//! cargo build --release -p wirecopy-datafusion --example measure
//! measure write FOLDER ARTICLES            an archive of generated articles, as Parquet
//! measure bare FOLDER THREADS TIMES        the library, texts in memory
//! measure sql FOLDER PARTITIONS TIMES      wire_quotes in a query, texts from Parquet
//! measure memory FOLDER PARTITIONS         the same once, for the peak of memory
//! ```
//!
//! Prints the best of so many times, since a machine that does something else too is slower, never faster.

#[path = "../news/archive.rs"]
mod archive;
#[path = "../grammar/mod.rs"]
mod grammar;

use std::error::Error;
use std::time::Instant;

use datafusion::arrow::array::AsArray;
use datafusion::arrow::datatypes::Int64Type;
use datafusion::prelude::{ParquetReadOptions, SessionConfig, SessionContext};
use wirecopy::Article;

/// Reads every text and finds every quote; the outer query wants so little that it costs nothing.
const QUERY: &str = "SELECT CAST(sum(cardinality(wire_quotes(text))) AS BIGINT) FROM articles";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["write", folder, articles] => archive::write(articles.parse()?, folder).await?,
        ["bare", folder, threads, times] => {
            let texts = texts(folder).await?;
            let bytes = texts.iter().map(String::len).sum();
            let threads = threads.parse()?;
            report(texts.len(), bytes, times.parse()?, || bare(&texts, threads));
        }
        ["sql", folder, partitions, times] => {
            let texts = texts(folder).await?;
            let (articles, bytes) = (texts.len(), texts.iter().map(String::len).sum());
            drop(texts);
            let context = session(folder, partitions.parse()?).await?;
            let mut best = Best::default();
            for _ in 0..times.parse()? {
                let clock = Clock::start();
                let quotes = ask(&context).await?;
                best.take(clock, quotes);
            }
            best.print(articles, bytes);
        }
        ["memory", folder, partitions] => {
            let context = session(folder, partitions.parse()?).await?;
            println!("{} quotes, {} MiB at the peak", ask(&context).await?, peak_mebibytes());
        }
        _ => {
            eprintln!("usage: measure write|bare|sql|memory FOLDER NUMBER [TIMES]");
            std::process::exit(2);
        }
    }
    Ok(())
}

async fn session(folder: &str, partitions: usize) -> datafusion::error::Result<SessionContext> {
    let config = SessionConfig::new().with_target_partitions(partitions).with_batch_size(256);
    let context = SessionContext::new_with_config(config);
    wirecopy_datafusion::register_all(&context);
    context.register_parquet("articles", folder, ParquetReadOptions::default()).await?;
    Ok(context)
}

async fn ask(context: &SessionContext) -> datafusion::error::Result<i64> {
    let rows = context.sql(QUERY).await?.collect().await?;
    Ok(rows[0].column(0).as_primitive::<Int64Type>().value(0))
}

async fn texts(folder: &str) -> datafusion::error::Result<Vec<String>> {
    let rows = session(folder, 1).await?.sql("SELECT arrow_cast(text, 'Utf8') FROM articles").await?.collect().await?;
    Ok(rows.iter().flat_map(|batch| batch.column(0).as_string::<i32>().iter().flatten().map(str::to_owned)).collect())
}

/// The quotes of all texts, by the library alone.
fn bare(texts: &[String], threads: usize) -> i64 {
    let find = |texts: &[String]| -> i64 {
        texts.iter().map(|text| Article::parse(text.as_str()).map_or(0, |article| article.quotes().len() as i64)).sum()
    };
    let share = texts.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let threads: Vec<_> = texts.chunks(share).map(|texts| scope.spawn(move || find(texts))).collect();
        threads.into_iter().map(|thread| thread.join().expect("the library does not panic")).sum()
    })
}

fn report(articles: usize, bytes: usize, times: usize, mut work: impl FnMut() -> i64) {
    let mut best = Best::default();
    for _ in 0..times {
        let clock = Clock::start();
        let quotes = work();
        best.take(clock, quotes);
    }
    best.print(articles, bytes);
}

struct Clock {
    wall: Instant,
    processor: f64,
}

impl Clock {
    fn start() -> Clock {
        Clock { wall: Instant::now(), processor: processor_seconds() }
    }
}

#[derive(Default)]
struct Best {
    wall: Option<f64>,
    processor: Option<f64>,
    quotes: i64,
}

impl Best {
    fn take(&mut self, clock: Clock, quotes: i64) {
        let least = |best: Option<f64>, now: f64| Some(best.map_or(now, |best| best.min(now)));
        self.wall = least(self.wall, clock.wall.elapsed().as_secs_f64());
        self.processor = least(self.processor, processor_seconds() - clock.processor);
        self.quotes = quotes;
    }

    fn print(&self, articles: usize, bytes: usize) {
        let (Some(wall), Some(processor)) = (self.wall, self.processor) else { return };
        println!(
            "{articles} articles, {:.2} MB, {} quotes: {wall:.2} s, {:.0} articles/s, {:.2} MB/s; processor {processor:.2} s, \
             {:.2} MB/s",
            bytes as f64 / 1e6,
            self.quotes,
            articles as f64 / wall,
            bytes as f64 / 1e6 / wall,
            bytes as f64 / 1e6 / processor,
        );
    }
}

/// The time that this process has been on a processor, in all its threads; 0 where there is no /proc.
fn processor_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // After the name in brackets, the twelfth and thirteenth fields: hundredths of a second.
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// The most memory this process has had; 0 where there is no /proc.
fn peak_mebibytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|peak| peak.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or(0) / 1024
}
