//! `footbridge introductions`: makes the introductions of a week, and checks those that were made.

mod clocks;

pub use clocks::offsets;
