//! What counts as one token.

use crate::cut;

/// Each row is a text with its tokens parted by `|`.
#[track_caller]
fn rows(rows: &[&str]) {
    for row in rows {
        let text: String = row.replace('|', "");
        let expected: Vec<&str> = row.split('|').map(str::trim).collect();
        assert_eq!(cut(&text, wirecopy::tokens(&text)), expected, "{text:?}");
    }
}

#[test]
fn words_and_marks() {
    rows(&[
        "The| government|,| she| said|,| \"|will| not| fall|.|\"",
        "(|He| left|)|;| [|sic|]| {|x|}| …| “|so|”| «|oui|»",
        "café| naïve| Łódź| Привет| Škoda",
        "a| b| \u{a0}c| \td",
        "What|?|!| No|!|!",
    ]);
}

#[test]
fn apostrophes() {
    rows(&[
        "don't| can’t| it's| we’ll| O'Neill| L'Enfant| o'clock",
        "the| minister's| aides| and| the| ministers'| aides",
        "the| ministers’| aides| left",
        "‘|the| ministers|’| they| said",
        "the| verb| '|to| go|'| and| '|to| stay|'",
        "the| '90s| and| get| 'em",
        "in| 2008's| budget",
        "``|We| want| peace|,|''| he| said",
        "\"|We| want| peace|,|''| he| said",
    ]);
}

#[test]
fn abbreviations_keep_their_full_stop() {
    rows(&[
        "U.S.| Sen.| J.K.| Smith| met| Gov.| Brown| at| 10| a.m.| on| Oct.| 3|.",
        "Mr.| and| Mrs.| Jones| of| Acme| Corp.| in| St.| Louis|,| Mo.",
        "e.g.| this|,| i.e.| that|,| etc.",
        "a| Ph.D.| from| D.C.",
        "the| U.S.'s| role",
        "John| F.| Kennedy",
        "No.| 10| and| pp.| 3",
        "GEN.| SMITH| OF| ST.| LOUIS",
    ]);
}

#[test]
fn other_words_do_not() {
    rows(&[
        "He| said| no|.| It| ended|.", "So| do| I|.| The| end|.", "in| the| sun|.| It", "Wash|.| Rinse|.", "It| fell|.",
    ]);
}

#[test]
fn numbers() {
    rows(&[
        "3.5| 1,200| 1,200.5| 1,23,45,678| .265",
        "pages| 18|,|19|,|20",
        "on| 27.10.2023| at| 10:30| or| 6:00|am",
        "2014-05-06| and| 201-592-4699| and| 944-6800",
        "1939|-|1945| and| 2|–|9",
        "9/11| and| 12/31/2014| and| 1/2",
        "20th| 1960s| 4A| G8| 3D| A19",
        "430|km| 1.78|m| 80|mph| 10|a.m.",
        "5|%| and| 24|°|C",
    ]);
}

#[test]
fn money() {
    rows(&["$|1.2|bn| £|5|m| €|46| 3.4|%", "US$|20| and| HK$|5|,|EUR|50|m| and| Rs|1,000"]);
}

#[test]
fn hyphens_and_slashes() {
    rows(&[
        "well|-|known| decision|-|making| twenty|-|six",
        "non-profit| e-mail| anti-war| co-founder| pre-war| Re-elected| mid-1980s",
        "non|-|adult|-|like",
        "and|/|or| s/he| w/o",
        "AT&T| and| R&D| and| Smith| &| Sons| S&P",
    ]);
}

#[test]
fn dashes_and_ellipses() {
    rows(&[
        "peace| --| now| -| or| –| else|—|never",
        "well|...| yes| ....| and| ..| so|…",
        "[|...|]| .| .| .",
        "***| ===| ---",
    ]);
}

#[test]
fn addresses() {
    rows(&[
        "see| https://www.example.org/a/b?c=d&e=f#g|.",
        "(|http://example.org|)|,| www.example.com| and| example.co.uk/news|.",
        "write| to| jane.q-doe@press.example.org|,| please",
        "@UN_Spokes| and| #ClimateAction|,| #| 2| and| stay| @| home",
        "call| +441632960960|.",
    ]);
}

#[test]
fn a_colon_parts_what_unicode_keeps_together() {
    rows(&["ANALYSIS|:|Why| it| failed", "score| 2:1| at| 19:45"]);
}

#[test]
fn invisible_characters_are_no_tokens() {
    for text in ["\u{FEFF}One \u{200B}two\u{200E}\0three", "\u{202A}One\u{202C} two\u{2028}three\u{FEFF}"] {
        assert_eq!(cut(text, wirecopy::tokens(text)), ["One", "two", "three"], "{text:?}");
    }
    for text in ["", " ", "\0", "\u{FEFF}", "\u{A0}\u{2003}\u{200B}\r\n"] {
        assert_eq!(wirecopy::tokens(text).count(), 0, "{text:?}");
    }
    // Inside a word they stay.
    assert_eq!(cut("co\u{AD}operate", wirecopy::tokens("co\u{AD}operate")), ["co\u{AD}operate"]);
    assert_eq!(cut("5:40\u{202F}PM", wirecopy::tokens("5:40\u{202F}PM")), ["5:40", "PM"]);
    assert_eq!(cut("👩\u{200D}👧 İı", wirecopy::tokens("👩\u{200D}👧 İı")), ["👩\u{200D}👧", "İı"]);
}
