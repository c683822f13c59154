//! Cues: the verbs of a sentence that say that something was said, with their subjects.

use super::subject::{self, Lead, Subject};
use super::wordclass::{Kind, buffer, lower};
use super::words::{Sentence, Words};
use crate::lexicon::speech::{CueClass, CueVerb, Form, Frames, Function, verb};

/// A cue verb in its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cue {
    /// The verb.
    pub(super) at: usize,
    /// After the verb and its particle.
    pub(super) end: usize,
    /// First word of the verb group: auxiliaries and adverbs before the verb.
    pub(super) group: usize,
    pub(super) verb: CueVerb,
    pub(super) subject: Option<Subject>,
    /// Whether the subject was taken from an earlier clause: `..., adding that`.
    pub(super) inherited: bool,
    /// `was told`, `is said`
    pub(super) passive: bool,
    /// `declined to say`
    pub(super) infinitive: bool,
    /// `would say`, `did not say`
    pub(super) unreal: bool,
}

impl Cue {
    /// First word of the cue's own clause.
    pub(super) fn clause(&self) -> usize {
        match self.subject {
            Some(subject) if !self.inherited => subject.clause,
            _ => self.group,
        }
    }

    pub(super) fn lead(&self, words: &Words<'_>, scope: Sentence) -> Lead {
        match self.subject {
            Some(subject) if !self.inherited => subject.lead,
            _ if self.group == scope.start => Lead::Start,
            _ => match words.kind(self.group - 1) {
                Kind::Comma => Lead::Comma,
                Kind::Small(Function::Coordinator) => Lead::Coordinator,
                Kind::Small(Function::Subordinator) => Lead::Subordinator,
                Kind::Mark | Kind::Colon | Kind::Semicolon | Kind::Dash => Lead::Start,
                _ => Lead::Inside,
            },
        }
    }
}

/// Adds the cues of `scope` to `cues`, in order. With `inside` those that stand in quoted stretches as well.
pub(super) fn find(words: &Words<'_>, scope: Sentence, inside: bool, headline: bool, cues: &mut Vec<Cue>) {
    let first = cues.len();
    for at in scope.start..scope.end {
        // No verb is a mark or a number.
        if !words.is_verb(at)
            || !words.is_word(at)
            || words.kind(at) == Kind::Number
            || !inside && words.is_statement(at)
        {
            continue;
        }
        if let Some(mut cue) = read(words, at, scope, headline) {
            if cue.subject.is_none() && !cue.passive {
                inherit(words, scope, &cues[first..], &mut cue);
            }
            cues.push(cue);
        }
    }
}

/// The cue verb at `at`.
fn read(words: &Words<'_>, at: usize, scope: Sentence, headline: bool) -> Option<Cue> {
    let mut space = buffer();
    let word = lower(words.str(at), &mut space);
    let next = if at + 1 < scope.end { words.str(at + 1) } else { "" };
    let verb = verb(word, next)?;
    let end = at + if verb.particle.is_some() { 2 } else { 1 };
    let Group { start: group, helped, passive, infinitive, chained, unreal } = group(words, at, scope);
    if is_hyphenated(words, at, scope) {
        return None; // `so-called`
    }
    let before = (group > scope.start).then(|| words.kind(group - 1));
    // `the reported cases`, `of proposed rules`
    let modifies = match before {
        Some(Kind::Small(Function::Determiner)) => ![
            "all", "both", "some", "many", "most", "several", "few", "one", "another", "others", "each", "this",
            "these",
        ]
        .iter()
        .any(|word| words.says(group - 1, word)),
        Some(Kind::Small(Function::Preposition) | Kind::Possessive) => true,
        _ => false,
    };
    match verb.form {
        Form::Past if modifies && !helped => return None,
        Form::Participle if words.kind(at) == Kind::Capital && at > scope.start => return None,
        Form::Base | Form::Present => {
            let pronoun = matches!(before, Some(Kind::Small(Function::Subject | Function::Relative)));
            let plural = matches!(before, Some(Kind::Plain | Kind::Capital)) && words.str(group - 1).ends_with('s');
            let name = before == Some(Kind::Capital);
            let fits = match verb.form {
                Form::Base => {
                    helped || pronoun || plural || (!verb.noun && matches!(before, Some(Kind::Plain | Kind::Capital)))
                }
                _ if verb.noun => pronoun || name,
                _ => before.is_some() && !modifies,
            };
            if !fits || (verb.noun && words.words[at].capital && !headline) {
                return None;
            }
            // `let's say`
            if group > scope.start
                && words.str(group - 1).get(..3).is_some_and(|start| start.eq_ignore_ascii_case("let"))
            {
                return None;
            }
        }
        _ => {}
    }
    let loose = verb.form == Form::Participle && !helped;
    if loose && !begins_participle(words, group, scope, verb.frames) {
        return None;
    }
    // `was able to defend it`, `will not condemn it`: nothing was said.
    if (infinitive || unreal) && verb.frames.has(Frames::OBJECT) && !verb.frames.has(Frames::QUOTE) {
        return None;
    }
    if infinitive && !chained {
        return None; // `it is awkward to say that`
    }
    // `a firm called Acme`
    if verb.form == Form::Past
        && word == "called"
        && before == Some(Kind::Plain)
        && verb.particle.is_none()
        && at + 1 < scope.end
        && words.words[at + 1].capital
    {
        return None;
    }
    let mut cue = Cue { at, end, group, verb, subject: None, inherited: false, passive, infinitive, unreal };
    if !passive && (!loose || matches!(before, Some(Kind::Plain | Kind::Capital))) {
        cue.subject = subject::left(words, group, scope);
    }
    if verb.form == Form::Participle && !helped && group > scope.start && words.says(group - 1, "as") {
        quoted_as(words, scope, &mut cue);
    }
    Some(cue)
}

/// The auxiliaries and adverbs of a verb.
struct Group {
    /// The first word.
    start: usize,
    /// Whether there is an auxiliary or a `to`.
    helped: bool,
    passive: bool,
    /// Whether the verb stands after `to`.
    infinitive: bool,
    /// Whether a verb that tells of something done governs it: `declined to say`.
    chained: bool,
    /// Whether it is denied, or only possible.
    unreal: bool,
}

fn group(words: &Words<'_>, at: usize, scope: Sentence) -> Group {
    let floor = scope.start.max(at.saturating_sub(8));
    let mut group =
        Group { start: at, helped: false, passive: false, infinitive: false, chained: false, unreal: false };
    while group.start > floor {
        let i = group.start - 1;
        match words.kind(i) {
            Kind::Small(Function::Auxiliary) => {
                group.passive |= !group.helped && is_be(words.str(i)) && is_participle(words.str(at));
                group.unreal |= is_unreal(words.str(i));
                group.helped = true;
            }
            Kind::Small(Function::Adverb) | Kind::Manner => {}
            // `declined to say`, `went on to say`, `was quick to add`
            Kind::Small(Function::To) if !group.helped && i > floor => {
                group.helped = true;
                group.infinitive = true;
                let went_on =
                    words.says(i - 1, "on") && i > floor + 1 && words.kind(i - 2) == Kind::Small(Function::Verb);
                if went_on || matches!(words.kind(i - 1), Kind::Past | Kind::Small(Function::Verb)) {
                    group.chained = !words.words[i - 1].says;
                    group.start = if went_on { i - 2 } else { i - 1 };
                    continue;
                }
            }
            Kind::Possessive if group.start == at && i > floor && words.is(i - 1, Function::Subject) => {
                group.helped = true;
            }
            _ => break,
        }
        group.start = i;
    }
    group
}

/// Whether a participle without an auxiliary starts a clause or says more of a noun.
fn begins_participle(words: &Words<'_>, group: usize, scope: Sentence, frames: Frames) -> bool {
    if group == scope.start {
        return true;
    }
    let bare = frames.has(Frames::OBJECT) && !frames.has(Frames::QUOTE);
    match words.kind(group - 1) {
        Kind::Comma | Kind::Dash | Kind::Mark | Kind::Colon | Kind::Semicolon | Kind::Open => true,
        Kind::Small(Function::Coordinator | Function::Subordinator | Function::Time) => true,
        Kind::Small(Function::Preposition) => ["in", "by", "as", "for"].iter().any(|word| words.says(group - 1, word)),
        Kind::Plain | Kind::Capital => !bare && !words.words[group - 1].says,
        Kind::Small(Function::Object) => !bare,
        _ => false,
    }
}

fn is_hyphenated(words: &Words<'_>, at: usize, scope: Sentence) -> bool {
    let hyphen = |i: usize| words.kind(i) == Kind::Dash;
    let touches = |i: usize| words.words[i].span.end() == words.words[i + 1].span.start();
    (at > scope.start && hyphen(at - 1) && touches(at - 1) && words.str(at - 1) == "-")
        || (at + 1 < scope.end && hyphen(at + 1) && touches(at) && words.str(at + 1) == "-")
}

fn is_be(word: &str) -> bool {
    ["is", "are", "was", "were", "be", "been", "being"].iter().any(|be| word.eq_ignore_ascii_case(be))
}

fn is_participle(word: &str) -> bool {
    word.ends_with("ed") || ["said", "told", "written", "found", "thought"].contains(&word)
}

fn is_unreal(word: &str) -> bool {
    const WORDS: [&str; 14] = [
        "not", "n't", "n’t", "would", "could", "can", "cannot", "may", "might", "must", "should", "shall", "will",
        "'ll",
    ];
    WORDS.iter().any(|unreal| word.eq_ignore_ascii_case(unreal)) || word.ends_with("n't") || word.ends_with("n’t")
}

/// `was quoted as saying`, `quoted him as saying`.
fn quoted_as(words: &Words<'_>, scope: Sentence, cue: &mut Cue) {
    let r#as = cue.group - 1;
    let floor = scope.start.max(r#as.saturating_sub(16));
    let Some(quoted) = (floor..r#as).rev().find(|&i| ["quoted", "cited", "reported"].contains(&words.str(i))) else {
        return;
    };
    if quoted + 1 < r#as {
        let (end, _) = subject::right_phrase(words, quoted + 1, r#as);
        let end = if end == quoted + 1 { r#as } else { end };
        cue.subject = Some(Subject { start: quoted + 1, end, clause: cue.group, lead: Lead::Inside });
    } else {
        cue.subject = subject::left(words, group(words, quoted, scope).start, scope);
    }
}

/// Takes the subject of an earlier clause: `Berg left, saying ...`, `Berg rose and said ...`.
fn inherit(words: &Words<'_>, scope: Sentence, earlier: &[Cue], cue: &mut Cue) {
    if cue.group == scope.start {
        if cue.verb.form == Form::Participle {
            let end = scope.end.min(cue.end + 60);
            let comma = (cue.end..end).find(|&i| words.kind(i) == Kind::Comma && words.stretch(i).is_none());
            cue.subject = comma.and_then(|comma| subject::right(words, comma + 1, scope.end));
            cue.inherited = cue.subject.is_some();
        }
        return;
    }
    let joined = match words.kind(cue.group - 1) {
        Kind::Comma | Kind::Small(Function::Coordinator | Function::Preposition | Function::Subordinator) => true,
        Kind::Small(Function::Time) | Kind::Dash => true,
        _ => cue.verb.form == Form::Participle,
    };
    // After a quotation the subject follows: `"...," said Berg`.
    if !joined
        || (cue.verb.form == Form::Past
            && words.kind(cue.group - 1) == Kind::Comma
            && cue.verb.frames.has(Frames::QUOTE))
    {
        return;
    }
    let last = earlier.last().filter(|last| !last.passive && last.verb.class != CueClass::Finding);
    let start = Sentence { start: scope.start, end: cue.group };
    cue.subject = last.and_then(|last| last.subject).or_else(|| subject::of_sentence(words, start, cue.group));
    cue.inherited = cue.subject.is_some();
}
