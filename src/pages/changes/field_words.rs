//! Fields of records and what they hold, in words for people.

use footbridge_core::Catalog;
use footbridge_core::model::{
    Choice, Commitment, DepartmentId, Format, GroupStatus, LevelId, LocationId, MeetingSize, MeetingWay,
    OpenTo, Outcome, PersonId, PostKind, PostStatus, Rhythm, SkillLevel, TopicId, Weekday,
};
use footbridge_core::text::capitalised;
use footbridge_core::time::Date;
use serde_json::{Map, Value};

use crate::intl::day;

/// Longest text that is shown whole, in characters: about four lines.
const LONGEST: usize = 280;

/// What a field is called, such as "Purpose" for `purpose` and "Skill: Rust" for `skills/rust`.
pub fn field_name(field: &str, catalog: &Catalog) -> String {
    if let Some((set, item)) = field.split_once('/') {
        let heading = match set {
            "skills" => "Skill",
            "interests" => "Interest",
            "learning" => "Wants to learn",
            "open_to" => "Open to",
            "leads" => "Lead",
            "members" => "Member",
            "interested" => "Interested",
            "apart" => "Kept apart",
            "met" => "Introduction",
            other => other,
        };
        return format!("{heading}: {}", item_name(set, item, catalog));
    }
    let words = match field {
        "about" => "About me",
        "body" => "Text",
        "joined" => "First day",
        "location" => "Place",
        "meets" | "how" => "Meeting",
        "mentees" => "How many I can mentor",
        "mentoring" => "What I offer as a mentor",
        "goals" => "What I want a mentor for",
        "introductions" => "Weekly introductions",
        "choices" => "Mentors I would like",
        "size" => "How many meet",
        "to" => "Asks",
        "paused_until" => "Paused until",
        "timezone" => "Time zone",
        "capacity" => "Places",
        "expires" | "ends" => "Last day",
        "reviewed" => "Confirmed as up to date",
        "posted" => "Posted on",
        other => return capitalised(&other.replace('_', " ")),
    };
    words.to_owned()
}

/// What a field holds, in words; "nothing" where it is empty.
pub fn value_words(field: &str, value: &Value, catalog: &Catalog) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text_words(field, text, catalog),
        Value::Array(items) if items.is_empty() => "nothing".to_owned(),
        Value::Array(items) => joined(items.iter().map(|item| value_words(field, item, catalog)), ", "),
        Value::Object(fields) => object_words(field, fields, catalog),
    }
}

fn text_words(field: &str, text: &str, catalog: &Catalog) -> String {
    let label = match field.split('/').next().unwrap_or(field) {
        "skills" => SkillLevel::from_key(text).map(Choice::label),
        "format" => Format::from_key(text).map(Choice::label),
        "commitment" => Commitment::from_key(text).map(Choice::label),
        "kind" => PostKind::from_key(text).map(Choice::label),
        "weekday" => Weekday::from_key(text).map(Choice::label),
        "status" => GroupStatus::from_key(text)
            .map(Choice::label)
            .or_else(|| PostStatus::from_key(text).map(Choice::label)),
        "topics" => return TopicId::parse(text).map_or(text.to_owned(), |id| catalog.topic_label(&id)),
        "met" => Outcome::from_key(text).map(Choice::label),
        "size" => MeetingSize::from_key(text).map(Choice::label),
        "how" => MeetingWay::from_key(text).map(Choice::label),
        "rhythm" => Rhythm::from_key(text).map(Choice::label),
        "author" | "to" | "choices" => {
            return PersonId::parse(text).map_or(text.to_owned(), |id| catalog.person_name(&id));
        }
        "department" => known(catalog.department_label(DepartmentId::parse(text).ok().as_ref())),
        "location" => known(catalog.location_label(LocationId::parse(text).ok().as_ref())),
        "level" => known(catalog.level_label(LevelId::parse(text).ok().as_ref())),
        "joined" | "paused_until" | "expires" | "ends" | "reviewed" | "posted" | "founded" | "on" => {
            return text.parse::<Date>().map_or(text.to_owned(), day);
        }
        _ => None,
    };
    match label {
        Some(label) => label.to_owned(),
        None if text.is_empty() => "nothing".to_owned(),
        None => shortened(text),
    }
}

/// A small record, such as a meeting or the contacts: what it says, field by field.
fn object_words(field: &str, fields: &Map<String, Value>, catalog: &Catalog) -> String {
    if fields.is_empty() {
        return "nothing".to_owned();
    }
    let is_list = matches!(field, "accomplishments" | "links" | "contacts");
    let parts = fields.iter().map(|(name, value)| {
        let words = value_words(name, value, catalog);
        if matches!(name.as_str(), "text" | "label") {
            words
        } else {
            format!("{} {words}", field_name(name, catalog).to_lowercase())
        }
    });
    joined(parts, if is_list { "; " } else { ", " })
}

fn item_name(set: &str, item: &str, catalog: &Catalog) -> String {
    match set {
        "skills" | "interests" | "learning" => {
            TopicId::parse(item).map_or(item.to_owned(), |id| catalog.topic_label(&id))
        }
        "leads" | "members" | "interested" => {
            PersonId::parse(item).map_or(item.to_owned(), |id| catalog.person_name(&id))
        }
        "open_to" => OpenTo::from_key(item).map_or_else(|| item.to_owned(), |it| it.label().to_owned()),
        "apart" => "somebody".to_owned(),
        _ => item.to_owned(),
    }
}

fn known(label: &str) -> Option<&str> {
    Some(label).filter(|label| !label.is_empty())
}

fn joined(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.collect::<Vec<_>>().join(between)
}

fn shortened(text: &str) -> String {
    if text.chars().nth(LONGEST).is_none() {
        return text.to_owned();
    }
    let kept: String = text.chars().take(LONGEST).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use footbridge_core::catalog::{CatalogBuilder, CollectionKind};
    use footbridge_core::wire::read_site;
    use serde_json::json;

    fn catalog() -> Catalog {
        let site = r#"{"format":1,"organisation":{"name":"Test"},"collections":{},
            "locations":[{"id":"lisbon","label":"Lisbon","country":"Portugal","timezone":"Europe/Lisbon"}]}"#;
        let mut problems = Vec::new();
        let site = read_site("site.json", site, &mut problems).unwrap();
        let mut builder = CatalogBuilder::new(site, problems);
        let topics = r#"{"format":1,"topics":[{"id":"rust","label":"Rust","kind":"skill"}]}"#;
        builder.add(CollectionKind::Topics, "topics.json", topics);
        let people = r#"{"format":1,"people":[{"id":"ana","name":"Ana Silva"}]}"#;
        builder.add(CollectionKind::People, "people.json", people);
        builder.finish().0
    }

    #[test]
    fn fields_have_names() {
        let catalog = catalog();
        for (field, name) in [
            ("purpose", "Purpose"),
            ("open_to_newcomers", "Open to newcomers"),
            ("skills/rust", "Skill: Rust"),
            ("leads/ana", "Lead: Ana Silva"),
            ("open_to/coffee", "Open to: A coffee"),
            ("body", "Text"),
        ] {
            assert_eq!(field_name(field, &catalog), name);
        }
    }

    #[test]
    fn values_are_words() {
        let catalog = catalog();
        for (field, value, words) in [
            ("purpose", json!(null), "nothing"),
            ("purpose", json!(""), "nothing"),
            ("location", json!("lisbon"), "Lisbon"),
            ("location", json!("atlantis"), "atlantis"),
            ("format", json!("in_person"), "In person"),
            ("open_to_newcomers", json!(true), "yes"),
            ("topics", json!(["rust", "go"]), "Rust, go"),
            ("skills/rust", json!("expert"), "Teaches it"),
            (
                "channel",
                json!({"label": "#chess", "url": "https://chat.example/chess"}),
                "#chess, url https://chat.example/chess",
            ),
        ] {
            assert_eq!(value_words(field, &value, &catalog), words);
        }
        assert_eq!(
            value_words("purpose", &json!("x".repeat(300)), &catalog)
                .chars()
                .count(),
            281
        );
    }
}
