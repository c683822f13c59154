//! The encoder against the numbers of the reference (`training/quantise.py`), and against damaged files.

use proptest::prelude::*;

use super::encode::{Encoder, Scratch};
use super::format::{VERSION, checksum};
use super::kernel::Level;
use super::{Head, Input};
use crate::error::ModelError;
use crate::span::Span;

const MODEL: &[u8] = super::ENGLISH;
const TEXT: &str = include_str!("../../tests/data/encoder.txt");
const REFERENCE: &str = include_str!("../../tests/data/encoder.tsv");

/// The reference's tokens, the first of each segment, and each token's logits, those of all heads in turn.
fn reference() -> (Vec<Span>, Vec<u32>, Vec<Vec<i16>>) {
    let (mut tokens, mut starts, mut logits) = (Vec::new(), Vec::new(), Vec::new());
    for (i, line) in REFERENCE.lines().enumerate() {
        let numbers: Vec<i32> = line.split('\t').map(|n| n.parse().unwrap()).collect();
        tokens.push(Span::new(numbers[0] as u32, numbers[1] as u32));
        if numbers[2] == 1 {
            starts.push(i as u32);
        }
        logits.push(numbers[3..].iter().map(|&n| n as i16).collect());
    }
    (tokens, starts, logits)
}

/// The words between spaces, a line being a segment.
fn words(text: &str) -> (Vec<Span>, Vec<u32>) {
    let (mut tokens, mut starts, mut at) = (Vec::new(), Vec::new(), 0);
    for line in text.split_inclusive('\n') {
        let before = tokens.len();
        for word in line.split_whitespace() {
            let start = at + (word.as_ptr() as usize - line.as_ptr() as usize);
            tokens.push(Span::of(start..start + word.len()));
        }
        if tokens.len() > before {
            starts.push(before as u32);
        }
        at += line.len();
    }
    (tokens, starts)
}

fn load() -> Encoder<'static> {
    Encoder::load(MODEL).unwrap()
}

/// The model file with some bytes changed and, unless it is the header that was changed, a checksum that fits.
fn damaged(change: impl FnOnce(&mut Vec<u8>)) -> Result<Encoder<'static>, ModelError> {
    let mut bytes = MODEL.to_vec();
    change(&mut bytes);
    Encoder::load(bytes.leak())
}

fn sign(bytes: &mut [u8]) {
    let sum = checksum(&bytes[24..]);
    bytes[16..24].copy_from_slice(&sum.to_le_bytes());
}

#[test]
fn gives_the_logits_of_the_reference() {
    let (tokens, starts, expected) = reference();
    assert!(tokens.len() > 150);
    for level in Level::all() {
        let mut encoder = load();
        encoder.set_level(level);
        let input = Input { text: TEXT, tokens: &tokens, starts: &starts };
        let mut found = Head::ALL.map(|_| Vec::new());
        encoder.each_row(input, &mut Scratch::default(), |head, token, logits| {
            if token {
                found[head].push(logits[..Head::ALL[head].labels()].to_vec());
            }
        });
        let [names, roles] = found;
        for (i, (found, expected)) in names.into_iter().zip(roles).zip(&expected).enumerate() {
            assert_eq!(&[found.0, found.1].concat(), expected, "{:?} {level:?}", tokens[i].slice(TEXT));
        }
    }
}

#[test]
fn labels_are_the_same_however_the_text_is_cut() {
    let (tokens, starts, _) = reference();
    let input = Input { text: TEXT, tokens: &tokens, starts: &starts };
    let mut encoder = load();
    let whole = encoder.encode(input, &mut Scratch::default());
    let mut scratch = Scratch::default();
    for block in [23, 64, 101] {
        encoder.set_block(block);
        assert!(encoder.encode(input, &mut scratch) == whole, "blocks of {block}");
    }
}

#[test]
fn a_long_text_has_the_same_labels_in_any_way_and_cut() {
    let text = TEXT.repeat(30);
    let (tokens, starts) = words(&text);
    // Of the segments many are longer than a block, and one is longer than all of them.
    let long: Vec<u32> = starts.iter().copied().filter(|start| start % 7 == 0 || (start / 900) % 2 == 0).collect();
    for starts in [&starts[..], &long, &[0]] {
        let input = Input { text: &text, tokens: &tokens, starts };
        let mut encoder = load();
        encoder.set_block(usize::MAX / 2);
        let whole = encoder.encode(input, &mut Scratch::default());
        assert_eq!(whole.labels(Head::Names).len(), tokens.len());
        let mut scratch = Scratch::default();
        for level in Level::all() {
            for block in [200, 2048] {
                encoder.set_level(level);
                encoder.set_block(block);
                assert!(encoder.encode(input, &mut scratch) == whole, "blocks of {block}, {level:?}");
            }
        }
    }
}

#[test]
fn a_used_scratch_is_as_good_as_a_new_one() {
    let encoder = load();
    let mut scratch = Scratch::default();
    for text in [TEXT, "", "One word", TEXT, "\u{feff}Ümlaut\r\n\0 “x”"] {
        let (tokens, starts) = words(text);
        let input = Input { text, tokens: &tokens, starts: &starts };
        assert!(encoder.encode(input, &mut scratch) == encoder.encode(input, &mut Scratch::default()), "{text:?}");
    }
}

#[test]
fn a_text_without_tokens_has_no_labels() {
    let encoded = load().encode(Input { text: "", tokens: &[], starts: &[] }, &mut Scratch::default());
    assert!(Head::ALL.iter().all(|&head| encoded.labels(head).is_empty()));
}

#[test]
fn finds_who_said_what_in_plain_copy() {
    let text = "\"The bridge will open in May,\" said Anna Lindqvist, the mayor of Oslo.";
    let words: Vec<&str> =
        "\" The bridge will open in May , \" said Anna Lindqvist , the mayor of Oslo .".split(' ').collect();
    let mut at = 0;
    let tokens: Vec<Span> = words
        .iter()
        .map(|word| {
            let start = at + text[at..].find(word).unwrap();
            at = start + word.len();
            Span::of(start..at)
        })
        .collect();
    let encoded = load().encode(Input { text, tokens: &tokens, starts: &[0] }, &mut Scratch::default());
    let all = |head, kind| -> Vec<String> {
        let runs = encoded.runs(head).filter(|run| run.kind == kind);
        runs.map(|run| words[run.tokens].join(" ")).collect()
    };
    assert_eq!(all(Head::Names, 0), ["Anna Lindqvist"]);
    assert_eq!(all(Head::Names, 2), ["Oslo"]);
    assert!(all(Head::Roles, 0)[0].starts_with("Anna Lindqvist"));
    assert_eq!(all(Head::Roles, 1), ["said"]);
    assert_eq!(all(Head::Roles, 2).len(), 1);
    assert!(encoded.runs(Head::Names).all(|run| run.margin > 0));
}

#[test]
fn a_foreign_file_is_an_error() {
    for bytes in [&b""[..], b"wire", b"GIF89a..", b"wirecopz\x01\0\0\0"] {
        assert_eq!(Encoder::load(bytes).unwrap_err(), ModelError::Foreign);
    }
    let version = damaged(|b| b[8] = 99).unwrap_err();
    assert_eq!(version, ModelError::Version { found: 99, supported: VERSION });
}

#[test]
fn a_file_cut_short_or_too_long_is_an_error() {
    for len in (8..24).chain([24, 25, 1000, MODEL.len() / 2, MODEL.len() - 1]) {
        let error = Encoder::load(&MODEL[..len]).unwrap_err();
        assert!(matches!(error, ModelError::Truncated { len: l, .. } if l == len), "{len}: {error}");
    }
    let error = damaged(|b| b.push(0)).unwrap_err();
    assert!(matches!(error, ModelError::Truncated { .. }), "{error}");
}

#[test]
fn a_flipped_bit_is_an_error() {
    let step = MODEL.len() / 40;
    for at in (24..MODEL.len()).step_by(step) {
        assert_eq!(damaged(|b| b[at] ^= 1 << (at % 8)).unwrap_err(), ModelError::Checksum, "byte {at}");
    }
    assert_eq!(damaged(|b| b[20] ^= 1).unwrap_err(), ModelError::Checksum);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// A forged file, whose checksum fits, is refused or runs: it never panics.
    #[test]
    fn a_forged_file_is_no_danger(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40)) {
        let mut bytes = MODEL.to_vec();
        // Most of the file is word tables, in which any byte will do; aim at the numbers that are not.
        for (index, value) in changes {
            let at = if value % 2 == 0 { 24 + index.index(64) } else { 24 + index.index(bytes.len() - 24) };
            bytes[at] = value;
        }
        sign(&mut bytes);
        if let Ok(encoder) = Encoder::load(&bytes) {
            let (tokens, starts) = words(TEXT);
            encoder.encode(Input { text: TEXT, tokens: &tokens, starts: &starts }, &mut Scratch::default());
        }
    }

    #[test]
    fn any_text_can_be_encoded(text in "\\PC{0,200}") {
        let (tokens, starts) = words(&text);
        let encoded = load().encode(Input { text: &text, tokens: &tokens, starts: &starts }, &mut Scratch::default());
        prop_assert_eq!(encoded.labels(Head::Names).len(), tokens.len());
    }
}
