//! An article as JSON, and back.
#![cfg(feature = "serde")]

use jiff::civil::date;
use proptest::prelude::*;
use serde_json::{Value, json};
use wirecopy::{Analyzer, Annotation, Article, Timestamp};

const TEXT: &str = include_str!("data/serbia-kosovo.txt");

fn stored() -> Value {
    serde_json::to_value(Article::parse(TEXT).unwrap()).unwrap()
}

fn refused(change: impl Fn(&mut Value)) -> String {
    let mut value = stored();
    change(&mut value);
    serde_json::from_value::<Article<'static>>(value).expect_err("a changed article is refused").to_string()
}

#[test]
fn an_article_comes_back_as_it_was() {
    let article = Article::parse(TEXT).unwrap();
    let back: Article<'static> = serde_json::from_str(&serde_json::to_string(&article).unwrap()).unwrap();
    assert_eq!(back, article);
    assert_eq!(back.quotes().count(), 5);
    assert_eq!(back.published(), article.published());
}

#[test]
fn the_annotation_has_the_documented_fields() {
    let article = Article::parse(TEXT).unwrap();
    let value = serde_json::to_value(Annotation::of(&article)).unwrap();
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(keys(&value), "article entities quotes sentences tokens");
    assert_eq!(
        keys(&value["article"]),
        "blocks boilerplate bylines dateline headline paragraphs published section subheadline updated"
    );
    assert_eq!(keys(&value["article"]["dateline"]), "agency country date place span");
    assert_eq!(keys(&value["quotes"][0]), "content cue kind speaker");
    assert_eq!(keys(&value["quotes"][0]["speaker"]), "mention name");
    assert_eq!(value["article"]["published"], "2023-10-27");
    assert_eq!(value["article"]["blocks"][0], json!({"span": [0, 6], "kind": "section"}));
    assert_eq!(value["quotes"][1]["kind"], "direct");

    let text = value.to_string();
    let back: Annotation<'_> = serde_json::from_str(&text).unwrap();
    assert_eq!(back, Annotation::of(&article));
}

/// A page with values of every kind.
const VALUES: &str = "Prices rise\n\nFuel rose 5 percent to 90 cents a litre on Thursday, the third \
                      rise in 40 days, and 12 towns paid €1.2bn for 300 km of road on Friday night. The last such \
                      rise was on 3/10/2015, the ministry said.";

fn values() -> Article<'static> {
    Analyzer::new().parse_at(VALUES, date(2023, 10, 27)).unwrap()
}

#[test]
fn values_are_entities_with_their_values() {
    let value = serde_json::to_value(Annotation::of(&values())).unwrap();
    let of = |kind: &str| {
        let found = value["entities"].as_array().unwrap().iter().find(|entity| entity["kind"] == kind);
        found.cloned().unwrap_or_else(|| panic!("no {kind}"))
    };
    assert_eq!((&of("percent")["value"], &of("date")["value"]), (&json!("5"), &json!("2023-10-26")));
    assert_eq!((&of("money")["value"], &of("time")["value"]), (&json!("0.9"), &json!("2023-10-27TNI")));
    assert_eq!((&of("quantity")["value"], &of("quantity")["unit"]), (&json!("300"), &json!("km")));
    assert_eq!((&of("ordinal")["value"], &of("cardinal")["value"]), (&json!("3"), &json!("12")));
    let entities = value["entities"].as_array().unwrap();
    assert!(entities.iter().any(|entity| entity["currency"] == "EUR" && entity["value"] == "1200000000"));
    let open = entities.iter().find(|entity| entity["name"] == "3/10/2015").unwrap();
    assert!(open["value"].is_null() && open.as_object().unwrap().contains_key("value"), "not settled is null");
}

#[test]
fn parts_that_were_given_are_kept() {
    let analyzer = Analyzer::builder()
        .headline(" Ein anderer Titel ")
        .subheadline("Sub")
        .section("World")
        .bylines(["Ana Lima", " ", "Rui Costa"])
        .published("2023-10-26T23:30:00-05:00".parse::<Timestamp>().unwrap())
        .updated(date(2023, 10, 28))
        .build();
    let article = analyzer.parse(TEXT).unwrap();
    let back: Article<'static> = serde_json::from_str(&serde_json::to_string(&article).unwrap()).unwrap();
    assert_eq!(back, article);
    assert_ne!(article, Article::parse(TEXT).unwrap());
    let value = serde_json::to_value(Annotation::of(&back)).unwrap();
    let parts = &value["article"];
    assert_eq!((&parts["headline"], &parts["subheadline"]), (&json!("Ein anderer Titel"), &json!("Sub")));
    assert_eq!((&parts["section"], &parts["bylines"]), (&json!("World"), &json!(["Ana Lima", "Rui Costa"])));
    assert_eq!(parts["published"], "2023-10-26T23:30:00-05:00");
    assert_eq!(parts["updated"], "2023-10-28");
    assert_eq!(back.published().unwrap().span(), None);
    let blocks = |article: &Article<'_>| article.blocks().to_vec();
    assert_eq!(blocks(&article), blocks(&Article::parse(TEXT).unwrap()), "the lines are those of the text");
    let nothing = Analyzer::builder().headline("  ").bylines([]).build().parse(TEXT).unwrap();
    assert_eq!(nothing, Article::parse(TEXT).unwrap());
}

#[test]
fn values_come_back_or_are_refused() {
    let article = values();
    let stored = serde_json::to_value(&article).unwrap();
    let back: Article<'static> = serde_json::from_value(stored.clone()).unwrap();
    assert_eq!(back, article);
    assert_eq!(back.values(), article.values());
    let entities = stored["entities"].as_array().unwrap();
    let at = entities.iter().position(|entity| entity["currency"] == "EUR").unwrap();
    for (field, bad) in
        [("value", json!("many")), ("value", json!("1e9")), ("currency", json!("XXX")), ("kind", json!("person"))]
    {
        let mut changed = stored.clone();
        changed["entities"][at][field] = bad;
        serde_json::from_value::<Article<'static>>(changed).expect_err(field);
    }
}

#[test]
fn what_does_not_fit_the_text_is_refused() {
    let outside = refused(|value| value["tokens"][0] = json!([0, 999_999]));
    assert!(outside.contains("tokens: span 0..999999 is outside the text"), "{outside}");
    let apostrophe = TEXT.find('’').unwrap();
    let inside = refused(|value| value["quotes"][0]["content"] = json!([[0, apostrophe + 1]]));
    assert!(inside.contains("quotes: span"), "{inside}");
    let backwards = refused(|value| value["sentences"][0] = json!([6, 0]));
    assert!(backwards.contains("ends before it starts"), "{backwards}");
    refused(|value| value["exact"]["headline"] = json!([0, 6]));
    refused(|value| value["exact"]["quotes"][0]["entity"] = json!(999));
    refused(|value| value["exact"]["entities"] = json!([]));
    refused(|value| value["article"]["headline"] = json!("Another one"));
    refused(|value| value["quotes"][0]["content"] = json!([]));
    refused(|value| value["text"] = json!("Shorter"));
    let version = refused(|value| value["version"] = json!(2));
    assert!(version.contains("version 2"), "{version}");
}

#[test]
fn blocks_out_of_order_are_refused() {
    let error = refused(|value| value["article"]["blocks"].as_array_mut().unwrap().reverse());
    assert!(error.contains("blocks: out of order"), "{error}");
}

proptest! {
    #[test]
    fn every_article_comes_back(text in any::<String>()) {
        let article = Article::parse(&text).unwrap();
        let back: Article<'static> = serde_json::from_str(&serde_json::to_string(&article).unwrap()).unwrap();
        prop_assert_eq!(back, article);
    }
}
