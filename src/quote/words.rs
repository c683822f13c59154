//! The words of an article as the search for statements sees them.

use std::num::NonZeroU32;

use super::wordclass::{Kind, read_at};
use crate::doc::{self, Doc};
use crate::lexicon::speech::Function;
use crate::marks::Quoted;
use crate::page::{BlockKind, picture_credits};
use crate::pool::PooledVec;
use crate::span::Span;

/// One in so many words knows what stands before it.
const STEP: usize = 16;

/// A word, number or mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    pub(super) span: Span,
    pub(super) kind: Kind,
    /// The outermost quoted stretch that it stands in or is a mark of, as an index into the marks, plus one.
    stretch: Option<NonZeroU32>,
    /// Whether its first letter is a capital.
    pub(super) capital: bool,
    /// Whether it is a form of a cue verb that is no noun: a noun phrase does not run over it.
    pub(super) says: bool,
    /// Of which tables of speech it is: [`VERB`], [`NOUN`].
    known: u8,
}

/// A form of a cue verb, see [`Words::is_verb`].
const VERB: u8 = 1;
/// A noun of speech, see [`Words::is_noun`].
const NOUN: u8 = 2;

impl Word {
    fn read(text: &str, span: Span) -> Word {
        let (kind, senses, capital) = read_at(text, span);
        let known = (VERB * u8::from(senses.verb)) | (NOUN * u8::from(senses.noun));
        Word { span, kind, stretch: None, capital, says: senses.says, known }
    }
}

/// A sentence as a range of words, `start..end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sentence {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// A block as a range of words and of sentences.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paragraph {
    pub(super) block: u32,
    pub(super) kind: BlockKind,
    pub(super) words: Sentence,
    /// Indexes of its first sentence and of the one after its last.
    pub(super) sentences: (usize, usize),
    /// Indexes of its first quoted stretch and of the one after its last.
    pub(super) stretches: (usize, usize),
}

/// All words of an article, in order.
#[derive(Debug)]
pub(super) struct Words<'a> {
    pub(super) text: &'a str,
    pub(super) words: PooledVec<Word>,
    pub(super) sentences: PooledVec<Sentence>,
    pub(super) paragraphs: PooledVec<Paragraph>,
    pub(super) marks: &'a [Quoted],
    /// What the outermost stretches hold, by index into the marks.
    stretches: PooledVec<Stretch>,
    /// How many of the words before each [`STEP`]th one are letter or digit words, and how many of these are quoted.
    counts: PooledVec<(u32, u32)>,
}

/// A quoted stretch as a range of words, its marks with it.
#[derive(Debug, Clone, Copy, Default)]
struct Stretch {
    start: u32,
    end: u32,
    statement: bool,
    title: bool,
}

impl<'a> Words<'a> {
    pub(super) fn new(doc: Doc<'a>, marks: &'a [Quoted]) -> Words<'a> {
        Words::of(doc, marks, |_| true)
    }

    /// The words of paragraphs with quotation marks, and of those that one which opens with a mark follows: all that
    /// direct quotes need. The others are there, but empty.
    pub(super) fn quoted(doc: Doc<'a>, marks: &'a [Quoted]) -> Words<'a> {
        let blocks = &doc.page.blocks;
        let mut is_needed = PooledVec::filled(false, blocks.len());
        for mark in marks {
            let block = mark.block as usize;
            is_needed[block] = true;
            if block > 0 && mark.outer.start() == blocks[block].span.start() {
                is_needed[block - 1] = true;
            }
        }
        Words::of(doc, marks, |block| is_needed[block])
    }

    /// The words of the blocks that are needed.
    fn of(doc: Doc<'a>, marks: &'a [Quoted], is_needed: impl Fn(usize) -> bool) -> Words<'a> {
        let segments = doc.segments;
        let mut all = Words {
            text: doc.text,
            words: PooledVec::default(),
            sentences: PooledVec::default(),
            paragraphs: PooledVec::default(),
            marks,
            stretches: PooledVec::filled(Stretch::default(), marks.len()),
            counts: PooledVec::default(),
        };
        let read = |sentence: &&doc::Sentence| {
            let block = sentence.block as usize;
            doc.page.blocks.get(block).is_some_and(|block| is_read(block.kind)) && is_needed(block)
        };
        all.words.reserve_exact(segments.sentences.iter().filter(read).map(|sentence| sentence.tokens.len()).sum());
        all.sentences.reserve_exact(segments.sentences.iter().filter(read).count());
        let dateline = doc.page.dateline.map(|dateline| dateline.span);
        let mut mark = 0;
        let (mut credits, mut credit) = (PooledVec::default(), 0);
        for sentence in &segments.sentences {
            let Some(block) = doc.page.blocks.get(sentence.block as usize) else { continue };
            if !is_read(block.kind) {
                continue;
            }
            if all.paragraphs.last().is_none_or(|p| p.block != sentence.block) {
                all.end_paragraph();
                while mark < marks.len() && marks[mark].block < sentence.block {
                    mark += 1;
                }
                let first = mark;
                while mark < marks.len() && marks[mark].block == sentence.block {
                    mark += 1;
                }
                credits.clear();
                credit = 0;
                if is_needed(sentence.block as usize) {
                    picture_credits(doc.text, block.span, &mut credits);
                }
                let (word, start) = (all.words.len(), all.sentences.len());
                all.paragraphs.push(Paragraph {
                    block: sentence.block,
                    kind: block.kind,
                    words: Sentence { start: word, end: word },
                    sentences: (start, start),
                    stretches: (first, mark),
                });
            }
            if !is_needed(sentence.block as usize) {
                continue;
            }
            let start = all.words.len();
            // Hardly a paragraph has something to leave out.
            let is_whole = credits.is_empty() && dateline.is_none_or(|dateline| !dateline.overlaps(block.span));
            for &span in &segments.tokens[sentence.tokens.start as usize..sentence.tokens.end as usize] {
                if !is_whole {
                    while credits.get(credit).is_some_and(|found: &Span| found.end() <= span.start()) {
                        credit += 1;
                    }
                    if dateline.iter().chain(credits.get(credit)).any(|part| part.overlaps(span)) {
                        continue;
                    }
                }
                if !span.is_empty() {
                    all.words.push(Word::read(doc.text, span));
                }
            }
            let end = all.words.len();
            if start < end {
                all.sentences.push(Sentence { start, end });
            }
        }
        all.end_paragraph();
        all.place_marks();
        all.count();
        all
    }

    fn end_paragraph(&mut self) {
        let (words, sentences) = (self.words.len(), self.sentences.len());
        if let Some(last) = self.paragraphs.last_mut() {
            last.words.end = words;
            last.sentences.1 = sentences;
        }
    }

    /// Tells each word which outermost stretch it stands in.
    fn place_marks(&mut self) {
        let mut at = 0;
        for (i, stretch) in self.marks.iter().enumerate().filter(|(_, stretch)| stretch.depth == 0) {
            while at < self.words.len() && self.words[at].span.end() <= stretch.outer.start() {
                at += 1;
            }
            let start = at as u32;
            while at < self.words.len() && self.words[at].span.start() < stretch.outer.end() {
                let word = &mut self.words[at];
                word.stretch = NonZeroU32::new(i as u32 + 1);
                if !stretch.inner.overlaps(word.span) {
                    word.kind = Kind::Mark;
                }
                at += 1;
            }
            let inner = stretch.inner.slice(self.text).trim_end();
            let punctuated = inner.ends_with([',', '.', '?', '!', '—', '…', '-']);
            let mut words = inner.split_whitespace();
            let capitals = words.by_ref().take(5).filter(|word| word.starts_with(char::is_uppercase)).count();
            self.stretches[i] = Stretch {
                start,
                end: at as u32,
                statement: punctuated || words.next().is_some(),
                title: !punctuated && capitals > 1,
            };
        }
    }

    fn count(&mut self) {
        let mut counts = PooledVec::default();
        counts.reserve(self.words.len() / STEP + 1);
        let (mut all, mut quoted) = (0, 0);
        for first in (0..=self.words.len()).step_by(STEP) {
            counts.push((all, quoted));
            let (more, more_quoted) = self.tally(first, self.words.len().min(first + STEP));
            (all, quoted) = (all + more, quoted + more_quoted);
        }
        self.counts = counts;
    }

    /// How many letter or digit words stand in `start..end`, and how many of them are quoted.
    pub(super) fn counted(&self, start: usize, end: usize) -> (u32, u32) {
        if end - start <= STEP {
            return self.tally(start, end);
        }
        let ((all, quoted), (all_before, quoted_before)) = (self.counted_to(end), self.counted_to(start));
        (all - all_before, quoted - quoted_before)
    }

    /// The same for the words before `end`.
    fn counted_to(&self, end: usize) -> (u32, u32) {
        let (all, quoted) = self.counts[end / STEP];
        let (more, more_quoted) = self.tally(end / STEP * STEP, end);
        (all + more, quoted + more_quoted)
    }

    /// The same, word by word.
    fn tally(&self, start: usize, end: usize) -> (u32, u32) {
        (start..end)
            .filter(|&at| self.is_word(at))
            .fold((0, 0), |(all, quoted), at| (all + 1, quoted + u32::from(self.words[at].stretch.is_some())))
    }

    /// Whether a sentence starts with the word at `at`.
    pub(super) fn starts_sentence(&self, at: usize) -> bool {
        self.sentences.binary_search_by_key(&at, |sentence| sentence.start).is_ok()
    }

    /// The index of the sentence that holds the word at `at`, if any does.
    pub(super) fn sentence_of(&self, at: usize) -> Option<usize> {
        self.sentences.partition_point(|sentence| sentence.start <= at).checked_sub(1)
    }

    /// The index of the paragraph that holds the word at `at`.
    pub(super) fn paragraph_of(&self, at: usize) -> usize {
        self.paragraphs.partition_point(|paragraph| paragraph.words.start <= at).saturating_sub(1)
    }

    /// Whether a paragraph starts with the word at `at`.
    pub(super) fn starts_paragraph(&self, at: usize) -> bool {
        self.paragraphs.get(self.paragraph_of(at)).is_some_and(|paragraph| paragraph.words.start == at)
    }

    /// Whether the stretch that the word stands in reads as somebody's words, not as a name or a term.
    pub(super) fn is_statement(&self, at: usize) -> bool {
        self.stretch(at).is_some_and(|stretch| self.stretches[stretch as usize].statement)
    }

    /// Whether the stretch that the word stands in reads as the title of a work.
    pub(super) fn is_title(&self, at: usize) -> bool {
        self.stretch(at).is_some_and(|stretch| self.stretches[stretch as usize].title)
    }

    /// The words of a stretch with its marks.
    pub(super) fn stretch_words(&self, stretch: u32) -> Sentence {
        let Stretch { start, end, .. } = self.stretches[stretch as usize];
        Sentence { start: start as usize, end: end as usize }
    }

    pub(super) fn kind(&self, at: usize) -> Kind {
        self.words[at].kind
    }

    pub(super) fn is(&self, at: usize, function: Function) -> bool {
        self.words[at].kind == Kind::Small(function)
    }

    pub(super) fn str(&self, at: usize) -> &'a str {
        self.words[at].span.slice(self.text)
    }

    pub(super) fn stretch(&self, at: usize) -> Option<u32> {
        self.words[at].stretch.map(|stretch| stretch.get() - 1)
    }

    /// Whether the word at `at` is `word`, case aside.
    #[inline]
    pub(super) fn says(&self, at: usize, word: &str) -> bool {
        // The length tells most words before the text is looked at.
        let span = self.words[at].span;
        span.len() == word.len() && span.slice(self.text).eq_ignore_ascii_case(word)
    }

    /// Whether the word at `at` is a form of a cue verb, perhaps only with the particle after it.
    pub(super) fn is_verb(&self, at: usize) -> bool {
        self.words[at].known & VERB != 0
    }

    /// Whether the word at `at` is a noun that stands for something said.
    pub(super) fn is_noun(&self, at: usize) -> bool {
        self.words[at].known & NOUN != 0
    }

    /// The span from the first to the last of the words `start..end`.
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        debug_assert!(start < end);
        self.words[start].span.join(self.words[end - 1].span)
    }

    /// Whether the word is a letter or digit word, not a mark or sign.
    pub(super) fn is_word(&self, at: usize) -> bool {
        !matches!(
            self.words[at].kind,
            Kind::Comma
                | Kind::Colon
                | Kind::Semicolon
                | Kind::Dash
                | Kind::Stop
                | Kind::Mark
                | Kind::Open
                | Kind::Close
                | Kind::Sign
        )
    }
}

/// Whether statements are looked for in such a block.
pub(super) fn is_read(kind: BlockKind) -> bool {
    matches!(
        kind,
        BlockKind::Headline
            | BlockKind::Subheadline
            | BlockKind::Caption
            | BlockKind::Body
            | BlockKind::ListItem
            | BlockKind::PullQuote
            | BlockKind::Embed
    )
}
