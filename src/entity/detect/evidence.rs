//! What speaks for a person, an organisation, a place: the name's own words, and those beside it.

use std::ops::Range;

use super::Detector;
use super::scores::Scores;
use super::split::Piece;
use super::toponym::begins_place;
use crate::entity::words::{Line, Shape, Word};
use crate::lexicon::countries::{self, CountryKind};
use crate::lexicon::cues::Cues;
use crate::lexicon::names;

/// Roles that before a capital are often no role: `official Xinhua`.
const WEAK_ROLES: &[&str] = &[
    "official", "private", "model", "forward", "half", "seed", "major", "general", "count", "head", "host",
    "principal", "fellow", "rival", "rebel", "republican", "democrat", "friend", "partner", "neighbour", "neighbor",
    "driver", "champion", "champions", "deputy", "justice", "executive", "officials", "veteran", "citizen", "producer",
    "developer", "owner", "director", "rider", "dealer", "broker", "dealers", "speaker", "student", "resident",
    "suspect", "victim", "keeper",
];

impl Detector<'_> {
    /// The evidence in the name itself and in its sentence.
    pub(super) fn weigh(&self, piece: &Piece, line: &Line) -> Scores {
        let mut scores = self.by_itself(&piece.words);
        if piece.titled {
            scores.person += 14;
        }
        self.by_neighbours(&piece.words, line, &mut scores);
        scores
    }

    /// The evidence in the name's own words.
    pub(super) fn by_itself(&self, range: &Range<usize>) -> Scores {
        let mut scores = Scores::default();
        let words = &self.words[range.clone()];
        let text = self.slice(range);
        let (first, last) = (words[0], words[words.len() - 1]);
        match countries::lookup(text).map(|form| form.kind) {
            Some(CountryKind::Name) => scores.place += 12,
            Some(_) => scores.nationality += 12,
            None => {}
        }
        let cues = Cues::of(text);
        if cues.any(Cues::GROUP) && scores.place == 0 {
            scores.nationality += 10;
        }
        if cues.any(Cues::REGION) {
            scores.place += 9;
        }
        if cues.any(Cues::ORG_KNOWN) {
            scores.organization += 9;
        }
        if let Some((_, digits)) = names::city(text) {
            scores.place += if digits >= 6 { i16::from(digits) } else { 4 };
        }
        if words.len() == 1 {
            self.single(first, &mut scores);
        } else {
            // `Soviet Union` is a country, for all its head.
            if scores.place < 9 {
                self.several(words, first, last, &mut scores);
            }
        }
        scores
    }

    fn single(&self, word: Word, scores: &mut Scores) {
        let text = word.span.slice(self.text);
        if word.shape() == Shape::Capitals && scores.place == 0 && !word.is(Cues::NOT_ACRONYM) {
            let letters = text.chars().filter(|c| c.is_alphabetic()).count();
            if letters <= 6 && (names::common(text).is_none() || letters <= 3) {
                scores.organization += if letters <= 5 { 7 } else { 4 };
            }
        }
        if names::first_name(text).is_some() {
            scores.person += if scores.place == 0 && !word.is(Cues::REGION) { 3 } else { 1 };
        }
        if scores.place == 0
            && word.shape() == Shape::Capital
            && names::is_surname(text)
            && names::common(text).is_none()
        {
            scores.person += 3;
        }
        if word.is(Cues::ORG_HEAD) && !word.is(Cues::GROUP) {
            scores.organization += 2;
        }
    }

    fn several(&self, words: &[Word], first: Word, last: Word, scores: &mut Scores) {
        let text = |word: Word| word.span.slice(self.text);
        if last.is(Cues::ORG_SUFFIX) && last.is_capital() {
            scores.organization += 12;
        }
        let head_first = words.len() > 2 && words[1].is_lower() && first.is(Cues::ORG_HEAD);
        let of = words.iter().position(|word| word.is_lower() && word.is(Cues::PREPOSITION));
        let before_of = of.filter(|&at| at > 0).map_or(last, |at| words[at - 1]);
        if last.is(Cues::ORG_HEAD) && of.is_none() || head_first || before_of.is(Cues::ORG_HEAD) {
            scores.organization += 9;
        } else if words.iter().any(|word| word.is(Cues::ORG_HEAD) && !word.is(Cues::ROLE)) {
            scores.organization += 3;
        }
        if (last.is(Cues::PLACE_HEAD) || before_of.is(Cues::PLACE_HEAD)) && !head_first {
            scores.place += 9;
        }
        // `West Indian` is no place.
        let people = countries::lookup(text(last)).is_some_and(|form| form.kind != CountryKind::Name);
        if first.is(Cues::DIRECTION) && !last.is(Cues::ORG_HEAD) && !people {
            scores.place += 5;
            if words.len() == 2 && (countries::by_name(text(last)).is_some() || last.is(Cues::REGION)) {
                scores.place += 6;
            }
        }
        if words.iter().any(|word| word.span.slice(self.text) == "&") {
            scores.organization += 5;
        }
        if self.is_place_or_people(self.range_of(first)) && scores.person == 0 && scores.place == 0 {
            scores.organization += 3;
        }
        let capitals = words.iter().filter(|word| word.shape() == Shape::Capitals).count();
        if capitals > 0 && first.shape() == Shape::Capitals {
            scores.organization += 2;
        }
        if of.is_some() || words.iter().filter(|word| word.is_capital()).count() > 4 {
            return;
        }
        let everyday = |word: &Word| names::common(text(*word)).is_some();
        let any_everyday = words.iter().any(everyday);
        match names::first_name(text(first)) {
            // `West Kirby`
            Some(_) if words.len() == 2 && begins_place(text(first)) => {}
            Some(_) if !everyday(&first) => {
                scores.person += if countries::lookup(text(first)).is_some() || any_everyday { 5 } else { 8 };
            }
            Some(_) => scores.person += 3,
            None if first.shape() == Shape::Initial => scores.person += 9,
            // `Miroslav Lajcak` without its first name in the table: two words that are no others.
            None if !any_everyday && words.len() <= 3 => scores.person += 4,
            None => {}
        }
        if scores.person > 0 && names::is_surname(text(last)) {
            scores.person += 3;
        } else if names::first_name(text(first)).is_none()
            && words.len() == 2
            && (self.is_place_or_people(self.range_of(last)) || self.is_place_or_people(self.range_of(first)))
        {
            // `Borussia Dortmund`
            scores.organization += 5;
        }
        if words[1..].iter().any(|word| word.shape() == Shape::Initial) {
            scores.person += 6;
        }
        if words[1..].iter().any(|word| word.is_lower() && word.is(Cues::PARTICLE)) {
            scores.person += 2;
        }
    }

    fn range_of(&self, word: Word) -> Range<usize> {
        let at = self.words.partition_point(|other| other.span < word.span);
        at..at + 1
    }

    /// The evidence in the words before and after.
    fn by_neighbours(&self, range: &Range<usize>, line: &Line, scores: &mut Scores) {
        let before = |back: usize| range.start.checked_sub(back).and_then(|at| self.word(at, line));
        let after = |on: usize| self.word(range.end - 1 + on, line);
        let text = |word: Option<Word>| word.map_or("", |word| word.span.slice(self.text));
        let possessive = self.words[range.end - 1].possessive();
        if let Some(previous) = before(1) {
            let word = text(Some(previous));
            if previous.is_lower() && previous.is(Cues::ROLE.or(Cues::HONORIFIC)) {
                scores.person += if WEAK_ROLES.contains(&word) { 3 } else { 8 };
            }
            if word == "the" || word == "The" {
                scores.person -= 5;
                scores.organization += 3;
            }
            if previous.is(Cues::PLACE_PREPOSITION) {
                scores.place += 5;
                scores.person -= 2;
            } else if matches!(word, "from" | "to" | "at") {
                scores.place += 2;
            }
            if previous.is_lower() && previous.is(Cues::DIRECTION) {
                scores.place += 6;
            }
            if word == "of"
                && matches!(text(before(2)), "city" | "town" | "village" | "capital" | "port" | "province" | "state")
            {
                scores.place += 6;
            }
            if previous.is(Cues::SPEECH) && previous.is_lower() {
                scores.person += 4;
            }
            if word == ","
                && before(2).is_some_and(|place| place.is_capital() && self.is_place(place))
                && range.len() <= 2
            {
                scores.place += 2;
            }
            if matches!(word, "town" | "city" | "province" | "village" | "region" | "capital" | "district") {
                scores.place += 5;
            }
            if matches!(
                word,
                "newspaper"
                    | "agency"
                    | "company"
                    | "group"
                    | "giant"
                    | "broadcaster"
                    | "maker"
                    | "firm"
                    | "unit"
                    | "daily"
            ) {
                scores.organization += 5;
            }
        }
        let Some(next) = after(1) else { return };
        let word = text(Some(next));
        if possessive {
            return;
        }
        if next.is_lower() && next.is(Cues::SPEECH) {
            scores.person += 3;
            scores.organization += 1;
        } else if next.is_lower() && next.is(Cues::VERB) {
            scores.person += 1;
        }
        match word {
            "," => {
                let age = after(2).filter(|age| age.shape() == Shape::Number && age.span.len() <= 3);
                if age.is_some() && matches!(text(after(3)), "," | "." | "and") && range.len() <= 4 {
                    scores.person += 6;
                }
                if matches!(text(after(2)), "who" | "whose") {
                    scores.person += 5;
                }
                if after(2).is_some_and(|place| place.is_capital() && self.is_place(place)) && text(after(3)) != "and" {
                    scores.place += 4;
                }
            }
            "who" => scores.person += 5,
            "-" if text(after(2)) == "based" => scores.place += 6,
            "(" => {
                if matches!(text(after(2)), "D" | "R" | "I" | "Lab" | "Con") {
                    scores.person += 6;
                }
                if after(2).is_some_and(|acronym| acronym.shape() == Shape::Capitals)
                    && text(after(3)) == ")"
                    && range.len() > 1
                {
                    scores.organization += 5;
                }
            }
            "news" if matches!(text(after(2)), "agency" | "service" | "website") => scores.organization += 6,
            "party" | "company" | "group" | "newspaper" | "agency" | "shares" | "stock" | "plc" | "fans"
            | "players" | "airline" => {
                scores.organization += 4;
            }
            "officials" | "official" | "spokesman" | "spokeswoman" | "spokesperson" | "executives" | "members"
            | "leader" | "lawmakers" | "guerrillas" | "fighters" | "rebels" | "militants" | "chairman"
            | "president" | "striker" | "coach" | "manager" | "captain" | "midfielder" | "defender" => {
                scores.organization += 3;
            }
            "city" | "province" | "region" | "airport" | "valley" | "county" | "district" | "peninsula"
            | "residents" | "state" => {
                scores.place += 5;
            }
            _ => {}
        }
    }

    fn is_place(&self, word: Word) -> bool {
        let text = word.span.slice(self.text);
        countries::by_name(text).is_some() || word.is(Cues::REGION)
    }
}
