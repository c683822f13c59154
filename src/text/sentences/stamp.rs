//! The date of issue glued to the line before it: `Headline of the story Wednesday, October 9, 2013`.

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The longest date in full, `Wednesday, September 30, 2015`.
const LONGEST: usize = 29;

/// Where a full date starts with which the line `start..end` closes, if that line is longer and the date stands on its
/// own behind it: not after a preposition or a comma, as in running text.
pub(super) fn start(text: &str, start: usize, end: usize) -> Option<usize> {
    let line = text[start..end].trim_end();
    if !line.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let from = (line.len().saturating_sub(LONGEST)..line.len()).find(|&at| {
        line.is_char_boundary(at) && WEEKDAYS.iter().any(|day| line[at..].starts_with(day)) && is_date(&line[at..])
    })?;
    let before = line[..from].strip_suffix(' ')?.trim_end();
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let own = !word.is_empty()
        && !matches!(
            word,
            "on" | "since"
                | "until"
                | "till"
                | "of"
                | "for"
                | "by"
                | "from"
                | "to"
                | "and"
                | "or"
                | "before"
                | "after"
                | "this"
                | "next"
                | "last"
                | "On"
                | "dated"
        );
    own.then_some(start + from)
}

/// `Weekday, Month 9, 2013` or `Weekday, 9 Month 2013`.
fn is_date(date: &str) -> bool {
    let mut words = date.split(' ');
    let weekday = words.next().is_some_and(|word| word.ends_with(','));
    let rest: [Option<&str>; 4] = std::array::from_fn(|_| words.next());
    let [Some(one), Some(two), Some(year), None] = rest else { return false };
    let number = |word: &str, most: usize| (1..=most).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    let name = |word: &str| {
        word.len() > 2
            && word.bytes().all(|b| b.is_ascii_alphabetic())
            && word.starts_with(|c: char| c.is_ascii_uppercase())
    };
    let two = two.trim_end_matches(',');
    weekday && year.len() == 4 && number(year, 4) && (name(one) && number(two, 2) || number(one, 2) && name(two))
}
