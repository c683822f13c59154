//! The article and its layers: the only place that knows the order of the stages.

mod entities;
pub(crate) mod given;
mod layers;
mod options;
mod parts;
mod quotes;
mod values;

use std::borrow::Cow;
use std::fmt;
use std::ops::Index;
#[cfg(feature = "serde")]
use std::sync::Arc;

use jiff::civil::Date;

use crate::error::ParseError;
use crate::page::{self, Block, BlockKind, Page, Timestamp};
use crate::span::Span;

#[cfg(feature = "serde")]
pub(crate) use entities::unwrapped;
pub use entities::{Entities, Entity};
use given::Given;
pub(crate) use layers::Layers;
pub use options::{EntityKinds, QuoteKinds};
pub(crate) use options::{MAX_TEXT, Options};
pub use parts::{Bylines, Credit, Credits, Dateline};
pub use quotes::{Quote, Quotes, Speaker};

/// A news page, read.
///
/// [`Article::parse`] reads the page's parts at once. Tokens, sentences, entities and quotes are layers: the first
/// call that needs one computes it, later calls are free. An article borrows its text; [`Article::into_owned`] makes
/// one that keeps it. It is `Send` and `Sync`.
///
/// Offsets are UTF-8 bytes into [`Article::text`]; indexing an article with a [`Span`] gives the text there.
///
/// ```
/// use wirecopy::Article;
///
/// let text = "Storm closes port\n\nBy Ana Lima\n\nSALVADOR, Feb 26 - A storm closed the port of Salvador on Monday, \
///             the harbour master said.\n\nShips waited at sea for a second day.";
/// let article = Article::parse(text)?;
/// assert_eq!(article.headline(), Some("Storm closes port"));
/// assert_eq!(article.bylines().collect::<Vec<_>>(), ["Ana Lima"]);
/// assert_eq!(article.dateline().and_then(|dateline| dateline.place()), Some("SALVADOR"));
/// assert_eq!(article.paragraphs().len(), 2);
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Clone)]
pub struct Article<'t> {
    text: Cow<'t, str>,
    options: Options,
    page: Page,
    layers: Layers,
}

impl<'t> Article<'t> {
    /// Reads a page with the default [`Analyzer`](crate::Analyzer).
    ///
    /// `text` is plain text as a person would paste it, or as an HTML-to-text program renders it. Both a `&str`, which
    /// is borrowed, and a `String`, which is kept, will do.
    ///
    /// ```
    /// use wirecopy::Article;
    ///
    /// let borrowed: Article<'_> = Article::parse("Port reopens\n\nThe port reopened on Friday.")?;
    /// let kept: Article<'static> = Article::parse(String::from("Port reopens\n\nThe port reopened on Friday."))?;
    /// assert_eq!(borrowed.headline(), kept.headline());
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ParseError::TooLong`] if the text has 4 GiB or more. Every shorter text is legal.
    pub fn parse(text: impl Into<Cow<'t, str>>) -> Result<Article<'t>, ParseError> {
        Article::read(text.into(), Options::default(), None)
    }

    pub(crate) fn read(
        text: Cow<'t, str>,
        options: Options,
        reference: Option<Date>,
    ) -> Result<Article<'t>, ParseError> {
        if text.len() > options.max_text {
            return Err(ParseError::TooLong { len: text.len(), max: options.max_text });
        }
        // The day of a known date settles what the page leaves open before any other.
        let given = &options.given;
        let reference = given.published.and_then(|stamp| stamp.date()).or(reference);
        let mut page = Page { reference, ..page::parse(&text, reference) };
        page.published = given.published.or(page.published);
        page.updated = given.updated.or(page.updated);
        Ok(Article { text, options, page, layers: Layers::default() })
    }

    /// An article whose page and layers are known already.
    #[cfg(feature = "serde")]
    pub(crate) fn restored(text: String, given: Given, page: Page, layers: Layers) -> Article<'static> {
        let options = Options { given: Arc::new(given), ..Options::default() };
        Article { text: Cow::Owned(text), options, page, layers }
    }

    /// The whole text, as it was given.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nThe port reopened on Friday.")?;
    /// assert!(article.text().ends_with("Friday."));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The article with a text of its own; the layers that are there stay.
    ///
    /// ```
    /// use wirecopy::Article;
    ///
    /// fn read(bytes: Vec<u8>) -> Result<Article<'static>, wirecopy::ParseError> {
    ///     let text = String::from_utf8_lossy(&bytes);
    ///     Ok(Article::parse(text)?.into_owned())
    /// }
    /// let article = read(b"Storm closes port\n\nNobody was hurt, Ana Lima said on Monday.\n".to_vec())?;
    /// assert_eq!(article.headline(), Some("Storm closes port"));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn into_owned(self) -> Article<'static> {
        Article {
            text: Cow::Owned(self.text.into_owned()),
            options: self.options,
            page: self.page,
            layers: self.layers,
        }
    }

    /// A part as it was given, else as the text has it.
    fn part<'a>(&'a self, given: Option<&'a str>, span: Option<Span>) -> Option<&'a str> {
        given.or_else(|| span.map(|span| &self[span]))
    }

    /// The section of the site or wire that the page names (`Europe`); `None` where it names none.
    ///
    /// ```
    /// let page = "Europe\n\nTalks in Brussels fail for a third time\n\nNo deal was signed, and none is near\n\nBy Ana Lima\nOctober 27, 2023\n\n\
    ///             BRUSSELS (Reuters) - The talks failed on Friday.\n\nNo date was set for more.";
    /// let article = wirecopy::Article::parse(page)?;
    /// assert_eq!((article.section(), article.headline()), (Some("Europe"), Some("Talks in Brussels fail for a third time")));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn section(&self) -> Option<&str> {
        self.part(self.given().section.as_deref(), self.page.section)
    }

    /// The headline; `None` where no line reads as one. In hard-wrapped copy it may hold line breaks.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nThe port reopened on Friday.")?;
    /// assert_eq!(article.headline(), Some("Port reopens"));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn headline(&self) -> Option<&str> {
        self.part(self.given().headline.as_deref(), self.page.headline)
    }

    /// The line under the headline that sums the article up, if there is one.
    ///
    /// ```
    /// let page = "Europe\n\nTalks in Brussels fail for a third time\n\nNo deal was signed, and none is near\n\nBy Ana Lima\nOctober 27, 2023\n\n\
    ///             BRUSSELS (Reuters) - The talks failed on Friday.\n\nNo date was set for more.";
    /// let article = wirecopy::Article::parse(page)?;
    /// assert_eq!(article.subheadline(), Some("No deal was signed, and none is near"));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn subheadline(&self) -> Option<&str> {
        self.part(self.given().subheadline.as_deref(), self.page.subheadline)
    }

    /// The writers' names, each alone (`Talha Ozturk`); none where the page names nobody.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nBy Ana Lima and Rui Costa\n\nThe port reopened on Friday.")?;
    /// assert_eq!(article.bylines().collect::<Vec<_>>(), ["Ana Lima", "Rui Costa"]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn bylines(&self) -> Bylines<'_> {
        match &self.given().bylines {
            Some(names) => Bylines::given(names),
            None => Bylines::new(&self.text, &self.page.bylines),
        }
    }

    /// Who reported, wrote and edited, as credits at the end of the copy say (`Reporting by ...; Editing by ...`).
    ///
    /// ```
    /// use wirecopy::{Article, CreditRole};
    ///
    /// let text = "Port reopens\n\nThe port reopened on Friday.\n\n(Reporting by Ana Lima; Editing by Rui Costa)";
    /// let article = Article::parse(text)?;
    /// let editor = article.credits().find(|credit| credit.role() == CreditRole::Editing).unwrap();
    /// assert_eq!(editor.names().collect::<Vec<_>>(), ["Rui Costa"]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn credits(&self) -> Credits<'_> {
        Credits::new(&self.text, &self.page.credits)
    }

    /// When the article was published, if the page says so.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nBy Ana Lima\nOctober 27, 2023\n\nThe port reopened on Friday.")?;
    /// assert_eq!(article.published().unwrap().to_iso().unwrap(), "2023-10-27");
    /// assert_eq!(article.updated(), None);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn published(&self) -> Option<&Timestamp> {
        self.page.published.as_ref()
    }

    /// When the article was last updated, if the page says so.
    ///
    /// ```
    /// let text = "Port reopens\n\nBy Ana Lima\nOctober 27, 2023\nUpdated October 28, 2023\n\nThe port reopened on Friday.";
    /// let article = wirecopy::Article::parse(text)?;
    /// assert_eq!(article.updated().and_then(|stamp| stamp.to_iso()).as_deref(), Some("2023-10-28"));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn updated(&self) -> Option<&Timestamp> {
        self.page.updated.as_ref()
    }

    /// Where and when the copy was filed, if a dateline says so.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("OSLO (Reuters) - The port reopened on Friday.")?;
    /// assert_eq!(article.dateline().and_then(|dateline| dateline.place()), Some("OSLO"));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn dateline(&self) -> Option<Dateline<'_>> {
        self.page.dateline.as_ref().map(|parts| Dateline::new(&self.text, parts))
    }

    /// Every non-empty line or paragraph of the page, in order, with what it is.
    ///
    /// ```
    /// use wirecopy::{Article, BlockKind};
    ///
    /// let article = Article::parse("Port reopens\n\nThe port of Lisbon reopened on Friday.\n\nShare this article")?;
    /// let kinds: Vec<_> = article.blocks().iter().map(|block| block.kind()).collect();
    /// assert_eq!(kinds, [BlockKind::Headline, BlockKind::Body, BlockKind::Furniture]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn blocks(&self) -> &[Block] {
        &self.page.blocks
    }

    /// The paragraphs of the article itself, without a run-in dateline.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nOSLO (Reuters) - The port reopened.\n\nShips sail again.")?;
    /// let body: Vec<_> = article.paragraphs().iter().map(|&span| &article[span]).collect();
    /// assert_eq!(body, ["The port reopened.", "Ships sail again."]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn paragraphs(&self) -> &[Span] {
        &self.page.paragraphs
    }

    /// The furniture: menus, share labels, advertisements, related links, tails.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nThe port of Lisbon reopened on Friday.\n\nShare this article")?;
    /// assert_eq!(article.boilerplate().map(|span| &article[span]).collect::<Vec<_>>(), ["Share this article"]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn boilerplate(&self) -> impl Iterator<Item = Span> + '_ {
        self.page.blocks.iter().filter(|block| block.kind() == BlockKind::Furniture).map(|block| block.span())
    }

    /// What was given beside the text.
    pub(crate) fn given(&self) -> &Given {
        &self.options.given
    }

    #[cfg(feature = "serde")]
    pub(crate) fn page(&self) -> &Page {
        &self.page
    }
}

impl Index<Span> for Article<'_> {
    type Output = str;

    /// The text that `span` covers.
    ///
    /// # Panics
    ///
    /// If the span is not one of this article's; see [`Span::slice`].
    fn index(&self, span: Span) -> &str {
        span.slice(&self.text)
    }
}

/// Two articles are equal when their texts and all that was found in them are.
impl PartialEq for Article<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
            && self.page == other.page
            && self.given() == other.given()
            && self.segments() == other.segments()
            && self.named() == other.named()
            && self.amounts() == other.amounts()
            && self.value_data() == other.value_data()
            && self.quote_data() == other.quote_data()
    }
}

impl fmt::Debug for Article<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Article")
            .field("headline", &self.headline())
            .field("len", &self.text.len())
            .field("blocks", &self.page.blocks.len())
            .finish_non_exhaustive()
    }
}
