//! Options: the second door to an article.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::civil::Date;

use crate::article::{Article, EntityKinds, MAX_TEXT, Options, QuoteKinds};
use crate::entity::{EntityKind, Gazetteer};
use crate::error::ParseError;

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
    pub fn new() -> Analyzer {
        Analyzer::default()
    }

    /// Settings to choose from.
    pub fn builder() -> AnalyzerBuilder {
        AnalyzerBuilder::default()
    }

    /// Reads a page.
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
    /// # Errors
    ///
    /// [`ParseError::TooLong`] if the text is longer than this analyzer accepts.
    pub fn parse_at<'t>(&self, text: impl Into<Cow<'t, str>>, reference: Date) -> Result<Article<'t>, ParseError> {
        Article::read(text.into(), self.options.clone(), Some(reference))
    }
}

/// Settings for an [`Analyzer`]; made by [`Analyzer::builder`].
#[derive(Debug, Clone, Default)]
pub struct AnalyzerBuilder {
    options: Options,
    gazetteer: Gazetteer,
}

impl AnalyzerBuilder {
    /// The longest text to accept, in bytes; longer ones are refused with [`ParseError::TooLong`]. At most, and by
    /// default, 4 GiB less one byte.
    #[must_use]
    pub fn max_text(mut self, bytes: usize) -> AnalyzerBuilder {
        self.options.max_text = bytes.min(MAX_TEXT);
        self
    }

    /// The kinds of entities to give; all by default.
    ///
    /// What is off costs nothing: people, organisations and places are found by the encoder, which does not run where
    /// none of them and no quotes but direct ones are asked for; nationalities, values and direct quotes are found by
    /// rules. The speakers of quotes keep their names, by rules where it is so.
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
    /// let article = analyzer.parse("Ferry sold\n\nThe ferry now belongs to Blue Heron, the mayor said. BH paid Ida.\n")?;
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
            for name in names {
                self.gazetteer.add(kind, name.as_ref());
            }
        }
        self
    }

    /// The kinds of quotes to give; all by default.
    #[must_use]
    pub fn quotes(mut self, kinds: QuoteKinds) -> AnalyzerBuilder {
        self.options.quotes = kinds;
        self
    }

    /// The analyzer.
    pub fn build(self) -> Analyzer {
        let gazetteer = (!self.gazetteer.is_empty()).then(|| Arc::new(self.gazetteer));
        Analyzer { options: Options { gazetteer, ..self.options } }
    }
}
