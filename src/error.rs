//! What can go wrong.

/// Why a text was refused.
///
/// Any `&str` up to the length limit is legal input, so the only errors are limits and, when an article is built
/// back from its annotation, spans that do not fit its text.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an ISO 8601 date or date-time")]
#[non_exhaustive]
pub struct TimestampError;

/// Why a model was refused.
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
