//! Names, what they are, their roles and their grouping.

use super::EntityKind::{self, Nationality, Organization, Person, Place};
use super::testing::Sheet;

/// Kind and text of every named mention, in text order.
fn names(text: &str) -> Vec<(EntityKind, String)> {
    let sheet = Sheet::new(text);
    let mut names: Vec<_> =
        sheet.names().iter().flat_map(|e| e.mentions.iter().map(|m| (m.span, e.kind)).collect::<Vec<_>>()).collect();
    names.sort_by_key(|name| name.0);
    names.into_iter().map(|(span, kind)| (kind, span.slice(&sheet.text).to_owned())).collect()
}

#[track_caller]
fn check(text: &str, expected: &[(EntityKind, &str)]) {
    let expected: Vec<_> = expected.iter().map(|&(kind, name)| (kind, name.to_owned())).collect();
    assert_eq!(names(text), expected, "{text}");
}

/// Name, mentions and roles of each entity of a kind.
fn grouped(text: &str, kind: EntityKind) -> Vec<(String, Vec<String>, Vec<String>)> {
    let sheet = Sheet::new(text);
    let owned = |list: Vec<&str>| list.into_iter().map(str::to_owned).collect();
    let entities = sheet.names();
    let of_kind = entities.iter().filter(|entity| entity.kind == kind);
    of_kind.map(|e| (sheet.name(e).to_owned(), owned(sheet.mentions(e)), owned(sheet.roles(e)))).collect()
}

#[test]
fn a_title_before_a_name_makes_a_person() {
    check("The court heard Mr. Brandvold on Friday.", &[(Person, "Brandvold")]);
    check("The court heard Sen. Ottilie Brandvold on Friday.", &[(Person, "Ottilie Brandvold")]);
    check("Then President Brandvold left the room.", &[(Person, "Brandvold")]);
    check(
        "They met Norwegian Prime Minister Ottilie Brandvold.",
        &[(Nationality, "Norwegian"), (Person, "Ottilie Brandvold")],
    );
    check("It was said by spokesman Iggeret Vandoorn.", &[(Person, "Iggeret Vandoorn")]);
}

#[test]
fn a_role_splits_an_organisation_from_a_person() {
    check(
        "They met World Harbour Council President Tomas Lindqvist there.",
        &[(Organization, "World Harbour Council"), (Person, "Tomas Lindqvist")],
    );
    check("They met U.S. Secretary of State Paula Lindqvist there.", &[(Place, "U.S."), (Person, "Paula Lindqvist")]);
}

#[test]
fn names_hold_particles_initials_hyphens_and_diacritics() {
    check("He saw Ursula von der Heide there.", &[(Person, "Ursula von der Heide")]);
    check("He saw Ahmed bin Rashid al-Marri there.", &[(Person, "Ahmed bin Rashid al-Marri")]);
    check("He saw Jean-Luc Oudéa there.", &[(Person, "Jean-Luc Oudéa")]);
    check("He saw George W. Pindar there.", &[(Person, "George W. Pindar")]);
    check("He saw J. R. Pindar there.", &[(Person, "J. R. Pindar")]);
    check("He saw Siobhan O'Farrell there.", &[(Person, "Siobhan O'Farrell")]);
}

#[test]
fn the_possessive_is_cut_off() {
    check("He read Maria Pindar's letter to Kenya’s rulers.", &[(Person, "Maria Pindar"), (Place, "Kenya")]);
}

#[test]
fn organisations_are_known_by_their_heads_and_forms() {
    check(
        "She joined the Ministry of Foreign Affairs and Trade last year.",
        &[(Organization, "Ministry of Foreign Affairs and Trade")],
    );
    check("She joined the Food and Water Agency last year.", &[(Organization, "Food and Water Agency")]);
    check("She joined the Workers' Party last year.", &[(Organization, "Workers' Party")]);
    check("She joined Pindar Widgets Inc last year.", &[(Organization, "Pindar Widgets Inc")]);
    check("She joined the OSCE mission last year.", &[(Organization, "OSCE")]);
    check("She joined the Australian Lamp Union last year.", &[(Organization, "Australian Lamp Union")]);
}

#[test]
fn places_are_known_by_tables_heads_and_prepositions() {
    check("They live in Kenya, near Lake Turkana.", &[(Place, "Kenya"), (Place, "Lake Turkana")]);
    check("They live in northern Zugdara now.", &[(Place, "Zugdara")]);
    check("They moved to the city of Zugdara then.", &[(Place, "Zugdara")]);
    check("It ran from Nairobi to the Middle East.", &[(Place, "Nairobi"), (Place, "Middle East")]);
    check("The fall of the Soviet Union ended it.", &[(Place, "Soviet Union")]);
}

#[test]
fn countries_and_their_people_are_apart() {
    check("The Kenyan team beat Norway.", &[(Nationality, "Kenyan"), (Place, "Norway")]);
    let sheet = Sheet::new("Norwegians like Norway. Most Norwegian towns are small.");
    let entities = sheet.names();
    let found: Vec<_> = entities.iter().map(|e| (e.kind, sheet.name(e), e.country, e.mentions.len())).collect();
    assert_eq!(found, [(Nationality, "Norwegians", Some("NO"), 2), (Place, "Norway", Some("NO"), 1)]);
}

#[test]
fn the_first_word_of_a_sentence_needs_more_than_its_capital() {
    check("Trading was slow. Meanwhile nothing moved. When it did, few cared.", &[]);
    check("However, Mr Pindar left. Police said nothing.", &[(Person, "Pindar")]);
    check("Kenya won. They lost to Kenya.", &[(Place, "Kenya"), (Place, "Kenya")]);
}

#[test]
fn months_days_and_feasts_are_no_names() {
    check("On Monday, June 3, before Easter, it rained. In December it snowed.", &[]);
}

#[test]
fn headlines_in_capitals_hold_only_what_is_known() {
    check(
        "# NORWAY TALKS FAIL AS BRANDVOLD WALKS OUT\n\nPrime Minister Ottilie Brandvold left the talks.\n",
        &[(Place, "NORWAY"), (Person, "BRANDVOLD"), (Person, "Ottilie Brandvold")],
    );
    check("# SHOPS SHUT EARLY AGAIN\n\nNothing else happened.\n", &[]);
}

#[test]
fn headlines_in_title_case_lose_their_everyday_words() {
    check("# Norway Talks Fail Again As Ministers Leave\n\nThe talks failed.\n", &[(Place, "Norway")]);
}

#[test]
fn names_in_a_list_are_of_one_kind() {
    check(
        "It flies to Oslo, Zugdarova, Nairobi and Lima.",
        &[(Place, "Oslo"), (Place, "Zugdarova"), (Place, "Nairobi"), (Place, "Lima")],
    );
}

#[test]
fn short_names_lead_to_the_full_one_also_from_the_headline() {
    let text = "# Brandvold leaves\n\nOttilie Brandvold left. Ms. Brandvold said so. \"I go,\" Brandvold said.\n";
    let people = grouped(text, Person);
    assert_eq!(people.len(), 1);
    assert_eq!(people[0].0, "Ottilie Brandvold");
    assert_eq!(people[0].1, ["Brandvold", "Ottilie Brandvold", "Brandvold", "Brandvold"]);
}

#[test]
fn initials_and_middle_names_are_the_same_person() {
    let people = grouped("John Pindar left. J. Pindar was seen. John F. Pindar came back.", Person);
    assert_eq!(people.len(), 1);
    assert_eq!(people[0].0, "John F. Pindar");
}

#[test]
fn two_people_of_one_surname_stay_two() {
    let text = "John Pindar met Mary Pindar. Mrs. Pindar smiled. Mr. Pindar did not.";
    let people = grouped(text, Person);
    assert_eq!(people.len(), 2);
    assert_eq!(people[0].1, ["John Pindar", "Pindar"]);
    assert_eq!(people[1].1, ["Mary Pindar", "Pindar"]);
}

#[test]
fn acronyms_lead_to_what_they_stand_for() {
    let text = "The World Lamp Union (WLU) met. The WLU agreed. The European Union and the EU did not.";
    let found = grouped(text, Organization);
    assert_eq!(found[0].0, "World Lamp Union");
    assert_eq!(found[0].1, ["World Lamp Union", "WLU", "WLU"]);
    assert_eq!(found[1].1, ["European Union", "EU"]);
    assert_eq!(found.len(), 2);
}

#[test]
fn one_country_by_all_its_names_is_one_place() {
    let places = grouped("The United States and Norway. The US left, then the U.S. came.", Place);
    assert_eq!(places[0].1, ["United States", "US", "U.S."]);
    assert_eq!(places.len(), 2);
}

#[test]
fn a_company_is_the_same_without_its_legal_form() {
    let found =
        grouped("Shares of Zugdarix Corp fell. Zugdarix Corp said so. A unit of Zugdarix Ltd rose.", Organization);
    assert_eq!(found.len(), 1);
}

#[test]
fn roles_stand_before_and_after_names() {
    for (text, role) in [
        ("They met Norwegian President Ottilie Brandvold.", "Norwegian President"),
        ("They met Norway's Prime Minister Ottilie Brandvold.", "Norway's Prime Minister"),
        ("They met African Union trade policy chief Ottilie Brandvold.", "African Union trade policy chief"),
        (
            "They met the AU Special Representative for the Lake Dialogue, Ottilie Brandvold, there.",
            "AU Special Representative for the Lake Dialogue",
        ),
        ("Ottilie Brandvold, the Norwegian chancellor, left.", "Norwegian chancellor"),
        ("Ottilie Brandvold, a spokeswoman for the harbour, left.", "spokeswoman for the harbour"),
        ("They met U.S. Secretary of State Ottilie Brandvold.", "U.S. Secretary of State"),
        ("Last week Mayor Ottilie Brandvold left.", "Mayor"),
        ("They came supporting President Ottilie Brandvold.", "President"),
        ("They met acting President Ottilie Brandvold.", "acting President"),
        ("She said so in an interview Norwegian President Ottilie Brandvold gave.", "Norwegian President"),
    ] {
        let people = grouped(text, Person);
        assert_eq!(people.len(), 1, "{text}");
        assert_eq!(people[0].2, [role], "{text}");
    }
}

#[test]
fn a_list_of_officials_gives_each_their_own_role() {
    let text = "French President Paul Aubry, German Chancellor Olga Reiter and Italian Minister Gino Salvi met.";
    let roles: Vec<_> = grouped(text, Person).into_iter().map(|(name, _, roles)| (name, roles)).collect();
    let expected =
        [("Paul Aubry", "French President"), ("Olga Reiter", "German Chancellor"), ("Gino Salvi", "Italian Minister")];
    assert_eq!(roles, expected.map(|(name, role)| (name.to_owned(), vec![role.to_owned()])));
}

#[test]
fn who_does_something_to_the_holder_is_no_part_of_the_role() {
    let text = "Ms. Ottilie Brandvold succeeds founder Karl Lindqvist, who stays.";
    let roles: Vec<_> = grouped(text, Person).into_iter().map(|(name, _, roles)| (name, roles)).collect();
    assert_eq!(roles[1], ("Karl Lindqvist".to_owned(), vec!["founder".to_owned()]));
}

#[test]
fn a_role_is_given_once() {
    let people =
        grouped("President Ottilie Brandvold left. President Brandvold came. President Brandvold sat.", Person);
    assert_eq!(people[0].2, ["President"]);
}

#[test]
fn every_input_is_safe() {
    for text in [
        "", "\"", "\u{0}", "\u{feff}", "A", "'s", "’s’s", "-", "al-", "U.S.", "İstanbul'da İ.", "É. É",
        "John \u{200b}Smith", "A-B-C-D",
    ] {
        names(text);
    }
    names(&"A".repeat(200_000));
    names(&"Al-".repeat(50_000));
    names(&"Smith ".repeat(20_000));
    names(&"John Smith, the president of the ".repeat(5_000));
    names(&"the prime minister (".repeat(10_000));
}

mod properties {
    use proptest::prelude::*;

    use super::*;
    use crate::entity::MentionForm;

    fn words() -> impl Strategy<Value = String> {
        let word = prop_oneof![
            Just("Serbia"),
            Just("Vucic"),
            Just("the"),
            Just("President"),
            Just("prime minister"),
            Just("of"),
            Just("and"),
            Just("'s"),
            Just("-"),
            Just("al-"),
            Just("\""),
            Just("”"),
            Just("“"),
            Just("said"),
            Just("he"),
            Just("her"),
            Just(","),
            Just("."),
            Just("\n\n"),
            Just("(EU)"),
            Just("European Union"),
            Just("J."),
            Just("MR"),
            Just("Maria"),
            Just("é"),
            Just("# "),
            Just("Mr."),
            Just("İ"),
            Just("\u{301}"),
            Just("🙂"),
            Just("2023"),
            Just("\u{a0}"),
            Just("KURTI")
        ];
        proptest::collection::vec((word, prop_oneof![Just(""), Just(" ")]), 0..60)
            .prop_map(|parts| parts.into_iter().flat_map(|(word, gap)| [word, gap]).collect())
    }

    fn hold(text: &str) -> Result<(), TestCaseError> {
        let sheet = Sheet::new(text);
        let entities = sheet.entities();
        let mut first = 0;
        for entity in &entities {
            prop_assert!(!entity.mentions.is_empty());
            let is_inside = |span: crate::span::Span| text.get(span.range()).is_some_and(|part| !part.is_empty());
            prop_assert!(is_inside(entity.name));
            prop_assert!(entity.roles.iter().all(|role| is_inside(*role)));
            prop_assert!(entity.mentions.iter().all(|mention| is_inside(mention.span)));
            let ordered = entity.mentions.windows(2).all(|pair| pair[0].span.end() <= pair[1].span.start());
            prop_assert!(ordered, "{:?}", entity.mentions);
            prop_assert!((0.0..=1.0).contains(&entity.confidence));
            let named = entity.mentions.iter().find(|mention| mention.form == MentionForm::Name);
            let named = named.expect("every entity has a name").span.start();
            prop_assert!(named >= first, "entities are in order of their first name");
            first = named;
        }
        Ok(())
    }

    #[test]
    fn a_description_inside_a_name_is_no_mention_of_its_own() {
        hold("# President Maria President prime ministerSerbia").unwrap();
    }

    proptest! {
        #[test]
        fn arbitrary_text_gives_ordered_mentions_inside_it(text in any::<String>()) {
            hold(&text)?;
        }

        #[test]
        fn arbitrary_copy_gives_ordered_mentions_inside_it(text in words()) {
            hold(&text)?;
        }
    }
}

#[test]
fn bodies_are_known_by_whose_they_are() {
    let text = "The Kenyan government and the Norwegian foreign ministry agreed. The Kenyan government said so.";
    let names: Vec<_> =
        grouped(text, Organization).into_iter().map(|(name, mentions, _)| (name, mentions.len())).collect();
    assert_eq!(names, [("Kenyan government".to_owned(), 2), ("Norwegian foreign ministry".to_owned(), 1)]);
}

#[test]
fn a_country_has_one_central_bank() {
    let text = "Kenya's central bank cut rates. Kenya's bank did not.";
    let bodies: Vec<_> = grouped(text, Organization).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(bodies, ["Kenya's central bank"]);
}

#[test]
fn a_team_is_the_campaign_where_there_is_one() {
    let text = "The Lindqvist campaign began. Lindqvist's team left. The Lindqvist camp agreed.";
    let bodies = grouped(text, Organization).into_iter();
    let campaign: Vec<_> =
        bodies.filter(|(name, ..)| name.contains(' ')).map(|(_, mentions, _)| mentions.len()).collect();
    assert_eq!(campaign, [3]);
    assert!(grouped("The Lindqvist team began. Lindqvist's team left.", Organization)[0].0 == "Lindqvist");
}

#[test]
fn what_belongs_to_a_body_is_not_the_body() {
    for text in
        ["Kenyan government officials agreed.", "Kenya's government-owned ferry left.", "The government agreed."]
    {
        assert!(grouped(text, Organization).is_empty(), "{text}");
    }
}

#[test]
fn a_name_that_opens_with_an_acronym_is_the_long_one() {
    let text = "The United Harbours Security Council met. The U.H. Security Council agreed. The Security Council left.";
    let names: Vec<_> =
        grouped(text, Organization).into_iter().map(|(name, mentions, _)| (name, mentions.len())).collect();
    assert_eq!(names, [("United Harbours Security Council".to_owned(), 3)]);
}

#[test]
fn who_took_a_picture_is_nobody_in_the_article() {
    let text = "A ferry waits (Photo: Karin Holt/AFP) in the harbour, Mayor Ana Lima said. (Jan Vos/Reuters)";
    let people: Vec<_> = grouped(text, Person).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(people, ["Ana Lima"]);
    let people = grouped("Mayor Karin Holt (left) met Sen. Ana Lima (R-Ohio).", Person);
    assert_eq!(people.iter().map(|(name, ..)| name.as_str()).collect::<Vec<_>>(), ["Karin Holt", "Ana Lima"]);
}

#[test]
fn an_ampersand_does_not_end_a_role() {
    let text = "Mr. Tomas Berg, a professor at the London School of Hygiene & Tropical Medicine, left.";
    let people = grouped(text, Person);
    assert_eq!(people[0].2, ["professor at the London School of Hygiene & Tropical Medicine"]);
}
