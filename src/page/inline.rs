//! Picture credits in brackets inside a paragraph, where pasting left them: `(Photo: Ana Petrova/AFP) "We are leaving,"`.

use super::caption;
use crate::pool::PooledString;
use crate::span::Span;

/// No credit is longer.
const LONGEST: usize = 110;

/// Adds the credits in a stretch of the text, brackets with them, in order.
pub(crate) fn picture_credits(text: &str, within: Span, found: &mut Vec<Span>) {
    let part = within.slice(text);
    let mut folded = PooledString::default();
    let mut from = 0;
    while let Some(open) = part[from..].find(['(', '[']) {
        let start = from + open + 1;
        from = start;
        let rest = super::phrases::window(&part[start..], LONGEST);
        let Some(close) = rest.find([')', ']', '(', '[']) else { continue };
        if rest[close..].starts_with([')', ']']) && caption::is_inline_credit(&rest[..close], &mut folded) {
            from = start + close + 1;
            found.push(Span::of(start - 1..from).shift(within.start()));
        }
    }
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
