//! Tables of words: what the other stages look up. It imports nothing from the crate.
#![allow(dead_code)] // the tables serve several stages; each takes what it needs

pub(crate) mod abbreviations;
pub(crate) mod agencies;
pub(crate) mod calendar;
pub(crate) mod cities;
pub(crate) mod countries;
pub(crate) mod cues;
mod fold;
pub(crate) mod furniture;
pub(crate) mod pictures;
pub(crate) mod newsroom;
pub(crate) mod newsroom;
pub(crate) mod pictures;
pub(crate) mod regions;
pub(crate) mod zones;
