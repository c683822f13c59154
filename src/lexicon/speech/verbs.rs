//! Cue verbs.

use std::ops::Range;

use once_cell::sync::Lazy;

use crate::lexicon::hash::WordMap;

use super::{CueClass, Frames};

/// The form that a cue verb stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// `say`
    Base,
    /// `says`
    Present,
    /// `said`
    Past,
    /// `saying`
    Participle,
}

/// A cue verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CueVerb {
    pub(crate) class: CueClass,
    pub(crate) frames: Frames,
    pub(crate) form: Form,
    /// Whether the form is a noun as well: `claims`, `report`.
    pub(crate) noun: bool,
    /// A second word that belongs to it: `called for`, `pointed out`. The verb alone is no cue then.
    pub(crate) particle: Option<&'static str>,
    /// Reads as a cue after or before a quotation or a comma: `"...," he continued.`
    pub(crate) carries: bool,
}

/// Speech that takes everything: `said`.
const SAY: Frames = Frames::QUOTE.and(Frames::THAT).and(Frames::CLAUSE);
/// Needs `that`, a quotation or a question word: `added`, `continued`.
const ADD: Frames = Frames::QUOTE.and(Frames::THAT);
const TELL: Frames = SAY.and(Frames::ADDRESSEE).and(Frames::QUESTION);
const ASK: Frames = Frames::QUOTE.and(Frames::QUESTION).and(Frames::TO);
const PROMISE: Frames = Frames::TO.and(Frames::THAT).and(Frames::QUOTE);
const URGE: Frames = Frames::TO.and(Frames::OBJECT).and(Frames::THAT).and(Frames::QUOTE);
const STATE: Frames = SAY.and(Frames::OBJECT);
const EXPLAIN: Frames = SAY.and(Frames::QUESTION);
const JUDGE: Frames = Frames::OBJECT;
const BELIEVE: Frames = Frames::THAT.and(Frames::CLAUSE);

/// Base, third person, past, participle; class; frames; which of the forms are nouns too (`b`ase, `s`); particle;
/// whether it carries a quotation.
type Row = (&'static str, CueClass, Frames, &'static str, Option<&'static str>, bool);

#[rustfmt::skip]
const ROWS: &[Row] = {
    use CueClass::{Belief, Claim, Demand, Denial, Finding, Judgement, Neutral, Promise, Question};
    &[
    ("say says said saying", Neutral, SAY, "", None, true),
    ("tell tells told telling", Neutral, TELL, "", None, true),
    ("add adds added adding", Neutral, ADD, "", None, true),
    ("write writes wrote writing", Neutral, SAY, "", None, true),
    ("tweet tweets tweeted tweeting", Neutral, SAY, "bs", None, true),
    ("post posts posted posting", Neutral, Frames::QUOTE.and(Frames::THAT), "bs", None, true),
    ("note notes noted noting", Neutral, SAY, "bs", None, true),
    ("explain explains explained explaining", Neutral, EXPLAIN, "", None, true),
    ("continue continues continued continuing", Neutral, Frames::QUOTE, "", None, true),
    ("report reports reported reporting", Neutral, STATE, "bs", None, true),
    ("announce announces announced announcing", Neutral, STATE, "", None, true),
    ("state states stated stating", Neutral, SAY, "bs", None, true),
    ("remark remarks remarked remarking", Neutral, SAY, "bs", None, true),
    ("observe observes observed observing", Neutral, ADD, "", None, true),
    ("mention mentions mentioned mentioning", Neutral, Frames::THAT.and(Frames::OBJECT), "bs", None, false),
    ("comment comments commented commenting", Neutral, ADD, "bs", None, true),
    ("reply replies replied replying", Neutral, ADD, "bs", None, true),
    ("respond responds responded responding", Neutral, ADD, "", None, true),
    ("answer answers answered answering", Neutral, ADD, "bs", None, true),
    ("recall recalls recalled recalling", Neutral, EXPLAIN, "bs", None, true),
    ("recount recounts recounted recounting", Neutral, ADD.and(Frames::QUESTION), "bs", None, true),
    ("reveal reveals revealed revealing", Neutral, EXPLAIN, "", None, true),
    ("disclose discloses disclosed disclosing", Neutral, EXPLAIN, "", None, true),
    ("confirm confirms confirmed confirming", Neutral, STATE, "", None, true),
    ("declare declares declared declaring", Neutral, ADD, "", None, true),
    ("stress stresses stressed stressing", Claim, STATE, "bs", None, true),
    ("emphasize emphasizes emphasized emphasizing", Claim, STATE, "", None, true),
    ("emphasise emphasises emphasised emphasising", Claim, STATE, "", None, true),
    ("underline underlines underlined underlining", Claim, STATE, "", None, true),
    ("underscore underscores underscored underscoring", Claim, Frames::THAT.and(Frames::OBJECT), "", None, false),
    ("reiterate reiterates reiterated reiterating", Claim, STATE, "", None, true),
    ("repeat repeats repeated repeating", Claim, ADD, "", None, true),
    ("conclude concludes concluded concluding", Claim, SAY, "", None, true),
    ("joke jokes joked joking", Neutral, SAY, "bs", None, true),
    ("quip quips quipped quipping", Neutral, SAY, "bs", None, true),
    ("shout shouts shouted shouting", Neutral, Frames::QUOTE.and(Frames::THAT), "bs", None, true),
    ("yell yells yelled yelling", Neutral, ADD, "bs", None, true),
    ("chant chants chanted chanting", Neutral, ADD, "bs", None, true),
    ("cry cries cried crying", Neutral, Frames::QUOTE, "bs", None, true),
    ("exclaim exclaims exclaimed exclaiming", Neutral, ADD, "", None, true),
    ("whisper whispers whispered whispering", Neutral, ADD, "bs", None, true),
    ("read reads read reading", Neutral, Frames::QUOTE, "", None, true),
    ("testify testifies testified testifying", Neutral, SAY, "", None, true),
    ("elaborate elaborates elaborated elaborating", Neutral, Frames::QUOTE, "", None, true),
    ("argue argues argued arguing", Claim, SAY, "", None, true),
    ("claim claims claimed claiming", Claim, STATE.and(Frames::TO), "bs", None, true),
    ("assert asserts asserted asserting", Claim, STATE, "", None, true),
    ("allege alleges alleged alleging", Claim, SAY, "", None, true),
    ("insist insists insisted insisting", Claim, SAY, "", None, true),
    ("maintain maintains maintained maintaining", Claim, SAY, "", None, true),
    ("contend contends contended contending", Claim, SAY, "", None, true),
    ("suggest suggests suggested suggesting", Claim, STATE, "", None, true),
    ("hint hints hinted hinting", Claim, ADD, "bs", None, true),
    ("imply implies implied implying", Claim, SAY, "", None, true),
    ("admit admits admitted admitting", Claim, STATE, "", None, true),
    ("acknowledge acknowledges acknowledged acknowledging", Claim, STATE, "", None, true),
    ("concede concedes conceded conceding", Claim, SAY, "", None, true),
    ("submit submits submitted submitting", Claim, Frames::THAT, "", None, false),
    ("confess confesses confessed confessing", Claim, ADD, "", None, true),
    ("caution cautions cautioned cautioning", Claim, SAY, "b", None, true),
    ("warn warns warned warning", Claim, STATE.and(Frames::ADDRESSEE), "", None, true),
    ("predict predicts predicted predicting", Claim, STATE, "", None, true),
    ("forecast forecasts forecast forecasting", Claim, SAY, "bs", None, true),
    ("estimate estimates estimated estimating", Claim, SAY, "bs", None, true),
    ("speculate speculates speculated speculating", Claim, ADD, "", None, true),
    ("complain complains complained complaining", Claim, ADD, "", None, true),
    ("complain complains complained complaining", Claim, Frames::OBJECT, "", Some("about"), true),
    ("lament laments lamented lamenting", Claim, STATE, "bs", None, true),
    ("boast boasts boasted boasting", Claim, ADD, "bs", None, true),
    ("brag brags bragged bragging", Claim, ADD, "", None, true),
    ("assure assures assured assuring", Claim, TELL, "", None, true),
    ("remind reminds reminded reminding", Claim, Frames::THAT.and(Frames::ADDRESSEE), "", None, false),
    ("inform informs informed informing", Neutral, Frames::THAT.and(Frames::ADDRESSEE), "", None, false),
    ("notify notifies notified notifying", Neutral, Frames::THAT.and(Frames::ADDRESSEE), "", None, false),
    ("counter counters countered countering", Claim, ADD, "bs", None, true),
    ("retort retorts retorted retorting", Claim, ADD, "bs", None, true),
    ("opine opines opined opining", Claim, ADD, "", None, true),
    ("point points pointed pointing", Claim, SAY.and(Frames::OBJECT), "", Some("out"), true),
    ("point points pointed pointing", Claim, JUDGE, "", Some("to"), false),
    ("proclaim proclaims proclaimed proclaiming", Claim, STATE, "", None, true),
    ("pronounce pronounces pronounced pronouncing", Claim, Frames::OBJECT, "", None, false),
    ("theorize theorizes theorized theorizing", Claim, SAY, "", None, true),
    ("propose proposes proposed proposing", Demand, STATE.and(Frames::TO), "", None, true),
    ("recommend recommends recommended recommending", Demand, STATE, "", None, true),
    ("advise advises advised advising", Demand, URGE, "", None, true),
    ("ask asks asked asking", Question, ASK, "", None, true),
    ("question questions questioned questioning", Question, Frames::QUESTION.and(Frames::OBJECT), "bs", None, false),
    ("wonder wonders wondered wondering", Question, ASK, "b", None, true),
    ("inquire inquires inquired inquiring", Question, ASK, "", None, true),
    ("demand demands demanded demanding", Demand, STATE.and(Frames::TO), "bs", None, true),
    ("urge urges urged urging", Demand, URGE, "b", None, true),
    ("request requests requested requesting", Demand, Frames::THAT.and(Frames::OBJECT), "bs", None, false),
    ("order orders ordered ordering", Demand, Frames::THAT.and(Frames::OBJECT).and(Frames::TO), "bs", None, false),
    ("call calls called calling", Demand, JUDGE, "", Some("for"), false),
    ("call calls called calling", Demand, Frames::TO, "", Some("on"), false),
    ("call calls called calling", Demand, Frames::TO, "", Some("upon"), false),
    ("call calls called calling", Judgement, JUDGE, "bs", None, false),
    ("appeal appeals appealed appealing", Demand, JUDGE, "bs", Some("for"), false),
    ("insist insists insisted insisting", Demand, JUDGE, "", Some("on"), false),
    ("promise promises promised promising", Promise, PROMISE.and(Frames::CLAUSE), "bs", None, true),
    ("pledge pledges pledged pledging", Promise, PROMISE, "bs", None, true),
    ("vow vows vowed vowing", Promise, PROMISE, "bs", None, true),
    ("threaten threatens threatened threatening", Promise, Frames::TO, "", None, false),
    ("swear swears swore swearing", Promise, PROMISE, "", None, true),
    ("offer offers offered offering", Promise, Frames::TO, "bs", None, false),
    ("agree agrees agreed agreeing", Claim, ADD, "", None, true),
    ("decline declines declined declining", Denial, Frames::TO, "bs", None, false),
    ("deny denies denied denying", Denial, STATE, "", None, true),
    ("dispute disputes disputed disputing", Denial, Frames::THAT.and(Frames::OBJECT), "bs", None, false),
    ("reject rejects rejected rejecting", Denial, JUDGE, "", None, false),
    ("dismiss dismisses dismissed dismissing", Denial, JUDGE, "", None, false),
    ("rebuff rebuffs rebuffed rebuffing", Denial, JUDGE, "", None, false),
    ("deride derides derided deriding", Judgement, JUDGE, "", None, false),
    ("ridicule ridicules ridiculed ridiculing", Judgement, JUDGE, "b", None, false),
    ("mock mocks mocked mocking", Judgement, JUDGE, "b", None, false),
    ("accuse accuses accused accusing", Claim, JUDGE, "", None, false),
    ("blame blames blamed blaming", Claim, JUDGE, "b", None, false),
    ("criticize criticizes criticized criticizing", Judgement, JUDGE, "", None, false),
    ("criticise criticises criticised criticising", Judgement, JUDGE, "", None, false),
    ("condemn condemns condemned condemning", Judgement, JUDGE, "", None, false),
    ("denounce denounces denounced denouncing", Judgement, JUDGE, "", None, false),
    ("decry decries decried decrying", Judgement, JUDGE, "", None, false),
    ("blast blasts blasted blasting", Judgement, JUDGE, "bs", None, false),
    ("slam slams slammed slamming", Judgement, JUDGE, "", None, false),
    ("bemoan bemoans bemoaned bemoaning", Judgement, JUDGE, "", None, false),
    ("praise praises praised praising", Judgement, JUDGE, "b", None, false),
    ("hail hails hailed hailing", Judgement, JUDGE, "", None, false),
    ("applaud applauds applauded applauding", Judgement, JUDGE, "", None, false),
    ("commend commends commended commending", Judgement, JUDGE, "", None, false),
    ("welcome welcomes welcomed welcoming", Judgement, JUDGE, "b", None, false),
    ("defend defends defended defending", Judgement, JUDGE, "", None, false),
    ("endorse endorses endorsed endorsing", Judgement, JUDGE, "", None, false),
    ("oppose opposes opposed opposing", Judgement, JUDGE, "", None, false),
    ("describe describes described describing", Claim, JUDGE, "", None, true),
    ("cite cites cited citing", Claim, JUDGE, "", None, false),
    ("refer refers referred referring", Claim, JUDGE, "", Some("to"), false),
    ("tout touts touted touting", Judgement, JUDGE, "", None, false),
    ("express expresses expressed expressing", Claim, JUDGE, "b", None, false),
    ("voice voices voiced voicing", Claim, JUDGE, "bs", None, false),
    ("show shows showed showing", Finding, Frames::THAT.and(Frames::CLAUSE), "bs", None, false),
    ("find finds found finding", Finding, Frames::THAT, "bs", None, false),
    ("indicate indicates indicated indicating", Finding, SAY, "", None, true),
    ("think thinks thought thinking", Belief, BELIEVE, "", None, false),
    ("believe believes believed believing", Belief, BELIEVE, "", None, false),
    ("hope hopes hoped hoping", Belief, BELIEVE.and(Frames::TO), "bs", None, false),
    ("fear fears feared fearing", Belief, BELIEVE, "bs", None, false),
    ("expect expects expected expecting", Belief, Frames::THAT, "", None, false),
    ("worry worries worried worrying", Belief, Frames::THAT, "bs", None, false),
    ("doubt doubts doubted doubting", Belief, Frames::THAT, "bs", None, false),
    ]
};

struct Table {
    /// Sorted by word, then with those that have a particle first.
    rows: Vec<(&'static str, CueVerb)>,
    /// The rows of each word.
    words: WordMap<Range<u16>>,
}

static TABLE: Lazy<Table> = Lazy::new(|| {
    let mut rows = Vec::with_capacity(ROWS.len() * 4);
    for &(words, class, frames, nouns, particle, carries) in ROWS {
        let forms = [Form::Base, Form::Present, Form::Past, Form::Participle];
        for (word, form) in words.split(' ').zip(forms) {
            let noun = match form {
                Form::Base => nouns.contains('b'),
                Form::Present => nouns.contains('s'),
                Form::Past | Form::Participle => false,
            };
            rows.push((word, CueVerb { class, frames, form, noun, particle, carries }));
        }
    }
    rows.sort_by_key(|(word, cue)| (*word, cue.particle.is_none()));
    let mut words: WordMap<Range<u16>> = WordMap::default();
    for (at, (word, _)) in (0..).zip(&rows) {
        words.entry(word).or_insert(at..at).end = at + 1;
    }
    Table { rows, words }
});

/// All forms of all cue verbs, some of them more than once.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    TABLE.rows.iter().map(|(word, _)| *word)
}

/// Whether `word`, in lower case, is a form of a cue verb, alone or with a particle.
pub(super) fn is_known(word: &str) -> bool {
    TABLE.words.contains_key(word)
}

/// The cue verb that `word`, in lower case, is before the word `next`.
pub(crate) fn verb(word: &str, next: &str) -> Option<CueVerb> {
    let Range { start, end } = *TABLE.words.get(word)?;
    TABLE.rows[usize::from(start)..usize::from(end)]
        .iter()
        .find(|(_, cue)| cue.particle.is_none_or(|particle| next.eq_ignore_ascii_case(particle)))
        .map(|(_, cue)| *cue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_verb_is_found() {
        for (word, form) in
            [("say", Form::Base), ("says", Form::Present), ("said", Form::Past), ("saying", Form::Participle)]
        {
            assert_eq!(verb(word, "").map(|cue| cue.form), Some(form), "{word}");
        }
        assert_eq!(verb("walked", ""), None);
        assert_eq!(verb("", ""), None);
        assert_eq!(verb("é", ""), None);
    }

    #[test]
    fn a_particle_decides_between_senses() {
        assert_eq!(verb("called", "for").map(|cue| cue.class), Some(CueClass::Demand));
        assert_eq!(verb("called", "it").map(|cue| cue.class), Some(CueClass::Judgement));
        assert_eq!(verb("pointed", "north"), None);
        assert!(verb("pointed", "out").is_some());
    }

    #[test]
    fn forms_that_are_nouns_too_are_known() {
        assert!(verb("claims", "").is_some_and(|cue| cue.noun));
        assert!(verb("claimed", "").is_some_and(|cue| !cue.noun));
    }

    #[test]
    fn each_row_has_four_forms() {
        for (words, ..) in ROWS {
            assert_eq!(words.split(' ').count(), 4, "{words}");
            assert!(words.bytes().all(|b| b.is_ascii_lowercase() || b == b' '));
        }
    }
}
