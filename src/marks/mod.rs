//! Pairs the quotation marks of the body.
//!
//! One scan over the article finds every quoted stretch, whatever marks it uses, and never reads a character more than a
//! fixed number of times. A stretch lies inside one paragraph: a quotation that runs over several paragraphs, each of
//! which opens it again while only the last closes it, is several stretches, all but the first of which
//! [`continue`](Quoted::continues) the one before.

mod glyph;
mod scan;
#[cfg(test)]
mod tests;

use crate::doc::Doc;
use crate::page::BlockKind;
use crate::pool::PooledVec;
use crate::span::Span;

use glyph::Family;
use scan::Scanner;

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
    /// Whether a closing mark was found; if not, it ends with its paragraph, or before the next mark that opens.
    pub(crate) closed: bool,
    /// Whether it goes on a quotation that the paragraph before left open.
    pub(crate) continues: bool,
}

/// Whether quotation marks in such a block are the article's own.
fn is_read(kind: BlockKind) -> bool {
    is_copy(kind) || matches!(kind, BlockKind::Headline | BlockKind::Subheadline | BlockKind::Caption)
}

/// Whether a quotation may run from one such block into the next.
fn is_copy(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Body | BlockKind::ListItem | BlockKind::PullQuote | BlockKind::Embed)
}

/// The quoted stretches in order of their start.
pub(crate) fn pair(doc: Doc<'_>) -> PooledVec<Quoted> {
    let blocks = &doc.page.blocks;
    let mut found = PooledVec::default();
    let mut left_open: Option<Family> = None;
    let mut read = (0..blocks.len()).filter(|&i| is_read(blocks[i].kind)).peekable();
    while let Some(index) = read.next() {
        let block = blocks[index];
        let copy = is_copy(block.kind);
        let next_opens = read
            .peek()
            .filter(|&&next| copy && is_copy(blocks[next].kind))
            .and_then(|&next| glyph::opens(doc.text, blocks[next].span.range()));
        let open_before = left_open.take().filter(|_| copy);
        let scanner = Scanner::new(doc.text, block.span.range(), index as u32, open_before);
        left_open = scanner.run(next_opens, &mut found);
    }
    found
}
