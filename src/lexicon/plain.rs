//! Latin letters without their diacritics, so that `Vučić` and `Vucic` compare equal.

use super::short::{Short, mix};

/// The ASCII letters that stand for a Latin letter with a diacritic in copy without them (`ø`: `o`, `ß`: `ss`), in lower
/// case; a combining mark is nothing. `None` for every other character.
pub(crate) fn base(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' | 'ă' | 'Ă' | 'ą' | 'Ą' | 'ạ' | 'ả' | 'ấ' | 'ầ' | 'ắ' => {
            "a"
        }
        'æ' | 'Æ' => "ae",
        'ç' | 'Ç' | 'ć' | 'Ć' | 'ĉ' | 'Ĉ' | 'ċ' | 'Ċ' | 'č' | 'Č' => "c",
        'ď' | 'Ď' | 'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'è'..='ë'
        | 'È'..='Ë'
        | 'ē'
        | 'Ē'
        | 'ĕ'
        | 'Ĕ'
        | 'ė'
        | 'Ė'
        | 'ę'
        | 'Ę'
        | 'ě'
        | 'Ě'
        | 'ế'
        | 'ề'
        | 'ễ'
        | 'ệ'
        | 'ə'
        | 'Ə' => "e",
        'ĝ' | 'Ĝ' | 'ğ' | 'Ğ' | 'ġ' | 'Ġ' | 'ģ' | 'Ģ' => "g",
        'ĥ' | 'Ĥ' | 'ħ' | 'Ħ' => "h",
        'ì'..='ï' | 'Ì'..='Ï' | 'ĩ' | 'Ĩ' | 'ī' | 'Ī' | 'ĭ' | 'Ĭ' | 'į' | 'Į' | 'ı' | 'İ' => "i",
        'ĵ' | 'Ĵ' => "j",
        'ķ' | 'Ķ' => "k",
        'ĺ' | 'Ĺ' | 'ļ' | 'Ļ' | 'ľ' | 'Ľ' | 'ŀ' | 'Ŀ' | 'ł' | 'Ł' => "l",
        'ñ' | 'Ñ' | 'ń' | 'Ń' | 'ņ' | 'Ņ' | 'ň' | 'Ň' => "n",
        'ò'..='ö' | 'ø' | 'Ò'..='Ö' | 'Ø' | 'ō' | 'Ō' | 'ŏ' | 'Ŏ' | 'ő' | 'Ő' | 'ơ' | 'Ơ' | 'ố' | 'ồ' | 'ộ' => {
            "o"
        }
        'œ' | 'Œ' => "oe",
        'ŕ' | 'Ŕ' | 'ŗ' | 'Ŗ' | 'ř' | 'Ř' => "r",
        'ś' | 'Ś' | 'ŝ' | 'Ŝ' | 'ş' | 'Ş' | 'š' | 'Š' | 'ș' | 'Ș' => "s",
        'ß' | 'ẞ' => "ss",
        'ţ' | 'Ţ' | 'ť' | 'Ť' | 'ŧ' | 'Ŧ' | 'ț' | 'Ț' => "t",
        'þ' | 'Þ' => "th",
        'ù'..='ü' | 'Ù'..='Ü' | 'ũ' | 'Ũ' | 'ū' | 'Ū' | 'ŭ' | 'Ŭ' | 'ů' | 'Ů' | 'ű' | 'Ű' | 'ų' | 'Ų' | 'ư' | 'Ư' => {
            "u"
        }
        'ŵ' | 'Ŵ' => "w",
        'ý' | 'ÿ' | 'Ý' | 'Ÿ' | 'ŷ' | 'Ŷ' => "y",
        'ź' | 'Ź' | 'ż' | 'Ż' | 'ž' | 'Ž' => "z",
        '\u{300}'..='\u{36f}' => "",
        _ => return None,
    })
}

/// `text` in lower case without diacritics, full stops left out, apostrophes and spaces made plain, written to `buffer`.
/// `None` where it does not fit or holds a letter outside Latin.
pub(crate) fn fold<'b>(text: &str, buffer: &'b mut [u8]) -> Option<&'b str> {
    std::str::from_utf8(fold_bytes(text, buffer)?).ok()
}

/// [`fold`] as bytes, which are ASCII.
pub(crate) fn fold_bytes<'b>(text: &str, buffer: &'b mut [u8]) -> Option<&'b [u8]> {
    let mut len = 0;
    if text.is_ascii() {
        // Most words have nothing to leave out.
        let is_plain = |byte: u8| (byte != b'.') & (byte != b'\n') & (byte != b'\r');
        if text.len() <= buffer.len() && text.bytes().fold(true, |all, byte| all & is_plain(byte)) {
            let lower = &mut buffer[..text.len()];
            lower.copy_from_slice(text.as_bytes());
            lower.make_ascii_lowercase();
            return Some(lower);
        }
        for &byte in text.as_bytes().iter().filter(|&&byte| byte != b'.') {
            let byte = if matches!(byte, b'\n' | b'\r') { b' ' } else { byte.to_ascii_lowercase() };
            *buffer.get_mut(len)? = byte;
            len += 1;
        }
        return Some(&buffer[..len]);
    }
    for c in text.chars() {
        let lower;
        let part: &[u8] = match c {
            '.' => continue,
            '\u{2018}' | '\u{2019}' => b"'",
            '\u{2010}' | '\u{2011}' => b"-",
            '\u{a0}' | '\n' | '\r' => b" ",
            c if c.is_ascii() => {
                lower = [c.to_ascii_lowercase() as u8];
                &lower
            }
            c => base(c)?.as_bytes(),
        };
        buffer.get_mut(len..len + part.len())?.copy_from_slice(part);
        len += part.len();
    }
    Some(&buffer[..len])
}

/// A hash of `text` that is the same for every way to write it: case, diacritics, full stops (`U.S.`, `US`) do not
/// count. Of what folds to a [`Short`] word its hash, of anything else FNV-1a over the folded characters.
pub(crate) fn key(text: &str) -> u64 {
    if let Some(word) = Short::plain(text) {
        return mix(word);
    }
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let (mut start, mut len, mut last) = ([0; 16], 0, 0);
    let mut add = |byte: u8| {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        if let Some(place) = start.get_mut(len) {
            *place = byte;
        }
        (len, last) = (len + 1, byte);
    };
    for c in text.chars() {
        match c {
            '.' => {}
            '\u{2018}' | '\u{2019}' => add(b'\''),
            c if c.is_ascii() => add(c.to_ascii_lowercase() as u8),
            c => match base(c) {
                Some(plain) => plain.bytes().for_each(&mut add),
                None => c.to_lowercase().for_each(|c| c.encode_utf8(&mut [0; 4]).bytes().for_each(&mut add)),
            },
        }
    }
    if len <= start.len() && last != 0 && start.is_ascii() { mix(u128::from_le_bytes(start)) } else { hash }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writings_of_one_name_have_one_key() {
        for (a, b) in [
            ("Vučić", "VUCIC"),
            ("U.S.", "US"),
            ("Türkiye", "turkiye"),
            ("Łódź", "lodz"),
            ("O’Neil", "O'Neil"),
            ("U.S.A.F.A.B.C.D.E.", "usafabcde"),
            ("Antonín Dvořák-Novák", "ANTONIN DVORAK-NOVAK"),
        ] {
            assert_eq!(key(a), key(b), "{a} {b}");
        }
        for (a, b) in [("Vucic", "Vucev"), ("a", "a\0"), ("", "\0"), ("a-b", "a b"), ("a-b", "ab")] {
            assert_ne!(key(a), key(b), "{a:?} {b:?}");
        }
        assert_eq!(key("ПУТИН"), key("Путин"));
    }

    #[test]
    fn folding_stops_at_the_buffer_and_at_other_scripts() {
        let mut buffer = [0; 8];
        assert_eq!(fold("Čapek", &mut buffer), Some("capek"));
        assert_eq!(fold("Straße", &mut buffer), Some("strasse"));
        assert_eq!(fold("Ångström-Σ", &mut [0; 40]), None);
        assert_eq!(fold("much too long", &mut buffer), None);
    }
}
