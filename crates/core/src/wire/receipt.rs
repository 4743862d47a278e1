//! Receipts: what became of a change that reached the data, one small file for each.
//!
//! A file of its own for each change means that two branches never meet in one, and that a visitor loads none of them:
//! only the device a change came from asks for its receipt.

use serde::{Deserialize, Serialize};

use super::file::{check_format, explain_unreadable, without_mark};
use super::{FORMAT, write_value};
use crate::change::Change;
use crate::model::{ChangeId, PersonId};
use crate::problem::Problem;
use crate::time::Timestamp;

/// The folder of the receipts below the data folder.
pub const RECEIPTS: &str = "receipts";

/// What became of a change that reached the data.
#[derive(Clone, PartialEq, Debug)]
pub struct Receipt {
    /// The change.
    pub id: ChangeId,
    /// Who made it.
    pub author: PersonId,
    /// When it was made.
    pub at: Timestamp,
    /// Whether it was taken.
    pub outcome: Outcome,
    /// Who handed it in, such as `github:ines-d`, as long as it is not taken; empty where nobody attested it.
    pub attested: String,
    /// The change itself, as long as it is not taken, so that it can still be.
    pub change: Option<Change>,
}

/// Whether a change was taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// It is part of the data.
    Applied,
    /// It was turned down, with the reason in words.
    Refused(String),
    /// It is kept and not part of the data yet; what it waits for in words.
    Waiting(String),
}

/// A receipt as written.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Receipt"))]
pub struct WireReceipt {
    /// Version of the data format.
    #[serde(default)]
    pub format: u64,
    /// Id of the change, a ULID.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub id: ChangeId,
    /// Person id of who made it.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Slug"))]
    pub author: PersonId,
    /// When it was made.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Moment"))]
    pub at: Timestamp,
    /// `applied`, `refused` or `waiting`.
    pub outcome: String,
    /// Why it was refused, or what it waits for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Who handed it in.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub attested: String,
    /// The change, as long as it is not part of the data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
}

impl Receipt {
    /// The receipt of a change.
    pub fn of(change: &Change, outcome: Outcome, attested: &str) -> Self {
        let is_open = outcome != Outcome::Applied;
        Self {
            id: change.id.clone(),
            author: change.author.clone(),
            at: change.at,
            outcome,
            attested: if is_open {
                attested.to_owned()
            } else {
                String::new()
            },
            change: is_open.then(|| change.clone()),
        }
    }

    /// Where the receipt of a change lies below the data folder: `receipts/01KA/01KA….json`. The first four letters of
    /// a ULID stand for twelve days, so that no folder grows without end.
    pub fn path(id: &ChangeId) -> String {
        let id = id.as_str();
        format!("{RECEIPTS}/{}/{id}.json", &id[..4])
    }

    /// Reads a receipt.
    pub fn read(path: &str, text: &str) -> Result<Self, Box<Problem>> {
        let wire: WireReceipt = serde_json::from_str(without_mark(text))
            .map_err(|wrong| Box::new(explain_unreadable(path, text, &wrong)))?;
        let mut problems = Vec::new();
        check_format(path, wire.format, &mut problems);
        if let Some(problem) = problems.pop().filter(|_| wire.format > FORMAT) {
            return Err(Box::new(problem));
        }
        let outcome = match wire.outcome.as_str() {
            "applied" => Outcome::Applied,
            "refused" => Outcome::Refused(wire.reason),
            "waiting" => Outcome::Waiting(wire.reason),
            other => {
                let what = format!("“{other}” is no outcome");
                return Err(Box::new(Problem::file(
                    path,
                    what,
                    "Use applied, refused or waiting.",
                )));
            }
        };
        Ok(Self {
            id: wire.id,
            author: wire.author,
            at: wire.at,
            outcome,
            attested: wire.attested,
            change: wire.change,
        })
    }

    /// The text of the file.
    pub fn write(&self) -> String {
        let (outcome, reason) = match &self.outcome {
            Outcome::Applied => ("applied", ""),
            Outcome::Refused(reason) => ("refused", reason.as_str()),
            Outcome::Waiting(reason) => ("waiting", reason.as_str()),
        };
        write_value(&WireReceipt {
            format: FORMAT,
            id: self.id.clone(),
            author: self.author.clone(),
            at: self.at,
            outcome: outcome.to_owned(),
            reason: reason.to_owned(),
            attested: self.attested.clone(),
            change: self.change.clone(),
        })
    }
}
