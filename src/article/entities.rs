//! Views of the entities.

use std::borrow::Cow;
use std::iter::Chain;
use std::slice;

use super::{Article, EntityKinds};
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
    ///
    /// Of which kinds they are, [`AnalyzerBuilder::entities`](crate::AnalyzerBuilder::entities) sets; all by default.
    pub fn entities(&self) -> Entities<'_> {
        let kinds = self.options.entities;
        let named = if kinds.any(EntityKinds::NAMES) { self.named() } else { &[] };
        Entities::new(&self.text, named, self.amounts(), kinds)
    }

    /// Those of every kind, as far as they are known: a quote may have a speaker of a kind that is switched off.
    pub(crate) fn all_entities(&self) -> Entities<'_> {
        Entities::new(&self.text, self.named(), self.amounts(), EntityKinds::ALL)
    }

    /// The people among the [`entities`](Article::entities).
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nMayor Ana Lima came to Lisbon on Monday. She met Rui Costa.")?;
    /// assert_eq!(article.people().map(|person| person.name()).collect::<Vec<_>>(), ["Ana Lima", "Rui Costa"]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn people(&self) -> impl Iterator<Item = Entity<'_>> + '_ {
        self.entities().filter(|entity| entity.kind() == EntityKind::Person)
    }

    /// The entity with a mention that covers the byte at `offset`; where one stands inside another (`Kenyan` in `the
    /// Kenyan president`), the shorter one's.
    ///
    /// ```
    /// use wirecopy::Article;
    ///
    /// let text = "Talks resume\n\nGerman Chancellor Olaf Scholz met aides in Berlin. He left on Monday.\n";
    /// let article = Article::parse(text)?;
    /// let he = text.find("He ").unwrap();
    /// assert_eq!(article.entity_at(he).map(|entity| entity.name()), Some("Olaf Scholz"));
    /// assert!(article.entity_at(text.find("met").unwrap()).is_none());
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn entity_at(&self, offset: usize) -> Option<Entity<'_>> {
        let covering = |entity: Entity<'_>| {
            let after = entity.mentions().partition_point(|mention| mention.span().start() <= offset);
            let span = entity.mentions().get(after.checked_sub(1)?)?.span();
            span.range().contains(&offset).then_some(span.len())
        };
        let found = self.entities().filter_map(|entity| Some((covering(entity)?, entity)));
        found.min_by_key(|(len, _)| *len).map(|(_, entity)| entity)
    }

    /// The entity of that index among all, known to be there.
    pub(crate) fn entity(&self, index: u32) -> Entity<'_> {
        let (named, index) = (self.named(), index as usize);
        let data = named.get(index).unwrap_or_else(|| &self.amounts()[index - named.len()]);
        Entity { text: &self.text, data }
    }

    /// The [`entities`](Article::entities), each with its index among all.
    pub(crate) fn numbered(&self) -> impl Iterator<Item = (u32, Entity<'_>)> + '_ {
        (0..).zip(self.all_entities()).filter(|(_, entity)| self.gives(entity.kind()))
    }

    /// Whether entities of that kind are given.
    pub(crate) fn gives(&self, kind: EntityKind) -> bool {
        self.options.entities.contains(kind)
    }
}

/// The entities of an article; made by [`Article::entities`].
///
/// ```
/// use wirecopy::Article;
///
/// let article = Article::parse("Mayor speaks\n\nAna Lima and Rui Costa came to the port, officials said.")?;
/// let names: Vec<_> = article.entities().map(|entity| entity.name()).collect();
/// assert_eq!(names, ["Ana Lima", "Rui Costa"]);
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Entities<'a> {
    text: &'a str,
    data: Chain<slice::Iter<'a, EntityData>, slice::Iter<'a, EntityData>>,
    kinds: EntityKinds,
    left: usize,
}

impl<'a> Entities<'a> {
    fn new(text: &'a str, named: &'a [EntityData], amounts: &'a [EntityData], kinds: EntityKinds) -> Entities<'a> {
        let data = named.iter().chain(amounts);
        let left = data.clone().filter(|data| kinds.contains(data.kind)).count();
        Entities { text, data, kinds, left }
    }
}

impl<'a> Iterator for Entities<'a> {
    type Item = Entity<'a>;

    fn next(&mut self) -> Option<Entity<'a>> {
        let data = self.data.find(|data| self.kinds.contains(data.kind))?;
        self.left -= 1;
        Some(Entity { text: self.text, data })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for Entities<'_> {}

/// One real-world thing with all its mentions in an article.
///
/// ```
/// use wirecopy::{Article, EntityKind};
///
/// let article = Article::parse("Talks resume\n\nGerman Chancellor Olaf Scholz met aides on Monday. Scholz left early.")?;
/// let scholz = article.people().next().unwrap();
/// assert_eq!((scholz.kind(), scholz.name()), (EntityKind::Person, "Olaf Scholz"));
/// assert_eq!(scholz.mentions().iter().filter(|mention| &article[mention.span()] == "Scholz").count(), 1);
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Entity<'a> {
    text: &'a str,
    data: &'a EntityData,
}

impl<'a> Entity<'a> {
    /// What it is.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Talks resume\n\nGerman Chancellor Olaf Scholz met aides. Scholz left early, officials said.")?;
    /// let scholz = article.people().next().unwrap();
    /// assert_eq!(scholz.kind(), wirecopy::EntityKind::Person);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn kind(self) -> EntityKind {
        self.data.kind
    }

    /// Its fullest name in the article.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Talks resume\n\nGerman Chancellor Olaf Scholz met aides. Scholz left early, officials said.")?;
    /// let scholz = article.people().next().unwrap();
    /// assert_eq!(scholz.name(), "Olaf Scholz");
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn name(self) -> &'a str {
        self.data.name.slice(self.text)
    }

    /// Where the fullest name stands.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Talks resume\n\nGerman Chancellor Olaf Scholz met aides. Scholz left early, officials said.")?;
    /// let scholz = article.people().next().unwrap();
    /// assert_eq!(&article[scholz.name_span()], "Olaf Scholz");
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn name_span(self) -> Span {
        self.data.name
    }

    /// What the article says that it is, as written (`Serbian President`), each once.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Talks\n\nGerman Chancellor Olaf Scholz met aides on Monday.")?;
    /// let scholz = article.people().next().unwrap();
    /// assert_eq!(scholz.roles().collect::<Vec<_>>(), ["German Chancellor"]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn roles(self) -> impl ExactSizeIterator<Item = &'a str> + 'a {
        let text = self.text;
        self.data.roles.iter().map(move |role| role.slice(text))
    }

    /// Its mentions in text order.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Talks resume\n\nGerman Chancellor Olaf Scholz met aides. Scholz left early, officials said.")?;
    /// let scholz = article.people().next().unwrap();
    /// let mentions: Vec<_> = scholz.mentions().iter().map(|mention| &article[mention.span()]).collect();
    /// assert_eq!(mentions, ["Olaf Scholz", "Scholz"]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn mentions(self) -> &'a [Mention] {
        &self.data.mentions
    }

    /// The ISO 3166-1 alpha-2 code of a place that is a country, or of a nationality's country; `None` of all else.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Talks\n\nThe talks in Germany failed on Monday, German officials said.")?;
    /// assert!(article.entities().filter(|entity| !entity.kind().is_value()).all(|entity| entity.country() == Some("DE")));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn country(self) -> Option<&'static str> {
        self.data.country
    }

    /// The value of a date, a time or an amount; `None` of a date or time that is not settled, and of whatever has a
    /// name.
    ///
    /// ```
    /// use wirecopy::{Article, EntityKind};
    ///
    /// let article = Article::parse("Port closes\n\nThe port lost $1.5 million in a week, the mayor said.\n")?;
    /// let money = article.entities().find(|entity| entity.kind() == EntityKind::Money).unwrap();
    /// assert_eq!(money.name(), "$1.5 million");
    /// assert_eq!(money.value().unwrap().to_string(), "1500000");
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn value(self) -> Option<Value> {
        self.data.value
    }

    /// How sure the crate is of the entity's name and kind, from 0 to 1: that of the mention by name of which it is most
    /// sure.
    ///
    /// A name that the encoder found starts at 0.5 and nears 1 as the lead of its labels over the next best grows (a lead
    /// of one nat gives 0.75, of three 0.875); a name by rules goes by the evidence that speaks for its kind. Both order
    /// names by how far they can be relied on; neither is a share of right ones. A name of the
    /// [gazetteer](crate::AnalyzerBuilder::gazetteer) has 1, and so have dates, times and amounts: their grammar reads the
    /// words or leaves them, and has no doubts to tell; what it can't settle has no [value](Entity::value).
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Talks\n\nGerman Chancellor Olaf Scholz met aides on Monday.")?;
    /// assert!(article.people().next().unwrap().confidence() > 0.5);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
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
