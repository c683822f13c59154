//! Where sentences end.

use crate::cut;

/// Each row is a text with its sentences parted by `|`.
#[track_caller]
fn rows(rows: &[&str]) {
    for row in rows {
        let text: String = row.replace('|', "");
        let expected: Vec<&str> = row.split('|').map(str::trim).collect();
        assert_eq!(cut(&text, wirecopy::sentences(&text)), expected, "{text:?}");
    }
}

#[test]
fn stops() {
    rows(&[
        "It rained. |It stopped! |Did it? |It did.",
        "Really?! |Yes!! |So...| It ended … then it began. |Seven days ... Seven nights.",
        "It cost 3.5 million. |Or 1.2bn.",
        "The file is at example.com.| Ask there.",
        "No stop at the end",
        "Ends in space. \n",
    ]);
}

#[test]
fn titles_stand_before_names() {
    rows(&[
        "Mr. Smith met Sen. Jones and Lt. Gen. Brown. |They spoke.",
        "Prof. Dr. Hans Weber of St. Louis left.",
        "ORAL ARGUMENT OF GEN. SMITH",
        "He met the Gov. |The talk was short.",
    ]);
}

#[test]
fn abbreviations_may_end_a_sentence() {
    rows(&[
        "Acme Corp. Chief Executive Jane Doe quit. |She left.",
        "She joined Acme Inc. |The firm makes anvils.",
        "He lives in the U.S. |But he works in Kosovo.",
        "U.S. President Joe Smith spoke. |The U.S. Senate voted.",
        "It starts at 10 a.m. Monday. |It ends at 6 p.m. |There is lunch.",
        "It opened on Oct. 3 and closed on Dec. 5.",
        "He moved to Tacoma, Wash. |He liked it.",
        "In Tacoma, Wash. Governor Lee spoke.",
        "books, films, etc. are sold. |Prices vary (e.g. The Times is dear).",
        "Rule No. 5 holds. |He said no. |She agreed.",
    ]);
}

#[test]
fn initials() {
    rows(&[
        "J.K. Rowling and John F. Kennedy met George H. W. Bush. |They talked.",
        "So do I. |The rest do not.",
        "She wrote on X. |Senator Lima did not.",
        "She met Malcolm X. Lima there.",
        "It needs vitamin C. |The body does not make it.",
    ]);
}

#[test]
fn quotation_marks_close_after_the_stop() {
    rows(&[
        "\"We won.\" |The crowd cheered.",
        "“We won.” |The crowd cheered.",
        "``We won.'' |The crowd cheered.",
        "(He smiled.) |She did not. [4] [7] |Nobody knew.",
        "\"Why?\" he asked. |\"Because!\" she said.",
        "\"Why?\" Smith asked. |Nobody answered.",
        "“Is it over?” the old man said. |“It is.”",
        "“Is it over?” |The old man left.",
        "He left.\"|Then she did.",
    ]);
}

#[test]
fn datelines_run_in() {
    rows(&[
        "LONDON, Oct. 27 (Reuters) - Britain said it would go. |It went.",
        "LA CROSSE, Wis. (AP) — A bridge fell. |Nobody was hurt.",
        "AUBURN, Wash. — A bridge fell. |Nobody was hurt.",
        "BEIJING, Aug. 24 (Xinhua) -- China rose. |It fell.",
    ]);
}

#[test]
fn small_letters_go_on_but_for_names_written_so() {
    rows(&[
        "It was approx. five. |The v. old man left.",
        "Sales fell. |iPhone makers worried. |eBay rose.",
        "Yahoo! said so. |The firm Yahoo! Inc. rose.",
        "He (who else?) left.",
    ]);
}

#[test]
fn lists() {
    rows(&[
        "1. First it rained. |2. Then it stopped.",
        "Figure 2. The bridge. |It fell.",
        "It has two parts: 1. The bridge; 2. The road.",
        "It began in 2010. |The end came in 2012. |5 people left.",
    ]);
    let text = "Points:\n- One thing\n• Another thing. And more\n* A third";
    assert_eq!(
        cut(text, wirecopy::sentences(text)),
        ["Points:", "- One thing", "• Another thing.", "And more", "* A third"]
    );
}

#[test]
fn captions_credits_and_glued_dates() {
    rows(&[
        "A man and his dog |Photo: Jane Doe",
        "A man and his dog. |Image: Jane Doe.",
        "Minister resigns over bridge |Wednesday, October 9, 2013",
        "He resigned on Wednesday, October 9, 2013",
    ]);
    let text = "“It is not over.” — Jane Doe\n\nIt went on.";
    assert_eq!(cut(text, wirecopy::sentences(text)), ["“It is not over.” — Jane Doe", "It went on."]);
}

#[test]
fn an_empty_line_ends_a_paragraph() {
    for text in [
        "A headline\n\nThe text", "A headline\r\n\r\nThe text", "A headline\n \t\nThe text",
        "A headline\u{2029}The text",
    ] {
        assert_eq!(cut(text, wirecopy::sentences(text)), ["A headline", "The text"], "{text:?}");
    }
}

#[test]
fn a_line_of_its_own_is_a_paragraph() {
    let text = "Europe\nMinister resigns\nBy Jane Doe\nThe minister resigned on Thursday, saying that he had no choice \
                after the bridge fell and nobody else would take the blame\nHis party was silent";
    assert_eq!(cut(text, wirecopy::sentences(text)), text.lines().collect::<Vec<_>>());
}

#[test]
fn hard_wrapped_lines_go_on() {
    let text = "The minister of transport resigned on Thursday, saying that\n\
                he had no choice after the bridge at Lower Wobble fell.\n\
                Nobody was hurt. His party, which has ruled the country for\n\
                Twenty years, was silent.\n\n\
                An election follows.";
    let sentences = cut(text, wirecopy::sentences(text));
    assert_eq!(sentences.len(), 4, "{sentences:#?}");
    assert!(
        sentences[0].ends_with("fell.") && sentences[2].starts_with("His party") && sentences[2].ends_with("silent.")
    );
}

#[test]
fn an_indent_starts_a_paragraph_of_wrapped_copy() {
    let text = "    The minister of transport resigned on Thursday, saying that\n\
                he had no choice after the bridge at Lower Wobble fell\n    \
                His party, which has ruled the country for twenty years, was\n\
                silent for the whole of the day and most of the night";
    assert_eq!(cut(text, wirecopy::sentences(text)).len(), 2);
}

#[test]
fn other_scripts() {
    rows(&["是的。|他说。", "Да. |Нет! |Как?"]);
}
