//! Captions and picture credits, told by their own words.

use super::phrases::{fold, tail_window};
use crate::lexicon::pictures::{AGENCIES, LABELS, OPENINGS, WORDS};
use crate::lexicon::starts::Starts;
use crate::page::BlockKind;
use crate::seek;

/// A credit stands within so many bytes at the end of a caption.
const TAIL: usize = 140;

/// Whether `line`, of so many words, is a caption or a picture's credit. `folded` is a buffer.
pub(super) fn find(line: &str, words: u16, folded: &mut String) -> Option<BlockKind> {
    if words > 120 || line.len() > 1200 {
        return None;
    }
    fold(tail_window(line, TAIL), folded);
    let bracketed = line.starts_with('(') && line.ends_with(')') && words <= 4 && !line[1..].contains('(');
    let named = || line.split_whitespace().all(|word| word.trim_start_matches('(').starts_with(char::is_uppercase));
    if line.len() <= TAIL && words <= 14 && (is_credit(folded) || bracketed && named()) {
        return Some(BlockKind::Credit);
    }
    if words <= 90 && (credited_at_end(line, folded) || named_at_end(line)) {
        let alone = line.starts_with(['(', '[']) && words <= 10;
        return Some(if alone { BlockKind::Credit } else { BlockKind::Caption });
    }
    // `Ana Lima, nine, pictured with her dog`
    if words <= 40 && !line.ends_with(['.', '!', '?']) && line.contains(", pictured ") {
        return Some(BlockKind::Caption);
    }
    if !STARTS.may_start(line) {
        return None;
    }
    fold(super::phrases::window(line, 60), folded);
    (opens(folded) && words >= 3).then_some(BlockKind::Caption)
}

/// How captions start by which [`opens`] tells them.
static STARTS: Starts = Starts::of_words(OPENINGS).or(Starts::of_words(&["in this "]));

fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric())
}

fn is_agency(text: &str) -> bool {
    let text = bare(text);
    AGENCIES.binary_search(&text.strip_prefix("the ").unwrap_or(text)).is_ok()
}

/// Whether the end of `text` after its last slash, bar or `via` is an agency or says that it deals in pictures.
fn ends_in_agency(text: &str) -> bool {
    let text = bare(text);
    let after = |mark: char| text.rfind(mark).map(|at| &text[at + mark.len_utf8()..]);
    let via = || text.as_bytes().windows(5).rposition(|next| next == b" via ").map(|at| &text[at + 5..]);
    // The first byte of `•` stands for it.
    let is_mark = |byte: u8| (byte == b'/') | (byte == b'|') | (byte == 0xe2);
    let marked = seek::find(text.as_bytes(), 0, is_mark, is_mark).is_some();
    let marks = ['/', '|', '•'].into_iter().filter(|_| marked);
    marks.filter_map(after).chain(std::iter::once_with(via).flatten()).any(|last| {
        let last = bare(last);
        last.len() <= 40
            && (is_agency(last)
                || ["images", "stringer", "pool", "stock", "press"].iter().any(|end| last.ends_with(end)))
    })
}

/// A whole line that only says whose picture it is.
fn is_credit(folded: &str) -> bool {
    let text = bare(folded);
    if let Some(owner) = folded.strip_prefix('©') {
        return !is_copyright(owner);
    }
    if AGENCIES.binary_search(&text).is_ok() {
        return true;
    }
    let words = |text: &str| 1 + text.bytes().filter(|&byte| byte == b' ').count();
    let sentence = |text: &str| words(text) > 4;
    if folded.ends_with('.') && sentence(folded) || folded.rsplit(". ").skip(1).any(sentence) {
        return false;
    }
    text.starts_with("courtesy of ") && words(text) <= 8
        || is_labelled(text, folded.ends_with(':'))
        || words(folded) <= 9 && ends_in_agency(text)
}

/// Whether a label with its mark or small word starts `text`, or is all of it before a colon.
fn is_labelled(text: &str, colon: bool) -> bool {
    static STARTS: Starts = Starts::of_words(LABELS);
    STARTS.may_start(text)
        && LABELS.iter().any(|label| {
            text.strip_prefix(label).is_some_and(|rest| {
                rest.is_empty() && colon
                    || rest.starts_with([':', '/', '|'])
                    || [" by ", " courtesy", " copyright", " via ", " from ", " credit"]
                        .iter()
                        .any(|word| rest.starts_with(word))
            })
        })
}

/// Whether brackets inside a paragraph hold a picture's credit: one with its label, or a maker's name and an agency's with
/// a slash between.
pub(super) fn is_inline_credit(inner: &str, folded: &mut String) -> bool {
    fold(inner, folded);
    let text = bare(folded);
    let agency = |side: &str| is_agency(side) || side.ends_with(" photo");
    let sides = || text.split_once('/').is_some_and(|(first, rest)| agency(first) || rest.split('/').any(agency));
    is_labelled(text, false)
        || is_announced(text)
        || inner.starts_with(char::is_uppercase) && inner.split(' ').count() <= 8 && sides()
}

/// Whether what follows a `©` says whose the page is, not whose a picture: with a year, and nobody who deals in pictures.
fn is_copyright(owner: &str) -> bool {
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut words = owner.split(|c: char| !c.is_alphanumeric());
    let pictures = || {
        let name = owner.trim_matches(|c: char| !c.is_alphabetic());
        is_agency(name)
            || ends_in_agency(owner)
            || owner.split(|c: char| !c.is_alphanumeric()).any(|w| WORDS.contains(&w))
    };
    words.any(is_year) && !pictures()
}

/// Whether the last words are a credit. A paragraph may also end in a bracket (`... of the union (AP).`): its bracket
/// comes before the full stop.
fn credited_at_end(line: &str, folded: &str) -> bool {
    if line.ends_with(" (") {
        return true;
    }
    let hints = Hints::of(folded);
    if hints.notice || hints.label && glued_credit(line) {
        return true;
    }
    if folded.ends_with([')', ']']) {
        return folded.rfind(['(', '[']).is_some_and(|at| is_credit_note(&folded[at + 1..folded.len() - 1]));
    }
    let stopped = folded.ends_with('.');
    // `... in May. Photograph: Ana Petrova`, `... in May. Photo by Ana Petrova`.
    let labelled = hints.label
        && LABELS.iter().any(|label| {
            folded.rfind(label).is_some_and(|at| {
                let (before, rest) = (&folded[..at], &folded[at + label.len()..]);
                // `The storm in pictures: ...` is a teaser.
                let apart = !before.ends_with(|c: char| c.is_alphanumeric() || c == '-') && !before.ends_with(" in ");
                let sentence_over =
                    before.trim_end().ends_with(['.', '!', '?', '"', '”', '|', '—', '–', '-', '/', ')'])
                        || before.is_empty();
                apart
                    && (rest.starts_with(": ") && rest.len() < 90 && !stopped
                        || rest.starts_with(" by ") && sentence_over && rest.len() < 60
                        || rest.starts_with('/') && rest.len() < 60)
            })
        });
    if labelled || folded.rfind('©').is_some_and(|at| at > 0 && folded.len() - at < 70) {
        return true;
    }
    if stopped {
        return false;
    }
    // `... in May. REUTERS/Ana Petrova`, `... in May.Ana Petrova/Getty Images`, `... | AFP`.
    let last = folded
        .rfind(['.', '!', '?', '"', '”', '|'])
        .map_or(folded, |at| folded[at..].trim_start_matches(|c: char| !c.is_alphanumeric()));
    let closed = last.len() < folded.len() && last.len() <= 80 && !last.is_empty();
    let first = last.split('/').next().unwrap_or("");
    // `... on Monday. — AFP pic`
    let bare = [" pic", " photo", " picture", " image"].iter().find_map(|end| folded.strip_suffix(end));
    let made = bare.is_some_and(|bare| {
        let maker = bare.rfind(['—', '–', '.', '!', '?', '"', '”', '|']).map(|at| &bare[at..]);
        maker.is_some_and(is_agency)
    });
    made || closed
        && (is_agency(last)
            || ends_in_agency(last)
            || last.contains('/') && (is_agency(first) || first.ends_with("photo")))
        || ends_in_agency(folded)
            && folded.split(' ').count() >= 5
            && folded.rfind(['/', '|']).is_some_and(|at| folded.len() - at <= 40)
}

/// Whether a credit follows the caption without a space between them: `... at the harbourCredit: PA`.
fn glued_credit(line: &str) -> bool {
    const LABEL: &str = "Credit: ";
    let tail = tail_window(line, TAIL);
    let glued = |at: usize| tail[..at].ends_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
    tail.rfind(LABEL).is_some_and(|at| glued(at) && tail.len() - at < 60)
}

/// What one look at the end of a line tells of the credits that it may hold.
struct Hints {
    /// A notice to those who buy pictures.
    notice: bool,
    /// A label stands right before a colon, a slash or `by`: without one the search for labels is in vain.
    label: bool,
}

impl Hints {
    fn of(folded: &str) -> Hints {
        let bytes = folded.as_bytes();
        let mut hints = Hints { notice: false, label: false };
        // What `look` looks for, in the letters that it starts with: sixteen places at once, most of which have none.
        let starts = |a: u8, b: u8, c: u8| {
            let word = ((b == b'b') & (c == b'y')) | ((b == b'c') & (c == b'r'));
            let word = word | ((b == b'r') & (c == b'e')) | ((b == b'a') & (c == b'r'));
            (a == b'/') | (a == b':') | ((a == b' ') & word)
        };
        let mut from = 0;
        while from < bytes.len() {
            let to = bytes.len().min(from + 16);
            let is_empty = bytes[from..].first_chunk::<18>().is_some_and(|next| {
                let threes = next[..16].iter().zip(&next[1..17]).zip(&next[2..]);
                !threes.fold(false, |any, ((&a, &b), &c)| any | starts(a, b, c))
            });
            if !is_empty {
                (from..to).for_each(|at| hints.look(bytes, at));
            }
            from = to;
        }
        hints
    }

    /// What stands at `at` or ends before it.
    fn look(&mut self, bytes: &[u8], at: usize) {
        const NOTICES: [(&[u8], &[u8]); 3] = [(b"mandatory", b" credit"), (b"no", b" resales"), (b"no", b" archives")];
        let mark = match bytes[at] {
            b'/' => true,
            b':' => bytes.get(at + 1) == Some(&b' '),
            b' ' => match bytes.get(at + 1) {
                Some(b'b') => bytes[at..].starts_with(b" by "),
                Some(b'c' | b'r' | b'a') => {
                    let is_notice = |(before, after): &(&[u8], &[u8])| {
                        bytes[at..].starts_with(after) && bytes[..at].ends_with(before)
                    };
                    self.notice |= NOTICES.iter().any(is_notice);
                    false
                }
                _ => false,
            },
            _ => false,
        };
        if mark && !self.label {
            self.label = LABELS.iter().any(|label| bytes[..at].ends_with(label.as_bytes()));
        }
    }
}

/// Whether a maker's name follows the last sentence without a stop of its own: `... near the harbour. Ana Petrova for
/// Harbour News`.
fn named_at_end(line: &str) -> bool {
    let tail = tail_window(line, 80);
    if line.ends_with('.') {
        return false;
    }
    let stop = tail.as_bytes().windows(2).rposition(|next| next == b". ");
    let Some(at) = stop.filter(|at| tail.len() - at <= 60) else { return false };
    let mut words = 0;
    let named = tail[at + 2..].split_whitespace().all(|word| {
        words += 1;
        matches!(word, "for" | "of" | "the" | "via" | "and" | "/" | "|")
            || word.starts_with(|c: char| c.is_uppercase() || c == '/')
    });
    // An initial or a title before a name is no end of a sentence.
    let sentence = tail[..at].split_whitespace().next_back().is_some_and(|word| word.len() > 3);
    named && sentence && (1..=8).contains(&words) && !line.ends_with(['"', '”', '\'', '’', '?', '!', ':'])
}

/// Whether what stands in brackets says whose picture it is.
fn is_credit_note(inner: &str) -> bool {
    if inner.len() > 110 {
        return false;
    }
    let slashed = inner.match_indices('/').any(|(at, _)| {
        let side = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        side(inner[..at].trim_end().chars().next_back()) && side(inner[at + 1..].trim_start().chars().next())
    });
    let word = || inner.split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word));
    slashed && inner.len() > 6 || is_agency(inner) || word() || inner.ends_with(" images") || is_announced(inner)
}

/// Whether an agency stands before a maker's name and a colon: `AAP: Ana Petrova`.
fn is_announced(inner: &str) -> bool {
    inner.split_once(": ").is_some_and(|(agency, maker)| is_agency(agency) && maker.split(' ').count() <= 4)
}

/// How a caption may start: `FILE - `, `[1/5]`, `4 of 12 |`, `Pictured left`, `Image caption,`.
fn opens(folded: &str) -> bool {
    let dated = folded.starts_with("in this ") && folded.contains(" photo");
    if dated || OPENINGS.iter().any(|opening| folded.starts_with(opening)) {
        return true;
    }
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let inner = folded.strip_prefix('[').unwrap_or(folded);
    let first = digits(inner);
    if !(1..=2).contains(&first) {
        return false;
    }
    let rest = &inner[first..];
    let rest = rest.strip_prefix('/').or_else(|| rest.strip_prefix(" of "));
    rest.is_some_and(|rest| {
        matches!(digits(rest), 1..=2)
            && rest.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start().starts_with(['|', ']'])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(line: &str) -> Option<BlockKind> {
        find(line, line.split_whitespace().count() as u16, &mut String::new())
    }

    #[test]
    fn the_agencies_are_sorted() {
        assert!(AGENCIES.is_sorted());
    }

    #[test]
    fn credits_stand_alone() {
        for line in [
            "Getty Images", "Image: Ana Petrova", "Photo: AFP", "(Ana Petrova / AP)", "Ana Petrova/Getty Images",
            "© Ana Petrova", "REUTERS", "Photograph by Ana Petrova", "© Ana Petrova/AFP", "© 2024 Ana Petrova/AFP",
            "© Getty Images, 2024", "Image copyright Reuters",
        ] {
            assert_eq!(kind(line), Some(BlockKind::Credit), "{line}");
        }
    }

    #[test]
    fn captions_end_in_a_credit() {
        for line in [
            "A ferry leaves the old harbour on Monday. (AP Photo/Ana Petrova)",
            "A ferry leaves the old harbour. Photograph: Ana Petrova/Reuters",
            "A ferry leaves the old harbour on Monday (Picture: Reuters)",
            "A ferry leaves the old harbour on Monday. (AAP: Ana Petrova)",
            "A ferry leaves the old harbour. | Ana Petrova/AFP via Getty Images",
            "A ferry leaves the old harbour, May 4, 2023. REUTERS/Ana Petrova",
            "FILE - A ferry leaves the old harbour in May.",
            "A ferry leaves the old harbour. Photo by Ana Petrova",
            "A ferry leaves the old harbour on Monday MANDATORY CREDIT",
            "A ferry leaves the old harbourCredit: Reuters",
            "Ana Petrova on a ferry in the harbour Rui Costa/Getty Images Europe",
            "Media captionHow does the ferry run?",
            "A ferry leaves the old harbour on Monday. — AFP pic",
        ] {
            assert_eq!(kind(line), Some(BlockKind::Caption), "{line}");
        }
    }

    #[test]
    fn paragraphs_are_no_captions() {
        for line in [
            "The council of the European Union (EU) said it would not pay for the ferry.",
            "The images were shown to the court on Monday, the lawyers said.",
            "She told Reuters that the ferry would run again in May.",
            "The ferry cost 12 million euros (13.1 million dollars).",
            "He works for the Associated Press",
            "© 2024 Harbour News",
            "Storm on the islands in pictures: the harbour has lost a pier and two cranes",
            "© Harbour News Agency 2024",
        ] {
            assert_eq!(kind(line), None, "{line}");
        }
    }
}
