//! The words around a date: what it is the date of, and dates given as a distance from now.

use super::Label;
use super::cursor::{Cursor, is_space};
use crate::lexicon::starts::{ByLetter, Starts};

/// Labels in small letters; a longer one stands before the shorter one it starts with.
#[rustfmt::skip]
static LABELS: [(&str, Label); 54] = {
    use Label::{Published as P, Updated as U};
    [
        ("last updated", U), ("last update", U), ("last modified", U), ("last edited", U), ("last revised", U),
        ("last changed", U), ("latest update", U), ("updated", U), ("update", U), ("modified", U), ("edited", U),
        ("revised", U), ("amended", U), ("date modified", U), ("date updated", U), ("date last updated", U),
        ("aktualisiert", U), ("zuletzt aktualisiert", U), ("mis à jour", U), ("modifié", U), ("actualizado", U),
        ("aggiornato", U), ("atualizado", U), ("güncelleme", U),
        ("first published", P), ("originally published", P), ("first posted", P), ("originally posted", P),
        ("date published", P), ("publish date", P), ("publishing date", P), ("publication date", P), ("published", P),
        ("publish", P), ("date posted", P), ("posted", P), ("date created", P), ("created", P), ("released", P),
        ("release date", P), ("uploaded", P), ("submitted", P), ("issued", P), ("filed", P), ("added", P),
        ("date of publication", P), ("pub date", P), ("date", P), ("veröffentlicht", P), ("erstellt", P),
        ("publié", P), ("publicado", P), ("pubblicato", P), ("yayınlanma", P),
    ]
};

static STARTS: Starts = Starts::of(&LABELS);
static LETTERS: ByLetter<{ LABELS.len() }> = ByLetter::of(&LABELS);

/// What may stand between a label and its date.
const FILLERS: [&str; 14] =
    ["on", "at", "by", "the", "time", "date", "story", "am", "le", "el", "em", "il", "in", "as"];

/// Whether a word of the line, or a capital inside one, starts like a label.
pub(super) fn is_near(line: &str) -> bool {
    let bytes = line.as_bytes();
    let starts = |at: usize| at == 0 || !bytes[at - 1].is_ascii_alphabetic() || bytes[at].is_ascii_uppercase();
    (0..bytes.len()).any(|at| bytes[at].is_ascii_alphabetic() && starts(at) && STARTS.may_start_bytes(&bytes[at..]))
}

/// Whether a label may stand at the cursor.
pub(super) fn may_start(cursor: &Cursor<'_>) -> bool {
    STARTS.may_start(cursor.rest())
}

/// A label at the cursor; the cursor then stands after it.
pub(super) fn label(cursor: &mut Cursor<'_>) -> Option<Label> {
    if !STARTS.may_start(cursor.rest()) {
        return None;
    }
    // A letter beyond ASCII may be a plain one in lower case.
    let first = cursor.peek().filter(|c| c.is_alphabetic())?.to_lowercase().next()?;
    let first = u8::try_from(first).ok()?;
    // Two bytes tell nearly every other word from a label.
    let second = cursor.rest().as_bytes().get(1).filter(|byte| byte.is_ascii()).map(u8::to_ascii_lowercase);
    let mut best: Option<(Cursor<'_>, Label)> = None;
    for row in LETTERS.of_letter(first) {
        let (text, label) = LABELS[row];
        let start = text.as_bytes();
        if start[1].is_ascii() && second.is_some_and(|second| second != start[1]) {
            continue;
        }
        let mut at = *cursor;
        if eat_folded(&mut at, text) && word_ends(&at) && best.is_none_or(|(end, _)| end.pos() < at.pos()) {
            best = Some((at, label));
        }
    }
    let (at, label) = best?;
    *cursor = at;
    Some(label)
}

/// Whether only white space, punctuation and words like `on` lie in `gap`, between a label and a date.
pub(super) fn is_filler(gap: &str) -> bool {
    gap.len() <= 24
        && gap
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .all(|word| FILLERS.iter().any(|filler| word.eq_ignore_ascii_case(filler)))
}

/// `2 minutes ago`, `2h ago`, `an hour ago`, `just now`, `yesterday`; after a label also `ago` alone, as pages print
/// whose script did not run.
pub(super) fn relative(cursor: &mut Cursor<'_>, labelled: bool) -> bool {
    let mut at = *cursor;
    if eat_word(&mut at, "just now") || eat_word(&mut at, "yesterday") || labelled && eat_word(&mut at, "ago") {
        *cursor = at;
        return true;
    }
    let mut found = false;
    loop {
        let mut next = at;
        let digits = next.digits();
        if digits.is_empty() {
            if !(["about ", "an ", "a "].iter().any(|article| next.eat_str(article))) {
                break;
            }
            if next.eat_str("an ") || next.eat_str("a ") || !next.digits().is_empty() {
                // about an hour, about 2 hours
            }
        } else if digits.len() > 4 {
            break;
        }
        next.eat_while(is_space);
        if !unit(next.word()) {
            break;
        }
        next.eat('.');
        found = true;
        next.eat_while(|c| is_space(c) || c == ',');
        if eat_word(&mut next, "and") {
            next.eat_while(is_space);
        }
        at = next;
    }
    if found && eat_word(&mut at, "ago") {
        *cursor = at;
        return true;
    }
    false
}

/// `5 min read`, `2 minute read`, `Reading time: 3 mins`.
pub(super) fn reading_time(cursor: &mut Cursor<'_>) -> bool {
    let mut at = *cursor;
    let mut announced = false;
    for text in ["estimated read time", "reading time", "read time"] {
        if !announced && eat_word(&mut at, text) {
            announced = true;
            at.eat_while(|c| is_space(c) || c == ':');
        }
    }
    if matches!(at.digits().len(), 1 | 2) {
        at.eat_while(|c| is_space(c) || c == '-');
        let word = at.word();
        if ["min", "mins", "minute", "minutes"].iter().any(|unit| word.eq_ignore_ascii_case(unit)) {
            let mut end = at;
            end.eat('.');
            end.eat_while(|c| is_space(c) || c == '-');
            if eat_word(&mut end, "read") {
                *cursor = end;
                return true;
            }
            if announced {
                *cursor = at;
                return true;
            }
        }
    }
    false
}

fn unit(word: &str) -> bool {
    const UNITS: [&str; 24] = [
        "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h", "hr", "hrs", "hour",
        "hours", "d", "day", "days", "w", "week", "weeks", "month", "months", "years",
    ];
    word.len() <= 8 && (UNITS.iter().any(|unit| word.eq_ignore_ascii_case(unit)) || word.eq_ignore_ascii_case("year"))
}

fn eat_word(cursor: &mut Cursor<'_>, word: &str) -> bool {
    let mut at = *cursor;
    let found = at.eat_str(word) && word_ends(&at);
    if found {
        *cursor = at;
    }
    found
}

/// Whether a word may end here: before no letter, or before a capital where pasting has glued two (`agoUpdated`).
fn word_ends(cursor: &Cursor<'_>) -> bool {
    cursor
        .peek()
        .is_none_or(|c| !c.is_alphabetic() || c.is_uppercase() && cursor.last().is_some_and(char::is_lowercase))
}

fn eat_folded(cursor: &mut Cursor<'_>, text: &str) -> bool {
    let mut at = *cursor;
    for wanted in text.chars() {
        let fits = |c: char| c.to_lowercase().eq(std::iter::once(wanted)) || wanted == ' ' && is_space(c);
        if at.eat_if(fits).is_none() {
            return false;
        }
    }
    *cursor = at;
    true
}
