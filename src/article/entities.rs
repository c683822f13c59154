//! Views of the entities.

use std::borrow::Cow;
use std::slice;

use super::Article;
use crate::entity::{EntityData, EntityKind, Mention};
use crate::span::Span;
use crate::value::Value;

impl Article<'_> {
    /// The people, organisations, places and nationalities of the article, one for each real-world thing, in order of
    /// their first mention; then its dates, times and amounts in text order, each with one mention and its
    /// [`value`](Entity::value).
    ///
    /// ```
    /// use wirecopy::{Article, EntityKind};
    ///
    /// let article = Article::parse("Talks resume\n\nGerman Chancellor Olaf Scholz met aides in Berlin on Monday.\n")?;
    /// let scholz = article.people().next().unwrap();
    /// assert_eq!(scholz.name(), "Olaf Scholz");
    /// assert_eq!(scholz.kind(), EntityKind::Person);
    /// assert_eq!(scholz.roles().collect::<Vec<_>>(), ["German Chancellor"]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn entities(&self) -> Entities<'_> {
        Entities { text: &self.text, data: self.entity_data().iter() }
    }

    /// The people among the [`entities`](Article::entities).
    pub fn people(&self) -> impl Iterator<Item = Entity<'_>> + '_ {
        self.entities().filter(|entity| entity.kind() == EntityKind::Person)
    }

    /// The entity with a mention that covers the byte at `offset`.
    pub fn entity_at(&self, offset: usize) -> Option<Entity<'_>> {
        self.entities().find(|entity| {
            let after = entity.mentions().partition_point(|mention| mention.span().start() <= offset);
            after > 0 && entity.mentions()[after - 1].span().range().contains(&offset)
        })
    }

    /// The entity of that index, which is one of the article's.
    pub(crate) fn entity(&self, index: u32) -> Entity<'_> {
        Entity { text: &self.text, data: &self.entity_data()[index as usize] }
    }
}

/// The entities of an article; made by [`Article::entities`].
#[derive(Debug, Clone)]
pub struct Entities<'a> {
    text: &'a str,
    data: slice::Iter<'a, EntityData>,
}

impl<'a> Iterator for Entities<'a> {
    type Item = Entity<'a>;

    fn next(&mut self) -> Option<Entity<'a>> {
        self.data.next().map(|data| Entity { text: self.text, data })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.data.size_hint()
    }
}

impl ExactSizeIterator for Entities<'_> {}

/// One real-world thing with all its mentions in an article.
#[derive(Debug, Clone, Copy)]
pub struct Entity<'a> {
    text: &'a str,
    data: &'a EntityData,
}

impl<'a> Entity<'a> {
    /// What it is.
    pub fn kind(self) -> EntityKind {
        self.data.kind
    }

    /// Its fullest name in the article.
    pub fn name(self) -> &'a str {
        self.data.name.slice(self.text)
    }

    /// Where the fullest name stands.
    pub fn name_span(self) -> Span {
        self.data.name
    }

    /// What the article says that it is, as written (`Serbian President`), each once.
    pub fn roles(self) -> impl ExactSizeIterator<Item = &'a str> + 'a {
        let text = self.text;
        self.data.roles.iter().map(move |role| role.slice(text))
    }

    /// Its mentions in text order.
    pub fn mentions(self) -> &'a [Mention] {
        &self.data.mentions
    }

    /// The ISO 3166-1 alpha-2 code of a place that is a country, or of a nationality's country.
    pub fn country(self) -> Option<&'static str> {
        self.data.country
    }

    /// The value of a date, a time or an amount; `None` of a date or time that is not settled, and of whatever has a
    /// name.
    pub fn value(self) -> Option<Value> {
        self.data.value
    }

    /// How sure the crate is of the entity's name and kind, from 0 to 1.
    pub fn confidence(self) -> f32 {
        self.data.confidence
    }
}

impl PartialEq for Entity<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.data == other.data
    }
}

/// `text` with each run of white space as one space; names and statements in hard-wrapped copy hold line breaks.
pub(crate) fn unwrapped(text: &str) -> Cow<'_, str> {
    if !text.contains(['\n', '\r', '\t']) && !text.contains("  ") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    Cow::Owned(out)
}
