//! Any text is legal input: no panic, spans on character boundaries, layers that fit together.

mod promises;

use std::time::{Duration, Instant};

use wirecopy::{Analyzer, Article, ParseError};

fn check(text: &str) {
    promises::keep(&Article::parse(text).unwrap());
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
