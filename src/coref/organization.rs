//! Organisations: `the company`, `the department`, and `it said`.

use std::ops::Range;

use crate::entity::words::Shape;
use crate::entity::{EntityData, EntityKind, Mention, MentionForm, Words};
use crate::lexicon::cues::Cues;
use crate::lexicon::organisations::NOUNS;
use crate::lexicon::plain;
use crate::pool::PooledMap;

/// What any company may be called.
const COMPANY: &[&str] = &["company", "firm", "corporation", "automaker", "carmaker", "manufacturer", "retailer"];

/// So many words at the end of a name are looked at.
const LONGEST: usize = 16;

/// A company is called so as many sentences after its name, and `it` as many sentences after.
const REACH: (u32, u32) = (8, 2);

/// Adds the descriptions of organisations, and `it` before a verb of speech. `names` are all names in text order.
pub(super) fn resolve(
    text: &str,
    words: &Words,
    entities: &[EntityData],
    names: &[(Range<usize>, u32)],
    found: &mut Vec<(u32, Mention)>,
) {
    let mut by_noun: PooledMap<u64, u32> = PooledMap::default();
    // An organisation and the sentence it was last mentioned in.
    let mut company: Option<(u32, u32)> = None;
    let mut last: Option<(u32, u32)> = None;
    let mut next = 0;
    let slice = |at: usize| words.words.get(at).map_or("", |word| word.span.slice(text));
    for (index, line) in words.lines.iter().enumerate() {
        let index = index as u32;
        let near = |known: Option<(u32, u32)>, reach: u32| known.filter(|known| index - known.1 <= reach);
        for at in line.words.clone() {
            while let Some((range, entity)) = names.get(next).filter(|name| name.0.start <= at) {
                next += 1;
                if range.start < at || entities[*entity as usize].kind != EntityKind::Organization {
                    continue;
                }
                // A subject: the sentence opens with it, or a verb follows.
                let opens = range.start <= line.words.start + 1;
                let acts = words.words.get(range.end).is_some_and(|word| word.is(Cues::SPEECH.or(Cues::VERB)));
                let name = words.range(entities[*entity as usize].name);
                for word in words.words[name].iter().rev().take(LONGEST) {
                    // Where two bodies have a word, who is only spoken of does not take it over.
                    let known = by_noun.entry(word.key(text)).or_insert(*entity);
                    if opens || acts {
                        *known = *entity;
                    }
                    if word.is(Cues::ORG_SUFFIX) {
                        company = Some((*entity, index));
                    }
                }
                if opens || acts {
                    last = Some((*entity, index));
                }
            }
            let span = words.words[at].span;
            let follows = |after: usize| words.words.get(after).filter(|_| after < line.words.end);
            let adverb = usize::from(matches!(slice(at + 1), "also" | "later" | "then" | "earlier" | "again"));
            if matches!(slice(at), "it" | "It") && follows(at + 1 + adverb).is_some_and(|word| word.is(Cues::SPEECH)) {
                if let Some((entity, _)) = near(last, REACH.1) {
                    found.push((entity, Mention { span, form: MentionForm::Pronoun }));
                    last = Some((entity, index));
                }
                continue;
            }
            let noun = slice(at + 1);
            if !matches!(slice(at), "the" | "The") || at + 1 >= line.words.end {
                continue;
            }
            let is_company = COMPANY.contains(&noun);
            if !is_company && !NOUNS.contains(&noun) {
                continue;
            }
            // `the company chairman`, `the bank of the river`, `the group's leader`.
            let ends = follows(at + 2).is_none_or(|word| {
                word.is(Cues::SPEECH.or(Cues::VERB))
                    || word.shape() == Shape::Mark && !word.glued()
                    || word.shape() == Shape::Mark && matches!(slice(at + 2), "," | "." | ";" | ":")
            });
            if !ends || words.words[at + 1].possessive() {
                continue;
            }
            let named = by_noun.get(&plain::key(noun)).copied();
            let other = || near(company, REACH.0).or_else(|| near(last, REACH.1)).map(|known| known.0);
            if let Some(entity) = named.or_else(|| if is_company { other() } else { None }) {
                let span = span.join(words.words[at + 1].span);
                found.push((entity, Mention { span, form: MentionForm::Nominal }));
                last = Some((entity, index));
            }
        }
    }
}
