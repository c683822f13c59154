//! Whether a sentence speaks of what was or what will be, near an expression that leaves it open.

use crate::value::view::View;

/// The time a verb or preposition points to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    /// It is said outright that it is over: `since Dec. 31`.
    Over,
    Open,
}

/// How many atoms are looked at on each side; a sentence of any length costs no more.
const REACH: usize = 14;

const FUTURE: &[&str] = &[
    "will", "shall", "wo", "won't", "scheduled", "due", "expires", "expects", "plans", "upcoming", "begins", "starts",
    "opens", "intends",
];

const PAST: &[&str] = &[
    "was", "were", "had", "did", "since", "came", "went", "took", "told", "made", "met", "held", "began", "fell",
    "rose", "won", "lost", "left", "sent", "got", "gave", "became", "saw", "found", "died", "has", "have", "said",
    "ran", "sold", "bought", "paid", "led", "grew", "flew", "fought", "felt", "heard", "kept", "knew", "spent",
    "spoke", "stood", "thought", "threw", "wrote", "drove", "chose", "built", "brought", "caught", "sought", "drew",
    "sank", "taught", "withdrew", "shot", "hit", "says", "saying", "struck", "broke", "ended",
];

/// What is traded for a month to come: `November delivery`.
const FORWARD: &[&str] = &["delivery", "contract", "contracts", "futures", "options", "shipment"];

/// The tense of the nearest verb before the atoms `from..to`, else of the nearest after them.
pub(super) fn tense(view: View<'_>, from: usize, to: usize) -> Tense {
    if view.after_any(from, &["since", "ended"]) {
        return Tense::Over;
    }
    if view.after_any(from, &["until", "till"]) && !(from > 1 && view.is_any(from - 2, &["not", "up", "n't", "n’t"]))
    {
        return Tense::Future;
    }
    if view.is_any(to, FORWARD) {
        return Tense::Future;
    }
    let before = (from.saturating_sub(REACH)..from).rev().map(|at| of(view, at)).find(|tense| *tense != Tense::Open);
    before
        .or_else(|| (to..view.atoms.len().min(to + REACH)).map(|at| of(view, at)).find(|tense| *tense != Tense::Open))
        .unwrap_or(Tense::Open)
}

fn of(view: View<'_>, at: usize) -> Tense {
    if !view.is_word(at) {
        return Tense::Open;
    }
    let word = view.word(at);
    if view.is_any(at, FUTURE) || word.ends_with("'ll") || word.ends_with("’ll") {
        return Tense::Future;
    }
    // "to be held", "is to meet"
    if view.is(at, "to")
        && view.after_any(at, &["is", "are", "expected", "set", "due", "planned", "going", "ready", "likely"])
    {
        return Tense::Future;
    }
    if view.is_any(at, &["expected", "planned", "set"]) && view.is(at + 1, "to") {
        return Tense::Future;
    }
    let regular = word.len() > 4 && word.ends_with("ed") && !word.ends_with("ceed") && !view.capital(at);
    if regular || view.is_any(at, PAST) { Tense::Past } else { Tense::Open }
}
