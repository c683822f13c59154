//! Writes a news page as HTML to look at, with people, places and who said what marked in it.
//!
//! ```text
//! cargo run --release --features html --example highlight > page.html            # the article kept in tests/data
//! cargo run --release --features html --example highlight page.txt page.html     # files of your own
//! ```

use std::error::Error;
use std::io::{self, Write};
use std::{env, fs};

use wirecopy::Article;

fn main() -> Result<(), Box<dyn Error>> {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/serbia-kosovo.txt");
    let path = env::args().nth(1).unwrap_or_else(|| default.to_owned());
    let text = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let page = Article::parse(text)?.to_html();
    match env::args().nth(2) {
        Some(path) => fs::write(&path, page).map_err(|error| format!("{path}: {error}"))?,
        None => io::stdout().write_all(page.as_bytes())?,
    }
    Ok(())
}
