//! The party and the state of American lawmakers: `Sen. Ana Lima, R-Iowa`, `(D-Calif.)`. They are no part of a name; the
//! state is a place.

use super::{Name, insert};
use crate::entity::EntityKind;
use crate::entity::words::Words;
use crate::pool::PooledVec;

/// Democratic, Democratic-Farmer-Labor, Republican, independent, Libertarian.
const PARTIES: &[&str] = &["D", "DFL", "R", "I", "L"];

/// Parts names from parties and states that were read with them, or instead of them.
pub(super) fn part(text: &str, words: &Words, names: &mut Vec<Name>) {
    let form = |at: usize| words.words.get(at).map_or("", |word| word.span.slice(text));
    let is_tag = |at: usize| {
        let state = words.words.get(at + 2);
        let set_off = matches!(form(at.wrapping_sub(1)), "," | "(" | "[");
        set_off && PARTIES.contains(&form(at)) && form(at + 1) == "-" && state.is_some_and(|word| word.is_capital())
    };
    let (mut states, mut empty) = (PooledVec::default(), false);
    for name in names.iter_mut() {
        let Some(tag) = name.words.clone().find(|&at| is_tag(at)) else { continue };
        let state = tag + 2..name.words.end;
        if !state.is_empty() {
            let span = words.span(&state);
            states.push(Name { words: state, span, kind: EntityKind::Place, ..name.clone() });
        }
        // Without the comma or the bracket.
        name.words.end = tag.saturating_sub(1).max(name.words.start);
        if name.words.is_empty() {
            empty = true;
        } else {
            name.span = words.span(&name.words);
        }
    }
    if empty {
        names.retain(|name| !name.words.is_empty());
    }
    insert(names, states);
}

#[cfg(test)]
mod tests {
    use crate::entity::EntityKind::{Person, Place};
    use crate::entity::detect::learned::tests::{found, row};

    #[test]
    fn party_and_state_are_no_part_of_a_name() {
        let expected = [row(Person, "Ana Brandvold"), row(Place, "Iowa")];
        assert_eq!(found("Then Sen. [PAna Brandvold, R-Iowa], left.", 4000), expected);
        assert_eq!(found("Then Rep. [PAna Brandvold] ([PD-Iowa]) left.", 4000), expected);
    }
}
