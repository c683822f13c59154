//! Options: the second door to an article.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::article::{Article, MAX_TEXT, Options, QuoteKinds};
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
        Article::read(text.into(), self.options, None)
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
        Article::read(text.into(), self.options, Some(reference))
    }
}

/// Settings for an [`Analyzer`]; made by [`Analyzer::builder`].
#[derive(Debug, Clone, Default)]
pub struct AnalyzerBuilder {
    options: Options,
}

impl AnalyzerBuilder {
    /// The longest text to accept, in bytes; longer ones are refused with [`ParseError::TooLong`]. At most, and by
    /// default, 4 GiB less one byte.
    #[must_use]
    pub fn max_text(mut self, bytes: usize) -> AnalyzerBuilder {
        self.options.max_text = bytes.min(MAX_TEXT);
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
        Analyzer { options: self.options }
    }
}
