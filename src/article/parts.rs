//! Views of a page's parts.

use std::slice;

use jiff::civil::Date;

use crate::page::{self, CreditRole, DatelineParts};
use crate::span::Span;

/// The names in a byline, in order; made by [`Article::bylines`](crate::Article::bylines).
///
/// ```
/// use wirecopy::Article;
///
/// let article = Article::parse("Port reopens\n\nBy Ana Lima and Rui Costa\n\nThe port reopened on Friday, officials said.")?;
/// assert_eq!(article.bylines().collect::<Vec<_>>(), ["Ana Lima", "Rui Costa"]);
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Bylines<'a> {
    names: Names<'a>,
}

#[derive(Debug, Clone)]
enum Names<'a> {
    /// Of the text.
    Found(&'a str, slice::Iter<'a, Span>),
    /// From elsewhere.
    Given(slice::Iter<'a, Box<str>>),
}

impl<'a> Bylines<'a> {
    pub(super) fn new(text: &'a str, names: &'a [Span]) -> Bylines<'a> {
        Bylines { names: Names::Found(text, names.iter()) }
    }

    pub(super) fn given(names: &'a [Box<str>]) -> Bylines<'a> {
        Bylines { names: Names::Given(names.iter()) }
    }
}

impl<'a> Iterator for Bylines<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        match &mut self.names {
            Names::Found(text, names) => names.next().map(|name| name.slice(text)),
            Names::Given(names) => names.next().map(|name| &**name),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match &self.names {
            Names::Found(_, names) => names.size_hint(),
            Names::Given(names) => names.size_hint(),
        }
    }
}

impl ExactSizeIterator for Bylines<'_> {}

/// The credits of an article, in order; made by [`Article::credits`](crate::Article::credits).
///
/// ```
/// let text = "Port reopens\n\nThe port reopened on Friday.\n\n(Reporting by Ana Lima; Editing by Rui Costa)";
/// assert_eq!(wirecopy::Article::parse(text)?.credits().len(), 2);
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Credits<'a> {
    text: &'a str,
    credits: slice::Iter<'a, page::Credit>,
}

impl<'a> Credits<'a> {
    pub(super) fn new(text: &'a str, credits: &'a [page::Credit]) -> Credits<'a> {
        Credits { text, credits: credits.iter() }
    }
}

impl<'a> Iterator for Credits<'a> {
    type Item = Credit<'a>;

    fn next(&mut self) -> Option<Credit<'a>> {
        self.credits.next().map(|data| Credit { text: self.text, data })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.credits.size_hint()
    }
}

impl ExactSizeIterator for Credits<'_> {}

/// A role and the names credited with it.
///
/// ```
/// use wirecopy::{Article, CreditRole};
///
/// let text = "Port reopens\n\nThe port reopened on Friday.\n\n(Reporting by Ana Lima; Editing by Rui Costa)";
/// let article = Article::parse(text)?;
/// let credit = article.credits().next().unwrap();
/// assert_eq!((credit.role(), credit.names().next()), (CreditRole::Reporting, Some("Ana Lima")));
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Credit<'a> {
    text: &'a str,
    data: &'a page::Credit,
}

impl<'a> Credit<'a> {
    /// What they did.
    ///
    /// ```
    /// use wirecopy::{Article, CreditRole};
    ///
    /// let text = "Port reopens\n\nThe port reopened on Friday.\n\n(Reporting by Ana Lima; Editing by Rui Costa)";
    /// let article = Article::parse(text)?;
    /// assert!(article.credits().any(|credit| credit.role() == CreditRole::Editing));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn role(self) -> CreditRole {
        self.data.role
    }

    /// Who did it.
    ///
    /// ```
    /// use wirecopy::Article;
    ///
    /// let text = "Port reopens\n\nThe port reopened on Friday.\n\n(Reporting by Ana Lima; Editing by Rui Costa)";
    /// let article = Article::parse(text)?;
    /// let names: Vec<_> = article.credits().flat_map(|credit| credit.names()).collect();
    /// assert_eq!(names, ["Ana Lima", "Rui Costa"]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn names(self) -> Bylines<'a> {
        Bylines::new(self.text, &self.data.names)
    }
}

/// Where and when the copy was filed, as its dateline says.
///
/// ```
/// use wirecopy::Article;
///
/// let article = Article::parse("BELGRADE, Serbia (Reuters) - The talks in Belgrade failed on Friday, officials said.")?;
/// let dateline = article.dateline().unwrap();
/// assert_eq!((dateline.place(), dateline.country()), (Some("BELGRADE"), Some("Serbia")));
/// assert_eq!(dateline.agency(), Some("Reuters"));
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Dateline<'a> {
    text: &'a str,
    parts: &'a DatelineParts,
}

impl<'a> Dateline<'a> {
    pub(super) fn new(text: &'a str, parts: &'a DatelineParts) -> Dateline<'a> {
        Dateline { text, parts }
    }

    /// The whole dateline with its closing dash.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("BELGRADE, Serbia (Reuters) - The talks failed on Friday, officials said.")?;
    /// let dateline = article.dateline().unwrap();
    /// assert_eq!(&article[dateline.span()], "BELGRADE, Serbia (Reuters) -");
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn span(self) -> Span {
        self.parts.span
    }

    fn part(self, span: Option<Span>) -> Option<&'a str> {
        span.map(|span| span.slice(self.text))
    }

    /// The place as written, with its region where that is part of it (`ROCHESTER, N.Y.`, `BEIRUT/THE HAGUE`);
    /// `None` in a dateline of agency and date alone.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("BELGRADE, Serbia (Reuters) - The talks failed on Friday, officials said.")?;
    /// let dateline = article.dateline().unwrap();
    /// assert_eq!(dateline.place(), Some("BELGRADE"));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn place(self) -> Option<&'a str> {
        self.part(self.parts.place)
    }

    /// The country as written, where the dateline names one (`BELGRADE, Serbia`).
    ///
    /// ```
    /// let article = wirecopy::Article::parse("BELGRADE, Serbia (Reuters) - The talks failed on Friday, officials said.")?;
    /// let dateline = article.dateline().unwrap();
    /// assert_eq!(dateline.country(), Some("Serbia"));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn country(self) -> Option<&'a str> {
        self.part(self.parts.country)
    }

    /// The agency as written (`Reuters`), where the dateline names one.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("BELGRADE, Serbia (Reuters) - The talks failed on Friday, officials said.")?;
    /// let dateline = article.dateline().unwrap();
    /// assert_eq!(dateline.agency(), Some("Reuters"));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn agency(self) -> Option<&'a str> {
        self.part(self.parts.agency)
    }

    /// The day, where the dateline names one and its year is known: from the dateline itself, the page's date, or the
    /// caller's reference date.
    ///
    /// ```
    /// use jiff::civil::date;
    ///
    /// let text = "OSLO, May 3, 2024 (Reuters) - The ferry line will close in June.";
    /// let article = wirecopy::Article::parse(text)?;
    /// let dateline = article.dateline().unwrap();
    /// assert_eq!(dateline.date(), Some(date(2024, 5, 3)));
    /// assert_eq!(&article[dateline.span()], "OSLO, May 3, 2024 (Reuters) -");
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn date(self) -> Option<Date> {
        self.parts.date
    }

    /// Month (1 to 12) and day (1 to 31) as the dateline names them (`Nov 26`), whether or not their year is known; `None`
    /// where it names none.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("OSLO, Nov 26 (Reuters) - The ferry line will close in May.")?;
    /// let dateline = article.dateline().unwrap();
    /// assert_eq!((dateline.date(), dateline.month_day()), (None, Some((11, 26))));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn month_day(self) -> Option<(i8, i8)> {
        self.parts.month_day
    }
}
