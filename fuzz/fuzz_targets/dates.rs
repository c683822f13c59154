//! Dates: the notations of the public types, time stamps and datelines of a page, values in running text.
#![no_main]

use jiff::civil::Date;
use libfuzzer_sys::fuzz_target;
use wirecopy::{Analyzer, Decimal, EntityKinds, QuoteKinds, Timestamp, Timex};

fuzz_target!(|data: &[u8]| {
    let text = wirecopy_fuzz::text(data);
    if let Ok(timex) = text.parse::<Timex>() {
        assert_eq!(timex.to_string().parse::<Timex>().as_ref(), Ok(&timex));
    }
    if let Ok(decimal) = text.parse::<Decimal>() {
        assert_eq!(decimal.to_string().parse::<Decimal>().as_ref(), Ok(&decimal));
        let _ = (decimal.to_f64(), decimal.to_i64());
    }
    if let Ok(stamp) = text.parse::<Timestamp>() {
        let iso = stamp.to_iso().expect("what was ISO 8601 is so");
        assert_eq!(iso.parse::<Timestamp>().ok().and_then(|again| again.to_iso()), Some(iso));
    }
    // The first bytes choose the day from which relative dates count: also the calendar's first and last ones.
    let number = data.iter().take(3).fold(0, |number, &byte| number << 8 | i32::from(byte));
    let day = match number % 8 {
        0 => Date::MIN,
        1 => Date::MAX,
        2 => Date::constant(1, 1, 1),
        _ => Date::constant((number / 512 % 9999) as i16, (number / 32 % 12 + 1) as i8, (number / 8 % 28 + 1) as i8),
    };
    let analyzer = Analyzer::builder().entities(EntityKinds::VALUES).quotes(QuoteKinds::NONE).build();
    let article = analyzer.parse_at(&*text, day).expect("no text is too long");
    for mention in article.values() {
        assert!(!article[mention.span()].is_empty());
        if let Some(value) = mention.value() {
            assert!(!value.to_string().is_empty());
        }
    }
    let stamps = [article.published(), article.updated()];
    let _ = stamps.map(|stamp| stamp.map(|stamp| (stamp.to_iso(), stamp.date())));
    let _ = article.dateline().map(|dateline| (dateline.date(), dateline.month_day()));
});
