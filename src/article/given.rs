//! Parts of a page that its reader knows from elsewhere.

use crate::page::Timestamp;

/// What was given beside the text; it stands in place of what the text says.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub(crate) struct Given {
    pub(crate) section: Option<Box<str>>,
    pub(crate) headline: Option<Box<str>>,
    pub(crate) subheadline: Option<Box<str>>,
    pub(crate) bylines: Option<Vec<Box<str>>>,
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) published: Option<Timestamp>,
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) updated: Option<Timestamp>,
}

impl Given {
    /// Whether nothing was given.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Given::default()
    }
}

/// A part without white space at its edges; nothing is left of an empty one.
pub(crate) fn part(text: &str) -> Option<Box<str>> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.into())
}
