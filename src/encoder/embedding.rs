//! Words to vectors: what is known of a word by itself, packed in the model file, laid side by side.

use super::dense::INPUTS;
use super::format::Reader;
use super::kernel::LANES;
use super::lookup::Keys;
use super::word::{CLITICS, Word};
use crate::error::ModelError;

/// Dimensions of the packed word vectors, dimensions that one code stands for, and codes.
const DIMS: usize = 100;
const PART: usize = 4;
const CODES: usize = 256;
/// Sets of gazetteer flags that a word can have.
const FLAGS: usize = 64;

/// Packed word vectors, embeddings of hashed word parts, and gazetteer flags.
#[derive(Debug)]
pub(super) struct Embedding<'m> {
    /// The most frequent words, which have an embedding of their own besides, and the others.
    frequent: Keys<'m>,
    others: Keys<'m>,
    /// For each word `DIMS / PART` codes, of the frequent words first.
    codes: &'m [u8],
    /// For each part of a vector and each code, `PART` numbers.
    centres: &'m [u8],
    listed: Keys<'m>,
    flags: &'m [u8],
    /// For frequent words, flags, word as written, shape, prefix of 3, suffixes of 2, 3 and 4.
    tables: [Table<'m>; 8],
    width: usize,
}

#[derive(Debug, Clone, Copy, Default)]
struct Table<'m> {
    rows: usize,
    width: usize,
    numbers: &'m [u8],
}

impl<'m> Embedding<'m> {
    pub(super) fn read(file: &mut Reader<'m>) -> Result<Embedding<'m>, ModelError> {
        let mut s = file.section("word")?;
        let (frequent, others) = (s.len(1 << 24)?, s.len(1 << 24)?);
        let disorder = s.error("hashes out of order");
        let mut keys = |n: usize| Keys::new(s.bytes(n * 4)?).ok_or(disorder.clone());
        let (frequent, others) = (keys(frequent)?, keys(others)?);
        let codes = s.bytes((frequent.len() + others.len()) * (DIMS / PART))?;
        let centres = s.bytes(DIMS * CODES)?;
        s.finish()?;

        let mut s = file.section("list")?;
        let n = s.len(1 << 24)?;
        let listed = Keys::new(s.bytes(n * 4)?).ok_or(s.error("hashes out of order"))?;
        let flags = s.bytes(n)?;
        s.finish()?;

        let mut s = file.section("embd")?;
        let mut tables = [Table::default(); 8];
        let mut width = DIMS;
        for table in &mut tables {
            let (rows, columns) = (s.len(1 << 20)?, s.len(INPUTS)?);
            *table = Table { rows, width: columns, numbers: s.bytes(rows * columns)? };
            width += columns;
        }
        if flags.iter().any(|&f| usize::from(f) >= FLAGS) {
            return Err(s.error("unknown flags"));
        }
        if tables[0].rows != frequent.len() + 1
            || tables[1].rows != FLAGS * CLITICS
            || tables.iter().any(|t| t.rows == 0)
        {
            return Err(s.error("wrong number of rows"));
        }
        s.finish()?;
        Ok(Embedding { frequent, others, codes, centres, listed, flags, tables, width })
    }

    /// The length of a word's vector, filled up to whole lanes.
    pub(super) fn width(&self) -> usize {
        self.width.next_multiple_of(LANES)
    }

    /// Writes the vector of `word` to `out`, [`Embedding::width`] long.
    pub(super) fn put(&self, word: &Word, out: &mut [i16]) {
        out.fill(0);
        let frequent = self.frequent.find(word.lower);
        let (vector, mut rest) = out.split_at_mut(DIMS);
        if let Some(index) = frequent.or_else(|| Some(self.frequent.len() + self.others.find(word.lower)?)) {
            let codes = &self.codes[index * (DIMS / PART)..][..DIMS / PART];
            for (part, (&code, out)) in codes.iter().zip(vector.chunks_exact_mut(PART)).enumerate() {
                widen(&self.centres[(part * CODES + usize::from(code)) * PART..][..PART], out);
            }
        }
        let flags = self.listed.find(word.lower).map_or(0, |i| usize::from(self.flags[i]));
        let hashed = [word.cased, word.shape, word.prefix3, word.suffix2, word.suffix3, word.suffix4];
        let mut put = |table: &Table<'_>, row: usize| {
            let (out, after) = std::mem::take(&mut rest).split_at_mut(table.width);
            widen(&table.numbers[row * table.width..][..table.width], out);
            rest = after;
        };
        put(&self.tables[0], frequent.map_or(0, |i| i + 1));
        put(&self.tables[1], flags + FLAGS * usize::from(word.clitic));
        for (table, hash) in self.tables[2..].iter().zip(hashed) {
            put(table, hash as usize % table.rows);
        }
    }
}

fn widen(from: &[u8], to: &mut [i16]) {
    for (to, &from) in to.iter_mut().zip(from) {
        *to = i16::from(from as i8);
    }
}
