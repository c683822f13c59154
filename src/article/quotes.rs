//! Views of the quotes.

use std::borrow::Cow;
use std::slice;

use super::Article;
use super::entities::{Entity, unwrapped};
use crate::quote::{self, CueClass, QuoteData, QuoteKind};
use crate::span::Span;

impl Article<'_> {
    /// Who said what: the statements of the article in text order.
    ///
    /// ```
    /// use wirecopy::{Article, QuoteKind};
    ///
    /// let text = "Mayor speaks\n\nMayor Ana Lima visited the port. \"We will reopen on Friday,\" she told reporters.\n";
    /// let article = Article::parse(text)?;
    /// let quote = article.quotes().next().unwrap();
    /// assert_eq!(quote.kind(), QuoteKind::Direct);
    /// assert_eq!(quote.text(), "We will reopen on Friday,");
    /// assert_eq!(quote.speaker().mention_text().as_deref(), Some("she"));
    /// assert_eq!(quote.speaker_name(), Some("Ana Lima"));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn quotes(&self) -> Quotes<'_> {
        Quotes { article: self, data: self.quote_data().iter() }
    }

    /// The statements that `entity`, one of this article's, made.
    ///
    /// ```
    /// use wirecopy::Article;
    ///
    /// let text = "Port reopens\n\nMayor Ana Lima came. \"It is open,\" she said. Lima said that ships would sail on Monday.";
    /// let article = Article::parse(text)?;
    /// let lima = article.people().next().unwrap();
    /// assert_eq!(article.quotes_by(lima).count(), 2);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn quotes_by<'a>(&'a self, entity: Entity<'a>) -> impl Iterator<Item = Quote<'a>> + 'a {
        self.quotes().filter(move |quote| quote.speaker().entity().is_some_and(|speaker| speaker == entity))
    }

    /// The statements that speak of `entity`, one of this article's: those with a mention of it, by name, description or
    /// pronoun, in what was said. What somebody says of himself is among them.
    ///
    /// ```
    /// use wirecopy::Article;
    ///
    /// let text = "Mayor praised\n\n\"Ana Lima saved the port,\" harbour master Rui Costa said on Monday.\n";
    /// let article = Article::parse(text)?;
    /// let lima = article.people().find(|person| person.name() == "Ana Lima").unwrap();
    /// assert_eq!(article.quotes_about(lima).count(), 1);
    /// assert_eq!(article.quotes_by(lima).count(), 0);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn quotes_about<'a>(&'a self, entity: Entity<'a>) -> impl Iterator<Item = Quote<'a>> + 'a {
        let mentions = entity.mentions();
        self.quotes().filter(move |quote| {
            quote.parts().iter().any(|part| {
                let first = mentions.partition_point(|mention| mention.span().start() < part.start());
                mentions.get(first).is_some_and(|mention| part.contains(mention.span()))
            })
        })
    }
}

/// The statements of an article; made by [`Article::quotes`].
///
/// ```
/// use wirecopy::Article;
///
/// let article = Article::parse("Port reopens\n\n\"It is open,\" Mayor Ana Lima said.")?;
/// assert_eq!(article.quotes().len(), 1);
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Clone)]
pub struct Quotes<'a> {
    article: &'a Article<'a>,
    data: slice::Iter<'a, QuoteData>,
}

impl<'a> Iterator for Quotes<'a> {
    type Item = Quote<'a>;

    fn next(&mut self) -> Option<Quote<'a>> {
        self.data.next().map(|data| Quote { article: self.article, data })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.data.size_hint()
    }
}

impl ExactSizeIterator for Quotes<'_> {}

/// A statement: what was said, the words that say so, and who said it.
///
/// ```
/// use wirecopy::{Article, QuoteKind};
///
/// let article = Article::parse("Port reopens\n\n\"It is open,\" Mayor Ana Lima said.")?;
/// let quote = article.quotes().next().unwrap();
/// assert_eq!((quote.kind(), quote.text().as_ref()), (QuoteKind::Direct, "It is open,"));
/// assert_eq!((quote.cue_text().as_deref(), quote.speaker_name()), (Some("said"), Some("Ana Lima")));
/// assert_eq!(&article[quote.parts()[0]], "It is open,");
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Clone, Copy)]
pub struct Quote<'a> {
    article: &'a Article<'a>,
    data: &'a QuoteData,
}

impl<'a> Quote<'a> {
    /// How much of it is the speaker's own words.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nMayor Ana Lima came. \"It is open,\" she told reporters.")?;
    /// let quote = article.quotes().next().unwrap();
    /// assert_eq!(quote.kind(), wirecopy::QuoteKind::Direct);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn kind(self) -> QuoteKind {
        self.data.kind
    }

    /// What was said: the parts joined by a space, line breaks of hard-wrapped copy as spaces. Quotation marks around all
    /// of a part are left out, those inside a [`Mixed`](QuoteKind::Mixed) statement stay.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\n\"It is open,\" Ana Lima said. She said it was \"a relief\".")?;
    /// let said: Vec<_> = article.quotes().map(|quote| quote.text()).collect();
    /// assert_eq!(said, ["It is open,", "it was \"a relief\""]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn text(self) -> Cow<'a, str> {
        joined(self.article, &self.data.parts).unwrap_or_default()
    }

    /// Where it stands: one span, or several where the text breaks in (`"A," he said, "b."`). Never empty.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\n\"It is open,\" Ana Lima said, \"at last.\"")?;
    /// let quote = article.quotes().next().unwrap();
    /// assert_eq!(quote.text(), "It is open, at last.");
    /// assert_eq!(quote.parts().iter().map(|&span| &article[span]).collect::<Vec<_>>(), ["It is open,", "at last."]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn parts(self) -> &'a [Span] {
        &self.data.parts
    }

    /// The words that say that it was said (`told reporters`), if any.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nMayor Ana Lima came. \"It is open,\" she told reporters.")?;
    /// let quote = article.quotes().next().unwrap();
    /// assert_eq!(quote.cue_text().as_deref(), Some("told reporters"));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn cue_text(self) -> Option<Cow<'a, str>> {
        joined(self.article, &self.data.cue)
    }

    /// Where the cue stands; empty where there is none.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nMayor Ana Lima came. \"It is open,\" she told reporters.")?;
    /// let quote = article.quotes().next().unwrap();
    /// assert_eq!(quote.cue().iter().map(|&span| &article[span]).collect::<Vec<_>>(), ["told reporters"]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn cue(self) -> &'a [Span] {
        &self.data.cue
    }

    /// What the cue says of the speaker's stance; `None` where there is no cue, or its words are not known.
    ///
    /// ```
    /// use wirecopy::{Article, CueClass};
    ///
    /// let text = "Talks\n\nMayor Ana Lima insisted that the port would reopen on Friday.\n";
    /// let article = Article::parse(text)?;
    /// assert_eq!(article.quotes().next().unwrap().cue_class(), Some(CueClass::Claim));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn cue_class(self) -> Option<CueClass> {
        self.cue_text().and_then(|cue| quote::cue_class(&cue))
    }

    /// Whom it was said to, where the cue goes on with that: `reporters` in `she told reporters`.
    ///
    /// ```
    /// use wirecopy::Article;
    ///
    /// let text = "Talks\n\n\"We will reopen on Friday,\" Ana Lima told state television.\n";
    /// let article = Article::parse(text)?;
    /// let quote = article.quotes().next().unwrap();
    /// assert_eq!(quote.addressee().map(|span| &article[span]), Some("state television"));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn addressee(self) -> Option<Span> {
        quote::addressee(self.article.text(), self.article.tokens(), &self.data.cue, &self.data.parts)
    }

    /// Who said it.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nMayor Ana Lima came. \"It is open,\" she told reporters.")?;
    /// let quote = article.quotes().next().unwrap();
    /// assert_eq!(quote.speaker().name(), Some("Ana Lima"));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn speaker(self) -> Speaker<'a> {
        Speaker { article: self.article, data: self.data }
    }

    /// The index of the speaker's entity among the article's.
    pub(crate) fn entity_index(self) -> Option<u32> {
        self.data.entity
    }

    /// The speaker's fullest name in the article; `None` for a speaker that is nobody nameable ("officials") or not
    /// known.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\n\"It is open,\" officials said.")?;
    /// let quote = article.quotes().next().unwrap();
    /// assert_eq!((quote.speaker_name(), quote.speaker().mention_text().as_deref()), (None, Some("officials")));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn speaker_name(self) -> Option<&'a str> {
        self.speaker().name()
    }

    /// How sure the crate is that the statement and its speaker are right, from 0 to 1.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\n\"It is open,\" Mayor Ana Lima told reporters.")?;
    /// assert_eq!(article.quotes().filter(|quote| quote.confidence() >= 0.8).count(), 1);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn confidence(self) -> f32 {
        self.data.confidence
    }
}

/// The speaker of a statement.
///
/// ```
/// use wirecopy::Article;
///
/// let article = Article::parse("Port reopens\n\nMayor Ana Lima came. \"It is open,\" she said.")?;
/// let speaker = article.quotes().next().unwrap().speaker();
/// assert_eq!(speaker.mention_text().as_deref(), Some("she"));
/// assert_eq!(speaker.name(), Some("Ana Lima"));
/// assert_eq!(speaker.entity().unwrap().mentions().len(), 2);
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Clone, Copy)]
pub struct Speaker<'a> {
    article: &'a Article<'a>,
    data: &'a QuoteData,
}

impl<'a> Speaker<'a> {
    /// The speaker's words in the text beside the statement (`he`), if any.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nMayor Ana Lima came. \"It is open,\" she told reporters.")?;
    /// let quote = article.quotes().next().unwrap();
    /// assert_eq!(quote.speaker().mention_text().as_deref(), Some("she"));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn mention_text(self) -> Option<Cow<'a, str>> {
        joined(self.article, &self.data.mention)
    }

    /// Where the mention stands; empty where there is none.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nMayor Ana Lima came. \"It is open,\" she told reporters.")?;
    /// let quote = article.quotes().next().unwrap();
    /// assert_eq!(quote.speaker().mention().iter().map(|&span| &article[span]).collect::<Vec<_>>(), ["she"]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn mention(self) -> &'a [Span] {
        &self.data.mention
    }

    /// The entity that the mention stands for, if it is one of the article's.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nMayor Ana Lima came. \"It is open,\" she told reporters.")?;
    /// let quote = article.quotes().next().unwrap();
    /// let roles: Vec<_> = quote.speaker().entity().unwrap().roles().collect();
    /// assert_eq!(roles, ["Mayor"]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn entity(self) -> Option<Entity<'a>> {
        self.data.entity.map(|index| self.article.entity(index))
    }

    /// The entity's fullest name; `None` where the speaker is no entity of the article.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nMayor Ana Lima came. \"It is open,\" she told reporters.")?;
    /// let quote = article.quotes().next().unwrap();
    /// assert_eq!(quote.speaker().name(), Some("Ana Lima"));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn name(self) -> Option<&'a str> {
        self.entity().map(Entity::name)
    }
}

impl std::fmt::Debug for Quotes<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl std::fmt::Debug for Quote<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Quote")
            .field("kind", &self.kind())
            .field("text", &self.text())
            .field("cue", &self.cue_text())
            .field("speaker", &self.speaker())
            .field("confidence", &self.confidence())
            .finish()
    }
}

impl std::fmt::Debug for Speaker<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Speaker").field("mention", &self.mention_text()).field("name", &self.name()).finish()
    }
}

/// The text of `spans` as one string: parts joined by a space, line breaks as spaces.
fn joined<'a>(article: &'a Article<'_>, spans: &[Span]) -> Option<Cow<'a, str>> {
    match spans {
        [] => None,
        [one] => Some(unwrapped(&article[*one])),
        several => {
            let parts: Vec<_> = several.iter().map(|&span| unwrapped(&article[span])).collect();
            Some(Cow::Owned(parts.join(" ")))
        }
    }
}
