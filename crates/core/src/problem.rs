//! What is wrong with the data, said so that the person who keeps it can mend it.

use std::fmt;

use serde::Serialize;

/// How much a problem costs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// A whole file could not be used.
    File,
    /// A record was left out.
    Record,
    /// A field was left out; the rest of its record is used.
    Field,
    /// A file is not said to be in this format; what is understood of it is used.
    Format,
}

/// One finding about the data: where it is, what is wrong and what to do about it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
pub struct Problem {
    /// What was left out because of it.
    pub severity: Severity,
    /// Path below the data folder, such as `people/0003.json`.
    pub file: String,
    /// Id of the record, or `#12` for the twelfth where it has none. Empty for a whole file.
    pub record: String,
    /// Name of the field, such as `joined` or `skills.rust`. Empty for a whole record or file.
    pub field: String,
    /// What is wrong, in one sentence without a full stop.
    pub what: String,
    /// What the keeper of the data can do about it.
    pub remedy: String,
}

impl Problem {
    /// A finding about a whole file.
    pub fn file(file: &str, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            severity: Severity::File,
            file: file.to_owned(),
            record: String::new(),
            field: String::new(),
            what: what.into(),
            remedy: remedy.into(),
        }
    }

    /// A finding about the format a file says it is in.
    pub fn format(file: &str, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            severity: Severity::Format,
            ..Self::file(file, what, remedy)
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        for part in [&self.record, &self.field]
            .into_iter()
            .filter(|part| !part.is_empty())
        {
            write!(f, " › {part}")?;
        }
        write!(f, ": {}. {}", self.what, self.remedy)
    }
}

/// Collects the findings about one record while it is read.
#[derive(Debug)]
pub struct RecordProblems<'a> {
    file: &'a str,
    record: String,
    found: &'a mut Vec<Problem>,
}

impl<'a> RecordProblems<'a> {
    /// Findings about `record` in `file` are added to `found`.
    pub fn new(file: &'a str, record: impl Into<String>, found: &'a mut Vec<Problem>) -> Self {
        Self {
            file,
            record: record.into(),
            found,
        }
    }

    /// A field is left out.
    pub fn field(&mut self, field: impl Into<String>, what: impl Into<String>, remedy: impl Into<String>) {
        self.add(Severity::Field, field.into(), what.into(), remedy.into());
    }

    /// The whole record is left out because of `field` (empty where no single field is to blame).
    pub fn record(&mut self, field: impl Into<String>, what: impl Into<String>, remedy: impl Into<String>) {
        self.add(Severity::Record, field.into(), what.into(), remedy.into());
    }

    fn add(&mut self, severity: Severity, field: String, what: String, remedy: String) {
        self.found.push(Problem {
            severity,
            file: self.file.to_owned(),
            record: self.record.clone(),
            field,
            what,
            remedy,
        });
    }
}
