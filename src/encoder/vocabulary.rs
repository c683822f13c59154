//! The words of a text, each once: their share in the vectors of their tokens.

use super::embedding::Embedding;
use super::kernel::Pair;
use super::network::{CHANNELS, Network, Vector};
use super::word::Word;

/// Words whose vectors are computed in one go.
const BATCH: usize = 60;
/// Words that are kept from one stretch of text for the next.
const KEPT: usize = 4096;

/// Vectors of words, found by the words' hashes.
#[derive(Default)]
pub(super) struct Vocabulary {
    /// By the low bits of the hash of the word as written, and from there on to the next free place, a word's number
    /// plus one; 0 is a free place. At least half of them are free.
    places: Vec<u32>,
    words: Vec<Word>,
    /// Vectors of the words, but for the last ones, which wait.
    vectors: Vec<Vector>,
    /// What is known of the words that wait for their vectors.
    waiting: Vec<Pair>,
}

impl Vocabulary {
    /// Forgets all words.
    pub(super) fn clear(&mut self) {
        self.places.fill(0);
        self.words.clear();
        self.vectors.clear();
        self.waiting.clear();
    }

    /// Forgets all words if they are many, so that the room they take is bounded. Their numbers are void then.
    pub(super) fn trim(&mut self) {
        if self.words.len() > KEPT {
            self.clear();
        }
    }

    /// The number of `word`.
    pub(super) fn number(&mut self, word: Word, embedding: &Embedding<'_>, network: &Network) -> u32 {
        if self.places.len() < 2 * (self.words.len() + 1) {
            self.grow();
        }
        let mask = self.places.len() - 1;
        let mut place = word.cased as usize & mask;
        while let Some(number) = self.places[place].checked_sub(1) {
            if self.words[number as usize] == word {
                return number;
            }
            place = (place + 1) & mask;
        }
        let number = self.words.len() as u32;
        self.places[place] = number + 1;
        self.words.push(word);
        let start = self.waiting.len();
        self.waiting.resize(start + embedding.width() / 2, [0; 2]);
        embedding.put(&word, self.waiting[start..].as_flattened_mut());
        if self.words.len() - self.vectors.len() == BATCH {
            self.finish(network);
        }
        number
    }

    fn grow(&mut self) {
        let len = (2 * self.places.len()).max(256);
        self.places.clear();
        self.places.resize(len, 0);
        for (number, word) in self.words.iter().enumerate() {
            let mut place = word.cased as usize & (len - 1);
            while self.places[place] != 0 {
                place = (place + 1) & (len - 1);
            }
            self.places[place] = number as u32 + 1;
        }
    }

    /// The vectors of all words, by their numbers.
    pub(super) fn vectors(&mut self, network: &Network) -> &[Vector] {
        self.finish(network);
        &self.vectors
    }

    fn finish(&mut self, network: &Network) {
        let done = self.vectors.len();
        if done < self.words.len() {
            self.vectors.resize(self.words.len(), [0; CHANNELS]);
            network.project(&self.waiting, &mut self.vectors[done..]);
            self.waiting.clear();
        }
    }
}
