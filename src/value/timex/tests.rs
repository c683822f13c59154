use jiff::civil::{Date, date};

use crate::value::ValueKind::{self, Date as Day, Duration, Set, Time};
use crate::value::testing::read;

/// A Friday.
const NOW: Date = date(2023, 10, 27);

fn all(text: &str, expected: &[(ValueKind, &str, &str)]) {
    let found = read(text, Some(NOW));
    let found: Vec<_> = found.iter().map(|(kind, words, value)| (*kind, *words, value.as_str())).collect();
    assert_eq!(found, expected, "{text}");
}

fn day(text: &str, words: &str, value: &str) {
    all(text, &[(Day, words, value)]);
}

#[test]
fn full_dates_need_no_reference() {
    for written in [
        "October 3, 2015", "Oct. 3, 2015", "Oct 3 2015", "3 October 2015", "the 3rd of October, 2015",
        "Saturday, October 3, 2015",
    ] {
        let text = format!("It began on {written} in Rome.");
        assert_eq!(read(&text, None), [(Day, written, "2015-10-03".to_owned())], "{text}");
    }
    day("It began on 2015-10-03 in Rome.", "2015-10-03", "2015-10-03");
    day("It began on 3.10.2015 in Rome.", "3.10.2015", "2015-10-03");
    day("It began on 10/31/2015 in Rome.", "10/31/2015", "2015-10-31");
    day("It began in October 2015 in Rome.", "October 2015", "2015-10");
}

#[test]
fn a_form_that_may_be_two_days_is_not_settled() {
    day("It began on 3/10/2015 in Rome.", "3/10/2015", "?");
}

#[test]
fn nothing_relative_is_settled_without_a_reference() {
    for text in ["It began on Thursday.", "It began last year.", "It began on March 3.", "It began two weeks ago."] {
        let found = read(text, None);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].2, "?", "{text}");
    }
}

#[test]
fn a_bare_weekday_is_the_last_one_the_day_itself_included() {
    day("Talks failed on Thursday in Rome.", "Thursday", "2023-10-26");
    day("Talks failed on Friday in Rome.", "Friday", "2023-10-27");
    day("Talks failed on Saturday in Rome.", "Saturday", "2023-10-21");
}

#[test]
fn the_tense_or_a_pointer_moves_a_weekday() {
    day("Talks will resume on Monday.", "Monday", "2023-10-30");
    day("We'll be back on Monday.", "Monday", "2023-10-30");
    day("Talks are scheduled for Friday.", "Friday", "2023-11-03");
    day("He said last Friday that he tried.", "last Friday", "2023-10-20");
    day("They vote next Monday.", "next Monday", "2023-10-30");
    day("They vote this coming Sunday.", "this coming Sunday", "2023-10-29");
}

#[test]
fn a_day_without_a_year_is_the_nearest() {
    day("It opened on Sept. 30 in Rome.", "Sept. 30", "2023-09-30");
    day("It will open on Jan. 5 in Rome.", "Jan. 5", "2024-01-05");
    day("The quarter ended Dec. 31 was poor.".trim_start_matches("The quarter "), "Dec. 31", "2022-12-31");
}

#[test]
fn months_and_seasons() {
    day("It opened in March to applause.", "March", "2023-03");
    day("It opened in December to applause.", "December", "2022-12");
    day("It will open in March.", "March", "2024-03");
    day("It opened last May.", "last May", "2023-05");
    day("It opened last December.", "last December", "2022-12");
    day("It opened late last month.", "late last month", "2023-09");
    day("It opened in the summer of 1998.", "the summer of 1998", "1998-SU");
    day("It opened this summer.", "this summer", "2023-SU");
    day("It opens next spring.", "next spring", "2024-SP");
}

#[test]
fn months_that_are_verbs_and_names_are_no_months() {
    for text in [
        "Workers may march on Rome.",
        "Theresa May spoke.",
        "They March on Rome.",
        "The Sunday Times asked April Jones.",
        "May they rest.",
    ] {
        all(text, &[]);
    }
}

#[test]
fn years_and_what_only_looks_like_one() {
    day("Launched in 2011, the talks go on.", "2011", "2011");
    day("It was the 2008 vote.", "2008", "2008");
    day("He was born in 1854.", "1854", "1854");
    for text in ["It cost $1990.", "Some 2000 soldiers left.", "It weighs 1950 kg.", "He took flight 1901."] {
        assert!(read(text, Some(NOW)).iter().all(|found| found.0 != Day), "{text}");
    }
    day("It was in the year two thousand.", "the year two thousand", "2000");
    day("It was nineteen ninety-six.", "nineteen ninety-six", "1996");
    day("The class of '88 met.", "'88", "1988");
    day("In fiscal 1989 it grew.", "fiscal 1989", "1989");
}

#[test]
fn decades_and_centuries() {
    day("It was built in the 1980s.", "the 1980s", "198");
    day("It was built in the early 1980s.", "the early 1980s", "198");
    day("It was built in the '80s.", "the '80s", "198");
    day("It is a 20th century house.", "20th century", "19");
    assert!(read("She is in her late 20s.", Some(NOW)).iter().all(|found| found.0 != Day));
}

#[test]
fn ranges_are_two_dates() {
    all("It ran in 1987-88 in Rome.", &[(Day, "1987", "1987"), (Day, "88", "1988")]);
    all("It ran 1998-02 in Rome.", &[(Day, "1998", "1998"), (Day, "02", "2002")]);
    all("It ran March 3-5 in Rome.", &[(Day, "March 3", "2023-03-03"), (Day, "5", "2023-03-05")]);
    all("The war of 1939-1945 ended.", &[(Day, "1939", "1939"), (Day, "1945", "1945")]);
}

#[test]
fn quarters_and_halves() {
    day("It grew in the third quarter.", "the third quarter", "2023-Q3");
    day("It posted a first-quarter loss.", "first-quarter", "2023-Q1");
    day("It grew in the third quarter of 1990.", "the third quarter of 1990", "1990-Q3");
    day("It grew in this year's third quarter.", "this year's third quarter", "2023-Q3");
    day("It grew in Q2 2021.", "Q2 2021", "2021-Q2");
    day("It grew in the first half of last year.", "the first half of last year", "2022-H1");
    // In January the fourth quarter is over.
    assert_eq!(read("It grew in the fourth quarter.", Some(date(2024, 1, 9)))[0].2, "2023-Q4");
    assert!(read("They scored in the second half.", Some(NOW)).iter().all(|found| found.0 != Day));
}

#[test]
fn a_year_ago_is_compared_with_the_quarter_reported_on() {
    all(
        "It earned more in the third quarter than a year ago.",
        &[(Day, "the third quarter", "2023-Q3"), (Day, "a year ago", "2022-Q3")],
    );
    all(
        "It earned more in the third quarter than in the year-ago quarter, up from a year earlier.",
        &[
            (Day, "the third quarter", "2023-Q3"),
            (Day, "the year-ago quarter", "2022-Q3"),
            (Day, "a year earlier", "2022-Q3"),
        ],
    );
    day("It was worth less a year ago.", "a year ago", "2022");
}

#[test]
fn units_with_a_pointer() {
    day("It fell last year.", "last year", "2022");
    day("It falls next year.", "next year", "2024");
    day("It fell earlier this week.", "earlier this week", "2023-W43");
    day("It fell last week.", "last week", "2023-W42");
    day("It fell over the weekend.", "the weekend", "2023-W42-WE");
    day("It falls next month.", "next month", "2023-11");
    day("It fell in the past.", "the past", "PAST_REF");
    day("It may fall in the near future.", "the near future", "FUTURE_REF");
    day("It is now falling.", "now", "PRESENT_REF");
    day("It fell in recent years.", "recent years", "PAST_REF");
    day("It should fall by year-end.", "year-end", "2023-12-31");
}

#[test]
fn days_by_their_distance() {
    day("It fell yesterday.", "yesterday", "2023-10-26");
    day("It falls tomorrow.", "tomorrow", "2023-10-28");
    day("It fell three days ago.", "three days ago", "2023-10-24");
    day("It fell two weeks ago.", "two weeks ago", "2023-W41");
    day("It fell nearly six months ago.", "nearly six months ago", "2023-04");
    day("It fell several years ago.", "several years ago", "PAST_REF");
    day("It falls two years from now.", "two years from now", "2025");
}

#[test]
fn the_time_spoken_of_carries_on() {
    all(
        "He left on March 3 and died the next day.",
        &[(Day, "March 3", "2023-03-03"), (Day, "the next day", "2023-03-04")],
    );
    all(
        "He left on March 3 and died two days later.",
        &[(Day, "March 3", "2023-03-03"), (Day, "two days later", "2023-03-05")],
    );
    all(
        "He left on March 3. A day earlier he wept.",
        &[(Day, "March 3", "2023-03-03"), (Day, "A day earlier", "2023-03-02")],
    );
    all("He left in 1998 and died later that year.", &[(Day, "1998", "1998"), (Day, "later that year", "1998")]);
    all("He left in 1998 and died the following year.", &[(Day, "1998", "1998"), (Day, "the following year", "1999")]);
}

#[test]
fn times_of_day() {
    all("It ends at 10 a.m. EST Tuesday.", &[(Time, "10 a.m. EST Tuesday", "2023-10-24T10:00")]);
    all("It ended at noon Thursday.", &[(Time, "noon Thursday", "2023-10-26T12:00")]);
    all("It ended at 5:30 pm on March 3.", &[(Time, "5:30 pm on March 3", "2023-03-03T17:30")]);
    all("It ended at 2350 GMT.", &[(Time, "2350 GMT", "2023-10-27T23:50")]);
    all("It ended Tuesday night.", &[(Time, "Tuesday night", "2023-10-24TNI")]);
    all("It ended this morning.", &[(Time, "this morning", "2023-10-27TMO")]);
    all("It ended last night.", &[(Time, "last night", "2023-10-26TNI")]);
    all("It ended yesterday evening.", &[(Time, "yesterday evening", "2023-10-26TEV")]);
    all(
        "On March 3 it rained by mid afternoon.",
        &[(Day, "March 3", "2023-03-03"), (Time, "mid afternoon", "2023-03-03TAF")],
    );
    all("It rained on the morning of March 3.", &[(Time, "the morning of March 3", "2023-03-03TMO")]);
    assert_eq!(read("It ended at 10 a.m. sharp.", None), [(Time, "10 a.m.", "T10:00".to_owned())]);
    assert!(read("They won 10:30 and lost 2:1.", Some(NOW)).iter().all(|found| found.0 != Time));
}

#[test]
fn lengths_and_sets() {
    for (words, value) in [
        ("three days", "P3D"),
        ("the past two years", "P2Y"),
        ("four hours", "PT4H"),
        ("several days", "PXD"),
        ("a week", "P1W"),
        ("a year and a half", "P1.5Y"),
        ("half an hour", "PT0.5H"),
        ("10-year", "P10Y"),
        ("a couple of months", "P2M"),
    ] {
        all(&format!("It took {words} in all."), &[(Duration, words, value)]);
    }
    all("They meet every Monday.", &[(Set, "every Monday", "XXXX-WXX-1")]);
    all("They meet each year.", &[(Set, "each year", "P1Y")]);
    all("They meet weekly.", &[(Set, "weekly", "P1W")]);
    all("They meet every two months.", &[(Set, "every two months", "P2M")]);
}

#[test]
fn holidays() {
    day("They met on Christmas Day.", "Christmas Day", "2023-12-25");
    day("They met on Thanksgiving Day, 1998.", "Thanksgiving Day, 1998", "1998-11-26");
    day("They met on Easter Sunday 2024.", "Easter Sunday 2024", "2024-03-31");
    day("They voted on Election Day 2020.", "Election Day 2020", "2020-11-03");
    all("The Christmas tree fell.", &[]);
}

#[test]
fn an_impossible_day_is_no_day() {
    assert!(read("See Feb. 30, 2015.", Some(NOW)).iter().all(|found| !found.2.contains("02-30")));
    assert!(read("See 45.13.2015 there.", Some(NOW)).iter().all(|found| found.0 != Day));
}

#[test]
fn what_is_beyond_the_calendar_has_no_value() {
    for text in ["99999999 days ago", "99999999 weeks later", "99999999 weekends ago", "2147483647 days ago"] {
        let copy = format!("It was there {text}.");
        let values: Vec<_> = read(&copy, Some(NOW)).into_iter().map(|(_, _, value)| value).collect();
        assert_eq!(values, ["?"], "{text}");
    }
}
