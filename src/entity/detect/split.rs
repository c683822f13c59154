//! Runs to names: `Serbian President Aleksandar Vucic` is a nationality, a role and a person.

use std::ops::Range;

use super::Detector;
use crate::entity::words::{Case, Line, Shape};
use crate::lexicon::countries::{self, CountryKind};
use crate::lexicon::cues::Cues;
use crate::lexicon::names;

/// A name in a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) words: Range<usize>,
    /// Whether a title or role stands before it, in capitals: it is a person.
    pub(super) titled: bool,
}

const ORGANIZATION: Cues = Cues::ORG_HEAD.or(Cues::ORG_SUFFIX);

impl Detector<'_> {
    /// The names in a run, in order.
    pub(super) fn split(&self, run: Range<usize>, line: &Line, out: &mut Vec<Piece>) {
        let (mut rest, mut titled) = (run, false);
        // Each turn cuts at least one word off.
        while !rest.is_empty() {
            let Some(title) = self.title(rest.clone(), line) else {
                self.split_nationality(rest, titled, line, out);
                return;
            };
            if title.start > rest.start {
                self.split_nationality(rest.start..title.start, titled, line, out);
            }
            (rest, titled) = (title.end..rest.end, true);
            // `Secretary of State`, `Duke of Norfolk`
            while rest.start < rest.end && self.words[rest.start].is_lower() && !self.is_particle(rest.start) {
                (rest, titled) = (rest.start + 1..rest.end, false);
            }
        }
    }

    fn is_particle(&self, at: usize) -> bool {
        let word = self.words[at];
        word.is(Cues::PARTICLE) && !word.is(Cues::PREPOSITION) && !word.is(Cues::FUNCTION)
    }

    /// The first title or role of a run, with its modifiers, if it is not part of a name itself.
    fn title(&self, run: Range<usize>, line: &Line) -> Option<Range<usize>> {
        let words = &self.words[run.clone()];
        let last = words[words.len() - 1];
        if words.len() > 1
            && (last.is(ORGANIZATION) || last.is(Cues::PLACE_HEAD.or(Cues::EVENT_HEAD)))
            && !last.is(Cues::ROLE)
        {
            // `Prince Edward Island`, `General Motors`; but a title before a first name stands.
            let named = words.len() > 2
                && words[0].is(Cues::ROLE.or(Cues::HONORIFIC))
                && names::first_name(words[1].span.slice(self.text)).is_some()
                && !last.is(Cues::PLACE_HEAD);
            if !named {
                return None;
            }
        }
        let at = words.iter().position(|word| {
            word.is_capital()
                && (word.is(Cues::HONORIFIC)
                    || word.is(Cues::ROLE)
                        && (word.shape() != Shape::Capitals
                            || line.case == Case::Capitals
                            || word.span.len() == 3
                            || word.span.len() == 2))
                && !matches!(word.span.slice(self.text), "St" | "St." | "Saint" | "Don" | "Senators" | "Cardinals")
        })?;
        let word = words[at];
        // A first name that is a title elsewhere (`Earl Jones`) after a first name; `Martin Luther King`.
        if at > 0
            && at + 1 == words.len()
            && words.len() <= 3
            && names::first_name(words[at - 1].span.slice(self.text)).is_some()
            && !words[at - 1].is(Cues::ROLE_MODIFIER)
            && countries::lookup(words[at - 1].span.slice(self.text)).is_none()
        {
            return None;
        }
        let mut start = at;
        if word.is(Cues::ROLE) {
            while start > 0
                && (words[start - 1].is(Cues::ROLE_MODIFIER) && words[start - 1].is_capital()
                    || self.is_mark(run.start + start - 1))
            {
                start -= 1;
            }
        }
        let mut end = at + 1;
        while end < words.len() {
            let next = words[end];
            let of_state = next.span.slice(self.text) == "of"
                && words.get(end + 1).is_some_and(|state| state.is(Cues::ROLE_MODIFIER) && state.is_capital());
            if of_state {
                end += 2;
            } else if next.is(Cues::ROLE.or(Cues::HONORIFIC))
                && next.is_capital()
                && (end + 1 < words.len() || word.is(Cues::ROLE))
            {
                end += 1;
            } else if next.is(Cues::ROLE_MODIFIER)
                && words.get(end + 1).is_some_and(|role| role.is(Cues::ROLE) && role.is_capital())
            {
                end += 2;
            } else {
                break;
            }
        }
        Some(run.start + start..run.start + end)
    }

    fn is_mark(&self, at: usize) -> bool {
        self.words[at].shape() == Shape::Mark
    }

    /// Cuts a nationality off the front of a name that does not need it.
    fn split_nationality(&self, run: Range<usize>, titled: bool, line: &Line, out: &mut Vec<Piece>) {
        let mut run = self.without_edges(run);
        if run.is_empty() {
            return;
        }
        let whole = self.slice(&run);
        if run.len() > 1 && !titled && countries::lookup(whole).is_none() && !Cues::of(whole).any(Cues::REGION) {
            // Pairs of places or peoples: `Belgrade-Pristina`, `Anglo-American`.
            let pair =
                |at: &usize| self.is_place_or_people(run.start..*at) && self.is_place_or_people(*at + 1..*at + 2);
            if let Some(hyphen) = run.clone().find(|&at| self.is_hyphen(at, line)).filter(pair) {
                out.push(Piece { words: run.start..hyphen, titled: false });
                if hyphen + 2 >= run.end || !self.is_known_head(run.end - 1) {
                    out.push(Piece { words: hyphen + 1..hyphen + 2, titled: false });
                }
                if hyphen + 2 < run.end {
                    self.split_nationality(hyphen + 2..run.end, false, line, out);
                }
                return;
            }
            let len = self.nationality(&run);
            if len > 0 && len < run.len() && !self.keeps_nationality(run.start + len..run.end) {
                out.push(Piece { words: run.start..run.start + len, titled: false });
                run = self.without_edges(run.start + len..run.end);
                if run.is_empty() {
                    return;
                }
            }
        }
        out.push(Piece { words: run, titled });
    }

    /// How many words at the front of a run are a demonym or a group.
    fn nationality(&self, run: &Range<usize>) -> usize {
        for len in (1..=run.len().min(3)).rev() {
            let text = self.slice(&(run.start..run.start + len));
            if countries::lookup(text).is_some_and(|form| form.kind != CountryKind::Name) {
                return len;
            }
            // `U.S. Senate` is whole, `US Republican` is not.
            if len == 1 && Cues::of(text).any(Cues::GROUP) {
                return 1;
            }
            if len == 1
                && self.words[run.start].shape() == Shape::Capitals
                && countries::lookup(text).is_some()
                && !self.words[run.start + 1..run.end].iter().any(|word| word.is(ORGANIZATION))
            {
                return 1;
            }
        }
        0
    }

    /// Whether what follows a demonym makes a name with it: `British Airways`, `Italian Democratic Socialists`.
    fn keeps_nationality(&self, rest: Range<usize>) -> bool {
        let words = &self.words[rest.clone()];
        if words.iter().any(|word| word.is(ORGANIZATION.or(Cues::PLACE_HEAD).or(Cues::EVENT_HEAD))) {
            return true;
        }
        let first = words[0].span.slice(self.text);
        if names::first_name(first).is_some() || countries::lookup(first).is_some() || names::city(first).is_some() {
            return false;
        }
        names::common(first).is_some()
    }

    fn is_known_head(&self, at: usize) -> bool {
        self.words[at].is(ORGANIZATION.or(Cues::EVENT_HEAD))
    }

    pub(super) fn is_place_or_people(&self, range: Range<usize>) -> bool {
        if range.is_empty() || range.end > self.words.len() {
            return false;
        }
        let text = self.slice(&range);
        countries::lookup(text).is_some()
            || Cues::of(text).any(Cues::GROUP.or(Cues::REGION))
            || names::city(text).is_some()
    }

    /// A run without marks and small words at its edges.
    fn without_edges(&self, mut run: Range<usize>) -> Range<usize> {
        while !run.is_empty()
            && (self.is_mark(run.start) || self.words[run.start].is_lower() && !self.is_particle(run.start))
        {
            run.start += 1;
        }
        while !run.is_empty()
            && (self.is_mark(run.end - 1) || self.words[run.end - 1].is_lower() && !self.is_joined(run.end - 1))
        {
            run.end -= 1;
        }
        run
    }

    fn is_joined(&self, at: usize) -> bool {
        self.words[at].glued()
    }
}
