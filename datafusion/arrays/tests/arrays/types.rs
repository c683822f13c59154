//! The types that are taken and given.

use std::sync::Arc;

use arrow::array::new_empty_array;
use arrow::datatypes::{DataType, TimeUnit};
use datafusion_expr::ColumnarValue;
use wirecopy_datafusion::Functions;

use crate::plan::{ALL, constant, function, plan};
use crate::texts::column;

/// A type in short: `?` is what may be null.
fn short(data_type: &DataType, nullable: bool) -> String {
    let short = match data_type {
        DataType::List(item) => format!("[{}]", short(item.data_type(), item.is_nullable())),
        DataType::Struct(fields) => {
            let field = |field: &Arc<arrow::datatypes::Field>| {
                format!("{}: {}", field.name(), short(field.data_type(), field.is_nullable()))
            };
            format!("{{{}}}", fields.iter().map(field).collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    };
    if nullable { short + "?" } else { short }
}

#[test]
fn what_is_given() {
    let spans = "[{start: UInt32, end: UInt32}]";
    let page = format!(
        "{{section: Utf8View?, headline: Utf8View?, subheadline: Utf8View?, bylines: [Utf8View]?, published: Date32?, \
         published_at: Utf8View?, updated: Date32?, updated_at: Utf8View?, dateline: {{place: Utf8View?, \
         country: Utf8View?, agency: Utf8View?, date: Date32?}}?, body: Utf8View?, paragraphs: {spans}?}}?"
    );
    let quotes = format!(
        "[{{kind: Utf8View, text: Utf8View, cue: Utf8View?, cue_class: Utf8View?, speaker: Utf8View?, \
         speaker_name: Utf8View?, addressee: Utf8View?, confidence: Float32, start: UInt32, end: UInt32, \
         parts: {spans}}}]?"
    );
    let entities = "[{kind: Utf8View, name: Utf8View, value: Utf8View?, country: Utf8View?, confidence: Float32, \
                    start: UInt32, end: UInt32, roles: [Utf8View], mentions: [{form: Utf8View?, text: Utf8View, \
                    start: UInt32, end: UInt32}]}]?";
    let tokens = "[{text: Utf8View, start: UInt32, end: UInt32, sentence: UInt32}]?";
    let article = format!("{{page: {page}, entities: {entities}, quotes: {quotes}}}?");

    let functions = Functions::default();
    let given = [page.as_str(), &quotes, entities, tokens, &article];
    for (name, wanted) in ALL.into_iter().zip(given) {
        let (_, field) = plan(function(&functions, name), &[ColumnarValue::Array(column([]))]).unwrap();
        assert_eq!(short(field.data_type(), field.is_nullable()), wanted, "{name}");
        assert_eq!(field.name(), name);
    }
}

#[test]
fn texts_are_taken_as_they_are() {
    let functions = Functions::default();
    for name in ALL {
        for strings in [DataType::Utf8, DataType::LargeUtf8, DataType::Utf8View] {
            let texts = ColumnarValue::Array(new_empty_array(&strings));
            let (taken, _) = plan(function(&functions, name), &[texts]).unwrap();
            assert_eq!(taken[0].data_type(), &strings, "{name}: no copy of the texts");
        }
        for other in [DataType::Int64, DataType::Binary, DataType::Boolean] {
            let problem =
                plan(function(&functions, name), &[ColumnarValue::Array(new_empty_array(&other))]).unwrap_err();
            assert!(problem.to_string().contains(name), "{problem}");
        }
        assert!(plan(function(&functions, name), &[]).is_err(), "{name} without a text");
    }
}

#[test]
fn days_are_taken_as_dates_and_confidences_as_floats() {
    let functions = Functions::default();
    let texts = ColumnarValue::Array(column([]));
    let timestamp = DataType::Timestamp(TimeUnit::Nanosecond, None);
    for days in [DataType::Date32, DataType::Utf8, DataType::Utf8View, timestamp] {
        for name in ["wire_parse", "wire_article"] {
            let day = ColumnarValue::Array(new_empty_array(&days));
            let (taken, _) = plan(function(&functions, name), &[texts.clone(), day]).unwrap();
            assert_eq!(taken[1].data_type(), &DataType::Date32, "{name}: {days}");
        }
    }
    for confidence in [constant(1_i64), constant(0.5_f32), constant(0.5)] {
        let arguments = [texts.clone(), constant("all"), confidence];
        let (taken, _) = plan(function(&functions, "wire_quotes"), &arguments).unwrap();
        assert_eq!(taken[2].data_type(), &DataType::Float64);
    }
}
