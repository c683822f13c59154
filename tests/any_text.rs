//! Any text is legal input: no panic, spans on character boundaries, layers that fit together.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use wirecopy::{Analyzer, Article, ParseError, Span};

/// Everything that an article promises of its spans.
fn check(text: &str) {
    let article = Article::parse(text).unwrap();
    let inside = |span: Span| assert!(text.get(span.range()).is_some(), "{span} in {text:?}");
    let ordered = |spans: &[Span]| {
        for pair in spans.windows(2) {
            assert!(pair[0].end() <= pair[1].start(), "{pair:?} in {text:?}");
        }
    };
    let blocks: Vec<_> = article.blocks().iter().map(|block| block.span()).collect();
    let (tokens, sentences) = (article.tokens(), article.sentences().collect::<Vec<_>>());
    for spans in [&blocks, tokens, &sentences, article.paragraphs()] {
        spans.iter().copied().for_each(inside);
        ordered(spans);
    }
    let holder = |spans: &[Span], inner: Span| spans.iter().filter(|span| span.contains(inner)).count();
    if text.len() < 10_000 {
        for &token in tokens {
            assert_eq!(holder(&sentences, token), 1, "{token} in {text:?}");
        }
        for &sentence in &sentences {
            assert_eq!(holder(&blocks, sentence), 1, "{sentence} in {text:?}");
        }
        for &paragraph in article.paragraphs() {
            assert_eq!(holder(&blocks, paragraph), 1, "{paragraph} in {text:?}");
        }
    }
    for entity in article.entities() {
        assert!(!entity.name().is_empty() && !entity.mentions().is_empty());
        entity.mentions().iter().for_each(|mention| inside(mention.span()));
        assert!(entity.mentions().is_sorted_by_key(|mention| mention.span()));
        assert!((0.0..=1.0).contains(&entity.confidence()));
    }
    for quote in article.quotes() {
        assert!(!quote.text().trim().is_empty(), "an empty statement in {text:?}");
        for spans in [quote.parts(), quote.cue(), quote.speaker().mention()] {
            spans.iter().copied().for_each(inside);
            ordered(spans);
        }
        assert!((0.0..=1.0).contains(&quote.confidence()));
    }
    for name in article.bylines() {
        assert!(!name.trim().is_empty());
    }
}

#[test]
fn odd_texts() {
    for text in [
        "",
        " ",
        "\n",
        "\r\n\r\n",
        "\"",
        "''",
        "``",
        "“",
        "’",
        "\0",
        "\u{feff}",
        "\u{feff}Europe\r\n\r\nHeadline here\r\n\r\nBy A B\r\n",
        "\u{a0}\u{a0}",
        "\u{200b}\u{200d}\u{2028}\u{2029}",
        "\u{202e}abc\u{202c} said.",
        "e\u{301}\u{301}\u{301}. E\u{301}",
        "👩‍👩‍👧‍👦 said \"🇷🇸🇽🇰\".",
        "ISTANBUL (AA) - ıİiI dedi. Iıİi",
        "31.02.2023",
        "Updated 31.02.2023 25:61",
        "BELGRADE, February 31 (Reuters) - Nothing.",
        "By",
        "By \n\n-",
        "—",
        "(AP) —",
        "/ / /",
        "said",
        "he said",
        "\"\" said he said \"\" said",
        "according to",
        "\"he said\"BELGRADE, Serbia",
        "Reporting by",
        "{text} described ",
        "{text} said Ana Lima, the mayor, \\",
        "(Reporting by ; Editing by )",
        "a\rb\rc",
        "\u{85}x\u{85}",
        "$1.2bn €",
        "http://",
        "@ # a@b",
    ] {
        check(text);
    }
}

/// Ten times the text takes about ten times the time; a quadratic step would take a hundred times.
#[test]
fn large_texts_take_linear_time() {
    let units = [
        "\"", "a", "a ", "A", "Ab ", "“", "’", ".", "\n", "\r\n", "\0", "\u{301}", "he ", "\"A,\" he said. ",
        "Mr. Smith said that ", "``", "''", "By A, B and C\n", "BELGRADE, Serbia\n", "27.10.2023 ", "(Reuters) - ",
        "- ", "said ", "U.S. ", "A. ", "* Share\n", "Kosovo's ",
    ];
    for unit in units {
        let time = |bytes: usize| {
            let text = unit.repeat(bytes / unit.len());
            let start = Instant::now();
            let article = Article::parse(&text).unwrap();
            assert!(article.tokens().len() <= text.len());
            let _ = (article.entities().len(), article.quotes().len());
            start.elapsed()
        };
        // Noise and caches get a factor of four, what is fast enough anyway is not judged, and a busy machine gets a
        // second and a third chance.
        let runs: Vec<_> = (0..3)
            .map(|_| (time(5_000), time(50_000)))
            .take_while(|(small, large)| *large >= Duration::from_millis(750).max(*small * 40))
            .collect();
        assert!(runs.len() < 3, "{unit:?}: 5 kB and 50 kB took {runs:?}");
    }
}

#[test]
fn a_text_over_the_limit_is_refused() {
    let analyzer = Analyzer::builder().max_text(10).build();
    assert!(analyzer.parse("ten bytes.").is_ok());
    assert_eq!(analyzer.parse("eleven byte").unwrap_err(), ParseError::TooLong { len: 11, max: 10 });
}

#[test]
fn articles_go_between_threads_and_out_of_their_text() {
    fn shared<T: Send + Sync + 'static>(_: &T) {}
    let article = {
        let text = String::from("Talks fail\n\n\"No,\" President Ana Lima said.");
        Article::parse(&text).unwrap().into_owned()
    };
    shared(&article);
    shared(&Analyzer::new());
    assert_eq!(article, Article::parse(article.text()).unwrap());
}

/// Pieces of news pages, put together at random: more likely to reach the rules than arbitrary text is.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\n"),
        Just("\n\n"),
        Just("\r\n"),
        Just(" "),
        Just("\t"),
        Just("\u{a0}"),
        Just("By "),
        Just("Ana Lima"),
        Just("Updated: "),
        Just("27.10.2023"),
        Just("April 28, 2023"),
        Just("2:26 PM GMT+2"),
        Just("2 hours ago"),
        Just("BELGRADE, Serbia"),
        Just("LONDON (Reuters) - "),
        Just("BEIJING, Oct. 27 (Xinhua) -- "),
        Just("\""),
        Just("“"),
        Just("”"),
        Just("''"),
        Just("``"),
        Just("‘"),
        Just("’"),
        Just("he said"),
        Just("she added that "),
        Just("according to "),
        Just("Serbian President Aleksandar Vucic"),
        Just("Mr. Kurti"),
        Just("the minister"),
        Just("Share"),
        Just("Advertisement"),
        Just("Reporting by A B; Editing by C D"),
        Just("Reuter"),
        Just(", "),
        Just(". "),
        Just("- "),
        Just("— "),
        Just("(AP Photo/Ana Lima)"),
        Just("It will rain on Monday."),
        Just("é"),
        Just("\u{301}"),
        Just("\0"),
        Just("U.S. "),
        Just("EU"),
        Just("* "),
        Just("?"),
        Just("told reporters"),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn arbitrary_text_is_safe(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn pieces_of_pages_are_safe(text in pieces()) {
        check(&text);
    }

    #[test]
    fn reading_twice_finds_the_same(text in pieces()) {
        prop_assert_eq!(Article::parse(&text).unwrap(), Article::parse(&text).unwrap());
    }
}
