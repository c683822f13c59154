//! Text that is safe in HTML, between tags and in quoted attributes alike.

/// Adds `text` to `out`. Characters that HTML forbids (NUL and other controls) become U+FFFD.
pub(super) fn push(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\r' | '\t' => out.push(c),
            _ if c.is_control() => out.push(char::REPLACEMENT_CHARACTER),
            _ => out.push(c),
        }
    }
}

/// `text`, escaped.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    push(&mut out, text);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_text() {
        assert_eq!(escaped("</script><b a='1' b=\"2\">&amp;"), {
            "&lt;/script&gt;&lt;b a=&#39;1&#39; b=&quot;2&quot;&gt;&amp;amp;"
        });
    }

    #[test]
    fn controls_are_replaced_and_breaks_kept() {
        assert_eq!(escaped("a\0b\u{1b}c\u{85}d\te\r\nf é 🦀"), "a\u{fffd}b\u{fffd}c\u{fffd}d\te\r\nf é 🦀");
    }
}
