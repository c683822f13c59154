//! What the tables of speech know of a word, in one look-up.

use once_cell::sync::Lazy;

use super::function::{self, Function};
use super::verbs::{self, Form};
use super::{noun_frames, nouns, verb};
use crate::lexicon::hash::WordMap;
use crate::lexicon::short::{Short, ShortMap};

/// What a word is in which table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Senses {
    pub(crate) function: Option<Function>,
    /// Whether it is a form of a cue verb, alone or with a particle: whether [`verb`] may know it.
    pub(crate) verb: bool,
    /// Whether it is a finite form of a cue verb by itself, and no noun.
    pub(crate) says: bool,
    /// Whether it is a noun of speech: whether [`noun_frames`] knows it.
    pub(crate) noun: bool,
}

static TABLE: Lazy<WordMap<Senses>> = Lazy::new(|| {
    let mut table = WordMap::default();
    let words = function::words().chain(verbs::words()).chain(nouns::words());
    for word in words {
        let says = verb(word, "").is_some_and(|cue| !cue.noun && matches!(cue.form, Form::Past | Form::Present));
        table.entry(word).or_insert_with(|| Senses {
            function: function::function(word),
            verb: verbs::is_known(word),
            says,
            noun: noun_frames(word).is_some(),
        });
    }
    table
});

static SHORT: Lazy<ShortMap<Senses>> =
    Lazy::new(|| TABLE.iter().filter_map(|(word, &senses)| Some((Short::of(word)?.low, senses))).collect());

/// What is known of `word`, in any case.
pub(crate) fn short_senses(word: Short) -> Senses {
    SHORT.get(&word.low).copied().unwrap_or_default()
}

/// What is known of `word`, in lower case.
pub(crate) fn senses(word: &str) -> Senses {
    TABLE.get(word).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_tables_are_asked() {
        assert_eq!(senses("the").function, Some(Function::Determiner));
        assert!(senses("said").says && senses("claims").verb && !senses("claims").says && senses("claims").noun);
        assert!(senses("pointed").verb && !senses("pointed").says);
        assert_eq!(senses("ferry"), Senses::default());
    }
}
