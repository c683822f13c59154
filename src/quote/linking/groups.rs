//! The encoder's runs of words, linked: each cue with its sources and contents.

use std::ops::Range;

use super::super::content;
use super::super::statement::{Parts, Pattern, Statement};
use super::super::subject;
use super::super::wordclass::Kind;
use super::super::words::{Sentence, Words};
use super::Tables;
use super::candidate::{Candidate, Origin};
use super::pairs;
use super::roles::{Part, Role, Roles};
use crate::pool::PooledVec;

/// A link is looked for among so many runs on either side.
const RUNS: usize = 12;
/// So many words lie at most between a cue and its source, a cue and its content.
const REACH: usize = 80;
/// The least score of a link between a content and a cue.
const LEAST: i32 = -1500;
/// The least score of a second source that is tried.
const SECOND: i32 = -4500;

/// Runs of words that belong together.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) paragraph: usize,
    /// Indexes of its contents among those of all groups.
    contents: Range<u32>,
    pub(super) cue: Option<Sentence>,
    /// The two best sources, the best first.
    pub(super) sources: [Option<Sentence>; 2],
}

/// Groups in order, and what finding them needs besides.
#[derive(Debug, Default)]
pub(super) struct Groups {
    pub(super) list: PooledVec<Group>,
    contents: PooledVec<Sentence>,
    /// The group of each part that is a cue.
    of_part: PooledVec<u32>,
    /// Contents with the numbers of their groups.
    linked: PooledVec<(usize, Sentence)>,
    sources: PooledVec<(i32, Sentence)>,
}

impl Groups {
    pub(super) fn clear(&mut self) {
        self.list.clear();
        self.contents.clear();
    }

    /// What was said, in order; of a group that was found never empty.
    pub(super) fn contents(&self, group: &Group) -> &[Sentence] {
        &self.contents[group.contents.start as usize..group.contents.end as usize]
    }
}

/// Each link that can be: its kind, cue and other run.
pub(super) type Link = (Role, Sentence, Sentence);

/// Adds the groups that `parts`, the runs of some paragraphs, make, in order. Every link that was looked at is told to
/// `seen`.
pub(super) fn find(
    words: &Words<'_>,
    roles: &Roles,
    paragraphs: Range<usize>,
    parts: &[Part],
    tables: &Tables,
    seen: &mut dyn FnMut(Link, &[i32; pairs::FEATURES]),
    groups: &mut Groups,
) {
    let mut first = 0;
    for paragraph in paragraphs {
        let block = words.paragraphs[paragraph].words;
        let len = parts[first..].iter().take_while(|part| part.words.start < block.end).count();
        of_paragraph(words, roles, tables, paragraph, &parts[first..first + len], seen, groups);
        first += len;
    }
}

fn of_paragraph(
    words: &Words<'_>,
    roles: &Roles,
    tables: &Tables,
    paragraph: usize,
    parts: &[Part],
    seen: &mut dyn FnMut(Link, &[i32; pairs::FEATURES]),
    groups: &mut Groups,
) {
    let Groups { list, contents, of_part, linked, sources: scored } = groups;
    let start = list.len();
    of_part.clear();
    of_part.resize(parts.len(), u32::MAX);
    for (i, part) in parts.iter().enumerate().filter(|(_, part)| part.role == Role::Cue) {
        scored.clear();
        for other in around(parts, i, Role::Source) {
            let source = parts[other].words;
            let row = pairs::row(words, roles, part.words, source, Role::Source);
            seen((Role::Source, part.words, source), &row);
            scored.push((roles.score(tables, Role::Source, part.words, source, &row), source));
        }
        // Who the grammar says it is.
        if let Some(subject) = subject(words, part.words) {
            if !scored.iter().any(|(_, source)| source.start < subject.end && subject.start < source.end) {
                let row = pairs::row(words, roles, part.words, subject, Role::Source);
                seen((Role::Source, part.words, subject), &row);
                scored.push((roles.score(tables, Role::Source, part.words, subject, &row), subject));
            }
        }
        scored.sort_by_key(|&(score, source)| (std::cmp::Reverse(score), source.start));
        let source = |rank: usize| scored.get(rank).filter(|(score, _)| rank == 0 || *score > SECOND);
        of_part[i] = list.len() as u32;
        list.push(Group {
            paragraph,
            contents: 0..0,
            cue: Some(part.words),
            sources: [0, 1].map(|rank| source(rank).map(|&(_, source)| source)),
        });
    }
    linked.clear();
    for (i, part) in parts.iter().enumerate().filter(|(_, part)| part.role == Role::Content) {
        let content = snapped(words, part.words);
        let mut best: Option<(i32, usize)> = None;
        for other in around(parts, i, Role::Cue) {
            let row = pairs::row(words, roles, parts[other].words, part.words, Role::Content);
            seen((Role::Content, parts[other].words, part.words), &row);
            let score = roles.score(tables, Role::Content, parts[other].words, part.words, &row);
            if best.is_none_or(|(most, _)| score > most) {
                best = Some((score, other));
            }
        }
        match best.filter(|&(score, _)| score > LEAST) {
            Some((_, cue)) => linked.push((of_part[cue] as usize, content)),
            None => {
                scored.clear();
                scored.extend(around(parts, i, Role::Source).map(|source| (0, parts[source].words)));
                let distance =
                    |source: Sentence| source.start.abs_diff(content.end).min(source.end.abs_diff(content.start));
                scored.sort_by_key(|&(_, source)| distance(source));
                linked.push((list.len(), content));
                let sources = [0, 1].map(|rank| scored.get(rank).map(|&(_, source)| source));
                list.push(Group { paragraph, contents: 0..0, cue: None, sources });
            }
        }
    }
    linked.sort_by_key(|&(group, _)| group);
    for &(group, content) in linked.iter() {
        // There are fewer contents than words, and fewer of these than 4 GiB.
        let (own, at) = (&mut list[group].contents, contents.len() as u32);
        *own = if own.end == 0 { at..at + 1 } else { own.start..at + 1 };
        contents.push(content);
    }
    let mut i = start;
    while i < list.len() {
        if list[i].contents.end == 0 {
            list.swap_remove(i);
        } else {
            i += 1;
        }
    }
    list[start..].sort_by_key(|group| contents[group.contents.start as usize].start);
}

/// The runs of a role around the run at `i`.
fn around(parts: &[Part], i: usize, role: Role) -> impl Iterator<Item = usize> {
    let own = parts[i].words;
    (i.saturating_sub(RUNS)..parts.len().min(i + RUNS + 1)).filter(move |&other| {
        let range = parts[other].words;
        parts[other].role == role && range.start < own.end + REACH && own.start < range.end + REACH
    })
}

/// The noun phrase before a cue, or after one that a quotation precedes.
fn subject(words: &Words<'_>, cue: Sentence) -> Option<Sentence> {
    let scope = words.sentences[words.sentence_of(cue.start)?];
    let quoted = cue.start > scope.start && matches!(words.kind(cue.start - 1), Kind::Mark | Kind::Comma);
    let right = if quoted { subject::right(words, cue.end, scope.end) } else { None };
    let found = right.or_else(|| subject::left(words, cue.start, scope))?;
    (found.start < found.end).then_some(Sentence { start: found.start, end: found.end })
}

/// A content whose edges are those of the quotations that it fills nearly.
fn snapped(words: &Words<'_>, content: Sentence) -> Sentence {
    let fills = |at: usize| {
        let stretch = words.stretch_words(words.stretch(at).filter(|_| words.is_statement(at))?);
        let (start, end) = (stretch.start.max(content.start), stretch.end.min(content.end));
        (2 * end.saturating_sub(start) > stretch.end - stretch.start).then_some(stretch)
    };
    Sentence {
        start: fills(content.start).map_or(content.start, |stretch| stretch.start),
        end: fills(content.end - 1).map_or(content.end, |stretch| stretch.end),
    }
}

impl Groups {
    /// A group as a statement with its best source, or none.
    pub(super) fn candidate(&self, words: &Words<'_>, group: &Group, origin: Origin) -> Option<Candidate> {
        let mut statement = Statement {
            parts: Parts::None,
            cue: group.cue,
            mention: group.sources[0].map(|source| (source.start, source.end)),
            antecedent: None,
            pattern: Pattern::Learned,
            paragraph: group.paragraph,
            nested: false,
        };
        for part in self.contents(group) {
            // What nothing but marks stands between is one part.
            match statement.parts.last_mut() {
                Some(last)
                    if part.start.saturating_sub(last.end) < 4
                        && (last.end..part.start).all(|at| !words.is_word(at)) =>
                {
                    if let Some((start, end)) = content::trim(words, last.start, part.end) {
                        *last = Sentence { start, end };
                    }
                }
                _ => {
                    statement.add(words, part.start, part.end);
                }
            }
        }
        (!statement.parts.is_empty()).then_some(Candidate { statement, origin, overlap: 0, agrees: false })
    }
}
