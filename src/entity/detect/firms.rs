//! Firms and teams that read like people and places, told by the words beside them.

use crate::entity::words::{Shape, Word};

/// What a firm has, after its name or its `'s`: `Brandvold shares`, `Brandvold's Swedish division`.
const HAS: &[&str] = &[
    "bondholders", "bonds", "division", "earnings", "headquarters", "investors", "profit", "profits", "revenue",
    "revenues", "shareholders", "shares", "stock", "subsidiaries", "subsidiary", "unit", "units",
];
/// What a firm or a paper is, right before its name: `cable giant Brandvold`.
const IS: &[&str] = &[
    "airline", "brewer", "broadcaster", "brokerage", "carmaker", "chipmaker", "conglomerate", "daily", "distributor",
    "drugmaker", "giant", "insurer", "lender", "magazine", "maker", "manufacturer", "newspaper", "publisher",
    "retailer", "steelmaker", "supplier", "supermarket", "tabloid", "utility", "weekly",
];
/// What there is of a firm: `a subsidiary of Brandvold`, `a stake in Brandvold`.
const PARTS: &[&str] = &["division", "percent", "share", "shares", "stake", "subsidiary", "takeover", "unit"];

/// Whether the words around a name, those of its sentence, say that it is a firm or a paper.
pub(super) fn is_business(text: &str, before: &[Word], own: &[Word], after: &[Word]) -> bool {
    let form = |word: &Word| word.span.slice(text);
    let possessive = own.last().is_some_and(|word| word.possessive());
    let reach = if possessive { 3 } else { 1 };
    let mut owned = after.iter().take(reach).take_while(|word| word.shape() != Shape::Mark);
    let called = before.last().is_some_and(|word| IS.contains(&form(word)));
    let part = matches!(before, [.., part, of] if matches!(form(of), "of" | "in") && PARTS.contains(&form(part)));
    owned.any(|word| HAS.contains(&form(word))) || called || part
}

/// Ways to win against a team.
const BEAT: &[&str] =
    &["beat", "beating", "defeat", "defeated", "defeating", "edged", "hammered", "thrashed", "trounced", "outplayed"];
/// What is done for a team.
const DONE: &[&str] = &[
    "batted", "doubled", "homered", "pitched", "play", "played", "playing", "plays", "scored", "singled", "started",
    "tripled",
];

/// Whether the words around a place's name, those of its sentence, say that its team is meant.
pub(super) fn is_team(text: &str, before: &[Word], after: &[Word], offices: &[&str]) -> bool {
    let form = |word: &Word| word.span.slice(text);
    let beaten = before.last().is_some_and(|word| BEAT.contains(&form(word)));
    let beats = matches!(after, [verb, whom, ..] if form(verb) == "beat" && whom.is_capital());
    let done = matches!(before, [.., verb, preposition] if form(preposition) == "for" && DONE.contains(&form(verb)));
    // `Skerry central defender Rui Costa`
    let mut office = after.iter().take(3).take_while(|word| word.is_lower());
    let holder = office.any(|word| offices.contains(&form(word)));
    beaten || beats || done || holder
}
