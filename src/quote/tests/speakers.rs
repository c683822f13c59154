//! Whom the words of a speaker mean.

use super::*;

#[test]
fn a_headline_may_name_an_office() {
    assert_eq!(
        read("# Bridge repair not yet paid for: official"),
        ["indirect: official: Bridge repair not yet paid for"]
    );
    assert_eq!(read("# Bridge repair: the costs"), NONE);
}

#[test]
fn the_name_is_the_head_of_the_phrase() {
    let text = "Ana Lima met Rui Costa. Lima's spokesman said it went well. A spokesman for Costa said it did not. \
                Council chief Rui Costa said it was short.";
    let people = [person(text, &["Ana Lima", "Lima"]), person(text, &["Rui Costa", "Costa"])];
    assert_eq!(speakers(text, &people), [None, None, Some("Rui Costa")]);
}

#[test]
fn a_surname_gives_the_full_name() {
    let text = "Ana Lima came. \"It is closed,\" said Lima, the mayor. Lima, who was late, said it was old.";
    let people = [person(text, &["Ana Lima", "Lima"])];
    assert_eq!(speakers(text, &people), [Some("Ana Lima"), Some("Ana Lima")]);
}

#[test]
fn a_name_in_apposition() {
    let text = "The mayor, Ana Lima, said the road was closed.";
    let people = [person(text, &["Ana Lima"])];
    assert_eq!(speakers(text, &people), [Some("Ana Lima")]);
    let text = "Ana Lima, who said the road was closed, left.";
    let people = [person(text, &["Ana Lima"])];
    assert_eq!(speakers(text, &people), [Some("Ana Lima")]);
}

#[test]
fn nobody_in_particular_has_no_name() {
    let text = "Ana Lima came. Officials said the road was closed.";
    let people = [person(text, &["Ana Lima"])];
    assert_eq!(speakers(text, &people), [None]);
}

#[test]
fn a_headline_and_the_lead_speak_of_whom_a_later_paragraph_names() {
    let text = "# Bridge is safe: official\nA senior harbour official said the bridge is safe.\n\
                \"It will hold,\" Ana Lima said.";
    let lima = [person(text, &["Ana Lima"])];
    assert_eq!(speakers(text, &lima), [Some("Ana Lima"); 3]);
    // Somebody else than who was named before.
    let text = "Ana Lima came. A senior official said the bridge is safe.\n\"It will hold,\" Lima said.";
    let lima = [person(text, &["Ana Lima", "Lima"])];
    assert_eq!(speakers(text, &lima), [None, Some("Ana Lima")]);
    // Two who speak together are not who is named later.
    let text =
        "Ana Lima came. A senior official and an engineer said the bridge is safe.\n\"It will hold,\" Rui Costa said.";
    let costa = [person(text, &["Rui Costa"])];
    assert_eq!(speakers(text, &costa), [None, Some("Rui Costa")]);
    // Several are nobody in particular.
    let text = "Harbour officials said the bridge is safe.\n\"It will hold,\" Ana Lima said.";
    assert_eq!(speakers(text, &[person(text, &["Ana Lima"])]), [None, Some("Ana Lima")]);
}

#[test]
fn a_description_means_the_subject_of_the_sentence_before() {
    let text = "Ana Lima came to the port. The New Norland senator said it was old.";
    assert_eq!(speakers(text, &[person(text, &["Ana Lima"])]), [Some("Ana Lima")]);
    let text = "Ana Lima came to the port. The Norland Democrat said it was old.";
    assert_eq!(speakers(text, &[person(text, &["Ana Lima"])]), [Some("Ana Lima")]);
    // Whose port it is, or to whom somebody came, is not the subject.
    let text = "Ana Lima's port is old. The New Norland senator said it would stay.";
    assert_eq!(speakers(text, &[person(text, &["Ana Lima"])]), [None]);
    let text = "To Ana Lima the port is old. The senior doctor said it would stay.";
    assert_eq!(speakers(text, &[person(text, &["Ana Lima"])]), [None]);
    let text = "Ana Lima came to the port. The old businessman said it would stay.";
    assert_eq!(speakers(text, &[person(text, &["Ana Lima"])]), [None], "she is none");
    let text = "Ana Lima came to the port. The education secretary said it would stay.";
    assert_eq!(speakers(text, &[person(text, &["Ana Lima"])]), [None], "there are many of them");
}

#[test]
fn a_body_is_not_one_of_another_kind() {
    let body = |text: &str, name: &str| EntityData { kind: EntityKind::Organization, ..person(text, &[name]) };
    let text = "The Harbour League said the port was old. The union said it would stay. The group said it was sold.";
    let league = Some("Harbour League");
    assert_eq!(speakers(text, &[body(text, "Harbour League")]), [league, None, league]);
    let text = "The Harbour Union said the port was old. The union said it would stay.";
    assert_eq!(speakers(text, &[body(text, "Harbour Union")]), [Some("Harbour Union"); 2]);
    // Letters may stand for anything.
    let text = "The HU said the port was old. The union said it would stay.";
    assert_eq!(speakers(text, &[body(text, "HU")]), [Some("HU"); 2]);
}

#[test]
fn both_are_two_who_are_named_side_by_side() {
    let text = "Ana Lima and Rui Costa came. Both said the port was old. The two men said it would stay.";
    let people = [person(text, &["Ana Lima"]), person(text, &["Rui Costa"])];
    assert_eq!(speakers(text, &people), [Some("Ana Lima"); 2]);
    let text = "Ana Lima met Rui Costa. Both said the port was old.";
    let people = [person(text, &["Ana Lima"]), person(text, &["Rui Costa"])];
    assert_eq!(speakers(text, &people), [None]);
}

#[test]
fn what_somebody_wrote_speaks_for_who_wrote_it() {
    let text = "Ana Lima said the port was old. The statement said it would stay. Lima's letter said it was sold.";
    assert_eq!(speakers(text, &[person(text, &["Ana Lima", "Lima"])]), [Some("Ana Lima"); 3]);
    let text = "Ana Lima said the port was old. The study said it would stay.";
    assert_eq!(speakers(text, &[person(text, &["Ana Lima"])]), [Some("Ana Lima"), None]);
}

#[test]
fn a_known_name_is_known_where_nobody_marked_it() {
    // Of the two mentions only the first is given.
    let text = "Ana Lima came. Lima said the port was old.";
    assert_eq!(speakers(text, &[person(text, &["Ana Lima"])]), [Some("Ana Lima")]);
    let people = [person(text, &["Ana Lima"]), EntityData { mentions: Few::None, ..person(text, &["Lima"]) }];
    assert_eq!(speakers(text, &people), [None], "it may be either");
}

#[test]
fn a_family_is_not_its_member() {
    let text = "Ana Lima came. Lima's family said the port was old.";
    assert_eq!(speakers(text, &[person(text, &["Ana Lima", "Lima"])]), [None]);
}

#[test]
fn dashes_and_participles_end_the_name() {
    let text = "Ana Lima -- an editor of the Tide -- said the port was old.";
    assert_eq!(speakers(text, &[person(text, &["Ana Lima"])]), [Some("Ana Lima")]);
    let text = "Port-based critic Ana Lima said the port was old. A Lima letter listing faults said it would close.";
    assert_eq!(speakers(text, &[person(text, &["Ana Lima", "Lima"])]), [Some("Ana Lima"); 2]);
}

#[test]
fn an_office_is_known_by_its_other_names() {
    let text =
        "Rep. Ana Lima came to the port. The Norland congresswoman said it was old. The mayor said it would stay.";
    let rep = Span::of(0..4);
    let lima = [EntityData { roles: Few::One([rep]), ..person(text, &["Ana Lima"]) }];
    assert_eq!(speakers(text, &lima), [Some("Ana Lima"), None]);
    // What is no office does not speak against one.
    let text = "Engineer Ana Lima came to the port. The Norland mayor said it was old.";
    let lima = [EntityData { roles: Few::One([Span::of(0..8)]), ..person(text, &["Ana Lima"]) }];
    assert_eq!(speakers(text, &lima), [Some("Ana Lima")]);
}

#[test]
fn the_president_is_nobody_who_is_not_known_for_one() {
    let text = "Ana Lima said it was over.\nThe president himself said that he had watched.";
    let mut person = person(text, &["Ana Lima"]);
    assert_eq!(speakers(text, std::slice::from_ref(&person))[1], None);
    person.roles.push(Span::of(text.find("president").unwrap()..text.find(" himself").unwrap()));
    assert_eq!(speakers(text, &[person])[1], Some("Ana Lima"));
}

#[test]
fn a_title_may_stand_in_apposition_or_tell_what_for() {
    let text = "Panel chairperson, retired Justice Ana Lima, said it was over.";
    assert_eq!(speakers(text, &[person(text, &["Ana Lima"])]), [Some("Ana Lima")]);
    let text = "Party spokesperson on police Ana Lima said it was over.";
    assert_eq!(speakers(text, &[person(text, &["Ana Lima"])]), [Some("Ana Lima")]);
    let text = "The spokesperson for police Ana Lima said it was over.";
    assert_eq!(speakers(text, &[person(text, &["Ana Lima"])]), [None]);
}

#[test]
fn nobody_calls_himself_by_name() {
    let text = "Ana Lima told reporters that it was so.\nHe said: “Costa is still hurting, and who can blame him?”";
    let mut people = [person(text, &["Ana Lima"]), person(text, &["Costa"])];
    let he = Span::of(text.find("He").unwrap()..text.find("He").unwrap() + 2);
    people[1].mentions.push(Mention { span: he, form: MentionForm::Pronoun });
    people[1].mentions.sort_by_key(|mention| mention.span());
    assert_eq!(speakers(text, &people), [Some("Ana Lima"); 2]);
}

#[test]
fn the_judge_is_who_is_known_for_one() {
    let text = "Justice Ana Lima said it was over.\n“He has no grievance,” the judge said.";
    let mut judge = person(text, &["Ana Lima"]);
    assert_eq!(speakers(text, std::slice::from_ref(&judge)), [Some("Ana Lima"), None]);
    judge.roles.push(Span::of(0.."Justice".len()));
    assert_eq!(speakers(text, &[judge]), [Some("Ana Lima"); 2]);
}

#[test]
fn a_question_after_the_answer_is_the_askers() {
    let text = "“You lied twice, didn’t you?” Rui Costa said.\n“Yes,” Ana Lima replied.\n“And you lied to the jury?”\n\
                “I was scared,” Lima said.";
    let people = [person(text, &["Rui Costa"]), person(text, &["Ana Lima", "Lima"])];
    let names: Vec<_> = speakers(text, &people).into_iter().flatten().collect();
    assert_eq!(names, ["Rui Costa", "Ana Lima", "Rui Costa", "Ana Lima"]);
}

#[test]
fn the_holder_of_the_office_is_waited_for() {
    let text = "The superintendent said the bridge is safe.\n\"It will hold,\" Rui Costa said.\n\
                Superintendent Ana Lima said it was old.";
    let mut lima = person(text, &["Ana Lima"]);
    let at = text.find("Superintendent").unwrap();
    lima.roles.push(Span::of(at..at + "Superintendent".len()));
    let people = [person(text, &["Rui Costa"]), lima];
    assert_eq!(speakers(text, &people), [Some("Ana Lima"), Some("Rui Costa"), Some("Ana Lima")]);
}

#[test]
fn where_somebody_is_from_may_stand_for_who_was_spoken_of() {
    let text = "Rui Costa shrugged it off. The Selby man insisted the bridge was safe.";
    assert_eq!(speakers(text, &[person(text, &["Rui Costa"])]), [Some("Rui Costa")]);
    let text = "Rui Costa shrugged it off. The man insisted the bridge was safe.";
    assert_eq!(speakers(text, &[person(text, &["Rui Costa"])]), [None]);
}

#[test]
fn a_native_may_stand_for_who_was_spoken_of() {
    let text = "Rui Costa had slept badly. The Yorkshireman admitted it was late. The New Zealander said it was early.";
    assert_eq!(speakers(text, &[person(text, &["Rui Costa"])]), [Some("Rui Costa"), Some("Rui Costa")]);
}

#[test]
fn the_office_of_a_body_stands_before_the_name() {
    let text = "Harbour Carers, Nurses and Drivers Union (HCU) secretary-general Ana Lima said it was over.";
    let mut union = person(text, &["Harbour Carers"]);
    union.kind = EntityKind::Organization;
    assert_eq!(speakers(text, &[union, person(text, &["Ana Lima"])]), [Some("Ana Lima")]);
}

#[test]
fn a_reporter_at_the_scene_is_nobody_who_is_named_later() {
    let text = "A Tide reporter said the police came.\n\"It was late,\" said Rui Costa.";
    assert_eq!(speakers(text, &[person(text, &["Rui Costa"])]), [None, Some("Rui Costa")]);
}

#[test]
fn he_is_not_whom_he_names() {
    let text = "Judge Ana Lima met Rui Costa. Costa left.\nLima said it was late.\nHe added that Costa was sorry.";
    let mut costa = person(text, &["Rui Costa", "Costa"]);
    let at = text.find("He added").unwrap();
    costa.mentions.push(Mention { span: Span::of(at..at + 2), form: MentionForm::Pronoun });
    let people = [person(text, &["Ana Lima", "Lima"]), costa];
    assert_eq!(speakers(text, &people), [Some("Ana Lima"), Some("Ana Lima")]);
}
