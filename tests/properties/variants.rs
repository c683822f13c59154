//! A text and its variants: other line ends, furniture behind it.

use proptest::prelude::*;
use proptest::sample::select;
use wirecopy::Article;

use crate::pages;

/// What was found, as text, so that offsets do not count.
#[derive(Debug, PartialEq)]
struct Found {
    blocks: Vec<(String, String)>,
    parts: Vec<String>,
    dates: [Option<String>; 3],
    tokens: Vec<String>,
    sentences: Vec<String>,
    entities: Vec<(String, String, Vec<String>)>,
    quotes: Vec<(String, String, Vec<String>)>,
    values: Vec<(String, Option<String>)>,
}

impl Found {
    fn of(article: &Article<'_>) -> Found {
        let line = |text: &str| text.replace("\r\n", "\n");
        let spans = |spans: &[wirecopy::Span]| spans.iter().map(|&span| line(&article[span])).collect::<Vec<_>>();
        let parts = [article.section(), article.headline(), article.subheadline()];
        let dateline = article.dateline();
        let place = dateline.as_ref().and_then(|dateline| dateline.place());
        Found {
            blocks: article.blocks().iter().map(|b| (format!("{:?}", b.kind()), line(&article[b.span()]))).collect(),
            parts: parts.into_iter().chain([place]).flatten().chain(article.bylines()).map(line).collect(),
            dates: [
                article.published().and_then(|stamp| stamp.to_iso()),
                article.updated().and_then(|stamp| stamp.to_iso()),
                dateline.and_then(|dateline| dateline.date()).map(|date| date.to_string()),
            ],
            tokens: spans(article.tokens()),
            sentences: spans(&article.sentences().collect::<Vec<_>>()),
            entities: article
                .entities()
                .map(|entity| {
                    let mentions: Vec<_> = entity.mentions().iter().map(|mention| mention.span()).collect();
                    (format!("{:?}", entity.kind()), line(entity.name()), spans(&mentions))
                })
                .collect(),
            quotes: article
                .quotes()
                .map(|quote| {
                    let whole = [quote.parts(), quote.cue(), quote.speaker().mention()].map(spans).concat();
                    (format!("{:?}", quote.kind()), quote.speaker_name().map(line).unwrap_or_default(), whole)
                })
                .collect(),
            values: article
                .values()
                .iter()
                .map(|value| (line(&article[value.span()]), value.value().map(|value| value.to_string())))
                .collect(),
        }
    }
}

/// A page of sound copy: a head, paragraphs with and without quotes. Of one paragraph alone, with a line that begins
/// with `©` under it, nobody can say whether it is a picture's caption.
fn copy() -> impl Strategy<Value = String> {
    let paragraph = select(vec![
        "The port reopened on Friday after nine days, the harbour master said.",
        "\"We waited for nine days,\" Mayor Rui Costa told reporters. \"Nobody paid us.\"",
        "Union leader Maria Souza said that the strike was over.",
        "He said ships would return next week. \"It is over,\" he added.",
        "Grain worth $12 million lay in 40 ships, according to the Bank of Lisbon.",
        "“Nobody asked us,” Souza said, “and nobody will.”",
    ]);
    prop::collection::vec(paragraph, 2..8).prop_map(|paragraphs| {
        let head = "Port of Lisbon reopens\n\nBy Ana Lima\n\nOctober 27, 2023\n\nLISBON, Oct. 27 (Reuters) - ";
        head.to_owned() + &paragraphs.join("\n\n") + "\n"
    })
}

proptest! {
    #[test]
    fn the_kind_of_line_end_changes_offsets_only(page in prop_oneof![pages(), copy()]) {
        let page = page.replace('\r', "");
        let crlf = page.replace('\n', "\r\n");
        let (page, crlf) = (Article::parse(&*page).unwrap(), Article::parse(&*crlf).unwrap());
        prop_assert_eq!(Found::of(&page), Found::of(&crlf));
    }

    #[test]
    fn furniture_behind_the_copy_leaves_the_quotes(page in copy(), furniture in select(vec![
        "Share this article",
        "Advertisement",
        "Sign up for our newsletter",
        "Related Topics:\n\nShare\n\nAdvertisement",
        "Share\n\nTweet\n\nEmail\n\nPrint",
        "Our Standards: The Thomson Reuters Trust Principles.",
        "© 2023 The Daily Harbour. All rights reserved.",
    ])) {
        let whole = format!("{page}\n{furniture}\n");
        let (page, whole) = (Article::parse(&*page).unwrap(), Article::parse(&*whole).unwrap());
        // The network reads on past the copy, so the words of a cue may change, but not who said what.
        let quotes = |article: &Article<'_>| -> Vec<_> {
            let said = |quote: wirecopy::Quote<'_>| {
                (quote.kind(), quote.text().into_owned(), quote.speaker_name().map(str::to_owned))
            };
            article.quotes().map(said).collect()
        };
        prop_assert_eq!(quotes(&page), quotes(&whole));
    }
}

#[test]
fn the_copy_of_these_tests_has_quotes() {
    let text = "Port reopens\n\n\"We waited for nine days,\" Mayor Rui Costa told reporters. \"Nobody paid us.\"\n";
    assert!(Article::parse(text).unwrap().quotes().count() > 0);
}

/// The stop of the sentence was once taken for one of the speaker's words, but only where nothing came after it.
#[test]
fn a_speaker_ends_before_the_stop() {
    let text = "Port of Lisbon reopens\n\nLISBON, Oct. 27 (Reuters) - Grain worth $12 million lay in 40 ships, according to \
                the Bank of Lisbon.\n";
    let article = Article::parse(text).unwrap();
    let speakers: Vec<_> = article.quotes().map(|quote| quote.speaker().mention_text().unwrap().into_owned()).collect();
    assert_eq!(speakers, ["the Bank of Lisbon"]);
}

#[test]
fn a_byline_of_two_lines_is_read_alike_with_any_line_end() {
    let kinds =
        |text: &str| Article::parse(text).unwrap().blocks().iter().map(|block| block.kind()).collect::<Vec<_>>();
    let text = "By Ana Lima and Rui Costa, Reuters\nhttp://x.org/a?b";
    assert_eq!(kinds(text), kinds(&text.replace('\n', "\r\n")));
}

#[test]
fn an_amount_at_the_head_of_a_wires_line_keeps_its_currency() {
    let article = Article::parse("@lima (Ana Lima \n\n$1.2bn").unwrap();
    assert_eq!(article.values()[0].value().map(|value| value.to_string()), Some("1200000000".to_owned()));
    assert_eq!(&article[article.values()[0].span()], "$1.2bn");
}
