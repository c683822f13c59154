//! What a page's lines become, layout by layout.

mod bare;

use std::time::Instant;

use super::*;

/// The blocks of a page, as kind and text.
fn blocks(text: &str) -> Vec<(&'static str, &str)> {
    let page = parse(text, None);
    let mut end = 0;
    for block in &page.blocks {
        assert!(block.span.start() >= end, "blocks do not overlap");
        let held = block.span.slice(text);
        assert_eq!(held.trim(), held, "blocks are trimmed");
        end = block.span.end();
    }
    page.blocks.iter().map(|block| (block.kind.as_str(), block.span.slice(text))).collect()
}

fn kinds(text: &str) -> Vec<&'static str> {
    blocks(text).into_iter().map(|(kind, _)| kind).collect()
}

fn paragraphs(text: &str) -> Vec<&str> {
    parse(text, None).paragraphs.iter().map(|span| span.slice(text)).collect()
}

fn part(text: &str, span: Option<Span>) -> Option<&str> {
    span.map(|span| span.slice(text))
}

const FIRST: &str = "The council of the old harbour town said on Monday that the ferry line will close in May.";
const SECOND: &str = "“We have waited for the money long enough,” the mayor told a crowd at the pier.";
const THIRD: &str = "It was not clear who would pay for the buses that are to replace the ferries.";

fn joined(lines: &[&str]) -> String {
    lines.join("\n\n")
}

#[test]
fn the_article_that_started_it() {
    let text = include_str!("../../../tests/data/serbia-kosovo.txt");
    let page = parse(text, None);
    assert_eq!(part(text, page.section), Some("Europe"));
    assert_eq!(part(text, page.headline), Some("Serbia, Kosovo fail again to agree on normalization of relations"));
    assert!(part(text, page.subheadline).unwrap().starts_with("Serbian president and Kosovo’s prime minister meet"));
    let names: Vec<&str> = page.bylines.iter().map(|name| name.slice(text)).collect();
    assert_eq!(names, ["Talha Ozturk"]);
    let day = Date::new(2023, 10, 27).ok();
    assert_eq!(page.published.and_then(|found| found.date), day);
    assert_eq!(page.updated.and_then(|found| found.date), day);
    let dateline = page.dateline.unwrap();
    assert_eq!((part(text, dateline.place), part(text, dateline.country)), (Some("BELGRADE"), Some("Serbia")));
    assert_eq!(kinds(text)[..6], ["section", "headline", "subheadline", "byline", "headline_repeat", "dateline"]);
    assert_eq!(kinds(text).last(), Some(&"furniture"));
    assert_eq!(page.paragraphs.len(), 12);
    assert!(page.paragraphs[0].slice(text).starts_with("Serbia and Kosovo failed"));
    assert!(page.paragraphs[11].slice(text).starts_with("Serbia, however"));
}

#[test]
fn a_line_over_paragraphs_is_the_headline() {
    let text = joined(&["Ferry line to close in May", FIRST, SECOND]);
    assert_eq!(kinds(&text), ["headline", "body", "body"]);
    let short = "RAIN FALLS\n\nIt rained on Monday.";
    assert_eq!(kinds(short), ["headline", "body"]);
}

#[test]
fn a_box_to_skip_is_no_part_of_the_article() {
    let text = joined(&[
        "Ferry line to close in May",
        FIRST,
        "Skip past newsletter promotion",
        "Free weekly letter",
        "The best stories from the islands for people on the mainland",
        "after newsletter promotion",
        SECOND,
    ]);
    assert_eq!(kinds(&text), ["headline", "body", "furniture", "furniture", "furniture", "furniture", "body"]);
}

#[test]
fn a_heading_under_the_date_is_not_the_headline() {
    let text = joined(&[
        "Storm batters the coast as red warning extended",
        "Last updated 27 Nov 2026 at 13:05",
        "Ferry line: 'Stay at home'",
        FIRST,
        SECOND,
    ]);
    assert_eq!(kinds(&text)[..2], ["headline", "date"]);
}

#[test]
fn where_nothing_is_recognised_all_is_body() {
    assert_eq!(kinds("milk\neggs\nbread and butter"), ["body", "body", "body"]);
    assert_eq!(parse("milk\neggs", None).headline, None);
    assert_eq!(kinds(FIRST), ["body"]);
    assert_eq!(kinds("ferry"), ["body"]);
    assert!(blocks("").is_empty());
    assert!(blocks(" \n\u{a0}\n").is_empty());
}

#[test]
fn a_page_of_furniture_only_has_no_body() {
    let text = "Skip to content\nMenu\nSubscribe\nFacebook\nTwitter\nPrivacy policy";
    assert!(kinds(text).iter().all(|kind| *kind == "furniture"));
    assert!(parse(text, None).paragraphs.is_empty());
}

#[test]
fn a_standfirst_with_a_stop_is_no_paragraph() {
    let text = joined(&[
        "Ferry line to close in May",
        "The council of the harbour town has no money left for the boats.",
        "By Ana Petrova",
        "3 May 2024",
        FIRST,
        SECOND,
    ]);
    assert_eq!(kinds(&text), ["headline", "subheadline", "byline", "date", "body", "body"]);
}

#[test]
fn menus_over_the_headline_are_furniture() {
    let text = [
        "Skip to content", "* Home", "* World", "* Sport", "* Weather", "* Ferries", "Subscribe",
        "Ferry line to close in May", "By Ana Petrova", FIRST, SECOND,
    ];
    let text = text.join("\n");
    let page = parse(&text, None);
    assert_eq!(part(&text, page.headline), Some("Ferry line to close in May"));
    assert_eq!(page.section, None);
    assert!(kinds(&text)[..7].iter().all(|kind| *kind == "furniture"));
}

#[test]
fn furniture_between_paragraphs_is_left_out() {
    let text = [
        "Ferry line to close in May",
        "Facebook",
        "Twitter",
        FIRST,
        "Advertisement",
        SECOND,
        "READ MORE: Harbour fees to rise",
        "Harbour master quits after twelve years in the post",
        "New pier planned at a cost of ten million",
        "Sailors march through the town over pay",
        THIRD,
    ];
    let text = text.join("\n");
    assert_eq!(paragraphs(&text), [FIRST, SECOND, THIRD]);
}

#[test]
fn a_heading_between_paragraphs_is_a_subhead_and_long_capitals_are_a_link() {
    let text = [
        "Ferry line to close in May",
        "Share",
        FIRST,
        "No money left",
        SECOND,
        "HARBOUR MASTER QUITS AFTER TWELVE YEARS IN THE POST",
        THIRD,
    ];
    assert_eq!(kinds(&text.join("\n")), ["headline", "furniture", "body", "subhead", "body", "furniture", "body"]);
}

#[test]
fn captions_and_credits_are_told() {
    let text = [
        "Ferry line to close in May",
        "Share",
        FIRST,
        "A ferry leaves the old harbour on Monday. (Ana Petrova/Harbour News)",
        SECOND,
        "The old pier",
        "Getty Images",
        THIRD,
    ];
    assert_eq!(kinds(&text.join("\n"))[2..], ["body", "caption", "body", "subhead", "credit", "body"]);
}

#[test]
fn a_result_under_the_headline_is_none() {
    let first = "Kingsbridge came from two goals down to beat West Holm on Saturday.";
    let second = "The Kingsbridge captain scored late, and West Holm lost for the first time in May.";
    let text = joined(&[
        "Late header sinks the visitors",
        "Kingsbridge 4 West Holm 2",
        "By Ana Petrova at the Mill Lane Stadium",
        first,
        second,
    ]);
    assert_eq!(kinds(&text), ["headline", "subheadline", "byline", "body", "body"]);
}

#[test]
fn a_copyright_line_is_no_credit() {
    let short = "The ferry line will close in May.";
    let line = "© 2024 Harbour News Agency";
    assert_eq!(kinds(&joined(&["Ferry line to close", short, line]))[1], "body");
    assert_eq!(kinds(&joined(&[short, line]))[0], "body");
    assert_eq!(kinds(&joined(&["Ferry line to close", FIRST, short, line]))[1..3], ["body", "body"]);
    // A picture's credit among paragraphs.
    for credit in ["© Ana Petrova", "© Ana Petrova/AFP", "© 2024 Ana Petrova/AFP"] {
        let text = joined(&["Ferry line to close", FIRST, "A ferry leaves the old harbour.", credit, SECOND, THIRD]);
        assert_eq!(kinds(&text)[1..4], ["body", "caption", "furniture"], "{credit}");
        assert_eq!(kinds(&joined(&["Ferry line to close", short, credit]))[1], "body", "{credit}");
    }
}

#[test]
fn a_caption_stands_under_its_label() {
    let text =
        ["Ferry line to close in May", FIRST, "Image caption,", "The ferry has run for a century.", SECOND, THIRD];
    assert_eq!(kinds(&text.join("\n")), ["headline", "body", "caption", "caption", "body", "body"]);
}

#[test]
fn the_tail_starts_at_its_anchor() {
    let text = [
        "Ferry line to close in May",
        FIRST,
        SECOND,
        THIRD,
        "Related topics",
        "Ferries",
        "Harbours",
        "More from Harbour News",
        "Sailors march through the town over pay",
        "Leave a reply",
        "I think that the council should have asked the people of the town first.",
        "It is a shame that nobody listens to us.",
    ];
    let text = text.join("\n");
    assert_eq!(paragraphs(&text), [FIRST, SECOND, THIRD]);
    assert!(kinds(&text)[4..].iter().all(|kind| *kind == "furniture"));
}

#[test]
fn an_article_goes_on_after_a_box_of_links() {
    let text = [
        "Ferry line to close in May", FIRST, "Most read", "Sailors march over pay", "Pier planned", SECOND, THIRD,
        SECOND,
    ];
    assert_eq!(paragraphs(&text.join("\n")).len(), 4);
}

#[test]
fn a_repeated_headline_is_no_paragraph() {
    let text = joined(&["Ferry line to close in May", "By Ana Petrova", "Ferry line to close in May", FIRST, SECOND]);
    assert_eq!(kinds(&text), ["headline", "byline", "headline_repeat", "body", "body"]);
}

#[test]
fn a_dateline_is_cut_from_its_paragraph_and_dated_by_the_page() {
    let text = format!("Ferry line to close\n\nJanuary 1, 2024\n\nLISBON, Dec. 31 (Reuters) - {FIRST}\n\n{SECOND}");
    let page = parse(&text, None);
    let dateline = page.dateline.unwrap();
    assert_eq!(part(&text, dateline.place), Some("LISBON"));
    assert_eq!(dateline.date, Date::new(2023, 12, 31).ok());
    assert_eq!(paragraphs(&text)[0], FIRST);
}

#[test]
fn a_reference_gives_the_year_but_is_not_the_publication() {
    let text = format!("Ferry line to close\n\nLISBON, May 3 (Reuters) - {FIRST}\n\n{SECOND}");
    let page = parse(&text, Date::new(1998, 5, 4).ok());
    assert_eq!(page.dateline.unwrap().date, Date::new(1998, 5, 3).ok());
    assert_eq!(page.published, None);
    assert_eq!(parse(&text, None).dateline.unwrap().date, None);
}

#[test]
fn the_date_over_the_section_is_the_sites() {
    let head = ["Tuesday, 26 November 2024", "Home", "World", "* News", "* Sport", "* Ferries", "Search"];
    let text =
        format!("{}\nFerry line to close in May\nBy Ana Petrova\n3 May 2024\n{FIRST}\n{SECOND}", head.join("\n"));
    assert_eq!(parse(&text, None).published.and_then(|found| found.date), Date::new(2024, 5, 3).ok());
}

#[test]
fn credits_end_the_copy_and_give_the_byline() {
    let text = format!(
        "Ferry line to close\n\nLISBON, May 3 (Reuters) - {FIRST}\n\n{SECOND} (Reporting by Ana Petrova; Editing by Jan Vos)"
    );
    let page = parse(&text, None);
    assert_eq!(paragraphs(&text)[1], SECOND);
    assert_eq!(page.credits.len(), 2);
    let names: Vec<&str> = page.bylines.iter().map(|name| name.slice(&text)).collect();
    assert_eq!(names, ["Ana Petrova"]);
}

#[test]
fn hard_wrapped_copy_is_one_block_a_paragraph() {
    let text = "FERRY LINE TO CLOSE IN MAY\n    LISBON, May 4 - The council of the old harbour town said that\nthe ferry line \
                will close in May for lack of money, and that buses\nwill replace the boats.\n    The mayor gave no date.\n Reuter\n";
    assert_eq!(kinds(text), ["headline", "body", "body", "end_mark"]);
    assert!(paragraphs(text)[0].starts_with("The council") && paragraphs(text)[0].ends_with("the boats."));
}

#[test]
fn rows_of_a_table_stay_body_in_plain_copy() {
    let text = "SALT WORKS 1ST QTR NET\n\nOSLO, May 4 - Shr 30 cts vs 12 cts\n\nNet 1.2 mln vs 0.8 mln\n\nRevs 10 mln vs 8 mln";
    assert_eq!(kinds(text), ["headline", "body", "body", "body"]);
}

#[test]
fn posts_are_embeds() {
    let text = [
        "Ferry line to close in May",
        "Share",
        FIRST,
        SECOND,
        "The last ferry leaves in May. pic.twitter.com/abcdef",
        "— Harbour Office (@harbour) May 4, 2023",
        SECOND,
    ];
    assert_eq!(kinds(&text.join("\n"))[2..], ["body", "body", "embed", "embed", "body"]);
}

#[test]
fn questions_and_answers_stay_body() {
    let text = joined(&[
        "Ferry line to close in May",
        FIRST,
        "Q: Why did the council not ask the people who use the ferry every day?",
        "A: It did, twice, and nobody came.",
        THIRD,
    ]);
    assert_eq!(kinds(&text), ["headline", "body", "body", "body", "body"]);
}

#[test]
fn a_coded_wire_has_its_headline_under_the_codes() {
    let text = format!(
        "AB1234xx\nBC-EU--Harbour-Ferry,1st Ld-Writethru,300<\n^Ferry line to close in May<\n^By ANA PETROVA=\n\tLISBON, \
         Portugal (AP) _ {FIRST}\n\t{SECOND}\n\tAP-WF-05-04-23 0745GMT<"
    );
    let page = parse(&text, None);
    assert_eq!(part(&text, page.headline), Some("Ferry line to close in May"));
    let dateline = page.dateline.unwrap();
    assert_eq!((part(&text, dateline.place), part(&text, dateline.country)), (Some("LISBON"), Some("Portugal")));
    assert_eq!(kinds(&text), ["wire_header", "wire_header", "headline", "byline", "body", "body", "end_mark"]);
}

#[test]
fn a_trail_is_the_section_and_no_headline() {
    let text = ["News | Harbours | Ferries", "Ferry line to close in May", "By Ana Petrova", FIRST, SECOND].join("\n");
    assert_eq!(kinds(&text), ["section", "headline", "byline", "body", "body"]);
}

#[test]
fn a_bare_name_is_the_byline_where_none_says_so() {
    let text = ["Ferry line to close in May", "Ana Petrova", "3 May 2024", "Share", FIRST, SECOND].join("\n");
    assert_eq!(kinds(&text)[..3], ["headline", "byline", "date"]);
    let text = ["Ferry line to close in May", "Jan Vos", "By Ana Petrova", "Share", FIRST, SECOND].join("\n");
    let names: Vec<&str> = parse(&text, None).bylines.iter().map(|name| name.slice(&text)).collect();
    assert_eq!(names, ["Ana Petrova"]);
    assert_eq!(kinds(&text)[1], "caption");
}

#[test]
fn a_name_under_a_standfirst_ends_the_head() {
    let standfirst = "The council of the harbour town has no money left for the boats.";
    let text = ["Ferry line to close in May", standfirst, "Ana Petrova", "Share", "Facebook", FIRST, SECOND].join("\n");
    assert_eq!(kinds(&text)[..3], ["headline", "subheadline", "byline"]);
    assert_eq!(paragraphs(&text), [FIRST, SECOND]);
}

#[test]
fn a_note_on_the_author_is_no_paragraph() {
    let note = "Ana Petrova is a reporter for Harbour News.";
    let text = ["Ferry line to close in May", "Share", FIRST, SECOND, note].join("\n");
    assert_eq!(kinds(&text)[4], "author_bio");
}

#[test]
fn corrections_are_the_editors_notes() {
    let note = "Correction: This article first gave a wrong name for the ferry.";
    let text = ["Ferry line to close in May", "Share", FIRST, SECOND, note].join("\n");
    assert_eq!(kinds(&text)[4], "editor_note");
}

#[test]
fn an_updates_time_takes_the_day_of_the_publication() {
    let text = ["Ferry line to close in May", "3 May 2024 11:30 am (Updated 2:20 pm)", FIRST, SECOND].join("\n");
    let updated = parse(&text, None).updated.unwrap();
    assert_eq!(updated.date, Date::new(2024, 5, 3).ok());
    assert_eq!(updated.time, jiff::civil::Time::new(14, 20, 0, 0).ok());
}

#[test]
fn teasers_that_break_off_are_no_paragraphs() {
    let teaser = "The harbour master told the council that he would not take another year of this and...";
    let text = ["Ferry line to close in May", "Share", FIRST, SECOND, THIRD, "Harbour master quits", teaser].join("\n");
    assert_eq!(paragraphs(&text), [FIRST, SECOND, THIRD]);
}

#[test]
fn a_form_between_paragraphs_is_left_out_with_its_list() {
    let text = [
        "Ferry line to close in May",
        "Share",
        FIRST,
        "Subscribe now to read the latest news of your harbour.",
        "* All articles about ferries and harbours.",
        "* A letter every morning.",
        SECOND,
        THIRD,
    ];
    assert_eq!(paragraphs(&text.join("\n")), [FIRST, SECOND, THIRD]);
}

#[test]
fn items_of_the_articles_own_list_are_kept() {
    let text = [
        "Ferry line to close in May",
        "Share",
        FIRST,
        "The council named three reasons for the closing:",
        "* No money",
        "* Old boats",
        "* Few passengers",
        SECOND,
    ];
    assert_eq!(paragraphs(&text.join("\n")).len(), 6);
}

#[test]
fn odd_white_space_and_line_ends_are_cut() {
    let text = format!("\u{feff}Ferry line to close in May\r\n\r\n\u{a0}{FIRST}\u{200b}\r\n{SECOND}\u{2028}{THIRD}\0");
    assert_eq!(kinds(&text), ["headline", "body", "body", "body"]);
    assert_eq!(paragraphs(&text), [FIRST, SECOND, THIRD]);
}

#[test]
fn large_and_odd_texts_take_linear_time() {
    let size = if cfg!(debug_assertions) { 100_000 } else { 300_000 };
    let texts = [
        "x".repeat(size),
        "\n".repeat(size),
        "\"".repeat(size),
        "a\n".repeat(size / 2),
        "é ".repeat(size / 3),
        "Word said. ".repeat(size / 11),
        "* \n".repeat(size / 3),
        "By Ana Petrova\n".repeat(size / 15),
        "3 May 2024\n".repeat(size / 11),
        format!("{FIRST}\n").repeat(size / 90),
        "(".repeat(size),
        "Ferry line to close in May\n".repeat(size / 27),
    ];
    for text in texts {
        let start = Instant::now();
        let page = parse(&text, None);
        assert!(page.blocks.iter().all(|block| text.get(block.span.range()).is_some()));
        let limit = if cfg!(debug_assertions) { 60 } else { 30 };
        assert!(start.elapsed().as_secs() < limit, "{:?} for {:?}", start.elapsed(), &text[..20]);
    }
}

#[test]
fn what_announces_a_quotation_is_no_heading() {
    let text =
        joined(&["Mayor defends the closing of the ferry line", FIRST, "She said:", SECOND, "What is next:", THIRD]);
    assert_eq!(kinds(&text), ["headline", "body", "body", "body", "subhead", "body"]);
}

#[test]
fn labels_over_a_quotation_announce_nothing() {
    for label in ["Related Topics:", "* She added this:", "SHE SAID THIS TODAY:"] {
        let text = joined(&["Mayor defends the closing of the ferry line", FIRST, THIRD, label, SECOND]);
        assert_ne!(kinds(&text)[3], "body", "{label}");
    }
}

#[test]
fn questions_in_a_transcript_are_no_headings() {
    let text = joined(&[
        "Mayor defends the closing of the ferry line",
        FIRST,
        "COSTA: Will it open again?",
        "BRANDVOLD: We hope so, but nobody can tell how long it is going to take.",
        "COSTA: Why now?",
        "BRANDVOLD: It was not safe to keep it open any longer, and the money was spent.",
    ]);
    assert_eq!(kinds(&text), ["headline", "body", "body", "body", "body", "body"]);
}

#[test]
fn a_line_between_date_and_credit_is_the_pictures_caption() {
    let about = "The mayor of the island, centre in blue, two captains of the old ferry and the head of the harbour \
                 board, who came over from the mainland for the day with friends, beside the ferry in the rain \
                 before it leaves for the last time";
    let lead = format!("OSLO, Norway — {FIRST}");
    let lines =
        ["Ferry line to close in May", "Published May 4, 2023", about, "Rui Costa | Getty Images", &lead, SECOND];
    assert_eq!(kinds(&joined(&lines)), ["headline", "date", "caption", "credit", "body", "body"]);
}

#[test]
fn items_of_an_inner_menu_are_no_section() {
    let head = ["+ Ferry deals", "+ Bus deals", "Ferry line to close in May", "By Ana Petrova", FIRST, SECOND];
    assert_eq!(parse(&head.join("\n"), None).section, None);
    let head = head.join("\n").replace("+ ", "* ");
    assert!(parse(&head, None).section.is_some());
}

#[test]
fn a_paragraph_over_a_credit_with_its_caption_is_copy() {
    let lines = [
        "Ferry line to close in May",
        FIRST,
        "The island votes in June.",
        "Image copyright Reuters",
        "Image caption The old ferry in the harbour of the island",
        SECOND,
    ];
    assert_eq!(kinds(&joined(&lines)), ["headline", "body", "body", "credit", "caption", "body"]);
}

#[test]
fn a_paragraph_broken_over_lines_is_copy() {
    let lines = [
        "News",
        "Sport",
        "Weather",
        "Ferry line to close in May",
        FIRST,
        "Hide Ad",
        "The council said that the ferry had been the subject of several studies of the cost of the route",
        "and of the fuel that it takes, which came to no end before the",
        "vote.",
        SECOND,
        "Share on Facebook",
    ];
    let kinds = kinds(&lines.join("\n\n"));
    assert_eq!(kinds[3..9], ["headline", "body", "furniture", "body", "body", "body"][..], "{kinds:?}");
}

#[test]
fn whose_box_it_is_is_no_heading() {
    let lines =
        ["Ferry line to close in May", FIRST, SECOND, FIRST, SECOND, "By Ana Petrova, Harbour News, Oslo", FIRST];
    assert_eq!(kinds(&joined(&lines))[5], "furniture");
}

#[test]
fn teasers_with_bylines_are_not_the_articles() {
    let lines = [
        "News", "Sport", "Weather", "Ferry line to close in May", FIRST, SECOND, "The Latest", "Bridge to open",
        "By Rui Costa", SECOND, "Road to close", "By Per Vik", SECOND, "Port to grow", "By Liv Moe", SECOND,
    ];
    let kinds = kinds(&lines.join("\n\n"));
    assert!(kinds[6..].iter().all(|kind| matches!(*kind, "furniture" | "byline")), "{kinds:?}");
}

#[test]
fn what_is_no_subheadline() {
    for aside in
        ["NEWS FEATURES BEAUTY HEALTH", "1:07 The mayor speaks about the ferry", "<iframe src=\"ferry\"></iframe>"]
    {
        let lines = ["Home", "Ferry line to close in May", aside, "By Ana Petrova", FIRST, SECOND, "Share on Facebook"];
        let text = joined(&lines);
        assert_eq!(parse(&text, None).subheadline, None, "{aside}");
    }
    let lines = ["Home", "Ferry line to close in May", "Islanders ask for more", "By Ana Petrova", FIRST, SECOND];
    assert!(parse(&joined(&lines), None).subheadline.is_some());
}

#[test]
fn a_row_of_labels_is_no_headline_and_an_account_no_post() {
    let lines = [
        "Home", "News", "Sign in | Subscribe", "Ferry line to close in May", "By Ana Petrova and agencies",
        "@anapetrova", FIRST, SECOND, "Share on Facebook",
    ];
    let text = joined(&lines);
    let page = parse(&text, None);
    assert_eq!(page.headline.unwrap().slice(&text), "Ferry line to close in May");
    assert_eq!(page.bylines.iter().map(|name| name.slice(&text)).collect::<Vec<_>>(), ["Ana Petrova"]);
}

#[test]
fn a_writers_role_is_no_subheadline() {
    let lines = [
        "Home",
        "Ferry line to close in May",
        "By Ana Petrova",
        "Transport correspondent, Harbour Daily News",
        FIRST,
        SECOND,
        "Share on Facebook",
    ];
    let text = joined(&lines);
    let page = parse(&text, None);
    assert_eq!((page.subheadline, page.bylines.len()), (None, 1));
}

#[test]
fn under_a_repeated_headline_stands_the_subheadline() {
    let lines = [
        "BREAKING",
        "Ferry line to close in May",
        "Watch live",
        "Weather",
        "Ferry line to close in May",
        "The 12-year-old ferry will be sold",
        "By Ana Petrova",
        FIRST,
        SECOND,
        "Share on Facebook",
    ];
    let text = joined(&lines);
    let page = parse(&text, None);
    assert_eq!(page.subheadline.unwrap().slice(&text), "The 12-year-old ferry will be sold");
}

#[test]
fn half_a_list_is_none() {
    let lines = [
        "News",
        "Sport",
        "Weather",
        "Ferry line to close in May",
        FIRST,
        "The council will now do this:",
        "* Sell one ferry",
        "Sell one bus",
        SECOND,
        "Share on Facebook",
    ];
    let text = lines.join("\n\n");
    assert_eq!(kinds(&text)[6], "furniture");
    let text = text.replace("Sell one bus", "* Sell one bus");
    assert_eq!(kinds(&text)[6..8], ["list_item", "list_item"]);
}

#[test]
fn a_release_ends_where_the_company_tells_of_itself() {
    let lines = [
        "FOR IMMEDIATE RELEASE",
        "Harbour Ferries to close its line in May",
        FIRST,
        SECOND,
        "About Harbour Ferries",
        "Harbour Ferries runs forty ferries in seven towns and was founded in 1921 by the brothers Lima.",
        "Contact:",
        "Ana Lima",
    ];
    let text = joined(&lines);
    assert_eq!(paragraphs(&text), [FIRST, SECOND]);
    // Elsewhere it may be a heading like others.
    let text = joined(&[&["News"], &lines[1..6]].concat());
    assert_eq!(paragraphs(&text).len(), 3);
}

#[test]
fn the_mark_that_ends_wire_copy_is_no_part_of_it() {
    let text = joined(&["Ferry line to close in May", FIRST, &format!("{THIRD} Enditem")]);
    assert_eq!(paragraphs(&text), [FIRST, THIRD]);
}

#[test]
fn the_paper_under_a_writers_name_is_no_paragraph() {
    let text = joined(&["Ferry line to close in May", "Ana Petrova", "The Harbour Courier", FIRST, SECOND, THIRD]);
    assert_eq!(paragraphs(&text), [FIRST, SECOND, THIRD]);
}

#[test]
fn an_agency_under_the_first_line_makes_it_no_caption() {
    let text = joined(&["Ferry line to close in May as towns protest", "AAP", FIRST, SECOND, THIRD]);
    let page = parse(&text, None);
    assert_eq!(part(&text, page.headline), Some("Ferry line to close in May as towns protest"));
}
