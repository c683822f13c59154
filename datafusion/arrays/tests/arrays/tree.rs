//! Values as trees, made of an array and of what the library finds alike.

use arrow::array::{Array, AsArray};
use arrow::datatypes::{DataType, Date32Type, Float32Type, UInt32Type};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use wirecopy::{Article, CueClass, Entity, MentionForm, Quote, Span, Timestamp};

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Tree {
    Null,
    Text(String),
    Day(Date),
    Offset(usize),
    Confidence(f32),
    List(Vec<Tree>),
    Fields(Vec<(String, Tree)>),
}

impl Tree {
    /// What stands in a row of an array.
    pub(crate) fn at(array: &dyn Array, row: usize) -> Tree {
        if array.is_null(row) {
            return Tree::Null;
        }
        match array.data_type() {
            DataType::Utf8View => Tree::Text(array.as_string_view().value(row).to_owned()),
            DataType::Date32 => {
                let days = array.as_primitive::<Date32Type>().value(row);
                Tree::Day(date(1970, 1, 1) + days.days())
            }
            DataType::UInt32 => Tree::Offset(array.as_primitive::<UInt32Type>().value(row) as usize),
            DataType::Float32 => Tree::Confidence(array.as_primitive::<Float32Type>().value(row)),
            DataType::List(_) => Tree::List(Tree::rows(&array.as_list::<i32>().value(row))),
            DataType::Struct(fields) => {
                let columns = fields.iter().zip(array.as_struct().columns());
                Tree::Fields(columns.map(|(field, column)| (field.name().clone(), Tree::at(column, row))).collect())
            }
            other => panic!("no function gives {other}"),
        }
    }

    pub(crate) fn rows(array: &dyn Array) -> Vec<Tree> {
        (0..array.len()).map(|row| Tree::at(array, row)).collect()
    }

    pub(crate) fn items(&self) -> &[Tree] {
        match self {
            Tree::List(items) => items,
            other => panic!("no list: {other:?}"),
        }
    }

    pub(crate) fn field(&self, name: &str) -> &Tree {
        match self {
            Tree::Fields(fields) => &fields.iter().find(|(field, _)| field == name).unwrap().1,
            other => panic!("no struct: {other:?}"),
        }
    }

    pub(crate) fn text(&self) -> &str {
        match self {
            Tree::Text(text) => text,
            other => panic!("no text: {other:?}"),
        }
    }

    pub(crate) fn page(article: &Article<'_>) -> Tree {
        let body: Vec<_> = article.paragraphs().iter().map(|&span| &article[span]).collect();
        let dateline = article.dateline().map(|dateline| {
            fields([
                ("place", text(dateline.place())),
                ("country", text(dateline.country())),
                ("agency", text(dateline.agency())),
                ("date", day(dateline.date())),
            ])
        });
        fields([
            ("section", text(article.section())),
            ("headline", text(article.headline())),
            ("subheadline", text(article.subheadline())),
            ("bylines", list(article.bylines(), |name| text(Some(name)))),
            ("published", day(article.published().and_then(Timestamp::date))),
            ("published_at", text(article.published().and_then(Timestamp::to_iso))),
            ("updated", day(article.updated().and_then(Timestamp::date))),
            ("updated_at", text(article.updated().and_then(Timestamp::to_iso))),
            ("dateline", dateline.unwrap_or(Tree::Null)),
            ("body", text((!body.is_empty()).then(|| body.join("\n\n")))),
            ("paragraphs", list(article.paragraphs(), |&span| fields(offsets(span)))),
        ])
    }

    pub(crate) fn quotes(article: &Article<'_>) -> Tree {
        list(article.quotes(), |quote| Tree::quote(article, quote))
    }

    pub(crate) fn quote(article: &Article<'_>, quote: Quote<'_>) -> Tree {
        let class = quote.cue_class().map(|class| match class {
            CueClass::Neutral => "neutral",
            CueClass::Claim => "claim",
            CueClass::Denial => "denial",
            CueClass::Question => "question",
            CueClass::Demand => "demand",
            CueClass::Belief => "belief",
            other => panic!("{other:?} is in no table of words"),
        });
        let [first, .., last] = [quote.parts()[0], quote.parts()[quote.parts().len() - 1]];
        fields([
            ("kind", text(Some(quote.kind().as_str()))),
            ("text", text(Some(quote.text()))),
            ("cue", text(quote.cue_text())),
            ("cue_class", text(class)),
            ("speaker", text(quote.speaker().mention_text())),
            ("speaker_name", text(quote.speaker_name())),
            ("addressee", text(quote.addressee().map(|span| &article[span]))),
            ("confidence", Tree::Confidence(quote.confidence())),
            ("start", Tree::Offset(first.start())),
            ("end", Tree::Offset(last.end())),
            ("parts", list(quote.parts(), |&span| fields(offsets(span)))),
        ])
    }

    pub(crate) fn entities(article: &Article<'_>) -> Tree {
        list(article.entities(), |entity| Tree::entity(article, entity))
    }

    fn entity(article: &Article<'_>, entity: Entity<'_>) -> Tree {
        let [start, end] = offsets(entity.name_span());
        let mentions = list(entity.mentions(), |mention| {
            let form = match mention.form() {
                MentionForm::Name => "name",
                MentionForm::Nominal => "nominal",
                MentionForm::Pronoun => "pronoun",
                other => panic!("{other:?} is in no table of words"),
            };
            let [start, end] = offsets(mention.span());
            fields([("form", text(Some(form))), ("text", text(Some(&article[mention.span()]))), start, end])
        });
        fields([
            ("kind", text(Some(entity.kind().as_str()))),
            ("name", text(Some(entity.name()))),
            ("value", text(entity.value().map(|value| value.to_string()))),
            ("country", text(entity.country())),
            ("confidence", Tree::Confidence(entity.confidence())),
            start,
            end,
            ("roles", list(entity.roles(), |role| text(Some(role)))),
            ("mentions", mentions),
        ])
    }

    pub(crate) fn tokens(article: &Article<'_>) -> Tree {
        let sentences: Vec<Span> = article.sentences().collect();
        list(article.tokens(), |&token| {
            let of = sentences.iter().position(|of| of.start() <= token.start() && token.end() <= of.end());
            let [start, end] = offsets(token);
            fields([("text", text(Some(&article[token]))), start, end, ("sentence", Tree::Offset(of.unwrap()))])
        })
    }

    pub(crate) fn article(article: &Article<'_>) -> Tree {
        let (page, entities) = (Tree::page(article), Tree::entities(article));
        fields([("page", page), ("entities", entities), ("quotes", Tree::quotes(article))])
    }
}

fn fields<const N: usize>(fields: [(&str, Tree); N]) -> Tree {
    Tree::Fields(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn list<T>(items: impl IntoIterator<Item = T>, item: impl Fn(T) -> Tree) -> Tree {
    Tree::List(items.into_iter().map(item).collect())
}

fn text(text: Option<impl Into<String>>) -> Tree {
    text.map_or(Tree::Null, |text| Tree::Text(text.into()))
}

fn day(day: Option<Date>) -> Tree {
    day.map_or(Tree::Null, Tree::Day)
}

fn offsets(span: Span) -> [(&'static str, Tree); 2] {
    [("start", Tree::Offset(span.start())), ("end", Tree::Offset(span.end()))]
}
