//! First names, cities and everyday words: what a capitalised word may be.

use super::packed::Packed;

// Made by the scripts of `training/tables/` that the first line of each file names, with its source and licence.
static FIRST: Packed = Packed::new(include_str!("data/first_names.tsv"));
static LAST: Packed = Packed::new(include_str!("data/last_names.tsv"));
static CITIES: Packed = Packed::new(include_str!("data/cities.tsv"));
static COMMON: Packed = Packed::new(include_str!("data/common_words.tsv"));

/// Whose name a first name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Given {
    /// A man's.
    Male,
    /// A woman's.
    Female,
    /// Both, or not known.
    Either,
}

/// What class an everyday word belongs to, most of the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Common {
    /// `trade`.
    Noun,
    /// `pledged`.
    Verb,
    /// `recent`.
    Adjective,
    /// `meanwhile`, `under`.
    Function,
    /// A word whose class the table does not know.
    Other,
}

/// The gender of a first name; `None` if the table lacks the name.
pub(crate) fn first_name(name: &str) -> Option<Given> {
    Some(match FIRST.get(name)? {
        "m" => Given::Male,
        "f" => Given::Female,
        _ => Given::Either,
    })
}

/// Whether `name` is a surname of some people.
pub(crate) fn is_surname(name: &str) -> bool {
    LAST.get(name).is_some()
}

/// Whether anybody is called `name`, by first name or surname.
pub(crate) fn is_anybodys(name: &str) -> bool {
    is_surname(name) || first_name(name).is_some()
}

/// The country of the largest city of that name (ISO 3166-1 alpha-2) and the number of digits of its population.
pub(crate) fn city(name: &str) -> Option<(&'static str, u8)> {
    let (country, digits) = CITIES.get(name)?.split_once('\t')?;
    Some((country, digits.parse().ok()?))
}

/// The class of a word that is written small inside a sentence; `None` for words that are not, or too rare to tell.
pub(crate) fn common(word: &str) -> Option<Common> {
    Some(match COMMON.get(word)? {
        "n" => Common::Noun,
        "v" => Common::Verb,
        "a" => Common::Adjective,
        "f" => Common::Function,
        _ => Common::Other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(FIRST.is_sorted() && LAST.is_sorted() && CITIES.is_sorted() && COMMON.is_sorted());
    }

    #[test]
    fn names_cities_and_words_are_found() {
        assert_eq!(first_name("Giorgia"), Some(Given::Female));
        assert_eq!(first_name("JOSÉ"), Some(Given::Male));
        assert_eq!(first_name("Kim"), Some(Given::Either));
        assert_eq!(first_name("Brussels"), None);
        assert_eq!(city("Zürich").map(|c| c.0), Some("CH"));
        assert_eq!(city("Sao Paulo"), Some(("BR", 8)));
        assert_eq!(common("police"), Some(Common::Noun));
        assert_eq!(common("Perhaps"), Some(Common::Function));
        assert_eq!(common("Serbia"), None);
    }
}
