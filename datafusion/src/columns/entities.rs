//! People, organisations, places, dates and amounts: a list for each article.

use std::sync::Arc;

use arrow::array::{ArrayBuilder, ArrayRef, Float32Builder, StringViewBuilder, StructArray};
use arrow::datatypes::{DataType, Fields};
use datafusion_common::Result;
use wirecopy::{Article, Entity, MentionForm};

use super::list::Lists;
use super::spans::Offsets;
use super::{Columns, fields, list_of, strings};

/// Lists of entities.
pub(crate) struct Entities {
    kind: StringViewBuilder,
    name: StringViewBuilder,
    value: StringViewBuilder,
    country: StringViewBuilder,
    confidence: Float32Builder,
    name_at: Offsets,
    role: StringViewBuilder,
    roles: Lists,
    mentions: Mentions,
    len: usize,
    lists: Lists,
}

impl Entities {
    pub(crate) fn new() -> Entities {
        Entities {
            kind: strings(),
            name: strings(),
            value: strings(),
            country: strings(),
            confidence: Float32Builder::new(),
            name_at: Offsets::new(),
            role: strings(),
            roles: Lists::new(),
            mentions: Mentions::new(),
            len: 0,
            lists: Lists::new(),
        }
    }

    fn fields() -> Fields {
        fields([
            ("kind", DataType::Utf8View, false),
            ("name", DataType::Utf8View, false),
            ("value", DataType::Utf8View, true),
            ("country", DataType::Utf8View, true),
            ("confidence", DataType::Float32, false),
            ("start", DataType::UInt32, false),
            ("end", DataType::UInt32, false),
            ("roles", list_of(DataType::Utf8View), false),
            ("mentions", list_of(DataType::Struct(Mentions::fields())), false),
        ])
    }

    fn push_entity(&mut self, article: &Article<'_>, entity: Entity<'_>) -> Result<()> {
        self.kind.append_value(entity.kind().as_str());
        self.name.append_value(entity.name());
        self.value.append_option(entity.value().map(|value| value.to_string()));
        self.country.append_option(entity.country());
        self.confidence.append_value(entity.confidence());
        self.name_at.push(entity.name_span());
        for role in entity.roles() {
            self.role.append_value(role);
        }
        self.roles.close(self.role.len())?;
        self.mentions.push(article, entity)?;
        self.len += 1;
        Ok(())
    }
}

impl Columns for Entities {
    fn data_type() -> DataType {
        list_of(DataType::Struct(Entities::fields()))
    }

    fn push(&mut self, article: Option<&Article<'_>>) -> Result<()> {
        let Some(article) = article else {
            self.lists.null();
            return Ok(());
        };
        for entity in article.entities() {
            self.push_entity(article, entity)?;
        }
        self.lists.close(self.len)
    }

    fn finish(&mut self) -> Result<ArrayRef> {
        self.len = 0;
        let [start, end] = self.name_at.finish();
        let role = Arc::new(self.role.finish());
        let columns: Vec<ArrayRef> = vec![
            Arc::new(self.kind.finish()),
            Arc::new(self.name.finish()),
            Arc::new(self.value.finish()),
            Arc::new(self.country.finish()),
            Arc::new(self.confidence.finish()),
            start,
            end,
            self.roles.finish(role)?,
            self.mentions.finish()?,
        ];
        self.lists.finish(Arc::new(StructArray::try_new(Entities::fields(), columns, None)?))
    }
}

/// Where the entities stand: a list for each.
struct Mentions {
    form: StringViewBuilder,
    text: StringViewBuilder,
    at: Offsets,
    len: usize,
    lists: Lists,
}

impl Mentions {
    fn new() -> Mentions {
        Mentions { form: strings(), text: strings(), at: Offsets::new(), len: 0, lists: Lists::new() }
    }

    fn fields() -> Fields {
        fields([
            ("form", DataType::Utf8View, true),
            ("text", DataType::Utf8View, false),
            ("start", DataType::UInt32, false),
            ("end", DataType::UInt32, false),
        ])
    }

    fn push(&mut self, article: &Article<'_>, entity: Entity<'_>) -> Result<()> {
        for mention in entity.mentions() {
            self.form.append_option(form(mention.form()));
            self.text.append_value(&article[mention.span()]);
            self.at.push(mention.span());
        }
        self.len += entity.mentions().len();
        self.lists.close(self.len)
    }

    fn finish(&mut self) -> Result<ArrayRef> {
        self.len = 0;
        let [start, end] = self.at.finish();
        let columns: Vec<ArrayRef> = vec![Arc::new(self.form.finish()), Arc::new(self.text.finish()), start, end];
        self.lists.finish(Arc::new(StructArray::try_new(Mentions::fields(), columns, None)?))
    }
}

/// The word for a form, as in the crate's JSON; none for one that a later version has and this one does not know.
fn form(form: MentionForm) -> Option<&'static str> {
    match form {
        MentionForm::Name => Some("name"),
        MentionForm::Nominal => Some("nominal"),
        MentionForm::Pronoun => Some("pronoun"),
        _ => None,
    }
}
