//! Words of what was said that were read as none.

use super::super::speaker::Index;
use super::super::statement::Statement;
use super::super::wordclass::Kind;
use super::super::words::{Sentence, Words};
use crate::entity::MentionForm;
use crate::few::Few;
use crate::lexicon::speech::Function;

/// Between two parts of one sentence stand so many words at most.
const GAP: usize = 6;

/// So many words were left over at most.
const LEFT: usize = 3;

/// The last words before the comma that parts what was said from who said it: `Sixty | are missing, Ana Lima said`.
pub(super) fn complete(words: &Words<'_>, statement: &mut Statement) {
    let around = [statement.cue, statement.mention.map(|(start, end)| Sentence { start, end })];
    for at in 0..statement.parts.len() {
        let before = at.checked_sub(1).map_or(0, |before| statement.parts[before].end);
        let after = statement.parts.get(at + 1).map_or(words.words.len(), |next| next.start);
        let part = &mut statement.parts[at];
        // `£ | 500,000`
        if part.start > before && words.kind(part.start) == Kind::Number {
            let (sign, number) = (words.words[part.start - 1].span, words.words[part.start].span);
            let joined = sign.end() == number.start();
            part.start -= usize::from(joined && matches!(words.str(part.start - 1), "$" | "£" | "€" | "¥" | "₹"));
        }
        // `warned | investment would dry up`
        if let Some(cue) = statement.cue.filter(|cue| before <= cue.end && cue.end < part.start && at == 0) {
            let noun = |at: usize| {
                matches!(
                    words.kind(at),
                    Kind::Plain | Kind::Capital | Kind::Possessive | Kind::Small(Function::Determiner)
                )
            };
            let apart = statement.mention.is_none_or(|(_, end)| end <= cue.start);
            let near = part.start - cue.end <= GAP && (cue.end..part.start).all(noun);
            if apart && near && words.is(part.start, Function::Auxiliary) {
                part.start = cue.end;
            }
        }
        // `If | you live there, Lima says, take part`
        let condition = |at: usize| matches!(words.str(at), "If" | "Once" | "Unless" | "Until" | "When");
        if part.start > before && condition(part.start - 1) && words.starts_sentence(part.start - 1) {
            let cue_after = statement.cue.is_some_and(|cue| cue.start >= part.end);
            part.start -= usize::from(cue_after && words.stretch(part.start) == words.stretch(part.start - 1));
        }
        // `attacked him in | Harbour Road`
        let led = words.is(part.end - 1, Function::Preposition) && words.stretch(part.end - 1).is_none();
        let sentence = words.sentence_of(part.end - 1).map_or(part.end, |at| words.sentences[at].end);
        let taken = |at: usize| around.iter().flatten().any(|range| (range.start..range.end).contains(&at));
        let beyond = part.end..sentence.min(after).min(part.end + LEFT);
        let name = beyond.take_while(|&at| led && !taken(at) && words.kind(at) == Kind::Capital);
        part.end += name.count();
    }
    let (Some(cue), Some((start, _))) = (statement.cue, statement.mention) else { return };
    let teller = start.min(cue.start);
    let Some(part) = statement.parts.last_mut().filter(|part| part.end < teller) else { return };
    let comma = teller - 1;
    let left = part.end..comma;
    let unsaid = |at: usize| {
        words.stretch(at).is_none()
            && matches!(
                words.kind(at),
                Kind::Plain
                    | Kind::Past
                    | Kind::Participle
                    | Kind::Number
                    | Kind::Small(Function::Auxiliary | Function::Preposition | Function::Determiner)
            )
    };
    let own = words.sentence_of(part.end) == words.sentence_of(teller);
    if own && !left.is_empty() && left.len() <= LEFT && words.kind(comma) == Kind::Comma && left.clone().all(unsaid) {
        part.end = comma;
    }
}

/// The first half of a name at the start: `Ana | Lima, 52, took it`.
pub(super) fn keep_names_whole(words: &Words<'_>, index: &Index<'_>, statement: &mut Statement) {
    let ends = [statement.cue, statement.mention.map(|(start, end)| Sentence { start, end })]
        .map(|range| range.map_or(0, |range| range.end));
    let mut before = 0;
    for part in statement.parts.iter_mut() {
        let word = words.words[part.start].span;
        if words.words[part.start].capital && words.stretch(part.start).is_none() {
            let around = index.within(word).iter().find(|entry| {
                entry.form == MentionForm::Name && entry.span.start() < word.start() && word.end() <= entry.span.end()
            });
            let first = around
                .map(|name| words.words[..part.start].partition_point(|word| word.span.end() <= name.span.start()));
            let first =
                first.filter(|&first| before <= first && ends.iter().all(|&end| end <= first || end > part.start));
            part.start = first.unwrap_or(part.start);
        }
        before = part.end;
    }
}

/// Joins parts of a sentence between which stands nothing but words that nobody else has: `Harbour | Minister Ana Lima |
/// favours it`.
pub(super) fn fill(words: &Words<'_>, statement: &mut Statement) {
    let outside = |range: Sentence, at: usize| at < range.start || range.end <= at;
    let (cue, mention) = (statement.cue, statement.mention.map(|(start, end)| Sentence { start, end }));
    let free = |at: usize| {
        let word = words.is_word(at) || words.kind(at) == Kind::Comma || words.kind(at) == Kind::Stop;
        word && words.stretch(at).is_none() && [cue, mention].into_iter().flatten().all(|range| outside(range, at))
    };
    let joins = |a: &Sentence, b: &Sentence| {
        a.end < b.start
            && b.start - a.end <= GAP
            && words.stretch(a.end - 1).is_none()
            && words.stretch(b.start).is_none()
            && words.sentence_of(a.start) == words.sentence_of(b.start)
            && (a.end..b.start).all(free)
    };
    if !statement.parts.windows(2).any(|pair| joins(&pair[0], &pair[1])) {
        return;
    }
    let mut joined: Few<Sentence> = Few::None;
    let mut open: Option<Sentence> = None;
    for part in statement.parts.iter() {
        match &mut open {
            Some(last) if joins(last, part) => last.end = part.end,
            _ => {
                open.into_iter().for_each(|done| joined.push(done));
                open = Some(*part);
            }
        }
    }
    open.into_iter().for_each(|done| joined.push(done));
    statement.parts = joined;
}
