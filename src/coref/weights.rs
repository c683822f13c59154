//! The weights of what is true of an antecedent.
//!
//! Made by `python training/coref/weights.py DATA src/coref/weights.rs` from GUM (annotation CC BY 4.0), its
//! training part, and from the names of speakers in hand-marked news pages (CC0).

use super::features::COUNT;

/// In units of 1/64, in the order of the features.
#[rustfmt::skip]
pub(super) const WEIGHTS: [i16; COUNT] = [
    -10, // Anybody
    91, // SameSentence
    43, // OneBack
    0, // TwoBack
    -67, // FewBack
    -76, // FarBack
    18, // SameParagraph
    -9, // ParagraphBefore
    -18, // EarlierParagraph
    -4, // Last
    -35, // SecondLast
    -18, // ThirdLast
    8, // LaterOfMany
    39, // EarlierOfMany
    -4, // Agrees
    -6, // Unknown
    -30, // Doubtful
    80, // Called
    -121, // CalledOther
    6, // ByFullName
    -6, // ByShortName
    -18, // ByDescription
    8, // ByPronoun
    -30, // Subject
    61, // Main
    40, // Possessive
    -33, // AfterPreposition
    -32, // Speaks
    36, // SubjectToSubject
    9, // SubjectToOther
    -70, // ObjectToSubject
    -35, // ObjectToOther
    11, // PossessiveToSubject
    51, // PossessiveToOther
    -7, // ReflexiveToSubject
    -4, // ReflexiveToOther
    59, // PossessiveNear
    -13, // ReflexiveNear
    1, // SpeaksOn
    80, // SpeaksOnBefore
    114, // OpensAfterMain
    -40, // SamePronoun
    -65, // OtherQuote
    30, // SameQuote
    -22, // FromQuote
    27, // NamedTwice
    -1, // NamedOften
    58, // NamedMost
    -9, // Topic
    -45, // Heading
    105, // SameClause
    33, // CommaAfter
    -32, // Contested
    52, // SourceToSource
    80, // SourceToSourceNear
    -8, // SourceToOther
    -27, // OtherToSource
    23, // LastSource
    13, // LastSourceAgrees
];
