//! Who has the floor: speakers that the words beside a statement do not settle.

use super::speaker::Index;
use super::standin::Standin;
use super::statement::Statement;
use super::words::Words;
use crate::entity::EntityKind;

/// A speaker is forgotten after so many paragraphs without a statement.
const REMEMBERED: usize = 2;

/// Statements looked through for the one around a nested one.
const NEAR: usize = 64;

/// Words that name nobody stand for who spoke so many statements before, at most.
const TURNS: usize = 3;

/// Somebody's last statement.
#[derive(Debug, Clone, Copy)]
struct Turn {
    entity: u32,
    number: usize,
    paragraph: usize,
}

/// The speakers so far.
#[derive(Debug, Default)]
pub(super) struct Floor {
    last: Option<u32>,
    paragraph: usize,
    /// Statements so far, those inside others aside.
    count: usize,
    /// The person who spoke last, and the organisation or country; when and in which paragraph.
    person: Option<Turn>,
    body: Option<Turn>,
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
        let entity = entity.or_else(|| {
            let (start, end) = statement.mention.filter(|_| !statement.nested && statement.antecedent.is_none())?;
            let standin = index.standin(words, start, end)?;
            let turn = self.stands_for(standin, statement.paragraph)?;
            (standin == Standin::Body || index.may_hold(words, (start, end), turn)).then_some(turn)
        });
        if !statement.nested {
            self.count += 1;
            self.take_turn(index, statement.paragraph, entity);
            self.last = entity;
            self.paragraph = statement.paragraph;
            self.around.push((statement.parts[0].start, statement.end(), entity));
        }
        entity
    }

    /// Who spoke last among those that such words may stand for.
    fn stands_for(&self, standin: Standin, paragraph: usize) -> Option<u32> {
        let turn = match standin {
            Standin::Person => self.person,
            Standin::Body => self.body,
        };
        let near = |turn: &Turn| self.count - turn.number < TURNS && paragraph <= turn.paragraph + REMEMBERED;
        turn.filter(near).map(|turn| turn.entity)
    }

    fn take_turn(&mut self, index: &Index<'_>, paragraph: usize, entity: Option<u32>) {
        let turn = entity.map(|entity| Turn { entity, number: self.count, paragraph });
        match turn.map(|turn| index.kind(turn.entity)) {
            Some(EntityKind::Person) => self.person = turn,
            Some(EntityKind::Organization | EntityKind::Place) => self.body = turn,
            _ => {}
        }
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
