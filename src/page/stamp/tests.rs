use super::trap::Trap;
use super::*;

/// `published 2022-04-28T14:05 -240 ?` for each stamp.
fn read(line: &str) -> Vec<String> {
    stamps(line).iter().map(show).collect()
}

fn show(stamp: &Stamp) -> String {
    let mut out = match stamp.label {
        Some(Label::Published) => "pub ".to_owned(),
        Some(Label::Updated) => "upd ".to_owned(),
        None => String::new(),
    };
    if stamp.relative {
        return out + "ago";
    }
    if let Some(month) = stamp.month {
        match stamp.year {
            Some(year) => out += &format!("{year}-{month:02}"),
            None => out += &format!("-{month:02}"),
        }
        if let Some(day) = stamp.day {
            out += &format!("-{day:02}");
        }
    }
    if let Some((hour, minute, second)) = stamp.time {
        out += &format!("T{hour:02}:{minute:02}");
        if second != 0 {
            out += &format!(":{second:02}");
        }
    }
    if let Some(offset) = stamp.offset_minutes {
        out += &format!(" {offset:+}");
    }
    if stamp.ambiguous {
        out += " ?";
    }
    out
}

#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    for (line, expected) in cases {
        assert_eq!(read(line), *expected, "{line}");
    }
}

#[test]
fn three_numbers() {
    check(&[
        ("27.10.2022", &["2022-10-27"]),
        ("03.04.2022", &["2022-04-03"]),
        ("13.11.2016, 23:06", &["2016-11-13T23:06"]),
        ("30/04/2021 - 16:38", &["2021-04-30T16:38"]),
        ("11/13/16 at 4:00 PM EST", &["2016-11-13T16:00 -300"]),
        ("5:45 AM PST 11/09/2016", &["2016-11-09T05:45 -480"]),
        ("06/01/2018 - 13:55 GMT+1", &["2018-01-06T13:55 +60 ?"]),
        ("06/01/2018 1:55 pm", &["2018-06-01T13:55"]),
        ("06/01/2018 1:55 pm IST", &["2018-01-06T13:55 +330 ?"]),
        ("Sat 04/05/2021", &["2021-05-04"]),
        ("2018-09-16", &["2018-09-16"]),
        ("2018.04.05", &["2018-04-05"]),
        ("2022-04-28T14:30:05Z", &["2022-04-28T14:30:05 +0"]),
        ("2022-04-28T14:30:05.123+05:30", &["2022-04-28T14:30:05 +330"]),
        ("2022-04-28 14:30 +0100", &["2022-04-28T14:30 +60"]),
        ("01-12-15 2350GMT", &["2015-01-12T23:50 +0"]),
        ("31.02.2022", &[]),
        ("13/13/2022", &[]),
        ("2022-13-01", &[]),
        ("version 1.2.2022.4", &[]),
        ("call 555-12-2016", &[]),
    ]);
}

#[test]
fn months_by_name() {
    check(&[
        ("October 23, 2017 5:50 pm CET", &["2017-10-23T17:50 +60"]),
        ("June 30, 2018 - 4.34pm", &["2018-06-30T16:34"]),
        ("Sat 24 Feb 2021 12.42 CET", &["2021-02-24T12:42 +60"]),
        ("Friday, 22 Nov 2021 4:55 PM MYT", &["2021-11-22T16:55 +480"]),
        ("Nov. 18th 2016 12:12 pm PT", &["2016-11-18T12:12"]),
        ("November 20th, 2016 - 07:29 GMT", &["2016-11-20T07:29 +0"]),
        ("November 18, 2016 -- 19:14 GMT (19:14 GMT)", &["2016-11-18T19:14 +0"]),
        ("Monday, June 3, 2019, 01:20 pm PT (04:20 pm ET)", &["2019-06-03T13:20"]),
        ("30 August 2022 • 4:45pm", &["2022-08-30T16:45"]),
        ("Sep 2, 2021, 17:07 IST", &["2021-09-02T17:07 +330"]),
        ("April 28 2022, 3:54 p.m.", &["2022-04-28T15:54"]),
        ("26-FEB-1987 15:01:01.79", &["1987-02-26T15:01:01"]),
        ("20 of November 2016", &["2016-11-20"]),
        ("28. April 2022, 18:30 Uhr", &["2022-04-28T18:30"]),
        ("10 juil 2021", &["2021-07-10"]),
        ("1er août 2021 à 9h05", &["2021-08-01T09:05"]),
        ("3. Okt. 2022", &["2022-10-03"]),
        ("12 de mayo de 2021", &["2021-05-12"]),
        ("2021年5月3日", &["2021-05-03"]),
        ("18 November 2016, Monday", &["2016-11-18"]),
        ("November 2016", &["2016-11"]),
        ("Nov. 5, '16", &["2016-11-05"]),
        ("28\u{a0}November\u{a0}2017", &["2017-11-28"]),
        ("April  28,  2022", &["2022-04-28"]),
        ("February 30, 2022", &[]),
        ("Feb. 29, 2022", &[]),
        ("April 28-29, 2022", &[]),
        ("may 5 people come", &[]),
    ]);
}

#[test]
fn the_time_may_come_first() {
    check(&[
        ("17:41 JST, October 13, 2021", &["2021-10-13T17:41 +540"]),
        ("12:20pm Jan 7, 2021", &["2021-01-07T12:20"]),
        ("Published 11:11 PM EST Nov 19, 2016", &["pub 2016-11-19T23:11 -300"]),
        ("11:48, Thu, Jul 18, 2021 | UPDATED: 11:50, Thu, Jul 18, 2021", &["2021-07-18T11:48", "upd 2021-07-18T11:50"]),
        (
            "Published: 15:56 BST, 27 April 2021 | Updated: 15:57 BST, 27 April 2021",
            &["pub 2021-04-27T15:56 +60", "upd 2021-04-27T15:57 +60"],
        ),
        ("Updated 1835 GMT (0235 HKT) June 2, 2019", &["upd 2019-06-02T18:35 +0"]),
        ("22:57 GMT 28.04.2014(updated 11:14 GMT 29.04.2014)", &["2014-04-28T22:57 +0", "upd 2014-04-29T11:14 +0"]),
        ("12:43, 20 Apr 2018Updated 12:44, 20 Apr 2018", &["2018-04-20T12:43", "upd 2018-04-20T12:44"]),
    ]);
}

#[test]
fn labels() {
    check(&[
        ("Jane Roe  | 27.10.2022 - Update : 27.10.2022", &["2022-10-27", "upd 2022-10-27"]),
        ("Posted May 24, 2018 10:05 am", &["pub 2018-05-24T10:05"]),
        ("Last modified on Mon 18 Nov 2016 18.56 GMT", &["upd 2016-11-18T18:56 +0"]),
        ("First published on Mon 18 Nov 2016", &["pub 2016-11-18"]),
        ("Updated: Nov. 19, 2016, 7:10 p.m.", &["upd 2016-11-19T19:10"]),
        ("* Updated20:49, 5 Aug 2021", &["upd 2021-08-05T20:49"]),
        ("January 28, 2017 11:30 am (Updated 11:54 am)", &["2017-01-28T11:30", "upd T11:54"]),
        ("Published on 06/11/2018 - 13:55 GMT+1 •Updated 14:20", &["pub 2018-11-06T13:55 +60 ?", "upd T14:20"]),
        (
            "November 18, 2016 at 2:26 PM HST - Updated November 18 at 4:46 PM",
            &["2016-11-18T14:26 -600", "upd -11-18T16:46"],
        ),
        ("Posted by Jane Roe on May 5, 2021", &["pub 2021-05-05"]),
        ("Date: 5 May 2021", &["pub 2021-05-05"]),
        ("Publié le 5 mai 2021 | Mis à jour le 6 mai 2021", &["pub 2021-05-05", "upd 2021-05-06"]),
        ("Candidate 5 May 2021", &["2021-05-05"]),
    ]);
}

#[test]
fn glued_runs() {
    check(&[
        ("Associated PressApril 28, 2022 GMT", &["2022-04-28"]),
        ("3 minute readJune 11, 20193:47 PM GMT+2Last Updated 14 min ago", &["2019-06-11T15:47 +120", "upd ago"]),
        ("Published Fri, Apr 28 20222:23 PM EDT", &["pub 2022-04-28T14:23 -240"]),
        ("April 28, 20223:54 PM", &["2022-04-28T15:54"]),
        ("Jane Roe2 minutes ago", &["ago"]),
        ("27.10.202216:38", &["2022-10-27T16:38"]),
        ("COVID19 May", &[]),
    ]);
}

#[test]
fn relative_dates_are_left_open() {
    check(&[
        ("2 hours ago", &["ago"]),
        ("Published 3 seconds ago", &["pub ago"]),
        ("2h ago", &["ago"]),
        ("an hour ago", &["ago"]),
        ("2 hours, 5 minutes ago", &["ago"]),
        ("Updated ago", &["upd ago"]),
        ("long ago", &[]),
    ]);
}

#[test]
fn a_time_alone_needs_a_sign_that_it_is_one() {
    check(&[
        ("03:26 pm", &["T15:26"]),
        ("12:05 a.m. ET", &["T00:05"]),
        ("noon GMT", &["T12:00 +0"]),
        ("16:38", &["T16:38"]),
        ("Updated 14:20", &["upd T14:20"]),
        ("18.56 GMT", &["T18:56 +0"]),
        ("2350 GMT", &["T23:50 +0"]),
        ("25:10 pm", &[]),
        ("won 12:10 on points", &[]),
        ("up 4.34 points", &[]),
        ("13 pm", &[]),
    ]);
}

#[test]
fn a_stamp_covers_date_time_and_zone_without_the_label() {
    let line = "  Updated: Nov. 19, 2016, 7:10 p.m. (EST) | Staff";
    let stamps = stamps(line);
    assert_eq!(stamps[0].span.slice(line), "Nov. 19, 2016, 7:10 p.m. (EST)");
}

#[test]
fn date_lines_hold_nothing_else() {
    for line in [
        "27.10.2022",
        "* Updated20:49, 5 Aug 2021",
        "Published: 15:56 BST, 27 April 2021 | Updated: 15:57 BST, 27 April 2021",
        "3 minute readJune 11, 20193:47 PM GMT+2Last Updated 14 min ago",
        "Published on 06/01/2018 - 13:55 GMT+1 •Updated 14:20",
        "Tuesday, 26 November 2021",
        "5 min read | 5 May 2021",
        "Published 3 seconds ago",
    ] {
        assert!(is_date_line(line), "{line}");
    }
    for line in [
        "Jane Roe | 27.10.2022",
        "On 27 October 2022 the talks failed.",
        "Published",
        "5 min read",
        "",
        "Updated story",
    ] {
        assert!(!is_date_line(line), "{line}");
    }
}

#[test]
fn what_only_looks_like_the_date_of_the_article() {
    for (line, expected) in [
        ("Saturday, Apr 27th 2021 4PM 19°C", Some(Trap::Weather)),
        ("— Some Ministry (@SomeMinistry) February 11, 2017", Some(Trap::PostSignature)),
        ("Some Staff - April 15, 2017 1", Some(Trap::Teaser)),
        ("Sports / 2 h ago", Some(Trap::Teaser)),
        ("World 1 day ago By Jane Roe", Some(Trap::Teaser)),
        ("December 25, 2022/January 1, 2021, Issue", Some(Trap::Issue)),
        ("27.10.2022", None),
        ("Jane Roe2 minutes ago", None),
        ("Published 3 seconds ago", None),
        ("Jane Roe | 27.10.2022 - Update : 27.10.2022", None),
    ] {
        assert_eq!(trap(line, &scan(line)), expected, "{line}");
    }
}

#[test]
fn long_lines_are_not_searched() {
    assert_eq!(read(&"5 May 2021 ".repeat(100_000)), Vec::<String>::new());
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    fn fragment() -> impl Strategy<Value = String> {
        let known = prop::sample::select(vec![
            "Published", "Updated: ", "PM", "am", "p.m.", " GMT", "+2", "EDT", "April 28, ", "2022", "20223:54",
            "5 mai ", "31.02.", "06/01/2018", "-", " – ", "|", "ago", "2 h ", "min read", "Sat ", "12:43", "T10:00Z",
            "\u{a0}", "\u{200b}", "年", "5月", "°C", "(@x)", "1er", "İ", "ß", "é", "\u{301}", "\0", "'", "’19", "noon",
            "Date", "mis à jour", "@", "£5",
        ])
        .prop_map(str::to_owned);
        prop_oneof![4 => known, 1 => any::<String>()]
    }

    proptest! {
        #[test]
        fn any_line_is_read_and_spans_lie_in_it(parts in prop::collection::vec(fragment(), 0..12)) {
            let line = parts.concat();
            let mut end = 0;
            for stamp in stamps(&line).iter() {
                prop_assert!(stamp.span.start() >= end);
                end = stamp.span.end();
                prop_assert!(line.get(stamp.span.range()).is_some_and(|text| !text.is_empty()));
                if let (Some(year), Some(month), Some(day)) = (stamp.year, stamp.month, stamp.day) {
                    prop_assert!(jiff::civil::Date::new(year, month, day).is_ok());
                }
                if let Some((hour, minute, second)) = stamp.time {
                    prop_assert!(jiff::civil::Time::new(hour, minute, second, 0).is_ok());
                }
            }
            let _ = (is_date_line(&line), trap(&line, &scan(&line)));
        }
    }
}
