//! He and she.
//!
//! Each person in reach is weighed by what is [true of him or her](super::features) with [weights](super::weights) that
//! were learned; who has the most is meant, if it is more than nothing.

use std::ops::Range;

use super::asked::{Asked, Place};
use super::features::{Feature, Features};
use super::introduced::Introduced;
use super::quoted::Speaker;
use super::weights::WEIGHTS;
use super::{Resolver, Seen};
use crate::entity::Gender;
use crate::entity::words::Shape;
use crate::lexicon::cues::Cues;

/// Somebody who may be meant.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Candidate {
    pub(crate) entity: u32,
    pub(super) features: Features,
}

/// Verbs of who answers.
const ANSWERS: &[&str] = &["answered", "countered", "replied", "responded"];

/// The lead of a sentence is at most so many words long.
const LONGEST_LEAD: usize = 16;

/// A mention so many sentences back is out of reach.
const REACH: u32 = 6;

/// The gender of a pronoun of the third person.
pub(super) fn gender(pronoun: &str) -> Gender {
    let female = |start: &str| pronoun.get(..3).is_some_and(|opening| opening.eq_ignore_ascii_case(start));
    if female("she") || female("her") { Gender::Female } else { Gender::Male }
}

/// The least score of an antecedent, in the units of the weights. What was learned as nobody is at times somebody whose
/// name was not found, so somebody has a small head start.
const LEAST: i32 = -256;

impl Resolver<'_> {
    /// Whom the pronoun at `at` stands for, if it is one; who may be meant is left in the candidates.
    pub(super) fn pronoun(&mut self, at: usize, line: usize) -> Option<u32> {
        self.candidates.clear();
        let word = self.words.words[at];
        if word.span.len() > 7 {
            return None;
        }
        let (gender, place) = match self.slice(at) {
            "he" | "He" | "HE" => (Gender::Male, Place::Subject),
            "she" | "She" | "SHE" => (Gender::Female, Place::Subject),
            "him" | "Him" => (Gender::Male, Place::Object),
            "his" | "His" => (Gender::Male, Place::Possessive),
            "hers" | "Hers" => (Gender::Female, Place::Object),
            "himself" => (Gender::Male, Place::Reflexive),
            "herself" => (Gender::Female, Place::Reflexive),
            "her" | "Her" => (Gender::Female, if self.is_object(at) { Place::Object } else { Place::Possessive }),
            _ => return None,
        };
        let asked = Asked {
            at,
            line: line as u32,
            gender,
            place,
            quote: self.quotes.holding(word.span.start()),
            speaks: self.speaks(at, at + 1),
            source: self.sources.hold(word.span),
            opens: at == self.words.lines[line].words.start || self.follows_lead(at, line),
        };
        // `Writing in his column, he argued`: both are one.
        let asked = match self.subject_to_come(&asked) {
            Some(subject) => Asked { at: subject, place: Place::Subject, opens: true, ..asked },
            None => asked,
        };
        // Who speaks a quotation is not "he" in it.
        let speaker = asked.quote.and_then(|quote| match self.quotes.speaker(quote) {
            Speaker::Named(entity) => Some(entity),
            Speaker::Pronoun(gender, before) if before < at => self
                .memory
                .iter()
                .rev()
                .find(|seen| seen.start == before)
                .map(|seen| seen.entity)
                .filter(|_| gender == asked.gender),
            Speaker::Pronoun(gender, _) if gender == asked.gender => {
                let outside = Asked { place: Place::Subject, quote: None, speaks: true, opens: false, ..asked };
                self.weigh(&outside, None);
                self.best()
            }
            _ => None,
        });
        self.weigh(&asked, speaker);
        match self.introduced(&asked) {
            Introduced::Named(entity) => Some(entity),
            Introduced::Unnamed => None,
            Introduced::Nobody => {
                self.leave_out_asker(&asked);
                self.best()
            }
        }
    }

    /// Whether a pronoun stands right behind the lead of its sentence: `Writing in a newspaper, he argued`.
    fn follows_lead(&self, at: usize, line: usize) -> bool {
        let start = self.words.lines[line].words.start;
        let first = self.words.words[start];
        start + 2 < at
            && at <= start + LONGEST_LEAD
            && self.slice(at - 1) == ","
            && first.is_capital()
            && self.slice(start).ends_with("ing")
            && !(start + 1..at - 1).any(|at| self.slice(at) == ",")
    }

    /// The subject behind the lead that a possessive stands in, if it is of its gender.
    fn subject_to_come(&self, asked: &Asked) -> Option<usize> {
        if asked.place != Place::Possessive || asked.quote.is_some() {
            return None;
        }
        let end = self.words.lines[asked.line as usize].words.end;
        let comma = (asked.at + 1..end.min(asked.at + LONGEST_LEAD)).find(|&at| self.slice(at) == ",")?;
        let subject = Some(comma + 1).filter(|&at| at < end)?;
        let alike = match asked.gender {
            Gender::Male => self.slice(subject) == "he",
            Gender::Female => self.slice(subject) == "she",
        };
        (alike && self.follows_lead(subject, asked.line as usize)).then_some(subject)
    }

    /// Who answers is not who spoke right before: `"You lied," Berg said. "Yes," she replied.`
    fn leave_out_asker(&mut self, asked: &Asked) {
        if !asked.speaks || asked.quote.is_some() || !ANSWERS.contains(&self.slice(asked.at + 1)) {
            return;
        }
        let spoke = |seen: &&Seen| seen.speaks && seen.quote.is_none();
        let Some(last) = self.memory.iter().rev().find(spoke) else { return };
        let (block, own) = (self.words.lines[last.line as usize].block, self.words.lines[asked.line as usize].block);
        let asker = last.entity;
        if own == block + 1 {
            self.candidates.retain(|candidate| candidate.entity != asker);
        }
    }

    /// Whether `her` at `at` is followed by no noun.
    fn is_object(&self, at: usize) -> bool {
        self.words.words.get(at + 1).is_none_or(|next| {
            next.shape() == Shape::Mark
                || next.is(Cues::PREPOSITION.or(Cues::PLACE_PREPOSITION))
                || next.is(Cues::FUNCTION)
        })
    }

    /// Puts everybody in reach among the candidates, each once for every mention.
    fn weigh(&mut self, asked: &Asked, speaker: Option<u32>) {
        let mut candidates = std::mem::take(&mut self.candidates);
        candidates.clear();
        let (mut back, mut before) = (0, None);
        for seen in self.memory.iter().rev() {
            if asked.line.saturating_sub(seen.line) > REACH {
                break;
            }
            if seen.start >= asked.at || Some(seen.entity) == speaker {
                continue;
            }
            if before.is_some_and(|before| before != seen.entity) {
                back += 1;
            }
            before = Some(seen.entity);
            if let Some(features) = self.features(seen, asked, back) {
                candidates.push(Candidate { entity: seen.entity, features });
            }
        }
        // Somebody else whose gender agrees was mentioned later.
        let agree = |candidate: &&Candidate| candidate.features.has(Feature::Agrees);
        if let Some(first) = candidates.iter().find(agree).map(|candidate| candidate.entity) {
            for candidate in candidates.iter_mut().skip_while(|candidate| candidate.entity != first) {
                if candidate.entity != first {
                    candidate.features.set(Feature::Contested);
                }
            }
        }
        // Nobody else spoke since.
        let source = |candidate: &&mut Candidate| candidate.features.has(Feature::SourceToSource);
        if let Some(last) = candidates.iter_mut().find(source) {
            last.features.set(Feature::LastSource);
            if last.features.has(Feature::Agrees) {
                last.features.set(Feature::LastSourceAgrees);
            }
        }
        // `Berg was calm. "We will win. We always do," she said.`
        if asked.place == Place::Subject && asked.quote.is_none() {
            let here = |features: Features| {
                let quoted = [Feature::OtherQuote, Feature::SameQuote].iter().any(|&quote| features.has(quote));
                features.has(Feature::Main) && !quoted
            };
            let near = candidates.iter_mut().take_while(|candidate| {
                [Feature::SameParagraph, Feature::SameSentence].iter().any(|&near| candidate.features.has(near))
            });
            if let Some(last) = near.into_iter().find(|candidate| here(candidate.features)) {
                last.features.set(Feature::LastMain);
                if asked.speaks {
                    last.features.set(Feature::LastMainSpeaks);
                }
            }
        }
        self.candidates = candidates;
    }

    /// The best candidate, if it is good enough; of those that are alike the latest.
    fn best(&self) -> Option<u32> {
        let mut best: Option<(u32, i32)> = None;
        for candidate in self.candidates.iter() {
            let score = candidate.features.score(&WEIGHTS);
            if score > best.map_or(LEAST, |best| best.1) {
                best = Some((candidate.entity, score));
            }
        }
        best.map(|best| best.0)
    }

    pub(super) fn is_clause_between(&self, range: Range<usize>) -> bool {
        range
            .into_iter()
            .any(|at| matches!(self.slice(at), "," | "that" | "and" | "but" | "because" | "when" | "who" | "after"))
    }

    /// Whether a mention stands where a subject does: first in its sentence or clause, or right before a verb, and not
    /// after a preposition.
    pub(super) fn is_subject(&self, line: usize, range: &Range<usize>) -> bool {
        let words = &self.words.words;
        let start = self.words.lines[line].words.start;
        let next = words.get(range.end);
        let before = range.start.checked_sub(1).filter(|&at| at >= start).map(|at| words[at]);
        let after_preposition =
            before.is_some_and(|word| word.is_lower() && word.is(Cues::PREPOSITION.or(Cues::PLACE_PREPOSITION)));
        if after_preposition {
            return false;
        }
        if next.is_some_and(|word| word.is_lower() && word.is(Cues::SPEECH.or(Cues::VERB))) {
            return true;
        }
        // `said Kurti`
        if before.is_some_and(|word| word.is_lower() && word.is(Cues::SPEECH))
            && next.is_none_or(|word| word.shape() == Shape::Mark)
        {
            return true;
        }
        // Nothing but titles and roles before it in the sentence.
        words[start..range.start].iter().rev().take(8).all(|word| {
            !(word.is_lower() && word.is(Cues::SPEECH.or(Cues::VERB).or(Cues::PREPOSITION).or(Cues::PLACE_PREPOSITION)))
        }) && range.start - start <= 8
    }
}
