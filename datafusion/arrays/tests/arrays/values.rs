//! What the functions give is what the library finds.

use std::collections::BTreeSet;
use std::sync::Arc;

use arrow::array::{ArrayRef, LargeStringArray, StringArray, StringViewArray};
use datafusion_expr::ColumnarValue;
use wirecopy::Article;
use wirecopy_datafusion::Functions;

use crate::plan::{ALL, call, constant, function, over};
use crate::texts::{BRIEF, HARBOUR, column, texts};
use crate::tree::Tree;

type Finder = fn(&Article<'_>) -> Tree;

const FINDERS: [Finder; 5] = [Tree::page, Tree::quotes, Tree::entities, Tree::tokens, Tree::article];

fn read(text: Option<&str>) -> Option<Article<'_>> {
    text.map(|text| Article::parse(text).unwrap())
}

/// By the library alone: null for null.
fn wanted(find: Finder, article: &Option<Article<'_>>) -> Tree {
    article.as_ref().map_or(Tree::Null, find)
}

#[test]
fn every_field_is_that_of_the_library() {
    let functions = Functions::default();
    let articles: Vec<_> = texts().into_iter().map(read).collect();
    let (mut fields, mut with_value) = (BTreeSet::new(), BTreeSet::new());
    for (name, find) in ALL.into_iter().zip(FINDERS) {
        let found = over(function(&functions, name), &column(texts()), &[]).unwrap();
        let wanted: Vec<_> = articles.iter().map(|article| wanted(find, article)).collect();
        assert_eq!(Tree::rows(&found), wanted, "{name}");
        wanted.iter().for_each(|tree| look_over(tree, name, &mut fields, &mut with_value));
    }
    // Else the comparison would say nothing of the others.
    assert_eq!(fields, with_value);
    // The null is none of those that were read.
    assert_eq!((functions.counts().texts(), functions.counts().refused()), (25, 0));
    let bytes: usize = texts().into_iter().flatten().map(str::len).sum();
    assert_eq!(functions.counts().bytes(), 5 * bytes as u64);
}

/// The fields of a tree, and those of them that are neither null nor an empty list.
fn look_over(tree: &Tree, path: &str, fields: &mut BTreeSet<String>, with_value: &mut BTreeSet<String>) {
    match tree {
        Tree::Fields(parts) => {
            for (name, part) in parts {
                let path = format!("{path}/{name}");
                fields.insert(path.clone());
                if *part != Tree::Null && *part != Tree::List(Vec::new()) {
                    with_value.insert(path.clone());
                }
                look_over(part, &path, fields, with_value);
            }
        }
        Tree::List(items) => items.iter().for_each(|item| look_over(item, path, fields, with_value)),
        _ => {}
    }
}

#[test]
fn the_types_of_strings_are_alike() {
    let functions = Functions::default();
    let texts = [Some(BRIEF), None, Some(""), Some("Élan")];
    let columns: [ArrayRef; 3] = [
        Arc::new(StringArray::from_iter(texts)),
        Arc::new(LargeStringArray::from_iter(texts)),
        Arc::new(StringViewArray::from_iter(texts)),
    ];
    let articles = texts.map(read);
    for (name, find) in ALL.into_iter().zip(FINDERS) {
        let wanted = articles.each_ref().map(|article| wanted(find, article));
        for column in &columns {
            let found = over(function(&functions, name), column, &[]).unwrap();
            assert_eq!(Tree::rows(&found), wanted, "{name} of {}", column.data_type());
        }
    }
}

/// In words, lest the library and the functions lose the same.
#[test]
fn who_said_what() {
    let functions = Functions::default();
    let found = over(function(&functions, "wire_quotes"), &column([Some(HARBOUR)]), &[]).unwrap();
    let quotes = Tree::at(&found, 0);
    let said: Vec<_> = quotes
        .items()
        .iter()
        .map(|quote| ["kind", "speaker_name", "text"].map(|name| quote.field(name).text()))
        .collect();
    assert_eq!(
        said,
        [
            ["direct", "Ana Lima", "It is open,"],
            ["indirect", "Ana Lima", "that the repairs would cost $12 million"],
            ["mixed", "Nordhavn", "that \"any of the crew\" had been hurt"],
            ["direct", "Karl Brandt", "We have asked everybody twice, and nobody was."],
        ]
    );
}

#[test]
fn a_constant_text_gives_one_value() {
    let functions = Functions::default();
    let article = read(Some(BRIEF));
    for (name, find) in ALL.into_iter().zip(FINDERS) {
        let found = call(function(&functions, name), &[constant(BRIEF)], 1000).unwrap();
        let ColumnarValue::Scalar(found) = found else { panic!("{name} gives a column for a constant") };
        assert_eq!(Tree::at(&found.to_array().unwrap(), 0), wanted(find, &article), "{name}");
    }
    assert_eq!(functions.counts().texts(), 5);
}

#[test]
fn a_slice_of_a_column_is_a_column() {
    let functions = Functions::default();
    let texts = column([Some("Élan"), None, Some(BRIEF), Some("Port reopens")]);
    let article = read(Some(BRIEF));
    for (name, find) in ALL.into_iter().zip(FINDERS) {
        let found = over(function(&functions, name), &texts.slice(1, 2), &[]).unwrap();
        assert_eq!(Tree::rows(&found), [Tree::Null, wanted(find, &article)], "{name}");
    }
}
