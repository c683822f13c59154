//! Names as the encoder labels them, and what the rules add.

use super::Name;
use crate::encoder::{Encoded, Head, Run};
use crate::entity::EntityKind;
use crate::entity::words::{Shape, Words};
use crate::lexicon::cues::Cues;
use crate::span::Span;

fn param(i: usize) -> f32 {
    use std::sync::OnceLock;
    static P: OnceLock<Vec<f32>> = OnceLock::new();
    P.get_or_init(|| std::env::var("LP").unwrap_or("0 0 0 0 0 0".into()).split(' ').map(|x| x.parse().unwrap()).collect())[i]
}

pub(crate) fn names(text: &str, words: &Words, tokens: &[Span], encoded: &Encoded, rules: Vec<Name>) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::with_capacity(rules.len());
    let mut rules = rules.into_iter().peekable();
    let lead = |n: &Name| (n.confidence - 0.4) / 0.05;
    let keep = |rule: Name, names: &mut Vec<Name>| {
        let first = tokens.partition_point(|t| t.end() <= rule.span.start());
        let last = tokens.partition_point(|t| t.start() < rule.span.end());
        let outside = (first..last).map(|t| encoded.against(Head::Names, t)).max().unwrap_or(0);
        let misc = (first..last).all(|t| encoded.labels(Head::Names)[t] > 6);
        let other = !misc && f32::from(outside) / 256.0 < param(3) && lead(&rule) >= param(2);
        if rule.kind == EntityKind::Nationality || other {
            names.push(rule);
        }
    };
    for run in encoded.runs(Head::Names) {
        let Some(kind) = kind(&run) else { continue };
        let Some(mut name) = name(text, words, tokens, &run, kind) else { continue };
        while let Some(rule) = rules.next_if(|rule| rule.words.end <= name.words.start) {
            keep(rule, &mut names);
        }
        let margin = f32::from(run.margin) / 256.0;
        let mut whole = true;
        while let Some(rule) = rules.next_if(|rule| rule.words.start < name.words.end) {
            if rule.words == name.words {
                if lead(&rule) >= param(0) && margin < param(1) {
                    name.kind = rule.kind;
                }
            } else if whole && lead(&rule) >= param(4) && margin < param(5) && names.last().is_none_or(|n| n.words.end <= rule.words.start) {
                name.words = rule.words.clone();
                name.span = rule.span;
                name.kind = rule.kind;
                whole = false;
            }
        }
        names.push(name);
    }
    rules.for_each(|rule| keep(rule, &mut names));
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
fn name(text: &str, words: &Words, tokens: &[Span], run: &Run, kind: EntityKind) -> Option<Name> {
    let span = tokens[run.tokens.start].join(tokens[run.tokens.end - 1]);
    let mut range = words.range(span);
    let article = |at: usize| matches!(words.words[at].span.slice(text), "the" | "The" | "THE");
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
