//! Lines of files, packed or not.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use flate2::bufread::MultiGzDecoder;

use crate::zstd::Frames;

/// A line and where it stands.
pub(crate) struct Line {
    pub(crate) bytes: Vec<u8>,
    pub(crate) place: Place,
}

/// Where a line stands.
pub(crate) struct Place {
    /// `None` for standard input.
    file: Option<Arc<str>>,
    number: u64,
    /// How many bytes of all files, as they lie on the disk, are read by then.
    pub(crate) read: u64,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.file {
            Some(file) => write!(f, "{file}: line {}", self.number),
            None => write!(f, "line {}", self.number),
        }
    }
}

/// How many bytes there are to read, if that can be known.
pub(crate) fn total(files: &[String]) -> Option<u64> {
    let len = |file: &String| {
        let path = if file == "-" { "/dev/stdin" } else { file };
        fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|metadata| metadata.len())
    };
    files.iter().map(len).sum()
}

/// The lines of all files in order, without blank ones. The first error is the last item.
pub(crate) fn lines(files: &[String]) -> Lines {
    let mut files = files.to_vec();
    files.reverse();
    Lines { files, reader: None, file: None, number: 0, read: Arc::default() }
}

/// Made by [`lines`].
pub(crate) struct Lines {
    /// The last is the next.
    files: Vec<String>,
    reader: Option<Box<dyn BufRead + Send>>,
    file: Option<Arc<str>>,
    number: u64,
    read: Arc<AtomicU64>,
}

impl Iterator for Lines {
    type Item = io::Result<Line>;

    fn next(&mut self) -> Option<io::Result<Line>> {
        loop {
            match self.step() {
                Ok(Some(line)) if line.bytes.trim_ascii().is_empty() => {}
                Ok(line) => return line.map(Ok),
                Err(error) => {
                    let place = self.place();
                    (self.reader, self.files) = (None, Vec::new());
                    let what = match self.number {
                        0 => place.file.map_or(error.to_string(), |file| format!("{file}: {error}")),
                        _ => format!("after {place}: {error}"),
                    };
                    return Some(Err(io::Error::new(error.kind(), what)));
                }
            }
        }
    }
}

impl Lines {
    /// The next line, blank ones included.
    fn step(&mut self) -> io::Result<Option<Line>> {
        loop {
            let Some(reader) = &mut self.reader else {
                let Some(file) = self.files.pop() else { return Ok(None) };
                self.number = 0;
                self.file = (file != "-").then(|| Arc::from(file.as_str()));
                self.reader = Some(open(&file, &self.read)?);
                continue;
            };
            let mut bytes = Vec::new();
            if reader.read_until(b'\n', &mut bytes)? == 0 {
                self.reader = None;
                continue;
            }
            if self.number == 0 && bytes.starts_with("\u{feff}".as_bytes()) {
                bytes.drain(..3);
            }
            self.number += 1;
            return Ok(Some(Line { bytes, place: self.place() }));
        }
    }

    fn place(&self) -> Place {
        Place { file: self.file.clone(), number: self.number, read: self.read.load(Ordering::Relaxed) }
    }
}

fn open(file: &str, read: &Arc<AtomicU64>) -> io::Result<Box<dyn BufRead + Send>> {
    let raw: Box<dyn Read + Send> = if file == "-" { Box::new(io::stdin()) } else { Box::new(File::open(file)?) };
    let raw = BufReader::with_capacity(1 << 16, Counted { raw, read: Arc::clone(read) });
    let lower = file.to_ascii_lowercase();
    Ok(if lower.ends_with(".gz") {
        Box::new(BufReader::new(MultiGzDecoder::new(raw)))
    } else if lower.ends_with(".zst") {
        Box::new(BufReader::new(Frames::new(raw)))
    } else {
        Box::new(raw)
    })
}

/// Counts the bytes that pass.
struct Counted<R> {
    raw: R,
    read: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let len = self.raw.read(buffer)?;
        self.read.fetch_add(len as u64, Ordering::Relaxed);
        Ok(len)
    }
}
