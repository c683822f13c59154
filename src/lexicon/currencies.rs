//! Currencies by sign, code and name, with their ISO 4217 codes.
//!
//! Codes from ISO 4217 (and those it replaced, for older copy); names and signs put together by hand from common usage.
//! A name that several countries share (`francs`, `pesos`, `crowns`) stands for none unless a demonym says which.

/// How a word names money: the code if it is settled, and the power of ten of the named unit (`cents`: -2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Currency {
    pub(crate) code: Option<&'static str>,
    pub(crate) power: i8,
}

/// Lower-case names; sorted.
#[rustfmt::skip]
static NAMES: &[(&str, Option<&str>, i8)] = &[
    ("baht", Some("THB"), 0), ("birr", Some("ETB"), 0), ("bolivares", Some("VES"), 0), ("cent", None, -2), ("cents", None, -2),
    ("crown", None, 0), ("crowns", None, 0), ("cruzados", Some("BRC"), 0), ("cruzeiros", Some("BRE"), 0), ("ct", None, -2),
    ("cts", None, -2), ("dinar", None, 0), ("dinars", None, 0), ("dirham", None, 0), ("dirhams", None, 0), ("dlr", Some("USD"), 0),
    ("dlrs", Some("USD"), 0), ("dollar", Some("USD"), 0), ("dollars", Some("USD"), 0), ("dong", Some("VND"), 0),
    ("drachma", Some("GRD"), 0), ("drachmas", Some("GRD"), 0), ("escudos", Some("PTE"), 0), ("euro", Some("EUR"), 0),
    ("euros", Some("EUR"), 0), ("forint", Some("HUF"), 0), ("forints", Some("HUF"), 0), ("franc", None, 0), ("francs", None, 0),
    ("guilder", Some("NLG"), 0), ("guilders", Some("NLG"), 0), ("hryvnia", Some("UAH"), 0), ("hryvnias", Some("UAH"), 0),
    ("krona", Some("SEK"), 0), ("krone", None, 0), ("kroner", None, 0), ("kronor", Some("SEK"), 0), ("kwacha", None, 0),
    ("leva", Some("BGN"), 0), ("lira", Some("TRY"), 0), ("liras", Some("TRY"), 0), ("lire", Some("ITL"), 0), ("mark", Some("DEM"), 0),
    ("marks", Some("DEM"), 0), ("naira", Some("NGN"), 0), ("pence", Some("GBP"), -2), ("penny", None, -2), ("peseta", Some("ESP"), 0),
    ("pesetas", Some("ESP"), 0), ("peso", None, 0), ("pesos", None, 0), ("pound", Some("GBP"), 0), ("pounds", Some("GBP"), 0),
    ("rand", Some("ZAR"), 0), ("real", Some("BRL"), 0), ("reais", Some("BRL"), 0), ("reals", Some("BRL"), 0),
    ("renminbi", Some("CNY"), 0), ("ringgit", Some("MYR"), 0), ("riyal", Some("SAR"), 0), ("riyals", Some("SAR"), 0),
    ("rouble", Some("RUB"), 0), ("roubles", Some("RUB"), 0), ("ruble", Some("RUB"), 0), ("rubles", Some("RUB"), 0),
    ("rupee", Some("INR"), 0), ("rupees", Some("INR"), 0), ("rupiah", Some("IDR"), 0), ("schilling", Some("ATS"), 0),
    ("schillings", Some("ATS"), 0), ("shekel", Some("ILS"), 0), ("shekels", Some("ILS"), 0), ("shilling", None, 0),
    ("shillings", None, 0), ("sterling", Some("GBP"), 0), ("stg", Some("GBP"), 0), ("taka", Some("BDT"), 0), ("tenge", Some("KZT"), 0),
    ("won", Some("KRW"), 0), ("yen", Some("JPY"), 0), ("yuan", Some("CNY"), 0), ("zloty", Some("PLN"), 0), ("zlotys", Some("PLN"), 0),
];

/// A demonym before a shared name, by what the name is: demonym, singular of the name, code.
#[rustfmt::skip]
static OF_COUNTRIES: &[(&str, &str, &str)] = &[
    ("american", "dollar", "USD"), ("argentine", "peso", "ARS"), ("australian", "dollar", "AUD"), ("belgian", "franc", "BEF"),
    ("british", "pound", "GBP"), ("canadian", "dollar", "CAD"), ("chilean", "peso", "CLP"), ("colombian", "peso", "COP"),
    ("cuban", "peso", "CUP"), ("czech", "crown", "CZK"), ("danish", "crown", "DKK"), ("danish", "krone", "DKK"),
    ("egyptian", "pound", "EGP"), ("emirati", "dirham", "AED"), ("finnish", "mark", "FIM"), ("french", "franc", "FRF"),
    ("german", "mark", "DEM"), ("hong kong", "dollar", "HKD"), ("indian", "rupee", "INR"), ("iraqi", "dinar", "IQD"),
    ("irish", "pound", "IEP"), ("italian", "lira", "ITL"), ("jordanian", "dinar", "JOD"), ("kenyan", "shilling", "KES"),
    ("kuwaiti", "dinar", "KWD"), ("lebanese", "pound", "LBP"), ("mexican", "peso", "MXN"), ("moroccan", "dirham", "MAD"),
    ("new zealand", "dollar", "NZD"), ("norwegian", "crown", "NOK"), ("norwegian", "krone", "NOK"), ("pakistan", "rupee", "PKR"),
    ("pakistani", "rupee", "PKR"), ("philippine", "peso", "PHP"), ("serbian", "dinar", "RSD"), ("singapore", "dollar", "SGD"),
    ("slovak", "crown", "SKK"), ("sri lankan", "rupee", "LKR"), ("swedish", "crown", "SEK"), ("swiss", "franc", "CHF"),
    ("syrian", "pound", "SYP"), ("taiwan", "dollar", "TWD"), ("tanzanian", "shilling", "TZS"), ("turkish", "lira", "TRY"),
    ("u.s.", "dollar", "USD"), ("u.s.", "cent", "USD"), ("us", "dollar", "USD"), ("canadian", "cent", "CAD"),
    ("australian", "cent", "AUD"), ("ugandan", "shilling", "UGX"), ("zimbabwean", "dollar", "ZWL"),
];

/// Codes and abbreviations written before or after an amount, in capitals as print has them; sorted.
#[rustfmt::skip]
static CODES: &[(&str, &str)] = &[
    ("AED", "AED"), ("ARS", "ARS"), ("AUD", "AUD"), ("BRL", "BRL"), ("CAD", "CAD"), ("CHF", "CHF"), ("CLP", "CLP"), ("CNY", "CNY"),
    ("CZK", "CZK"), ("DKK", "DKK"), ("DM", "DEM"), ("EGP", "EGP"), ("EUR", "EUR"), ("Dh", "AED"), ("Dhs", "AED"),
    ("GBP", "GBP"), ("HKD", "HKD"), ("HUF", "HUF"), ("IDR", "IDR"), ("ILS", "ILS"), ("INR", "INR"), ("JPY", "JPY"), ("KES", "KES"),
    ("KRW", "KRW"), ("KWD", "KWD"), ("MXN", "MXN"), ("MYR", "MYR"), ("NGN", "NGN"), ("NOK", "NOK"), ("NZD", "NZD"), ("PHP", "PHP"),
    ("PKR", "PKR"), ("PLN", "PLN"), ("QAR", "QAR"), ("RM", "MYR"), ("RMB", "CNY"), ("RON", "RON"), ("RSD", "RSD"), ("RUB", "RUB"),
    ("Rp", "IDR"), ("Rs", "INR"), ("SAR", "SAR"), ("SEK", "SEK"), ("SGD", "SGD"), ("Sh", "KES"), ("THB", "THB"), ("TRY", "TRY"),
    ("TWD", "TWD"), ("Tk", "BDT"), ("UAH", "UAH"), ("USD", "USD"), ("VND", "VND"), ("ZAR", "ZAR"),
];

/// The money that the lower-case `word` names.
pub(crate) fn name(word: &str) -> Option<Currency> {
    let &(_, code, power) = NAMES.iter().find(|row| row.0 == word)?;
    Some(Currency { code, power })
}

/// The code that a demonym (one or two words, any case) before the name gives.
pub(crate) fn of_country(demonym: &str, name: &str) -> Option<&'static str> {
    let singular = match name {
        "dlr" | "dlrs" => "dollar",
        "lire" => "lira",
        "krone" | "kroner" | "krona" | "kronor" => "krone",
        "ct" | "cts" => "cent",
        _ => name.strip_suffix('s').unwrap_or(name),
    };
    let row = OF_COUNTRIES.iter().find(|row| row.1 == singular && row.0.eq_ignore_ascii_case(demonym))?;
    Some(row.2)
}

/// The code for a code or abbreviation (`USD`, `Rs`, `RMB`), without a full stop.
pub(crate) fn code(word: &str) -> Option<&'static str> {
    CODES.iter().find(|row| row.0 == word).map(|row| row.1)
}

/// The code as a table has it, if one has it.
#[cfg(any(test, feature = "serde"))]
pub(crate) fn known(code: &str) -> Option<&'static str> {
    let names = NAMES.iter().filter_map(|row| row.1);
    let signs = ["EUR", "GBP", "ILS", "NGN", "VND", "EGP", "NZD", "TWD", "SGD", "ZWL", "MXN"];
    let all = names.chain(OF_COUNTRIES.iter().map(|row| row.2)).chain(CODES.iter().map(|row| row.1)).chain(signs);
    all.into_iter().find(|known| *known == code)
}

/// The code for a sign, with what stands right before it (`US`, `A`, `HK` before `$`).
pub(crate) fn sign(before: &str, sign: char) -> Option<&'static str> {
    Some(match (sign, before) {
        ('$', "" | "US" | "U.S." | "U.S") => "USD",
        ('$', "A" | "AU" | "Aust") => "AUD",
        ('$', "C" | "CA" | "Can" | "CDN") => "CAD",
        ('$', "HK") => "HKD",
        ('$', "NZ") => "NZD",
        ('$', "NT") => "TWD",
        ('$', "S" | "SG") => "SGD",
        ('$', "R") => "BRL",
        ('$', "Z") => "ZWL",
        ('$', "MX" | "Mex") => "MXN",
        ('€', "") => "EUR",
        ('£', "") => "GBP",
        ('£', "E") => "EGP",
        ('¥', "") => "JPY",
        ('¥', "CN") => "CNY",
        ('₹', "") => "INR",
        ('₽', "") => "RUB",
        ('₩', "") => "KRW",
        ('₺', "") => "TRY",
        ('₴', "") => "UAH",
        ('₦', "") => "NGN",
        ('₪', "") => "ILS",
        ('₱', "") => "PHP",
        ('฿', "") => "THB",
        ('₫', "") => "VND",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_signs_and_codes_lead_to_iso_4217() {
        assert_eq!(name("yuan"), Some(Currency { code: Some("CNY"), power: 0 }));
        assert_eq!(name("pence"), Some(Currency { code: Some("GBP"), power: -2 }));
        assert_eq!(name("francs"), Some(Currency { code: None, power: 0 }));
        assert_eq!(of_country("Swiss", "francs"), Some("CHF"));
        assert_eq!(of_country("Hong Kong", "dlrs"), Some("HKD"));
        assert_eq!(code("Rs"), Some("INR"));
        assert_eq!(sign("HK", '$'), Some("HKD"));
        assert_eq!(sign("XX", '$'), None);
    }

    #[test]
    fn every_code_is_known() {
        for (before, mark) in "US A C HK NZ NT S R Z MX"
            .split(' ')
            .map(|before| (before, '$'))
            .chain("€£¥₹₽₩₺₴₦₪₱฿₫".chars().map(|mark| ("", mark)))
            .chain([("E", '£'), ("CN", '¥')])
        {
            let code = sign(before, mark).unwrap();
            assert_eq!(known(code), Some(code));
        }
        assert_eq!(known("CHF"), Some("CHF"));
        assert_eq!(known("XXX"), None);
    }

    #[test]
    fn codes_are_three_capitals() {
        let codes = NAMES
            .iter()
            .filter_map(|row| row.1)
            .chain(OF_COUNTRIES.iter().map(|row| row.2))
            .chain(CODES.iter().map(|row| row.1));
        assert!(codes.into_iter().all(|code| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase())));
    }
}
