//! Reads a collection file record by record, so that one bad record costs no more than itself.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::error::Category;
use serde_json::value::RawValue;
use serde_json::{Error, Value};

use super::fields::{Fields, FromFields, WrongField};
use super::{FORMAT, WireRecord};
use crate::model::{Extra, Pool};
use crate::problem::{Problem, RecordProblems};

/// What a collection file holds.
#[derive(Clone, Debug)]
pub struct CollectionFile<T> {
    /// Path below the data folder.
    pub path: String,
    /// Version of the data format it was written in.
    pub format: u64,
    /// The records that could be read, in the order of the file.
    pub records: Vec<T>,
    /// The records that could not, as written. A program that rewrites the file must keep them.
    pub rejected: Vec<Value>,
    /// Fields of the file itself that this version does not know.
    pub extra: Extra,
}

/// Reads a file of a collection. `None` where nothing of it can be used; findings are added to `problems`.
pub fn read_collection<T: WireRecord>(
    path: &str,
    text: &str,
    problems: &mut Vec<Problem>,
) -> Option<CollectionFile<T>> {
    let top = open_collection(path, text, T::COLLECTION, problems)?;
    let mut file = CollectionFile {
        path: path.to_owned(),
        format: top.format,
        records: Vec::with_capacity(top.list.len()),
        rejected: Vec::new(),
        extra: top.extra,
    };
    let mut pool = Pool::default();
    for (number, raw) in top.list.into_iter().enumerate() {
        match read_record(path, number, raw, problems, &mut pool) {
            Some(record) => file.records.push(record),
            None => file.rejected.extend(value_of(raw)),
        }
    }
    Some(file)
}

/// A file taken apart as far as that is the same for every collection: compiled once.
#[derive(Debug)]
pub struct OpenedFile<'a> {
    /// Version of the data format it was written in.
    format: u64,
    /// The records, as written.
    pub list: Vec<&'a RawValue>,
    /// Fields of the file itself that this version does not know.
    extra: Extra,
}

/// Takes a file of a collection apart, without reading its records. `None` where nothing of it can be used.
pub fn open_collection<'a>(
    path: &str,
    text: &'a str,
    collection: &str,
    problems: &mut Vec<Problem>,
) -> Option<OpenedFile<'a>> {
    let mut top: BTreeMap<Cow<'_, str>, &RawValue> = match serde_json::from_str(without_mark(text)) {
        Ok(top) => top,
        Err(wrong) => {
            problems.push(explain_unreadable(path, text, &wrong));
            return None;
        }
    };
    let format = read_format(path, top.remove("format"), problems);
    let Some(list) = top
        .remove(collection)
        .and_then(|raw| serde_json::from_str::<Vec<&RawValue>>(raw.get()).ok())
    else {
        let what = format!("there is no list `{collection}` in it");
        let remedy = format!("The file should look like {{\"format\": {FORMAT}, \"{collection}\": […]}}.");
        problems.push(Problem::file(path, what, remedy));
        return None;
    };
    let mut extra = Extra::new();
    for (key, raw) in top {
        extra.extend(value_of(raw).map(|value| (key.into_owned(), value)));
    }
    Some(OpenedFile { format, list, extra })
}

/// Says in plain words why a text is no JSON file of ours, and what to do.
pub fn explain_unreadable(path: &str, text: &str, wrong: &Error) -> Problem {
    let start = without_mark(text).trim_start();
    if start.is_empty() {
        return Problem::file(
            path,
            "the file is empty",
            "Upload it again, or put back an earlier version.",
        );
    }
    if start.starts_with('<') {
        return Problem::file(
            path,
            "the server answered with a web page instead of data",
            "Check that the file is there under exactly this name, and that no sign-in page is in front of it.",
        );
    }
    match wrong.classify() {
        Category::Eof => Problem::file(
            path,
            format!("the file ends too early, at line {}", wrong.line()),
            "It was probably cut off while copying: upload it again.",
        ),
        Category::Data => Problem::file(
            path,
            format!("the file is JSON, but not of the kind expected here: {wrong}"),
            "Compare it with the description of the data format, and correct that place.",
        ),
        _ => Problem::file(
            path,
            format!("the file is not valid JSON: {wrong}"),
            "Open it at that line; a comma, quote or bracket is missing or left over just before.",
        ),
    }
}

/// The text without the byte order mark that some editors put in front of it.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The version a file was written in; 0 where it says nothing.
fn read_format(path: &str, raw: Option<&RawValue>, problems: &mut Vec<Problem>) -> u64 {
    let format = match raw.map(|raw| serde_json::from_str::<u64>(raw.get())) {
        Some(Ok(format)) => format,
        Some(Err(_)) => {
            let remedy = format!("Put the number {FORMAT}.");
            problems.push(Problem::format(path, "`format` is not a number", remedy));
            FORMAT
        }
        None => 0,
    };
    check_format(path, format, problems);
    format
}

/// Names a file that is written in a newer version, or in none.
pub(super) fn check_format(path: &str, format: u64, problems: &mut Vec<Problem>) {
    if format == 0 {
        let remedy = format!("Add \"format\": {FORMAT} at the top.");
        problems.push(Problem::format(path, "`format` is missing", remedy));
    } else if format > FORMAT {
        problems.push(Problem::format(
            path,
            format!("the file is written in format {format}, this version knows formats up to {FORMAT}"),
            "Update Footbridge. Until then what is known is shown, and the file is not rewritten.",
        ));
    }
}

/// Reads the record that stands at `number` in its file, counted from 0.
pub fn read_record<T: WireRecord>(
    path: &str,
    number: usize,
    raw: &RawValue,
    problems: &mut Vec<Problem>,
    pool: &mut Pool,
) -> Option<T> {
    let text = raw.get();
    let wire = match fields_of(text).and_then(T::Wire::from_fields) {
        Ok(wire) => wire,
        Err(wrong) => {
            explain_record(path, number, text, wrong, problems);
            return None;
        }
    };
    let before = problems.len();
    let record = T::lower(wire, &mut RecordProblems::new(path, "", problems), pool);
    // Finding out what it is called takes as long as reading it, and is only asked for where something is wrong.
    if problems.len() > before {
        let name = record_name(number, text);
        for problem in &mut problems[before..] {
            problem.record.clone_from(&name);
        }
    }
    record
}

fn fields_of(text: &str) -> Result<Fields<'_>, WrongField> {
    Fields::of(text).map_err(|_| WrongField {
        field: String::new(),
        what: "a record should be an object in { }".to_owned(),
    })
}

fn explain_record(path: &str, number: usize, text: &str, wrong: WrongField, problems: &mut Vec<Problem>) {
    let WrongField { field, what } = wrong;
    let remedy = if field.is_empty() {
        "Correct it, or remove it from the list.".to_owned()
    } else if what.starts_with("missing") {
        format!("Add `{field}`; without it the record is not shown.")
    } else if what.starts_with("duplicate") {
        "Keep one of the two; until then the record is not shown.".to_owned()
    } else {
        "Correct the value; until then the record is not shown.".to_owned()
    };
    RecordProblems::new(path, record_name(number, text), problems).record(field, what, remedy);
}

/// The record's id where it can be made out, else its number in the file.
fn record_name(number: usize, text: &str) -> String {
    let id = serde_json::from_str::<BTreeMap<Cow<'_, str>, &RawValue>>(text)
        .ok()
        .and_then(|fields| serde_json::from_str::<String>(fields.get("id")?.get()).ok());
    id.filter(|id| !id.is_empty())
        .unwrap_or_else(|| format!("#{}", number + 1))
}

fn value_of(raw: &RawValue) -> Option<Value> {
    serde_json::from_str(raw.get()).ok()
}
