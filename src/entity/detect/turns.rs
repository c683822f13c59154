//! The names of a transcript or an interview, which the colon behind them tells and nothing else might.

use super::Name;
use crate::doc::Doc;
use crate::entity::EntityKind;
use crate::entity::words::Words;
use crate::lexicon::cues::Cues;
use crate::page::BlockKind;
use crate::page::turns::{Form, labels};

/// How sure a name is that opens a turn.
const CONFIDENCE: f32 = 0.9;

/// Adds the names that open turns to those of the article, which are in text order, in place of what was read there.
pub(crate) fn add(doc: Doc<'_>, words: &Words, names: &mut Vec<Name>) {
    let is_copy = |kind| matches!(kind, BlockKind::Body | BlockKind::ListItem | BlockKind::Embed);
    let blocks = doc.page.blocks.iter().filter(|block| is_copy(block.kind())).map(|block| block.span());
    let labels = labels(doc.text, blocks);
    if labels.is_empty() {
        return;
    }
    let mut added = Vec::with_capacity(labels.len());
    for span in labels.iter().filter(|label| label.form != Form::Letter).map(|label| label.span) {
        let range = words.range(span);
        // `MAYOR LIMA`
        let titles =
            words.words[range.clone()].iter().take_while(|word| word.is(Cues::ROLE.or(Cues::HONORIFIC))).count();
        let range = if titles < range.len() { range.start + titles..range.end } else { range };
        let span = if range.is_empty() { span } else { words.span(&range) };
        let line = words.lines.partition_point(|line| line.words.end <= range.start);
        if !range.is_empty() && words.lines.get(line).is_some_and(|line| range.end <= line.words.end) {
            let (kind, line, confidence) = (EntityKind::Person, line as u32, CONFIDENCE);
            added.push(Name { words: range, line, span, kind, confidence, given: None });
        }
    }
    let is_apart = |name: &Name| {
        let at = added.partition_point(|label: &Name| label.words.end <= name.words.start);
        added.get(at).is_none_or(|label| name.words.end <= label.words.start)
    };
    names.retain(is_apart);
    names.append(&mut added);
    names.sort_by_key(|name| name.words.start);
}
