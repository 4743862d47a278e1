//! JSON Schemas of the files, from the wire types.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::group::WireGroup;
use super::person::WirePerson;
use super::post::WirePost;
use super::receipt::WireReceipt;
use super::round::WireRound;
use super::site::WireSite;
use super::topic::WireTopic;
use crate::model::Choice;

/// An id.
pub struct Slug;
/// A date.
pub struct Day;
/// A moment in UTC.
pub struct Moment;
/// A time on the clock.
pub struct ClockTime;
/// One of a closed list of choices.
pub struct OneOf<C>(PhantomData<C>);

/// File name and schema of each kind of file.
pub fn schemas() -> Vec<(&'static str, Schema)> {
    vec![
        ("site.schema.json", of::<WireSite>("site.json")),
        ("topics.schema.json", of_collection::<WireTopic>("topics")),
        ("people.schema.json", of_collection::<WirePerson>("people")),
        ("groups.schema.json", of_collection::<WireGroup>("groups")),
        ("posts.schema.json", of_collection::<WirePost>("posts")),
        ("round.schema.json", of::<WireRound>("A round of introductions")),
        ("receipt.schema.json", of::<WireReceipt>("A receipt")),
        ("change.schema.json", of::<crate::Change>("A change file")),
    ]
}

fn of<T: JsonSchema>(title: &str) -> Schema {
    let mut schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    schema
}

fn of_collection<T: JsonSchema>(key: &str) -> Schema {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let record = generator.subschema_for::<T>();
    json_schema!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("{key}.json"),
        "type": "object",
        "required": ["format", key],
        "properties": {
            "format": { "type": "integer", "const": super::FORMAT },
            key: { "type": "array", "items": record }
        },
        "$defs": generator.take_definitions(true)
    })
}

macro_rules! pattern {
    ($($name:ident $title:literal $pattern:literal;)*) => {$(
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                $title.into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    )*};
}

pattern! {
    Slug "Id" "^[a-z0-9]+(-[a-z0-9]+)*$";
    Day "Date" "^\\d{4}-\\d{2}-\\d{2}$";
    Moment "Moment" "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{3})?Z$";
    ClockTime "ClockTime" "^([01]\\d|2[0-3]):[0-5]\\d$";
}

impl<C: Choice> JsonSchema for OneOf<C> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        std::any::type_name::<C>()
            .rsplit("::")
            .next()
            .unwrap_or_default()
            .to_owned()
            .into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let keys: Vec<_> = C::ALL.iter().map(|choice| choice.key()).collect();
        json_schema!({ "type": "string", "enum": keys })
    }
}
