//! Names to entities: one for each real-world thing.

mod acronym;
mod organization;
mod person;
#[cfg(test)]
mod tests;

use super::detect::{Name, own_words};
use super::words::{Case, Shape, Words};
use super::{EntityData, EntityKind, Mention, MentionForm};
use crate::few::Few;
use crate::lexicon::countries;
use crate::lexicon::names;
use crate::lexicon::plain;
use crate::pool::{PooledMap, PooledVec};
use crate::span::Span;

/// An entity in the making.
#[derive(Debug, Clone)]
struct Draft {
    kind: EntityKind,
    country: Option<&'static str>,
    /// Indexes into the names, in text order.
    names: Few<u32>,
}

/// The drafts and, for each name, the one it belongs to.
struct Grouping<'a> {
    text: &'a str,
    words: &'a Words,
    names: &'a [Name],
    drafts: PooledVec<Draft>,
    of_name: PooledVec<Option<u32>>,
}

/// Groups `names`; the entities are in order of their first mention, and the second part gives each name's entity.
pub(super) fn group(text: &str, words: &Words, names: &[Name]) -> (Vec<EntityData>, PooledVec<u32>) {
    let mut grouping =
        Grouping { text, words, names, drafts: PooledVec::default(), of_name: PooledVec::filled(None, names.len()) };
    grouping.people();
    grouping.organizations();
    grouping.places();
    grouping.keep_given();
    grouping.finish()
}

impl Grouping<'_> {
    fn start(&mut self, name: usize, country: Option<&'static str>) -> u32 {
        let draft = self.drafts.len() as u32;
        self.drafts.push(Draft { kind: self.names[name].kind, country, names: Few::None });
        self.join(name, draft);
        draft
    }

    fn join(&mut self, name: usize, draft: u32) {
        self.drafts[draft as usize].names.push(name as u32);
        self.of_name[name] = Some(draft);
    }

    fn text_of(&self, name: usize) -> &str {
        self.names[name].span.slice(self.text)
    }

    /// Places and nationalities: one for each country, the others by their name.
    fn places(&mut self) {
        let mut countries: PooledMap<(EntityKind, &'static str), u32> = PooledMap::default();
        let mut others: PooledMap<(EntityKind, u64), u32> = PooledMap::default();
        for name in 0..self.names.len() {
            let kind = self.names[name].kind;
            if !matches!(kind, EntityKind::Place | EntityKind::Nationality) {
                continue;
            }
            let text = self.text_of(name);
            let country = match kind {
                EntityKind::Place => countries::by_name(text),
                _ => countries::lookup(text).map(|form| form.code),
            };
            let key = plain::key(if kind == EntityKind::Nationality { text.trim_end_matches('s') } else { text });
            let known = match country {
                Some(code) => countries.get(&(kind, code)),
                None => others.get(&(kind, key)),
            };
            match known.copied() {
                Some(draft) => self.join(name, draft),
                None => {
                    let draft = self.start(name, country);
                    match country {
                        Some(code) => countries.insert((kind, code), draft),
                        None => others.insert((kind, key), draft),
                    };
                }
            }
        }
    }

    /// The forms of a name that the user gave are one entity, and two such names are two.
    fn keep_given(&mut self) {
        if self.names.iter().all(|name| name.given.is_none()) {
            return;
        }
        let mut of_given: PooledMap<u32, u32> = PooledMap::default();
        let mut owners: PooledMap<u32, u32> = PooledMap::default();
        // Of drafts whose given name has another one: what was taken for the same thing goes with it.
        let mut moved: PooledMap<u32, u32> = PooledMap::default();
        for name in 0..self.names.len() {
            let (Some(given), Some(draft)) = (self.names[name].given, self.of_name[name]) else { continue };
            let own = self.drafts[draft as usize].kind == self.names[name].kind
                && *owners.entry(draft).or_insert(given) == given;
            let target = match of_given.get(&given) {
                Some(&known) => known,
                None if own => draft,
                None => self.start(name, None),
            };
            of_given.insert(given, target);
            self.of_name[name] = Some(target);
            if own && target != draft {
                moved.insert(draft, target);
            }
        }
        for draft in self.drafts.iter_mut() {
            draft.names = Few::None;
        }
        for name in 0..self.names.len() {
            let Some(draft) = self.of_name[name] else { continue };
            let free = self.names[name].given.is_none();
            let draft = moved.get(&draft).copied().filter(|_| free).unwrap_or(draft);
            self.join(name, draft);
        }
    }

    fn finish(self) -> (Vec<EntityData>, PooledVec<u32>) {
        let Grouping { text, words, names, mut drafts, .. } = self;
        drafts.retain(|draft| !draft.names.is_empty());
        for draft in drafts.iter_mut() {
            draft.names.sort_unstable();
        }
        drafts.sort_by_key(|draft| draft.names[0]);
        let mut of_name = PooledVec::filled(0, names.len());
        let entities = drafts.iter().enumerate().map(|(index, draft)| {
            let members = draft.names.iter().map(|&name| &names[name as usize]);
            for &name in draft.names.iter() {
                of_name[name as usize] = index as u32;
            }
            // The fullest name: not in capitals, then not an organisation's in a heading in title case, then of the most words, then the longest, then the first.
            let whole =
                |name: &Name| if name.given.is_some() { name.words.clone() } else { own_words(text, words, name) };
            let (_, fullest_name, range) = members
                .clone()
                .enumerate()
                .map(|(order, name)| (order, name, whole(name)))
                .max_by_key(|(order, name, shown)| {
                    let case = words.lines[name.line as usize].case;
                    let mixed = case != Case::Capitals
                        && words.words[shown.clone()].iter().any(|word| word.shape() == Shape::Capital);
                    (
                        mixed,
                        draft.kind == EntityKind::Person || case == Case::Sentence,
                        shown.len(),
                        name.span.len(),
                        std::cmp::Reverse(*order),
                    )
                })
                .expect("a draft has a name");
            let fullest = match fullest_name.given {
                Some(_) => fullest_name.span,
                None => words.span(&range),
            };
            let fullest = if draft.kind == EntityKind::Place && range == fullest_name.words {
                with_article(text, words, fullest_name)
            } else {
                fullest
            };
            let confidence = members.clone().map(|name| name.confidence).fold(0.0, f32::max);
            EntityData {
                kind: draft.kind,
                name: fullest,
                roles: Few::None,
                mentions: members
                    .map(|name| Mention { span: with_article(text, words, name), form: MentionForm::Name })
                    .collect(),
                country: draft.country,
                value: None,
                confidence,
            }
        });
        let entities = entities.collect();
        (entities, of_name)
    }
}

/// The span of a name with the article that belongs to it: a `The` that has its capital inside a sentence, or that a town
/// is known with (`The Hague`).
fn with_article(text: &str, words: &Words, name: &Name) -> Span {
    let line = &words.lines[name.line as usize];
    let Some(at) = name.words.start.checked_sub(1).filter(|at| line.words.contains(at)) else { return name.span };
    let article = words.words[at].span;
    let thing = matches!(name.kind, EntityKind::Organization | EntityKind::Place) && name.given.is_none();
    let with = || article.join(name.span);
    let inside = || at > line.words.start && words.words[at - 1].shape() != Shape::Mark && line.case == Case::Sentence;
    let is_article = || matches!(article.slice(text), "The" | "THE");
    let town = || names::city(with().slice(text)).is_some();
    if thing && is_article() && (inside() && article.slice(text) == "The" || town()) { with() } else { name.span }
}
