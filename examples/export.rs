//! Writes what was found in a news page in one of the formats that other tools read.
//!
//! ```text
//! cargo run --release --example export -- schema-org page.txt     # schema.org JSON-LD
//! cargo run --release --example export -- ninjs page.txt          # IPTC ninjs 3.0
//! cargo run --release --example export -- web-annotation page.txt # W3C Web Annotations of the statements
//! cargo run --release --example export -- brat page.txt           # brat standoff: the .ann beside the .txt
//! cargo run --release --example export -- brat-config             # the annotation.conf for it
//! cargo run --release --example export -- json page.txt           # the crate's own format
//! ```

mod program;

use std::process::ExitCode;

use serde::Serialize;
use wirecopy::{Annotation, Article, BRAT_CONFIG};

const USAGE: &str = "\
Writes what was found in a news page in a format that other tools read

Usage: export FORMAT FILE
       export brat-config

  FORMAT  schema-org, ninjs, web-annotation, brat or json
  FILE    the text of a page, - for standard input
";

fn main() -> ExitCode {
    program::run(USAGE, |arguments| {
        let (format, path) = match arguments {
            ["brat-config"] => return Ok(Some(BRAT_CONFIG.to_owned())),
            [format, path] => (*format, *path),
            _ => return Ok(None),
        };
        let article = Article::parse(program::read(path)?)?;
        let uri = format!("urn:x-file:{}", path.replace(|c: char| !c.is_ascii_alphanumeric(), "-"));
        Ok(Some(match format {
            "schema-org" => json(&article.to_schema_org())?,
            "ninjs" => json(&article.to_ninjs(&uri))?,
            "web-annotation" => json(&article.web_annotations(&uri))?,
            "brat" => article.to_brat(),
            "json" => json(&Annotation::of(&article))?,
            _ => return Err(format!("{format}: not a format; see --help").into()),
        }))
    })
}

fn json(value: &impl Serialize) -> serde_json::Result<String> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}
