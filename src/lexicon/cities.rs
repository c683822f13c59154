//! Cities that datelines name without their country: those of 100,000 people and more, and capitals.

use super::names;
use super::plain;

/// English names and smaller capitals that the table of cities lacks; folded and sorted.
#[rustfmt::skip]
const MORE: &[&str] = &[
    "apia", "bandar seri begawan", "bangalore", "banjul", "basra", "basseterre", "belmopan", "berne", "bethlehem",
    "bombay", "bridgetown", "bruges", "brunswick", "calcutta", "castries", "cayenne", "cologne", "cracow", "davos",
    "fort-de-france", "frankfurt", "gaza city", "ghent", "gibraltar", "guantanamo bay", "hague", "hanover", "honiara",
    "jenin", "khan younis", "kherson", "kiev", "kingstown", "kuwait city", "luxembourg", "macao", "madras", "majuro",
    "mbabane", "mecca", "medina", "mitrovica", "monaco", "monte carlo", "moroni", "naypyidaw", "new york", "noumea", "nuku'alofa",
    "nur-sultan", "nuuk", "pago pago", "papeete", "port of spain", "port vila", "putrajaya", "quebec city",
    "ramallah", "rangoon", "roseau", "saigon", "saipan", "salonika", "san marino", "sao tome", "seville", "st john's",
    "st louis", "st paul", "st petersburg", "suva", "tarawa", "thimphu", "torshavn", "ulaanbaatar", "united nations",
    "vaduz", "valletta", "vatican city", "venice",
];

/// Cities whose names are something else more often; folded and sorted.
#[rustfmt::skip]
const LESS: &[&str] = &[
    "aurora", "bari", "bath", "beaumont", "brandon", "burbank", "bush", "columbia", "concord", "corona", "delta",
    "downey", "enterprise", "garland", "george", "henderson", "jackson", "kennedy", "kent", "lincoln", "madison",
    "mary", "nice", "orange", "paterson", "reading", "roseville", "san", "slough", "tyler", "van", "victoria",
    "vista",
];

/// Digits of a population of 100,000.
const LARGE: u8 = 6;

/// Whether `name`, in any case and with or without diacritics, is a larger city or a capital.
pub(crate) fn contains(name: &str) -> bool {
    let mut buffer = [0; 40];
    let Some(key) = plain::fold(name, &mut buffer) else { return false };
    let large = names::city(name).is_some_and(|(_, digits)| digits >= LARGE) && names::common(name).is_none();
    large && LESS.binary_search(&key).is_err() || MORE.binary_search(&key).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        assert!(MORE.is_sorted() && LESS.is_sorted());
    }

    #[test]
    fn case_and_diacritics_do_not_matter() {
        for name in ["BELGRADE", "Kuala Lumpur", "SÃO PAULO", "Zürich", "KYIV", "N’Djamena", "İSTANBUL", "St. Louis"]
        {
            assert!(contains(name), "{name}");
        }
        for name in ["", "EXCLUSIVE", "Mobile", "Reading", "ANALYSIS", "zzzz", "\u{0}\u{0}\u{0}", "aaa"] {
            assert!(!contains(name), "{name}");
        }
        assert!(!contains(&"a ".repeat(100_000)));
    }
}
