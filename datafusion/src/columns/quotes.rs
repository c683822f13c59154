//! Who said what: a list for each article.

use std::sync::Arc;

use arrow::array::{ArrayRef, Float32Builder, StringViewBuilder, StructArray};
use arrow::datatypes::{DataType, Fields};
use datafusion_common::Result;
use wirecopy::{Article, CueClass, Quote};

use super::list::Lists;
use super::spans::{Offsets, Spans};
use super::{Columns, fields, list_of, strings};

/// Lists of quotes.
pub(crate) struct Quotes {
    /// Quotes below are left out.
    least: f32,
    kind: StringViewBuilder,
    text: StringViewBuilder,
    cue: StringViewBuilder,
    cue_class: StringViewBuilder,
    speaker: StringViewBuilder,
    speaker_name: StringViewBuilder,
    addressee: StringViewBuilder,
    confidence: Float32Builder,
    whole: Offsets,
    parts: Spans,
    len: usize,
    lists: Lists,
}

impl Quotes {
    /// `least`: the least confidence of the quotes to give.
    pub(crate) fn new(least: f32) -> Quotes {
        Quotes {
            least,
            kind: strings(),
            text: strings(),
            cue: strings(),
            cue_class: strings(),
            speaker: strings(),
            speaker_name: strings(),
            addressee: strings(),
            confidence: Float32Builder::new(),
            whole: Offsets::new(),
            parts: Spans::new(),
            len: 0,
            lists: Lists::new(),
        }
    }

    fn fields() -> Fields {
        fields([
            ("kind", DataType::Utf8View, false),
            ("text", DataType::Utf8View, false),
            ("cue", DataType::Utf8View, true),
            ("cue_class", DataType::Utf8View, true),
            ("speaker", DataType::Utf8View, true),
            ("speaker_name", DataType::Utf8View, true),
            ("addressee", DataType::Utf8View, true),
            ("confidence", DataType::Float32, false),
            ("start", DataType::UInt32, false),
            ("end", DataType::UInt32, false),
            ("parts", Spans::data_type(), false),
        ])
    }

    fn push_quote(&mut self, article: &Article<'_>, quote: Quote<'_>) -> Result<()> {
        let (Some(first), Some(last)) = (quote.parts().first(), quote.parts().last()) else { return Ok(()) };
        let speaker = quote.speaker();
        self.kind.append_value(quote.kind().as_str());
        self.text.append_value(quote.text());
        self.cue.append_option(quote.cue_text());
        self.cue_class.append_option(quote.cue_class().and_then(class));
        self.speaker.append_option(speaker.mention_text());
        self.speaker_name.append_option(speaker.name());
        self.addressee.append_option(quote.addressee().map(|span| &article[span]));
        self.confidence.append_value(quote.confidence());
        self.whole.push(first.join(*last));
        self.len += 1;
        self.parts.push(quote.parts())
    }
}

impl Columns for Quotes {
    fn data_type() -> DataType {
        list_of(DataType::Struct(Quotes::fields()))
    }

    fn push(&mut self, article: Option<&Article<'_>>) -> Result<()> {
        let Some(article) = article else {
            self.lists.null();
            return Ok(());
        };
        let least = self.least;
        for quote in article.quotes().filter(|quote| quote.confidence() >= least) {
            self.push_quote(article, quote)?;
        }
        self.lists.close(self.len)
    }

    fn finish(&mut self) -> Result<ArrayRef> {
        self.len = 0;
        let [start, end] = self.whole.finish();
        let columns: Vec<ArrayRef> = vec![
            Arc::new(self.kind.finish()),
            Arc::new(self.text.finish()),
            Arc::new(self.cue.finish()),
            Arc::new(self.cue_class.finish()),
            Arc::new(self.speaker.finish()),
            Arc::new(self.speaker_name.finish()),
            Arc::new(self.addressee.finish()),
            Arc::new(self.confidence.finish()),
            start,
            end,
            self.parts.finish()?,
        ];
        self.lists.finish(Arc::new(StructArray::try_new(Quotes::fields(), columns, None)?))
    }
}

/// The word for a class, as in the crate's JSON; none for one that a later version has and this one does not know.
fn class(class: CueClass) -> Option<&'static str> {
    match class {
        CueClass::Neutral => Some("neutral"),
        CueClass::Claim => Some("claim"),
        CueClass::Denial => Some("denial"),
        CueClass::Question => Some("question"),
        CueClass::Demand => Some("demand"),
        CueClass::Belief => Some("belief"),
        _ => None,
    }
}
