//! Marks what editors add to the copy under its lead: credit lines, notes on authors, posts set into the text.

use once_cell::sync::Lazy;
use regex::Regex;

use super::credit::{self, RawCredit};
use super::features::{End, Line, Writers};
use super::phrases::{tail_window, window};
use crate::page::BlockKind;
use crate::pool::PooledVec;

/// No credit line is longer.
const CREDIT_LINE: usize = 600;

/// The signature under an embedded post: `— Harbour Office (@harbour) May 4, 2023`.
static SIGNATURE: Lazy<Regex> = Lazy::new(|| {
    Regex::new(r"^(?:[—–-]|A post shared by)\s?.{1,60}\(@[\w.]{1,30}\)\s?.{0,40}$|^@\w{1,20}$")
        .expect("the pattern of post signatures")
});

/// `Ana Petrova is a reporter for ...`, `Ana Petrova covers ...`.
static BIO: Lazy<Regex> = Lazy::new(|| {
    Regex::new(
        r"(?x) ^ (?:About\ )? \p{Lu}[\p{L}.'’-]+ (?:\ (?:\p{Lu}[\p{L}.'’-]*|de|van|der|von|bin|al|and)){1,5} ,?\ (?:\(@\w+\)\ )?
          (?: (?:is|was)\ (?:a|an|the|our|[\p{Lu}])[^.]{0,80}? \b(?i:reporter|correspondent|editor|writer|journalist|columnist|contributor|author|producer|freelancer|fellow|professor|reporting|critic|blogger|bureau\ chief|intern|director|analyst)\b
            | (?:covers|writes|reports|has\ been\ (?:a|writing|covering)|joined)\ )",
    )
    .expect("the pattern of notes on authors")
});

/// [`BIO`], after what few sentences start with: two words of a name.
fn is_bio(line: &str) -> bool {
    let mut words = line.split(' ');
    let mut name = || {
        words
            .next()
            .is_some_and(|word| word.starts_with(char::is_uppercase) || PARTICLES.contains(&word.trim_end_matches(',')))
    };
    name() && name() && BIO.is_match(line)
}

/// Small words inside the names that [`BIO`] reads.
const PARTICLES: [&str; 7] = ["de", "van", "der", "von", "bin", "al", "and"];

/// The credit lines among the lines, by their index, and what they say.
pub(super) type Noted = PooledVec<(usize, PooledVec<RawCredit>)>;

/// Marks lines under the lead.
pub(super) fn mark(text: &str, lines: &mut [Line], lead: usize) -> Noted {
    let mut noted = Noted::default();
    for i in lead + 1..lines.len() {
        let line = lines[i];
        if line.kind.is_some() || line.phrase.is_some() {
            continue;
        }
        let content = line.content(text);
        let credits = if content.len() <= CREDIT_LINE { credit::find(content) } else { None };
        if let Some((0, credits)) = credits {
            lines[i].kind = Some(BlockKind::CreditLine);
            noted.push((i, credits));
        } else if line.words >= 5
            && line.end == End::Stop
            && is_late(lines, i)
            && (is_bio(window(content, 220)) || window(content, 220).contains(" can be reached at "))
        {
            lines[i].kind = Some(BlockKind::AuthorBio);
        }
    }
    noted
}

/// Marks posts set into the text, by the signatures under them.
pub(super) fn mark_posts(text: &str, lines: &mut [Line]) {
    for i in 1..lines.len() {
        let whole = lines[i].span.slice(text);
        if lines[i].kind.is_none() && whole.len() <= 160 && whole.contains('@') && SIGNATURE.is_match(whole) {
            // Under a byline stands the writer's own account.
            if lines[i - 1].byline != Writers::Strong {
                mark_post(text, lines, i);
            } else {
                lines[i].kind = Some(BlockKind::Byline);
            }
        }
    }
}

/// A note on the author stands under the last paragraphs: at most a few follow.
fn is_late(lines: &[Line], at: usize) -> bool {
    let after = lines[at + 1..].iter().take(12).filter(|line| line.is_prose()).count();
    after <= 2
}

/// The post over a signature: the line above it, and the lines above that one which the post's links end.
fn mark_post(text: &str, lines: &mut [Line], signature: usize) {
    lines[signature].kind = Some(BlockKind::Embed);
    let above = signature - 1;
    if above == 0 || lines[above].kind.is_some() || lines[above].phrase.is_some() {
        return;
    }
    lines[above].kind = Some(BlockKind::Embed);
    let linked = tail_window(lines[above].span.slice(text), 60);
    let short = lines[above].words <= 30;
    let linked = ["pic.twitter.com", "https://t.co", "http://t.co"].iter().any(|link| linked.contains(link));
    // A post of several paragraphs: a short one before its last, which a link ends.
    let first = &mut lines[above - 1];
    if linked && short && above > 1 && first.kind.is_none() && first.words <= 14 && first.end != End::Colon {
        first.kind = Some(BlockKind::Embed);
    }
}
