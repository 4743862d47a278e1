//! A file of the ledger: the introductions of one week. Each introduction is a line of its own, so that a person can look
//! somebody up, and a large company's file stays small.

use std::collections::BTreeMap;

use serde_json::Value;

use super::fields::{Fields, WrongField};
use super::file::{check_format, explain_unreadable, without_mark};
use super::{FORMAT, write_value};
use crate::introductions::{Introduction, LeftOver, Round, Rule};
use crate::model::{Choice, Extra, PersonId, RoundId};
use crate::problem::{Problem, RecordProblems};

// Only described: `write_round` and `read_round` do without it.
/// A file of the ledger, as `footbridge introductions --write` makes it.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(rename = "Round")]
#[allow(dead_code, reason = "only described")]
pub struct WireRound {
    /// Version of the data format.
    format: u64,
    /// The week, such as `2026-W48` (ISO 8601).
    #[schemars(regex(pattern = r"^\d{4}-W\d{2}$"))]
    round: String,
    /// A digest of all that decided the round.
    #[schemars(regex(pattern = "^[0-9a-f]{16}$"))]
    made_from: String,
    /// How many people took part.
    eligible: usize,
    /// Where the clocks stood on its Monday at noon UTC: minutes ahead of UTC, by name of the time zone.
    zones: BTreeMap<String, i32>,
    /// Who was introduced to whom.
    introductions: Vec<WireIntroduction>,
    /// Who took part and could not be introduced.
    #[schemars(default)]
    left_over: Vec<WireLeftOver>,
}

/// Two or three people who are introduced to each other.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(rename = "Introduction")]
#[allow(dead_code, reason = "only described")]
struct WireIntroduction {
    /// Their ids, in order.
    #[schemars(with = "Vec<super::schema::Slug>", length(min = 2, max = 3))]
    people: Vec<String>,
    /// Rules that had to be relaxed for them.
    #[schemars(with = "Option<Vec<super::schema::OneOf<Rule>>>")]
    relaxed: Vec<String>,
}

/// Somebody who took part and could not be introduced.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(rename = "LeftOver")]
#[allow(dead_code, reason = "only described")]
struct WireLeftOver {
    /// Who.
    #[schemars(with = "super::schema::Slug")]
    person: String,
    /// Why, in words.
    why: String,
}

/// Reads a file of the ledger. `None` where it cannot be used; the reason is among the problems. An introduction that
/// cannot be read is left out, and said.
pub fn read_round(path: &str, text: &str, problems: &mut Vec<Problem>) -> Option<Round> {
    let mut fields = match Fields::of(without_mark(text)) {
        Ok(fields) => fields,
        Err(wrong) => {
            problems.push(explain_unreadable(path, text, &wrong));
            return None;
        }
    };
    let read = read(path, &mut fields, problems);
    fields
        .checked(read)
        .map_err(|WrongField { field, what }| {
            let what = format!("`{field}` was not understood: {what}");
            problems.push(Problem::file(path, what, REMEDY));
        })
        .ok()
        .flatten()
}

const REMEDY: &str =
    "The file is written by `footbridge introductions --write`: put back an earlier version of it.";

fn read(path: &str, fields: &mut Fields<'_>, problems: &mut Vec<Problem>) -> Option<Round> {
    check_format(path, u64::from(fields.number("format").unwrap_or(0)), problems);
    let round = fields.required("round");
    let round = RoundId::parse(&round)
        .map_err(|wrong| fields.keep_wrong("round", wrong.to_string()))
        .ok();
    let mut entries = RecordProblems::new(path, "", problems);
    let introductions = list(fields, "introductions", &mut entries, introduction);
    let left_over = list(fields, "left_over", &mut entries, left_over);
    let zones = fields.value("zones").unwrap_or_default();
    let zones = zones.as_object().into_iter().flatten();
    let mut offsets = BTreeMap::new();
    for (zone, offset) in zones {
        if let Some(offset) = offset.as_i64().and_then(|offset| i32::try_from(offset).ok()) {
            offsets.insert(zone.clone(), offset);
        }
    }
    Some(Round {
        round: round?,
        made_from: fields.text("made_from"),
        eligible: fields.number("eligible").unwrap_or(0) as usize,
        zones: offsets,
        introductions,
        left_over,
        extra: fields.rest(),
    })
}

fn list<T>(
    fields: &mut Fields<'_>,
    name: &str,
    problems: &mut RecordProblems<'_>,
    read: fn(&Value) -> Option<T>,
) -> Vec<T> {
    let value = fields.value(name);
    let items = value.as_ref().and_then(Value::as_array).into_iter().flatten();
    let mut understood = Vec::new();
    for (number, item) in items.enumerate() {
        match read(item) {
            Some(item) => understood.push(item),
            None => problems.record(format!("{name}.{number}"), "an entry was not understood", REMEDY),
        }
    }
    understood
}

fn introduction(value: &Value) -> Option<Introduction> {
    let texts = |key: &str| value.get(key).and_then(Value::as_array).into_iter().flatten();
    let ids = texts("people").map(|id| person(Some(id)));
    let people = ids.collect::<Option<Vec<_>>>()?;
    let rules = texts("relaxed").map(|rule| Rule::from_key(rule.as_str()?));
    Some(Introduction {
        relaxed: rules.collect::<Option<Vec<_>>>()?,
        people: Some(people).filter(|people| !people.is_empty())?,
    })
}

fn left_over(value: &Value) -> Option<LeftOver> {
    Some(LeftOver {
        person: person(value.get("person"))?,
        why: value
            .get("why")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned(),
    })
}

fn person(value: Option<&Value>) -> Option<PersonId> {
    PersonId::parse(value?.as_str()?).ok()
}

/// The text of the file.
pub fn write_round(round: &Round) -> String {
    let mut fields = vec![
        field("format", FORMAT),
        field("round", round.round.as_str()),
        field("made_from", round.made_from.as_str()),
        field("eligible", round.eligible),
        field("zones", Value::from(zones(round))),
    ];
    fields.extend(round.extra.iter().map(|(name, value)| field(name, value.clone())));
    let introductions = round.introductions.iter().map(|one| {
        let mut line = Extra::new();
        line.insert("people".to_owned(), ids(&one.people));
        if !one.relaxed.is_empty() {
            let rules: Vec<Value> = one.relaxed.iter().map(|rule| rule.key().into()).collect();
            line.insert("relaxed".to_owned(), rules.into());
        }
        line
    });
    fields.push(lines("introductions", introductions));
    if !round.left_over.is_empty() {
        let left = round.left_over.iter().map(|one| {
            let mut line = Extra::new();
            line.insert("person".to_owned(), one.person.as_str().into());
            line.insert("why".to_owned(), one.why.as_str().into());
            line
        });
        fields.push(lines("left_over", left));
    }
    format!("{{\n{}\n}}\n", fields.join(",\n"))
}

fn zones(round: &Round) -> Extra {
    let mut zones = Extra::new();
    for (zone, offset) in &round.zones {
        zones.insert(zone.clone(), (*offset).into());
    }
    zones
}

fn ids(people: &[PersonId]) -> Value {
    people
        .iter()
        .map(|id| Value::from(id.as_str()))
        .collect::<Vec<_>>()
        .into()
}

/// `  "name": value`.
fn field(name: &str, value: impl Into<Value>) -> String {
    let value = write_value(&value.into());
    let value = value.trim_end().replace('\n', "\n  ");
    format!("  {}: {value}", Value::from(name))
}

/// A list with an entry on each line.
fn lines(name: &str, entries: impl Iterator<Item = Extra>) -> String {
    let entries: Vec<String> = entries
        .map(|entry| format!("    {}", line(&Value::Object(entry))))
        .collect();
    if entries.is_empty() {
        return format!("  \"{name}\": []");
    }
    format!("  \"{name}\": [\n{}\n  ]", entries.join(",\n"))
}

/// A value on one line, with room to breathe: `{ "people": ["ana", "ines"] }`.
fn line(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let fields = fields
                .iter()
                .map(|(name, value)| format!("{}: {}", Value::from(name.as_str()), line(value)));
            format!("{{ {} }}", fields.collect::<Vec<_>>().join(", "))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(line).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}
