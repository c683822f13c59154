//! The functions as a query uses them. One program, since linking DataFusion takes longer than the tests.

#[path = "../../examples/news/archive.rs"]
mod archive;
#[path = "../../examples/grammar/mod.rs"]
mod grammar;
mod options;
mod planning;
mod queries;
mod session;
mod texts;
mod values;
