//! The outer half of a list column: where each row's items end.

use std::sync::Arc;

use arrow::array::{ArrayRef, ListArray, NullBufferBuilder};
use arrow::buffer::{OffsetBuffer, ScalarBuffer};
use arrow::datatypes::Field;
use datafusion_common::{Result, exec_datafusion_err};

/// Offsets and nulls of a list column under construction.
pub(super) struct Lists {
    ends: Vec<i32>,
    valid: NullBufferBuilder,
}

impl Lists {
    pub(super) fn new() -> Lists {
        Lists { ends: vec![0], valid: NullBufferBuilder::new(0) }
    }

    /// Ends a row: `items` is how many there are in all rows so far.
    pub(super) fn close(&mut self, items: usize) -> Result<()> {
        let end = i32::try_from(items).map_err(|_| {
            exec_datafusion_err!("more than 2^31 items in one batch: lower datafusion.execution.batch_size")
        })?;
        self.ends.push(end);
        self.valid.append_non_null();
        Ok(())
    }

    /// Adds a null row.
    pub(super) fn null(&mut self) {
        self.ends.push(self.ends[self.ends.len() - 1]);
        self.valid.append_null();
    }

    pub(super) fn finish(&mut self, items: ArrayRef) -> Result<ArrayRef> {
        let ends = std::mem::replace(&mut self.ends, vec![0]);
        let item = Arc::new(Field::new_list_field(items.data_type().clone(), false));
        let offsets = OffsetBuffer::new(ScalarBuffer::from(ends));
        Ok(Arc::new(ListArray::try_new(item, offsets, items, self.valid.finish())?))
    }
}
