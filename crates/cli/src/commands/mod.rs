//! The subcommands, one file each.

mod check;
mod completions;
mod generate;
mod schema;

use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;

/// Exit code where a command did its work and there is something to mend.
pub const FINDINGS: u8 = 1;
/// Exit code where a command could not do its work at all. Clap uses the same for wrong arguments.
pub const COULD_NOT_RUN: u8 = 2;

/// What `footbridge` can be asked to do.
#[derive(Subcommand)]
pub enum Command {
    Check(check::Arguments),
    Completions(completions::Arguments),
    Generate(generate::Arguments),
    Schema(schema::Arguments),
}

impl Command {
    /// Does it. An error means that it could not be done.
    pub fn run(self) -> Result<ExitCode> {
        match self {
            Self::Check(arguments) => check::run(&arguments),
            Self::Completions(arguments) => completions::run(&arguments),
            Self::Generate(arguments) => generate::run(&arguments),
            Self::Schema(arguments) => schema::run(&arguments),
        }
    }
}
