//! `cargo xtask dist`

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, ensure};
use clap::Args;

use super::build;
use crate::archive::{self, Sources};
use crate::process::{self, cargo};
use crate::terminal::{grouped, say};
use crate::trunk::{self, Mode};
use crate::workspace;

#[derive(Args)]
pub struct Arguments {
    /// Pack the release build that is in dist/.
    #[arg(long)]
    no_build: bool,
    /// Pack this `footbridge` program, and do not build one.
    #[arg(long, value_name = "FILE")]
    cli: Option<PathBuf>,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let site = Mode::Release.folder();
    if !arguments.no_build {
        build::release()?;
    }
    ensure!(
        site.join("index.html").is_file(),
        "{} holds no build; leave out --no-build to make one",
        site.display()
    );
    let command = arguments.cli.clone().map_or_else(command, Ok)?;
    let folder = workspace::archives();
    let starter = folder.join("starter");
    make_starter(&command, &starter)?;
    let entries = archive::gather(&Sources {
        root: &workspace::root(),
        site: &site,
        starter: &starter,
        command: &command,
    })?;
    let name = concat!("footbridge-", env!("CARGO_PKG_VERSION"));
    for path in archive::write(&folder, name, entries)? {
        let bytes = path.metadata().map_or(0, |about| about.len());
        say(format_args!("{} bytes  {}", grouped(bytes), path.display()));
    }
    Ok(ExitCode::SUCCESS)
}

/// The command line, built for this machine so that it does not tell which one that was. In a folder of its own: it would
/// otherwise be built anew each time after a build that may.
fn command() -> Result<PathBuf> {
    say("Building the command line (a few minutes the first time) …");
    let target = workspace::archives().join("build");
    process::run(
        cargo()
            .args([
                "build",
                "--quiet",
                "--profile",
                "tool",
                "--package",
                "footbridge-cli",
            ])
            .arg("--target-dir")
            .arg(&target)
            .env("CARGO_ENCODED_RUSTFLAGS", trunk::path_remapping()?.join("\u{1f}")),
    )?;
    Ok(target.join("tool").join(format!("footbridge{EXE_SUFFIX}")))
}

/// The data of a company that starts, as that very program makes it.
fn make_starter(command: &Path, starter: &Path) -> Result<()> {
    if starter.exists() {
        fs::remove_dir_all(starter).with_context(|| format!("could not remove {}", starter.display()))?;
    }
    let command = command
        .canonicalize()
        .with_context(|| format!("there is no program {}", command.display()))?;
    let made = process::answer(Command::new(&command).arg("new").arg(starter).arg("--yes"));
    ensure!(
        made.is_some(),
        "{} could not make the starter's data",
        command.display()
    );
    Ok(())
}
