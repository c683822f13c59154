//! Hunts for slow input: searches for text of which a byte costs more the longer the text is.
//!
//! ```text
//! cargo run --release --example hunt                  # 60 seconds
//! cargo run --release --example hunt -- 600 17        # for 600 seconds, from seed 17
//! ```
//!
//! A text is a head, a unit again and again, and a tail, all of them made of the strings on which the crate's rules
//! hang: marks, cues, titles, stamps, labels. The search mutates the units that grew most (the habit of pulldown-cmark's
//! quadratic-input fuzzer): it compares what a byte of 100 KB of such text costs with what a byte of 3 KB does. Twice as
//! much is measured again, three times, and once with texts four times as long; what stays above is printed, and the
//! exit status is 1.
//! Time is that of the processor where the system tells it, so that other programs do not count.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use wirecopy::Article;

#[rustfmt::skip]
const STRINGS: &[&str] = &[
    "\"", "“", "”", "‘", "’", "'", "``", "''", "«", "»", "(", ")", "[", "]", "<", ">", "{", "}", "\n", "\n\n", "\r\n", "\t", " ", "  ",
    ".", ",", ":", ";", "-", "--", "—", "…", "/", "&", "*", "#", "@", "$", "€", "%", "?", "!", "_", "|", "\0", "\u{a0}", "\u{301}",
    "\u{200d}", "\u{feff}", "\u{2028}", "🙂", "🇷", "İ", "é", "漢", "a", "A", "Ab", "1", "99", "said", "he said", "she said that ",
    "told reporters", "according to ", "asked", "who ", "that ", "which ", "and ", "of ", "of the ", "the ", "in ", "a ", "to ",
    "he ", "his ", "they ", "it ", "the company ", "the minister ", "the president of the ", "President ", "Prime Minister ", "Mr. ",
    "Dr. ", "J. ", "al-", "von der ", "Ana Lima", "Costa ", "Rui Costa, ", "Smith ", "Serbia ", "Serbian ", "Kosovo's ", "U.S. ",
    "EU", "(EU) ", "European Union ", "Bank ", "Ministry of ", "Council ", "Inc. ", "LISBON, ", "BELGRADE, Serbia", "(Reuters) - ",
    "(AP) — ", "(Xinhua) -- ", "Reuters ", "By ", "By Ana Lima", " and ", "Updated ", "Published: ", "27.10.2023 ", "October 27, 2023 ",
    "Oct. 27 ", "2:26 PM ", "GMT+2 ", "2 hours ago ", "Friday ", "last ", "next week ", "two ", "hundred ", "thousand ", "twenty-",
    "years ago ", "half ", "quarter ", "5 percent ", "$1.2bn ", "km ", "third ", "from ", "between ", "until ", "Share", "Advertisement",
    "Read more", "Image: ", "(Reporting by ", "Editing by ", "; ", "http://", "www.", "x.org/", "a@b.c ", "* ", "1. ", "- - ", "No. ",
];

/// Bytes of the short text, about.
const SHORT: usize = 3_000;
/// How many times as long the long one is.
const TIMES: usize = 32;
/// Growth that asks for a second look, and that is a finding when it stays: a text that is read in quadratic time
/// takes `TIMES` times `TIMES`, one in linear time `TIMES`.
const SUSPECT: f64 = 2.0;
/// Short texts are read again and again for as long as this.
const ENOUGH: Duration = Duration::from_millis(40);
/// Candidates that are kept to be mutated.
const KEPT: usize = 24;

#[derive(Clone)]
struct Candidate {
    head: Vec<&'static str>,
    unit: Vec<&'static str>,
    tail: Vec<&'static str>,
}

impl Candidate {
    fn text(&self, bytes: usize) -> String {
        let unit = self.unit.concat();
        let mut text = self.head.concat();
        text.push_str(&unit.repeat(bytes / unit.len().max(1) + 1));
        text.push_str(&self.tail.concat());
        text
    }
}

/// Xorshift; the same seed gives the same search, as far as the times are the same.
struct Draw(u64);

impl Draw {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % most
    }

    fn strings(&mut self, most: usize) -> Vec<&'static str> {
        (0..self.below(most + 1)).map(|_| STRINGS[self.below(STRINGS.len())]).collect()
    }

    fn mutate(&mut self, candidate: &mut Candidate) {
        let string = STRINGS[self.below(STRINGS.len())];
        let part = match self.below(8) {
            0 => &mut candidate.head,
            1 => &mut candidate.tail,
            _ => &mut candidate.unit,
        };
        let at = self.below(part.len() + 1);
        let inside = at.min(part.len().saturating_sub(1));
        match self.below(4) {
            0 if !part.is_empty() => drop(part.remove(inside)),
            1 if !part.is_empty() => part[inside] = string,
            2 if part.len() < 12 => part.extend_from_within(..at),
            _ if part.len() < 24 => part.insert(at, string),
            _ => part.clear(),
        }
    }
}

fn main() -> ExitCode {
    let number = |at: usize, default: u64| std::env::args().nth(at).and_then(|n| n.parse().ok()).unwrap_or(default);
    let limit = Duration::from_secs(number(1, 60));
    let mut draw = Draw(number(2, 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let (start, mut tried, mut findings) = (Instant::now(), 0_u64, 0);
    // By growth, the most first.
    let mut best: Vec<(f64, Candidate)> = Vec::new();
    // Reads what is read once for all texts.
    time("“Yes,” Ana Lima said.");
    while start.elapsed() < limit {
        let mut candidate = if best.is_empty() || draw.below(4) == 0 {
            Candidate { head: draw.strings(2), unit: draw.strings(5), tail: draw.strings(2) }
        } else {
            best[draw.below(best.len())].1.clone()
        };
        draw.mutate(&mut candidate);
        if candidate.unit.is_empty() {
            continue;
        }
        tried += 1;
        let growth = growth(&candidate, SHORT);
        if growth > SUSPECT && is_slow(&candidate) {
            findings += 1;
            println!("a byte costs {growth:.1} times as much: {:?}", parts(&candidate));
            continue;
        }
        best.push((growth, candidate));
        best.sort_by(|a, b| b.0.total_cmp(&a.0));
        best.truncate(KEPT);
        // Luck in timing does not keep a candidate for ever.
        best.iter_mut().for_each(|(growth, _)| *growth *= 0.995);
    }
    println!("{tried} texts in {} s, {findings} slow ones; those that grew most:", start.elapsed().as_secs());
    for (growth, candidate) in best.iter().take(5) {
        println!("{growth:.2} {:?}", parts(candidate));
    }
    if findings == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn parts(candidate: &Candidate) -> [String; 3] {
    [&candidate.head, &candidate.unit, &candidate.tail].map(|part| part.concat())
}

/// What a byte of the long text takes, as a multiple of what one of the short text takes.
fn growth(candidate: &Candidate, short: usize) -> f64 {
    let each = |bytes: usize| {
        let text = candidate.text(bytes);
        time(&text).as_secs_f64() / text.len() as f64
    };
    each(short * TIMES) / each(short)
}

/// Whether it is so again and again, and goes on with longer texts.
fn is_slow(candidate: &Candidate) -> bool {
    (0..3).all(|_| growth(candidate, SHORT) > SUSPECT) && growth(candidate, 4 * SHORT) > SUSPECT
}

/// The mean of as many runs over all layers as take a while, since the system counts in steps of some milliseconds.
fn time(text: &str) -> Duration {
    let (start, mut runs) = (clock::Moment::now(), 0);
    loop {
        let article = Article::parse(text).expect("it is far from 4 GiB");
        std::hint::black_box((article.entities().len(), article.quotes().len(), article.values().len()));
        runs += 1;
        let elapsed = start.elapsed();
        if elapsed >= ENOUGH {
            return elapsed / runs;
        }
    }
}

#[path = "../benches/clock/mod.rs"]
mod clock;
