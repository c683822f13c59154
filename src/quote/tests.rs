//! Every test is a paragraph or two and the statements in them: kind, the speaker's words, what was said.

use super::*;
use crate::doc::Segments;
use crate::entity::{EntityKind, Mention, MentionForm};
use crate::marks;
use crate::page::{Block, BlockKind, Page};

/// A page whose lines are body paragraphs; a line that starts with `# ` is a headline.
fn page(text: &str) -> Page {
    let mut page = Page::default();
    let mut at = 0;
    for line in text.split('\n') {
        let (start, end) = (at, at + line.len());
        at = end + 1;
        if line.trim().is_empty() {
            continue;
        }
        let headline = line.starts_with("# ");
        let kind = if headline { BlockKind::Headline } else { BlockKind::Body };
        let start = start + if headline { 2 } else { 0 };
        page.blocks.push(Block { span: Span::of(start..end), kind });
        if !headline {
            page.paragraphs.push(Span::of(start..end));
        }
    }
    page
}

/// The words of a text, and where the first one of a form stands.
fn with_words(text: &str, check: impl FnOnce(&Words<'_>, &dyn Fn(&str) -> usize)) {
    let page = page(text);
    let segments = Segments::of(text, &page.blocks);
    let doc = Doc { text, page: &page, segments: &segments };
    let marks = marks::pair(doc);
    let words = Words::new(doc, &marks);
    check(&words, &|wanted| (0..words.words.len()).find(|&at| words.str(at) == wanted).unwrap());
}

fn quotes(text: &str, entities: &[EntityData]) -> Vec<QuoteData> {
    let page = page(text);
    let segments = Segments::of(text, &page.blocks);
    let doc = Doc { text, page: &page, segments: &segments };
    find(doc, &marks::pair(doc), entities, None)
}

fn join(text: &str, spans: &[Span]) -> String {
    spans.iter().map(|span| span.slice(text)).collect::<Vec<_>>().join(" ... ")
}

/// `kind: speaker's words: what was said`, a line for each statement.
fn read(text: &str) -> Vec<String> {
    let line = |quote: &QuoteData| {
        let kind = match quote.kind {
            QuoteKind::Direct => "direct",
            QuoteKind::Mixed => "mixed",
            QuoteKind::Indirect => "indirect",
        };
        format!("{kind}: {}: {}", join(text, &quote.mention), join(text, &quote.parts))
    };
    quotes(text, &[]).iter().map(line).collect()
}

/// A person with every place where one of the names stands in the text.
fn person(text: &str, names: &[&str]) -> EntityData {
    let mut mentions: Few<Mention> = Few::None;
    for name in names {
        for (at, _) in text.match_indices(name) {
            let span = Span::of(at..at + name.len());
            if mentions.iter().all(|mention| !mention.span().overlaps(span)) {
                mentions.push(Mention { span, form: MentionForm::Name });
            }
        }
    }
    mentions.sort_by_key(|mention| mention.span());
    EntityData {
        kind: EntityKind::Person,
        name: mentions[0].span(),
        roles: Few::None,
        mentions,
        country: None,
        value: None,
        confidence: 1.0,
    }
}

/// The names of the speakers, in order of the statements.
fn speakers<'t>(text: &'t str, entities: &[EntityData]) -> Vec<Option<&'t str>> {
    quotes(text, entities).iter().map(|q| q.entity.map(|i| entities[i as usize].name.slice(text))).collect()
}

const NONE: [&str; 0] = [];

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
