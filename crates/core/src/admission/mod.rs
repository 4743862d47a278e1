//! The door to the data: who handed a change in, whether they may, and what becomes of it.

mod attested;
mod fold;

pub use attested::{Attested, InvalidAttestation, is_attested_as};
pub use fold::{Decision, Entry, Verdict, Vouch, fold, is_moderator};
