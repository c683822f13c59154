//! The model file: a header, then sections in a fixed order.
//!
//! All numbers are little-endian. Header, 24 bytes: `MAGIC`, the format's version (`u32`), the length in bytes of all
//! that follows (`u32`), its checksum (`u64`). A section is a tag of four letters, the length of its data (`u32`), the
//! data, and zeros up to a multiple of eight. `training/pack.py` writes it.

use crate::error::ModelError;

/// The first bytes of a model file.
pub(super) const MAGIC: &[u8; 8] = b"wirecopy";
/// The version of the format that this code reads.
pub(super) const VERSION: u32 = 2;
const HEADER: usize = 24;

/// The sections of a model file, read in order.
#[derive(Debug)]
pub(super) struct Reader<'m> {
    rest: &'m [u8],
}

impl<'m> Reader<'m> {
    /// Checks the header and the checksum.
    pub(super) fn new(bytes: &'m [u8]) -> Result<Reader<'m>, ModelError> {
        if bytes.get(..8) != Some(MAGIC) {
            return Err(ModelError::Foreign);
        }
        let header = bytes.get(..HEADER).ok_or(ModelError::Truncated { len: bytes.len(), expected: HEADER })?;
        let version = u32_at(header, 8);
        if version != VERSION {
            return Err(ModelError::Version { found: version, supported: VERSION });
        }
        let expected = HEADER + u32_at(header, 12) as usize;
        if bytes.len() != expected {
            return Err(ModelError::Truncated { len: bytes.len(), expected });
        }
        let rest = &bytes[HEADER..];
        if checksum(rest) != u64_at(header, 16) {
            return Err(ModelError::Checksum);
        }
        Ok(Reader { rest })
    }

    /// The data of the next section.
    pub(super) fn section(&mut self, tag: &'static str) -> Result<Section<'m>, ModelError> {
        let bad = ModelError::Section { tag, problem: "missing or cut short" };
        let head = self.rest.get(..8).ok_or(bad.clone())?;
        if &head[..4] != tag.as_bytes() {
            return Err(bad);
        }
        let len = u32_at(head, 4) as usize;
        let data = self.rest[8..].get(..len).ok_or(bad)?;
        self.rest = self.rest.get(8 + len.next_multiple_of(8)..).unwrap_or_default();
        Ok(Section { tag, data })
    }

    /// Errors if something is left.
    pub(super) fn finish(self) -> Result<(), ModelError> {
        if self.rest.is_empty() {
            Ok(())
        } else {
            Err(ModelError::Section { tag: "end", problem: "more data follows" })
        }
    }
}

/// The data of one section, taken from the front.
#[derive(Debug)]
pub(super) struct Section<'m> {
    tag: &'static str,
    data: &'m [u8],
}

impl<'m> Section<'m> {
    pub(super) fn bytes(&mut self, len: usize) -> Result<&'m [u8], ModelError> {
        let bytes = self.data.get(..len).ok_or(self.error("too short"))?;
        self.data = &self.data[len..];
        Ok(bytes)
    }

    pub(super) fn i8s(&mut self, len: usize) -> Result<Vec<i8>, ModelError> {
        Ok(self.bytes(len)?.iter().map(|&b| b as i8).collect())
    }

    pub(super) fn i16s(&mut self, len: usize) -> Result<Vec<i16>, ModelError> {
        Ok(self.bytes(len * 2)?.chunks_exact(2).map(|b| i16::from_le_bytes([b[0], b[1]])).collect())
    }

    pub(super) fn u32(&mut self) -> Result<u32, ModelError> {
        Ok(u32_at(self.bytes(4)?, 0))
    }

    /// A number that is also a length, at most `max`.
    pub(super) fn len(&mut self, max: usize) -> Result<usize, ModelError> {
        let n = self.u32()? as usize;
        if n <= max { Ok(n) } else { Err(self.error("a number is too large")) }
    }

    /// Numbers that must lie in `low..=high`.
    pub(super) fn i32s(&mut self, len: usize, low: i32, high: i32) -> Result<Vec<i32>, ModelError> {
        let numbers: Vec<i32> = self.bytes(len * 4)?.chunks_exact(4).map(|b| u32_at(b, 0) as i32).collect();
        if numbers.iter().all(|n| (low..=high).contains(n)) {
            Ok(numbers)
        } else {
            Err(self.error("a number is out of range"))
        }
    }

    /// Errors if something is left.
    pub(super) fn finish(self) -> Result<(), ModelError> {
        if self.data.is_empty() { Ok(()) } else { Err(self.error("too long")) }
    }

    pub(super) fn error(&self, problem: &'static str) -> ModelError {
        ModelError::Section { tag: self.tag, problem }
    }
}

/// A checksum over words of eight bytes that one wrong bit, or any damage within one word, always changes.
pub(super) fn checksum(bytes: &[u8]) -> u64 {
    let mut words = bytes.chunks_exact(8);
    let mut sum = bytes.len() as u64;
    let mut add = |word: u64| {
        sum = (sum ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        sum ^= sum >> 32;
    };
    for word in &mut words {
        add(u64_at(word, 0));
    }
    let mut last = [0; 8];
    last[..words.remainder().len()].copy_from_slice(words.remainder());
    add(u64::from_le_bytes(last));
    sum
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    u64::from(u32_at(bytes, at)) | u64::from(u32_at(bytes, at + 4)) << 32
}
