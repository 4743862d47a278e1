//! Writes a collection as a table for spreadsheets, in which no cell is taken for a formula.

mod groups;
mod people;
mod posts;
#[cfg(test)]
mod round_trip;

use anyhow::Result;
use csv::{QuoteStyle, WriterBuilder};
use footbridge_core::Catalog;

use crate::import::harmless;

/// What is to be written.
#[derive(Clone, Copy)]
pub struct Export {
    pub collection: Collection,
    /// What separates the cells.
    pub delimiter: u8,
    /// Whether the table begins with a byte order mark, by which Excel tells that it is UTF-8.
    pub has_mark: bool,
}

/// Which records are to be written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Collection {
    People,
    Groups,
    Posts,
}

/// A table: its headings, and a row for each record.
struct Table {
    headings: &'static [&'static str],
    rows: Vec<Vec<String>>,
}

/// The table, as the bytes of a file.
pub fn write(order: Export, catalog: &Catalog) -> Result<Vec<u8>> {
    let table = match order.collection {
        Collection::People => people::table(catalog),
        Collection::Groups => groups::table(catalog),
        Collection::Posts => posts::table(catalog),
    };
    let mut bytes = Vec::new();
    if order.has_mark {
        bytes.extend("\u{feff}".bytes());
    }
    let mut writer = WriterBuilder::new()
        .delimiter(order.delimiter)
        .quote_style(QuoteStyle::Always)
        .from_writer(bytes);
    writer.write_record(table.headings)?;
    for row in table.rows {
        writer.write_record(row.iter().map(|cell| harmless(cell)))?;
    }
    Ok(writer.into_inner()?)
}

/// Several texts in one cell.
fn joined<T: ToString>(texts: impl IntoIterator<Item = T>) -> String {
    let texts: Vec<String> = texts.into_iter().map(|text| text.to_string()).collect();
    texts.join("; ")
}

/// The text of a value; empty where there is none.
fn text_of<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The label of a word of `site.json`; its id where the label would lead to another word, or to none.
fn word<'l, I: AsRef<str> + PartialEq>(
    id: Option<I>,
    all: impl Iterator<Item = (&'l str, &'l str)> + Clone,
) -> String {
    let Some(id) = id else {
        return String::new();
    };
    let id = id.as_ref();
    let label = all.clone().find(|(one, _)| *one == id).map(|(_, label)| label);
    let is_clear = |label: &&str| {
        let mut others = all.clone().filter(|(one, _)| *one != id);
        !others.any(|(other, of_other)| other == *label || of_other == *label)
    };
    label.filter(is_clear).unwrap_or(id).to_owned()
}
