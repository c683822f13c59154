//! What resolving needs to know of a person.

use std::ops::Range;

use crate::entity::words::Shape;
use crate::entity::{EntityData, EntityKind, Gender, Words, gender};
use crate::few::Few;
use crate::lexicon::countries;
use crate::lexicon::cues::Cues;
use crate::lexicon::plain;
use crate::pool::PooledVec;

/// What somebody is, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Role {
    /// The key of the noun: `minister`.
    pub(super) head: u64,
    /// The keys of what kind: `prime`, `foreign`.
    pub(super) modifiers: Few<u64>,
    /// The country it is held in, if a demonym or country is named with it.
    pub(super) country: Option<&'static str>,
    /// The keys of the names in it (`Hamas leader`), and of all words of substance after a preposition.
    pub(super) of: Few<u64>,
    /// Whether a preposition follows its noun: `president of the club`.
    phrase: bool,
}

/// So many roles of a person are looked at.
const ROLES: usize = 16;

/// So many words of a role are read.
const LONGEST: usize = 16;

/// Words before a role that say nothing of which role it is.
const IDLE: &[&str] = &[
    "former", "ex", "acting", "interim", "incoming", "outgoing", "current", "then", "late", "new", "top", "senior",
    "special", "veteran",
];

/// Whom `leader` may mean; of the ministers the prime minister only.
const LED_BY: &[&str] = &["president", "chancellor", "minister"];

/// Who leads a body, and how the lead is called for short.
const LEADERS: &[&str] = &[
    "chief", "head", "leader", "boss", "president", "director", "director-general", "secretary", "secretary-general",
    "chairman", "chairwoman", "chair", "commissioner", "ceo", "executive", "commander", "chancellor", "premier",
    "founder", "coordinator", "envoy", "representative",
];
const LEAD: &[&str] = &["chief", "head", "leader", "boss"];

/// Short and long forms of one role's noun, or forms for men, women and either.
const SAME: &[(&str, &str)] = &[
    ("sen", "senator"),
    ("gov", "governor"),
    ("rep", "representative"),
    ("congressman", "representative"),
    ("congresswoman", "representative"),
    ("gen", "general"),
    ("chairwoman", "chairman"),
    ("chair", "chairman"),
    ("chairperson", "chairman"),
    ("spokesperson", "spokesman"),
    ("spokeswoman", "spokesman"),
    ("capt", "captain"),
    ("col", "colonel"),
    ("lt", "lieutenant"),
    ("sgt", "sergeant"),
    ("adm", "admiral"),
    ("det", "detective"),
    ("ceo", "executive"),
    ("nominee", "candidate"),
    ("advisor", "adviser"),
    ("attorney", "lawyer"),
    ("prof", "professor"),
    ("gop", "republican"),
    ("democratic", "democrat"),
    ("democrats", "democrat"),
    ("republicans", "republican"),
];

/// How well a description fits a role that somebody holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// The role says less than the description: `the Vermont senator` for `Sen. Ann Berg`.
    Open,
    /// All that the description says is said of the role.
    Full,
}

/// The key of a role's noun, the same for its short and long forms.
fn noun(form: &str) -> u64 {
    let bare = form.trim_end_matches('.');
    SAME.iter()
        .find(|(short, _)| short.eq_ignore_ascii_case(bare))
        .map_or_else(|| plain::key(form), |(_, long)| plain::key(long))
}

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
                (after, role.phrase) = (true, true);
            }
            if let Some(country) = countries::lookup(form) {
                role.country = role.country.or(Some(country.code));
            } else if after {
                if word.shape() != Shape::Mark && !word.is(Cues::FUNCTION.or(Cues::PREPOSITION)) {
                    role.of.push(noun(form));
                }
            } else if found && form.eq_ignore_ascii_case("general") {
                // `Director General`, `Secretary-General`
                role.modifiers.push(plain::key(form));
            } else if word.is(Cues::ROLE) && !word.is(Cues::GROUP) {
                // `Vice President`, `deputy minister`: the head before was a modifier.
                if found {
                    role.modifiers.push(role.head);
                }
                role.head = noun(form);
                found = true;
            } else if word.is(Cues::ROLE_MODIFIER) && !word.is(Cues::GROUP) {
                if !IDLE.iter().any(|idle| idle.eq_ignore_ascii_case(form)) {
                    role.modifiers.push(plain::key(form));
                }
            } else if word.is_capital() && !word.is(Cues::FUNCTION.or(Cues::HONORIFIC)) {
                role.of.push(noun(form));
            }
        }
        // A premier is a prime minister.
        if role.head == plain::key("premier") {
            role.head = plain::key("minister");
            role.modifiers.push(plain::key("prime"));
        }
        found.then_some(role)
    }

    /// Whether it says of what the role is: of a country, of a body.
    pub(super) fn is_particular(&self) -> bool {
        self.country.is_some() || !self.of.is_empty()
    }

    /// Whether it is one of those who do what a body does without a name for it: `the Hamas official`.
    fn is_any(&self) -> bool {
        !self.of.is_empty() && self.head == plain::key("official")
    }

    fn leads(&self) -> bool {
        LEAD.iter().any(|lead| self.head == plain::key(lead))
    }

    /// The keys of the nouns that a description with this role may mean.
    pub(super) fn heads(&self) -> impl Iterator<Item = u64> + '_ {
        let led = LED_BY.iter().filter(|_| self.leads() && self.country.is_some());
        let leaders = LEADERS.iter().filter(|_| !self.of.is_empty() && self.leads());
        std::iter::once(self.head).chain(led.chain(leaders).map(|head| plain::key(head)))
    }

    /// How well a description that says `self` fits who holds `held`; `None` if it means somebody else.
    pub(super) fn fits(&self, held: &Role) -> Option<Fit> {
        let is_one = |list: &[&str]| list.iter().any(|head| held.head == plain::key(head));
        let prime = held.head != plain::key("minister") || held.modifiers.contains(&plain::key("prime"));
        let full = self.country.is_none_or(|country| held.country == Some(country))
            && self.of.iter().all(|name| held.of.contains(name));
        // `the opposition leader` is another.
        let alone = self.of.is_empty() && self.modifiers.is_empty();
        let leader = self.head == plain::key("leader") && prime && is_one(LED_BY) && alone;
        let led = full && !self.of.is_empty() && self.leads() && is_one(LEADERS);
        let any = full && self.is_any();
        let same = self.head == held.head && self.modifiers.iter().all(|modifier| held.modifiers.contains(modifier));
        if !(same || leader || led || any) {
            return None;
        }
        if full {
            return Some(Fit::Full);
        }
        let open = !self.phrase && held.country.is_none() && held.of.is_empty();
        (open && same).then_some(Fit::Open)
    }
}

/// A person, as the resolver sees it.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) gender: Option<Gender>,
    pub(super) roles: PooledVec<Role>,
    /// How sure the kind is, from 0 to 1.
    pub(super) confidence: f32,
    /// How often the article names the person.
    pub(super) names: u32,
    /// The age in years, where it stands behind the name: `Ann Berg, 37,`.
    pub(super) age: Option<u8>,
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
        let mut age = None;
        for mention in entity.mentions.iter().take(64) {
            let range = words.range(mention.span());
            if range.is_empty() {
                continue;
            }
            age = age.or_else(|| age_after(text, words, range.end));
            by_title = by_title.or_else(|| gender::of_title(words, range.start));
            // A surname alone says nothing where there is a full name.
            if range.len() > 1 || entity.name.len() == mention.span().len() {
                by_name = by_name.or_else(|| gender::of_first_name(text, words, &range));
            }
        }
        let roles: PooledVec<Range<usize>> = entity.roles.iter().take(ROLES).map(|role| words.range(*role)).collect();
        let by_role = || {
            let mut words = roles.iter().flat_map(|role| words.words[role.clone()].iter().take(LONGEST));
            words.find_map(|word| gender::of_cues(word.cues()))
        };
        let gender = by_title.or(by_name).or_else(by_role);
        let roles = roles.iter().filter_map(|range| Role::of(text, words, range.clone())).collect();
        Some(Person { gender, roles, confidence: entity.confidence, names: entity.mentions.len() as u32, age })
    }
}

/// The age that stands between commas at `at`.
fn age_after(text: &str, words: &Words, at: usize) -> Option<u8> {
    let [comma, age, end] = words.words.get(at..at + 3)? else { return None };
    let between = comma.span.slice(text) == "," && end.shape() == Shape::Mark && !end.span.slice(text).contains('-');
    if between && age.shape() == Shape::Number { age.span.slice(text).parse().ok() } else { None }
}
