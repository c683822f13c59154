//! Prints who and what is in a news page: each real-world thing once, with its roles and mentions, then dates and amounts.
//!
//! ```text
//! cargo run --release --example entities            # the article kept in tests/data
//! cargo run --release --example entities page.txt   # a file of your own
//! ```

mod pipe;

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::{self, Write as _};
use std::{env, fs};

use wirecopy::{Article, Entity};

fn main() -> Result<(), Box<dyn Error>> {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/serbia-kosovo.txt");
    let path = env::args().nth(1).unwrap_or_else(|| default.to_owned());
    let text = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let article = Article::parse(&text)?;

    let mut out = String::new();
    // Values are entities as well; here they have a list of their own.
    for entity in article.entities().filter(|entity| !entity.kind().is_value()) {
        print(&mut out, &article, entity)?;
    }
    writeln!(out, "\nDates and amounts")?;
    for value in article.values() {
        let resolved = value.value().map_or_else(|| "not settled".to_owned(), |value| value.to_string());
        writeln!(out, "  {:?} {} = {resolved}", value.kind(), &article[value.span()])?;
    }
    pipe::write(&out)?;
    Ok(())
}

fn print(out: &mut String, article: &Article<'_>, entity: Entity<'_>) -> fmt::Result {
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
