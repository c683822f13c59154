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
