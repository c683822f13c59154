//! Who is introduced right before a quotation, and so speaks it where `he said` follows.

use super::asked::{Asked, Place};
use super::{Resolver, Seen};
use crate::entity::gender::of_cues;
use crate::entity::words::Shape;
use crate::entity::{Gender, MentionForm};
use crate::lexicon::cues::Cues;

/// Whom the sentence before a quotation is about.
pub(super) enum Introduced {
    Named(u32),
    /// Somebody without a name.
    Unnamed,
    /// Nobody that it tells.
    Nobody,
}

/// The lead of a sentence is at most so many words long.
const LONGEST_LEAD: usize = 8;

/// The noun of `A government spokesman` is among so many words.
const UNNAMED: usize = 5;

/// Who may say something without a name, besides those with a role.
const PEOPLE: &[&str] = &[
    "bystander", "caller", "customer", "insider", "juror", "listener", "local", "man", "observer", "onlooker",
    "passenger", "passer-by", "person", "reader", "relative", "shopper", "source", "survivor", "teenager", "user",
    "viewer", "visitor", "voter", "woman", "worker",
];

/// So many words at most stand between a quotation and the pronoun of who speaks, its mark with them.
const NEAR: usize = 3;

impl Resolver<'_> {
    /// Who is the main subject of what stands right before the quotation that `he said` follows: `Berg was calm. "We
    /// will win. We always do," she said.` Whoever spoke before that is not meant.
    pub(super) fn introduced(&self, asked: &Asked) -> Introduced {
        if asked.place != Place::Subject || !asked.speaks || asked.quote.is_some() {
            return Introduced::Nobody;
        }
        // `A spokesman for Berg pointed to the minutes, which he said were clear.`
        let own = self.words.lines[asked.line as usize].words.start;
        if own + 1 < asked.at && self.is_unnamed(own, asked.gender) {
            return Introduced::Unnamed;
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
            // `Asked how long, Berg looks up.` may be a paragraph of its own.
            let asked_before = matches!(self.slice(own.words.start), "Asked" | "Challenged" | "Pressed" | "Questioned");
            // `Berg shows me the harbour.` may be one as well, where nothing is quoted in it.
            let opens = own.block + 1 == block && self.opens_block(quote.start, block);
            if own.block != block
                && !(opens && (asked_before || !self.quotes.any_in(byte(own.words.start)..quote.start)))
            {
                break;
            }
            if byte(own.words.start) < quote.start && self.is_unnamed(own.words.start, asked.gender) {
                return Introduced::Unnamed;
            }
            let mut seen = self.memory.iter().rev().filter(|seen| seen.line == line);
            let fits = |seen: &Seen| seen.quote.is_none() && byte(seen.end - 1) < quote.start;
            // `Asked whether she would go, Berg demurred.`
            let main = if asked_before {
                // Who asked stands before the comma.
                let comma = own.words.clone().find(|&at| self.slice(at) == ",").unwrap_or(own.words.end);
                let named = |seen: &Seen| seen.form == MentionForm::Name && seen.start > comma;
                seen.rfind(|seen| !seen.governed && !seen.possessive && named(seen) && fits(seen))
            } else {
                // `It is old, said its head, Berg.` tells who speaks as well.
                let (mut told, mut others) = (seen.clone(), seen.clone());
                let main = seen.find(|seen| seen.main && fits(seen));
                let main = main.or_else(|| told.find(|seen| (seen.source || seen.speaks) && fits(seen)));
                // `What does the director make of it? "It takes your breath away," she said.`
                main.or_else(|| {
                    let one = others.next().filter(|seen| own.block == block && !seen.governed && fits(seen))?;
                    (!one.possessive && others.all(|seen| seen.entity == one.entity)).then_some(one)
                })
            };
            if let Some(main) = main {
                let gender = self.people[main.entity as usize].as_ref().and_then(|person| person.gender);
                let fits = gender.is_none_or(|known| known == asked.gender);
                return if fits { Introduced::Named(main.entity) } else { Introduced::Nobody };
            }
        }
        Introduced::Nobody
    }

    /// Whether a quotation that starts at a byte opens its block.
    fn opens_block(&self, quote: usize, block: u32) -> bool {
        let first = self.words.lines.partition_point(|line| line.block < block);
        let start = self.words.lines.get(first).and_then(|line| self.words.words.get(line.words.start));
        start.is_some_and(|word| quote <= word.span.end())
    }

    /// Whether a sentence is about somebody without a name, who may be of the gender: `A government spokesman said`.
    fn is_unnamed(&self, start: usize, gender: Gender) -> bool {
        let words = &self.words.words;
        let mut start = start;
        // `In response to queries, a spokeswoman said`
        if words[start].is(Cues::PREPOSITION.or(Cues::PLACE_PREPOSITION)) {
            let end = words.len().min(start + 1 + LONGEST_LEAD);
            match (start + 1..end).find(|&at| self.slice(at) == ",") {
                Some(comma) if comma + 1 < end && words[comma + 1].is_lower() => start = comma + 1,
                _ => return false,
            }
        }
        let first = self.slice(start);
        const NOBODYS: &[&str] = &["A", "An", "One", "Another", "My", "Our", "His", "Her", "Their"];
        if !NOBODYS.iter().any(|word| word.eq_ignore_ascii_case(first)) {
            return false;
        }
        // `One of the victims`
        let many = first.eq_ignore_ascii_case("one") && start + 3 < words.len() && self.slice(start + 1) == "of";
        let start = if many { start + 2 } else { start };
        let goes_on = |at: &usize| words[*at].shape() != Shape::Mark && !words[*at].is(Cues::PREPOSITION);
        (start + 1..words.len().min(start + 1 + UNNAMED)).take_while(goes_on).any(|at| {
            let form = self.slice(at);
            let one = form.strip_suffix('s').filter(|_| many);
            let is_person = |noun: &str| Cues::of(noun).any(Cues::ROLE) || PEOPLE.contains(&noun);
            // `Her fellow party leader, Ana Lima,`
            let head =
                words.get(at + 1).is_none_or(|next| !(next.is_lower() && next.is(Cues::ROLE.or(Cues::ROLE_MODIFIER))));
            let person = words[at].is_lower() && head && (is_person(form) || one.is_some_and(is_person));
            // `A spokesman Ana Lima`, `His lawyer, Ana Lima,`
            let name = at + 1 + usize::from(self.slice(at + 1) == ",");
            let named = words.get(name).is_some_and(|next| next.is_capital());
            person && !named && of_cues(words[at].cues()).is_none_or(|own| own == gender)
        })
    }
}
