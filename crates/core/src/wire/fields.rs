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
    /// Takes the fields it knows; the rest is kept as it is.
    fn read(fields: &mut Fields<'_>) -> Result<Self, WrongField>;
}

/// The fields of one record that nobody has taken yet, as written.
#[derive(Debug)]
pub struct Fields<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

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

    /// A text that has to be there, but may be empty.
    pub fn required(&mut self, name: &str) -> Result<String, WrongField> {
        let raw = self.take(name)?.ok_or_else(|| WrongField {
            field: name.to_owned(),
            what: format!("missing field `{name}`"),
        })?;
        parse(name, raw)
    }

    /// A text; empty where it is not given.
    pub fn text(&mut self, name: &str) -> Result<String, WrongField> {
        self.or_default(name)
    }

    /// A text that may be left out.
    pub fn maybe(&mut self, name: &str) -> Result<Option<String>, WrongField> {
        self.unless_null(name)
    }

    /// Several texts.
    pub fn texts(&mut self, name: &str) -> Result<Vec<String>, WrongField> {
        self.or_default(name)
    }

    /// A text for each of several keys.
    pub fn texts_by_key(&mut self, name: &str) -> Result<BTreeMap<String, String>, WrongField> {
        self.or_default(name)
    }

    /// A number that may be left out.
    pub fn number(&mut self, name: &str) -> Result<Option<u32>, WrongField> {
        self.unless_null(name)
    }

    /// Yes or no; no where it is not given.
    pub fn flag(&mut self, name: &str) -> Result<bool, WrongField> {
        self.or_default(name)
    }

    /// A part with a structure of its own.
    pub fn value(&mut self, name: &str) -> Result<Option<Value>, WrongField> {
        self.unless_null(name)
    }

    /// All that nobody has taken.
    pub fn rest(&mut self) -> Result<Extra, WrongField> {
        let mut rest = Extra::new();
        for (name, raw) in std::mem::take(&mut self.0) {
            let value = parse(&name, raw)?;
            rest.insert(name.into_owned(), value);
        }
        Ok(rest)
    }

    fn take(&mut self, name: &str) -> Result<Option<&'a RawValue>, WrongField> {
        let place = |fields: &Self| fields.0.iter().position(|(other, _)| other == name);
        let Some(at) = place(self) else {
            return Ok(None);
        };
        let (_, raw) = self.0.remove(at);
        if place(self).is_some() {
            return Err(WrongField {
                field: name.to_owned(),
                what: format!("duplicate field `{name}`"),
            });
        }
        Ok(Some(raw))
    }

    fn or_default<T: DeserializeOwned + Default>(&mut self, name: &str) -> Result<T, WrongField> {
        match self.take(name)? {
            Some(raw) => parse(name, raw),
            None => Ok(T::default()),
        }
    }

    fn unless_null<T: DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>, WrongField> {
        match self.take(name)?.filter(|raw| raw.get() != "null") {
            Some(raw) => parse(name, raw).map(Some),
            None => Ok(None),
        }
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
        Ok(Fields(fields))
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

fn parse<T: DeserializeOwned>(name: &str, raw: &RawValue) -> Result<T, WrongField> {
    serde_json::from_str(raw.get()).map_err(|wrong| wrong_field(name, raw.get(), &wrong))
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
