//! Words that were read as said and belong to the sentence around it.

use super::super::content;
use super::super::statement::Statement;
use super::super::wordclass::Kind;
use super::super::words::{Sentence, Words};
use crate::lexicon::speech::{Function, verb};

/// So many words beside a quotation, and no more, are left out.
const FEW: usize = 2;

/// Whom it was told, where and when stand in so many words.
const LONGEST_TOLD: usize = 8;

/// Where it was said stands in so many words.
const LONGEST_LEAD: usize = 3;

/// What tells more of a source stands in so many words.
const LONGEST_ASIDE: usize = 14;

/// A word or two beside a quotation: `Their | son, the composer Rui Berg, said: "..."`, `"...," he wrote, | without`.
pub(super) fn leave_out_noun(words: &Words<'_>, statement: &mut Statement) {
    if statement.mention.is_none() {
        return;
    }
    let quoted = |at: usize| words.stretch(at).is_some();
    let is_quotation = |part: &Sentence| quoted(part.start) && part.end - part.start > FEW;
    let is_noun = |part: &Sentence| {
        let edges = part.start.saturating_sub(2)..words.words.len().min(part.end + 2);
        let plain = |at: usize| {
            let kind = words.kind(at);
            kind == Kind::Plain || kind == Kind::Small(Function::Preposition) || kind == Kind::Small(Function::Adverb)
        };
        part.end - part.start <= FEW && (part.start..part.end).all(plain) && !edges.into_iter().any(quoted)
    };
    if statement.parts.iter().any(is_quotation) && statement.parts.iter().any(is_noun) {
        statement.parts = statement.parts.iter().filter(|part| !is_noun(part)).copied().collect();
    }
}

/// What stands before the speaker where the cue announces what follows: another's question (`"Why?" | A friend replied:
/// "..."`), and the start of the sentence (`It comes | after Lima said it "works"`).
pub(super) fn leave_out_before(words: &Words<'_>, statement: &mut Statement) {
    let (Some(cue), Some((start, _))) = (statement.cue, statement.mention) else { return };
    let after = |part: &Sentence| part.start >= cue.end;
    let opens = words.starts_sentence(start) || words.words[start].capital && words.is(start, Function::Determiner);
    let colon = (cue.end - 1..words.words.len().min(cue.end + 1)).any(|at| words.kind(at) == Kind::Colon);
    // `The road, Lima said, was closed`
    let parted = statement.parts.iter().any(|part| after(part) && words.kind(part.start - 1) == Kind::Comma);
    let is_before = |part: &Sentence| {
        let asked = colon && opens && words.stretch(part.start).is_some();
        let few = !parted && words.stretch(part.start).is_none() && part.end - part.start <= FEW && start < cue.start;
        part.end <= cue.start && (asked || few)
    };
    if statement.parts.iter().any(after) && statement.parts.iter().any(is_before) {
        statement.parts = statement.parts.iter().filter(|part| !is_before(part)).copied().collect();
    }
}

/// What tells more of the source: `According to the report, | published in May, the harbour is safe`.
pub(super) fn leave_out_aside(words: &Words<'_>, statement: &mut Statement) {
    let (Some(cue), Some((_, end))) = (statement.cue, statement.mention) else { return };
    let Some(part) = statement.parts.first_mut() else { return };
    let according = words.says(cue.start, "according") && cue.end <= end && end < part.start + 1;
    let joined = end == part.start || end + 1 == part.start && words.kind(end) == Kind::Comma;
    let aside = matches!(words.kind(part.start), Kind::Past | Kind::Participle);
    if !according || !joined || !aside || words.stretch(part.start).is_some() {
        return;
    }
    let comma = (part.start..(part.end - 1).min(part.start + LONGEST_ASIDE)).find(|&at| words.kind(at) == Kind::Comma);
    let Some(after) = comma.map(|comma| comma + 1) else { return };
    // A list goes on after the comma.
    if words.is(after, Function::Coordinator) {
        return;
    }
    if let Some((start, end)) = content::trim(words, after, part.end) {
        *part = Sentence { start, end };
    }
}

/// Where it was said, and on whose word: `said | outside court that it was over`, `citing | officials, that it was over`.
pub(super) fn leave_out_lead(words: &Words<'_>, statement: &mut Statement) {
    let Some(cue) = statement.cue else { return };
    let Some(part) = statement.parts.first_mut() else { return };
    // `claimed, without giving evidence, | that it was over`
    // `said earlier | this week that it was over`
    let when = matches!(words.str(part.start), "this" | "last") && words.kind(cue.end - 1) != Kind::Comma;
    let without = words.says(part.start, "without") && part.start <= cue.end + 1;
    if part.start != cue.end && !without || words.stretch(part.start).is_some() {
        return;
    }
    let cites = words.says(cue.end - 1, "citing") || without;
    // `told a House | of Deputies panel on Thursday that it was over`
    let told = (cue.start..cue.end).any(|at| matches!(words.str(at), "told" | "tells"));
    // `said in a letter attached | to the report that it was over`
    let to = part.start + 1 < part.end
        && words.is(part.start, Function::To)
        && words.is(part.start + 1, Function::Determiner);
    if !cites && !told && !to && !when && !words.is(part.start, Function::Preposition) {
        return;
    }
    let near = if cites {
        LONGEST_ASIDE
    } else if told {
        LONGEST_TOLD
    } else {
        LONGEST_LEAD
    };
    let lead = (part.start + 1..part.end).take(near);
    let plain = |at: &usize| {
        cites
            || told && matches!(words.kind(*at), Kind::Number | Kind::Small(Function::Preposition | Function::Time))
            || told && matches!(words.str(*at), "earlier" | "last" | "this")
            || matches!(
                words.kind(*at),
                Kind::Plain | Kind::Capital | Kind::Small(Function::Determiner | Function::That)
            )
    };
    let that = lead.take_while(plain).find(|&at| words.is(at, Function::That));
    let Some(that) = that.filter(|&that| !cites || words.kind(that - 1) == Kind::Comma) else { return };
    part.start = that;
}

/// What the speaker would not say, or denies at other times: `said it wants peace | and has always denied sending arms`.
pub(super) fn leave_out_refusal(words: &Words<'_>, statement: &mut Statement) {
    if statement.cue.is_none() {
        return;
    }
    let Some(part) = statement.parts.last_mut() else { return };
    let silence =
        |at: usize| matches!(words.str(at), "answer" | "be" | "comment" | "discuss" | "elaborate" | "say" | "speak");
    let refuses = |at: usize| {
        // `but stopped short of naming them`
        if matches!(words.str(at), "stopped" | "stops") && at + 1 < part.end && words.says(at + 1, "short") {
            return true;
        }
        // `confirmed the deal | but would not comment on its price`
        if matches!(words.str(at), "could" | "did" | "would") && at + 1 < part.end && words.says(at + 1, "not") {
            let mut after = (at + 2..part.end).skip_while(|&at| words.kind(at) == Kind::Manner);
            return after.next().is_some_and(|at| words.str(at) != "be" && silence(at));
        }
        let has = matches!(words.str(at), "has" | "have");
        let verb = (at + usize::from(has)..part.end)
            .find(|&at| words.kind(at) != Kind::Manner && !words.is(at, Function::Adverb));
        let Some(verb) = verb.filter(|verb| verb + 2 < part.end) else { return false };
        let silent = silence(verb + 2);
        match words.str(verb) {
            "denied" => has,
            "declined" | "refused" => words.says(verb + 1, "to") && silent,
            _ => false,
        }
    };
    let joint = |at: &usize| words.stretch(*at).is_none() && matches!(words.str(*at), "and" | "but");
    if let Some(and) = (part.start + 2..part.end).filter(joint).find(|&at| at + 1 < part.end && refuses(at + 1)) {
        if let Some((start, end)) = content::trim(words, part.start, and) {
            *part = Sentence { start, end };
        }
    }
}

/// The speaker's noun, where what was said begins with it: `Asked by the | judge if he would`, `According to its | own
/// figures, the harbour is safe`.
pub(super) fn give_noun(words: &Words<'_>, statement: &mut Statement) {
    let (Some((start, end)), Some(part)) = (statement.mention, statement.parts.first_mut()) else { return };
    let own = matches!(words.str(start), "its" | "his" | "her" | "their") && words.says(part.start, "own");
    let the = words.is(start, Function::Determiner) && !own;
    if end != start + 1 || part.start != end || !(the || own) || words.stretch(end).is_some() {
        return;
    }
    let mut phrase = (end..part.end.min(end + LONGEST_LEAD + 1)).skip_while(|&at| {
        matches!(words.kind(at), Kind::Plain | Kind::Capital | Kind::Participle) && !opens_question(words.str(at))
    });
    let Some(last) = phrase.next().filter(|&last| last > end) else { return };
    let from = match words.kind(last) {
        Kind::Comma if own => last + 1,
        _ if the && opens_question(words.str(last)) => last,
        _ => return,
    };
    if let Some((first, end)) = content::trim(words, from, part.end) {
        *part = Sentence { start: first, end };
        statement.mention = Some((start, last));
    }
}

fn opens_question(word: &str) -> bool {
    matches!(word, "about" | "how" | "if" | "what" | "when" | "where" | "whether" | "who" | "why")
}

/// What the speaker did meanwhile: `"It is late," Lima said | as she left. "We should go."`
pub(super) fn leave_out_doing(words: &Words<'_>, statement: &mut Statement) {
    let Some(cue) = statement.cue else { return };
    let quoted_before = statement.parts.iter().any(|part| part.end <= cue.start && words.stretch(part.start).is_some());
    let doing = |part: &Sentence| {
        let opens = part.start == cue.end && words.stretch(part.start).is_none();
        opens && matches!(words.str(part.start), "as" | "while" | "when" | "before" | "after" | "with")
    };
    let Some(part) = statement.parts.iter_mut().find(|part| quoted_before && doing(part)) else { return };
    let Some(quoted) = (part.start..part.end).find(|&at| words.stretch(at).is_some()) else { return };
    if let Some((start, end)) = content::trim(words, quoted, part.end) {
        *part = Sentence { start, end };
    }
}

/// When it was said and what came of it, behind the mark that closes it: `"...", | a day after the vote`.
pub(super) fn leave_out_time(words: &Words<'_>, statement: &mut Statement) {
    let timed = statement.parts.iter().enumerate().find_map(|(at, part)| Some((at, time_after_mark(words, part)?)));
    let Some((at, comma)) = timed else { return };
    let cue_before = statement.cue.is_some_and(|cue| cue.end <= statement.parts[0].start);
    let quoted_after = statement.parts[at + 1..].iter().any(|part| words.stretch(part.start).is_some());
    if !cue_before || quoted_after {
        return;
    }
    let first = statement.parts[at].start;
    if let Some((start, end)) = content::trim(words, first, comma) {
        let kept = statement.parts.iter().take(at).copied();
        statement.parts = kept.chain(std::iter::once(Sentence { start, end })).collect();
    }
}

/// Where it was written, behind the mark that closes it: `called it "a mistake" | in a letter to the board`.
pub(super) fn leave_out_paper(words: &Words<'_>, statement: &mut Statement) {
    let cue_before = statement.cue.is_some_and(|cue| cue.end <= statement.parts[0].start);
    let Some(part) = statement.parts.last_mut().filter(|_| cue_before) else { return };
    let quoted = |at: usize| words.stretch(at).is_some();
    let Some(last) = (part.start..part.end).rev().find(|&at| quoted(at)).filter(|last| last + 3 < part.end) else {
        return;
    };
    let paper = |at: usize| {
        matches!(
            words.str(at),
            "column"
                | "email"
                | "filing"
                | "interview"
                | "letter"
                | "memo"
                | "note"
                | "post"
                | "report"
                | "statement"
                | "tweet"
        )
    };
    let led = words.says(last + 1, "in") && words.is(last + 2, Function::Determiner);
    if led && (last + 3..part.end.min(last + 6)).any(paper) {
        if let Some((start, end)) = content::trim(words, part.start, last + 1) {
            *part = Sentence { start, end };
        }
    }
}

/// The comma before the time behind a closing mark.
fn time_after_mark(words: &Words<'_>, part: &Sentence) -> Option<usize> {
    (part.start + 1..part.end.saturating_sub(1)).find(|&at| {
        let closes = words.kind(at) == Kind::Comma
            && (at.saturating_sub(2)..at).any(|before| words.stretch(before).is_some())
            && words.stretch(at + 1).is_none();
        let unit = |at: usize| {
            let word = words.str(at);
            ["minute", "hour", "day", "week", "month", "year"]
                .iter()
                .any(|unit| word.strip_suffix('s').unwrap_or(word) == *unit)
        };
        let near = at + 1..part.end.min(at + 5);
        let after = |at: usize| matches!(words.str(at), "after" | "before");
        // `..., fuelling fears that it is late`
        let effect = |at: usize| words.str(at).ends_with("ing") && verb(words.str(at), "").is_none();
        closes && (near.clone().any(|at| unit(at) && at + 1 < part.end && after(at + 1)) || effect(at + 1))
    })
}

/// A small word that leads on to what was left out: `a new fund | after`.
pub(super) fn drop_joint(words: &Words<'_>, statement: &mut Statement) {
    let Some(part) = statement.parts.last_mut() else { return };
    let joint = |at: usize| {
        words.stretch(at).is_none()
            && matches!(words.str(at), "after" | "although" | "because" | "if" | "unless" | "while")
    };
    if part.end > part.start + 2 && joint(part.end - 1) {
        // `..., | two days after`
        let unit = |at: usize| matches!(words.str(at), "days" | "hours" | "weeks" | "months" | "years" | "minutes");
        let comma = (part.end.saturating_sub(4).max(part.start + 1)..part.end - 1)
            .find(|&at| words.kind(at) == Kind::Comma && unit(part.end - 2));
        if let Some((start, end)) = content::trim(words, part.start, comma.unwrap_or(part.end - 1)) {
            *part = Sentence { start, end };
        }
    }
}

/// What was said before its speaker's words ends there.
pub(super) fn part_from_speaker(words: &Words<'_>, statement: &mut Statement) {
    let Some((start, end)) = statement.mention else { return };
    for part in statement.parts.iter_mut() {
        if part.start < start && start < part.end && part.end <= end {
            if let Some((first, last)) = content::trim(words, part.start, start) {
                *part = Sentence { start: first, end: last };
            }
        }
    }
}
