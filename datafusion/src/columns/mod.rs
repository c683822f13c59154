//! What is found in the articles of a batch, as Arrow columns that are built row by row.

mod article;
mod entities;
mod list;
mod page;
mod quotes;
mod spans;
mod tokens;

use std::sync::Arc;

use arrow::array::{ArrayRef, StringViewBuilder};
use arrow::datatypes::{DataType, Field, Fields};
use datafusion_common::Result;
use wirecopy::Article;

pub(crate) use article::Articles;
pub(crate) use entities::Entities;
pub(crate) use page::Pages;
pub(crate) use quotes::Quotes;
pub(crate) use tokens::Tokens;

/// Columns under construction, a row for each article.
pub(crate) trait Columns {
    /// The type of the array that [`finish`](Columns::finish) gives.
    fn data_type() -> DataType
    where
        Self: Sized;

    /// Adds what is found in an article; null for none.
    ///
    /// # Errors
    ///
    /// If a list of the batch would be longer than Arrow's offsets reach.
    fn push(&mut self, article: Option<&Article<'_>>) -> Result<()>;

    fn finish(&mut self) -> Result<ArrayRef>;
}

/// A column of strings. Views, since a batch of texts may hold more bytes than 32-bit offsets reach, and since short
/// ones, as most here are, then need no second place.
fn strings() -> StringViewBuilder {
    StringViewBuilder::new()
}

/// Fields by name, type, and whether they may be null.
fn fields<const N: usize>(fields: [(&str, DataType, bool); N]) -> Fields {
    fields.into_iter().map(|(name, data_type, nullable)| Field::new(name, data_type, nullable)).collect()
}

/// A list whose items are never null.
fn list_of(item: DataType) -> DataType {
    DataType::List(Arc::new(Field::new_list_field(item, false)))
}
