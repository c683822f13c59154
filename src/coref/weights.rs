//! The weights of what is true of an antecedent.
//!
//! Made by `python training/coref/weights.py DATA src/coref/weights.rs` from GUM (annotation CC BY 4.0), its
//! training part, and from the names of speakers in hand-marked news pages (CC0).

use super::features::COUNT;

/// In units of 1/64, in the order of the features.
#[rustfmt::skip]
pub(super) const WEIGHTS: [i16; COUNT] = [
    -14, // Anybody
    84, // SameSentence
    59, // OneBack
    3, // TwoBack
    -79, // FewBack
    -81, // FarBack
    26, // SameParagraph
    -4, // ParagraphBefore
    -36, // EarlierParagraph
    -6, // Last
    -15, // SecondLast
    -24, // ThirdLast
    -2, // LaterOfMany
    33, // EarlierOfMany
    -11, // Agrees
    -4, // Unknown
    22, // Doubtful
    75, // Called
    -102, // CalledOther
    10, // ByFullName
    -13, // ByShortName
    -28, // ByDescription
    16, // ByPronoun
    -26, // Subject
    39, // Main
    42, // Possessive
    -24, // AfterPreposition
    -19, // Speaks
    54, // SubjectToSubject
    10, // SubjectToOther
    -79, // ObjectToSubject
    -52, // ObjectToOther
    8, // PossessiveToSubject
    55, // PossessiveToOther
    -10, // ReflexiveToSubject
    -1, // ReflexiveToOther
    60, // PossessiveNear
    -13, // ReflexiveNear
    48, // SpeaksOn
    89, // SpeaksOnBefore
    100, // OpensAfterMain
    -40, // SamePronoun
    -35, // OtherQuote
    24, // SameQuote
    -19, // FromQuote
    26, // NamedTwice
    35, // NamedOften
    34, // NamedMost
    25, // Topic
    -59, // Heading
    110, // SameClause
    41, // CommaAfter
    -40, // Contested
];
