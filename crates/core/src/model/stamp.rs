//! Stamps: which change last set a field. They make the order in which changes arrive unimportant.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::ChangeId;
use crate::time::Timestamp;

/// When a change was made and its id, which breaks ties. The later stamp wins.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Stamp {
    /// When the author made the change.
    pub at: Timestamp,
    /// Id of the change.
    pub id: ChangeId,
}

/// The stamp of each field that a change has set: `title`, `skills/rust`, `members/ines-okafor`.
///
/// A member that left keeps its stamp, so that an older "join" that arrives late stays without effect.
/// A field without a stamp was written by hand or import; any change wins over it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Stamps(BTreeMap<String, Stamp>);

/// Key of the stamp of the change that made the record.
const CREATED: &str = "created";

impl Stamps {
    /// The stamps of a record that a change has just made. Its fields carry none of their own, so that any edit wins.
    pub fn created_by(stamp: &Stamp) -> Self {
        Self(BTreeMap::from([(CREATED.to_owned(), stamp.clone())]))
    }

    /// The change that made the record; `None` where it was written by hand or import.
    pub fn created(&self) -> Option<&Stamp> {
        self.get(CREATED)
    }

    /// Whether nothing was ever set by a change.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The change that last set `field`.
    pub fn get(&self, field: &str) -> Option<&Stamp> {
        self.0.get(field)
    }

    /// Every stamped field, in order of name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Stamp)> {
        self.0.iter().map(|(field, stamp)| (field.as_str(), stamp))
    }

    /// Takes the stamps of fields from those of another, later creation of the same record.
    pub fn extend_from(&mut self, other: &Self) {
        let fields = other.0.iter().filter(|(field, _)| *field != CREATED);
        self.0
            .extend(fields.map(|(field, stamp)| (field.clone(), stamp.clone())));
    }

    /// Lets one field's stamp stand for another, because its value does now. The later of the two stays.
    pub fn rename(&mut self, from: &str, to: &str) {
        if let Some(stamp) = self.0.remove(from) {
            self.advance(to, &stamp);
        }
    }

    /// Records that `stamp` sets `field`, unless something later already did. Says whether it did.
    pub fn advance(&mut self, field: &str, stamp: &Stamp) -> bool {
        if self.0.get(field).is_some_and(|current| current >= stamp) {
            return false;
        }
        self.0.insert(field.to_owned(), stamp.clone());
        true
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.at, self.id)
    }
}

impl FromStr for Stamp {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (at, id) = text
            .split_once(' ')
            .ok_or("a stamp is a moment, a space and a change id")?;
        Ok(Self {
            at: at.parse().map_err(|wrong| format!("{wrong}"))?,
            id: ChangeId::parse(id).map_err(|wrong| wrong.to_string())?,
        })
    }
}

impl From<Stamp> for String {
    fn from(stamp: Stamp) -> Self {
        stamp.to_string()
    }
}

impl TryFrom<String> for Stamp {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(ms: i64, last: char) -> Stamp {
        let id = ChangeId::parse(&format!("01JDQ3V9GZ6M8K2X4T5W7Y0AB{last}")).unwrap();
        Stamp {
            at: Timestamp::from_ms(ms),
            id,
        }
    }

    #[test]
    fn later_wins_and_ids_break_ties() {
        let mut stamps = Stamps::default();
        assert!(stamps.advance("title", &stamp(5, 'B')));
        assert!(
            !stamps.advance("title", &stamp(5, 'B')),
            "the same change again has no effect"
        );
        assert!(!stamps.advance("title", &stamp(4, 'Z')));
        assert!(!stamps.advance("title", &stamp(5, 'A')));
        assert!(stamps.advance("title", &stamp(5, 'C')));
        assert!(
            stamps.advance("about", &stamp(1, 'A')),
            "each field has its own stamp"
        );
    }

    #[test]
    fn reads_back_as_written() {
        let text = "2026-11-24T09:30:00.000Z 01JDQ3V9GZ6M8K2X4T5W7Y0ABC";
        assert_eq!(text.parse::<Stamp>().unwrap().to_string(), text);
        assert!("2026-11-24 01JDQ3V9GZ6M8K2X4T5W7Y0ABC".parse::<Stamp>().is_err());
    }
}
