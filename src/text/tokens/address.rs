//! Addresses: URLs, e-mail addresses, names of accounts and tags.

use crate::text::chars::is_ignorable;

/// An e-mail address's part before the `@` is at most so long (RFC 5321), which also bounds the look ahead.
const LOCAL_PART: usize = 64;

/// Top-level domains under which a host is recognised without `http` or `www` before it.
const DOMAINS: &[&str] = &[
    "ai", "app", "au", "ba", "be", "biz", "blog", "br", "ca", "cat", "ch", "cn", "co", "com", "cz", "de", "dk", "edu",
    "es", "eu", "fi", "fr", "gov", "gr", "hk", "hr", "ie", "il", "in", "info", "int", "io", "ir", "it", "jp", "kr",
    "ly", "me", "mil", "mk", "mx", "name", "net", "news", "nl", "no", "nz", "online", "org", "pl", "pt", "ro", "rs",
    "ru", "se", "sg", "si", "sk", "tr", "travel", "tv", "tw", "ua", "uk", "us", "za",
];

/// The end of the address that starts with the segment `start..segment`, if it is one.
pub(super) fn end(text: &str, start: usize, segment: usize) -> Option<usize> {
    let rest = &text[segment..];
    let word = &text[start..segment];
    if rest.starts_with("://") && word.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Some(url_end(text, segment + 3));
    }
    match rest.as_bytes().first()? {
        b'@' | b'-' | b'.' | b'+' | b'%' | b'_' => {
            email_end(text, start).or_else(|| if rest.starts_with('-') { host_end(text, start) } else { None })
        }
        b'/' | b':' | b'?' if is_host(word) => {
            let more = rest[1..].starts_with(|c: char| c.is_alphanumeric() || c == '~');
            more.then(|| url_end(text, segment))
        }
        _ => None,
    }
}

/// `word` is a host name, as far as that shows.
fn is_host(word: &str) -> bool {
    word.starts_with("www.")
        || word.rsplit_once('.').is_some_and(|(name, top)| name.len() > 1 && DOMAINS.binary_search(&top).is_ok())
}

/// A host name with hyphens, `www.daily-news.co.uk`, and what follows it.
fn host_end(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let run = bytes[start..]
        .iter()
        .take(LOCAL_PART)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'))
        .count();
    let host = text[start..start + run].trim_end_matches(['.', '-']);
    let end = start + host.len();
    if !is_host(host) {
        return None;
    }
    Some(if bytes.get(end) == Some(&b'/') { url_end(text, end) } else { end })
}

/// The end of a URL of which the part before `at` is known: up to white space, a bracket or a quotation mark, without
/// the marks that close a sentence.
fn url_end(text: &str, at: usize) -> usize {
    let url = &text[at..];
    let stop = url.find(|c: char| is_ignorable(c) || "<>\"()[]{}|\\^`“”‘’«»。！？؟۔।".contains(c)).unwrap_or(url.len());
    let url = url[..stop].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '…', '-', '—', '–']);
    at + url.len()
}

fn email_end(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let local = bytes[start..]
        .iter()
        .take(LOCAL_PART + 1)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'+' | b'%'))
        .count();
    let at = start + local;
    if bytes.get(at) != Some(&b'@') {
        return None;
    }
    let domain =
        bytes[at + 1..].iter().take(255).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-')).count();
    let domain = text[at + 1..at + 1 + domain].trim_end_matches(['.', '-']);
    let (name, top) = domain.rsplit_once('.')?;
    let good = !name.is_empty() && top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic());
    good.then_some(at + 1 + domain.len())
}

/// `@handle`, `#tag`: the mark and the letters, digits and low lines after it.
pub(super) fn handle_end(text: &str, start: usize) -> Option<usize> {
    let rest = &text[start + 1..];
    let stop = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    // "# 2" and "#2" are a sign and a number.
    let named = rest[..stop].contains(|c: char| c.is_alphabetic() || c == '_');
    named.then_some(start + 1 + stop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_domains_are_sorted() {
        assert!(DOMAINS.is_sorted());
    }
}
