//! Lists and tables that go on to the next stage and the next article: each thread keeps those that are done with, so that
//! one article after another is read with hardly an allocation.

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::collections::{HashMap, HashSet, VecDeque};
use std::fmt;
use std::hash::BuildHasherDefault;
use std::ops::{Deref, DerefMut};

use crate::lexicon::hash::WordHasher;
use crate::seeded::Seeded;

/// Bytes of a buffer that is kept; those of longer texts are not.
const MOST_BYTES: usize = 1 << 16;
/// Bytes that a thread keeps in all.
const MOST_KEPT: usize = 2 << 20;

/// A collection that can be emptied and filled again.
pub(crate) trait Buffer: Default + 'static {
    /// How many of its type are kept at most.
    const MOST: usize = 16;

    fn clear(&mut self);

    /// What it holds on the heap.
    fn bytes(&self) -> usize;

    /// Whether it is worth keeping, and not too large.
    fn is_kept(&self) -> bool {
        (1..=MOST_BYTES).contains(&self.bytes())
    }
}

impl<T: 'static> Buffer for Vec<T> {
    fn clear(&mut self) {
        self.clear();
    }

    fn bytes(&self) -> usize {
        self.capacity() * size_of::<T>()
    }
}

impl<T: 'static> Buffer for VecDeque<T> {
    fn clear(&mut self) {
        self.clear();
    }

    fn bytes(&self) -> usize {
        self.capacity() * size_of::<T>()
    }
}

impl Buffer for String {
    fn clear(&mut self) {
        self.clear();
    }

    fn bytes(&self) -> usize {
        self.capacity()
    }
}

impl<K: 'static, V: 'static, S: Default + 'static> Buffer for HashMap<K, V, S> {
    fn clear(&mut self) {
        self.clear();
    }

    fn bytes(&self) -> usize {
        self.capacity() * size_of::<(K, V)>()
    }
}

impl<K: 'static, S: Default + 'static> Buffer for HashSet<K, S> {
    fn clear(&mut self) {
        self.clear();
    }

    fn bytes(&self) -> usize {
        self.capacity() * size_of::<K>()
    }
}

/// An empty collection from the thread's pool, to which it returns when it is dropped.
#[derive(PartialEq, Eq)]
pub(crate) struct Pooled<B: Buffer>(B);

pub(crate) type PooledVec<T> = Pooled<Vec<T>>;
pub(crate) type PooledString = Pooled<String>;
pub(crate) type PooledMap<K, V> = Pooled<HashMap<K, V, Seeded>>;
pub(crate) type PooledSet<K> = Pooled<HashSet<K, Seeded>>;

/// The buffers of a thread that are free.
#[derive(Default)]
struct Pool {
    /// For each type of buffer a list of those that there are.
    free: Vec<Box<dyn Any>>,
    /// Which of these lists is that of a type.
    places: HashMap<TypeId, usize, BuildHasherDefault<WordHasher>>,
    bytes: usize,
}

thread_local! {
    static POOL: RefCell<Pool> = RefCell::default();
}

impl Pool {
    /// The free buffers of a type. A function by itself, since what is made anew for each type of buffer fills the
    /// processor's cache of instructions.
    #[inline(never)]
    fn free(&mut self, of: TypeId, none: fn() -> Box<dyn Any>) -> &mut dyn Any {
        let place = match self.places.get(&of) {
            Some(place) => *place,
            None => {
                self.free.push(none());
                self.places.insert(of, self.free.len() - 1);
                self.free.len() - 1
            }
        };
        self.free[place].as_mut()
    }

    fn free_of<B: Buffer>(&mut self) -> Option<&mut Vec<B>> {
        self.free(TypeId::of::<B>(), || Box::new(Vec::<B>::new())).downcast_mut()
    }

    fn take<B: Buffer>(&mut self) -> Option<B> {
        let buffer = self.free_of::<B>()?.pop()?;
        self.bytes -= buffer.bytes();
        Some(buffer)
    }

    fn put<B: Buffer>(&mut self, buffer: B) {
        let bytes = self.bytes + buffer.bytes();
        let Some(free) = self.free_of::<B>() else { return };
        if free.len() < B::MOST && bytes <= MOST_KEPT {
            free.push(buffer);
            self.bytes = bytes;
        }
    }
}

impl<B: Buffer> Default for Pooled<B> {
    fn default() -> Pooled<B> {
        // Where the thread ends, there is no pool any more.
        let kept = POOL.try_with(|pool| pool.borrow_mut().take());
        Pooled(kept.ok().flatten().unwrap_or_default())
    }
}

impl<B: Buffer + Clone> Clone for Pooled<B> {
    fn clone(&self) -> Pooled<B> {
        let mut clone = Pooled::<B>::default();
        clone.0.clone_from(&self.0);
        clone
    }
}

impl<B: Buffer> Drop for Pooled<B> {
    fn drop(&mut self) {
        if !self.0.is_kept() {
            return;
        }
        let mut buffer = std::mem::take(&mut self.0);
        // Its elements may have buffers of their own, which return first.
        buffer.clear();
        let _ = POOL.try_with(|pool| pool.borrow_mut().put(buffer));
    }
}

impl<T: 'static> Pooled<Vec<T>> {
    pub(crate) fn filled(item: T, len: usize) -> Pooled<Vec<T>>
    where
        T: Clone,
    {
        let mut list = PooledVec::default();
        list.resize(len, item);
        list
    }

    /// The items in a list of their own with no more room than they need: what stays with the article.
    pub(crate) fn into_vec(mut self) -> Vec<T> {
        let mut list = Vec::with_capacity(self.len());
        list.append(&mut self);
        list
    }
}

impl<B: Buffer> Deref for Pooled<B> {
    type Target = B;

    fn deref(&self) -> &B {
        &self.0
    }
}

impl<B: Buffer> DerefMut for Pooled<B> {
    fn deref_mut(&mut self) -> &mut B {
        &mut self.0
    }
}

impl<T, B: Buffer + Extend<T>> FromIterator<T> for Pooled<B> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Pooled<B> {
        let mut buffer = Pooled::<B>::default();
        buffer.extend(items);
        buffer
    }
}

impl<B: Buffer + fmt::Debug> fmt::Debug for Pooled<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A type of its own, so that no other test's buffers are in its pool.
    #[derive(Clone)]
    struct Item(#[allow(dead_code)] u64);

    #[test]
    fn a_buffer_comes_back_empty() {
        let mut first: PooledVec<Item> = (0..100).map(Item).collect();
        let (place, room) = (first.as_ptr(), first.capacity());
        drop(std::mem::take(&mut first));
        let second: PooledVec<Item> = PooledVec::default();
        assert!(second.is_empty() && second.capacity() == room && second.as_ptr() == place);
    }

    #[test]
    fn what_is_large_is_not_kept_and_not_more_than_so_many() {
        drop((0..MOST_BYTES as u64).map(Item).collect::<PooledVec<Item>>());
        assert_eq!(PooledVec::<Item>::default().capacity(), 0);
        let many: Vec<PooledVec<Item>> = (0..40).map(|n| [Item(n)].into_iter().collect()).collect();
        drop(many);
        let kept: Vec<PooledVec<Item>> = (0..40).map(|_| PooledVec::default()).collect();
        assert_eq!(kept.iter().filter(|list| list.capacity() > 0).count(), Vec::<Item>::MOST);
    }

    #[test]
    fn elements_may_be_buffers() {
        let nested: PooledVec<PooledVec<Item>> = (0..4).map(|n| [Item(n)].into_iter().collect()).collect();
        drop(nested);
        assert!(PooledVec::<Item>::default().capacity() > 0);
    }
}
