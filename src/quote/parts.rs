//! The parts of a statement.

use std::ops::{Deref, DerefMut};

use super::words::Sentence;

/// Ranges of words. Most statements have one part, and there are many candidates for each that is kept: one part needs no
/// allocation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Parts {
    #[default]
    None,
    One([Sentence; 1]),
    Several(Vec<Sentence>),
}

impl Parts {
    pub(super) fn push(&mut self, part: Sentence) {
        match self {
            Parts::None => *self = Parts::One([part]),
            Parts::One([first]) => *self = Parts::Several(vec![*first, part]),
            Parts::Several(parts) => parts.push(part),
        }
    }
}

impl Deref for Parts {
    type Target = [Sentence];

    fn deref(&self) -> &[Sentence] {
        match self {
            Parts::None => &[],
            Parts::One(part) => part,
            Parts::Several(parts) => parts,
        }
    }
}

impl DerefMut for Parts {
    fn deref_mut(&mut self) -> &mut [Sentence] {
        match self {
            Parts::None => &mut [],
            Parts::One(part) => part,
            Parts::Several(parts) => parts,
        }
    }
}

impl Extend<Sentence> for Parts {
    fn extend<I: IntoIterator<Item = Sentence>>(&mut self, parts: I) {
        parts.into_iter().for_each(|part| self.push(part));
    }
}

impl FromIterator<Sentence> for Parts {
    fn from_iter<I: IntoIterator<Item = Sentence>>(iter: I) -> Parts {
        let mut parts = Parts::None;
        parts.extend(iter);
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_those_that_were_added_in_order() {
        let all: Vec<Sentence> = (0..4).map(|at| Sentence { start: 2 * at, end: 2 * at + 1 }).collect();
        for len in 0..=all.len() {
            let mut parts: Parts = all[..len].iter().copied().collect();
            assert_eq!(*parts, all[..len]);
            assert_eq!(parts.last_mut().map(|part| *part), all[..len].last().copied());
        }
    }
}
