//! Days and times between a cue and what was said: `said on February 1 the launch would go ahead`.

use super::wordclass::{Kind, buffer, lower};
use super::words::{Sentence, Words};
use crate::few::Few;
use crate::lexicon::speech::Function;
use crate::lexicon::starts::Starts;
use crate::lexicon::temporal::{self, Term, term};

/// Short names of months that copy prints with a full stop.
const SHORT_MONTHS: &[&str] = &["jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec."];
const SPANS: &[&str] = &["week", "month", "year", "night", "weekend", "spring", "summer", "autumn", "fall", "winter"];
const RELATIVE: &[&str] = &["today", "yesterday", "tonight"];

/// No day with its time has more words.
const LONGEST: usize = 12;

/// Where the day or time that starts at `at` ends, before `end`; `at` if none does. `led` where a preposition stands
/// before it: only then is a month or a year alone one.
pub(super) fn time(words: &Words<'_>, at: usize, end: usize, led: bool) -> usize {
    let mut told = at;
    // `Monday, March 3, at 10 a.m.`: each turn reads one of these.
    for turn in 0..3 {
        let mut next = told;
        let comma = turn > 0 && next < end && words.kind(next) == Kind::Comma;
        next += usize::from(comma);
        let on = turn > 0 && next < end && is_on(words, next);
        next += usize::from(on);
        let after = one(words, next, end, if turn == 0 { led } else { on });
        if after == next {
            break;
        }
        told = after;
    }
    told
}

/// Whether a word leads to a day or a time.
fn is_on(words: &Words<'_>, at: usize) -> bool {
    ["on", "at", "in"].iter().any(|on| words.says(at, on))
}

/// Whether a day or time may start with the word.
fn may_start(word: &str) -> bool {
    static STARTS: Starts = temporal::DAYS.or(Starts::of_words(&[
        "late", "early", "last", "next", "this", "today", "yesterday", "tonight", "the", "noon", "midnight",
    ]));
    word.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) && STARTS.may_start(word)
}

/// One day, month or time of day.
fn one(words: &Words<'_>, at: usize, end: usize, led: bool) -> usize {
    // Two letters tell nearly every other word.
    if at >= end || words.kind(at) != Kind::Number && !may_start(words.str(at)) {
        return at;
    }
    let any = |at: usize, forms: &[&str]| at < end && forms.iter().any(|form| words.says(at, form));
    let term = |at: usize| if at < end { term(lower(words.str(at), &mut buffer())) } else { None };
    let month = |at: usize| {
        let named = matches!(term(at), Some(Term::Month(_) | Term::MonthShort(_))) || any(at, SHORT_MONTHS);
        named && words.words[at].capital
    };
    let weekday = |at: usize| matches!(term(at), Some(Term::Weekday(_))) && words.words[at].capital;
    let number = |at: usize, most: usize| at < end && words.kind(at) == Kind::Number && words.str(at).len() <= most;
    let digits = |at: usize| words.str(at).bytes().all(|byte| byte.is_ascii_digit());
    let year =
        |at: usize| number(at, 4) && words.str(at).len() == 4 && digits(at) && words.str(at).starts_with(['1', '2']);
    // `1`, `3rd`, but no `10:30`
    let day = |at: usize| number(at, 4) && !year(at) && words.str(at).bytes().all(|byte| byte.is_ascii_alphanumeric());
    let with_year = |at: usize| match at {
        _ if year(at) => at + 1,
        _ if at + 1 < end && words.kind(at) == Kind::Comma && year(at + 1) => {
            at + 2 + usize::from(at + 2 < end && words.kind(at + 2) == Kind::Comma)
        }
        _ => at,
    };
    let with_part = |at: usize| at + usize::from(matches!(term(at), Some(Term::Part(_))));
    // `late on Monday`, `early Monday`, `last Monday`
    let first = at + usize::from(any(at, &["late", "early", "last", "next", "this"]));
    let first = if first > at && any(first, &["on", "last"]) { first + 1 } else { first };
    if weekday(first) || any(first, RELATIVE) {
        return with_part(first + 1);
    }
    if any(at, &["last", "this", "next"]) && any(at + 1, SPANS) {
        return at + 2;
    }
    if month(first) {
        return if day(first + 1) {
            with_year(first + 2)
        } else if year(first + 1) {
            first + 2
        } else if led || first > at {
            first + 1
        } else {
            at
        };
    }
    let the = at + usize::from(any(at, &["the"]));
    if day(the) {
        let of = the + 1 + usize::from(any(the + 1, &["of"]));
        if month(of) {
            return with_year(of + 1);
        }
    }
    let noon = any(at + 1, &["a.m.", "p.m.", "am", "pm", "gmt", "utc"]);
    match led {
        true if number(at, 5) && (noon || words.str(at).contains(':')) => at + 1 + usize::from(noon),
        true if year(at) => at + 1,
        true if any(at, &["noon", "midnight"]) => at + 1,
        _ => at,
    }
}

/// Moves what was said behind a day or time that stands between it and its cue, and ends a cue that the day would be cut
/// from (`said on`) with it.
pub(super) fn cut(words: &Words<'_>, part: &mut Sentence, cue: &mut Sentence) {
    if part.start < cue.end || part.start > cue.end + LONGEST || words.stretch(part.start).is_some() {
        return;
    }
    // The day may have begun inside the cue: `said on Monday | morning the road was clear`.
    let first = (cue.start + 1).max(cue.end.saturating_sub(LONGEST));
    let on = is_on(words, cue.end);
    let day = (first..=cue.end + usize::from(on)).find_map(|day| {
        let led = is_on(words, day - 1);
        let end = time(words, day, part.end, led);
        (end > part.start).then_some((day, end, led))
    });
    let Some((day, end, led)) = day else { return };
    let inside = part.start > day;
    // `said in 2023 the talks failed`: the year may be that of the talks.
    let sure = part.start > cue.end || day <= cue.end || words.words[day].capital || words.is(day, Function::Time);
    if end >= part.end || !sure || !starts_clause(words, end, led || inside) {
        return;
    }
    part.start = end;
    if led && day <= cue.end {
        cue.end = end;
    }
}

/// Gives a cue the end of its day where that was read as said: `The road was clear, she told reporters on Nov | 20`.
pub(super) fn complete(words: &Words<'_>, parts: &mut Few<Sentence>, cue: &mut Sentence) {
    let Some(last) = parts.last().copied().filter(|last| parts.len() > 1 && last.start == cue.end) else { return };
    let first = (cue.start + 1).max(cue.end.saturating_sub(LONGEST));
    if (first..=last.start).any(|day| time(words, day, last.end, is_on(words, day - 1)) == last.end) {
        *parts = parts[..parts.len() - 1].iter().copied().collect();
        cue.end = last.end;
    }
}

/// Whether a clause may start at `at`, rather than the day before be its subject: `said Monday was a holiday`, `said May 2
/// elections failed`.
fn starts_clause(words: &Words<'_>, at: usize, led: bool) -> bool {
    match words.kind(at) {
        Kind::Small(Function::Determiner | Function::Subject | Function::That) | Kind::Number => true,
        Kind::Capital => true,
        Kind::Plain => led && !words.words[at].says,
        _ => false,
    }
}
