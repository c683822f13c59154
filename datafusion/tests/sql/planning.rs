//! What the planner makes of the functions.

use std::sync::Arc;

use datafusion::arrow::array::StringArray;
use datafusion::logical_expr::Volatility;
use datafusion::prelude::SessionContext;
use wirecopy_datafusion::Functions;

use crate::session::{column, port, with_functions};

#[tokio::test]
async fn a_call_that_occurs_twice_is_evaluated_once() {
    let functions = Functions::default();
    let context = with_functions(&functions, port());
    let query = "SELECT wire_quotes(text)[1]['text'], wire_quotes(text)[2]['speaker'] FROM articles";
    assert_eq!(column(&context, query).await, ["It is open, | She"]);
    assert_eq!(functions.counts().texts(), 1);
}

/// Three times without the setting: DataFusion then asks for each field of the struct where the text is.
#[tokio::test]
async fn the_article_of_a_subquery_is_read_once() {
    let functions = Functions::default();
    let context = with_functions(&functions, port());
    context.sql("SET datafusion.optimizer.enable_leaf_expression_pushdown = false").await.unwrap();
    let query =
        "SELECT article['page']['headline'], cardinality(article['quotes']), cardinality(article['entities']) > 3
                 FROM (SELECT wire_article(text) AS article FROM articles)";
    assert_eq!(column(&context, query).await, ["Port reopens | 2 | true"]);
    assert_eq!(functions.counts().texts(), 1);
}

#[tokio::test]
async fn what_is_not_asked_for_is_not_read() {
    let functions = Functions::default();
    let context = with_functions(&functions, Arc::new(StringArray::from(vec!["News"; 100])));
    let query = "SELECT count(*) FROM (SELECT wire_article(text) AS article FROM articles)";
    assert_eq!(column(&context, query).await, ["100"]);
    assert_eq!(functions.counts().texts(), 0);
}

#[test]
fn each_function_is_documented() {
    for udf in Functions::default().udfs() {
        let documentation = udf.documentation().unwrap();
        assert!(documentation.syntax_example.starts_with(udf.name()), "{}", udf.name());
        let names = udf.signature().parameter_names.clone().unwrap();
        let documented: Vec<_> = documentation.arguments.iter().flatten().map(|(name, _)| name.clone()).collect();
        assert_eq!(documented, names, "{}", udf.name());
        assert_eq!(udf.signature().volatility, Volatility::Immutable);
    }
}

#[test]
fn functions_are_the_same_only_within_a_registration() {
    let (one, other) = (Functions::default(), Functions::default());
    assert_eq!(one.udfs(), one.clone().udfs());
    for (of_one, of_other) in one.udfs().iter().zip(other.udfs()) {
        assert_ne!(of_one, of_other);
    }
}

#[tokio::test]
async fn a_registry_takes_them_too() {
    let functions = Functions::default();
    let mut context = SessionContext::new();
    functions.register(&mut context).unwrap();
    assert_eq!(column(&context, "SELECT cardinality(wire_tokens('Port reopens'))").await, ["2"]);
}
