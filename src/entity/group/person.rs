//! People: full names first, then surnames and first names to the full ones.

use std::collections::HashMap;

use super::Grouping;
use crate::entity::EntityKind;
use crate::entity::gender::{self, Gender};
use crate::entity::words::{Shape, Word};

/// So many people of one surname, the latest ones, are looked at.
const NAMESAKES: usize = 16;

/// A person with a full name.
struct Person {
    draft: u32,
    first: Word,
    gender: Option<Gender>,
    /// Where the person was last mentioned, as a name's index.
    seen: usize,
}

impl Grouping<'_> {
    pub(super) fn people(&mut self) {
        let mut people: Vec<Person> = Vec::new();
        let mut by_last: HashMap<u64, Vec<usize>> = HashMap::new();
        let mut by_part: HashMap<u64, Vec<usize>> = HashMap::new();
        let is_person = |grouping: &Self, name: usize| grouping.names[name].kind == EntityKind::Person;
        for name in (0..self.names.len()).filter(|&name| is_person(self, name)).collect::<Vec<_>>() {
            let Some((first, last)) = self.full_name(name) else { continue };
            let namesakes = by_last.entry(last.key).or_default();
            let same =
                namesakes.iter().rev().take(NAMESAKES).copied().find(|&at| self.is_same_first(people[at].first, first));
            if let Some(at) = same {
                // An initial gives way to the name it stands for.
                if people[at].first.shape == Shape::Initial {
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
                    if word.is_capital() && word.shape != Shape::Initial && word.key != last.key {
                        by_part.entry(word.key).or_default().push(people.len());
                    }
                }
                people.push(Person { draft, first, gender, seen: name });
            }
        }
        let mut alone: HashMap<u64, u32> = HashMap::new();
        for name in (0..self.names.len()).filter(|&name| is_person(self, name)).collect::<Vec<_>>() {
            if let Some(draft) = self.of_name[name] {
                // Full names come by again, so that a surname goes to who was named last.
                if let Some((_, last)) = self.full_name(name) {
                    let namesakes = by_last.get(&last.key).map(Vec::as_slice).unwrap_or_default();
                    if let Some(&at) = namesakes.iter().rev().take(NAMESAKES).find(|&&at| people[at].draft == draft) {
                        people[at].seen = name;
                    }
                }
                continue;
            }
            let words = &self.words.words[self.names[name].words.clone()];
            let key = words[words.len() - 1].key;
            let titled = gender::of_title(self.words, self.names[name].words.start);
            let lists = [by_last.get(&key), by_part.get(&key)];
            let found = lists.into_iter().flatten().find_map(|list| choose(list, &people, name, titled));
            match found {
                Some(at) => {
                    people[at].seen = name;
                    let draft = people[at].draft;
                    self.join(name, draft);
                }
                None => match alone.get(&key).copied() {
                    Some(draft) => self.join(name, draft),
                    None => {
                        let draft = self.start(name, None);
                        alone.insert(key, draft);
                    }
                },
            }
        }
    }

    /// First and last name of a name that has both.
    fn full_name(&self, name: usize) -> Option<(Word, Word)> {
        let words = &self.words.words[self.names[name].words.clone()];
        let is_suffix =
            |word: &Word| matches!(word.span.slice(self.text), "Jr" | "Jr." | "Sr" | "Sr." | "II" | "III" | "IV");
        let end = words.iter().rposition(|word| word.shape != Shape::Mark && !is_suffix(word))?;
        let (first, last) = (words[0], words[end]);
        (end > 0 && !first.is_lower() && first.key != last.key).then_some((first, last))
    }

    /// Whether two first names may be one: the same, or an initial of the other.
    fn is_same_first(&self, a: Word, b: Word) -> bool {
        if a.key == b.key {
            return true;
        }
        let initial = |word: Word| word.span.slice(self.text).chars().next().map(|c| c.to_lowercase().next());
        let short = |word: Word| {
            word.shape == Shape::Initial || word.shape == Shape::Capitals && word.span.slice(self.text).contains('.')
        };
        (short(a) || short(b)) && initial(a) == initial(b)
    }
}

/// The person of `list` whom a short name means: of the title's gender, and named last before it or, in a headline,
/// first after it.
fn choose(list: &[usize], people: &[Person], name: usize, titled: Option<Gender>) -> Option<usize> {
    let fits = |at: &&usize| {
        let person = &people[**at];
        !matches!((titled, person.gender), (Some(a), Some(b)) if a != b)
    };
    let latest = list
        .iter()
        .rev()
        .take(NAMESAKES)
        .filter(fits)
        .filter(|&&at| people[at].seen < name)
        .max_by_key(|&&at| people[at].seen);
    latest.or_else(|| list.iter().take(NAMESAKES).find(fits)).copied()
}
