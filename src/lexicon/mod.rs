//! Tables of words: what the other stages look up. It imports nothing from the crate.
#![allow(dead_code)] // the tables serve several stages; each takes what it needs

pub(crate) mod abbreviations;
pub(crate) mod calendar;
pub(crate) mod countries;
pub(crate) mod currencies;
mod fold;
pub(crate) mod numbers;
pub(crate) mod temporal;
pub(crate) mod units;
pub(crate) mod zones;
