//! A column of texts, however Arrow holds it.

use arrow::array::{Array, AsArray, LargeStringArray, StringArray, StringViewArray};
use arrow::datatypes::DataType;
use datafusion_common::{Result, exec_err};

/// The texts of a column.
pub(crate) enum Texts<'a> {
    Utf8(&'a StringArray),
    LargeUtf8(&'a LargeStringArray),
    Utf8View(&'a StringViewArray),
}

impl<'a> Texts<'a> {
    pub(crate) fn of(array: &'a dyn Array) -> Result<Texts<'a>> {
        match array.data_type() {
            DataType::Utf8 => Ok(Texts::Utf8(array.as_string())),
            DataType::LargeUtf8 => Ok(Texts::LargeUtf8(array.as_string())),
            DataType::Utf8View => Ok(Texts::Utf8View(array.as_string_view())),
            other => exec_err!("texts are strings, not {other}"),
        }
    }

    pub(crate) fn len(&self) -> usize {
        match self {
            Texts::Utf8(array) => array.len(),
            Texts::LargeUtf8(array) => array.len(),
            Texts::Utf8View(array) => array.len(),
        }
    }

    /// The text of a row; none for null.
    pub(crate) fn get(&self, row: usize) -> Option<&'a str> {
        match self {
            Texts::Utf8(array) => array.is_valid(row).then(|| array.value(row)),
            Texts::LargeUtf8(array) => array.is_valid(row).then(|| array.value(row)),
            Texts::Utf8View(array) => array.is_valid(row).then(|| array.value(row)),
        }
    }
}
