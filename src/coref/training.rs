//! Pronouns and whom they may mean, for the program that learns the weights.

use super::features::COUNT;
use super::{Candidate, resolve_with};
use crate::Article;
use crate::entity;
use crate::span::Span;

/// The number of features a candidate may have.
pub const FEATURES: usize = COUNT;

/// A pronoun and whom it may mean.
pub struct Pronoun {
    /// Where it stands.
    pub span: Span,
    /// The people in reach, the latest first, once for each mention: the index among the article's entities, and the
    /// features that are true, each a bit.
    pub candidates: Vec<(u32, u64)>,
}

/// The pronouns of an article, and the names of its entities. `meant` says whom a pronoun at a place means, of the
/// entities by name: then that is taken for what follows. `None` leaves it to the weights as they are.
pub fn pronouns(article: &Article<'_>, meant: impl Fn(Span, &str) -> Option<bool>) -> (Vec<Pronoun>, Vec<String>) {
    let (doc, words, encoded, marks) = article.for_training();
    let mut entities = entity::find(doc, &words, Some(encoded), None);
    let names: Vec<String> = entities.iter().map(|entity| entity.name.slice(doc.text).to_owned()).collect();
    let mut pronouns = Vec::new();
    resolve_with(doc, &words, marks, Some(encoded), &mut entities, |span, candidates, taken| {
        if candidates.is_empty() {
            return taken;
        }
        let one = |one: &Candidate| (one.entity, one.features.0);
        pronouns.push(Pronoun { span, candidates: candidates.iter().map(one).collect() });
        let mut known = false;
        for candidate in candidates {
            match meant(span, &names[candidate.entity as usize]) {
                Some(true) => return Some(candidate.entity),
                Some(false) => known = true,
                None => {}
            }
        }
        taken.filter(|_| !known)
    });
    (pronouns, names)
}
