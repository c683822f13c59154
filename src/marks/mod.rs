//! Pairs the quotation marks of the body.

use crate::doc::Doc;
use crate::span::Span;

/// A stretch of text between quotation marks, inside one paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Quoted {
    /// With the marks.
    pub(crate) outer: Span,
    /// Without the marks.
    pub(crate) inner: Span,
    /// The block (index into the page's blocks) that holds it.
    pub(crate) block: u32,
    /// How many quoted stretches it stands inside.
    pub(crate) depth: u8,
    /// Whether a closing mark was found; if not, it ends with its paragraph.
    pub(crate) closed: bool,
    /// Whether it goes on a quotation that the paragraph before left open.
    pub(crate) continues: bool,
}

/// The quoted stretches in order of their start.
pub(crate) fn pair(doc: Doc<'_>) -> Vec<Quoted> {
    let _ = doc;
    Vec::new()
}
