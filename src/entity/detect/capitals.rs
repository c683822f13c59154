//! Lines all in capitals: only what is known by the tables or named elsewhere in the article is a name there.

use std::ops::Range;

use super::scores::Scores;
use super::{Detector, Known, Name};
use crate::entity::words::{Line, Shape};
use crate::lexicon::countries::{self, CountryKind};
use crate::lexicon::cues::Cues;
use crate::lexicon::names;

/// The longest name that is looked up, in words.
const LONGEST: usize = 6;

impl Detector<'_> {
    pub(super) fn in_capitals(&self, line: &Line, index: u32, known: &Known, out: &mut Vec<Name>) {
        let mut at = line.words.start;
        while at < line.words.end {
            let Some((range, scores)) = self.longest(at, line, known) else {
                at += 1;
                continue;
            };
            at = range.end;
            if let Some((kind, lead)) = scores.best() {
                out.push(self.name(range, index, kind, lead));
            }
        }
    }

    /// The longest name that starts at `at`.
    fn longest(&self, at: usize, line: &Line, known: &Known) -> Option<(Range<usize>, Scores)> {
        if matches!(self.words[at].shape(), Shape::Mark | Shape::Number) {
            return None;
        }
        let most = LONGEST.min(line.words.end - at);
        for len in (1..=most).rev() {
            let range = at..at + len;
            if matches!(self.words[range.end - 1].shape(), Shape::Mark | Shape::Number) {
                continue;
            }
            if let Some(scores) = self.known_in_capitals(&range, known) {
                return Some((range, scores));
            }
        }
        // `ALBIN KURTI`: a first name and a word that is no other.
        let range = at..at + 2;
        let first = self.words[at];
        let is_first = first.span.len() > 2
            && !first.is(Cues::FUNCTION)
            && names::first_name(first.span.slice(self.text)).is_some()
            && names::common(first.span.slice(self.text)).is_none();
        let next = self.word(at + 1, line)?;
        let is_last = matches!(next.shape(), Shape::Capital | Shape::Capitals)
            && next.span.len() > 2
            && next.cues() == Cues::default()
            && names::common(next.span.slice(self.text)).is_none();
        (is_first && is_last).then_some((range, Scores { person: 5, ..Scores::default() }))
    }

    fn known_in_capitals(&self, range: &Range<usize>, known: &Known) -> Option<Scores> {
        let text = self.slice(range);
        let first = self.words[range.start];
        let mut scores = known.about(self, range);
        let single = range.len() == 1;
        let everyday =
            single && (names::common(text).is_some() || first.is(Cues::FUNCTION.or(Cues::ROLE).or(Cues::CALENDAR)));
        if everyday && !(scores.best().is_some() && self.stat(first).inside > 0) {
            return None;
        }
        let cues = Cues::of(text);
        // `US` in a headline is the country only where it does not read "us".
        match countries::lookup(text).map(|form| form.kind) {
            Some(CountryKind::Name) => scores.place += 8,
            Some(_) => scores.nationality += 8,
            None => {}
        }
        if cues.any(Cues::REGION) && first.span.len() > 2 {
            scores.place += 6;
        }
        if cues.any(Cues::GROUP) {
            scores.nationality += 6;
        }
        if cues.any(Cues::ORG_KNOWN) {
            scores.organization += 6;
        }
        if first.span.len() > 3 && names::city(text).is_some() {
            scores.place += 4;
        }
        scores.best().is_some().then_some(scores)
    }
}
