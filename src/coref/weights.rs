//! The weights of what is true of an antecedent.
//!
//! Made by `python training/coref/weights.py DATA src/coref/weights.rs` from GUM (annotation CC BY 4.0), its
//! training part, and from the names of speakers in hand-marked news pages (CC0).

use super::features::COUNT;

/// In units of 1/64, in the order of the features.
#[rustfmt::skip]
pub(super) const WEIGHTS: [i16; COUNT] = [
    -12, // Anybody
    88, // SameSentence
    45, // OneBack
    -2, // TwoBack
    -67, // FewBack
    -75, // FarBack
    16, // SameParagraph
    -11, // ParagraphBefore
    -17, // EarlierParagraph
    -13, // Last
    -40, // SecondLast
    -2, // ThirdLast
    -5, // LaterOfMany
    48, // EarlierOfMany
    -10, // Agrees
    -2, // Unknown
    -27, // Doubtful
    98, // Called
    -110, // CalledOther
    6, // ByFullName
    -4, // ByShortName
    -15, // ByDescription
    2, // ByPronoun
    -29, // Subject
    62, // Main
    48, // Possessive
    -28, // AfterPreposition
    -44, // Speaks
    33, // SubjectToSubject
    6, // SubjectToOther
    -72, // ObjectToSubject
    -36, // ObjectToOther
    17, // PossessiveToSubject
    51, // PossessiveToOther
    -7, // ReflexiveToSubject
    -3, // ReflexiveToOther
    66, // PossessiveNear
    -12, // ReflexiveNear
    0, // SpeaksOn
    81, // SpeaksOnBefore
    101, // OpensAfterMain
    -36, // SamePronoun
    -61, // OtherQuote
    31, // SameQuote
    -18, // FromQuote
    28, // NamedTwice
    13, // NamedOften
    30, // NamedMost
    -2, // Topic
    -50, // Heading
    101, // SameClause
    31, // CommaAfter
    -44, // Contested
    50, // SourceToSource
    63, // SourceToSourceNear
    -7, // SourceToOther
    -25, // OtherToSource
    42, // LastSource
    20, // LastSourceAgrees
    28, // LastMain
    18, // LastMainSpeaks
];
