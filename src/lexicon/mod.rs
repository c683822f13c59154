//! Tables of words: what the other stages look up. It imports nothing from the crate.

pub(crate) mod abbreviations;
pub(crate) mod agencies;
pub(crate) mod calendar;
mod capitals;
pub(crate) mod cities;
pub(crate) mod countries;
pub(crate) mod cues;
pub(crate) mod currencies;
pub(crate) mod fold;
pub(crate) mod furniture;
mod grammar;
pub(crate) mod hash;
pub(crate) mod names;
pub(crate) mod newsroom;
pub(crate) mod numbers;
pub(crate) mod organisations;
mod packed;
pub(crate) mod pictures;
mod places;
pub(crate) mod plain;
pub(crate) mod regions;
pub(crate) mod speech;
pub(crate) mod starts;
pub(crate) mod temporal;
pub(crate) mod titles;
pub(crate) mod units;
pub(crate) mod zones;
