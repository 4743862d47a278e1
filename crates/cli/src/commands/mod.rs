//! The subcommands, one file each.

mod apply;
mod bundle;
mod check;
mod completions;
mod export;
mod fit;
mod generate;
mod import;
mod introductions;
mod mentoring;
mod new;
mod pages;
mod review;
mod schema;
mod stale;
mod topics;

use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use clap::{Subcommand, ValueEnum};
use footbridge_core::time::{Date, Timestamp};

use crate::apply::{Report, github, json, text};

/// Exit code where a command did its work and there is something to mend.
pub const FINDINGS: u8 = 1;
/// Exit code where a command could not do its work at all. Clap uses the same for wrong arguments.
pub const COULD_NOT_RUN: u8 = 2;

/// How to say what became of changes.
#[derive(Clone, Copy, ValueEnum)]
pub enum ReportFormat {
    /// For people
    Text,
    /// For programs: one JSON object
    Json,
    /// A comment on a pull request or an issue, in which nothing that others wrote is a link, a mention or markup
    Github,
}

impl ReportFormat {
    /// What became of changes, said in this way.
    pub fn say(self, report: &Report) -> Result<String> {
        match self {
            Self::Text => Ok(text::write(report)),
            Self::Json => json::write(report),
            Self::Github => Ok(github::write(report)),
        }
    }
}

/// What `footbridge` can be asked to do.
#[derive(Subcommand)]
pub enum Command {
    Apply(apply::Arguments),
    Bundle(bundle::Arguments),
    Check(check::Arguments),
    Completions(completions::Arguments),
    Export(export::Arguments),
    Fit(fit::Arguments),
    Generate(generate::Arguments),
    Import(import::Arguments),
    Introductions(introductions::Arguments),
    Mentoring(mentoring::Arguments),
    New(new::Arguments),
    Pages(pages::Arguments),
    Review(review::Arguments),
    Schema(schema::Arguments),
    Stale(stale::Arguments),
    Topics(topics::Arguments),
}

impl Command {
    /// Does it. An error means that it could not be done.
    pub fn run(self) -> Result<ExitCode> {
        match self {
            Self::Apply(arguments) => apply::run(arguments),
            Self::Bundle(arguments) => bundle::run(&arguments),
            Self::Check(arguments) => check::run(&arguments),
            Self::Completions(arguments) => completions::run(&arguments),
            Self::Export(arguments) => export::run(&arguments),
            Self::Fit(arguments) => fit::run(&arguments),
            Self::Generate(arguments) => generate::run(&arguments),
            Self::Import(arguments) => import::run(&arguments),
            Self::Introductions(arguments) => introductions::run(&arguments),
            Self::Mentoring(arguments) => mentoring::run(&arguments),
            Self::New(arguments) => new::run(arguments),
            Self::Pages(arguments) => pages::run(&arguments),
            Self::Review(arguments) => review::run(arguments),
            Self::Schema(arguments) => schema::run(&arguments),
            Self::Stale(arguments) => stale::run(&arguments),
            Self::Topics(arguments) => topics::run(&arguments),
        }
    }
}

/// Today in UTC.
fn today() -> Result<Date> {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .context("asking the clock for today's date")?;
    Ok(Timestamp::from_ms(i64::try_from(now.as_millis())?).date())
}
