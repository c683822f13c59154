//! The parts of the page: a row for each article.

use std::sync::Arc;

use arrow::array::{ArrayBuilder, ArrayRef, Date32Builder, NullBufferBuilder, StringViewBuilder, StructArray};
use arrow::datatypes::{DataType, Fields};
use datafusion_common::Result;
use wirecopy::{Article, Dateline, Timestamp};

use crate::days;

use super::list::Lists;
use super::spans::Spans;
use super::{Columns, fields, list_of, strings};

/// The parts of pages.
pub(crate) struct Pages {
    section: StringViewBuilder,
    headline: StringViewBuilder,
    subheadline: StringViewBuilder,
    byline: StringViewBuilder,
    bylines: Lists,
    published: Stamps,
    updated: Stamps,
    datelines: Datelines,
    body: StringViewBuilder,
    paragraphs: Spans,
    valid: NullBufferBuilder,
}

impl Pages {
    pub(crate) fn new() -> Pages {
        Pages {
            section: strings(),
            headline: strings(),
            subheadline: strings(),
            byline: strings(),
            bylines: Lists::new(),
            published: Stamps::new(),
            updated: Stamps::new(),
            datelines: Datelines::new(),
            body: strings(),
            paragraphs: Spans::new(),
            valid: NullBufferBuilder::new(0),
        }
    }

    fn fields() -> Fields {
        fields([
            ("section", DataType::Utf8View, true),
            ("headline", DataType::Utf8View, true),
            ("subheadline", DataType::Utf8View, true),
            ("bylines", list_of(DataType::Utf8View), true),
            ("published", DataType::Date32, true),
            ("published_at", DataType::Utf8View, true),
            ("updated", DataType::Date32, true),
            ("updated_at", DataType::Utf8View, true),
            ("dateline", DataType::Struct(Datelines::fields()), true),
            ("body", DataType::Utf8View, true),
            ("paragraphs", Spans::data_type(), true),
        ])
    }
}

impl Columns for Pages {
    fn data_type() -> DataType {
        DataType::Struct(Pages::fields())
    }

    fn push(&mut self, article: Option<&Article<'_>>) -> Result<()> {
        self.valid.append(article.is_some());
        self.section.append_option(article.and_then(Article::section));
        self.headline.append_option(article.and_then(Article::headline));
        self.subheadline.append_option(article.and_then(Article::subheadline));
        self.published.push(article.and_then(Article::published));
        self.updated.push(article.and_then(Article::updated));
        self.datelines.push(article.and_then(Article::dateline));
        self.body.append_option(article.and_then(body));
        // The fields of a null struct are null too: not every reader looks at the struct first.
        let Some(article) = article else {
            self.bylines.null();
            self.paragraphs.null();
            return Ok(());
        };
        for name in article.bylines() {
            self.byline.append_value(name);
        }
        self.bylines.close(self.byline.len())?;
        self.paragraphs.push(article.paragraphs())
    }

    fn finish(&mut self) -> Result<ArrayRef> {
        let byline = Arc::new(self.byline.finish());
        let [published, published_at] = self.published.finish();
        let [updated, updated_at] = self.updated.finish();
        let columns: Vec<ArrayRef> = vec![
            Arc::new(self.section.finish()),
            Arc::new(self.headline.finish()),
            Arc::new(self.subheadline.finish()),
            self.bylines.finish(byline)?,
            published,
            published_at,
            updated,
            updated_at,
            self.datelines.finish()?,
            Arc::new(self.body.finish()),
            self.paragraphs.finish()?,
        ];
        Ok(Arc::new(StructArray::try_new(Pages::fields(), columns, self.valid.finish())?))
    }
}

/// The paragraphs with an empty line between them; none where there are none.
fn body(article: &Article<'_>) -> Option<String> {
    let paragraphs: Vec<&str> = article.paragraphs().iter().map(|&span| &article[span]).collect();
    (!paragraphs.is_empty()).then(|| paragraphs.join("\n\n"))
}

/// Timestamps: the day, and all that the page prints as ISO 8601.
struct Stamps {
    day: Date32Builder,
    iso: StringViewBuilder,
}

impl Stamps {
    fn new() -> Stamps {
        Stamps { day: Date32Builder::new(), iso: strings() }
    }

    fn push(&mut self, stamp: Option<&Timestamp>) {
        self.day.append_option(stamp.and_then(Timestamp::date).map(days::number));
        self.iso.append_option(stamp.and_then(Timestamp::to_iso));
    }

    fn finish(&mut self) -> [ArrayRef; 2] {
        [Arc::new(self.day.finish()), Arc::new(self.iso.finish())]
    }
}

/// Datelines: where, when and by which agency.
struct Datelines {
    place: StringViewBuilder,
    country: StringViewBuilder,
    agency: StringViewBuilder,
    date: Date32Builder,
    valid: NullBufferBuilder,
}

impl Datelines {
    fn new() -> Datelines {
        Datelines {
            place: strings(),
            country: strings(),
            agency: strings(),
            date: Date32Builder::new(),
            valid: NullBufferBuilder::new(0),
        }
    }

    fn fields() -> Fields {
        fields([
            ("place", DataType::Utf8View, true),
            ("country", DataType::Utf8View, true),
            ("agency", DataType::Utf8View, true),
            ("date", DataType::Date32, true),
        ])
    }

    fn push(&mut self, dateline: Option<Dateline<'_>>) {
        self.valid.append(dateline.is_some());
        self.place.append_option(dateline.and_then(Dateline::place));
        self.country.append_option(dateline.and_then(Dateline::country));
        self.agency.append_option(dateline.and_then(Dateline::agency));
        self.date.append_option(dateline.and_then(Dateline::date).map(days::number));
    }

    fn finish(&mut self) -> Result<ArrayRef> {
        let columns: Vec<ArrayRef> = vec![
            Arc::new(self.place.finish()),
            Arc::new(self.country.finish()),
            Arc::new(self.agency.finish()),
            Arc::new(self.date.finish()),
        ];
        Ok(Arc::new(StructArray::try_new(Datelines::fields(), columns, self.valid.finish())?))
    }
}
