//! Pages to read. Between them every field of every function has a value.

use std::sync::Arc;

use arrow::array::{ArrayRef, StringArray};

/// Every part of a page.
pub(crate) const HARBOUR: &str = "\
World News

Harbour of Lisbon reopens after storm

The repairs are said to cost millions

By Ida Holm and Jon Berg
October 27, 2023 10:15 AM GMT Updated October 28, 2023

LISBON, Portugal, Oct 27 (Reuters) - The harbour of Lisbon reopened on Friday after 3 days, and 40 percent of the \
ships had left by noon.

\"It is open,\" Mayor Ana Lima told reporters. She said that the repairs would cost $12 million.

The shipping company Nordhavn denied that \"any of the crew\" had been hurt. \"We have asked everybody twice,\" said \
Karl Brandt, its chief executive, \"and nobody was.\"
";

/// Other letters and marks, and no year.
pub(crate) const VOTE: &str = "\
GENEVA, March 3 (Reuters) - Swiss voters rejected a tax on motorways on Sunday.

“The people have spoken — and they said ‘no’,” President Élodie Müller told a broadcaster in Zürich.
";

/// A quote of each kind.
pub(crate) const CREW: &str = "\"It is over,\" Ana Lima said. Karl Brandt said that the crew was well. Nordhavn denied that \
    \"any of the crew\" had been hurt.";

pub(crate) const BRIEF: &str = "“It is open,” Ana Lima said.";

/// The pages, with a null and a text without anything in it between them.
pub(crate) fn texts() -> Vec<Option<&'static str>> {
    vec![Some(HARBOUR), None, Some(VOTE), Some(""), Some(CREW), Some(BRIEF)]
}

pub(crate) fn column(texts: impl IntoIterator<Item = Option<&'static str>>) -> ArrayRef {
    Arc::new(StringArray::from_iter(texts))
}
