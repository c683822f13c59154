//! Words that were read as said and belong to the sentence around it, and the other way round.

mod missing;
mod surplus;

use super::speaker::Index;
use super::statement::Statement;
use super::words::Words;

/// Sets the edges of what was said right.
pub(super) fn mend(words: &Words<'_>, index: &Index<'_>, statement: &mut Statement) {
    surplus::leave_out_noun(words, statement);
    surplus::leave_out_before(words, statement);
    surplus::leave_out_aside(words, statement);
    surplus::leave_out_lead(words, statement);
    surplus::leave_out_doing(words, statement);
    surplus::leave_out_refusal(words, statement);
    surplus::leave_out_time(words, statement);
    surplus::leave_out_paper(words, statement);
    surplus::give_noun(words, statement);
    surplus::drop_joint(words, statement);
    missing::complete(words, statement);
    missing::fill(words, statement);
    surplus::part_from_speaker(words, statement);
    missing::keep_names_whole(words, index, statement);
}
