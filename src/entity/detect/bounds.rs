//! Where names end: what was read with a name and is no part of it, and what belongs to it and was left out.

use std::ops::Range;

use super::{Name, owners};
use crate::entity::EntityKind;
use crate::entity::words::{Case, Shape, Word, Words};
use crate::lexicon::countries;
use crate::lexicon::cues::Cues;
use crate::lexicon::names;
use crate::lexicon::titles;
use crate::page::BlockKind;
use crate::span::Span;

/// Sets the bounds of an article's names right.
pub(super) fn mend(text: &str, words: &Words, names: &mut Vec<Name>) {
    let bounds = Bounds { text, words };
    let mut free = 0;
    for name in names.iter_mut() {
        let range = bounds.regnal(name, bounds.without_brackets(name.words.clone()));
        let range = bounds.without_source(name, bounds.without_country(name, range));
        let range = match name.kind {
            EntityKind::Person => {
                bounds.with_surname(name, bounds.without_honours(bounds.without_titles(bounds.without_number(range))))
            }
            EntityKind::Organization => {
                bounds.without_office(bounds.without_ticker(bounds.without_nouns(bounds.without_others(range))))
            }
            EntityKind::Place => bounds.without_nouns(range),
            _ => range,
        };
        let range = bounds.with_channel(name, bounds.with_first_word(name, range, free));
        let range = if name.kind == EntityKind::Person { range } else { bounds.with_first_half(name, range, free) };
        free = range.end;
        if range != name.words {
            name.cover(words, range);
        }
        // `the United Nations' envoy`
        if let Some(bare) = name.span.slice(text).strip_suffix(['\'', '’']).filter(|bare| bare.ends_with('s')) {
            name.span = Span::of(name.span.start()..name.span.start() + bare.len());
        }
    }
    bounds.join_called(names);
    owners::part(text, words, names);
}

/// Ranks of police and district officers in South Asia and Africa, which the place where they serve follows.
const RANKS: &[&str] =
    &["ACP", "ASP", "CCPO", "CPO", "DC", "DCP", "DGP", "DIG", "DPO", "DSP", "IG", "IGP", "RPO", "SHO", "SP", "SSP"];

struct Bounds<'a> {
    text: &'a str,
    words: &'a Words,
}

impl Bounds<'_> {
    fn form(&self, at: usize) -> &str {
        self.words.words[at].span.slice(self.text)
    }

    /// No bracket stays open in a name, or closes there alone: `Harbour Bank` of `Harbour Bank (HB`.
    fn without_brackets(&self, range: Range<usize>) -> Range<usize> {
        let mut open = None;
        for at in range.clone() {
            match self.form(at) {
                "(" | "[" => open = Some(at),
                ")" | "]" if open.take().is_none() => return range.start..at.max(range.start + 1),
                _ => {}
            }
        }
        match open {
            Some(at) if at > range.start => range.start..at,
            _ => range,
        }
    }

    /// Where a team of one word is from: `Dinamo of Russia`, but `Bank of Norway`.
    fn without_country(&self, name: &Name, range: Range<usize>) -> Range<usize> {
        let [first, of, ..] = &self.words.words[range.clone()] else { return range };
        let from = name.kind == EntityKind::Organization && of.span.slice(self.text) == "of" && range.len() > 2;
        let own = first.shape() == Shape::Capital
            && !first.is(Cues::ORG_HEAD.or(Cues::ROLE).or(Cues::ORG_KNOWN))
            && names::common(first.span.slice(self.text)).is_none();
        let country = || countries::by_name(self.words.span(&(range.start + 2..range.end)).slice(self.text)).is_some();
        if from && own && country() { range.start..range.start + 1 } else { range }
    }

    /// The first half of a word with a hyphen that no name has: `Hy-Vee Drugstore`.
    fn with_first_half(&self, name: &Name, range: Range<usize>, free: usize) -> Range<usize> {
        let start = self.words.lines[name.line as usize].words.start.max(free);
        let Some(first) = range.start.checked_sub(2).filter(|&first| first >= start) else { return range };
        let words = &self.words.words;
        let half = words[first].shape() == Shape::Capital && words[range.start].shape() == Shape::Capital;
        let joined = self.form(first + 1) == "-" && words[first + 1].glued() && words[range.start].glued();
        // `Trans-Atlantic`, but `Sino-Russian`, `Oslo-Bergen`: two names.
        let known = names::city(self.form(first)).is_some() || countries::lookup(self.form(first)).is_some();
        let named = countries::lookup(self.form(range.start)).is_some() || names::common(self.form(first)).is_some();
        if half && joined && !known && !named { first..range.end } else { range }
    }

    /// Without who says it behind a dash: `off Fife - Coast Guard` in a headline.
    fn without_source(&self, name: &Name, range: Range<usize>) -> Range<usize> {
        if self.words.lines[name.line as usize].kind != BlockKind::Headline {
            return range;
        }
        let dash = |&at: &usize| {
            let word = self.words.words[at];
            let parts = matches!(self.form(at), "-" | "–" | "—") && !word.glued();
            parts && self.words.words.get(at + 1).is_some_and(|next| !next.glued())
        };
        let first = (range.start + 1..range.end).find(dash);
        range.start..first.unwrap_or(range.end)
    }

    /// Without the code of a share: `Brandvold Group BRG.N`.
    fn without_ticker(&self, range: Range<usize>) -> Range<usize> {
        let is_code = |form: &str| {
            let code = form.split_once('.');
            let capitals = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_uppercase());
            code.is_some_and(|(name, market)| name.len() > 1 && capitals(name) && market.len() <= 2 && capitals(market))
        };
        let code = range.len() > 1 && is_code(self.form(range.end - 1));
        range.start..range.end - usize::from(code)
    }

    /// Honours and degrees behind a name are no part of it: `Ana Lima SC`.
    fn without_honours(&self, range: Range<usize>) -> Range<usize> {
        let Range { start, mut end } = range;
        while end > start + 2 && titles::HONOURS.contains(&self.form(end - 1)) {
            end -= 1;
        }
        start..end
    }

    /// The capitals before a noun that is no name by itself: `Companies House`.
    fn with_first_word(&self, name: &Name, range: Range<usize>, free: usize) -> Range<usize> {
        let start = self.words.lines[name.line as usize].words.start.max(free);
        let Some(first) = range.start.checked_sub(1).filter(|&first| first >= start) else { return range };
        let word = self.words.words[first];
        let noun =
            range.len() == 1 && matches!(self.form(range.start), "House" | "Court" | "Union" | "Bank" | "Council");
        let own = word.shape() == Shape::Capital && !word.is(Cues::FUNCTION.or(Cues::ROLE).or(Cues::CALENDAR));
        if noun && own && !word.possessive() { first..range.end } else { range }
    }

    /// The number of a station: `Channel 4`.
    fn with_channel(&self, name: &Name, range: Range<usize>) -> Range<usize> {
        let within = self.words.lines[name.line as usize].words.contains(&range.end);
        let number = within && self.words.words[range.end].shape() == Shape::Number && self.form(range.end).len() <= 2;
        let station = name.kind == EntityKind::Organization && matches!(self.form(range.end - 1), "Channel" | "Radio");
        range.start..range.end + usize::from(station && number)
    }

    /// Ages, minutes and scores are no part of a person's name: `Ana Lima 68th`.
    fn without_number(&self, range: Range<usize>) -> Range<usize> {
        let Range { start, mut end } = range;
        while end > start + 1 && self.words.words[end - 1].shape() == Shape::Number {
            end -= 1;
        }
        start..end
    }

    /// The Chinese surname that reads like a pronoun: `Vice Premier He Lifeng`.
    fn with_surname(&self, name: &Name, range: Range<usize>) -> Range<usize> {
        let line = &self.words.lines[name.line as usize].words;
        let Some(at) = range.start.checked_sub(1).filter(|&at| at > line.start) else { return range };
        let titled = self.words.words[at - 1].is(Cues::ROLE.or(Cues::HONORIFIC));
        let unknown = range.len() == 1 && names::first_name(self.form(range.start)).is_none();
        if self.form(at) == "He" && titled && unknown { at..range.end } else { range }
    }

    /// Everyday nouns written small after the capitals tell what it is, and are no part of what it is called: `Harbour
    /// Front party`, `Selby airport`. Where small words join the capitals they are (`Office for motor vehicles`).
    fn without_nouns(&self, range: Range<usize>) -> Range<usize> {
        let own = &self.words.words[range.clone()];
        let Some(last) = own.iter().rposition(|word| word.is_capital()) else { return range };
        let end = range.start + last + 1;
        let plain = |at: usize| {
            let word = self.words.words[at];
            let known = names::common(self.form(at)).is_some() || word.is(Cues::PLACE_HEAD);
            word.is_lower() && !word.glued() && known && !word.is(Cues::FUNCTION)
        };
        let joined = own[..last].iter().any(|word| word.is_lower());
        if joined || !(end..range.end).all(plain) { range } else { range.start..end }
    }

    /// The title of two who are named after it: `Trustees Ana Lima and Rui Berg`.
    fn without_titles(&self, range: Range<usize>) -> Range<usize> {
        let one = self.form(range.start).strip_suffix('s').filter(|one| names::first_name(one).is_none());
        // `DIG Quetta Ana Lima`: an officer's rank and where he serves.
        let rank = range.start.checked_sub(1).map_or("", |at| self.form(at));
        let ranked = RANKS.contains(&rank);
        if range.len() > 2 && ranked && names::city(self.form(range.start)).is_some() {
            return range.start + 1..range.end;
        }
        let title = range.len() > 2 && one.is_some_and(|one| Cues::of(one).any(Cues::ROLE));
        range.start + usize::from(title)..range.end
    }

    /// The office that somebody has or had there: `Harbour Bank CEO`, `Former Harbour Town captain`.
    fn without_office(&self, range: Range<usize>) -> Range<usize> {
        if range.len() == 1 {
            return range;
        }
        let office = matches!(self.form(range.end - 1), "CEO" | "CFO" | "CIO" | "COO" | "CTO");
        let former = matches!(self.form(range.start), "Former" | "Ex");
        range.start + usize::from(former)..range.end - usize::from(office && range.len() > 1 + usize::from(former))
    }

    /// What small words name beside it: `Harbour Council and its friends`.
    fn without_others(&self, range: Range<usize>) -> Range<usize> {
        let own = &self.words.words[range.clone()];
        let Some(last) = own.iter().rposition(|word| word.is_capital()) else { return range };
        // A body named by small nouns (`Chinese foreign ministry`) goes on up to its last one.
        let after = range.start + last + 1..range.end;
        match after.clone().find(|&at| self.form(at) == "and") {
            Some(and) if after.len() > 1 => range.start..and,
            _ => range,
        }
    }

    /// The number of a king or a pope: `Charles VI`, `Elizabeth I`.
    fn regnal(&self, name: &Name, range: Range<usize>) -> Range<usize> {
        let line = &self.words.lines[name.line as usize];
        let within = name.kind == EntityKind::Person && line.case == Case::Sentence && range.end < line.words.end;
        if !within || range.len() > 2 || self.words.words[range.end - 1].possessive() {
            return range;
        }
        let follows = |words: &[&str]| range.end + 1 < line.words.end && words.contains(&self.form(range.end + 1));
        let is_number = match self.form(range.end) {
            // No verb that goes with `I` may follow.
            "I" => range.len() == 1 && follows(&["of", "and", "was", "is", "has", "became", ",", ")"]),
            "V" | "X" => range.len() == 1 && names::first_name(self.form(range.start)).is_some(),
            form => NUMBERS.contains(&form),
        };
        if is_number { range.start..range.end + 1 } else { range }
    }

    /// Joins the halves of a name around what somebody is called among friends: `Hector "Macho" Lima`, `Ana Maria (Ani) Berg`.
    fn join_called(&self, names: &mut Vec<Name>) {
        let mut joined = false;
        for at in 0..names.len() {
            let after = &names[at];
            if after.kind != EntityKind::Person {
                continue;
            }
            let line = &self.words.lines[after.line as usize].words;
            let before = at.checked_sub(1).map(|at| &names[at]).filter(|before| before.words.end > line.start);
            let free = before.map_or(line.start, |before| before.words.end);
            let Some(open) = self.called_before(free, after.words.start) else { continue };
            let start = match before {
                Some(before) if before.words.end == open => {
                    if before.kind != EntityKind::Person || before.words.len() > 2 {
                        continue;
                    }
                    before.words.start
                }
                _ if open > free && names::first_name(self.form(open - 1)).is_some() => open - 1,
                _ => continue,
            };
            let range = start..after.words.end;
            if start < free {
                // The first half stays empty until all are joined, so that the order holds.
                names[at - 1].words = start..start;
            }
            (names[at].span, names[at].words) = (self.words.span(&range), range);
            joined = true;
        }
        if joined {
            names.retain(|name| !name.words.is_empty());
        }
    }

    /// Where the marks or brackets open that close right before `end` and hold what somebody is called, not before `free`.
    fn called_before(&self, free: usize, end: usize) -> Option<usize> {
        let least = end.saturating_sub(CALLED + 2).max(free);
        (least..end.saturating_sub(2)).rev().find(|&open| self.is_called(&(open..end)))
    }

    /// Whether the words are a name in quotation marks or brackets.
    fn is_called(&self, between: &Range<usize>) -> bool {
        let own = &self.words.words[between.clone()];
        let [open, called @ .., close] = own else { return false };
        let (open, close) = (open.span.slice(self.text), close.span.slice(self.text));
        let marks = matches!((open, close), ("\"", "\"") | ("“", "”") | ("‘", "’") | ("'", "'") | ("(", ")"));
        let capital = |word: &Word| word.shape() == Shape::Capital;
        marks
            && called.len() <= CALLED
            && called.first().is_some_and(capital)
            && called.last().is_some_and(capital)
            && !called.iter().any(|word| word.shape() == Shape::Mark || word.is(Cues::ROLE.or(Cues::HONORIFIC)))
    }
}

/// A nickname is at most so many words long.
const CALLED: usize = 3;

/// The numbers of kings and popes, without those that may be something else.
const NUMBERS: &[&str] =
    &["II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII"];

#[cfg(test)]
mod tests {
    use crate::entity::EntityKind::{Organization, Person, Place};
    use crate::entity::detect::learned::tests::{found, row};

    #[test]
    fn small_nouns_are_no_part_of_a_name() {
        assert_eq!(found("The [OHarbour Friends'] envoy left.", 4000), [row(Organization, "Harbour Friends")]);
        assert_eq!(found("It landed at [LBrandvold airport] late.", 4000), [row(Place, "Brandvold")]);
        assert_eq!(found("Then [OBrandvold CFO] left.", 4000), [row(Organization, "Brandvold")]);
        assert_eq!(found("Then [OFormer Brandvold] players left.", 4000), [row(Organization, "Brandvold")]);
        let text = "The [OOffice for motor vehicles] is shut.";
        assert_eq!(found(text, 4000), [row(Organization, "Office for motor vehicles")]);
    }

    #[test]
    fn a_hyphen_joins_the_halves_of_a_name() {
        let text = "They met at the Hy-[LVee Drugstore] then.";
        assert_eq!(found(text, 4000), [row(Place, "Hy-Vee Drugstore")]);
        let text = "The [PSkerry]-[OBrandvold Summit] is over.";
        assert_eq!(found(text, 4000).len(), 2);
    }

    #[test]
    fn honours_codes_and_sources_are_no_part_of_a_name() {
        assert_eq!(found("Then [PAna Brandvold SC] left.", 4000), [row(Person, "Ana Brandvold")]);
        assert_eq!(found("He told Fishers [OHouse] so.", 4000), [row(Organization, "Fishers House")]);
        assert_eq!(found("He told the [OHouse] so.", 4000), [row(Organization, "House")]);
        assert_eq!(found("He told [OChannel] 24 so.", 4000), [row(Organization, "Channel 24")]);
        assert_eq!(found("Then [OBrandvold Group BRG.N] grew.", 4000), [row(Organization, "Brandvold Group")]);
    }

    #[test]
    fn numbers_and_brackets_are_no_part_of_a_name() {
        assert_eq!(found("Then [PAna Brandvold 68th] left.", 4000), [row(Person, "Ana Brandvold")]);
        assert_eq!(found("Then [OHarbour Bank (HB] ) left.", 4000), [row(Organization, "Harbour Bank")]);
        assert_eq!(found("Then ([OHB) forces] left.", 4000), [row(Organization, "HB")]);
    }

    #[test]
    fn he_is_a_surname_behind_a_title() {
        assert_eq!(found("Then Vice Premier He [PSkerry] left.", 4000), [row(Person, "He Skerry")]);
        assert_eq!(found("Then he came. He [PSkerry] left.", 4000), [row(Person, "Skerry")]);
    }

    #[test]
    fn kings_have_numbers() {
        assert_eq!(found("Then [PCharles] VI left.", 4000), [row(Person, "Charles VI")]);
        assert_eq!(found("Then [PElizabeth] I was born.", 4000), [row(Person, "Elizabeth I")]);
        assert_eq!(found("With [PElizabeth] I went home.", 4000), [row(Person, "Elizabeth")]);
    }

    #[test]
    fn a_nickname_stands_inside_the_name() {
        let text = "Then [PHector] \"Macho\" [PBrandvold] left.";
        assert_eq!(found(text, 4000), [row(Person, "Hector \"Macho\" Brandvold")]);
        let text = "Then [PAna Maria] (Ani) [PBrandvold] left.";
        assert_eq!(found(text, 4000), [row(Person, "Ana Maria (Ani) Brandvold")]);
        // The encoder need not have seen the first name.
        let text = "Then Hector \"Macho\" [PBrandvold] left.";
        assert_eq!(found(text, 4000), [row(Person, "Hector \"Macho\" Brandvold")]);
        let text = "He told [PHector] \"a lie\" [PBrandvold] heard.";
        assert_eq!(found(text, 4000).len(), 2);
        let text = "[PHector Skerry] (Minister) [PBrandvold] left.";
        assert_eq!(found(text, 4000).len(), 2);
    }

    #[test]
    fn where_a_team_is_from_is_no_part_of_its_name() {
        assert_eq!(found("Then [OSkerrybridge of Norway] won.", 4000)[0], row(Organization, "Skerrybridge"));
        assert_eq!(found("Then [OBank of Norway] spoke.", 4000), [row(Organization, "Bank of Norway")]);
    }

    #[test]
    fn the_article_belongs_to_a_name_where_it_has_a_capital() {
        let text = "The [OHarbour Council] left after she told The [OHarbour Council] so.";
        assert_eq!(found(text, 4000), [row(Organization, "Harbour Council"), row(Organization, "The Harbour Council")]);
        let text = "The [LHague] was calm when the court in The [LHague] met.";
        assert_eq!(found(text, 4000), [row(Place, "The Hague"), row(Place, "The Hague")]);
    }
}
