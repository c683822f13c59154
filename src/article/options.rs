//! What an analyzer may set.

use std::ops::{BitOr, BitOrAssign};
use std::sync::Arc;

use super::given::Given;
use crate::quote::QuoteKind;

/// Offsets are `u32`, so this is the longest text there can be.
pub(crate) const MAX_TEXT: usize = u32::MAX as usize;

/// What an article was read with.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Options {
    pub(crate) max_text: usize,
    pub(crate) quotes: QuoteKinds,
    /// Parts of the page that are known from elsewhere.
    pub(crate) given: Arc<Given>,
}

impl Default for Options {
    fn default() -> Options {
        Options { max_text: MAX_TEXT, quotes: QuoteKinds::ALL, given: Arc::default() }
    }
}

/// A set of [`QuoteKind`]s.
///
/// ```
/// use wirecopy::{QuoteKind, QuoteKinds};
///
/// let kinds = QuoteKinds::DIRECT | QuoteKinds::MIXED;
/// assert!(kinds.contains(QuoteKind::Direct));
/// assert!(!kinds.contains(QuoteKind::Indirect));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct QuoteKinds(u8);

impl QuoteKinds {
    /// No quotes at all.
    pub const NONE: QuoteKinds = QuoteKinds(0);
    /// Statements that stand wholly inside quotation marks.
    pub const DIRECT: QuoteKinds = QuoteKinds(1);
    /// Statements that stand partly inside quotation marks.
    pub const MIXED: QuoteKinds = QuoteKinds(2);
    /// Statements without quotation marks.
    pub const INDIRECT: QuoteKinds = QuoteKinds(4);
    /// Every kind.
    pub const ALL: QuoteKinds = QuoteKinds(7);

    /// Whether `kind` is in the set.
    pub const fn contains(self, kind: QuoteKind) -> bool {
        let bit = match kind {
            QuoteKind::Direct => 1,
            QuoteKind::Mixed => 2,
            QuoteKind::Indirect => 4,
        };
        self.0 & bit != 0
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl BitOr for QuoteKinds {
    type Output = QuoteKinds;

    fn bitor(self, other: QuoteKinds) -> QuoteKinds {
        QuoteKinds(self.0 | other.0)
    }
}

impl BitOrAssign for QuoteKinds {
    fn bitor_assign(&mut self, other: QuoteKinds) {
        *self = *self | other;
    }
}

impl Default for QuoteKinds {
    fn default() -> QuoteKinds {
        QuoteKinds::ALL
    }
}
