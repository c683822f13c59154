//! What was said ends where its speaker says more: `rejected the claim, pointing out that it was old` is two statements.

use super::super::content;
use super::super::wordclass::Kind;
use super::super::words::{Sentence, Words};
use super::Judged;
use crate::lexicon::speech::Function;
use crate::pool::PooledVec;

/// So many words before a participle are no statement.
const FEW: usize = 3;

/// A statement is compared with so many that follow.
const NEAR: usize = 4;

/// Gives both the shorter words where those of one begin with what the other said: `the route ran there, | sources said,
/// adding`.
fn share_mention(words: &Words<'_>, pair: &mut [Judged]) {
    let [one, other] = pair else { return };
    let (Some(a), Some(b)) = (&mut one.statement.mention, &mut other.statement.mention) else { return };
    let later = a.0.max(b.0);
    if a.1 == b.1 && a.0 != b.0 && words.kind(later - 1) == Kind::Comma {
        (a.0, b.0) = (later, later);
    }
}

/// Ends statements before the participle, or the second verb, by which the same speaker goes on; in text order.
pub(super) fn cut(words: &Words<'_>, kept: &mut Vec<Judged>) {
    let mut empty = PooledVec::filled(false, kept.len());
    for at in 1..kept.len() {
        share_mention(words, &mut kept[at.saturating_sub(1)..=at]);
        let further = &kept[at].statement;
        let (Some(cue), Some(mention)) = (further.cue, further.mention) else { continue };
        let joint = cue.start.wrapping_sub(1);
        // `..., saying it was old`, `..., conceded it was old`, `... and asked whether it was old`
        let goes_on = cue.start > 0
            && match words.kind(joint) {
                Kind::Comma => words.str(cue.start).ends_with("ing") || words.words[cue.start].says,
                Kind::Small(Function::Coordinator) => words.words[cue.start].says,
                _ => false,
            };
        if words.stretch(cue.start).is_some() {
            continue;
        }
        if !goes_on {
            // `wrote to him | this week | demanding that he come`: nothing else is said.
            let wholly = |earlier: &Judged| {
                let first = &earlier.statement.parts[0];
                earlier.statement.mention == Some(mention)
                    && (first.start + 1..=first.start + FEW).contains(&cue.start)
                    && cue.start < first.end
                    && words.str(cue.start).ends_with("ing")
                    && (first.start..cue.start).all(|at| words.kind(at) != Kind::Comma && words.stretch(at).is_none())
            };
            if let Some(earlier) = (at.saturating_sub(NEAR)..at).find(|&earlier| wholly(&kept[earlier])) {
                empty[earlier] = true;
            }
            continue;
        }
        for earlier in kept[at.saturating_sub(NEAR)..at].iter_mut().rev() {
            let statement = &mut earlier.statement;
            let own = statement.mention == Some(mention) && statement.cue.is_some_and(|own| own.end <= joint);
            let Some(part) = statement.parts.last_mut().filter(|part| own && part.start < joint && joint < part.end)
            else {
                continue;
            };
            if let Some((start, end)) = content::trim(words, part.start, joint) {
                *part = Sentence { start, end };
                kept[at].statement.nested = false;
                break;
            }
        }
    }
    let mut empty = empty.iter();
    kept.retain(|_| !empty.next().copied().unwrap_or_default());
}
