//! What resolving needs to know of a person.

use std::ops::Range;

use crate::entity::{EntityData, EntityKind, Gender, Words, gender};
use crate::lexicon::countries;
use crate::lexicon::cues::Cues;
use crate::lexicon::plain;

/// What somebody is, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Role {
    /// The key of the noun: `minister`.
    pub(super) head: u64,
    /// The keys of what kind: `prime`, `foreign`.
    pub(super) modifiers: Vec<u64>,
    /// The country it is held in, if a demonym or country is named with it.
    pub(super) country: Option<&'static str>,
}

/// So many roles of a person are looked at.
const ROLES: usize = 16;

/// So many words of a role are read.
const LONGEST: usize = 16;

/// Words before a role that say nothing of which role it is.
const IDLE: &[&str] = &["former", "ex", "acting", "interim", "incoming", "outgoing", "current", "then", "late", "new"];

/// Whom `leader` may mean; of the ministers the prime minister only.
const LED_BY: &[&str] = &["president", "chancellor", "minister"];

impl Role {
    /// The role in the words of `range`: its head is the last role noun before any preposition.
    pub(super) fn of(text: &str, words: &Words, range: Range<usize>) -> Option<Role> {
        let mut role = Role::default();
        let mut found = false;
        let mut after = false;
        for at in range.take(LONGEST) {
            let word = words.words[at];
            let form = word.span.slice(text);
            if word.is_lower() && word.is(Cues::PREPOSITION) && found {
                after = true;
            }
            if let Some(country) = countries::lookup(form) {
                role.country = role.country.or(Some(country.code));
            } else if after {
                continue;
            } else if word.is(Cues::ROLE) {
                // `Vice President`, `deputy minister`: the head before was a modifier.
                if found {
                    role.modifiers.push(role.head);
                }
                role.head = word.key;
                found = true;
            } else if word.is(Cues::ROLE_MODIFIER) && !IDLE.contains(&form.to_lowercase().as_str()) {
                role.modifiers.push(word.key);
            }
        }
        // A premier is a prime minister.
        if role.head == plain::key("premier") {
            role.head = plain::key("minister");
            role.modifiers.push(plain::key("prime"));
        }
        found.then_some(role)
    }

    /// The keys of the nouns that a description with this role may mean.
    pub(super) fn heads(&self) -> impl Iterator<Item = u64> + '_ {
        let led = LED_BY.iter().map(|head| plain::key(head)).filter(|_| self.head == plain::key("leader"));
        std::iter::once(self.head).chain(led)
    }

    /// Whether a description that says `self` may mean who holds `held`.
    pub(super) fn may_mean(&self, held: &Role) -> bool {
        let leads = held.head != plain::key("minister") || held.modifiers.contains(&plain::key("prime"));
        let leader =
            self.head == plain::key("leader") && leads && LED_BY.iter().any(|head| held.head == plain::key(head));
        (leader || self.head == held.head)
            && self.modifiers.iter().all(|modifier| held.modifiers.contains(modifier))
            && self.country.is_none_or(|country| held.country == Some(country))
    }
}

/// A person, as the resolver sees it.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) gender: Option<Gender>,
    pub(super) roles: Vec<Role>,
    /// How sure the kind is, from 0 to 1.
    pub(super) confidence: f32,
    /// How often the article names the person.
    pub(super) names: u32,
}

impl Person {
    /// `None` for an entity that is no person.
    pub(super) fn of(text: &str, words: &Words, entity: &EntityData) -> Option<Person> {
        if entity.kind != EntityKind::Person {
            return None;
        }
        // What the mentions say: titles first, then the first name.
        let mut by_title = None;
        let mut by_name = None;
        for mention in entity.mentions.iter().take(64) {
            let range = words.range(mention.span());
            if range.is_empty() {
                continue;
            }
            by_title = by_title.or_else(|| gender::of_title(words, range.start));
            // A surname alone says nothing where there is a full name.
            if range.len() > 1 || entity.name.len() == mention.span().len() {
                by_name = by_name.or_else(|| gender::of_first_name(text, words, &range));
            }
        }
        let roles: Vec<Range<usize>> = entity.roles.iter().take(ROLES).map(|role| words.range(*role)).collect();
        let by_role = || {
            let mut words = roles.iter().flat_map(|role| words.words[role.clone()].iter().take(LONGEST));
            words.find_map(|word| gender::of_cues(word.cues))
        };
        let gender = by_title.or(by_name).or_else(by_role);
        let roles = roles.into_iter().filter_map(|range| Role::of(text, words, range)).collect();
        Some(Person { gender, roles, confidence: entity.confidence, names: entity.mentions.len() as u32 })
    }
}
