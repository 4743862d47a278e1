//! `footbridge check`

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::check::{github, inspect, json, text};
use crate::commands::FINDINGS;

/// Check a data folder against every rule of the data format
///
/// Finds what the app would find when it loads the data, and what only a computer with the files at hand can know:
/// time zones that do not exist, pictures that are missing, files that lie in the folder but are not named in site.json.
/// Each finding names the file, the line, the record and the field, and says what to do.
///
/// Nothing is changed. Order and layout of the records are free.
///
/// Exit codes: 0 clean, 1 findings, 2 could not run.
///
/// In a GitHub workflow, annotate the lines of a pull request with:
///
///     footbridge check data --format github
#[derive(Args)]
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
