//! Labels what stands above the body: menus, section, headline, sub-headline, bylines, dates, pictures.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::features::{End, Filed, Line, Writers};
use super::lead::Lead;
use super::phrases::{Phrase, fold, window};
use super::subject::Subject;
use super::{body, byline};
use crate::page::BlockKind;
use crate::pool::{PooledMap, PooledString, PooledVec};

/// The lines of the parts above the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Head {
    pub(super) headline: Option<usize>,
    pub(super) section: Option<usize>,
    pub(super) subheadline: Option<usize>,
}

/// Sections whose names head boxes of links as well.
const SECTIONS: &[&str] =
    &["news", "local news", "latest", "commentary", "featured", "trending", "top stories", "breaking news"];
/// No headline is longer, in words.
const LONGEST: u16 = 40;
/// Two prints of a headline with more lines between them are the page's title and the headline.
const REPEATED_WITHIN: usize = 12;

/// Labels the lines above the lead.
pub(super) fn label(text: &str, lines: &mut [Line], lead: &Lead, bare: bool) -> Head {
    for (i, line) in lines[..lead.index].iter_mut().enumerate() {
        if line.kind.is_none() {
            line.kind = if lead.dateline == Some(i) { Some(BlockKind::Dateline) } else { by_itself(line) };
        }
    }
    let mut head = Head { headline: headline(text, lines, lead.index), ..Head::default() };
    if let Some(at) = head.headline {
        head.headline = Some(mark_headline(text, lines, at, lead.index));
        let at = head.headline.unwrap_or(at);
        head.section = section(text, lines, at, bare).or_else(|| section_below(lines, at, lead.index));
    }
    name_writers(text, lines, head.headline, lead.index);
    head.subheadline = below(text, lines, head.headline, lead.index, bare);
    if bare {
        body::label_range(lines, 0, lead.index, true);
    }
    for line in &mut lines[..lead.index] {
        line.kind.get_or_insert(BlockKind::Furniture);
    }
    head
}

/// What the line is if its neighbours needn't be asked.
fn by_itself(line: &Line) -> Option<BlockKind> {
    match line.phrase {
        Some(Phrase::EditorNote) => return Some(BlockKind::EditorNote),
        Some(_) => return Some(BlockKind::Furniture),
        None => {}
    }
    if line.is_empty_item() {
        return Some(BlockKind::Furniture);
    }
    if let Some(kind) = line.picture {
        return Some(kind);
    }
    match (line.byline, line.date) {
        (Writers::Strong, _) => Some(BlockKind::Byline),
        (_, true) => Some(BlockKind::Date),
        _ => None,
    }
}

/// A hash of a line as folded, without the marks around it.
fn key(text: &str, line: &Line, folded: &mut String) -> u64 {
    fold(line.content(text), folded);
    let mut hasher = DefaultHasher::new();
    folded.trim_matches(|c: char| !c.is_alphanumeric()).hash(&mut hasher);
    hasher.finish()
}

/// The line above the lead that is most likely the headline.
fn headline(text: &str, lines: &[Line], lead: usize) -> Option<usize> {
    if let Some(marked) = lines[..lead].iter().position(|line| line.kind == Some(BlockKind::Headline)) {
        return Some(marked);
    }
    let mut folded = PooledString::default();
    let subject = Subject::of(text, &lines[lead..], &mut folded);
    let mut prints: PooledMap<u64, u16> = PooledMap::default();
    for line in lines[..lead].iter().filter(|line| line.words >= 3) {
        *prints.entry(key(text, line, &mut folded)).or_default() += 1;
        if let Some(crumb) = last_crumb(line.span.slice(text)) {
            fold(crumb, &mut folded);
            let mut hasher = DefaultHasher::new();
            folded.trim_matches(|c: char| !c.is_alphanumeric()).hash(&mut hasher);
            *prints.entry(hasher.finish()).or_default() += 1;
        }
    }
    let mut candidates: PooledVec<(f32, usize, u16)> = PooledVec::default();
    // Lines until the next byline or date below.
    let mut writers_in = usize::MAX;
    for i in (0..lead).rev() {
        let line = &lines[i];
        writers_in = writers_in.saturating_add(1);
        if matches!(line.kind, Some(BlockKind::Byline | BlockKind::Date | BlockKind::Dateline)) {
            writers_in = 0;
        }
        if line.kind.is_some() || line.words == 0 || line.words > LONGEST || line.alphabetic == 0 {
            continue;
        }
        if is_inner_item(text, line) {
            continue;
        }
        let printed = prints.get(&key(text, line, &mut folded)).copied().unwrap_or(0);
        let shared = subject.overlap(&folded);
        let trail = line.is_trail(text) || folded.starts_with("home ");
        let score = score(line, shared, printed, writers_in, lead - i) - if trail { 2.0 } else { 0.0 };
        candidates.push((score, i, printed));
    }
    if candidates.is_empty() && lead <= 2 {
        // The only line over the copy is its headline, even one that looks like a date or a credit.
        let only = |line: &Line| {
            line.words >= 2 && matches!(line.kind, Some(BlockKind::Date | BlockKind::Credit | BlockKind::Caption))
        };
        return lines[..lead].iter().position(only);
    }
    let best = candidates.iter().enumerate().fold(None, |best: Option<usize>, (at, candidate)| match best {
        Some(held) if candidates[held].0 >= candidate.0 => Some(held),
        _ => Some(at),
    })?;
    let (score, mut chosen, printed) = candidates[best];
    // In a short head the only line there is is the headline, whatever its words.
    let alone = lead <= 4 && score > -2.0 || lead <= 2 && lines[chosen].is_caps();
    if score <= -0.2 && !alone {
        return None;
    }
    // The line under a headline often has as many words of the subject: the upper of the two is the headline.
    if let Some((other, at, prints)) = candidates.get(best + 1) {
        // The first line, with its date below: what stands under the date is a heading of the copy.
        let opens = *at == 0 && lines.get(1).is_some_and(|next| matches!(next.kind, Some(BlockKind::Date)));
        // `Mum's fury as driver is freed after a year: 'Where is my son?'` over what tells more of it; three such lines are
        // links to other pages.
        let third = candidates.get(best + 2).is_some_and(|(_, third, _)| third + 1 == *at && lines[*third].words >= 4);
        let long = at + 1 == chosen && lines[*at].words >= LONG && !third;
        let (reach, less) = match (opens, long) {
            (true, _) => (FIRST_REACH, 3.0),
            // Tabloids tell the whole tale in the first line, and end it as a sentence.
            (_, true) => (2, if *at == 0 { 4.5 } else { 2.4 }),
            _ => (2, 1.1),
        };
        if printed <= *prints
            && chosen - at <= reach
            && *other >= score - less
            && lines[*at].words >= 4
            && !lines[*at].has_bullet()
        {
            chosen = *at;
        }
    }
    Some(chosen)
}

/// A line of so many words is no name of a site and no label.
const LONG: u16 = 10;

/// The first line is the headline over one so many lines below.
const FIRST_REACH: usize = 10;

/// How much like a headline a line is: words of the subject, print elsewhere, a byline or date below, a headline's
/// length and end, and nearness to the body.
fn score(line: &Line, shared: f32, printed: u16, writers_in: usize, distance: usize) -> f32 {
    let mut score = 3.0 * shared;
    // Menus are printed twice as well.
    score += match printed {
        0 | 1 => 0.0,
        2..=4 if line.words >= 5 => 0.4 + 3.0 * shared.min(0.5),
        2..=4 => 0.3,
        _ => -0.5,
    };
    score += match writers_in {
        1 => 1.2,
        2..=4 => 0.9,
        _ => 0.0,
    };
    score += match line.words {
        0..=1 => -2.5,
        2 => -1.2,
        3 => -0.3,
        4..=20 => 0.7,
        21..=26 => 0.0,
        _ => -0.8,
    };
    if line.stops() {
        score -= if line.words > 8 { 1.4 } else { 0.4 };
    }
    if line.end == End::Colon {
        score -= 1.0;
    }
    if line.has_bullet() {
        score -= 2.0;
    }
    // A row of names and figures is a result: `Kingsbridge 4 West Holm 2`.
    let figures = line.words - line.alphabetic;
    if line.lower == 0 && figures >= 2 && figures * 2 >= line.alphabetic {
        score -= 1.5;
    }
    if line.byline == Writers::Weak {
        score -= if line.is_caps() { 0.7 } else { 1.5 };
    }
    score - 0.04 * (distance as f32).min(30.0)
}

/// What follows the last separator of a trail such as `Home > Articles > Ferry line to close`, or stands before the
/// first one of a window title such as `Ferry line to close | Harbour News`.
fn last_crumb(line: &str) -> Option<&str> {
    let line = window(line, 300);
    if let Some(rest) = line.strip_prefix("Home ") {
        return Some(rest);
    }
    if let Some(at) = line.rfind(['>', '»', '›', '/']) {
        return line[at..].chars().next().map(|c| &line[at + c.len_utf8()..]);
    }
    line.find(" | ").map(|at| &line[..at])
}

/// The section that stands between the headline and its repeat.
fn section_below(lines: &mut [Line], headline: usize, lead: usize) -> Option<usize> {
    let at = headline + 1;
    let line = lines.get(at).filter(|line| at + 1 < lead && line.words <= 3 && !line.stops() && !line.date)?;
    let label = line.kind.is_none() || line.words == 1 && line.phrase == Some(Phrase::Furniture);
    let repeated = lines[at + 1].kind == Some(BlockKind::HeadlineRepeat);
    (label && repeated).then(|| {
        lines[at].kind = Some(BlockKind::Section);
        at
    })
}

/// Marks the headline and its repeats; returns the line that is the headline.
fn mark_headline(text: &str, lines: &mut [Line], chosen: usize, lead: usize) -> usize {
    let mut folded = PooledString::default();
    let wanted = key(text, &lines[chosen], &mut folded);
    let same =
        |line: &Line, folded: &mut String| line.words >= 3 && !line.has_bullet() && key(text, line, folded) == wanted;
    let from = chosen.saturating_sub(REPEATED_WITHIN);
    let first = (from..chosen).find(|&i| same(&lines[i], &mut folded)).unwrap_or(chosen);
    for i in 0..(lead + 3).min(lines.len()) {
        if i != lead && i != first && same(&lines[i], &mut folded) {
            lines[i].kind = Some(BlockKind::HeadlineRepeat);
        }
    }
    lines[first].kind = Some(BlockKind::Headline);
    first
}

/// Whether a label may be a name: a capital first, letters last, no figures.
fn is_name(label: &str) -> bool {
    label.starts_with(char::is_uppercase)
        && label.ends_with(char::is_alphabetic)
        && !label.contains(|c: char| c.is_ascii_digit() || c == '(')
}

/// The section: the label right above the headline, or a short trail of list items.
fn section(text: &str, lines: &mut [Line], headline: usize, bare: bool) -> Option<usize> {
    let is_label = |line: &Line| {
        let named =
            line.phrase == Some(Phrase::Box) && SECTIONS.contains(&line.content(text).to_ascii_lowercase().as_str());
        (line.kind.is_none() || named)
            && line.words >= 1
            && line.words <= 6
            && line.end == End::Open
            && line.alphabetic >= 1
            && line.byline != Writers::Strong
            && line.span.len() <= 60
            && line.content(text).starts_with(|c: char| c.is_alphanumeric() || matches!(c, '#' | '"' | '“' | '‘' | '\''))
            // In bare copy a row of figures, a salutation or a small letter is no section.
            && (!bare || is_name(line.content(text)))
    };
    let mut at = headline;
    // Between a section and the headline a date or a picture's credit may stand.
    while at > 0 && headline - at < 3 {
        at -= 1;
        let line = &lines[at];
        if matches!(line.kind, Some(BlockKind::Date | BlockKind::Byline | BlockKind::Caption | BlockKind::Credit))
            || line.kind == Some(BlockKind::Furniture) && line.is_empty_item()
        {
            continue;
        }
        if !is_label(line) {
            break;
        }
        if line.words > 4 && !line.span.slice(text).contains(['/', '>', '|', '»', '›', '•', ',', '&']) {
            break;
        }
        if !line.has_bullet() {
            lines[at].kind = Some(BlockKind::Section);
            return Some(at);
        }
        if is_inner_item(text, line) {
            return None;
        }
        // A trail of up to three items; more are a menu.
        let first = (0..=at).rev().take_while(|&i| lines[i].has_bullet()).last().unwrap_or(at);
        if at - first >= 3 {
            return None;
        }
        let first = (first..=at).find(|&i| is_label(&lines[i]))?;
        for line in &mut lines[first..=at] {
            if is_label(line) {
                line.kind = Some(BlockKind::Section);
            }
        }
        return Some(first);
    }
    None
}

/// Takes a bare name for the byline where no line says who wrote it.
fn name_writers(text: &str, lines: &mut [Line], headline: Option<usize>, lead: usize) {
    let start = headline.map_or(lead.saturating_sub(8), |at| at + 1);
    let strong = lines[start..lead].iter().any(|line| line.kind == Some(BlockKind::Byline) && !line.desk);
    let mut named = false;
    for i in start..lead {
        if lines[i].kind.is_some() || lines[i].byline != Writers::Weak {
            continue;
        }
        // Away from a headline, and in a list, a name is a name only next to a date.
        let near = &lines[i.saturating_sub(2).max(start)..(i + 3).min(lead)];
        if (headline.is_none() || lines[i].has_bullet()) && !near.iter().any(|line| line.date) {
            continue;
        }
        // With a byline elsewhere a bare name says who is in the picture.
        lines[i].kind = Some(match (strong, named) {
            _ if i > 0 && byline::is_label(lines[i - 1].content(text)) => {
                lines[i].byline = Writers::Strong;
                lines[i - 1].kind = Some(BlockKind::Byline);
                BlockKind::Byline
            }
            (true, _) if lines[i].has_bullet() => BlockKind::Furniture,
            (true, _) => BlockKind::Caption,
            (_, false) => BlockKind::Byline,
            _ => BlockKind::Furniture,
        });
        named = true;
    }
}

/// Labels what stands between the headline and the body; returns the sub-headline's line.
fn below(text: &str, lines: &mut [Line], headline: Option<usize>, lead: usize, bare: bool) -> Option<usize> {
    let start = headline.map_or(lead.saturating_sub(8), |at| at + 1);
    let (mut subheadline, mut labels) = (None, 0);
    let mut signed = false;
    for (i, line) in lines.iter_mut().enumerate().take(lead).skip(start) {
        let under_byline = std::mem::replace(&mut signed, line.kind == Some(BlockKind::Byline));
        if line.kind == Some(BlockKind::Furniture) {
            labels += usize::from(!line.is_empty_item());
            continue;
        }
        if line.kind.is_some() {
            // What is printed under the headline comes again under it.
            if line.kind == Some(BlockKind::HeadlineRepeat) {
                labels = 0;
            }
            continue;
        }
        let told = line.words >= 5 || line.words >= 3 && (line.blank_before || labels == 0) && line.lower > 0;
        let kind = if line.has_bullet() {
            if bare || line.stops() && line.words >= 6 { BlockKind::ListItem } else { BlockKind::Furniture }
        } else if line.dateline == Filed::Alone {
            BlockKind::Dateline
        } else if under_byline && byline::is_role(line.content(text)) {
            BlockKind::Byline
        } else if is_aside(text, line) && !bare {
            labels += 1;
            BlockKind::Furniture
        } else if goes_on(text, line) || told && labels <= 1 && (subheadline.is_none() || subheadline == Some(i - 1)) {
            subheadline = subheadline.or(Some(i));
            BlockKind::Subheadline
        } else if bare {
            continue;
        } else if line.is_prose() && labels <= 1 {
            BlockKind::Caption
        } else {
            BlockKind::Furniture
        };
        line.kind = Some(kind);
    }
    // Between the date or byline and a picture's credit stands its caption.
    if let Some(at) = subheadline {
        let dated = |line: &Line| matches!(line.kind, Some(BlockKind::Date | BlockKind::Byline));
        let credited = lines.get(at + 1).is_some_and(|next| next.kind == Some(BlockKind::Credit));
        if credited && lines[start..at].iter().any(dated) {
            lines[at].kind = Some(BlockKind::Caption);
            subheadline = None;
        }
    }
    subheadline
}

/// An item of a menu inside another one: neither a headline nor a section.
fn is_inner_item(text: &str, line: &Line) -> bool {
    line.span.slice(text).starts_with('+')
}

/// A row of a menu, the title of a film with its length, the page's own code: what stands under a headline and is no
/// sub-headline.
fn is_aside(text: &str, line: &Line) -> bool {
    let content = line.content(text);
    let menu = line.is_caps() && line.function_words == 0 && line.words >= 4 && line.end == End::Open;
    let length = content.split(' ').next().unwrap_or("");
    let film = length.len() <= 5 && length.contains(':') && length.bytes().all(|b| b.is_ascii_digit() || b == b':');
    let code = content.starts_with('<') && content.ends_with('>');
    menu || film || code || line.small && line.words <= 5
}

/// A sub-headline may go on from the headline: `… as islanders protest`.
fn goes_on(text: &str, line: &Line) -> bool {
    line.words >= 3 && line.span.slice(text).starts_with(['…', '‘']) && !line.stops()
}
