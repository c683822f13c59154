//! Cues: the verbs of a sentence that say that something was said, with their subjects.

use super::subject::{self, Lead, Subject};
use super::words::{Kind, Sentence, Words, buffer, lower};
use crate::lexicon::cues::{CueClass, CueVerb, Form, Frames, Function, verb};

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
pub(super) fn find(words: &Words<'_>, scope: Sentence, inside: bool, cues: &mut Vec<Cue>) {
    let first = cues.len();
    for at in scope.start..scope.end {
        if !inside && words.stretch(at).is_some() && subject::is_statement(words, at) {
            continue;
        }
        if let Some(mut cue) = read(words, at, scope) {
            if cue.subject.is_none() && !cue.passive {
                inherit(words, scope, &cues[first..], &mut cue);
            }
            cues.push(cue);
        }
    }
}

/// The cue verb at `at`.
fn read(words: &Words<'_>, at: usize, scope: Sentence) -> Option<Cue> {
    let mut space = buffer();
    let word = lower(words.str(at), &mut space);
    let next = if at + 1 < scope.end { words.str(at + 1) } else { "" };
    let verb = verb(word, next)?;
    let end = at + if verb.particle.is_some() { 2 } else { 1 };
    let (group, helped, passive) = group(words, at, scope);
    let before = (group > scope.start).then(|| words.kind(group - 1));
    // `the reported cases`, `of proposed rules`
    let modifies = matches!(before, Some(Kind::Small(Function::Determiner | Function::Preposition) | Kind::Possessive));
    match verb.form {
        Form::Past if modifies && !helped => return None,
        Form::Participle if words.kind(at) == Kind::Capital && at > scope.start => return None,
        Form::Base | Form::Present => {
            let pronoun = matches!(before, Some(Kind::Small(Function::Subject | Function::Relative)));
            let plural = group > scope.start && words.str(group - 1).ends_with('s');
            let name = before == Some(Kind::Capital);
            let fits = match verb.form {
                Form::Base => helped || pronoun || plural || (!verb.noun && before == Some(Kind::Plain)),
                _ if verb.noun => pronoun || name,
                _ => before.is_some() && !modifies,
            };
            // Nouns before a comma or a full stop are the objects of something.
            if !fits || (verb.noun && words.words[at].capital) {
                return None;
            }
        }
        _ => {}
    }
    let mut cue = Cue { at, end, group, verb, subject: None, inherited: false, passive };
    if !passive && !(verb.form == Form::Participle && !helped) {
        cue.subject = subject::left(words, group, scope);
    }
    if verb.form == Form::Participle && !helped && group > scope.start && words.says(group - 1, "as") {
        quoted_as(words, scope, &mut cue);
    }
    Some(cue)
}

/// The first word of the verb group, whether it has an auxiliary, whether it is passive.
fn group(words: &Words<'_>, at: usize, scope: Sentence) -> (usize, bool, bool) {
    let floor = scope.start.max(at.saturating_sub(8));
    let (mut group, mut helped, mut passive) = (at, false, false);
    while group > floor {
        let i = group - 1;
        match words.kind(i) {
            Kind::Small(Function::Auxiliary) => {
                passive |= !helped && is_be(words.str(i)) && ends_in_ed(words.str(at));
                helped = true;
            }
            Kind::Small(Function::Adverb) | Kind::Manner => {}
            // `declined to say`, `went on to say`, `was quick to add`
            Kind::Small(Function::To) if !helped && i > floor => {
                helped = true;
                group = i;
                if matches!(words.kind(i - 1), Kind::Past | Kind::Plain | Kind::Small(Function::Verb)) {
                    group = i - 1;
                    continue;
                }
            }
            Kind::Possessive if group == i + 1 && i > floor && words.is(i - 1, Function::Subject) => helped = true,
            _ => break,
        }
        if group > i {
            group = i;
        }
    }
    // An adverb at the start of the sentence belongs to the sentence.
    (group, helped, passive)
}

fn is_be(word: &str) -> bool {
    ["is", "are", "was", "were", "be", "been", "being"].iter().any(|be| word.eq_ignore_ascii_case(be))
}

fn ends_in_ed(word: &str) -> bool {
    word.ends_with("ed") || ["said", "told", "written", "found"].contains(&word)
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
        let (group, ..) = group(words, quoted, scope);
        cue.subject = subject::left(words, group, scope);
    }
}

/// Takes the subject of an earlier clause: `Berg left, saying ...`, `Berg rose and said ...`.
fn inherit(words: &Words<'_>, scope: Sentence, earlier: &[Cue], cue: &mut Cue) {
    if cue.group == scope.start {
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
