//! Who said what.
//!
//! Statements are found sentence by sentence. A [`cue`](cue) verb has its [`subject`](subject) on the left, or, after a
//! quotation, on the right; [what was said](content) stands to its right or left. [`Phrases`](phrases) such as
//! `according to` do without a verb, and so do [labels]: signatures and the names in a transcript. What stands in quotation
//! marks and has no cue of its own [goes on](carry) what the speaker said before, or is [announced](introduced) by the
//! paragraph above. The encoder's roles make statements as well, and [which of all these to keep](linking) is learned. Last,
//! the words that name the speaker are [resolved](speaker) to an entity.

mod addressee;
mod antecedent;
mod carry;
mod class;
mod confidence;
mod content;
mod cue;
mod dated;
#[cfg(test)]
mod direct_tests;
mod floor;
mod introduced;
mod kind;
mod labels;
mod linking;
mod mention;
mod phrases;
mod shout;
mod silence;
mod speaker;
mod standin;
mod statement;
mod stray;
mod subject;
#[cfg(test)]
mod tests;
#[cfg(feature = "training")]
pub(crate) mod training {
    //! What the program that makes the tables for links needs.
    pub use super::linking::training::{Example, Linker};
}
mod verbs;
mod wordclass;
mod words;

pub(crate) use addressee::find as addressee;
pub use class::CueClass;
pub(crate) use class::of as cue_class;
pub use kind::QuoteKind;

use crate::doc::Doc;
use crate::encoder::Encoded;
use crate::entity::EntityData;
use crate::few::Few;
use crate::marks::Quoted;
use crate::pool::PooledVec;
use crate::span::Span;

use floor::Floor;
use linking::Tables;
use statement::{Pattern, Statement};
use words::{Sentence, Words};

/// One statement.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct QuoteData {
    pub(crate) kind: QuoteKind,
    /// What was said, in text order, without the marks of a quotation that reaches over an edge; never empty.
    pub(crate) parts: Few<Span>,
    /// The words that say that it was said ("told reporters"); empty where nothing does.
    pub(crate) cue: Few<Span>,
    /// The speaker's words ("he"); empty where the speaker is not named beside the statement.
    pub(crate) mention: Few<Span>,
    /// The speaker, as an index into the article's entities.
    pub(crate) entity: Option<u32>,
    pub(crate) confidence: f32,
}

/// Who speaks a statement of so much confidence may be the speaker of an earlier one that waits for a name.
const LEAST_TO_SETTLE: f32 = 0.5;

/// The statements of an article in text order; by rules alone where nothing is `encoded`.
pub(crate) fn find(
    doc: Doc<'_>,
    marks: &[Quoted],
    entities: &[EntityData],
    encoded: Option<&Encoded>,
) -> Vec<QuoteData> {
    find_in(Words::new(doc, marks), doc, entities, encoded)
}

/// The direct quotes of an article in text order, by rules, without a look at paragraphs that hold none.
pub(crate) fn direct(doc: Doc<'_>, marks: &[Quoted], entities: &[EntityData]) -> Vec<QuoteData> {
    let mut quotes = find_in(Words::quoted(doc, marks), doc, entities, None);
    quotes.retain(|quote| quote.kind == QuoteKind::Direct);
    quotes
}

fn find_in(words: Words<'_>, doc: Doc<'_>, entities: &[EntityData], encoded: Option<&Encoded>) -> Vec<QuoteData> {
    let index = speaker::Index::new(doc.text, entities);
    let mut found = rules(&words, &index);
    found.iter_mut().for_each(|statement| introduced::complete(&words, &index, statement));
    let mut floor = Floor::default();
    let mut quotes: PooledVec<QuoteData> = PooledVec::default();
    let mut add = |statement: &Statement, confidence: Option<f32>| {
        let entity = floor.speaker(&words, &index, statement);
        // A doubtful statement does not tell who an earlier one is by.
        let sure = entity.filter(|_| confidence.is_none_or(|confidence| confidence >= LEAST_TO_SETTLE));
        for &earlier in floor.settled(&words, &index, sure).iter() {
            quotes[earlier].entity = sure;
        }
        let kind = statement.kind(&words);
        let confidence =
            confidence.unwrap_or_else(|| confidence::of(statement.pattern, kind, entity.is_some(), statement.nested));
        quotes.push(QuoteData {
            kind,
            parts: statement.spans(&words),
            cue: statement.cue.map(|cue| words.span(cue.start, cue.end)).into_iter().collect(),
            // What a letter stands for (`A: We hope so.`) is not written beside it.
            mention: [statement.antecedent.filter(|_| statement.pattern != Pattern::Label), statement.mention]
                .into_iter()
                .flatten()
                .map(|(start, end)| words.span(start, end))
                .collect(),
            entity,
            confidence,
        });
    };
    match encoded {
        Some(encoded) => {
            let tokens = &doc.segments.tokens;
            let mut kept = linking::choose(&words, tokens, encoded, &index, &mut found, Tables::english());
            silence::leave_out(&words, &mut kept, |judged| &judged.statement);
            kept.iter_mut().for_each(|judged| {
                shout::cut(&words, &mut judged.statement);
                mention::trim(&words, &index, &mut judged.statement);
                stray::mend(&words, &index, &mut judged.statement);
            });
            kept.iter().for_each(|judged| add(&judged.statement, Some(judged.confidence)));
        }
        None => {
            silence::leave_out(&words, &mut found, |statement| statement);
            found.iter_mut().for_each(|statement| {
                shout::cut(&words, statement);
                mention::trim(&words, &index, statement);
                stray::mend(&words, &index, statement);
            });
            found.iter().for_each(|statement| add(statement, None));
        }
    }
    quotes.sort_by_key(|quote| (quote.parts[0].start(), std::cmp::Reverse(quote.parts[quote.parts.len() - 1].end())));
    quotes.into_vec()
}

/// The statements that rules find, paragraph by paragraph.
fn rules(words: &Words<'_>, index: &speaker::Index<'_>) -> PooledVec<Statement> {
    let mut found: PooledVec<Statement> = PooledVec::default();
    let mut cues = PooledVec::<cue::Cue>::default();
    let mut below: Option<Statement> = None;
    let mut turns = labels::turns(words, index);
    let mut turns = turns.drain(..).peekable();
    for (i, paragraph) in words.paragraphs.iter().enumerate() {
        labels::signs_before(words, index, i, &mut found);
        let first = found.len();
        if let Some(turn) = turns.next_if(|turn| turn.paragraph == i) {
            found.extend(turn.statement(words));
        }
        phrases::headline(words, i, |start, end| index.is_speaker(words, start, end), &mut found);
        let mut pending = None;
        for scope in units(words, paragraph.sentences) {
            phrases::according(words, i, scope, &mut found);
            pending = verbs::Finder::new(words, i, scope, false).run(&mut cues, &mut found);
            phrases::nouns(words, i, scope, first, &mut found);
        }
        labels::signed(words, index, i, &mut found);
        carry::paragraph(words, i, first, below.take(), &mut found);
        below = pending;
        carry::nested(words, i, &mut cues, &mut found);
    }
    found
}

/// The sentences of a paragraph, those that a quotation holds together as one.
fn units<'w>(words: &'w Words<'_>, (start, end): (usize, usize)) -> impl Iterator<Item = Sentence> + 'w {
    let mut at = start;
    std::iter::from_fn(move || {
        let mut unit = *words.sentences.get(at).filter(|_| at < end)?;
        at += 1;
        while at < end {
            let (last, next) = (words.stretch(unit.end - 1), words.stretch(words.sentences[at].start));
            if last.is_none() || last != next {
                break;
            }
            unit.end = words.sentences[at].end;
            at += 1;
        }
        Some(unit)
    })
}
