use super::*;

/// `start: Role names; Role names`
fn read(line: &str) -> String {
    let Some((start, credits)) = find(line) else { return "none".to_owned() };
    let credits: Vec<String> = credits
        .iter()
        .map(|credit| {
            let names: Vec<&str> = credit.names.iter().map(|name| name.slice(line)).collect();
            format!("{:?} {}", credit.role, names.join("+"))
        })
        .collect();
    format!("{start}: {}", credits.join("; "))
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    for (line, expected) in cases {
        assert_eq!(read(line), *expected, "{line}");
    }
}

#[test]
fn clauses_on_a_line_of_their_own() {
    check(&[
        ("Reporting by Jane Roe and John Doe; Editing by Max Poe", "0: Reporting Jane Roe+John Doe; Editing Max Poe"),
        (
            "Reporting by Jane Roe, additional reporting by John Doe, writing by Max Poe, Editing by Ann Moe",
            "0: Reporting Jane Roe; AdditionalReporting John Doe; Writing Max Poe; Editing Ann Moe",
        ),
        (
            "Reporting by Jane Roe in Beirut, John Doe in The Hague and Max Poe in London; Writing by Max Poe; Editing by Ann Moe",
            "0: Reporting Jane Roe+John Doe+Max Poe; Writing Max Poe; Editing Ann Moe",
        ),
        ("(Reporting by Jane Roe; Editing by John Doe)", "0: Reporting Jane Roe; Editing John Doe"),
        ("Reporting By Jane Roe. Editing By John Doe.", "0: Reporting Jane Roe; Editing John Doe"),
        ("With reports from Jane Roe and AFP", "0: AdditionalReporting Jane Roe"),
        ("With files from The Canadian Press", "0: AdditionalReporting The Canadian Press"),
        ("With inputs from PTI", "0: AdditionalReporting PTI"),
        ("Compiled by Jane Roe", "0: Other Jane Roe"),
        ("Translated by Jane Roe; edited by John Doe", "0: Translation Jane Roe; Editing John Doe"),
        ("Additional reporting by Jane Roe and the Smallville newsroom", "0: AdditionalReporting Jane Roe"),
        ("Written by Jane Roe", "none"),
        ("- Editing by: Jane More, +49 30 12345, <desk@dpa.example>", "0: Editing Jane More"),
        ("With reporting by Associated Press writer Jane Roe", "0: AdditionalReporting Jane Roe"),
        ("Video: The long way home", "none"),
        ("___ Reporting by Jane Roe", "0: Reporting Jane Roe"),
        ("Graphics by Jane Roe; Photography by John Doe", "0: Other Jane Roe; Other John Doe"),
    ]);
}

#[test]
fn credits_in_brackets_end_a_paragraph() {
    check(&[
        ("It rained. (Reporting by Jane Roe; Editing by John Doe)", "11: Reporting Jane Roe; Editing John Doe"),
        ("It rained. ($1 = 0.8794 euros) (Reporting by Jane Roe)", "31: Reporting Jane Roe"),
        ("Es regnete. [Reporting by Jane Roe]", "12: Reporting Jane Roe"),
        ("It rained (reporting by two papers says so) again.", "none"),
    ]);
}

#[test]
fn sentences() {
    check(&[
        ("Roe reported from New York and Doe-Poe from Washington.", "0: Reporting Roe+Doe-Poe"),
        (
            "Associated Press writers Jane Roe in Paris and John Doe in Rome contributed to this report.",
            "0: AdditionalReporting Jane Roe+John Doe",
        ),
        (
            "Associated Press writers Jane Roe in Paris and John Doe in Portland, Oregon, contributed to this report.",
            "0: AdditionalReporting Jane Roe+John Doe",
        ),
        (
            "Roe reported from New York. AP writer J. Doe in Rome contributed.",
            "0: Reporting Roe; AdditionalReporting J. Doe",
        ),
        ("NPR's Jane Roe contributed to this report.", "0: AdditionalReporting Jane Roe"),
        (
            "Jane Roe, John Doe, and Max Poe contributed to this guide.",
            "0: AdditionalReporting Jane Roe+John Doe+Max Poe",
        ),
        ("Jane Roe contributed reporting from Berlin.", "0: AdditionalReporting Jane Roe"),
        ("The Associated Press contributed to this report.", "0: AdditionalReporting The Associated Press"),
        ("___", "none"),
        ("The smoke contributed to this mess, doctors said.", "none"),
        ("Jane Roe reported from Gaza that the road was closed.", "none"),
    ]);
}

#[test]
fn prose_is_no_credit() {
    for line in [
        "Reporting by the ministry was late, and nobody had read it before the vote was taken in the evening.",
        "Reporting by Monday was impossible for the many small towns that had lost power and all their lines.",
        "Editing is hard.",
        "The report by Smith & Co found nothing.",
        "",
        "(",
        ")",
    ] {
        assert_eq!(read(line), "none", "{line}");
    }
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    fn fragment() -> impl Strategy<Value = String> {
        let known = prop::sample::select(vec![
            "Reporting by ", "editing by ", "Writing by", "Jane Roe", "Doe", " and ", ", ", "; ", ". ", "(", ")", "[",
            "]", " in Paris", " reported from ", " contributed to this report.", "Associated Press writers ", "___",
            "With files from ", "AP", "the ", "İ", "ß", "é", "\u{a0}", "\0", "Jr.", " from ", ":",
        ])
        .prop_map(str::to_owned);
        prop_oneof![4 => known, 1 => any::<String>()]
    }

    proptest! {
        #[test]
        fn any_line_is_read_and_names_lie_in_it(parts in prop::collection::vec(fragment(), 0..12)) {
            let line = parts.concat();
            if let Some((start, credits)) = find(&line) {
                prop_assert!(line.is_char_boundary(start) && !credits.is_empty());
                for name in credits.iter().flat_map(|credit| credit.names.iter()) {
                    prop_assert!(name.start() >= start);
                    prop_assert!(line.get(name.range()).is_some_and(|text| !text.trim().is_empty()));
                }
            }
        }
    }

    #[test]
    fn long_lines_cost_no_more_than_their_tail() {
        let line = "(Reporting by ".repeat(20_000);
        assert_eq!(read(&line), "none");
        assert_eq!(read(&"(".repeat(200_000)), "none");
        assert_eq!(read(&format!("{})", "(a".repeat(200_000))), "none");
    }
}
