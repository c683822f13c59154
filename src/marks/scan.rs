//! Pairs the marks of one paragraph.

use std::ops::Range;

use super::Quoted;
use super::glyph::{self, Family, Role, Sign};
use crate::seek;
use crate::span::Span;

/// Deeper nesting is not told apart; nobody writes it.
const DEEPEST: usize = 4;

/// A mark that has opened.
#[derive(Debug, Clone, Copy)]
struct Open {
    family: Family,
    /// The stretch's place among those found.
    found: usize,
    /// The first mark that perhaps closes it.
    perhaps: Option<(usize, usize)>,
    /// Where the next mark of its family opens inside it.
    interrupted: Option<usize>,
}

/// The state of the scan over one paragraph.
pub(super) struct Scanner<'a> {
    text: &'a str,
    block: Range<usize>,
    index: u32,
    /// What the paragraph before left open.
    open_before: Option<Family>,
    stack: [Option<Open>; DEEPEST],
    depth: usize,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str, block: Range<usize>, index: u32, open_before: Option<Family>) -> Scanner<'a> {
        Scanner { text, block, index, open_before, stack: [None; DEEPEST], depth: 0 }
    }

    /// Adds the paragraph's stretches to `found`. `next_opens` is the family that the next paragraph opens with; what
    /// this one leaves open for it is returned.
    pub(super) fn run(mut self, next_opens: Option<Family>, found: &mut Vec<Quoted>) -> Option<Family> {
        let first = found.len();
        let bytes = self.text.as_bytes();
        let mut at = self.block.start;
        while let Some(next) = seek::find(&bytes[..self.block.end], at, glyph::may_start, glyph::may_start) {
            at = next;
            let Some(sign) = glyph::read(self.text, at, &self.block) else {
                at += self.text[at..].chars().next().map_or(1, char::len_utf8);
                continue;
            };
            let sign = self.split(sign);
            self.take(sign, at, found);
            at += sign.len;
        }
        let left_open = self.finish(next_opens, found);
        settle(self.text, first, found);
        left_open
    }

    /// `''` closes two single marks where no double mark is open: `'She said 'no''`.
    fn split(&self, sign: Sign) -> Sign {
        let singles = self.stack[..self.depth].iter().flatten().filter(|open| open.family == Family::Single).count();
        let doubles = self.depth - singles;
        if sign.family == Family::Double && sign.len == 2 && sign.role == Role::Close && doubles == 0 && singles == 2 {
            return Sign { family: Family::Single, role: Role::Close, len: 1 };
        }
        sign
    }

    fn take(&mut self, sign: Sign, at: usize, found: &mut Vec<Quoted>) {
        let open =
            self.stack[..self.depth].iter().rposition(|open| open.is_some_and(|open| open.family == sign.family));
        match sign.role {
            Role::Open => self.open(sign, at, found),
            Role::Either if open.is_none() => self.open(sign, at, found),
            Role::PerhapsClose => {
                if let Some(open) = open.and_then(|i| self.stack[i].as_mut()) {
                    open.perhaps.get_or_insert((at, at + sign.len));
                }
            }
            Role::Close | Role::Either => match open {
                // A single mark does not close over a double one that is still open.
                Some(level) if sign.family != Family::Single || level + 1 == self.depth => {
                    self.unwind(level + 1, found);
                    self.close(at, at + sign.len, found);
                }
                Some(_) => {}
                None => self.close_from_paragraph_before(sign, at, found),
            },
        }
    }

    fn open(&mut self, sign: Sign, at: usize, found: &mut Vec<Quoted>) {
        // What perhaps was closed before was closed if a mark opens now.
        while let Some(Open { family, perhaps: Some((start, end)), .. }) = self.top() {
            if family != sign.family {
                break;
            }
            self.close(start, end, found);
        }
        for open in self.stack[..self.depth].iter_mut().flatten() {
            if open.family == sign.family {
                open.interrupted.get_or_insert(at);
            }
        }
        if self.depth == DEEPEST {
            return;
        }
        let continues = self.depth == 0 && at == self.block.start && self.open_before == Some(sign.family);
        let outer = Span::of(at..self.block.end);
        let inner = Span::of(at + sign.len..self.block.end);
        self.stack[self.depth] =
            Some(Open { family: sign.family, found: found.len(), perhaps: None, interrupted: None });
        self.depth += 1;
        self.open_before = None;
        found.push(Quoted { outer, inner, block: self.index, depth: 0, closed: false, continues });
    }

    fn top(&self) -> Option<Open> {
        self.depth.checked_sub(1).and_then(|top| self.stack[top])
    }

    /// Closes the innermost open stretch with the mark at `start..end`.
    fn close(&mut self, start: usize, end: usize, found: &mut [Quoted]) {
        if let Some(open) = self.top() {
            let stretch = &mut found[open.found];
            stretch.outer = Span::of(stretch.outer.start()..end);
            stretch.inner = Span::of(stretch.inner.start()..start.max(stretch.inner.start()));
            stretch.closed = true;
            self.depth -= 1;
        }
    }

    /// Ends what is open at `level` and deeper without a mark of its own.
    fn unwind(&mut self, level: usize, found: &mut [Quoted]) {
        while self.depth > level {
            match self.top() {
                Some(Open { perhaps: Some((start, end)), .. }) => self.close(start, end, found),
                Some(open) => {
                    abandon(&mut found[open.found]);
                    self.depth -= 1;
                }
                None => self.depth -= 1,
            }
        }
    }

    /// A closing mark with nothing open: the end of a quotation whose paragraphs were not opened again.
    fn close_from_paragraph_before(&mut self, sign: Sign, at: usize, found: &mut Vec<Quoted>) {
        if self.open_before == Some(sign.family) && self.depth == 0 {
            self.open_before = None;
            found.push(Quoted {
                outer: Span::of(self.block.start..at + sign.len),
                inner: Span::of(self.block.start..at),
                block: self.index,
                depth: 0,
                closed: true,
                continues: true,
            });
        }
    }

    /// Ends the paragraph: the outermost open stretch ends with it, or goes on in the next.
    fn finish(&mut self, next_opens: Option<Family>, found: &mut [Quoted]) -> Option<Family> {
        let outermost = self.stack[0].filter(|_| self.depth > 0)?;
        self.unwind(1, found);
        if let Some((start, end)) = outermost.perhaps.or(self.stack[0]?.perhaps) {
            self.close(start, end, found);
            return None;
        }
        let stretch = &mut found[outermost.found];
        let at_start = stretch.outer.start() == self.block.start;
        // `She said: 'One.` before a paragraph that opens with a mark as well.
        let before = self.text[self.block.start..stretch.outer.start()].trim_end();
        let announced = at_start || before.ends_with(':');
        if next_opens == Some(outermost.family) && (announced || outermost.family != Family::Single) {
            return Some(outermost.family);
        }
        if outermost.family == Family::Single {
            abandon(stretch); // more often an apostrophe than a mark
            return None;
        }
        if let Some(end) = self.stack[0].and_then(|open| open.interrupted) {
            let end = self.text[..end].trim_end().len().max(stretch.inner.start());
            stretch.outer = Span::of(stretch.outer.start()..end);
            stretch.inner = Span::of(stretch.inner.start()..end);
            return None;
        }
        at_start.then_some(outermost.family)
    }
}

/// Takes a stretch back; [`settle`] removes it.
fn abandon(stretch: &mut Quoted) {
    stretch.inner = Span::of(stretch.inner.start()..stretch.inner.start());
}

/// Removes stretches without a letter or digit, and counts how deep the others stand.
fn settle(text: &str, first: usize, found: &mut Vec<Quoted>) {
    let mut kept = first;
    let mut ends = [0usize; DEEPEST];
    let mut depth = 0;
    for i in first..found.len() {
        let mut stretch = found[i];
        if !stretch.inner.slice(text).contains(char::is_alphanumeric) {
            continue;
        }
        while depth > 0 && ends[depth - 1] <= stretch.outer.start() {
            depth -= 1;
        }
        stretch.depth = depth as u8;
        if depth < DEEPEST {
            ends[depth] = stretch.outer.end();
            depth += 1;
        }
        found[kept] = stretch;
        kept += 1;
    }
    found.truncate(kept);
}
