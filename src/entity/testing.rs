//! For tests: an article made of given blocks.

use crate::coref;
use crate::doc::{Doc, Segments};
use crate::entity::{self, EntityData, Words};
use crate::marks;
use crate::page::{Block, BlockKind, Page};
use crate::span::Span;

/// An article whose lines are the blocks: a line that starts with `# ` is the headline, every other one a paragraph.
pub(crate) struct Sheet {
    pub(crate) text: String,
    page: Page,
    segments: Segments,
}

impl Sheet {
    pub(crate) fn new(text: &str) -> Sheet {
        let mut blocks = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let bare = line.trim();
            if !bare.is_empty() {
                let lead = line.len() - line.trim_start().len();
                let kind = if bare.starts_with("# ") { BlockKind::Headline } else { BlockKind::Body };
                let skip = if kind == BlockKind::Headline { 2 } else { 0 };
                blocks.push(Block { span: Span::of(start + lead + skip..start + lead + bare.len()), kind });
            }
            start += line.len();
        }
        let segments = Segments::of(text, &blocks);
        let paragraphs = blocks.iter().filter(|block| block.kind == BlockKind::Body).map(|block| block.span).collect();
        Sheet { text: text.to_owned(), page: Page { blocks, paragraphs, ..Page::default() }, segments }
    }

    pub(crate) fn doc(&self) -> Doc<'_> {
        Doc { text: &self.text, page: &self.page, segments: &self.segments }
    }

    /// Entities by name only.
    pub(crate) fn names(&self) -> Vec<EntityData> {
        entity::find(self.doc(), &Words::of(self.doc()), None, None)
    }

    /// Entities with descriptions and pronouns.
    pub(crate) fn entities(&self) -> Vec<EntityData> {
        let mut entities = self.names();
        coref::resolve(self.doc(), &Words::of(self.doc()), &marks::pair(self.doc()), None, &mut entities);
        entities
    }

    /// What an entity's mentions say, in order.
    pub(crate) fn mentions(&self, entity: &EntityData) -> Vec<&str> {
        entity.mentions.iter().map(|mention| mention.span.slice(&self.text)).collect()
    }

    /// What the roles of an entity say.
    pub(crate) fn roles(&self, entity: &EntityData) -> Vec<&str> {
        entity.roles.iter().map(|role| role.slice(&self.text)).collect()
    }

    pub(crate) fn name(&self, entity: &EntityData) -> &str {
        entity.name.slice(&self.text)
    }
}
