//! Picture credits inside a paragraph: in brackets, where pasting left them (`(Photo: Ana Petrova/AFP) "We are leaving,"`),
//! and at the end of a caption: `The harbour on Monday. Ana Petrova/AFP`.

use super::caption;
use crate::pool::PooledString;
use crate::seek;
use crate::span::Span;

/// No credit is longer.
const LONGEST: usize = 110;

/// Adds the credits in a stretch of the text, brackets with them, in order.
pub(crate) fn picture_credits(text: &str, within: Span, found: &mut Vec<Span>) {
    let part = within.slice(text);
    let mut folded = PooledString::default();
    let mut from = 0;
    let opens = |byte: u8| (byte == b'(') | (byte == b'[');
    while let Some(open) = seek::find(part.as_bytes(), from, opens, opens) {
        let start = open + 1;
        from = start;
        let rest = super::phrases::window(&part[start..], LONGEST);
        let Some(close) = rest.find([')', ']', '(', '[']) else { continue };
        if rest[close..].starts_with([')', ']']) && caption::is_inline_credit(&rest[..close], &mut folded) {
            from = start + close + 1;
            found.push(Span::of(start - 1..from).shift(within.start()));
        }
    }
    if let Some(credit) = closing_credit(part, &mut folded).filter(|credit| credit.start() >= from) {
        found.push(credit.shift(within.start()));
    }
}

/// The credit behind the last sentence: a name, a slash and an agency.
fn closing_credit(part: &str, folded: &mut String) -> Option<Span> {
    let tail = super::phrases::tail_window(part.trim_end(), LONGEST);
    let is_slash = |byte: u8| byte == b'/';
    seek::find(tail.as_bytes(), 0, is_slash, is_slash)?;
    let slash = tail.rfind('/')?;
    let start = [". ", "! ", "? ", ": ", ") "].iter().filter_map(|end| tail[..slash].rfind(end)).max()? + 2;
    let credit = &tail[start..];
    let who = credit.split('/').next()?;
    let is_name = |word: &str| word.starts_with(char::is_uppercase) && !word.contains(|c: char| c.is_ascii_digit());
    let named = (2..=4).contains(&who.split(' ').count()) && who.split(' ').all(is_name);
    let at = part.trim_end().len() - tail.len() + start;
    (named && caption::is_inline_credit(credit, folded)).then(|| Span::of(at..at + credit.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        picture_credits(text, Span::of(0..text.len()), &mut found);
        found.into_iter().map(|span| span.slice(text)).collect()
    }

    #[test]
    fn credits_in_brackets_are_found() {
        let text = "(Photo: Ana Petrova/AFP) They left. [Image by Jan Vos] They came (AAP: Ana Petrova) back (Jan Vos/Reuters).";
        let credits = ["(Photo: Ana Petrova/AFP)", "[Image by Jan Vos]", "(AAP: Ana Petrova)", "(Jan Vos/Reuters)"];
        assert_eq!(found(text), credits);
    }

    #[test]
    fn a_credit_may_end_a_caption() {
        for (text, credit) in [
            ("The harbour on Monday. Ana Petrova/AFP", "Ana Petrova/AFP"),
            ("Waves at the wall. Photograph: Jan Vos/Reuters", "Jan Vos/Reuters"),
            ("The CEO spoke on Monday. Ana Petrova/Getty Images/File", "Ana Petrova/Getty Images/File"),
        ] {
            assert_eq!(found(text), [credit], "{text}");
        }
        for text in ["They may stay. He and/or she may", "It is the Bank/Fund plan.", "See it. AC/DC", "/"] {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn other_brackets_are_not() {
        for text in [
            "The Associated Press (AP) said so.",
            "It cost 12 euros (13 dollars).",
            "(Photos show a ferry.)",
            "He chose (and/or bought) it.",
            "((",
            "(Photo: ",
            "He (the press) left.",
            "The deal (PDF/Press) is out.",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
