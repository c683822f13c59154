//! Who speaks, and where the speaker stands.

use super::{quotes, said};

#[test]
fn inverted() {
    assert_eq!(
        quotes("\"We will open again in March,\" said Ana Lima, the mayor of Porto Novo."),
        ["Ana Lima: We will open again in March"]
    );
}

#[test]
fn inverted_with_a_title() {
    assert_eq!(
        quotes("\"We will open again in March,\" said Mayor Ana Lima, who visited the harbour on Monday."),
        ["Ana Lima: We will open again in March"]
    );
}

#[test]
fn a_relative_clause_between_name_and_verb() {
    assert_eq!(
        quotes("Ana Lima, who has run the town since 2019, said the harbour would open again in March."),
        ["Ana Lima: the harbour would open again in March"]
    );
}

#[test]
fn an_apposition_between_name_and_verb() {
    assert_eq!(
        quotes("Ana Lima, 52, a former judge, said the harbour would open again in March."),
        ["Ana Lima: the harbour would open again in March"]
    );
}

#[test]
fn who_is_the_speaker() {
    let body = "The ferry was late again on Monday. It angered Ana Lima, who said the harbour needed a second pier.";
    assert_eq!(quotes(body), ["Ana Lima: the harbour needed a second pier"]);
}

#[test]
fn according_to_before() {
    assert_eq!(
        quotes("According to Ana Lima, the harbour will open again in March."),
        ["Ana Lima: the harbour will open again in March"]
    );
}

#[test]
fn according_to_after() {
    assert_eq!(
        quotes("The harbour will open again in March, according to Ana Lima."),
        ["Ana Lima: The harbour will open again in March"]
    );
}

#[test]
fn as_she_said() {
    assert_eq!(
        quotes("The harbour, Ana Lima said, would open again in March."),
        ["Ana Lima: The harbour would open again in March"]
    );
}

#[test]
fn a_plural_source_has_no_name() {
    assert_eq!(
        quotes("The harbour will open again in March, officials said on Monday."),
        ["officials: The harbour will open again in March"]
    );
}

#[test]
fn witnesses_are_a_source() {
    assert_eq!(
        quotes("Witnesses said the fire had spread to a second ship within minutes."),
        ["Witnesses: the fire had spread to a second ship within minutes"]
    );
}

#[test]
fn a_statement_is_a_source() {
    assert_eq!(
        quotes("\"The harbour will open again in March,\" the statement said."),
        ["the statement: The harbour will open again in March"]
    );
}

#[test]
fn a_spokesman_has_no_name() {
    assert_eq!(
        quotes("\"The harbour will open again in March,\" said a spokesman for the town."),
        ["a spokesman for the town: The harbour will open again in March"]
    );
}

#[test]
fn an_agency_heard_it_first() {
    assert_eq!(
        quotes("\"The harbour will open again in March,\" Ana Lima told Reuters on Monday."),
        ["Ana Lima: The harbour will open again in March"]
    );
}

#[test]
fn a_colon_before_the_quotation() {
    assert_eq!(
        quotes("Ana Lima told reporters: \"The harbour will open again in March.\""),
        ["Ana Lima: The harbour will open again in March"]
    );
}

#[test]
fn present_tense() {
    assert_eq!(
        quotes("\"The harbour will open again in March,\" says Ana Lima."),
        ["Ana Lima: The harbour will open again in March"]
    );
}

#[test]
fn a_headline_with_the_speaker_first() {
    let found = said("Brandt: Harbour to open in March", "Harbour master Peter Brandt visited the pier on Monday.");
    assert_eq!(found, ["Peter Brandt: Harbour to open in March"]);
}

#[test]
fn a_headline_with_an_office() {
    assert_eq!(
        said("Harbour to open again in March: minister", "Ships waited at sea for a second day on Monday."),
        ["minister: Harbour to open again in March"]
    );
}

#[test]
fn two_statements_of_two_people_in_a_sentence() {
    let body = "Ana Lima said the harbour was safe, but Rui Costa said it was not.";
    assert_eq!(quotes(body), ["Ana Lima: the harbour was safe", "Rui Costa: it was not"]);
}

#[test]
fn the_subject_serves_a_second_verb() {
    let body = "Ana Lima said the harbour was safe, adding that it would open again in March.";
    assert_eq!(quotes(body), ["Ana Lima: the harbour was safe", "Ana Lima: that it would open again in March"]);
}

#[test]
fn a_title_of_two_is_no_part_of_the_first_name() {
    let body = "Trustees Ken Abara and Lois Whitfield voted against the plan on Monday. \
                Abara, the longest-serving of them, argued that it would save less.";
    assert_eq!(quotes(body).last().map(String::as_str), Some("Ken Abara: that it would save less"));
}

#[test]
fn the_name_behind_its_director_is_the_speakers() {
    let body = "The lobby group agrees. \"We told them so again and again,\" said its director, Giles Dickson.";
    let found = quotes(body);
    assert!(found.iter().any(|line| line == "Giles Dickson: We told them so again and again"), "{found:?}");
}

#[test]
fn party_and_state_are_no_speaker() {
    let body =
        "But Rep. Adam Lindqvist, D-Wash., the top Democrat on the House panel, said he was considering subpoenas.";
    assert_eq!(quotes(body), ["Adam Lindqvist: he was considering subpoenas"]);
    let body = "Sen. Roger Brandvold, R-Miss., whose state is home to the yard that built the boat, struck another tone, \
                saying in a statement that \"walking away now would be wrong.\"";
    let found = quotes(body);
    assert_eq!(found, ["Roger Brandvold: that \"walking away now would be wrong.\""], "{found:?}");
}

#[test]
fn who_is_accused_says_nothing() {
    let body = "A man accused of stealing a boat left the harbour on Monday.";
    assert!(quotes(body).is_empty(), "{:?}", quotes(body));
}

#[test]
fn the_person_that_a_court_heard_is_the_speaker() {
    let body = "The court heard Rui Costa, 47, had told his sister he was \"genuinely frightened\".";
    let found = quotes(body);
    assert!(found.iter().any(|line| line == "Rui Costa: he was \"genuinely frightened\""), "{found:?}");
}

#[test]
fn what_a_silent_firm_did_not_say_is_left_out() {
    let body = "Harbour Robotics confirmed the sale but would not comment on its price.";
    assert_eq!(quotes(body), ["Harbour Robotics: the sale"]);
}

#[test]
fn who_is_asked_about_may_answer() {
    let body = "Director Ana Lima made the film. Producer Marta Lindqvist has known her for years and likes it.\n\n\
                What does the director make of the prize? \"It takes your breath away,\" she admits.";
    let found = quotes(body);
    assert!(found.iter().any(|line| line == "Ana Lima: It takes your breath away"), "{found:?}");
}

#[test]
fn a_fellow_leader_who_is_named_speaks_on() {
    let body = "Its head, Marta Lindqvist, called it a mistake.\n\nHer fellow party leader, Rui Costa, said people should \
                stay calm. \"Nobody will take your card,\" he told the Harbour Tide.";
    let found = quotes(body);
    assert!(found.iter().any(|line| line == "Rui Costa: Nobody will take your card"), "{found:?}");
}
