//! From the words that name the speaker to the entity.

use super::wordclass::Kind;
use super::words::Words;
use crate::entity::{EntityData, EntityKind, Mention, MentionForm};
use crate::lexicon::cues::Cues;
use crate::lexicon::plain;
use crate::lexicon::speech::Function;
use crate::lexicon::titles::HONOURS;
use crate::pool::{PooledMap, PooledVec};
use crate::span::Span;

/// A mention of an entity, in text order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub(super) span: Span,
    pub(super) entity: u32,
    pub(super) form: MentionForm,
}

/// All mentions of an article's entities, in text order.
#[derive(Debug)]
pub(super) struct Index<'e> {
    entries: PooledVec<Entry>,
    pub(super) entities: &'e [EntityData],
    /// The entity whose name opens with a word, or with two, or a person whose name ends in it, by their key; `None` where
    /// there are several.
    openings: PooledMap<u64, Option<u32>>,
}

impl<'e> Index<'e> {
    pub(super) fn new(text: &str, entities: &'e [EntityData]) -> Index<'e> {
        let mut entries = PooledVec::default();
        entries.reserve(entities.iter().map(|entity| entity.mentions.len()).sum());
        for (i, entity) in entities.iter().enumerate() {
            let entry = |m: &Mention| Entry { span: m.span(), entity: i as u32, form: m.form() };
            entries.extend(entity.mentions.iter().map(entry));
        }
        entries.sort_by_key(|entry| (entry.span.start(), std::cmp::Reverse(entry.span.end())));
        let mut openings: PooledMap<u64, Option<u32>> = PooledMap::default();
        for (i, entity) in entities.iter().enumerate() {
            let mut parts = entity.name.slice(text).split_whitespace();
            let Some(first) = parts.next() else { continue };
            if !matches!(entity.kind, EntityKind::Person | EntityKind::Organization) {
                continue;
            }
            let (second, third) = (parts.next(), parts.next());
            // A surname as well: not every mention of a name was known for one.
            let last = entity.name.slice(text).split_whitespace().next_back().filter(|_| second.is_some());
            let last = last.filter(|last| entity.kind == EntityKind::Person && *last != first);
            let keys = [
                Some(plain::key(first)),
                second.zip(third).map(|(second, _)| pair(first, second)),
                last.map(plain::key),
            ];
            for key in keys.into_iter().flatten() {
                openings
                    .entry(key)
                    .and_modify(|known| *known = known.filter(|known| *known == i as u32))
                    .or_insert(Some(i as u32));
            }
        }
        Index { entries, entities, openings }
    }

    /// The mentions that start inside `span`, or run into it.
    pub(super) fn within(&self, span: Span) -> &[Entry] {
        let first = self.entries.partition_point(|entry| entry.span.start() < span.start());
        let first = first - usize::from(first > 0 && self.entries[first - 1].span.end() > span.start());
        let end = self.entries.partition_point(|entry| entry.span.start() < span.end());
        &self.entries[first..end.max(first)]
    }

    /// The names of people that stand before byte `end` of the text, in order.
    pub(super) fn names_of_people_before(&self, end: usize) -> PooledVec<Entry> {
        let before = self.entries.partition_point(|entry| entry.span.start() < end);
        let of_person =
            |entry: &&Entry| entry.form == MentionForm::Name && self.kind(entry.entity) == EntityKind::Person;
        self.entries[..before].iter().filter(of_person).copied().collect()
    }

    fn speaks(&self, entry: &Entry) -> bool {
        matches!(self.entities[entry.entity as usize].kind, EntityKind::Person | EntityKind::Organization)
    }

    /// The entity that the words `start..end` name; of two who speak together the first.
    pub(super) fn resolve(&self, words: &Words<'_>, start: usize, end: usize) -> Option<u32> {
        let named = self.named(words, start, end).or_else(|| self.example(words, start, end));
        named.or_else(|| {
            let and = (start + 1..end).find(|&at| matches!(words.str(at), "and" | "&"))?;
            let first = self.within(words.span(start, and)).iter().rev().find(|entry| {
                entry.form == MentionForm::Name
                    && entry.span.end() == words.words[and - 1].span.end()
                    && self.speaks(entry)
            })?;
            (self.named(words, start, and) == Some(first.entity)).then_some(first.entity)
        })
    }

    /// The first who is named of many: `unions, including the Harbour Union`.
    fn example(&self, words: &Words<'_>, start: usize, end: usize) -> Option<u32> {
        let such = |at: usize| {
            matches!(words.str(at), "including" | "like") || words.str(at) == "as" && words.str(at - 1) == "such"
        };
        let at = (start + 1..end).find(|&at| such(at))?;
        let first = self.within(words.span(at, end)).iter().find(|entry| entry.form == MentionForm::Name)?;
        // Nobody else is spoken of before the name.
        let begins = (at + 1..end)
            .take_while(|&at| words.words[at].span.start() < first.span.start())
            .all(|at| words.words[at].capital || matches!(words.str(at), "the" | "." | "former"));
        (begins && self.speaks(first)).then_some(first.entity)
    }

    fn named(&self, words: &Words<'_>, start: usize, end: usize) -> Option<u32> {
        let whole = words.span(start, end);
        let within = self.within(whole);
        if within.is_empty() {
            return self.by_opening(words, start, end);
        }
        // `Democrats`, `Norwegians` are nobody in particular.
        let exact = within.iter().find(|entry| entry.span == whole);
        if let Some(entry) = exact {
            return Some(entry.entity).filter(|_| self.kind(entry.entity) != EntityKind::Nationality);
        }
        // The words are but a part of a name.
        let around = within.iter().find(|entry| {
            let is_around = entry.span.start() <= whole.start() && whole.end() <= entry.span.end();
            is_around && entry.form == MentionForm::Name && self.speaks(entry)
        });
        if let Some(entry) = around {
            return Some(entry.entity);
        }
        // `Nurses, Midwives and Carers Union secretary-general Ana Lima`: the office of a body stands before the name.
        let last = within.iter().rev().find(|entry| entry.span.end() == whole.end());
        let last =
            last.filter(|entry| self.kind(entry.entity) == EntityKind::Person && entry.form == MentionForm::Name);
        if let Some(entry) = last.filter(|entry| self.holds_office_of_body(words, entry, start, within)) {
            return Some(entry.entity);
        }
        let head_end = head_end(words, start, end, within);
        let head = words.span(start, head_end);
        // The last name of the head that nothing but an apposition or age follows: `Council President Anna Berg`.
        let named = within.iter().rev().find(|entry| {
            entry.span.start() >= head.start().min(entry.span.start())
                && entry.span.end() <= head.end()
                && ends_head(words, entry.span, head_end)
                && (self.speaks(entry) || entry.form != MentionForm::Name)
        });
        if let Some(entry) = named.filter(|entry| entry.form == MentionForm::Name || head_end == end) {
            return Some(entry.entity);
        }
        // `The mayor, Anna Berg`: the name stands in an apposition.
        let apposed = within.iter().find(|entry| {
            self.entities[entry.entity as usize].kind == EntityKind::Person
                && entry.form == MentionForm::Name
                && is_apposed(words, entry.span, start, end)
        });
        if let Some(entry) = apposed.or(named) {
            return Some(entry.entity);
        }
        let titled = within.iter().rev().find(|entry| entry.span.end() == whole.end()).filter(|entry| {
            self.kind(entry.entity) == EntityKind::Person
                && entry.form == MentionForm::Name
                && is_titled(words, entry.span, start, head_end)
        });
        if let Some(entry) = titled {
            return Some(entry.entity);
        }
        if let Some(entity) = self.publisher(words, start, head_end, end) {
            return Some(entity);
        }
        // A country may speak where nobody else does: `Russia said`.
        within
            .iter()
            .rev()
            .find(|entry| {
                self.entities[entry.entity as usize].kind == EntityKind::Place
                    && entry.span.end() == head.end()
                    && (head_end == end || words.kind(head_end) == Kind::Comma)
            })
            .map(|entry| entry.entity)
    }

    /// Whether the office of a body that is named right before it stands before a name.
    fn holds_office_of_body(&self, words: &Words<'_>, name: &Entry, start: usize, within: &[Entry]) -> bool {
        let first = words.words.partition_point(|word| word.span.start() < name.span.start());
        let office = |at: usize| {
            words.kind(at) == Kind::Plain && Cues::of(words.str(at)).any(Cues::ROLE.or(Cues::ROLE_MODIFIER))
        };
        let hyphen = |at: usize| words.str(at) == "-";
        let from = (start..first).rev().take_while(|&at| office(at) || hyphen(at)).last();
        let Some(from) = from.filter(|&from| from > start && Cues::of(words.str(first - 1)).any(Cues::ROLE)) else {
            return false;
        };
        let before = words.words[from - 1].span;
        let body =
            |entry: &Entry| self.kind(entry.entity) == EntityKind::Organization && entry.span.end() == before.end();
        words.kind(from - 1) == Kind::Close || within.iter().any(body)
    }

    /// The one entity whose name opens with these words, or the one person of that surname: `Skerry Mining` for `Skerry
    /// Mining Corp`.
    fn by_opening(&self, words: &Words<'_>, start: usize, end: usize) -> Option<u32> {
        let start = if words.says(start, "the") { start + 1 } else { start };
        let is_name = (start..end).all(|at| words.kind(at) == Kind::Capital);
        let key = match (start..end).len() {
            1 => plain::key(words.str(start)),
            2 => pair(words.str(start), words.str(start + 1)),
            _ => return None,
        };
        self.openings.get(&key).copied().flatten().filter(|_| is_name)
    }

    /// Who stands last in the words `start..end`: what `who` and `which` stand for after a longer phrase.
    pub(super) fn resolve_last(&self, words: &Words<'_>, start: usize, end: usize) -> Option<u32> {
        let whole = words.span(start, end);
        let last = self.within(whole).iter().rev().find(|entry| entry.span.end() == whole.end() && self.speaks(entry));
        last.map(|entry| entry.entity)
    }

    /// Who stands right before the word at `at`, a comma aside: what `who` and `which` stand for.
    pub(super) fn before(&self, words: &Words<'_>, at: usize) -> Option<u32> {
        let mut last = at.checked_sub(1)?;
        if words.kind(last) == Kind::Comma {
            last = last.checked_sub(1)?;
        }
        let end = words.words[last].span.end();
        let near = self.within(words.span(last, last + 1));
        let found = near.iter().find(|entry| entry.span.end() == end && self.speaks(entry));
        found.map(|entry| entry.entity)
    }

    /// Who made the report that speaks: `an Amnesty report`, `a survey by Gallup`; and the paper, the station or the
    /// party that is called one: `the Koran Tempo newspaper`.
    fn publisher(&self, words: &Words<'_>, start: usize, head_end: usize, end: usize) -> Option<u32> {
        // `a poll released on Monday`: the participle ends the head.
        let noun = words.str(head_end.checked_sub(1)?);
        let document = DOCUMENTS.contains(&noun);
        if !document && !BODIES.contains(&noun) {
            return None;
        }
        let before = self.within(words.span(start, head_end)).iter().rev().find(|entry| {
            self.kind(entry.entity) == EntityKind::Organization
                && entry.form == MentionForm::Name
                && adjectives_between(words, entry.span, head_end - 1, document)
        });
        if let Some(entry) = before {
            return Some(entry.entity);
        }
        if !document {
            return None;
        }
        // `Berg's letter`, `her letter`, `a Berg letter`
        let writer = self.within(words.span(start, head_end)).iter().rev().find(|entry| {
            let after = words.words.partition_point(|word| word.span.start() < entry.span.end());
            let owns = entry.form == MentionForm::Pronoun
                || after + 1 == head_end
                || (after - 1..=after).any(|at| at < head_end && words.kind(at) == Kind::Possessive);
            self.kind(entry.entity) == EntityKind::Person
                && owns
                && adjectives_between(words, entry.span, head_end - 1, document)
        });
        if let Some(entry) = writer {
            return Some(entry.entity);
        }
        let by = (head_end..end.min(head_end + 4)).find(|&at| matches!(words.str(at), "by" | "from" | "in" | "of"))?;
        // Who has seen a memo has not written it.
        if by > start && matches!(words.str(by - 1), "obtained" | "read" | "reviewed" | "seen" | "verified" | "viewed")
        {
            return None;
        }
        // `a study published in the journal`
        if words.str(by) == "in" && (head_end..by).any(|at| words.str(at) == "published") {
            return None;
        }
        let name = (by + 1..end.min(by + 4)).find(|&at| words.words[at].capital)?;
        let from = words.words[name].span.start();
        // `a study by Harbour University professor Ann Berg`
        let whole = words.span(start, end);
        let author = self.within(whole).iter().rev().find(|entry| {
            words.str(by) == "by"
                && entry.span.end() == whole.end()
                && entry.form == MentionForm::Name
                && self.kind(entry.entity) == EntityKind::Person
        });
        if let Some(entry) = author {
            return Some(entry.entity);
        }
        // `a letter from Berg's campaign`
        let body = self.within(whole).iter().find(|entry| {
            entry.span.end() == whole.end()
                && entry.span.start() >= from
                && self.kind(entry.entity) == EntityKind::Organization
                && entry.form == MentionForm::Nominal
        });
        if let Some(entry) = body {
            return Some(entry.entity);
        }
        let made = self.within(words.span(name, end)).iter().find(|entry| {
            let person = self.kind(entry.entity) == EntityKind::Person && words.str(by) == "by";
            entry.span.start() == from
                && entry.form == MentionForm::Name
                && (person || self.kind(entry.entity) == EntityKind::Organization)
        });
        made.map(|entry| entry.entity)
    }

    /// The kind of an entity.
    pub(super) fn kind(&self, entity: u32) -> EntityKind {
        self.entities[entity as usize].kind
    }

    /// Whether the words `start..end` end in the name of a person.
    pub(super) fn is_speaker(&self, words: &Words<'_>, start: usize, end: usize) -> bool {
        let whole = words.span(start, end);
        self.within(whole).iter().any(|entry| {
            entry.form == MentionForm::Name
                && entry.span.end() == whole.end()
                && self.kind(entry.entity) == EntityKind::Person
        })
    }
}

/// The key of two words.
fn pair(first: &str, second: &str) -> u64 {
    plain::key(first).rotate_left(7) ^ plain::key(second)
}

/// What somebody publishes and speaks through.
pub(super) const DOCUMENTS: &[&str] = &[
    "account", "ad", "analysis", "article", "book", "brief", "comment", "communique", "communiqué", "complaint",
    "data", "database", "editorial", "email", "estimates", "figures", "filing", "lawsuit", "leaflet", "letter", "memo",
    "memoir", "op-ed", "poll", "release", "remarks", "report", "research", "ruling", "speech", "statement",
    "statistics", "study", "survey", "tally", "tweet", "video",
];

/// What an organisation is called after its name.
pub(super) const BODIES: &[&str] = &[
    "agency", "bank", "broadcaster", "channel", "company", "daily", "group", "magazine", "movement", "network",
    "newspaper", "organisation", "organization", "paper", "party", "radio", "station", "television", "weekly",
    "website",
];

/// Those who speak for another: their words are not his.
pub(super) const SPEAK_FOR: &[&str] = &[
    "adviser", "advisor", "aide", "ally", "attorney", "lawyer", "spokesman", "spokesperson", "spokeswoman", "supporter",
];

/// Whether only small describing words stand between a name and the noun at `noun`.
fn adjectives_between(words: &Words<'_>, name: Span, noun: usize, document: bool) -> bool {
    let most = if document { 3 } else { 2 };
    let mut at = noun;
    while at > 0 && words.words[at - 1].span.start() >= name.end() {
        at -= 1;
        let describes = match words.kind(at) {
            Kind::Plain => !words.words[at].capital,
            Kind::Possessive => words.str(at).len() <= "’s".len(),
            _ => false,
        };
        if !describes || noun - at > most || SPEAK_FOR.contains(&words.str(at)) {
            return false;
        }
    }
    true
}

/// Whether the name that ends the phrase is that of the role the phrase starts with: `Vice Minister of Health Ann Berg`,
/// not `a spokesman for President Ann Berg`.
fn is_titled(words: &Words<'_>, name: Span, start: usize, head_end: usize) -> bool {
    let Some(at) = (head_end..head_end + LONGEST_TITLE)
        .take_while(|&at| at < words.words.len())
        .find(|&at| words.words[at].span.start() == name.start())
    else {
        return false;
    };
    let head = words.str(head_end.saturating_sub(1));
    let role = (start..head_end).any(|at| Cues::of(words.str(at)).any(Cues::ROLE) || words.says(at, "member"));
    let before = words.str(at - 1);
    // `spokesperson on police Ann Berg`
    let speaks_for = SPEAK_FOR.contains(&head) && words.str(head_end) != "on";
    role && !speaks_for
        && at > head_end + 1
        && matches!(words.kind(at - 1), Kind::Capital | Kind::Plain)
        && !Cues::of(before).any(Cues::ROLE.or(Cues::HONORIFIC))
        && words.words.get(at + 1).is_some_and(|next| next.span.end() <= name.end())
}

/// A title before a name is at most so many words long after its noun.
const LONGEST_TITLE: usize = 16;

/// Where the head of the noun phrase ends: before its first preposition or comma that is no part of a name.
pub(super) fn head_end(words: &Words<'_>, start: usize, end: usize, within: &[Entry]) -> usize {
    (start + 1..end)
        .find(|&at| {
            let place = words.words[at].span.start();
            let in_name = |entry: &Entry| {
                entry.form == MentionForm::Name && entry.span.start() < place && place < entry.span.end()
            };
            !within.iter().any(in_name)
                && !is_inside(words, start, at)
                && !is_bracketed(words, at, end)
                && matches!(
                    words.kind(at),
                    Kind::Small(Function::Preposition | Function::Relative | Function::To | Function::That)
                        | Kind::Comma
                        | Kind::Open
                        | Kind::Past
                )
                || words.kind(at) == Kind::Dash && words.words[at - 1].span.end() < place
                || words.kind(at) == Kind::Participle && DOCUMENTS.contains(&words.str(at - 1))
        })
        .unwrap_or(end)
}

/// Whether a bracket of one or two words opens at `at` and the noun phrase goes on behind it: `Harbour Bank (HB) chief`.
fn is_bracketed(words: &Words<'_>, at: usize, end: usize) -> bool {
    let close = (at + 1..end.min(at + 4)).find(|&close| words.kind(close) == Kind::Close);
    let goes_on = |next: usize| next < end && matches!(words.kind(next), Kind::Plain | Kind::Capital);
    words.kind(at) == Kind::Open && close.is_some_and(|close| goes_on(close + 1))
}

/// Whether the word at `at` does not end the noun phrase for all its kind: inside a hyphenated word (`editor-in-chief`), or
/// a participle before the first noun (`the exiled leader`).
fn is_inside(words: &Words<'_>, start: usize, at: usize) -> bool {
    let joined = |at: usize| words.words[at - 1].span.end() == words.words[at].span.start();
    if words.kind(at) != Kind::Past {
        let next = words.words.get(at + 1).is_some_and(|_| joined(at + 1));
        return words.is_word(at) && at > start && joined(at) && next;
    }
    // `Oslo-based`
    if at > start && joined(at) {
        return true;
    }
    let is_noun = |before: usize| {
        matches!(words.kind(before), Kind::Plain | Kind::Capital)
            && !words.str(before).ends_with("ing")
            && !matches!(words.str(before), "The" | "A" | "An")
    };
    !(start..at).any(is_noun)
        && words.words.get(at + 1).is_some_and(|_| matches!(words.kind(at + 1), Kind::Plain | Kind::Capital))
}

/// Whether nothing but marks and small words stand between a mention and the end of the head: then it is the head.
fn ends_head(words: &Words<'_>, mention: Span, head_end: usize) -> bool {
    let mut at = head_end;
    while at > 0 && words.words[at - 1].span.start() >= mention.end() {
        at -= 1;
        // `Ana Lima MP`
        if HONOURS.contains(&words.str(at)) {
            continue;
        }
        if matches!(words.kind(at), Kind::Plain | Kind::Capital | Kind::Participle | Kind::Possessive | Kind::Past) {
            return false;
        }
    }
    true
}

/// Whether the mention is in apposition to what the words start with: a comma, perhaps a title, the name.
fn is_apposed(words: &Words<'_>, mention: Span, start: usize, end: usize) -> bool {
    let Some(at) = (start..end).find(|&at| words.words[at].span.start() == mention.start()) else { return false };
    let title = |at: usize| matches!(words.kind(at), Kind::Capital | Kind::Plain | Kind::Past | Kind::Participle);
    let comma = (start..at).rev().find(|&i| !title(i));
    comma.is_some_and(|comma| words.kind(comma) == Kind::Comma)
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::Sheet;
    use crate::{marks, quote};

    /// The speaker's name of the one statement.
    fn speaker(text: &str) -> Option<String> {
        let sheet = Sheet::new(text);
        let entities = sheet.entities();
        let quotes = quote::find(sheet.doc(), &marks::pair(sheet.doc()), &entities, None);
        let entity = quotes.first().expect("there is a statement").entity?;
        Some(sheet.name(&entities[entity as usize]).to_owned())
    }

    #[test]
    fn a_preposition_inside_a_name_does_not_end_it() {
        let text = "The National Committee of the Northern Trade Union said that talks went on.";
        assert!(speaker(text).is_some_and(|name| name.contains("Union")));
    }

    #[test]
    fn a_name_ends_a_long_title_but_is_not_its_spokesman() {
        let text = "Deputy minister for fish and harbours Peter Brandvold said that talks went on.";
        assert_eq!(speaker(text).as_deref(), Some("Peter Brandvold"));
        assert_eq!(speaker("A spokesman for President Peter Brandvold said that talks went on."), None);
    }

    #[test]
    fn a_report_speaks_for_who_made_it() {
        let text = "The World Harbour Council report said that talks went on.";
        assert_eq!(speaker(text).as_deref(), Some("World Harbour Council"));
        let text = "A survey by the World Harbour Council said that talks went on.";
        assert_eq!(speaker(text).as_deref(), Some("World Harbour Council"));
        assert_eq!(speaker("A World Harbour Council official said that talks went on."), None);
    }

    #[test]
    fn a_participle_before_the_noun_does_not_end_the_speakers_words() {
        let text = "Visiting exiled opposition leader Peter Brandvold said that talks went on.";
        assert_eq!(speaker(text).as_deref(), Some("Peter Brandvold"));
    }

    #[test]
    fn a_hyphenated_title_is_one_word() {
        let text = "Lamp Times editor-in-chief Peter Brandvold said that talks went on.";
        assert_eq!(speaker(text).as_deref(), Some("Peter Brandvold"));
    }

    #[test]
    fn officials_without_a_name_stay_nameless() {
        for text in [
            "Officials said that talks went on.",
            "Norwegian officials said that talks went on.",
            "Peter Brandvold came. A senior official said that talks went on.",
            "Residents of Oslo said that talks went on.",
        ] {
            assert_eq!(speaker(text), None, "{text}");
        }
    }

    #[test]
    fn a_government_speaks() {
        assert_eq!(speaker("The Kenyan government said that talks went on.").as_deref(), Some("Kenyan government"));
    }
}
