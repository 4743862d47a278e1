//! `footbridge stale`

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use footbridge_core::time::Date;
use footbridge_core::wire::write_value;

use super::{FINDINGS, ReportFormat, today};
use crate::folder::Folder;
use crate::stale::{find, github, text};

const EXAMPLES: &str = "\
Examples:
  footbridge stale data
      what nobody has touched for a year, and whom to ask
  footbridge stale data --months 6 --format json | jq -r '.groups[].id'
      the ids of the groups that have been quiet for half a year
  footbridge stale data --format github > stale.md
      the text of a weekly issue

What counts as touched:
  a profile  the last change that somebody published, or their first day. Profiles with nothing of their own in them
             are counted, and not listed.
  a group    the last change, also somebody's joining or leaving; the day it was founded or reviewed. Closed groups are
             left alone.
  a post     the last change, also somebody's interest; the day it was posted. Closed and expired posts are left alone.

Whom to ask: the person; the leads of a group; the author of a post. Where they have left, the moderators.

Exit codes: 0 nothing found, 1 something found, 2 could not run.";

/// Find profiles, groups and posts that nobody has touched for long
#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Arguments {
    /// The data folder, the one with site.json in it
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// How many months count as long
    #[arg(long, value_name = "N", default_value_t = 12, value_parser = clap::value_parser!(u32).range(1..=1200))]
    months: u32,
    /// Day from which they are counted back [default: today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
    /// How to say it
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    format: ReportFormat,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let folder = Folder::look(&arguments.folder)?;
    let today = arguments.today.map_or_else(today, Ok)?;
    let stale = find(&folder.catalog(), arguments.months, today);
    print!(
        "{}",
        match arguments.format {
            ReportFormat::Text => text::write(&stale),
            ReportFormat::Json => write_value(&stale),
            ReportFormat::Github => github::write(&stale),
        }
    );
    Ok(if stale.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FINDINGS)
    })
}
