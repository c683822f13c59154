//! What a line break is: the end of a paragraph, or hard wrapping.

/// Copy is hard-wrapped at 40 to 100 columns: longer lines are paragraphs, shorter ones headings or items.
const NARROWEST: usize = 40;
const WIDEST: usize = 100;

/// How line breaks are read.
#[derive(Debug, Clone)]
pub(super) struct Lines {
    /// Every break is a space.
    joined: bool,
    /// The end of the run of non-empty lines that was measured last.
    measured: usize,
    /// The length of its longest line, or 0 where it is not hard-wrapped.
    width: usize,
}

/// What a line break does to the sentence before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Line {
    /// The sentence ends here.
    Ends,
    /// It may go on at this byte.
    GoesOn(usize),
}

/// The length of the line break at byte `at`; 0 if there is none.
#[inline]
pub(super) fn break_len(bytes: &[u8], at: usize) -> usize {
    match bytes[at..] {
        [b'\r', b'\n', ..] => 2,
        [b'\n' | b'\r' | 0x0B | 0x0C, ..] => 1,
        // NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR
        [0xC2, 0x85, ..] => 2,
        [0xE2, 0x80, 0xA8 | 0xA9, ..] => 3,
        _ => 0,
    }
}

impl Lines {
    /// Each break is judged by the lines around it.
    pub(super) fn judged() -> Lines {
        Lines { joined: false, measured: 0, width: 0 }
    }

    /// Each break is a space.
    pub(super) fn joined() -> Lines {
        Lines { joined: true, ..Lines::judged() }
    }

    /// Judges the line break at byte `at`.
    pub(super) fn at_break(&mut self, bytes: &[u8], at: usize) -> Line {
        let next = at + break_len(bytes, at);
        if self.joined {
            return Line::GoesOn(next);
        }
        if next >= self.measured {
            self.measure(bytes, at, next);
        }
        if self.width == 0 || bytes[at] > b'\r' {
            return Line::Ends;
        }
        let line = line_start(bytes, at);
        let rest = &bytes[next..];
        if is_indented(rest) || is_empty(rest) {
            Line::Ends
        } else if is_full(at - line, rest, self.width) {
            Line::GoesOn(next)
        } else {
            Line::Ends
        }
    }

    /// Measures the line that ends at `at` and those from `next` on, up to an empty one.
    fn measure(&mut self, bytes: &[u8], at: usize, next: usize) {
        let first = at - line_start(bytes, at);
        let (mut width, mut start) = (first, next);
        while let Some(end) = line_end(bytes, start) {
            width = width.max(end - start);
            start = end + break_len(bytes, end).max(1);
        }
        self.measured = start.min(bytes.len()).max(next + 1);
        self.width = 0;
        if !(NARROWEST..=WIDEST).contains(&width) {
            return;
        }
        // Wrapping is greedy: but for the last line of a paragraph, the next word never fits.
        let (mut full, mut short, mut length, mut start) = (0, 0, first, next);
        while let Some(end) = line_end(bytes, start) {
            let rest = &bytes[start..];
            if is_full(length, rest, width) {
                full += 1;
            } else if !is_indented(rest) {
                short += 1;
            }
            length = end - start;
            start = end + break_len(bytes, end).max(1);
        }
        if full > 4 * short {
            self.width = width;
        }
    }
}

/// Whether a line of that length leaves no room for the first word of `rest`.
fn is_full(length: usize, rest: &[u8], width: usize) -> bool {
    let word = rest.iter().take(WIDEST).take_while(|b| !b.is_ascii_whitespace()).count();
    length >= NARROWEST && length + 1 + word > width
}

fn is_indented(line: &[u8]) -> bool {
    matches!(line, [b'\t', ..] | [b' ', b' ', ..])
}

/// Whether the line holds nothing but spaces.
fn is_empty(line: &[u8]) -> bool {
    line.iter().find(|b| !matches!(b, b' ' | b'\t')).is_none_or(|b| matches!(b, b'\n' | b'\r'))
}

/// The end of the line at `start`, unless that line is empty.
fn line_end(bytes: &[u8], start: usize) -> Option<usize> {
    let rest = bytes.get(start..)?;
    if rest.is_empty() || is_empty(rest) {
        return None;
    }
    Some(start + rest.iter().position(|b| matches!(b, b'\n' | b'\r')).unwrap_or(rest.len()))
}

/// Where the line that ends at byte `at` starts; if it is longer than a wrapped line, a place inside it.
fn line_start(bytes: &[u8], at: usize) -> usize {
    let least = at.saturating_sub(2 * WIDEST);
    bytes[least..at].iter().rposition(|&b| matches!(b, b'\n' | b'\r')).map_or(least, |newline| least + newline + 1)
}
