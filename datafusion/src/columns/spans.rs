//! Columns of offsets.

use std::sync::Arc;

use arrow::array::{ArrayRef, StructArray, UInt32Builder};
use arrow::datatypes::{DataType, Fields};
use datafusion_common::Result;
use wirecopy::Span;

use super::list::Lists;
use super::{fields, list_of};

/// `start` and `end`, in UTF-8 bytes from the beginning of the text.
pub(super) struct Offsets {
    start: UInt32Builder,
    end: UInt32Builder,
}

impl Offsets {
    pub(super) fn new() -> Offsets {
        Offsets { start: UInt32Builder::new(), end: UInt32Builder::new() }
    }

    pub(super) fn push(&mut self, span: Span) {
        // A span is two 32-bit offsets.
        self.start.append_value(span.start() as u32);
        self.end.append_value(span.end() as u32);
    }

    pub(super) fn finish(&mut self) -> [ArrayRef; 2] {
        [Arc::new(self.start.finish()), Arc::new(self.end.finish())]
    }
}

/// Lists of spans.
pub(super) struct Spans {
    offsets: Offsets,
    len: usize,
    lists: Lists,
}

impl Spans {
    pub(super) fn new() -> Spans {
        Spans { offsets: Offsets::new(), len: 0, lists: Lists::new() }
    }

    pub(super) fn data_type() -> DataType {
        list_of(DataType::Struct(Spans::fields()))
    }

    fn fields() -> Fields {
        fields([("start", DataType::UInt32, false), ("end", DataType::UInt32, false)])
    }

    /// Adds a list.
    pub(super) fn push(&mut self, spans: &[Span]) -> Result<()> {
        for &span in spans {
            self.offsets.push(span);
        }
        self.len += spans.len();
        self.lists.close(self.len)
    }

    /// Adds null.
    pub(super) fn null(&mut self) {
        self.lists.null();
    }

    pub(super) fn finish(&mut self) -> Result<ArrayRef> {
        self.len = 0;
        let items = StructArray::try_new(Spans::fields(), self.offsets.finish().into(), None)?;
        self.lists.finish(Arc::new(items))
    }
}
