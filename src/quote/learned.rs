//! Statements that no rule foresees, from the roles that the encoder gives to words.

use super::statement::{Pattern, Statement};
use super::words::{Kind, Sentence, Words};
use crate::encoder::{Encoded, Head};
use crate::span::Span;

/// A source stands at most so many words from its cue, a content at most so many from its cue.
const SOURCE_REACH: usize = 30;
const CONTENT_REACH: usize = 40;
/// How many words a sentence's end between two parts counts for.
const SENTENCE_TO_SOURCE: usize = 20;
const SENTENCE_TO_CONTENT: usize = 6;
/// How many words it counts for that a source has spoken already.
const SPOKEN: usize = 5;

/// A run of words with one role.
#[derive(Debug, Clone, Copy)]
struct Part {
    words: Sentence,
    margin: i16,
}

/// The parts of one paragraph.
#[derive(Debug, Default)]
struct Parts {
    sources: Vec<Part>,
    cues: Vec<Part>,
    contents: Vec<Part>,
}

/// Adds the statements that have a source, a cue and a content, are certain enough, and say nothing that one of `found`
/// says; then all are in order again.
pub(super) fn add(words: &Words<'_>, tokens: &[Span], encoded: &Encoded, found: &mut Vec<Statement>) {
    let mut said = vec![false; words.len()];
    for part in found.iter().flat_map(|statement| &statement.parts) {
        said[part.start..part.end].fill(true);
    }
    let mut runs = encoded.runs(Head::Roles).peekable();
    let before = found.len();
    for (index, paragraph) in words.paragraphs.iter().enumerate() {
        let Sentence { start, end } = paragraph.words;
        if start == end {
            continue;
        }
        let (first, last) = (words.words[start].span.start(), words.words[end - 1].span.end());
        let mut parts = Parts::default();
        while let Some(run) = runs.next_if(|run| tokens[run.tokens.start].start() < last) {
            let span = tokens[run.tokens.start].join(tokens[run.tokens.end - 1]);
            if span.start() < first {
                continue;
            }
            let at = |offset| start + words.words[start..end].partition_point(|word| word.span.start() < offset);
            let range = Sentence { start: at(span.start()), end: at(span.end()) };
            if range.start < range.end {
                let list = match run.kind {
                    0 => &mut parts.sources,
                    1 => &mut parts.cues,
                    _ => &mut parts.contents,
                };
                list.push(Part { words: range, margin: run.margin });
            }
        }
        link(words, index, &parts, &said, found);
    }
    if found.len() > before {
        found.sort_by_key(|statement| (statement.paragraph, statement.parts[0].start));
    }
}

/// Each cue takes the nearest source, each content the nearest cue.
fn link(words: &Words<'_>, paragraph: usize, parts: &Parts, said: &[bool], found: &mut Vec<Statement>) {
    let mut spoken = vec![false; parts.sources.len()];
    let sources: Vec<Option<usize>> = parts
        .cues
        .iter()
        .map(|cue| {
            let source = nearest(words, cue, &parts.sources, SOURCE_REACH, SENTENCE_TO_SOURCE, |source| {
                if spoken[source] { SPOKEN } else { 0 }
            })?;
            spoken[source] = true;
            Some(source)
        })
        .collect();
    let mut of_cue: Vec<Vec<Part>> = vec![Vec::new(); parts.cues.len()];
    for content in &parts.contents {
        if let Some(cue) = nearest(words, content, &parts.cues, CONTENT_REACH, SENTENCE_TO_CONTENT, |_| 0) {
            of_cue[cue].push(*content);
        }
    }
    for ((cue, source), contents) in parts.cues.iter().zip(sources).zip(of_cue) {
        let Some(source) = source.map(|source| parts.sources[source]) else { continue };
        let least = contents.iter().chain([cue, &source]).map(|part| part.margin).min();
        if least.is_none_or(|margin| margin < param())
            || contents.iter().any(|part| said[part.words.start..part.words.end].contains(&true))
        {
            continue;
        }
        let mut statement = Statement {
            parts: Vec::with_capacity(contents.len()),
            cue: Some(words.span(cue.words.start, cue.words.end)),
            mention: Some((source.words.start, source.words.end)),
            antecedent: None,
            pattern: Pattern::Learned,
            paragraph,
            nested: false,
        };
        for part in &contents {
            statement.add(words, part.words.start, part.words.end);
        }
        if !statement.parts.is_empty() {
            found.push(statement);
        }
    }
}

fn param() -> i16 {
    use std::sync::OnceLock;
    static P: OnceLock<i16> = OnceLock::new();
    *P.get_or_init(|| std::env::var("QP").unwrap_or("0".into()).parse().unwrap())
}

/// The nearest of `others`, which are in order and do not overlap, to `part`.
fn nearest(
    words: &Words<'_>,
    part: &Part,
    others: &[Part],
    reach: usize,
    sentence: usize,
    extra: impl Fn(usize) -> usize,
) -> Option<usize> {
    let Sentence { start, end } = part.words;
    let first = others.partition_point(|other| other.words.end + reach <= start);
    let near = others[first..].iter().take_while(|other| other.words.start < end + reach);
    near.enumerate()
        .map(|(i, other)| {
            let (from, to) =
                if other.words.end <= start { (other.words.end, start) } else { (end, other.words.start.max(end)) };
            let stops = (from..to).filter(|&at| words.kind(at) == Kind::Stop).count();
            (to - from + stops * sentence + extra(first + i), first + i)
        })
        .min()
        .filter(|&(distance, _)| distance < reach)
        .map(|(_, other)| other)
}
