//! Word boundaries: the segments of UAX #29.

use unicode_segmentation::{UWordBounds, UnicodeSegmentation};

use super::classes::{CLASS, DIGIT, HIGH, Known, LETTER, MID_DIGIT, MID_LETTER, NEWLINE, SPACE, WORD, is_plain, known};
use super::limit;
use crate::span::Span;

/// The segments of a text between word boundaries, in order; made by [`words`].
///
/// ```
/// let words = wirecopy::words("Port reopens");
/// assert_eq!(words.map(|span| span.range()).collect::<Vec<_>>(), [0..4, 4..5, 5..12]);
/// ```
#[derive(Debug, Clone)]
pub struct Words<'t> {
    text: &'t str,
    at: usize,
    /// In a stretch that is left to `unicode-segmentation`: its iterator over the text from `at` on.
    slow: Option<UWordBounds<'t>>,
}

/// Cuts `text` at every word boundary of [UAX #29], default rules, Unicode 17.
///
/// The segments cover the text without gap or overlap: words and numbers, but also each mark and each run of spaces.
/// They are those of `unicode_segmentation::UnicodeSegmentation::split_word_bound_indices`, found faster where the
/// text is ASCII or of the common Latin letters, quotation marks and dashes.
///
/// A segment's span has 32-bit offsets: of a text of 4 GiB and more only the first 4 GiB are read.
///
/// ```
/// let text = "It’s 3.5% off";
/// let words: Vec<&str> = wirecopy::words(text).map(|w| w.slice(text)).collect();
/// assert_eq!(words, ["It’s", " ", "3.5", "%", " ", "off"]);
/// ```
///
/// [UAX #29]: https://www.unicode.org/reports/tr29/#Word_Boundaries
pub fn words(text: &str) -> Words<'_> {
    Words { text: limit(text), at: 0, slow: None }
}

impl Iterator for Words<'_> {
    type Item = Span;

    #[inline]
    fn next(&mut self) -> Option<Span> {
        if self.at == self.text.len() {
            return None;
        }
        let end = match &self.slow {
            None => fast_end(self.text.as_bytes(), self.at).unwrap_or_else(|| self.slow_end()),
            Some(_) => self.slow_end(),
        };
        let span = Span::of(self.at..end);
        self.at = end;
        Some(span)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let rest = self.text.len() - self.at;
        (rest.min(1), Some(rest))
    }
}

impl std::iter::FusedIterator for Words<'_> {}

impl<'t> Words<'t> {
    /// The end of the next segment by `unicode-segmentation`, and whether to stay with it.
    ///
    /// Its iterator, put on a boundary, needs no more than the text from there on: the rules that look back (WB3c,
    /// WB4, WB15, WB16) look no further than the segment's start. It remembers the category of the next character, so
    /// that it is kept as long as the text stays unknown: a space before an unknown character is not worth leaving.
    #[inline]
    fn slow_end(&mut self) -> usize {
        let text = self.text;
        let slow = self.slow.get_or_insert_with(|| text[self.at..].split_word_bounds());
        let end = slow.next().map_or(text.len(), |segment| self.at + segment.len());
        let bytes = text.as_bytes();
        if is_plain(bytes, end) && (bytes.get(end) >= Some(&0x80) || is_plain(bytes, end + 1)) {
            self.slow = None;
        }
        end
    }
}

/// Where the segment that starts at `start` ends. `start` is on a character boundary before the text's end; it need
/// not be a word boundary, the text before it is not looked at.
#[inline]
pub(super) fn segment_end(text: &str, start: usize) -> usize {
    match fast_end(text.as_bytes(), start) {
        Some(end) => end,
        None => slow_end(text, start),
    }
}

/// As [`segment_end`], but a segment ends at U+202F too, the one white space that UAX #29 keeps inside words: in
/// `5:40 PM` as some systems print it, it parts two tokens.
#[inline]
pub(super) fn token_segment_end(text: &str, start: usize) -> usize {
    let end = segment_end(text, start);
    match text[start..end].find('\u{202F}') {
        Some(space) if space > 0 => start + space,
        _ => end,
    }
}

/// The general case, for one segment.
#[cold]
fn slow_end(text: &str, start: usize) -> usize {
    text[start..].split_word_bounds().next().map_or(text.len(), |segment| start + segment.len())
}

/// The end of the segment if all that decides it is ASCII or a character that [`known`] knows.
#[inline]
fn fast_end(bytes: &[u8], start: usize) -> Option<usize> {
    let class = CLASS[bytes[start] as usize];
    if class & WORD != 0 {
        return word_end(bytes, start + 1);
    }
    let end = match class {
        NEWLINE => {
            let pair = bytes[start] == b'\r' && bytes.get(start + 1) == Some(&b'\n');
            return Some(start + 1 + usize::from(pair));
        }
        SPACE => start + 1 + bytes[start + 1..].iter().take_while(|&&b| b == b' ').count(),
        HIGH => match known(bytes, start) {
            Known::Letter(len) => return word_end(bytes, start + len),
            Known::Mid(len) | Known::Other(len) => start + len,
            Known::Extend(_) | Known::No => return None,
        },
        _ => start + 1,
    };
    // WB4: a combining mark would belong to the segment.
    is_plain(bytes, end).then_some(end)
}

/// The end of a word of which the bytes before `at` are known to be part.
#[inline]
fn word_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        while at < bytes.len() && CLASS[bytes[at] as usize] & WORD != 0 {
            at += 1;
        }
        let Some(&byte) = bytes.get(at) else { return Some(at) };
        let class = CLASS[byte as usize];
        let (joins, len) = if class & (MID_LETTER | MID_DIGIT) != 0 {
            (class, 1)
        } else if class & HIGH != 0 {
            match known(bytes, at) {
                Known::Letter(len) => {
                    at += len;
                    continue;
                }
                // After a digit or a low line it would have to be looked through.
                Known::Extend(len) if CLASS[bytes[at - 1] as usize] & (LETTER | HIGH) != 0 => {
                    at += len;
                    continue;
                }
                Known::Mid(len) => (MID_LETTER | MID_DIGIT, len),
                Known::Other(_) => return Some(at),
                Known::Extend(_) | Known::No => return None,
            }
        } else {
            return Some(at);
        };
        // Only known letters and their marks are consumed: a high byte before `at` is the end of one of these.
        let before = sides(CLASS[bytes[at - 1] as usize], || LETTER);
        let Some(&next) = bytes.get(at + len) else { return Some(at) };
        let mut unknown = false;
        let after = sides(CLASS[next as usize], || match known(bytes, at + len) {
            Known::Letter(_) => LETTER,
            Known::Extend(_) | Known::No => {
                unknown = true;
                0
            }
            _ => 0,
        });
        if unknown {
            return None;
        }
        let both = before & after;
        if (both & LETTER != 0 && joins & MID_LETTER != 0) || (both & DIGIT != 0 && joins & MID_DIGIT != 0) {
            at += len;
            continue;
        }
        return Some(at);
    }
}

/// The class of a byte beside a mark that may join; of a byte beyond ASCII it is what `high` says.
#[inline]
fn sides(class: u8, high: impl FnOnce() -> u8) -> u8 {
    if class & HIGH != 0 { high() } else { class & (LETTER | DIGIT) }
}
