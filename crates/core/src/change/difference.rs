//! What a change alters, field by field, for whoever looks at it before it is taken in.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::{Map, Value};

use super::{Change, ChangeKind};
use crate::catalog::Catalog;
use crate::model::PersonId;
use crate::order::set_of;
use crate::wire::WireRecord;

/// A field that holds something else afterwards.
#[derive(Clone, PartialEq, Debug)]
pub struct Difference {
    /// The field, such as `purpose` or `skills/rust`.
    pub field: String,
    /// What it held; `null` for nothing.
    pub before: Value,
    /// What it holds.
    pub after: Value,
}

/// Fields that are kept by the programs, or are the record's name.
const OWN: [&str; 2] = ["id", "stamps"];
/// Sets and maps are compared item by item; all else as a whole.
pub(super) const BY_ITEM: [&str; 9] = [
    "skills",
    "interests",
    "learning",
    "open_to",
    "leads",
    "members",
    "interested",
    "apart",
    "met",
];

/// What a record says, by name of field.
pub type Fields = BTreeMap<String, Value>;

/// How a record differs from what it was, by name of field.
pub fn differences(before: &Fields, after: &Fields) -> Vec<Difference> {
    let names: BTreeSet<&String> = set_of(before.keys().chain(after.keys()));
    names
        .into_iter()
        .filter_map(|field| {
            let of = |fields: &Fields| fields.get(field).cloned().unwrap_or_default();
            let (before, after) = (of(before), of(after));
            (before != after).then(|| Difference {
                field: field.clone(),
                before,
                after,
            })
        })
        .collect()
}

/// What the record that `change` is about says; nothing where there is none.
pub fn record_of(change: &Change, catalog: &Catalog) -> Fields {
    record_by(&change.change, &change.author, catalog)
}

/// The same, of a change that is not made yet.
pub(super) fn record_by(kind: &ChangeKind, author: &PersonId, catalog: &Catalog) -> Fields {
    let record = if let Some(id) = kind.group() {
        written(catalog.groups.get(id).map(|group| group.raise()))
    } else if let Some(id) = kind.post() {
        written(catalog.posts.get(id).map(|post| post.raise()))
    } else {
        written(catalog.people.get(author).map(|person| person.raise()))
    };
    let mut fields = Fields::new();
    for (name, value) in record {
        match value {
            _ if OWN.contains(&name.as_str()) => {}
            Value::Object(items) if BY_ITEM.contains(&name.as_str()) => {
                fields.extend(
                    items
                        .into_iter()
                        .map(|(item, value)| (format!("{name}/{item}"), value)),
                );
            }
            Value::Array(items) if BY_ITEM.contains(&name.as_str()) => {
                let items = items.iter().filter_map(Value::as_str);
                fields.extend(items.map(|item| (format!("{name}/{item}"), Value::Bool(true))));
            }
            value => {
                fields.insert(name, value);
            }
        }
    }
    fields
}

fn written<T: Serialize>(record: Option<T>) -> Map<String, Value> {
    match record.map(serde_json::to_value) {
        Some(Ok(Value::Object(fields))) => fields,
        _ => Map::new(),
    }
}
