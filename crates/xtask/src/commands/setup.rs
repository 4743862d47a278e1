//! `cargo xtask setup`

use std::process::ExitCode;

use anyhow::Result;

use crate::setup;
use crate::terminal::say;

pub fn run() -> Result<ExitCode> {
    setup::everything()?;
    say("Everything is in place.");
    Ok(ExitCode::SUCCESS)
}
