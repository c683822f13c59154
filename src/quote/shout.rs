//! What is shouted ends with its quotation marks.

use super::content;
use super::statement::Statement;
use super::wordclass::{Kind, buffer, lower};
use super::words::{Sentence, Words};
use crate::lexicon::speech::Function;

/// Forms of the verbs that tell of a voice more than of a message.
const VOICE: [&str; 24] = [
    "chant", "chanted", "chanting", "chants", "cried", "cries", "cry", "crying", "scream", "screamed", "screaming",
    "screams", "shout", "shouted", "shouting", "shouts", "whisper", "whispered", "whispering", "whispers", "yell",
    "yelled", "yelling", "yells",
];

/// Cuts what follows the quotation that such a verb has after it: `shouted "liar" and left the room`. Of `chanted "shame"
/// and "out"` both are kept.
pub(super) fn cut(words: &Words<'_>, statement: &mut Statement) {
    let (Some(cue), [part]) = (statement.cue, &mut statement.parts[..]) else { return };
    if !VOICE.contains(&lower(words.str(cue.end - 1), &mut buffer())) {
        return;
    }
    let quotation = |at: usize| words.stretch(at).map(|stretch| words.stretch_words(stretch));
    let Some(first) = quotation(part.start).filter(|first| (cue.end..=cue.end + 1).contains(&first.start)) else {
        return;
    };
    let mut end = first.end;
    while end + 1 < part.end && words.kind(end) == Kind::Small(Function::Coordinator) {
        let Some(next) = quotation(end + 1).filter(|next| next.start == end + 1) else { break };
        end = next.end;
    }
    if end < part.end {
        if let Some((start, end)) = content::trim(words, part.start, end) {
            *part = Sentence { start, end };
        }
    }
}
