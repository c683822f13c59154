//! A progress bar on standard error, where that is a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

pub(crate) struct Progress {
    bar: ProgressBar,
    articles: u64,
}

impl Progress {
    /// A bar for `total` bytes; without a total there is no end to show.
    pub(crate) fn new(total: Option<u64>) -> Progress {
        let (bar, style) = match total {
            Some(total) => (
                ProgressBar::new(total),
                "{wide_bar} {percent}% {msg}, {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left",
            ),
            None => (ProgressBar::new_spinner(), "{spinner} {msg}, {bytes}, {bytes_per_sec}, {elapsed}"),
        };
        // This target draws on a terminal only.
        bar.set_draw_target(ProgressDrawTarget::stderr());
        bar.set_style(ProgressStyle::with_template(style).expect("a template that is written above"));
        Progress { bar, articles: 0 }
    }

    /// Another article is done, and `read` bytes of the input.
    pub(crate) fn step(&mut self, read: u64) {
        self.articles += 1;
        self.bar.set_message(format!("{} articles", self.articles));
        self.bar.set_position(read);
    }

    /// Prints a line over the bar.
    pub(crate) fn print(&self, line: &str) {
        self.bar.suspend(|| eprintln!("{line}"));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
