//! Prints who and what is in a news page: each real-world thing once, with its roles and mentions, then dates and amounts.
//!
//! ```text
//! cargo run --release --example entities            # the article kept in tests/data
//! cargo run --release --example entities page.txt   # a file of your own
//! ```

use std::collections::BTreeMap;
use std::error::Error;
use std::{env, fs};

use wirecopy::{Article, Entity};

fn main() -> Result<(), Box<dyn Error>> {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/serbia-kosovo.txt");
    let path = env::args().nth(1).unwrap_or_else(|| default.to_owned());
    let text = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let article = Article::parse(&text)?;

    for entity in article.entities() {
        print(&article, entity);
    }
    println!("\nDates and amounts");
    for value in article.values() {
        let resolved = value.value().map_or_else(|| "not settled".to_owned(), |value| value.to_string());
        println!("  {:?} {} = {resolved}", value.kind(), &article[value.span()]);
    }
    Ok(())
}

fn print(article: &Article<'_>, entity: Entity<'_>) {
    let country = entity.country().map(|code| format!(", {code}")).unwrap_or_default();
    println!("{} ({}{country})", entity.name(), entity.kind().as_str());
    for role in entity.roles() {
        println!("  role: {role}");
    }
    let mut forms = BTreeMap::new();
    for mention in entity.mentions() {
        *forms.entry(&article[mention.span()]).or_insert(0) += 1;
    }
    let forms: Vec<_> = forms.iter().map(|(form, count)| format!("{form} ×{count}")).collect();
    println!("  as: {}", forms.join(", "));
}
