//! Nulls, and texts that are refused.

use std::sync::Arc;

use arrow::array::{Array, AsArray, StringArray};
use datafusion_common::ScalarValue;
use wirecopy::Analyzer;
use wirecopy_datafusion::Functions;

use crate::plan::{ALL, call, constant, function, over};
use crate::texts::{BRIEF, column};
use crate::tree::Tree;

#[test]
fn null_stays_null_and_is_not_counted() {
    let functions = Functions::default();
    for name in ALL {
        let found = over(function(&functions, name), &column([None, Some(BRIEF), None]), &[]).unwrap();
        assert_eq!([0, 1, 2].map(|row| found.is_null(row)), [true, false, true], "{name}");
        // Not every reader looks at the struct before its fields.
        if let Some(found) = found.as_struct_opt() {
            assert!(found.columns().iter().all(|field| field.is_null(0) && field.is_null(2)), "{name}");
        }
        for null in [ScalarValue::Utf8(None), ScalarValue::Utf8View(None), ScalarValue::Null] {
            let found = call(function(&functions, name), &[constant(null.clone())], 1).unwrap();
            assert_eq!(Tree::at(&found.to_array(1).unwrap(), 0), Tree::Null, "{name} of {null:?}");
        }
    }
    assert_eq!((functions.counts().texts(), functions.counts().refused()), (5, 0));
}

#[test]
fn no_rows_give_no_rows() {
    let functions = Functions::default();
    for name in ALL {
        assert_eq!(over(function(&functions, name), &column([]), &[]).unwrap().len(), 0, "{name}");
    }
    assert_eq!(functions.counts().texts(), 0);
}

#[test]
fn a_text_over_the_limit_is_null_and_counted() {
    let functions = Functions::new(Analyzer::builder().max_text(BRIEF.len()).build());
    let counts = functions.counts().clone();
    let long = format!("{BRIEF} ");
    let texts =
        Arc::new(StringArray::from(vec![Some(BRIEF), Some(&long), None, Some(BRIEF), Some(&long), Some(&long)]));
    for (calls, name) in (1..).zip(ALL) {
        let found = over(function(&functions, name), &(Arc::clone(&texts) as _), &[]).unwrap();
        let nulls: Vec<_> = (0..6).map(|row| found.is_null(row)).collect();
        assert_eq!(nulls, [false, true, true, false, true, true], "{name}");
        assert_eq!((counts.texts(), counts.refused()), (2 * calls, 3 * calls), "{name}");
        assert_eq!(counts.bytes(), 2 * calls * BRIEF.len() as u64, "{name}");
    }
    // Those of another registration are their own.
    assert_eq!(Functions::default().counts().refused(), 0);
}
