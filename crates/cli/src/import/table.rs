//! Reads a table from a text: finds out what separates the cells and which line holds the headings.

use anyhow::{Context, Result, ensure};
use csv::ReaderBuilder;

use super::cells::as_meant;
use super::columns::count_known;
use super::field::Mapping;

/// What may separate cells.
const DELIMITERS: [u8; 4] = *b",;\t|";
/// Among how many of the first lines the headings are looked for: some reports begin with a title.
const FIRST: usize = 10;

/// A table.
#[derive(Debug)]
pub struct Table {
    /// What separates the cells.
    pub delimiter: char,
    /// The headings of the columns.
    pub headings: Vec<String>,
    /// The rows below, without blank ones.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug)]
pub struct Row {
    /// Number of its first line in the file, from 1.
    pub line: u64,
    /// Its cells, as they are meant.
    pub cells: Vec<String>,
    /// Its first line as it stands in the file.
    pub source: String,
    /// Whether a quote in it is never closed, so that it took in all lines below.
    pub is_endless: bool,
}

/// A line that may be the one of the headings.
struct Candidate {
    /// How many headings are known, and how many there are.
    weight: (usize, usize),
    delimiter: u8,
    /// How many records stand above.
    number: usize,
    headings: Vec<String>,
}

/// Reads a table. The delimiter and the line of headings are those with which the most headings are known.
pub fn read(text: &str, mappings: &[Mapping]) -> Result<Table> {
    let (text, said, skipped) = after_separator_line(text);
    let candidates = said.map_or(DELIMITERS.to_vec(), |said| vec![said]);
    let mut best: Option<Candidate> = None;
    for delimiter in candidates {
        for (number, record) in records(text, delimiter).take(FIRST).enumerate() {
            let Ok(record) = record else { break };
            let headings: Vec<String> = record.iter().map(as_meant).collect();
            let weight = (count_known(&headings, mappings), headings.len());
            if best.as_ref().is_none_or(|best| weight > best.weight) {
                best = Some(Candidate {
                    weight,
                    delimiter,
                    number,
                    headings,
                });
            }
        }
    }
    let best = best.context("there is nothing in it")?;
    let Candidate {
        delimiter,
        number,
        headings,
        ..
    } = best;
    let mut rows = Vec::new();
    let mut last = "";
    for record in records(text, delimiter).skip(number + 1) {
        let record = record.context("reading the table")?;
        let cells: Vec<String> = record.iter().map(as_meant).collect();
        if cells.iter().all(String::is_empty) || is_headings_again(&cells, &headings, rows.is_empty()) {
            continue;
        }
        let (at, line) = record
            .position()
            .map_or((0, 0), |position| (position.byte(), position.line()));
        let rest = &text[usize::try_from(at)?..];
        let source = rest
            .trim_start_matches(['\r', '\n'])
            .lines()
            .next()
            .unwrap_or_default();
        last = rest;
        // The reader begins a record where the one before ended, that is before blank lines.
        let blank = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        let blank = rest[..blank].matches('\n').count();
        rows.push(Row {
            line: line + skipped + u64::try_from(blank)?,
            cells,
            source: source.to_owned(),
            is_endless: false,
        });
    }
    if let Some(row) = rows.last_mut() {
        row.is_endless = last.trim().contains('\n') && last.matches('"').count() % 2 == 1;
    }
    ensure!(!rows.is_empty(), "there are no rows below the headings");
    Ok(Table {
        delimiter: char::from(delimiter),
        headings,
        rows,
    })
}

fn records(text: &str, delimiter: u8) -> csv::StringRecordsIntoIter<&[u8]> {
    let mut builder = ReaderBuilder::new();
    builder.delimiter(delimiter).has_headers(false).flexible(true);
    builder.from_reader(text.as_bytes()).into_records()
}

/// Excel's own first line `sep=;` says what separates the cells and is no part of the table.
fn after_separator_line(text: &str) -> (&str, Option<u8>, u64) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let said = line
        .trim_end_matches('\r')
        .strip_prefix("sep=")
        .map(str::as_bytes);
    match said {
        Some([delimiter]) => (rest, Some(*delimiter), 1),
        _ => (text, None, 0),
    }
}

/// Some systems write two lines of headings: names for programs, and below them names for people.
fn is_headings_again(cells: &[String], headings: &[String], is_first: bool) -> bool {
    let known = count_known(cells, &[]);
    is_first && known >= 3 && known * 2 > cells.len() && cells.len() == headings.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        read(text, &[]).unwrap()
    }

    #[test]
    fn finds_out_what_separates_the_cells() {
        for (text, delimiter) in [
            ("Name,Email\nA,a@b.example", ','),
            ("Name;Email\nA;a@b.example", ';'),
            ("Name\tEmail\nA\ta@b.example", '\t'),
            ("Name;Title;Email, work\nA;b,c,d;x", ';'),
            ("sep=;\r\nName;Email\r\nA;a@b.example", ';'),
            ("\"Name\";\"Email\"\n\"A, B\";\"x\"", ';'),
            ("Name\nA", ','),
        ] {
            assert_eq!(table(text).delimiter, delimiter, "{text}");
        }
    }

    #[test]
    fn quoted_lines_and_blank_ones_count() {
        let table = table("sep=,\nName,Title\n\n\"Ana\",\"a\nb \"\"c\"\"\"\r\n,\nBo,d\n");
        let rows: Vec<_> = (table.rows.iter())
            .map(|row| (row.line, row.cells.join("|"), row.source.as_str()))
            .collect();
        assert_eq!(
            rows,
            [
                (4, "Ana|a b \"c\"".to_owned(), "\"Ana\",\"a"),
                (7, "Bo|d".to_owned(), "Bo,d")
            ]
        );
    }

    #[test]
    fn a_title_above_and_headings_twice_are_no_rows() {
        let rows = table("Active workers,,\n\nName,Email,Title\nA,b,c").rows;
        assert_eq!(rows[0].cells, ["A", "b", "c"]);
        let rows = table("USERID,FIRSTNAME,LASTNAME\nUser ID,First Name,Last Name\n7,Ana,Castro").rows;
        assert_eq!(rows.len(), 1);
    }

    #[test]
    fn nothing_is_no_table() {
        assert!(read("", &[]).is_err());
        assert!(read("Name,Email\n", &[]).is_err());
    }
}
