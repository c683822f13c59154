//! Where what was said, its cue and its speaker's words begin and end, in any text.

use super::*;

#[test]
fn who_declines_to_comment_says_nothing() {
    for text in [
        "Costa declined to comment on the deal.",
        "Costa refused to answer questions about the deal.",
        "Costa declined comment on the deal.",
        "Costa did not immediately respond to questions about the deal.",
        "Costa has not commented on the deal.",
        "Costa wouldn't comment on the deal.",
        "Costa declined to comment on reports that two firms had left.",
    ] {
        assert_eq!(read(text), [""; 0], "{text}");
    }
    assert_eq!(read("Costa said he would not comment."), ["indirect: Costa: he would not comment"]);
    assert_eq!(read("\"I will not comment on that,\" Costa said."), ["direct: Costa: I will not comment on that,"]);
}

#[test]
fn what_is_shouted_ends_with_its_marks() {
    let shouted = |text: &str| {
        let article = crate::Article::parse(format!("Talks end\n\nMayor Ana Lima spoke on Monday. {text}")).unwrap();
        article.quotes().map(|quote| quote.text().into_owned()).collect::<Vec<_>>()
    };
    assert_eq!(shouted("Petter Dahl shouted \"liar\" at the mayor and left the room before the vote."), ["liar"]);
    assert_eq!(
        shouted("Protesters chanted \"shame on you\" and \"out with it\" and threw eggs at the cars."),
        ["\"shame on you\" and \"out with it\""]
    );
}

#[test]
fn a_quotation_at_an_edge_keeps_both_its_marks() {
    assert_eq!(read("Costa said he was \"very glad\"."), ["mixed: Costa: he was \"very glad\""]);
    assert_eq!(read("Costa said \"no\" was the answer."), ["mixed: Costa: \"no\" was the answer"]);
    assert_eq!(read("\"No,\" Costa said."), ["direct: Costa: No,"]);
    assert_eq!(read("Costa said: \"No. Never.\""), ["direct: Costa: No. Never."]);
}

#[test]
fn furniture_and_captions_of_lines_without_words_are_nothing() {
    assert_eq!(read(""), NONE);
    assert_eq!(read("\"\n\"\n''"), NONE);
    assert_eq!(read("said"), NONE);
    assert_eq!(read("\"said\""), NONE);
    assert_eq!(read("according to"), NONE);
    assert_eq!(read("he said"), NONE);
}

#[test]
fn megabytes_in_one_paragraph_take_no_longer_than_their_length() {
    for unit in
        ["\"We go,\" he said. ", "said x ", "he said that ", "according to him, ", "“a” b “c. d” ", "\"", "he, said, "]
    {
        let text = unit.repeat(300_000 / unit.len());
        assert!(quotes(&text, &[]).len() <= text.len());
    }
}

/// A statement of a text's first paragraph.
fn one(parts: &[Sentence], cue: Sentence, mention: Option<(usize, usize)>) -> Statement {
    let (parts, cue) = (parts.iter().copied().collect(), Some(cue));
    Statement { parts, cue, mention, antecedent: None, pattern: Pattern::That, paragraph: 0, nested: false }
}

/// The speaker's words of the one statement after they are set right, with somebody who is named.
fn mention(text: &str, given: (&str, &str), cue: &str, people: &[EntityData]) -> String {
    let mut found = String::new();
    with_words(text, |words, at| {
        let index = speaker::Index::new(text, people);
        let cue = Sentence { start: at(cue), end: at(cue) + 1 };
        let parts = [Sentence { start: words.words.len() - 2, end: words.words.len() - 1 }];
        let mut one = one(&parts, cue, Some((at(given.0), at(given.1) + 1)));
        mention::trim(words, &index, &mut one);
        let (start, end) = one.mention.expect("it stays");
        found = words.span(start, end).slice(text).to_owned();
    });
    found
}

#[test]
fn the_speakers_words_hold_the_whole_name_and_whose_the_speaker_is() {
    let text = "Then Mayor Ana Costa Lima, as before, appealed to them to stay.";
    let people = [person(text, &["Ana Costa Lima"])];
    assert_eq!(mention(text, ("Mayor", "Costa"), "appealed", &people), "Mayor Ana Costa Lima");
    let text = "A former aide to ex-Gov. Ana Lima testified that it was so.";
    let people = [person(text, &["Ana Lima"])];
    assert_eq!(mention(text, ("Ana", "Lima"), "testified", &people), "A former aide to ex-Gov. Ana Lima");
    let text = "A bridge to the house of Ana Lima fell, Ana said then.";
    assert_eq!(mention(text, ("Ana", "Lima"), "said", &[person(text, &["Ana Lima"])]), "Ana Lima");
    let text = "Survivors of the fire in the old capital told how they ran.";
    assert_eq!(mention(text, ("capital", "capital"), "told", &[]), "Survivors of the fire in the old capital");
    let text = "Papers seen by the Tide reveal that it was so.";
    assert_eq!(mention(text, ("Tide", "Tide"), "reveal", &[]), "Papers seen by the Tide");
    let text = "In a letter to the Tide, its head, Ana Lima, said it was so.";
    assert_eq!(mention(text, ("Tide", "Lima"), "said", &[person(text, &["Ana Lima"])]), "its head, Ana Lima");
    let text = "The panel's chairman, Ana Lima, called for order and urged them so.";
    let people = [person(text, &["Ana Lima"])];
    assert_eq!(mention(text, ("The", "chairman"), "urged", &people), "The panel's chairman, Ana Lima");
    let text = "It was late, two sources said then, as Premier Ana Lima warned them so.";
    let people = [person(text, &["Ana Lima"])];
    assert_eq!(mention(text, ("two", "Lima"), "warned", &people), "Premier Ana Lima");
    let text = "The papers, read on Monday, show that old officials warned them so.";
    assert_eq!(mention(text, ("The", "officials"), "warned", &[]), "old officials");
    let text = "Two die, old mayor says; Lima calls for help.";
    assert_eq!(mention(text, ("old", "mayor"), "calls", &[]), "Lima");
    let text = "Drones hit Oslo, the head of the council, Ana Lima, said then.";
    let mut oslo = person(text, &["Oslo"]);
    oslo.kind = EntityKind::Place;
    let people = [oslo, person(text, &["Ana Lima"])];
    assert_eq!(mention(text, ("Oslo", "Lima"), "said", &people), "the head of the council, Ana Lima");
    let text = "The old bank also said so then.";
    assert_eq!(mention(text, ("The", "also"), "said", &[]), "The old bank");
    let text = "Judge Ana Lima twice warned them so.";
    assert_eq!(mention(text, ("Judge", "twice"), "warned", &[person(text, &["Ana Lima"])]), "Judge Ana Lima");
}

/// What is left of the one part `from..=to` of a statement with a speaker and a cue before it.
fn left(text: &str, cue: &str, (from, to): (&str, &str)) -> String {
    let mut found = String::new();
    with_words(text, |words, at| {
        let cue = Sentence { start: at(cue), end: at(cue) + 1 };
        let parts = [Sentence { start: at(from), end: at(to) + 1 }];
        let mut one = one(&parts, cue, Some((cue.start - 1, cue.start)));
        stray::mend(words, &speaker::Index::new(text, &[]), &mut one);
        found = words.span(one.parts[0].start, one.parts[0].end).slice(text).to_owned();
    });
    found
}

#[test]
fn parts_do_not_run_into_one_another() {
    let text = "Ana Lima Ana Costa added.";
    let people = [person(text, &["Ana Lima Ana Costa"])];
    with_words(text, |words, at| {
        let cue = Sentence { start: at("added"), end: at("added") + 1 };
        let parts = [Sentence { start: 0, end: 2 }, Sentence { start: at("Costa"), end: at("Costa") + 1 }];
        let mut one = one(&parts, cue, None);
        stray::mend(words, &speaker::Index::new(text, &people), &mut one);
        assert!(one.parts.windows(2).all(|pair| pair[0].end <= pair[1].start), "{:?}", one.parts);
    });
}

#[test]
fn an_antecedent_and_a_mention_do_not_overlap() {
    let text = "Mr. Costa Ana Lima came, and Lima said so.";
    let people = [person(text, &["Ana Lima", "Lima"])];
    with_words(text, |words, at| {
        let name = at("Lima");
        let cue = Sentence { start: at("said"), end: at("said") + 1 };
        let mut one = one(&[Sentence { start: at("so"), end: at("so") + 1 }], cue, Some((name, name + 1)));
        one.antecedent = Some((0, name));
        mention::trim(words, &speaker::Index::new(text, &people), &mut one);
        assert_eq!(one.mention, Some((name, name + 1)));
    });
}

#[test]
fn a_name_at_the_edge_is_whole() {
    let text = "Brendan Lima, 52, took cash, according to papers.";
    let people = [person(text, &["Brendan Lima"])];
    with_words(text, |words, at| {
        let cue = Sentence { start: at("according"), end: at("to") + 1 };
        let parts = [Sentence { start: at("Lima"), end: at("cash") + 1 }];
        let mut one = one(&parts, cue, Some((at("papers"), at("papers") + 1)));
        stray::mend(words, &speaker::Index::new(text, &people), &mut one);
        assert_eq!(one.parts[0].start, 0);
    });
}

#[test]
fn parts_with_nothing_between_them_are_one() {
    let text = "Lima said Harbour Minister Ana Berg favours it.";
    with_words(text, |words, at| {
        let cue = Sentence { start: at("said"), end: at("said") + 1 };
        let parts = [
            Sentence { start: at("Harbour"), end: at("Harbour") + 1 },
            Sentence { start: at("favours"), end: at("it") + 1 },
        ];
        let mut one = one(&parts, cue, Some((0, 1)));
        stray::mend(words, &speaker::Index::new(text, &[]), &mut one);
        assert_eq!(*one.parts, [Sentence { start: at("Harbour"), end: at("it") + 1 }]);
    });
}

#[test]
fn what_the_speaker_does_meanwhile_is_not_said() {
    let text = "“Sorry,” Lima said as she left. “It is late.”";
    with_words(text, |words, at| {
        let cue = Sentence { start: at("said"), end: at("said") + 1 };
        let (first, second) = (at("Sorry"), at("as"));
        let parts = [Sentence { start: first, end: first + 1 }, Sentence { start: second, end: at("late") + 1 }];
        let mention = Some((at("Lima"), at("Lima") + 1));
        let mut one = one(&parts, cue, mention);
        stray::mend(words, &speaker::Index::new(text, &[]), &mut one);
        assert_eq!(one.parts[1].start, at("It"));
    });
}

#[test]
fn what_stands_beside_a_quotation_is_not_said() {
    assert_eq!(
        read("According to the report, published in May, the harbour is safe."),
        ["indirect: the report: the harbour is safe"]
    );
    assert_eq!(left("Sixty men are missing, Ana Lima said so.", "said", ("Sixty", "men")), "Sixty men");
    assert_eq!(
        read("A clerk asked: “Is it safe?” The other clerk replied: “Best not to ask.”"),
        ["direct: A clerk: Is it safe?", "direct: The other clerk: Best not to ask."]
    );
    assert_eq!(left("Lima said he was hit in Harbour Road.", "said", ("he", "in")), "he was hit in Harbour Road");
    // Nothing is taken from the next paragraph.
    assert_eq!(left("Lima said he was hit in\nPort Alba opens.", "said", ("he", "in")), "he was hit in");
    assert_eq!(left("Lima said it costs $\n500 ships wait.", "said", ("500", "wait")), "500 ships wait");
    assert_eq!(left("Lima said outside court that it was over.", "said", ("outside", "over")), "that it was over");
    assert_eq!(
        left("Lima said in court ships wait that long.", "said", ("in", "long")),
        "in court ships wait that long"
    );
    let text = "Tidings reported, citing two people, that it was over.";
    assert_eq!(left(text, "citing", ("two", "over")), "that it was over");
    let text = "Lima insisted ferries “will run”, a day after all hands left.";
    assert_eq!(left(text, "insisted", ("ferries", "left")), "ferries “will run");
    let text = "Lima insisted ferries “will run”, fuelling fears that all is lost.";
    assert_eq!(left(text, "insisted", ("ferries", "lost")), "ferries “will run");
    let text = "Lima insisted ferries “will run”, as all hands said.";
    assert_eq!(left(text, "insisted", ("ferries", "said")), "ferries “will run”, as all hands said");
}

proptest::proptest! {
    #[test]
    fn any_text_gives_ordered_parts_inside_paragraphs(
        words in proptest::collection::vec(
            "\"|“|”|''|'|,|\\.|\\?|:|—|\n|# |he|she|who|that|said|said that|told reporters|says|saying|according to|his claim \
             that|to|and|but|the mayor|Ana Lima|é|\u{200B}|road|closed|asked whether|as saying|quoted|promised|called|on Monday",
            0..40,
        ),
        glue in "[ ]?",
    ) {
        let text = words.join(&glue);
        let page = page(&text);
        let segments = Segments::of(&text, &page.blocks);
        let doc = Doc { text: &text, page: &page, segments: &segments };
        let marks = marks::pair(doc);
        let found = find(doc, &marks, &[], None);
        for quote in &found {
            assert!(!quote.parts.is_empty());
            assert!(quote.parts.windows(2).all(|pair| pair[0].end() <= pair[1].start()), "{text:?} {:?}", quote.parts);
            for span in quote.parts.iter().chain(quote.cue.iter()).chain(quote.mention.iter()) {
                assert!(!span.is_empty() && span.slice(&text).len() == span.len());
                assert!(page.blocks.iter().any(|block| block.span().contains(*span)));
            }
            assert!((0.0..=1.0).contains(&quote.confidence));
        }
        assert!(found.windows(2).all(|pair| pair[0].parts[0].start() <= pair[1].parts[0].start()));
    }
}

#[test]
fn the_rest_of_whom_it_was_told_is_not_said() {
    let text = "\"It is safe,\" she told a Harbour inquiry panel. \"Use it.\"";
    with_words(text, |words, word| {
        let (safe, told, inquiry) = (word("safe"), word("told"), word("inquiry"));
        let quoted = Sentence { start: safe - 2, end: safe + 1 };
        let mut parts: statement::Parts = [quoted, Sentence { start: inquiry, end: inquiry + 1 }].into_iter().collect();
        addressee::drop_rest(words, &mut parts, Sentence { start: told, end: inquiry });
        assert_eq!(*parts, [quoted]);
    });
}

#[test]
fn a_day_that_was_read_as_said_belongs_to_the_cue() {
    let text = "The road was clear, she told reporters on Nov 20 again.";
    with_words(text, |words, word| {
        let (told, day, again) = (word("told"), word("20"), word("again"));
        for (end, left) in [(again, 1), (again + 1, 2)] {
            let mut parts: statement::Parts =
                [Sentence { start: 0, end: 4 }, Sentence { start: day, end }].into_iter().collect();
            let mut cue = Sentence { start: told, end: day };
            dated::complete(words, &mut parts, &mut cue);
            assert_eq!((parts.len(), cue.end), (left, if left == 1 { again } else { day }));
        }
    });
}

#[test]
fn parts_do_not_share_the_signs_between_them() {
    let text = "“We came ***” and we went.";
    with_words(text, |words, word| {
        let part = |start, end| Sentence { start, end };
        let statement = |parts: &[Sentence]| Statement {
            parts: parts.iter().copied().collect(),
            cue: None,
            mention: None,
            antecedent: None,
            pattern: statement::Pattern::Carried,
            paragraph: 0,
            nested: false,
        };
        let came = word("came") + 1;
        let both = statement(&[part(word("We"), came), part(came, word("went") + 1)]).spans(words);
        assert_eq!(both.iter().map(|span| span.slice(text)).collect::<Vec<_>>(), ["We came", "***” and we went"]);
        let first = statement(&[part(word("We"), came)]).spans(words);
        assert_eq!(first[0].slice(text), "We came ***");
    });
}

#[test]
fn what_the_speaker_would_not_say_is_not_said() {
    let text = "The harbour office said it wants peace and has always denied sending arms.";
    let denied = "indirect: The harbour office: sending arms";
    assert_eq!(read(text), ["indirect: The harbour office: it wants peace", denied]);
    let text = "Lima insisted the bridge was safe and refused to be drawn on who would pay.";
    assert_eq!(read(text), ["indirect: Lima: the bridge was safe"]);
    let text = "Lima said the owner had gone and refused to pay.";
    assert_eq!(read(text), ["indirect: Lima: the owner had gone and refused to pay"]);
}

#[test]
fn a_condition_is_part_of_what_was_said() {
    let text = "If you live behind the bridge, Lima says, take part.";
    assert_eq!(read(text), ["indirect: Lima: If you live behind the bridge ... take part"]);
}

#[test]
fn what_leads_on_to_nothing_is_left_out() {
    let text = "\"It was late,\" Lima said, \"so we left because\".";
    assert!(read(text)[0].ends_with("because"), "what stands in marks is kept");
}

#[test]
fn the_subject_of_a_clause_is_part_of_it() {
    let text = "Lima warned investment would dry up.";
    assert_eq!(read(text), ["indirect: Lima: investment would dry up"]);
}
