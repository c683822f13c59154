//! The archive: Parquet files of articles.

use std::sync::Arc;

use datafusion::arrow::array::{Date32Array, Int64Array, RecordBatch, StringArray};
use datafusion::arrow::datatypes::{DataType, Field, Schema};
use datafusion::dataframe::DataFrameWriteOptions;
use datafusion::datasource::MemTable;
use datafusion::error::Result;
use datafusion::prelude::SessionContext;
use jiff::civil::date;

use crate::grammar::story;

/// Articles in a file: few enough that a file is a piece of work of seconds, for several cores or machines to share.
const IN_A_FILE: i64 = 500;

/// Writes that many articles to a folder: `id`, `published` and `text`.
pub(crate) async fn write(articles: i64, folder: &str) -> Result<()> {
    let context = SessionContext::new();
    for first in (0..articles).step_by(IN_A_FILE as usize) {
        let batch = batch(first..articles.min(first + IN_A_FILE))?;
        let table = MemTable::try_new(batch.schema(), vec![vec![batch]])?;
        let file = format!("{folder}/{first:09}.parquet");
        let options = DataFrameWriteOptions::new().with_single_file_output(true);
        context.read_table(Arc::new(table))?.write_parquet(&file, options, None).await?;
    }
    Ok(())
}

fn batch(ids: std::ops::Range<i64>) -> Result<RecordBatch> {
    let stories: Vec<_> = ids.map(story).collect();
    let schema = Schema::new(vec![
        Field::new("id", DataType::Int64, false),
        Field::new("published", DataType::Date32, false),
        Field::new("text", DataType::Utf8, false),
    ]);
    let days = stories.iter().map(|story| (story.day - date(1970, 1, 1)).get_days());
    Ok(RecordBatch::try_new(
        Arc::new(schema),
        vec![
            Arc::new(Int64Array::from_iter_values(stories.iter().map(|story| story.id))),
            Arc::new(Date32Array::from_iter_values(days)),
            Arc::new(StringArray::from_iter_values(stories.iter().map(|story| &story.text))),
        ],
    )?)
}
