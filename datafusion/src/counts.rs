//! What the functions have read, as figures that a program can look at.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// How much the functions of one registration have read so far, and how much they refused.
///
/// A scalar function has no place in DataFusion's own metrics (`EXPLAIN ANALYZE`), which belong to the operators of a
/// plan; so the figures are here. They are those of this process, of all queries together, and only go up. A clone is
/// another handle on the same figures. A text that two functions of a query read is counted twice.
///
/// ```
/// use wirecopy_datafusion::Functions;
///
/// let functions = Functions::default();
/// assert_eq!((functions.counts().texts(), functions.counts().refused()), (0, 0));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Counts {
    figures: Arc<Figures>,
}

#[derive(Debug, Default)]
struct Figures {
    texts: AtomicU64,
    bytes: AtomicU64,
    refused: AtomicU64,
}

impl Counts {
    /// Texts that were read. Nulls are none, and refused ones are not among them.
    pub fn texts(&self) -> u64 {
        self.figures.texts.load(Ordering::Relaxed)
    }

    /// The length of those texts, in UTF-8 bytes.
    pub fn bytes(&self) -> u64 {
        self.figures.bytes.load(Ordering::Relaxed)
    }

    /// Texts over the limit on length, for which a function gave null.
    pub fn refused(&self) -> u64 {
        self.figures.refused.load(Ordering::Relaxed)
    }

    pub(crate) fn read(&self, bytes: usize) {
        self.figures.texts.fetch_add(1, Ordering::Relaxed);
        self.figures.bytes.fetch_add(bytes as u64, Ordering::Relaxed);
    }

    pub(crate) fn refuse(&self) {
        self.figures.refused.fetch_add(1, Ordering::Relaxed);
    }

    /// Whether both are handles on the same figures.
    pub(crate) fn same(&self, other: &Counts) -> bool {
        Arc::ptr_eq(&self.figures, &other.figures)
    }
}
