//! Is everything linear in the text? Single texts of growing size in several shapes, all layers, nanoseconds a byte.
//!
//! ```text
//! cargo bench --bench linear                        # 10 KB to 10 MB, some minutes
//! cargo bench --bench linear -- --large             # 100 MB besides; takes 4 GB of memory and half an hour
//! cargo bench --bench linear -- pronouns            # one shape
//! ```
//!
//! Fails where a byte of the largest text takes more than 1.25 times what it takes in the smallest one of at least
//! 100 KB. Time is that of the processor where the system tells it, so that other programs do not count.

mod clock;
mod corpus;

use std::process::ExitCode;
use std::time::Duration;

use clock::Moment;
use corpus::Draw;
use wirecopy::Article;

/// The most that the largest text may take of the smallest, for each byte.
const MOST: f64 = 1.25;
/// Texts smaller than this are shown, but do not count: what is done once for an article weighs too much in them.
const COUNTS: usize = 100_000;

/// Short texts are read again and again for as long as this.
const ENOUGH: Duration = Duration::from_millis(300);

type Shape = (&'static str, fn(usize) -> String);

const SHAPES: &[Shape] = &[
    ("news", corpus::article_of),
    ("paragraph", corpus::paragraph_of),
    ("marks", |bytes| "\"".repeat(bytes)),
    ("marks in words", |bytes| fill(bytes, &["“a”", "\"b", "c\"", "‘d’", "«e", "f»"])),
    ("capitalised", |bytes| {
        fill(bytes, &["Anna", "Lindqvist", "Serbia", "Bank", "Oslo", "Novak", "Council", "Minister"])
    }),
    ("names", |bytes| {
        fill(bytes, &["Anna Lindqvist said.", "Tom Hart left Oslo.", "Novak met Hart.", "Acme Corp. fell."])
    }),
    ("pronouns", |bytes| fill(bytes, &["he", "she", "they", "it", "him", "her", "his", "who"])),
    ("one sentence", |bytes| fill(bytes, &["the", "road", "to", "a", "bridge", "said", "and", "new", "of", "water,"])),
    ("short lines", |bytes| fill(bytes, &["Share\n", "Oct 27\n", "By Anna\n\n", "Read more\n", "a\n", "WORLD\n"])),
    ("full stops", |bytes| "a. ".repeat(bytes.div_ceil(3))),
    ("no space", |bytes| "a".repeat(bytes)),
];

/// Words in an order that does not repeat.
fn fill(bytes: usize, words: &[&str]) -> String {
    let mut draw = Draw::new(3);
    let mut text = String::with_capacity(bytes + 64);
    while text.len() < bytes {
        text.push_str(draw.of(words));
        text.push(' ');
    }
    text
}

fn main() -> ExitCode {
    let options: Vec<String> = std::env::args().skip(1).collect();
    let is_set = |name: &str| options.iter().any(|o| o == name);
    // `cargo bench -- --test` asks whether it runs at all; that it is linear shows in texts of seconds alone.
    let sizes: &[usize] = match () {
        () if is_set("--test") => &[10_000, 100_000],
        () if is_set("--large") => &[10_000, 100_000, 1_000_000, 10_000_000, 100_000_000],
        () => &[10_000, 100_000, 1_000_000, 10_000_000],
    };
    let wanted = |name: &str| {
        let mut names = options.iter().filter(|o| !o.starts_with("--")).peekable();
        names.peek().is_none() || names.any(|o| name.contains(o.as_str()))
    };
    print!("{:16}", "ns/byte");
    sizes.iter().for_each(|size| print!("{:>10}", format!("{} KB", size / 1000)));
    println!("{:>10}", "ratio");
    let mut bad = Vec::new();
    for &(name, make) in SHAPES.iter().filter(|(name, _)| wanted(name)) {
        print!("{name:16}");
        let mut counted = Vec::new();
        for &size in sizes {
            let text = make(size);
            let each = measure(&text).as_secs_f64() * 1e9 / text.len() as f64;
            print!("{each:>10.1}");
            if size >= COUNTS {
                counted.push(each);
            }
        }
        let ratio = counted[counted.len() - 1] / counted[0];
        println!("{ratio:>10.2}");
        if ratio > MOST {
            bad.push(name);
        }
    }
    if bad.is_empty() || is_set("--test") {
        return ExitCode::SUCCESS;
    }
    eprintln!("more than {MOST} times as long for a byte of the largest text: {}", bad.join(", "));
    ExitCode::FAILURE
}

/// The time of a run over all layers, the mean of some: the system counts it in steps of some milliseconds.
fn measure(text: &str) -> Duration {
    let (start, mut runs) = (Moment::now(), 0);
    loop {
        let article = Article::parse(text).expect("a text of less than 4 GB is read");
        std::hint::black_box((article.entities().len(), article.quotes().len()));
        runs += 1;
        let elapsed = start.elapsed();
        if elapsed >= ENOUGH {
            return elapsed / runs;
        }
    }
}
