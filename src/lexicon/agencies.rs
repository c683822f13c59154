//! News agencies, wire services and broadcasters as datelines, bylines and credits name them.
//!
//! Put together by hand from common usage and the public lists of members of the agencies' associations.

use once_cell::sync::Lazy;

use super::fold;
use super::short::{Short, ShortMap};
use super::starts::Starts;

/// Folded names; sorted. Those of up to four letters are matched in capitals only, except `dpa`.
#[rustfmt::skip]
const AGENCIES: &[&str] = &[
    "aa", "aap", "abc news", "accesswire", "adnkronos", "afp", "afp-jiji", "agence france presse",
    "agence france-presse", "agencies", "agerpres", "aip", "al jazeera", "ana", "ana-mpa", "anadolu",
    "anadolu agency", "anadolu ajansi", "anadolu ajansı", "angop", "ani", "anp", "ansa", "antara", "ap", "apa", "app",
    "aps", "armenpress", "asia news international", "asianet", "associated press", "associated press of pakistan",
    "ats", "australian associated press", "azertac", "bbc", "bbc news", "belga", "bernama", "beta", "bloomberg",
    "bloomberg news", "bna", "bss", "bta", "business wire", "businessdesk", "businesswire", "canadian press", "cbc",
    "cbc news", "cbs news", "central news agency", "china news service", "cna", "cnn", "cns", "cp", "ctk", "dna",
    "dow jones", "dow jones newswires", "dpa", "dpa-afx", "dw", "efe", "ena", "europa press", "fars", "fena",
    "field level media", "fox news", "globe newswire", "globenewswire", "gna", "hina", "ians", "ina", "interfax",
    "interfax-ukraine", "ips", "iqna", "irna", "isna", "itar-tass", "jbn-asianet", "jiji", "jiji press", "jta",
    "kcna", "keystone-sda", "knight ridder", "kuna", "kyodo", "kyodo news", "la presse canadienne", "lana", "lusa",
    "map", "marketwired", "mehr", "mena", "montsame", "mti", "namibia press agency", "nampa", "nan", "nbc news",
    "nna", "notimex", "npr", "ntb", "nzpa", "pa", "pa media", "pa news agency", "panapress", "pap", "petra", "pna",
    "pr newswire", "prensa latina", "press association", "press trust of india", "prnewswire", "prnewswire-asianet",
    "pti", "qna", "radio free asia", "radio free europe/radio liberty", "reuter", "reuters", "reuters health", "rfa",
    "rfe/rl", "ria", "ria novosti", "ritzau", "sana", "sapa", "spa", "sputnik", "srna", "stt", "suna", "tanjug",
    "tap", "tasnim", "tass", "tca", "tca/dpa", "telam", "the associated press", "the canadian press",
    "the press association", "the sports xchange", "thomson reuters", "thomson reuters foundation", "tns",
    "tribune content agency", "tribune news service", "tt", "télam", "ukrinform", "unb", "uni",
    "united news of bangladesh", "united news of india", "united press international", "upi", "variety.com", "vna",
    "voa", "voa news", "wafa", "wam", "xinhua", "xinhua news agency", "yonhap", "yonhap news agency", "ziana",
];

static STARTS: Starts = Starts::of_words(AGENCIES);
static SHORT: Lazy<ShortMap<()>> =
    Lazy::new(|| AGENCIES.iter().filter_map(|name| Some((Short::spaced(name)?, ()))).collect());

/// Whether `name` is a known agency, wire service or broadcaster, as written (`Reuters`, `AP`, `the Associated Press`).
/// Abbreviations of up to four letters count in capitals only (`AP`, not `Ap`), `dpa` in small letters as well.
pub(crate) fn contains(name: &str) -> bool {
    if name.is_empty() || name.len() > 48 || !STARTS.may_start(name) {
        return false;
    }
    let short = name.len() <= 4 && name.is_ascii();
    if short
        && !fold::in_capitals(name)
        && !matches!(name, "dpa" | "ansa" | "anp" | "apa" | "efe" | "Efe" | "Tass" | "Ansa" | "Ria")
    {
        return false;
    }
    match Short::spaced(name) {
        Some(name) => SHORT.contains_key(&name),
        None => AGENCIES.binary_search_by(|row| fold::cmp(row, name)).is_ok(),
    }
}

/// Whether `name` is one agency or several joined by strokes, hyphens, commas or `and` (`tca/dpa`, `AFP and Reuters`).
pub(crate) fn contains_all(name: &str) -> bool {
    if contains(name) {
        return true;
    }
    // Most names are one.
    let joined = |byte: &u8| matches!(byte, b'/' | b',' | b'-' | b'&' | b'|');
    let bytes = name.as_bytes();
    if name.len() > 96 || !(bytes.iter().any(joined) || bytes.windows(5).any(|next| next == b" and ")) {
        return false;
    }
    let mut parts = 0;
    for part in name.split(['/', ',', '-', '&', '|']).flat_map(|part| part.split(" and ")) {
        if !contains(part.trim()) {
            return false;
        }
        parts += 1;
    }
    parts > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        for pair in AGENCIES.windows(2) {
            assert!(pair[0] < pair[1], "{} {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn agencies_are_known_as_written() {
        for name in
            ["AP", "dpa", "Reuters", "REUTERS", "the Associated Press", "RIA Novosti", "Télam", "Agence France-Presse"]
        {
            assert!(contains(name), "{name}");
        }
        for name in ["", "Ap", "map", "spa", "Petra Kelly", "press"] {
            assert!(!contains(name), "{name}");
        }
        assert!(contains_all("tca/dpa") && contains_all("AFP and Reuters") && contains_all("AFP"));
        assert!(!contains_all("AFP and Jane Roe") && !contains_all("/") && !contains_all(""));
    }
}
