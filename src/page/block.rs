//! The lines of a page and what each is.

use crate::span::Span;

/// What a line or paragraph of a page is.
///
/// The names are those of the JSON format (`headline_repeat`, `credit_line`, ...), see [`BlockKind::as_str`].
///
/// ```
/// use wirecopy::BlockKind;
///
/// assert_eq!(BlockKind::HeadlineRepeat.as_str(), "headline_repeat");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum BlockKind {
    /// The section of the site or wire, or a breadcrumb that leads to it.
    Section,
    /// The headline.
    Headline,
    /// The headline printed again.
    HeadlineRepeat,
    /// The line under the headline that sums the article up (standfirst, deck).
    Subheadline,
    /// Who wrote the article; the line may hold a date as well.
    Byline,
    /// When the article was published or updated.
    Date,
    /// A dateline that stands alone on its line. A dateline that runs into the first paragraph is part of it.
    Dateline,
    /// What a picture, a chart or a video shows.
    Caption,
    /// Whose picture it is.
    Credit,
    /// Who reported, wrote and edited, at the end of the copy (`Reporting by ...; Editing by ...`).
    CreditLine,
    /// A paragraph of the article.
    Body,
    /// A heading between paragraphs (cross-head).
    Subhead,
    /// An item of a list that belongs to the article.
    ListItem,
    /// A statement pulled out of the article and set apart.
    PullQuote,
    /// A post from elsewhere, set into the article.
    Embed,
    /// A note of the editors: a correction, an update, a disclaimer.
    EditorNote,
    /// Who the author is, at the end.
    AuthorBio,
    /// The mark that ends wire copy (`Reuter`, `Enditem`, `ENDS`).
    EndMark,
    /// Codes, slugs and service lines of a wire before the headline.
    WireHeader,
    /// Everything else of the page: menus, share labels, advertisements, related links, tails.
    Furniture,
}

impl BlockKind {
    /// The name in the JSON format.
    ///
    /// ```
    /// assert_eq!(wirecopy::BlockKind::PullQuote.as_str(), "pull_quote");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            BlockKind::Section => "section",
            BlockKind::Headline => "headline",
            BlockKind::HeadlineRepeat => "headline_repeat",
            BlockKind::Subheadline => "subheadline",
            BlockKind::Byline => "byline",
            BlockKind::Date => "date",
            BlockKind::Dateline => "dateline",
            BlockKind::Caption => "caption",
            BlockKind::Credit => "credit",
            BlockKind::CreditLine => "credit_line",
            BlockKind::Body => "body",
            BlockKind::Subhead => "subhead",
            BlockKind::ListItem => "list_item",
            BlockKind::PullQuote => "pull_quote",
            BlockKind::Embed => "embed",
            BlockKind::EditorNote => "editor_note",
            BlockKind::AuthorBio => "author_bio",
            BlockKind::EndMark => "end_mark",
            BlockKind::WireHeader => "wire_header",
            BlockKind::Furniture => "furniture",
        }
    }
}

/// A line or paragraph of a page: a span without white space at its edges, and what it is.
///
/// In hard-wrapped wire copy a paragraph is one block of several lines.
///
/// ```
/// use wirecopy::{Article, BlockKind};
///
/// let article = Article::parse("Port reopens\n\nThe port reopened on Friday, officials said.")?;
/// let block = article.blocks()[0];
/// assert_eq!((block.kind(), block.span().range()), (BlockKind::Headline, 0..12));
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Block {
    pub(crate) span: Span,
    pub(crate) kind: BlockKind,
}

impl Block {
    /// Where the block stands.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\nThe port reopened on Friday.")?;
    /// let lines: Vec<_> = article.blocks().iter().map(|block| &article[block.span()]).collect();
    /// assert_eq!(lines, ["Port reopens", "The port reopened on Friday."]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub const fn span(self) -> Span {
        self.span
    }

    /// What it is.
    ///
    /// ```
    /// use wirecopy::BlockKind;
    ///
    /// let article = wirecopy::Article::parse("Port reopens\n\nThe port reopened on Friday.")?;
    /// assert_eq!(article.blocks().iter().filter(|block| block.kind() == BlockKind::Body).count(), 1);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub const fn kind(self) -> BlockKind {
        self.kind
    }
}
