//! Words, numbers and marks: a list for each article.

use std::sync::Arc;

use arrow::array::{ArrayBuilder, ArrayRef, StringViewBuilder, StructArray, UInt32Builder};
use arrow::datatypes::{DataType, Fields};
use datafusion_common::Result;
use wirecopy::Article;

use super::list::Lists;
use super::spans::Offsets;
use super::{Columns, fields, list_of, strings};

/// Lists of tokens.
pub(crate) struct Tokens {
    text: StringViewBuilder,
    at: Offsets,
    sentence: UInt32Builder,
    lists: Lists,
}

impl Tokens {
    pub(crate) fn new() -> Tokens {
        Tokens { text: strings(), at: Offsets::new(), sentence: UInt32Builder::new(), lists: Lists::new() }
    }

    fn fields() -> Fields {
        fields([
            ("text", DataType::Utf8View, false),
            ("start", DataType::UInt32, false),
            ("end", DataType::UInt32, false),
            ("sentence", DataType::UInt32, false),
        ])
    }
}

impl Columns for Tokens {
    fn data_type() -> DataType {
        list_of(DataType::Struct(Tokens::fields()))
    }

    fn push(&mut self, article: Option<&Article<'_>>) -> Result<()> {
        let Some(article) = article else {
            self.lists.null();
            return Ok(());
        };
        // Each token is in exactly one sentence, and both are in the order of the text.
        let mut ends = article.sentences().map(|sentence| sentence.end()).peekable();
        let mut sentence = 0;
        for &token in article.tokens() {
            while ends.next_if(|&end| end <= token.start()).is_some() {
                sentence += 1;
            }
            self.text.append_value(&article[token]);
            self.at.push(token);
            self.sentence.append_value(sentence);
        }
        self.lists.close(self.text.len())
    }

    fn finish(&mut self) -> Result<ArrayRef> {
        let [start, end] = self.at.finish();
        let columns: Vec<ArrayRef> = vec![Arc::new(self.text.finish()), start, end, Arc::new(self.sentence.finish())];
        self.lists.finish(Arc::new(StructArray::try_new(Tokens::fields(), columns, None)?))
    }
}
