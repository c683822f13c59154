//! Rows of results: who ran how fast, who plays whom.

use crate::lexicon::countries;

/// No row is longer, in bytes.
const LONGEST: usize = 160;

/// Whether a line is a row of results: somebody from a country in brackets, with a rank, a time or an opponent (`3. Rui
/// Costa (Portugal) 27:18.84`, `Rui Costa (Portugal) vs. Jo Brandvold (Norway)`).
pub(super) fn is_row(line: &str) -> bool {
    if line.len() > LONGEST {
        return false;
    }
    let Some((before, rest)) = line.split_once('(') else { return false };
    let Some((country, after)) = rest.split_once(')') else { return false };
    let name = before.trim_start_matches(|c: char| !c.is_alphabetic());
    let initial = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let is_name = name.split_whitespace().filter(|word| initial(word)).count() >= 2;
    let figures = || before.chars().chain(after.chars()).any(|c| c.is_ascii_digit());
    is_name && (has_opponent(line) || figures()) && countries::by_name(country).is_some()
}

/// Whether what stands in the line played against each other, or when somebody scored: no writer is announced so.
pub(super) fn is_played(line: &str) -> bool {
    has_opponent(line)
        || line.match_indices('(').any(|(at, _)| line[at + 1..].starts_with(|c: char| c.is_ascii_digit()))
}

fn has_opponent(line: &str) -> bool {
    [" vs ", " vs. ", " v ", " beat ", " bt "].iter().any(|word| line.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_results() {
        assert!(is_row("3. Rui Costa (Portugal) 27:18.84"));
        assert!(is_row("Rui Costa (Portugal) vs. Jo Brandvold (Norway)"));
        assert!(is_row("7 - Rui Costa (U.S.) beat Jo Brandvold (Norway) 6-3 6-3"));
        assert!(!is_row("English (Canada)"));
        assert!(!is_row("Rui Costa (Portugal)"));
        assert!(!is_row("Rui Costa (Reuters) 2 March"));
        assert!(!is_row("Rui Costa (left) and Ana Lima in 2019"));
    }

    #[test]
    fn who_played_wrote_nothing() {
        assert!(is_played("Skerry Rovers - Rui Costa (32nd), Jo Brandvold (84th)"));
        assert!(!is_played("Rui Costa (Lisbon) and Jo Brandvold"));
    }
}
