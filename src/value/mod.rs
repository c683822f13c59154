//! Dates, times and amounts in running text, each with a value.

mod amount;
mod decimal;
mod mention;
mod number;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod testing;
mod timex;
mod view;

use jiff::civil::Date;

pub use decimal::Decimal;
pub use mention::{Value, ValueKind, ValueMention};
pub use timex::{Count, Timex};

pub use crate::lexicon::temporal::{DayPart, Season, TimeUnit};

use crate::doc::Doc;
use crate::page::{BlockKind, Page};
use crate::pool::PooledVec;
use timex::{Context, Found};
use view::View;

/// Why a text is no value.
///
/// ```
/// use wirecopy::{Decimal, Timex, ValueError};
///
/// assert_eq!("a dozen".parse::<Decimal>(), Err(ValueError::Decimal));
/// assert_eq!("next week".parse::<Timex>(), Err(ValueError::Timex));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ValueError {
    /// Not a decimal number.
    #[error("not a decimal number of at most 18 digits and an exponent between -20 and 40")]
    Decimal,
    /// Not a TIMEX3 value of a kind that the crate knows.
    #[error("not a TIMEX3 value")]
    Timex,
}

/// The day that relative dates of the page count from: the page's own, else `reference`.
pub(crate) fn day_of(page: &Page, reference: Option<Date>) -> Option<Date> {
    let published = page.published.as_ref().and_then(|stamp| stamp.date());
    published.or_else(|| page.dateline.as_ref().and_then(|dateline| dateline.date)).or(reference)
}

/// The dates, times and amounts of an article's own text, sorted; none overlaps another.
pub(crate) fn find(doc: Doc<'_>, reference: Option<Date>) -> Vec<ValueMention> {
    let mut context = Context::new(day_of(doc.page, reference));
    // The day of a dateline is the page's, not the text's.
    let dateline = doc.page.dateline.as_ref().map(|dateline| dateline.span);
    let mut found: PooledVec<ValueMention> = PooledVec::default();
    let mut atoms = PooledVec::<view::Atom>::default();
    for sentence in &doc.segments.sentences {
        if !is_text(doc.page.blocks[sentence.block as usize].kind()) {
            continue;
        }
        view::atoms(doc, sentence, &mut atoms);
        context.next_sentence();
        let first = found.len();
        sentence_values(View { text: doc.text, atoms: &atoms }, &mut context, &mut found);
        if let Some(dateline) = dateline.filter(|dateline| dateline.overlaps(sentence.span)) {
            let mut at = 0;
            found.retain(|mention| {
                at += 1;
                at <= first || !dateline.overlaps(mention.span)
            });
        }
    }
    found.into_vec()
}

/// Blocks that people read as text; dates of furniture and of the page's own fields are none of the article's values.
fn is_text(kind: BlockKind) -> bool {
    matches!(
        kind,
        BlockKind::Headline
            | BlockKind::Subheadline
            | BlockKind::Caption
            | BlockKind::Body
            | BlockKind::Subhead
            | BlockKind::ListItem
            | BlockKind::PullQuote
            | BlockKind::EditorNote
    )
}

/// One pass; each rule looks only a few atoms around.
fn sentence_values(view: View<'_>, context: &mut Context, out: &mut Vec<ValueMention>) {
    let mut before: Option<Found> = None;
    let (mut at, mut free) = (0, 0);
    while at < view.atoms.len() {
        if let Some(mut found) = timex::expression(view, at, before.as_ref()) {
            found.from = found.from.max(free);
            let value = found.resolve(view, context).map(Value::Timex);
            out.push(ValueMention { span: view.span(found.from, found.to), kind: found.kind(), value });
            (at, free) = (found.to, found.to);
            before = Some(found);
        } else if let Some(found) = amount::expression(view, at) {
            out.push(ValueMention { span: view.span(at, found.to), kind: found.kind, value: Some(found.value) });
            (at, free) = (found.to, found.to);
        } else {
            at += 1;
        }
    }
}
