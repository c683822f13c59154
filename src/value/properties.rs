//! What holds of any text.

use jiff::civil::date;
use proptest::prelude::*;

use super::testing::mentions;
use super::{Decimal, Timex, Value, ValueKind};

/// Pieces that the grammars are about, and some that they are not.
fn piece() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "the", "a", "last", "next", "this", "past", "two", "twenty", "-", "five", "hundred", "million", "dozen", "and",
        "half", "of", "year", "years", "quarter", "third", "second", "first", "ago", "earlier", "later", "Friday",
        "May", "March", "Sept.", "3", "31", "1998", "99999999999999999999", "0", "1/2", "3-5", "10:30", "a.m.", "p.m",
        "GMT", "on", "noon", "morning", "night", "early", "'", "’", "'80s", "1980s", "s", "$", "US$", "€", "£3m", "Rs",
        "5", "crore", "dlrs", "cents", "Swiss", "francs", "%", "pct", "per", "cent", "percentage", "points", "km",
        "square", "miles", "°C", ",", ".", "(", "fiscal", "Christmas", "Easter", "9999", "each", "every", "future",
        "near", "Q3", "end", "beginning", "coming", "previous", "that", "same", "day", "weekend", "decades", "century",
        "31.12.9999", "2015-02-29", "1/2/03", "½", "\u{feff}", "\u{301}", "🙂", "\0", "\n", "İ", "ſ", "thousand",
        "trillion", "to", "between",
    ]);
    let glue = prop::sample::select(vec!["", " ", " ", " ", "\u{a0}"]);
    (words, glue).prop_map(|(word, glue)| format!("{word}{glue}"))
}

fn check(text: &str) -> Result<(), TestCaseError> {
    for reference in
        [None, Some(date(2023, 10, 27)), Some(date(1, 1, 1)), Some(date(9999, 12, 31)), Some(date(-9999, 1, 1))]
    {
        let mut end = 0;
        for mention in mentions(text, reference) {
            let span = mention.span();
            prop_assert!(end <= span.start() && span.start() < span.end(), "sorted, apart, not empty");
            prop_assert!(text.get(span.range()).is_some(), "on character boundaries");
            end = span.end();
            match (mention.kind(), mention.value()) {
                (ValueKind::Date | ValueKind::Time, None) => {}
                (
                    ValueKind::Date | ValueKind::Time | ValueKind::Duration | ValueKind::Set,
                    Some(Value::Timex(value)),
                ) => {
                    prop_assert_eq!(value.to_string().parse::<Timex>().ok(), Some(value), "{}", value);
                }
                (ValueKind::Money, Some(Value::Money { amount, .. }))
                | (ValueKind::Percent, Some(Value::Percent(amount)))
                | (ValueKind::Quantity, Some(Value::Quantity { amount, .. }))
                | (ValueKind::Cardinal, Some(Value::Cardinal(amount))) => {
                    prop_assert_eq!(amount.to_string().parse::<Decimal>().ok(), Some(amount), "{}", amount);
                }
                (ValueKind::Ordinal, Some(Value::Ordinal(_))) => {}
                other => prop_assert!(false, "{:?}", other),
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_is_legal(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn any_row_of_the_grammars_words_is_legal(pieces in prop::collection::vec(piece(), 0..40)) {
        check(&pieces.concat())?;
    }
}

/// The time for a sentence without an end, in the words that make the grammars look furthest.
#[test]
fn time_grows_with_the_text() {
    use crate::doc::{Doc, Segments};
    use crate::page::{Block, BlockKind, Page};
    use crate::span::Span;
    use std::time::{Duration, Instant};

    for words in [
        "the last two ", "twenty - ", "5 to ", "a hundred thousand and ", "Friday, March 3 ", "to ", "1/2 ", "$5 - ",
        "its ",
    ] {
        let time = |times: usize| {
            let text = words.repeat(times);
            let whole = Span::of(0..text.len());
            let page = Page { blocks: vec![Block { span: whole, kind: BlockKind::Body }], ..Page::default() };
            let segments = Segments::of(&text, &page.blocks);
            let start = Instant::now();
            let _ = super::find(Doc { text: &text, page: &page, segments: &segments }, Some(date(2023, 10, 27)));
            start.elapsed()
        };
        let least = |times: usize| (0..3).map(|_| time(times)).min().unwrap_or_default();
        let (short, long) = (least(500), least(8000));
        // Sixteen times the text; a machine that is busy may take some more, what is quadratic takes 256 times. What is
        // fast enough anyway is not judged.
        assert!(long < Duration::from_millis(100).max(short * 100), "{words}: {short:?}, {long:?}");
    }
}

#[test]
fn a_span_of_time_that_no_calendar_holds_is_no_date() {
    check("9999 decades ago").unwrap();
    check("9999 centuries ago, 9999 years later").unwrap();
}
