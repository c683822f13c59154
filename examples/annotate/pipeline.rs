//! Work on several threads, answers in order.

use std::io;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Calls `work` for every item on `jobs` threads, and `done` for every answer, here, in the order of the items.
///
/// No more than a few items for each job are under way at a time: one that takes long holds up those after it, and
/// they the reading. Ends at the first error of an item or of `done`.
pub(crate) fn run<I: Send, O: Send>(
    jobs: usize,
    items: impl Iterator<Item = io::Result<I>> + Send,
    work: impl Fn(I) -> O + Sync,
    mut done: impl FnMut(O) -> io::Result<()>,
) -> io::Result<()> {
    let (to_work, queue) = sync_channel::<(I, SyncSender<O>)>(jobs);
    let (to_order, order) = sync_channel::<io::Result<Receiver<O>>>(2 * jobs);
    let queue = Mutex::new(queue);
    thread::scope(|scope| {
        // Both ends of `order` live in here, so that an early return lets every thread run out.
        let order = order;
        scope.spawn(move || {
            for item in items {
                let (answer, slot) = sync_channel(1);
                let (item, slot) = match item {
                    Ok(item) => (Some(item), Ok(slot)),
                    Err(error) => (None, Err(error)),
                };
                if to_order.send(slot).is_err() || item.is_none_or(|item| to_work.send((item, answer)).is_err()) {
                    break;
                }
            }
        });
        for _ in 0..jobs {
            scope.spawn(|| {
                loop {
                    let next = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    let Ok((item, answer)) = next else { break };
                    // Nobody waits any more where the run has ended early.
                    let _ = answer.send(work(item));
                }
            });
        }
        for slot in order {
            done(slot?.recv().map_err(io::Error::other)?)?;
        }
        Ok(())
    })
}
