//! Names of people over many articles.

use std::collections::{BTreeSet, HashMap};

/// The names that were met.
#[derive(Default)]
pub(crate) struct People {
    /// Full names by their first and last word, without initials between.
    full: HashMap<(String, String), BTreeSet<String>>,
    /// First words of the full names by their last word.
    by_last: HashMap<String, BTreeSet<String>>,
}

impl People {
    pub(crate) fn add(&mut self, name: &str) {
        if let Some((first, last)) = ends(name) {
            self.by_last.entry(last.clone()).or_default().insert(first.clone());
            self.full.entry((first, last)).or_default().insert(name.to_owned());
        }
    }

    /// The fullest form of `name` that was met; `name` itself where it could be several people's.
    pub(crate) fn full_name<'a>(&'a self, name: &'a str) -> &'a str {
        let key = ends(name).or_else(|| {
            let last = key(name);
            let mut firsts = self.by_last.get(&last)?.iter();
            let first = firsts.next().filter(|_| firsts.next().is_none())?;
            Some((first.clone(), last))
        });
        let forms = key.and_then(|key| self.full.get(&key));
        forms.and_then(|forms| forms.iter().max_by_key(|form| form.len())).map_or(name, String::as_str)
    }
}

/// First and last word, if there are two.
fn ends(name: &str) -> Option<(String, String)> {
    let words: Vec<_> = name.split_whitespace().collect();
    let [first, .., last] = words[..] else { return None };
    Some((key(first), key(last)))
}

fn key(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
