//! Speakers whom a label names: transcripts, signatures, announcements; and quotations that nothing but marks tells.

use super::quotes;

const FIRST: &str =
    "Mayor Ana Brandvold spoke to Rui Costa on Monday about the closing of the pier and of the harbour.";

#[test]
fn a_transcript_has_turns() {
    let body = format!(
        "{FIRST}\n\nCOSTA: Why did you close the pier?\n\nBRANDVOLD: It was not safe to keep it open in the winter.\n\n\
         COSTA: Will it open again?\n\nBRANDVOLD: Yes, in the spring."
    );
    assert_eq!(
        quotes(&body),
        [
            "Rui Costa: Why did you close the pier",
            "Ana Brandvold: It was not safe to keep it open in the winter",
            "Rui Costa: Will it open again",
            "Ana Brandvold: Yes, in the spring",
        ]
    );
}

#[test]
fn a_name_that_stands_nowhere_else_may_have_a_turn() {
    let body = format!(
        "{FIRST}\n\nLINDQVIST: Why did you close the pier?\n\nBRANDVOLD: It was not safe to keep it open any longer.\n\n\
         LINDQVIST: Thank you for your time."
    );
    let found = quotes(&body);
    assert_eq!(found[0], "LINDQVIST: Why did you close the pier");
    assert_eq!(found.len(), 3);
}

#[test]
fn labels_are_no_turns() {
    for lines in [
        "RAIN: Two days of it are left.\n\nWIND: None of it is left.\n\nRAIN: It comes back on Sunday.",
        "WHAT: A concert at the pier.\n\nWHEN: Sunday at noon.\n\nWHERE: The old pier.",
    ] {
        let found = quotes(&format!("{FIRST}\n\n{lines}"));
        assert!(found.is_empty(), "{found:?}");
    }
}

#[test]
fn who_signs_has_said_it() {
    let body = format!(
        "{FIRST}\n\n“The pier must stay open, since all of us live from it.” — Marta Lindqvist\n\n\
         “We will wait for the ships to come back in the spring.”\n\n— Rui Costa, a fisherman"
    );
    assert_eq!(
        quotes(&body),
        [
            "Marta Lindqvist: The pier must stay open, since all of us live from it",
            "Rui Costa: We will wait for the ships to come back in the spring",
        ]
    );
}

#[test]
fn a_line_with_a_colon_announces_what_is_said_below() {
    let body =
        format!("{FIRST}\n\nShe said:\n\n“We had no choice. The pier was not safe. We will open it in the spring.”");
    assert_eq!(
        quotes(&body),
        ["Ana Brandvold: We had no choice. The pier was not safe. We will open it in the spring"]
    );
}

#[test]
fn paragraphs_that_open_with_a_mark_are_one_quotation() {
    let body = "Harbour engineer Tor Ahmed says the trouble with sand is that it comes back every year.\n\n\
                “It makes no sense to move it. It is just too dear for a small harbour like ours.\n\n\
                “In a world without storms nobody would have to think of it for a day.\n\n\
                “We have storms every year, so we wait until they are over.”\n\nA pump costs 20 million kroner.";
    let found = quotes(body);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[1].starts_with("Tor Ahmed: It makes no sense") && found[1].ends_with("until they are over"));
}

#[test]
fn initials_open_the_turns_of_who_was_named_in_full() {
    let body = "The Harbour Times: You have been called the most stubborn woman in town. Why?\n\n\
                Marta Lindqvist: My mother reads those things. I do not.\n\n\
                HT: Who is next?\n\nML: I will not answer that, and you know it.\n\n\
                HT: And if the money is cut?\n\nML: Then we will buy fewer chairs.";
    let found = quotes(body);
    let hers = found.iter().filter(|line| line.starts_with("Marta Lindqvist: ")).count();
    assert_eq!(hers, 3, "{found:?}");
}
