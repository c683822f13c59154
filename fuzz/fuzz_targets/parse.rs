//! Any text, or a page from the grammar: every layer, every promise, every export, and back from JSON.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wirecopy::Article;

fuzz_target!(|data: &[u8]| {
    let text = wirecopy_fuzz::text(data);
    let article = Article::parse(&*text).expect("no text is too long");
    wirecopy_fuzz::keep(&article);
    wirecopy_fuzz::check(&article);
    let stored = serde_json::to_vec(&article).expect("an article is written");
    let back: Article<'static> = serde_json::from_slice(&stored).expect("what was written is read");
    assert_eq!(back, article);
});
