//! Who has the floor: speakers that the words beside a statement do not settle.

use super::speaker::Index;
use super::statement::Statement;
use super::words::Words;
use crate::entity::EntityKind;

/// A speaker is forgotten after so many paragraphs without a statement.
const REMEMBERED: usize = 2;

/// Statements looked through for the one around a nested one.
const NEAR: usize = 64;

/// The speakers so far.
#[derive(Debug, Default)]
pub(super) struct Floor {
    last: Option<u32>,
    paragraph: usize,
    /// Statements of the paragraph: first word, after the last word, speaker.
    around: Vec<(usize, usize, Option<u32>)>,
}

impl Floor {
    /// The speaker of the next statement.
    pub(super) fn speaker(&mut self, words: &Words<'_>, index: &Index<'_>, statement: &Statement) -> Option<u32> {
        if statement.paragraph != self.paragraph {
            self.around.clear();
        }
        let near = statement.paragraph <= self.paragraph + REMEMBERED;
        let last = self.last.filter(|_| near);
        let antecedent =
            |(start, end)| index.resolve(words, start, end).or_else(|| index.resolve_last(words, start, end));
        let named = match statement.antecedent {
            Some(words) => antecedent(words),
            None => statement.mention.and_then(|(start, end)| index.resolve(words, start, end)),
        };
        let pronoun = statement.mention.filter(|(start, end)| start + 1 == *end).map(|(start, _)| words.str(start));
        let entity = named.or_else(|| match pronoun {
            None if statement.cue.is_none() && statement.mention.is_none() => last,
            // Inside a quotation the speaker speaks of himself.
            Some("I" | "We" | "we" | "I've" | "We've" | "we've") if statement.nested => self.around(statement),
            Some("It" | "it") => {
                last.filter(|&last| matches!(index.kind(last), EntityKind::Organization | EntityKind::Place))
            }
            Some("who" | "which") => statement.mention.and_then(|(start, _)| index.before(words, start)),
            Some("He" | "he" | "She" | "she") if statement.paragraph <= self.paragraph + 1 => {
                last.filter(|&last| index.kind(last) == EntityKind::Person)
            }
            _ => None,
        });
        if !statement.nested {
            self.last = entity;
            self.paragraph = statement.paragraph;
            self.around.push((statement.parts[0].start, statement.end(), entity));
        }
        entity
    }

    fn around(&self, statement: &Statement) -> Option<u32> {
        let at = statement.parts[0].start;
        self.around
            .iter()
            .rev()
            .take(NEAR)
            .find(|(start, end, _)| (*start..*end).contains(&at))
            .and_then(|around| around.2)
    }
}
