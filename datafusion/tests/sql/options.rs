//! The arguments after the text.

use std::sync::Arc;

use datafusion::arrow::array::{Date32Array, RecordBatch, StringArray};
use datafusion::prelude::SessionContext;
use wirecopy::{Analyzer, EntityKind, QuoteKinds};
use wirecopy_datafusion::{Functions, register_all};

use crate::session::{column, port, with, with_functions};

#[tokio::test]
async fn kinds_of_quotes() {
    let context = with(port());
    for (options, wanted) in [
        ("'direct'", "1"),
        ("'indirect'", "1"),
        ("'direct, indirect'", "2"),
        ("'mixed'", "0"),
        ("'all'", "2"),
        ("NULL", "2"),
        ("kinds => 'direct'", "1"),
        ("min_confidence => 0, kinds => 'direct'", "1"),
        ("'all', 0", "2"),
        ("'all', 1.0", "0"),
        ("'all', NULL", "2"),
        ("lower('DIRECT')", "1"),
    ] {
        let query = format!("SELECT cardinality(wire_quotes(text, {options})) FROM articles");
        assert_eq!(column(&context, &query).await, [wanted], "{options}");
    }
}

#[tokio::test]
async fn kinds_of_entities() {
    let context = with(port());
    for (kinds, wanted) in [("person", "[person]"), ("person, date", "[date, person]"), ("values", "[date]")] {
        let query = format!(
            "SELECT array_sort(array_distinct(array_agg(entity['kind'])))
             FROM (SELECT unnest(wire_entities(text, '{kinds}')) AS entity FROM articles)
             WHERE entity['name'] <> 'Ida Holm'"
        );
        assert_eq!(column(&context, &query).await, [wanted], "{kinds}");
    }
}

#[tokio::test]
async fn malformed_options_are_an_error_when_planned() {
    let context = with(port());
    for (call, wanted) in [
        ("wire_quotes(text, 'drect')", "'drect' is no kind of quote; there are direct, indirect, mixed, all"),
        ("wire_quotes(text, '')", "no kind of quote in ''"),
        ("wire_quotes(text, 'direct', 2)", "a confidence is from 0 to 1, not 2"),
        ("wire_quotes(text, min_confidence => 0.5)", "Missing required parameter 'kinds'"),
        ("wire_quotes(text, sort => 'direct')", "Valid parameters are: [text, kinds, min_confidence]"),
        ("wire_entities(text, 'firm')", "'firm' is no kind of entity; there are person, organization"),
        ("wire_parse(text, true)", "wire_parse"),
        ("wire_tokens(text, 'all')", "wire_tokens"),
    ] {
        let problem = context.sql(&format!("SELECT {call} FROM articles")).await.unwrap_err().to_string();
        assert!(problem.contains(wanted), "{call}: {problem}");
    }
}

#[tokio::test]
async fn an_option_is_no_column() {
    let context = with(port());
    let frame = context.sql("SELECT wire_quotes(text, text) FROM articles").await.unwrap();
    let problem = frame.collect().await.unwrap_err().to_string();
    assert!(problem.contains("wire_quotes: the options are constants"), "{problem}");
}

#[tokio::test]
async fn an_option_may_be_a_parameter_of_a_prepared_query() {
    let context = with(port());
    let frame = context.sql("SELECT cardinality(wire_quotes(text, $1)) FROM articles").await.unwrap();
    let rows = frame.with_param_values(vec![datafusion::common::ScalarValue::from("direct")]).unwrap();
    let rows = datafusion::arrow::util::pretty::pretty_format_batches(&rows.collect().await.unwrap()).unwrap();
    assert!(rows.to_string().contains("| 1 "), "{rows}");
}

#[tokio::test]
async fn the_day_may_be_a_column() {
    let text = "Port reopens\n\nOSLO, May 3 (Reuters) - The port reopened on Friday.";
    let days = [Some(19_849), None, Some(i32::MAX)];
    let columns: [(&str, Arc<dyn datafusion::arrow::array::Array>); 2] =
        [("text", Arc::new(StringArray::from(vec![text; 3]))), ("day", Arc::new(Date32Array::from_iter(days)))];
    let context = SessionContext::new();
    register_all(&context);
    context.register_batch("articles", RecordBatch::try_from_iter(columns).unwrap()).unwrap();

    let dateline = |day: &str| format!("SELECT wire_parse(text, {day})['dateline']['date'] FROM articles");
    assert_eq!(column(&context, &dateline("day")).await, ["2024-05-03", "", ""]);
    for day in ["DATE '2024-05-06'", "'2024-05-06'", "TIMESTAMP '2024-05-06T10:00:00'", "day => '2024-05-06'"] {
        assert_eq!(column(&context, &dateline(day)).await, ["2024-05-03"; 3], "{day}");
    }
    // A constant text with a day in each row.
    let friday = format!("SELECT wire_entities('{text}', 'date', day)[1]['value'] AS friday FROM articles");
    assert_eq!(column(&context, &friday).await, ["2024-05-03", "", ""]);
}

#[tokio::test]
async fn an_analyzer_of_ones_own() {
    let analyzer =
        Analyzer::builder().quotes(QuoteKinds::DIRECT).gazetteer(EntityKind::Organization, ["Lisbon"]).build();
    let context = with_functions(&Functions::new(analyzer), port());
    let quotes = "SELECT cardinality(wire_quotes(text)), cardinality(wire_quotes(text, 'all')) FROM articles";
    assert_eq!(column(&context, quotes).await, ["1 | 2"]);
    let lisbon = "SELECT entity['kind'] FROM (SELECT unnest(wire_entities(text)) AS entity FROM articles)
                  WHERE entity['name'] = 'Lisbon'";
    assert_eq!(column(&context, lisbon).await, ["organization"]);
}
