//! Pronouns and descriptions.

use crate::entity::testing::Sheet;
use crate::entity::{EntityKind, MentionForm};

/// The people, each with its name and the mentions that are no names.
fn people(text: &str) -> Vec<(String, Vec<String>)> {
    let sheet = Sheet::new(text);
    let entities = sheet.entities();
    let people = entities.iter().filter(|entity| entity.kind == EntityKind::Person);
    people
        .map(|entity| {
            let others = entity.mentions.iter().filter(|mention| mention.form != MentionForm::Name);
            let others = others.map(|mention| mention.span.slice(&sheet.text).to_owned()).collect();
            (sheet.name(entity).to_owned(), others)
        })
        .collect()
}

#[track_caller]
fn check(text: &str, expected: &[(&str, &[&str])]) {
    let expected: Vec<(String, Vec<String>)> = expected
        .iter()
        .map(|(name, list)| ((*name).to_owned(), list.iter().map(|&m| m.to_owned()).collect()))
        .collect();
    assert_eq!(people(text), expected, "{text}");
}

#[test]
fn a_pronoun_takes_the_person_of_its_gender() {
    check(
        "Peter Brandvold met Maria Lindqvist. She thanked him. He smiled.",
        &[("Peter Brandvold", &["him", "He"]), ("Maria Lindqvist", &["She"])],
    );
}

#[test]
fn a_title_tells_the_gender_of_a_surname() {
    check(
        "Mr. Brandvold met Mrs. Lindqvist. She was late. His aides were not.",
        &[("Brandvold", &["His"]), ("Lindqvist", &["She"])],
    );
}

#[test]
fn the_subject_is_preferred_to_whom_was_named_last() {
    check(
        "Peter Brandvold said in a letter that Paul Lindqvist refused to sign. He left at noon.",
        &[("Peter Brandvold", &["He"]), ("Paul Lindqvist", &[])],
    );
}

#[test]
fn who_is_introduced_before_a_quotation_speaks_it() {
    check(
        "\"We will win,\" Peter Brandvold told reporters. He was calm.\n\nPaul Lindqvist was less calm. \"We lost the \
         match. Again,\" he said. \"I am tired.\"",
        &[("Peter Brandvold", &["He"]), ("Paul Lindqvist", &["he"])],
    );
    // What is said is about him, and he does not say it.
    check(
        "\"We will win,\" Maria Brandvold told reporters.\n\nPaul Lindqvist was less calm. \"We lost,\" she said.",
        &[("Maria Brandvold", &["she"]), ("Paul Lindqvist", &[])],
    );
}

#[test]
fn who_answers_is_not_who_asked() {
    check(
        "Anna Brandvold came.\n\n\"You lied,\" Maria Lindqvist said.\n\n\"Yes,\" she replied.",
        &[("Anna Brandvold", &["she"]), ("Maria Lindqvist", &[])],
    );
}

#[test]
fn who_is_asked_answers() {
    check(
        "Maria Brandvold spoke.\n\nAsked whether she would go, Anna Lindqvist demurred. \"I never do,\" she said.",
        &[("Maria Brandvold", &["she"]), ("Anna Lindqvist", &["she"])],
    );
}

#[test]
fn who_is_asked_answers_in_the_next_paragraph() {
    check(
        "Lin Chih-hao came.\n\n\"It is small,\" Peter Brandvold said.\n\nAsked how long it would go on, Lin demurred.\n\n\
         \"Not long,\" he said.",
        &[("Lin Chih-hao", &["he"]), ("Peter Brandvold", &[])],
    );
}

#[test]
fn the_paragraph_before_introduces_who_speaks() {
    check(
        "Maria Brandvold left the office of the council.\n\nAnna Lindqvist shows me the harbour.\n\n\"It is small,\" she said.",
        &[("Maria Brandvold", &[]), ("Anna Lindqvist", &["she"])],
    );
}

#[test]
fn a_description_before_a_name_is_that_persons() {
    check(
        "Foreign Minister Peter Brandvold came.\n\nLater the foreign minister, Paul Lindqvist, said so.",
        &[("Peter Brandvold", &[]), ("Paul Lindqvist", &[])],
    );
    check(
        "Foreign Minister Peter Brandvold came.\n\nLater the foreign minister said so.",
        &[("Peter Brandvold", &["the foreign minister"])],
    );
}

#[test]
fn who_has_no_name_speaks_without_one() {
    check(
        "Peter Brandvold left.\n\nA spokesman for the minister pointed to the minutes, which he said were clear.",
        &[("Peter Brandvold", &[])],
    );
    check(
        "Peter Brandvold left.\n\nA government spokesman declined to explain. \"We never do,\" he said.",
        &[("Peter Brandvold", &[])],
    );
    check(
        "Peter Brandvold left.\n\nMy husband was not convinced. \"We never do,\" he said.",
        &[("Peter Brandvold", &[])],
    );
    check(
        "Peter Brandvold left.\n\nHis lawyer, Paul Lindqvist, was not convinced. \"We never do,\" he said.",
        &[("Peter Brandvold", &["His"]), ("Paul Lindqvist", &["he"])],
    );
    // It is not he who is a woman.
    check(
        "Peter Brandvold left.\n\nA government spokeswoman declined to explain. \"We never do,\" he said.",
        &[("Peter Brandvold", &["he"])],
    );
}

#[test]
fn the_opposition_leader_is_no_head_of_government() {
    check(
        "Premier Jacinta Brandvold came. The opposition leader said no. The leader said yes.",
        &[("Jacinta Brandvold", &["The leader"])],
    );
}

#[test]
fn pronouns_go_on_as_a_chain() {
    check(
        "Peter Brandvold came on Monday. He spoke. He added that his plans were good.",
        &[("Peter Brandvold", &["He", "He", "his"])],
    );
}

#[test]
fn who_speaks_a_quotation_is_not_he_in_it() {
    check(
        "Peter Brandvold met Paul Lindqvist on Monday. \"I trust he will sign,\" Brandvold said.",
        &[("Peter Brandvold", &[]), ("Paul Lindqvist", &["he"])],
    );
}

#[test]
fn the_subject_of_a_clause_is_not_its_object() {
    check(
        "Maria Lindqvist came. Anna Brandvold greeted her.",
        &[("Maria Lindqvist", &["her"]), ("Anna Brandvold", &[])],
    );
}

#[test]
fn a_description_means_who_holds_the_role() {
    check(
        "Kenyan President Peter Brandvold met Norwegian Prime Minister Maria Lindqvist. The Kenyan president spoke first. \
         The prime minister listened.",
        &[("Peter Brandvold", &["The Kenyan president"]), ("Maria Lindqvist", &["The prime minister"])],
    );
}

#[test]
fn a_leader_is_a_head_of_state_or_government() {
    check(
        "Kenyan President Peter Brandvold spoke to Foreign Minister Paul Lindqvist. The Kenyan leader was calm.",
        &[("Peter Brandvold", &["The Kenyan leader"]), ("Paul Lindqvist", &[])],
    );
}

#[test]
fn a_headline_may_speak_of_who_is_named_below() {
    check(
        "# Kenyan president and Norway's prime minister meet\n\nKenyan President Peter Brandvold met Norway's Prime Minister \
         Maria Lindqvist.\n",
        &[("Peter Brandvold", &["Kenyan president"]), ("Maria Lindqvist", &["Norway's prime minister"])],
    );
}

#[test]
fn a_description_of_somebody_else_is_left_alone() {
    check(
        "Kenyan President Peter Brandvold spoke. The Norwegian president did not. The president of the club sang.",
        &[("Peter Brandvold", &[])],
    );
    check("President Peter Brandvold spoke. The king did not.", &[("Peter Brandvold", &[])]);
}

#[test]
fn a_country_may_own_the_role_of_a_description() {
    check(
        "Norwegian Prime Minister Maria Lindqvist spoke. Norway's prime minister was calm. Kenya's prime minister was not.",
        &[("Maria Lindqvist", &["Norway's prime minister"])],
    );
}

#[test]
fn a_description_may_say_more_than_the_short_title_did() {
    check(
        "Sen. Maria Lindqvist spoke. The Vermont senator was calm.",
        &[("Maria Lindqvist", &["The Vermont senator"])],
    );
    let two = "Sen. Maria Lindqvist spoke. Sen. Peter Brandvold did not. The Vermont senator was calm.";
    check(two, &[("Maria Lindqvist", &[]), ("Peter Brandvold", &[])]);
}

#[test]
fn who_leads_a_body_is_its_chief() {
    check(
        "OSCE Director General Peter Brandvold met Paul Lindqvist. The OSCE chief was calm, the NATO chief was not.",
        &[("Peter Brandvold", &["The OSCE chief"]), ("Paul Lindqvist", &[])],
    );
}

#[test]
fn small_words_may_describe_who_is_described() {
    check(
        "Norwegian Prime Minister Maria Lindqvist spoke. The embattled prime minister was calm.",
        &[("Maria Lindqvist", &["The embattled prime minister"])],
    );
}

#[test]
fn an_age_tells_who_is_meant_if_only_one_is_that_old() {
    check(
        "Maria Lindqvist, 37, met Peter Brandvold, 52, there. The 37-year-old was late.",
        &[("Maria Lindqvist", &["The 37-year-old"]), ("Peter Brandvold", &[])],
    );
    let twins = "Maria Lindqvist, 37, met Peter Brandvold, 37, there. The 37-year-old was late.";
    check(twins, &[("Maria Lindqvist", &[]), ("Peter Brandvold", &[])]);
    check("Maria Lindqvist, 37, spoke. The 37-year-old driver left.", &[("Maria Lindqvist", &[])]);
}

#[test]
fn who_spoke_goes_on_speaking() {
    check(
        "Peter Brandvold praised Paul Lindqvist on Monday. \"It is late,\" Brandvold said. \"We must go,\" he added.",
        &[("Peter Brandvold", &["he"]), ("Paul Lindqvist", &[])],
    );
}

#[test]
fn a_pronoun_tells_the_gender_for_the_next_one() {
    check(
        "Quill Brandvold said that his car was old. Maria Lindqvist laughed. Brandvold said he did not.",
        &[("Quill Brandvold", &["his", "he"]), ("Maria Lindqvist", &[])],
    );
}

#[test]
fn without_an_antecedent_a_pronoun_stays_open() {
    check("He said so. Maria Lindqvist came. He left.", &[("Maria Lindqvist", &[])]);
    let far = format!("Peter Brandvold came. {} He left.", "It rained on the old town. ".repeat(20));
    check(&far, &[("Peter Brandvold", &[])]);
}

#[test]
fn a_long_article_is_read_in_one_pass() {
    let text = "Peter Brandvold met Paul Lindqvist. He said \"he knows the president\" to her.\n".repeat(3_000);
    assert_eq!(people(&text).len(), 2);
}

/// What stands for the organisation `name` without naming it.
fn others_of(text: &str, name: &str) -> Vec<String> {
    let sheet = Sheet::new(text);
    let entities = sheet.entities();
    let entity = entities.iter().find(|entity| sheet.name(entity) == name).expect("the organisation is found");
    let others = entity.mentions.iter().filter(|mention| mention.form != MentionForm::Name);
    others.map(|mention| mention.span.slice(&sheet.text).to_owned()).collect()
}

#[test]
fn a_company_is_called_the_company_and_it() {
    let text =
        "Brandvold Shipping Corp said on Monday that sales rose. The company said more was to come. It said so twice.";
    assert_eq!(others_of(text, "Brandvold Shipping Corp"), ["The company", "It"]);
}

#[test]
fn of_two_bodies_the_one_that_acts_is_meant() {
    let text = "Harbour Bank said no. Ana Brandvold works at Skerry Bank. The bank said so.";
    assert_eq!(others_of(text, "Harbour Bank"), ["The bank"]);
}

#[test]
fn a_word_of_the_name_stands_for_it() {
    let text =
        "The Northern Fisheries Department closed the port. Trawlers left. The department said the ice was thin.";
    assert_eq!(others_of(text, "Northern Fisheries Department"), ["The department"]);
}

#[test]
fn a_noun_that_goes_on_is_another_thing() {
    let text = "The Northern Fisheries Department closed the port. The department chief said the ice was thin.";
    assert!(others_of(text, "Northern Fisheries Department").is_empty());
}

#[test]
fn a_body_without_a_name_of_its_own_is_called_it_and_by_its_noun() {
    let text = "The Lindqvist campaign said it would go on. It also said more. The campaign denied the rest.";
    assert_eq!(others_of(text, "Lindqvist campaign"), ["Lindqvist campaign", "It", "The campaign"]);
}

#[test]
fn a_leader_is_who_holds_the_office_that_leads() {
    check(
        "Norwegian President Peter Brandvold met reporters. The Norwegian leader left early.",
        &[("Peter Brandvold", &["The Norwegian leader"])],
    );
    check(
        "Norwegian spokesman Peter Brandvold met reporters. The Norwegian leader left early.",
        &[("Peter Brandvold", &[])],
    );
}

#[test]
fn somebody_may_do_it_to_himself() {
    check(
        "Peter Brandvold praised himself. Maria Lindqvist praised herself.",
        &[("Peter Brandvold", &["himself"]), ("Maria Lindqvist", &["herself"])],
    );
}

#[test]
fn who_writes_meanwhile_is_who_argues() {
    check(
        "Peter Brandvold laughed at his own joke. He knew the way.\nOlaf Lindqvist thinks it is late. \
         Writing in his paper, he argued that it was too late.",
        &[("Peter Brandvold", &["his", "He"]), ("Olaf Lindqvist", &["his", "he"])],
    );
}

#[test]
fn whom_the_article_calls_he_is_no_she() {
    check(
        "Kim Brandvold came. He said that he was late. Everybody laughed. Then she left.",
        &[("Kim Brandvold", &["He", "he"])],
    );
}

#[test]
fn one_of_many_has_no_name() {
    check(
        "Maria Lindqvist came. She spoke. One of the victims, a clerk, had not been back. \"I could not,\" she said.",
        &[("Maria Lindqvist", &["She"])],
    );
    check(
        "Maria Lindqvist came. She spoke. In response to queries, a harbour spokeswoman told of it. \"It is so,\" she said.",
        &[("Maria Lindqvist", &["She"])],
    );
}
