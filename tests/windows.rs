//! What lies inside a window of `SECURITY.md` is found, what lies outside of it is not.

use wirecopy::{Article, MentionForm};

/// The pronouns that are led back to Ana Lima, with so many sentences about nobody between her and the pronoun.
fn pronouns(between: usize) -> usize {
    let filler = "The ferry sailed at noon. ".repeat(between);
    let text = format!(
        "Storm closes port\n\nMayor Ana Lima came to the harbour on Monday. {filler}She left in the evening.\n"
    );
    let article = Article::parse(text).unwrap();
    let lima = article.people().find(|person| person.name() == "Ana Lima").unwrap();
    lima.mentions().iter().filter(|mention| mention.form() == MentionForm::Pronoun).count()
}

#[test]
fn a_pronoun_looks_six_sentences_back() {
    for between in 0..6 {
        assert_eq!(pronouns(between), 1, "{between} sentences between");
    }
    for between in 6..20 {
        assert_eq!(pronouns(between), 0, "{between} sentences between");
    }
}

/// The speaker of a quotation without a cue, with so many paragraphs without a statement before it.
fn who_goes_on(between: usize) -> Option<String> {
    let filler = "The ferry sailed at noon on Tuesday with cars and trucks.\n\n".repeat(between);
    let text = format!(
        "Port reopens\n\n\"The port is open again,\" Mayor Ana Lima said on Monday.\n\n{filler}\"We will not close it before the winter, and ships may come whenever they like to.\"\n"
    );
    let article = Article::parse(text).unwrap();
    let last = article.quotes().last().unwrap();
    last.speaker_name().map(str::to_owned)
}

#[test]
fn a_speaker_goes_on_in_the_next_two_paragraphs() {
    for between in 0..2 {
        assert_eq!(who_goes_on(between).as_deref(), Some("Ana Lima"), "{between} paragraphs between");
    }
    for between in 2..8 {
        assert_eq!(who_goes_on(between), None, "{between} paragraphs between");
    }
}

/// Marks one inside the other: what is deeper than four is not told apart, but does no harm.
#[test]
fn marks_that_nest_deeply_do_no_harm() {
    for depth in [1, 2, 3, 4, 5, 50, 5_000] {
        let (open, close): (String, String) =
            (0..depth).map(|i| if i % 2 == 0 { ('“', '”') } else { ('‘', '’') }).unzip();
        let close: String = close.chars().rev().collect();
        let text = format!("Port reopens\n\n{open}It is open{close}, Ana Lima said.\n");
        let article = Article::parse(text.as_str()).unwrap();
        for quote in article.quotes() {
            assert!(quote.parts().iter().all(|part| text.get(part.range()).is_some()));
        }
        assert!(depth > 5 || article.quotes().any(|quote| quote.speaker_name() == Some("Ana Lima")), "{depth} deep");
    }
}

/// What starts a line is a place only up to a length.
#[test]
fn the_place_of_a_dateline_has_sixty_bytes() {
    let place = |len: usize| {
        let text = format!("{}, May 3 (Reuters) - The ferry line will close in June.\n", "A".repeat(len));
        Article::parse(text).unwrap().dateline().is_some()
    };
    assert!(place(60) && !place(61));
}

#[test]
fn a_dateline_of_seventy_words_is_text() {
    let dateline = |words: usize| {
        let place = "NEW ".repeat(words);
        let text = format!("{place}YORK, May 3 (Reuters) - The ferry line will close in June, officials said.\n");
        Article::parse(text.as_str()).unwrap().dateline().is_some()
    };
    assert!(dateline(1));
    assert!(!dateline(70));
}
