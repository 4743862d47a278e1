//! Shows on a terminal how far a long run is. Where nobody looks, as in a workflow, nothing is written.

use indicatif::{ProgressBar, ProgressStyle};

/// Fewer steps than this are over before a bar could be read.
const WORTH_IT: usize = 5_000;
/// Every how many steps the bar moves.
const STRIDE: u64 = 512;

/// How far a run is. It vanishes when it is dropped.
pub struct Bar {
    bar: ProgressBar,
    steps: std::cell::Cell<u64>,
}

/// A bar for a number of steps, on standard error.
pub fn bar(what: &'static str, steps: usize) -> Bar {
    let bar = if steps < WORTH_IT {
        ProgressBar::hidden()
    } else {
        ProgressBar::new(u64::try_from(steps).unwrap_or(u64::MAX))
    };
    let style = ProgressStyle::with_template("{msg:10} {wide_bar} {pos}/{len}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.set_message(what);
    Bar {
        bar,
        steps: std::cell::Cell::new(0),
    }
}

impl Bar {
    /// One more is done.
    pub fn step(&self) {
        let steps = self.steps.get() + 1;
        self.steps.set(steps);
        if steps.is_multiple_of(STRIDE) {
            self.bar.set_position(steps);
        }
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
