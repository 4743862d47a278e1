//! Reads the small records within a record, such as contacts and meetings.
//!
//! What serde derives for a structure that keeps its unknown fields is compiled anew for each and takes several times
//! the room; here one function for each type of field serves all of them.

use std::fmt::Display;
use std::str::FromStr;

use serde::de::Error;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::{Choice, Extra};

/// The fields of a small record that nobody has taken yet. An error says which field is wrong, and how.
#[derive(Debug)]
pub struct Part(Extra);

/// A small record that is read from its fields.
pub trait FromPart: Sized {
    /// Takes the fields it knows.
    fn from_part(part: &mut Part) -> Result<Self, String>;
}

impl Part {
    /// Reads a small record.
    pub fn deserialize<'de, T: FromPart, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::from_part(&mut Self(Extra::deserialize(deserializer)?)).map_err(D::Error::custom)
    }

    /// A text; empty where it is not given.
    pub fn text(&mut self, name: &str) -> Result<String, String> {
        match self.0.remove(name) {
            None | Some(Value::Null) => Ok(String::new()),
            Some(Value::String(text)) => Ok(text),
            Some(_) => Err(format!("`{name}` is no text")),
        }
    }

    /// A text that has to be there.
    pub fn required(&mut self, name: &str) -> Result<String, String> {
        if self.0.contains_key(name) {
            self.text(name)
        } else {
            Err(format!("missing field `{name}`"))
        }
    }

    /// A whole number that may be left out.
    pub fn number(&mut self, name: &str) -> Result<Option<u32>, String> {
        match self.0.remove(name) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => {
                let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
                number
                    .map(Some)
                    .ok_or_else(|| format!("`{name}` is no whole number"))
            }
        }
    }

    /// A date, time or id that may be left out.
    pub fn parsed<T>(&mut self, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, String> {
        let text = self.text(name)?;
        if text.is_empty() {
            return Ok(None);
        }
        parse(&text).map(Some).ok_or_else(|| wrong(name, &text))
    }

    /// What is written as a text of its own form, and has to be there.
    pub fn written<T: FromStr<Err: Display>>(&mut self, name: &str) -> Result<T, String> {
        let text = self.required(name)?;
        text.parse().map_err(|why| format!("`{name}`: {why}"))
    }

    /// One of a closed list of choices that may be left out.
    pub fn choice<C: Choice>(&mut self, name: &str) -> Result<Option<C>, String> {
        self.parsed(name, C::from_key)
    }

    /// Several ids.
    pub fn ids<T>(&mut self, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, String> {
        let read = |item: Value| {
            let text = item.as_str().unwrap_or_default();
            parse(text).ok_or_else(|| wrong(name, &item.to_string()))
        };
        self.list(name)?.into_iter().map(read).collect()
    }

    /// Several small records.
    pub fn parts<T: FromPart>(&mut self, name: &str) -> Result<Vec<T>, String> {
        let read = |item: Value| match item {
            Value::Object(fields) => {
                T::from_part(&mut Self(fields)).map_err(|why| format!("`{name}`: {why}"))
            }
            other => Err(wrong(name, &other.to_string())),
        };
        self.list(name)?.into_iter().map(read).collect()
    }

    /// All that nobody has taken.
    pub fn rest(&mut self) -> Extra {
        std::mem::take(&mut self.0)
    }

    fn list(&mut self, name: &str) -> Result<Vec<Value>, String> {
        match self.0.remove(name) {
            None | Some(Value::Null) => Ok(Vec::new()),
            Some(Value::Array(items)) => Ok(items),
            Some(_) => Err(format!("`{name}` is no list")),
        }
    }
}

fn wrong(name: &str, text: &str) -> String {
    format!("`{name}` cannot be {text}")
}

/// Lets serde read small records by their fields.
macro_rules! read_from_part {
    ($($name:ty),*) => {$(
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::model::part::Part::deserialize(deserializer)
            }
        }
    )*};
}
pub(super) use read_from_part;
