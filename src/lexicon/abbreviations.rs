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

// Each table is sorted by bytes, for the reader.

#[rustfmt::skip]
const TITLES: &[&str] = &[
    "Abp", "Adj", "Adm", "Adml", "Amb", "Asst", "Atty", "Bp", "Brig", "Capt", "Cardl", "Cllr", "Cmdr", "Cmdt", "Col",
    "Comdr", "Const", "Cpl", "Cpt", "Det", "Dr", "Drs", "Fr", "Ft", "Gen", "Gens", "Gov", "Govs", "Hon", "Hr", "Insp",
    "Lt", "MM", "Maj", "Messrs", "Mgr", "Mlle", "Mme", "Mr", "Mrs", "Ms", "Msgr", "Mssrs", "Mt", "Mx", "Pfc", "Pres",
    "Prof", "Profs", "Pvt", "Rep", "Reps", "Rev", "Revs", "Rt", "Sen", "Sens", "Sgt", "Sig", "Spc", "Sra", "St",
    "Sta", "Ste", "Supt", "Wm", "mr", "mrs", "ms", "prof", "st",
];

#[rustfmt::skip]
const NUMBERS: &[&str] = &[
    "Fig", "Figs", "No", "Nos", "Op", "Prop", "Pt", "Rs", "Vol", "Vols", "art", "cap", "ch", "chap", "fig", "figs", "fl",
    "no", "nos", "par", "pop", "pp", "pt", "vol", "vols",
];

#[rustfmt::skip]
const INNER: &[&str] = &[
    "Cf", "approx", "ca", "cf", "eg", "esp", "ie", "op", "sq", "viz", "vs",
];

#[rustfmt::skip]
const FREE: &[&str] = &[
    "Apr", "Ariz", "Assn", "Assoc", "Aug", "Ave", "Bhd", "Bldg", "Blvd", "Bros", "Calif", "Cie", "Colo", "Conn",
    "Cont", "Corp", "Ct", "Dec", "Dept", "Dist", "Eds", "Eng", "Esq", "Est", "Exp", "Expy", "Feb", "Fla", "Fri",
    "Hwy", "Inc", "Intl", "Jan", "Jr", "Jul", "Jun", "Kans", "Ky", "Ltd", "Ltda", "Md", "Mfg", "Mich", "Minn", "Neb",
    "Nebr", "Nev", "Nov", "Oct", "Okla", "Ont", "Ph", "Pte", "Pty", "Rd", "Sask", "Sep", "Sept", "Sr", "Tel", "Tenn",
    "Tex", "Thu", "Thur", "Thurs", "Tue", "Tues", "Univ", "Vt", "Wis", "Wyo", "al", "bros", "corp", "dept", "eds",
    "est", "etc", "ft", "hrs", "ibid", "inc", "incl", "jr", "lb", "lbs", "ltd", "oz", "sr", "yd", "yds", "yr", "yrs",
];

#[rustfmt::skip]
const WORDS: &[&str] = &[
    "Ala", "Ark", "Bro", "Co", "Cos", "Del", "Ed", "Ga", "Ill", "Ind", "Kan", "La", "Mar", "Mass", "Me", "Miss", "Mo",
    "Mon", "Mont", "Ore", "Pa", "Penn", "Que", "Ret", "Sat", "Sec", "Sun", "Va", "Wash", "Wed", "co", "div", "ed",
    "gov", "min", "mins", "ret", "sec", "secs",
];

const TABLES: [(&[&str], Abbreviation); 5] =
    [(TITLES, Title), (NUMBERS, Number), (INNER, Inner), (FREE, Free), (WORDS, Word)];

/// The longest entry.
const LONGEST: usize = 6;

/// Slots of the hash table; four times the entries, so that nearly every look-up is one comparison.
const SLOTS: usize = 1024;

/// A word of up to eight bytes as one number, which is not 0 unless the word is empty.
const fn key(word: &[u8]) -> u64 {
    let mut key = 0;
    let mut at = 0;
    while at < word.len() {
        key = key << 8 | word[at] as u64;
        at += 1;
    }
    key
}

/// Where the search for a key starts (Fibonacci hashing).
const fn slot(key: u64) -> usize {
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 54) as usize
}

/// All entries by their key, laid out when the crate is compiled; a key of 0 is an empty slot.
static HASHED: [(u64, Abbreviation); SLOTS] = {
    let mut slots = [(0, Word); SLOTS];
    let mut table = 0;
    while table < TABLES.len() {
        let (words, kind) = TABLES[table];
        let mut entry = 0;
        while entry < words.len() {
            let key = key(words[entry].as_bytes());
            let mut at = slot(key);
            while slots[at].0 != 0 {
                at = (at + 1) % SLOTS;
            }
            slots[at] = (key, kind);
            entry += 1;
        }
        table += 1;
    }
    slots
};

/// What `word`, written without its full stop, is an abbreviation of.
pub(crate) fn abbreviation(word: &str) -> Option<Abbreviation> {
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    let key = key(word.as_bytes());
    let mut at = slot(key);
    while HASHED[at].0 != 0 {
        if HASHED[at].0 == key {
            return Some(HASHED[at].1);
        }
        at = (at + 1) % SLOTS;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_and_each_word_is_in_one() {
        let mut entries = 0;
        for (table, kind) in TABLES {
            assert!(table.windows(2).all(|pair| pair[0] < pair[1]), "{kind:?}");
            assert!(table.iter().all(|word| (1..=LONGEST).contains(&word.len())), "{kind:?}");
            for word in table {
                assert_eq!(abbreviation(word), Some(kind), "{word}");
            }
            entries += table.len();
        }
        assert!(entries * 4 <= SLOTS, "{entries}");
        for word in ["", "Serbia", "mR", "xyz", "Minister"] {
            assert_eq!(abbreviation(word), None, "{word}");
        }
    }
}
