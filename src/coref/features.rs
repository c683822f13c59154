//! What speaks for and against a person as the antecedent of a pronoun.

use super::asked::{Asked, Place};
use super::{Resolver, Seen};
use crate::entity::MentionForm;
use crate::lexicon::cues::Cues;
use crate::page::BlockKind;

/// What may be true of a mention and a pronoun; its number is that of its weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Feature {
    /// Always true: what anybody has over nobody.
    Anybody,
    /// The mention stands in the same sentence; then the one before; two, three to four, five and more sentences before.
    SameSentence,
    OneBack,
    TwoBack,
    FewBack,
    FarBack,
    /// In the same paragraph; in the one before; before that.
    SameParagraph,
    ParagraphBefore,
    EarlierParagraph,
    /// The last person mentioned; the one before; two before; three or four before; five or more before.
    Last,
    SecondLast,
    ThirdLast,
    LaterOfMany,
    EarlierOfMany,
    /// A title or first name tells the gender, and it agrees.
    Agrees,
    /// The gender is not known.
    Unknown,
    /// It is not sure that it is a person.
    Doubtful,
    /// A pronoun of this gender has meant the person before; one of the other gender has.
    Called,
    CalledOther,
    /// How the mention speaks of the person.
    ByFullName,
    ByShortName,
    ByDescription,
    ByPronoun,
    /// The mention is the subject of a clause, of its sentence.
    Subject,
    Main,
    Possessive,
    AfterPreposition,
    /// The mention stands beside a verb of speech.
    Speaks,
    /// What the pronoun is, and whether the mention is alike.
    SubjectToSubject,
    SubjectToOther,
    ObjectToSubject,
    ObjectToOther,
    PossessiveToSubject,
    PossessiveToOther,
    ReflexiveToSubject,
    ReflexiveToOther,
    /// `his` or `himself` in the sentence of the mention.
    PossessiveNear,
    ReflexiveNear,
    /// `he said` after `Kurti said`.
    SpeaksOn,
    /// `he said` where the mention speaks in the paragraph before.
    SpeaksOnBefore,
    /// The pronoun opens its sentence, and the mention is the main subject of the one before.
    OpensAfterMain,
    /// The same pronoun took the person before.
    SamePronoun,
    /// The mention stands in a quotation and the pronoun does not, or in another one.
    OtherQuote,
    SameQuote,
    /// The pronoun stands in a quotation and the mention does not.
    FromQuote,
    /// How often the article names the person: twice, four times, eight times or more.
    NamedTwice,
    NamedOften,
    NamedMost,
    /// Nobody is named as often.
    Topic,
    /// The mention stands in a heading.
    Heading,
    /// A subject in the same sentence without a clause between: `Berg met him`.
    SameClause,
    /// `Berg, 40, who` and `Berg, the mayor,`: a comma follows the mention.
    CommaAfter,
    /// Somebody else, whose gender is known to agree, was mentioned later.
    Contested,
    /// The encoder takes both for speakers; and no paragraph lies between; the pronoun alone; the mention alone.
    SourceToSource,
    SourceToSourceNear,
    SourceToOther,
    OtherToSource,
    /// Both are taken for speakers and no other speaker was mentioned later; and the gender agrees.
    LastSource,
    LastSourceAgrees,
    /// The mention is the last main subject of the paragraph outside quotations; and a verb of speech stands beside the
    /// pronoun.
    LastMain,
    LastMainSpeaks,
}

/// The number of features.
pub(super) const COUNT: usize = Feature::LastMainSpeaks as usize + 1;

const _: () = assert!(COUNT <= u64::BITS as usize);

/// The features that are true.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Features(pub(super) u64);

impl Features {
    pub(super) fn set(&mut self, feature: Feature) {
        self.0 |= 1 << feature as u64;
    }

    pub(super) fn has(self, feature: Feature) -> bool {
        self.0 & (1 << feature as u64) != 0
    }

    fn set_if(&mut self, is_true: bool, feature: Feature) {
        if is_true {
            self.set(feature);
        }
    }

    /// The sum of the weights of what is true.
    pub(super) fn score(self, weights: &[i16; COUNT]) -> i32 {
        let mut left = self.0;
        let mut sum = 0;
        while left != 0 {
            sum += i32::from(weights[left.trailing_zeros() as usize]);
            left &= left - 1;
        }
        sum
    }
}

/// One of the first five by a number, the last for all that are larger.
fn bucket(number: u32, edges: [u32; 4], features: [Feature; 5]) -> Feature {
    let at = edges.iter().take_while(|&&edge| number >= edge).count();
    features[at]
}

/// So many pronouns of one gender, and none of the other, tell it.
const SURE: u32 = 2;

impl Resolver<'_> {
    /// What is true of `seen`, the mention of the `back`-th person before the pronoun; `None` if it can't be meant.
    pub(super) fn features(&self, seen: &Seen, asked: &Asked, back: u32) -> Option<Features> {
        use Feature::*;
        let person = self.people[seen.entity as usize].as_ref()?;
        let mut true_of = Features::default();
        true_of.set(Anybody);
        match person.gender {
            Some(known) if known != asked.gender => return None,
            Some(_) => true_of.set(Agrees),
            None => true_of.set(Unknown),
        }
        true_of.set_if(person.confidence < 0.6, Doubtful);
        let called = self.called[seen.entity as usize];
        let (own, other) = (called[asked.gender as usize], called[1 - asked.gender as usize]);
        // Whom the article calls "he" again and again is no "she".
        if own == 0 && other >= SURE {
            return None;
        }
        true_of.set_if(own > other, Called);
        true_of.set_if(own < other, CalledOther);
        let sentences = asked.line.saturating_sub(seen.line);
        true_of.set(bucket(sentences, [1, 2, 3, 5], [SameSentence, OneBack, TwoBack, FewBack, FarBack]));
        let (own, other) = (&self.words.lines[asked.line as usize], &self.words.lines[seen.line as usize]);
        let paragraph = match own.block - other.block {
            0 => SameParagraph,
            1 => ParagraphBefore,
            _ => EarlierParagraph,
        };
        true_of.set(paragraph);
        true_of.set(bucket(back, [1, 2, 3, 5], [Last, SecondLast, ThirdLast, LaterOfMany, EarlierOfMany]));
        true_of.set(match seen.form {
            MentionForm::Name if seen.end - seen.start > 1 => ByFullName,
            MentionForm::Name => ByShortName,
            MentionForm::Nominal => ByDescription,
            MentionForm::Pronoun => ByPronoun,
        });
        true_of.set_if(seen.subject, Subject);
        true_of.set_if(seen.main, Main);
        true_of.set_if(seen.possessive, Possessive);
        true_of.set_if(seen.governed, AfterPreposition);
        true_of.set_if(seen.speaks, Speaks);
        true_of.set(match (asked.place, seen.subject) {
            (Place::Subject, true) => SubjectToSubject,
            (Place::Subject, false) => SubjectToOther,
            (Place::Object, true) => ObjectToSubject,
            (Place::Object, false) => ObjectToOther,
            (Place::Possessive, true) => PossessiveToSubject,
            (Place::Possessive, false) => PossessiveToOther,
            (Place::Reflexive, true) => ReflexiveToSubject,
            (Place::Reflexive, false) => ReflexiveToOther,
        });
        true_of.set_if(sentences == 0 && asked.place == Place::Possessive, PossessiveNear);
        true_of.set_if(sentences == 0 && asked.place == Place::Reflexive, ReflexiveNear);
        true_of.set_if(asked.speaks && seen.speaks, SpeaksOn);
        true_of.set_if(asked.speaks && seen.speaks && paragraph == ParagraphBefore, SpeaksOnBefore);
        true_of.set_if(asked.opens && seen.main && sentences == 1, OpensAfterMain);
        true_of.set_if(seen.form == MentionForm::Pronoun && asked.place == Place::Subject && seen.subject, SamePronoun);
        true_of.set_if(seen.quote.is_some() && seen.quote != asked.quote, OtherQuote);
        true_of.set_if(seen.quote.is_some() && seen.quote == asked.quote, SameQuote);
        true_of.set_if(asked.quote.is_some() && seen.quote.is_none(), FromQuote);
        true_of.set_if((2..4).contains(&person.names), NamedTwice);
        true_of.set_if((4..8).contains(&person.names), NamedOften);
        true_of.set_if(person.names >= 8, NamedMost);
        true_of.set_if(person.names > 1 && person.names >= self.most_named, Topic);
        true_of
            .set_if(matches!(other.kind, BlockKind::Headline | BlockKind::Subheadline | BlockKind::Caption), Heading);
        let near = sentences == 0 && asked.at - seen.end <= 8;
        let same_clause = near && seen.subject && !self.is_clause_between(seen.end..asked.at);
        if asked.place == Place::Object && same_clause {
            return None;
        }
        true_of.set_if(same_clause, SameClause);
        true_of.set_if(self.slice(seen.end) == ",", CommaAfter);
        true_of.set_if(asked.source && seen.source, SourceToSource);
        true_of.set_if(asked.source && seen.source && paragraph != EarlierParagraph, SourceToSourceNear);
        true_of.set_if(asked.source && !seen.source, SourceToOther);
        true_of.set_if(!asked.source && seen.source, OtherToSource);
        Some(true_of)
    }

    /// Whether a verb of speech stands beside a mention.
    pub(super) fn speaks(&self, start: usize, end: usize) -> bool {
        let words = &self.words.words;
        let speech = |at: usize| words.get(at).is_some_and(|word| word.is_lower() && word.is(Cues::SPEECH));
        let titled = words[..start].iter().rev().take(6).take_while(|word| word.is(Cues::ROLE.or(Cues::HONORIFIC)));
        let first = start - titled.count();
        speech(end) || speech(end + 1) || first.checked_sub(1).is_some_and(speech)
    }
}
