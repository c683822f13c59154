//! What an article is about: the words of its first paragraphs, which a headline shares.

use super::features::Line;
use super::phrases::{fold, window};
use crate::pool::PooledVec;
use crate::seek::letters_end;
use crate::text::is_alphanumeric;

/// So many paragraphs are compared with what may be the headline.
const COMPARED: usize = 8;

/// A set of stems. A table of some hundred, each in the first free slot from that of its hash.
pub(super) struct Subject {
    /// No stem is 0.
    slots: PooledVec<Stem>,
}

/// Slots of a [`Subject`], a power of two, and more than the words of [`COMPARED`] lines as far as they are folded.
const SLOTS: usize = 1 << 10;

impl Subject {
    /// The words of the first paragraphs among these lines. `folded` is a buffer.
    pub(super) fn of(text: &str, lines: &[Line], folded: &mut String) -> Subject {
        let mut subject = Subject { slots: PooledVec::filled(0, SLOTS) };
        for line in lines.iter().filter(|line| line.is_prose()).take(COMPARED) {
            fold(line.content(text), folded);
            content_words(folded, |word| subject.add(word));
        }
        subject
    }

    /// The share of the words of a folded line that the paragraphs have as well.
    pub(super) fn overlap(&self, folded: &str) -> f32 {
        let (mut all, mut shared) = (0u16, 0u16);
        content_words(folded, |word| {
            all += 1;
            shared += u16::from(self.contains(word));
        });
        // One shared word of one or two proves little.
        if all == 0 { 0.0 } else { f32::from(shared) / f32::from(all.max(3)) }
    }

    fn add(&mut self, stem: Stem) {
        let slot = self.slot(stem);
        self.slots[slot] = stem;
    }

    fn contains(&self, stem: Stem) -> bool {
        self.slots[self.slot(stem)] == stem
    }

    /// The slot of the stem, or the free one where it belongs.
    fn slot(&self, stem: Stem) -> usize {
        let mut slot = (stem.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - SLOTS.trailing_zeros())) as usize;
        while self.slots[slot] != 0 && self.slots[slot] != stem {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }
}

/// The first bytes of a word as a number, up to six, so that inflected forms meet.
type Stem = u64;

/// Calls `put` with the stem of each word of four bytes and more.
fn content_words(folded: &str, mut put: impl FnMut(Stem)) {
    let bytes = folded.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        let mut beyond = 0;
        loop {
            at = letters_end(bytes, at);
            match bytes.get(at) {
                None => break,
                Some(byte) if byte.is_ascii_digit() => at += 1,
                Some(byte) if byte.is_ascii() => {
                    beyond = 1;
                    break;
                }
                Some(_) => {
                    let Some(c) = folded[at..].chars().next() else { break };
                    if !is_alphanumeric(c) {
                        beyond = c.len_utf8();
                        break;
                    }
                    at += c.len_utf8();
                }
            }
        }
        if at - start >= 4 {
            let len = window(&folded[start..at], 6).len();
            put(match bytes[start..].first_chunk() {
                Some(eight) => Stem::from_be_bytes(*eight) >> (64 - 8 * len),
                None => bytes[start..start + len].iter().fold(0, |stem, &byte| stem << 8 | Stem::from(byte)),
            });
        }
        at += beyond;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(folded: &str) -> Vec<String> {
        let mut stems = Vec::new();
        content_words(folded, |stem| {
            let bytes = stem.to_be_bytes();
            stems.push(String::from_utf8_lossy(&bytes).trim_matches('\0').to_owned());
        });
        stems
    }

    #[test]
    fn stems_are_the_first_letters_of_longer_words() {
        assert_eq!(stems("the ferries, the ferry”: “closing” of it"), ["ferrie", "ferry", "closin"]);
        assert_eq!(stems("mälardalen über é"), ["mälar", "über"]);
        assert_eq!(stems(""), [""; 0]);
    }

    #[test]
    fn a_full_set_still_tells_its_words() {
        let mut subject = Subject { slots: PooledVec::filled(0, SLOTS) };
        let stems = || (1..700).map(|n: Stem| n << 20);
        stems().for_each(|stem| subject.add(stem));
        assert!(stems().all(|stem| subject.contains(stem)));
        assert!(!subject.contains(5));
    }
}
