//! The people and bodies that may speak, by capitals alone: one look at each token.
//!
//! For quotes without the layers of entities. A name is a run of capitalised words inside a paragraph; titles before it
//! are cut off and say that it is a person's. A surname alone is the person who last had it in full. `He` and `she` are
//! the first person named in the last sentence, outside quotation marks, that names one. Lists of names and of places
//! are asked once for each name, not for each word.

use super::detect::begins_place;
use super::gender::{self, Gender};
use super::{EntityData, EntityKind, Mention, MentionForm};
use crate::doc::Doc;
use crate::few::Few;
use crate::lexicon::cues::Cues;
use crate::lexicon::names::{self, Given};
use crate::lexicon::short::Short;
use crate::lexicon::speech::{function, short_senses};
use crate::lexicon::{countries, fold, plain};
use crate::marks::Quoted;
use crate::page::BlockKind;
use crate::pool::{PooledMap, PooledVec};
use crate::span::Span;

/// A longer run of capitalised words is a heading or a line in capitals.
const LONGEST_RUN: usize = 8;
/// A pronoun stands for a person named at most so many sentences before.
const NEAR: usize = 6;

/// Whether `word` is a small word inside names.
fn is_particle(word: &str) -> bool {
    matches!(word, "al" | "bin" | "da" | "de" | "del" | "der" | "di" | "dos" | "el" | "ibn" | "la" | "van" | "von")
}

/// A name or a pronoun in its place.
#[derive(Debug, Clone, Copy)]
struct Found {
    span: Span,
    sentence: u32,
    /// Whether it stands in quotation marks.
    quoted: bool,
    what: What,
}

#[derive(Debug, Clone, Copy)]
enum What {
    Pronoun(Gender),
    Name {
        /// The whole name and its last word, see [`plain::key`].
        key: u64,
        last: u64,
        words: u8,
        kind: EntityKind,
        /// Whether a title stands before it.
        titled: bool,
        gender: Option<Gender>,
    },
}

/// The people, organisations and places of the paragraphs, as far as capitals tell, with their mentions.
pub(crate) fn entities(doc: Doc<'_>, marks: &[Quoted]) -> Vec<EntityData> {
    let found = scan(doc, marks);
    let mut all = Entities::default();
    for name in found.iter() {
        if let What::Name { key, last, words: 2.., kind, .. } = name.what {
            let entity = all.of_key(key, kind, name.span);
            if kind == EntityKind::Person {
                all.surnames.entry(last).or_insert(entity);
            }
        }
    }
    let mut heard: Option<Heard> = None;
    for found in found.iter() {
        let (entity, form) = match found.what {
            What::Pronoun(gender) => {
                let near = heard.filter(|heard| found.sentence as usize <= heard.sentence as usize + NEAR);
                let fits = |heard: &Heard| all.genders[heard.entity as usize].is_none_or(|of| of == gender);
                let Some(heard) = near.filter(fits) else { continue };
                (heard.entity, MentionForm::Pronoun)
            }
            What::Name { key, last, words, kind, titled, gender } => {
                let known = if words == 1 { all.surnames.get(&last).copied() } else { None };
                let entity = known.unwrap_or_else(|| all.of_key(key, kind, found.span));
                if words > 1 && kind == EntityKind::Person {
                    all.surnames.insert(last, entity);
                }
                let at = entity as usize;
                if titled && words == 1 && known.is_none() {
                    all.entities[at].kind = EntityKind::Person;
                }
                all.genders[at] = all.genders[at].or(gender);
                // The first person of the last sentence that names one has the floor.
                let is_person = all.entities[at].kind == EntityKind::Person;
                if is_person && !found.quoted && heard.is_none_or(|heard| heard.sentence != found.sentence) {
                    heard = Some(Heard { entity, sentence: found.sentence });
                }
                (entity, MentionForm::Name)
            }
        };
        all.entities[entity as usize].mentions.push(Mention { span: found.span, form });
    }
    all.entities
}

#[derive(Debug, Clone, Copy)]
struct Heard {
    entity: u32,
    sentence: u32,
}

#[derive(Debug, Default)]
struct Entities {
    entities: Vec<EntityData>,
    genders: PooledVec<Option<Gender>>,
    keys: PooledMap<u64, u32>,
    /// Who has a surname: the person who last had it in full.
    surnames: PooledMap<u64, u32>,
}

impl Entities {
    fn of_key(&mut self, key: u64, kind: EntityKind, name: Span) -> u32 {
        *self.keys.entry(key).or_insert_with(|| {
            let confidence = 0.5;
            let (roles, mentions) = (Few::None, Few::None);
            self.entities.push(EntityData { kind, name, roles, mentions, country: None, value: None, confidence });
            self.genders.push(None);
            self.entities.len() as u32 - 1
        })
    }
}

/// The names and pronouns of the paragraphs in text order.
fn scan(doc: Doc<'_>, marks: &[Quoted]) -> PooledVec<Found> {
    let (text, tokens) = (doc.text, &doc.segments.tokens);
    let bytes = text.as_bytes();
    let dateline = doc.page.dateline.map_or(0, |dateline| dateline.span.end());
    let mut quoted = marks.iter().filter(|mark| mark.depth == 0).map(|mark| mark.outer).peekable();
    let mut found = PooledVec::default();
    let mut lists = Lists::default();
    for (index, sentence) in (0..).zip(&doc.segments.sentences) {
        let block = doc.page.blocks.get(sentence.block as usize).map(|block| block.kind);
        if !matches!(
            block,
            Some(BlockKind::Body | BlockKind::ListItem | BlockKind::PullQuote | BlockKind::Embed | BlockKind::Caption)
        ) {
            continue;
        }
        let tokens = &tokens[sentence.tokens.start as usize..sentence.tokens.end as usize];
        let mut at = 0;
        while at < tokens.len() {
            let span = tokens[at];
            let first = bytes[span.start()];
            let may_be_capital = first.is_ascii_uppercase() || first >= 0xc3;
            let may_be_pronoun = matches!(first, b'h' | b's') && span.len() <= "she".len();
            if !(may_be_capital || may_be_pronoun) || span.end() <= dateline {
                at += 1;
                continue;
            }
            while quoted.next_if(|quoted| quoted.end() <= span.start()).is_some() {}
            let is_quoted = quoted.peek().is_some_and(|quoted| quoted.start() <= span.start());
            let mut add = |span, what| found.push(Found { span, sentence: index, quoted: is_quoted, what });
            if let Some(gender) = pronoun(span.slice(text)) {
                add(span, What::Pronoun(gender));
                at += 1;
                continue;
            }
            let end = run_end(text, tokens, at);
            if end > at && end - at <= LONGEST_RUN {
                if let Some((span, what)) = name(text, tokens, at, end, &mut lists) {
                    add(span, what);
                }
            }
            at = end.max(at + 1);
        }
    }
    found
}

fn pronoun(word: &str) -> Option<Gender> {
    match word {
        "he" | "He" => Some(Gender::Male),
        "she" | "She" => Some(Gender::Female),
        _ => None,
    }
}

fn is_capital(word: &str) -> bool {
    match word.as_bytes().first() {
        Some(first) if first.is_ascii() => first.is_ascii_uppercase(),
        _ => word.starts_with(char::is_uppercase),
    }
}

fn without_possessive(word: &str) -> &str {
    if !word.ends_with('s') {
        return word;
    }
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

/// After the last word of the run of capitalised words that starts at `at`; a possessive ends it.
fn run_end(text: &str, tokens: &[Span], at: usize) -> usize {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.slice(text));
    let mut end = at;
    while is_capital(word(end)) {
        end += 1;
        if without_possessive(word(end - 1)).len() < word(end - 1).len() {
            break;
        }
        let small = (end..end + 2).take_while(|&at| is_particle(word(at))).count();
        if small > 0 && is_capital(word(end + small)) {
            end += small;
        }
    }
    end
}

/// The name in the run `start..end`, without the titles and the small words before it.
fn name(text: &str, tokens: &[Span], mut start: usize, end: usize, lists: &mut Lists) -> Option<(Span, What)> {
    let word = |at: usize| without_possessive(tokens[at].slice(text));
    let opens = start == 0 || !tokens[start - 1].slice(text).starts_with(char::is_alphanumeric);
    // `On Monday Peter Brandvold ...`
    let is_day = |cues: Cues, word: &str| cues.any(Cues::CALENDAR) && names::first_name(word).is_none();
    let mut cues = [Cues::default(); LONGEST_RUN];
    while start < end {
        if !(opens && is_small(word(start))) {
            cues[0] = Cues::of(word(start));
            if !is_day(cues[0], word(start)) {
                break;
            }
        }
        start += 1;
    }
    let mut titled = None;
    for at in start..end {
        if at > start {
            cues[at - start] = Cues::of(word(at));
        }
        let of = cues[at - start];
        if at + 1 < end && of.any(Cues::ROLE.or(Cues::HONORIFIC)) {
            titled = Some(at);
        }
    }
    let any = |cues: &[Cues], of: Cues| cues.iter().any(|cues| cues.any(of));
    let all = &cues[..end - start.min(end)];
    let body = Cues::ORG_HEAD.or(Cues::ORG_SUFFIX).or(Cues::ORG_KNOWN);
    let is_body = all.last()?.any(body) || any(all, Cues::ORG_SUFFIX.or(Cues::ORG_KNOWN));
    let skip = match titled.filter(|_| !is_body) {
        Some(at) => at + 1 - start,
        None => 0,
    };
    let (own, first) = (&all[skip..], start + skip);
    let title = if skip > 0 { gender::of_cues(all[skip - 1]) } else { before(text, tokens, start) };
    let titled = skip > 0 || title.is_some();
    if own.len() == 1
        && own[0].any(Cues::CALENDAR.or(Cues::GROUP).or(Cues::ROLE).or(Cues::HONORIFIC).or(Cues::FUNCTION))
    {
        return None;
    }
    let words = end - first;
    // Letters of the last word, without the mark of the possessive.
    let last_span = Span::of(tokens[end - 1].start()..tokens[end - 1].start() + word(end - 1).len());
    let span = tokens[first].join(last_span);
    let mut given = None;
    let kind = if is_body {
        EntityKind::Organization
    } else if titled {
        given = lists.first_name(word(first));
        EntityKind::Person
    } else if words == 1 {
        lists.kind_of_word(word(first), own[0])?
    } else if words == 2 && begins_place(word(first)) {
        EntityKind::Place
    } else if let Some(name) = lists.first_name(word(first)) {
        given = Some(name);
        EntityKind::Person
    } else if own.iter().any(|cues| cues.any(Cues::PLACE_HEAD.or(Cues::REGION).or(Cues::DIRECTION)))
        || countries::lookup(span.slice(text)).is_some()
    {
        EntityKind::Place
    } else if own[words - 1].any(Cues::EVENT_HEAD) || own[0].any(Cues::CALENDAR) {
        return None;
    } else if start > 0 && skip == 0 && fold::lower(tokens[start - 1].slice(text), &mut [0; 4]) == Some("the") {
        EntityKind::Organization
    } else {
        EntityKind::Person
    };
    let gender = title.or(match given {
        Some(Given::Male) if words > 1 => Some(Gender::Male),
        Some(Given::Female) if words > 1 => Some(Gender::Female),
        _ => None,
    });
    let (mut key, mut last) = (0u64, 0);
    for at in first..end {
        last = plain::key(word(at));
        key = (key.rotate_left(7) ^ last).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
    Some((span, What::Name { key, last, words: words as u8, kind, titled, gender }))
}

/// The gender that a title in small letters before a name tells: `spokeswoman Ana Lima`.
fn before(text: &str, tokens: &[Span], start: usize) -> Option<Gender> {
    gender::of_cues(Cues::of(tokens[start.checked_sub(1)?].slice(text)))
}

/// Whether a word that opens a sentence is written with a capital for that alone.
fn is_small(word: &str) -> bool {
    if let Some(word) = Short::of(word) {
        return short_senses(word).function.is_some();
    }
    fold::lower(word, &mut [0; 16]).is_some_and(|word| function(word).is_some())
}

/// What the lists say of words, each asked for once.
#[derive(Debug, Default)]
struct Lists {
    first_names: PooledMap<u64, Option<Given>>,
    kinds: PooledMap<u64, Option<EntityKind>>,
}

impl Lists {
    fn first_name(&mut self, word: &str) -> Option<Given> {
        *self.first_names.entry(plain::key(word)).or_insert_with(|| names::first_name(word))
    }

    fn kind_of_word(&mut self, word: &str, cues: Cues) -> Option<EntityKind> {
        // Case counts: `us` is no country.
        let key = plain::key(word) ^ u64::from(word.chars().any(char::is_lowercase));
        *self.kinds.entry(key).or_insert_with(|| kind_of_word(word, cues))
    }
}

/// What a capitalised word alone is, if it is no surname of somebody in the article.
fn kind_of_word(word: &str, cues: Cues) -> Option<EntityKind> {
    if countries::lookup(word).is_some() || cues.any(Cues::REGION) {
        return Some(EntityKind::Place);
    }
    let acronym = word.len() > 1 && !word.chars().any(char::is_lowercase);
    if acronym {
        return (!cues.any(Cues::NOT_ACRONYM)).then_some(EntityKind::Organization);
    }
    if names::common(word).is_some() {
        return None;
    }
    Some(if names::is_anybodys(word) { EntityKind::Person } else { EntityKind::Organization })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::testing::Sheet;
    use crate::marks;

    /// Names with their kinds, and what their mentions say.
    fn told(text: &str) -> Vec<(String, EntityKind, Vec<String>)> {
        let sheet = Sheet::new(text);
        let told = |entity: EntityData| {
            let mentions = sheet.mentions(&entity).into_iter().map(str::to_owned).collect();
            (sheet.name(&entity).to_owned(), entity.kind, mentions)
        };
        entities(sheet.doc(), &marks::pair(sheet.doc())).into_iter().map(told).collect()
    }

    fn names(text: &str) -> Vec<(String, EntityKind)> {
        told(text).into_iter().map(|(name, kind, _)| (name, kind)).collect()
    }

    #[test]
    fn titles_and_small_words_are_no_part_of_a_name() {
        for text in [
            "Norwegian President Peter Brandvold came.",
            "But Peter Brandvold came.",
            "The mayor, Mr Peter Brandvold, came.",
            "On Monday Peter Brandvold came.",
            "It was Peter Brandvold’s day.",
        ] {
            let names = names(text);
            assert!(names.contains(&("Peter Brandvold".to_owned(), EntityKind::Person)), "{text} {names:?}");
        }
    }

    #[test]
    fn a_surname_is_the_last_who_had_it_in_full() {
        let told = told("Ana Brandvold met Peter Brandvold. Brandvold left. Ana Brandvold came. Brandvold spoke.");
        assert_eq!(told[0].2, ["Ana Brandvold", "Ana Brandvold", "Brandvold"]);
        assert_eq!(told[1].2, ["Peter Brandvold", "Brandvold"]);
    }

    #[test]
    fn pronouns_are_the_first_person_of_the_last_sentence() {
        let told = told("Peter Brandvold met Ana Lima. He left. Ana Lima stayed. She slept.");
        assert_eq!(told[0].2, ["Peter Brandvold", "He"]);
        assert_eq!(told[1].2, ["Ana Lima", "Ana Lima", "She"]);
    }

    #[test]
    fn names_in_quotation_marks_take_nobody_the_floor() {
        let told = told("Peter Brandvold spoke. \"Thomas Lindqvist left,\" he said.");
        assert_eq!(told[0].2, ["Peter Brandvold", "he"]);
    }

    #[test]
    fn bodies_and_countries_are_told_from_people() {
        assert_eq!(names("The Harbour Council met."), [("Harbour Council".to_owned(), EntityKind::Organization)]);
        assert_eq!(names("The envoys of Norway met."), [("Norway".to_owned(), EntityKind::Place)]);
        assert_eq!(names("Ships of NATO met."), [("NATO".to_owned(), EntityKind::Organization)]);
        assert_eq!(names("They met on Monday. There was rain."), []);
    }

    #[test]
    fn any_text_is_read() {
        for text in
            ["", "É", "A’s", "’s", "Ö\u{301} İ", "He", "\u{0}", "AL AL AL AL AL AL AL AL AL AL", "Al de", "“Él”"]
        {
            told(text);
        }
    }
}
