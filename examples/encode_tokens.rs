//! What training needs of the crate: token features, or with the path of a model as argument, token labels.
//!
//! JSON Lines with `text` on standard input; on standard output, in the same order, for each text the number of tokens
//! and for each token its start, its end, and the numbers of `training::features` or, with a model, whether it begins a
//! segment and its labels (`training::Labeller`), all as little-endian `u32`.

use std::error::Error;
use std::io::{self, BufRead, BufWriter, Write};

use wirecopy::{Span, tokens, training};

#[derive(serde::Deserialize)]
struct Line {
    text: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let model = std::env::args_os().nth(1).map(std::fs::read).transpose()?;
    let mut labeller = model.as_deref().map(training::Labeller::new).transpose()?;
    let mut out = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let Line { text } = serde_json::from_str(&line?)?;
        let (spans, starts) = segments(&text);
        let rows: Vec<Vec<u32>> = match &mut labeller {
            None => training::features(&text, &spans, &starts).iter().map(|f| f.to_vec()).collect(),
            Some(labeller) => {
                let first = |t: usize| u32::from(starts.binary_search(&(t as u32)).is_ok());
                let labels = labeller.labels(&text, &spans, &starts);
                labels
                    .iter()
                    .enumerate()
                    .map(|(t, l)| [first(t)].into_iter().chain(l.map(u32::from)).collect())
                    .collect()
            }
        };
        let mut put = |n: u32| out.write_all(&n.to_le_bytes());
        put(spans.len() as u32)?;
        for (span, row) in spans.iter().zip(rows) {
            put(span.start() as u32)?;
            put(span.end() as u32)?;
            row.into_iter().try_for_each(&mut put)?;
        }
    }
    Ok(out.flush()?)
}

/// The tokens of a text whose segments are its lines.
fn segments(text: &str) -> (Vec<Span>, Vec<u32>) {
    let (mut spans, mut starts) = (Vec::new(), Vec::new());
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let before = spans.len();
        spans.extend(tokens(line).map(|t| Span::new((at + t.start()) as u32, (at + t.end()) as u32)));
        if spans.len() > before {
            starts.push(before as u32);
        }
        at += line.len();
    }
    (spans, starts)
}
