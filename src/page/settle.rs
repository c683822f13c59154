//! Settles when a page was published and updated, and in which year its dateline was filed.

use jiff::civil::{Date, Time};

use super::stamp::{Label, Stamp};
use super::timestamp::{Granularity, Timestamp};

/// The stamps of a page's date lines in order, spans in offsets of the whole text, to what they settle. `reference`
/// gives the year of a date that has none.
pub(super) fn times(stamps: &[Stamp], reference: Option<Date>) -> (Option<Timestamp>, Option<Timestamp>) {
    let known = stamps.iter().find_map(|stamp| date_of(stamp, None)).or(reference);
    let (mut published, mut updated): (Option<Timestamp>, Option<Timestamp>) = (None, None);
    for stamp in stamps {
        let day = date_of(stamp, known);
        match stamp.label {
            Some(Label::Updated) => {
                if updated.is_none_or(|found| found.date.is_none()) {
                    updated = Some(timestamp(stamp, day.or_else(|| same_day(stamp, &published))));
                }
            }
            Some(Label::Published) => {
                if published.is_none_or(|found| found.date.is_none() && day.is_some()) {
                    published = Some(timestamp(stamp, day));
                }
            }
            None => match &mut published {
                None => published = Some(timestamp(stamp, day)),
                // A time of day on its own belongs to the date before it.
                Some(found) if day.is_none() && !stamp.relative => {
                    if let (None, Some(time)) = (found.time, time_of(stamp)) {
                        found.time = Some(time);
                        found.offset_minutes = stamp.offset_minutes;
                        found.granularity = if found.date.is_some() { Granularity::Time } else { found.granularity };
                    }
                }
                Some(found) if found.date.is_none() && day.is_some() => *found = timestamp(stamp, day),
                Some(found) => {
                    let later =
                        day > found.date || day == found.date && time_of(stamp) > found.time && found.time.is_some();
                    if updated.is_none() && later {
                        updated = Some(timestamp(stamp, day));
                    }
                }
            },
        }
    }
    // An update's own date names the day of a time-only publication as little as the other way round it does.
    if let Some(found) = updated.as_mut().filter(|found| found.date.is_none() && found.time.is_some()) {
        found.date = published.and_then(|published| published.date);
        found.granularity = if found.date.is_some() { Granularity::Time } else { found.granularity };
    }
    (published, updated)
}

/// The day of a time-only stamp: that of the publication.
fn same_day(stamp: &Stamp, published: &Option<Timestamp>) -> Option<Date> {
    let time_only = stamp.time.is_some() && stamp.day.is_none() && !stamp.relative;
    published.filter(|_| time_only).and_then(|published| published.date)
}

fn time_of(stamp: &Stamp) -> Option<Time> {
    let (hour, minute, second) = stamp.time?;
    Time::new(hour, minute, second, 0).ok()
}

/// The day that a stamp names; one without a year is the nearest to `near`.
fn date_of(stamp: &Stamp, near: Option<Date>) -> Option<Date> {
    match (stamp.year, stamp.month) {
        (Some(year), Some(month)) => Date::new(year, month, stamp.day.unwrap_or(1)).ok(),
        (Some(year), None) => Date::new(year, 1, 1).ok(),
        (None, Some(month)) => nearest_year(month, stamp.day?, near?),
        (None, None) => None,
    }
}

fn timestamp(stamp: &Stamp, date: Option<Date>) -> Timestamp {
    let time = time_of(stamp);
    let granularity = match (stamp.month, stamp.day, time) {
        (_, None, Some(_)) | (_, Some(_), Some(_)) => Granularity::Time,
        (Some(_), None, None) => Granularity::Month,
        (None, None, None) if stamp.year.is_some() => Granularity::Year,
        _ => Granularity::Day,
    };
    Timestamp {
        span: stamp.span,
        date,
        time,
        offset_minutes: stamp.offset_minutes,
        granularity,
        ambiguous: stamp.ambiguous,
    }
}

/// The day of that month and day which is nearest to `near`: its year may be the one before or after at the turn.
pub(super) fn nearest_year(month: i8, day: i8, near: Date) -> Option<Date> {
    let candidates = [near.year() - 1, near.year(), near.year() + 1];
    let days = candidates.into_iter().filter_map(|year| Date::new(year, month, day).ok());
    days.min_by_key(|date| near.until(*date).map_or(i32::MAX, |span| span.get_days().abs()))
}

#[cfg(test)]
mod tests {
    use super::super::stamp::stamps;
    use super::*;

    fn day(year: i16, month: i8, day: i8) -> Date {
        Date::new(year, month, day).unwrap()
    }

    fn stamp(label: Option<Label>, year: Option<i16>, date: Option<(i8, i8)>, time: Option<(i8, i8, i8)>) -> Stamp {
        let span = crate::span::Span::new(0, 0);
        let (month, day) = (date.map(|date| date.0), date.map(|date| date.1));
        Stamp { span, label, year, month, day, time, offset_minutes: None, ambiguous: false, relative: false }
    }

    #[test]
    fn the_first_date_is_the_publication_and_a_later_one_the_update() {
        let first = stamp(None, Some(2024), Some((5, 3)), None);
        let second = stamp(None, Some(2024), Some((5, 4)), None);
        let (published, updated) = times(&[first, second], None);
        assert_eq!(published.unwrap().date, Some(day(2024, 5, 3)));
        assert_eq!(updated.unwrap().date, Some(day(2024, 5, 4)));
        assert!(times(&[first, first], None).1.is_none());
    }

    #[test]
    fn labels_win_over_order() {
        let update = stamp(Some(Label::Updated), Some(2024), Some((5, 4)), None);
        let first = stamp(Some(Label::Published), Some(2024), Some((5, 3)), None);
        let (published, updated) = times(&[update, first], None);
        assert_eq!(published.unwrap().date, Some(day(2024, 5, 3)));
        assert_eq!(updated.unwrap().date, Some(day(2024, 5, 4)));
    }

    #[test]
    fn a_time_alone_takes_the_day_of_the_publication() {
        let first = stamp(None, Some(2024), Some((5, 3)), Some((11, 30, 0)));
        let update = stamp(Some(Label::Updated), None, None, Some((14, 20, 0)));
        let updated = times(&[first, update], None).1.unwrap();
        assert_eq!((updated.date, updated.time), (Some(day(2024, 5, 3)), Time::new(14, 20, 0, 0).ok()));
        assert_eq!(updated.granularity, Granularity::Time);
    }

    #[test]
    fn a_time_on_the_next_line_belongs_to_the_date() {
        let date = stamp(None, Some(2024), Some((5, 3)), None);
        let time = stamp(None, None, None, Some((9, 5, 0)));
        let published = times(&[date, time], None).0.unwrap();
        assert_eq!(published.time, Time::new(9, 5, 0, 0).ok());
        assert_eq!(published.granularity, Granularity::Time);
    }

    #[test]
    fn a_year_is_taken_from_the_other_date_or_the_reference() {
        let first = stamp(None, Some(2019), Some((11, 18)), None);
        let update = stamp(Some(Label::Updated), None, Some((11, 19)), None);
        assert_eq!(times(&[first, update], None).1.unwrap().date, Some(day(2019, 11, 19)));
        let bare = stamp(None, None, Some((5, 3)), None);
        assert_eq!(times(&[bare], None).0.unwrap().date, None);
        assert_eq!(times(&[bare], Some(day(2020, 6, 1))).0.unwrap().date, Some(day(2020, 5, 3)));
    }

    #[test]
    fn the_year_turns() {
        assert_eq!(nearest_year(12, 31, day(2024, 1, 1)), Some(day(2023, 12, 31)));
        assert_eq!(nearest_year(1, 2, day(2023, 12, 31)), Some(day(2024, 1, 2)));
        assert_eq!(nearest_year(2, 29, day(2024, 3, 1)), Some(day(2024, 2, 29)));
        assert_eq!(nearest_year(2, 31, day(2024, 3, 1)), None);
    }

    #[test]
    fn nothing_printed_stays_unsettled() {
        assert_eq!(times(&[], Some(day(2024, 1, 1))), (None, None));
        assert!(stamps("Ferry line to close").is_empty());
    }
}
