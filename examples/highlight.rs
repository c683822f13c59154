//! Writes a news page as HTML to look at, with people, places and who said what marked in it.
//!
//! ```text
//! cargo run --release --features html --example highlight > page.html            # the article kept in tests/data
//! cargo run --release --features html --example highlight page.txt page.html     # files of your own
//! ```

mod program;

use std::fs;
use std::process::ExitCode;

use wirecopy::Article;

const USAGE: &str = "\
Writes a news page as HTML to look at, with people, places and who said what marked in it

Usage: highlight [FILE [PAGE]]

  FILE  the text of a page, - for standard input; without one the article kept in tests/data
  PAGE  where to write the HTML; without one, to standard output
";

fn main() -> ExitCode {
    program::run(USAGE, |arguments| {
        if arguments.len() > 2 {
            return Ok(None);
        }
        let page = Article::parse(program::read_or_sample(arguments)?)?.to_html();
        let Some(path) = arguments.get(1) else { return Ok(Some(page)) };
        fs::write(path, page).map_err(|error| format!("{path}: {error}"))?;
        Ok(Some(String::new()))
    })
}
