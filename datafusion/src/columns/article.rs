//! All of an article in one row, read once.

use std::sync::Arc;

use arrow::array::{ArrayRef, NullBufferBuilder, StructArray};
use arrow::datatypes::{DataType, Fields};
use datafusion_common::Result;
use wirecopy::Article;

use super::{Columns, Entities, Pages, Quotes, fields};

/// Page, entities and quotes.
pub(crate) struct Articles {
    pages: Pages,
    entities: Entities,
    quotes: Quotes,
    valid: NullBufferBuilder,
}

impl Articles {
    pub(crate) fn new() -> Articles {
        Articles {
            pages: Pages::new(),
            entities: Entities::new(),
            quotes: Quotes::new(0.0),
            valid: NullBufferBuilder::new(0),
        }
    }

    fn fields() -> Fields {
        fields([
            ("page", Pages::data_type(), true),
            ("entities", Entities::data_type(), true),
            ("quotes", Quotes::data_type(), true),
        ])
    }
}

impl Columns for Articles {
    fn data_type() -> DataType {
        DataType::Struct(Articles::fields())
    }

    fn push(&mut self, article: Option<&Article<'_>>) -> Result<()> {
        self.valid.append(article.is_some());
        self.pages.push(article)?;
        self.entities.push(article)?;
        self.quotes.push(article)
    }

    fn finish(&mut self) -> Result<ArrayRef> {
        let columns = vec![self.pages.finish()?, self.entities.finish()?, self.quotes.finish()?];
        Ok(Arc::new(StructArray::try_new(Articles::fields(), columns, self.valid.finish())?))
    }
}
