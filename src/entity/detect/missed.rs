//! Names that were missed, told by what the article calls people elsewhere.

use std::ops::Range;

use super::{Name, insert};
use crate::entity::EntityKind;
use crate::entity::words::{Case, Line, Shape, Word, Words};
use crate::lexicon::countries;
use crate::lexicon::cues::Cues;
use crate::lexicon::names::{self, Common};
use crate::pool::{PooledMap, PooledVec};

/// How sure such a name is.
const CONFIDENCE: f32 = 0.5;

/// How a surname is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Called {
    /// It stands in somebody's full name.
    InFull,
    /// It stands alone.
    Alone,
    /// Something else is called so as well.
    Other,
}

/// Adds people who were missed where they are called by their surname, or are named in full: `Okoro` where `Chidi Okoro`
/// stands elsewhere, and the other way round.
pub(super) fn add(text: &str, words: &Words, names: &mut Vec<Name>) {
    let surnames = surnames(text, words, names);
    if surnames.is_empty() {
        return;
    }
    let finder = Finder { text, words };
    let mut missed = PooledVec::default();
    let mut taken = 0;
    for (number, line) in words.lines.iter().enumerate().filter(|(_, line)| line.case == Case::Sentence) {
        let mut free = line.words.start;
        for at in line.words.clone() {
            while names.get(taken).is_some_and(|name| name.words.end <= at) {
                free = free.max(names[taken].words.end);
                taken += 1;
            }
            let word = words.words[at];
            if word.shape() != Shape::Capital || names.get(taken).is_some_and(|name| name.words.start <= at) {
                continue;
            }
            let called = surnames.get(&word.key(text));
            if let Some(range) = called.and_then(|&called| finder.name(called, at, free, line)) {
                missed.push(Name {
                    span: words.span(&range),
                    words: range,
                    line: number as u32,
                    kind: EntityKind::Person,
                    confidence: CONFIDENCE,
                    given: None,
                });
                free = at + 1;
            }
        }
    }
    insert(names, missed);
}

/// Adds bodies of one word where they were missed, if the article calls nothing else so.
pub(super) fn add_bodies(text: &str, words: &Words, names: &mut Vec<Name>) {
    let mut known: PooledMap<u64, Option<EntityKind>> = PooledMap::default();
    for name in names.iter() {
        let own = &words.words[name.words.clone()];
        if let [word] = own {
            let kind = Some(name.kind).filter(|&kind| kind == EntityKind::Organization && is_unlike_others(text, word));
            known
                .entry(word.key(text))
                .and_modify(|held| *held = held.filter(|&held| Some(held) == kind))
                .or_insert(kind);
        } else {
            for word in own.iter().filter(|word| word.is_capital()) {
                known.insert(word.key(text), None);
            }
        }
    }
    if known.values().all(Option::is_none) {
        return;
    }
    let finder = Finder { text, words };
    let mut missed = PooledVec::default();
    let mut taken = 0;
    for (number, line) in words.lines.iter().enumerate().filter(|(_, line)| line.case == Case::Sentence) {
        for at in line.words.clone() {
            while names.get(taken).is_some_and(|name| name.words.end <= at) {
                taken += 1;
            }
            let word = words.words[at];
            if word.shape() != Shape::Capital || names.get(taken).is_some_and(|name| name.words.start <= at) {
                continue;
            }
            let Some(kind) = known.get(&word.key(text)).copied().flatten() else { continue };
            // `the Appelvik Park`, `Appelvik-led`
            let capital = |at: usize| words.words[at].is_capital();
            let before = at > line.words.start && capital(at - 1) && !finder.opens(at - 1, line) || word.glued();
            let after = at + 1 < line.words.end && {
                let next = words.words[at + 1];
                next.is_capital() || next.glued() && matches!(finder.form(at + 1), "-" | "/" | "&")
            };
            if before || after {
                continue;
            }
            let words_of = at..at + 1;
            missed.push(Name {
                span: words.span(&words_of),
                words: words_of,
                line: number as u32,
                kind,
                confidence: CONFIDENCE,
                given: None,
            });
        }
    }
    insert(names, missed);
}

/// Whether a word is no everyday word, nobody's name and no nationality.
fn is_unlike_others(text: &str, word: &Word) -> bool {
    let form = word.span.slice(text);
    word.shape() == Shape::Capital
        && names::common(form).is_none()
        && !names::is_anybodys(form)
        && names::first_name(form).is_none()
        && !word.is(Cues::CALENDAR.or(Cues::FUNCTION).or(Cues::ROLE).or(Cues::HONORIFIC).or(Cues::GROUP))
}

/// The last words of people's names.
fn surnames(text: &str, words: &Words, names: &[Name]) -> PooledMap<u64, Called> {
    let mut surnames: PooledMap<u64, Called> = PooledMap::default();
    for name in names {
        let key = words.words[name.words.end - 1].key(text);
        let called = match name.kind {
            EntityKind::Person if name.words.len() > 1 => Called::InFull,
            EntityKind::Person => Called::Alone,
            _ if name.words.len() == 1 => Called::Other,
            _ => continue,
        };
        surnames
            .entry(key)
            .and_modify(|known| match (*known, called) {
                (_, Called::Other) => *known = Called::Other,
                (Called::Alone, Called::InFull) => *known = Called::InFull,
                _ => {}
            })
            .or_insert(called);
    }
    surnames
}

struct Finder<'a> {
    text: &'a str,
    words: &'a Words,
}

impl Finder<'_> {
    fn form(&self, at: usize) -> &str {
        self.words.words[at].span.slice(self.text)
    }

    /// The words of the name that ends in the surname at `at`, of those from `free` on, which no name has.
    fn name(&self, called: Called, at: usize, free: usize, line: &Line) -> Option<Range<usize>> {
        let capital = |at: usize| self.words.words[at].is_capital();
        // Part of something longer: `the Okoro Foundation`, `Okoro-led`.
        let goes_on = at + 1 < line.words.end && {
            let next = self.words.words[at + 1];
            !self.words.words[at].possessive() && (next.is_capital() || next.glued() && self.form(at + 1) == "-")
        };
        let word = self.words.words[at];
        let other = Cues::DIRECTION.or(Cues::REGION).or(Cues::GROUP).or(Cues::PLACE_HEAD).or(Cues::ORG_KNOWN);
        // `Hand thinks` of Kevin Hand
        let speaks = called == Called::InFull
            && self.words.words.get(at + 1).is_some_and(|next| next.is_lower() && next.is(Cues::SPEECH));
        let known = || names::common(self.form(at)).is_some() && !speaks || countries::lookup(self.form(at)).is_some();
        // `Selby North-East`, `dal Masi`
        let inside = at > line.words.start && (word.glued() || self.words.words[at - 1].is(Cues::PARTICLE));
        if goes_on || inside || word.is(other) || known() {
            return None;
        }
        let first = at.checked_sub(1).filter(|&first| first >= free && capital(first));
        match (called, first) {
            (Called::Other, _) | (Called::Alone, None) => None,
            // The word before is no name, and what it belongs to is not known.
            (Called::InFull, None) if at > line.words.start && capital(at - 1) => None,
            (Called::InFull, None) => Some(at..at + 1),
            (_, Some(first)) if self.is_given(first, line) => Some(first..at + 1),
            // `Soon Okoro left`
            (Called::InFull, Some(first)) if self.opens(first, line) => Some(at..at + 1),
            _ => None,
        }
    }

    /// Whether a word has its capital from the start of the sentence alone.
    fn opens(&self, at: usize, line: &Line) -> bool {
        let function = self.words.words[at].is(Cues::FUNCTION.or(Cues::PREPOSITION).or(Cues::PLACE_PREPOSITION));
        at == line.words.start && (function || names::common(self.form(at)) == Some(Common::Function))
    }

    /// Whether a word may be somebody's first name: no everyday word, office or day.
    fn is_given(&self, at: usize, line: &Line) -> bool {
        let word = self.words.words[at];
        let of_bodies = Cues::ORG_HEAD.or(Cues::ORG_SUFFIX).or(Cues::ORG_KNOWN).or(Cues::PLACE_HEAD);
        let other = of_bodies.or(Cues::EVENT_HEAD).or(Cues::GROUP).or(Cues::DIRECTION).or(Cues::REGION);
        let title = Cues::ROLE.or(Cues::ROLE_MODIFIER).or(Cues::HONORIFIC).or(Cues::FUNCTION);
        let common = names::common(self.form(at));
        // `Trustees Ana Lima and Rui Berg`
        let titled = || {
            let form = self.form(at - 1);
            Cues::of(form.strip_suffix('s').unwrap_or(form)).any(Cues::ROLE)
        };
        let alone = at == line.words.start || !self.words.words[at - 1].is_capital() || titled();
        names::city(self.form(at)).is_none()
            && word.shape() == Shape::Capital
            && alone
            && !word.possessive()
            && common.is_none()
            && !word.is(other.or(title))
    }
}

#[cfg(test)]
mod tests {
    use crate::entity::EntityKind::{Organization, Person, Place};
    use crate::entity::detect::learned::tests::{found, row};

    #[test]
    fn surnames_of_those_named_in_full_are_found() {
        let text = "Then [PAna Brandvold] came. Soon Brandvold's friends left. The Brandvold Foundation paid.";
        assert_eq!(found(text, 4000), [row(Person, "Ana Brandvold"), row(Person, "Brandvold")]);
        let text = "Then [PAna Brandvold] came. Brandvold-led groups left with Olaf Brandvold.";
        assert_eq!(found(text, 4000), [row(Person, "Ana Brandvold"), row(Person, "Olaf Brandvold")]);
    }

    #[test]
    fn a_surname_that_is_a_noun_is_found_where_somebody_speaks() {
        let text = "Then [PKevin Hand] came. Hand said so. Hand tools were sold.";
        assert_eq!(found(text, 4000), [row(Person, "Kevin Hand"), row(Person, "Hand")]);
    }

    #[test]
    fn full_names_of_those_called_by_their_surname_are_found() {
        let text = "Chidi Brandvold's goal won it. Then [PBrandvold] left.";
        assert_eq!(found(text, 4000), [row(Person, "Chidi Brandvold"), row(Person, "Brandvold")]);
        let text = "Goals by Brandvold won it. Then [PBrandvold] left. The Government saw Former Brandvold.";
        assert_eq!(found(text, 4000), [row(Person, "Brandvold")]);
    }

    #[test]
    fn bodies_of_one_word_are_found_again() {
        let text = "Then [OAppelvik] grew. Soon Appelvik, a firm, sold Appelvik Park, and the Appelvik-led group left.";
        assert_eq!(found(text, 4000), [row(Organization, "Appelvik"), row(Organization, "Appelvik")]);
        let text = "Then [OAppelvik] grew. They saw [LAppelvik]. Soon Appelvik left.";
        assert_eq!(found(text, 4000).len(), 2);
    }

    #[test]
    fn what_something_else_is_called_as_well_is_left_alone() {
        let text = "Then [PAna Brandvold] came. They left [LBrandvold] and [LBrandvold]. Soon Brandvold grew.";
        assert_eq!(found(text, 4000), [row(Person, "Ana Brandvold"), row(Place, "Brandvold"), row(Place, "Brandvold")]);
    }
}
