//! Names: the people, organisations, places and nationalities of an article, each with its mentions.

mod body;
mod detect;
mod gazetteer;
pub(crate) mod gender;
mod group;
mod kind;
pub(crate) mod quick;
mod role;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
pub(crate) mod values;
pub(crate) mod words;

pub use kind::{EntityKind, MentionForm};

pub(crate) use gazetteer::Gazetteer;
pub(crate) use gender::Gender;
pub(crate) use words::Words;

use crate::doc::Doc;
use crate::encoder::Encoded;
use crate::few::Few;
use crate::lexicon::plain;
use crate::page::picture_credits;
use crate::pool::{PooledSet, PooledVec};
use crate::span::Span;
use crate::value::Value;

/// One place in the text that names or points at an entity.
///
/// ```
/// let article = wirecopy::Article::parse("Talks resume\n\nGerman Chancellor Olaf Scholz met aides. Scholz left early, officials said.")?;
/// let scholz = article.people().next().unwrap();
/// let second = scholz.mentions()[1];
/// assert_eq!((&article[second.span()], second.form()), ("Scholz", wirecopy::MentionForm::Name));
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Mention {
    pub(crate) span: Span,
    pub(crate) form: MentionForm,
}

impl Mention {
    /// Where it stands.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Talks resume\n\nGerman Chancellor Olaf Scholz met aides. Scholz left early, officials said.")?;
    /// let scholz = article.people().next().unwrap();
    /// assert!(scholz.mentions().iter().all(|mention| article[mention.span()].ends_with("Scholz")));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub const fn span(self) -> Span {
        self.span
    }

    /// Whether it is a name, a description or a pronoun.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Talks resume\n\nGerman Chancellor Olaf Scholz met aides. Scholz left early, officials said.")?;
    /// let scholz = article.people().next().unwrap();
    /// assert!(scholz.mentions().iter().all(|mention| mention.form() == wirecopy::MentionForm::Name));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub const fn form(self) -> MentionForm {
        self.form
    }
}

/// One real-world thing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct EntityData {
    pub(crate) kind: EntityKind,
    /// The mention with the fullest name.
    pub(crate) name: Span,
    /// Roles as written ("Serbian President"), each once.
    pub(crate) roles: Few<Span>,
    /// In text order.
    pub(crate) mentions: Few<Mention>,
    /// ISO 3166-1 alpha-2, of a place that is a country and of a nationality.
    pub(crate) country: Option<&'static str>,
    /// Of a date, time or amount; of a date or time it may be left open.
    pub(crate) value: Option<Value>,
    pub(crate) confidence: f32,
}

/// Who took a picture is nobody that the article speaks of: `(Photo: Ana Petrova/AFP)`.
fn leave_out_photographers(doc: Doc<'_>, names: &mut PooledVec<detect::Name>) {
    let mut credits: PooledVec<Span> = PooledVec::default();
    for block in &doc.page.blocks {
        picture_credits(doc.text, block.span, &mut credits);
    }
    if !credits.is_empty() {
        let in_credit = |span: Span| {
            let at = credits.partition_point(|credit| credit.end() <= span.start());
            credits.get(at).is_some_and(|credit| credit.overlaps(span))
        };
        names.retain(|name| name.kind != EntityKind::Person || !in_credit(name.span));
    }
}

/// The entities of an article, named mentions only, in order of their first mention; by rules alone where nothing is
/// `encoded`. The names of the `gazetteer` have precedence.
pub(crate) fn find(
    doc: Doc<'_>,
    words: &Words,
    encoded: Option<&Encoded>,
    gazetteer: Option<&Gazetteer>,
) -> Vec<EntityData> {
    let mut names = detect::names(doc.text, words);
    if let Some(encoded) = encoded {
        names = detect::learned::names(doc, words, encoded, names);
    }
    detect::turns::add(doc, words, &mut names);
    leave_out_photographers(doc, &mut names);
    if let Some(gazetteer) = gazetteer {
        gazetteer.apply(doc.text, words, &mut names);
    }
    let (mut entities, of_name) = group::group(doc.text, words, &names);
    let mut seen: PooledSet<(u32, u64)> = PooledSet::default();
    for &(name, role) in role::roles(doc.text, words, &names).iter() {
        let entity = of_name[name as usize];
        if seen.insert((entity, plain::key(role.slice(doc.text)))) {
            entities[entity as usize].roles.push(role);
        }
    }
    body::add(doc.text, words, &names, &mut entities);
    entities
}
