//! The weights of what is true of an antecedent.
//!
//! Made by `python training/coref/weights.py DATA src/coref/weights.rs` from GUM (annotation CC BY 4.0), its
//! training part, and from the names of speakers in hand-marked news pages (CC0).

use super::features::COUNT;

/// In units of 1/64, in the order of the features.
#[rustfmt::skip]
pub(super) const WEIGHTS: [i16; COUNT] = [
    -8, // Anybody
    106, // SameSentence
    63, // OneBack
    -8, // TwoBack
    -84, // FewBack
    -86, // FarBack
    0, // SameParagraph
    8, // ParagraphBefore
    -16, // EarlierParagraph
    -15, // Last
    -29, // SecondLast
    -1, // ThirdLast
    -7, // LaterOfMany
    44, // EarlierOfMany
    -7, // Agrees
    -1, // Unknown
    -15, // Doubtful
    90, // Called
    -116, // CalledOther
    9, // ByFullName
    -7, // ByShortName
    -24, // ByDescription
    14, // ByPronoun
    -21, // Subject
    37, // Main
    12, // Possessive
    -42, // AfterPreposition
    -39, // Speaks
    52, // SubjectToSubject
    16, // SubjectToOther
    -75, // ObjectToSubject
    -42, // ObjectToOther
    8, // PossessiveToSubject
    43, // PossessiveToOther
    -5, // ReflexiveToSubject
    -4, // ReflexiveToOther
    70, // PossessiveNear
    -13, // ReflexiveNear
    44, // SpeaksOn
    121, // SpeaksOnBefore
    127, // OpensAfterMain
    -40, // SamePronoun
    -34, // OtherQuote
    31, // SameQuote
    -35, // FromQuote
    27, // NamedTwice
    27, // NamedOften
    30, // NamedMost
    8, // Topic
    -68, // Heading
    106, // SameClause
    35, // CommaAfter
    -34, // Contested
];
