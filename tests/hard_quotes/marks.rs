//! Quotation marks of every style.

use super::quotes;

#[test]
fn straight() {
    assert_eq!(
        quotes("\"The harbour will open again in March,\" Mayor Ana Lima said on Monday."),
        ["Ana Lima: The harbour will open again in March"]
    );
}

#[test]
fn curly() {
    assert_eq!(
        quotes("“The harbour will open again in March,” Mayor Ana Lima said on Monday."),
        ["Ana Lima: The harbour will open again in March"]
    );
}

#[test]
fn single_curly() {
    assert_eq!(
        quotes("‘The harbour will open again in March,’ Mayor Ana Lima said on Monday."),
        ["Ana Lima: The harbour will open again in March"]
    );
}

#[test]
fn single_straight_with_an_apostrophe_inside() {
    assert_eq!(
        quotes("'The harbour won't open again before March,' Mayor Ana Lima said on Monday."),
        ["Ana Lima: The harbour won't open again before March"]
    );
}

#[test]
fn wire_marks_of_two_characters() {
    assert_eq!(
        quotes("``The harbour will open again in March,'' Mayor Ana Lima said on Monday."),
        ["Ana Lima: The harbour will open again in March"]
    );
}

#[test]
fn closed_by_two_apostrophes() {
    assert_eq!(
        quotes("\"The harbour will open again in March,'' Mayor Ana Lima said on Monday."),
        ["Ana Lima: The harbour will open again in March"]
    );
}

#[test]
fn guillemets() {
    assert_eq!(
        quotes("«The harbour will open again in March», Mayor Ana Lima said on Monday."),
        ["Ana Lima: The harbour will open again in March"]
    );
}

#[test]
fn low_and_high() {
    assert_eq!(
        quotes("„The harbour will open again in March“, Mayor Ana Lima said on Monday."),
        ["Ana Lima: The harbour will open again in March"]
    );
}

#[test]
fn a_quotation_inside_one_stays_inside() {
    assert_eq!(
        quotes("“They called it ‘the ghost port’ and they were wrong,” Mayor Ana Lima said on Monday."),
        ["Ana Lima: They called it ‘the ghost port’ and they were wrong"]
    );
}

#[test]
fn a_quotation_over_two_paragraphs_is_one() {
    let body = "Mayor Ana Lima said: “The harbour will open again in March. We have waited long.\n\n\
                “We thank everybody who waited with us.”";
    assert_eq!(
        quotes(body),
        ["Ana Lima: The harbour will open again in March. We have waited long. We thank everybody who waited with us"]
    );
}

#[test]
fn a_mark_that_is_never_closed_ends_with_its_paragraph() {
    let body = "Mayor Ana Lima said: \"The harbour will open again in March.\n\nShips waited at sea for a second day.";
    assert_eq!(quotes(body), ["Ana Lima: The harbour will open again in March"]);
}

#[test]
fn a_quotation_split_by_its_cue_is_one() {
    assert_eq!(
        quotes("\"The harbour,\" Mayor Ana Lima said, \"will open again in March.\""),
        ["Ana Lima: The harbour, will open again in March"]
    );
}

#[test]
fn a_quotation_that_goes_on_after_a_full_stop_is_one() {
    let body =
        "\"The harbour will open again in March,\" Mayor Ana Lima said on Monday. \"We have waited long enough.\"";
    assert_eq!(quotes(body), ["Ana Lima: The harbour will open again in March, We have waited long enough"]);
}

#[test]
fn scare_quotes_are_no_statement() {
    assert_eq!(quotes("The \"ghost port\" has been empty since June. Grass grows on its \"runway\" of sand."), [""; 0]);
}

#[test]
fn titles_are_no_statement() {
    let body = "Her first novel, \"The Salt Road\", was made into a film. \"Harbour Lights\" opens on Friday.";
    assert_eq!(quotes(body), [""; 0]);
}

#[test]
fn some_quoted_words_in_a_reported_sentence() {
    assert_eq!(
        quotes("Mayor Ana Lima said the harbour was \"in better shape than ever\" and would open in March."),
        ["Ana Lima: the harbour was \"in better shape than ever\" and would open in March"]
    );
}

#[test]
fn a_question_keeps_its_mark() {
    assert_eq!(
        quotes("\"Who will pay for the new harbour?\" Mayor Ana Lima asked the council."),
        ["Ana Lima: Who will pay for the new harbour?"]
    );
}
