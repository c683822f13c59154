//! What holds for every text, on every layer: of raw text, of pages from the grammar, of text and its variants.
//!
//! Plain `cargo test` draws other cases every time; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` set them.

mod layers;
#[path = "../promises/mod.rs"]
mod promises;
mod variants;

use proptest::prelude::*;

/// Pages from the grammar.
fn pages() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<u8>(), 0..200).prop_map(|choices| promises::pages::page(&choices))
}
