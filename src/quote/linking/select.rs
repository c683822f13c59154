//! Of statements that say the same, the best one.

use super::super::statement::Statement;
use super::super::words::Sentence;
use super::{Judged, Tables};
use crate::pool::PooledVec;

/// A statement inside another one must be surer than one alone by so much, in 1/1024 of the log-odds, and so must one
/// around another: most of the weak ones say again what the other says.
const TOLD: i32 = 1600;

/// Statements with more parts are compared by their first ones.
const PARTS: usize = 32;

/// How much two statements share, in 1/64 of both together.
pub(super) fn overlap(a: &Statement, b: &Statement) -> i32 {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while i < a.parts.len().min(PARTS) && j < b.parts.len().min(PARTS) {
        let (x, y) = (a.parts[i], b.parts[j]);
        shared += x.end.min(y.end).saturating_sub(x.start.max(y.start));
        if x.end < y.end { i += 1 } else { j += 1 }
    }
    let len = |s: &Statement| s.parts.iter().map(|part| part.end - part.start).sum::<usize>();
    (64 * shared / (len(a) + len(b) - shared).max(1)) as i32
}

/// Who has each word of a stretch. Numbers of statements start at 1.
#[derive(Debug, Default)]
pub(super) struct Owners {
    /// The first word of the stretch.
    first: usize,
    /// The statement that has a word, of two the one inside the other; 0 if none has it.
    of_words: PooledVec<u32>,
    /// For each statement the one around it, 0 if there is none.
    around: PooledVec<u32>,
}

impl Owners {
    /// Adds to `kept` those of the `scored`, the best first, that say nothing that a better one says; all have their
    /// words in one stretch, which no other statement has words of. A statement may stand wholly inside another one when
    /// its cue does as well: somebody told of it.
    pub(super) fn best<'c>(
        &mut self,
        stretch: Sentence,
        scored: impl Iterator<Item = (i32, &'c Statement)>,
        tables: &Tables,
        kept: &mut Vec<Judged>,
    ) {
        self.first = stretch.start;
        self.of_words.clear();
        self.of_words.resize(stretch.end - stretch.start, 0);
        self.around.clear();
        self.around.push(0);
        let before = kept.len();
        for (score, statement) in scored {
            let id = (kept.len() - before) as u32 + 1;
            let place = self.place(statement, &kept[before..]);
            match place {
                Place::Inside(_) | Place::Around(_) if score < tables.least + TOLD => continue,
                Place::Free => self.each(statement, |owner| *owner = id),
                Place::Inside(_) => self.each(statement, |owner| *owner = id),
                Place::Around(other) => {
                    // All words of the other one are among its own.
                    self.each(statement, |owner| *owner = if *owner == 0 { id } else { other });
                    self.around[other as usize] = id;
                }
                Place::Taken => continue,
            }
            self.around.push(if let Place::Inside(other) = place { other } else { 0 });
            let nested = statement.nested || matches!(place, Place::Inside(_));
            let statement = Statement { nested, ..statement.clone() };
            kept.push(Judged { statement, confidence: tables.confidence(score) });
        }
        for (judged, around) in kept[before..].iter_mut().zip(&self.around[1..]) {
            judged.statement.nested |= *around > 0;
        }
    }

    fn each(&mut self, statement: &Statement, mut set: impl FnMut(&mut u32)) {
        for part in statement.parts.iter() {
            self.of_words[part.start - self.first..part.end - self.first].iter_mut().for_each(&mut set);
        }
    }

    fn place(&self, statement: &Statement, kept: &[Judged]) -> Place {
        let own = |part: &Sentence| self.of_words[part.start - self.first..part.end - self.first].iter();
        let (mut free, mut deep, mut one, mut several) = (0, false, 0, false);
        for &owner in statement.parts.iter().flat_map(own) {
            deep |= self.around[owner as usize] > 0;
            match owner {
                0 => free += 1,
                _ if one == 0 || one == owner => one = owner,
                _ => several = true,
            }
        }
        if one == 0 {
            return Place::Free;
        }
        if deep || several {
            return Place::Taken;
        }
        let other = &kept[one as usize - 1].statement;
        if free == 0 && told_in(statement, other) {
            return Place::Inside(one);
        }
        if free > 0 && told_in(other, statement) { Place::Around(one) } else { Place::Taken }
    }
}

enum Place {
    Free,
    Inside(u32),
    Around(u32),
    Taken,
}

/// Whether all of `inner` and the words that say so stand in one part of `outer`, which says more.
fn told_in(inner: &Statement, outer: &Statement) -> bool {
    let (first, last) = (inner.parts[0].start, inner.end());
    let Some(cue) = inner.cue else { return false };
    outer.cue != inner.cue
        && outer.parts.iter().any(|part| part.start <= first.min(cue.start) && last.max(cue.end) <= part.end)
}
