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

use std::error::Error;
use std::io::{self, Write};
use std::{env, fs};

use serde::Serialize;
use wirecopy::{Annotation, Article, BRAT_CONFIG};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let out = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["brat-config"] => BRAT_CONFIG.to_owned(),
        [format, path] => {
            let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
            let article = Article::parse(&text)?;
            let uri = format!("urn:x-file:{}", path.replace(|c: char| !c.is_ascii_alphanumeric(), "-"));
            match format {
                "schema-org" => json(&article.to_schema_org())?,
                "ninjs" => json(&article.to_ninjs(&uri))?,
                "web-annotation" => json(&article.web_annotations(&uri))?,
                "brat" => article.to_brat(),
                "json" => json(&Annotation::of(&article))?,
                _ => return Err(format!("{format}: not a format").into()),
            }
        }
        _ => return Err("usage: export FORMAT FILE".into()),
    };
    Ok(io::stdout().write_all(out.as_bytes())?)
}

fn json(value: &impl Serialize) -> serde_json::Result<String> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}
