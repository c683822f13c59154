//! Copy without a page around it, and what the desks of wires add to it.

use super::*;

#[test]
fn bare_copy_loses_no_line() {
    let text = [
        "6-0 6-2",
        "OSLO 74 59 .556 -",
        "BERGEN 70 63 .526 4",
        "The crew is as follows:",
        "Ana Petrova, Jon Dahl, Per Vik, Liv Moe,",
        "Ferry line to close in May",
        FIRST,
        SECOND,
        "Tickets 12 14",
        "Buses 3 5",
    ];
    let text = text.join("\n");
    let kinds = kinds(&text);
    assert!(kinds.iter().all(|kind| *kind != "furniture"), "{kinds:?}");
    assert_eq!(kinds.iter().filter(|kind| **kind == "headline").count(), 1);
    assert!(paragraphs(&text).contains(&"6-0 6-2") && paragraphs(&text).contains(&"Buses 3 5"));
}

#[test]
fn turns_of_a_transcript_stay() {
    let text = joined(&["Okay.", "Right here.", "Who speaks for the ferry line?", FIRST, "Yes.", SECOND]);
    assert!(kinds(&text).iter().all(|kind| matches!(*kind, "body" | "headline" | "subhead")), "{:?}", kinds(&text));
}

#[test]
fn the_same_lines_on_a_page_are_its_own() {
    let text = [
        "News", "Sport", "Weather", "OSLO 12 C", "Ferry line to close in May", FIRST, SECOND, "Share on Facebook",
        "Related stories", "Buses run late again",
    ];
    let kinds = kinds(&text.join("\n"));
    assert_eq!((kinds[4], kinds[5], kinds[9]), ("headline", "body", "furniture"));
    assert!(kinds[..3].iter().all(|kind| *kind == "furniture"));
}

#[test]
fn instructions_of_a_desk_are_no_headlines() {
    for note in ["ATTENTION - ADDS quotes, background ///", "= (PICTURES) =", "///", "(EDITORS: a map goes with this)"]
    {
        let text = joined(&[note, "OSLO, May 4 (AFP) - The ferry line will close in May, the council said.", SECOND]);
        assert_eq!(kinds(&text), ["editor_note", "body", "body"], "{note}");
        assert_eq!(parse(&text, None).headline, None);
        let text = joined(&[note, "Ferry line to close in May", FIRST, SECOND]);
        assert_eq!(kinds(&text), ["editor_note", "headline", "body", "body"], "{note}");
    }
    let wrapped = joined(&["ATTENTION - ADDS quotes, ferry capacity,", "reaction of mayor ///", FIRST, SECOND]);
    assert_eq!(kinds(&wrapped), ["editor_note", "editor_note", "body", "body"]);
    let headline = joined(&["ATTENTION - ferries ahead, says harbour", FIRST, SECOND]);
    assert_eq!(kinds(&headline), ["headline", "body", "body"]);
}

#[test]
fn a_byline_may_follow_the_first_paragraph() {
    let first = "OSLO, May 4 (AFP) - The ferry line will close in May, the council of the town said.";
    let text = joined(&["Ferry line to close in May", first, "By Ana Petrova, Jon Dahl", SECOND, THIRD]);
    assert_eq!(kinds(&text), ["headline", "body", "byline", "body", "body"]);
    assert_eq!(parse(&text, None).bylines.len(), 2);
}

#[test]
fn contacts_and_rates_are_no_headings() {
    let text = joined(&[FIRST, SECOND, "-- Oslo newsroom, +47 2 555 0101", "Fares to rise", THIRD, "($1=9.4 crowns)"]);
    assert_eq!(kinds(&text), ["body", "body", "credit_line", "subhead", "body", "body"]);
}

#[test]
fn a_place_and_a_day_alone_are_a_dateline() {
    let text = ["FERRY LINE TO CLOSE IN MAY", "MONTE CARLO 1996-05-04", FIRST, SECOND].join("\n");
    let page = parse(&text, None);
    assert_eq!(kinds(&text), ["headline", "dateline", "body", "body"]);
    let dateline = page.dateline.unwrap();
    assert_eq!((part(&text, dateline.place), dateline.date), (Some("MONTE CARLO"), Date::new(1996, 5, 4).ok()));
}

#[test]
fn a_header_line_may_be_the_dateline() {
    let text = ["ZCZC AAP", "#Ferry: Harbour_2", "$Ferry line to close in May", ":(MELBOURNE)", "@Vic", FIRST, SECOND];
    let text = text.join("\n");
    let page = parse(&text, None);
    assert_eq!(part(&text, page.dateline.and_then(|dateline| dateline.place)), Some("MELBOURNE"));
    assert_eq!(part(&text, page.headline), Some("Ferry line to close in May"));
    assert_eq!(kinds(&text)[3..], ["dateline", "wire_header", "body", "body"]);
}

#[test]
fn a_person_is_the_writer_before_a_desk() {
    let text = joined(&["Ferry line to close in May", "By AFP", "Ana Petrova", "3 May 2024", FIRST, SECOND]);
    let names = parse(&text, None).bylines;
    assert_eq!(names.iter().map(|name| name.slice(&text)).collect::<Vec<_>>(), ["Ana Petrova"]);
    let text = joined(&["Ferry line to close in May", "By AFP", "3 May 2024", FIRST, SECOND]);
    assert_eq!(parse(&text, None).bylines.len(), 1);
}

#[test]
fn a_dateline_keeps_month_and_day_without_a_year() {
    let text = "OSLO, Nov 26 (AFP) - The ferry line will close in May, the council said on Monday.";
    let parts = |reference| parse(text, reference).dateline.map(|dateline| (dateline.month_day, dateline.date));
    assert_eq!(parts(None), Some((Some((11, 26)), None)));
    let day = Date::new(2024, 11, 26).ok();
    assert_eq!(parts(Date::new(2024, 12, 1).ok()), Some((Some((11, 26)), day)));
}

#[test]
fn rows_of_results_are_copy() {
    let rows =
        ["1. Rui Costa (Portugal) 26:54.41", "2. Jo Brandvold (Norway) 27:18.84", "3. Per Vik (Sweden) 27:25.13"];
    let text = joined(&["Costa wins in Oslo", FIRST, SECOND, "Results:", rows[0], rows[1], rows[2]]);
    assert!(kinds(&text)[4..].iter().all(|kind| matches!(*kind, "body" | "list_item")), "{:?}", kinds(&text));
    // Nor are they bylines.
    for row in ["Rui Costa (Portugal) vs. Jo Brandvold (Norway)", "Skerry Rovers - Rui Costa (32nd), Per Vik (84th)"] {
        let text = joined(&["Costa wins in Oslo", row, FIRST, SECOND]);
        assert!(parse(&text, None).bylines.is_empty(), "{row}");
    }
}
