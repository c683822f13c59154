//! Tokens that start with a letter or a digit.

use super::address;
use crate::lexicon::abbreviations::Abbreviation;
use crate::text::chars::{char_at, char_before};
use crate::text::period::{Before, classify};
use crate::text::words::token_segment_end;

/// The end of the token whose first segment is `start..segment`. `quoting`: a single quotation mark is open.
pub(super) fn token_end(text: &str, start: usize, segment: usize, quoting: bool) -> usize {
    let bytes = text.as_bytes();
    if let Some(end) = address::end(text, start, segment) {
        return end;
    }
    let mut end = segment;
    if bytes[start].is_ascii_digit() {
        end = number_end(text, start);
        if end < segment {
            return possessive_end(text, end);
        }
    }
    if let Some(letters) = currency_len(&text[start..end]) {
        return start + letters;
    }
    match bytes.get(end) {
        Some(b'.') => period_end(text, start, end),
        Some(b'-') => hyphen_end(text, start, end),
        Some(b'&') => ampersand_end(text, start, end),
        Some(b'/') => slash_end(text, start, end),
        Some(b'$') if is_dollar(&text[start..end]) => end + 1,
        Some(b'\'') => apostrophe_end(text, start, end, 1, quoting),
        Some(0xE2) if text[end..].starts_with('’') => apostrophe_end(text, start, end, 3, quoting),
        _ => end,
    }
}

/// `US$`, `HK$`: the letters say whose dollar.
fn is_dollar(word: &str) -> bool {
    matches!(word, "US" | "A" | "AU" | "C" | "CA" | "HK" | "NZ" | "NT" | "S" | "R" | "Z")
}

/// The end of the number that starts at `start`: `1,200.5`, `27.10.2023`, `10:30`, `944-6800`, `2014-05-06`, but not
/// the unit written on to it (`430km`, `6am`, `1.2bn`).
pub(super) fn number_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = start;
    loop {
        end = digits_end(bytes, end);
        match (bytes.get(end), bytes.get(end + 1)) {
            (Some(b'.' | b':'), Some(b'0'..=b'9')) => end += 1,
            (Some(b','), Some(b'0'..=b'9')) if groups_digits(&bytes[end..]) => end += 1,
            _ => break,
        }
    }
    if let Some(end) = hyphenated_number(bytes, start, end) {
        return end;
    }
    let segment = if end < bytes.len() { token_segment_end(text, end) } else { return end };
    let tail = &text[end..segment];
    if tail.starts_with(|c: char| c.is_alphanumeric()) && !is_unit(tail) { segment } else { end }
}

/// Whether the comma at the start of `rest` groups the digits of one number: three stand behind it, or two and then
/// three as in India. "18,19,20" are three numbers.
fn groups_digits(rest: &[u8]) -> bool {
    let three = |rest: &[u8]| digits_end(&rest[..rest.len().min(5)], 1) == 4;
    let two = |rest: &[u8]| digits_end(&rest[..rest.len().min(4)], 1) == 3 && rest.get(3) == Some(&b',');
    three(rest) || two(rest) && (three(&rest[3..]) || two(&rest[3..]) && three(&rest[6..]))
}

fn digits_end(bytes: &[u8], from: usize) -> usize {
    from + bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count()
}

/// Numbers that hold hyphens: telephone numbers (`944-6800`, `201-592-4699`) and ISO dates.
fn hyphenated_number(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    let mut groups = [end - start, 0, 0, 0];
    let mut at = end;
    let mut count = 1;
    while count < groups.len() && bytes.get(at) == Some(&b'-') {
        let stop = digits_end(bytes, at + 1);
        groups[count] = stop - at - 1;
        at = stop;
        count += 1;
    }
    if bytes.get(at).is_some_and(|&b| b.is_ascii_alphanumeric() || b == b'-') {
        return None;
    }
    let is_number = matches!(
        groups,
        [3 | 4, 4, 0, 0] | [3, 3, 4, 0] | [1, 3, 3, 4] | [4, 2, 2, 0] | [2, 2, 4, 0] | [6..=11, 4, 0, 0]
    );
    // "1939-1945" is a range.
    let is_years = groups == [4, 4, 0, 0];
    (is_number && !is_years).then_some(at)
}

/// Units that are written on to their number and count as tokens of their own.
#[rustfmt::skip]
static UNITS: &[&str] = &[
    "AM", "GB", "GHz", "GMT", "GW", "GWh", "Hz", "KB", "MB", "MHz", "MW", "MWh", "PM", "TB", "TW", "TWh", "a.m", "am",
    "billion", "bln", "bn", "bpd", "bps", "cl", "cm", "ft", "g", "hr", "hrs", "kHz", "kW", "kWh", "kg", "km", "kmh",
    "kph", "lb", "lbs", "m", "mg", "mi", "million", "min", "mins", "ml", "mln", "mm", "mn", "mph", "nm", "oz", "p.m",
    "pm", "pts", "sec", "secs", "tn", "trillion", "trn", "º",
];

fn is_unit(word: &str) -> bool {
    UNITS.binary_search(&word).is_ok()
}

/// What stands before an amount without a space: `EUR50m`, `Rs1,000`.
#[rustfmt::skip]
static CURRENCIES: &[&str] = &[
    "AED", "ARS", "AUD", "BDT", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP", "EUR", "GBP", "GHS",
    "HKD", "HUF", "IDR", "ILS", "INR", "IRR", "JPY", "KES", "KRW", "KWD", "LKR", "MXN", "MYR", "NGN", "NOK", "NZD",
    "PHP", "PKR", "PLN", "QAR", "RM", "RMB", "RUB", "Rp", "Rs", "SAR", "SEK", "SGD", "Sh", "THB", "TRY", "TWD", "Tk",
    "UAH", "USD", "VND", "ZAR",
];

/// The length of the currency at the start of a word that goes on with the amount.
fn currency_len(word: &str) -> Option<usize> {
    let letters = word.bytes().take(4).take_while(u8::is_ascii_alphabetic).count();
    let amount = word.as_bytes().get(letters).is_some_and(u8::is_ascii_digit);
    (amount && CURRENCIES.binary_search(&&word[..letters]).is_ok()).then_some(letters)
}

/// The end of the token `start..end` before a full stop, which an abbreviation takes in.
fn period_end(text: &str, start: usize, end: usize) -> usize {
    let stop = end + 1;
    let with_stop = if takes_period(text, start, end) { stop } else { return end };
    possessive_end(text, with_stop)
}

/// The end of an `'s` that stands at `end`, or `end`: "U.S.'s", "2008's".
fn possessive_end(text: &str, end: usize) -> usize {
    let rest = &text[end..];
    let suffix = ["'s", "’s"].into_iter().find(|suffix| rest.starts_with(suffix));
    match suffix {
        Some(suffix) if !rest[suffix.len()..].starts_with(char::is_alphanumeric) => end + suffix.len(),
        _ => end,
    }
}

fn takes_period(text: &str, start: usize, end: usize) -> bool {
    let word = &text[start..end];
    let after = &text[end + 1..];
    // An ellipsis, unless it is the abbreviation's stop and the sentence's.
    if after.starts_with('.') && (after.starts_with("..") || !matches!(classify(word), Before::Listed(_))) {
        return false;
    }
    match classify(word) {
        Before::Ordinary => false,
        Before::Number => is_item_number(text, start, after),
        Before::Chain => true,
        Before::Initial | Before::Small => is_initial(text, start, word, after),
        Before::Listed(Abbreviation::Title | Abbreviation::Inner | Abbreviation::Free) => true,
        Before::Listed(Abbreviation::Number) => goes_on_with(after, |c| c.is_ascii_digit()),
        Before::Listed(Abbreviation::Word) => {
            // "Tacoma, Wash."
            text[..start].ends_with(", ") || goes_on_with(after, |c| c.is_lowercase() || c.is_ascii_digit())
        }
    }
}

/// Whether the text after a full stop goes on, after white space, with a character of that kind, or directly with a
/// comma or the like.
fn goes_on_with(after: &str, kind: impl Fn(char) -> bool) -> bool {
    if after.starts_with([',', ';', ':', ')']) {
        return true;
    }
    after.strip_prefix([' ', '\u{A0}', '\n']).and_then(|rest| rest.chars().next()).is_some_and(kind)
}

/// A single letter before a full stop: the initial of a name, or `b.`, `p.` before a number.
fn is_initial(text: &str, start: usize, letter: &str, after: &str) -> bool {
    if char_before(text, start).is_some_and(|c| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')) {
        return false;
    }
    let Some(next) = after.trim_start_matches([' ', '\u{A0}']).chars().next() else { return false };
    if letter == "I" {
        // "So do I. The", but "Robert I. Smith".
        return next.is_uppercase() && before_is_name(text, start);
    }
    next.is_alphabetic()
        || next.is_ascii_digit() && letter.starts_with(char::is_lowercase)
        || matches!(next, ',' | '-' | '"' | '”' | ')')
}

/// Whether the word before `start` is capitalised, as a first name is.
fn before_is_name(text: &str, start: usize) -> bool {
    let before = text[..start].trim_end_matches([' ', '\u{A0}']);
    let mut letters = before.chars().rev().take(40).take_while(|c| c.is_alphabetic());
    letters.by_ref().last().is_some_and(char::is_uppercase)
}

/// `1.` or `2.1.` before an item of a list: at the start of its line.
fn is_item_number(text: &str, start: usize, after: &str) -> bool {
    let before = text[..start].trim_end_matches([' ', '\t', '\u{A0}']);
    after.starts_with([' ', '\t', '\u{A0}']) && (before.is_empty() || before.ends_with(['\n', '\r']))
}

/// First parts of a compound that count as one token with the second (`non-profit`, `e-mail`), as in the English
/// treebanks of Universal Dependencies; other compounds come in parts.
fn is_prefix(word: &str) -> bool {
    const PREFIXES: &[&str] = &[
        "anti", "arch", "co", "counter", "cross", "de", "e", "ex", "extra", "inter", "intra", "macro", "mega", "micro",
        "mid", "mini", "multi", "non", "over", "post", "pre", "pro", "re", "semi", "sub", "super", "ultra", "un",
    ];
    let mut lower = [0; 8];
    let Some(lower) = lower.get_mut(..word.len()) else { return false };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    PREFIXES.binary_search_by(|prefix| prefix.as_bytes().cmp(lower)).is_ok()
}

fn hyphen_end(text: &str, start: usize, end: usize) -> usize {
    let after = end + 1;
    if !text[after..].starts_with(char::is_alphanumeric) || !is_prefix(&text[start..end]) {
        return end;
    }
    if char_before(text, start).is_some_and(|c| c == '-' || c.is_alphanumeric()) {
        return end;
    }
    let whole = token_segment_end(text, after);
    // "non-adult-like" comes in parts.
    if text[whole..].starts_with('-') { end } else { whole }
}

/// `AT&T`, `R&D`: capitals around the sign.
fn ampersand_end(text: &str, start: usize, end: usize) -> usize {
    let capitals = |s: &str| !s.is_empty() && s.len() <= 4 && s.bytes().all(|b| b.is_ascii_uppercase());
    let after = end + 1;
    if !capitals(&text[start..end]) || after >= text.len() {
        return end;
    }
    let whole = token_segment_end(text, after);
    if capitals(text[after..whole].trim_end_matches("'s")) { whole } else { end }
}

/// `9/11`, `1/2`, `s/he`: a slash that does not part two words.
fn slash_end(text: &str, start: usize, end: usize) -> usize {
    let bytes = text.as_bytes();
    let digits = |from: usize, to: usize| from < to && bytes[from..to].iter().all(u8::is_ascii_digit);
    let mut whole = end;
    if digits(start, end) {
        while bytes.get(whole) == Some(&b'/') && bytes.get(whole + 1).is_some_and(u8::is_ascii_digit) {
            whole = digits_end(bytes, whole + 1);
        }
        return whole;
    }
    let tail = match &text[start..end] {
        "s" | "S" => "/he",
        "w" => "/o",
        "c" => "/o",
        "n" | "N" => "/a",
        _ => return end,
    };
    let stop = end + tail.len();
    let found = text.get(end..stop).is_some_and(|t| t.eq_ignore_ascii_case(tail));
    if found && !char_at(text, stop).is_some_and(char::is_alphanumeric) { stop } else { end }
}

/// The apostrophe of a plural's possessive (`states'`) or of a letter left out (`nothin'`).
fn apostrophe_end(text: &str, start: usize, end: usize, mark: usize, quoting: bool) -> usize {
    let owner = possessive_end(text, end);
    if owner > end || quoting {
        return owner;
    }
    let word = &text[start..end];
    let after = &text[end + mark..];
    let possessive = word.ends_with(['s', 'S', 'z', 'x']) || (word.ends_with("in") && word.len() > 4);
    if possessive && !after.starts_with(['\'', '’']) && !after.starts_with(char::is_alphanumeric) {
        end + mark
    } else {
        end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(UNITS.is_sorted() && CURRENCIES.is_sorted());
    }
}
