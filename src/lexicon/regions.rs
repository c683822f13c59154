//! States and provinces as datelines name them: in full, in the style of the AP, and by their postal code.
//!
//! Put together by hand from public lists (states of the US, provinces of Canada, states of Australia); the AP forms are
//! common usage of American papers.

use super::starts::Starts;

/// Form without full stops and spaces in small letters, alpha-2 code of the country; sorted.
#[rustfmt::skip]
static REGIONS: &[(&str, &str)] = &[
    ("ab", "CA"), ("act", "AU"), ("ak", "US"), ("al", "US"), ("ala", "US"), ("alabama", "US"), ("alaska", "US"),
    ("alberta", "CA"), ("alta", "CA"), ("ar", "US"), ("ariz", "US"), ("arizona", "US"), ("ark", "US"), ("arkansas", "US"),
    ("az", "US"), ("bc", "CA"), ("britishcolumbia", "CA"), ("ca", "US"), ("cal", "US"), ("calif", "US"),
    ("california", "US"), ("co", "US"), ("colo", "US"), ("colorado", "US"), ("conn", "US"), ("connecticut", "US"),
    ("ct", "US"), ("dc", "US"), ("de", "US"), ("del", "US"), ("delaware", "US"), ("districtofcolumbia", "US"),
    ("fl", "US"), ("fla", "US"), ("florida", "US"), ("ga", "US"), ("georgia", "US"), ("hawaii", "US"), ("hi", "US"),
    ("ia", "US"), ("id", "US"), ("idaho", "US"), ("il", "US"), ("ill", "US"), ("illinois", "US"), ("in", "US"),
    ("ind", "US"), ("indiana", "US"), ("iowa", "US"), ("ka", "US"), ("kan", "US"), ("kans", "US"), ("kansas", "US"),
    ("kentucky", "US"), ("ks", "US"), ("ky", "US"), ("la", "US"), ("labrador", "CA"), ("louisiana", "US"), ("ma", "US"),
    ("maine", "US"), ("man", "CA"), ("manitoba", "CA"), ("maryland", "US"), ("mass", "US"), ("massachusetts", "US"),
    ("mb", "CA"), ("md", "US"), ("me", "US"), ("mi", "US"), ("mich", "US"), ("michigan", "US"), ("minn", "US"),
    ("minnesota", "US"), ("miss", "US"), ("mississippi", "US"), ("missouri", "US"), ("mn", "US"), ("mo", "US"),
    ("mont", "US"), ("montana", "US"), ("ms", "US"), ("mt", "US"), ("nb", "CA"), ("nc", "US"), ("nd", "US"),
    ("ndak", "US"), ("ne", "US"), ("neb", "US"), ("nebr", "US"), ("nebraska", "US"), ("nev", "US"), ("nevada", "US"),
    ("newbrunswick", "CA"), ("newfoundland", "CA"), ("newfoundlandandlabrador", "CA"), ("newhampshire", "US"),
    ("newjersey", "US"), ("newmexico", "US"), ("newsouthwales", "AU"), ("newyork", "US"), ("nfld", "CA"), ("nh", "US"),
    ("nj", "US"), ("nl", "CA"), ("nm", "US"), ("nmex", "US"), ("northcarolina", "US"), ("northdakota", "US"),
    ("northernterritory", "AU"), ("northwestterritories", "CA"), ("novascotia", "CA"), ("ns", "CA"), ("nsw", "AU"),
    ("nunavut", "CA"), ("nv", "US"), ("nwt", "CA"), ("ny", "US"), ("oh", "US"), ("ohio", "US"), ("ok", "US"),
    ("okla", "US"), ("oklahoma", "US"), ("on", "CA"), ("ont", "CA"), ("ontario", "CA"), ("or", "US"), ("ore", "US"),
    ("oregon", "US"), ("pa", "US"), ("pei", "CA"), ("penn", "US"), ("penna", "US"), ("pennsylvania", "US"), ("pr", "US"),
    ("princeedwardisland", "CA"), ("qc", "CA"), ("qld", "AU"), ("que", "CA"), ("quebec", "CA"), ("queensland", "AU"),
    ("rhodeisland", "US"), ("ri", "US"), ("sa", "AU"), ("sask", "CA"), ("saskatchewan", "CA"), ("sc", "US"), ("sd", "US"),
    ("sdak", "US"), ("sk", "CA"), ("southaustralia", "AU"), ("southcarolina", "US"), ("southdakota", "US"), ("tas", "AU"),
    ("tasmania", "AU"), ("tenn", "US"), ("tennessee", "US"), ("tex", "US"), ("texas", "US"), ("tn", "US"), ("tx", "US"),
    ("ut", "US"), ("utah", "US"), ("va", "US"), ("vermont", "US"), ("vic", "AU"), ("victoria", "AU"), ("virginia", "US"),
    ("vt", "US"), ("wa", "US"), ("wash", "US"), ("washington", "US"), ("westernaustralia", "AU"), ("westvirginia", "US"),
    ("wi", "US"), ("wis", "US"), ("wisc", "US"), ("wisconsin", "US"), ("wv", "US"), ("wva", "US"), ("wy", "US"),
    ("wyo", "US"), ("wyoming", "US"), ("yukon", "CA"),
];

/// The country of the state or province that `form` names after a comma in a dateline or an address (`N.J.`, `Calif`,
/// `New South Wales`). Alone in prose many forms are words (`Ore`, `Miss`, `Wash`); the caller knows where it looks.
pub(crate) fn country_of(form: &str) -> Option<&'static str> {
    static STARTS: Starts = Starts::of(REGIONS);
    if form.len() > 40 || !STARTS.may_start(form) {
        return None;
    }
    let folded = || form.chars().filter(|&c| c != '.' && !c.is_whitespace()).flat_map(char::to_lowercase);
    let at = REGIONS.binary_search_by(|row| row.0.chars().cmp(folded())).ok()?;
    let (key, country) = REGIONS[at];
    // `in`, `or`, `me`: a short form begins with a capital.
    (key.len() > 3 || form.chars().next().is_some_and(char::is_uppercase)).then_some(country)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        for pair in REGIONS.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} {}", pair[0].0, pair[1].0);
        }
    }

    #[test]
    fn forms_in_full_and_short() {
        for form in ["N.J.", "N. J.", "NJ", "New Jersey", "CALIF.", "Calif", "W. Va.", "D.C.", "Pa"] {
            assert_eq!(country_of(form), Some("US"), "{form}");
        }
        assert_eq!(country_of("Ont."), Some("CA"));
        assert_eq!(country_of("New South Wales"), Some("AU"));
        for form in ["in", "or", "", "Serbia", "."] {
            assert_eq!(country_of(form), None, "{form}");
        }
    }
}
