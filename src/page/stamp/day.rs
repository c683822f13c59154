//! Calendar dates in the forms that pages print.

use jiff::civil::{Date, Weekday};

use super::clock::number;
use super::cursor::{Cursor, is_dash};
use crate::lexicon::calendar;

/// A date as printed; at least the month or the year is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Day {
    pub(crate) year: Option<i16>,
    pub(crate) month: Option<i8>,
    pub(crate) day: Option<i8>,
    /// Both orders of day and month make a date and nothing on the line decides.
    pub(crate) ambiguous: bool,
}

/// Which of day and month a line prints first where three numbers leave it open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// The line has a mark of the United States: a zone of theirs, or a.m. and p.m. without another zone.
    MonthFirst,
    /// Nothing says.
    Open,
}

/// The date that starts at the cursor, a weekday before or after it included.
pub(crate) fn day(cursor: &mut Cursor<'_>, order: Order) -> Option<Day> {
    let mut at = *cursor;
    let weekday = weekday(&mut at);
    let mut found = bare(&mut at, order, weekday)?;
    // `18 November 2019, Monday`
    let mut after = at;
    after.eat_while(|c| matches!(c, ',' | ' '));
    if weekday.is_none() && after.pos() > at.pos() && self::weekday(&mut after).is_some() {
        at = after;
        at.eat('.');
    }
    if weekday.is_some() {
        found.ambiguous = false;
    }
    *cursor = at;
    Some(found)
}

/// The date at the cursor in a dateline, where the comma before it lets a month in small letters pass (`march 9`).
pub(crate) fn filed(cursor: &mut Cursor<'_>) -> Option<Day> {
    let mut at = *cursor;
    let found = day(&mut at, Order::Open).or_else(|| {
        at = *cursor;
        month_then_day(&mut at)
    })?;
    *cursor = at;
    Some(found)
}

/// A weekday with what separates it from the date that follows.
fn weekday(cursor: &mut Cursor<'_>) -> Option<Weekday> {
    let mut at = *cursor;
    let weekday = calendar::weekday(at.word())?;
    at.eat_while(|c| matches!(c, '.' | ',' | ' ' | '\u{A0}'));
    *cursor = at;
    Weekday::from_monday_one_offset(weekday).ok()
}

fn bare(cursor: &mut Cursor<'_>, order: Order, weekday: Option<Weekday>) -> Option<Day> {
    let attempt = |cursor: &mut Cursor<'_>, read: fn(&mut Cursor<'_>) -> Option<Day>| {
        let mut at = *cursor;
        let found = read(&mut at)?;
        *cursor = at;
        Some(found)
    };
    let mut at = *cursor;
    if let Some(found) = numeric(&mut at, order, weekday) {
        *cursor = at;
        return Some(found);
    }
    attempt(cursor, day_first).or_else(|| attempt(cursor, month_first)).or_else(|| attempt(cursor, ideographic))
}

/// `27.10.2023`, `06/01/2026`, `2018-09-16`, `11/13/19`.
fn numeric(cursor: &mut Cursor<'_>, order: Order, weekday: Option<Weekday>) -> Option<Day> {
    let first = cursor.digits();
    let separator = cursor.eat_if(|c| matches!(c, '.' | '/' | '-'))?;
    // Some print 28. 4. 2023.
    if separator == '.' {
        cursor.eat(' ');
    }
    let second = cursor.digits();
    if second.is_empty() || second.len() > 2 || !cursor.eat(separator) {
        return None;
    }
    if separator == '.' {
        cursor.eat(' ');
    }
    if first.len() == 4 {
        let third = cursor.digits_at_most(2);
        let glued = cursor.peek().is_some_and(|c| c.is_ascii_digit());
        let (year, month, day) = (year(first)?, number(second)?, number(third)?);
        // 2023-04-2814:30 is glued; a longer number after one digit is something else.
        if (glued && third.len() == 1) || further(cursor, separator) {
            return None;
        }
        return full(year, month, day);
    }
    if first.is_empty() || first.len() > 2 {
        return None;
    }
    let mut order = order;
    let year = match cursor.rest().bytes().take_while(u8::is_ascii_digit).count() {
        2 if first.len() == 2 && second.len() == 2 || separator == '/' => {
            let short: i16 = cursor.digits().parse().ok()?;
            if separator == '-' {
                order = Order::MonthFirst; // the wire services' 01-12-15
            }
            short + if short < 70 { 2000 } else { 1900 }
        }
        // 27.10.202316:38
        4..=8 => year(cursor.digits_at_most(4))?,
        _ => return None,
    };
    if further(cursor, separator) {
        return None;
    }
    let (a, b) = (number(first)?, number(second)?);
    let (mut day_first, mut month_first) = (full(year, b, a), full(year, a, b));
    if let (Some(weekday), Some(_), Some(_)) = (weekday, day_first, month_first) {
        let fits = |month, day| Date::new(year, month, day).is_ok_and(|date| date.weekday() == weekday);
        if fits(b, a) != fits(a, b) {
            if fits(b, a) {
                month_first = None;
            } else {
                day_first = None;
            }
        }
    }
    match (day_first, month_first) {
        (Some(found), None) | (None, Some(found)) => Some(found),
        (Some(found), Some(_)) if separator == '.' || a == b => Some(found),
        (Some(_), Some(found)) if order == Order::MonthFirst => Some(found),
        (Some(found), Some(_)) => Some(Day { ambiguous: true, ..found }),
        (None, None) => None,
    }
}

/// Whether the number goes on after what was read as a date: `1.2.2023.4`.
fn further(cursor: &Cursor<'_>, separator: char) -> bool {
    let mut at = *cursor;
    at.eat(separator) && at.peek().is_some_and(|c| c.is_ascii_digit())
}

/// `24 Feb 2024`, `20th of November 2019`, `28. April 2023`, `26-FEB-1987`, `10 juil`.
fn day_first(cursor: &mut Cursor<'_>) -> Option<Day> {
    let day = day_number(cursor)?;
    let dash = cursor.eat('-');
    if !dash {
        cursor.eat('.');
        cursor.spaces();
        for filler in ["of ", "de ", "the "] {
            if cursor.eat_str(filler) {
                cursor.spaces();
            }
        }
    }
    let (month, plain) = month(cursor)?;
    let mut at = *cursor;
    if dash {
        if !at.eat('-') {
            return None;
        }
        let year = year(at.digits_at_most(4))?;
        *cursor = at;
        return full(year, month, day);
    }
    at.eat('.');
    let stop = at;
    at.eat(',');
    at.spaces();
    for filler in ["de ", "del "] {
        at.eat_str(filler);
    }
    if let Some(year) = year_after(&mut at) {
        *cursor = at;
        return full(year, month, day);
    }
    // Without a year a small letter is too little: "on 5 may".
    if !plain {
        return None;
    }
    *cursor = stop;
    yearless(month, day)
}

/// `April 28, 2023`, `Nov. 18th 2019`, `November 18`, `January 2024`.
fn month_first(cursor: &mut Cursor<'_>) -> Option<Day> {
    if !cursor.peek().is_some_and(char::is_uppercase) {
        return None;
    }
    month_then_day(cursor)
}

fn month_then_day(cursor: &mut Cursor<'_>) -> Option<Day> {
    let (month, _) = month(cursor)?;
    cursor.eat('.');
    cursor.spaces();
    cursor.eat(',');
    cursor.spaces();
    let mut at = *cursor;
    if let Some(day) = day_number(&mut at) {
        // A range of days is an event, not a stamp.
        let mut range = at;
        if range.eat_if(is_dash).is_some() && matches!(range.digits().len(), 1 | 2) && range.peek() != Some(':') {
            return None;
        }
        let stop = at;
        at.eat('.');
        at.spaces();
        at.eat(',');
        at.spaces();
        if let Some(year) = year_after(&mut at) {
            *cursor = at;
            return full(year, month, day);
        }
        *cursor = stop;
        return yearless(month, day);
    }
    let year = year_after(&mut at)?;
    *cursor = at;
    Some(Day { year: Some(year), month: Some(month), day: None, ambiguous: false })
}

/// `2024年5月3日`
fn ideographic(cursor: &mut Cursor<'_>) -> Option<Day> {
    let year = year(cursor.digits())?;
    cursor.eat_if(|c| matches!(c, '年' | '년'))?;
    cursor.spaces();
    let month = number(cursor.digits_at_most(2))?;
    cursor.eat_if(|c| matches!(c, '月' | '월'))?;
    cursor.spaces();
    let day = number(cursor.digits_at_most(2))?;
    cursor.eat_if(|c| matches!(c, '日' | '일'))?;
    full(year, month, day)
}

/// The month that comes next, and whether its name starts with a capital or belongs to a date by itself (`juil`).
fn month(cursor: &mut Cursor<'_>) -> Option<(i8, bool)> {
    let mut at = *cursor;
    let word = at.word();
    let month = calendar::month(word)?;
    let plain = word.chars().next().is_some_and(char::is_uppercase) || !matches!(word, "may" | "mar" | "mars" | "out");
    *cursor = at;
    Some((month, plain))
}

/// A day of the month in one or two digits, with its ordinal ending.
fn day_number(cursor: &mut Cursor<'_>) -> Option<i8> {
    let mut at = *cursor;
    let digits = at.digits();
    // `April 28,20233:54` is told apart by its comma; `April 282023` by nothing.
    if digits.is_empty() || digits.len() > 2 {
        return None;
    }
    let day = number(digits).filter(|day| (1..=31).contains(day))?;
    let mut ending = at;
    // `1er`, and `º` of Spanish.
    if matches!(ending.word(), "st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH" | "er") || ending.eat('º') {
        at = ending;
    }
    // A time or a larger number.
    let mut next = at;
    if next.eat_if(|c| matches!(c, ':' | '%')).is_some()
        || next.eat_if(|c| matches!(c, '.' | ',')).is_some() && next.digits().len() == 2
    {
        return None;
    }
    *cursor = at;
    Some(day)
}

/// A year after a day and a month: four digits, with what may be glued to them, or two after an apostrophe.
fn year_after(cursor: &mut Cursor<'_>) -> Option<i16> {
    let mut at = *cursor;
    if at.eat_if(|c| matches!(c, '\'' | '\u{2019}')).is_some() {
        let short: i16 = at.digits().parse().ok().filter(|year| (0..100).contains(year))?;
        *cursor = at;
        return Some(short + if short < 70 { 2000 } else { 1900 });
    }
    let digits = at.digits();
    let year = year(digits.get(..4)?)?;
    let mut end = *cursor;
    end.digits_at_most(4);
    if digits.len() == 4 {
        // 1930 GMT is a time; 2023 GMT is how the AP ends a date.
        let mut next = at;
        next.spaces();
        if matches!(next.word(), "hrs" | "hours" | "HRS") {
            return None;
        }
    } else if digits.len() > 6 {
        return None;
    }
    *cursor = end;
    Some(year)
}

/// The year that four digits give, in the span of the press.
fn year(digits: &str) -> Option<i16> {
    if digits.len() != 4 {
        return None;
    }
    digits.parse().ok().filter(|year| (1800..2100).contains(year))
}

fn full(year: i16, month: i8, day: i8) -> Option<Day> {
    Date::new(year, month, day).ok()?;
    Some(Day { year: Some(year), month: Some(month), day: Some(day), ambiguous: false })
}

fn yearless(month: i8, day: i8) -> Option<Day> {
    Date::new(2000, month, day).ok()?; // a leap year, which allows 29 February
    Some(Day { year: None, month: Some(month), day: Some(day), ambiguous: false })
}
