//! Names of countries, the adjectives and nouns for their people, and ISO 3166-1 alpha-2 codes.
//!
//! The table is made by `training/tables/countries.py`, which names the sources and licences (MIT, CC BY 4.0, Unicode).
//! Territories with a code of their own count as countries; England, Scotland, Wales and Northern Ireland are `GB`;
//! countries that are gone have their withdrawn code (`SU`, `YU`, `CS` for Czechoslovakia, `DD`).

use once_cell::sync::Lazy;

use super::fold;
use super::short::{Short, ShortMap};
use super::starts::Starts;

include!("data/countries.rs");

/// How a form names its country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CountryKind {
    /// The country itself: `Serbia`, `U.S.`, `Ivory Coast`.
    Name,
    /// An adjective, most of which serve for a person as well: `Serbian`, `Dutch`, `Kosovar`.
    Adjective,
    /// A noun for its people, singular or plural: `Briton`, `Danes`, `Americans`.
    People,
}

/// What a form stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CountryForm {
    /// ISO 3166-1 alpha-2.
    pub(crate) code: &'static str,
    /// How the form names it.
    pub(crate) kind: CountryKind,
}

static STARTS: Starts = {
    let (mut starts, mut row) = (Starts::of_words(&[]), 0);
    while row < FORMS.len() {
        starts = starts.and(FORMS[row].0);
        row += 1;
    }
    starts
};

/// The rows of the short forms.
static SHORT: Lazy<ShortMap<u16>> =
    Lazy::new(|| (0..).zip(FORMS).filter_map(|(at, row)| Some((Short::spaced(row.0)?, at))).collect());

/// The country that `form` names, in any case (`SERBIA`, `Türkiye`, `cote d'ivoire`), abbreviations in capitals only
/// (`US`, not `us`). Where two share a form the more frequent one in news is taken (`Dominican`: the Dominican Republic).
/// Some forms are places or people of another kind as well (`Georgia`, `Jordan`, `Chad`): that is for the caller to tell.
pub(crate) fn lookup(form: &str) -> Option<CountryForm> {
    if form.len() > LONGEST || !STARTS.may_start(form) {
        return None;
    }
    let at = match Short::spaced(form) {
        Some(word) => usize::from(*SHORT.get(&word)?),
        None => FORMS.binary_search_by(|row| fold::cmp(row.0, form)).ok()?,
    };
    let (_, code, kind, capitals) = FORMS[at];
    if capitals && !fold::in_capitals(form) {
        return None;
    }
    Some(CountryForm { code, kind })
}

/// The code of the country whose name `form` is; no adjectives, no people.
pub(crate) fn by_name(form: &str) -> Option<&'static str> {
    lookup(form).filter(|found| found.kind == CountryKind::Name).map(|found| found.code)
}

/// The table's own copy of an alpha-2 code, if it knows the code.
#[cfg(feature = "serde")]
pub(crate) fn code(code: &str) -> Option<&'static str> {
    let at = NAMES.binary_search_by(|row| row.0.cmp(code)).ok()?;
    Some(NAMES[at].0)
}

/// No form of the table is longer, in bytes, even where white space runs.
const LONGEST: usize = 96;

#[cfg(test)]
mod tests {
    use super::*;

    fn code(form: &str) -> Option<&'static str> {
        lookup(form).map(|found| found.code)
    }

    #[test]
    fn the_tables_are_sorted_and_folded() {
        assert!(FORMS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(NAMES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for (form, code, _, _) in FORMS {
            assert!(fold::chars(form).eq(form.chars()), "{form}");
            assert!(form.len() < LONGEST && NAMES.iter().any(|row| row.0 == *code), "{form} {code}");
        }
        for (code, name) in NAMES {
            assert_eq!(by_name(name), Some(*code), "{name}");
        }
    }

    #[test]
    fn names_are_found_in_any_case_and_short_form() {
        for (form, expected) in [
            ("Serbia", "RS"),
            ("SERBIA", "RS"),
            ("Türkiye", "TR"),
            ("TÜRKIYE", "TR"),
            ("Turkey", "TR"),
            ("US", "US"),
            ("U.S.", "US"),
            ("UK", "GB"),
            ("UAE", "AE"),
            ("Côte d’Ivoire", "CI"),
            ("Kosovo", "XK"),
            ("the Netherlands", "NL"),
            ("Bosnia-Herzegovina", "BA"),
            ("South\u{a0} Korea", "KR"),
            ("Soviet Union", "SU"),
        ] {
            assert_eq!(by_name(form), Some(expected), "{form}");
        }
    }

    #[test]
    fn demonyms_have_their_kind() {
        for (form, expected, kind) in [
            ("Kosovar", "XK", CountryKind::Adjective),
            ("Kosovars", "XK", CountryKind::People),
            ("British", "GB", CountryKind::Adjective),
            ("Briton", "GB", CountryKind::People),
            ("Dutch", "NL", CountryKind::Adjective),
            ("Dutchmen", "NL", CountryKind::People),
            ("French", "FR", CountryKind::Adjective),
            ("Americans", "US", CountryKind::People),
            ("Swiss", "CH", CountryKind::Adjective),
            ("Serb", "RS", CountryKind::People),
            ("Dominican", "DO", CountryKind::Adjective),
            ("Filipinos", "PH", CountryKind::People),
            ("Nepali", "NP", CountryKind::Adjective),
        ] {
            assert_eq!(lookup(form), Some(CountryForm { code: expected, kind }), "{form}");
        }
    }

    #[test]
    fn what_is_no_country_is_none() {
        for form in ["", "us", "u.s.", "Uk", "Atlantis", "Serbi", "Serbiaa", "Chineses", "\u{0}", "Island"] {
            assert_eq!(code(form), None, "{form:?}");
        }
        assert_eq!(code(&"a ".repeat(100_000)), None);
    }
}
