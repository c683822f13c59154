use super::*;
use crate::doc::Segments;
use crate::page::{Block, Page};

/// A page whose paragraphs are the lines of `text`.
fn page(text: &str) -> Page {
    let mut page = Page::default();
    let mut at = 0;
    for line in text.split('\n') {
        let end = at + line.len();
        if !line.is_empty() {
            page.blocks.push(Block { span: Span::of(at..end), kind: BlockKind::Body });
            page.paragraphs.push(Span::of(at..end));
        }
        at = end + 1;
    }
    page
}

fn found(text: &str) -> Vec<Quoted> {
    let (page, segments) = (page(text), Segments::default());
    pair(Doc { text, page: &page, segments: &segments }).into_vec()
}

/// The words between the marks of each stretch.
fn quoted(text: &str) -> Vec<&str> {
    found(text).iter().map(|stretch| stretch.inner.slice(text)).collect()
}

const NONE: [&str; 0] = [];

#[test]
fn every_style_of_marks_is_paired() {
    for text in [
        "\"We will go,\" she said.",
        "“We will go,” she said.",
        "‘We will go,’ she said.",
        "'We will go,' she said.",
        "``We will go,'' she said.",
        "''We will go,'' she said.",
        "\"We will go,'' she said.",
        "«We will go,» she said.",
        "»We will go,« she said.",
        "„We will go,“ she said.",
        "„We will go,” she said.",
        "”We will go,” she said.",
        "“We will go,“ she said.",
        "‘‘We will go,’’ she said.",
    ] {
        assert_eq!(quoted(text), ["We will go,"], "{text}");
    }
    assert_eq!(quoted("« We will go », she said."), [" We will go "]);
}

#[test]
fn the_outer_span_has_the_marks() {
    let text = "She said \"no\".";
    let stretch = found(text)[0];
    assert_eq!(stretch.outer.slice(text), "\"no\"");
    assert!(stretch.closed && !stretch.continues);
    assert_eq!((stretch.block, stretch.depth), (0, 0));
}

#[test]
fn a_split_quotation_is_two_stretches() {
    assert_eq!(quoted("\"We came,\" he said, \"and we saw.\""), ["We came,", "and we saw."]);
    assert_eq!(quoted("'We came,' he said, 'and we saw.'"), ["We came,", "and we saw."]);
}

#[test]
fn apostrophes_are_not_marks() {
    for text in [
        "The minister's aide doesn't know.",
        "The workers' union met the players' union.",
        "In the '90s and in '08 it was rock 'n' roll.",
        "Tell 'em to wait 'til noon.",
        "The ministers’ aides don’t know about the ’90s.",
        "Peter O'Toole's and James' houses",
        "He stood 6'2\" tall, she 5' 9\".",
        "A 12\" pipe and a 9\" pipe.",
    ] {
        assert_eq!(quoted(text), NONE, "{text}");
    }
}

#[test]
fn apostrophes_inside_single_marks_do_not_close_them() {
    assert_eq!(quoted("'I don't know the Joneses' house,' he said."), ["I don't know the Joneses' house,"]);
    assert_eq!(quoted("‘The workers’ rights don’t count,’ he said."), ["The workers’ rights don’t count,"]);
    assert_eq!(quoted("He called it 'the winners' and left for Rome."), ["the winners"]);
    assert_eq!(quoted("They are 'friends' or 'partners' of ours."), ["friends", "partners"]);
}

#[test]
fn inches_inside_a_quotation_do_not_close_it() {
    assert_eq!(quoted("\"He is 6'2\" tall,\" she said."), ["He is 6'2\" tall,"]);
    assert_eq!(quoted("\"A 12\" pipe burst,\" she said."), ["A 12\" pipe burst,"]);
    assert_eq!(quoted("\"It was in 1990\" she said."), ["It was in 1990"]);
}

#[test]
fn marks_nest() {
    let text = "“He told me ‘never again’ twice,” she said.";
    assert_eq!(quoted(text), ["He told me ‘never again’ twice,", "never again"]);
    assert_eq!(found(text).iter().map(|s| s.depth).collect::<Vec<_>>(), [0, 1]);
    assert_eq!(quoted("\"He told me 'never again.'\""), ["He told me 'never again.'", "never again."]);
    assert_eq!(
        quoted("'He told me \"never again\" twice,' she said."),
        ["He told me \"never again\" twice,", "never again"]
    );
    assert_eq!(
        quoted("\"He told me \"never again\" twice,\" she said."),
        ["He told me \"never again\" twice,", "never again"]
    );
    assert_eq!(quoted("'He said 'no''"), ["He said 'no'", "no"]);
}

#[test]
fn a_quotation_runs_over_paragraphs() {
    let text = "“One. He said.\n“Two.\n“Three.” She left.\n“Four.”";
    let all = found(text);
    assert_eq!(quoted(text), ["One. He said.", "Two.", "Three.", "Four."]);
    assert_eq!(all.iter().map(|s| s.closed).collect::<Vec<_>>(), [false, false, true, true]);
    assert_eq!(all.iter().map(|s| s.continues).collect::<Vec<_>>(), [false, true, true, false]);
    assert_eq!(all.iter().map(|s| s.block).collect::<Vec<_>>(), [0, 1, 2, 3]);
}

#[test]
fn a_single_mark_behind_a_colon_runs_over_paragraphs() {
    let text = "She said: 'I found out who'd seen him. In May!\n'They left. Where's he?' She left.";
    let all = found(text);
    assert_eq!(quoted(text), ["I found out who'd seen him. In May!", "They left. Where's he?"]);
    assert!(!all[0].closed && all[1].continues);
    assert_eq!(quoted("It was the boys' and 'tis late.\n'They left,' she said."), ["They left,"]);
}

#[test]
fn a_paragraph_need_not_open_again() {
    let text = "\"One and one.\nTwo and two.\" She left.";
    assert_eq!(quoted(text), ["One and one.", "Two and two."]);
    assert!(found(text)[1].continues);
}

#[test]
fn nested_marks_do_not_end_a_quotation_that_runs_on() {
    let text = "“One, called “two” here.\n“Three.”";
    assert_eq!(quoted(text), ["One, called “two” here.", "two", "Three."]);
    assert!(found(text)[2].continues);
}

#[test]
fn a_missing_closing_mark_ends_with_its_paragraph() {
    let text = "\"We will go, he said.\nThe train left.\n\"So did we,\" he added.";
    let all = found(text);
    assert_eq!(quoted(text), ["We will go, he said.", "So did we,"]);
    assert!(!all[0].closed && all[1].closed && !all[1].continues);
}

#[test]
fn a_missing_closing_mark_ends_before_the_next_quotation() {
    let text = "\"We will go, he said. \"It is late.\" The train left.";
    assert_eq!(quoted(text), ["We will go, he said.", "It is late."]);
    assert_eq!(found(text).iter().map(|s| s.depth).collect::<Vec<_>>(), [0, 0]);
}

#[test]
fn stray_closing_marks_are_nothing() {
    assert_eq!(quoted("We will go,\" he said. \"It is late.\""), ["It is late."]);
    assert_eq!(quoted("We will go,” he said. “It is late.”"), ["It is late."]);
    assert_eq!(quoted("Left.”\nRight.”"), NONE);
}

#[test]
fn missing_spaces_are_no_hindrance() {
    assert_eq!(quoted("He said:\"We go.\"She left."), ["We go."]);
    assert_eq!(quoted("\"We go,\"he said,\"at once.\""), ["We go,", "at once."]);
    assert_eq!(quoted("A \" spaced out \" statement."), [" spaced out "]);
    assert_eq!(quoted("\"I was going to—\" he began. (\"Stop!\")"), ["I was going to—", "Stop!"]);
}

#[test]
fn a_stretch_holds_a_letter_or_digit() {
    assert_eq!(quoted("\"\" and \" \" and “…” and ''''"), NONE);
}

#[test]
fn furniture_between_paragraphs_does_not_end_a_quotation() {
    let text = "“One.\nAdvertisement\n“Two.”";
    let mut page = page(text);
    page.blocks[1].kind = BlockKind::Furniture;
    let segments = Segments::default();
    let all = pair(Doc { text, page: &page, segments: &segments });
    assert!(all[1].continues);
    assert_eq!(all[1].block, 2);
}

#[test]
fn megabytes_of_marks_are_read_in_one_scan() {
    for unit in ["\"", "“", "”", "'", "' ", "‘a", "\"a", "``a", "«", "12\" a "] {
        let text = unit.repeat(2_000_000 / unit.len());
        let all = found(&text);
        assert!(all.len() <= text.len());
    }
}

proptest::proptest! {
    #[test]
    fn any_text_gives_ordered_stretches_inside_their_blocks(text in "[\"'“”‘’«»`„a1s ,.\n\u{200B}é-]{0,80}") {
        let page = page(&text);
        let segments = Segments::default();
        let all = pair(Doc { text: &text, page: &page, segments: &segments });
        for stretch in all.iter() {
            let block = page.blocks[stretch.block as usize].span;
            assert!(block.contains(stretch.outer) && stretch.outer.contains(stretch.inner));
            assert!(stretch.inner.slice(&text).contains(char::is_alphanumeric));
        }
        for pair in all.windows(2) {
            assert!(pair[0].outer.start() < pair[1].outer.start() || pair[0].outer.end() <= pair[1].outer.start());
        }
    }
}
