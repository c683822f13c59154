//! He and she.
//!
//! Each person in reach gets points for what speaks for him or her; the points were settled by trying values on the training
//! part of the GUM corpus (CC BY 4.0).

use std::ops::Range;

use super::quoted::Speaker;
use super::{Resolver, Seen};
use crate::entity::words::Shape;
use crate::entity::{Gender, MentionForm};
use crate::lexicon::cues::Cues;

/// How a pronoun stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// `he`
    Subject,
    /// `him`, `her`
    Object,
    /// `his`, `her`
    Possessive,
    /// `himself`
    Reflexive,
}

/// A mention so many sentences back is out of reach.
const REACH: u32 = 6;

/// Points for each doubling of the times that the article names somebody.
const NAMED: i32 = 4;

/// The least score of an antecedent.
const LEAST: i32 = -60;

impl Resolver<'_> {
    /// Whom the pronoun at `at` stands for, if it is one.
    pub(super) fn pronoun(&self, at: usize, line: usize) -> Option<u32> {
        let word = self.words.words[at];
        if word.span.len() > 7 {
            return None;
        }
        let text = self.slice(at);
        let (gender, place) = match text {
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
        self.antecedent(at, line, gender, place)
    }

    /// Whether `her` at `at` is followed by no noun.
    fn is_object(&self, at: usize) -> bool {
        self.words.words.get(at + 1).is_none_or(|next| {
            next.shape == Shape::Mark
                || next.is(Cues::PREPOSITION.or(Cues::PLACE_PREPOSITION))
                || next.is(Cues::FUNCTION)
        })
    }

    fn antecedent(&self, at: usize, line: usize, gender: Gender, place: Place) -> Option<u32> {
        let quote = self.quotes.holding(self.words.words[at].span.start());
        // Who speaks a quotation is not "he" in it.
        let speaker = quote.and_then(|quote| match self.quotes.speaker(quote) {
            Speaker::Named(entity) => Some(entity),
            Speaker::Pronoun => self.best(at, line, gender, Place::Subject, None, None).map(|(entity, _)| entity),
            Speaker::None => None,
        });
        let (entity, score) = self.best(at, line, gender, place, quote, speaker)?;
        (score >= LEAST).then_some(entity)
    }

    fn best(
        &self,
        at: usize,
        line: usize,
        gender: Gender,
        place: Place,
        quote: Option<u32>,
        speaker: Option<u32>,
    ) -> Option<(u32, i32)> {
        let mut best: Option<(u32, i32)> = None;
        for (back, seen) in self.memory.iter().rev().enumerate() {
            if seen.start >= at || Some(seen.entity) == speaker {
                continue;
            }
            let sentences = (line as u32).saturating_sub(seen.line);
            if sentences > REACH {
                break;
            }
            let Some(score) = self.score(seen, at, sentences, gender, place, quote) else { continue };
            let score = score - 2 * back as i32;
            if best.is_none_or(|best| score > best.1) {
                best = Some((seen.entity, score));
            }
        }
        best
    }

    /// How well a mention fits as the antecedent; `None` if it can't be.
    fn score(
        &self,
        seen: &Seen,
        at: usize,
        sentences: u32,
        gender: Gender,
        place: Place,
        quote: Option<u32>,
    ) -> Option<i32> {
        let person = self.people[seen.entity as usize].as_ref()?;
        let mut score = match person.gender {
            Some(known) if known != gender => return None,
            Some(_) => 16,
            None if person.confidence < 0.6 => -10,
            None => 0,
        };
        score -= 12 * sentences as i32;
        if seen.subject {
            score += 10;
        }
        if seen.main && sentences > 0 {
            score += 6;
        }
        if seen.possessive {
            score -= 3;
        }
        if seen.form == MentionForm::Pronoun {
            score += 10;
        }
        // Of whom the article speaks most.
        score += (NAMED * (person.names + 1).ilog2() as i32).min(16);
        if seen.quote.is_some() && seen.quote != quote {
            score -= 12;
        }
        // `Vucic met him`: not the subject of the same clause.
        let nearby = sentences == 0 && at - seen.end <= 8;
        if place == Place::Object && nearby && seen.subject && !self.is_clause_between(seen.end..at) {
            return None;
        }
        if matches!(place, Place::Possessive | Place::Reflexive) && sentences == 0 {
            score += 10;
        }
        Some(score)
    }

    fn is_clause_between(&self, range: Range<usize>) -> bool {
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
            && next.is_none_or(|word| word.shape == Shape::Mark)
        {
            return true;
        }
        // Nothing but titles and roles before it in the sentence.
        words[start..range.start].iter().rev().take(8).all(|word| {
            !(word.is_lower() && word.is(Cues::SPEECH.or(Cues::VERB).or(Cues::PREPOSITION).or(Cues::PLACE_PREPOSITION)))
        }) && range.start - start <= 8
    }
}
