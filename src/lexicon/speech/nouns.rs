//! Nouns that stand for something said: `his claim that ...`, `a promise to ...`.

use super::Frames;

/// Nouns followed by what was said, sorted.
#[rustfmt::skip]
const NOUNS: &[(&str, Frames)] = {
    const THAT: Frames = Frames::THAT;
    const TO: Frames = Frames::THAT.and(Frames::TO);
    &[
        ("accusation", THAT), ("accusations", THAT), ("acknowledgment", THAT), ("admission", THAT),
        ("allegation", THAT), ("allegations", THAT), ("announcement", THAT), ("argument", THAT), ("arguments", THAT),
        ("assertion", THAT), ("assertions", THAT), ("assurance", THAT), ("assurances", THAT), ("belief", THAT),
        ("claim", THAT), ("claims", THAT), ("complaint", THAT),
        ("complaints", THAT), ("concern", THAT), ("concerns", THAT), ("conclusion", THAT), ("contention", THAT),
        ("conviction", THAT), ("criticism", THAT), ("declaration", THAT), ("demand", THAT), ("demands", THAT),
        ("denial", THAT), ("doubt", THAT), ("doubts", THAT), ("fear", THAT), ("fears", THAT), ("hint", THAT),
        ("hints", THAT), ("hope", THAT), ("hopes", THAT), ("insistence", THAT), ("notion", THAT), ("pledge", TO),
        ("pledges", TO), ("prediction", THAT), ("predictions", THAT), ("promise", TO), ("promises", TO),
        ("report", THAT), ("reports", THAT), ("rumors", THAT), ("rumours", THAT), ("speculation", THAT),
        ("statement", THAT), ("statements", THAT), ("suggestion", THAT), ("suggestions", THAT), ("threat", THAT),
        ("threats", THAT), ("view", THAT), ("vow", TO), ("vows", TO), ("warning", THAT), ("warnings", THAT),
        ("worries", THAT), ("worry", THAT),
    ]
};

/// What may follow the noun `word`, in lower case.
pub(crate) fn noun_frames(word: &str) -> Option<Frames> {
    let at = NOUNS.binary_search_by(|(noun, _)| (*noun).cmp(word)).ok()?;
    Some(NOUNS[at].1)
}

/// The nouns of speech.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    NOUNS.iter().map(|(noun, _)| *noun)
}

/// Who may stand after the colon of a headline without a name: `Talks to go on: minister`. Sorted.
const OFFICES: [&str; 37] = [
    "adviser", "aide", "ambassador", "analyst", "analysts", "army", "diplomat", "doctors", "envoy", "expert",
    "experts", "governor", "lawyer", "lawyers", "mayor", "media", "military", "minister", "ministry", "official",
    "officials", "pm", "police", "poll", "president", "prosecutor", "prosecutors", "report", "reports", "scientists",
    "source", "sources", "spokesman", "spokesperson", "spokeswoman", "study", "survey",
];

/// Whether `word`, in lower case, is an office, a body or a paper that headlines quote.
pub(crate) fn is_office(word: &str) -> bool {
    OFFICES.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_are_sorted_and_found() {
        assert!(OFFICES.is_sorted());
        assert!(is_office("minister") && !is_office("costs"));
        assert!(NOUNS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(noun_frames("claim").is_some_and(|frames| frames.has(Frames::THAT) && !frames.has(Frames::TO)));
        assert!(noun_frames("promise").is_some_and(|frames| frames.has(Frames::TO)));
        assert_eq!(noun_frames("table"), None);
    }
}
