//! `footbridge apply`

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{ArgGroup, Args};
use footbridge_core::admission::{Attested, Vouch};

use super::{FINDINGS, ReportFormat};
use crate::apply::{Order, apply};

const EXAMPLES: &str = "\
Examples:
  footbridge apply ~/Downloads/01K*.json --into data --trust-authors
      changes that people sent you, and you know that they are theirs
  footbridge apply data/changes --into data --author github:ines-d
      every file in a folder, handed in by one account; those in data/changes go once they are dealt with
  footbridge apply - --into data --author mail:ines@larkfield.example < mail.txt
      a mail or an issue with the changes below the marker, on standard input
  footbridge apply x.json --into data --author github:ines-d --approved-by github:noor-h
      what a moderator has let through
  footbridge apply x.json --into data --trust-authors --dry-run
      what would happen

Whose a change is:
  A change says who made it; only the channel it came by knows that. With --author, a change is taken if its author's
  profile holds that login among its contacts (github, gitlab, gitea, email), or if the login is a moderator's. Any other
  is forged: it is named, and nothing is kept of it. `person:ID` stands for somebody whom you have made sure of yourself.

What becomes of a change:
  applied        it is part of the data now
  already there  it was before, or somebody has said something later
  waiting        kept in receipts/ until a moderator lets it through (`footbridge review`), or until the group, post or
                 person that it is about is there
  refused        its author may not do this; the reason is kept, and their app shows it
  forged         it is not by whom it says
  unreadable     no change that can be used; the line and the reason are said

Exit codes: 0 all is applied or already there, 1 something is not, 2 could not run and changed nothing.";

/// Take changes into the data
///
/// Reads change files (one change, a list, or a text such as an issue or a mail that holds either below its marker),
/// checks them, and folds in what its author may do. The order of the files makes no difference, and handing one in
/// again does no harm: the result is the same bytes. Every change leaves a receipt in receipts/, by which the device it
/// came from learns what became of it.
///
/// A run that is interrupted leaves the data as it was or as it should be. Other programs that write to the same folder
/// wait for each other.
#[derive(Args)]
#[command(after_long_help = EXAMPLES, group = ArgGroup::new("vouch").required(true).args(["author", "trust_authors"]))]
pub struct Arguments {
    /// Change files, folders with such files, or - for standard input
    #[arg(value_name = "FILES", required = true)]
    files: Vec<PathBuf>,
    /// The data folder, the one with site.json in it
    #[arg(long, value_name = "DIR")]
    into: PathBuf,
    /// Who handed the changes in, as the channel knows them: github:LOGIN, gitlab:…, gitea:…, mail:… or person:ID
    #[arg(long, value_name = "CHANNEL:LOGIN")]
    author: Option<Attested>,
    /// Believe what the changes say about their authors
    #[arg(long)]
    trust_authors: bool,
    /// The moderator who lets the changes through
    #[arg(long, value_name = "CHANNEL:LOGIN")]
    approved_by: Option<Attested>,
    /// Say what would happen, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// How to say it
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    format: ReportFormat,
}

pub fn run(arguments: Arguments) -> Result<ExitCode> {
    let report = apply(&Order {
        files: &arguments.files,
        into: &arguments.into,
        vouch: arguments.author.map_or(Vouch::Operator, Vouch::Attested),
        approved_by: arguments.approved_by,
        is_dry_run: arguments.dry_run,
    })?;
    print!("{}", arguments.format.say(&report)?);
    Ok(if report.is_all_in() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FINDINGS)
    })
}
