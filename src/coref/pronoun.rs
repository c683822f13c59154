//! He and she.
//!
//! Each person in reach is weighed by what is [true of him or her](super::features) with [weights](super::weights) that
//! were learned; who has the most is meant, if it is more than nothing.

use std::ops::Range;

use super::Resolver;
use super::features::{Feature, Features};
use super::quoted::Speaker;
use super::weights::WEIGHTS;
use crate::entity::Gender;
use crate::entity::gender::of_cues;
use crate::entity::words::Shape;
use crate::lexicon::cues::Cues;

/// How a pronoun stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// `he`
    Subject,
    /// `him`, `her`
    Object,
    /// `his`, `her`
    Possessive,
    /// `himself`
    Reflexive,
}

/// A pronoun whose antecedent is asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    pub(super) at: usize,
    pub(super) line: u32,
    pub(super) gender: Gender,
    pub(super) place: Place,
    /// The quotation that it stands in.
    pub(super) quote: Option<u32>,
    /// Whether a verb of speech stands beside it.
    pub(super) speaks: bool,
    /// Whether the encoder takes it for part of who speaks.
    pub(super) source: bool,
    /// Whether it is the first word of its sentence.
    pub(super) opens: bool,
}

/// Whom the sentence before a quotation is about.
enum Introduced {
    Named(u32),
    /// Somebody without a name.
    Unnamed,
    /// Nobody that it tells.
    Nobody,
}

/// The noun of `A government spokesman` is among so many words.
const UNNAMED: usize = 5;

/// Who may say something without a name, besides those with a role.
const PEOPLE: &[&str] = &[
    "bystander", "caller", "customer", "insider", "juror", "listener", "local", "man", "observer", "onlooker",
    "passenger", "passer-by", "person", "reader", "relative", "shopper", "source", "survivor", "teenager", "user",
    "viewer", "visitor", "voter", "woman", "worker",
];

/// Somebody who may be meant.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Candidate {
    pub(crate) entity: u32,
    pub(super) features: Features,
}

/// A mention so many sentences back is out of reach.
const REACH: u32 = 6;

/// So many words at most stand between a quotation and the pronoun of who speaks, its mark with them.
const NEAR: usize = 3;

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
            opens: at == self.words.lines[line].words.start,
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
            Introduced::Nobody => self.best(),
        }
    }

    /// Who is the main subject of what stands right before the quotation that `he said` follows: `Berg was calm. "We
    /// will win. We always do," she said.` Whoever spoke before that is not meant.
    fn introduced(&self, asked: &Asked) -> Introduced {
        if asked.place != Place::Subject || !asked.speaks || asked.quote.is_some() {
            return Introduced::Nobody;
        }
        let block = self.words.lines[asked.line as usize].block;
        let byte = |at: usize| self.words.words.get(at).map_or(0, |word| word.span.start());
        let Some(quote) = self.quotes.ending_in(byte(asked.at.saturating_sub(NEAR))..byte(asked.at)) else {
            return Introduced::Nobody;
        };
        // The sentence that the quotation stands in, then the one before.
        let after = self.words.lines.partition_point(|line| byte(line.words.start) <= quote.start) as u32;
        for line in (after.saturating_sub(2)..after).rev() {
            let own = &self.words.lines[line as usize];
            if own.block != block {
                break;
            }
            if byte(own.words.start) < quote.start && self.is_unnamed(own.words.start, asked.gender) {
                return Introduced::Unnamed;
            }
            let mut seen = self.memory.iter().rev().filter(|seen| seen.line == line);
            let main = seen.find(|seen| seen.main && seen.quote.is_none() && byte(seen.end - 1) < quote.start);
            if let Some(main) = main {
                let gender = self.people[main.entity as usize].as_ref().and_then(|person| person.gender);
                let fits = gender.is_none_or(|known| known == asked.gender);
                return if fits { Introduced::Named(main.entity) } else { Introduced::Nobody };
            }
        }
        Introduced::Nobody
    }

    /// Whether a sentence is about somebody without a name, who may be of the gender: `A government spokesman said`.
    fn is_unnamed(&self, start: usize, gender: Gender) -> bool {
        if !matches!(self.slice(start), "A" | "An" | "One" | "Another" | "My" | "Our" | "His" | "Her" | "Their") {
            return false;
        }
        let words = &self.words.words;
        let goes_on = |at: &usize| words[*at].shape() != Shape::Mark && !words[*at].is(Cues::PREPOSITION);
        (start + 1..words.len().min(start + 1 + UNNAMED)).take_while(goes_on).any(|at| {
            let person = words[at].is_lower() && (words[at].is(Cues::ROLE) || PEOPLE.contains(&self.slice(at)));
            // `A spokesman Ana Lima`, `His lawyer, Ana Lima,`
            let name = at + 1 + usize::from(self.slice(at + 1) == ",");
            let named = words.get(name).is_some_and(|next| next.is_capital());
            person && !named && of_cues(words[at].cues()).is_none_or(|own| own == gender)
        })
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
