//! What the crate promises of every article, as one check: the property tests, the fuzz targets and the search for slow
//! input share it.

#![allow(dead_code, unreachable_pub, reason = "each program takes what it needs")]

pub(crate) mod pages;

use wirecopy::{Article, BlockKind, Span};

/// Panics where `article`, read from a text, breaks a promise.
pub(crate) fn keep(article: &Article<'_>) {
    sound(article);
    parts(article);
    segments(article);
    entities(article);
    quotes(article);
}

/// What holds of an article from JSON of strangers too: they may say anything of a text, but only of what is in it.
pub(crate) fn sound(article: &Article<'_>) {
    let blocks: Vec<Span> = article.blocks().iter().map(|block| block.span()).collect();
    let sentences: Vec<Span> = article.sentences().collect();
    for spans in [&blocks, article.tokens(), &sentences, article.paragraphs()] {
        ordered(article, spans);
    }
    each_in_one(article, article.tokens(), &sentences);
    each_in_one(article, &sentences, &blocks);
    inside(article, article.values().iter().map(|value| value.span()));
    inside(article, article.dateline().map(|dateline| dateline.span()));
    let stamps = [article.published(), article.updated()];
    inside(article, stamps.into_iter().flatten().filter_map(|stamp| stamp.span()));
    for entity in article.entities() {
        assert!(!entity.mentions().is_empty());
        assert!((0.0..=1.0).contains(&entity.confidence()), "{}", entity.confidence());
        inside(article, [entity.name_span()]);
        ordered(article, &entity.mentions().iter().map(|mention| mention.span()).collect::<Vec<_>>());
    }
    for quote in article.quotes() {
        assert!(!quote.parts().is_empty());
        assert!((0.0..=1.0).contains(&quote.confidence()), "{}", quote.confidence());
        for spans in [quote.parts(), quote.cue(), quote.speaker().mention()] {
            ordered(article, spans);
        }
        inside(article, quote.addressee());
        let _ = (quote.text(), quote.cue_class(), quote.speaker_name(), quote.kind());
    }
}

/// Every span is in the text and on character boundaries.
fn inside(article: &Article<'_>, spans: impl IntoIterator<Item = Span>) {
    for span in spans {
        assert!(article.text().get(span.range()).is_some(), "{span} in {:?}", article.text());
    }
}

/// The same; they are in order, and none overlaps the next or is empty.
fn ordered(article: &Article<'_>, spans: &[Span]) {
    inside(article, spans.iter().copied());
    assert!(spans.iter().all(|span| !span.is_empty()), "an empty span among {spans:?} in {:?}", article.text());
    for pair in spans.windows(2) {
        assert!(pair[0].end() <= pair[1].start(), "{pair:?} in {:?}", article.text());
    }
}

/// Each of `inner` is in exactly one of `outer`; both are in order.
fn each_in_one(article: &Article<'_>, inner: &[Span], outer: &[Span]) {
    let mut at = 0;
    for &span in inner {
        while outer.get(at).is_some_and(|outer| outer.end() <= span.start()) {
            at += 1;
        }
        assert!(outer.get(at).is_some_and(|outer| outer.contains(span)), "{span} in none in {:?}", article.text());
    }
}

/// Characters that leave no trace on paper.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Only what leaves no trace, or marks the lines of a wire, stands between the spans: they and the gaps are the text.
fn leave_nothing(article: &Article<'_>, spans: &[Span]) {
    let text = article.text();
    let mut at = 0;
    for range in spans.iter().map(|span| span.range()).chain(std::iter::once(text.len()..text.len())) {
        assert!(
            text[at..range.start].chars().all(|c| is_blank(c) || matches!(c, '^' | '$' | '<' | '=')),
            "gap {at}..{} in {text:?}",
            range.start
        );
        at = range.end;
    }
}

fn parts(article: &Article<'_>) {
    let blocks: Vec<Span> = article.blocks().iter().map(|block| block.span()).collect();
    let boilerplate: Vec<Span> = article.boilerplate().collect();
    leave_nothing(article, &blocks);
    each_in_one(article, &boilerplate, &blocks);
    each_in_one(article, article.paragraphs(), &blocks);
    for paragraph in article.paragraphs() {
        assert!(!boilerplate.iter().any(|furniture| furniture.contains(*paragraph)), "{paragraph} is furniture");
    }
    let lines = [article.section(), article.headline(), article.subheadline()];
    for line in lines.into_iter().flatten().chain(article.bylines()) {
        assert!(!line.trim().is_empty());
    }
    if let Some(dateline) = article.dateline() {
        let whole = &article[dateline.span()];
        for part in [dateline.place(), dateline.country(), dateline.agency()].into_iter().flatten() {
            assert!(!part.is_empty() && whole.contains(part), "{part:?} of the dateline {whole:?}");
        }
    }
    for credit in article.credits() {
        assert!(credit.names().all(|name| !name.trim().is_empty()));
    }
}

fn segments(article: &Article<'_>) {
    let blocks: Vec<Span> = article.blocks().iter().map(|block| block.span()).collect();
    leave_nothing(article, article.tokens());
    leave_nothing(article, &article.sentences().collect::<Vec<_>>());
    let values: Vec<Span> = article.values().iter().map(|value| value.span()).collect();
    ordered(article, &values);
    each_in_one(article, &values, &blocks);
}

fn entities(article: &Article<'_>) {
    for entity in article.entities() {
        assert!(!entity.name().trim().is_empty());
        assert!(entity.roles().all(|role| !role.trim().is_empty()));
        assert!(entity.kind().is_value() || entity.value().is_none());
        assert!(article.entity_at(entity.mentions()[0].span().start()).is_some());
    }
}

fn quotes(article: &Article<'_>) {
    // A statement may stand in the headline or a caption too, but never in furniture.
    let copy: Vec<Span> = article.blocks().iter().filter(|block| is_copy(block.kind())).map(|b| b.span()).collect();
    let mut last = 0;
    for quote in article.quotes() {
        assert!(!quote.text().trim().is_empty(), "an empty statement in {:?}", article.text());
        each_in_one(article, quote.parts(), &copy);
        assert!(quote.parts()[0].start() >= last, "quotes out of order in {:?}", article.text());
        last = quote.parts()[0].start();
    }
}

/// Lines that somebody wrote for this article.
fn is_copy(kind: BlockKind) -> bool {
    use BlockKind::{Body, Caption, Embed, Headline, ListItem, PullQuote, Subheadline};
    matches!(kind, Body | Caption | Embed | Headline | ListItem | PullQuote | Subheadline)
}
