//! What an import came to.

use serde::Serialize;

use super::merging::Difference;

/// What an import came to, or would.
#[derive(Default, Debug, Serialize)]
pub struct Report {
    /// The table, as it was named.
    pub file: String,
    /// The encoding it was in.
    pub encoding: &'static str,
    /// What separates its cells.
    pub delimiter: char,
    /// How many rows it has.
    pub rows: usize,
    /// Which column was taken for which field.
    pub columns: Vec<Column>,
    /// Headings of the columns that nothing was taken from.
    pub unused_columns: Vec<String>,
    /// People and rows about which there is something to say, in the order of the file; those who left at the end.
    pub items: Vec<Item>,
    /// What was added to `site.json`.
    pub new_words: Vec<NewWord>,
    /// Departments, levels and places that are not known and were left out.
    pub unknown_words: Vec<UnknownWord>,
    /// How many people who were in the data already were found in the records for the first time.
    pub recognised: usize,
    /// How many people are as they were.
    pub unchanged: usize,
    /// Rows of people whom the data does not know and who have left already.
    pub gone_before: usize,
    /// Why nobody was taken to have left, or why it takes a yes; empty otherwise.
    pub about_leavers: String,
    /// Whether nothing was to be written.
    pub is_preview: bool,
    /// Paths of the files that were written.
    pub written: Vec<String>,
}

/// A field and the column that was taken for it.
#[derive(Debug, Serialize)]
pub struct Column {
    pub field: &'static str,
    pub heading: String,
}

/// Something about one person or row.
#[derive(Default, Debug, Serialize)]
pub struct Item {
    pub what: What,
    /// Line in the file; 0 where it is about somebody who is not in it.
    pub line: u64,
    /// Id of the person; empty where none is known.
    pub id: String,
    /// Their name.
    pub name: String,
    /// What changed, or for what is kept, would have.
    pub fields: Vec<Difference>,
    /// Why; empty where it goes without saying.
    pub reason: String,
    /// What to do; empty where there is nothing to do.
    pub remedy: String,
    /// The line as it stands in the file, where something is wrong with it.
    pub source: String,
}

/// What became of a person or row.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    #[default]
    Added,
    Changed,
    /// The row says something else than what the person wrote themselves, which stays.
    Kept,
    /// They are not in the file any more.
    Left,
    /// The row was left out.
    Skipped,
    /// The row was taken, and one of its cells was not.
    Unclear,
}

/// A department or place that was added.
#[derive(Debug, Serialize)]
pub struct NewWord {
    pub kind: &'static str,
    pub id: String,
    pub label: String,
    /// Whether it is a place whose time zone could not be made out.
    pub wants_timezone: bool,
}

/// A word that is not known and was not added.
#[derive(Debug, Serialize)]
pub struct UnknownWord {
    pub kind: &'static str,
    pub word: String,
    /// How many rows have it.
    pub rows: usize,
    /// The line of the first.
    pub line: u64,
}

impl What {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 6] = [
        Self::Added,
        Self::Changed,
        Self::Kept,
        Self::Left,
        Self::Unclear,
        Self::Skipped,
    ];

    /// In words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Kept => "kept",
            Self::Left => "left",
            Self::Skipped => "skipped",
            Self::Unclear => "unclear",
        }
    }
}

impl Report {
    /// Those to whom one thing happened.
    pub fn of(&self, what: What) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.what == what)
    }

    /// Whether everything in the file was taken.
    pub fn is_clean(&self) -> bool {
        let is_fine = |item: &Item| !matches!(item.what, What::Skipped | What::Unclear);
        self.items.iter().all(is_fine) && self.unknown_words.is_empty() && self.about_leavers.is_empty()
    }
}
