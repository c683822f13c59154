//! A call, in the steps of a query: the types of the arguments, the type of the result, the result.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef};
use arrow::datatypes::{Field, FieldRef};
use datafusion_common::config::ConfigOptions;
use datafusion_common::{Result, ScalarValue};
use datafusion_expr::type_coercion::functions::fields_with_udf;
use datafusion_expr::{ColumnarValue, ReturnFieldArgs, ScalarFunctionArgs, ScalarUDF};
use wirecopy_datafusion::Functions;

pub(crate) const ALL: [&str; 5] = ["wire_parse", "wire_quotes", "wire_entities", "wire_tokens", "wire_article"];

pub(crate) fn function<'a>(functions: &'a Functions, name: &str) -> &'a ScalarUDF {
    functions.udfs().iter().find(|udf| udf.name() == name).unwrap()
}

pub(crate) fn constant(value: impl Into<ScalarValue>) -> ColumnarValue {
    ColumnarValue::Scalar(value.into())
}

/// What the planner asks before a query runs: which types the function takes, and what it gives for them.
///
/// # Errors
///
/// If there is no such call: then no query with it is planned.
pub(crate) fn plan(function: &ScalarUDF, arguments: &[ColumnarValue]) -> Result<(Vec<FieldRef>, FieldRef)> {
    let given: Vec<FieldRef> =
        arguments.iter().map(|argument| Arc::new(Field::new("argument", argument.data_type(), true))).collect();
    let taken = fields_with_udf(&given, function)?;
    // The constants are as they were written: they are cast later.
    let constants: Vec<_> = arguments
        .iter()
        .map(|argument| match argument {
            ColumnarValue::Scalar(constant) => Some(constant),
            ColumnarValue::Array(_) => None,
        })
        .collect();
    let given =
        function.return_field_from_args(ReturnFieldArgs { arg_fields: &taken, scalar_arguments: &constants })?;
    Ok((taken, given))
}

/// Plans a call and makes it, over a batch of so many rows.
pub(crate) fn call(function: &ScalarUDF, arguments: &[ColumnarValue], rows: usize) -> Result<ColumnarValue> {
    let (taken, return_field) = plan(function, arguments)?;
    let args = arguments.iter().zip(&taken).map(|(argument, field)| argument.cast_to(field.data_type(), None));
    let found = function.invoke_with_args(ScalarFunctionArgs {
        args: args.collect::<Result<_>>()?,
        arg_fields: taken,
        number_rows: rows,
        return_field: Arc::clone(&return_field),
        config_options: Arc::new(ConfigOptions::default()),
    })?;
    assert_eq!(&found.data_type(), return_field.data_type(), "{} gives what was planned", function.name());
    Ok(found)
}

/// A function over a column of texts and options: a row for each text.
pub(crate) fn over(function: &ScalarUDF, texts: &ArrayRef, options: &[ColumnarValue]) -> Result<ArrayRef> {
    let mut arguments = vec![ColumnarValue::Array(Arc::clone(texts))];
    arguments.extend_from_slice(options);
    match call(function, &arguments, texts.len())? {
        ColumnarValue::Array(found) => {
            assert_eq!(found.len(), texts.len(), "{} gives a row for each text", function.name());
            Ok(found)
        }
        ColumnarValue::Scalar(found) => panic!("{} gives one value for a column: {found}", function.name()),
    }
}
