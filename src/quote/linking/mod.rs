//! Which statements to keep, learned.
//!
//! The rules' statements and those that the encoder's [roles](roles) make when [linked](groups) are candidates, and so
//! are mixtures of the two. Boosted trees ([`forest`]) judge each link and then each [candidate](candidate); of
//! candidates that say the same the best one [stays](select). `training/linking/make.py` makes the [tables].

mod candidate;
mod forest;
mod groups;
mod pairs;
mod roles;
mod select;
mod tables;
#[cfg(feature = "training")]
pub(crate) mod training;

use super::speaker::Index;
use super::statement::Statement;
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
        .map(|candidate| {
            let row = candidate::row(words, &roles, index, tables, &candidate);
            (tables.statement.score(&row), candidate)
        })
        .filter(|(score, _)| *score >= tables.least)
        .collect();
    scored.sort_by_key(|(score, candidate)| {
        (std::cmp::Reverse(*score), candidate.statement.parts[0].start, candidate.origin as u8)
    });
    let mut kept = select::best(words.words.len(), scored, tables);
    kept.sort_by_key(|judged| (judged.statement.paragraph, judged.statement.parts[0].start));
    kept
}

/// All candidates.
fn candidates(
    words: &Words<'_>,
    roles: &Roles,
    tables: &Tables,
    found: Vec<Statement>,
    seen: &mut dyn FnMut(Link, &[i32; pairs::FEATURES]),
) -> Vec<Candidate> {
    let groups = groups::find(words, roles, tables, seen);
    let mut all = Vec::with_capacity(2 * found.len() + 3 * groups.len());
    let mut of_groups = Vec::with_capacity(groups.len());
    for group in &groups {
        let candidate = group.candidate(words, group.sources.first().copied());
        of_groups.extend(candidate.map(|candidate| (group, candidate)));
    }
    for statement in found {
        let mut candidate = Candidate { statement, origin: Origin::Rule, overlap: 0, agrees: false };
        let at =
            of_groups.partition_point(|(_, other)| other.statement.parts[0].start < candidate.statement.parts[0].start);
        let near = at.saturating_sub(NEAR)..(at + NEAR).min(of_groups.len());
        for (group, other) in &mut of_groups[near] {
            let overlap = select::overlap(&candidate.statement, &other.statement);
            if overlap == 0 {
                continue;
            }
            let agrees = match (candidate.statement.mention, other.statement.mention) {
                (Some(a), Some(b)) => a.0 < b.1 && b.0 < a.1,
                (a, b) => a.is_none() && b.is_none(),
            };
            for one in [&mut candidate, other] {
                if overlap > one.overlap {
                    (one.overlap, one.agrees) = (overlap, agrees);
                }
            }
            if overlap >= LEAST_OVERLAP {
                mix(&candidate, group, other, overlap, agrees, &mut all);
            }
        }
        all.push(candidate);
    }
    for (group, candidate) in of_groups {
        // The other sources, and none: the best may be none of them.
        let others =
            group.sources.iter().skip(1).map(|&source| Some(source)).chain(group.sources.first().map(|_| None));
        for source in others {
            all.push(candidate.with_mention(source.map(|source| (source.start, source.end)), None));
        }
        all.push(candidate);
    }
    all
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

impl Candidate {
    /// The same said by somebody else.
    fn with_mention(&self, mention: Option<(usize, usize)>, antecedent: Option<(usize, usize)>) -> Candidate {
        let mut other = self.clone();
        (other.statement.mention, other.statement.antecedent, other.agrees) = (mention, antecedent, false);
        other
    }
}
