//! Standoff annotations for the brat rapid annotation tool.

use std::collections::HashMap;
use std::fmt::Write;

use super::positions::Positions;
use crate::article::Article;
use crate::entity::EntityKind;
use crate::quote::QuoteKind;
use crate::span::Span;

/// The types of [`Article::to_brat`], as brat's `annotation.conf` declares them.
///
/// ```
/// use std::fs;
///
/// # fn write() -> Result<(), Box<dyn std::error::Error>> {
/// let text = "Port reopens\n\nThe port of Lisbon reopened on Friday.";
/// fs::write("brat/annotation.conf", wirecopy::BRAT_CONFIG)?;
/// fs::write("brat/port.txt", text)?;
/// fs::write("brat/port.ann", wirecopy::Article::parse(text)?.to_brat())?;
/// # Ok(())
/// # }
/// ```
pub const BRAT_CONFIG: &str = "\
[entities]
Person
Organization
Place
Nationality
Date
Time
Money
Percent
Quantity
Ordinal
Cardinal
Statement
Cue
Speaker

[relations]
HasCue\tArg1:Statement, Arg2:Cue
HasSpeaker\tArg1:Statement, Arg2:Speaker
SpokenBy\tArg1:Statement, Arg2:Person|Organization|Place|Nationality
Coreference\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Kind\tArg:Statement, Value:direct|mixed|indirect
";

impl Article<'_> {
    /// The article's entities and statements in brat's standoff format: what goes into the `.ann` file beside a `.txt`
    /// file with [`Article::text`], byte for byte.
    ///
    /// brat counts characters (Unicode scalar values), not bytes. Each mention is a text-bound annotation of its entity's
    /// kind; mentions of one entity are an equivalence (`Equiv`), and the first has the entity's fullest name as a note. A
    /// statement, its cue and its speaker's words are text-bound too, tied by the relations `HasCue`, `HasSpeaker` and
    /// `SpokenBy` (to the first mention of the entity); its kind is an attribute. Spans that break off or run over a line's
    /// end have several fragments. [`BRAT_CONFIG`] declares the types.
    ///
    /// The format is described at <https://brat.nlplab.org/standoff.html>.
    ///
    /// ```
    /// let article = wirecopy::Article::parse("Port reopens\n\n\u{201c}It is open,\u{201d} Mayor Ana Lima said.")?;
    /// let standoff = article.to_brat();
    /// assert!(standoff.contains("\tPerson 34 42\tAna Lima\n"));
    /// assert!(standoff.contains("\tStatement 15 26\tIt is open,\n"));
    /// assert!(standoff.contains("\tKind T"));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn to_brat(&self) -> String {
        let mut writer =
            Writer { text: self.text(), positions: Positions::of(self.text()), out: String::new(), bound: 0, other: 0 };
        let first: HashMap<_, _> =
            self.numbered().filter_map(|(index, entity)| Some((index, writer.entity(entity)?))).collect();
        for quote in self.quotes() {
            let Some(statement) = writer.bound("Statement", quote.parts()) else { continue };
            let kind = match quote.kind() {
                QuoteKind::Direct => "direct",
                QuoteKind::Mixed => "mixed",
                QuoteKind::Indirect => "indirect",
            };
            writer.line('A', format_args!("Kind T{statement} {kind}"));
            let cue = writer.bound("Cue", quote.cue());
            writer.relation("HasCue", statement, cue);
            let speaker = writer.bound("Speaker", quote.speaker().mention());
            writer.relation("HasSpeaker", statement, speaker);
            let entity = quote.entity_index().and_then(|index| first.get(&index).copied());
            writer.relation("SpokenBy", statement, entity);
        }
        writer.out
    }
}

struct Writer<'t> {
    text: &'t str,
    positions: Positions<'t>,
    out: String,
    /// The last numbers of text-bound and of all other annotations.
    bound: u32,
    other: u32,
}

impl Writer<'_> {
    /// The mentions of an entity; the number of the first.
    fn entity(&mut self, entity: crate::article::Entity<'_>) -> Option<u32> {
        let kind = match entity.kind() {
            EntityKind::Person => "Person",
            EntityKind::Organization => "Organization",
            EntityKind::Place => "Place",
            EntityKind::Nationality => "Nationality",
            EntityKind::Date => "Date",
            EntityKind::Time => "Time",
            EntityKind::Money => "Money",
            EntityKind::Percent => "Percent",
            EntityKind::Quantity => "Quantity",
            EntityKind::Ordinal => "Ordinal",
            EntityKind::Cardinal => "Cardinal",
        };
        let mentions = entity.mentions().iter();
        let numbers: Vec<_> = mentions.filter_map(|mention| self.bound(kind, &[mention.span()])).collect();
        let first = *numbers.first()?;
        let note = entity.value().map_or_else(|| on_one_line(entity.name()), |value| value.to_string());
        self.line('#', format_args!("AnnotatorNotes T{first}\t{note}"));
        if numbers.len() > 1 {
            self.out.push_str("*\tEquiv");
            for number in numbers {
                let _ = write!(self.out, " T{number}");
            }
            self.out.push('\n');
        }
        Some(first)
    }

    /// A text-bound annotation; its number. `None` of nothing.
    fn bound(&mut self, kind: &str, spans: &[Span]) -> Option<u32> {
        let fragments: Vec<_> = spans.iter().flat_map(|&span| fragments(self.text, span)).collect();
        if fragments.is_empty() {
            return None;
        }
        self.bound += 1;
        let _ = write!(self.out, "T{}\t{kind}", self.bound);
        for (i, fragment) in fragments.iter().enumerate() {
            let (start, end) = (self.positions.chars(fragment.start()), self.positions.chars(fragment.end()));
            let _ = write!(self.out, "{}{start} {end}", if i == 0 { ' ' } else { ';' });
        }
        self.out.push('\t');
        for (i, fragment) in fragments.iter().enumerate() {
            self.out.push_str(if i == 0 { "" } else { " " });
            self.out.push_str(fragment.slice(self.text));
        }
        self.out.push('\n');
        Some(self.bound)
    }

    fn relation(&mut self, kind: &str, from: u32, to: Option<u32>) {
        if let Some(to) = to {
            self.line('R', format_args!("{kind} Arg1:T{from} Arg2:T{to}"));
        }
    }

    fn line(&mut self, kind: char, what: std::fmt::Arguments<'_>) {
        self.other += 1;
        let _ = writeln!(self.out, "{kind}{}\t{what}", self.other);
    }
}

/// What readers take for the end of a line or of a field.
fn is_break(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// The parts of `span` between line breaks and tabs, without white space at their edges.
fn fragments(text: &str, span: Span) -> impl Iterator<Item = Span> + '_ {
    span.slice(text).split(is_break).filter_map(move |part| {
        let start = part.as_ptr() as usize - text.as_ptr() as usize;
        let start = start + part.len() - part.trim_start().len();
        let part = part.trim();
        (!part.is_empty()).then(|| Span::of(start..start + part.len()))
    })
}

fn on_one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || is_break(c)).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_is_named_in_characters() {
        let text = "Talks é 🦀\n\n\u{201c}We tried,\u{201d} Mayor Ana Lima said, \u{201c}and\nfailed.\u{201d} She will try again, she said.";
        let article = Article::parse(text).unwrap();
        let standoff = article.to_brat();
        let chars: Vec<char> = text.chars().collect();
        let mut bound = 0;
        for line in standoff.lines().filter(|line| line.starts_with('T')) {
            let [_, place, covered] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
            let (_, ranges) = place.split_once(' ').unwrap();
            let parts = ranges.split(';').map(|range| {
                let (start, end) = range.split_once(' ').unwrap();
                chars[start.parse::<usize>().unwrap()..end.parse().unwrap()].iter().collect::<String>()
            });
            assert_eq!(parts.collect::<Vec<_>>().join(" "), covered);
            bound += 1;
        }
        assert!(bound >= 5, "{standoff}");
        assert!(standoff.contains(";") && standoff.contains("We tried, and failed."), "{standoff}");
        assert!(standoff.contains("\tEquiv T") && standoff.contains("AnnotatorNotes T1\tAna Lima"), "{standoff}");
    }

    #[test]
    fn a_line_end_makes_two_fragments() {
        let text = "Ana \r\n  Lima\u{2028}x";
        let found: Vec<_> = fragments(text, Span::of(0..text.len())).map(|span| span.slice(text)).collect();
        assert_eq!(found, ["Ana", "Lima", "x"]);
        assert_eq!(fragments(" \n\t", Span::new(0, 3)).count(), 0);
    }

    #[test]
    fn every_type_is_declared() {
        let article = Article::parse(include_str!("../../tests/data/serbia-kosovo.txt")).unwrap();
        for line in article.to_brat().lines() {
            let name = line.split('\t').nth(1).unwrap().split(' ').next().unwrap();
            let known = ["Equiv", "AnnotatorNotes"].contains(&name);
            assert!(known || BRAT_CONFIG.lines().any(|line| line.split('\t').next() == Some(name)), "{line}");
        }
    }
}
