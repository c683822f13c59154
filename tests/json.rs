//! An article as JSON, and back.
#![cfg(feature = "serde")]

use proptest::prelude::*;
use serde_json::{Value, json};
use wirecopy::{Annotation, Article};

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
