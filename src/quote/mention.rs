//! Where the words that name a speaker end: without the day (`Berg on Sunday`), the verb (`Berg hit`) and the clause (`Berg,
//! because the court`) that were read with them.

use super::speaker::{Index, SPEAK_FOR};
use super::statement::Statement;
use super::wordclass::Kind;
use super::words::{Sentence, Words};
use super::{content, dated};
use crate::entity::{EntityKind, MentionForm};
use crate::lexicon::cues::Cues;
use crate::lexicon::speech::{Function, verb};

/// No day at the end of a mention has more words.
const LONGEST_DAY: usize = 6;

/// Past forms that no ending tells from nouns, of verbs that go on with a small word: `Berg hit out at`.
const DEEDS: &[&str] = &[
    "became", "began", "bought", "broke", "brought", "built", "came", "chose", "drew", "fell", "felt", "found", "gave",
    "got", "grew", "heard", "held", "hit", "kept", "knew", "led", "left", "lost", "made", "met", "ran", "rose", "sat",
    "saw", "sent", "shook", "shot", "sought", "spent", "spoke", "stood", "struck", "took", "went", "withdrew", "won",
    "wrote",
];

/// What others say or think of somebody, behind `is`.
const THOUGHT: &[&str] = &[
    "alleged", "believed", "considered", "expected", "known", "reported", "rumored", "rumoured", "said", "thought",
    "understood",
];

/// No subject is longer that begins with whose somebody is.
const LONGEST_SUBJECT: usize = 12;

/// Who somebody is to another, besides [`SPEAK_FOR`].
const BELONG: &[&str] =
    &["colleague", "critic", "friend", "neighbor", "neighbour", "opponent", "relative", "rival", "source"];

/// What was done with a paper by those who have it and did not write it.
const HANDED: &[&str] = &["leaked", "obtained", "read", "reviewed", "seen", "verified", "viewed"];

/// What is done to those who are told something.
const ADDRESSED: &[&str] =
    &["advised", "asked", "informed", "instructed", "ordered", "reminded", "told", "urged", "warned"];

/// So many words at most tell who somebody is before the name.
const LONGEST_TITLE: usize = 6;

/// Cuts off what is no part of the speaker's words, and takes what is from what was said.
pub(super) fn trim(words: &Words<'_>, index: &Index<'_>, statement: &mut Statement) {
    if is_thought_of(words, statement) {
        statement.mention = None;
    }
    take_title(words, statement);
    give_to_antecedent(words, index, statement);
    // Behind an antecedent stands a pronoun or a noun of its own.
    if let Some(mention) = statement.mention.as_mut().filter(|_| statement.antecedent.is_none()) {
        *mention = whole_name(words, index, with_holder(words, index, *mention));
        if let Some(cue) = statement.cue {
            *mention = with_apposed(words, index, *mention, cue.start);
            *mention = whole_subject(words, *mention, cue.start);
        }
    }
    let Some((start, end)) = statement.mention.filter(|(start, end)| start + 1 < *end) else { return };
    let cue = statement.cue.map_or(start, |cue| cue.start);
    // `echoed by | Mayor Ana Lima`
    let by = words.kind(start) == Kind::Past && words.says(start + 1, "by") && start + 2 < end;
    let (start, end) = (start + if by { 2 } else { 0 }, end);
    let (start, end) = without_lead(words, without_place(words, index, (start, end)));
    let (start, end) = behind_semicolon(words, (start, end), cue);
    let (start, end) = behind_others(words, index, (start, end), cue);
    let (start, end) = without_clause(words, (start, end), cue);
    let end = without_day(words, start, end);
    // `The president himself`
    let himself = end > start + 1 && matches!(words.str(end - 1), "himself" | "herself" | "itself" | "themselves");
    let end = end - usize::from(himself);
    let end = without_verb(words, index, start, end);
    statement.mention = Some((start, end));
}

/// The whole name where the words were but a part of it: `Moussa Faki` of `Moussa Faki Mahamat`.
fn whole_name(words: &Words<'_>, index: &Index<'_>, (start, end): (usize, usize)) -> (usize, usize) {
    let last = words.span(end - 1, end);
    let around = index.within(last).iter().find(|entry| {
        entry.form == MentionForm::Name && entry.span.start() <= last.start() && last.end() <= entry.span.end()
    });
    let Some(name) = around else { return (start, end) };
    let after = words.words[end..].iter().take_while(|word| word.span.end() <= name.span.end()).count();
    let before = words.words[..start].iter().rev().take_while(|word| word.span.start() >= name.span.start()).count();
    (start - before, end + after)
}

/// With the name before it where the words are but a politician's party and state: `Rep. Ana Lima, | D-Wash.`.
fn with_holder(words: &Words<'_>, index: &Index<'_>, (start, end): (usize, usize)) -> (usize, usize) {
    let party = matches!(words.str(start), "D" | "R" | "I") && start + 1 < end && words.kind(start + 1) == Kind::Dash
        || ["D-", "R-", "I-"].iter().any(|party| words.str(start).starts_with(party));
    if !party || start < 2 || words.kind(start - 1) != Kind::Comma {
        return (start, end);
    }
    let last = words.span(start - 2, start - 1);
    let name =
        index.within(last).iter().find(|entry| entry.form == MentionForm::Name && entry.span.end() == last.end());
    let Some(name) = name.filter(|name| index.kind(name.entity) == EntityKind::Person) else { return (start, end) };
    let first = words.words.partition_point(|word| word.span.start() < name.span.start());
    if words.sentence_of(first) == words.sentence_of(start) { (first, end) } else { (start, end) }
}

/// With the name that stands beside them: `The panel's chairman, | Ana Lima, called them to order and urged`.
fn with_apposed(words: &Words<'_>, index: &Index<'_>, (start, end): (usize, usize), cue: usize) -> (usize, usize) {
    // `said its director, | Ana Lima.`
    let limit = if end <= cue { cue } else { words.words.len() };
    let comma = end < limit && words.kind(end) == Kind::Comma && !words.words[end - 1].capital;
    if !comma || !Cues::of(words.str(end - 1)).any(Cues::ROLE) {
        return (start, end);
    }
    if end > cue {
        let Some(own) = words.sentence_of(end).map(|sentence| words.sentences[sentence]) else { return (start, end) };
        let last =
            end + 1 + (end + 1..own.end).take(LONGEST_TITLE).take_while(|&at| words.kind(at) == Kind::Capital).count();
        let ends = last >= own.end || matches!(words.kind(last), Kind::Comma | Kind::Stop);
        let named = last > end + 1 && ends && index.is_speaker(words, end + 1, last);
        return if named { (start, last) } else { (start, end) };
    }
    // A title may stand before the name: `, retired Justice Ana Lima,`.
    let title = |at: usize| matches!(words.kind(at), Kind::Capital | Kind::Plain | Kind::Past | Kind::Participle);
    let last = end + 1 + (end + 1..cue.min(end + 1 + LONGEST_TITLE)).take_while(|&at| title(at)).count();
    let apart = words.sentence_of(end) != words.sentence_of(last.min(cue));
    if last == end + 1 || last >= cue || apart || words.kind(last) != Kind::Comma {
        return (start, end);
    }
    if index.is_speaker(words, end + 1, last) { (start, last) } else { (start, end) }
}

/// The whole subject where the words are but whom somebody belongs to: `A former aide to | Ana Lima said`.
fn whole_subject(words: &Words<'_>, (start, end): (usize, usize), cue: usize) -> (usize, usize) {
    let Some(first) = words.sentence_of(start).map(|sentence| words.sentences[sentence].start) else {
        return (start, end);
    };
    // `Survivors of the fire in the | capital`
    let noun = !(start..end).any(|at| words.words[at].capital) && !words.is(start, Function::Subject);
    let opens = first < start && start - first <= LONGEST_SUBJECT && end <= cue && words.stretch(first).is_none();
    let plain = |at: usize| {
        let joins = words.kind(at) == Kind::Stop || words.str(at) == "-" || HANDED.contains(&words.str(at));
        joins
            || matches!(
                words.kind(at),
                Kind::Plain
                    | Kind::Capital
                    | Kind::Possessive
                    | Kind::Small(Function::Preposition | Function::To | Function::Determiner)
            )
    };
    let joint = (first + 1..start).find(|&at| matches!(words.str(at), "to" | "of" | "for" | "by"));
    let belongs = joint.is_some_and(|joint| {
        let noun = words.str(joint - 1);
        // `Papers seen by | the Harbour Times`
        words.is(first, Function::Determiner) && (SPEAK_FOR.contains(&noun) || BELONG.contains(&noun))
            || HANDED.contains(&noun)
    });
    let inside = noun && joint.is_some_and(|joint| words.kind(joint - 1) == Kind::Plain || joint == first + 1);
    if opens && (belongs || inside) && (first + 1..start).all(plain) { (first, end) } else { (start, end) }
}

/// Whether the words before the cue are those of whom or to whom somebody says it: `The council is understood to be
/// resisting it`.
fn is_thought_of(words: &Words<'_>, statement: &Statement) -> bool {
    let (Some(cue), Some((_, end))) = (statement.cue, statement.mention) else { return false };
    let said = |at: usize| THOUGHT.contains(&words.str(at));
    let be = |at: usize| matches!(words.str(at), "is" | "are" | "was" | "were" | "been" | "be");
    let first = statement.parts[0].start;
    // `Residents were urged to stay`: they are told.
    let told = |at: usize| ADDRESSED.contains(&words.str(at)) && be(at - 1);
    if end <= cue.start && (end.max(cue.start.saturating_sub(1)) + 1..cue.end).any(told) {
        return true;
    }
    // `is considered a threat by some`
    let seen = matches!(words.str(cue.end - 1), "considered" | "deemed" | "regarded");
    end <= cue.start
        && cue.end == first
        && (seen || words.says(first, "to") && said(cue.end - 1))
        && (end..cue.end - 1).any(be)
}

/// Gives the speaker's words the title between the quotation and the name: `"It is safe," its chief, Ana Lima, said`.
fn take_title(words: &Words<'_>, statement: &mut Statement) {
    let Some((start, end)) = statement.mention else { return };
    let comma = start > 0 && words.kind(start - 1) == Kind::Comma;
    let edge = start - usize::from(comma);
    let Some(part) = statement.parts.iter_mut().find(|part| part.end == edge) else { return };
    let quoted = (part.start..part.end).rev().take(LONGEST_TITLE + 1).find(|&at| words.stretch(at).is_some());
    let Some(title) = quoted.map(|last| last + 1).filter(|&title| title < part.end) else { return };
    let opens = words.is(title, Function::Determiner)
        || matches!(words.str(title), "its" | "his" | "her" | "their" | "former" | "ex" | "ex-");
    let plain = |at: usize| matches!(words.kind(at), Kind::Plain | Kind::Capital | Kind::Small(Function::Preposition));
    if opens && (title + 1..edge).all(plain) {
        if let Some((first, last)) = content::trim(words, part.start, title) {
            *part = Sentence { start: first, end: last };
            statement.mention = Some((title, end));
        }
    }
}

/// Without the end of what leads on to the speaker: `In a letter to | the Tide, its head, Ana Lima`, `Last night a friend`.
fn without_lead(words: &Words<'_>, (start, end): (usize, usize)) -> (usize, usize) {
    let before = start - usize::from(start > 0 && words.is(start - 1, Function::Determiner));
    let governed = before > 0 && matches!(words.kind(before - 1), Kind::Small(Function::Preposition | Function::To));
    let owned =
        |at: usize| words.kind(at) == Kind::Comma && matches!(words.str(at + 1), "its" | "his" | "her" | "their");
    if let Some(comma) = (start + 1..end - 1).find(|&at| owned(at)).filter(|_| governed) {
        return (comma + 1, end);
    }
    let day = dated::time(words, start, end, false);
    if day > start && day < end && words.is(day, Function::Determiner) { (day, end) } else { (start, end) }
}

/// Without the place that ends what was said: `... on | Oslo, the head of the council, Ana Lima, said`.
fn without_place(words: &Words<'_>, index: &Index<'_>, (start, end): (usize, usize)) -> (usize, usize) {
    let Some(comma) = (start + 1..end.min(start + 4)).find(|&at| words.kind(at) == Kind::Comma) else {
        return (start, end);
    };
    let first = words.span(start, comma);
    let place =
        index.within(first).iter().any(|entry| entry.span == first && index.kind(entry.entity) == EntityKind::Place);
    let named = |at: usize| index.is_speaker(words, at, end);
    let described = comma + 1 < end && words.is(comma + 1, Function::Determiner);
    if place && described && named(comma + 1) { (comma + 1, end) } else { (start, end) }
}

/// Who stands right before the cue, where a semicolon parts it from the words: `Two die, mayor says; Lima | calls for help`.
fn behind_semicolon(words: &Words<'_>, (start, end): (usize, usize), cue: usize) -> (usize, usize) {
    let Some(semicolon) = (end..cue).rev().take(LONGEST_TITLE).find(|&at| words.kind(at) == Kind::Semicolon) else {
        return (start, end);
    };
    let capital = semicolon + 1 < cue
        && words.sentence_of(semicolon) == words.sentence_of(cue)
        && (semicolon + 1..cue).all(|at| words.kind(at) == Kind::Capital);
    if capital { (semicolon + 1, cue) } else { (start, end) }
}

/// Who stands behind a verb of speech of somebody else's: `The court heard | Rui Costa told`; and behind what was done to
/// the speaker: `Cross-examined by Ana Lima, | Rui Costa said`.
fn behind_others(words: &Words<'_>, index: &Index<'_>, (start, end): (usize, usize), cue: usize) -> (usize, usize) {
    if cue < end || end < start + 3 {
        return (start, end);
    }
    let heard = (start + 1..end - 1).find(|&at| words.says(at, "heard")).map(|at| at + 1);
    let done = words.str(start).ends_with("ed") && words.says(start + 1, "by")
        || words.starts_sentence(start) && {
            let by = (start + 1..end.min(start + 4)).find(|&at| words.says(at, "by"));
            by.is_some_and(|by| words.str(by - 1).ends_with("ed"))
        };
    let comma = (start + 2..end - 1).rfind(|&at| words.kind(at) == Kind::Comma).filter(|_| done).map(|at| at + 1);
    match heard.or(comma) {
        Some(first) if first < end && index.is_speaker(words, first, end) => (first, end),
        _ => (start, end),
    }
}

/// Gives the speaker's words to what `which` stands for: `The league was named by the board, | which said`.
fn give_to_antecedent(words: &Words<'_>, index: &Index<'_>, statement: &mut Statement) {
    let (Some(cue), Some((_, end))) = (statement.cue, statement.mention) else { return };
    let which = cue.start.wrapping_sub(1);
    let relative = which < words.words.len() && matches!(words.str(which), "which" | "who");
    if statement.antecedent.is_some() || !relative || which == 0 || end + 2 > which {
        return;
    }
    let last = which - 1 - usize::from(words.kind(which - 1) == Kind::Comma && which > 1);
    let word = words.span(last, last + 1);
    let name = index.within(word).iter().find(|entry| entry.span.end() == word.end());
    let Some(name) = name.filter(|_| end <= last && index.before(words, which).is_some()) else { return };
    let first = words.words.partition_point(|word| word.span.start() < name.span.start());
    if end <= first && words.sentence_of(first) == words.sentence_of(which) {
        statement.antecedent = Some((first, last + 1));
        statement.mention = Some((which, which + 1));
    }
}

/// The side of a clause's first word that is nearer to the cue.
fn without_clause(words: &Words<'_>, (start, end): (usize, usize), cue: usize) -> (usize, usize) {
    let opens = |at: usize| {
        let joint = words.is(at, Function::Subordinator)
            && ["because", "although", "while", "as"].iter().any(|w| words.says(at, w));
        joint && words.kind(at - 1) == Kind::Comma
    };
    // `The papers show that | two men`
    let that = (start + 2..end - 1).find(|&at| words.is(at, Function::That) && verb(words.str(at - 1), "").is_some());
    if let Some(that) = that.filter(|_| cue >= end) {
        return (that + 1, end);
    }
    // `according to the council, | whose head, | Ana Lima, told`
    let whose = (start + 2..end - 1).find(|&at| words.says(at, "whose") && words.kind(at - 1) == Kind::Comma);
    if let Some(whose) = whose {
        // `the council, | whose seat is in Oslo, | said`
        let named = cue >= end && words.kind(end - 1) == Kind::Capital && words.kind(whose + 1) == Kind::Plain;
        let apposed = named && (whose..end).any(|at| words.kind(at) == Kind::Comma);
        return if apposed { (whose + 1, end) } else { (start, whose - 1) };
    }
    match (start + 2..end - 1).find(|&at| opens(at)) {
        Some(at) if cue >= end => (at + 1, end),
        Some(at) => (start, at - 1),
        None => (start, end),
    }
}

fn without_day(words: &Words<'_>, start: usize, end: usize) -> usize {
    let earliest = (start + 1).max(end.saturating_sub(LONGEST_DAY));
    let on = |at: usize| words.is(at, Function::Preposition) && dated::time(words, at + 1, end, true) == end;
    (earliest..end).find(|&at| on(at) || dated::time(words, at, end, false) == end).unwrap_or(end)
}

/// A verb behind a name that ends the mention, or how often: `the leader Ana Berg hit`, `Judge Ana Berg twice`.
fn without_verb(words: &Words<'_>, index: &Index<'_>, start: usize, end: usize) -> usize {
    let last = end - 1;
    let often = |word: &str| matches!(word, "also" | "later" | "once" | "then" | "twice");
    let verb =
        last > start && (words.kind(last) == Kind::Past || DEEDS.contains(&words.str(last)) || often(words.str(last)));
    if !verb || words.words[last].capital {
        return end;
    }
    if often(words.str(last)) {
        return last;
    }
    let before = words.span(start, last);
    let named = index.within(before).iter().any(|entry| {
        let person = index.kind(entry.entity) == EntityKind::Person && entry.form == MentionForm::Name;
        person && entry.span.end() == before.end()
    });
    if named { last } else { end }
}
