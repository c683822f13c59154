//! What can be told of a line by itself.

use super::counts::Counts;
use super::phrases::{self, Phrase};
use super::stamp::{self, Scan};
use super::{byline, caption, dateline, desk, reflow::Paragraph, results};
use crate::page::BlockKind;
use crate::span::Span;

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// A full stop or an exclamation mark, quotation marks or brackets closed after it or not.
    Stop,
    /// Dots that leave the rest out.
    Ellipsis,
    /// A question mark.
    Question,
    /// A colon or a semicolon.
    Colon,
    /// Anything else.
    Open,
}

/// A line or reflowed paragraph, what can be told of it by itself, and what the passes made of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub(super) span: Span,
    /// Bytes of the bullet and the white space after it.
    pub(super) bullet: u8,
    pub(super) blank_before: bool,
    /// A remark in brackets.
    pub(super) remark: bool,
    pub(super) end: End,
    pub(super) phrase: Option<Phrase>,
    /// Words; these and those below as in [`Counts`].
    pub(super) words: u16,
    /// Words that English sentences need: articles, prepositions, auxiliaries, pronouns.
    pub(super) function_words: u16,
    /// Words that start with a lower-case letter.
    pub(super) lower: u16,
    /// Words of two letters and more all in capitals.
    pub(super) caps: u16,
    /// Words that start with a letter.
    pub(super) alphabetic: u16,
    /// Has a date or time, and hardly anything else but labels and names.
    pub(super) date: bool,
    /// What its dateline is, if it starts with one.
    pub(super) dateline: Filed,
    pub(super) byline: Writers,
    /// Starts with a small letter.
    pub(super) small: bool,
    /// Starts with `By`.
    pub(super) announced: bool,
    /// Its byline names a desk or an agency, nobody.
    pub(super) desk: bool,
    /// Somebody's turn in a transcript, or what announces the words below: copy, however short.
    pub(super) speech: bool,
    /// A row of results.
    pub(super) row: bool,
    /// A caption or a picture's credit by its own words.
    pub(super) picture: Option<BlockKind>,
    /// What the passes made of it.
    pub(super) kind: Option<BlockKind>,
}

/// The dateline that a line starts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filed {
    No,
    /// Capitals and a dash.
    Weak,
    /// With a date or an agency.
    Strong,
    /// A place alone on its line.
    Alone,
}

/// Whether a line is a byline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writers {
    No,
    /// A bare name.
    Weak,
    /// It says so.
    Strong,
}

/// No line of dates or names is longer.
const SHORT: usize = 200;
/// No dateline is longer.
const DATELINE: usize = 160;

impl Line {
    /// Reads the features of a paragraph. `folded` is a buffer.
    pub(super) fn new(text: &str, paragraph: Paragraph, folded: &mut String) -> Line {
        let paragraph = Paragraph { span: without_end_mark(text, paragraph.span), ..paragraph };
        let whole = paragraph.span.slice(text);
        let bullet = bullet_len(whole);
        let content = &whole[bullet..];
        let end = end(content);
        let counts = Counts::of(content);
        let mut line = Line {
            span: paragraph.span,
            bullet: bullet as u8,
            blank_before: paragraph.blank_before,
            remark: desk::is_remark(content, end),
            end,
            phrase: phrases::find(content, folded),
            words: counts.words,
            function_words: counts.function_words,
            lower: counts.lower,
            caps: counts.caps,
            alphabetic: counts.alphabetic,
            date: false,
            dateline: Filed::No,
            byline: Writers::No,
            small: content.starts_with(char::is_lowercase),
            announced: content.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("by ")),
            desk: false,
            speech: false,
            row: results::is_row(content),
            picture: None,
            kind: None,
        };
        let label = matches!(
            line.phrase,
            Some(Phrase::Share | Phrase::Box | Phrase::Final | Phrase::EndMark | Phrase::Furniture)
        );
        let figure = line.phrase == Some(Phrase::Figure);
        if figure && (8..=10).contains(&content.len()) && is_whole_day(content) {
            (line.date, line.phrase) = (true, None);
        } else if (4..=SHORT).contains(&content.len()) && !label && !figure {
            let scan = stamp::scan(content);
            let trap = stamp::trap(content, &scan).is_some();
            line.date = !trap && is_date(content, &scan);
            let hopeless = trap || byline::is_hopeless(content, line.alphabetic, &scan);
            let found = (!hopeless).then(|| byline::find_in(content, &scan)).flatten();
            if let Some(found) = found.filter(|_| !results::is_played(content)) {
                line.byline = if found.strong { Writers::Strong } else { Writers::Weak };
                line.desk = found.desk;
            }
        }
        line.dateline = match (content.len() > 4).then(|| dateline::find(phrases::window(whole, DATELINE))).flatten() {
            None => Filed::No,
            Some(found) if found.alone && whole.len() <= DATELINE && content.len() == found.span.len() => Filed::Alone,
            Some(found) if found.strong => Filed::Strong,
            Some(_) => Filed::Weak,
        };
        if line.dateline == Filed::Alone {
            line.byline = Writers::No;
        }
        // Copy that is dated and placed is no caption, whatever its last words.
        if line.dateline != Filed::Strong {
            line.picture = caption::find(content, line.words, folded);
        }
        if line.byline == Writers::Strong && line.picture == Some(BlockKind::Credit) {
            line.picture = None;
        }
        if line.phrase == Some(Phrase::EditorNote) && goes_on(content) {
            line.phrase = None;
        }
        line
    }

    /// The text without the bullet.
    pub(super) fn content<'t>(&self, text: &'t str) -> &'t str {
        &self.span.slice(text)[usize::from(self.bullet)..]
    }

    /// The span without the bullet.
    pub(super) fn content_span(&self) -> Span {
        Span::of(self.span.start() + usize::from(self.bullet)..self.span.end())
    }

    /// A trail of sections: short names with separators between them.
    pub(super) fn is_trail(&self, text: &str) -> bool {
        let content = self.content(text);
        if content.len() > SHORT || self.stops() {
            return false;
        }
        let marks = content.matches(['|', '>', '»', '›', '•', '/']).count();
        marks >= 2 && usize::from(self.words) <= 4 * (marks + 1)
            || content.ends_with(['>', '»', '›', '|']) && self.words <= 8
    }

    /// Whether there is nothing but a bullet.
    pub(super) fn is_empty_item(&self) -> bool {
        self.span.len() == usize::from(self.bullet)
    }

    pub(super) fn has_bullet(&self) -> bool {
        self.bullet > 0
    }

    /// Whether the line ends like a sentence.
    pub(super) fn stops(&self) -> bool {
        matches!(self.end, End::Stop | End::Ellipsis)
    }

    /// `By Ana Petrova`: between paragraphs it says whose box that is, or another article.
    pub(super) fn is_signed(&self) -> bool {
        self.byline == Writers::Strong && self.announced
    }

    /// Mostly capitals.
    pub(super) fn is_caps(&self) -> bool {
        self.alphabetic > 0 && self.caps * 10 >= self.alphabetic * 8
    }

    /// Reads like a paragraph: long enough, in sentence case, with a sentence's small words and end.
    pub(super) fn is_prose(&self) -> bool {
        if self.phrase.is_some() || self.picture.is_some() || self.date || self.has_bullet() {
            return false;
        }
        if self.speech {
            return true;
        }
        let small = self.lower * 10 >= self.alphabetic * 4;
        match self.end {
            End::Stop | End::Ellipsis => self.words >= 7 && small || self.words >= 25,
            End::Colon => self.words >= 10 && small && self.function_words >= 2,
            End::Question => self.words >= 16 && small,
            End::Open => self.words >= 28 && small && self.function_words >= 4,
        }
    }
}

/// Whether a note in brackets is only the start of its line.
fn goes_on(line: &str) -> bool {
    line.starts_with('(') && phrases::window(line, 300).find(')').is_some_and(|at| line.len() - at > 80)
}

/// The bytes of a bullet or list number and the white space after it.
fn bullet_len(line: &str) -> usize {
    let mut chars = line.char_indices();
    let Some((_, first)) = chars.next() else { return 0 };
    let mark = match first {
        '*' | '•' | '·' | '‣' | '▪' | '■' | '●' | '◦' | '+' | '-' | '–' | '—' | '›' | '»' | '>' | '►' | '▶' | '○'
        | '◆' => first.len_utf8(),
        '0'..='9' => {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            if digits > 2 || !line[digits..].starts_with(['.', ')']) {
                return 0;
            }
            digits + 1
        }
        _ => return 0,
    };
    let rest = &line[mark..];
    let content = rest.trim_start();
    if rest.is_empty() || content.len() < rest.len() && rest.len() - content.len() < 100 {
        mark + rest.len() - content.len()
    } else {
        0
    }
}

/// A line without the mark that ends wire copy behind its last sentence: `... in May. Enditem`.
fn without_end_mark(text: &str, span: Span) -> Span {
    let line = span.slice(text);
    let bare = ["Enditem", "Endit", "ENDS"].iter().find_map(|mark| line.strip_suffix(mark)).map(str::trim_end);
    match bare {
        Some(bare) if bare.len() < line.len() && bare.ends_with(['.', '"', '”']) => {
            Span::of(span.start()..span.start() + bare.len())
        }
        _ => span,
    }
}

fn end(line: &str) -> End {
    let bare = line.trim_end_matches(|c: char| {
        matches!(c, '"' | '\'' | '”' | '’' | ')' | ']' | '»' | '*' | '`') || c.is_whitespace()
    });
    let closers = &line[bare.len()..];
    match bare.chars().next_back() {
        Some('…') => End::Ellipsis,
        Some('.') if bare.ends_with("...") => End::Ellipsis,
        Some('.' | '!' | '。' | '！' | '؟' | '।' | '۔') => End::Stop,
        // American quotation closes after the comma or the stop, with nothing to come only after a stop.
        Some('?' | '？') if closers.is_empty() => End::Question,
        Some('?' | '？') => End::Stop,
        Some(':' | ';' | '：') => End::Colon,
        _ => End::Open,
    }
}

/// Whether a line of figures is a day with its year (`27.10.2023`), and nothing else.
fn is_whole_day(line: &str) -> bool {
    let scan = stamp::scan(line);
    let whole = |stamp: &stamp::Stamp| stamp.day.is_some() && stamp.month.is_some() && stamp.year.is_some();
    matches!(&scan.stamps[..], [stamp] if whole(stamp) && stamp.span.len() == line.len())
}

/// Whether the line is a date or time with its label, with no room for a sentence around it.
fn is_date(line: &str, scan: &Scan) -> bool {
    if scan.is_date_line(line) {
        return true;
    }
    let stamps = &scan.stamps;
    if stamps.is_empty() {
        return false;
    }
    if !line.bytes().any(|byte| byte.is_ascii_digit()) && !["ago", "now", "day"].iter().any(|word| line.contains(word))
    {
        return false;
    }
    let told: usize = stamps.iter().map(|stamp| stamp.span.len()).sum();
    let day = stamps.iter().any(|stamp| stamp.relative || stamp.day.is_some() || stamp.time.is_some());
    let labelled = stamps.iter().any(|stamp| stamp.label.is_some());
    let rest = line.len().saturating_sub(told);
    let words = line.split_whitespace().count();
    let full = stamps.iter().any(|stamp| stamp.year.is_some() && stamp.day.is_some());
    let opens = full && stamps[0].span.start() <= 3 && words <= 12;
    let parted = full && words <= 16 && line.contains(['|', '•', '·', '/', '\u{2013}']);
    let brief = rest <= 12 || labelled && rest <= 60 || rest <= told + 12 && line.len() <= 80;
    day && (brief || (opens || parted) && !line.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Line {
        let paragraph = Paragraph { span: Span::of(0..text.len()), blank_before: false };
        Line::new(text, paragraph, &mut String::new())
    }

    #[test]
    fn prose_has_a_stop_and_sentence_case() {
        assert!(line("The council met on Monday to talk about the ferry.").is_prose());
        assert!(line("“We will not wait for the ferry any longer,” she said.").is_prose());
        assert!(!line("Council Meets On Ferry Line").is_prose());
        assert!(!line("Who will run the ferry line to the islands?").is_prose());
        assert!(!line("* The council met on Monday to talk about the ferry.").is_prose());
    }

    #[test]
    fn bullets_are_set_apart() {
        let told = |text: &str| line(text).content(text).to_owned();
        assert_eq!(told("* Ferries"), "Ferries");
        assert_eq!(told("12. Ferries"), "Ferries");
        assert_eq!(told("•"), "");
        assert_eq!(told("12.5 million people"), "12.5 million people");
        assert_eq!(told("-Ferries"), "-Ferries");
        assert_eq!(told("1987. It was a good year."), "1987. It was a good year.");
    }

    #[test]
    fn ends_look_through_closing_marks() {
        assert_eq!(line("“It is late.”").end, End::Stop);
        assert_eq!(line("Why wait?").end, End::Question);
        assert_eq!(line("“Why wait?”").end, End::Stop);
        assert_eq!(line("The list:").end, End::Colon);
        assert_eq!(line("Ferry late").end, End::Open);
    }

    #[test]
    fn a_whole_day_in_figures_is_a_date() {
        for day in ["27.10.2023", "2023-10-27", "27/10/2023"] {
            assert!(line(day).date && line(day).phrase.is_none(), "{day}");
        }
        for figure in ["1,234,567", "27.10", "10:45", "31.31.2023", "27.10.2023 12"] {
            assert!(!line(figure).date || line(figure).phrase.is_none(), "{figure}");
        }
        assert!(!line("1,234,567").date && !line("31.31.2023").date);
    }

    #[test]
    fn capitals_are_told() {
        assert!(line("FERRY LINE TO CLOSE IN MAY").is_caps());
        assert!(!line("NATO says no").is_caps());
    }
}
