//! Writes files so that the same data is always the same bytes: fixed order of keys, records sorted by id,
//! two spaces of indent, a newline at the end.

use std::fmt::Display;

use serde::Serialize;
use serde_json::Value;

use super::site::WireSite;
use super::{CollectionFile, FORMAT, WireRecord};
use crate::model::{Choice, Site};
use crate::order::InOrder;

/// The text of a collection file.
pub fn write_collection<T: WireRecord>(file: &CollectionFile<T>) -> String {
    let mut records: Vec<_> = file
        .records
        .iter()
        .map(|record| (record.sort_key(), record))
        .collect();
    records.order_by(|(a, _), (b, _)| a.cmp(b));
    let written = records
        .into_iter()
        .filter_map(|(_, record)| serde_json::to_string_pretty(&record.raise()).ok());
    let rejected = file
        .rejected
        .iter()
        .filter_map(|value| serde_json::to_string_pretty(value).ok());
    let list: Vec<String> = written.chain(rejected).map(|record| indent(&record, 4)).collect();
    let extra = file.extra.iter().map(|(key, value)| {
        let value = serde_json::to_string_pretty(value).unwrap_or_default();
        format!(
            "  {}: {}",
            Value::from(key.as_str()),
            indent(&value, 2).trim_start()
        )
    });
    let records = if list.is_empty() {
        "[]".to_owned()
    } else {
        format!("[\n{}\n  ]", list.join(",\n"))
    };
    // A file that says nothing of its format is from now on in the present one; a newer one stays what it is.
    let format = file.format.max(FORMAT);
    let fields = std::iter::once(format!("  \"format\": {format}"))
        .chain(extra)
        .chain(std::iter::once(format!("  \"{}\": {records}", T::COLLECTION)));
    format!("{{\n{}\n}}\n", fields.collect::<Vec<_>>().join(",\n"))
}

/// The text of `site.json`.
pub fn write_site(site: &Site) -> String {
    write_value(&WireSite::from(site))
}

/// The text of any other file, such as a change file.
pub fn write_value<T: Serialize>(value: &T) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

/// The written word of a choice.
pub(super) fn key<C: Choice>(choice: C) -> String {
    choice.key().to_owned()
}

/// The written words of several choices.
pub(super) fn keys<'a, C: Choice>(choices: impl IntoIterator<Item = &'a C>) -> Vec<String> {
    choices.into_iter().map(|choice| key(*choice)).collect()
}

/// Ids as texts.
pub(super) fn texts<'a, I: Display + 'a>(ids: impl IntoIterator<Item = &'a I>) -> Vec<String> {
    ids.into_iter().map(ToString::to_string).collect()
}

/// A part with a structure of its own, left out where it says nothing.
pub(super) fn unless_empty<T: Serialize>(part: &T) -> Option<Value> {
    let value = serde_json::to_value(part).ok()?;
    let empty = match &value {
        Value::Object(fields) => fields.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => value.is_null(),
    };
    (!empty).then_some(value)
}

fn indent(text: &str, spaces: usize) -> String {
    let margin = " ".repeat(spaces);
    text.lines()
        .map(|line| format!("{margin}{line}"))
        .collect::<Vec<_>>()
        .join("\n")
}
