//! Names as the encoder labels them, set right by the rules where it is in doubt.

use super::Name;
use crate::doc::Doc;
use crate::encoder::{Encoded, Head, Run};
use crate::entity::EntityKind;
use crate::entity::words::{Shape, Words};
use crate::lexicon::cues::Cues;

/// Below this margin, in 1/256, a name is what the rules say it is, if they are as confident as that.
const DOUBTFUL_KIND: i16 = 256;
const CONFIDENT: f32 = 0.6;
/// Below this margin a name's first and last word are where the rules see them.
const DOUBTFUL_EDGES: i16 = 768;

/// The names that the encoder found in an article, and of the rules' names those that it has no label for:
/// nationalities, which it does not tell from other names. In text order; none overlap.
pub(crate) fn names(doc: Doc<'_>, words: &Words, encoded: &Encoded, rules: Vec<Name>) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::with_capacity(rules.len());
    let mut rules = rules.into_iter().peekable();
    let is_kept = |rule: &Name| rule.kind == EntityKind::Nationality;
    for run in encoded.runs(Head::Names) {
        let Some(mut name) = kind(&run).and_then(|kind| name(doc, words, &run, kind)) else { continue };
        while let Some(rule) = rules.next_if(|rule| rule.words.end <= name.words.start) {
            names.extend(Some(rule).filter(is_kept));
        }
        let mut moved = false;
        while let Some(rule) = rules.next_if(|rule| rule.words.start < name.words.end) {
            if rule.words == name.words {
                if run.margin < DOUBTFUL_KIND && rule.confidence >= CONFIDENT {
                    name.kind = rule.kind;
                }
            } else if run.margin < DOUBTFUL_EDGES && !moved {
                let free = names.last().is_none_or(|last| last.words.end <= rule.words.start);
                if free {
                    name = Name { confidence: name.confidence.min(rule.confidence), ..rule };
                    moved = true;
                }
            }
        }
        if names.last().is_none_or(|last| last.words.end <= name.words.start) {
            names.push(name);
        }
    }
    names.extend(rules.filter(is_kept));
    names
}

fn kind(run: &Run) -> Option<EntityKind> {
    match run.kind {
        0 => Some(EntityKind::Person),
        1 => Some(EntityKind::Organization),
        2 => Some(EntityKind::Place),
        _ => None,
    }
}

/// A run as a name; `None` if it lies in a part that is not searched, or over a sentence's edge.
fn name(doc: Doc<'_>, words: &Words, run: &Run, kind: EntityKind) -> Option<Name> {
    let tokens = &doc.segments.tokens;
    let span = tokens[run.tokens.start].join(tokens[run.tokens.end - 1]);
    let mut range = words.range(span);
    let article = |at: usize| matches!(words.words[at].span.slice(doc.text), "the" | "The" | "THE");
    if range.len() > 1 && article(range.start) {
        range.start += 1;
    }
    // No name ends, or begins, in a mark or a small word.
    let is_edge = |at: usize| {
        let word = words.words[at];
        word.is(Cues::FUNCTION) && word.is_lower() || word.shape == Shape::Mark
    };
    while range.len() > 1 && is_edge(range.end - 1) {
        range.end -= 1;
    }
    while range.len() > 1 && is_edge(range.start) {
        range.start += 1;
    }
    if range.is_empty() || is_edge(range.start) {
        return None;
    }
    let line = words.lines.partition_point(|line| line.words.end <= range.start);
    if words.lines.get(line)?.words.end < range.end {
        return None;
    }
    let span = words.words[range.start].span.join(words.words[range.end - 1].span);
    // Each unit of a logit's lead, in nats, is worth less than the one before.
    let lead = f32::from(run.margin.max(0)) / 256.0;
    let confidence = 0.5 + 0.5 * lead / (lead + 1.0);
    Some(Name { words: range, line: line as u32, span, kind, confidence })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::testing::Sheet;
    use crate::entity::{self, EntityData};
    use crate::span::Span;

    /// Kind and text of the named mentions of `text`, a single line, whose words between `[` and `]` are labelled as
    /// the letter after the bracket says: Person, Organisation, Location, Miscellaneous.
    fn found(marked: &str, margin: i16) -> Vec<(EntityKind, String)> {
        let (mut text, mut inside) = (String::new(), Vec::new());
        let mut parts = marked.split(['[', ']']);
        text.push_str(parts.next().unwrap_or_default());
        while let (Some(name), Some(after)) = (parts.next(), parts.next()) {
            let kind = "POLM".find(&name[..1]).unwrap() as u8;
            inside.push((text.len(), text.len() + name.len() - 1, 2 * kind + 1));
            text.push_str(&name[1..]);
            text.push_str(after);
        }
        let sheet = Sheet::new(&text);
        let label = |token: &Span| {
            let inside = inside.iter().find(|(start, end, _)| (*start..*end).contains(&token.start()));
            inside.map_or(0, |&(start, _, first)| first + u8::from(token.start() > start))
        };
        let labels: Vec<u8> = sheet.doc().segments.tokens.iter().map(label).collect();
        let roles = vec![0; labels.len()];
        let entities = entity::find(sheet.doc(), Some(&Encoded::given([labels, roles], margin)));
        let mentions = |e: &EntityData| e.mentions.iter().map(|m| (m.span, e.kind)).collect::<Vec<_>>();
        let mut mentions: Vec<_> = entities.iter().flat_map(mentions).collect();
        mentions.sort_by_key(|mention| mention.0);
        mentions.into_iter().map(|(span, kind)| (kind, span.slice(&text).to_owned())).collect()
    }

    #[test]
    fn the_encoder_has_its_way_where_it_is_sure() {
        let expected = vec![(EntityKind::Place, "Brandvold".to_owned())];
        assert_eq!(found("They spoke to Mr. [LBrandvold] on Friday.", 4000), expected);
    }

    #[test]
    fn the_rules_settle_what_it_doubts() {
        let expected = vec![(EntityKind::Person, "Brandvold".to_owned())];
        assert_eq!(found("They spoke to Mr. [LBrandvold] on Friday.", 20), expected);
        let expected = vec![(EntityKind::Person, "Ottilie Brandvold".to_owned())];
        assert_eq!(found("They spoke to Sen. Ottilie [PBrandvold] on Friday.", 20), expected);
    }

    #[test]
    fn what_neither_small_words_nor_marks_belong_to_is_cut_off() {
        let expected = vec![(EntityKind::Organization, "Skerry Harbour Council".to_owned())];
        assert_eq!(found("Talks with [Othe Skerry Harbour Council of] resumed.", 4000), expected);
    }

    #[test]
    fn nationalities_are_the_rules_to_find() {
        let expected = vec![
            (EntityKind::Nationality, "Norwegian".to_owned()),
            (EntityKind::Person, "Ottilie Brandvold".to_owned()),
        ];
        assert_eq!(found("The [MNorwegian] side sent [POttilie Brandvold] home.", 4000), expected);
    }
}
