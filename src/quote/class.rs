//! What a cue says of the speaker's stance.

use super::wordclass::{buffer, lower};
use crate::lexicon::speech;
use crate::text;

/// What the words that report a statement say of the speaker's stance to it.
///
/// ```
/// use wirecopy::{Article, CueClass};
///
/// let article = Article::parse("Talks fail\n\nMayor Ana Lima denied that the port was closed on Friday.")?;
/// let quote = article.quotes().next().unwrap();
/// assert_eq!(quote.cue_class(), Some(CueClass::Denial));
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum CueClass {
    /// Nothing: `said`, `added`, `according to`.
    Neutral,
    /// The speaker stands for it against doubt or other people: `insisted`, `accused`, `vowed`.
    Claim,
    /// The speaker denies or refuses something: `denied`, `rejected`.
    Denial,
    /// The speaker asks something: `asked`, `wondered`.
    Question,
    /// The speaker wants somebody to do something: `demanded`, `urged`, `called for`.
    Demand,
    /// The speaker thinks, hopes or fears it: `believes`, `expected`.
    Belief,
}

/// The class of a cue, by its last verb or noun that is known.
pub(crate) fn of(cue: &str) -> Option<CueClass> {
    let mut found = None;
    let mut tokens = text::tokens(cue).map(|span| span.slice(cue)).peekable();
    let (mut space, mut other) = (buffer(), buffer());
    while let Some(word) = tokens.next() {
        let word = lower(word, &mut space);
        let next = lower(tokens.peek().copied().unwrap_or_default(), &mut other);
        found = speech::stance(word, next).map(public).or(found);
    }
    found
}

fn public(class: speech::CueClass) -> CueClass {
    match class {
        speech::CueClass::Neutral | speech::CueClass::Finding => CueClass::Neutral,
        speech::CueClass::Claim | speech::CueClass::Promise | speech::CueClass::Judgement => CueClass::Claim,
        speech::CueClass::Denial => CueClass::Denial,
        speech::CueClass::Question => CueClass::Question,
        speech::CueClass::Demand => CueClass::Demand,
        speech::CueClass::Belief => CueClass::Belief,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_verb_tells_the_class() {
        for (cue, class) in [
            ("said", CueClass::Neutral),
            ("According to", CueClass::Neutral),
            ("told reporters", CueClass::Neutral),
            ("insisted", CueClass::Claim),
            ("vowed", CueClass::Claim),
            ("flatly denied", CueClass::Denial),
            ("asked", CueClass::Question),
            ("called for", CueClass::Demand),
            ("have called on", CueClass::Demand),
            ("believes", CueClass::Belief),
            ("plans", CueClass::Belief),
            ("knew", CueClass::Belief),
        ] {
            assert_eq!(of(cue), Some(class), "{cue}");
        }
    }

    #[test]
    fn nouns_have_a_class_too() {
        assert_eq!(of("the allegation"), Some(CueClass::Claim));
        assert_eq!(of("denial"), Some(CueClass::Denial));
        assert_eq!(of("hopes"), Some(CueClass::Belief));
    }

    #[test]
    fn other_words_have_none() {
        assert_eq!(of(":"), None);
        assert_eq!(of(""), None);
        assert_eq!(of("walked"), None);
    }
}
