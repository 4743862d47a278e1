//! `footbridge import`

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, ValueEnum};
use encoding_rs::Encoding;
use footbridge_core::time::Date;
use footbridge_core::wire::write_value;

use super::{FINDINGS, today};
use crate::import::{DayOrder, Field, Import, Leavers, Mapping, import, text};

const EXAMPLES: &str = "\
Examples:
  footbridge import people.csv --into data --preview
      what would happen; nothing is written
  footbridge import people.csv --into data
      does it; run it again with each new export
  footbridge import people.csv --into data --map \"title=Job Profile\" --map number=
      takes the title from that column, and the employee number from none
  footbridge import people.csv --into data --overrule title,department
      the records are right about these two, whatever people wrote themselves
  footbridge import people.csv --into data --dates dmy
      03/04/2026 is in April

The table:
  A CSV file with one line of headings and one row for each person, as Workday, BambooHR, Personio, Google Workspace,
  Entra ID and SAP SuccessFactors export them. Usual headings are known in English, German, French, Spanish, Portuguese,
  Italian, Dutch and Polish; --map says the rest. Fields: id, number, name, first_name, last_name, preferred_name, title,
  department, team, level, location, country, timezone, joined, left, status, email. UTF-8, UTF-16 and Windows-1252;
  commas, semicolons and tabs. An empty cell leaves what is there.

Who is who:
  By `id`, else by e-mail address, else by employee number; by name only where the file has none of these. A row of which
  it is not clear whom it is about is left out and named.

What is touched:
  Name, title, department, team, level, location, time zone, first and last day, e-mail address. Where people have changed
  one of these in the app, theirs is kept and reported. Nothing else of theirs is ever touched.

Who has left:
  Those who were in an earlier import and are in this one no more are marked with the day as `left`; their posts and history
  stay. If these are more than 5 and more than one in 10, it takes --yes.

Exit codes: 0 all is taken, 1 something was left out and is named, 2 could not run and changed nothing.";

/// Bring people up to date from an export of the personnel records
///
/// Adds those who are new, changes what the records know better, marks those who have left. What people wrote about
/// themselves stays.
#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Arguments {
    /// The table
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The data folder, the one with site.json in it
    #[arg(long, value_name = "DIR")]
    into: PathBuf,
    /// Take a field from this column; without a column, from none
    #[arg(long = "map", value_name = "FIELD=COLUMN")]
    mappings: Vec<Mapping>,
    /// Say what would happen, and write nothing
    #[arg(long)]
    preview: bool,
    /// The day on which leavers leave [default: today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
    /// What to do with those who are not in the file any more
    #[arg(long, value_enum, default_value_t = LeaversChoice::Mark)]
    leavers: LeaversChoice,
    /// Mark leavers even where they are suspiciously many
    #[arg(long)]
    yes: bool,
    /// Fields in which the file wins over what people wrote themselves
    #[arg(long, value_name = "FIELD", value_delimiter = ',')]
    overrule: Vec<Field>,
    /// Leave out departments and places that site.json does not know, rather than add them
    #[arg(long)]
    strict: bool,
    /// Whether the day or the month comes first, where the file does not tell
    #[arg(long, value_enum)]
    dates: Option<DayOrder>,
    /// The encoding, where it is not recognised, such as windows-1250
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    encoding: Option<&'static Encoding>,
    /// How to say it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum LeaversChoice {
    /// Mark them as having left
    Mark,
    /// Leave them as they are; for a file with a part of the people
    Keep,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people: the first of each kind
    Text,
    /// For programs: everything, as one JSON object
    Json,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let overrule: BTreeSet<Field> = arguments.overrule.iter().copied().collect();
    let order = Import {
        file: &arguments.file,
        into: &arguments.into,
        mappings: &arguments.mappings,
        encoding: arguments.encoding,
        dates: arguments.dates,
        overrule: &overrule,
        leavers: match (arguments.leavers, arguments.yes) {
            (LeaversChoice::Keep, _) => Leavers::Keep,
            (LeaversChoice::Mark, false) => Leavers::Mark,
            (LeaversChoice::Mark, true) => Leavers::MarkSurely,
        },
        is_strict: arguments.strict,
        is_preview: arguments.preview,
    };
    let report = import(&order, arguments.today.map_or_else(today, Ok)?)?;
    match arguments.format {
        Format::Text => print!("{}", text::write(&report)),
        Format::Json => print!("{}", write_value(&report)),
    }
    Ok(if report.is_clean() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FINDINGS)
    })
}

fn encoding(name: &str) -> Result<&'static Encoding, String> {
    Encoding::for_label(name.as_bytes())
        .ok_or_else(|| format!("there is no encoding “{name}”; try windows-1250 or utf-8"))
}
