//! Takes people from an export of the personnel records into a data folder.
//!
//! What belongs to the records is brought up to date; what people wrote about themselves is never touched.

mod cells;
mod columns;
mod dates;
mod decode;
mod entry;
mod field;
mod headings;
mod ids;
mod leavers;
mod merging;
mod name;
mod progress;
mod recognising;
mod report;
mod sheet;
mod status;
mod table;
mod taking;
pub mod text;
mod twice;
mod vocabulary;
mod words;

pub use cells::harmless;
pub use dates::Order as DayOrder;
pub use field::{Field, Mapping};
pub use merging::number_of;
pub use report::Report;
pub use words::zone_of_city;

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Result, bail, ensure};
use encoding_rs::Encoding;
use footbridge_core::Catalog;
use footbridge_core::problem::{Problem, Severity};
use footbridge_core::time::Date;

use self::merging::Difference;
use self::report::{Item, NewWord, UnknownWord, What};
use self::sheet::Sheet;
use self::taking::Taken;
use crate::folder::Folder;

/// What is to be imported, and how.
pub struct Import<'i> {
    /// The table.
    pub file: &'i Path,
    /// The data folder.
    pub into: &'i Path,
    /// Which column to take for which field, where the headings do not say it.
    pub mappings: &'i [Mapping],
    /// The encoding, where it is not to be guessed.
    pub encoding: Option<&'static Encoding>,
    /// Which number of a day comes first, where the days do not tell.
    pub dates: Option<DayOrder>,
    /// Fields in which the records are right, whatever the person wrote.
    pub overrule: &'i BTreeSet<Field>,
    /// What becomes of people who are not in the file any more.
    pub leavers: Leavers,
    /// Whether unknown departments and places are left out and not added.
    pub is_strict: bool,
    /// Whether nothing is to be written.
    pub is_preview: bool,
}

/// What becomes of people whom an earlier import found, and who are not in the file any more.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Leavers {
    /// Nothing.
    Keep,
    /// They are marked as having left, unless that looks like a mistake.
    Mark,
    /// They are marked as having left, also where they are many.
    MarkSurely,
}

/// Imports a table. An error means that nothing was changed.
pub fn import(order: &Import<'_>, today: Date) -> Result<Report> {
    let sheet = sheet::read(order, today)?;
    let mut folder = if order.is_preview {
        Folder::look(order.into)?
    } else {
        Folder::open(order.into)?
    };
    ensure_all_known(&folder)?;
    let before = folder.catalog();
    let mut taken = taking::take(&sheet, &before, order, today);
    taken.words.add_to(&mut taken.catalog.site);
    let about_leavers = mark_leavers(&mut taken, &before, order, today)?;
    let mut report = report_of(&sheet, &taken, order);
    report.about_leavers = about_leavers;
    if !order.is_preview {
        folder.replace(&taken.catalog);
        report.written = folder.save()?.written;
    }
    report.items = taken.items;
    Ok(report)
}

/// A person who is in the data and cannot be read would be added a second time.
fn ensure_all_known(folder: &Folder) -> Result<()> {
    let people = &folder.site().collections.people;
    let problems = folder.problems();
    // Without their address nobody would know them again.
    let is_lost = |problem: &Problem| problem.severity == Severity::Record || problem.field == "contacts";
    let lost = problems
        .iter()
        .find(|problem| is_lost(problem) && people.contains(&problem.file));
    if let Some(lost) = lost {
        bail!(
            "not everybody in the data can be read\n  {lost}\nNothing was changed, because they could be added twice."
        );
    }
    Ok(())
}

/// Marks those who have left. Gives the reason why somebody has to look first; empty where nobody has to.
fn mark_leavers(taken: &mut Taken, before: &Catalog, order: &Import<'_>, today: Date) -> Result<String> {
    if order.leavers == Leavers::Keep {
        return Ok(String::new());
    }
    let is_sure = order.leavers == Leavers::MarkSurely;
    let leavers = leavers::find(&before.people, &taken.named, taken.unplaced, today);
    ensure!(
        leavers.doubt.is_empty() || is_sure || order.is_preview,
        "{}\n  Look at it with --preview. If it is right, add --yes to mark them as left, or --leavers keep to leave them \
         as they are.\nNothing was changed.",
        leavers.doubt
    );
    for id in &leavers.ids {
        if let Some(person) = taken.catalog.people.get_mut(id) {
            person.left = Some(today);
            taken.items.push(Item {
                what: What::Left,
                id: id.to_string(),
                name: person.name.clone(),
                fields: vec![Difference {
                    field: Field::Left.key(),
                    before: String::new(),
                    after: today.to_string(),
                }],
                ..Item::default()
            });
        }
    }
    Ok(if is_sure { String::new() } else { leavers.doubt })
}

fn report_of(sheet: &Sheet, taken: &Taken, order: &Import<'_>) -> Report {
    let words = &taken.words;
    let site = &taken.catalog.site;
    let vocabularies = [
        ("department", &words.departments),
        ("level", &words.levels),
        ("location", &words.locations),
    ];
    let new_words = vocabularies.iter().flat_map(|(kind, all)| {
        let is_timeless = |id: &str| {
            site.locations
                .iter()
                .any(|one| one.id.as_str() == id && one.timezone.is_empty())
        };
        all.added.iter().map(move |added| NewWord {
            kind,
            id: added.id.clone(),
            label: added.label.clone(),
            wants_timezone: *kind == "location" && is_timeless(&added.id),
        })
    });
    let unknown_words = vocabularies.iter().flat_map(|(kind, all)| {
        all.unknown.iter().map(move |(word, (rows, line))| UnknownWord {
            kind,
            word: word.clone(),
            rows: *rows,
            line: *line,
        })
    });
    Report {
        file: order.file.display().to_string(),
        encoding: sheet.encoding,
        delimiter: sheet.table.delimiter,
        rows: sheet.table.rows.len(),
        columns: sheet.taken(),
        unused_columns: sheet.columns.unused.clone(),
        new_words: new_words.collect(),
        unknown_words: unknown_words.collect(),
        recognised: taken.recognised,
        unchanged: taken.unchanged,
        gone_before: taken.gone_before,
        is_preview: order.is_preview,
        ..Report::default()
    }
}
