//! A model file from strangers: refused, or run without harm.
//!
//! The input is either the file, or changes to the built-in one: behind a byte 1, seven bytes each, where (`u32`), what
//! to put there (`u16`), and how. Then the checksum is made to fit, so that what lies behind it is reached.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wirecopy::training::{self, Labeller};
use wirecopy::{Span, tokens};

const TEXT: &str = "Ana Lima said that \"talks\" would go on in Oslo. İ 漢字";
const HEADER: usize = 24;

fuzz_target!(|data: &[u8]| {
    match data.split_first() {
        Some((1, changes)) => run(&changed(changes)),
        _ => run(data),
    }
});

fn run(file: &[u8]) {
    if let Ok(mut labeller) = Labeller::new(file) {
        let tokens: Vec<Span> = tokens(TEXT).collect();
        assert_eq!(labeller.labels(TEXT, &tokens, &[0]).len(), tokens.len());
    }
}

fn changed(changes: &[u8]) -> Vec<u8> {
    let mut file = training::english().to_vec();
    for change in changes.chunks_exact(7) {
        let at = u32::from_le_bytes([change[0], change[1], change[2], change[3]]) as usize;
        match change[6] % 8 {
            // The length of the file.
            0 => file.truncate(HEADER.max(at % file.len())),
            1 => file.extend_from_slice(&change[..6]),
            // The numbers at the front of the first section, which say how large the others are.
            2..=4 => put(&mut file, HEADER + at % 96, &change[4..6]),
            _ => put(&mut file, HEADER + at, &change[4..6]),
        }
    }
    sign(&mut file);
    file
}

fn put(file: &mut [u8], at: usize, bytes: &[u8]) {
    let len = file.len();
    for (offset, &byte) in bytes.iter().enumerate() {
        if len > HEADER {
            file[HEADER + (at - HEADER + offset) % (len - HEADER)] = byte;
        }
    }
}

/// Length and checksum as the format has them.
fn sign(file: &mut [u8]) {
    let rest = &file[HEADER..];
    let mut sum = rest.len() as u64;
    let mut add = |word: u64| {
        sum = (sum ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        sum ^= sum >> 32;
    };
    let mut words = rest.chunks_exact(8);
    words.by_ref().for_each(|word| add(u64::from_le_bytes(word.try_into().expect("eight bytes"))));
    let mut last = [0; 8];
    last[..words.remainder().len()].copy_from_slice(words.remainder());
    add(u64::from_le_bytes(last));
    let len = rest.len() as u32;
    file[12..16].copy_from_slice(&len.to_le_bytes());
    file[16..24].copy_from_slice(&sum.to_le_bytes());
}
