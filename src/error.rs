//! What can go wrong.

/// Why a text was refused.
///
/// Any `&str` up to the length limit is legal input, so the only errors are limits and, when an article is built
/// back from its annotation, spans that do not fit its text.
///
/// ```
/// use wirecopy::{Analyzer, ParseError};
///
/// let error = Analyzer::builder().max_text(4).build().parse("Port reopens").unwrap_err();
/// assert_eq!(error, ParseError::TooLong { len: 12, max: 4 });
/// assert_eq!(error.to_string(), "text of 12 bytes is over the limit of 4 bytes");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseError {
    /// The text is longer than the analyzer accepts.
    #[error("text of {len} bytes is over the limit of {max} bytes")]
    TooLong {
        /// The text's length in bytes.
        len: usize,
        /// The limit in bytes.
        max: usize,
    },
    /// A span of an annotation does not fit the text it came with.
    #[error("{field}: span {start}..{end} is outside the text of {len} bytes or inside a character")]
    BadSpan {
        /// The field of the annotation that holds the span, as in the JSON format (`quotes`, `tokens`, ...).
        field: &'static str,
        /// The span's start in bytes.
        start: usize,
        /// The span's end in bytes.
        end: usize,
        /// The text's length in bytes.
        len: usize,
    },
    /// Fields of an annotation contradict each other, or are out of order.
    #[error("{field}: out of order, or in contradiction to other fields")]
    Contradiction {
        /// The field of the annotation.
        field: &'static str,
    },
}

/// A text is no date or date-time as ISO 8601 writes it.
///
/// ```
/// let error = "last week".parse::<wirecopy::Timestamp>().unwrap_err();
/// assert_eq!(error.to_string(), "not an ISO 8601 date or date-time");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an ISO 8601 date or date-time")]
#[non_exhaustive]
pub struct TimestampError;

/// Why a model was refused.
///
/// ```
/// let error = wirecopy::ModelError::Truncated { len: 512, expected: 1024 };
/// assert_eq!(error.to_string(), "model file of 512 bytes instead of 1024");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ModelError {
    /// The bytes do not begin as a model file does.
    #[error("not a model file")]
    Foreign,
    /// The file is of a version of the format that this release does not read.
    #[error("model format version {found}, but this release reads version {supported}")]
    Version {
        /// The file's version.
        found: u32,
        /// The version that is read.
        supported: u32,
    },
    /// The file is shorter, or longer, than its header says.
    #[error("model file of {len} bytes instead of {expected}")]
    Truncated {
        /// The file's length in bytes.
        len: usize,
        /// The length it should have.
        expected: usize,
    },
    /// The content is not what was written.
    #[error("model file is damaged: wrong checksum")]
    Checksum,
    /// A part of the file does not describe a model that can be run.
    #[error("model section {tag:?}: {problem}")]
    Section {
        /// The section's tag.
        tag: &'static str,
        /// What is wrong with it.
        problem: &'static str,
    },
}
