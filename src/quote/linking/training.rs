//! Links and candidates with their rows, for the program that makes the tables.

use super::super::words::{Sentence, Words};
use super::super::{rules, speaker};
use super::groups::Link;
use super::roles::Role;
use super::{Tables, candidate, each_stretch, pairs};
use crate::coref;
use crate::doc::{Doc, Segments};
use crate::encoder::{Encoder, Input};
use crate::{entity, marks, page};

/// A link or candidate that may be right, and what is known of it. Offsets are bytes of the text.
#[derive(Debug, Clone)]
pub struct Example {
    /// What is judged: 0 a source of a cue, 1 a content of a cue, 2 a statement.
    pub table: u32,
    /// Start and end of the cue, or nothing.
    pub cue: Option<[u32; 2]>,
    /// Start and end of the speaker's words, or nothing.
    pub mention: Option<[u32; 2]>,
    /// Start and end of each part of what was said.
    pub content: Vec<[u32; 2]>,
    /// The numbers that the table judges by.
    pub row: Vec<i32>,
}

/// Reads tables, and makes examples of a text.
pub struct Linker<'m> {
    tables: Tables,
    encoder: Encoder<'m>,
}

impl<'m> Linker<'m> {
    /// Tables from a file such as `models/linking.tsv`, an encoder from one such as `models/english.bin`; `None` if
    /// either is not sound.
    pub fn new(tables: &str, model: &'m [u8]) -> Option<Linker<'m>> {
        Some(Linker { tables: Tables::read(tables)?, encoder: Encoder::load(model).ok()? })
    }

    /// The examples of a text. Of a thousand words, `noise` are others for the encoder: it knows the texts it was
    /// trained on by heart and would be trusted too much.
    pub fn examples(&self, text: &str, noise: u32, seed: u64) -> Vec<Example> {
        let page = page::parse(text, None);
        let segments = Segments::of(text, &page.blocks);
        let doc = Doc { text, page: &page, segments: &segments };
        let noisy = with_noise(doc, noise, seed);
        let input = Input { text: &noisy, tokens: &segments.tokens, starts: &segments.starts() };
        let encoded = self.encoder.label(input);
        let marks = marks::pair(doc);
        let names = entity::Words::of(doc);
        let mut entities = entity::find(doc, &names, Some(&encoded), None);
        coref::resolve(doc, &names, &marks, Some(&encoded), &mut entities);

        let words = Words::new(doc, &marks);
        let index = speaker::Index::new(doc.text, &entities);
        let span = |range: Sentence| {
            let span = words.span(range.start, range.end);
            [span.start() as u32, span.end() as u32]
        };
        let (mut links, mut statements) = (Vec::new(), Vec::new());
        let mut found = rules(&words, &index);
        let mut link = |(role, cue, other): Link, row: &[i32; pairs::FEATURES]| {
            let source = role == Role::Source;
            links.push(Example {
                table: if source { 0 } else { 1 },
                cue: Some(span(cue)),
                mention: source.then(|| span(other)),
                content: if source { Vec::new() } else { vec![span(other)] },
                row: row.to_vec(),
            });
        };
        each_stretch(
            &words,
            &segments.tokens,
            &encoded,
            &self.tables,
            &mut found,
            &mut link,
            &mut |roles, _, candidates| {
                statements.extend(candidates.iter().map(|candidate| Example {
                    table: 2,
                    cue: candidate.statement.cue.map(span),
                    mention: candidate.statement.mention.map(|(start, end)| span(Sentence { start, end })),
                    content: candidate.statement.parts.iter().map(|&part| span(part)).collect(),
                    row: candidate::row(&words, roles, &index, &self.tables, candidate).to_vec(),
                }));
            },
        );
        links.extend(statements);
        links
    }
}

/// The text with some of its longer lower-case words replaced by others of the same length out of it.
fn with_noise(doc: Doc<'_>, noise: u32, seed: u64) -> String {
    let mut bytes = doc.text.as_bytes().to_vec();
    let plain = |word: &[u8]| word.len() > 2 && word.iter().all(u8::is_ascii_lowercase);
    let mut of_length: Vec<Vec<usize>> = Vec::new();
    for span in &doc.segments.tokens {
        let word = span.slice(doc.text).as_bytes();
        if plain(word) {
            of_length.resize_with(of_length.len().max(word.len() + 1), Vec::new);
            of_length[word.len()].push(span.start());
        }
    }
    let mut state = seed;
    for span in &doc.segments.tokens {
        let word = span.slice(doc.text).as_bytes();
        if plain(word) && (random(&mut state) % 1000) < u64::from(noise) {
            let others = &of_length[word.len()];
            let from = others[(random(&mut state) % others.len() as u64) as usize];
            bytes[span.range()].copy_from_slice(&doc.text.as_bytes()[from..from + word.len()]);
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| doc.text.to_owned())
}

/// SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014).
fn random(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
