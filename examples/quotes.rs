//! Prints a news page for a person: its parts, who said what, and who is in it.
//!
//! ```text
//! cargo run --release --example quotes            # the article kept in tests/data
//! cargo run --release --example quotes page.txt   # a file of your own, - for standard input
//! ```
//!
//! In colour where standard output is a terminal and `NO_COLOR` is not set.

mod program;

use std::env;
use std::fmt::{self, Write as _};
use std::io::{self, IsTerminal};
use std::process::ExitCode;

use wirecopy::{Article, Entity, EntityKind, Quote, QuoteKind, Timestamp};

const USAGE: &str = "\
Prints a news page for a person: its parts, who said what, and who is in it

Usage: quotes [FILE]

  FILE  the text of a page, - for standard input; without one the article kept in tests/data
";

fn main() -> ExitCode {
    program::run(USAGE, |arguments| {
        if arguments.len() > 1 {
            return Ok(None);
        }
        let article = Article::parse(program::read_or_sample(arguments)?)?;
        let colour = io::stdout().is_terminal() && env::var_os("NO_COLOR").is_none_or(|set| set.is_empty());
        let mut out = String::new();
        print(&mut out, &article, &Paint { on: colour })?;
        Ok(Some(out))
    })
}

fn print(out: &mut String, article: &Article<'_>, paint: &Paint) -> fmt::Result {
    print_parts(out, article)?;
    writeln!(out, "\n{}", paint.heading("Who said what"))?;
    for quote in article.quotes() {
        print_quote(out, quote, paint)?;
    }
    writeln!(out, "\n{}", paint.heading("People"))?;
    for person in article.people() {
        print_entity(out, person)?;
    }
    writeln!(out, "\n{}", paint.heading("Organisations, places and nationalities"))?;
    let named = |entity: &Entity<'_>| entity.kind() != EntityKind::Person && !entity.kind().is_value();
    for entity in article.entities().filter(named) {
        print_entity(out, entity)?;
    }
    Ok(())
}

fn print_parts(out: &mut String, article: &Article<'_>) -> fmt::Result {
    let mut show = |label: &str, value: Option<String>| match value {
        Some(value) => writeln!(out, "{label:12} {}", clean(&value)),
        None => Ok(()),
    };
    let text = |part: Option<&str>| part.map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    show("section", text(article.section()))?;
    show("headline", text(article.headline()))?;
    show("sub-headline", text(article.subheadline()))?;
    let bylines: Vec<_> = article.bylines().collect();
    show("byline", (!bylines.is_empty()).then(|| bylines.join(", ")))?;
    show("published", article.published().map(date))?;
    show("updated", article.updated().map(date))?;
    show(
        "dateline",
        article.dateline().map(|dateline| {
            let parts = [dateline.place(), dateline.country(), dateline.agency()];
            let day = dateline.date().map(|day| day.to_string());
            let parts: Vec<_> = parts.into_iter().flatten().chain(day.as_deref()).collect();
            parts.join(" | ")
        }),
    )?;
    for credit in article.credits() {
        show("credit", Some(format!("{:?}: {}", credit.role(), credit.names().collect::<Vec<_>>().join(", "))))?;
    }
    show("body", Some(format!("{} paragraphs", article.paragraphs().len())))?;
    show("furniture", Some(format!("{} lines", article.boilerplate().count())))
}

fn date(stamp: &Timestamp) -> String {
    match (stamp.date(), stamp.time()) {
        (Some(date), Some(time)) => format!("{date} {time}"),
        (Some(date), None) => date.to_string(),
        (None, _) => "not settled by the page".to_owned(),
    }
}

fn print_quote(out: &mut String, quote: Quote<'_>, paint: &Paint) -> fmt::Result {
    let speaker = quote.speaker();
    let name = paint.speaker(quote.speaker_name().unwrap_or("no name"));
    writeln!(out, "\n  {name}, {}", quote.kind().as_str())?;
    writeln!(out, "    {}", paint.statement(&quote.text(), quote.kind()))?;
    let mention = speaker.mention_text().unwrap_or_default();
    let cue = quote.cue_text().unwrap_or_default();
    writeln!(out, "    cue: {cue:?}, in the text: {mention:?}, confidence {:.2}", quote.confidence())
}

/// Colours by ANSI escape codes, or none.
struct Paint {
    on: bool,
}

impl Paint {
    fn heading(&self, text: &str) -> String {
        self.with("1", text)
    }

    fn speaker(&self, text: &str) -> String {
        self.with("1;35", text)
    }

    fn statement(&self, text: &str, kind: QuoteKind) -> String {
        let colour = match kind {
            QuoteKind::Direct => "33",
            QuoteKind::Mixed => "36",
            _ => "32",
        };
        self.with(colour, text)
    }

    fn with(&self, code: &str, text: &str) -> String {
        let text = clean(text);
        if self.on { format!("\x1b[{code}m{text}\x1b[0m") } else { text }
    }
}

/// A page's controls are not let through to the terminal.
fn clean(text: &str) -> String {
    text.replace(|c: char| c.is_control() && c != '\n', "\u{fffd}")
}

fn print_entity(out: &mut String, entity: Entity<'_>) -> fmt::Result {
    let roles: Vec<_> = entity.roles().collect();
    let roles = if roles.is_empty() { String::new() } else { format!(" ({})", roles.join("; ")) };
    let mentions = entity.mentions().len();
    let plural = if mentions == 1 { "" } else { "s" };
    writeln!(
        out,
        "  {}, {}, {mentions} mention{plural}",
        clean(&format!("{}{roles}", entity.name())),
        entity.kind().as_str()
    )
}
