//! What is said of the functions: to the planner, and to who looks them up.

use std::collections::HashSet;
use std::sync::Arc;

use datafusion_expr::registry::{FunctionRegistry, MemoryFunctionRegistry};
use datafusion_expr::{Signature, Volatility};
use wirecopy_datafusion::Functions;

use crate::plan::{ALL, function};

const PARAMETERS: [(&str, &[&str]); 5] = [
    ("wire_parse", &["text", "day"]),
    ("wire_quotes", &["text", "kinds", "min_confidence"]),
    ("wire_entities", &["text", "kinds", "day"]),
    ("wire_tokens", &["text"]),
    ("wire_article", &["text", "day"]),
];

#[test]
fn there_are_five() {
    let functions = Functions::default();
    assert_eq!(functions.udfs().iter().map(|udf| udf.name()).collect::<Vec<_>>(), ALL);
}

#[test]
fn the_same_arguments_give_the_same() {
    let functions = Functions::default();
    for udf in functions.udfs() {
        assert_eq!(udf.signature().volatility, Volatility::Immutable, "{}", udf.name());
    }
}

#[test]
fn arguments_have_names() {
    let functions = Functions::default();
    for (name, parameters) in PARAMETERS {
        let Signature { parameter_names, .. } = function(&functions, name).signature();
        assert_eq!(parameter_names.as_deref().unwrap(), parameters, "{name}");
    }
}

#[test]
fn each_is_documented_with_every_argument() {
    let functions = Functions::default();
    for (name, parameters) in PARAMETERS {
        let documentation = function(&functions, name).documentation().unwrap();
        assert!(documentation.doc_section.include, "{name}");
        assert!(!documentation.description.is_empty(), "{name}");
        assert!(
            documentation.sql_example.as_deref().is_some_and(|example| example.contains(&format!("{name}("))),
            "{name}"
        );
        let arguments = documentation.arguments.as_deref().unwrap();
        assert_eq!(arguments.iter().map(|(argument, _)| argument.as_str()).collect::<Vec<_>>(), parameters, "{name}");
        assert!(arguments.iter().all(|(_, words)| !words.is_empty()), "{name}");
        // The syntax names them in their order, each but the text in brackets.
        let syntax = format!("{name}({}{}", parameters.join("[, "), "]".repeat(parameters.len() - 1));
        assert_eq!(documentation.syntax_example, format!("{syntax})"));
    }
}

#[test]
fn a_registry_takes_them() {
    let functions = Functions::default();
    let mut registry = MemoryFunctionRegistry::new();
    functions.register(&mut registry).unwrap();
    assert_eq!(registry.udfs(), HashSet::from(ALL.map(str::to_owned)));
    for name in ALL {
        assert_eq!(registry.udf(name).unwrap().as_ref(), function(&functions, name));
    }
    // Again, with others: a function of the same name is replaced.
    let others = Functions::default();
    others.register(&mut registry).unwrap();
    for (name, before) in ALL.into_iter().zip(functions.udfs()) {
        assert_ne!(&registry.udf(name).unwrap(), before, "{name}");
        assert_eq!(registry.udf(name).unwrap(), Arc::new(function(&others, name).clone()), "{name}");
    }
}
