//! The `footbridge` command: makes, checks and describes a company's data. Each subcommand lives in one file under
//! `commands`.
//!
//! Exit codes are the same for all of them: 0 for done and clean, 1 for findings, 2 for could not run.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "what a command line prints is its result"
)]

mod apply;
mod bundle;
mod check;
mod commands;
mod counted;
mod export;
mod fit;
mod folder;
mod generate;
mod import;
mod introductions;
mod mentoring;
mod previews;
mod printable;
mod stale;
mod starter;
mod topics;

use std::process::ExitCode;

use clap::Parser;

use crate::commands::Command;

/// Looks after the data of a Footbridge site: a folder of JSON files.
#[derive(Parser)]
#[command(name = "footbridge", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    match Arguments::parse().command.run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(commands::COULD_NOT_RUN)
        }
    }
}
