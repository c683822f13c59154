//! Made-up news copy of realistic make-up: pages with headline, byline, dateline, paragraphs, quotes by named speakers
//! and by "he" and "she", background, figures, furniture. Drawn by a small generator: the same in every run.

#![allow(dead_code, reason = "each bench takes what it needs")]

mod words;

use words::{ADJECTIVES, CITIES, DEEDS, FIRST, LAST, NOUNS, ORGANISATIONS, ROLES, SENTENCES, SPEECH, VERBS};

/// Numerical Recipes' linear congruential generator.
pub(crate) struct Draw(u32);

impl Draw {
    pub(crate) fn new(seed: u32) -> Draw {
        Draw(seed)
    }

    pub(crate) fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % most
    }

    pub(crate) fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

/// `count` pages of some 2 to 5 KB.
pub(crate) fn articles(count: usize) -> Vec<String> {
    (0..count).map(|i| article(&mut Draw::new(i as u32 + 1))).collect()
}

/// One page with a body of at least `bytes`.
pub(crate) fn article_of(bytes: usize) -> String {
    let mut draw = Draw::new(7);
    let mut text = head(&mut draw);
    while text.len() < bytes {
        text.push_str(&paragraph(&mut draw));
        text.push_str("\n\n");
    }
    text
}

/// Sentences in one paragraph, at least `bytes` of them.
pub(crate) fn paragraph_of(bytes: usize) -> String {
    let mut draw = Draw::new(11);
    let mut text = String::with_capacity(bytes + 512);
    while text.len() < bytes {
        text.push_str(&paragraph(&mut draw));
        text.push(' ');
    }
    text
}

fn article(draw: &mut Draw) -> String {
    let mut text = head(draw);
    for _ in 0..8 + draw.below(12) {
        text.push_str(&paragraph(draw));
        text.push_str("\n\n");
    }
    text.push_str("(Reporting by ");
    text.push_str(&name(draw));
    text.push_str("; editing by ");
    text.push_str(&name(draw));
    text.push_str(")\n\nSign up for our newsletter\n\nShare this article\n");
    text
}

fn head(draw: &mut Draw) -> String {
    let place = draw.of(CITIES);
    format!(
        "World\n\n{} {} {} in {place}\n\nBy {}\nOctober {}, 2023 {}:{:02} AM UTC\n\n{}, Oct {} - ",
        draw.of(ORGANISATIONS),
        draw.of(DEEDS),
        draw.of(NOUNS),
        name(draw),
        1 + draw.below(28),
        1 + draw.below(11),
        draw.below(60),
        place.to_uppercase(),
        1 + draw.below(28),
    )
}

fn name(draw: &mut Draw) -> String {
    format!("{} {}", draw.of(FIRST), draw.of(LAST))
}

/// One to four sentences, about one in three of them with a quote.
fn paragraph(draw: &mut Draw) -> String {
    let sentences: Vec<String> = (0..1 + draw.below(4))
        .map(|_| match draw.below(9) {
            0 => format!("“{},” {} {} {}.", clause(draw, true), draw.of(SPEECH), draw.of(ROLES), name(draw)),
            1 => format!("“{},” {} {}. “{}.”", clause(draw, true), draw.of(LAST), draw.of(SPEECH), clause(draw, true)),
            2 => format!("{} {} that {}.", draw.of(&["He", "She", "They"]), draw.of(SPEECH), clause(draw, false)),
            _ => clause(draw, true) + ".",
        })
        .collect();
    sentences.join(" ")
}

/// A sentence's words, without the stop, its slots filled.
fn clause(draw: &mut Draw, capital: bool) -> String {
    let mut clause = String::new();
    let template = draw.of(SENTENCES);
    let mut parts = template.split('{');
    clause.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (slot, rest) = part.split_once('}').unwrap_or((part, ""));
        match slot {
            "P" => clause.push_str(&name(draw)),
            "L" => clause.push_str(draw.of(LAST)),
            "O" => clause.push_str(draw.of(ORGANISATIONS)),
            "C" => clause.push_str(draw.of(CITIES)),
            "R" => clause.push_str(draw.of(ROLES)),
            "n" => clause.push_str(draw.of(NOUNS)),
            "a" => clause.push_str(draw.of(ADJECTIVES)),
            "v" => clause.push_str(draw.of(VERBS)),
            "d" => clause.push_str(draw.of(DEEDS)),
            _ => clause.push_str(&(2 + draw.below(97)).to_string()),
        }
        clause.push_str(rest);
    }
    if capital {
        if let Some(first) = clause.get_mut(..1) {
            first.make_ascii_uppercase();
        }
    }
    clause
}
