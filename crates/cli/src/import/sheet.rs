//! Reads the rows of a file as what they say about people.

use anyhow::{Context, Result};
use footbridge_core::time::Date;

use super::columns::{self, Columns};
use super::dates;
use super::decode::decode;
use super::entry::{Entry, Reading, Unclear};
use super::field::Field;
use super::headings::plain;
use super::name::style_of;
use super::report::Column;
use super::table::{self, Row, Table};
use super::{Import, progress};

/// A file, read.
pub struct Sheet {
    pub encoding: &'static str,
    pub table: Table,
    pub columns: Columns,
    /// What each row says, or why it says nothing; in the order of the rows.
    pub entries: Vec<(Entry, Vec<Unclear>)>,
    /// Positions of the rows that have more or fewer cells than there are headings, or an open quote.
    pub broken: Vec<usize>,
}

/// Reads the file.
pub fn read(order: &Import<'_>, today: Date) -> Result<Sheet> {
    let file = order.file.display();
    let bytes = std::fs::read(order.file).with_context(|| format!("reading {file}"))?;
    let decoded = decode(&bytes, order.encoding).with_context(|| file.to_string())?;
    let table = table::read(&decoded.text, order.mappings).with_context(|| file.to_string())?;
    let mut columns = columns::choose(&table.headings, order.mappings).with_context(|| file.to_string())?;
    settle_id(&mut columns, &table, order);
    let day_order = match order.dates {
        Some(said) => said,
        None => dates::decide(days(&table, &columns)).with_context(|| file.to_string())?,
    };
    let names = columns.at.get(&Field::Name).copied();
    let names = (table.rows.iter()).filter_map(|row| row.cells.get(names?).map(String::as_str));
    let reading = Reading {
        style: style_of(names),
        columns: &columns,
        order: day_order,
        today,
    };
    let mut entries = Vec::with_capacity(table.rows.len());
    let mut broken = Vec::new();
    let bar = progress::bar("Reading", table.rows.len());
    for (at, row) in table.rows.iter().enumerate() {
        bar.step();
        if row.cells.len() == table.headings.len() && !row.is_endless {
            entries.push(reading.entry(row, at));
        } else {
            broken.push(at);
        }
    }
    Ok(Sheet {
        encoding: decoded.encoding,
        table,
        columns,
        entries,
        broken,
    })
}

impl Sheet {
    /// A row.
    pub fn row(&self, at: usize) -> &Row {
        &self.table.rows[at]
    }

    /// Whether the file has a column for a field.
    pub fn has(&self, field: Field) -> bool {
        self.columns.at.contains_key(&field)
    }

    /// Which column was taken for which field.
    pub fn taken(&self) -> Vec<Column> {
        let column = |(field, at): (&Field, &usize)| Column {
            field: field.key(),
            heading: self.table.headings[*at].clone(),
        };
        self.columns.at.iter().map(column).collect()
    }
}

/// A column called just “ID” holds the numbers of the personnel records, unless what is in it can be our ids.
fn settle_id(columns: &mut Columns, table: &Table, order: &Import<'_>) {
    let is_said = order.mappings.iter().any(|one| one.field == Field::Id);
    let is_bare = |at: &usize| !is_said && plain(&table.headings[*at]) == "id";
    let Some(at) = columns.at.get(&Field::Id).copied().filter(is_bare) else {
        return;
    };
    let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
    let is_ours =
        |cell: &String| cell.contains(|c: char| c.is_ascii_lowercase()) && !cell.contains(char::is_uppercase);
    if cells.clone().filter(|cell| !cell.is_empty()).any(is_ours) {
        return;
    }
    columns.at.remove(&Field::Id);
    let wants_number = !order.mappings.iter().any(|one| one.field == Field::Number);
    if wants_number && !columns.at.contains_key(&Field::Number) {
        columns.at.insert(Field::Number, at);
    } else {
        columns.unused.push(table.headings[at].clone());
    }
}

/// All days of the file, with the numbers of their lines.
fn days<'t>(table: &'t Table, columns: &Columns) -> impl Iterator<Item = (u64, &'t str)> {
    let positions: Vec<usize> = [Field::Joined, Field::Left]
        .iter()
        .filter_map(|field| columns.at.get(field).copied())
        .collect();
    let cells = move |row: &'t Row| {
        let of = |at: &usize| Some((row.line, row.cells.get(*at)?.as_str()));
        positions.iter().filter_map(of).collect::<Vec<_>>()
    };
    table.rows.iter().flat_map(cells)
}
