//! Whom words that name nobody may mean, as far as the names nearby tell.

use super::speaker::{Index, head_end};
use super::standin::{self, Standin};
use super::wordclass::{Kind, buffer, lower};
use super::words::{Sentence, Words};
use crate::entity::{EntityKind, Gender, MentionForm, gender};
use crate::lexicon::cues::Cues;
use crate::lexicon::names::{self, Given};
use crate::lexicon::plain;
use crate::lexicon::speech::Function;
use crate::pool::PooledMap;

/// The subject of a sentence begins among its first so many words.
const LONGEST_LEAD: usize = 9;

/// Two who are meant by `both` are named at most so many words before.
const LONGEST_PAIR: usize = 90;

/// A description stands for the subject of its sentence or of one so many before.
const SENTENCES: usize = 2;

/// Who holds an office, by its key; nobody where several do.
pub(super) type Holders = PooledMap<u64, Option<u32>>;

/// So many words of a person's roles are compared with a description.
const LONGEST_ROLES: usize = 64;

impl Index<'_> {
    /// What words may stand for where they name nobody, see [`Standin`].
    pub(super) fn standin(&self, words: &Words<'_>, (start, end): (usize, usize)) -> Option<Standin> {
        let within = self.within(words.span(start, end));
        // Somebody is named after all, if only as whose it is.
        if within.iter().any(|entry| self.kind(entry.entity) == EntityKind::Person) {
            return None;
        }
        standin::of(words, start, head_end(words, start, end, within))
    }

    /// What words of a headline or the lead may stand for, whoever they name besides: `the mayor's adviser`.
    pub(super) fn announced(&self, words: &Words<'_>, (start, end): (usize, usize)) -> Option<Standin> {
        standin::announced(words, (start, end), head_end(words, start, end, self.within(words.span(start, end))))
    }

    /// Whether an entity is first mentioned behind the word at `at`.
    pub(super) fn comes_after(&self, words: &Words<'_>, at: usize, entity: u32) -> bool {
        let first = self.entities[entity as usize].mentions.first();
        first.is_some_and(|first| words.words[at].span.end() <= first.span.start())
    }

    /// Whether a person may be meant by words that name none: not who is named in them, nobody of the other gender, and no
    /// holder of another office: no mayor is meant by `the governor`. What anybody may be called means only who is known
    /// for one, unless the name is still to come.
    pub(super) fn may_be(&self, words: &Words<'_>, (start, end): (usize, usize), entity: u32, to_come: bool) -> bool {
        let within = self.within(words.span(start, end));
        if within.iter().any(|entry| entry.entity == entity) {
            return false;
        }
        let mut space = buffer();
        let noun = lower(words.str(head_end(words, start, end, within) - 1), &mut space);
        let person = &self.entities[entity as usize];
        let given = person.name.slice(words.text).split_whitespace().next().and_then(names::first_name);
        let other = match gender::of_cues(Cues::of(noun)) {
            Some(Gender::Female) => given == Some(Given::Male),
            Some(Gender::Male) => given == Some(Given::Female),
            None => false,
        };
        let mut held = person.roles.iter().flat_map(|role| role.slice(words.text).split([' ', '-']));
        let anybodys = !to_come && standin::is_anybodys(noun);
        let office = !standin::is_office(noun) && !anybodys || {
            let (mut same, mut another) = (false, false);
            for word in held.by_ref().take(LONGEST_ROLES) {
                let mut space = buffer();
                let word = lower(word.trim_end_matches('.'), &mut space);
                same |= standin::is_same(noun, word);
                another |= standin::is_office(word);
            }
            // `the education secretary` is nobody who is not known for one, `the Texas senator` may be.
            let told = || (start + 1..end).any(|at| words.kind(at) == Kind::Plain && words.str(at) != noun);
            let particular = standin::has_portfolio(noun) && told();
            same || !another && !particular && !anybodys && !standin::is_one_mans(noun)
        };
        office && !other
    }

    /// The one whom the article calls by the office of a description, and by no other: `the superintendent`.
    pub(super) fn office_holder(
        &self,
        words: &Words<'_>,
        (start, end): (usize, usize),
        holders: &mut Option<Holders>,
    ) -> Option<u32> {
        let mut space = buffer();
        let noun = words.str(head_end(words, start, end, self.within(words.span(start, end))) - 1);
        let noun = lower(noun, &mut space);
        if !standin::is_office(noun) {
            return None;
        }
        let holders = holders.get_or_insert_with(|| {
            let mut holders = Holders::default();
            for (entity, data) in self.entities.iter().enumerate() {
                for role in data.roles.iter() {
                    let mut space = buffer();
                    let last = role.slice(words.text).rsplit([' ', '-']).next().unwrap_or("");
                    let last = lower(last.trim_end_matches('.'), &mut space);
                    let less = role.slice(words.text).split([' ', '-']).any(|word| {
                        ["assistant", "deputy", "ex", "former", "vice"]
                            .iter()
                            .any(|less| word.eq_ignore_ascii_case(less))
                    });
                    if standin::is_office(last) && !less {
                        let holder = holders.entry(plain::key(last)).or_insert(Some(entity as u32));
                        *holder = holder.filter(|&other| other == entity as u32);
                    }
                }
            }
            holders
        });
        let of = |noun: &str| holders.get(&plain::key(noun)).copied();
        of(noun).or_else(|| standin::same(noun).iter().find_map(|noun| of(noun))).flatten()
    }

    /// Whether a body may be meant by words that name none: no committee is meant by `the court`. A country speaks by its
    /// government, and letters may stand for anything.
    pub(super) fn may_be_body(&self, words: &Words<'_>, (start, end): (usize, usize), entity: u32) -> bool {
        let mut space = buffer();
        let noun = lower(words.str(head_end(words, start, end, self.within(words.span(start, end))) - 1), &mut space);
        if !standin::is_in_names(noun) {
            return true;
        }
        let body = &self.entities[entity as usize];
        let name = body.name.slice(words.text);
        let mut parts = name.split([' ', '-']).take(LONGEST_ROLES);
        let letters = !name.contains(' ') && name.chars().all(|c| c.is_uppercase() || matches!(c, '.' | '&'));
        body.kind == EntityKind::Place && noun == "government"
            || letters
            || parts.any(|word| lower(word, &mut buffer()) == noun)
    }

    /// The person who is the subject of the sentence of a description, before it, or of one of the two sentences before.
    /// Nobody where the description says of what somebody is the head or the member. With the paragraph.
    pub(super) fn subject_before(&self, words: &Words<'_>, (at, end): (usize, usize)) -> Option<(u32, usize)> {
        if head_end(words, at, end, self.within(words.span(at, end))) < end {
            return None;
        }
        let own = words.sentence_of(at)?;
        for sentence in (own.saturating_sub(SENTENCES)..=own).rev() {
            let Sentence { start, end } = words.sentences[sentence];
            let end = end.min(at).min(start + LONGEST_LEAD);
            let lead = if end > start { self.within(words.span(start, end)) } else { &[] };
            let person = lead.iter().find(|entry| self.kind(entry.entity) == EntityKind::Person);
            let Some(entry) = person else { continue };
            let first = words.words.partition_point(|word| word.span.end() <= entry.span.start());
            let after = words.words.partition_point(|word| word.span.start() < entry.span.end());
            let ties = |at: usize| matches!(words.kind(at), Kind::Small(Function::Preposition | Function::To));
            // `with Trade Minister Ana Lima`
            let title = |at: &usize| words.words[*at].capital && *at > start;
            let governed = (start..first).rev().skip_while(title).take(3).any(ties);
            let owns = (first..=after).any(|at| at < words.words.len() && words.kind(at) == Kind::Possessive);
            let is_subject = !governed && !owns && words.stretch(first).is_none();
            return is_subject.then(|| (entry.entity, words.paragraph_of(start)));
        }
        None
    }

    /// The first of two who are named side by side in the sentence of the word at `at` or the one before: `Berg and Lima`.
    pub(super) fn pair_before(&self, words: &Words<'_>, at: usize) -> Option<u32> {
        let own = words.sentence_of(at)?;
        let start = words.sentences[own.saturating_sub(SENTENCES)].start.max(at.saturating_sub(LONGEST_PAIR));
        if start >= at {
            return None;
        }
        let names = self.within(words.span(start, at));
        let pair = names.windows(2).rev().find(|pair| {
            let [first, second] = pair else { return false };
            let one = first.form == MentionForm::Name && second.form == MentionForm::Name;
            let alike = self.kind(first.entity) == self.kind(second.entity) && first.entity != second.entity;
            let from = words.words.partition_point(|word| word.span.start() < first.span.end());
            let between = (from..from + 4).take_while(|&at| at < words.words.len());
            let mut between = between.take_while(|&at| words.words[at].span.start() < second.span.start());
            one && alike
                && self.kind(first.entity) != EntityKind::Nationality
                && between.next().is_some_and(|at| words.str(at) == "and")
                && between.all(|at| words.words[at].capital || words.kind(at) == Kind::Stop)
        });
        pair.map(|pair| pair[0].entity)
    }
}
