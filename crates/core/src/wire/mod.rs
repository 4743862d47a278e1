//! The data as it is written: plain JSON that a person can edit by hand.
//!
//! Wire types hold what a file says, in strings; the model holds what it means. Reading gives a model record
//! and findings; what could not be understood is kept in the record's `extra` and written back unchanged.

mod fields;
mod file;
mod group;
mod locate;
mod person;
mod post;
mod publish;
mod reading;
mod receipt;
mod round;
#[cfg(feature = "schema")]
pub mod schema;
mod site;
mod site_reading;
mod topic;
mod write;

pub use fields::{Fields, FromFields, WrongField};
pub use file::{CollectionFile, explain_unreadable, read_collection};
pub(crate) use file::{OpenedFile, open_collection, read_record};
pub use receipt::{Outcome, RECEIPTS, Receipt};
pub use round::{read_round, write_round};
pub use site_reading::read_site;
pub use write::{write_collection, write_site, write_value};

use serde::Serialize;

use crate::model::Pool;
use crate::problem::RecordProblems;

/// The version of the data format that this program reads and writes.
pub const FORMAT: u64 = 1;

/// A record of a collection: how its wire form becomes a model record and back.
pub trait WireRecord: Sized {
    /// The form in the file.
    type Wire: FromFields + Serialize;
    /// Key of the list in the file, such as `people`.
    const COLLECTION: &'static str;

    /// Reads one record. `None` where it cannot be used; the reason is among the problems. Ids share their text with
    /// those in the pool.
    fn lower(wire: Self::Wire, problems: &mut RecordProblems<'_>, pool: &mut Pool) -> Option<Self>;

    /// The record as it is written.
    fn raise(&self) -> Self::Wire;

    /// What the file is sorted by.
    fn sort_key(&self) -> String;
}
