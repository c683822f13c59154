//! Words that name nobody and yet mean somebody: `the governor said`, `the paper said`, `both said`.

use super::speaker::{BODIES, SPEAK_FOR};
use super::wordclass::{Kind, buffer, lower};
use super::words::Words;
use crate::lexicon::countries::{self, CountryKind};
use crate::lexicon::cues::Cues;
use crate::lexicon::organisations::NOUNS;
use crate::lexicon::speech::Function;

/// What such words may stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standin {
    Person,
    /// An organisation or a country.
    Body,
    /// What somebody wrote, showed or published.
    Document,
    /// Two who are named side by side.
    Pair,
}

/// Roles that anybody may have: who says so may be another one than before, unless that one is known for it.
const ANYBODY: &[&str] = &[
    "analyst", "caller", "colleague", "diplomat", "employee", "friend", "judge", "neighbor", "neighbour", "officer",
    "official", "relative", "resident", "source", "trader", "witness", "worker",
];

/// Offices that are told apart: who is known to hold one is not taken for the holder of another.
const OFFICES: &[&str] = &[
    "ambassador", "attorney", "bishop", "captain", "chancellor", "coach", "commissioner", "congressman",
    "congresswoman", "governor", "judge", "king", "lawmaker", "mayor", "minister", "nominee", "premier", "president",
    "prosecutor", "queen", "representative", "secretary", "senator", "sheriff", "superintendent", "trustee",
];

/// What the holder of an office is called as well.
const SAME: &[(&str, &[&str])] = &[
    ("attorney", &["lawyer", "prosecutor"]),
    ("congressman", &["rep", "representative"]),
    ("congresswoman", &["rep", "representative"]),
    ("governor", &["gov"]),
    ("judge", &["justice", "magistrate"]),
    ("lawmaker", &["rep", "representative", "sen", "senator", "congressman", "congresswoman", "mp", "mep"]),
    ("nominee", &["candidate"]),
    ("premier", &["minister"]),
    ("prosecutor", &["attorney"]),
    ("representative", &["rep"]),
    ("senator", &["sen"]),
];

/// What somebody may be called, besides the roles.
const PEOPLE: &[&str] = &[
    "contender", "flanker", "front-runner", "frontrunner", "fullback", "hooker", "hopeful", "incumbent",
    "international", "legislator", "mogul", "newcomer", "parliamentarian", "playmaker", "prop", "socialist", "star",
];

/// What an organisation is called, besides [`NOUNS`] and [`BODIES`].
const OTHERS: &[&str] = &["firm", "government", "outlet", "panel", "publication", "team", "think-tank", "watchdog"];

/// What a body is called by name as well: `the court` is none that is not called one.
const NAMED: &[&str] = &[
    "association", "army", "bank", "board", "church", "commission", "committee", "council", "court", "department",
    "embassy", "federation", "foundation", "government", "hospital", "institute", "military", "ministry", "panel",
    "parliament", "party", "police", "tribunal", "union", "university",
];

/// What somebody writes or shows whose name stands for it. A study or a poll speaks for itself.
const WRITINGS: &[&str] = &["account", "ad", "article", "book", "brief", "editorial", "op-ed", "statement", "tweet"];

/// What two may be called together.
const PAIRS: &[&str] = &["couple", "duo", "pair", "two"];

/// What the words `start..end` may stand for; `end` is the end of the noun phrase's head.
pub(super) fn of(words: &Words<'_>, start: usize, end: usize) -> Option<Standin> {
    if end == start + 1 {
        return match words.str(start) {
            "They" | "they" | "It" | "it" => Some(Standin::Body),
            "Both" | "both" => Some(Standin::Pair),
            _ => None,
        };
    }
    let noun = words.str(end.checked_sub(1)?);
    if end < start + 2 || !words.says(start, "the") {
        return None;
    }
    // `the two men`
    if words.says(start + 1, "two") || PAIRS.contains(&noun) && end == start + 2 {
        return Some(Standin::Pair);
    }
    // `the Ohio Democrat`
    if words.words[end - 1].capital {
        let party = matches!(noun, "Republican" | "Democrat" | "Conservative" | "Liberal" | "Independent");
        // `the Prime Minister`
        let mut space = buffer();
        // `the Yorkshireman`, `the New Zealander`
        if end <= start + 3 && is_native(noun) {
            return Some(Standin::Person);
        }
        let titled = end == start + 3 && (is_person(lower(noun, &mut space)) || party);
        // `the MP`
        let letters =
            end == start + 2 && matches!(noun, "MP" | "MEP" | "MSP" | "TD" | "PM" | "DP" | "DPP" | "CEO" | "AG" | "DA");
        return (letters || titled && words.words[start + 1].capital).then_some(Standin::Person);
    }
    // `the 37-year-old`
    if noun == "old" || noun.ends_with("-old") {
        return Some(Standin::Person);
    }
    // `the Munster man`: where somebody is from, as those do who have named him.
    if matches!(noun, "man" | "woman") {
        return (end == start + 3 && words.words[start + 1].capital).then_some(Standin::Person);
    }
    if [NOUNS, BODIES, OTHERS].iter().any(|list| list.contains(&noun)) {
        return Some(Standin::Body);
    }
    if WRITINGS.contains(&noun) {
        let owned = (start..end).any(|at| words.kind(at) == Kind::Possessive);
        return (!owned).then_some(Standin::Document);
    }
    (is_person(noun) && !SPEAK_FOR.contains(&noun)).then_some(Standin::Person)
}

/// Whether somebody is called so for where he is from: `Yorkshireman`, `New Zealander`.
pub(super) fn is_native(noun: &str) -> bool {
    const OTHERS: &[&str] =
        &["Briton", "Croat", "Dane", "Finn", "Kiwi", "Pole", "Scot", "Serb", "Spaniard", "Swede", "Turk", "Zealander"];
    let person =
        countries::lookup(noun).is_some_and(|form| matches!(form.kind, CountryKind::People | CountryKind::Adjective));
    noun.ends_with("shireman")
        || noun.ends_with("shirewoman")
        || matches!(noun, "Irishman" | "Irishwoman" | "Scotsman" | "Welshman" | "Englishman" | "Frenchman" | "Dutchman")
        || OTHERS.contains(&noun)
        || person && noun.ends_with("an")
}

/// Whether anybody may be called so: only who is known for one is meant.
pub(super) fn is_anybodys(noun: &str) -> bool {
    ANYBODY.contains(&noun)
}

/// What the words `start..end` of a headline or of the first sentences may stand for, before anybody is named: `Minister:
/// peace is near`, `a senior official said`. The head ends at `head_end`.
pub(super) fn announced(words: &Words<'_>, (start, end): (usize, usize), head_end: usize) -> Option<Standin> {
    // Two who speak together are not one who is named later.
    if (start..end).any(|at| words.is(at, Function::Coordinator)) {
        return None;
    }
    let mut space = buffer();
    let noun = lower(words.str(head_end.checked_sub(1).filter(|&at| at >= start)?), &mut space);
    // `the clerk of the council Ana Lima`: there is a name, though nobody knows it.
    if head_end < end && words.kind(end - 1) == Kind::Capital && words.words[end - 2].capital {
        return None;
    }
    // `a Tide reporter at the scene said`
    if matches!(noun, "correspondent" | "journalist" | "photographer" | "reporter" | "witness") {
        return None;
    }
    if is_person(noun) {
        return Some(Standin::Person);
    }
    let body = [NOUNS, BODIES, OTHERS].iter().any(|list| list.contains(&noun)) || noun == "poll";
    let many = noun == "government" || head_end < end && words.says(head_end, "of");
    (body && !many).then_some(Standin::Body)
}

/// Whether the word is that of an office, or short for it.
pub(super) fn is_office(word: &str) -> bool {
    OFFICES.contains(&word) || matches!(word, "gov" | "justice" | "rep" | "sen")
}

/// Whether a body that is called by such a noun has it in its name, unless it is one of letters.
pub(super) fn is_in_names(noun: &str) -> bool {
    NAMED.contains(&noun)
}

/// Whether so few hold the office that its holder is known for it.
pub(super) fn is_one_mans(office: &str) -> bool {
    matches!(office, "chancellor" | "king" | "pope" | "president" | "queen")
}

/// Whether there are many of the office, each told by what it is for.
pub(super) fn has_portfolio(office: &str) -> bool {
    matches!(office, "ambassador" | "commissioner" | "minister" | "prosecutor" | "secretary")
}

/// What the holder of an office is called as well.
pub(super) fn same(noun: &str) -> &'static [&'static str] {
    SAME.iter().find(|(office, _)| *office == noun).map_or(&[], |(_, others)| others)
}

/// Whether who is known as `held` may be called `noun`.
pub(super) fn is_same(noun: &str, held: &str) -> bool {
    noun == held || same(noun).contains(&held)
}

/// Whether the noun means one person.
fn is_person(noun: &str) -> bool {
    let role = Cues::of(noun).any(Cues::ROLE) && !Cues::of(noun).any(Cues::GROUP);
    (role || PEOPLE.contains(&noun)) && !noun.ends_with('s')
}
