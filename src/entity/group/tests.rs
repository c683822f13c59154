//! Names to entities.

use crate::entity::EntityKind;
use crate::entity::testing::Sheet;

/// The names of the entities of `kind`, each with its mentions.
fn counted(text: &str, kind: EntityKind) -> Vec<(String, usize)> {
    let sheet = Sheet::new(text);
    let entities = sheet.names();
    let of_kind = entities.iter().filter(|entity| entity.kind == kind);
    of_kind.map(|entity| (sheet.name(entity).to_owned(), entity.mentions.len())).collect()
}

#[test]
fn a_surname_of_several_words_is_that_of_the_full_name() {
    let text = "Anna Holm-Berger spoke first. Later Holm-Berger said that the talks were over.";
    assert_eq!(counted(text, EntityKind::Person), [("Anna Holm-Berger".to_owned(), 2)]);
}

#[test]
fn a_surname_misspelt_in_a_letter_is_still_known() {
    let text = "Peter Brandvold spoke first. Later Mr. Branvold said that the talks were over.";
    assert_eq!(counted(text, EntityKind::Person), [("Peter Brandvold".to_owned(), 2)]);
}

#[test]
fn a_relative_named_in_passing_does_not_take_the_surname() {
    let text =
        "Peter Lindqvist came. Lindqvist spoke. Lindqvist laughed. His wife is Maria Lindqvist. Then Lindqvist left.";
    assert_eq!(
        counted(text, EntityKind::Person),
        [("Peter Lindqvist".to_owned(), 4), ("Maria Lindqvist".to_owned(), 1)]
    );
}

#[test]
fn a_surname_that_comes_first_is_not_that_of_somebody_named_later() {
    let text = "Mr. Brandvold Boon Keat came. Mr. Brandvold spoke. Then Anthony Brandvold left.";
    let named = counted(text, EntityKind::Person);
    assert_eq!(named, [("Brandvold Boon Keat".to_owned(), 2), ("Anthony Brandvold".to_owned(), 1)]);
}

#[test]
fn an_acronym_in_brackets_need_not_be_of_the_names_letters() {
    let text = "The Royal Institute for Applied Research (KTF) closed on Monday. The KTF said it would reopen.";
    assert_eq!(counted(text, EntityKind::Organization).len(), 1);
}

#[test]
fn the_end_of_an_organisations_name_stands_for_it() {
    let text = "The Nordic Crisis Council met on Monday. Members left at once. The Crisis Council said so.";
    assert_eq!(counted(text, EntityKind::Organization), [("Nordic Crisis Council".to_owned(), 2)]);
}

#[test]
fn the_first_word_of_a_company_in_capitals_stands_for_it() {
    let text = "BRANDO Group Inc said sales rose. Analysts at BRANDO said more was to come.";
    assert_eq!(counted(text, EntityKind::Organization), [("BRANDO Group Inc".to_owned(), 2)]);
}

#[test]
fn what_was_read_before_a_first_name_is_not_shown() {
    let text = "They met Affairs Peter Brandvold there. Mr. Brandvold said nothing.";
    assert!(counted(text, EntityKind::Person).iter().any(|(name, _)| name == "Peter Brandvold"));
}

#[test]
fn who_is_known_as_somebody_else_is_one_person() {
    let text = "Peter Brandvold, better known as Lindqvist, came. Then Lindqvist left.";
    assert_eq!(counted(text, EntityKind::Person), [("Peter Brandvold".to_owned(), 3)]);
    let text = "Peter Brandvold said that he had known as much. Lindqvist left.";
    assert!(counted(text, EntityKind::Person).len() == 2);
}

#[test]
fn letters_of_another_language_stand_for_the_name_before_them() {
    let text = "The Harbour Fishing Union (AfD) met. Later the AfD left, and the AfD said so.";
    assert_eq!(counted(text, EntityKind::Organization)[0], ("Harbour Fishing Union".to_owned(), 4));
}
