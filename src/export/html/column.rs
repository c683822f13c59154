//! The article with what was found marked in place.

use std::fmt::Write;

use super::escape;
use super::marks::{self, Cutter, Mark, Role};
use crate::article::{Article, Quote};
use crate::page::BlockKind;
use crate::span::Span;

/// Adds every block of the page, the furniture included.
pub(super) fn push(out: &mut String, article: &Article<'_>) {
    let marks = marks::of(article);
    let mut cutter = Cutter::new(&marks);
    // Statements that are not announced yet; each is where its first piece stands.
    let mut quotes: Vec<_> = article.quotes().map(Some).collect();
    for block in article.blocks() {
        let (tag, kind) = (tag(block.kind()), block.kind().as_str());
        let _ = write!(out, "<{tag} class=\"{kind}\" dir=\"auto\"");
        if !matches!(block.kind(), BlockKind::Body | BlockKind::Headline) {
            let _ = write!(out, " data-kind=\"{}\"", kind.replace('_', " "));
        }
        out.push('>');
        cutter.cut(block.span(), |span, open| piece(out, article, span, open, &mut quotes));
        let _ = writeln!(out, "</{tag}>");
    }
}

fn tag(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Headline => "h1",
        BlockKind::Subhead => "h2",
        _ => "p",
    }
}

/// Adds a piece of text and all that it is.
fn piece(out: &mut String, article: &Article<'_>, span: Span, open: &[Mark], quotes: &mut [Option<Quote<'_>>]) {
    if open.is_empty() {
        return escape::push(out, &article[span]);
    }
    for mark in open {
        if let Role::Statement(index) = mark.role {
            if let Some(quote) = quotes[index as usize].take() {
                button(out, article, quote, index);
            }
        }
    }
    let list = |index: fn(Role) -> Option<u32>| {
        let indexes: Vec<_> = open.iter().filter_map(|mark| index(mark.role)).map(|index| index.to_string()).collect();
        indexes.join(" ")
    };
    let attributes = [
        ("data-q", list(|role| if let Role::Statement(index) = role { Some(index) } else { None })),
        ("data-cue", list(|role| if let Role::Cue(index) = role { Some(index) } else { None })),
        ("data-by", list(|role| if let Role::Speaker(index) = role { Some(index) } else { None })),
        ("data-e", list(|role| if let Role::Entity(index) = role { Some(index) } else { None })),
    ];
    let (mut classes, mut title) = (Vec::new(), String::new());
    for mark in open {
        match mark.role {
            Role::Statement(index) => classes.push(article.quote_data()[index as usize].kind.as_str()),
            Role::Cue(_) => classes.push("cue"),
            Role::Speaker(_) => classes.push("speaker"),
            Role::Entity(index) => {
                let entity = article.entity(index);
                classes.push(if entity.kind().is_value() { "value" } else { entity.kind().as_str() });
                title = format!("{}, {}", escape::escaped(entity.name()), entity.kind().as_str());
            }
        }
    }
    classes.dedup();
    let _ = write!(out, "<span class=\"{}\"", classes.join(" "));
    for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
        let _ = write!(out, " {name}=\"{value}\"");
    }
    if !title.is_empty() {
        let _ = write!(out, " title=\"{title}\"");
    }
    out.push('>');
    escape::push(out, &article[span]);
    out.push_str("</span>");
}

/// The number before a statement; the way to it for the keyboard and for fingers. No `button`: a line would break on
/// either side of that, and leave the number or a quotation mark behind.
fn button(out: &mut String, article: &Article<'_>, quote: Quote<'_>, index: u32) {
    let speaker = quote.speaker();
    let who = speaker.name().map(escape::escaped);
    let words = speaker.mention_text().map(|words| escape::escaped(&words));
    let who = match (who, words) {
        (Some(name), Some(words)) if name != words => format!("{name} (\u{201c}{words}\u{201d})"),
        (Some(name), _) => name,
        (None, Some(words)) => format!("{words}, no name"),
        (None, None) => "speaker not known".to_owned(),
    };
    let cue = quote.cue_text().map_or(String::new(), |cue| format!(", \u{201c}{}\u{201d}", escape::escaped(&cue)));
    let _ = write!(
        out,
        "<a role=\"button\" tabindex=\"0\" id=\"q{index}\" data-n=\"{index}\"{entity} aria-pressed=\"false\" \
         aria-label=\"Statement {number}, {kind}: {who}{cue}\">{number}</a>",
        entity = article.quote_data()[index as usize].entity.map_or(String::new(), |at| format!(" data-p=\"{at}\"")),
        number = index + 1,
        kind = quote.kind().as_str(),
    );
}
