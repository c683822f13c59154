//! [`Moment`] as a measurement of criterion.

use std::time::Duration;

use criterion::measurement::{Measurement, ValueFormatter, WallTime};

use super::clock::Moment;

/// Time on a processor.
pub(crate) struct ProcessorTime;

impl Measurement for ProcessorTime {
    type Intermediate = Moment;
    type Value = Duration;

    fn start(&self) -> Moment {
        Moment::now()
    }

    fn end(&self, start: Moment) -> Duration {
        start.elapsed()
    }

    fn add(&self, a: &Duration, b: &Duration) -> Duration {
        *a + *b
    }

    fn zero(&self) -> Duration {
        Duration::ZERO
    }

    fn to_f64(&self, value: &Duration) -> f64 {
        // No measurement may be nothing.
        (value.as_nanos() as f64).max(1.0)
    }

    fn formatter(&self) -> &dyn ValueFormatter {
        WallTime.formatter()
    }
}
