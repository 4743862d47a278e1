//! The ledger: which changes were folded into the data or refused, so that a device can let go of them.

use serde::{Deserialize, Serialize};

use super::WireRecord;
use super::reading::Reading;
use crate::model::{ChangeId, Extra, PersonId};
use crate::problem::RecordProblems;
use crate::time::Timestamp;

/// What became of a change that reached the data.
#[derive(Clone, PartialEq, Debug)]
pub struct LedgerEntry {
    /// The change.
    pub id: ChangeId,
    /// Who made it.
    pub author: Option<PersonId>,
    /// When it was made.
    pub at: Option<Timestamp>,
    /// Whether it was taken.
    pub outcome: Outcome,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// Whether a change was taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// It is part of the data.
    Applied,
    /// It was turned down, with the reason in words.
    Refused(String),
}

/// A ledger entry as written.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "LedgerEntry"))]
pub struct WireLedgerEntry {
    /// Id of the change, a ULID.
    pub id: String,
    /// Person id of who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Slug>"))]
    pub author: Option<String>,
    /// When it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Moment>"))]
    pub at: Option<String>,
    /// `applied` or `refused`.
    pub outcome: String,
    /// Why it was refused.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

impl WireRecord for LedgerEntry {
    type Wire = WireLedgerEntry;
    const COLLECTION: &'static str = "ledger";

    fn lower(wire: WireLedgerEntry, problems: &mut RecordProblems<'_>) -> Option<Self> {
        let outcome = match wire.outcome.as_str() {
            "applied" => Outcome::Applied,
            "refused" => Outcome::Refused(wire.reason),
            other => {
                problems.record(
                    "outcome",
                    format!("“{other}” is no outcome"),
                    "Use applied or refused.",
                );
                return None;
            }
        };
        let mut read = Reading::new(problems, wire.extra);
        let id = read.own_id(&wire.id, ChangeId::parse)?;
        Some(Self {
            id,
            author: read.id("author", wire.author, PersonId::parse),
            at: read.parsed("at", wire.at),
            outcome,
            extra: read.extra,
        })
    }

    fn raise(&self) -> WireLedgerEntry {
        let (outcome, reason) = match &self.outcome {
            Outcome::Applied => ("applied", ""),
            Outcome::Refused(reason) => ("refused", reason.as_str()),
        };
        WireLedgerEntry {
            id: self.id.to_string(),
            author: self.author.as_ref().map(ToString::to_string),
            at: self.at.map(|at| at.to_string()),
            outcome: outcome.to_owned(),
            reason: reason.to_owned(),
            extra: self.extra.clone(),
        }
    }

    fn sort_key(&self) -> String {
        self.id.to_string()
    }
}
