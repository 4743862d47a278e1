//! Where somebody else changed the same thing since: what a person saw when they made a change, held against what the
//! data says now.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::difference::{BY_ITEM, Fields, record_by, record_of};
use super::{Change, ChangeKind, GroupPatch, PostPatch, ProfilePatch, apply};
use crate::catalog::Catalog;
use crate::model::PersonId;
use crate::order::{map_of, set_of};
use crate::time::Timestamp;

/// What the fields that a change sets held when it was made, as written in the data: `purpose`, `skills/rust`.
pub type Seen = BTreeMap<String, Value>;

/// A field that a change sets and that holds something else than when the change was made.
#[derive(Clone, PartialEq, Debug)]
pub struct Conflict {
    /// The field, such as `purpose` or `skills/rust`.
    pub field: String,
    /// What it would become.
    pub mine: Value,
    /// What the data says now; `null` for nothing.
    pub theirs: Value,
}

/// What is in the data where a change would write. Empty for what nobody else can write, such as a membership.
pub fn seen(change: &ChangeKind, author: &PersonId, catalog: &Catalog) -> Seen {
    let record = record_by(change, author, catalog);
    if record.is_empty() {
        return Seen::new();
    }
    map_of(writes(change).into_iter().map(|field| {
        let value = value_at(&record, &field);
        (field, value)
    }))
}

/// The fields where the published data is neither what the author saw nor what they want.
pub fn conflicts(change: &Change, seen: &Seen, published: &Catalog) -> Vec<Conflict> {
    let theirs = record_of(change, published);
    if theirs.is_empty() {
        return Vec::new();
    }
    // What the change says is read off the record it would make: a file leaves out what goes without saying.
    let mut wanted = published.clone();
    let mut latest = change.clone();
    latest.at = Timestamp::LATEST;
    apply(&latest, &mut wanted);
    let mine = record_of(change, &wanted);
    (writes(&change.change).into_iter())
        .filter_map(|field| {
            let before = seen.get(&field)?;
            let (mine, theirs) = (value_at(&mine, &field), value_at(&theirs, &field));
            (theirs != *before && theirs != mine).then_some(Conflict { field, mine, theirs })
        })
        .collect()
}

/// The change without `fields`; `None` where nothing is left of it.
pub fn without(change: &ChangeKind, fields: &[String]) -> Option<ChangeKind> {
    let mut change = change.clone();
    let is_empty = match &mut change {
        ChangeKind::EditProfile { set } => {
            *set = stripped(set, fields);
            set.is_empty()
        }
        ChangeKind::EditGroup { set, .. } => {
            *set = stripped(set, fields);
            set.is_empty()
        }
        ChangeKind::EditPost { set, .. } => {
            *set = stripped(set, fields);
            set.is_empty()
        }
        ChangeKind::CloseGroup { .. } | ChangeKind::ClosePost { .. } => {
            fields.iter().any(|field| field == STATUS)
        }
        _ => false,
    };
    (!is_empty).then_some(change)
}

/// Every field that an edit writes.
fn writes(change: &ChangeKind) -> BTreeSet<String> {
    match change {
        ChangeKind::EditProfile { set } => fields(set),
        ChangeKind::EditGroup { set, .. } => fields(set),
        ChangeKind::EditPost { set, .. } => fields(set),
        ChangeKind::CloseGroup { .. } | ChangeKind::ClosePost { .. } => set_of([STATUS.to_owned()]),
        _ => BTreeSet::new(),
    }
}

const STATUS: &str = "status";
fn fields<T: Serialize>(set: &T) -> BTreeSet<String> {
    let Ok(Value::Object(fields)) = serde_json::to_value(set) else {
        return BTreeSet::new();
    };
    set_of(fields.into_iter().flat_map(|(field, value)| {
        match value {
            Value::Object(items) if BY_ITEM.contains(&field.as_str()) => items
                .into_iter()
                .map(|(item, _)| format!("{field}/{item}"))
                .collect(),
            _ => vec![field],
        }
    }))
}

fn value_at(record: &Fields, field: &str) -> Value {
    record.get(field).cloned().unwrap_or_default()
}

trait Patch: Serialize + serde::de::DeserializeOwned + Clone {}
impl Patch for ProfilePatch {}
impl Patch for GroupPatch {}
impl Patch for PostPatch {}

fn stripped<T: Patch>(set: &T, fields: &[String]) -> T {
    let Ok(Value::Object(mut left)) = serde_json::to_value(set) else {
        return set.clone();
    };
    for field in fields {
        match field.split_once('/') {
            Some((field, item)) => {
                if let Some(Value::Object(items)) = left.get_mut(field) {
                    items.remove(item);
                }
            }
            None => {
                left.remove(field);
            }
        }
    }
    serde_json::from_value(Value::Object(left)).unwrap_or_else(|_| set.clone())
}
