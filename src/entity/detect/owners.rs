//! Names that were read as one with whose they are, or with what stands beside them.

use std::ops::Range;

use super::{Name, insert, key_of};
use crate::entity::EntityKind;
use crate::entity::words::{Shape, Words};
use crate::lexicon::countries;
use crate::lexicon::cues::Cues;
use crate::lexicon::names;
use crate::pool::{PooledMap, PooledVec};

/// Parts an article's names from their owners and from countries beside them.
pub(super) fn part(text: &str, words: &Words, names: &mut Vec<Name>) {
    let owners = Owners { text, words };
    owners.part_owners(names);
    owners.part_countries(names);
    owners.part_lists(names);
    owners.part_seats(names);
}

struct Owners<'a> {
    text: &'a str,
    words: &'a Words,
}

impl Owners<'_> {
    fn form(&self, at: usize) -> &str {
        self.words.words[at].span.slice(self.text)
    }

    /// Parts what belongs to a place, or to somebody named elsewhere, from its owner: `Selby's Harbour Prison`. Others have
    /// the `'s` in their name: `Children's Hospital`.
    fn part_owners(&self, names: &mut Vec<Name>) {
        let is_owned = |name: &Name| {
            let inside = name.words.start..name.words.end - 1;
            inside.into_iter().find(|&at| self.words.words[at].possessive())
        };
        if !names.iter().any(|name| is_owned(name).is_some()) {
            return;
        }
        let alone = names.iter().filter(|name| !self.words.words[name.words.end - 1].possessive());
        let known: PooledMap<u64, EntityKind> =
            alone.map(|name| (key_of(self.text, &self.words.words[name.words.clone()]), name.kind)).collect();
        let mut owned = PooledVec::default();
        for name in names.iter_mut() {
            let Some(at) = is_owned(name) else { continue };
            let owner = name.words.start..at + 1;
            let form = self.words.span(&owner).slice(self.text);
            let place = countries::by_name(form).is_some() || names::city(form).is_some();
            let elsewhere = known.get(&key_of(self.text, &self.words.words[owner.clone()])).copied();
            let rest = at + 1..name.words.end;
            // `the HFB's Ana Lima`
            let member = || {
                let letters = owner.len() == 1 && self.words.words[owner.start].shape() == Shape::Capitals;
                let body = self.words.words[owner.end - 1].is(Cues::ORG_HEAD);
                letters && self.reads_as_person(rest.clone()) || body && self.begins_as_person(rest.clone())
            };
            let known = elsewhere.or_else(|| place.then_some(EntityKind::Place));
            if known.is_none() && member() {
                owned.push(Name {
                    span: self.words.span(&rest),
                    words: rest,
                    kind: EntityKind::Person,
                    ..name.clone()
                });
                name.kind = EntityKind::Organization;
                name.cover(self.words, owner);
                continue;
            }
            let Some(kind) = known else { continue };
            // `Brandvold's beleaguered council` is no name.
            let unnamed = self.words.words[rest.clone()].iter().all(|word| word.is_lower());
            let next = self.words.words[rest.start];
            if !unnamed {
                if next.is_lower() && !next.glued() && !self.is_article(rest.start) {
                    continue;
                }
                owned.push(Name { span: self.words.span(&rest), words: rest, ..name.clone() });
            }
            name.kind = kind;
            name.cover(self.words, owner);
        }
        insert(names, owned);
    }

    /// Whether a first name leads the words, and nothing in them is written small but behind a hyphen.
    fn begins_as_person(&self, range: Range<usize>) -> bool {
        let given = names::first_name(self.form(range.start)).is_some();
        let word = |at: usize| self.words.words[at];
        let capital = |at: usize| word(at).shape() == Shape::Capital && !word(at).is(Cues::ORG_HEAD);
        given && (2..=5).contains(&range.len()) && range.into_iter().all(|at| capital(at) || word(at).glued())
    }

    /// Whether the words are two or three in capitals that nothing but a person is called by.
    fn reads_as_person(&self, range: Range<usize>) -> bool {
        let bodies = Cues::ORG_HEAD.or(Cues::ORG_SUFFIX).or(Cues::ORG_KNOWN).or(Cues::PLACE_HEAD).or(Cues::EVENT_HEAD);
        let is_own = |at: usize| {
            let word = self.words.words[at];
            word.shape() == Shape::Capital && !word.is(bodies.or(Cues::ROLE)) && names::common(self.form(at)).is_none()
        };
        (2..=3).contains(&range.len()) && range.into_iter().all(is_own)
    }

    /// Parts a country from the body before it: `Harbour Council and Norway`.
    fn part_countries(&self, names: &mut Vec<Name>) {
        let mut countries = PooledVec::default();
        for name in names.iter_mut().filter(|name| name.kind == EntityKind::Organization && name.words.len() > 3) {
            let Some(and) = name.words.clone().skip(2).find(|&at| self.form(at) == "and") else { continue };
            let rest = and + 1..name.words.end;
            let body = self.words.words[and - 1].is(Cues::ORG_HEAD.or(Cues::ORG_SUFFIX));
            if rest.is_empty() || !body || countries::by_name(self.words.span(&rest).slice(self.text)).is_none() {
                continue;
            }
            countries.push(Name { span: self.words.span(&rest), words: rest, kind: EntityKind::Place, ..name.clone() });
            let body = name.words.start..and;
            name.cover(self.words, body);
        }
        insert(names, countries);
    }

    /// Parts people on both sides of a semicolon, as line-ups have them: `Okoro; Lima`.
    fn part_lists(&self, names: &mut Vec<Name>) {
        let mut others = PooledVec::default();
        for name in names.iter_mut().filter(|name| name.words.len() > 2) {
            let Some(mark) = name.words.clone().skip(1).find(|&at| self.form(at) == ";") else { continue };
            let rest = mark + 1..name.words.end;
            let plain = !rest.is_empty() && rest.clone().all(|at| self.form(at) != ";");
            others.extend(plain.then(|| Name { span: self.words.span(&rest), words: rest, ..name.clone() }));
            let first = name.words.start..mark;
            name.cover(self.words, first);
        }
        insert(names, others);
    }

    /// Parts a body from the country or the town that it sits in: `Harbour Institute in Oslo`.
    fn part_seats(&self, names: &mut Vec<Name>) {
        let mut seats = PooledVec::default();
        for name in names.iter_mut().filter(|name| name.kind == EntityKind::Organization && name.words.len() > 3) {
            let Some(joint) = name.words.clone().skip(2).find(|&at| self.form(at) == "in") else { continue };
            let seat = joint + 1..name.words.end;
            let form = self.words.span(&seat).slice(self.text);
            if seat.is_empty() || countries::by_name(form).is_none() && names::city(form).is_none() {
                continue;
            }
            seats.push(Name { span: self.words.span(&seat), words: seat, kind: EntityKind::Place, ..name.clone() });
            let body = name.words.start..joint;
            name.cover(self.words, body);
        }
        insert(names, seats);
    }

    /// Whether the word is the Arabic article: `al-Aqsa`.
    fn is_article(&self, at: usize) -> bool {
        matches!(self.form(at), "al" | "el" | "as" | "ash" | "ar" | "an")
    }
}

#[cfg(test)]
mod tests {
    use crate::entity::EntityKind::{Organization, Person, Place};
    use crate::entity::detect::learned::tests::{found, row};

    #[test]
    fn what_belongs_to_a_place_is_not_the_place() {
        let text = "He is in [LLisbon's Harbour Prison] now.";
        assert_eq!(found(text, 4000), [row(Place, "Lisbon"), row(Place, "Harbour Prison")]);
        let text = "She left [OBrandvold's Children Fund]. [OBrandvold] grew.";
        let expected =
            [row(Organization, "Brandvold"), row(Organization, "Children Fund"), row(Organization, "Brandvold")];
        assert_eq!(found(text, 4000), expected);
        assert_eq!(found("It is the [OQueen's Harbour Trust].", 4000), [row(Organization, "Queen's Harbour Trust")]);
        let text = "Then the [OSkerry Club's Ana Brandvold-Lee] left.";
        assert_eq!(found(text, 4000), [row(Organization, "Skerry Club"), row(Person, "Ana Brandvold-Lee")]);
        let text = "Then the [OSKB's Ana Brandvold] left the [OSKB's Harbour Council].";
        assert_eq!(found(text, 4000)[..2], [row(Organization, "SKB"), row(Person, "Ana Brandvold")]);
    }

    #[test]
    fn who_stands_on_the_other_side_of_a_semicolon_is_another() {
        let text = "It was [PBrandvold; Skerry] then.";
        assert_eq!(found(text, 4000), [row(Person, "Brandvold"), row(Person, "Skerry")]);
    }

    #[test]
    fn where_a_body_sits_is_no_part_of_its_name() {
        let text = "She left the [OSkerry Institute in Oslo].";
        assert_eq!(found(text, 4000), [row(Organization, "Skerry Institute"), row(Place, "Oslo")]);
        let text = "She left the [OCollege of Women in Skerry].";
        assert_eq!(found(text, 4000), [row(Organization, "College of Women in Skerry")]);
    }

    #[test]
    fn what_is_named_beside_a_body_is_no_part_of_it() {
        let text = "The [OHarbour Council and its friends] left.";
        assert_eq!(found(text, 4000), [row(Organization, "Harbour Council")]);
        let text = "The [OHarbour Council and Norway] left.";
        assert_eq!(found(text, 4000), [row(Organization, "Harbour Council"), row(Place, "Norway")]);
        let text = "They left [OBrandvold's beleaguered council] when [PBrandvold] fell.";
        assert_eq!(found(text, 4000), [row(Person, "Brandvold"), row(Person, "Brandvold")]);
    }
}
