//! Byte ranges into an article's text.

use std::fmt;
use std::ops::Range;

/// A half-open range of UTF-8 byte offsets, `start..end`, into a text.
///
/// Every span that this crate hands out lies on character boundaries of the text it was found in, so
/// [`Span::slice`] on that text never fails. A span knows nothing of its text: on another text it may be out of
/// range.
///
/// ```
/// use wirecopy::Span;
///
/// let span = Span::new(0, 6);
/// assert_eq!(span.slice("Europe wins"), "Europe");
/// assert_eq!(span.range(), 0..6);
/// assert_eq!(span.to_string(), "0..6");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span from byte `start` up to, not including, byte `end`.
    ///
    /// # Panics
    ///
    /// If `start` is greater than `end`.
    ///
    /// ```
    /// use wirecopy::Span;
    ///
    /// assert_eq!(Span::new(3, 9).slice("An officer"), "office");
    /// ```
    #[inline]
    pub const fn new(start: u32, end: u32) -> Span {
        assert!(start <= end, "a span's start is at most its end");
        Span { start, end }
    }

    /// A span of `usize` offsets, all of which are known to fit: a parsed text is shorter than 4 GiB.
    #[inline]
    pub(crate) fn of(range: Range<usize>) -> Span {
        debug_assert!(range.start <= range.end && range.end <= u32::MAX as usize);
        Span { start: range.start as u32, end: range.end as u32 }
    }

    /// The offset of the first byte.
    ///
    /// ```
    /// use wirecopy::Span;
    ///
    /// assert_eq!(Span::new(3, 9).start(), 3);
    /// ```
    #[inline]
    pub const fn start(self) -> usize {
        self.start as usize
    }

    /// The offset after the last byte.
    ///
    /// ```
    /// use wirecopy::Span;
    ///
    /// assert_eq!(Span::new(3, 9).end(), 9);
    /// ```
    #[inline]
    pub const fn end(self) -> usize {
        self.end as usize
    }

    /// The span as a range, for slicing.
    ///
    /// ```
    /// use wirecopy::Span;
    ///
    /// assert_eq!(&"An officer"[Span::new(3, 9).range()], "office");
    /// ```
    #[inline]
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The length in bytes.
    ///
    /// ```
    /// use wirecopy::Span;
    ///
    /// let place = "Vučić";
    /// assert_eq!(Span::new(0, 7).slice(place).chars().count(), 5);
    /// assert_eq!(Span::new(0, 7).len(), 7, "bytes, not characters");
    /// ```
    #[inline]
    #[allow(clippy::len_without_is_empty)] // the next method
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span holds no byte.
    ///
    /// ```
    /// use wirecopy::Span;
    ///
    /// assert!(Span::new(4, 4).is_empty() && !Span::new(4, 5).is_empty());
    /// ```
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The part of `text` that the span covers.
    ///
    /// # Panics
    ///
    /// If the span is not inside `text` or not on its character boundaries; never for a span and the text it was
    /// found in.
    ///
    /// ```
    /// let text = "Port reopens\n\nThe port reopened on Friday.";
    /// let article = wirecopy::Article::parse(text)?;
    /// assert_eq!(article.paragraphs()[0].slice(text), "The port reopened on Friday.");
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    #[inline]
    pub fn slice(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Whether `other` lies inside this span (equal spans contain each other).
    ///
    /// ```
    /// use wirecopy::Span;
    ///
    /// assert!(Span::new(0, 9).contains(Span::new(3, 9)) && !Span::new(0, 9).contains(Span::new(3, 10)));
    /// ```
    #[inline]
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two spans share at least one byte.
    ///
    /// ```
    /// use wirecopy::Span;
    ///
    /// assert!(Span::new(0, 5).overlaps(Span::new(4, 9)) && !Span::new(0, 5).overlaps(Span::new(5, 9)));
    /// ```
    #[inline]
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    ///
    /// ```
    /// use wirecopy::Span;
    ///
    /// assert_eq!(Span::new(0, 2).join(Span::new(5, 9)), Span::new(0, 9));
    /// ```
    #[inline]
    #[must_use]
    pub fn join(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The span moved right by `offset` bytes: from a part of a text to the whole.
    #[inline]
    #[must_use]
    pub(crate) fn shift(self, offset: usize) -> Span {
        Span::of(self.start() + offset..self.end() + offset)
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Range<usize> {
        span.range()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Span {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        [self.start, self.end].serialize(serializer)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Span {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Span, D::Error> {
        let [start, end] = <[u32; 2]>::deserialize(deserializer)?;
        if start > end {
            return Err(serde::de::Error::custom(format_args!("span [{start}, {end}] ends before it starts")));
        }
        Ok(Span { start, end })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_compare_contain_and_overlap() {
        let (a, b, c) = (Span::new(0, 4), Span::new(2, 6), Span::new(4, 6));
        assert!(a.overlaps(b) && b.overlaps(c) && !a.overlaps(c));
        assert!(b.contains(c) && !a.contains(b) && a.contains(a));
        assert_eq!(a.join(c), Span::new(0, 6));
        assert_eq!(a.shift(10), Span::new(10, 14));
        assert!(a < b);
    }

    #[test]
    #[should_panic(expected = "a span's start is at most its end")]
    fn a_span_does_not_run_backwards() {
        let _ = Span::new(2, 1);
    }
}
