//! Questions to an archive of news, in SQL: who is quoted most each week, what somebody said about a country, which
//! articles have no named source.
//!
//! ```text
//! cargo run --profile sql -p wirecopy-datafusion --example news
//! cargo run --profile sql -p wirecopy-datafusion --example news -- 5000
//! ```
//!
//! The archive is written first: as many articles as the argument says (400 if there is none), out of a small grammar,
//! as Parquet files in a folder for temporary files that is removed at the end.

mod archive;
#[path = "../grammar/mod.rs"]
mod grammar;

use std::time::Instant;

use datafusion::error::Result;
use datafusion::prelude::{ParquetReadOptions, SessionConfig, SessionContext};

/// The questions; `tests/sql/queries.rs` has the right answers.
const QUERIES: [&str; 3] = [
    include_str!("../../queries/top_speakers_by_week.sql"),
    include_str!("../../queries/said_about_a_country.sql"),
    include_str!("../../queries/without_a_named_source.sql"),
];

#[tokio::main]
async fn main() -> Result<()> {
    let articles = std::env::args().nth(1).map_or(Ok(400), |number| number.parse());
    let articles = articles.unwrap_or_else(|_| {
        eprintln!("usage: news [number of articles]");
        std::process::exit(2);
    });
    let folder = std::env::temp_dir().join(format!("wirecopy-news-{}", std::process::id()));
    let done = ask(articles, &folder.to_string_lossy()).await;
    let _ = std::fs::remove_dir_all(&folder);
    done
}

async fn ask(articles: i64, folder: &str) -> Result<()> {
    archive::write(articles, folder).await?;
    let mut config = SessionConfig::new().with_batch_size(256);
    // An article that several fields are asked of is read once.
    config.options_mut().optimizer.enable_leaf_expression_pushdown = false;
    let context = SessionContext::new_with_config(config);
    let counts = wirecopy_datafusion::register_all(&context);
    context.register_parquet("articles", folder, ParquetReadOptions::default()).await?;
    for query in QUERIES {
        println!("{}", query.trim());
        let start = Instant::now();
        context.sql(query).await?.show_limit(12).await?;
        println!("{:.1} s\n", start.elapsed().as_secs_f64());
    }
    println!("{} texts read, {} bytes; {} refused", counts.texts(), counts.bytes(), counts.refused());
    Ok(())
}
