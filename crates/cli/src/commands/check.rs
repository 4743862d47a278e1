//! `footbridge check`

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::check::{github, inspect, json, text};
use crate::commands::FINDINGS;

const EXAMPLES: &str = "\
Examples:
  footbridge check data
      what is wrong in ./data, by file and line
  footbridge check data --format json | jq -r '.findings[].file' | sort -u
      the files that want mending
  footbridge check data --format github
      in a GitHub workflow: marks the lines of a pull request

Exit codes: 0 clean, 1 findings, 2 could not run.";

/// Check a data folder against every rule of the data format
///
/// Finds what the app would find when it loads the data, and what only a computer with the files at hand can know:
/// time zones that do not exist, pictures that are missing, files that lie in the folder but are not named in site.json.
/// Each finding names the file, the line, the record and the field, and says what to do.
///
/// Receipts of changes are checked as well. Order and layout of the records are free.
///
/// Nothing is changed, but for one thing: a write that somebody interrupted is finished, or cleared away where it had
/// not taken effect, and that is said.
#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Arguments {
    /// The data folder, the one with site.json in it
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// How to say it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people: grouped by file
    Text,
    /// For programs: one JSON object
    Json,
    /// For GitHub workflows: one `::error` line for each finding
    Github,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let report = inspect(&arguments.folder)?;
    print!(
        "{}",
        match arguments.format {
            Format::Text => text::write(&report),
            Format::Json => json::write(&report)?,
            Format::Github => github::write(&report),
        }
    );
    Ok(if report.findings.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FINDINGS)
    })
}
