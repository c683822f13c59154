//! A list that mostly has one element or two: these need no allocation.

use std::ops::{Deref, DerefMut};

use crate::pool::{Buffer, Pooled};

/// Elements in order, such as the mentions of an entity or the parts of a statement.
#[derive(Debug, Clone, Default)]
pub(crate) enum Few<T: Copy + 'static> {
    #[default]
    None,
    One([T; 1]),
    Two([T; 2]),
    Several(Pooled<Several<T>>),
}

/// Its own type, as these lists live as long as an article: one must not hold what a long table has left.
#[derive(Debug)]
pub(crate) struct Several<T>(Vec<T>);

impl<T> Default for Several<T> {
    fn default() -> Several<T> {
        Several(Vec::new())
    }
}

impl<T: Copy> Clone for Several<T> {
    fn clone(&self) -> Several<T> {
        Several(self.0.clone())
    }

    fn clone_from(&mut self, other: &Several<T>) {
        self.0.clone_from(&other.0);
    }
}

impl<T: 'static> Buffer for Several<T> {
    const MOST: usize = 256;

    fn clear(&mut self) {
        self.0.clear();
    }

    fn bytes(&self) -> usize {
        self.0.capacity() * size_of::<T>()
    }

    fn is_kept(&self) -> bool {
        (1..=1024).contains(&self.bytes())
    }
}

impl<T: Copy + 'static> Few<T> {
    pub(crate) fn push(&mut self, item: T) {
        match self {
            Few::None => *self = Few::One([item]),
            Few::One([first]) => *self = Few::Two([*first, item]),
            Few::Two([first, second]) => {
                let mut list = Pooled::<Several<T>>::default();
                list.0.extend([*first, *second, item]);
                *self = Few::Several(list);
            }
            Few::Several(list) => list.0.push(item),
        }
    }
}

impl<T: Copy + 'static> Deref for Few<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match self {
            Few::None => &[],
            Few::One(one) => one,
            Few::Two(two) => two,
            Few::Several(list) => &list.0,
        }
    }
}

impl<T: Copy + 'static> DerefMut for Few<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        match self {
            Few::None => &mut [],
            Few::One(one) => one,
            Few::Two(two) => two,
            Few::Several(list) => &mut list.0,
        }
    }
}

impl<T: Copy + PartialEq + 'static> PartialEq for Few<T> {
    fn eq(&self, other: &Few<T>) -> bool {
        **self == **other
    }
}

impl<T: Copy + Eq + 'static> Eq for Few<T> {}

impl<T: Copy + 'static> Extend<T> for Few<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        items.into_iter().for_each(|item| self.push(item));
    }
}

impl<T: Copy + 'static> FromIterator<T> for Few<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Few<T> {
        let mut few = Few::None;
        few.extend(items);
        few
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_those_that_were_added_in_order() {
        let all = [3, 1, 4, 1];
        for len in 0..=all.len() {
            let mut few: Few<i32> = all[..len].iter().copied().collect();
            assert_eq!(*few, all[..len]);
            assert_eq!(few.last_mut().map(|item| *item), all[..len].last().copied());
        }
    }
}
