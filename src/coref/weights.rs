//! The weights of what is true of an antecedent.
//!
//! Made by `python training/coref/weights.py DATA src/coref/weights.rs` from GUM (annotation CC BY 4.0), its training
//! part, and from the names of speakers in hand-marked news pages (CC0).

use super::features::COUNT;

/// In units of 1/64, in the order of the features.
#[rustfmt::skip]
pub(super) const WEIGHTS: [i16; COUNT] = [
    -4, // Anybody
    74, // SameSentence
    57, // OneBack
    8, // TwoBack
    -70, // FewBack
    -73, // FarBack
    34, // SameParagraph
    0, // ParagraphBefore
    -38, // EarlierParagraph
    16, // Last
    -8, // SecondLast
    -28, // ThirdLast
    -11, // LaterOfMany
    27, // EarlierOfMany
    15, // Agrees
    -20, // Unknown
    -7, // Doubtful
    -58, // OnlyOne
    -22, // ByFullName
    -30, // ByShortName
    0, // ByDescription
    47, // ByPronoun
    -5, // Subject
    12, // Main
    43, // Possessive
    -21, // AfterPreposition
    -19, // Speaks
    73, // SubjectToSubject
    21, // SubjectToOther
    -65, // ObjectToSubject
    -57, // ObjectToOther
    6, // PossessiveToSubject
    50, // PossessiveToOther
    -19, // ReflexiveToSubject
    -13, // ReflexiveToOther
    73, // PossessiveNear
    -35, // ReflexiveNear
    48, // SpeaksOn
    109, // SpeaksOnBefore
    99, // OpensAfterMain
    -51, // SamePronoun
    -42, // OtherQuote
    29, // SameQuote
    -52, // FromQuote
    25, // NamedTwice
    40, // NamedOften
    42, // NamedMost
    33, // Topic
    -45, // Heading
    121, // SameClause
    19, // CommaAfter
    -13, // Contested
];
