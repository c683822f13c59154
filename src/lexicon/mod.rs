//! Tables of words: what the other stages look up. It imports nothing from the crate.
<<<<<<< HEAD
#![allow(dead_code)] // the tables serve several stages; each takes what it needs

mod calendar;
pub(crate) mod countries;
pub(crate) mod cues;
mod fold;
mod grammar;
pub(crate) mod names;
pub(crate) mod organisations;
mod packed;
mod places;
pub(crate) mod plain;
mod titles;
=======

pub(crate) mod abbreviations;
>>>>>>> text
