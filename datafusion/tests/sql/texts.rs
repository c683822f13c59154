//! Texts of every Arrow type, nulls, and texts that are refused.

use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, LargeStringArray, StringArray, StringViewArray};
use wirecopy::Analyzer;
use wirecopy_datafusion::Functions;

use crate::grammar::story;
use crate::session::{PORT, column, port, rows, with, with_functions};

const ALL: [&str; 5] = ["wire_parse", "wire_quotes", "wire_entities", "wire_tokens", "wire_article"];

#[tokio::test]
async fn the_types_of_strings_are_alike() {
    let texts = [Some(PORT.to_owned()), None, Some(String::new()), Some(story(3).text)];
    let arrays: [ArrayRef; 3] = [
        Arc::new(StringArray::from_iter(&texts)),
        Arc::new(LargeStringArray::from_iter(&texts)),
        Arc::new(StringViewArray::from_iter(&texts)),
    ];
    for function in ALL {
        let query = format!("SELECT {function}(text) AS found FROM articles");
        let [utf8, large, view] = arrays.each_ref().map(|array| with(Arc::clone(array)));
        let wanted = rows(&utf8, &query).await.unwrap();
        assert!(wanted.contains("Lima"), "{function}: {wanted}");
        assert_eq!(rows(&large, &query).await.unwrap(), wanted, "{function}");
        assert_eq!(rows(&view, &query).await.unwrap(), wanted, "{function}");
    }
}

#[tokio::test]
async fn a_slice_of_a_column_is_a_column() {
    let whole = StringArray::from_iter_values((0..9).map(|id| story(id).text));
    let query = "SELECT wire_quotes(text) FROM articles";
    let sliced = rows(&with(Arc::new(whole.slice(4, 3))), query).await.unwrap();
    let apart = StringArray::from_iter_values((4..7).map(|id| story(id).text));
    assert_eq!(sliced, rows(&with(Arc::new(apart)), query).await.unwrap());
}

#[tokio::test]
async fn null_is_null_and_no_text_is_empty() {
    let context = with(Arc::new(StringArray::from(vec![None, Some("")])));
    for function in ALL {
        let nulls = column(&context, &format!("SELECT {function}(text) IS NULL FROM articles")).await;
        assert_eq!(nulls, ["true", "false"], "{function}");
        assert_eq!(column(&context, &format!("SELECT {function}(NULL) IS NULL")).await, ["true"], "{function}");
    }
    assert_eq!(column(&context, "SELECT cardinality(wire_quotes(text)) FROM articles").await, ["", "0"]);
    assert_eq!(column(&context, "SELECT wire_parse(text)['bylines'] FROM articles").await, ["", "[]"]);
}

#[tokio::test]
async fn long_texts_are_null_and_counted() {
    let functions = Functions::new(Analyzer::builder().max_text(PORT.len()).build());
    let long = format!("{PORT} ");
    let context = with_functions(&functions, Arc::new(StringArray::from(vec![Some(PORT), Some(&long), None])));
    for (number, function) in (1..).zip(ALL) {
        let nulls = column(&context, &format!("SELECT {function}(text) IS NULL FROM articles")).await;
        assert_eq!(nulls, ["false", "true", "true"], "{function}");
        assert_eq!((functions.counts().texts(), functions.counts().refused()), (number, number));
        assert_eq!(functions.counts().bytes(), number * PORT.len() as u64);
    }
}

#[tokio::test]
async fn other_types_are_an_error_when_planned() {
    let context = with(port());
    for function in ALL {
        let problem = context.sql(&format!("SELECT {function}(12)")).await.unwrap_err().to_string();
        assert!(problem.contains(function), "{problem}");
    }
}
