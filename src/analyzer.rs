//! Options: the second door to an article.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::civil::Date;

use crate::article::given::{self, Given};
use crate::article::{Article, EntityKinds, MAX_TEXT, Options, QuoteKinds};
use crate::entity::EntityKind;
use crate::error::ParseError;
use crate::page::Timestamp;

/// Reads articles with settings of your own; [`Article::parse`] is the default one.
///
/// An analyzer is built once, is cheap to clone and can be shared between threads.
///
/// ```
/// use jiff::civil::date;
/// use wirecopy::{Analyzer, QuoteKinds};
///
/// let analyzer = Analyzer::builder().quotes(QuoteKinds::DIRECT).max_text(1 << 20).build();
/// let text = "PORT CLOSED BY STORM\n\nSALVADOR, Feb 26 - A storm closed the port of Salvador, officials said.";
/// let article = analyzer.parse_at(text, date(1987, 2, 26))?;
/// assert_eq!(article.dateline().and_then(|dateline| dateline.date()), Some(date(1987, 2, 26)));
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Analyzer {
    options: Options,
}

impl Analyzer {
    /// An analyzer with the default settings.
    ///
    /// ```
    /// let article = wirecopy::Analyzer::new().parse("Port reopens\n\nThe port reopened on Friday.")?;
    /// assert_eq!(article.paragraphs().len(), 1);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn new() -> Analyzer {
        Analyzer::default()
    }

    /// Settings to choose from.
    ///
    /// ```
    /// use wirecopy::{Analyzer, QuoteKinds};
    ///
    /// let analyzer = Analyzer::builder().quotes(QuoteKinds::NONE).build();
    /// let article = analyzer.parse("Port reopens\n\n\"It is open,\" Mayor Ana Lima said.")?;
    /// assert_eq!((article.quotes().len(), article.people().count()), (0, 1));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn builder() -> AnalyzerBuilder {
        AnalyzerBuilder::default()
    }

    /// This analyzer's settings, to change some of them.
    ///
    /// Cheap enough for every page; see [`AnalyzerBuilder::headline`].
    ///
    /// ```
    /// let analyzer = wirecopy::Analyzer::builder().max_text(1 << 20).build();
    /// let page = analyzer.to_builder().section("Business").build();
    /// assert_eq!(page.parse("Port reopens")?.section(), Some("Business"));
    /// assert!(page.parse("a".repeat(2 << 20)).is_err(), "the limit is still there");
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn to_builder(&self) -> AnalyzerBuilder {
        AnalyzerBuilder { options: self.options.clone() }
    }

    /// Reads a page.
    ///
    /// ```
    /// let analyzer = wirecopy::Analyzer::new();
    /// let article = analyzer.parse("Port reopens\n\nThe port reopened on Friday.")?;
    /// assert_eq!(article.headline(), Some("Port reopens"));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ParseError::TooLong`] if the text is longer than this analyzer accepts.
    pub fn parse<'t>(&self, text: impl Into<Cow<'t, str>>) -> Result<Article<'t>, ParseError> {
        Article::read(text.into(), self.options.clone(), None)
    }

    /// Reads a page that is known to be of about the day `reference`.
    ///
    /// The day settles what the page leaves open: the year of a dateline (`Feb 26`) and relative dates. It does not
    /// become the article's own date: [`Article::published`] stays what the page prints.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use wirecopy::Analyzer;
    ///
    /// let text = "Port reopens\n\nOSLO, May 3 (Reuters) - The port reopened on Friday.";
    /// let article = Analyzer::new().parse_at(text, date(2024, 5, 6))?;
    /// assert_eq!(article.dateline().unwrap().date(), Some(date(2024, 5, 3)));
    /// assert_eq!(article.published(), None);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ParseError::TooLong`] if the text is longer than this analyzer accepts.
    pub fn parse_at<'t>(&self, text: impl Into<Cow<'t, str>>, reference: Date) -> Result<Article<'t>, ParseError> {
        Article::read(text.into(), self.options.clone(), Some(reference))
    }
}

/// Settings for an [`Analyzer`]; made by [`Analyzer::builder`].
///
/// ```
/// use wirecopy::{Analyzer, QuoteKinds};
///
/// let analyzer = Analyzer::builder().quotes(QuoteKinds::DIRECT | QuoteKinds::MIXED).max_text(1 << 20).build();
/// assert!(analyzer.parse("x".repeat(2 << 20)).is_err());
/// ```
#[derive(Debug, Clone, Default)]
pub struct AnalyzerBuilder {
    options: Options,
}

impl AnalyzerBuilder {
    /// The longest text to accept, in bytes; longer ones are refused with [`ParseError::TooLong`]. At most, and by
    /// default, 4 GiB less one byte.
    ///
    /// ```
    /// use wirecopy::{Analyzer, ParseError};
    ///
    /// let analyzer = Analyzer::builder().max_text(10).build();
    /// assert!(matches!(analyzer.parse("Port reopens"), Err(ParseError::TooLong { len: 12, max: 10, .. })));
    /// ```
    #[must_use]
    pub fn max_text(mut self, bytes: usize) -> AnalyzerBuilder {
        self.options.max_text = bytes.min(MAX_TEXT);
        self
    }

    /// The kinds of entities to give; all by default.
    ///
    /// What is off costs nothing: people, organisations and places are found by the encoder, which does not run where
    /// none of them and no quotes but direct ones are asked for; nationalities, values and direct quotes are found by
    /// rules. The speakers of quotes keep their names, by rules where it is so. Where direct quotes are all that is asked
    /// for, the speakers are found by capitals alone, some fifteen times as fast as everything; more of their names are
    /// missed or wrong.
    ///
    /// ```
    /// use wirecopy::{Analyzer, EntityKind, EntityKinds};
    ///
    /// let analyzer = Analyzer::builder().entities(EntityKinds::PERSON | EntityKinds::VALUES).build();
    /// let article = analyzer.parse("Talks resume\n\nOlaf Scholz met aides in Berlin on Monday.\n")?;
    /// let kinds: Vec<_> = article.entities().map(|entity| entity.kind()).collect();
    /// assert_eq!(kinds, [EntityKind::Person, EntityKind::Date]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    #[must_use]
    pub fn entities(mut self, kinds: EntityKinds) -> AnalyzerBuilder {
        self.options.entities = kinds;
        self
    }

    /// Names of your own, of one kind. Wherever one of them stands, it is a name of that kind, whatever the model sees
    /// there; what is not in the list is found as ever.
    ///
    /// A name is matched word by word, in the case as written; what white space stands between the words does not
    /// count, and of two names the longer one wins. Several forms of one name, separated by `|`, lead to one entity
    /// (`"European Union|EU"`), and two names never do. A name given twice is what the last call says. Time is linear in
    /// the text, however many names there are.
    ///
    /// Kinds that have a [value](EntityKind::is_value) instead of a name are found by their grammar: names of such a kind
    /// are passed over.
    ///
    /// ```
    /// use wirecopy::{Analyzer, EntityKind};
    ///
    /// let analyzer = Analyzer::builder().gazetteer(EntityKind::Organization, ["Blue Heron|BH", "Ida"]).build();
    /// let article = analyzer.parse("Ferry sold\n\nThe ferry belongs to Blue Heron, the mayor said. BH paid Ida.\n")?;
    /// let names: Vec<_> = article.entities().map(|entity| (entity.kind(), entity.name())).collect();
    /// assert_eq!(names, [(EntityKind::Organization, "Blue Heron"), (EntityKind::Organization, "Ida")]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    #[must_use]
    pub fn gazetteer<I>(mut self, kind: EntityKind, names: I) -> AnalyzerBuilder
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        if !kind.is_value() {
            // Copied if another analyzer has these names too.
            let gazetteer = Arc::make_mut(self.options.gazetteer.get_or_insert_default());
            for name in names {
                gazetteer.add(kind, name.as_ref());
            }
        }
        self
    }

    /// The kinds of quotes to give; all by default.
    ///
    /// ```
    /// use wirecopy::{Analyzer, QuoteKinds};
    ///
    /// let analyzer = Analyzer::builder().quotes(QuoteKinds::DIRECT).build();
    /// let article = analyzer.parse("Port\n\n\"It is open,\" Ana Lima said. She said that work would resume.")?;
    /// assert_eq!(article.quotes().count(), 1);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    #[must_use]
    pub fn quotes(mut self, kinds: QuoteKinds) -> AnalyzerBuilder {
        self.options.quotes = kinds;
        self
    }

    /// The headline, known from elsewhere: from the metadata of an HTML page, say.
    ///
    /// A part that is given here, or in one of the methods below, wins over what the text says: the article's method of
    /// that name gives it. It need not stand in the text and has no span: [`Article::blocks`], [`Article::paragraphs`]
    /// and whatever is found in them are those of the text. Empty text gives nothing. The parts are those of one page,
    /// so they are set for each page on the settings of a shared analyzer:
    ///
    /// ```
    /// use jiff::civil::date;
    /// use wirecopy::Analyzer;
    ///
    /// let analyzer = Analyzer::new();
    /// let page = analyzer.to_builder().headline("Port of Salvador reopens").published(date(2023, 10, 27)).build();
    /// let article = page.parse("The port of Salvador reopened on Thursday, the harbour master said.\n\nShips wait.")?;
    /// assert_eq!(article.headline(), Some("Port of Salvador reopens"));
    /// assert_eq!(article.published().and_then(|stamp| stamp.date()), Some(date(2023, 10, 27)));
    /// assert_eq!(article.values()[0].value().unwrap().to_string(), "2023-10-26");
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    #[must_use]
    pub fn headline(mut self, headline: &str) -> AnalyzerBuilder {
        self.given().headline = given::part(headline);
        self
    }

    /// The line under the headline; see [`AnalyzerBuilder::headline`].
    ///
    /// ```
    /// let analyzer = wirecopy::Analyzer::builder().subheadline("Ships sail again").build();
    /// let article = analyzer.parse("Port reopens\n\nThe port reopened on Friday.")?;
    /// assert_eq!(article.subheadline(), Some("Ships sail again"));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    #[must_use]
    pub fn subheadline(mut self, subheadline: &str) -> AnalyzerBuilder {
        self.given().subheadline = given::part(subheadline);
        self
    }

    /// The section; see [`AnalyzerBuilder::headline`].
    ///
    /// ```
    /// let analyzer = wirecopy::Analyzer::builder().section("Business").subheadline("Ships sail again").build();
    /// let article = analyzer.parse("Port reopens\n\nThe port reopened on Friday.")?;
    /// assert_eq!((article.section(), article.subheadline()), (Some("Business"), Some("Ships sail again")));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    #[must_use]
    pub fn section(mut self, section: &str) -> AnalyzerBuilder {
        self.given().section = given::part(section);
        self
    }

    /// The writers' names, one each; see [`AnalyzerBuilder::headline`]. No names at all give nothing.
    ///
    /// ```
    /// let analyzer = wirecopy::Analyzer::builder().bylines(["Ana Lima", "Rui Costa"]).build();
    /// let article = analyzer.parse("Port reopens\n\nBy Staff Writer\n\nThe port reopened on Friday.")?;
    /// assert_eq!(article.bylines().collect::<Vec<_>>(), ["Ana Lima", "Rui Costa"]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    #[must_use]
    pub fn bylines<'n>(mut self, names: impl IntoIterator<Item = &'n str>) -> AnalyzerBuilder {
        let names: Vec<_> = names.into_iter().filter_map(given::part).collect();
        self.given().bylines = (!names.is_empty()).then_some(names);
        self
    }

    /// When the article was published; see [`AnalyzerBuilder::headline`]. A day, a date-time or an ISO 8601 text that
    /// was parsed to a [`Timestamp`]. Dates without a year and relative dates in the text count from it.
    ///
    /// ```
    /// use wirecopy::{Analyzer, Timestamp};
    ///
    /// let at: Timestamp = "2023-10-27T14:05:00Z".parse()?;
    /// let article = Analyzer::builder().published(at).build().parse("Port reopens\n\nThe port reopened.")?;
    /// assert_eq!(article.published().unwrap().to_iso().unwrap(), "2023-10-27T14:05:00+00:00");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn published(mut self, at: impl Into<Timestamp>) -> AnalyzerBuilder {
        self.given().published = Some(at.into());
        self
    }

    /// When the article was last updated; see [`AnalyzerBuilder::headline`].
    ///
    /// ```
    /// use jiff::civil::date;
    ///
    /// let analyzer = wirecopy::Analyzer::builder().updated(date(2023, 10, 28)).build();
    /// let article = analyzer.parse("Port reopens\n\nThe port reopened on Friday.")?;
    /// assert_eq!(article.updated().and_then(|stamp| stamp.date()), Some(date(2023, 10, 28)));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    #[must_use]
    pub fn updated(mut self, at: impl Into<Timestamp>) -> AnalyzerBuilder {
        self.given().updated = Some(at.into());
        self
    }

    fn given(&mut self) -> &mut Given {
        Arc::make_mut(&mut self.options.given)
    }

    /// The analyzer.
    ///
    /// ```
    /// let analyzer = wirecopy::Analyzer::builder().max_text(10).build();
    /// assert!(analyzer.parse("Port reopens").is_err(), "twelve bytes");
    /// ```
    pub fn build(self) -> Analyzer {
        Analyzer { options: self.options }
    }
}
