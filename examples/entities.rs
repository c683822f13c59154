//! Prints who and what is in a news page: each real-world thing once, with its roles and mentions, then dates and amounts.
//!
//! ```text
//! cargo run --release --example entities            # the article kept in tests/data
//! cargo run --release --example entities page.txt   # a file of your own, - for standard input
//! ```

mod program;

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::process::ExitCode;

use wirecopy::{Article, Entity};

const USAGE: &str = "\
Prints who and what is in a news page, then its dates and amounts

Usage: entities [FILE]

  FILE  the text of a page, - for standard input; without one the article kept in tests/data
";

fn main() -> ExitCode {
    program::run(USAGE, |arguments| {
        if arguments.len() > 1 {
            return Ok(None);
        }
        let article = Article::parse(program::read_or_sample(arguments)?)?;
        let mut out = String::new();
        print(&mut out, &article)?;
        Ok(Some(out))
    })
}

fn print(out: &mut String, article: &Article<'_>) -> fmt::Result {
    // Values are entities as well; here they have a list of their own.
    for entity in article.entities().filter(|entity| !entity.kind().is_value()) {
        print_entity(out, article, entity)?;
    }
    writeln!(out, "\nDates and amounts")?;
    for value in article.values() {
        let resolved = value.value().map_or_else(|| "not settled".to_owned(), |value| value.to_string());
        writeln!(out, "  {:?} {} = {resolved}", value.kind(), &article[value.span()])?;
    }
    Ok(())
}

fn print_entity(out: &mut String, article: &Article<'_>, entity: Entity<'_>) -> fmt::Result {
    let country = entity.country().map(|code| format!(", {code}")).unwrap_or_default();
    writeln!(out, "{} ({}{country})", entity.name(), entity.kind().as_str())?;
    for role in entity.roles() {
        writeln!(out, "  role: {role}")?;
    }
    let mut forms = BTreeMap::new();
    for mention in entity.mentions() {
        *forms.entry(&article[mention.span()]).or_insert(0) += 1;
    }
    let forms: Vec<_> = forms.iter().map(|(form, count)| format!("{form} ×{count}")).collect();
    writeln!(out, "  as: {}", forms.join(", "))
}
