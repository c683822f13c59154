//! A session with a table, and its rows as text.

use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, RecordBatch};
use datafusion::arrow::util::pretty::pretty_format_batches;
use datafusion::error::Result;
use datafusion::prelude::SessionContext;
use wirecopy_datafusion::{Functions, register_all};

pub(crate) const PORT: &str = "Port reopens\n\nBy Ida Holm\nOctober 27, 2023\n\nLISBON, Portugal, Oct. 27 (Reuters) - The port of Lisbon \
    reopened on Friday.\n\n\"It is open,\" Mayor Ana Lima told reporters. She said that ships would come on Monday.";

/// A session with the functions and the texts in the table `articles (text)`.
pub(crate) fn with(texts: ArrayRef) -> SessionContext {
    let context = SessionContext::new();
    register_all(&context);
    add(&context, texts);
    context
}

/// The same with functions of one's own.
pub(crate) fn with_functions(functions: &Functions, texts: ArrayRef) -> SessionContext {
    let context = SessionContext::new();
    for udf in functions.udfs() {
        context.register_udf(udf.as_ref().clone());
    }
    add(&context, texts);
    context
}

fn add(context: &SessionContext, texts: ArrayRef) {
    let batch = RecordBatch::try_from_iter_with_nullable([("text", texts, true)]).unwrap();
    context.register_batch("articles", batch).unwrap();
}

pub(crate) async fn rows(context: &SessionContext, query: &str) -> Result<String> {
    Ok(pretty_format_batches(&context.sql(query).await?.collect().await?)?.to_string())
}

/// The rows without the lines around them, and with one space beside each line between two columns.
pub(crate) async fn column(context: &SessionContext, query: &str) -> Vec<String> {
    let rows = rows(context, query).await.unwrap();
    let inner = rows.lines().skip(3).filter(|line| line.starts_with('|'));
    inner.map(|line| line.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>().join(" | ")).collect()
}

pub(crate) fn port() -> ArrayRef {
    Arc::new(datafusion::arrow::array::StringArray::from(vec![PORT]))
}
