//! What holds for every text.

use proptest::prelude::*;
use proptest::sample::select;
use unicode_segmentation::UnicodeSegmentation;
use wirecopy::{Span, sentences, tokens, words};

const PARAGRAPH_SEPARATOR: char = '\u{2029}';

/// What texts are torn apart by: marks, controls, invisible characters, scripts with rules of their own, and the
/// patterns that the news layer looks for.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "a", "B", "word", "Word", "1", "23", "_", ".", "..", "...", "…", ",", ":", ";", "'", "''", "\"", "`", "``", "’",
    "‘", "“", "”", "!", "?", "-", "--", "–", "—", "/", "&", "@", "#", "$", "£", "€", "%", "+", "*", "(", ")", "[",
    "]", "[1]", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "\x0B", "\x0C", "\0", "\x1B", "\u{7F}", "\u{85}",
    "\u{A0}", "\u{AD}", "\u{B7}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{202E}", "\u{2028}",
    "\u{2029}", "\u{2060}", "\u{3000}", "\u{FEFF}", "\u{300}", "\u{301}", "\u{FE0F}", "\u{20E3}", "é", "ß", "ı",
    "İ", "ǆ", "Ж", "א", "״", "カ", "あ", "漢", "。", "！", "ไ", "ก", "่", "ह", "्", "؟", "۔", "١", "👍", "🏽", "👩", "🇷",
    "🇸", "U.S.", "a.m.", "J.K.", "e.g.", "Mr.", "Inc.", "No.", "Oct.", "Wash.", "GEN.", "don't", "Galois'", "'90s",
    "non-", "e-mail", "http://", "https://x.org/a?b=c", "www.", "x.com", "x.com/y", "@x.org", "a.b@x.org", "@name",
    "#tag", "27.10.2023", "10:30", "1,200", "18,19", "944-6800", "2014-05-06", "9/11", "s/he", "AT&T", "US$",
    "EUR50", "430km", "6a.m.", "1.2bn", ".265", "+4588304520", ":)", "said", "asked", "The", "iPhone", "Yahoo!",
    "Image:", "Wednesday, October 9, 2013", "(1965)", "— A B",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[ -~]{0,12}",
        1 => "\\PC{0,6}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Characters that leave no trace on paper and so may stand between tokens, as white space does.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// The spans are in order, none is empty, none overlaps the next, all are on character boundaries, and only blank
/// characters stand between them.
fn in_order(text: &str, spans: &[Span]) -> Result<(), TestCaseError> {
    let mut at = 0;
    for span in spans {
        prop_assert!(span.start() >= at && !span.is_empty(), "{:?} in {:?}", span, text);
        prop_assert!(text.is_char_boundary(span.start()) && text.is_char_boundary(span.end()));
        prop_assert!(text[at..span.start()].chars().all(is_blank), "gap before {:?} in {:?}", span, text);
        prop_assert!(!span.slice(text).starts_with(is_blank) && !span.slice(text).ends_with(is_blank));
        at = span.end();
    }
    prop_assert!(text[at..].chars().all(is_blank), "gap at {} of {:?}", at, text);
    Ok(())
}

proptest! {
    #[test]
    fn words_are_the_oracles(text in text()) {
        let ours: Vec<(usize, &str)> = words(&text).map(|w| (w.start(), w.slice(&text))).collect();
        let oracle: Vec<(usize, &str)> = text.split_word_bound_indices().collect();
        prop_assert_eq!(ours, oracle, "{:?}", text);
    }

    #[test]
    fn words_of_any_string_are_the_oracles(text in any::<String>()) {
        prop_assert!(words(&text).map(|w| w.slice(&text)).eq(text.split_word_bounds()), "{:?}", text);
    }

    #[test]
    fn tokens_and_the_gaps_between_them_are_the_text(text in text()) {
        let tokens: Vec<Span> = tokens(&text).collect();
        in_order(&text, &tokens)?;
        // No white space inside a token.
        for token in &tokens {
            prop_assert!(!token.slice(&text).contains(char::is_whitespace), "{:?} in {:?}", token.slice(&text), text);
        }
    }

    #[test]
    fn each_token_is_in_one_sentence(text in text()) {
        let sentences: Vec<Span> = sentences(&text).collect();
        in_order(&text, &sentences)?;
        for token in tokens(&text) {
            let holders = sentences.iter().filter(|s| s.contains(token)).count();
            prop_assert_eq!(holders, 1, "{:?} of {:?} in {:?}", token.slice(&text), text, sentences);
        }
    }

    #[test]
    fn a_sentence_crosses_no_empty_line(text in text()) {
        for sentence in sentences(&text) {
            let sentence = sentence.slice(&text);
            prop_assert!(!sentence.contains("\n\n") && !sentence.contains("\r\n\r\n") && !sentence.contains(PARAGRAPH_SEPARATOR));
        }
    }

    #[test]
    fn iterators_stay_at_the_end(text in text()) {
        let mut words = words(&text);
        let mut tokens = tokens(&text);
        let mut sentences = sentences(&text);
        while words.next().is_some() {}
        while tokens.next().is_some() {}
        while sentences.next().is_some() {}
        prop_assert!(words.next().is_none() && tokens.next().is_none() && sentences.next().is_none());
    }
}
