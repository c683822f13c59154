//! Names of people and desks in a piece of a byline or a credit: lists and their parts.

use super::RawByline;
use super::cut::{cut, cut_agency, cut_glued, cut_outlet, cut_role};
use super::shape::{Shape, ends_as_desk, is_abbreviation_end, is_degree, is_outlet, is_role, is_suffix, shape};
use crate::few::Few;
use crate::lexicon::starts::Starts;
use crate::lexicon::{agencies, cities, countries, newsroom, regions};
use crate::page::stamp::cursor::{Cursor, is_space};
use crate::pool::PooledVec;
use crate::span::Span;

/// What a list of names holds.
#[derive(Debug, Default)]
pub(super) struct List {
    /// Names of people, and agencies joined to them by `and`.
    pub(super) people: Few<Span>,
    /// The agency or desk, where the list starts with one.
    desk: Option<Span>,
    pub(super) desk_first: bool,
    /// Whether a role was cut off: `A B, staff writer`.
    pub(super) role: bool,
    /// Whether an agency or paper was cut off: `A B, Press Association`.
    pub(super) agency_after: bool,
    /// Whether a place was cut off: `A B in Washington`.
    pub(super) place_after: bool,
    /// Whether the helpers were cut off: `Euronews with agencies`.
    pub(super) helped: bool,
}

impl List {
    pub(super) fn into_byline(self, strong: bool) -> Option<RawByline> {
        match (self.people.is_empty(), self.desk) {
            (false, _) => Some(RawByline { names: self.people, strong, desk: false }),
            (true, Some(desk)) => Some(RawByline { names: Few::One([desk]), strong, desk: true }),
            (true, None) => None,
        }
    }
}

/// The length of the words that announce a name, if `piece` starts with them: `By `, `Written by`, glued `by` of
/// `byJane Roe`.
pub(super) fn marker(piece: &str) -> Option<usize> {
    const BEFORE_BY: [&str; 20] = [
        "written ", "story ", "words ", "text ", "report ", "reported ", "article ", "opinion ", "analysis ",
        "review ", "column ", "commentary ", "contributed ", "interview ", "posted ", "submitted ", "compiled ",
        "exclusive ", "published ", "op-ed ",
    ];
    static STARTS: Starts = Starts::of_words(&BEFORE_BY).or(Starts::of_words(&["author", "by"]));
    if !STARTS.may_start(piece) {
        return None;
    }
    let mut at = Cursor::new(piece, 0);
    for author in ["authors", "author"] {
        if at.eat_str(author) {
            at.eat_while(is_space);
            return at.eat(':').then(|| at.pos());
        }
    }
    for words in BEFORE_BY {
        if at.eat_str(words) {
            break;
        }
    }
    let start = at.pos();
    if !at.eat_str("by") {
        return None;
    }
    let by = &piece[start..at.pos()];
    match at.peek() {
        None => Some(at.pos()),
        Some(c) if is_space(c) || c == ':' => {
            at.eat_while(|c| is_space(c) || c == ':');
            Some(at.pos())
        }
        // `bySauli Giliard`, `ByAlex`; not `BYRON`.
        Some(c) if c.is_uppercase() && by != "BY" => Some(at.pos()),
        _ => None,
    }
}

/// Reads `span` of `line` as a list of names; none if it holds anything that belongs to no byline. `announced`: `By` stands
/// before it, so that a single word may be a name.
pub(super) fn list(line: &str, span: Span, announced: bool) -> Option<List> {
    let mut list = List::default();
    let mut first = true;
    for &(part, and) in parts(line, span).iter() {
        read_part(line, part, announced, first, and && !first, &mut list)?;
        first = false;
    }
    if list.people.is_empty() && list.desk.is_none() || list.people.len() > 12 {
        return None;
    }
    Some(list)
}

/// The names in `span` of `line`, a part of a credit; what is no name is left out. An agency or desk counts where it is
/// all there is.
pub(in crate::page) fn people(line: &str, span: Span) -> Few<Span> {
    let mut people = Few::None;
    let mut desk = None;
    for (n, &(part, _)) in parts(line, span).iter().enumerate() {
        let mut list = List::default();
        let part = without_employer(line, part);
        let text = part.slice(line);
        if n > 0 && text.len() <= 4 && text.chars().all(char::is_uppercase) && !agencies::contains(text) {
            continue; // a degree
        }
        if n > 0 && is_place(text) {
            continue; // `in Portland, Oregon`
        }
        if is_suffix(text) {
            if let Some(last) = people.last_mut() {
                *last = Span::join(*last, part);
            }
        } else if read_part(line, part, true, true, false, &mut list).is_some() {
            people.extend(list.people.iter().copied());
            desk = desk.or(list.desk);
        }
    }
    if people.is_empty() {
        people.extend(desk);
    }
    people
}

/// Cuts off what stands before a name: `Associated Press writers`, `AP's`, `The Daily Planet’s`.
fn without_employer(line: &str, part: Span) -> Span {
    let text = part.slice(line);
    let mut start = 0;
    let mut at = 0;
    for word in text.split(is_space).take(8) {
        let end = at + word.len();
        let next = text[end..].trim_start_matches(is_space);
        let employer = newsroom::is_role(word) || word == "staff" || word.ends_with("'s") || word.ends_with("’s");
        if employer && next.chars().next().is_some_and(char::is_uppercase) {
            start = text.len() - next.len();
        }
        at = end + text[end..].chars().next().map_or(0, char::len_utf8);
    }
    Span::of(part.start() + start..part.end())
}

/// Cuts off what the writer is, written small before the name: `court reporter Ana Petrova`.
fn without_office(line: &str, part: Span) -> Span {
    let text = part.slice(line);
    let mut at = 0;
    for word in text.split(is_space).take(5) {
        at += word.len();
        let next = text[at..].trim_start_matches(is_space);
        let office = word.starts_with(char::is_lowercase) && newsroom::is_role(word);
        if office && next.starts_with(char::is_uppercase) {
            return Span::of(part.end() - next.len()..part.end());
        }
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    part
}

/// Splits at commas, `and`, `&`; says of each part whether `and` stands before it.
fn parts(line: &str, span: Span) -> PooledVec<(Span, bool)> {
    let text = span.slice(line);
    let mut parts = PooledVec::default();
    let (mut from, mut and) = (0, false);
    let mut push = |from: usize, to: usize, and: bool| {
        let part = text[from..to].trim_matches(|c: char| is_space(c) || c == ',');
        if !part.is_empty() {
            let start = from + text[from..to].find(part).unwrap_or(0);
            parts.push((Span::of(span.start() + start..span.start() + start + part.len()), and));
        }
    };
    let mut cursor = Cursor::new(text, 0);
    while !cursor.done() {
        let at = cursor.pos();
        if cursor.eat(',') {
            push(from, at, and);
            (from, and) = (cursor.pos(), false);
            continue;
        }
        if cursor.peek().is_some_and(is_space) {
            let mut next = cursor;
            next.spaces();
            let word_start = next;
            let joined = ["and", "&", "und", "et"].iter().any(|word| {
                next = word_start;
                next.eat_str(word) && next.peek().is_none_or(is_space)
            });
            if joined {
                push(from, at, and);
                (from, and) = (next.pos(), true);
                cursor = next;
                continue;
            }
        }
        cursor.bump();
    }
    push(from, text.len(), and);
    parts
}

fn is_place(text: &str) -> bool {
    cities::contains(text) || countries::by_name(text).is_some() || regions::country_of(text).is_some()
}

fn read_part(line: &str, part: Span, announced: bool, first: bool, and: bool, list: &mut List) -> Option<()> {
    let part = if announced && first { without_office(line, part) } else { part };
    let text = part.slice(line);
    // `Jane Roe and agencies`
    if !first && text == "agencies" {
        list.agency_after = true;
        return Some(());
    }
    if agencies::contains_all(text) {
        return agency(part, first, and, list);
    }
    if is_suffix(text) {
        if let Some(last) = list.people.last_mut() {
            *last = last.join(part);
        }
        return Some(());
    }
    if is_degree(text) {
        return Some(());
    }
    if is_role(text) && !first {
        list.role = true;
        return Some(());
    }
    if !first && is_place(text) {
        // `Some Town, Ohio` is an address; it says nothing for a name.
        return Some(());
    }
    // Cut what follows a small word: `in Washington`, `for Some Paper`, `on`.
    let (name, rest) = cut(text);
    let mut helped = false;
    if let Some(rest) = rest {
        if rest.split_whitespace().count() > 9 {
            return None;
        }
        let mut words = rest.splitn(2, is_space);
        let (preposition, object) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        let outlet = agencies::contains_all(object) || is_outlet(object);
        helped = preposition == "with" && outlet;
        list.helped |= helped;
        let in_place = matches!(preposition, "in" | "at");
        // `in Washington`, `at the Mill Lane Stadium`
        let named = object.strip_prefix("the ").unwrap_or(object).starts_with(char::is_uppercase);
        if in_place && !named {
            return None;
        }
        let in_city = in_place && cities::contains(object);
        list.place_after |= in_city;
        // Without `By` only what a byline has may follow a name.
        let of_outlet = outlet && matches!(preposition, "for" | "For" | "of" | "with" | "at" | "via");
        if !(announced || in_city || of_outlet) {
            return None;
        }
    }
    let (name, role) = cut_role(name);
    list.role |= role;
    // `Jane Roe AP Airlines Writer`
    let (name, agency_within) = if role { cut_agency(name) } else { (name, false) };
    list.agency_after |= agency_within;
    let (name, outlet) = cut_glued(name);
    list.agency_after |= outlet;
    let (name, outlet) = cut_outlet(name);
    list.agency_after |= outlet;
    let name = name.trim_end_matches(|c: char| c.is_ascii_digit() || is_space(c));
    // `Staff Reporter BusinessDesk`: nobody by name.
    if announced
        && first
        && name.split(is_space).all(|word| newsroom::is_role_modifier(word) || newsroom::is_role(word))
    {
        list.desk = Some(part);
        list.desk_first = true;
        return Some(());
    }
    let name = if is_abbreviation_end(name) { name } else { name.trim_end_matches('.') };
    if name.is_empty() {
        return if first { None } else { Some(()) };
    }
    let span = Span::of(part.start()..part.start() + name.len());
    if agencies::contains_all(name) {
        // `AP Entertainment Writer` is what the writer of the line above is.
        return if role && first && !announced { None } else { agency(span, first, and, list) };
    }
    if !announced
        && first
        && name.split(is_space).any(|word| newsroom::is_role_modifier(word) && !newsroom::is_particle(word))
        && role
    {
        return None;
    }
    if is_outlet(name) {
        if first {
            if !announced && !ends_as_desk(name) {
                return None;
            }
            list.desk = Some(span);
            list.desk_first = true;
        } else {
            list.agency_after = true;
        }
        return Some(());
    }
    match shape(name, announced) {
        Shape::Name => list.people.push(span),
        Shape::Word if first && announced && (rest.is_none() || helped) => list.people.push(span),
        // A single word later on: a paper, a place.
        Shape::Word if !first => {}
        _ => return None,
    }
    Some(())
}

fn agency(span: Span, first: bool, and: bool, list: &mut List) -> Option<()> {
    if first {
        list.desk = Some(span);
        list.desk_first = true;
    } else if and && !list.people.is_empty() {
        list.people.push(span);
    } else {
        list.agency_after = true;
    }
    Some(())
}
