//! An article in other forms.

mod annotation;
mod stored;

pub use annotation::{Annotation, DatelineNote, EntityNote, MentionNote, PageNote, QuoteNote, SpeakerNote};
