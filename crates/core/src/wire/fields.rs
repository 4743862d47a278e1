//! The fields of a record, one by one. What serde derives for a record of twenty fields is compiled anew for each kind and
//! takes several times the room: here one function for each type of field serves all records.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::de::{DeserializeOwned, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use serde_json::{Error, Value};

use super::locate::field_at;
use crate::model::Extra;

/// A record as written, which can be read from its fields.
pub trait FromFields: Sized {
    /// Takes the fields it knows; the rest is kept as it is. What is wrong is kept in `fields`.
    fn read(fields: &mut Fields<'_>) -> Self;

    /// The record, or what is wrong first.
    fn from_fields(mut fields: Fields<'_>) -> Result<Self, WrongField> {
        let read = Self::read(&mut fields);
        fields.checked(read)
    }
}

/// The fields of one record that nobody has taken yet, as written. A field that cannot be read is taken for one that is
/// not there, and the first of them is kept: an error from each of twenty fields would be a third of the code.
#[derive(Debug)]
pub struct Fields<'a> {
    left: Vec<(Cow<'a, str>, &'a RawValue)>,
    wrong: Option<WrongField>,
}

/// Why a record cannot be read.
#[derive(Debug)]
pub struct WrongField {
    /// Path of the field, such as `skills.rust`.
    pub field: String,
    /// What is wrong with it.
    pub what: String,
}

impl<'a> Fields<'a> {
    /// Takes a record apart. An error where it is no object.
    pub fn of(text: &'a str) -> Result<Self, Error> {
        serde_json::from_str(text)
    }

    /// What was read, unless a field was wrong.
    pub fn checked<T>(&mut self, read: T) -> Result<T, WrongField> {
        self.wrong.take().map_or(Ok(read), Err)
    }

    /// Keeps what is wrong with a field, where it is the first.
    pub fn keep_wrong(&mut self, field: &str, what: String) {
        self.keep(WrongField {
            field: field.to_owned(),
            what,
        });
    }

    /// A text that has to be there, but may be empty.
    pub fn required(&mut self, name: &str) -> String {
        if !self.has(name) {
            self.keep_wrong(name, format!("missing field `{name}`"));
        }
        self.or_default(name)
    }

    /// A text; empty where it is not given.
    pub fn text(&mut self, name: &str) -> String {
        self.or_default(name)
    }

    /// A text that may be left out.
    pub fn maybe(&mut self, name: &str) -> Option<String> {
        self.unless_null(name)
    }

    /// Several texts.
    pub fn texts(&mut self, name: &str) -> Vec<String> {
        self.or_default(name)
    }

    /// A text for each of several keys.
    pub fn texts_by_key(&mut self, name: &str) -> BTreeMap<String, String> {
        self.or_default(name)
    }

    /// A number that may be left out.
    pub fn number(&mut self, name: &str) -> Option<u32> {
        self.unless_null(name)
    }

    /// Yes or no; no where it is not given.
    pub fn flag(&mut self, name: &str) -> bool {
        self.or_default(name)
    }

    /// A part with a structure of its own.
    pub fn value(&mut self, name: &str) -> Option<Value> {
        self.unless_null(name)
    }

    /// All that nobody has taken.
    pub fn rest(&mut self) -> Extra {
        let mut rest = Extra::new();
        for (name, raw) in std::mem::take(&mut self.left) {
            if let Some(value) = self.parse(&name, raw) {
                rest.insert(name.into_owned(), value);
            }
        }
        rest
    }

    fn has(&self, name: &str) -> bool {
        self.left.iter().any(|(other, _)| other == name)
    }

    fn take(&mut self, name: &str) -> Option<&'a RawValue> {
        let at = self.left.iter().position(|(other, _)| other == name)?;
        let (_, raw) = self.left.remove(at);
        if self.has(name) {
            self.keep_wrong(name, format!("duplicate field `{name}`"));
        }
        Some(raw)
    }

    fn or_default<T: DeserializeOwned + Default>(&mut self, name: &str) -> T {
        let raw = self.take(name);
        raw.and_then(|raw| self.parse(name, raw)).unwrap_or_default()
    }

    fn unless_null<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        let raw = self.take(name).filter(|raw| raw.get() != "null")?;
        self.parse(name, raw)
    }

    fn parse<T: DeserializeOwned>(&mut self, name: &str, raw: &RawValue) -> Option<T> {
        match serde_json::from_str(raw.get()) {
            Ok(value) => Some(value),
            Err(wrong) => {
                self.keep(wrong_field(name, raw.get(), &wrong));
                None
            }
        }
    }

    fn keep(&mut self, wrong: WrongField) {
        self.wrong.get_or_insert(wrong);
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FieldsVisitor)
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Fields<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some((Name(name), raw)) = map.next_entry()? {
            fields.push((name, raw));
        }
        Ok(Fields {
            left: fields,
            wrong: None,
        })
    }
}

/// A field's name, borrowed unless something in it is escaped.
struct Name<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Name<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(NameVisitor)
    }
}

struct NameVisitor;

impl<'de> Visitor<'de> for NameVisitor {
    type Value = Name<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Self::Value, E> {
        Ok(Name(Cow::Borrowed(name)))
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(Name(Cow::Owned(name.to_owned())))
    }
}

fn wrong_field(name: &str, text: &str, wrong: &Error) -> WrongField {
    let within = field_at(text, wrong.line(), wrong.column());
    let message = wrong.to_string();
    WrongField {
        field: if within.is_empty() {
            name.to_owned()
        } else {
            [name, &within].join(".")
        },
        what: message.split(" at line ").next().unwrap_or_default().to_owned(),
    }
}
