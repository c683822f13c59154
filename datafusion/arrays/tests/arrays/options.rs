//! The arguments after the text.

use std::collections::BTreeSet;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, Date32Array, StringArray, TimestampSecondArray};
use datafusion_common::ScalarValue;
use datafusion_expr::ColumnarValue;
use jiff::civil::date;
use wirecopy::{Analyzer, Article, EntityKind, EntityKinds, QuoteKinds};
use wirecopy_datafusion::Functions;

use crate::plan::{call, constant, function, over, plan};
use crate::texts::{CREW, column};
use crate::tree::Tree;

/// Short, for it is read again and again: without a year, and with a day of the week.
const PORT: &str = "OSLO, March 4 (Reuters) - It reopened on Monday.";

const SALE: &str = "Lisbon sold the yard to Nordhavn Corp for $12 million, Mayor Ana Lima said.";

fn crew() -> ArrayRef {
    column([Some(CREW)])
}

/// `wire_quotes` of one page.
fn quotes(functions: &Functions, options: &[ColumnarValue]) -> Tree {
    Tree::at(&over(function(functions, "wire_quotes"), &crew(), options).unwrap(), 0)
}

#[test]
fn kinds_of_quotes() {
    let functions = Functions::default();
    // Not those of all kinds, sifted: direct ones alone are found without the network, and have another confidence then.
    let of = |kinds| Tree::quotes(&Analyzer::builder().quotes(kinds).build().parse(CREW).unwrap());
    for (words, kinds, wanted) in [
        ("direct", QuoteKinds::DIRECT, &["direct"][..]),
        ("indirect", QuoteKinds::INDIRECT, &["indirect"]),
        ("direct, mixed", QuoteKinds::DIRECT | QuoteKinds::MIXED, &["direct", "mixed"]),
        ("all", QuoteKinds::ALL, &["direct", "indirect", "mixed"]),
    ] {
        let found = quotes(&functions, &[constant(words)]);
        assert_eq!(found, of(kinds), "{words}");
        let kinds: Vec<_> = found.items().iter().map(|quote| quote.field("kind").text()).collect();
        assert_eq!(kinds, wanted, "{words}");
    }
    let (all, direct) = (of(QuoteKinds::ALL), of(QuoteKinds::DIRECT));
    for none in [ScalarValue::Utf8(None), ScalarValue::Null] {
        assert_eq!(quotes(&functions, &[constant(none)]), all);
    }
    for words in [ScalarValue::LargeUtf8(Some("direct".into())), ScalarValue::Utf8View(Some("direct".into()))] {
        assert_eq!(quotes(&functions, &[constant(words)]), direct);
    }
}

#[test]
fn the_least_confidence_of_a_quote() {
    let functions = Functions::default();
    let article = Article::parse(CREW).unwrap();
    let of: Vec<f32> = article.quotes().map(|quote| quote.confidence()).collect();
    let least = of.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    assert!(of.iter().any(|&confidence| confidence < least), "some are below: {of:?}");
    let wanted = Tree::List(
        article
            .quotes()
            .filter(|quote| quote.confidence() >= least)
            .map(|quote| Tree::quote(&article, quote))
            .collect(),
    );
    assert_eq!(quotes(&functions, &[constant("all"), constant(f64::from(least))]), wanted);
    // Numbers as one writes them.
    for none in [constant(0.0), constant(0_i64), constant(ScalarValue::Float64(None)), constant(ScalarValue::Null)] {
        assert_eq!(quotes(&functions, &[constant("all"), none]), Tree::quotes(&article));
    }
}

#[test]
fn kinds_of_entities() {
    let functions = Functions::default();
    for (words, kinds, wanted) in [
        ("person", EntityKinds::PERSON, vec!["person"]),
        ("place, money", EntityKinds::PLACE | EntityKind::Money.into(), vec!["money", "place"]),
        ("values", EntityKinds::VALUES, vec!["money"]),
        ("names", EntityKinds::NAMES, vec!["organization", "person", "place"]),
    ] {
        let article = Analyzer::builder().entities(kinds).build().parse(SALE).unwrap();
        let found = over(function(&functions, "wire_entities"), &column([Some(SALE)]), &[constant(words)]).unwrap();
        let found = Tree::at(&found, 0);
        assert_eq!(found, Tree::entities(&article), "{words}");
        let kinds: BTreeSet<_> = found.items().iter().map(|entity| entity.field("kind").text()).collect();
        assert_eq!(kinds.into_iter().collect::<Vec<_>>(), wanted, "{words}");
    }
}

#[test]
fn malformed_options_are_an_error_before_the_query_runs() {
    let functions = Functions::default();
    for (name, options, wanted) in [
        ("wire_quotes", vec![constant("drect")], "wire_quotes: 'drect' is no kind of quote"),
        ("wire_quotes", vec![constant(" ,")], "wire_quotes: no kind of quote in ' ,'"),
        ("wire_quotes", vec![constant("all"), constant(1.5)], "wire_quotes: a confidence is from 0 to 1, not 1.5"),
        ("wire_quotes", vec![constant("all"), constant("high")], "wire_quotes"),
        ("wire_quotes", vec![constant(1_i64)], "wire_quotes"),
        ("wire_entities", vec![constant("firm")], "wire_entities: 'firm' is no kind of entity"),
        ("wire_entities", vec![constant("all"), constant(true)], "wire_entities"),
        ("wire_tokens", vec![constant("all")], "wire_tokens"),
        ("wire_parse", vec![constant(true)], "wire_parse"),
    ] {
        let mut arguments = vec![ColumnarValue::Array(crew())];
        arguments.extend(options);
        let problem = plan(function(&functions, name), &arguments).unwrap_err().to_string();
        assert!(problem.contains(wanted), "{name}: {problem}");
    }
    assert_eq!(functions.counts().texts(), 0);
}

#[test]
fn kinds_are_no_column() {
    let functions = Functions::default();
    let kinds = ColumnarValue::Array(column([Some("direct")]));
    let problem = over(function(&functions, "wire_quotes"), &crew(), &[kinds]).unwrap_err().to_string();
    assert!(problem.contains("wire_quotes: the options are constants"), "{problem}");
}

#[test]
fn a_day_for_each_row() {
    let functions = Functions::default();
    let days = [Some(date(2024, 3, 4)), None, Some(date(2019, 3, 4))];
    let texts = column([Some(PORT); 3]);
    let number = |day: jiff::civil::Date| (day - date(1970, 1, 1)).get_days();
    let columns: [ArrayRef; 3] = [
        Arc::new(Date32Array::from_iter(days.map(|day| day.map(number)))),
        Arc::new(StringArray::from_iter(days.map(|day| day.map(|day| day.to_string())))),
        Arc::new(TimestampSecondArray::from_iter(
            days.map(|day| day.map(|day| i64::from(number(day)) * 86_400 + 3600)),
        )),
    ];
    for (name, before, find) in [
        ("wire_parse", vec![], Tree::page as fn(&Article<'_>) -> Tree),
        ("wire_entities", vec![constant("all")], Tree::entities),
        ("wire_article", vec![], Tree::article),
    ] {
        let wanted = days.map(|day| match day {
            Some(day) => find(&Analyzer::new().parse_at(PORT, day).unwrap()),
            None => find(&Article::parse(PORT).unwrap()),
        });
        assert!(wanted[0] != wanted[1] && wanted[0] != wanted[2], "{name}: the day tells");
        for column in &columns {
            let options: Vec<_> = before.iter().cloned().chain([ColumnarValue::Array(Arc::clone(column))]).collect();
            let found = over(function(&functions, name), &texts, &options).unwrap();
            assert_eq!(Tree::rows(&found), wanted, "{name} with {}", column.data_type());
        }
        // One day for all rows, and one text for all days.
        let constants: Vec<_> =
            before.iter().cloned().chain([constant(ScalarValue::Date32(Some(number(date(2024, 3, 4)))))]).collect();
        let found = over(function(&functions, name), &texts, &constants).unwrap();
        assert_eq!(Tree::rows(&found), vec![wanted[0].clone(); 3], "{name}");
        let mut arguments = vec![constant(PORT)];
        arguments.extend(before);
        arguments.push(ColumnarValue::Array(Arc::clone(&columns[0])));
        let found = call(function(&functions, name), &arguments, 3).unwrap().to_array(3).unwrap();
        assert_eq!(Tree::rows(&found), wanted, "{name} of one text");
    }
    // A day that no calendar has is none.
    let never: ArrayRef = Arc::new(Date32Array::from(vec![i32::MAX]));
    let found = over(function(&functions, "wire_parse"), &texts.slice(0, 1), &[ColumnarValue::Array(never)]).unwrap();
    assert_eq!(Tree::at(&found, 0), Tree::page(&Article::parse(PORT).unwrap()));
}

#[test]
fn an_analyzer_of_ones_own_holds_where_a_call_does_not_say_otherwise() {
    let functions = Functions::new(Analyzer::builder().quotes(QuoteKinds::DIRECT).build());
    let direct = Analyzer::builder().quotes(QuoteKinds::DIRECT).build().parse(CREW).unwrap();
    let all = Article::parse(CREW).unwrap();
    assert!(direct.quotes().len() < all.quotes().len());
    assert_eq!(quotes(&functions, &[]), Tree::quotes(&direct));
    assert_eq!(quotes(&functions, &[constant("all")]), Tree::quotes(&all));
}
