//! The time that this thread has had of a processor: other programs of a busy machine don't count.

#![allow(dead_code, reason = "each bench takes what it needs")]

use std::time::{Duration, Instant};

/// A moment, to be compared with a later one. Where the system does not tell processor time it is the time of day.
#[derive(Clone, Copy)]
pub(crate) struct Moment(Option<Duration>, Instant);

impl Moment {
    pub(crate) fn now() -> Moment {
        Moment(on_processor(), Instant::now())
    }

    pub(crate) fn elapsed(self) -> Duration {
        match (self.0, on_processor()) {
            (Some(start), Some(end)) => end - start,
            _ => self.1.elapsed(),
        }
    }
}

/// Linux keeps it in nanoseconds, brought up to date every few milliseconds.
fn on_processor() -> Option<Duration> {
    let line = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    line.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
