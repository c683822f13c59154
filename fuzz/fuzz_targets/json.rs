//! An article from JSON of strangers: refused, or as sound as one that was read from text.
//!
//! The input is either JSON, or, behind a byte 1, changes to the JSON of an article: three bytes each choose a place in
//! it and what becomes of it.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use wirecopy::Article;

const TEXT: &str = "Europe\n\nPort reopens\n\nBy Ana Lima\nUpdated October 27, 2023 2:26 PM\n\nLISBON, Oct. 27 (Reuters) - \
    The port reopened on Friday, two years after a $5m fire.\n\n“We wait,” Mayor Rui Costa told reporters, “and wait.” He \
    said that é 🙂 would follow.\n\nShare\n";

static STORED: LazyLock<Value> =
    LazyLock::new(|| serde_json::to_value(Article::parse(TEXT).expect("it is short")).expect("it is written"));

fuzz_target!(|data: &[u8]| {
    let read = match data.split_first() {
        Some((1, changes)) => {
            let mut stored = STORED.clone();
            for change in changes.chunks_exact(3).take(20) {
                let mut at = u16::from_le_bytes([change[0], change[1]]).into();
                alter(&mut stored, &mut at, change[2]);
            }
            serde_json::from_value::<Article<'static>>(stored)
        }
        _ => serde_json::from_slice(data),
    };
    if let Ok(article) = read {
        wirecopy_fuzz::check(&article);
        let stored = serde_json::to_vec(&article).expect("an article is written");
        let back: Article<'static> = serde_json::from_slice(&stored).expect("what was written is read");
        assert_eq!(back, article);
    }
});

/// Changes the `at`-th value of the tree, in the order of the text; counts down on the way.
fn alter(value: &mut Value, at: &mut usize, how: u8) {
    if *at == 0 {
        change(value, how);
        *at = usize::MAX;
        return;
    }
    *at -= 1;
    let children: Vec<&mut Value> = match value {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(fields) => fields.values_mut().collect(),
        _ => Vec::new(),
    };
    for child in children {
        if *at == usize::MAX {
            return;
        }
        alter(child, at, how);
    }
}

fn change(value: &mut Value, how: u8) {
    let by = i64::from(how >> 3) - 12;
    match (how % 8, &mut *value) {
        (0, _) => *value = Value::Null,
        (1, Value::Array(items)) => drop(items.pop()),
        (2, Value::Array(items)) => {
            let last = items.last().cloned();
            items.extend(last);
        }
        (3, Value::Array(items)) => items.reverse(),
        (4, Value::Array(items)) => {
            let len = items.len().max(1);
            items.rotate_left(usize::from(how >> 3) % len);
        }
        (_, Value::Number(number)) => match number.as_i64() {
            Some(integer) => *value = (integer + by).into(),
            None => *value = (number.as_f64().unwrap_or_default() * by as f64).into(),
        },
        (_, Value::String(text)) => match how % 4 {
            0 => text.clear(),
            1 => text.push('é'),
            2 => drop(text.pop()),
            _ => text.insert(0, '9'),
        },
        (_, Value::Bool(flag)) => *flag = !*flag,
        _ => *value = by.into(),
    }
}
