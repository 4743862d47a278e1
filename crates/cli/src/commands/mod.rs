//! The subcommands, one file each.

mod generate;

use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;

/// Exit code where a command could not do its work at all. Clap uses the same for wrong arguments.
pub const COULD_NOT_RUN: u8 = 2;

/// What `footbridge` can be asked to do.
#[derive(Subcommand)]
pub enum Command {
    Generate(generate::Arguments),
}

impl Command {
    /// Does it. An error means that it could not be done.
    pub fn run(self) -> Result<ExitCode> {
        match self {
            Self::Generate(arguments) => generate::run(&arguments),
        }
    }
}
