//! Names of months and weekdays, English in all forms that print uses, and those of neighbours whose agencies file with
//! their own (`10 juil 2024`, `Okt`). Put together by hand from common usage; forms that are other words in English
//! copy (Spanish `ago`, Italian `set`) are left out.

use once_cell::sync::Lazy;

use super::fold;
use super::short::{Short, ShortMap};
use super::starts::Starts;

/// Folded names of months; sorted.
#[rustfmt::skip]
const MONTHS: &[(&str, i8)] = &[
    ("abr", 4), ("abril", 4), ("agosto", 8), ("août", 8), ("apr", 4), ("april", 4), ("aprile", 4), ("aralık", 12),
    ("aug", 8), ("august", 8), ("augusti", 8), ("augustus", 8), ("avr", 4), ("avril", 4), ("ağustos", 8), ("dec", 12),
    ("december", 12), ("decembrie", 12), ("dez", 12), ("dezember", 12), ("dezembro", 12), ("dic", 12),
    ("dicembre", 12), ("diciembre", 12), ("déc", 12), ("décembre", 12), ("ekim", 10), ("ene", 1), ("enero", 1),
    ("eylül", 9), ("feb", 2), ("febbraio", 2), ("febrero", 2), ("februar", 2), ("februari", 2), ("februarie", 2),
    ("february", 2), ("fevereiro", 2), ("fév", 2), ("févr", 2), ("février", 2), ("gennaio", 1), ("giugno", 6),
    ("haziran", 6), ("ianuarie", 1), ("iulie", 7), ("iunie", 6), ("jan", 1), ("janeiro", 1), ("januar", 1),
    ("januari", 1), ("january", 1), ("janv", 1), ("janvier", 1), ("juil", 7), ("juillet", 7), ("juin", 6), ("jul", 7),
    ("julho", 7), ("juli", 7), ("julio", 7), ("july", 7), ("jun", 6), ("june", 6), ("junho", 6), ("juni", 6),
    ("junio", 6), ("jänner", 1), ("kasım", 11), ("luglio", 7), ("maart", 3), ("maerz", 3), ("maggio", 5), ("mai", 5),
    ("maio", 5), ("maj", 5), ("mar", 3), ("march", 3), ("mars", 3), ("mart", 3), ("martie", 3), ("marts", 3),
    ("marzo", 3), ("março", 3), ("may", 5), ("mayo", 5), ("mayıs", 5), ("mei", 5), ("mrt", 3), ("mär", 3),
    ("märz", 3), ("nisan", 4), ("noiembrie", 11), ("nov", 11), ("november", 11), ("novembre", 11), ("novembro", 11),
    ("noviembre", 11), ("ocak", 1), ("oct", 10), ("october", 10), ("octobre", 10), ("octombrie", 10), ("octubre", 10),
    ("okt", 10), ("oktober", 10), ("oktobra", 10), ("ott", 10), ("ottobre", 10), ("out", 10), ("outubro", 10),
    ("sep", 9), ("sept", 9), ("september", 9), ("septembre", 9), ("septembrie", 9), ("septiembre", 9),
    ("setembro", 9), ("setiembre", 9), ("settembre", 9), ("temmuz", 7), ("şubat", 2),
];

/// Folded names of weekdays, Monday is 1; sorted.
#[rustfmt::skip]
const WEEKDAYS: &[(&str, i8)] = &[
    ("dienstag", 2), ("dimanche", 7), ("domingo", 7), ("donnerstag", 4), ("freitag", 5), ("fri", 5), ("friday", 5),
    ("jeudi", 4), ("jueves", 4), ("lundi", 1), ("lunedì", 1), ("lunes", 1), ("mardi", 2), ("martes", 2),
    ("mercredi", 3), ("mittwoch", 3), ("miércoles", 3), ("mon", 1), ("monday", 1), ("montag", 1), ("samedi", 6),
    ("samstag", 6), ("sat", 6), ("saturday", 6), ("sonntag", 7), ("sun", 7), ("sunday", 7), ("sábado", 6), ("thu", 4),
    ("thur", 4), ("thurs", 4), ("thursday", 4), ("tue", 2), ("tues", 2), ("tuesday", 2), ("vendredi", 5),
    ("viernes", 5), ("wed", 3), ("wednesday", 3), ("weds", 3),
];

const MONTH_STARTS: Starts = Starts::of(MONTHS);
const WEEKDAY_STARTS: Starts = Starts::of(WEEKDAYS);
/// How the names of months and weekdays start.
pub(crate) const STARTS: Starts = MONTH_STARTS.or(WEEKDAY_STARTS);

/// The month, 1 to 12, that `word` names, in any case, without a full stop.
pub(crate) fn month(word: &str) -> Option<i8> {
    static STARTS: Starts = MONTH_STARTS;
    static SHORT: Lazy<ShortMap<i8>> = Lazy::new(|| short(MONTHS));
    look(MONTHS, &SHORT, &STARTS, word)
}

/// The weekday, Monday 1 to Sunday 7, that `word` names, in any case, without a full stop.
pub(crate) fn weekday(word: &str) -> Option<i8> {
    static STARTS: Starts = WEEKDAY_STARTS;
    static SHORT: Lazy<ShortMap<i8>> = Lazy::new(|| short(WEEKDAYS));
    look(WEEKDAYS, &SHORT, &STARTS, word)
}

fn short(table: &[(&str, i8)]) -> ShortMap<i8> {
    table.iter().filter_map(|&(name, number)| Some((Short::spaced(name)?, number))).collect()
}

fn look(table: &[(&str, i8)], short: &ShortMap<i8>, starts: &Starts, word: &str) -> Option<i8> {
    if word.is_empty() || word.len() > 16 || !starts.may_start(word) {
        return None;
    }
    if let Some(word) = Short::spaced(word) {
        return short.get(&word).copied();
    }
    let at = table.binary_search_by(|row| fold::cmp(row.0, word)).ok()?;
    Some(table[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_and_folded() {
        for table in [MONTHS, WEEKDAYS] {
            for pair in table.windows(2) {
                assert!(pair[0].0 < pair[1].0, "{} {}", pair[0].0, pair[1].0);
            }
            assert!(table.iter().all(|(name, _)| fold::chars(name).eq(name.chars())));
        }
    }

    #[test]
    fn months_and_weekdays_are_found_in_any_case() {
        assert_eq!(month("Sept"), Some(9));
        assert_eq!(month("FEB"), Some(2));
        assert_eq!(month("juil"), Some(7));
        assert_eq!(month("Okt"), Some(10));
        assert_eq!(month("Ago"), None);
        assert_eq!(month(""), None);
        assert_eq!(weekday("Thurs"), Some(4));
        assert_eq!(weekday("Today"), None);
    }
}
