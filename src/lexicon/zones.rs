//! Abbreviations of time zones with their offsets from UTC in minutes.
//!
//! An abbreviation that several zones share stands for the one met most in English news: `IST` is India's, `CST` that
//! of North America, `BST` British Summer Time. `ET`, `CT`, `MT` and `PT` name no fixed offset. Put together by hand
//! from the abbreviations of the IANA time zone database (public domain) and common usage.

/// A zone as an abbreviation gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Zone {
    /// Minutes east of UTC, if fixed.
    pub(crate) offset_minutes: Option<i16>,
    /// Whether it is a zone of the United States, where the month is printed first.
    pub(crate) us: bool,
}

/// Abbreviation, minutes east of UTC, zone of the US; sorted.
#[rustfmt::skip]
static ZONES: &[(&str, Option<i16>, bool)] = &[
    ("ACDT", Some(630), false), ("ACST", Some(570), false), ("ADT", Some(-180), false), ("AEDT", Some(660), false),
    ("AEST", Some(600), false), ("AFT", Some(270), false), ("AKDT", Some(-480), true), ("AKST", Some(-540), true),
    ("AKT", None, true), ("ALMT", Some(300), false), ("AMT", Some(-240), false), ("ART", Some(-180), false),
    ("AST", Some(-240), false), ("AWST", Some(480), false), ("AZT", Some(240), false), ("BDT", Some(360), false),
    ("BRT", Some(-180), false), ("BST", Some(60), false), ("CAT", Some(120), false), ("CDT", Some(-300), true),
    ("CEST", Some(120), false), ("CET", Some(60), false), ("CLT", Some(-240), false), ("COT", Some(-300), false),
    ("CST", Some(-360), true), ("CT", None, true), ("EAT", Some(180), false), ("EDT", Some(-240), true),
    ("EEST", Some(180), false), ("EET", Some(120), false), ("EST", Some(-300), true), ("ET", None, true),
    ("FET", Some(180), false), ("GET", Some(240), false), ("GMT", Some(0), false), ("GST", Some(240), false),
    ("HDT", Some(-540), true), ("HKT", Some(480), false), ("HST", Some(-600), true), ("ICT", Some(420), false),
    ("IDT", Some(180), false), ("IRST", Some(210), false), ("IST", Some(330), false), ("JST", Some(540), false),
    ("KST", Some(540), false), ("MDT", Some(-360), true), ("MEZ", Some(60), false), ("MMT", Some(390), false),
    ("MSK", Some(180), false), ("MST", Some(-420), true), ("MT", None, true), ("MYT", Some(480), false),
    ("NDT", Some(-150), false), ("NPT", Some(345), false), ("NST", Some(-210), false), ("NT", None, false),
    ("NZDT", Some(780), false), ("NZST", Some(720), false), ("PDT", Some(-420), true), ("PET", Some(-300), false),
    ("PHST", Some(480), false), ("PHT", Some(480), false), ("PKT", Some(300), false), ("PST", Some(-480), true),
    ("PT", None, true), ("SAST", Some(120), false), ("SGT", Some(480), false), ("SLST", Some(330), false),
    ("TRT", Some(180), false), ("TST", Some(480), false), ("UAE", Some(240), false), ("UTC", Some(0), false),
    ("UZT", Some(300), false), ("VET", Some(-240), false), ("WAST", Some(120), false), ("WAT", Some(60), false),
    ("WEST", Some(60), false), ("WET", Some(0), false), ("WIB", Some(420), false), ("WIT", Some(540), false),
    ("WITA", Some(480), false),
];

/// The zone that `word`, in capitals, abbreviates.
pub(crate) fn zone(word: &str) -> Option<Zone> {
    if !matches!(word.as_bytes(), [b'A'..=b'Z', b'A'..=b'Z', ..]) {
        return None;
    }
    let at = ZONES.binary_search_by(|row| row.0.cmp(word)).ok()?;
    let (_, offset_minutes, us) = ZONES[at];
    Some(Zone { offset_minutes, us })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_within_the_day() {
        assert!(ZONES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(ZONES.iter().all(|row| row.1.is_none_or(|minutes| (-720..=840).contains(&minutes))));
    }

    #[test]
    fn zones_have_offsets_where_they_are_fixed() {
        assert_eq!(zone("EDT"), Some(Zone { offset_minutes: Some(-240), us: true }));
        assert_eq!(zone("PT"), Some(Zone { offset_minutes: None, us: true }));
        assert_eq!(zone("IST").and_then(|zone| zone.offset_minutes), Some(330));
        assert_eq!(zone("gmt"), None);
        assert_eq!(zone("XYZ"), None);
    }
}
