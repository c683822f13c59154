//! Going on after a run that was broken off.

use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};

use serde::Deserialize;

use crate::output::{Format, HEADER, SOURCE};

/// The articles that are in the output already: how often each id is.
#[derive(Default)]
pub(crate) struct Done {
    ids: HashMap<String, u32>,
    header: bool,
}

#[derive(Deserialize)]
struct Id {
    id: String,
}

impl Done {
    /// Whether the table's header is written.
    pub(crate) fn has_header(&self) -> bool {
        self.header
    }

    /// Whether the article in `line` is done; each line of the output answers for one of the input.
    pub(crate) fn take(&mut self, line: &[u8]) -> bool {
        if self.ids.is_empty() {
            return false;
        }
        let Ok(Id { id }) = serde_json::from_slice(line) else { return false };
        let Some(count) = self.ids.get_mut(&id) else { return false };
        *count -= 1;
        if *count == 0 {
            self.ids.remove(&id);
        }
        true
    }

    fn add(&mut self, id: String) {
        *self.ids.entry(id).or_default() += 1;
    }
}

/// Opens the output for writing at its end, with whatever was cut short removed.
pub(crate) fn open(path: &str, format: &Format) -> io::Result<(File, Done)> {
    let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
    // Before anything is removed from it.
    let start = if matches!(format, Format::Csv) { HEADER } else { "{\"id\":" };
    let mut head = Vec::new();
    (&file).take(start.len() as u64).read_to_end(&mut head)?;
    if !start.as_bytes().starts_with(&head) {
        return Err(foreign("it begins with something else"));
    }
    file.seek(SeekFrom::Start(0))?;
    let (end, done) = match format {
        Format::Json(_) => json(&file)?,
        Format::Csv => csv(&file)?,
    };
    file.set_len(end)?;
    file.seek(SeekFrom::Start(end))?;
    Ok((file, done))
}

/// Where the whole lines end, and their ids.
fn json(file: &File) -> io::Result<(u64, Done)> {
    let mut reader = BufReader::new(file);
    let (mut end, mut done, mut line) = (0, Done::default(), Vec::new());
    while reader.read_until(b'\n', &mut line)? > 0 && line.ends_with(b"\n") {
        let Id { id } = serde_json::from_slice(&line).map_err(|_| foreign("a line that is no annotation"))?;
        done.add(id);
        end += line.len() as u64;
        line.clear();
    }
    Ok((end, done))
}

/// Where the rows of the last article but one end, and the ids before. The last article may lack rows that nobody
/// misses, so it is read again.
fn csv(mut file: &File) -> io::Result<(u64, Done)> {
    let mut whole = 0;
    let mut reader = BufReader::new(file);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line)? > 0 && line.ends_with(b"\n") {
        whole += line.len() as u64;
        line.clear();
    }
    file.seek(SeekFrom::Start(0))?;
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(BufReader::new(file).take(whole));
    let header = !reader.headers().map_err(io::Error::other)?.is_empty();
    let (mut end, mut done, mut last) = (reader.position().byte(), Done::default(), None);
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).map_err(io::Error::other)? {
        let at = record.position().map_or(end, csv::Position::byte);
        let id = record.get(SOURCE);
        if last.as_deref() == id {
            continue;
        }
        let Some(id) = id else { break };
        if let Some(id) = last.replace(id.to_owned()) {
            done.add(id);
        }
        end = at;
    }
    done.header = header;
    Ok((if header { end } else { 0 }, done))
}

fn foreign(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("{what}: not an output of this program in this format"))
}
