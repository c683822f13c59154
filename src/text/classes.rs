//! What a byte, or a character known by sight, is to UAX #29's word rules.
//!
//! The table covers ASCII. Beyond it only the characters that English copy is full of are known here (letters of
//! Latin, most of Greek, Cyrillic, Arabic and Devanagari, Chinese characters, curly quotation marks, dashes, the no-break space); all others are [`Known::No`] and left
//! to `unicode-segmentation`. A test holds every character known here against that crate.

/// A letter, a digit or the low line: they never part from each other (WB5, WB8 to WB10, WB13a, WB13b).
pub(super) const WORD: u8 = 1;
/// `ALetter`.
pub(super) const LETTER: u8 = 1 << 1;
/// `Numeric`.
pub(super) const DIGIT: u8 = 1 << 2;
/// Joins two letters: `MidLetter`, `MidNumLet`, `Single_Quote` (WB6, WB7).
pub(super) const MID_LETTER: u8 = 1 << 3;
/// Joins two digits: `MidNum`, `MidNumLet`, `Single_Quote` (WB11, WB12).
pub(super) const MID_DIGIT: u8 = 1 << 4;
/// The space, `WSegSpace`: a run of them is one segment (WB3d).
pub(super) const SPACE: u8 = 1 << 5;
/// `CR`, `LF`, `Newline`: break before and after (WB3a, WB3b).
pub(super) const NEWLINE: u8 = 1 << 6;
/// A byte of a character beyond ASCII.
pub(super) const HIGH: u8 = 1 << 7;

const fn class_of(byte: u8) -> u8 {
    match byte {
        b'A'..=b'Z' | b'a'..=b'z' => WORD | LETTER,
        b'0'..=b'9' => WORD | DIGIT,
        b'_' => WORD,
        b':' => MID_LETTER,
        b',' | b';' => MID_DIGIT,
        b'.' | b'\'' => MID_LETTER | MID_DIGIT,
        b' ' => SPACE,
        b'\n' | b'\r' | 0x0B | 0x0C => NEWLINE,
        0x80..=0xFF => HIGH,
        _ => 0,
    }
}

/// The class of each byte.
pub(super) static CLASS: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = class_of(byte as u8);
        byte += 1;
    }
    table
};

/// What is known of a character beyond ASCII.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Known {
    /// A letter of so many bytes.
    Letter(usize),
    /// A combining mark of so many bytes, which belongs to the character before it (WB4).
    Extend(usize),
    /// A mark of so many bytes that joins two letters or two digits: `’` and `‘`.
    Mid(usize),
    /// A mark of so many bytes that joins nothing.
    Other(usize),
    /// Not known here.
    No,
}

/// Whether the character at byte `at` is ASCII or known, and no combining mark, so that what stands before it ends there
/// or goes on by what is known; so does the end of the text.
#[inline]
pub(super) fn is_plain(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_none_or(|&b| b < 0x80 || !matches!(known(bytes, at), Known::No | Known::Extend(_)))
}

/// What is known of the character beyond ASCII that starts at byte `at`.
#[inline]
pub(super) fn known(bytes: &[u8], at: usize) -> Known {
    match (bytes[at], bytes.get(at + 1).copied().unwrap_or(0)) {
        // U+00C0..=U+00FF without the two operators, then Latin Extended and IPA up to U+02BF.
        (0xC3, 0x97 | 0xB7) => Known::Other(2),
        (0xC3..=0xCA, _) => Known::Letter(2),
        // Cyrillic up to U+047F.
        (0xD0 | 0xD1, _) => Known::Letter(2),
        // Greek from U+0391 to U+03F5, Arabic from U+0620 to U+064A.
        (0xCE, 0x91..=0xA1 | 0xA3..=0xBF) | (0xCF, 0x80..=0xB5) => Known::Letter(2),
        (0xD8, 0xA0..=0xBF) | (0xD9, 0x80..=0x8A) => Known::Letter(2),
        // Latin-1: C1 controls (NEL among them), the soft hyphen and the middle dot are left out.
        (0xC2, 0xAA | 0xB5 | 0xB8 | 0xBA) => Known::Letter(2),
        (0xC2, 0xAD | 0xB7 | 0x80..=0x9F) => Known::No,
        (0xC2, _) => Known::Other(2),
        (0xE2, 0x80) => match bytes.get(at + 2).copied().unwrap_or(0) {
            0x98 | 0x99 => Known::Mid(3),
            // Hyphens and dashes, quotation marks, daggers and bullet, the ellipsis.
            0x90..=0x97 | 0x9A..=0xA2 | 0xA6 => Known::Other(3),
            _ => Known::No,
        },
        // Devanagari from U+0900 to U+0965: letters, vowel signs and other marks, the dandas.
        (0xE0, 0xA4) => match bytes.get(at + 2).copied().unwrap_or(0) {
            0x84..=0xB9 | 0xBD => Known::Letter(3),
            0x80..=0x83 | 0xBA..=0xBC | 0xBE | 0xBF => Known::Extend(3),
            _ => Known::No,
        },
        (0xE0, 0xA5) => match bytes.get(at + 2).copied().unwrap_or(0) {
            0x90 | 0x98..=0xA1 => Known::Letter(3),
            0x80..=0x8F | 0x91..=0x97 | 0xA2 | 0xA3 => Known::Extend(3),
            0xA4 | 0xA5 => Known::Other(3),
            _ => Known::No,
        },
        // Chinese characters, U+4E00 to U+9FFF: each is a segment.
        (0xE4, 0xB8..=0xBF) | (0xE5..=0xE9, _) => Known::Other(3),
        // The ideographic comma and full stop.
        (0xE3, 0x80) if matches!(bytes.get(at + 2), Some(0x81 | 0x82)) => Known::Other(3),
        // The euro sign.
        (0xE2, 0x82) if bytes.get(at + 2) == Some(&0xAC) => Known::Other(3),
        _ => Known::No,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_segmentation::UnicodeSegmentation;

    /// The oracle's segments of what stands around a character tell its class.
    fn joins(a: &str, c: char, b: &str) -> bool {
        format!("{a}{c}{b}").split_word_bounds().count() == 1
    }

    #[test]
    fn every_known_character_is_what_the_oracle_says() {
        let mut letters = 0;
        for c in '\u{80}'..=char::MAX {
            let mut buffer = [0; 4];
            let bytes = c.encode_utf8(&mut buffer).as_bytes();
            match known(bytes, 0) {
                Known::Letter(len) => {
                    letters += 1;
                    assert_eq!(bytes.len(), len);
                    assert!(joins("a", c, "a") && joins("1", c, "1") && joins("a.", c, ""), "{c:?} is a letter");
                    assert!(!joins("1.", c, ""), "{c:?} is no digit");
                }
                Known::Extend(len) => {
                    assert_eq!(bytes.len(), len);
                    for side in ["a", "1", " ", "«", "\u{3042}", "\u{0915}"] {
                        assert!(joins(side, c, ""), "{c:?} belongs to what is before it");
                    }
                    assert!(
                        joins("a", c, "a") && joins("a", c, ".a") && joins("a.", c, "a"),
                        "{c:?} is looked through"
                    );
                }
                Known::Mid(len) => {
                    assert_eq!(bytes.len(), len);
                    assert!(joins("a", c, "a") && joins("1", c, "1") && !joins("a", c, ""), "{c:?} joins");
                }
                Known::Other(len) => {
                    assert_eq!(bytes.len(), len);
                    for side in ["a", "1", "_", " ", "\u{3042}", "\u{05D0}"] {
                        let text = format!("{side}{c}{side}");
                        assert_eq!(text.split_word_bounds().count(), 3, "{c:?} joins nothing");
                    }
                }
                Known::No => {}
            }
        }
        assert!(letters > 500, "{letters}");
    }
}
