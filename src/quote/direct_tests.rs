//! Direct quotes alone, with their speakers by capitals.

use crate::entity::quick;
use crate::entity::testing::Sheet;
use crate::marks;

/// What was said and by whom.
fn told(text: &str) -> Vec<(String, Option<String>)> {
    let sheet = Sheet::new(text);
    let marks = marks::pair(sheet.doc());
    let entities = quick::entities(sheet.doc(), &marks);
    let quotes = super::direct(sheet.doc(), &marks, &entities);
    let name = |entity: u32| sheet.name(&entities[entity as usize]).to_owned();
    quotes.iter().map(|quote| (quote.parts[0].slice(&sheet.text).to_owned(), quote.entity.map(name))).collect()
}

/// The speakers in order, `-` for none.
fn speakers(text: &str) -> Vec<String> {
    told(text).into_iter().map(|(_, speaker)| speaker.unwrap_or_else(|| "-".to_owned())).collect()
}

#[test]
fn surnames_lead_to_full_names_far_away() {
    let text = "Harbour master Peter Brandvold came.\nThe port was shut.\nNothing was said.\nNobody came.\n\
                \"We will wait for the ships,\" Brandvold said.";
    assert_eq!(speakers(text), ["Peter Brandvold"]);
}

#[test]
fn the_speaker_stands_on_either_side() {
    let text = "\"We will wait for the ships,\" said Peter Brandvold, who runs the port.\n\
                Ana Lima said: \"We will not wait for the ships.\"\n\
                \"It is late,\" Mr Brandvold added, \"and it is dark.\"";
    assert_eq!(speakers(text), ["Peter Brandvold", "Ana Lima", "Peter Brandvold"]);
}

#[test]
fn he_and_she_are_who_was_spoken_of_in_a_paragraph_without_marks() {
    let text = "Peter Brandvold met Ana Lima on Monday.\n\"We will wait for the ships,\" he said.\n\
                Ana Lima left at noon.\n\"We will not wait for the ships,\" she said.";
    assert_eq!(speakers(text), ["Peter Brandvold", "Ana Lima"]);
}

#[test]
fn a_cue_may_end_the_paragraph_before() {
    let text = "Ana Lima told reporters:\n\"We will wait for the ships to come back.\"";
    assert_eq!(speakers(text), ["Ana Lima"]);
}

#[test]
fn who_spoke_in_the_paragraph_before_goes_on() {
    let text =
        "\"We will wait for the ships,\" Ana Lima said.\n\"They will all come back in the spring of next year.\"";
    assert_eq!(speakers(text), ["Ana Lima", "Ana Lima"]);
}

#[test]
fn bodies_speak_and_officials_have_no_name() {
    assert_eq!(speakers("\"We will wait for the ships,\" the Harbour Council said."), ["Harbour Council"]);
    assert_eq!(speakers("Ana Lima came. \"We will wait for the ships,\" officials said."), ["-"]);
}

#[test]
fn words_in_marks_that_nobody_said_are_no_quotes() {
    assert_eq!(told("The \"old harbour\" was shut on Monday."), []);
    assert_eq!(told("Ana Lima said the port was shut."), []);
    assert_eq!(told(""), []);
}

#[test]
fn paragraphs_in_marks_without_a_cue_are_whose_spoke_before() {
    let text = "Ana Lima, who runs the pier, said that the sand comes back every year.\n\
                “It makes no sense to move it. It is too dear.\n\
                “In a world without storms nobody would have to think of it.\n\
                “We have storms every year.”";
    let told = told(text);
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].1.as_deref(), Some("Ana Lima"));
}
