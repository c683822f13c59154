//! The learned tables and how their file is read.

use once_cell::sync::Lazy;

use super::super::wordclass::{buffer, lower};
use super::super::words::{Sentence, Words};
use super::forest::Forest;
use super::{candidate, pairs};

/// Made by `training/linking/make.py`, which names the data in the file's first lines.
const ENGLISH: &str = include_str!("../../../models/linking.tsv");

/// What the choice of statements is made by.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Tables {
    /// Whether a source belongs to a cue, [`pairs`].
    pub(super) source: Forest,
    /// Whether a content belongs to a cue, [`pairs`].
    pub(super) content: Forest,
    /// Whether a statement is right, [`candidate`].
    pub(super) statement: Forest,
    /// Words of cues in ascending order: the log-odds, in 1/1024, that a statement with such a cue is right in PolNeAR,
    /// where thoughts count, and on news pages, where only speech does.
    words: Vec<(String, i32, i32)>,
    /// The least score of a statement that is kept, if any of its words stand in quotation marks or it stands beside some.
    pub(super) least: i32,
    /// The same where none do: such statements are doubted more and missed more, so that more of the doubtful are kept.
    pub(super) least_unquoted: i32,
    /// Scores in ascending order, and the share of statements with that score that are right, in thousandths.
    calibration: Vec<(i32, i32)>,
}

impl Tables {
    /// The built-in tables for English news, read at the first call.
    pub(crate) fn english() -> &'static Tables {
        static TABLES: Lazy<Tables> =
            Lazy::new(|| Tables::read(ENGLISH).expect("the built-in tables are sound: tests read them"));
        &TABLES
    }

    /// Reads a file: lines of a name and numbers between tabs; `#` starts a remark.
    pub(crate) fn read(file: &str) -> Option<Tables> {
        let mut tables = Tables::default();
        let mut current: Option<&mut Forest> = None;
        let mut features = 0;
        for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (name, rest) = line.split_once('\t')?;
            if name == "cue" {
                let mut fields = rest.split('\t');
                let word = fields.next()?.to_owned();
                let [wide, narrow] = [fields.next()?.parse().ok()?, fields.next()?.parse().ok()?];
                tables.words.push((word, wide, narrow));
                continue;
            }
            let numbers: Vec<i32> = rest.split('\t').map(|number| number.parse().ok()).collect::<Option<_>>()?;
            match (name, numbers.as_slice()) {
                ("tree", numbers) => {
                    if !current.as_mut()?.push(numbers, features) {
                        return None;
                    }
                }
                ("source" | "content" | "statement", &[base, depth @ 1..=8]) => {
                    let (forest, width) = match name {
                        "source" => (&mut tables.source, pairs::FEATURES),
                        "content" => (&mut tables.content, pairs::FEATURES),
                        _ => (&mut tables.statement, candidate::FEATURES),
                    };
                    *forest = Forest::new(base, depth as usize);
                    (current, features) = (Some(forest), width);
                }
                ("least", &[quoted, unquoted]) => {
                    current = None;
                    (tables.least, tables.least_unquoted) = (quoted, unquoted);
                }
                ("right", &[score, share @ 0..=1000]) => {
                    current = None;
                    tables.calibration.push((score, share));
                }
                _ => return None,
            }
        }
        let ascending = tables.calibration.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 <= pair[1].1);
        let sorted = tables.words.is_sorted_by(|a, b| a.0 < b.0);
        (ascending && sorted).then_some(tables)
    }

    /// What the words of a cue say, the most of each number; 0 where no word is known.
    pub(super) fn known(&self, words: &Words<'_>, cue: Sentence) -> (i32, i32) {
        let mut space = buffer();
        let last = cue.start.max(cue.end.saturating_sub(candidate::LONGEST_CUE));
        let of = |at| {
            let word = lower(words.str(at), &mut space);
            let row = self.words.binary_search_by(|(known, ..)| known.as_str().cmp(word)).ok()?;
            Some((self.words[row].1, self.words[row].2))
        };
        let most = |a: (i32, i32), b: (i32, i32)| (a.0.max(b.0), a.1.max(b.1));
        (last..cue.end).filter_map(of).reduce(most).unwrap_or_default()
    }

    /// The share of statements with this score that are right, between the two nearest scores on a straight line.
    pub(super) fn confidence(&self, score: i32) -> f32 {
        let after = self.calibration.partition_point(|&(at, _)| at <= score);
        let share = match (after.checked_sub(1).map(|i| self.calibration[i]), self.calibration.get(after)) {
            (Some((from, low)), Some(&(to, high))) => {
                let part = f64::from(score - from) / f64::from(to - from);
                f64::from(low) + part * f64::from(high - low)
            }
            (Some((_, share)), None) | (None, Some(&(_, share))) => f64::from(share),
            (None, None) => 0.0,
        };
        (share / 1000.0) as f32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_tables_are_read() {
        let tables = Tables::read(ENGLISH).expect("they are sound");
        assert!(!tables.calibration.is_empty());
        assert_ne!(tables.statement, Forest::default());
    }

    #[test]
    fn confidence_lies_between_the_points() {
        let tables = Tables::read("right\t0\t100\nright\t1000\t900\n").unwrap();
        assert_eq!(tables.confidence(-5), 0.1);
        assert_eq!(tables.confidence(500), 0.5);
        assert_eq!(tables.confidence(5000), 0.9);
    }

    #[test]
    fn a_broken_file_is_refused() {
        assert!(Tables::read("tree\t0\t1\t2\t3\n").is_none());
        assert!(Tables::read("source\t0\t1\ntree\t0\t1\t2\n").is_none());
        assert!(Tables::read("source\t0\t1\ntree\t255\t1\t2\t3\n").is_none());
        assert!(Tables::read("right\t5\t900\nright\t4\t950\n").is_none());
        assert!(Tables::read("what\t5\n").is_none());
        assert!(Tables::read("cue\tsaid\t5\n").is_none());
        assert!(Tables::read("cue\tsaid\t5\t5\ncue\tadded\t5\t5\n").is_none());
    }
}
