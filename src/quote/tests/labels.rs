//! Names, letters and colons that open turns, and signatures.

use super::*;

#[test]
fn a_signature_names_the_speaker() {
    for text in [
        "“We waited for the ships all night.” — Ana Lima",
        "\"We waited for the ships all night.\" ― Ana Lima, a fisherman from Skerry.",
        "“We waited for the ships all night.” -- Ana Lima (Skerry)",
        "“We waited for the ships all night.”\n— Ana Lima, who runs the pier",
    ] {
        assert_eq!(read(text), ["direct: Ana Lima: We waited for the ships all night."], "{text}");
    }
}

#[test]
fn a_dash_behind_a_quotation_is_no_signature_by_itself() {
    for text in [
        "“We waited for the ships all night.” — It was late.",
        "“We waited for the ships all night.” — The mayor left",
        "“We waited for the ships all night.” — Ana Lima said so twice",
        "“We waited for the ships all night.”\n— Rain is expected on Monday",
    ] {
        assert!(quotes(text, &[]).iter().all(|quote| quote.cue.iter().all(|cue| cue.slice(text) != "—")), "{text}");
    }
}

#[test]
fn a_colon_announces_the_paragraph_below() {
    for text in [
        "Ana Lima made the following comment:\n“We waited for the ships all night, and none came.”",
        "On May 4, 2023, Ana Lima had this to add to it:\n“We waited for the ships all night, and none came.”",
    ] {
        let told = quotes(text, &[person(text, &["Ana Lima"])]);
        let [one] = told.as_slice() else { panic!("{text}: {} statements", told.len()) };
        assert_eq!((one.entity, join(text, &one.mention)), (Some(0), "Ana Lima".to_owned()), "{text}");
    }
    let text = "Here is what the paper had:\n“We waited for the ships all night, and none came.”";
    assert!(quotes(text, &[]).iter().all(|quote| quote.mention.is_empty()));
}

#[test]
fn in_a_transcript_a_name_and_a_colon_open_a_turn() {
    let text = "LIMA: Will the pier open again?\nBRANDVOLD: We hope so.\nLIMA: When?\nBRANDVOLD: In spring.";
    let people = [person(text, &["LIMA"]), person(text, &["BRANDVOLD"])];
    let told: Vec<_> = quotes(text, &people).iter().map(|quote| (quote.entity, join(text, &quote.parts))).collect();
    let turn = |entity, said: &str| (Some(entity), said.to_owned());
    assert_eq!(
        told,
        [turn(0, "Will the pier open again"), turn(1, "We hope so"), turn(0, "When"), turn(1, "In spring"),]
    );
    // Nobody speaks twice: a list.
    let list = "LIMA: Won by two goals.\nBRANDVOLD: Lost by three.";
    assert!(quotes(list, &[person(list, &["LIMA"]), person(list, &["BRANDVOLD"])]).is_empty());
}

#[test]
fn in_an_interview_letters_stand_for_who_asks_and_who_answers() {
    let text = "# Ana Lima on the pier\nRui Costa met Ana Lima.\nQ: Will the pier open again?\nA: We hope so.\n\
                Q. When?\nA. In spring.";
    let people = [person(text, &["Ana Lima", "Ana Lima"]), person(text, &["Rui Costa"])];
    let told: Vec<_> = quotes(text, &people)
        .iter()
        .map(|quote| (quote.entity, join(text, &quote.mention), join(text, &quote.parts)))
        .collect();
    let turn = |entity, letter: &str, said: &str| (entity, letter.to_owned(), said.to_owned());
    assert_eq!(
        told,
        [
            turn(None, "Q", "Will the pier open again"),
            turn(Some(0), "A", "We hope so"),
            turn(None, "Q.", "When"),
            turn(Some(0), "A.", "In spring"),
        ]
    );
    // One letter alone is a heading of any kind.
    let list = "A: Won by two goals.\nB: Lost by three.\nA: Won again.";
    assert!(quotes(list, &[]).is_empty());
}
