//! Puts hard-wrapped lines together into paragraphs.
//!
//! Wire copy is wrapped at a fixed width. Two layouts are in use: a paragraph opens with an indent and no line is left
//! empty between paragraphs, or paragraphs are set apart by an empty line. Web pages have a paragraph to a line. A text
//! counts as wrapped when its lines are short and many of them run on in lower case; a line then belongs to the
//! paragraph before it unless it opens one by an indent, an empty line, a bullet, or by standing after a line that had
//! room for its first word.

use super::lines::RawLine;
use crate::pool::PooledVec;
use crate::span::Span;

/// One or several lines that make a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// From the first line's start to the last line's end.
    pub(super) span: Span,
    /// Whether an empty line comes before.
    pub(super) blank_before: bool,
}

/// No wire's lines are wider, in characters.
const WIDEST: usize = 100;
/// A line that runs on is at least this wide.
const NARROWEST: usize = 30;

/// How a text is wrapped.
struct Wrap {
    width: usize,
    indented: bool,
}

/// The paragraphs that the lines make.
pub(super) fn paragraphs(text: &str, lines: &[RawLine]) -> PooledVec<Paragraph> {
    let wrap = detect(text, lines);
    let mut out: PooledVec<Paragraph> = PooledVec::default();
    out.reserve(lines.len());
    for (i, line) in lines.iter().enumerate() {
        match (&wrap, out.last_mut()) {
            (Some(wrap), Some(open)) if runs_on(text, &lines[i - 1], line, wrap) => {
                open.span = open.span.join(line.span);
            }
            _ => out.push(Paragraph { span: line.span, blank_before: line.blank_before }),
        }
    }
    out
}

/// The width of a line in characters, as far as it matters.
fn width(text: &str, line: &RawLine) -> usize {
    let line = line.span.slice(text);
    if line.len() > 4 * WIDEST { line.len() } else { line.chars().count() }
}

fn detect(text: &str, lines: &[RawLine]) -> Option<Wrap> {
    let (mut wide, mut widest, mut full, mut run_on, mut opens) = (0, 0, 0, 0, 0);
    for (i, line) in lines.iter().enumerate() {
        let width = width(text, line) + usize::from(line.indent);
        if width > WIDEST {
            wide += 1;
            continue;
        }
        widest = widest.max(width);
        full += usize::from(width >= NARROWEST);
        if let Some(next) = lines.get(i + 1).filter(|next| !next.blank_before && width >= NARROWEST) {
            let starts_low = next.span.slice(text).starts_with(|c: char| c.is_lowercase());
            run_on += usize::from(next.indent <= line.indent && starts_low && !ends_sentence(line.span.slice(text)));
        }
        opens += usize::from(line.indent >= 2 && !line.blank_before);
    }
    // Every fourth full line runs on in lower case; capitalised and stopped lines make up the rest.
    let wrapped = run_on >= 1 && run_on * 5 >= full && wide * 20 <= lines.len();
    wrapped.then_some(Wrap { width: widest, indented: opens >= 1 })
}

fn runs_on(text: &str, before: &RawLine, line: &RawLine, wrap: &Wrap) -> bool {
    let (this, previous) = (line.span.slice(text), before.span.slice(text));
    if line.blank_before || opens_item(this) || width(text, before) > WIDEST || width(text, line) > WIDEST {
        return false;
    }
    if wrap.indented && (line.indent >= 2 || line.indent > before.indent) {
        return false;
    }
    if line.indent > before.indent + 1 {
        return false;
    }
    // A wrapping program breaks a line only where the next word no longer fits.
    let room = wrap.width.saturating_sub(width(text, before) + usize::from(before.indent) + 1);
    let first = this.split(char::is_whitespace).next().map_or(0, |word| word.chars().count());
    let starts_low = this.starts_with(|c: char| c.is_lowercase());
    let slack = if starts_low && !ends_sentence(previous) { 16 } else { 6 };
    first + slack > room
}

fn opens_item(line: &str) -> bool {
    if line.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("by ")) {
        return line.starts_with('B');
    }
    let mut chars = line.chars();
    let bullet = matches!(chars.next(), Some('*' | '•' | '-' | '–' | '—' | '+' | '#' | '^' | '_'));
    bullet && matches!(chars.next(), None | Some(' ' | '-' | '_' | '*' | '#' | '^'))
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['"', '\'', '”', '’', ')']).ends_with(['.', '!', '?', ':', ';'])
}

#[cfg(test)]
mod tests {
    use super::super::lines;
    use super::*;

    fn reflowed(text: &str) -> Vec<String> {
        let lines = lines::split(text);
        let joined = |p: &Paragraph| p.span.slice(text).split_whitespace().collect::<Vec<_>>().join(" ");
        paragraphs(text, &lines).iter().map(joined).collect()
    }

    #[test]
    fn an_indent_opens_a_paragraph() {
        let text = "PORT COUNCIL RAISES HARBOUR FEES\n    LISBON, May 4 - The port council said it would raise the fees\n\
                    that ships pay for a berth in the old harbour by four pct\nfrom July.\n    It gave no reason.\n    \
                    Shipping lines said they had not been asked about the rise\nand would protest.\n Reuter\n";
        assert_eq!(
            reflowed(text),
            [
                "PORT COUNCIL RAISES HARBOUR FEES",
                "LISBON, May 4 - The port council said it would raise the fees that ships pay for a berth in the old \
                 harbour by four pct from July.",
                "It gave no reason.",
                "Shipping lines said they had not been asked about the rise and would protest.",
                "Reuter",
            ]
        );
    }

    #[test]
    fn rows_of_a_table_stay_apart() {
        let text = "SALT WORKS <SLT> 1ST QTR NET\n    OSLO, May 4 - Shr 30 cts vs 12 cts\n    Net 1.2 mln vs 0.8 mln\n    \
                    NOTE: The figures of last year hold a gain from the sale of\na shipyard and of two ferries that were \
                    built there, and one\ncharge.\n";
        assert_eq!(reflowed(text).len(), 4);
    }

    #[test]
    fn an_empty_line_ends_a_paragraph() {
        let text = "Ministers agree on ferry line\n\nOslo (dpa) - The ministers of both countries agreed on a new\nferry \
                    line that is to open in the coming spring, they told\nreporters.\n\nThe line will be served by three \
                    ships that run on batteries\nand carry 200 cars.\n";
        assert_eq!(reflowed(text).len(), 3);
    }

    #[test]
    fn a_paragraph_to_a_line_is_left_alone() {
        let text = "Menu\nSport\nweather\nThe council met on Monday to talk about the ferry line, which has been late for \
                    most of the year and costs more than was planned.\nA second meeting is planned.\nshare\n";
        assert_eq!(reflowed(text).len(), 6);
    }
}
