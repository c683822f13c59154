//! Abbreviations that are written with a full stop.
//!
//! Compiled by hand from the abbreviations that news agencies' style books allow: titles, months and states, military
//! and police ranks, companies, streets, and the Latin of footnotes. Chains of single letters (`U.S.`, `a.m.`) and
//! initials are recognised by their shape and are not listed.

/// What usually follows an abbreviation, which tells whether its full stop may also end a sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Abbreviation {
    /// Stands before a name: `Mr.`, `Sen.`, `Lt.`. Ends no sentence inside a paragraph.
    Title,
    /// Stands before a number: `No.`, `pp.`. Before anything else the word is an ordinary one.
    Number,
    /// Stands before what it belongs to and ends no sentence: `vs.`, `cf.`.
    Inner,
    /// May end a sentence: `Inc.`, `Calif.`, `Oct.`, `etc.`.
    Free,
    /// As [`Free`](Abbreviation::Free), but an ordinary word too, which counts as an abbreviation only where the text
    /// goes on: `Sun.`, `Wash.`, `Co.`.
    Word,
}

use Abbreviation::{Free, Inner, Number, Title, Word};

// Each table is sorted by bytes.

#[rustfmt::skip]
static TITLES: &[&str] = &[
    "Abp", "Adj", "Adm", "Adml", "Amb", "Asst", "Atty", "Bp", "Brig", "Capt", "Cardl", "Cllr", "Cmdr", "Cmdt", "Col",
    "Comdr", "Const", "Cpl", "Cpt", "Det", "Dr", "Drs", "Fr", "Ft", "Gen", "Gens", "Gov", "Govs", "Hon", "Hr", "Insp",
    "Lt", "MM", "Maj", "Messrs", "Mgr", "Mlle", "Mme", "Mr", "Mrs", "Ms", "Msgr", "Mssrs", "Mt", "Mx", "Pfc", "Pres",
    "Prof", "Profs", "Pvt", "Rep", "Reps", "Rev", "Revs", "Rt", "Sen", "Sens", "Sgt", "Sig", "Spc", "Sra", "St",
    "Sta", "Ste", "Supt", "Wm", "mr", "mrs", "ms", "prof", "st",
];

#[rustfmt::skip]
static NUMBERS: &[&str] = &[
    "Fig", "Figs", "No", "Nos", "Op", "Prop", "Pt", "Vol", "Vols", "art", "cap", "ch", "chap", "fig", "figs", "fl",
    "no", "nos", "par", "pop", "pp", "pt", "vol", "vols",
];

#[rustfmt::skip]
static INNER: &[&str] = &[
    "Cf", "approx", "ca", "cf", "eg", "esp", "ie", "op", "sq", "viz", "vs",
];

#[rustfmt::skip]
static FREE: &[&str] = &[
    "Apr", "Ariz", "Assn", "Assoc", "Aug", "Ave", "Bhd", "Bldg", "Blvd", "Bros", "Calif", "Cie", "Colo", "Conn",
    "Cont", "Corp", "Ct", "Dec", "Dept", "Dist", "Eds", "Eng", "Esq", "Est", "Exp", "Expy", "Feb", "Fla", "Fri",
    "Hwy", "Inc", "Intl", "Jan", "Jr", "Jul", "Jun", "Kans", "Ky", "Ltd", "Ltda", "Md", "Mfg", "Mich", "Minn", "Neb",
    "Nebr", "Nev", "Nov", "Oct", "Okla", "Ont", "Ph", "Pte", "Pty", "Rd", "Sask", "Sep", "Sept", "Sr", "Tel", "Tenn",
    "Tex", "Thu", "Thur", "Thurs", "Tue", "Tues", "Univ", "Vt", "Wis", "Wyo", "al", "bros", "corp", "dept", "eds",
    "est", "etc", "ft", "hrs", "ibid", "inc", "incl", "jr", "lb", "lbs", "ltd", "oz", "sr", "yd", "yds", "yr", "yrs",
];

#[rustfmt::skip]
static WORDS: &[&str] = &[
    "Ala", "Ark", "Bro", "Co", "Cos", "Del", "Ed", "Ga", "Ill", "Ind", "Kan", "La", "Mar", "Mass", "Me", "Miss", "Mo",
    "Mon", "Mont", "Ore", "Pa", "Penn", "Que", "Ret", "Sat", "Sec", "Sun", "Va", "Wash", "Wed", "co", "div", "ed",
    "gov", "min", "mins", "ret", "sec", "secs",
];

static TABLES: [(&[&str], Abbreviation); 5] =
    [(TITLES, Title), (FREE, Free), (WORDS, Word), (NUMBERS, Number), (INNER, Inner)];

/// What `word`, written without its full stop, is an abbreviation of.
pub(crate) fn abbreviation(word: &str) -> Option<Abbreviation> {
    // No entry is longer.
    if word.len() > 6 {
        return None;
    }
    TABLES.iter().find(|(table, _)| table.binary_search(&word).is_ok()).map(|&(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_and_each_word_is_in_one() {
        for (table, kind) in TABLES {
            assert!(table.windows(2).all(|pair| pair[0] < pair[1]), "{kind:?}");
            for word in table {
                assert_eq!(abbreviation(word), Some(kind), "{word}");
            }
        }
        assert_eq!(abbreviation("Serbia"), None);
        assert_eq!(abbreviation(""), None);
    }
}
