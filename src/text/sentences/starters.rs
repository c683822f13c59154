//! Words that tell whether a new sentence starts.

/// Whether `word`, capitalised, is one with which sentences start and that is seldom a name: after an abbreviation
/// that may end a sentence it decides that it did.
pub(super) fn starts_sentence(word: &str) -> bool {
    STARTERS.binary_search(&word).is_ok()
}

/// Whether `word` is a verb of saying as it stands after a quotation: `"Why?" Smith asked.`
pub(super) fn is_saying(word: &str) -> bool {
    SAYING.binary_search(&word).is_ok()
}

/// Whether `word` is none that a name starts with: even after a title a new sentence starts there.
pub(super) fn never_named(word: &str) -> bool {
    matches!(
        word,
        "And"
            | "At"
            | "But"
            | "He"
            | "In"
            | "It"
            | "It's"
            | "On"
            | "She"
            | "That"
            | "The"
            | "They"
            | "This"
            | "We"
            | "When"
    )
}

/// Whether `word` is written with an exclamation mark as part of the name.
pub(super) fn is_shouted_name(word: &str) -> bool {
    matches!(word, "Yahoo" | "Jeopardy" | "Yum" | "Joomla" | "Chips")
}

/// Labels that start the credit of a picture.
pub(super) static LABELS: &[&str] =
    &["Credit", "File", "Illustration", "Image", "Photo", "Photograph", "Picture", "Source", "Video"];

#[rustfmt::skip]
static SAYING: &[&str] = &[
    "added", "adds", "admitted", "answered", "argued", "asked", "asks", "cried", "demanded", "exclaimed", "explained",
    "joked", "laughed", "read", "recalled", "remembered", "replied", "said", "says", "screamed", "shouted", "sighed",
    "told", "tweeted", "wondered", "writes", "wrote", "yelled",
];

#[rustfmt::skip]
static STARTERS: &[&str] = &[
    "A", "About", "According", "Across", "After", "All", "Also", "Although", "Among", "An", "And", "Another", "Any",
    "Are", "As", "Asked", "At", "Because", "Before", "Both", "But", "By", "Can", "Could", "Despite", "Did", "Do",
    "Does", "During", "Each", "Earlier", "Even", "Every", "Few", "Finally", "First", "For", "Four", "From", "Given",
    "Had", "Has", "Have", "He", "Her", "Here", "His", "How", "However", "I", "I'm", "I've", "If", "In", "Instead",
    "Is", "It", "It's", "Its", "It’s", "Last", "Later", "Like", "Many", "Meanwhile", "More", "Moreover", "Most", "My",
    "Neither", "Never", "No", "Nobody", "None", "Nor", "Not", "Nothing", "Now", "Of", "On", "Once", "One", "Only",
    "Or", "Other", "Others", "Our", "Over", "People", "Perhaps", "Rather", "Several", "She", "She's", "Should",
    "Since", "So", "Some", "Still", "Such", "Than", "That", "That's", "The", "Their", "Then", "There", "There's",
    "These", "They", "They're", "This", "Those", "Though", "Three", "Thus", "To", "Today", "Two", "Under", "Unlike",
    "Until", "Upon", "Was", "We", "We're", "We've", "Were", "What", "When", "Where", "Whether", "Which", "While",
    "Who", "Why", "Will", "With", "Within", "Without", "Would", "Yes", "Yet", "You", "You're", "Your",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(STARTERS.is_sorted() && SAYING.is_sorted());
    }
}
