//! The functions on Arrow arrays, planned and called as DataFusion does it, without its engine.

mod documentation;
mod nulls;
mod options;
mod plan;
mod texts;
mod tree;
mod types;
mod values;
