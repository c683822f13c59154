//! Names of the world's larger cities and its capitals.
//!
//! The list is made by `training/tables/cities.py` from GeoNames (CC BY 4.0): some 6,000 names in 58 kB, searched in
//! place.

use std::cmp::Ordering;

use super::fold;

/// One folded name a line, without diacritics, sorted.
static NAMES: &str = include_str!("data/cities.txt");

/// Whether `name`, in any case and with or without diacritics, is a larger city or a capital.
pub(crate) fn contains(name: &str) -> bool {
    if !(3..=64).contains(&name.len()) {
        return false;
    }
    let (mut low, mut high) = (0, NAMES.len());
    while low < high {
        // The line that holds the middle byte; every byte before the end belongs to a line, which ends in a newline.
        let middle = low + (high - low) / 2;
        let start = NAMES[low..middle].rfind('\n').map_or(low, |at| low + at + 1);
        let end = NAMES[start..high].find('\n').map_or(high, |at| start + at);
        match NAMES[start..end].chars().cmp(fold::chars(name).map(fold::plain)) {
            Ordering::Equal => return true,
            Ordering::Less => low = (end + 1).min(high),
            Ordering::Greater => high = start,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_of_the_list_is_found() {
        assert!(NAMES.is_ascii() && NAMES.ends_with('\n'));
        let names: Vec<&str> = NAMES.lines().collect();
        assert!(names.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(names.iter().all(|name| contains(name)));
    }

    #[test]
    fn case_and_diacritics_do_not_matter() {
        for name in ["BELGRADE", "Kuala Lumpur", "SÃO PAULO", "Zürich", "KYIV", "N’Djamena", "İSTANBUL"] {
            assert!(contains(name), "{name}");
        }
        for name in ["", "EXCLUSIVE", "Mobile", "ANALYSIS", "zzzz", "\u{0}\u{0}\u{0}", "aaa"] {
            assert!(!contains(name), "{name}");
        }
    }
}
