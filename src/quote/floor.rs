//! Who has the floor: speakers that the words beside a statement do not settle.

use super::antecedent::Holders;
use super::speaker::Index;
use super::standin::{self, Standin};
use super::statement::Statement;
use super::words::{Sentence, Words};
use crate::entity::{EntityKind, MentionForm};
use crate::page::BlockKind;
use crate::pool::PooledVec;

/// A speaker is forgotten after so many paragraphs without a statement.
const REMEMBERED: usize = 2;

/// Statements looked through for the one around a nested one.
const NEAR: usize = 64;

/// Words that name nobody stand for who spoke so many statements before, at most.
const TURNS: usize = 3;

/// A headline and the first so many paragraphs may speak of somebody whom a later one names, so many paragraphs on.
const LEADS: usize = 2;
const NAMED_AFTER: usize = 4;
/// Who is known to hold the office is waited for so long.
const HELD_AFTER: usize = 12;
/// No such paragraph has so many before it, captions and headings with them.
const HEAD: usize = 8;

/// So many statements at most wait for a name.
const AWAITED: usize = 8;

/// Somebody's last statement.
#[derive(Debug, Clone, Copy)]
struct Turn {
    entity: u32,
    number: usize,
    paragraph: usize,
}

/// A statement by somebody who is not named yet.
#[derive(Debug, Clone, Copy)]
struct Awaited {
    statement: usize,
    standin: Standin,
    paragraph: usize,
    mention: (usize, usize),
    /// Whom the article calls by that office, if anybody: nobody else is waited for.
    holder: Option<u32>,
}

/// The speakers so far.
#[derive(Debug, Default)]
pub(super) struct Floor {
    last: Option<u32>,
    paragraph: usize,
    /// Statements so far, those inside others aside; and all.
    count: usize,
    all: usize,
    /// The person who spoke last, and the organisation or country; when and in which paragraph.
    person: Option<Turn>,
    body: Option<Turn>,
    awaited: PooledVec<Awaited>,
    /// Who holds which office, made when first asked for.
    holders: Option<Holders>,
    /// Who spoke before the last speaker, if that was a question.
    asker: Option<u32>,
    /// Whether the last statement was a question.
    asked: bool,
    /// Statements of the paragraph: first word, after the last word, speaker.
    around: PooledVec<(usize, usize, Option<u32>)>,
}

impl Floor {
    /// The speaker of the next statement.
    pub(super) fn speaker(&mut self, words: &Words<'_>, index: &Index<'_>, statement: &Statement) -> Option<u32> {
        if statement.paragraph != self.paragraph {
            self.around.clear();
        }
        // A quotation over several paragraphs belongs to who spoke before the first of them.
        let paragraph = words.paragraph_of(statement.parts[0].start);
        let near = paragraph <= self.paragraph + REMEMBERED;
        let question = is_question(words, statement);
        let last = if question { self.asker.or(self.last) } else { self.last }.filter(|_| near);
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
            _ => None,
        });
        // Nobody calls himself by name: `Berg came. He said: "Berg is late."`
        let himself =
            entity.filter(|_| is_third(pronoun)).is_some_and(|entity| names_in(words, index, statement, entity));
        let entity = match entity {
            Some(entity) if himself => self.person.map(|turn| turn.entity).filter(|&other| near && other != entity),
            entity => entity,
        };
        let entity = entity.or_else(|| {
            let mention = statement.mention.filter(|_| !statement.nested && statement.antecedent.is_none())?;
            let standin = index.standin(words, mention)?;
            self.stands_for(words, index, standin, mention, paragraph)
        });
        if entity.is_none() && !statement.nested && statement.antecedent.is_none() {
            self.await_name(words, index, statement);
        }
        self.all += 1;
        if !statement.nested {
            self.count += 1;
            self.take_turn(index, statement.paragraph, entity);
            if self.last != entity {
                self.asker = self.last.filter(|_| self.asked && paragraph == self.paragraph + 1);
            }
            self.asked = question;
            self.last = entity;
            self.paragraph = statement.paragraph;
            self.around.push((statement.parts[0].start, statement.end(), entity));
        }
        entity
    }

    /// Whom words mean that name nobody: who is the subject nearby, or who spoke last among those they may stand for.
    fn stands_for(
        &self,
        words: &Words<'_>,
        index: &Index<'_>,
        standin: Standin,
        mention: (usize, usize),
        paragraph: usize,
    ) -> Option<u32> {
        let near = |turn: &Turn| self.count - turn.number < TURNS && paragraph <= turn.paragraph + REMEMBERED;
        let (person, body) = (self.person.filter(near), self.body.filter(near));
        match standin {
            Standin::Person => {
                let holds = |&entity: &u32| index.may_be(words, mention, entity, false);
                // `the doctor` alone may be anybody, `the New York doctor` is who was spoken of.
                let native = standin::is_native(words.str(mention.1 - 1));
                let told = mention.1 - mention.0 > 2 || native;
                let before = || index.subject_before(words, mention).filter(|(entity, _)| holds(entity));
                let subject = || before().map(|(entity, _)| entity);
                let turn = person.map(|turn| turn.entity).filter(holds);
                // `the New Zealander` at the start of a paragraph is who spoke before it.
                let near = |at: usize| self.paragraph != paragraph && (!native || at == paragraph);
                let here = || before().filter(|&(_, at)| near(at)).map(|(entity, _)| entity);
                told.then(here).flatten().or(turn).or_else(|| told.then(subject).flatten())
            }
            Standin::Body => {
                let they = matches!(words.str(mention.0), "They" | "they");
                let pair = || index.pair_before(words, mention.0).filter(|_| they);
                let holds = |&entity: &u32| index.may_be_body(words, mention, entity);
                body.map(|turn| turn.entity).filter(holds).or_else(pair)
            }
            Standin::Document => {
                let latest = [person, body].into_iter().flatten().max_by_key(|turn| turn.number);
                latest.map(|turn| turn.entity)
            }
            Standin::Pair => index.pair_before(words, mention.0),
        }
    }

    /// Remembers the statement if its speaker may be named by a later one.
    fn await_name(&mut self, words: &Words<'_>, index: &Index<'_>, statement: &Statement) {
        let Some(mention) = statement.mention.filter(|_| is_lead(words, statement.paragraph)) else { return };
        let Some(standin) = index.announced(words, mention) else { return };
        let free = match standin {
            Standin::Person => self.person.is_none(),
            _ => self.body.is_none(),
        };
        if free && self.awaited.len() < AWAITED {
            let holder = Some(mention).filter(|_| standin == Standin::Person);
            let holder = holder.and_then(|mention| index.office_holder(words, mention, &mut self.holders));
            self.awaited.push(Awaited {
                statement: self.all,
                standin,
                paragraph: statement.paragraph,
                mention,
                holder,
            });
        }
    }

    /// The statements, by their number, whose speaker is named at last by the one that was given last.
    pub(super) fn settled(&mut self, words: &Words<'_>, index: &Index<'_>, entity: Option<u32>) -> PooledVec<usize> {
        let Some(entity) = entity.filter(|_| !self.awaited.is_empty()) else { return PooledVec::default() };
        let kind = index.kind(entity);
        let fits = |awaited: &Awaited| match awaited.standin {
            _ if awaited.holder.is_some_and(|holder| holder != entity) => false,
            _ if !index.comes_after(words, awaited.mention.0, entity) => false,
            Standin::Person => kind == EntityKind::Person && index.may_be(words, awaited.mention, entity, true),
            _ => kind == EntityKind::Organization && index.may_be_body(words, awaited.mention, entity),
        };
        let (mut settled, paragraph) = (PooledVec::<usize>::default(), self.paragraph);
        self.awaited.retain(|awaited| {
            let after = if awaited.holder.is_some() { HELD_AFTER } else { NAMED_AFTER };
            let near = paragraph <= awaited.paragraph + after;
            let fits = near && fits(awaited);
            settled.extend(fits.then_some(awaited.statement));
            near && !fits
        });
        settled
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

fn is_third(pronoun: Option<&str>) -> bool {
    matches!(pronoun, Some("He" | "he" | "She" | "she"))
}

/// Whether somebody is named in a quotation, or in what `he said` announces.
fn names_in(words: &Words<'_>, index: &Index<'_>, statement: &Statement, entity: u32) -> bool {
    let announced = |part: &Sentence| statement.cue.is_some_and(|cue| cue.end <= part.start);
    let told = |part: &&Sentence| words.stretch(part.start).is_some() || announced(part);
    statement.parts.iter().filter(told).any(|part| {
        let within = index.within(words.span(part.start, part.end));
        within.iter().any(|entry| entry.entity == entity && entry.form == MentionForm::Name)
    })
}

/// Whether a statement is a quotation that ends in a question: `"You knew that?"`.
fn is_question(words: &Words<'_>, statement: &Statement) -> bool {
    let last = statement.parts[statement.parts.len() - 1].end;
    let quoted = words.stretch(last - 1).is_some();
    quoted && (last - 1..words.words.len().min(last + 1)).any(|at| words.str(at) == "?")
}

/// Whether a paragraph is a headline, or one of the first below it.
fn is_lead(words: &Words<'_>, paragraph: usize) -> bool {
    let is_body = |index: &usize| words.paragraphs[*index].kind == BlockKind::Body;
    paragraph < HEAD && (0..paragraph).filter(is_body).count() < LEADS
}
