//! Names of the user's own.

use std::collections::HashMap;

use super::EntityKind;
use super::detect::Name;
use super::words::{Word, Words};
use crate::doc::{Doc, Segments};
use crate::page::{Block, BlockKind, Page};
use crate::span::Span;

/// Between the forms of one name.
const OR: char = '|';

/// Names by their words.
#[derive(Debug, Clone, Default)]
pub(crate) struct Gazetteer {
    /// The longest form that starts with a word, in words.
    longest: HashMap<Box<str>, usize>,
    /// A form by its words, each after a line break.
    forms: HashMap<Box<str>, Form>,
    /// Names so far.
    names: u32,
}

/// A form of a name.
#[derive(Debug, Clone, Copy)]
struct Form {
    kind: EntityKind,
    /// Which name it is of.
    name: u32,
    /// Whether it ends in a possessive that is part of it: `McDonald's`.
    possessive: bool,
}

impl Gazetteer {
    /// Adds a name, or several forms of one.
    pub(crate) fn add(&mut self, kind: EntityKind, name: &str) {
        let mut key = String::new();
        for form in name.split(OR) {
            let words = words_of(form);
            let (Some(first), Some(last)) = (words.words.first(), words.words.last()) else { continue };
            key.clear();
            words.words.iter().for_each(|word| push(&mut key, form, word));
            let longest = self.longest.entry(first.span.slice(form).into()).or_default();
            *longest = words.words.len().max(*longest);
            let form = Form { kind, name: self.names, possessive: last.possessive() };
            self.forms.insert(key.as_str().into(), form);
        }
        self.names += 1;
    }

    /// Puts the gazetteer's names that stand in the text in the place of those in `names` that they overlap.
    pub(crate) fn apply(&self, text: &str, words: &Words, names: &mut Vec<Name>) {
        let mut found: Vec<Name> = Vec::new();
        let mut key = String::new();
        for (index, line) in words.lines.iter().enumerate() {
            let mut at = line.words.start;
            while at < line.words.end {
                let Some(name) = self.at(text, &words.words[at..line.words.end], &mut key) else {
                    at += 1;
                    continue;
                };
                let (len, form, span) = name;
                let words = at..at + len;
                let Form { kind, name, .. } = form;
                found.push(Name { words, line: index as u32, span, kind, confidence: 1.0, given: Some(name) });
                at += len;
            }
        }
        if found.is_empty() {
            return;
        }
        names.retain(|name| {
            let next = found.partition_point(|given| given.words.end <= name.words.start);
            found.get(next).is_none_or(|given| given.words.start >= name.words.end)
        });
        names.append(&mut found);
        names.sort_by_key(|name| name.words.start);
    }

    /// The longest form that the words start with: how many of them it has, and its span.
    fn at(&self, text: &str, words: &[Word], key: &mut String) -> Option<(usize, Form, Span)> {
        let longest = *self.longest.get(words.first()?.span.slice(text))?;
        key.clear();
        let mut found = None;
        for (at, word) in words.iter().take(longest).enumerate() {
            push(key, text, word);
            let Some(&form) = self.forms.get(key.as_str()) else { continue };
            // The possessive is a part of the name, or it follows the name.
            let end = word.span.end() + if form.possessive { possessive(&text[word.span.end()..]) } else { 0 };
            if !form.possessive || word.possessive() {
                found = Some((at + 1, form, Span::of(words[0].span.start()..end)));
            }
        }
        found
    }
}

/// The length of the possessive ending that `text` starts with.
fn possessive(text: &str) -> usize {
    ["'s", "’s", "'S", "’S"].iter().find(|end| text.starts_with(**end)).map_or(0, |end| end.len())
}

/// Adds a word to a key.
fn push(key: &mut String, text: &str, word: &Word) {
    key.push('\n');
    key.push_str(word.span.slice(text));
}

/// The words of a name, as those of an article are read.
fn words_of(name: &str) -> Words {
    let block = Block { span: Span::of(0..name.len()), kind: BlockKind::Body };
    let page = Page { blocks: vec![block], ..Page::default() };
    let segments = Segments::of(name, &page.blocks);
    Words::of(Doc { text: name, page: &page, segments: &segments })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::EntityKind::{Organization, Person, Place};
    use crate::entity::testing::Sheet;
    use crate::entity::{self, Words};

    /// Kind, name and mentions of the entities, with `names` in the gazetteer.
    fn found(text: &str, names: &[(EntityKind, &str)]) -> Vec<(EntityKind, String, Vec<String>)> {
        let mut gazetteer = Gazetteer::default();
        for (kind, name) in names {
            gazetteer.add(*kind, name);
        }
        let sheet = Sheet::new(text);
        let words = Words::of(sheet.doc());
        let entities = entity::find(sheet.doc(), &words, None, Some(&gazetteer));
        let own = |list: Vec<&str>| list.into_iter().map(str::to_owned).collect();
        entities.iter().map(|e| (e.kind, sheet.name(e).to_owned(), own(sheet.mentions(e)))).collect()
    }

    fn entity(kind: EntityKind, name: &str, mentions: &[&str]) -> (EntityKind, String, Vec<String>) {
        (kind, name.to_owned(), mentions.iter().map(|&mention| mention.to_owned()).collect())
    }

    #[test]
    fn a_given_name_wins_over_what_is_found() {
        let text = "They spoke to Mr. Brandvold in Kenya.";
        let expected = [entity(Organization, "Brandvold", &["Brandvold"]), entity(Place, "Kenya", &["Kenya"])];
        assert_eq!(found(text, &[(Organization, "Brandvold")]), expected);
    }

    #[test]
    fn the_longest_name_is_taken_in_the_case_as_written() {
        let text = "The red lamp works of the Red Lamp Union.";
        let given = [(Organization, "Red Lamp"), (Organization, "Red Lamp Union"), (Place, "lamp works")];
        let expected =
            [entity(Place, "lamp works", &["lamp works"]), entity(Organization, "Red Lamp Union", &["Red Lamp Union"])];
        assert_eq!(found(text, &given), expected);
    }

    #[test]
    fn the_forms_of_a_name_are_one_entity_and_two_names_are_two() {
        let text = "Blue Heron sold BH. Ida and Ida May left.";
        let given = [(Organization, "Blue Heron|BH"), (Person, "Ida"), (Person, "Ida May")];
        let expected = [
            entity(Organization, "Blue Heron", &["Blue Heron", "BH"]),
            entity(Person, "Ida", &["Ida"]),
            entity(Person, "Ida May", &["Ida May"]),
        ];
        assert_eq!(found(text, &given), expected);
    }

    #[test]
    fn line_breaks_do_not_part_a_name_and_a_possessive_may_end_it() {
        let given = [(Organization, "Mo's"), (Organization, "Blue Heron")];
        let expected = [entity(Organization, "Mo's", &["Mo's"]), entity(Organization, "Blue Heron", &["Blue Heron"])];
        assert_eq!(found("They ate at Mo's with Blue Heron's crew.", &given), expected);
        assert_eq!(found("They met Blue  Heron there.", &given).len(), 1);
    }

    #[test]
    fn a_surname_leads_to_a_given_person() {
        let text = "Zork Brandvold left. Mr. Brandvold came back.";
        assert_eq!(
            found(text, &[(Person, "Zork Brandvold")]),
            [entity(Person, "Zork Brandvold", &["Zork Brandvold", "Brandvold"])]
        );
    }

    #[test]
    fn nothing_is_no_name() {
        assert_eq!(found("They met there.", &[(Person, ""), (Person, "|"), (Person, " | ")]), []);
    }

    #[test]
    fn many_names_with_one_first_word_cost_no_more() {
        let mut gazetteer = Gazetteer::default();
        (0..20_000).for_each(|n| gazetteer.add(Person, &format!("New {n}")));
        let sheet = Sheet::new(&"New 19999 is new. ".repeat(5_000));
        let words = Words::of(sheet.doc());
        let mut names = Vec::new();
        gazetteer.apply(&sheet.text, &words, &mut names);
        assert_eq!(names.len(), 5_000);
    }
}
