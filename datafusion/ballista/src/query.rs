//! A query, on a cluster or here.

use std::time::Instant;

use ballista::extension::SessionContextExt;
use datafusion::arrow::util::pretty::pretty_format_batches;
use datafusion::error::{DataFusionError, Result};
use datafusion::prelude::{ParquetReadOptions, SessionContext};

use crate::functions;

/// Partitions of a scan on a cluster: several for each core, so that a lost executor costs a part of its work only.
const PARTITIONS: usize = 8;

/// Prints the rows of a query over the Parquet files of a folder, the table `articles`.
pub(crate) async fn run(place: &str, folder: &str, query: &str) -> Result<()> {
    let config = functions::config();
    let context = match place.strip_prefix("local:") {
        Some(cores) => {
            let cores = cores.parse().map_err(|error| DataFusionError::External(Box::new(error)))?;
            SessionContext::new_with_state(functions::state(config.with_target_partitions(cores))?)
        }
        None => {
            let state = functions::state(config.with_target_partitions(PARTITIONS))?;
            let context = SessionContext::remote_with_state(place, state).await?;
            functions::add(&context);
            context
        }
    };
    context.register_parquet("articles", folder, ParquetReadOptions::default()).await?;
    let start = Instant::now();
    let rows = context.sql(query).await?.collect().await?;
    let seconds = start.elapsed().as_secs_f64();
    println!("{}", pretty_format_batches(&rows)?);
    eprintln!("{seconds:.2} s");
    Ok(())
}
