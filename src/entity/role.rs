//! Roles: what the words beside a person's name say that the person is.

use super::EntityKind;
use super::detect::Name;
use super::words::{Line, Shape, Word, Words};
use crate::lexicon::countries;
use crate::lexicon::cues::Cues;
use crate::lexicon::names::{self, Common};
use crate::lexicon::speech::{Function, function};
use crate::pool::PooledVec;
use crate::span::Span;

/// What somebody in office does, before the office: `acting president`.
const DOING: &[&str] = &[
    "acting", "attending", "commanding", "founding", "governing", "incoming", "leading", "managing", "outgoing",
    "presiding", "reigning", "retiring", "ruling", "serving", "sitting", "supervising", "visiting",
];

/// A role reaches at most so many words.
const LONGEST: usize = 14;

/// The role of each person's name that has one beside it: the name's index and the role's span.
pub(super) fn roles(text: &str, words: &Words, names: &[Name]) -> PooledVec<(u32, Span)> {
    let mut roles = PooledVec::default();
    for (index, name) in names.iter().enumerate().filter(|(_, name)| name.kind == EntityKind::Person) {
        let reader = Reader { text, words: &words.words, line: &words.lines[name.line as usize] };
        let before =
            reader.before(name.words.start).or_else(|| reader.apposed_before(name.words.start, name.words.end));
        let before = before.map(|role| reader.without_name(role, names[..index].last()));
        for role in [before, reader.apposed_after(name.words.end)].into_iter().flatten() {
            roles.push((index as u32, role));
        }
    }
    roles
}

struct Reader<'a> {
    text: &'a str,
    words: &'a [Word],
    line: &'a Line,
}

impl Reader<'_> {
    fn get(&self, at: usize) -> Option<Word> {
        self.line.words.contains(&at).then(|| self.words[at])
    }

    fn text(&self, at: usize) -> &str {
        self.get(at).map_or("", |word| word.span.slice(self.text))
    }

    fn span(&self, start: usize, end: usize) -> Span {
        self.words[start].span.join(self.words[end - 1].span)
    }

    fn is_head(&self, at: usize) -> bool {
        self.get(at).is_some_and(|word| word.is(Cues::ROLE))
    }

    /// `Serbian President` before `Aleksandar Vucic`.
    fn before(&self, name: usize) -> Option<Span> {
        let mut end = name;
        while end > self.line.words.start && self.words[end - 1].is(Cues::HONORIFIC) && !self.is_head(end - 1) {
            end -= 1;
        }
        let mut head = end.checked_sub(1)?;
        // `Secretary of State`
        if !self.is_head(head) && self.get(head)?.is(Cues::ROLE_MODIFIER) && self.text(head.checked_sub(1)?) == "of" {
            head = head.checked_sub(2)?;
        }
        if !self.is_head(head) || self.words[head].possessive() {
            return None;
        }
        let start = self.start_of(head);
        Some(self.span(start, end))
    }

    /// A role without who does something to its holder: `founder` of `Berg succeeds founder`.
    fn without_name(&self, role: Span, before: Option<&Name>) -> Span {
        let Some(name) = before.filter(|name| role.contains(name.span)) else { return role };
        let end = name.words.end;
        if name.kind != EntityKind::Person || self.words[end - 1].possessive() {
            return role;
        }
        let is_role = |at: &usize| {
            let word = self.words[*at];
            word.is_capital() || word.is(Cues::ROLE.or(Cues::ROLE_MODIFIER))
        };
        let within = (end..self.line.words.end).take_while(|&at| self.words[at].span.end() <= role.end());
        within.into_iter().find(is_role).map_or(role, |start| Span::of(self.words[start].span.start()..role.end()))
    }

    /// Where the role with its head at `head` starts.
    fn start_of(&self, head: usize) -> usize {
        let mut start = head;
        while start > self.line.words.start && head - start < LONGEST && self.goes_on_left(start - 1) {
            start -= 1;
        }
        // `two-year-old son`: an age is no part of it.
        let in_age = |at: usize| self.words[at].glued() || self.is_hyphen(at);
        if start < head && self.words[start].glued() {
            while start < head && in_age(start) {
                start += 1;
            }
        }
        // Small words and marks do not open a role, and no verb does.
        while start < head && (self.words[start].shape() == Shape::Mark || self.words[start].is(Cues::PREPOSITION)) {
            start += 1;
        }
        start
    }

    fn goes_on_left(&self, at: usize) -> bool {
        let word = self.words[at];
        match word.shape() {
            Shape::Mark => {
                let hyphen = matches!(self.text(at), "-" | "‐" | "‑" | "&");
                hyphen && (word.glued() || self.text(at) == "&") && at > self.line.words.start
            }
            Shape::Number => false,
            Shape::Capital | Shape::Capitals | Shape::Initial => {
                let opens = at == self.line.words.start && word.shape() == Shape::Capital;
                !word.is(Cues::CALENDAR) && (!opens || !word.is(Cues::FUNCTION))
            }
            // `Council of Europe President`: the small word stands between capitals.
            Shape::Lower if matches!(self.text(at), "of" | "for" | "and" | "the") => self.is_inside_name(at),
            Shape::Lower => {
                if word.is(Cues::ROLE_MODIFIER.or(Cues::ROLE)) {
                    return true;
                }
                if word.is(Cues::FUNCTION
                    .or(Cues::PREPOSITION)
                    .or(Cues::SPEECH)
                    .or(Cues::VERB)
                    .or(Cues::PLACE_PREPOSITION))
                {
                    return false;
                }
                let text = self.text(at);
                // `to impeach President Ana Lima`
                if at > self.line.words.start && self.text(at - 1) == "to" {
                    return false;
                }
                // `last week Mayor Ana Lima`, but `the late President`.
                if text != "late" && function(text) == Some(Function::Time) {
                    return false;
                }
                match names::common(text) {
                    Some(Common::Function | Common::Verb) => DOING.contains(&text),
                    // `in an interview British Prime Minister`
                    Some(Common::Noun) if countries::lookup(self.text(at + 1)).is_some() => false,
                    Some(Common::Noun | Common::Adjective | Common::Other) => {
                        !text.ends_with("ed") && !text.ends_with("ly")
                    }
                    None => true,
                }
            }
        }
    }

    fn is_inside_name(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| self.get(at));
        let capital = |word: Option<Word>| word.is_some_and(Word::is_capital);
        capital(self.get(at + 1))
            && (before.is_some_and(|word| word.is_capital() && word.is(Cues::ORG_HEAD.or(Cues::PLACE_HEAD))))
    }

    /// `the EU Special Representative for the dialogue, Miroslav Lajcak`.
    fn apposed_before(&self, name: usize, name_end: usize) -> Option<Span> {
        let comma = name.checked_sub(1)?;
        let closes = matches!(self.text(name_end), "," | "." | "" | "-" | "–" | "—" | ";" | ":")
            || self.get(name_end).is_some_and(|word| word.is(Cues::SPEECH.or(Cues::VERB)));
        if self.text(comma) != "," || !closes {
            return None;
        }
        let mut head = comma;
        loop {
            head = head.checked_sub(1)?;
            let word = self.get(head)?;
            if comma - head > LONGEST || word.is_lower() && word.is(Cues::SPEECH.or(Cues::VERB)) {
                return None;
            }
            if word.shape() == Shape::Mark && !self.is_hyphen(head) {
                return None;
            }
            if word.is(Cues::ROLE) && (head + 1 == comma || self.get(head + 1)?.is(Cues::PREPOSITION)) {
                break;
            }
        }
        let start = self.start_of(head);
        // `Through a spokeswoman, Lima said`
        let means = |at: usize| matches!(self.text(at), "Through" | "through" | "Via" | "via" | "By" | "by");
        if start >= 2 && self.is_determiner(start - 1) && means(start - 2) {
            return None;
        }
        let determined = start > self.line.words.start && self.is_determiner(start - 1)
            || self.words[start..head].iter().any(|word| word.possessive());
        determined.then(|| self.span(start, comma))
    }

    fn is_determiner(&self, at: usize) -> bool {
        matches!(
            self.text(at),
            "the" | "The" | "a" | "A" | "an" | "An" | "its" | "his" | "her" | "their" | "our" | "my"
        )
    }

    fn is_hyphen(&self, at: usize) -> bool {
        let mark = self.text(at);
        mark == "&" || self.words[at].glued() && matches!(mark, "-" | "‐" | "‑" | "–" | "'" | "’" | "/")
    }

    /// `Angela Merkel, the German chancellor,`.
    fn apposed_after(&self, end: usize) -> Option<Span> {
        let mut start = match self.text(end) {
            "," => end + 1,
            _ => return None,
        };
        if self.is_determiner(start) {
            start += 1;
        }
        let (mut at, mut head) = (start, None);
        while let Some(word) = self.get(at) {
            if at - start > LONGEST || word.is_lower() && !self.goes_on_left(at) {
                break;
            }
            if word.shape() == Shape::Mark && !self.is_hyphen(at) || word.shape() == Shape::Number {
                break;
            }
            if word.is(Cues::ROLE) && !word.possessive() {
                head = Some(at);
            }
            at += 1;
        }
        let head = head?;
        // The head ends the noun phrase: nothing else of it may follow.
        let mut stop = head + 1;
        if self.get(stop).is_some_and(|word| word.is_lower() && word.is(Cues::PREPOSITION)) {
            while let Some(word) = self.get(stop) {
                let ends = word.shape() == Shape::Mark && !self.is_hyphen(stop)
                    || word.is_lower() && word.is(Cues::SPEECH.or(Cues::VERB));
                if ends || stop - head > LONGEST {
                    break;
                }
                stop += 1;
            }
        }
        let closed = matches!(self.text(stop), "," | "." | ";" | ")" | "-" | "–" | "—" | "" | ":")
            || self.get(stop).is_some_and(|word| word.shape() == Shape::Mark);
        closed.then(|| self.span(start, stop))
    }
}
