//! Prints each pronoun of articles with the people it may mean, for `training/coref/weights.py`.
//!
//! Reads and writes JSON Lines: `{"id", "text", "meant"}` in, where `meant` gives for a pronoun's `start` the words one of
//! which ends the name of whom it means, `{"17": ["berg"]}`; out the same `id`, the `entities` by name, and `pronouns`, each with
//! its span, and its candidates as pairs of an entity and the features that are true as a number of bits.

use std::error::Error;
use std::io::{self, BufRead, Write};

use serde_json::{Value, json};
use wirecopy::training::pronouns::{Pronoun, pronouns};
use wirecopy::{Article, Span};

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let given: Value = serde_json::from_str(&line?)?;
        let article = Article::parse(given["text"].as_str().ok_or("no text")?)?;
        let meant = |span: Span, name: &str| {
            let words = given["meant"].get(span.start().to_string())?.as_array()?;
            let last = name.split(|c: char| !c.is_alphanumeric()).rfind(|word| word.len() > 1)?.to_lowercase();
            Some(words.iter().any(|word| *word == last.as_str()))
        };
        let (found, entities) = pronouns(&article, meant);
        let row = |pronoun: &Pronoun| json!({ "span": [pronoun.span.start(), pronoun.span.end()], "candidates": pronoun.candidates });
        let rows: Vec<_> = found.iter().map(row).collect();
        writeln!(out, "{}", json!({ "id": given["id"], "entities": entities, "pronouns": rows }))?;
    }
    Ok(())
}
