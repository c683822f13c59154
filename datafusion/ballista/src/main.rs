//! A Ballista cluster whose scheduler, executors and clients know wirecopy's SQL functions.
//!
//! ```text
//! wirecopy-ballista write FOLDER ARTICLES                    an archive of generated articles, as Parquet
//! wirecopy-ballista scheduler PORT
//! wirecopy-ballista executor SCHEDULER-PORT PORT FOLDER CORES   takes PORT and the one after it
//! wirecopy-ballista query local:CORES FOLDER FILE.sql        on one process, without a cluster
//! wirecopy-ballista query df://localhost:PORT FOLDER FILE.sql
//! ```
//!
//! A query's rows go to standard output, its time to standard error. `./try` beside this crate runs all of it.

#[path = "../../examples/news/archive.rs"]
mod archive;
mod executor;
mod functions;
#[path = "../../examples/grammar/mod.rs"]
mod grammar;
mod query;
mod scheduler;

use std::error::Error;

const USAGE: &str = "usage: wirecopy-ballista write FOLDER ARTICLES | scheduler PORT | executor SCHEDULER-PORT PORT FOLDER \
                     CORES | query local:CORES|df://HOST:PORT FOLDER FILE.sql";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["write", folder, articles] => archive::write(articles.parse()?, folder).await?,
        ["scheduler", port] => scheduler::run(port.parse()?).await?,
        ["executor", scheduler, port, folder, cores] => {
            executor::run(scheduler.parse()?, port.parse()?, folder, cores.parse()?).await?;
        }
        ["query", place, folder, file] => query::run(place, folder, &std::fs::read_to_string(file)?).await?,
        _ => {
            eprintln!("{USAGE}");
            std::process::exit(2);
        }
    }
    Ok(())
}
