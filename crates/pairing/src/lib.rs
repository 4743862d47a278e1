//! Who goes with whom: matchings of numbered people by what their pairs weigh.
//!
//! - [`exact`] finds the heaviest matching there is; for hundreds of people.
//! - [`sparse`] comes close to it among a hundred thousand, from the best few candidates of each.
//! - [`trios`] makes groups of three.
//! - [`stable`] assigns those who choose to those who are chosen, so that no two would rather have each other.
//!
//! A crate of its own because it is compiled for speed where the app is compiled for size, and because it knows nothing of
//! what the weights mean. All of it is whole numbers, without a clock and without chance: the same input gives the same
//! answer on every machine. What takes long is done in steps, so that a page can do something else in between.

pub mod exact;
pub mod sparse;
pub mod stable;
pub mod trios;
