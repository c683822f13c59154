//! An article in other forms.

#[cfg(feature = "serde")]
mod annotation;
#[cfg(feature = "html")]
mod html;
#[cfg(feature = "serde")]
mod stored;

#[cfg(feature = "serde")]
pub use annotation::{Annotation, DatelineNote, EntityNote, MentionNote, PageNote, QuoteNote, SpeakerNote};
