//! The options of a function, from the words of a query.

use datafusion_common::{Result, plan_err};
use wirecopy::{EntityKind, EntityKinds, QuoteKind, QuoteKinds};

const QUOTE_KINDS: [QuoteKind; 3] = [QuoteKind::Direct, QuoteKind::Indirect, QuoteKind::Mixed];

const ENTITY_KINDS: [EntityKind; 11] = [
    EntityKind::Person,
    EntityKind::Organization,
    EntityKind::Place,
    EntityKind::Nationality,
    EntityKind::Date,
    EntityKind::Time,
    EntityKind::Money,
    EntityKind::Percent,
    EntityKind::Quantity,
    EntityKind::Ordinal,
    EntityKind::Cardinal,
];

/// Kinds of quotes, as in `'direct, mixed'`.
pub(crate) fn quote_kinds(function: &str, words: &str) -> Result<QuoteKinds> {
    let mut kinds = QuoteKinds::NONE;
    for word in each(words) {
        match (word, QUOTE_KINDS.iter().find(|kind| kind.as_str() == word)) {
            (_, Some(QuoteKind::Direct)) => kinds |= QuoteKinds::DIRECT,
            (_, Some(QuoteKind::Indirect)) => kinds |= QuoteKinds::INDIRECT,
            (_, Some(QuoteKind::Mixed)) => kinds |= QuoteKinds::MIXED,
            ("all", _) => kinds |= QuoteKinds::ALL,
            _ => return plan_err!("{function}: '{word}' is no kind of quote; there are direct, indirect, mixed, all"),
        }
    }
    if kinds.is_empty() {
        return plan_err!("{function}: no kind of quote in '{words}'; there are direct, indirect, mixed, all");
    }
    Ok(kinds)
}

/// Kinds of entities, as in `'person, place'`.
pub(crate) fn entity_kinds(function: &str, words: &str) -> Result<EntityKinds> {
    let mut kinds = EntityKinds::NONE;
    for word in each(words) {
        match (word, ENTITY_KINDS.iter().find(|kind| kind.as_str() == word)) {
            (_, Some(&kind)) => kinds |= kind.into(),
            ("names", _) => kinds |= EntityKinds::NAMES,
            ("values", _) => kinds |= EntityKinds::VALUES,
            ("all", _) => kinds |= EntityKinds::ALL,
            _ => return plan_err!("{function}: '{word}' is no kind of entity; there are {}", all_entity_kinds()),
        }
    }
    if kinds.is_empty() {
        return plan_err!("{function}: no kind of entity in '{words}'; there are {}", all_entity_kinds());
    }
    Ok(kinds)
}

/// The least confidence, from 0 to 1.
pub(crate) fn confidence(function: &str, least: f64) -> Result<f32> {
    if (0.0..=1.0).contains(&least) {
        Ok(least as f32)
    } else {
        plan_err!("{function}: a confidence is from 0 to 1, not {least}")
    }
}

fn each(words: &str) -> impl Iterator<Item = &str> {
    words.split([',', ' ']).filter(|word| !word.is_empty())
}

fn all_entity_kinds() -> String {
    let kinds: Vec<_> = ENTITY_KINDS.iter().map(|kind| kind.as_str()).collect();
    format!("{}, names, values, all", kinds.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_words() {
        assert_eq!(quote_kinds("f", "direct").unwrap(), QuoteKinds::DIRECT);
        assert_eq!(quote_kinds("f", "mixed,direct").unwrap(), QuoteKinds::DIRECT | QuoteKinds::MIXED);
        assert_eq!(quote_kinds("f", " all ").unwrap(), QuoteKinds::ALL);
        assert_eq!(entity_kinds("f", "person, place").unwrap(), EntityKinds::PERSON | EntityKinds::PLACE);
        assert_eq!(entity_kinds("f", "names values").unwrap(), EntityKinds::ALL);
        for kind in ENTITY_KINDS {
            assert_eq!(entity_kinds("f", kind.as_str()).unwrap(), EntityKinds::of(kind));
        }
    }

    #[test]
    fn other_words_are_refused_by_name() {
        for words in ["", ", ", "drect", "Direct"] {
            let problem = quote_kinds("wire_quotes", words).unwrap_err().to_string();
            assert!(
                problem.contains("wire_quotes") && problem.contains("there are direct, indirect, mixed"),
                "{problem}"
            );
        }
        let problem = entity_kinds("wire_entities", "person, firm").unwrap_err().to_string();
        assert!(problem.contains("'firm' is no kind of entity") && problem.contains("cardinal, names"), "{problem}");
    }

    #[test]
    fn confidences_are_from_0_to_1() {
        assert_eq!((confidence("f", 0.0).unwrap(), confidence("f", 1.0).unwrap()), (0.0, 1.0));
        for least in [-0.1, 1.1, f64::NAN, f64::INFINITY] {
            assert!(confidence("f", least).is_err(), "{least}");
        }
    }
}
