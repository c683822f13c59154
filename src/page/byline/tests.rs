use super::*;

/// The names, with `*` before a weak byline and `#` before a desk.
fn read(line: &str) -> Vec<String> {
    let Some(found) = find(line) else { return Vec::new() };
    let mark = format!("{}{}", if found.strong { "" } else { "*" }, if found.desk { "#" } else { "" });
    found.names.iter().map(|name| format!("{mark}{}", name.slice(line))).collect()
}

#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    for (line, expected) in cases {
        assert_eq!(read(line), *expected, "{line}");
    }
}

#[test]
fn what_the_writer_is_may_stand_before_the_name() {
    let names = |line: &str| {
        find(line).map(|found| found.names.iter().map(|name| name.slice(line).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(names("By court reporter Ana Petrova"), Some(vec!["Ana Petrova".to_owned()]));
    assert_eq!(names("By staff writer Ana Petrova and Rui Costa").map(|names| names.len()), Some(2));
}

#[test]
fn announced_by_by() {
    check(&[
        ("By Jane Roe", &["Jane Roe"]),
        ("by Jane Roe", &["Jane Roe"]),
        ("BY JANE ROE", &["JANE ROE"]),
        ("By: Jane Roe", &["Jane Roe"]),
        ("* By Jane Roe", &["Jane Roe"]),
        ("Written by Jane Roe", &["Jane Roe"]),
        ("Author: Jane Roe", &["Jane Roe"]),
        ("bySauli Roe", &["Sauli Roe"]),
        ("ByJane Roe", &["Jane Roe"]),
        ("By JANE ROE FOR HARBOURNEWS", &["JANE ROE"]),
        ("By Jane Roe and John Doe", &["Jane Roe", "John Doe"]),
        ("By Jane Roe, John Doe and Max van der Poe", &["Jane Roe", "John Doe", "Max van der Poe"]),
        ("By Jane Roe & John Doe", &["Jane Roe", "John Doe"]),
        ("By Jane Roe/John Doe", &["Jane Roe", "John Doe"]),
        ("^By JANE ROE and JOHN DOE=", &["JANE ROE", "JOHN DOE"]),
        ("By Jane O’Roe-Doe", &["Jane O’Roe-Doe"]),
        ("By J.K. McRoe Jr.", &["J.K. McRoe Jr."]),
        ("By John Doe, Jr.", &["John Doe, Jr."]),
        ("By Jane Roe.", &["Jane Roe"]),
        ("By Prince", &["*Prince"]),
        ("by The Namibia Times", &["#The Namibia Times"]),
        ("by Lesotho Times", &["#Lesotho Times"]),
        ("October 19, 2016 by Prince", &["Prince"]),
        ("By ABBY ROENOUGH", &["ABBY ROENOUGH"]),
        ("By Byron Roe", &["Byron Roe"]),
        ("By April Roe", &["April Roe"]),
    ]);
}

#[test]
fn agencies_papers_roles_and_places_are_cut_off() {
    check(&[
        ("By Jane Roe, Reuters", &["Jane Roe"]),
        ("BY JANE ROE, REUTERS", &["JANE ROE"]),
        ("By Jane Roe | Fox News", &["Jane Roe"]),
        ("By Jane Roe, The Smallville Union-Tribune =", &["Jane Roe"]),
        ("By Jane Roe For Dailyplanet.Com", &["Jane Roe"]),
        ("By Jane Roe for The Daily Planet", &["Jane Roe"]),
        ("By Jane Roe, News Reporter", &["Jane Roe"]),
        ("By: Jane Roe, 12News", &["Jane Roe"]),
        ("By JANE ROE AP Airlines Writer", &["JANE ROE"]),
        ("By Jane Roe, FOX 5", &["Jane Roe"]),
        ("By Jane Roe, ABC15", &["Jane Roe"]),
        ("By Jane Roe, staff writer", &["Jane Roe"]),
        ("By Jane Roe and John Doe / Smallville Shimbun Staff Writers", &["Jane Roe", "John Doe"]),
        ("By Jane Roe in Berlin and John Doe in Paris", &["Jane Roe", "John Doe"]),
        ("By Jane Roe, John Doe, 9 News WXYZ", &["Jane Roe", "John Doe"]),
        ("By Jane Roe | jroe@dailyplanet.com", &["Jane Roe"]),
        ("By Jane Roe@JaneRoe", &["Jane Roe"]),
        ("Written by Jane Roe, PhD on April 29, 2018", &["Jane Roe"]),
        ("Jane Roe, Press Association", &["Jane Roe"]),
        ("JANE ROE in Washington", &["JANE ROE"]),
        ("Jane Roe Political Correspondent", &["Jane Roe"]),
        ("Jane RoeLifestyle Writer", &["Jane Roe"]),
        ("Jane Roe-DoeThe West Smallvillian", &["Jane Roe-Doe"]),
        ("Jane Roe@JaneRoe", &["Jane Roe"]),
        ("Jane McRoe", &["*Jane McRoe"]),
    ]);
}

#[test]
fn with_a_date() {
    check(&[
        ("Jane Roe  | 27.10.2022 - Update : 27.10.2022", &["Jane Roe"]),
        ("By Jane Roe - Associated Press - Friday, April 28, 2022", &["Jane Roe"]),
        ("Jane Roe / DAILYPLANET.COM / Sep 2, 2021, 17:07 IST", &["Jane Roe"]),
        ("by Jane Roe Apr. 28, 2022 1:15 pm", &["Jane Roe"]),
        ("By Jane Roe 30 August 2022 • 4:45pm", &["Jane Roe"]),
        ("By Jane Roe | May 3, 2019 -- 08:21 GMT (08:21 GMT) | Topic: Ferries", &["Jane Roe"]),
        ("Jane Roe|Published 15 hours ago", &["Jane Roe"]),
        ("Jane Roe2 minutes ago", &["Jane Roe"]),
        ("Jane RoeNovember 6, 2022", &["Jane Roe"]),
        ("Jane Roe · CBC News · Posted: Jun 02, 2019 5:15 AM EDT | Last Updated: June 2", &["Jane Roe"]),
        ("October 19, 2016 by Jane Roe", &["Jane Roe"]),
        ("Posted by Jane Roe on May 5, 2021", &["Jane Roe"]),
        ("By Jane Roe/June 12, 2014 9:49 am EST/Updated: Aug. 18, 2014 4:17 pm EST", &["Jane Roe"]),
        ("By Jane Roe published 19 May 2018", &["Jane Roe"]),
    ]);
}

#[test]
fn agencies_and_desks() {
    check(&[
        ("* By Associated Press", &["#Associated Press"]),
        ("By The Associated Press", &["#The Associated Press"]),
        ("Associated PressApril 28, 2022 GMT", &["#Associated Press"]),
        ("Associated Press in Valencia", &["#Associated Press"]),
        ("The Associated Press", &["*#The Associated Press"]),
        ("By Staff Reporter BusinessDesk", &["#Staff Reporter BusinessDesk"]),
        ("By MND Staff", &["#MND Staff"]),
        ("By Euronews with Agencies", &["Euronews"]),
        ("By dpa correspondents", &["#dpa"]),
        ("By Jane Roe The Associated Press", &["Jane Roe"]),
        ("By Jane Roe Reuters", &["Jane Roe"]),
        ("Jane Roe and AP", &["*Jane Roe", "*AP"]),
    ]);
}

#[test]
fn a_bare_name_is_weak() {
    check(&[
        ("Jane Roe", &["*Jane Roe"]),
        ("Jane Roe/John Doe", &["*Jane Roe", "*John Doe"]),
        ("* Jane Roe0,", &["*Jane Roe"]),
        ("* Jane Roe &", &["*Jane Roe"]),
    ]);
}

#[test]
fn what_is_no_byline() {
    for line in [
        "By 2030, the town will have doubled.",
        "By Friday, the army had taken the bridge.",
        "By Friday",
        "By November",
        "By Christmas, the ministers will have signed.",
        "By the time he came, it was over.",
        "By-election in Smallville",
        "Byron Bay floods again",
        "Email The Author",
        "Follow Jane Roe",
        "View all posts by Jane Roe",
        "Photo: Jane Roe",
        "Some Staff - April 15, 2017 1",
        "World 1 day ago By Jane Roe",
        "Sports / 2 h ago",
        "London",
        "Smallville, Ohio",
        "SMALLVILLE, Md., March 16 - Shr 37 cts",
        "ROE CORP <ROE> 1ST QTR MAR 31",
        "(Jane Roe / AP)",
        "Jane Roe/Stringer/Getty Images",
        "Jane Roe / AP",
        "Being Young in Canada",
        "Democracy Lives in Daylight",
        "Smallville Press is part of Some Group Inc, an international group.",
        "Cake Recipes",
        "Immutable Page",
        "AP Entertainment Writer",
        "General Assignment Reporter, Daily Planet",
        "Today's Paper | Sunday, July 19, 2014",
        "Smallville Pool - closed 'until further notice' after midnight",
        "New York",
        "Read More",
        "Published 5 May 2021",
        "27.10.2022",
        "Jane Roe told reporters that she would sign.",
        "Home | News | World",
        "",
    ] {
        assert_eq!(read(line), Vec::<String>::new(), "{line}");
    }
}

#[test]
fn long_lines_are_no_bylines() {
    assert_eq!(read(&"By Jane Roe ".repeat(100_000)), Vec::<String>::new());
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    fn fragment() -> impl Strategy<Value = String> {
        let known = prop::sample::select(vec![
            "By ", "by", "BY ", "Jane", " Roe", "Doe", " and ", ", ", " & ", "/", " | ", "@", "@jane", "a@b.com",
            " - ", "Reuters", "AP", "Staff", " Writer", "in ", "Washington", "27.10.2022", "Updated ", "2 h ago",
            "Jr.", "PhD", "van ", "McX", "The ", "İ", "ß", "é", "e\u{301}", "\u{a0}", "\0", "=", "(", "  ", "Author:",
            "0",
        ])
        .prop_map(str::to_owned);
        prop_oneof![4 => known, 1 => any::<String>()]
    }

    proptest! {
        #[test]
        fn any_line_is_read_and_names_lie_in_it(parts in prop::collection::vec(fragment(), 0..12)) {
            let line = parts.concat();
            if let Some(found) = find(&line) {
                prop_assert!(!found.names.is_empty());
                for name in found.names.iter() {
                    prop_assert!(line.get(name.range()).is_some_and(|text| !text.trim().is_empty()));
                }
            }
        }
    }
}
