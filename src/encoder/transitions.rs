//! What it is worth that a label follows another.

use super::format::Section;
use super::kernel::LANES;
use crate::error::ModelError;

/// The worth of a transition that must not be: more than any logits make up for, and far from an overflow.
pub(super) const NEVER: i32 = i32::MIN / 8;

/// What each transition between two labels is worth, in units of a logit. Learned, as in a linear-chain conditional
/// random field (Lafferty, McCallum and Pereira 2001).
#[derive(Debug)]
pub(super) struct Transitions {
    pub(super) width: usize,
    /// The worth of each label at the start of a segment.
    pub(super) first: [i32; LANES],
    /// For each label, the worth of each label before it.
    pub(super) after: Vec<[i32; LANES]>,
}

impl Transitions {
    /// Labels are `0` for none, then B and I of each kind in turn: `2k + 1` and `2k + 2`. No I stands without its kind
    /// before it.
    fn legal(from: Option<usize>, to: usize) -> bool {
        to == 0 || to % 2 == 1 || from.is_some_and(|from| from == to || from + 1 == to)
    }

    /// Legal transitions from a label (none at the start of a segment) to a label are worth what `worth` says.
    pub(super) fn new(width: usize, worth: impl Fn(Option<usize>, usize) -> i16) -> Transitions {
        let value = |from, to| if Self::legal(from, to) { i32::from(worth(from, to)) } else { NEVER };
        let row = |value: &dyn Fn(usize) -> i32| std::array::from_fn(|i| if i < width { value(i) } else { NEVER });
        Transitions {
            width,
            first: row(&|to| value(None, to)),
            after: (0..width).map(|to| row(&|from| value(Some(from), to))).collect(),
        }
    }

    /// Reads the worth of each label at the start, then of each label after each: rows are the label before.
    pub(super) fn read(s: &mut Section<'_>, width: usize) -> Result<Transitions, ModelError> {
        let worth = s.i16s((width + 1) * width)?;
        Ok(Transitions::new(width, |from, to| worth[from.map_or(0, |from| from + 1) * width + to]))
    }
}
