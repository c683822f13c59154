//! Word boundaries are those of UAX #29.

use unicode_segmentation::UnicodeSegmentation;

use crate::cut;

#[track_caller]
fn same_as_oracle(text: &str) {
    let oracle: Vec<&str> = text.split_word_bounds().collect();
    assert_eq!(cut(text, wirecopy::words(text)), oracle, "{text:?}");
}

#[test]
fn the_segments_of_a_line_of_copy() {
    let text = "U.S. stocks fell 1,200.5 points, the bank's \"worst\" day.";
    assert_eq!(
        cut(text, wirecopy::words(text)),
        [
            "U.S", ".", " ", "stocks", " ", "fell", " ", "1,200.5", " ", "points", ",", " ", "the", " ", "bank's", " ",
            "\"", "worst", "\"", " ", "day", "."
        ]
    );
}

#[test]
fn every_rule_in_ascii() {
    for text in [
        "",
        "a",
        "a.b a.1 1.a 1.1 a..b 1,1 1,a a,a 1;1 a;a a:a 1:1 a'a 1'1 a_1 _a_ a.",
        "a.  b   c\t\td",
        "\r\n\r\r\n\n\x0B\x0C \r\n",
        "''a''b\"c\"",
        "\0\x01\x7F",
        "3G 4G5 $5 #1 @x 5% a-b a--b",
    ] {
        same_as_oracle(text);
    }
}

#[test]
fn every_rule_beyond_ascii() {
    for text in [
        "caf\u{301}e a\u{301}.b a.\u{301}b 1\u{301},1 .\u{301} \u{301} \u{301}a \r\u{301}\n",
        "It’s ‘so’ “he said” – yes — no… 5€ £5 100\u{a0}000 l’été Łódź’s Š.Š",
        "שלום צה\"ל ג'ירפה א'",
        "カタカナ ひらがな 漢字 ｶﾀｶﾅ_カ",
        "🇷🇸🇽🇰🇫🇷 🇷 👩‍👩‍👧 👍🏽 1️⃣ ❤️ a\u{200D}🛑 \u{200D}🛑",
        "a.\u{200D}🛑 1,\u{200D}🛑 a\u{FEFF}b \u{FEFF}a \u{200B} a\u{200B}b co\u{AD}op a\u{B7}b",
        "\u{2028}\u{2029}\u{85} \u{3000}\u{2003} \u{a0}",
        "हिन्दी में कहा। क्ष, कि.की कि’की 1\u{94d}a _\u{93e}a a\u{94d}.b क\u{93c}.क १२.३४ \u{93e}क «\u{93f}» क्\u{200D}ष क।\u{902}",
        "ไทยภาษา ខ្មែរ မြန်မာ हिन्दी العربية، ١٢٬٣ Ελληνικά· Кирилица ҃ҝ",
    ] {
        same_as_oracle(text);
    }
}

#[test]
fn each_character_beside_each_kind_of_character() {
    let beside = [
        "a", "1", "_", ".", ",", ":", "'", "\"", " ", "\r", "\n", "é", "’", "“", "\u{301}", "\u{200D}", "א", "カ", "क",
        "कि",
    ];
    let mut text = String::new();
    for c in ('\0'..='\u{2FFF}')
        .chain('\u{3000}'..='\u{30FF}')
        .chain('\u{FE00}'..='\u{FFFF}')
        .chain('\u{1F1E0}'..='\u{1F64F}')
    {
        for left in beside {
            text.clear();
            text.push_str(left);
            text.push(c);
            text.push('a');
            text.push(c);
            text.push_str("1.");
            text.push(c);
            text.push_str(left);
            assert!(wirecopy::words(&text).map(|w| w.slice(&text)).eq(text.split_word_bounds()), "{text:?}");
        }
    }
}
