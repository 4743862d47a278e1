//! Reads the fields of one record: takes what is understood, names what is not and keeps it for writing back.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::str::FromStr;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::model::{Choice, Extra, Goals, InvalidId, Mentoring, Pool};
use crate::order::set_of;
use crate::problem::RecordProblems;

/// Reads an id, sharing its text.
type ParseId<I> = fn(&str, &mut Pool) -> Result<I, InvalidId>;

/// One record in the making.
pub struct Reading<'a, 'b> {
    problems: &'a mut RecordProblems<'b>,
    pool: &'a mut Pool,
    /// Unknown fields, and the fields that were not understood, as written.
    pub extra: Extra,
}

impl<'a, 'b> Reading<'a, 'b> {
    pub fn new(problems: &'a mut RecordProblems<'b>, pool: &'a mut Pool, extra: Extra) -> Self {
        Self {
            problems,
            pool,
            extra,
        }
    }

    /// The id, without which there is no record.
    pub fn own_id<I>(&mut self, text: &str, parse: ParseId<I>) -> Option<I> {
        parse(text, self.pool)
            .map_err(|wrong| {
                self.problems.record(
                    "id",
                    wrong.to_string(),
                    "Give the record an id like the others in the file.",
                );
            })
            .ok()
    }

    /// A text that must not be empty, without which there is no record.
    pub fn required(&mut self, field: &str, text: String) -> Option<String> {
        if text.trim().is_empty() {
            self.problems
                .record(field, format!("`{field}` is empty"), "Fill it in.");
            return None;
        }
        Some(text)
    }

    /// A date, time or other text with a form of its own.
    pub fn parsed<T>(&mut self, field: &str, text: Option<String>) -> Option<T>
    where
        T: FromStr<Err: Display>,
    {
        let text = text?;
        text.parse()
            .map_err(|wrong| self.keep(field, &wrong, Value::String(text)))
            .ok()
    }

    /// A reference to another record.
    pub fn id<I>(&mut self, field: &str, text: Option<String>, parse: ParseId<I>) -> Option<I> {
        let text = text?;
        parse(&text, self.pool)
            .map_err(|wrong| self.keep(field, &wrong, Value::String(text)))
            .ok()
    }

    /// References to other records, in order.
    pub fn ids<I>(&mut self, field: &str, texts: Vec<String>, parse: ParseId<I>) -> Vec<I> {
        self.each(field, texts, |text, pool| {
            parse(text, pool).map_err(|wrong| wrong.to_string())
        })
    }

    /// One of a closed list of choices.
    pub fn choice<C: Choice>(&mut self, field: &str, key: Option<String>) -> Option<C> {
        let key = key?;
        C::from_key(&key).or_else(|| {
            self.keep(field, &not_offered::<C>(&key), Value::String(key));
            None
        })
    }

    /// Several of a closed list of choices.
    pub fn choices<C: Choice + Ord>(&mut self, field: &str, keys: Vec<String>) -> BTreeSet<C> {
        set_of(self.each(field, keys, |key, _| {
            C::from_key(key).ok_or_else(|| not_offered::<C>(key))
        }))
    }

    /// A choice for each of several ids.
    pub fn choice_by_id<I: Ord, C: Choice>(
        &mut self,
        field: &str,
        written: BTreeMap<String, String>,
        parse: ParseId<I>,
    ) -> BTreeMap<I, C> {
        let mut understood = BTreeMap::new();
        let mut left = Extra::new();
        for (id, key) in written {
            let read = parse(&id, self.pool).map_err(|wrong| wrong.to_string());
            match read.and_then(|id| {
                C::from_key(&key)
                    .map(|c| (id, c))
                    .ok_or_else(|| not_offered::<C>(&key))
            }) {
                Ok((id, choice)) => {
                    understood.insert(id, choice);
                }
                Err(wrong) => {
                    self.problems
                        .field(format!("{field}.{id}"), wrong, "Correct it, or remove the entry.");
                    left.insert(id, Value::String(key));
                }
            }
        }
        if !left.is_empty() {
            self.extra.insert(field.to_owned(), Value::Object(left));
        }
        understood
    }

    /// A part with a structure of its own.
    pub fn structure<T: DeserializeOwned>(&mut self, field: &str, value: Option<Value>) -> Option<T> {
        let value = value?;
        T::deserialize(&value)
            .map_err(|wrong| self.keep(field, &wrong, value))
            .ok()
    }

    /// What a mentor offers.
    pub fn mentoring(&mut self, value: Option<Value>) -> Option<Box<Mentoring>> {
        let mut mentoring: Box<Mentoring> = self.structure("mentoring", value)?;
        mentoring.topics.iter_mut().for_each(|id| id.share(self.pool));
        Some(mentoring)
    }

    /// What somebody wants a mentor for.
    pub fn goals(&mut self, value: Option<Value>) -> Option<Box<Goals>> {
        let mut goals: Box<Goals> = self.structure("goals", value)?;
        goals.topics.iter_mut().for_each(|id| id.share(self.pool));
        goals.choices.iter_mut().for_each(|id| id.share(self.pool));
        Some(goals)
    }

    fn each<T>(
        &mut self,
        field: &str,
        texts: Vec<String>,
        read: impl Fn(&str, &mut Pool) -> Result<T, String>,
    ) -> Vec<T> {
        let mut left = Vec::new();
        let mut understood = Vec::with_capacity(texts.len());
        for text in texts {
            match read(&text, self.pool) {
                Ok(item) => understood.push(item),
                Err(wrong) => {
                    self.problems
                        .field(field, wrong, "Correct it, or remove the entry.");
                    left.push(Value::String(text));
                }
            }
        }
        if !left.is_empty() {
            self.extra.insert(field.to_owned(), Value::Array(left));
        }
        understood
    }

    fn keep(&mut self, field: &str, wrong: &impl Display, value: Value) {
        self.problems.field(
            field,
            format!("`{field}` was not understood: {wrong}"),
            "Correct it, or remove the field.",
        );
        self.extra.insert(field.to_owned(), value);
    }
}

/// Adds the entries of a list that were not understood to those that were, for writing.
pub fn with_left_over(extra: &mut Extra, field: &str, mut understood: Vec<String>) -> Vec<String> {
    if let Some(Value::Array(left)) = extra.remove(field) {
        understood.extend(left.iter().filter_map(Value::as_str).map(str::to_owned));
    }
    understood
}

/// Adds the entries of a map that were not understood to those that were, for writing.
pub fn with_left_over_entries(
    extra: &mut Extra,
    field: &str,
    mut understood: BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    if let Some(Value::Object(left)) = extra.remove(field) {
        for (id, value) in left {
            if let Value::String(key) = value {
                understood.entry(id).or_insert(key);
            }
        }
    }
    understood
}

/// A field's text, unless what was written there was not understood and is kept in `extra`.
pub fn unless_left_over(extra: &Extra, field: &str, text: impl Into<String>) -> Option<String> {
    (!extra.contains_key(field)).then(|| text.into())
}

fn not_offered<C: Choice>(key: &str) -> String {
    let offered: Vec<_> = C::ALL.iter().map(|choice| choice.key()).collect();
    format!("“{key}” is none of {}", offered.join(", "))
}
