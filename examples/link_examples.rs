//! Examples for the tables that link the parts of statements; `training/linking/make.py` runs it.
//!
//! JSON Lines with `text` on standard input. Arguments: the path of a file of tables, how many of a thousand words are
//! replaced for the encoder. On standard output, all as little-endian `i32`, for each example: the line's number from 0,
//! the table, the start and end of cue and mention (-1 for none), the number of parts and the start and end of each,
//! the number of features and each feature.

use std::error::Error;
use std::io::{self, BufRead, BufWriter, Write};

use wirecopy::training::Linker;

#[derive(serde::Deserialize)]
struct Line {
    text: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(path), Some(noise)) = (arguments.next(), arguments.next()) else {
        return Err("usage: link_examples TABLES NOISE".into());
    };
    let linker = Linker::new(&std::fs::read_to_string(&path)?).ok_or("these are no tables")?;
    let noise = noise.parse()?;
    let mut out = BufWriter::new(io::stdout().lock());
    for (number, line) in io::stdin().lock().lines().enumerate() {
        let Line { text } = serde_json::from_str(&line?)?;
        for example in linker.examples(&text, noise, number as u64) {
            let mut row = vec![number as i32, example.table as i32];
            for span in [example.cue, example.mention] {
                row.extend(span.map_or([-1, -1], |span| span.map(|n| n as i32)));
            }
            row.push(example.content.len() as i32);
            row.extend(example.content.iter().flatten().map(|&n| n as i32));
            row.push(example.row.len() as i32);
            row.extend(example.row);
            for number in row {
                out.write_all(&number.to_le_bytes())?;
            }
        }
    }
    Ok(out.flush()?)
}
