//! Acronyms: what letters may stand for a name.

use crate::entity::words::{Shape, Word};
use crate::lexicon::plain;
use crate::pool::PooledString;

/// The keys of a name's initials: of its capitalised words, and of all its words.
pub(super) fn initials(text: &str, words: &[Word]) -> [Option<u64>; 2] {
    let take = |all: bool| {
        let letters: PooledString = words
            .iter()
            .filter(|word| word.shape() != Shape::Mark && (all || word.is_capital()))
            .filter_map(|word| word.span.slice(text).chars().next())
            .collect();
        (letters.chars().count() >= 2).then(|| plain::key(&letters))
    };
    let (capitals, all) = (take(false), take(true));
    [capitals, all.filter(|_| all != capitals)]
}

/// Whether `short` may be an acronym of `long`: its letters stand there in order, the first one first.
pub(super) fn may_stand_for(short: &str, long: &str) -> bool {
    let fold = |c: char| c.to_lowercase().next().unwrap_or(c);
    let mut letters = short.chars().filter(|c| c.is_alphanumeric()).take(12).map(fold).peekable();
    if letters.peek().copied() != long.chars().next().map(fold) {
        return false;
    }
    for c in long.chars().take(400).map(fold) {
        if letters.peek() == Some(&c) {
            letters.next();
        }
    }
    letters.peek().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stand_in_order() {
        assert!(may_stand_for("AA", "Anadolu Agency"));
        assert!(may_stand_for("Unctad", "United Nations Conference on Trade and Development"));
        assert!(!may_stand_for("BBC", "Anadolu Agency"));
        assert!(!may_stand_for("", "Anadolu Agency"));
        assert!(!may_stand_for("AZ", "Anadolu"));
    }
}
