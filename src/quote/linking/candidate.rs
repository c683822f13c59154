//! A statement that may be one, and what there is to say about it: the row that the table for statements judges.

use super::super::speaker::Index;
use super::super::statement::Statement;
use super::super::wordclass::{buffer, lower};
use super::super::words::{Sentence, Words};
use super::pairs::{code, code_before};
use super::roles::{Role, Roles};
use super::{Tables, pairs};
use crate::entity::EntityKind;
use crate::lexicon::speech::stance;

/// Numbers in a row.
pub(crate) const FEATURES: usize = 67;

/// Where a row says how much of what was said stands in quotation marks: 0 for nothing.
pub(super) const QUOTED: usize = 4;
/// Of longer cues the last words count.
pub(super) const LONGEST_CUE: usize = 6;

/// Where a candidate comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Rule,
    /// The roles of the encoder, linked.
    Roles,
    /// What was said as the rules have it, the speaker as the encoder has it.
    RuleContent,
    /// The other way round.
    RolesContent,
    /// What the encoder nearly found, linked.
    Loose,
    Looser,
}

/// A statement that may be one.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) statement: Statement,
    pub(super) origin: Origin,
    /// The best overlap with a candidate of the other origin, in 1/64 of both together.
    pub(super) overlap: i32,
    /// Whether that one has the same speaker.
    pub(super) agrees: bool,
}

/// The number for a link that there is none of.
const NO_LINK: i32 = -9999;

pub(super) fn row(
    words: &Words<'_>,
    roles: &Roles,
    index: &Index<'_>,
    tables: &Tables,
    candidate: &Candidate,
) -> [i32; FEATURES] {
    let statement = &candidate.statement;
    let parts = &statement.parts;
    let (first, last) = (parts[0], parts[parts.len() - 1]);
    let (mut len, mut counted, mut quoted, mut content, mut margin, mut worst) = (0, 0, 0, 0, 0i32, i32::MAX);
    let (mut cues, mut sources, mut says, mut sentences) = (0, 0, 0, 0);
    for part in parts.iter() {
        let sums = roles.between(part.start, part.end);
        let size = (part.end - part.start) as i32;
        let (all, inside) = words.counted(part.start, part.end);
        len += size;
        counted += all as i32;
        quoted += inside as i32;
        content += sums.words[Role::Content as usize];
        margin = margin.saturating_add(sums.margins[Role::Content as usize]);
        worst = worst.min(sums.margins[Role::Content as usize] / size.max(1));
        cues += sums.words[Role::Cue as usize];
        sources += sums.words[Role::Source as usize];
        says += sums.says;
        sentences += sums.sentences;
    }
    let len = len.max(1);
    let kind = if quoted == 0 { 0 } else { 1 + i32::from(quoted == counted) };
    // Words around that the encoder counts to the content as well.
    let edge = |at: usize| roles.label(at);
    let before = first.start.checked_sub(1).map_or(-1, edge);
    let sentence = sentence_around(words, first.start);
    let end_sentence = sentence_around(words, last.end - 1);
    let paragraph = words.paragraph_of(first.start);
    let block = words.paragraphs.get(paragraph);
    let stretch = |at: usize| words.stretch(at).map_or(-1, |s| s as i32);
    let opens = words.stretch(first.start).is_some_and(|s| words.stretch_words(s).start + 1 >= first.start);
    let closes = words.stretch(last.end - 1).is_some_and(|s| words.stretch_words(s).end <= last.end + 2);

    let mention = statement.mention.map(|(start, end)| Sentence { start, end });
    let cue = statement.cue;
    let near = |range: Sentence| nearest(parts, range);
    let scored = |role, cue, other| {
        let row = pairs::row(words, roles, cue, other, role);
        (row, roles.score(tables, role, cue, other, &row))
    };
    let source_link = cue.zip(mention).map(|(cue, mention)| scored(Role::Source, cue, mention));
    let content_link = cue.map(|cue| scored(Role::Content, cue, near(cue)));
    let entity = statement
        .antecedent
        .or(statement.mention)
        .filter(|&(start, end)| start < end)
        .and_then(|(start, end)| index.resolve(words, start, end))
        .map(|entity| index.kind(entity));
    let mention_to_content = mention.map(|mention| {
        let part = near(mention);
        if mention.end <= part.start {
            (part.start - mention.end) as i32
        } else {
            -(mention.start.saturating_sub(part.end) as i32)
        }
    });
    let known = cue.map_or((0, 0), |cue| tables.known(words, cue));
    let link = |link: Option<([i32; pairs::FEATURES], i32)>, i: usize| link.map_or(-1, |(row, _)| row[i]);
    [
        candidate.origin as i32,
        statement.pattern as i32,
        i32::from(statement.nested),
        len.min(300),
        kind,
        parts.len().min(8) as i32,
        (last.end - first.start).min(500) as i32 - len.min(500),
        64 * content / len,
        margin / len,
        worst,
        cues,
        sources,
        says,
        sentences,
        before,
        edge(first.start),
        edge(last.end - 1),
        edge(last.end),
        run_before(roles, first.start),
        run_after(roles, last.end),
        code(words, first.start),
        code_before(words, first.start),
        code(words, last.end),
        code(words, last.end - 1),
        sentence.map_or(-1, |s| first.start.saturating_sub(s.start).min(60) as i32),
        end_sentence.map_or(-1, |s| s.end.saturating_sub(last.end).min(60) as i32),
        i32::from(opens) + 2 * i32::from(closes),
        i32::from(stretch(first.start) >= 0) + 2 * i32::from(stretch(last.end - 1) >= 0),
        i32::from(words.is_statement(first.start)) + 2 * i32::from(words.is_title(first.start)),
        block.map_or(-1, |b| b.kind as i32),
        block.map_or(-1, |b| (first.start - b.words.start).min(100) as i32),
        block.map_or(-1, |b| b.words.end.saturating_sub(last.end).min(100) as i32),
        // The cue.
        cue.map_or(0, |cue| (cue.end - cue.start) as i32),
        cue.map_or(-1, |cue| roles.share(cue, Role::Cue)),
        cue.map_or(NO_LINK, |cue| roles.margin(cue, Role::Cue)),
        cue.map_or(-1, |cue| pairs::class(words, cue)),
        cue.map_or(-1, |cue| code(words, cue.start)),
        cue.map_or(-1, |cue| code_before(words, cue.start)),
        cue.map_or(-1, |cue| code(words, cue.end)),
        cue.map_or(-1, |cue| i32::from(words.stretch(cue.start).is_some())),
        // The speaker's words.
        mention.map_or(0, |mention| (mention.end - mention.start).min(60) as i32),
        mention.map_or(-1, |mention| roles.share(mention, Role::Source)),
        mention.map_or(NO_LINK, |mention| roles.margin(mention, Role::Source)),
        mention.map_or(-1, |mention| code(words, mention.start)),
        mention.map_or(-1, |mention| code(words, mention.end - 1)),
        mention.map_or(-1, |mention| code_before(words, mention.start)),
        mention.map_or(-1, |mention| code(words, mention.end)),
        mention_to_content.map_or(NO_LINK, |distance| distance.clamp(-200, 200)),
        i32::from(statement.antecedent.is_some()),
        match entity {
            None => 0,
            Some(EntityKind::Person) => 3,
            Some(EntityKind::Organization) => 2,
            Some(_) => 1,
        },
        // The links between them.
        source_link.map_or(NO_LINK, |(_, score)| score),
        content_link.map_or(NO_LINK, |(_, score)| score),
        link(source_link, 0),
        link(source_link, 1),
        link(content_link, 0),
        link(content_link, 1),
        link(content_link, 3),
        link(content_link, 2),
        link(source_link, 2),
        // Others.
        candidate.overlap,
        i32::from(candidate.agrees),
        mention.map_or(-1, |mention| roles.label(mention.end)),
        cue.map_or(-1, |cue| roles.label(cue.end)),
        paragraph.min(50) as i32,
        cue.map_or(-1, |cue| stance_of(words, cue)),
        known.0,
        known.1,
    ]
}

/// The stance of the last word of a cue that tells of one, as a number; 0 for none.
fn stance_of(words: &Words<'_>, cue: Sentence) -> i32 {
    let (mut space, mut other) = (buffer(), buffer());
    let last = cue.start.max(cue.end.saturating_sub(LONGEST_CUE));
    (last..cue.end)
        .rev()
        .find_map(|at| {
            let next = words.words.get(at + 1).map_or("", |_| words.str(at + 1));
            stance(lower(words.str(at), &mut space), lower(next, &mut other))
        })
        .map_or(0, |class| 1 + class as i32)
}

/// The part nearest to a range.
pub(super) fn nearest(parts: &[Sentence], range: Sentence) -> Sentence {
    let distance = |part: &Sentence| {
        if part.end <= range.start { range.start - part.end } else { part.start.saturating_sub(range.end) }
    };
    parts.iter().copied().min_by_key(distance).unwrap_or(range)
}

fn sentence_around(words: &Words<'_>, at: usize) -> Option<Sentence> {
    words.sentence_of(at).map(|sentence| words.sentences[sentence])
}

/// How many words before `at` belong to the same content run, at most ten.
fn run_before(roles: &Roles, at: usize) -> i32 {
    if roles.label(at) != 6 {
        return 0;
    }
    (0..at).rev().take(10).take_while(|&i| roles.label(i) >= 5).count() as i32
}

/// How many words from `at` on go on a content run, at most ten.
fn run_after(roles: &Roles, at: usize) -> i32 {
    (at..at + 10).take_while(|&i| roles.label(i) == 6).count() as i32
}
