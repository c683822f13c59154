//! Gathers what each person said over many articles and prints it as a table.
//!
//! ```text
//! cargo run --release --example who_said_what -- articles.jsonl other.txt
//! cargo run --release --example who_said_what -- --min 2 articles.jsonl    # statements that two articles carry
//! ```
//!
//! A `.jsonl` file has an article a line, `{"id": "...", "text": "..."}`; any other file is the text of one. A person is
//! found again by name: `Kurti` is `Albin Kurti` where no other Kurti is known, `Albin P. Kurti` is as well. The copies of
//! a statement that several agencies carry, with a word more or less, are counted as one.

mod copies;
mod people;
#[path = "../program/mod.rs"]
mod program;

use std::collections::{BTreeMap, HashSet};
use std::error::Error;
use std::fmt::{self, Write as _};
use std::process::ExitCode;

use serde::Deserialize;
use wirecopy::Article;

use copies::Statements;
use people::People;

#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
}

/// What an article says of one person.
struct Said {
    name: String,
    source: String,
    kind: &'static str,
    text: String,
}

const USAGE: &str = "\
Gathers what each person said over many articles and prints it as a table

Usage: who_said_what [--min N] FILE...

  FILE     .jsonl: an article a line, {\"id\": \"...\", \"text\": \"...\"}; any other file is the text of one
  --min N  only statements that N articles carry
";

fn main() -> ExitCode {
    program::run(USAGE, |arguments| {
        let (mut min, mut files) = (1, Vec::new());
        let mut arguments = arguments.iter();
        while let Some(&argument) = arguments.next() {
            match argument {
                "--min" => min = arguments.next().and_then(|n| n.parse().ok()).ok_or("--min wants a number")?,
                file => files.push(file),
            }
        }
        if files.is_empty() { Ok(None) } else { table(&files, min).map(Some) }
    })
}

/// What people say in the articles of `files`.
fn table(files: &[&str], min: usize) -> Result<String, Box<dyn Error>> {
    let (mut people, mut said) = (People::default(), Vec::new());
    for path in files {
        let text = program::read(path)?;
        if !path.ends_with(".jsonl") {
            gather(path, &text, &mut people, &mut said)?;
            continue;
        }
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let line: Line = serde_json::from_str(line).map_err(|e| format!("{path}: line {}: {e}", number + 1))?;
            gather(&line.id, &line.text, &mut people, &mut said)?;
        }
    }
    let mut out = String::new();
    print(&mut out, &people, said, min)?;
    Ok(out)
}

/// Adds the people of an article and what they say in it.
fn gather(source: &str, text: &str, people: &mut People, said: &mut Vec<Said>) -> Result<(), Box<dyn Error>> {
    let article = Article::parse(text)?;
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for person in article.people() {
        let name = one_line(person.name());
        people.add(&name);
        said.extend(article.quotes_by(person).map(|quote| Said {
            name: name.clone(),
            source: source.to_owned(),
            kind: quote.kind().as_str(),
            text: quote.text().into_owned(),
        }));
    }
    Ok(())
}

fn print(out: &mut String, people: &People, said: Vec<Said>, min: usize) -> fmt::Result {
    let mut table: BTreeMap<String, Statements> = BTreeMap::new();
    for said in said {
        table.entry(people.full_name(&said.name).to_owned()).or_default().add(said);
    }
    let mut rows: Vec<_> = table.iter().collect();
    rows.sort_by_key(|(name, statements)| (std::cmp::Reverse(statements.all().len()), *name));
    writeln!(out, "{:>10}  {:>8}  statement", "kind", "articles")?;
    for (name, statements) in rows {
        let shown: Vec<_> = statements.all().iter().filter(|statement| statement.sources.len() >= min).collect();
        if shown.is_empty() {
            continue;
        }
        let articles: HashSet<_> = statements.all().iter().flat_map(|statement| &statement.sources).collect();
        writeln!(
            out,
            "\n{name}: {} in {}",
            counted(statements.all().len(), "statement"),
            counted(articles.len(), "article")
        )?;
        for statement in shown {
            writeln!(out, "{:>10}  {:>8}  {}", statement.kind, statement.sources.len(), statement.text)?;
        }
    }
    Ok(())
}

fn counted(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}
