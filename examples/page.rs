//! Reads a news page from its HTML: text through the readability crate `dom_smoothie`, the rest through wirecopy.
//!
//! ```text
//! cargo run --release --example page page.html
//! ```
//!
//! What the HTML says of itself (JSON-LD, meta tags) wins over what its text shows: headline, writers, section, dates.

mod program;

use std::error::Error;
use std::fmt::{self, Write as _};
use std::process::ExitCode;

use dom_smoothie::{Config, Readability, TextMode};
use wirecopy::{Analyzer, Article, Timestamp};

const USAGE: &str = "\
Reads a news page from its HTML

Usage: page FILE

  FILE  an HTML file, - for standard input
";

fn main() -> ExitCode {
    program::run(USAGE, |arguments| {
        let [path] = arguments else { return Ok(None) };
        let mut out = String::new();
        print(&mut out, &article(&program::read(path)?)?)?;
        Ok(Some(out))
    })
}

fn article(html: &str) -> Result<Article<'static>, Box<dyn Error>> {
    // Formatted text keeps paragraphs apart.
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let mut page = Readability::new(html, None, Some(config))?;
    let metadata = page.get_article_metadata(page.parse_json_ld());
    let section = page.doc.select_single("meta[property='article:section']").attr("content");
    let text = page.parse()?.text_content;

    let mut analyzer = Analyzer::builder().headline(&metadata.title);
    if let Some(names) = &metadata.byline {
        analyzer = analyzer.bylines(writers(names));
    }
    if let Some(section) = &section {
        analyzer = analyzer.section(section);
    }
    // A date in no form of ISO 8601 is left to the text.
    if let Some(stamp) = date(metadata.published_time.as_deref()) {
        analyzer = analyzer.published(stamp);
    }
    if let Some(stamp) = date(metadata.modified_time.as_deref()) {
        analyzer = analyzer.updated(stamp);
    }
    // The readability crate takes the headline off the text; a page of news begins with it.
    Ok(analyzer.build().parse(format!("{}\n\n{text}", metadata.title))?)
}

fn date(text: Option<&str>) -> Option<Timestamp> {
    text?.parse().ok()
}

/// The names in `By Ana Lima, Rui Costa and Eva Sousa`; an address is no name.
fn writers(byline: &str) -> impl Iterator<Item = &str> {
    let names = byline.trim().trim_start_matches("By ").trim_start_matches("by ");
    names.split([',', ';']).flat_map(|names| names.split(" and ")).filter(|name| !name.contains("://"))
}

fn print(out: &mut String, article: &Article<'_>) -> fmt::Result {
    let mut show = |label: &str, value: Option<&str>| match value {
        Some(value) => writeln!(out, "{label:10} {value}"),
        None => Ok(()),
    };
    show("section", article.section())?;
    show("headline", article.headline())?;
    for name in article.bylines() {
        show("by", Some(name))?;
    }
    show("published", article.published().and_then(Timestamp::to_iso).as_deref())?;
    show("updated", article.updated().and_then(Timestamp::to_iso).as_deref())?;
    show("dateline", article.dateline().and_then(|dateline| dateline.place()))?;
    writeln!(out, "body       {} paragraphs\n", article.paragraphs().len())?;
    for quote in article.quotes() {
        writeln!(out, "{} ({}): {}", quote.speaker_name().unwrap_or("no name"), quote.kind().as_str(), quote.text())?;
    }
    Ok(())
}
