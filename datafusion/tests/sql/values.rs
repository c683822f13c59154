//! What the functions give is what the library finds.

use std::sync::Arc;

use datafusion::arrow::array::{Array, ArrayRef, AsArray, StringArray};
use datafusion::arrow::datatypes::{Date32Type, Float32Type, UInt32Type};
use datafusion::prelude::SessionContext;
use wirecopy::Article;

use crate::grammar::story;
use crate::session::{column, port, with};

#[tokio::test]
async fn the_parts_of_a_page() {
    let context = with(port());
    for (part, wanted) in [
        ("['headline']", "Port reopens"),
        ("['section']", ""),
        ("['bylines']", "[Ida Holm]"),
        ("['published']", "2023-10-27"),
        ("['published_at']", "2023-10-27"),
        ("['updated']", ""),
        ("['dateline']['place']", "LISBON"),
        ("['dateline']['country']", "Portugal"),
        ("['dateline']['agency']", "Reuters"),
        ("['dateline']['date']", "2023-10-27"),
        ("['paragraphs'][1]", "{start: 82, end: 120}"),
    ] {
        let query = format!("SELECT wire_parse(text){part} FROM articles");
        assert_eq!(column(&context, &query).await, [wanted], "{part}");
    }
    let body = "SELECT wire_parse(text)['body'] LIKE 'The port of Lisbon reopened on Friday.%on Monday.' FROM articles";
    assert_eq!(column(&context, body).await, ["true"]);
}

#[tokio::test]
async fn who_said_what() {
    let context = with(port());
    let quotes = "(SELECT unnest(wire_quotes(text)) AS quote FROM articles)";
    for (field, wanted) in [
        ("['kind']", ["direct", "indirect"]),
        ("['text']", ["It is open,", "that ships would come on Monday"]),
        ("['cue']", ["told", "said"]),
        ("['cue_class']", ["neutral", "neutral"]),
        ("['speaker']", ["Mayor Ana Lima", "She"]),
        ("['addressee']", ["reporters", ""]),
        ("['speaker_name']", ["Ana Lima", "Ana Lima"]),
    ] {
        assert_eq!(column(&context, &format!("SELECT quote{field} FROM {quotes}")).await, wanted, "{field}");
    }
}

#[tokio::test]
async fn who_is_in_it() {
    let context = with(port());
    let entities = "(SELECT unnest(wire_entities(text)) AS entity FROM articles)";
    let lima =
        format!("SELECT entity['roles'], entity['mentions'][2] FROM {entities} WHERE entity['name'] = 'Ana Lima'");
    assert_eq!(column(&context, &lima).await, ["[Mayor] | {form: pronoun, text: She, start: 167, end: 170}"]);
    let friday = format!("SELECT entity['value'] FROM {entities} WHERE entity['name'] = 'Friday'");
    assert_eq!(column(&context, &friday).await, ["2023-10-27"]);
    let country = format!("SELECT entity['kind'], entity['country'] FROM {entities} WHERE entity['name'] = 'Portugal'");
    assert_eq!(column(&context, &country).await, ["place | PT"]);
}

#[tokio::test]
async fn words() {
    let context = SessionContext::new();
    wirecopy_datafusion::register_all(&context);
    let tokens = "unnest(wire_tokens('The U.S. port isn''t shut. Élan, too.'))";
    assert_eq!(
        column(&context, &format!("SELECT concat_ws(' ', token['text'], token['start'], token['end'], token['sentence']) FROM (SELECT {tokens} AS token)")).await,
        ["The 0 3 0", "U.S. 4 8 0", "port 9 13 0", "isn't 14 19 0", "shut 20 24 0", ". 24 25 0", "Élan 26 31 1", ", 31 32 1", "too 33 36 1", ". 36 37 1"],
    );
}

/// Every field of every quote and entity of some hundred articles, against the library.
#[tokio::test]
async fn nothing_is_lost_on_the_way() {
    let stories: Vec<_> = (0..120).map(story).collect();
    let texts: ArrayRef = Arc::new(StringArray::from_iter_values(stories.iter().map(|story| &story.text)));
    let batches = with(texts).sql("SELECT wire_article(text) FROM articles").await.unwrap().collect().await.unwrap();
    let found: Vec<_> = batches.iter().map(|batch| batch.column(0).as_struct().clone()).collect();
    let mut stories = stories.iter();
    for articles in &found {
        let (pages, entities) = (articles.column(0).as_struct(), articles.column(1).as_list::<i32>());
        let quotes = articles.column(2).as_list::<i32>();
        for row in 0..articles.len() {
            let article = Article::parse(&stories.next().unwrap().text).unwrap();
            page_is_that_of(pages, row, &article);
            quotes_are_those_of(&quotes.value(row), &article);
            entities_are_those_of(&entities.value(row), &article);
        }
    }
    assert!(stories.next().is_none());
}

fn page_is_that_of(pages: &datafusion::arrow::array::StructArray, row: usize, article: &Article<'_>) {
    let text = |name: &str| {
        let column = pages.column_by_name(name).unwrap().as_string_view();
        column.is_valid(row).then(|| column.value(row).to_owned())
    };
    assert_eq!(text("headline").as_deref(), article.headline());
    assert_eq!(text("published_at"), article.published().and_then(|stamp| stamp.to_iso()));
    let published = pages.column_by_name("published").unwrap().as_primitive::<Date32Type>().value_as_date(row).unwrap();
    assert_eq!(published.to_string(), article.published().unwrap().date().unwrap().to_string());
    let body: Vec<_> = article.paragraphs().iter().map(|&span| &article[span]).collect();
    assert_eq!(text("body"), Some(body.join("\n\n")));
}

fn quotes_are_those_of(found: &ArrayRef, article: &Article<'_>) {
    let found = found.as_struct();
    assert_eq!(found.len(), article.quotes().len());
    let text = |name: &str, row: usize| {
        let column = found.column_by_name(name).unwrap().as_string_view();
        column.is_valid(row).then(|| column.value(row).to_owned())
    };
    let number = |name: &str, row| found.column_by_name(name).unwrap().as_primitive::<UInt32Type>().value(row) as usize;
    let confidence = found.column_by_name("confidence").unwrap().as_primitive::<Float32Type>();
    let parts = found.column_by_name("parts").unwrap().as_list::<i32>();
    for (row, quote) in article.quotes().enumerate() {
        assert_eq!(text("kind", row).as_deref(), Some(quote.kind().as_str()));
        assert_eq!(text("text", row).as_deref(), Some(&*quote.text()));
        assert_eq!(text("cue", row).as_deref(), quote.cue_text().as_deref());
        assert_eq!(text("speaker", row).as_deref(), quote.speaker().mention_text().as_deref());
        assert_eq!(text("speaker_name", row).as_deref(), quote.speaker_name());
        assert_eq!(text("addressee", row).as_deref(), quote.addressee().map(|span| &article[span]));
        assert_eq!(confidence.value(row), quote.confidence());
        let (first, last) = (quote.parts().first().unwrap(), quote.parts().last().unwrap());
        assert_eq!((number("start", row), number("end", row)), (first.start(), last.end()));
        assert_eq!(parts.value(row).len(), quote.parts().len());
    }
}

fn entities_are_those_of(found: &ArrayRef, article: &Article<'_>) {
    let found = found.as_struct();
    assert_eq!(found.len(), article.entities().len());
    let text = |name: &str, row: usize| {
        let column = found.column_by_name(name).unwrap().as_string_view();
        column.is_valid(row).then(|| column.value(row).to_owned())
    };
    let start = found.column_by_name("start").unwrap().as_primitive::<UInt32Type>();
    let roles = found.column_by_name("roles").unwrap().as_list::<i32>();
    let mentions = found.column_by_name("mentions").unwrap().as_list::<i32>();
    for (row, entity) in article.entities().enumerate() {
        assert_eq!(text("kind", row).as_deref(), Some(entity.kind().as_str()));
        assert_eq!(text("name", row).as_deref(), Some(entity.name()));
        assert_eq!(text("value", row), entity.value().map(|value| value.to_string()));
        assert_eq!(text("country", row).as_deref(), entity.country());
        assert_eq!(start.value(row) as usize, entity.name_span().start());
        let roles = roles.value(row);
        assert_eq!(roles.as_string_view().iter().flatten().collect::<Vec<_>>(), entity.roles().collect::<Vec<_>>());
        let mentions = mentions.value(row);
        let texts = mentions.as_struct().column_by_name("text").unwrap().as_string_view();
        let wanted: Vec<_> = entity.mentions().iter().map(|mention| &article[mention.span()]).collect();
        assert_eq!(texts.iter().flatten().collect::<Vec<_>>(), wanted);
    }
}
