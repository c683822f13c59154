//! Speakers who stand in the sentence before, pronouns, and talks that go back and forth.

use super::quotes;

#[test]
fn she_is_the_woman_in_the_sentence_before() {
    let body = "Mayor Ana Lima visited the pier with harbour master Peter Brandt. \"It is safe now,\" she said.";
    assert_eq!(quotes(body), ["Ana Lima: It is safe now"]);
}

#[test]
fn he_goes_on() {
    let body = "\"The pier is safe,\" Peter Brandt said on Monday.\n\n\"It will hold for a hundred years,\" he added.";
    assert_eq!(quotes(body), ["Peter Brandt: The pier is safe", "Peter Brandt: It will hold for a hundred years"]);
}

#[test]
fn he_is_the_one_who_spoke_last_of_two_men() {
    let body = "Peter Brandt met the builder, Thomas Keller, on Monday.\n\n\"The pier is safe,\" Keller said.\n\n\
                \"It will hold for a hundred years,\" he added.";
    assert_eq!(quotes(body), ["Thomas Keller: The pier is safe", "Thomas Keller: It will hold for a hundred years"]);
}

#[test]
fn a_quoted_paragraph_without_a_cue_is_by_the_last_speaker() {
    let body = "\"The pier is safe,\" Peter Brandt said on Monday.\n\n\
                \"It will hold for a hundred years, and then our children can build a new one.\"";
    let found = quotes(body);
    assert_eq!(found[1], "Peter Brandt: It will hold for a hundred years, and then our children can build a new one");
}

#[test]
fn the_name_stands_in_the_sentence_before() {
    let body = "Peter Brandt was not impressed. \"The pier will hold for a hundred years,\" he said.";
    assert_eq!(quotes(body), ["Peter Brandt: The pier will hold for a hundred years"]);
}

#[test]
fn the_short_name_is_the_full_one() {
    let body = "Peter Brandt built the pier.\n\n\"It will hold for a hundred years,\" Brandt said.";
    assert_eq!(quotes(body), ["Peter Brandt: It will hold for a hundred years"]);
}

#[test]
fn they_have_no_name() {
    let body = "Fishermen gathered at the pier on Monday. They said the new fees were too high.";
    assert_eq!(quotes(body), ["They: the new fees were too high"]);
}

#[test]
fn asked_whether_he_said() {
    let body = "Peter Brandt spoke to reporters on Monday. Asked whether the pier would hold, he said: \"It is safe.\"";
    let found = quotes(body);
    assert_eq!(found.last().map(String::as_str), Some("Peter Brandt: It is safe"));
}

#[test]
fn the_37_year_old_is_who_spoke_before_and_no_mayor_is_the_governor() {
    let body = "Ana Lima told reporters that the pier was cold.\n\nThe 37-year-old said the pier was closed.";
    assert_eq!(quotes(body), ["Ana Lima: that the pier was cold", "Ana Lima: the pier was closed"]);
    let body = "Mayor Ana Lima told reporters that the pier was cold.\n\nThe governor said the pier was closed.";
    assert_eq!(quotes(body)[1], "The governor: the pier was closed");
}
