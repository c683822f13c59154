//! Words that say that something was said, and the small words around them.

mod function;
mod nouns;
mod senses;
mod stance;
mod verbs;

pub(crate) use function::{Function, function};
pub(crate) use nouns::{is_office, noun_frames};
pub(crate) use senses::{Senses, senses, short_senses};
pub(crate) use stance::stance;
pub(crate) use verbs::{CueVerb, Form, verb};

/// What a cue says of the speaker's stance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum CueClass {
    /// `said`, `added`, `told`
    Neutral,
    /// `claimed`, `insisted`, `accused`
    Claim,
    /// `denied`, `rejected`
    Denial,
    /// `asked`
    Question,
    /// `demanded`, `urged`
    Demand,
    /// `promised`, `vowed`
    Promise,
    /// `praised`, `criticised`
    Judgement,
    /// `showed`, `found`: of studies, polls, documents
    Finding,
    /// `thinks`, `believes`, `hopes`
    Belief,
}

/// What may follow a cue as the thing said: a set of frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Frames(u8);

impl Frames {
    /// A quotation: `said: "..."`.
    pub(crate) const QUOTE: Frames = Frames(1);
    /// `that ...`
    pub(crate) const THAT: Frames = Frames(2);
    /// A clause without `that`.
    pub(crate) const CLAUSE: Frames = Frames(4);
    /// `whether`, `how`, `why` ...
    pub(crate) const QUESTION: Frames = Frames(8);
    /// `to ...`, with or without somebody before it.
    pub(crate) const TO: Frames = Frames(16);
    /// A noun phrase: `criticised the plan`.
    pub(crate) const OBJECT: Frames = Frames(32);
    /// Somebody addressed comes first: `told reporters that`.
    pub(crate) const ADDRESSEE: Frames = Frames(64);

    /// Both sets together.
    pub(crate) const fn and(self, other: Frames) -> Frames {
        Frames(self.0 | other.0)
    }

    /// Whether the sets share a frame.
    #[inline]
    pub(crate) const fn has(self, other: Frames) -> bool {
        self.0 & other.0 != 0
    }
}
