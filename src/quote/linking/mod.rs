//! Which statements to keep, learned.
//!
//! The rules' statements and those that the encoder's [roles](roles) make when [linked](groups) are candidates, and so
//! are mixtures of the two. Boosted trees ([`forest`]) judge each link and then each [candidate](candidate); of
//! candidates that say the same the best one [stays](select). `training/linking/make.py` makes the [tables].

mod candidate;
mod deed;
mod forest;
mod goes_on;
mod groups;
mod pairs;
mod roles;
mod select;
mod tables;
#[cfg(test)]
mod tests;
#[cfg(feature = "training")]
pub(crate) mod training;

use std::collections::HashSet;

use super::speaker::Index;
use super::statement::{Pattern, Statement};
use super::subject;
use super::wordclass::Kind;
use super::words::Words;
use crate::encoder::Encoded;
use crate::span::Span;

use candidate::{Candidate, Origin};
use groups::{Group, Link};
use roles::Roles;

pub(crate) use tables::Tables;

/// So many of the encoder's groups are compared with a statement of the rules.
const NEAR: usize = 8;
/// The least overlap, in 1/64, of two statements that are mixed.
const LEAST_OVERLAP: i32 = 16;

/// A statement that is kept, and how sure it is that it is right.
#[derive(Debug, Clone)]
pub(super) struct Judged {
    pub(super) statement: Statement,
    pub(super) confidence: f32,
}

/// The statements to keep of those that rules `found` and those that the encoder sees.
pub(super) fn choose(
    words: &Words<'_>,
    tokens: &[Span],
    encoded: &Encoded,
    index: &Index<'_>,
    found: Vec<Statement>,
    tables: &Tables,
) -> Vec<Judged> {
    let roles = Roles::new(words, tokens, encoded);
    let candidates = candidates(words, &roles, tables, found, &mut |_, _| {});
    let mut scored: Vec<(i32, Candidate)> = candidates
        .into_iter()
        .filter(|candidate| !deed::is_one(words, candidate))
        .map(|candidate| {
            let row = candidate::row(words, &roles, index, tables, &candidate);
            // Too few headlines were there to learn from; a name or an office after a colon is plain enough.
            let headline = candidate.origin == Origin::Rule && candidate.statement.pattern == Pattern::Headline;
            let floor = if headline { tables.least } else { i32::MIN };
            (tables.statement.score(&row).max(floor), candidate)
        })
        .filter(|(score, _)| *score >= tables.least)
        .collect();
    scored.sort_by_key(|(score, candidate)| {
        (std::cmp::Reverse(*score), candidate.statement.parts[0].start, candidate.origin as u8)
    });
    let mut kept = select::best(words.words.len(), scored, tables);
    for judged in &mut kept {
        complete_mention(words, &mut judged.statement);
    }
    kept.sort_by_key(|judged| judged.statement.parts[0].start);
    goes_on::join(words, &mut kept);
    kept.sort_by_key(|judged| (judged.statement.paragraph, judged.statement.parts[0].start));
    kept
}

/// Cuts the sentence's stop off the speaker's words, and completes them where they are but the end of the subject: of
/// `Ana Lima, 52, a former judge, said` no more than `a former judge,`.
fn complete_mention(words: &Words<'_>, statement: &mut Statement) {
    let (Some(cue), Some((start, mut end))) = (statement.cue, statement.mention) else { return };
    while end > start + 1 && matches!(words.kind(end - 1), Kind::Comma | Kind::Semicolon | Kind::Stop) {
        end -= 1;
    }
    statement.mention = Some((start, end));
    if end > cue.start || start == 0 || words.kind(start - 1) != Kind::Comma {
        return;
    }
    let scope = words.sentences[..words.sentences.partition_point(|s| s.start <= cue.start)].last();
    let subject = scope.and_then(|&scope| subject::left(words, cue.start, scope));
    if let Some(subject) = subject.filter(|subject| subject.start < start && subject.end <= start) {
        statement.mention = Some((subject.start, end));
    }
}

/// All candidates.
fn candidates(
    words: &Words<'_>,
    roles: &Roles,
    tables: &Tables,
    found: Vec<Statement>,
    seen: &mut dyn FnMut(Link, &[i32; pairs::FEATURES]),
) -> Vec<Candidate> {
    let groups = groups::find(words, roles, &roles.parts, tables, seen);
    let mut all = Vec::with_capacity(2 * found.len() + 6 * groups.len());
    let of_groups = |groups: &[Group], origin: Origin| -> Vec<(usize, Candidate)> {
        let candidate =
            |(i, group): (usize, &Group)| Some((i, group.candidate(words, group.sources.first().copied(), origin)?));
        groups.iter().enumerate().filter_map(candidate).collect()
    };
    let mut strict = of_groups(&groups, Origin::Roles);
    let mut rules: Vec<Candidate> = found
        .into_iter()
        .map(|statement| Candidate { statement, origin: Origin::Rule, overlap: 0, agrees: false })
        .collect();
    compare(&mut rules, &mut strict, |rule, (group, other), overlap, agrees| {
        mix(rule, &groups[group], other, overlap, agrees, &mut all);
    });
    add_sources(&groups, strict, &mut all);
    for (parts, origin) in roles.loose.iter().zip([Origin::Loose, Origin::Looser]) {
        let groups = groups::find(words, roles, parts, tables, seen);
        let mut loose = of_groups(&groups, origin);
        compare(&mut rules, &mut loose, |_, _, _, _| {});
        add_sources(&groups, loose, &mut all);
    }
    all.extend(rules);
    let mut seen = HashSet::with_capacity(all.len());
    all.retain(|candidate| candidate.origin == Origin::Rule || seen.insert(candidate.key()));
    all
}

/// Adds the candidates of groups with each source, and with none: the best may be none of them.
fn add_sources(groups: &[Group], candidates: Vec<(usize, Candidate)>, all: &mut Vec<Candidate>) {
    for (group, candidate) in candidates {
        let sources = &groups[group].sources;
        let others = sources.iter().skip(1).map(|&source| Some(source)).chain(sources.first().map(|_| None));
        for source in others {
            all.push(candidate.with_mention(source.map(|source| (source.start, source.end)), None));
        }
        all.push(candidate);
    }
}

/// Compares each statement of the rules with those `others`, in order, that are near it.
fn compare(
    rules: &mut [Candidate],
    others: &mut [(usize, Candidate)],
    mut both: impl FnMut(&Candidate, (usize, &Candidate), i32, bool),
) {
    for rule in rules {
        let first = rule.statement.parts[0].start;
        let at = others.partition_point(|(_, other)| other.statement.parts[0].start < first);
        let near = at.saturating_sub(NEAR)..(at + NEAR).min(others.len());
        for (group, other) in &mut others[near] {
            let overlap = select::overlap(&rule.statement, &other.statement);
            if overlap == 0 {
                continue;
            }
            let agrees = match (rule.statement.mention, other.statement.mention) {
                (Some(a), Some(b)) => a.0 < b.1 && b.0 < a.1,
                (a, b) => a.is_none() && b.is_none(),
            };
            if overlap > other.overlap {
                (other.overlap, other.agrees) = (overlap, agrees);
            }
            if overlap > rule.overlap && other.origin == Origin::Roles {
                (rule.overlap, rule.agrees) = (overlap, agrees);
            }
            if overlap >= LEAST_OVERLAP {
                both(rule, (*group, other), overlap, agrees);
            }
        }
    }
}

/// Adds what comes from the rules for one part and from the encoder for the other.
fn mix(rule: &Candidate, group: &Group, other: &Candidate, overlap: i32, agrees: bool, all: &mut Vec<Candidate>) {
    if !agrees {
        if let Some(source) = group.sources.first() {
            let mut mixed = rule.with_mention(Some((source.start, source.end)), None);
            mixed.statement.cue = mixed.statement.cue.or(group.cue);
            (mixed.origin, mixed.overlap) = (Origin::RuleContent, overlap);
            all.push(mixed);
        }
    }
    if overlap < 64 && rule.statement.parts != other.statement.parts {
        let mut mixed = other.with_mention(rule.statement.mention, rule.statement.antecedent);
        mixed.statement.cue = rule.statement.cue.or(group.cue);
        mixed.statement.pattern = rule.statement.pattern;
        mixed.statement.nested = rule.statement.nested;
        (mixed.origin, mixed.overlap, mixed.agrees) = (Origin::RolesContent, overlap, agrees);
        all.push(mixed);
    }
}

/// What makes two candidates of the encoder the same: first and last word, number of parts, cue, mention.
type Key = (usize, usize, usize, Option<(usize, usize)>, Option<(usize, usize)>);

impl Candidate {
    fn key(&self) -> Key {
        let Statement { parts, cue, mention, .. } = &self.statement;
        let end = parts.last().map_or(0, |part| part.end);
        (parts[0].start, end, parts.len(), cue.map(|cue| (cue.start, cue.end)), *mention)
    }

    /// The same said by somebody else.
    fn with_mention(&self, mention: Option<(usize, usize)>, antecedent: Option<(usize, usize)>) -> Candidate {
        let mut other = self.clone();
        (other.statement.mention, other.statement.antecedent, other.agrees) = (mention, antecedent, false);
        other
    }
}
