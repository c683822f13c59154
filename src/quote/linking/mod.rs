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
mod stretches;
mod tables;
#[cfg(test)]
mod tests;
#[cfg(feature = "training")]
pub(crate) mod training;

use std::collections::HashSet;
use std::ops::Range;

use super::content;
use super::speaker::{Index, SPEAK_FOR};
use super::statement::{Pattern, Statement};
use super::subject;
use super::wordclass::Kind;
use super::words::{Sentence, Words};
use crate::encoder::Encoded;
use crate::lexicon::speech::Function;
use crate::span::Span;

use candidate::{Candidate, Origin};
use groups::{Group, Groups, Link};
use roles::Roles;

pub(crate) use tables::Tables;

/// So many of the encoder's groups are compared with a statement of the rules.
const NEAR: usize = 8;
/// The least overlap, in 1/64, of two statements that are mixed.
const LEAST_OVERLAP: i32 = 16;

/// Where the groups of each reading of the roles come from, see [`Roles::parts`].
const ORIGINS: [Origin; roles::READINGS] = [Origin::Roles, Origin::Loose, Origin::Looser];

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
    let mut kept = Vec::new();
    let mut scores: Vec<i32> = Vec::new();
    let mut order: Vec<usize> = Vec::new();
    let mut owners = select::Owners::default();
    each_stretch(words, tokens, encoded, tables, found, &mut |_, _| {}, &mut |roles, stretch, candidates| {
        scores.clear();
        candidates.retain(|candidate| {
            let score = judge(words, roles, index, tables, candidate);
            scores.extend(score);
            score.is_some()
        });
        order.clear();
        order.extend(0..candidates.len());
        order.sort_by_key(|&at| {
            (std::cmp::Reverse(scores[at]), candidates[at].statement.parts[0].start, candidates[at].origin as u8)
        });
        let scored = order.iter().map(|&at| (scores[at], &candidates[at].statement));
        owners.best(stretch, scored, tables, &mut kept);
    });
    for judged in &mut kept {
        cut_conjunction(words, &mut judged.statement);
        complete_mention(words, &mut judged.statement);
    }
    kept.sort_by_key(|judged| judged.statement.parts[0].start);
    goes_on::join(words, &mut kept);
    kept.sort_by_key(|judged| (judged.statement.paragraph, judged.statement.parts[0].start));
    kept
}

/// The score of a candidate, if it is worth a look.
fn judge(words: &Words<'_>, roles: &Roles, index: &Index<'_>, tables: &Tables, candidate: &Candidate) -> Option<i32> {
    if deed::is_one(words, candidate) {
        return None;
    }
    let row = candidate::row(words, roles, index, tables, candidate);
    // Too few headlines were there to learn from; a name or an office after a colon is plain enough.
    let headline = candidate.origin == Origin::Rule && candidate.statement.pattern == Pattern::Headline;
    let floor = if headline { tables.least } else { i32::MIN };
    let score = tables.statement.score(&row).max(floor);
    (score >= tables.least).then_some(score)
}

/// Cuts off the word that leads on to the next clause: `the harbour was safe, but Costa said`.
fn cut_conjunction(words: &Words<'_>, statement: &mut Statement) {
    let Some(part) = statement.parts.last_mut() else { return };
    let last = part.end - 1;
    if last > part.start && words.is(last, Function::Coordinator) && words.stretch(last).is_none() {
        if let Some((start, end)) = content::trim(words, part.start, last) {
            *part = Sentence { start, end };
        }
    }
}

/// Leaves out the marks behind the speaker's words, and completes them where they are but the end of the subject: of `Ana
/// Lima, 52, a former judge, said` no more than `a former judge,`.
fn complete_mention(words: &Words<'_>, statement: &mut Statement) {
    let Some((start, mut end)) = statement.mention else { return };
    let is_mark = |at: usize| matches!(words.kind(at), Kind::Comma | Kind::Stop | Kind::Colon | Kind::Dash);
    while end > start + 1 && is_mark(end - 1) {
        end -= 1;
    }
    // `said a spokesman for the town`
    let speaks_for = end < words.words.len() && words.says(end, "for") && SPEAK_FOR.contains(&words.str(end - 1));
    if speaks_for {
        let whole = subject::right_phrase(words, end + 1, words.words.len()).0;
        end = if whole > end + 1 { whole } else { end };
    }
    statement.mention = Some((start, end));
    let Some(cue) = statement.cue else { return };
    if end > cue.start || start == 0 || words.kind(start - 1) != Kind::Comma {
        return;
    }
    let scope = words.sentences[..words.sentences.partition_point(|s| s.start <= cue.start)].last();
    let subject = scope.and_then(|&scope| subject::left(words, cue.start, scope));
    if let Some(subject) = subject.filter(|subject| subject.start < start && subject.end <= start) {
        statement.mention = Some((subject.start, end));
    }
}

/// Gives all candidates to `judge`, those of one stretch of words at a time: no candidate of another stretch has a word
/// of it. What is held at once is bounded by the paragraph, or by those that a statement of the rules holds together.
fn each_stretch(
    words: &Words<'_>,
    tokens: &[Span],
    encoded: &Encoded,
    tables: &Tables,
    mut found: Vec<Statement>,
    seen: &mut dyn FnMut(Link, &[i32; pairs::FEATURES]),
    judge: &mut dyn FnMut(&Roles, Sentence, &mut Vec<Candidate>),
) {
    let mut roles = Roles::new(words, tokens, encoded);
    let blocks = stretches::blocks(words, &found);
    stretches::sort(&blocks, &mut found);
    let mut found = found.into_iter();
    let (mut groups, mut inner, mut buffers) = (Groups::default(), Vec::new(), Buffers::default());
    let mut paragraph = 0;
    for block in blocks {
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
        let rules = stretches::count(found.as_slice(), block);
        stretches::inner(&groups, &found.as_slice()[..rules], &mut inner);
        stretches::sort(&inner, &mut found.as_mut_slice()[..rules]);
        for &stretch in &inner {
            let own = left.each_mut().map(|left| {
                let is_own = |group: &&Group| groups.contents(group)[0].start < stretch.end;
                let own = left.start..left.start + groups.list[left.clone()].iter().take_while(is_own).count();
                left.start = own.end;
                own
            });
            let rules = stretches::count(found.as_slice(), stretch);
            candidates(words, &groups, own, found.by_ref().take(rules), &mut buffers);
            judge(&roles, stretch, &mut buffers.all);
            buffers.all.clear();
        }
    }
}

/// Candidates of one stretch after another.
#[derive(Default)]
struct Buffers {
    rules: Vec<Candidate>,
    /// Those of groups, with the group's number.
    others: Vec<(usize, Candidate)>,
    all: Vec<Candidate>,
    seen: HashSet<Key>,
}

/// All candidates that rules and groups, those with these numbers, make.
fn candidates(
    words: &Words<'_>,
    groups: &Groups,
    own: [Range<usize>; ORIGINS.len()],
    found: impl Iterator<Item = Statement>,
    buffers: &mut Buffers,
) {
    let Buffers { rules, others, all, seen } = buffers;
    rules.extend(found.map(|statement| Candidate { statement, origin: Origin::Rule, overlap: 0, agrees: false }));
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
