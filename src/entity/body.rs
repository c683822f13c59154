//! Bodies that are known by whose they are: `the Kenyan government`, `the Lindqvist campaign`, `the Swiss economics
//! ministry`.
//!
//! They have no name of their own in capitals, but they speak, and the words name them well enough.

use std::ops::Range;

use super::detect::{Name, key_of};
use super::words::{Case, Shape, Word, Words};
use super::{EntityData, EntityKind, Mention, MentionForm};
use crate::few::Few;
use crate::lexicon::countries;
use crate::lexicon::cues::Cues;
use crate::lexicon::names;
use crate::pool::PooledMap;

/// What a country, a region or a leader has one of.
const BODIES: &[&str] =
    &["government", "administration", "campaign", "ministry", "commission", "cabinet", "regime", "bank"];

/// What a campaign is called as well.
const TEAMS: &[&str] = &["team", "camp"];

/// Between whose it is and the noun stand at most so many words.
const LONGEST: usize = 3;

/// How sure it is that the words stand for the body.
const CONFIDENCE: f32 = 0.7;

/// Adds the bodies that no name stands for, in order of their first mention among the `entities`.
pub(super) fn add(text: &str, words: &Words, names: &[Name], entities: &mut Vec<EntityData>) {
    let mut known: PooledMap<u64, usize> = PooledMap::default();
    let before = entities.len();
    for (index, name) in names.iter().enumerate() {
        let line = &words.lines[name.line as usize];
        if line.case != Case::Sentence || !owns(text, words, name) {
            continue;
        }
        let reader = Reader { text, words: &words.words[..line.words.end] };
        let Some(end) = reader.end(name, names.get(index + 1), BODIES) else { continue };
        let own = reader.name(name, end);
        let span = words.words[own.start].span.join(words.words[end - 1].span);
        let mention = Mention { span, form: MentionForm::Nominal };
        let at = *known.entry(key_of(text, &words.words[own.clone()])).or_insert(entities.len());
        if at < entities.len() {
            entities[at].mentions.push(mention);
            continue;
        }
        entities.push(EntityData {
            kind: EntityKind::Organization,
            name: span,
            roles: Few::None,
            mentions: Few::One([mention]),
            country: None,
            value: None,
            confidence: CONFIDENCE,
        });
    }
    add_teams(text, words, names, &known, entities);
    if entities.len() > before {
        entities.sort_by_key(|entity| entity.mentions.first().map(|mention| mention.span));
    }
}

/// `the Lindqvist team` and `Lindqvist's camp` are the Lindqvist campaign where there is one.
fn add_teams(text: &str, words: &Words, names: &[Name], known: &PooledMap<u64, usize>, entities: &mut [EntityData]) {
    let mut campaigns: PooledMap<u64, usize> = PooledMap::default();
    for &at in known.values() {
        let own = words.range(entities[at].name);
        if words.words[own.end - 1].span.slice(text) == "campaign" {
            // Of two the first, in whatever order they come.
            campaigns.entry(words.words[own.start].key(text)).and_modify(|known| *known = at.min(*known)).or_insert(at);
        }
    }
    if campaigns.is_empty() {
        return;
    }
    for (index, name) in names.iter().enumerate() {
        let line = &words.lines[name.line as usize];
        let owner = words.words[name.words.end - 1];
        let Some(&campaign) = campaigns.get(&owner.key(text)).filter(|_| line.case == Case::Sentence) else { continue };
        let reader = Reader { text, words: &words.words[..line.words.end] };
        if let Some(end) = reader.end(name, names.get(index + 1), TEAMS) {
            let span = owner.span.join(words.words[end - 1].span);
            entities[campaign].mentions.push(Mention { span, form: MentionForm::Nominal });
        }
    }
    for &campaign in campaigns.values() {
        entities[campaign].mentions.sort_by_key(|mention| mention.span);
    }
}

/// Whether a name may be whose body it is.
fn owns(text: &str, words: &Words, name: &Name) -> bool {
    let last = words.words[name.words.end - 1];
    match name.kind {
        EntityKind::Person | EntityKind::Place => true,
        EntityKind::Nationality => countries::lookup(name.span.slice(text)).is_some() && !last.possessive(),
        // `Trump campaign` where the encoder read a party.
        _ => name.words.len() == 1 && last.shape() == Shape::Capital && !last.is(Cues::ORG_HEAD.or(Cues::ORG_KNOWN)),
    }
}

struct Reader<'a> {
    text: &'a str,
    /// Those up to the end of the sentence.
    words: &'a [Word],
}

impl Reader<'_> {
    fn form(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.span.slice(self.text))
    }

    /// The end of the body's words after the name of whose it is: small describing words, then the noun, and nothing that
    /// makes it part of something else (`government officials`, `the campaign of`).
    fn end(&self, name: &Name, next: Option<&Name>, nouns: &[&str]) -> Option<usize> {
        let start = name.words.end;
        // Of banks a country has one central one.
        let is_one = |at: usize| self.form(at) != "bank" || self.form(at - 1) == "central";
        let noun = (start..start + LONGEST).find(|&at| nouns.contains(&self.form(at)) && is_one(at))?;
        let describes = |at: usize| {
            let word = self.words[at];
            word.is_lower()
                && !word.possessive()
                && !word.is(Cues::FUNCTION.or(Cues::PREPOSITION).or(Cues::PLACE_PREPOSITION).or(Cues::SPEECH))
                && (word.is(Cues::ROLE_MODIFIER) || names::common(self.form(at)) != Some(names::Common::Function))
        };
        let crossed = next.is_some_and(|next| next.words.start <= noun);
        if crossed || !(start..noun).all(describes) {
            return None;
        }
        let ends = self.words.get(noun + 1).is_none_or(|word| {
            self.words[noun].possessive()
                || word.shape() == Shape::Mark && !matches!(self.form(noun + 1), "-" | "‐" | "/" | "&")
                || word.is(Cues::SPEECH
                    .or(Cues::VERB)
                    .or(Cues::PREPOSITION)
                    .or(Cues::PLACE_PREPOSITION)
                    .or(Cues::FUNCTION))
                || names::common(self.form(noun + 1)) == Some(names::Common::Verb)
                || self.form(noun + 1).ends_with("ed")
                || self.form(noun + 1).ends_with("ly")
        });
        ends.then_some(noun + 1)
    }

    /// The words that name the body: of a person's name only the surname.
    fn name(&self, name: &Name, end: usize) -> Range<usize> {
        match name.kind {
            EntityKind::Person => name.words.end - 1..end,
            _ => name.words.start..end,
        }
    }
}
