//! `A reported from Berlin and B from Paris. AP writers C in Rome and D in Oslo contributed to this report.`

use super::{CreditRole, RawCredit};
use crate::few::Few;
use crate::lexicon::newsroom;
use crate::page::byline::name;
use crate::page::stamp::cursor::is_space;
use crate::pool::PooledVec;
use crate::span::Span;

/// One of these is in every sentence that is a credit.
const CONTRIBUTED: &str = " contributed";
const REPORTED: &str = " reported from ";

/// The credits of a line from byte `start` on whose sentences all say who reported or contributed.
pub(super) fn read(line: &str, start: usize) -> Option<PooledVec<RawCredit>> {
    if ![CONTRIBUTED, REPORTED].iter().any(|words| line.contains(words)) {
        return None;
    }
    let mut credits = PooledVec::default();
    let mut from = start;
    while from < line.len() {
        let to = sentence_end(line, from);
        let sentence = &line[from..to];
        if sentence.chars().any(char::is_alphanumeric) {
            credits.push(read_one(line, from, to)?);
        }
        from = to;
    }
    (!credits.is_empty()).then_some(credits)
}

/// Where the sentence that starts at `from` ends: after a full stop that follows a small letter and stands before a
/// capital or the end.
fn sentence_end(line: &str, from: usize) -> usize {
    let mut before = ['\0'; 2];
    for (at, c) in line[from..].char_indices() {
        if c == '.' && before.iter().all(|c| c.is_lowercase()) {
            let end = from + at + 1;
            let rest = line[end..].trim_start_matches(is_space);
            if rest.is_empty()
                || rest.len() < line.len() - end && rest.chars().next().is_some_and(|c| !c.is_lowercase())
            {
                return end;
            }
        }
        before = [before[1], c];
    }
    line.len()
}

fn read_one(line: &str, from: usize, to: usize) -> Option<RawCredit> {
    let sentence = &line[from..to];
    if !plain(sentence) {
        return None;
    }
    if let Some(at) = sentence.find(CONTRIBUTED) {
        let rest = sentence[at + CONTRIBUTED.len()..].trim_start_matches(is_space);
        if !(rest.starts_with("to ")
            || rest.starts_with("reporting")
            || rest.starts_with("from ")
            || rest.starts_with('.')
            || rest.is_empty())
        {
            return None;
        }
        let names = people(line, from, from + at);
        return (!names.is_empty()).then(|| RawCredit { role: CreditRole::AdditionalReporting, names });
    }
    let at = sentence.find(REPORTED)?;
    let mut names = people(line, from, from + at);
    // `... reported from New York and B from Washington`
    let mut pos = from + at + REPORTED.len();
    while let Some(next) = line[pos..to].find(" from ") {
        let piece = &line[pos..pos + next];
        // The name stands after the last comma or `and`.
        let start = [" and ", ", "].iter().filter_map(|joint| piece.rfind(joint).map(|at| at + joint.len())).max()?;
        names.extend(people(line, pos + start, pos + next).iter().copied());
        pos += next + " from ".len();
    }
    (!names.is_empty()).then(|| RawCredit { role: CreditRole::Reporting, names })
}

/// The names in a range of the line.
fn people(line: &str, from: usize, to: usize) -> Few<Span> {
    let text = &line[from..to];
    let trimmed = text.trim_matches(|c: char| is_space(c) || c == ',');
    let start = from + text.find(trimmed).unwrap_or(0);
    name::people(line, Span::of(start..start + trimmed.len()))
}

/// Whether the sentence has only the small words of a credit.
fn plain(sentence: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: [&str; 30] = [
        "reported", "from", "and", "in", "also", "to", "this", "report", "story", "article", "contributed", "reporting", "the", "of",
        "for", "with", "a", "an", "at", "by", "on", "researcher", "staff", "dispatch", "coverage", "news", "guide", "piece", "review", "analysis",
    ];
    sentence
        .split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’' | '-'))
        .filter(|word| word.chars().next().is_some_and(char::is_lowercase))
        .all(|word| {
            WORDS.contains(&word)
                || newsroom::is_role(word)
                || newsroom::is_role_modifier(word)
                || newsroom::is_particle(word)
        })
}
