//! Tables of words: what the other stages look up. It imports nothing from the crate.
pub(crate) mod cues;
