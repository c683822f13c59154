//! Quotations, as far as pronouns need them: what stands in one, and who seems to speak it.

use std::ops::Range;

use crate::entity::{Gender, Words};
use crate::lexicon::cues::Cues;
use crate::marks::Quoted;
use crate::pool::PooledVec;

/// A name as near its verb of speech as this, in words, is the speaker's.
const NEAR: usize = 6;

/// Who stands beside a quotation as its speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Speaker {
    /// An entity, by name.
    Named(u32),
    /// `he said`: whoever that is, by the word at that place.
    Pronoun(Gender, usize),
    /// Nobody.
    None,
}

/// The outermost quotations in order.
pub(super) struct Quotes {
    quotes: PooledVec<(Range<usize>, Speaker)>,
}

impl Quotes {
    pub(super) fn of(text: &str, words: &Words, marks: &[Quoted], names: &[(Range<usize>, u32)]) -> Quotes {
        let outer = marks.iter().filter(|mark| mark.depth == 0);
        let quotes = outer
            .map(|mark| {
                let speaker = speaker(text, words, mark, names);
                (mark.outer.range(), speaker)
            })
            .collect();
        Quotes { quotes }
    }

    /// The quotation that holds the byte at `offset`.
    pub(super) fn holding(&self, offset: usize) -> Option<u32> {
        let after = self.quotes.partition_point(|quote| quote.0.start <= offset);
        let at = after.checked_sub(1)?;
        self.quotes[at].0.contains(&offset).then_some(at as u32)
    }

    /// The last quotation that ends in a range of bytes.
    pub(super) fn ending_in(&self, range: Range<usize>) -> Option<Range<usize>> {
        let after = self.quotes.partition_point(|quote| quote.0.start < range.end);
        let last = &self.quotes[after.checked_sub(1)?].0;
        (range.start <= last.end && last.end <= range.end).then(|| last.clone())
    }

    /// Whether a quotation opens in a range of bytes.
    pub(super) fn any_in(&self, range: Range<usize>) -> bool {
        let first = self.quotes.partition_point(|quote| quote.0.start < range.start);
        self.quotes.get(first).is_some_and(|quote| quote.0.start < range.end)
    }

    pub(super) fn speaker(&self, quote: u32) -> Speaker {
        self.quotes[quote as usize].1
    }
}

/// Who stands with a verb of speech right after the quotation, or right before it.
fn speaker(text: &str, words: &Words, mark: &Quoted, names: &[(Range<usize>, u32)]) -> Speaker {
    let after = words.words.partition_point(|word| word.span.start() < mark.outer.end());
    let before = words.words.partition_point(|word| word.span.start() < mark.outer.start());
    let in_block = |at: &usize| words.words.get(*at).is_some() && words.block_of(*at) == Some(mark.block);
    let window = |range: Range<usize>| {
        let range = range.start..range.end.min(words.words.len());
        let speech = range.clone().filter(in_block).any(|at| words.words[at].is(Cues::SPEECH));
        if !speech {
            return Speaker::None;
        }
        let first = names.partition_point(|name| name.0.start < range.start);
        let named =
            names[first..].iter().take_while(|name| name.0.start < range.end).find(|name| in_block(&name.0.start));
        if let Some((_, entity)) = named {
            return Speaker::Named(*entity);
        }
        let gender = |at: usize| match words.words[at].span.slice(text) {
            "he" | "He" => Some(Speaker::Pronoun(Gender::Male, at)),
            "she" | "She" => Some(Speaker::Pronoun(Gender::Female, at)),
            _ => None,
        };
        range.filter(in_block).find_map(gender).unwrap_or(Speaker::None)
    };
    match window(after..after + NEAR) {
        Speaker::None => window(before.saturating_sub(NEAR + 2)..before),
        found => found,
    }
}
