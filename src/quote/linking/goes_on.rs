//! A quotation over several paragraphs is one statement, whatever was judged paragraph by paragraph.

use super::super::words::{Sentence, Words};
use super::Judged;
use crate::pool::PooledVec;

/// How many marks and signs may stand between what was said and the end of its quotation.
const LOOSE: usize = 4;

/// Joins the stretches that go on a quotation which the paragraph before left open to the statement there.
pub(super) fn join(words: &Words<'_>, kept: &mut Vec<Judged>) {
    if !words.marks.iter().any(|mark| mark.continues) {
        return;
    }
    let mut owner = PooledVec::filled(0u32, words.words.len());
    for (i, judged) in kept.iter().enumerate().filter(|(_, judged)| !judged.statement.nested) {
        for part in judged.statement.parts.iter() {
            owner[part.start..part.end].fill(i as u32 + 1);
        }
    }
    let mut dropped = PooledVec::filled(false, kept.len());
    let mut before: Option<Sentence> = None;
    for (index, paragraph) in words.paragraphs.iter().enumerate() {
        for stretch in paragraph.stretches.0..paragraph.stretches.1 {
            let mark = words.marks[stretch];
            let range = words.stretch_words(stretch as u32);
            if mark.depth > 0 || range.start == range.end {
                continue;
            }
            let open = before.replace(range).filter(|_| mark.continues);
            let speaker = open.and_then(|open| last_owner(&owner, open));
            let Some(speaker) = speaker else { continue };
            // Whoever has its words already must have them all, and no cue of his own.
            let others = own(&owner, range).filter(|&other| other != speaker);
            let free = others.clone().all(|other| {
                let statement = &kept[other].statement;
                statement.cue.is_none()
                    && statement.parts.iter().all(|part| range.start <= part.start && part.end <= range.end)
            });
            if !free || own(&owner, range).any(|other| other == speaker) {
                continue;
            }
            others.for_each(|other| dropped[other] = true);
            let statement = &mut kept[speaker].statement;
            if statement.add(words, range.start, range.end) {
                statement.paragraph = index;
                owner[range.start..range.end].fill(speaker as u32 + 1);
            }
        }
    }
    let mut at = 0;
    kept.retain(|_| {
        at += 1;
        !dropped[at - 1]
    });
}

/// The statement that a stretch ends with.
fn last_owner(owner: &[u32], range: Sentence) -> Option<usize> {
    let last = range.end.saturating_sub(LOOSE).max(range.start);
    own(owner, Sentence { start: last, end: range.end }).last()
}

/// The statements that have words of a range, in order, some of them several times.
fn own(owner: &[u32], range: Sentence) -> impl Iterator<Item = usize> + Clone {
    owner[range.start..range.end].iter().filter(|&&id| id > 0).map(|&id| id as usize - 1)
}
