//! Days as Arrow counts them: from 1970-01-01.

use jiff::Span;
use jiff::civil::{Date, date};

const EPOCH: Date = date(1970, 1, 1);
const SECONDS: i64 = 24 * 60 * 60;

/// The number of a day.
pub(crate) fn number(day: Date) -> i32 {
    // Years are -9999 to 9999, so the quotient fits many times over.
    (EPOCH.duration_until(day).as_secs() / SECONDS) as i32
}

/// The day of a number; none beyond the years that a date can have.
pub(crate) fn day(number: i32) -> Option<Date> {
    EPOCH.checked_add(Span::new().try_days(number).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_numbers() {
        for (wanted, day_of) in [(0, date(1970, 1, 1)), (-1, date(1969, 12, 31)), (19_657, date(2023, 10, 27))] {
            assert_eq!(number(day_of), wanted);
            assert_eq!(day(wanted), Some(day_of));
        }
        for last in [Date::MIN, Date::MAX] {
            assert_eq!(day(number(last)), Some(last));
        }
        assert_eq!((day(i32::MAX), day(i32::MIN), day(number(Date::MAX) + 1)), (None, None, None));
    }
}
