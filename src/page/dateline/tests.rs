use super::*;

/// `place | country | agency | date | strong/weak | alone`, with `-` for what is not there.
fn read(line: &str) -> String {
    let Some(found) = find(line) else { return "none".to_owned() };
    let text = |span: Option<Span>| span.map_or("-", |span| span.slice(line));
    let date = match found.date {
        None => "-".to_owned(),
        Some((month, day, None)) => format!("{month}-{day}"),
        Some((month, day, Some(year))) => format!("{year}-{month}-{day}"),
    };
    let strength = if found.strong { "strong" } else { "weak" };
    let alone = if found.alone { " alone" } else { "" };
    format!("{} | {} | {} | {date} | {strength}{alone}", text(found.place), text(found.country), text(found.agency))
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    for (line, expected) in cases {
        assert_eq!(read(line), *expected, "{line}");
    }
}

#[test]
fn alone_on_the_line() {
    check(&[
        ("BELGRADE, Serbia", "BELGRADE | Serbia | - | - | strong alone"),
        ("AUBURN, Wash. —", "AUBURN, Wash. | - | - | - | strong alone"),
        ("Strasbourg, 10 juil 2024 (AFP)", "Strasbourg | - | AFP | 2024-7-10 | strong alone"),
        ("+ AFP, MANILA", "MANILA | - | AFP | - | strong alone"),
        ("Reuters, KYIV, Ukraine", "KYIV | Ukraine | Reuters | - | strong alone"),
        (":(HOBART)", "HOBART | - | - | - | strong alone"),
        ("LONDON", "none"),
        ("FULL INQUIRY", "none"),
        ("TALKS IN GENEVA, SWITZERLAND", "none"),
    ]);
}

#[test]
fn place_date_and_agency() {
    check(&[
        ("SALVADOR, Feb 26 - Growers said", "SALVADOR | - | - | 2-26 | strong"),
        ("KUALA LUMPUR, April 1 (AFP) - Police said", "KUALA LUMPUR | - | AFP | 4-1 | strong"),
        ("BEIJING, Oct. 27 (Xinhua) -- The port", "BEIJING | - | Xinhua | 10-27 | strong"),
        ("LONDON (Reuters) - Shares rose", "LONDON | - | Reuters | - | strong"),
        ("STOCKHOLM, Aug 29, 2014 (AFP) - Police", "STOCKHOLM | - | AFP | 2014-8-29 | strong"),
        ("NEW YORK, Nov. 19 (UPI) — The index", "NEW YORK | - | UPI | 11-19 | strong"),
        ("PUTRAJAYA, Nov 22 — The court", "PUTRAJAYA | - | - | 11-22 | strong"),
        ("SEOUL, Nov 26 AFP - Rain fell", "SEOUL | - | AFP | 11-26 | strong"),
        ("MELBOURNE, March 3 AAP - Rain fell", "MELBOURNE | - | AAP | 3-3 | strong"),
        ("BUDAPEST, April 7, Reuter - Rain fell", "BUDAPEST | - | Reuter | 4-7 | strong"),
        ("LOS ANGELES (Variety.com) - The film", "LOS ANGELES | - | Variety.com | - | strong"),
        ("CLEVELAND (WXYZ) – A road", "CLEVELAND | - | WXYZ | - | strong"),
        ("EL CAIRO, 30 jun (Xinhua) -- El", "EL CAIRO | - | Xinhua | 6-30 | strong"),
        ("KASSEL, West Germany, March 26- The", "KASSEL | West Germany | - | 3-26 | strong"),
        ("NEW YORK and CHICAGO (December 22, 2013) — A", "NEW YORK and CHICAGO | - | - | 2013-12-22 | strong"),
        ("LONDON, MARCH 3 - Tin rose", "LONDON | - | - | 3-3 | strong"),
    ]);
}

#[test]
fn regions_stay_with_the_place_and_countries_do_not() {
    check(&[
        ("LA CROSSE, Wis. (AP) — A bridge", "LA CROSSE, Wis. | - | AP | - | strong"),
        ("ROCHESTER, N.Y., Feb 26 - A maker", "ROCHESTER, N.Y. | - | - | 2-26 | strong"),
        ("NITRO, W. Va., March 31 - A maker", "NITRO, W. Va. | - | - | 3-31 | strong"),
        ("COLUMBUS, IND., Feb 26 - A maker", "COLUMBUS, IND. | - | - | 2-26 | strong"),
        ("TRAIL, British Columbia, June 1 - A mine", "TRAIL, British Columbia | - | - | 6-1 | strong"),
        ("BUENOS AIRES, Argentina (AP) _ Rain", "BUENOS AIRES | Argentina | AP | - | strong"),
        ("BRISBANE, Australia, Jan. 1(Xinhua) -- Rain", "BRISBANE | Australia | Xinhua | 1-1 | strong"),
        ("GRONINGEN, the Netherlands, March 31 - Gas", "GRONINGEN | the Netherlands | - | 3-31 | strong"),
        ("RAFAH, Gaza Strip, Dec 15 (AFP) - A", "RAFAH | Gaza Strip | AFP | 12-15 | strong"),
        ("PARIS, Texas (AP) — A", "PARIS, Texas | - | AP | - | strong"),
        ("ATLANTA, Georgia (Reuters) - A", "ATLANTA, Georgia | - | Reuters | - | strong"),
        ("TBILISI, Georgia (Reuters) - A", "TBILISI | Georgia | Reuters | - | strong"),
        (
            "NEWCASTLE, New South Wales, Australia, May 5 (AAP) - A",
            "NEWCASTLE, New South Wales | Australia | AAP | 5-5 | strong",
        ),
        ("New Delhi [India], October 27 (ANI): The", "New Delhi | India | ANI | 10-27 | strong"),
        (
            "AUSTIN, Texas, Feb. 1, 2017 /PRNewswire-AsiaNet/ -- A",
            "AUSTIN, Texas | - | PRNewswire-AsiaNet | 2017-2-1 | strong",
        ),
        (
            "OSAKA, Japan, Feb. 1, 2017 /Kyodo JBN-AsiaNet/ --",
            "OSAKA | Japan | Kyodo JBN-AsiaNet | 2017-2-1 | strong alone",
        ),
        ("MACON, Yorkside, May 3 (AP) - A", "MACON, Yorkside | - | AP | 5-3 | strong"),
    ]);
}

#[test]
fn mixed_case_needs_an_agency_or_a_known_city() {
    check(&[
        ("Washington (AFP) – The vote", "Washington | - | AFP | - | strong"),
        ("Berlin (dpa) - The vote", "Berlin | - | dpa | - | strong"),
        ("San Diego (tca/dpa) - The vote", "San Diego | - | tca/dpa | - | strong"),
        ("Moscow, October 27 (TASS) - A", "Moscow | - | TASS | 10-27 | strong"),
        ("Panama  City,  Sept. 8 (CNA) -- A", "Panama  City | - | CNA | 9-8 | strong"),
        ("Tegucigalpa, Jan 2 (EFE).- A", "Tegucigalpa | - | EFE | 1-2 | strong"),
        ("MOSCOW, January 21. /TASS/. A", "MOSCOW | - | TASS | 1-21 | strong"),
        ("København /ritzau/: En", "København | - | ritzau | - | strong"),
        ("Toronto, April 1 - A", "Toronto | - | - | 4-1 | strong"),
        ("Vancouver, British Columbia, March 17 - A", "Vancouver, British Columbia | - | - | 3-17 | strong"),
        ("New Delhi, Oct 27 (PTI) The court", "New Delhi | - | PTI | 10-27 | strong"),
        ("Hyderabad: The court", "Hyderabad | - | - | - | weak"),
        ("Easter, April 5 - A", "none"),
        ("Sunday (AP) - A", "none"),
        ("Jane Roe (AP)", "none"),
    ]);
}

#[test]
fn odd_names() {
    check(&[
        ("BEIRUT/THE HAGUE, March 7 (Reuters) - A", "BEIRUT/THE HAGUE | - | Reuters | 3-7 | strong"),
        ("BEIRUT/JERUSALEM - A", "BEIRUT/JERUSALEM | - | - | - | weak"),
        ("ST. LOUIS (AP) — A", "ST. LOUIS | - | AP | - | strong"),
        ("St. LOUIS (AP) — A", "St. LOUIS | - | AP | - | strong"),
        ("McALLEN, Texas (AP) — A", "McALLEN, Texas | - | AP | - | strong"),
        ("PARETS DEL VALLÈS, Spain (AP) — A", "PARETS DEL VALLÈS | Spain | AP | - | strong"),
        ("PORT-AU-PRINCE, Haiti (AP) — A", "PORT-AU-PRINCE | Haiti | AP | - | strong"),
        ("N’DJAMENA (Reuters) - A", "N’DJAMENA | - | Reuters | - | strong"),
        ("ABOARD THE GEO BARENTS (AP) — A", "ABOARD THE GEO BARENTS | - | AP | - | strong"),
        ("UNITED NATIONS (AP) — A", "UNITED NATIONS | - | AP | - | strong"),
        ("WASHINGTON, D.C. — A", "WASHINGTON, D.C. | - | - | - | strong"),
        ("LONDON\u{a0}(AP)\u{a0}— A", "LONDON | - | AP | - | strong"),
    ]);
}

#[test]
fn no_place_at_all() {
    check(&[
        ("Jan. 12 (BusinessDesk) - The receivers", "- | - | BusinessDesk | 1-12 | strong"),
        ("Jan 30 (Reuters) - Gold", "- | - | Reuters | 1-30 | strong"),
        ("(CNN) — A storm", "- | - | CNN | - | strong"),
        ("(Reuters) - A storm", "- | - | Reuters | - | strong"),
        ("(AP) A storm", "none"),
        ("Jan. 12 - The receivers", "none"),
    ]);
}

#[test]
fn glued_and_without_a_dash() {
    check(&[
        ("ANKARATürkiye has told its neighbours that it will not wait any longer.", "ANKARA | - | - | - | weak"),
        ("ANKARA Ministers have told their neighbours that they will not wait.", "ANKARA | - | - | - | weak"),
        ("BELGRADE, SerbiaSerbian ministers told reporters they would not sign.", "BELGRADE | Serbia | - | - | strong"),
        ("MINISTERS Said they would not sign anything before the summer comes.", "none"),
    ]);
}

#[test]
fn capitals_and_a_dash_are_weak() {
    check(&[
        ("DAMASCUS - The army", "DAMASCUS | - | - | - | weak"),
        ("SMALLVILLE — The mayor", "SMALLVILLE | - | - | - | weak"),
        ("SAN FRANCISCO - The mayor", "SAN FRANCISCO | - | - | - | weak"),
    ]);
}

#[test]
fn what_only_looks_like_a_dateline() {
    for line in [
        "EXCLUSIVE – The minister knew",
        "QUESTIONABLE MEDICAL CLAIMS — Doctors",
        "OSLO FERRIES NOT ALWAYS LATE, MERELY SLOW - Some",
        "Sen. John Doe (R-Texas) — who",
        "In an email dated Feb. 12, 2012 — the",
        "MARKET SPOTLIGHT - Tin",
        "U.S. FINANCIAL ANALYSTS - They",
        "CORRECTED - Tin",
        "UPDATE 1-Tin rises",
        "WATCH: The goal",
        "ANALYSIS: The goal",
        "The army said on May 5 - a Friday - that it",
        "Monday, May 5 - The army",
        "May 5 - The army",
        "Tables and Chairs: a guide",
        "U.S.-Russia talks",
        "NEWSROOM - a diary",
        "A - B",
        "",
        "   ",
        "WHO (World Health Organization) experts said",
        "By JANE ROE - Reuters",
        "Trump - who said",
    ] {
        assert_eq!(read(line), "none", "{line}");
    }
}

#[test]
fn the_span_ends_with_the_dash() {
    let line = "  BEIJING, Oct. 27 (Xinhua) -- The port";
    let found = find(line).expect("a dateline");
    assert_eq!(found.span.slice(line), "BEIJING, Oct. 27 (Xinhua) --");
}

#[test]
fn only_the_start_of_a_line_is_read() {
    let line = format!("BELGRADE, Serbia (AP) — {}", "Rain. ".repeat(200_000));
    assert_eq!(read(&line), "BELGRADE | Serbia | AP | - | strong");
    assert_eq!(read(&"A".repeat(1_000_000)), "none");
    assert_eq!(read(&"É, ".repeat(400_000)), "none");
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    fn fragment() -> impl Strategy<Value = String> {
        let known = prop::sample::select(vec![
            "BELGRADE", "Berlin", ", ", "Serbia", "Wash.", "N.Y.", " (AP) ", "(Reuters)", " /TASS/. ", "/", " and ",
            "Oct. 27", "27 jun", ", 2023", " - ", " — ", "--", "_", ":", ".-", "St. ", "McALLEN", "the ", "de ", "İ",
            "ß", "Ǆ", "é", "\u{301}", "\u{a0}", "\0", "'", "’", "(", ")", "[India]", "AFP, ", ":(", "türkiye", "T",
            "t", "+ ", "中",
        ])
        .prop_map(str::to_owned);
        prop_oneof![4 => known, 1 => any::<String>()]
    }

    proptest! {
        #[test]
        fn any_line_is_read_and_spans_lie_in_it(parts in prop::collection::vec(fragment(), 0..14)) {
            let line = parts.concat();
            if let Some(found) = find(&line) {
                for span in [Some(found.span), found.place, found.country, found.agency].into_iter().flatten() {
                    prop_assert!(line.get(span.range()).is_some_and(|text| !text.is_empty()));
                    prop_assert!(found.span.contains(span));
                }
                prop_assert_eq!(found.alone, line[found.span.end()..].chars().all(is_space));
            }
        }
    }
}
