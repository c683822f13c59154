//! Finds the names of an article and what each is, by rules.

mod bounds;
mod capitals;
mod evidence;
mod firms;
pub(crate) mod learned;
mod misread;
mod missed;
mod own;
mod owners;
mod party;
mod run;
mod scores;
mod settle;
mod split;
mod toponym;
pub(crate) mod turns;

use std::ops::Range;

use super::EntityKind;
use super::words::{Case, Line, Shape, Word, Words};
use crate::lexicon::cues::Cues;
use crate::pool::{PooledMap, PooledVec};
use crate::span::Span;
pub(super) use own::own_words;
use scores::Scores;
use split::Piece;
pub(super) use toponym::begins_place;

/// A name in the text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Name {
    /// Its words, as indexes into the words of the article.
    pub(crate) words: Range<usize>,
    /// Its sentence.
    pub(crate) line: u32,
    pub(crate) span: Span,
    pub(crate) kind: EntityKind,
    /// From 0 to 1.
    pub(crate) confidence: f32,
    /// Which of the gazetteer's names it is, if it is one.
    pub(crate) given: Option<u32>,
}

impl Name {
    /// Makes it the name of other words.
    fn cover(&mut self, words: &Words, range: Range<usize>) {
        self.span = words.span(&range);
        self.words = range;
    }
}

/// Adds names that were parted from others, each in its place.
fn insert(names: &mut Vec<Name>, mut parted: PooledVec<Name>) {
    if !parted.is_empty() {
        names.append(&mut parted);
        names.sort_by_key(|name| name.words.start);
    }
}

/// The same for every writing of the same words.
pub(super) fn key_of(text: &str, words: &[Word]) -> u64 {
    words.iter().fold(0, |hash: u64, word| (hash.rotate_left(5) ^ word.key(text)).wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// How often a word is written in either case inside a sentence, where capitals tell something.
#[derive(Debug, Clone, Copy, Default)]
struct Stat {
    /// Small.
    lower: u32,
    /// With a capital.
    inside: u32,
}

/// What detection needs to know of the article as a whole.
struct Detector<'a> {
    text: &'a str,
    words: &'a [Word],
    stats: PooledMap<u64, Stat>,
}

/// The names in text order; none overlap.
pub(crate) fn names(text: &str, words: &Words) -> PooledVec<Name> {
    let mut detector = Detector { text, words: &words.words, stats: PooledMap::default() };
    detector.count(&words.lines);
    let mut found: PooledVec<(Piece, u32, Scores)> = PooledVec::default();
    let (mut runs, mut pieces) = (PooledVec::<Range<usize>>::default(), PooledVec::<Piece>::default());
    for (index, line) in words.lines.iter().enumerate().filter(|(_, line)| line.case != Case::Capitals) {
        runs.clear();
        detector.runs(line, &mut runs);
        for run in runs.iter() {
            pieces.clear();
            detector.split(run.clone(), line, &mut pieces);
            for piece in pieces.drain(..).filter(|piece| detector.is_name(&piece.words, line)) {
                let scores = detector.weigh(&piece, line);
                found.push((piece, index as u32, scores));
            }
        }
    }
    let known = Known::of(&detector, &found);
    for (piece, _, scores) in found.iter_mut() {
        scores.add(known.about(&detector, &piece.words));
    }
    detector.settle_lists(&mut found);
    let mut names: PooledVec<Name> = PooledVec::default();
    names.reserve(found.len());
    for (piece, line, scores) in found.drain(..) {
        let Some((kind, lead)) = scores.best().or_else(|| detector.guess(&piece.words)) else { continue };
        names.push(detector.name(piece.words, line, kind, lead));
    }
    for (index, line) in words.lines.iter().enumerate().filter(|(_, line)| line.case == Case::Capitals) {
        detector.in_capitals(line, index as u32, &known, &mut names);
    }
    names.sort_by_key(|name| name.words.start);
    names
}

impl<'a> Detector<'a> {
    fn count(&mut self, lines: &[Line]) {
        for line in lines.iter().filter(|line| line.case == Case::Sentence) {
            for at in line.words.clone() {
                let word = self.words[at];
                if word.is_lower() {
                    self.stats.entry(word.key(self.text)).or_default().lower += 1;
                } else if word.is_capital() && !self.is_opening(at, line) {
                    self.stats.entry(word.key(self.text)).or_default().inside += 1;
                }
            }
        }
    }

    fn stat(&self, word: Word) -> Stat {
        self.stats.get(&word.key(self.text)).copied().unwrap_or_default()
    }

    fn span(&self, range: &Range<usize>) -> Span {
        self.words[range.start].span.join(self.words[range.end - 1].span)
    }

    fn slice(&self, range: &Range<usize>) -> &'a str {
        self.span(range).slice(self.text)
    }

    /// The same for every writing of the same words.
    fn key(&self, range: &Range<usize>) -> u64 {
        key_of(self.text, &self.words[range.clone()])
    }

    /// Whether what is left of a run after splitting names a person, an organisation or a place.
    fn is_name(&self, range: &Range<usize>, line: &Line) -> bool {
        if self.is_election(range, line) {
            return false;
        }
        let words = &self.words[range.clone()];
        let (first, last) = (words[0], words[words.len() - 1]);
        if words.len() == 1 {
            let nothing =
                Cues::CALENDAR.or(Cues::EVENT_HEAD).or(Cues::ROLE_MODIFIER).or(Cues::HONORIFIC).or(Cues::DIRECTION);
            let known = Cues::ORG_KNOWN.or(Cues::REGION).or(Cues::GROUP).or(Cues::ORG_HEAD);
            let is_frequent = self.stat(first).inside > 2 && !first.is(Cues::CALENDAR);
            return !first.is(nothing) || first.is(known) || is_frequent;
        }
        !last.is(Cues::EVENT_HEAD) || last.is(Cues::ORG_HEAD.or(Cues::ORG_SUFFIX))
    }

    /// Names side by side in a list are of one kind: what is in doubt follows its neighbours, first those before it.
    fn settle_lists(&self, found: &mut [(Piece, u32, Scores)]) {
        let is_listed = |before: &Piece, after: &Piece| {
            let between = before.words.end..after.words.start;
            (1..=2).contains(&between.len())
                && between
                    .clone()
                    .all(|at| matches!(self.words[at].span.slice(self.text), "," | "and" | "or" | "&" | ";"))
                && !self.words[before.words.end - 1].possessive()
        };
        let follow = |of: (Piece, Scores), doubtful: &mut (Piece, u32, Scores), listed: bool| {
            let Some((kind, lead)) = of.1.best() else { return };
            if listed && lead >= 5 && doubtful.2.best().is_none_or(|(_, lead)| lead <= 3) {
                doubtful.2.favour(kind, 6);
            }
        };
        for at in 1..found.len() {
            let before = (found[at - 1].0.clone(), found[at - 1].2);
            let listed = is_listed(&before.0, &found[at].0);
            follow(before, &mut found[at], listed);
        }
        for at in (1..found.len()).rev() {
            let after = (found[at].0.clone(), found[at].2);
            let listed = is_listed(&found[at - 1].0, &after.0);
            follow(after, &mut found[at - 1], listed);
        }
    }

    /// Whether the name is part of an election's: `the 1997 United Kingdom general election`.
    fn is_election(&self, range: &Range<usize>, line: &Line) -> bool {
        let dated = range.start > line.words.start && {
            let before = self.words[range.start - 1];
            before.shape() == Shape::Number && before.span.len() == 4
        };
        dated
            && (range.end..range.end + 4)
                .map_while(|at| self.word(at, line))
                .take_while(|word| word.shape() != Shape::Mark)
                .any(|word| {
                    let text = word.span.slice(self.text);
                    matches!(text, "election" | "elections" | "referendum" | "by-election" | "primaries" | "campaign")
                })
    }

    /// What a name is most likely, where nothing speaks for anything.
    fn guess(&self, range: &Range<usize>) -> Option<(EntityKind, i16)> {
        match range.len() {
            1 => {
                let word = self.words[range.start];
                let text = word.span.slice(self.text);
                let everyday = crate::lexicon::names::common(text).is_some();
                (!everyday).then_some((EntityKind::Organization, 0))
            }
            _ => Some((EntityKind::Organization, 0)),
        }
    }

    fn name(&self, words: Range<usize>, line: u32, kind: EntityKind, lead: i16) -> Name {
        let span = self.span(&words);
        let confidence = 0.4 + 0.05 * f32::from(lead.clamp(0, 11));
        Name { words, line, span, kind, confidence, given: None }
    }
}

/// What the mixed-case part of the article says of each name.
struct Known {
    /// By the key of the whole name.
    names: PooledMap<u64, Scores>,
    /// The words of people's names: of full names and titled ones.
    people: PooledMap<u64, u32>,
}

impl Known {
    fn of(detector: &Detector<'_>, found: &[(Piece, u32, Scores)]) -> Known {
        let mut known = Known { names: PooledMap::default(), people: PooledMap::default() };
        for (piece, _, scores) in found {
            known.names.entry(detector.key(&piece.words)).or_default().add(*scores);
        }
        for (piece, _, _) in found {
            let words = &detector.words[piece.words.clone()];
            let Some((EntityKind::Person, lead)) = known.names[&detector.key(&piece.words)].best() else { continue };
            if lead >= 4 && (words.len() > 1 || piece.titled) {
                for word in words.iter().filter(|word| word.is_capital()) {
                    *known.people.entry(word.key(detector.text)).or_default() += 1;
                }
            }
        }
        known
    }

    /// What other mentions say of the name in `range`.
    fn about(&self, detector: &Detector<'_>, range: &Range<usize>) -> Scores {
        let mut scores = self.names.get(&detector.key(range)).copied().unwrap_or_default();
        let words = &detector.words[range.clone()];
        if words.len() == 1 && self.people.contains_key(&words[0].key(detector.text)) {
            // A surname that is a city or a word for something else too: what stands beside each mention decides.
            scores = Scores { person: scores.person.clamp(0, 6) + 9, ..Scores::default() };
        }
        scores
    }
}
