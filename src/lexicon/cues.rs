//! One look-up for all the word lists: what a word may be.

use once_cell::sync::Lazy;

use super::hash::WordMap;
use super::short::{Short, ShortMap};
use super::{capitals, grammar, organisations, places, plain, titles};

/// The lists that a word stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Cues(u32);

macro_rules! cues {
    ($($(#[$doc:meta])* $name:ident = $bit:literal, $list:expr;)*) => {
        impl Cues {
            /// So many lists there are.
            pub(crate) const BITS: u32 = [$($bit),*].len() as u32;
            $($(#[$doc])* pub(crate) const $name: Cues = Cues(1 << $bit);)*
        }

        const LISTS: &[(Cues, &[&str])] = &[$((Cues::$name, $list)),*];
    };
}

cues! {
    /// A form of address: `Mr`.
    HONORIFIC = 0, titles::HONORIFICS;
    /// A title or role of men.
    MALE = 1, titles::MALE;
    /// A title or role of women.
    FEMALE = 2, titles::FEMALE;
    /// An office or profession: `president`.
    ROLE = 3, titles::ROLES;
    /// Part of a role before its noun: `prime`.
    ROLE_MODIFIER = 4, titles::ROLE_MODIFIERS;
    /// The head of an organisation's name: `council`.
    ORG_HEAD = 5, organisations::HEADS;
    /// The end of a company's name: `Inc`.
    ORG_SUFFIX = 6, organisations::SUFFIXES;
    /// A well-known organisation: `Reuters`.
    ORG_KNOWN = 7, organisations::KNOWN;
    /// Capitals that name no organisation: `TV`.
    NOT_ACRONYM = 8, organisations::NOT_ACRONYMS;
    /// The head of a place's name: `river`.
    PLACE_HEAD = 9, places::HEADS;
    /// Part of a place's name before the rest: `northern`.
    DIRECTION = 10, places::DIRECTIONS;
    /// A region, state or continent.
    REGION = 11, places::REGIONS;
    /// A month, a day, a feast.
    CALENDAR = 12, capitals::WORDS;
    /// The head of the name of an event, a law, a prize.
    EVENT_HEAD = 13, capitals::EVENT_HEADS;
    /// A group by belief, party or part of the world.
    GROUP = 14, capitals::GROUPS;
    /// A particle inside names: `von`.
    PARTICLE = 15, grammar::PARTICLES;
    /// A word that no name starts with.
    FUNCTION = 16, grammar::FUNCTION;
    /// A preposition before places: `in`.
    PLACE_PREPOSITION = 17, grammar::PLACE_PREPOSITIONS;
    /// Another preposition.
    PREPOSITION = 18, grammar::PREPOSITIONS;
    /// A verb of speech: `said`.
    SPEECH = 19, grammar::SPEECH;
    /// Another verb or an auxiliary.
    VERB = 20, grammar::VERBS;
}

static TABLE: Lazy<WordMap<Cues>> = Lazy::new(|| {
    let mut table = WordMap::with_capacity_and_hasher(2048, Default::default());
    for &(cue, list) in LISTS {
        for &word in list {
            let all: &mut Cues = table.entry(word).or_default();
            all.0 |= cue.0;
        }
    }
    table
});

static SHORT: Lazy<ShortMap<Cues>> =
    Lazy::new(|| TABLE.iter().filter_map(|(word, &cues)| Some((Short::plain(word)?, cues))).collect());

impl Cues {
    /// The lists that `word`, or a phrase of several words, stands in, in any case and without full stops.
    pub(crate) fn of(word: &str) -> Cues {
        if let Some(word) = Short::plain(word) {
            return SHORT.get(&word).copied().unwrap_or_default();
        }
        let mut buffer = [0; 40];
        plain::fold(word, &mut buffer).and_then(|key| TABLE.get(key).copied()).unwrap_or_default()
    }

    /// As a number below 2^[`Cues::BITS`].
    pub(crate) const fn bits(self) -> u32 {
        self.0
    }

    /// From the lowest [`Cues::BITS`] of a number.
    pub(crate) const fn from_bits(bits: u32) -> Cues {
        Cues(bits & ((1 << Cues::BITS) - 1))
    }

    /// Whether it stands in any of the lists of `other`.
    pub(crate) const fn any(self, other: Cues) -> bool {
        self.0 & other.0 != 0
    }

    /// Both.
    #[must_use]
    pub(crate) const fn or(self, other: Cues) -> Cues {
        Cues(self.0 | other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_stand_in_several_lists() {
        let general = Cues::of("General");
        assert!(general.any(Cues::ROLE) && general.any(Cues::ROLE_MODIFIER) && !general.any(Cues::HONORIFIC));
        assert!(Cues::of("Sen.").any(Cues::ROLE));
        assert!(Cues::of("Middle East").any(Cues::REGION));
        assert!(!Cues::of("U.N.").any(Cues::REGION));
        assert_eq!(Cues::of("\u{0}"), Cues::default());
    }

    #[test]
    fn the_lists_are_folded() {
        for (_, list) in LISTS {
            for word in *list {
                assert!(word.chars().eq(word.chars().flat_map(char::to_lowercase)), "{word}");
                assert!(!word.contains('.'), "{word}");
            }
        }
    }
}
