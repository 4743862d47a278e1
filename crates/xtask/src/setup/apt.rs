//! Debian's package manager, where there is one.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// Whether this machine has it.
pub fn is_here() -> bool {
    process::find_on_path("apt-get").is_some()
}

/// Installs packages, without those that they only recommend.
pub fn install(packages: &[&str]) -> Result<()> {
    run(&["update", "--quiet"])?;
    let how = ["install", "--yes", "--quiet", "--no-install-recommends"];
    run(&[&how, packages].concat())
}

/// Unpacks a package into a folder: its programs are there, and nothing on the machine is set up or started.
pub fn unpack(package: &str, folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
    run(&["update", "--quiet"])?;
    process::run(
        Command::new("apt-get")
            .current_dir(folder)
            .args(["download", "--quiet", package]),
    )?;
    let entries = folder
        .read_dir()
        .with_context(|| format!("could not read {}", folder.display()))?;
    for entry in entries.flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "deb") {
            process::run(Command::new("dpkg-deb").arg("--extract").arg(&path).arg(folder))?;
            std::fs::remove_file(&path).with_context(|| format!("could not remove {}", path.display()))?;
        }
    }
    Ok(())
}

fn run(arguments: &[&str]) -> Result<()> {
    let is_root = process::answer(Command::new("id").arg("-u")).is_some_and(|user| user == "0");
    let mut command = if is_root {
        Command::new("env")
    } else {
        let mut command = Command::new("sudo");
        command.arg("env");
        command
    };
    process::run(
        command
            .arg("DEBIAN_FRONTEND=noninteractive")
            .arg("apt-get")
            .args(arguments),
    )
}
