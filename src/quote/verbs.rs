//! Statements that a cue verb carries.

use super::content::{self, Right};
use super::cue::{self, Cue};
use super::statement::{Parts, Pattern, Statement};
use super::subject::{self, Lead, Subject};
use super::wordclass::Kind;
use super::words::{Sentence, Words};
use crate::lexicon::speech::{CueClass, Form, Frames, Function};
use crate::page::BlockKind;

/// A sentence in its paragraph, with the statements found so far.
pub(super) struct Finder<'w, 'a> {
    pub(super) words: &'w Words<'a>,
    pub(super) paragraph: usize,
    /// The words of the paragraph after this sentence count no more than the sentence: where quoted words may go on.
    pub(super) scope: Sentence,
    /// Whether the sentence stands inside a quotation.
    pub(super) nested: bool,
    /// The word before which everything is spoken for by earlier statements of the sentence.
    taken: usize,
}

impl<'w, 'a> Finder<'w, 'a> {
    pub(super) fn new(words: &'w Words<'a>, paragraph: usize, scope: Sentence, nested: bool) -> Finder<'w, 'a> {
        Finder { words, paragraph, scope, nested, taken: scope.start }
    }

    /// Adds the statements of the sentence to `found`. The cue of a statement whose words are the next paragraph is
    /// returned.
    pub(super) fn run(mut self, cues: &mut Vec<Cue>, found: &mut Vec<Statement>) -> Option<Statement> {
        cues.clear();
        let headline = self.words.paragraphs[self.paragraph].kind == BlockKind::Headline;
        cue::find(self.words, self.scope, self.nested, headline, cues);
        let mut below = None;
        for i in 0..cues.len() {
            if let Some(statement) = self.statement(i, cues, &mut below) {
                self.taken = self.taken.max(cues[i].end);
                found.push(statement);
            }
        }
        below
    }

    fn new_statement(&self, cue: &Cue, subject: Option<Subject>, pattern: Pattern) -> Statement {
        let pattern = match cue.verb.class {
            CueClass::Belief | CueClass::Finding => Pattern::Thought,
            _ => pattern,
        };
        Statement {
            parts: Parts::None,
            cue: Some(Sentence { start: cue.at, end: cue.end }),
            mention: subject.map(|subject| (subject.start, subject.end)),
            antecedent: subject
                .filter(|subject| subject.lead == Lead::Relative)
                .and_then(|subject| subject::antecedent(self.words, subject.start, self.scope)),
            pattern,
            paragraph: self.paragraph,
            nested: self.nested,
        }
    }

    /// The statement of the cue at `i`.
    fn statement(&self, i: usize, cues: &[Cue], below: &mut Option<Statement>) -> Option<Statement> {
        let cue = &cues[i];
        // Inside somebody's words only what others said counts, not what the speaker thinks or praises.
        if self.nested
            && (matches!(cue.verb.class, CueClass::Finding | CueClass::Belief | CueClass::Judgement)
                || !cue.verb.frames.has(Frames::QUOTE))
        {
            return None;
        }
        if cue.passive {
            return self.passive(i, cues);
        }
        let subject_is = |word| cue.subject.is_some_and(|subject| self.words.says(subject.start, word));
        if subject_is("you") || (self.nested && (cue.unreal || (subject_is("I") && cue.verb.form == Form::Base))) {
            return None;
        }
        if let Some(statement) = self.inverted(cue).or_else(|| self.leading(cue)) {
            return Some(statement);
        }
        let right = content::right(self.words, cue, cue.end, self.scope);
        if !matches!(right, Right::Quote(_) | Right::Comma(_)) {
            if let Some(statement) = self.quoted_left(cue) {
                return Some(statement);
            }
        }
        match right {
            Right::Comma(at) => self.left(cue, cue.subject, cue.clause(), Some(at)),
            Right::End => self.left(cue, cue.subject, cue.clause(), None),
            Right::Quote(at) => self.quoted(cue, at, &cues[i + 1..]),
            Right::Content(at) => self.reported(cue, at, &cues[i + 1..]),
            Right::Below => {
                *below = cue.subject.map(|subject| self.new_statement(cue, Some(subject), Pattern::QuoteRight));
                None
            }
            Right::Other => None,
        }
    }

    /// `"...," said Anna Berg, who ...`: the subject follows.
    fn inverted(&self, cue: &Cue) -> Option<Statement> {
        let words = self.words;
        if self.nested || !cue.verb.carries || !matches!(cue.verb.form, Form::Past | Form::Present) {
            return None;
        }
        // Who is told follows `told`, never who tells.
        if cue.verb.frames.has(Frames::ADDRESSEE) && cue.verb.frames.has(Frames::QUESTION) {
            return None;
        }
        if cue.group != cue.at
            || cue.at == self.scope.start
            || !matches!(words.kind(cue.at - 1), Kind::Comma | Kind::Mark)
        {
            return None;
        }
        let subject = subject::right(words, cue.end, self.scope.end)?;
        let after_quote = words.kind(cue.at - 1) == Kind::Mark || (cue.at > 1 && words.kind(cue.at - 2) == Kind::Mark);
        // `Anna Berg, the mayor, said the town ...` has its subject on the left.
        if !after_quote && cue.subject.is_some_and(|s| !cue.inherited && s.clause == self.scope.start) {
            return None;
        }
        let comma = (subject.end..self.scope.end.min(subject.end + 40)).find(|&at| words.kind(at) == Kind::Mark);
        let comma = comma.filter(|&at| words.kind(at - 1) == Kind::Comma).map(|at| at - 1);
        self.left(cue, Some(subject), cue.at, comma)
    }

    /// `Said Anna Berg: "..."`
    fn leading(&self, cue: &Cue) -> Option<Statement> {
        if self.nested || cue.at != self.scope.start || !cue.verb.carries || cue.verb.form == Form::Participle {
            return None;
        }
        let subject = subject::right(self.words, cue.end, self.scope.end)?;
        let cue = Cue { subject: Some(subject), inherited: true, ..*cue };
        match content::right(self.words, &cue, subject.end, self.scope) {
            Right::Quote(at) => self.quoted(&cue, at, &[]),
            _ => None,
        }
    }

    /// What was said stands to the left of the clause that starts at `clause`, and goes on after the comma at `comma`.
    fn left(&self, cue: &Cue, subject: Option<Subject>, clause: usize, comma: Option<usize>) -> Option<Statement> {
        let words = self.words;
        if !cue.verb.carries || self.nested {
            return None;
        }
        let mut edge = clause;
        if edge > self.taken && words.is(edge - 1, Function::Subordinator) && words.says(edge - 1, "as") {
            edge -= 1; // `..., as he said`
        }
        if edge <= self.taken || !matches!(words.kind(edge - 1), Kind::Comma | Kind::Mark | Kind::Dash) {
            return None;
        }
        if cue.inherited || cue.verb.form == Form::Participle {
            return None;
        }
        let quote = (edge.saturating_sub(2)..edge).rev().find(|&at| at >= self.taken && words.stretch(at).is_some());
        let start = self.taken;
        let mut statement = match quote {
            Some(mark) => {
                let stretch = words.stretch(mark)?;
                if !words.is_statement(mark) && self.starts(stretch) != self.scope.start {
                    return None;
                }
                self.new_statement(cue, subject, Pattern::QuoteLeft)
            }
            None => {
                // `The port, he said, would open`: the verb of what was said follows the second comma.
                let split = comma.is_some_and(|comma| comma + 1 < self.scope.end && is_verb(words, comma + 1));
                if !cue.verb.frames.has(Frames::CLAUSE) || words.counted(start, edge).0 < if split { 1 } else { 4 } {
                    return None;
                }
                self.new_statement(cue, subject, Pattern::Comma)
            }
        };
        let mut start = skip_joint(words, start, edge);
        if let Some(mark) = quote {
            // `He has changed his mind — "I do recall," he said`
            let first = words.stretch(mark).map_or(start, |stretch| self.starts(stretch));
            if first > start && matches!(words.kind(first - 1), Kind::Dash | Kind::Colon | Kind::Semicolon) {
                start = first;
            }
        }
        if !statement.add(words, start, edge) {
            return None;
        }
        if let Some(comma) = comma.filter(|&comma| comma + 1 < self.scope.end) {
            let next = comma + 1;
            let more = match quote {
                Some(_) => words.kind(next) == Kind::Mark,
                None => !matches!(
                    words.kind(next),
                    Kind::Participle | Kind::Small(Function::Relative | Function::Coordinator | Function::Subordinator)
                ),
            };
            if more {
                statement.add(words, next, content::end(words, cue, next, self.scope, &[]));
            }
        }
        Some(statement)
    }

    /// The first word of a stretch, at or after the start of the sentence.
    fn starts(&self, stretch: u32) -> usize {
        self.words.stretch_words(stretch).start.max(self.scope.start)
    }

    /// A quotation to the left although something unknown follows the cue: `"...," he said with a smile`.
    fn quoted_left(&self, cue: &Cue) -> Option<Statement> {
        let clause = cue.clause();
        let quote = clause > self.taken && {
            let mark = clause - 1;
            self.words.kind(mark) == Kind::Mark
                || (self.words.kind(mark) == Kind::Comma
                    && mark > self.taken
                    && self.words.kind(mark - 1) == Kind::Mark)
        };
        if !quote {
            return None;
        }
        self.left(cue, cue.subject, clause, None)
    }

    /// A quotation from the mark at `at`.
    fn quoted(&self, cue: &Cue, at: usize, later: &[Cue]) -> Option<Statement> {
        let words = self.words;
        let mut statement = self.new_statement(cue, cue.subject, Pattern::QuoteRight);
        let close = words.stretch(at).map_or(at + 1, |stretch| words.stretch_words(stretch).end).min(self.scope.end);
        // `"We came," he said, "and we saw."`
        let left = self.left(cue, cue.subject, cue.clause(), Some(at.saturating_sub(1)));
        if let Some(left) = left.filter(|left| left.pattern == Pattern::QuoteLeft) {
            statement.parts = left.parts.first().copied().into_iter().collect();
            statement.pattern = left.pattern;
        }
        let ends = words.kind(close.saturating_sub(2).max(at)) == Kind::Stop;
        let end = if ends { close } else { content::end(words, cue, at, self.scope, later).max(close) };
        statement.add(words, at, end);
        (!statement.parts.is_empty()).then_some(statement)
    }

    /// Reported speech from the word at `at`.
    fn reported(&self, cue: &Cue, at: usize, later: &[Cue]) -> Option<Statement> {
        let words = self.words;
        let that = words.is(at, Function::That);
        let frames = cue.verb.frames;
        if cue.subject.is_none() && !that && cue.group != self.scope.start && !frames.has(Frames::CLAUSE) {
            return None;
        }
        // A base form or noun with no subject and no `that` is some other word.
        if cue.subject.is_none() && cue.verb.noun && !that {
            return None;
        }
        if self.nested && (cue.subject.is_none() || !that) {
            return None;
        }
        if frames.has(Frames::OBJECT)
            && !frames.has(Frames::QUOTE)
            && cue.lead(words, self.scope) == Lead::Inside
            && cue.subject.is_none()
        {
            return None;
        }
        // `to report profits`, `to question them` say nothing; `to say that` does.
        if cue.infinitive && !that && !frames.has(Frames::CLAUSE) {
            return None;
        }
        if frames.has(Frames::OBJECT)
            && !frames.has(Frames::QUOTE)
            && cue.lead(words, self.scope) == Lead::Relative
            && (cue.clause() == self.scope.start || words.kind(cue.clause() - 1) != Kind::Comma)
        {
            return None;
        }
        if cue.unreal && !that && !frames.has(Frames::QUESTION) {
            return None;
        }
        let end = content::end(words, cue, at, self.scope, later);
        let pattern = match words.kind(at) {
            Kind::Small(Function::That) => Pattern::That,
            Kind::Small(Function::To) => Pattern::To,
            _ if frames.has(Frames::CLAUSE) => Pattern::Clause,
            _ => Pattern::Object,
        };
        let mut statement = self.new_statement(cue, cue.subject, pattern);
        statement.add(words, at, end).then_some(statement)
    }

    /// `He was told that ...`, `it was reported that ...`: nobody is named who said it.
    fn passive(&self, i: usize, cues: &[Cue]) -> Option<Statement> {
        let cue = &cues[i];
        if self.nested || cue.verb.class == CueClass::Belief {
            return None;
        }
        let Right::Content(at) = content::right(self.words, cue, cue.end, self.scope) else { return None };
        if !self.words.is(at, Function::That) {
            return None;
        }
        let end = content::end(self.words, cue, at, self.scope, &cues[i + 1..]);
        let mut statement = self.new_statement(cue, None, Pattern::That);
        statement.add(self.words, at, end).then_some(statement)
    }
}

/// Whether the word reads as a finite verb.
fn is_verb(words: &Words<'_>, at: usize) -> bool {
    matches!(words.kind(at), Kind::Past | Kind::Small(Function::Auxiliary | Function::Verb))
}

/// After `and`, `but` and commas at `at`.
fn skip_joint(words: &Words<'_>, mut at: usize, end: usize) -> usize {
    while at < end && matches!(words.kind(at), Kind::Comma | Kind::Stop | Kind::Sign) {
        at += 1;
    }
    at
}
