//! Function words: what kind of small word a word is.

use once_cell::sync::Lazy;

use crate::lexicon::hash::WordMap;

/// The kinds of small words that the search for speakers and statements tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Function {
    /// `the`, `his`, `some`
    Determiner,
    /// `he`, `they`, `I`
    Subject,
    /// `him`, `us`
    Object,
    /// `has`, `would`, `not`
    Auxiliary,
    /// `also`, `later`
    Adverb,
    /// `in`, `of`
    Preposition,
    /// `and`, `but`
    Coordinator,
    /// `when`, `although`
    Subordinator,
    /// `who`, `which`
    Relative,
    /// `that`
    That,
    /// `whether`, `how`, `why`
    Question,
    /// `to`
    To,
    /// `Monday`, `yesterday`
    Time,
    /// A common verb that is no cue: where a noun phrase ends.
    Verb,
}

const WORDS: &[(Function, &str)] = &[
    (
        Function::Determiner,
        "the a an this these those his her its their our my your some any no each every all both many most several more \
         another other one two three four five six few such neither either",
    ),
    (Function::Subject, "he she they it we i you there everyone everybody nobody someone"),
    (Function::Object, "him them us me himself herself themselves"),
    (
        Function::Auxiliary,
        "has had have having is are was were be been being will would could can may might must shall should did does do \
         not n't 've 'd 'll 're ’ve ’d ’ll ’re n’t hasn't hadn't haven't isn't aren't wasn't weren't won't \
         wouldn't couldn't can't didn't doesn't don't hasn’t hadn’t haven’t isn’t aren’t wasn’t weren’t won’t wouldn’t \
         couldn’t can’t didn’t doesn’t don’t cannot",
    ),
    (
        Function::Adverb,
        "also later earlier then now still often never again already further meanwhile just once even ever always soon \
         instead however too only simply first today's here nevertheless moreover so previously recently reportedly \
         separately repeatedly publicly long rather",
    ),
    (
        Function::Preposition,
        "in on at of for with from by about during over under against into onto through between among amid via near \
         outside inside within without around across behind beyond like toward towards per upon off up out down",
    ),
    (Function::Coordinator, "and but or nor yet &"),
    (
        Function::Subordinator,
        "when while although though because since as after before if unless until whereas once than",
    ),
    (Function::Relative, "who which whom whose where"),
    (Function::That, "that"),
    (Function::Question, "whether how why what"),
    (Function::To, "to"),
    (
        Function::Time,
        "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow january february \
         march april june july august september october november december jan. feb. aug. sept. oct. nov. dec. \
         jan feb aug sept oct nov dec morning afternoon evening night week month year late early last",
    ),
    (
        Function::Verb,
        "came come comes went go goes going got get gets made make makes took take takes gave give gives met meet meets \
         held hold holds left leave leaves won win wins lost lose loses led lead leads seen saw see sees knew know knows \
         became become becomes began begin begins ran run runs put puts kept keep keeps sent send sends set stood stand \
         stands wants wanted seems seemed appears appeared remains remained tried trying tries used needed needs need \
         failed fails refused refuses killed died faces faced includes included followed follows brought spent rose \
         fell means meant grew",
    ),
];

static TABLE: Lazy<WordMap<Function>> = Lazy::new(|| {
    let mut table = WordMap::default();
    for &(function, words) in WORDS {
        for word in words.split_whitespace() {
            // Of two kinds the first one counts.
            table.entry(word).or_insert(function);
        }
    }
    table
});

/// All small words, some of them more than once.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    WORDS.iter().flat_map(|(_, words)| words.split_whitespace())
}

/// What kind of small word `word`, in lower case, is.
pub(crate) fn function(word: &str) -> Option<Function> {
    TABLE.get(word).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_are_told_apart() {
        assert_eq!(function("the"), Some(Function::Determiner));
        assert_eq!(function("who"), Some(Function::Relative));
        assert_eq!(function("friday"), Some(Function::Time));
        assert_eq!(function("minister"), None);
    }
}
