//! Pages from a grammar of news copy with nasty splices. Bytes choose, so that anything that makes bytes (a fuzzer, a
//! property test, a random walk) makes pages, and nearly the same bytes make nearly the same page.

/// What lines and sentences are made of.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "Ana Lima", "Mr. Costa", "Costa", "President Ana Lima", "the mayor", "the minister", "he", "she", "they", "it",
    "the company", "Serbia", "Kosovo's", "U.S.", "EU", "European Union", "Bank of Lisbon", "the Norwegian government",
    "said", "says", "told reporters", "added", "according to", "asked", "warned that", "that", "who", "in", "of", "and",
    "the", "a", "port", "talks", "will reopen", "on Friday", "last week", "two years ago", "9999 decades ago", "Oct. 27",
    "27.10.2023", "31.02.2023", "5 percent", "$1.2bn", "€", "third", "a hundred thousand and", "J. R.", "al-", "'s",
    "Reuters", "(AP)", "No. 5", "http://x.org/a?b", "@lima", "a.b@x.org", "&", "/", "*", "#", "[1]",
];

/// Lines of a page other than paragraphs.
#[rustfmt::skip]
const LINES: &[&str] = &[
    "World", "Europe > Serbia", "Port reopens after strike", "PORT REOPENS AFTER STRIKE", "# Port reopens", "By Ana Lima",
    "By Ana Lima and Rui Costa, Reuters", "Ana Lima in Lisbon", "October 27, 2023 2:26 PM GMT+2", "Updated 2 hours ago",
    "Published: 27.10.2023 - 10:30", "Last updated on Fri 27 Oct 2023 25.61", "LISBON, Oct. 27 (Reuters) - ", "BELGRADE, Serbia",
    "OSLO (AP) — ", "BEIJING, Oct. 27 (Xinhua) --", "(Reporting by Ana Lima; Editing by Rui Costa)", "Image: A port", "AP Photo/Rui Costa",
    "Share", "Advertisement", "Read more: Port closes", "Sign up for our newsletter", "* Menu", "Related", "- - -", "© 2023 Reuters",
    "Our Standards: The Thomson Reuters Trust Principles.", "3 min read", "ends", "Reuter",
];

/// What stands between words: mostly a space.
#[rustfmt::skip]
const GLUE: &[&str] = &[
    " ", " ", " ", " ", " ", " ", ", ", ". ", ", \"", ",\" ", " \"", "\" ", ".\" ", " “", "” ", ",” ", " ‘", "’ ", " (", ") ", "; ",
    ": ", " - ", " — ", "-", "…", "? ", "! ", "", "\n", "'",
];

/// What no page should hold, and some do.
#[rustfmt::skip]
const NASTY: &[&str] = &[
    "\0", "\u{feff}", "\u{a0}", "\u{200b}", "\u{200d}", "\u{2028}", "\u{2029}", "\u{202e}", "\u{301}", "\u{ad}", "\u{85}", "\r", "\r\n",
    "\t", "\u{b}", "\u{c}", "\u{fffd}", "🙂", "👩‍👩‍👧", "🇷🇸", "İ", "ß", "ﬁ", "ǅ", "\u{1d400}", "漢字", "عربى", "``", "''", "«", "»", "„",
    "\"\"\"\"", "((((", "))))", "....", "----", "<b>", "&amp;", "{", "}", "\\",
];

const BREAKS: &[&str] = &["\n\n", "\n\n", "\n\n", "\n", "\r\n\r\n", "\n \n", "\n\n\n", "\u{2029}"];

/// The longest page, in bytes.
const LONGEST: usize = 4_000;

struct Choices<'b> {
    bytes: std::slice::Iter<'b, u8>,
}

impl Choices<'_> {
    fn next(&mut self) -> Option<usize> {
        self.bytes.next().map(|&byte| byte.into())
    }

    fn of(&mut self, pieces: &[&'static str]) -> Option<&'static str> {
        self.next().map(|byte| pieces[byte % pieces.len()])
    }
}

/// The page that `bytes` choose; all bytes choose one.
pub(crate) fn page(bytes: &[u8]) -> String {
    let mut choices = Choices { bytes: bytes.iter() };
    let mut page = String::new();
    while page.len() < LONGEST && step(&mut choices, &mut page).is_some() {}
    page
}

/// Adds a line, a paragraph or damage; `None` at the end of the choices.
fn step(choices: &mut Choices<'_>, page: &mut String) -> Option<()> {
    match choices.next()? % 16 {
        0..=3 => {
            page.push_str(choices.of(LINES)?);
            page.push_str(choices.of(BREAKS)?);
        }
        4..=10 => paragraph(choices, page)?,
        11 => page.push_str(choices.of(NASTY)?),
        // A piece of what is there once more, from any character to any other.
        12 => {
            let (from, len) = (place(choices, page)?, 1 + choices.next()?);
            let piece: String = page[from..].chars().take(len).collect();
            page.push_str(&piece);
        }
        // Something is torn out, something nasty put in.
        13 => page.truncate(place(choices, page)?),
        14 => {
            let at = place(choices, page)?;
            page.insert_str(at, choices.of(NASTY)?);
        }
        // The same again and again.
        _ => {
            let (times, piece) = (choices.next()? % 40, choices.next()?);
            let piece = match piece % 3 {
                0 => choices.of(WORDS)?,
                1 => choices.of(GLUE)?,
                _ => choices.of(NASTY)?,
            };
            page.push_str(&piece.repeat(times));
        }
    }
    Some(())
}

fn paragraph(choices: &mut Choices<'_>, page: &mut String) -> Option<()> {
    for _ in 0..1 + choices.next()? % 32 {
        page.push_str(choices.of(WORDS)?);
        page.push_str(choices.of(GLUE)?);
    }
    page.push_str(choices.of(BREAKS)?);
    Some(())
}

/// A character boundary.
fn place(choices: &mut Choices<'_>, page: &str) -> Option<usize> {
    let mut at = (choices.next()? << 8 | choices.next()?) % (page.len() + 1);
    while !page.is_char_boundary(at) {
        at -= 1;
    }
    Some(at)
}
