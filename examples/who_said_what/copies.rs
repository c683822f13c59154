//! Statements of one person, wire copies of which are one.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::Said;

/// Runs of so many words tell whether two statements are the same.
const RUN: usize = 3;

/// A statement and the articles that carry it.
pub(crate) struct Statement {
    pub(crate) kind: &'static str,
    pub(crate) text: String,
    pub(crate) sources: Vec<String>,
    runs: HashSet<String>,
}

/// The statements of a person.
#[derive(Default)]
pub(crate) struct Statements {
    all: Vec<Statement>,
    /// Which statements hold a run of words.
    holds: HashMap<String, Vec<usize>>,
}

impl Statements {
    pub(crate) fn all(&self) -> &[Statement] {
        &self.all
    }

    /// Adds a statement, or its source to the copy that is there; the longest copy is kept.
    pub(crate) fn add(&mut self, said: Said) {
        let runs = runs(&said.text);
        let at = match self.copy(&runs) {
            Some(at) => at,
            None => {
                let (kind, text, sources) = (said.kind, String::new(), Vec::new());
                self.all.push(Statement { kind, text, sources, runs: HashSet::new() });
                self.all.len() - 1
            }
        };
        let statement = &mut self.all[at];
        if !statement.sources.contains(&said.source) {
            statement.sources.push(said.source);
        }
        if said.text.len() > statement.text.len() {
            (statement.text, statement.kind) = (said.text, said.kind);
        }
        for run in runs {
            if statement.runs.insert(run.clone()) {
                self.holds.entry(run).or_default().push(at);
            }
        }
    }

    /// The statement that shares most runs of words with these, seven in ten of the shorter one at least.
    fn copy(&self, runs: &HashSet<String>) -> Option<usize> {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for &at in runs.iter().filter_map(|run| self.holds.get(run)).flatten() {
            *shared.entry(at).or_default() += 1;
        }
        let same = |&(at, shared): &(usize, usize)| 10 * shared >= 7 * runs.len().min(self.all[at].runs.len());
        shared.into_iter().filter(same).max_by_key(|&(_, shared)| shared).map(|(at, _)| at)
    }
}

/// Every run of three words; of a shorter text, the whole.
fn runs(text: &str) -> HashSet<String> {
    let lower = text.to_lowercase();
    let words: Vec<_> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.len() < RUN {
        return HashSet::from([words.join(" ")]);
    }
    words.windows(RUN).map(|run| run.join(" ")).collect()
}
