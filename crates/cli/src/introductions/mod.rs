//! `footbridge introductions`: makes the introductions of a week, keeps them, and checks those that were made.

mod clocks;
pub mod ledger;
pub mod summary;
pub mod text;
pub mod verify;

pub use clocks::offsets;
