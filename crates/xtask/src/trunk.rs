//! Calling Trunk, which turns `index.html`, the styles and the crate into a folder of files.

use std::path::{Path, PathBuf};
use std::process::{Child, Command};

use anyhow::{Context, Result};

use crate::policy;
use crate::process;
use crate::setup::BuildTools;
use crate::split;
use crate::styles;
use crate::worker;
use crate::workspace;

/// Which build is wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// Quick to make; panics name the file and line on this machine.
    Debug,
    /// Small; says nothing about the machine it was made on.
    Release,
}

impl Mode {
    /// Where that build goes.
    pub fn folder(self) -> PathBuf {
        match self {
            Self::Debug => workspace::debug_dist(),
            Self::Release => workspace::dist(),
        }
    }
}

/// Builds the app once.
pub fn build(tools: &BuildTools, mode: Mode) -> Result<()> {
    process::run(&mut command(tools, "build", mode)?)?;
    if mode == Mode::Release {
        styles::join(&mode.folder())?;
        policy::set(&mode.folder())?;
        // The last: it notes what the other files are.
        worker::write(&mode.folder())?;
    }
    Ok(())
}

/// Builds the app again after every change, beside this program, until the child is ended.
pub fn watch(tools: &BuildTools, mode: Mode) -> Result<Child> {
    command(tools, "watch", mode)?
        .spawn()
        .context("could not start trunk watch")
}

fn command(tools: &BuildTools, verb: &str, mode: Mode) -> Result<Command> {
    let mut command = Command::new(&tools.trunk);
    command
        .current_dir(workspace::root())
        .arg(verb)
        .arg("--dist")
        .arg(mode.folder());
    command.env("PATH", process::path_with(&tools.folders)?);
    // Trunk takes NO_COLOR for a yes-or-no option and refuses its usual value, 1.
    command.env_remove("NO_COLOR");
    if let Some(split) = &tools.split {
        command.envs(split.environment(&mode.folder()));
    }
    if mode == Mode::Release {
        command
            .arg("--release")
            .env("CARGO_ENCODED_RUSTFLAGS", release_flags()?.join("\u{1f}"));
    }
    Ok(command)
}

/// Compiler flags of a release: they stand in for those of `.cargo/config.toml`, so its own is repeated.
fn release_flags() -> Result<Vec<String>> {
    let mut flags = path_remapping()?;
    flags.push("--cfg=erase_components".to_owned());
    flags.extend(split::RUST_FLAGS.map(str::to_owned));
    Ok(flags)
}

/// Compiler flags that replace this machine's folders in panic messages. Of several that fit, rustc
/// takes the last.
pub fn path_remapping() -> Result<Vec<String>> {
    let cargo_home = workspace::cargo_home()?;
    let mut folders = vec![(cargo_home.clone(), "cargo"), (workspace::root(), "footbridge")];
    let sources = cargo_home.join("registry").join("src");
    let registries = sources
        .read_dir()
        .with_context(|| format!("no crates in {}", sources.display()))?;
    folders.extend(registries.flatten().map(|registry| (registry.path(), "crates")));
    if let Some(sysroot) = process::answer(
        Command::new("rustc")
            .current_dir(workspace::root())
            .args(["--print", "sysroot"]),
    ) {
        folders.push((Path::new(&sysroot).join("lib/rustlib/src/rust"), "rust"));
    }
    Ok(folders
        .iter()
        .map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()))
        .collect())
}

/// Folders of this machine that a published file must not name.
pub fn private_folders() -> Result<Vec<PathBuf>> {
    let mut folders = vec![workspace::root(), workspace::cargo_home()?];
    folders.extend(std::env::home_dir().filter(|home| home.parent().is_some()));
    Ok(folders)
}
