//! One line of input to its output.

use std::borrow::Cow;
use std::fmt::Display;

use serde::{Deserialize, Serialize};
use wirecopy::{Analyzer, Article, EntityNote, Granularity, PageNote, QuoteNote, Span, Timestamp};

/// The columns of the table of quotes. `source` is the article's id.
pub(crate) const HEADER: &str = "who,what,kind,cue,date,source\n";
/// The column that holds the article's id.
pub(crate) const SOURCE: usize = 5;

/// What to write.
pub(crate) enum Format {
    Json(Layers),
    Csv,
}

/// The layers to write.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Layers(u8);

impl Layers {
    pub(crate) const NAMES: [&str; 5] = ["article", "tokens", "sentences", "entities", "quotes"];

    pub(crate) fn all() -> Layers {
        Layers(31)
    }

    pub(crate) fn of(names: impl Iterator<Item = String>) -> Layers {
        let bits = names.filter_map(|name| Layers::NAMES.iter().position(|known| *known == name));
        Layers(bits.fold(0, |set, bit| set | 1 << bit))
    }

    /// `value()` if the layer of that index in [`Layers::NAMES`] is asked for.
    fn get<T>(self, layer: u8, value: impl FnOnce() -> T) -> Option<T> {
        (self.0 >> layer & 1 == 1).then(value)
    }
}

#[derive(Deserialize)]
struct Input<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    text: Cow<'a, str>,
    #[serde(borrow)]
    published: Option<Cow<'a, str>>,
}

/// An annotation (see `wirecopy::Annotation`) of which layers may be left out.
#[derive(Serialize)]
struct Output<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    article: Option<PageNote<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tokens: Option<&'a [Span]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentences: Option<Vec<Span>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    entities: Option<Vec<EntityNote<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quotes: Option<Vec<QuoteNote<'a>>>,
}

#[derive(Serialize)]
struct Row<'a> {
    who: String,
    what: Cow<'a, str>,
    kind: &'a str,
    cue: Cow<'a, str>,
    date: &'a str,
    source: &'a str,
}

/// The output of a line of input, or what is wrong with it.
pub(crate) fn annotate(analyzer: &Analyzer, format: &Format, line: &[u8]) -> Result<Vec<u8>, String> {
    let input: Input<'_> = serde_json::from_slice(line).map_err(json_error)?;
    let article = match &input.published {
        None => analyzer.parse(&*input.text),
        Some(day) => {
            let stamp = day.parse::<Timestamp>().ok().filter(|stamp| stamp.granularity() >= Granularity::Day);
            let day =
                stamp.and_then(|stamp| stamp.date()).ok_or_else(|| format!("published: {day:?} is no ISO 8601 day"))?;
            analyzer.parse_at(&*input.text, day)
        }
    }
    .map_err(text)?;
    match format {
        Format::Json(layers) => json(&input.id, &article, *layers),
        Format::Csv => csv(&input, &article),
    }
}

fn json(id: &str, article: &Article<'_>, layers: Layers) -> Result<Vec<u8>, String> {
    let output = Output {
        id,
        article: layers.get(0, || PageNote::of(article)),
        tokens: layers.get(1, || article.tokens()),
        sentences: layers.get(2, || article.sentences().collect()),
        entities: layers.get(3, || article.entities().map(EntityNote::of).collect()),
        quotes: layers.get(4, || article.quotes().map(QuoteNote::of).collect()),
    };
    let mut bytes = serde_json::to_vec(&output).map_err(text)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// A row for each quote.
fn csv(input: &Input<'_>, article: &Article<'_>) -> Result<Vec<u8>, String> {
    let page = PageNote::of(article);
    let filed = page.dateline.and_then(|dateline| dateline.date).map(|date| date.to_string());
    let date = page.published.as_deref().or(input.published.as_deref()).or(filed.as_deref()).unwrap_or_default();
    let mut writer = csv::WriterBuilder::new().has_headers(false).from_writer(Vec::new());
    for quote in article.quotes() {
        let row = Row {
            who: on_one_line(quote.speaker_name().unwrap_or_default()),
            what: quote.text(),
            kind: quote.kind().as_str(),
            cue: quote.cue_text().unwrap_or_default(),
            date,
            source: &input.id,
        };
        writer.serialize(row).map_err(text)?;
    }
    writer.into_inner().map_err(text)
}

/// A name in hard-wrapped copy may hold a line break.
fn on_one_line(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The message without serde's line number, which is always 1 here.
fn json_error(error: serde_json::Error) -> String {
    let message = error.to_string();
    let what = message.rsplit_once(" at line ").map_or(message.as_str(), |(what, _)| what);
    format!("column {}: {what}", error.column())
}

fn text(error: impl Display) -> String {
    error.to_string()
}
