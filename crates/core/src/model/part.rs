//! Reads the small records within a record, such as contacts and meetings.
//!
//! What serde derives for a structure that keeps its unknown fields is compiled anew for each and takes several times
//! the room; here one function for each type of field serves all of them.

use serde::de::Error;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::Extra;

/// The fields of a small record that nobody has taken yet. A field that cannot be read is taken for one that is not
/// there, and what is wrong with the first of them is kept.
#[derive(Debug)]
pub struct Part {
    left: Extra,
    wrong: Option<String>,
}

/// A small record that is read from its fields.
pub trait FromPart: Sized {
    /// Takes the fields it knows.
    fn from_part(part: &mut Part) -> Self;
}

impl Part {
    /// Reads a small record.
    pub fn deserialize<'de, T: FromPart, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        let mut part = Self {
            left: Extra::deserialize(deserializer)?,
            wrong: None,
        };
        let read = T::from_part(&mut part);
        part.wrong.map_or(Ok(read), |wrong| Err(D::Error::custom(wrong)))
    }

    /// A text; empty where it is not given.
    pub fn text(&mut self, name: &str) -> String {
        match self.left.remove(name) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text,
            Some(_) => self.wrong(format!("`{name}` is no text")),
        }
    }

    /// A text that has to be there.
    pub fn required(&mut self, name: &str) -> String {
        if self.left.contains_key(name) {
            self.text(name)
        } else {
            self.wrong(format!("missing field `{name}`"))
        }
    }

    /// A whole number that may be left out.
    pub fn number(&mut self, name: &str) -> Option<u32> {
        let value = self.left.remove(name).filter(|value| !value.is_null())?;
        let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
        if number.is_none() {
            self.keep(format!("`{name}` is no whole number"));
        }
        number
    }

    /// A date, time, id or choice that may be left out.
    pub fn parsed<T>(&mut self, name: &str, parse: fn(&str) -> Option<T>) -> Option<T> {
        let text = self.text(name);
        if text.is_empty() {
            return None;
        }
        let parsed = parse(&text);
        if parsed.is_none() {
            self.keep(format!("`{name}` cannot be “{text}”"));
        }
        parsed
    }

    /// The same, where it has to be there.
    pub fn parsed_required<T>(&mut self, name: &str, parse: fn(&str) -> Option<T>) -> Option<T> {
        if !self.left.contains_key(name) {
            self.keep(format!("missing field `{name}`"));
        }
        self.parsed(name, parse)
    }

    /// Several ids.
    pub fn ids<T>(&mut self, name: &str, parse: fn(&str) -> Option<T>) -> Vec<T> {
        let items = self.list(name);
        let mut ids = Vec::with_capacity(items.len());
        for item in items {
            match parse(item.as_str().unwrap_or_default()) {
                Some(id) => ids.push(id),
                None => self.keep(format!("`{name}` cannot hold {item}")),
            }
        }
        ids
    }

    /// Several small records.
    pub fn parts<T: FromPart>(&mut self, name: &str) -> Vec<T> {
        let items = self.list(name);
        let mut parts = Vec::with_capacity(items.len());
        for item in items {
            match Self::deserialize(item) {
                Ok(part) => parts.push(part),
                Err(wrong) => self.keep(format!("`{name}`: {wrong}")),
            }
        }
        parts
    }

    /// All that nobody has taken. A map that everything was taken from keeps the room it had, some four hundred bytes, so
    /// where nothing is left a new one is given.
    pub fn rest(&mut self) -> Extra {
        let left = std::mem::take(&mut self.left);
        if left.is_empty() { Extra::new() } else { left }
    }

    fn list(&mut self, name: &str) -> Vec<Value> {
        match self.left.remove(name) {
            None | Some(Value::Null) => Vec::new(),
            Some(Value::Array(items)) => items,
            Some(_) => self.wrong(format!("`{name}` is no list")),
        }
    }

    /// Keeps what is wrong, where it is the first, and gives nothing in its place.
    fn wrong<T: Default>(&mut self, what: String) -> T {
        self.keep(what);
        T::default()
    }

    fn keep(&mut self, what: String) {
        self.wrong.get_or_insert(what);
    }
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
