//! Statements without quotation marks.

use super::quotes;

#[test]
fn that() {
    assert_eq!(
        quotes("Ana Lima said that the harbour would open again in March."),
        ["Ana Lima: that the harbour would open again in March"]
    );
}

#[test]
fn without_that() {
    assert_eq!(
        quotes("Ana Lima said the harbour would open again in March."),
        ["Ana Lima: the harbour would open again in March"]
    );
}

#[test]
fn a_day_between_verb_and_words() {
    assert_eq!(
        quotes("Ana Lima said on Monday that the harbour would open again in March."),
        ["Ana Lima: that the harbour would open again in March"]
    );
}

#[test]
fn somebody_told() {
    assert_eq!(
        quotes("Ana Lima told the council that the harbour would open again in March."),
        ["Ana Lima: that the harbour would open again in March"]
    );
}

#[test]
fn the_end_of_the_sentence() {
    assert_eq!(
        quotes("The harbour will open again in March, Ana Lima said."),
        ["Ana Lima: The harbour will open again in March"]
    );
}

#[test]
fn a_denial() {
    assert_eq!(quotes("Ana Lima denied that the harbour had been sold."), ["Ana Lima: that the harbour had been sold"]);
}

#[test]
fn a_warning() {
    assert_eq!(
        quotes("Ana Lima warned that the pier could collapse in a storm."),
        ["Ana Lima: that the pier could collapse in a storm"]
    );
}

#[test]
fn whether() {
    assert_eq!(
        quotes("Ana Lima asked whether the harbour would open again in March."),
        ["Ana Lima: whether the harbour would open again in March"]
    );
}

#[test]
fn a_promise() {
    assert_eq!(
        quotes("Ana Lima promised to open the harbour again in March."),
        ["Ana Lima: to open the harbour again in March"]
    );
}

#[test]
fn a_deed_is_no_statement() {
    assert_eq!(quotes("Ana Lima opened the harbour on Monday and walked along the pier."), [""; 0]);
}

#[test]
fn an_empty_page_has_none() {
    assert_eq!(quotes(""), [""; 0]);
}

#[test]
fn what_was_not_given_is_not_said() {
    let body = "Harbour master Rui Costa accused the owners of trying to \"stage a fire\". He claimed, without providing \
                evidence, that they were funded \"from Oslo and beyond\".";
    let found = quotes(body);
    assert!(found.iter().any(|line| line == "Rui Costa: that they were funded \"from Oslo and beyond\""), "{found:?}");
}
