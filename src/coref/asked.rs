//! A pronoun whose antecedent is asked for.

use crate::entity::Gender;

/// How a pronoun stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// `he`
    Subject,
    /// `him`, `her`
    Object,
    /// `his`, `her`
    Possessive,
    /// `himself`
    Reflexive,
}

/// A pronoun whose antecedent is asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    pub(super) at: usize,
    pub(super) line: u32,
    pub(super) gender: Gender,
    pub(super) place: Place,
    /// The quotation that it stands in.
    pub(super) quote: Option<u32>,
    /// Whether a verb of speech stands beside it.
    pub(super) speaks: bool,
    /// Whether the encoder takes it for part of who speaks.
    pub(super) source: bool,
    /// Whether it is the first word of its sentence.
    pub(super) opens: bool,
}
