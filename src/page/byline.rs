//! Bylines: who wrote it.

use crate::span::Span;

/// A byline as found in a line. Spans are relative to the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RawByline {
    /// The writers' names as written, each alone; an agency or desk only where it is all there is.
    pub(crate) names: Vec<Span>,
    /// Whether the line says so itself (`By ...`, name and agency, name and date); a weak one is a bare name line, good
    /// only in a byline's place.
    pub(crate) strong: bool,
}

/// The byline that `line` is.
pub(crate) fn find(line: &str) -> Option<RawByline> {
    let _ = line;
    None
}
