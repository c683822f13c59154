//! People: full names first, then surnames and first names to the full ones.

use super::Grouping;
use crate::entity::EntityKind;
use crate::entity::gender::{self, Gender};
use crate::entity::words::{Shape, Word};
use crate::few::Few;
use crate::lexicon::{names, plain};
use crate::pool::{PooledMap, PooledString, PooledVec};

/// So many people of one surname, the latest ones, are looked at.
const NAMESAKES: usize = 16;

/// Who is known by another name is among so many who were named last.
const KNOWN_LATELY: usize = 64;

/// So many initials at most stand for a name.
const INITIALS: usize = 4;

/// `better known to his followers as` is of so many words before the last.
const LONGEST_KNOWN: usize = 5;

/// A surname of so many bytes may be misspelt in a letter and still be known.
const SPELT: usize = 6;

/// A longer surname is not looked up by its letters.
const LONGEST_SPELT: usize = 24;

/// A person with a full name.
struct Person {
    draft: u32,
    first: Word,
    gender: Option<Gender>,
    /// The longest name, as an index.
    longest: usize,
    /// Where the person was last mentioned, as a name's index.
    seen: Option<usize>,
    /// How often the person was named so far.
    named: u32,
}

impl Grouping<'_> {
    pub(super) fn people(&mut self) {
        let mut people: PooledVec<Person> = PooledVec::default();
        let mut by_last: PooledMap<u64, Few<usize>> = PooledMap::default();
        let mut by_part: PooledMap<u64, Few<usize>> = PooledMap::default();
        let is_person = |grouping: &Self, name: usize| grouping.names[name].kind == EntityKind::Person;
        for name in 0..self.names.len() {
            if !is_person(self, name) {
                continue;
            }
            let Some((first, last)) = self.full_name(name) else { continue };
            let namesakes = by_last.entry(last.key(self.text)).or_default();
            let is_first = |at: &usize| self.is_same_first(people[*at].first, first);
            let is_end = |at: &usize| self.is_end_of(name, people[*at].longest);
            let lately = || namesakes.iter().rev().take(NAMESAKES).copied();
            // What is the end of a longer name is a surname of several words: `Abu Rudeineh`.
            let same = lately().find(is_first).or_else(|| lately().find(is_end));
            // `Mahmoud Abbas, also known as Abu Mazen`
            let same = same.or_else(|| {
                let known = self.known_as(name)?;
                let lately = people.iter().enumerate().rev().take(KNOWN_LATELY);
                lately.into_iter().find(|(_, person)| person.draft == known).map(|(at, _)| at)
            });
            if let Some(at) = same {
                // An initial gives way to the name it stands for.
                if people[at].first.shape() == Shape::Initial && first.shape() != Shape::Initial {
                    people[at].first = first;
                }
                self.join(name, people[at].draft);
                people[at].gender =
                    people[at].gender.or_else(|| gender::of_name(self.text, self.words, &self.names[name].words));
            } else {
                let draft = self.start(name, None);
                let gender = gender::of_name(self.text, self.words, &self.names[name].words);
                namesakes.push(people.len());
                for word in &self.words.words[self.names[name].words.clone()] {
                    if word.is_capital() && word.shape() != Shape::Initial && word.key(self.text) != last.key(self.text)
                    {
                        by_part.entry(word.key(self.text)).or_default().push(people.len());
                    }
                }
                people.push(Person { draft, first, gender, longest: name, seen: None, named: 0 });
            }
        }
        let mut alone: PooledMap<u64, u32> = PooledMap::default();
        let mut spellings: Option<PooledMap<u64, Option<usize>>> = None;
        let mut initials: Option<PooledMap<u64, Option<usize>>> = None;
        for name in 0..self.names.len() {
            if !is_person(self, name) {
                continue;
            }
            if let Some(draft) = self.of_name[name] {
                // Full names come by again, so that a surname goes to who was named last.
                if let Some((_, last)) = self.full_name(name) {
                    let namesakes = by_last.get(&last.key(self.text)).map(|list| &**list).unwrap_or_default();
                    if let Some(&at) = namesakes.iter().rev().take(NAMESAKES).find(|&&at| people[at].draft == draft) {
                        people[at].see(name);
                    }
                }
                continue;
            }
            let words = &self.words.words[self.names[name].words.clone()];
            let key = words[words.len() - 1].key(self.text);
            let titled = gender::of_title(self.words, self.names[name].words.start);
            let lists = [by_last.get(&key), by_part.get(&key)];
            let [last, part] = lists.map(|list| list.and_then(|list| choose(list, &people, titled)));
            let seen = |at: Option<usize>| at.is_some_and(|at| people[at].seen.is_some());
            // `Lim Boon Keat` is meant by `Lim` until `Anthony Lim` is named.
            let found = if seen(part) && !seen(last) { part } else { last.or(part) };
            let found = found.or_else(|| self.misspelt(name, &people, &mut spellings));
            let found = found.or_else(|| self.by_initials(name, &people, &mut initials));
            match found {
                Some(at) => {
                    people[at].see(name);
                    let draft = people[at].draft;
                    self.join(name, draft);
                }
                None => match alone.get(&key).copied().or_else(|| self.known_as(name)) {
                    Some(draft) => {
                        self.join(name, draft);
                        alone.insert(key, draft);
                    }
                    None => {
                        let draft = self.start(name, None);
                        alone.insert(key, draft);
                    }
                },
            }
        }
    }

    /// The person named right before who is called so as well: `Mohamed Hamdan Dagalo, known as Hemedti`.
    fn known_as(&self, name: usize) -> Option<u32> {
        let before = name.checked_sub(1)?;
        let (known, own) = (&self.names[before], &self.names[name]);
        let between = self.words.words.get(known.words.end..own.words.start).filter(|_| known.line == own.line)?;
        let form = |word: &Word| word.span.slice(self.text);
        let between = match between {
            [comma, rest @ ..] if form(comma) == "," => rest,
            all => all,
        };
        let [first @ .., last] = between else { return None };
        let known_as =
            form(last) == "as" && first.len() <= LONGEST_KNOWN && first.iter().any(|word| form(word) == "known");
        let called = first.is_empty() && matches!(form(last), "alias" | "aka" | "a.k.a." | "nicknamed");
        if known.kind == EntityKind::Person && (known_as || called) { self.of_name[before] } else { None }
    }

    /// First and last name of a name that has both.
    fn full_name(&self, name: usize) -> Option<(Word, Word)> {
        let words = &self.words.words[self.names[name].words.clone()];
        let is_suffix =
            |word: &Word| matches!(word.span.slice(self.text), "Jr" | "Jr." | "Sr" | "Sr." | "II" | "III" | "IV");
        let end = words.iter().rposition(|word| word.shape() != Shape::Mark && !is_suffix(word))?;
        let (first, last) = (words[0], words[end]);
        (end > 0 && !first.is_lower() && first.key(self.text) != last.key(self.text)).then_some((first, last))
    }

    /// Whether the words of a name are the last words of a longer one.
    fn is_end_of(&self, name: usize, longer: usize) -> bool {
        let (short, long) = (&self.names[name].words, &self.names[longer].words);
        if short.len() >= long.len() {
            return false;
        }
        let end = &self.words.words[long.end - short.len()..long.end];
        end.iter().zip(&self.words.words[short.clone()]).all(|(a, b)| a.key(self.text) == b.key(self.text))
    }

    /// The one person whose surname differs from a name alone in one letter: `Berrada` for `Mohamed Berada`.
    fn misspelt(
        &self,
        name: usize,
        people: &[Person],
        spellings: &mut Option<PooledMap<u64, Option<usize>>>,
    ) -> Option<usize> {
        let words = &self.words.words[self.names[name].words.clone()];
        let [word] = words else { return None };
        let is_long = |word: Word| (SPELT..=LONGEST_SPELT).contains(&word.span.len());
        if !is_long(*word) || names::first_name(word.span.slice(self.text)).is_some() {
            return None;
        }
        let spellings = spellings.get_or_insert_with(|| {
            let mut known: PooledMap<u64, Option<usize>> = PooledMap::default();
            for (at, person) in people.iter().enumerate() {
                let Some((_, last)) = self.full_name(person.longest) else { continue };
                for key in with_one_less(last.span.slice(self.text)).take_while(|_| is_long(last)) {
                    known
                        .entry(key)
                        .and_modify(|known| *known = known.filter(|&known| known == at))
                        .or_insert(Some(at));
                }
            }
            known
        });
        let form = word.span.slice(self.text);
        let at = with_one_less(form).find_map(|key| spellings.get(&key).copied().flatten())?;
        let (_, last) = self.full_name(people[at].longest)?;
        let opening = |word: Word| word.span.slice(self.text).chars().next();
        // One letter more or less, but no `s` at the end.
        let other = last.span.slice(self.text);
        let (short, long) = if form.len() < other.len() { (form, other) } else { (other, form) };
        let one_more = short.len() < long.len() && long.strip_suffix(['s', 'S']) != Some(short);
        (opening(last) == opening(*word) && one_more).then_some(at)
    }

    /// The one person whose initials open a line before a colon, in an interview: `AL: We must.`
    fn by_initials(
        &self,
        name: usize,
        people: &[Person],
        initials: &mut Option<PooledMap<u64, Option<usize>>>,
    ) -> Option<usize> {
        let own = &self.names[name];
        let form = own.span.slice(self.text);
        let line = &self.words.lines[own.line as usize].words;
        let colon = self.words.words.get(own.words.end).is_some_and(|word| word.span.slice(self.text) == ":");
        if line.start != own.words.start || !colon || !(2..=INITIALS).contains(&form.len()) {
            return None;
        }
        let initials = initials.get_or_insert_with(|| {
            let mut known: PooledMap<u64, Option<usize>> = PooledMap::default();
            let mut letters = PooledString::default();
            for (at, person) in people.iter().enumerate() {
                let words = &self.words.words[self.names[person.longest].words.clone()];
                letters.clear();
                letters.extend(
                    words
                        .iter()
                        .filter(|word| word.is_capital())
                        .filter_map(|word| word.span.slice(self.text).chars().next()),
                );
                let entry = known.entry(plain::key(&letters)).or_insert(Some(at));
                *entry = entry.filter(|&other| other == at);
            }
            known
        });
        initials.get(&plain::key(form)).copied().flatten()
    }

    /// Whether two first names may be one: the same, or an initial of the other.
    fn is_same_first(&self, a: Word, b: Word) -> bool {
        if a.key(self.text) == b.key(self.text) {
            return true;
        }
        let initial = |word: Word| word.span.slice(self.text).chars().next().map(|c| c.to_lowercase().next());
        let short = |word: Word| {
            word.shape() == Shape::Initial
                || word.shape() == Shape::Capitals && word.span.slice(self.text).contains('.')
        };
        (short(a) || short(b)) && initial(a) == initial(b)
    }
}

impl Person {
    fn see(&mut self, name: usize) {
        self.seen = Some(name);
        self.named += 1;
    }
}

/// The person of `list` whom a short name means: of the title's gender, and named last before it or, in a headline,
/// first after it. A relative who was named in passing does not take the surname over.
fn choose(list: &[usize], people: &[Person], titled: Option<Gender>) -> Option<usize> {
    let fits = |at: &&usize| {
        let person = &people[**at];
        !matches!((titled, person.gender), (Some(a), Some(b)) if a != b)
    };
    let known = || list.iter().rev().take(NAMESAKES).filter(fits).filter(|&&at| people[at].seen.is_some());
    let latest = known().max_by_key(|&&at| people[at].seen);
    let latest = latest.map(|latest| {
        let most = known().max_by_key(|&&at| (people[at].named, people[at].seen)).unwrap_or(latest);
        if people[*latest].named * RELATIVES <= people[*most].named { most } else { latest }
    });
    latest.or_else(|| list.iter().rev().take(NAMESAKES).filter(fits).min_by_key(|&&at| people[at].longest)).copied()
}

/// Somebody who is named so many times as often as the one named last keeps the surname.
const RELATIVES: u32 = 3;

/// The keys of a word with any one letter left out, and its own.
fn with_one_less(word: &str) -> impl Iterator<Item = u64> + '_ {
    let own = std::iter::once(plain::key(word));
    let mut shorter = PooledString::default();
    own.chain(word.char_indices().map(move |(at, c)| {
        shorter.clear();
        shorter.push_str(&word[..at]);
        shorter.push_str(&word[at + c.len_utf8()..]);
        plain::key(&shorter)
    }))
}
