//! Feature dump for training: JSON Lines with `text`, and `tokens` and `starts` where the tokens are given, on standard
//! input; on standard output, in the same order, for each text the number of tokens and for each token its start, its
//! end and the numbers of `training::features`, all as little-endian `u32`.

use std::io::{self, BufRead, BufWriter, Write};

use wirecopy::{Span, tokens, training};

#[derive(serde::Deserialize)]
struct Line {
    text: String,
    tokens: Option<Vec<(u32, u32)>>,
    starts: Option<Vec<u32>>,
}

fn main() -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line: Line = serde_json::from_str(&line?)?;
        let (spans, starts) = match (line.tokens, line.starts) {
            (Some(t), Some(s)) => (t.into_iter().map(|(s, e)| Span::new(s, e)).collect(), s),
            _ => segments(&line.text),
        };
        let features = training::features(&line.text, &spans, &starts);
        let mut put = |n: u32| out.write_all(&n.to_le_bytes());
        put(spans.len() as u32)?;
        for (span, features) in spans.iter().zip(features) {
            put(span.start() as u32)?;
            put(span.end() as u32)?;
            features.iter().try_for_each(|&n| put(n))?;
        }
    }
    out.flush()
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
