//! Runs: words that belong together by their capitals.

use std::ops::Range;

use super::Detector;
use crate::entity::words::{Case, Line, Shape, Word};
use crate::lexicon::countries;
use crate::lexicon::cues::Cues;
use crate::lexicon::names::{self, Common};

/// No name is longer, in words and marks.
const LONGEST: usize = 16;

impl Detector<'_> {
    /// The runs of a sentence in order. No two overlap.
    pub(super) fn runs(&self, line: &Line, out: &mut Vec<Range<usize>>) {
        let mut at = line.words.start;
        while at < line.words.end {
            if self.can_start(at, line) {
                let end = self.extend(at, line);
                out.push(at..end);
                at = end;
            } else {
                at += 1;
            }
        }
    }

    /// The word at `at`, if it is in the sentence.
    pub(super) fn word(&self, at: usize, line: &Line) -> Option<Word> {
        line.words.contains(&at).then(|| self.words[at])
    }

    /// Whether the word stands where every word has a capital: at the start of the sentence or of a quotation in it.
    pub(super) fn is_opening(&self, at: usize, line: &Line) -> bool {
        at == line.words.start || {
            let before = self.words[at - 1];
            before.shape() == Shape::Number && at - 1 == line.words.start
                || before.shape() == Shape::Mark
                    && matches!(
                        before.span.slice(self.text),
                        "\"" | "“"
                            | "‘"
                            | "''"
                            | "``"
                            | "'"
                            | "«"
                            | "„"
                            | ":"
                            | "•"
                            | "-"
                            | "*"
                            | "("
                            | "["
                            | "–"
                            | "—"
                            | "…"
                            | "..."
                            | "?"
                            | "!"
                            | "."
                    )
        }
    }

    fn can_start(&self, at: usize, line: &Line) -> bool {
        let word = self.words[at];
        if word.is_lower() {
            // `de Gaulle`, `al-Assad`
            let mut next = at + 1;
            if self.is_hyphen(next, line) {
                next += 1;
            }
            return self.starts_with_particle(word)
                && self.word(next, line).is_some_and(|next| next.shape() == Shape::Capital)
                && !self.is_opening(at, line);
        }
        if !word.is_capital() || !self.is_name_word(at, line) {
            return false;
        }
        if line.case == Case::Sentence && !self.is_opening(at, line) {
            return true;
        }
        self.is_name_despite_capital(at, line)
    }

    fn starts_with_particle(&self, word: Word) -> bool {
        matches!(word.span.slice(self.text), "de" | "van" | "von" | "bin" | "ibn" | "al" | "el" | "del" | "della")
    }

    /// Whether a capitalised word may be part of a name at all.
    fn is_name_word(&self, at: usize, line: &Line) -> bool {
        let word = self.words[at];
        let text = word.span.slice(self.text);
        if text.starts_with("I'") || text.starts_with("I’") {
            return false;
        }
        match word.shape() {
            Shape::Initial => {
                // `J. Smith`, but neither `I` nor the letter of a list.
                text.ends_with('.') && self.word(at + 1, line).is_some_and(|next| next.is_capital() && !next.glued())
            }
            Shape::Capitals => {
                !word.is(Cues::NOT_ACRONYM) && (!word.is(Cues::FUNCTION) || is_spelled_alike(text))
                    || is_spelled_alike(text)
            }
            _ if word.is(Cues::CALENDAR) => {
                // `Theresa May`, `April Jones`
                at > line.words.start
                    && self.words[at - 1].is_capital()
                    && names::first_name(self.words[at - 1].span.slice(self.text)).is_some()
                    && !word.span.slice(self.text).ends_with("day")
                    && self.words[at - 1].span.slice(self.text).len() > 2
            }
            _ => {
                !(word.is(Cues::FUNCTION)
                    && self.stat(word).inside == 0
                    && self.word(at + 1, line).is_none_or(|n| !n.is_capital()))
            }
        }
    }

    /// Whether a word that has its capital from its place would have one elsewhere too.
    fn is_name_despite_capital(&self, at: usize, line: &Line) -> bool {
        let word = self.words[at];
        let text = word.span.slice(self.text);
        let stat = self.stat(word);
        if stat.inside > 0 && stat.inside >= stat.lower {
            return true;
        }
        if word.is(Cues::FUNCTION) && !is_spelled_alike(text) {
            return false;
        }
        if word.is(Cues::HONORIFIC.or(Cues::ORG_KNOWN).or(Cues::GROUP).or(Cues::REGION)) {
            return true;
        }
        if countries::lookup(text).is_some() {
            return true;
        }
        let next_is_capital = !word.possessive()
            && self.word(at + 1, line).is_some_and(|next| next.is_capital() && !next.is(Cues::CALENDAR));
        if word.is(Cues::ROLE.or(Cues::ROLE_MODIFIER)) {
            return next_is_capital;
        }
        if word.shape() == Shape::Capitals && line.case == Case::Sentence {
            return names::common(text).is_none() || stat.inside > 0;
        }
        if let Some(class) = names::common(text) {
            if !next_is_capital || matches!(class, Common::Function | Common::Verb) {
                return false;
            }
            // `Supreme Court`, `Dead Sea`
            return (at + 1..at + 4)
                .map_while(|next| self.word(next, line).filter(|word| word.is_capital()))
                .any(|next| next.is(Cues::ORG_HEAD.or(Cues::ORG_SUFFIX).or(Cues::PLACE_HEAD)));
        }
        if stat.lower > 0 || word.is(Cues::SPEECH.or(Cues::VERB)) {
            return false;
        }
        if word.is(Cues::ORG_HEAD.or(Cues::PLACE_HEAD).or(Cues::EVENT_HEAD).or(Cues::DIRECTION)) {
            return next_is_capital || self.of_follows(at, line);
        }
        if names::first_name(text).is_some() || names::city(text).is_some() {
            return true;
        }
        let folded = text.to_lowercase();
        next_is_capital || !(["ing", "ed", "ly", "ness", "ment", "ings"].iter().any(|end| folded.ends_with(end)))
    }

    fn of_follows(&self, at: usize, line: &Line) -> bool {
        let word = |at| self.word(at, line);
        word(at + 1).is_some_and(|of| matches!(of.span.slice(self.text), "of" | "for"))
            && (word(at + 2).is_some_and(Word::is_capital)
                || word(at + 2).is_some_and(|the| the.span.slice(self.text) == "the")
                    && word(at + 3).is_some_and(Word::is_capital))
    }

    pub(super) fn is_hyphen(&self, at: usize, line: &Line) -> bool {
        self.word(at, line)
            .is_some_and(|mark| mark.glued() && matches!(mark.span.slice(self.text), "-" | "‐" | "‑" | "–"))
            && self.word(at + 1, line).is_some_and(|next| next.glued())
    }

    /// The end of the run that starts at `start`.
    fn extend(&self, start: usize, line: &Line) -> usize {
        let mut end = start + 1;
        // A particle that starts a run: its hyphen and the name.
        if self.words[start].is_lower() {
            end = if self.is_hyphen(end, line) { end + 2 } else { end + 1 };
        }
        while end < line.words.end && end - start < LONGEST {
            let last = self.words[end - 1];
            if last.possessive() && !self.is_of_many(last) {
                break;
            }
            let Some(added) = self.next_part(start, end, line) else { break };
            end += added;
        }
        end
    }

    /// Nouns whose possessive stands inside names: `People's Republic`, `Women's Institute`.
    fn is_of_many(&self, word: Word) -> bool {
        matches!(
            word.span.slice(self.text),
            "People"
                | "Women"
                | "Men"
                | "Children"
                | "Workers"
                | "Farmers"
                | "Teachers"
                | "King"
                | "Queen"
                | "Lloyd"
                | "St"
                | "Moody"
        )
    }

    /// How many words from `at` go on the run, if any do.
    fn next_part(&self, start: usize, at: usize, line: &Line) -> Option<usize> {
        let capital = |at: usize| self.word(at, line).filter(|word| word.is_capital() && self.is_name_word(at, line));
        let next = self.words[at];
        let text = next.span.slice(self.text);
        let last = self.words[at - 1];
        if last.shape() == Shape::Capitals && next.glued() && next.shape() == Shape::Number {
            return None;
        }
        if next.is_capital() {
            if next.glued() || !self.is_name_word(at, line) || self.starts_afresh(start, at, line) {
                return None;
            }
            return Some(1);
        }
        if self.is_hyphen(at, line) {
            if self.word(at + 1, line).is_some_and(Word::is_capital) {
                return Some(2);
            }
            // `Abdullah al-Thani` has its hyphen after the particle; `Ban Ki-moon` has a small part.
            let part = self.word(at + 1, line)?;
            let korean = last.shape() == Shape::Capital && at - start >= 2 && part.is_lower() && part.span.len() <= 6;
            return (korean
                && names::common(part.span.slice(self.text)).is_none()
                && !part.is(Cues::FUNCTION.or(Cues::PREPOSITION))
                && !self.word(at + 2, line).is_some_and(|w| w.glued() && w.is_lower()))
            .then_some(2);
        }
        if text == "&" && capital(at + 1).is_some() {
            return Some(2);
        }
        if matches!(text, "'" | "’") && next.glued() && capital(at + 1).is_some_and(|next| next.is(Cues::ORG_HEAD)) {
            // `Workers' Party`
            return Some(2);
        }
        if next.is(Cues::PARTICLE) && !next.is(Cues::PREPOSITION) && !matches!(text, "a" | "i" | "do" | "as" | "o") {
            for more in 1..=2 {
                if self.is_hyphen(at + more, line) && self.word(at + more + 1, line).is_some_and(Word::is_capital) {
                    return Some(more + 2);
                }
                let part = self.word(at + more, line)?;
                if part.is_capital() {
                    return Some(more + 1);
                }
                if !part.is(Cues::PARTICLE) {
                    break;
                }
            }
        }
        self.connected(start, at, line)
    }

    /// Whether a capitalised word begins another name: `U.S. President` goes on, `Monday Reuters` does not.
    fn starts_afresh(&self, start: usize, at: usize, line: &Line) -> bool {
        // In a title-case line an everyday word ends a name.
        line.case == Case::Title && {
            let word = self.words[at];
            let known = word.is(Cues::ORG_HEAD.or(Cues::PLACE_HEAD).or(Cues::ROLE).or(Cues::ROLE_MODIFIER));
            let everyday = word.is(Cues::FUNCTION.or(Cues::SPEECH).or(Cues::VERB))
                || names::common(word.span.slice(self.text)).is_some();
            let _ = start;
            !known && everyday && self.stat(word).inside == 0
        }
    }

    /// `of`, `for`, `and` with what follows, where the run so far has a head that takes them.
    fn connected(&self, start: usize, at: usize, line: &Line) -> Option<usize> {
        let text = self.words[at].span.slice(self.text);
        let mut next = at + 1;
        let run = &self.words[start..at];
        let head = |cues: Cues| run.iter().any(|word| word.is(cues));
        let heads = Cues::ORG_HEAD.or(Cues::PLACE_HEAD).or(Cues::EVENT_HEAD);
        match text {
            "of" if head(heads) || self.words[at - 1].is(Cues::ROLE) || self.is_people(at - 1) => {}
            "for" | "on" | "to" if head(Cues::ORG_HEAD) && !run.iter().any(|word| word.is(Cues::ROLE)) => {}
            "and" => return self.joined(start, at, line),
            _ => return None,
        }
        if text == "on"
            && !run.iter().any(|word| {
                matches!(word.span.slice(self.text), "Council" | "Committee" | "Commission" | "Conference" | "Center")
            })
        {
            return None;
        }
        // `Alliance to Save Harbours`, not `Committee to Norway`
        if text == "to" {
            let verb = self.word(next, line)?.span.slice(self.text);
            if line.case != Case::Sentence || names::common(verb) != Some(Common::Verb) {
                return None;
            }
        }
        let article = self.word(next, line)?.span.slice(self.text);
        if article == "the" || text == "for" && matches!(article, "a" | "an") {
            next += 1;
        }
        let word = self.word(next, line)?;
        (word.is_capital() && self.is_name_word(next, line)).then_some(next + 1 - at)
    }

    fn is_people(&self, at: usize) -> bool {
        matches!(
            self.words[at].span.slice(self.text),
            "Sons"
                | "Friends"
                | "Daughters"
                | "Knights"
                | "Brothers"
                | "Democrats"
                | "Isle"
                | "United"
                | "Order"
                | "Movement"
        )
    }

    /// `and` inside a name: `Bosnia and Herzegovina`, `Ministry of Foreign Affairs and Trade`, `Food and Drug
    /// Administration`.
    fn joined(&self, start: usize, at: usize, line: &Line) -> Option<usize> {
        let next = self.word(at + 1, line).filter(|word| word.is_capital() && self.is_name_word(at + 1, line))?;
        let pair = self.words[at - 1].span.join(next.span);
        if countries::by_name(pair.slice(self.text)).is_some() {
            return Some(2);
        }
        let is_country = countries::lookup(next.span.slice(self.text)).is_some();
        let inner = |word: &Word| {
            names::common(word.span.slice(self.text)).is_some() || word.is(Cues::ROLE_MODIFIER.or(Cues::ORG_HEAD))
        };
        let run = &self.words[start..at];
        let has_of = run.iter().any(|word| word.is_lower()) && run[0].is(Cues::ORG_HEAD);
        if has_of && !is_country && inner(&next) && inner(&self.words[at - 1]) {
            return Some(2);
        }
        // The head stands at the end: everyday words before it.
        if !is_country && inner(&self.words[at - 1]) && inner(&next) {
            let head = (at + 2..at + 5)
                .map_while(|at| self.word(at, line).filter(|word| word.is_capital()))
                .any(|word| word.is(Cues::ORG_HEAD));
            if head && !self.words[at - 1].is(Cues::ORG_HEAD) {
                return Some(2);
            }
        }
        None
    }
}

/// Capitals that are a name though the same letters are a small word: `US`, `UN`, `IT` is not one.
fn is_spelled_alike(text: &str) -> bool {
    matches!(text, "US" | "U.S." | "WHO" | "AU" | "IRA" | "AS" | "ABB" | "EDF" | "SPA") && text != "AS"
}
