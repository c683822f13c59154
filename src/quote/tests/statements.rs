//! The forms of statements.

use super::*;

#[test]
fn the_speaker_after_the_quotation() {
    assert_eq!(read("\"The bridge is safe,\" Ana Lima said."), ["direct: Ana Lima: The bridge is safe,"]);
    assert_eq!(read("“Is it safe?” asked the mayor."), ["direct: the mayor: Is it safe?"]);
    assert_eq!(read("\"It is safe\", she added."), ["direct: she: It is safe"]);
    assert_eq!(read("‘It is safe,’ she told reporters on Monday."), ["direct: she: It is safe,"]);
    assert_eq!(read("``It is safe,'' she told a news conference in Porto."), ["direct: she: It is safe,"]);
    assert_eq!(read("\"It is safe,\" she said of the bridge that fell in 2020."), ["direct: she: It is safe,"]);
}

#[test]
fn the_speaker_before_the_quotation() {
    assert_eq!(read("Ana Lima said: \"The bridge is safe.\""), ["direct: Ana Lima: The bridge is safe."]);
    assert_eq!(read("She told the BBC, \"The bridge is safe. Use it.\""), ["direct: She: The bridge is safe. Use it."]);
    assert_eq!(
        read("In a letter to the council, she wrote “the bridge is safe”."),
        ["direct: she: the bridge is safe"]
    );
    assert_eq!(read("Said Lima: \"The bridge is safe.\""), ["direct: Lima: The bridge is safe."]);
    assert_eq!(read("Lima said on \"Face the Day\" that trains would run."), ["indirect: Lima: that trains would run"]);
}

#[test]
fn what_was_said_starts_after_the_day() {
    let days = [
        "on February 1", "on Feb. 1", "on March 3, 2024,", "on 3 March", "on the 3rd of May", "Thursday",
        "late on Tuesday", "on Monday evening", "in January", "in 2023", "at 10 a.m. on Friday", "last week",
        "in a statement on Monday",
    ];
    for day in days {
        let text = format!("Lima said {day} the bridge would open.");
        assert_eq!(read(&text), ["indirect: Lima: the bridge would open"], "{day}");
        let text = format!("Lima said {day} that the bridge would open.");
        assert_eq!(read(&text), ["indirect: Lima: that the bridge would open"], "{day}");
    }
    assert_eq!(read("The bridge was safe, Lima said on March 3, 2024."), ["indirect: Lima: The bridge was safe"]);
}

#[test]
fn who_has_seen_a_memo_did_not_write_it() {
    let text = "The memo, seen by the Harbour Post, says the bridge is unsafe.";
    let post = EntityData { kind: EntityKind::Organization, ..person(text, &["Harbour Post"]) };
    assert_eq!(speakers(text, &[post]), [None]);
}

#[test]
fn whom_it_was_told_is_no_part_of_what_was_said() {
    let text = "Ana Lima told broadcaster ARD that the bridge was safe.";
    assert_eq!(read(text), ["indirect: Ana Lima: that the bridge was safe"]);
    let text = "Ana Lima told the panel she had been there.";
    assert_eq!(read(text), ["indirect: Ana Lima: she had been there"]);
}

#[test]
fn who_hides_a_name_says_nothing() {
    let text = "One juror, who declined to give her name, said the bridge was safe.";
    assert!(read(text).iter().all(|told| !told.contains("give")), "{:?}", read(text));
    let text = "\"It is safe,\" the juror said, asking not to be identified because the case goes on.";
    assert!(read(text).iter().all(|told| !told.contains("identified")), "{:?}", read(text));
}

#[test]
fn the_day_the_verb_and_the_next_clause_are_no_part_of_the_speaker() {
    for text in [
        "Ana Lima on Sunday said the bridge was safe.",
        "Mayor Ana Lima hit out at them, alleging that the bridge was unsafe.",
        "The bridge is safe, predicted Ana Lima, an engineer, because the council has said it will pay.",
        "The Harbour Leader, Ana Lima, said the bridge was safe.",
    ] {
        let mention = join(text, &quotes(text, &[person(text, &["Ana Lima"])])[0].mention);
        assert!(mention.contains("Ana Lima"), "{mention}");
        assert!(!["Sunday", "hit", "because"].iter().any(|word| mention.contains(word)), "{mention}");
    }
}

#[test]
fn a_picture_credit_is_nobodys_words() {
    let text = "(Photo: Rui Costa/AFP) \"The bridge is safe,\" said Ana Lima.";
    assert_eq!(read(text), ["direct: Ana Lima: The bridge is safe,"]);
    let text = "\"The bridge is safe.\" (Rui Costa/Reuters) Ana Lima said it would open.";
    assert_eq!(read(text).last().unwrap(), "indirect: Ana Lima: it would open");
    assert_eq!(
        read("Residents left (AP Photo/Rui Costa) and said they were safe."),
        ["indirect: Residents: they were safe"]
    );
}

#[test]
fn an_inverted_cue_has_its_subject_on_the_right() {
    assert_eq!(read("\"The bridge is safe,\" said Ana Lima, who built it."), ["direct: Ana Lima: The bridge is safe,"]);
    assert_eq!(
        read("\"It is safe,\" said the head of the port authority."),
        ["direct: the head of the port authority: It is safe,"]
    );
    assert_eq!(
        read("The bridge is safe and will stay so, said engineer Ana Lima."),
        ["indirect: engineer Ana Lima: The bridge is safe and will stay so"]
    );
}

#[test]
fn a_split_quotation_is_one_statement() {
    assert_eq!(read("\"We came,\" he said, \"and we saw.\""), ["direct: he: We came, ... and we saw."]);
    assert_eq!(
        read("\"We came,\" said Ana Lima, the mayor, \"and we saw.\""),
        ["direct: Ana Lima: We came, ... and we saw."]
    );
    assert_eq!(read("\"We came,\" he said. \"We saw. We won.\""), ["direct: he: We came, ... We saw. We won."]);
    assert_eq!(read("\"We came.\" \"We saw,\" he said."), ["direct: he: We came. ... We saw,"]);
}

#[test]
fn quotations_of_several_sentences_are_whole() {
    assert_eq!(
        read("\"We came. We saw. Did we win? Yes,\" he said."),
        ["direct: he: We came. We saw. Did we win? Yes,"]
    );
}

#[test]
fn a_quoted_sentence_needs_no_cue() {
    let text = "Lima is not happy. \"We have waited for the new bridge for twenty years.\" The town is old.";
    assert_eq!(read(text), ["direct: : We have waited for the new bridge for twenty years."]);
    let text = "Ana Lima fumed: \"We have waited for the new bridge for twenty years.\"";
    assert_eq!(read(text), ["direct: Ana Lima: We have waited for the new bridge for twenty years."]);
}

#[test]
fn marks_of_two_kinds_close_each_other() {
    assert_eq!(read("\"We want to build in every town,'' she said."), ["direct: she: We want to build in every town,"]);
}

#[test]
fn nested_quotations_are_part_of_the_outer() {
    assert_eq!(
        read("“The sign read ‘no entry’ for years,” she said."),
        ["direct: she: The sign read ‘no entry’ for years,"]
    );
}

#[test]
fn a_quotation_runs_over_paragraphs() {
    let text = "“We came early,” Lima said.\n\n“We saw the whole of it.\n\n“And we won it all.”";
    let all = read(text);
    assert_eq!(all, ["direct: Lima: We came early,", "direct: : We saw the whole of it. ... And we won it all."]);
    let lima = [person(text, &["Lima"])];
    assert_eq!(speakers(text, &lima), [Some("Lima"), Some("Lima")]);
}

#[test]
fn an_open_quotation_goes_on_in_the_next_paragraph() {
    let text = "Lima said: “We came early.\n\n“And we won it all.”";
    assert_eq!(read(text), ["direct: Lima: We came early. ... And we won it all."]);
}

#[test]
fn a_quotation_may_stand_below_its_cue() {
    let text = "In a letter to the town, Lima wrote:\n\n\"We came early. We saw it all.\"\n\nThe town is old.";
    assert_eq!(read(text), ["direct: Lima: We came early. We saw it all."]);
}

#[test]
fn a_missing_mark_does_not_swallow_the_article() {
    let text = "\"We came early, he said.\nThe town is old.\n\"We saw it,\" she added.";
    assert!(read(text).contains(&"direct: she: We saw it,".to_owned()));
    assert!(read(text).iter().all(|line| !line.contains("The town is old")));
}

#[test]
fn reported_speech_with_that() {
    assert_eq!(read("The minister said that prices would fall."), ["indirect: The minister: that prices would fall"]);
    assert_eq!(
        read("Lima told reporters after her visit to the site that work had begun."),
        ["indirect: Lima: that work had begun"]
    );
    assert_eq!(read("She said in a statement on Friday that work had begun."), ["indirect: She: that work had begun"]);
    assert_eq!(
        read("He added that the town, which is old, needs a bridge."),
        ["indirect: He: that the town, which is old, needs a bridge"]
    );
}

#[test]
fn reported_speech_without_that() {
    assert_eq!(read("The ministry said prices would fall."), ["indirect: The ministry: prices would fall"]);
    assert_eq!(read("Lima said on Tuesday the road was closed."), ["indirect: Lima: the road was closed"]);
    assert_eq!(
        read("The road is closed and will stay so, an engineer told Lusa reporters."),
        ["indirect: an engineer: The road is closed and will stay so"]
    );
    assert_eq!(
        read("Lima warned late on Sunday that the road was closed."),
        ["indirect: Lima: that the road was closed"]
    );
    assert_eq!(read("She added there was no other road."), ["indirect: She: there was no other road"]);
    assert_eq!(read("Police say he fled on foot."), ["indirect: Police: he fled on foot"]);
    assert_eq!(read("Lima, 43, a former judge, said the road was closed."), ["indirect: Lima: the road was closed"]);
    assert_eq!(read("The mayor on Monday said the road was closed."), ["indirect: The mayor: the road was closed"]);
}

#[test]
fn reported_speech_before_its_cue() {
    assert_eq!(
        read("The road will be closed until May, the mayor said."),
        ["indirect: the mayor: The road will be closed until May"]
    );
    assert_eq!(
        read("The road, Lima said on Sunday, was never safe to use."),
        ["indirect: Lima: The road ... was never safe to use"]
    );
    assert_eq!(
        read("The old road is closed, Lima said on Sunday, a year after it fell."),
        ["indirect: Lima: The old road is closed ... a year after it fell"]
    );
}

#[test]
fn words_in_quotation_marks_make_it_mixed() {
    assert_eq!(
        read("Lima said the plan was \"a disaster for all of us\"."),
        ["mixed: Lima: the plan was \"a disaster for all of us\""]
    );
    assert_eq!(
        read("The plan is \"a disaster for all of us,\" Lima said."),
        ["mixed: Lima: The plan is \"a disaster for all of us,\""]
    );
}

#[test]
fn two_cues_of_one_speaker() {
    assert_eq!(
        read("Lima said the road was closed and added that it would stay so."),
        ["indirect: Lima: the road was closed", "indirect: Lima: that it would stay so"]
    );
    assert_eq!(read("Lima left the meeting, saying she had heard enough."), ["indirect: Lima: she had heard enough"]);
    assert_eq!(
        read("\"It is closed,\" Lima said, adding that it was old."),
        ["direct: Lima: It is closed,", "indirect: Lima: that it was old"]
    );
}

#[test]
fn two_speakers_in_one_sentence() {
    assert_eq!(
        read("Lima said the road was closed, but Costa said it was open."),
        ["indirect: Lima: the road was closed", "indirect: Costa: it was open"]
    );
    assert_eq!(
        read("\"It is open,\" Costa said, while Lima said it was closed."),
        ["direct: Costa: It is open,", "indirect: Lima: it was closed"]
    );
}

#[test]
fn a_statement_within_a_statement_is_two() {
    assert_eq!(
        read("He said that she had told him that the road was closed."),
        ["indirect: He: that she had told him that the road was closed", "indirect: she: that the road was closed"]
    );
    assert_eq!(
        read("\"The mayor said that the road was closed,\" he recalled."),
        ["direct: he: The mayor said that the road was closed,", "direct: The mayor: that the road was closed,"]
    );
}

#[test]
fn questions_and_answers() {
    assert_eq!(
        read("Asked whether the road was closed, he said it was open."),
        ["indirect: : whether the road was closed", "indirect: he: it was open"]
    );
    assert_eq!(read("She asked why the road was closed."), ["indirect: She: why the road was closed"]);
}

#[test]
fn according_to() {
    assert_eq!(read("According to the mayor, the road is closed."), ["indirect: the mayor: the road is closed"]);
    assert_eq!(
        read("The road is closed, according to Ana Lima, who runs the town."),
        ["indirect: Ana Lima: The road is closed"]
    );
    assert_eq!(
        read("The road is closed according to a report by the council."),
        ["indirect: a report by the council: The road is closed"]
    );
}

#[test]
fn promises_demands_denials() {
    assert_eq!(read("Lima promised to open the road."), ["indirect: Lima: to open the road"]);
    assert_eq!(read("Lima urged the council to open the road."), ["indirect: Lima: to open the road"]);
    assert_eq!(read("Lima called for an end to the work."), ["indirect: Lima: an end to the work"]);
    assert_eq!(read("Costa denied that the road was closed."), ["indirect: Costa: that the road was closed"]);
    assert_eq!(read("Costa rejected the plan."), ["indirect: Costa: the plan"]);
    assert_eq!(read("Costa declined to say when it would open."), ["indirect: Costa: to say when it would open"]);
}

#[test]
fn a_noun_may_be_the_cue() {
    assert_eq!(read("The council heard his claim that the road was safe."), ["indirect: his: that the road was safe"]);
    assert_eq!(read("The mayor's promise to open the road was kept."), ["indirect: The mayor's: to open the road"]);
}

#[test]
fn quoted_by_others() {
    assert_eq!(
        read("Lima was quoted as saying that the road was closed."),
        ["indirect: Lima: that the road was closed"]
    );
    assert_eq!(read("The paper quoted Lima as saying the road was closed."), ["indirect: Lima: the road was closed"]);
}

#[test]
fn terms_titles_and_scare_quotes_are_no_statements() {
    for text in [
        "The so-called \"peace bridge\" crosses the river.",
        "He starred in \"The Long Road Home\" and two plays.",
        "Her \"friends\" left town.",
        "The band played \"Let It Rain\" twice.",
    ] {
        assert_eq!(read(text), NONE, "{text}");
    }
}

#[test]
fn what_nobody_said_is_no_statement() {
    for text in [
        "The town declared its independence in 1820.",
        "The claims were large and the reports were long.",
        "Everything he says is a lie.",
        "The deal announced by the council is small.",
        "A firm called Acme built the road.",
        "It is hard to say.",
        "The reported cases fell and the proposed law passed.",
        "Two men accused of theft fled.",
    ] {
        assert_eq!(read(text), NONE, "{text}");
    }
}

#[test]
fn by_what_means_it_was_told() {
    let text = "Ana Lima told the crowd by video link that the road was closed.";
    assert_eq!(read(text), ["indirect: Ana Lima: that the road was closed"]);
}

#[test]
fn behind_a_dash_in_a_headline_stands_who_says_so() {
    assert_eq!(
        read("# Ferry lost off the coast - harbour police"),
        ["indirect: harbour police: Ferry lost off the coast"]
    );
    assert_eq!(read("# Ferry lost off the coast - and found"), NONE);
}

#[test]
fn headlines() {
    let text = "# Town will not sell bridge: Lima\nThe town is old.";
    let lima = [person(text, &["Lima"])];
    assert_eq!(speakers(text, &lima), [Some("Lima")]);
    let text = "# Lima: Town will not sell bridge\nThe town is old.";
    let lima = [person(text, &["Lima"])];
    assert_eq!(speakers(text, &lima), [Some("Lima")]);
    assert_eq!(read("# Town will not sell the bridge, mayor says"), ["indirect: mayor: Town will not sell the bridge"]);
    assert_eq!(read("# Floods: what to know today"), NONE);
}
