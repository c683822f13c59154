//! Firms and teams that read like people and places, told by the words beside them.

use super::Name;
use crate::entity::EntityKind;
use crate::entity::words::{Shape, Word, Words};
use crate::pool::PooledSet;
use crate::span::Span;

/// What a firm has, after its name or its `'s`: `Brandvold shares`, `Brandvold's Swedish division`.
const HAS: &[&str] = &[
    "bondholders", "bonds", "division", "earnings", "headquarters", "investors", "profit", "profits", "revenue",
    "revenues", "shareholders", "shares", "stock", "subsidiaries", "subsidiary", "unit", "units",
];
/// What a firm or a paper is, right before its name: `cable giant Brandvold`.
const IS: &[&str] = &[
    "airline", "brewer", "broadcaster", "brokerage", "carmaker", "chipmaker", "conglomerate", "daily", "distributor",
    "drugmaker", "giant", "insurer", "lender", "magazine", "maker", "manufacturer", "newspaper", "operator",
    "publisher", "retailer", "steelmaker", "supplier", "supermarket", "tabloid", "utility", "weekly",
];
/// What there is of a firm: `a subsidiary of Brandvold`, `a stake in Brandvold`.
const PARTS: &[&str] = &["Shares", "division", "percent", "share", "shares", "stake", "subsidiary", "takeover", "unit"];

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

/// What a name with its `'s` does: behind what belongs to somebody no such verb stands.
const DOES: &[&str] = &[
    "announced", "declined", "does", "had", "has", "have", "is", "reported", "said", "says", "was", "were", "will",
    "would",
];

/// Makes shops of people of one name whose `'s` belongs to it, and gives it to them: `Brandvold's has grown`.
pub(super) fn mark_shops(text: &str, words: &Words, names: &mut [Name], is_unnamed: impl Fn(&Word) -> bool) {
    let is_owner = |name: &Name| {
        let word = &words.words[name.words.start];
        name.kind == EntityKind::Person && name.words.len() == 1 && word.possessive() && is_unnamed(word)
    };
    let does = |name: &&Name| {
        let line = &words.lines[name.line as usize].words;
        let next = words.words.get(name.words.end).filter(|_| name.words.end < line.end);
        is_owner(name) && next.is_some_and(|next| DOES.contains(&next.span.slice(text)))
    };
    let shops: PooledSet<u64> = names.iter().filter(does).map(|name| words.words[name.words.start].key(text)).collect();
    if shops.is_empty() {
        return;
    }
    for name in names.iter_mut().filter(|name| is_owner(name)) {
        if shops.contains(&words.words[name.words.start].key(text)) {
            let clitic = ["'s", "’s"].iter().find(|clitic| text[name.span.end()..].starts_with(**clitic));
            name.span = Span::of(name.span.start()..name.span.end() + clitic.map_or(0, |clitic| clitic.len()));
            name.kind = EntityKind::Organization;
        }
    }
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
