//! What a cue says of the speaker's stance: verbs by their row, other words by these lists.

use super::{CueClass, noun_frames, verb};

/// Verbs and nouns of thinking, wanting and knowing, and of saying no, besides those of the other tables; sorted.
#[rustfmt::skip]
const WORDS: &[(&str, CueClass)] = {
    use CueClass::{Belief, Claim, Demand, Denial, Finding, Neutral, Question};
    &[
        ("according", Neutral), ("anticipate", Belief), ("anticipated", Belief), ("anticipates", Belief),
        ("assume", Belief), ("assumed", Belief), ("assumes", Belief), ("aware", Belief), ("belief", Belief),
        ("concern", Belief), ("concerned", Belief), ("concerns", Belief), ("confident", Belief),
        ("consider", Belief), ("considered", Belief), ("considering", Belief), ("considers", Belief),
        ("convinced", Belief), ("conviction", Belief), ("decide", Belief), ("decided", Belief), ("decides", Belief),
        ("demand", Demand), ("demands", Demand), ("denial", Denial), ("denials", Denial), ("doubt", Belief),
        ("doubts", Belief), ("expectation", Belief), ("expectations", Belief), ("expected", Belief),
        ("fear", Belief), ("feared", Belief), ("fears", Belief), ("feel", Belief), ("feels", Belief),
        ("felt", Belief), ("finding", Finding), ("findings", Finding), ("forget", Belief), ("forgot", Belief),
        ("hope", Belief), ("hopes", Belief), ("intend", Belief), ("intended", Belief), ("intends", Belief),
        ("knew", Belief), ("know", Belief), ("known", Belief), ("knows", Belief), ("learn", Belief),
        ("learned", Belief), ("notion", Belief), ("plan", Belief), ("planned", Belief), ("planning", Belief),
        ("plans", Belief), ("prefer", Belief), ("preferred", Belief), ("prefers", Belief), ("query", Question),
        ("question", Question), ("questions", Question), ("realise", Belief), ("realised", Belief),
        ("realize", Belief), ("realized", Belief), ("refusal", Denial), ("refuse", Denial), ("refused", Denial),
        ("refuses", Denial), ("refusing", Denial), ("remember", Belief), ("remembered", Belief),
        ("remembers", Belief), ("report", Neutral), ("reports", Neutral), ("see", Belief), ("seek", Belief),
        ("seeking", Belief), ("seeks", Belief), ("sought", Belief), ("statement", Neutral), ("statements", Neutral),
        ("suspect", Belief), ("suspected", Belief), ("suspects", Belief), ("thought", Belief), ("threat", Claim),
        ("threats", Claim), ("understand", Belief), ("understood", Belief), ("view", Belief), ("views", Belief),
        ("want", Belief), ("wanted", Belief), ("wants", Belief), ("wish", Belief), ("wished", Belief),
        ("wishes", Belief), ("worries", Belief), ("worry", Belief),
    ]
};

/// The stance that `word` tells of before the word `next`, both in lower case.
pub(crate) fn stance(word: &str, next: &str) -> Option<CueClass> {
    if let Ok(at) = WORDS.binary_search_by(|(other, _)| (*other).cmp(word)) {
        return Some(WORDS[at].1);
    }
    verb(word, next).map(|verb| verb.class).or_else(|| noun_frames(word).map(|_| CueClass::Claim))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn the_list_goes_before_the_tables() {
        assert_eq!(stance("hopes", ""), Some(CueClass::Belief));
        assert_eq!(stance("report", ""), Some(CueClass::Neutral));
        assert_eq!(stance("called", "for"), Some(CueClass::Demand));
        assert_eq!(stance("allegations", ""), Some(CueClass::Claim));
        assert_eq!(stance("walked", ""), None);
    }
}
