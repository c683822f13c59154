//! Statements that no rule foresees, from the roles that the encoder gives to words.

use super::statement::{Pattern, Statement};
use super::wordclass::Kind;
use super::words::{Sentence, Words};
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

/// The least margin, in 1/256, of a statement's parts.
const CERTAIN: i16 = 256;

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
    let mut said = vec![false; words.words.len()];
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
        if least.is_none_or(|margin| margin < CERTAIN)
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

#[cfg(test)]
mod tests {
    use super::super::{QuoteData, find};
    use crate::doc::{Doc, Segments};
    use crate::encoder::Encoded;
    use crate::marks;
    use crate::page::{Block, BlockKind, Page};
    use crate::span::Span;

    /// The statements of a paragraph whose words between brackets have the role that the first letter says: Source, cUe,
    /// Content.
    fn quotes(marked: &str, margin: i16) -> Vec<[String; 3]> {
        let (mut text, mut inside) = (String::new(), Vec::new());
        let mut parts = marked.split(['[', ']']);
        text.push_str(parts.next().unwrap_or_default());
        while let (Some(part), Some(after)) = (parts.next(), parts.next()) {
            let kind = "SUC".find(&part[..1]).unwrap() as u8;
            inside.push((text.len(), text.len() + part.len() - 1, 2 * kind + 1));
            text.push_str(&part[1..]);
            text.push_str(after);
        }
        let block = Block { span: Span::of(0..text.len()), kind: BlockKind::Body };
        let page = Page { paragraphs: vec![block.span], blocks: vec![block], ..Page::default() };
        let segments = Segments::of(&text, &page.blocks);
        let doc = Doc { text: &text, page: &page, segments: &segments };
        let label = |token: &Span| {
            let inside = inside.iter().find(|(start, end, _)| (*start..*end).contains(&token.start()));
            inside.map_or(0, |&(start, _, first)| first + u8::from(token.start() > start))
        };
        let labels: Vec<u8> = segments.tokens.iter().map(label).collect();
        let encoded = Encoded::given([vec![0; labels.len()], labels], margin);
        let join = |spans: &[Span]| spans.iter().map(|s| s.slice(&text)).collect::<Vec<_>>().join(" / ");
        let row = |q: QuoteData| [join(&q.mention), join(&q.cue), join(&q.parts)];
        find(doc, &marks::pair(doc), &[], Some(&encoded)).into_iter().map(row).collect()
    }

    #[test]
    fn a_statement_that_no_rule_foresees() {
        let text = "For [SBerg] the harbour was [Ua matter of] [Cgood ships and better luck].";
        assert_eq!(quotes(text, 2000), [["Berg", "a matter of", "good ships and better luck"]]);
        assert!(quotes(text, 20).is_empty(), "not certain enough");
    }

    #[test]
    fn what_has_no_source_is_no_statement() {
        assert!(quotes("The harbour was [Ua matter of] [Cgood ships and better luck].", 2000).is_empty());
    }

    #[test]
    fn a_rule_that_found_it_has_precedence() {
        let text = "[SBerg] [Usaid] that [Cthe harbour would open] in May.";
        assert_eq!(quotes(text, 2000), quotes("Berg said that the harbour would open in May.", 2000));
    }

    #[test]
    fn each_cue_takes_the_nearest_source() {
        let text = "To [SBerg] it was [Ua matter of] [Cluck], to [SLind] it was [Ua question of] [Cmoney].";
        assert_eq!(quotes(text, 2000), [["Berg", "a matter of", "luck"], ["Lind", "a question of", "money"]]);
    }

    #[test]
    fn parts_far_apart_are_not_joined() {
        let far = "and so on ".repeat(30);
        assert!(quotes(&format!("[SBerg] {far} [Ua matter of] [Cluck]."), 2000).is_empty());
    }
}
