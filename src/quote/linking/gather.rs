//! The candidates of an article: statements of the rules, those that the encoder's groups make, and mixtures of both.

use std::ops::Range;

use super::super::statement::Statement;
use super::super::words::{Sentence, Words};
use super::candidate::{Candidate, Origin};
use super::groups::{self, Group, Groups, Link};
use super::roles::{self, Roles};
use super::{Tables, pairs, select, stretches};
use crate::encoder::Encoded;
use crate::pool::{PooledSet, PooledVec};
use crate::span::Span;

/// So many of the encoder's groups are compared with a statement of the rules.
const NEAR: usize = 8;
/// The least overlap, in 1/64, of two statements that are mixed.
const LEAST_OVERLAP: i32 = 16;

/// Where the groups of each reading of the roles come from, see [`Roles::parts`].
const ORIGINS: [Origin; roles::READINGS] = [Origin::Roles, Origin::Loose, Origin::Looser];

/// Gives all candidates to `judge`, those of one stretch of words at a time: no candidate of another stretch has a word
/// of it. What is held at once is bounded by the paragraph, or by those that a statement of the rules holds together.
pub(super) fn each_stretch(
    words: &Words<'_>,
    tokens: &[Span],
    encoded: &Encoded,
    tables: &Tables,
    mut found: &mut [Statement],
    seen: &mut dyn FnMut(Link, &[i32; pairs::FEATURES]),
    judge: &mut dyn FnMut(&Roles, Sentence, &mut Vec<Candidate>),
) {
    let mut roles = Roles::new(words, tokens, encoded);
    let blocks = stretches::blocks(words, found);
    stretches::sort(&blocks, found);
    let (mut groups, mut inner, mut buffers) = (Groups::default(), PooledVec::default(), Buffers::default());
    let mut paragraph = 0;
    for &block in blocks.iter() {
        roles.read(words, tokens, encoded, block);
        let first = paragraph;
        while words.paragraphs.get(paragraph).is_some_and(|p| p.words.start < block.end) {
            paragraph += 1;
        }
        groups.clear();
        // The groups of each reading, and those of them that no stretch had yet.
        let mut left = roles.parts.each_ref().map(|parts| {
            let start = groups.list.len();
            groups::find(words, &roles, first..paragraph, parts, tables, seen, &mut groups);
            start..groups.list.len()
        });
        let rules = stretches::count(found, block);
        stretches::inner(&groups, &found[..rules], &mut inner);
        stretches::sort(&inner, &mut found[..rules]);
        for &stretch in inner.iter() {
            let own = left.each_mut().map(|left| {
                let is_own = |group: &&Group| groups.contents(group)[0].start < stretch.end;
                let own = left.start..left.start + groups.list[left.clone()].iter().take_while(is_own).count();
                left.start = own.end;
                own
            });
            let rules = stretches::count(found, stretch);
            let (statements, rest) = std::mem::take(&mut found).split_at_mut(rules);
            found = rest;
            candidates(words, &groups, own, statements, &mut buffers);
            judge(&roles, stretch, &mut buffers.all);
            buffers.all.clear();
        }
    }
}

/// Candidates of one stretch after another.
#[derive(Default)]
struct Buffers {
    rules: PooledVec<Candidate>,
    /// Those of groups, with the group's number.
    others: PooledVec<(usize, Candidate)>,
    all: PooledVec<Candidate>,
    seen: PooledSet<Key>,
}

/// All candidates that rules and groups, those with these numbers, make.
fn candidates(
    words: &Words<'_>,
    groups: &Groups,
    own: [Range<usize>; ORIGINS.len()],
    found: &[Statement],
    buffers: &mut Buffers,
) {
    let Buffers { rules, others, all, seen } = buffers;
    let candidate =
        |found: &Statement| Candidate { statement: found.clone(), origin: Origin::Rule, overlap: 0, agrees: false };
    rules.extend(found.iter().map(candidate));
    for (own, origin) in own.into_iter().zip(ORIGINS) {
        others.extend(own.filter_map(|i| Some((i, groups.candidate(words, &groups.list[i], origin)?))));
        compare(rules, others, |rule, (group, other), overlap, agrees| {
            if origin == Origin::Roles {
                mix(rule, &groups.list[group], other, overlap, agrees, all);
            }
        });
        add_sources(&groups.list, others.drain(..), all);
    }
    all.append(rules);
    seen.clear();
    all.retain(|candidate| candidate.origin == Origin::Rule || seen.insert(candidate.key()));
}

/// Adds the candidates of groups with each source, and with none: the best may be none of them.
fn add_sources(groups: &[Group], candidates: impl Iterator<Item = (usize, Candidate)>, all: &mut Vec<Candidate>) {
    for (group, candidate) in candidates {
        let [first, second] = groups[group].sources;
        let others = second.map(Some).into_iter().chain(first.map(|_| None));
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
        if let Some(source) = group.sources[0] {
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
type Key = ([u32; 3], Option<[u32; 2]>, Option<[u32; 2]>);

impl Candidate {
    fn key(&self) -> Key {
        let Statement { parts, cue, mention, .. } = &self.statement;
        let end = parts.last().map_or(0, |part| part.end);
        // There are fewer words than bytes, and fewer of these than 4 GiB.
        let pair = |start: usize, end: usize| [start as u32, end as u32];
        let [start, end] = pair(parts[0].start, end);
        let cue = cue.map(|cue| pair(cue.start, cue.end));
        ([start, end, parts.len() as u32], cue, mention.map(|(start, end)| pair(start, end)))
    }

    /// The same said by somebody else.
    fn with_mention(&self, mention: Option<(usize, usize)>, antecedent: Option<(usize, usize)>) -> Candidate {
        let mut other = self.clone();
        (other.statement.mention, other.statement.antecedent, other.agrees) = (mention, antecedent, false);
        other
    }
}
