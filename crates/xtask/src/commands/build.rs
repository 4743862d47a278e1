//! `cargo xtask build`

use std::process::ExitCode;

use anyhow::{Result, bail};

use super::size;
use crate::bundle;
use crate::policy;
use crate::setup;
use crate::terminal::say;
use crate::trunk::{self, Mode};

pub fn run() -> Result<ExitCode> {
    release()?;
    size::print(&Mode::Release.folder())?;
    say(format_args!(
        "The release build is in {}",
        Mode::Release.folder().display()
    ));
    Ok(ExitCode::SUCCESS)
}

/// Makes `dist/`, and refuses to call it done if its policy is amiss or if it tells where it was made.
pub fn release() -> Result<()> {
    let tools = setup::for_release_build()?;
    say("Building for release (a few minutes the first time) …");
    trunk::build(&tools, Mode::Release)?;
    policy::check(&Mode::Release.folder())?;
    let telling = bundle::files_naming(&Mode::Release.folder(), &trunk::private_folders()?)?;
    if !telling.is_empty() {
        bail!(
            "these built files name folders of this machine: {}",
            telling.join(", ")
        );
    }
    Ok(())
}
