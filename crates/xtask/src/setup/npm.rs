//! Packages from npm, as the lock file of a folder names them: in `end2end` Playwright, axe, wasm-opt and esbuild, in
//! `crates/bench/peers` the search libraries of the bench, in `crates/bench/lighthouse` what judges the app there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::version;
use crate::process;
use crate::terminal::say;
use crate::workspace;

/// The oldest Node.js that Playwright and the config's TypeScript run on.
const OLDEST_NODE: u32 = 20;

/// Written after an installation: a copy of the lock file it was made from.
const STAMP: &str = "node_modules/.installed-from-lock";

/// Where npm puts the packages' programs.
pub fn programs() -> PathBuf {
    workspace::end2end().join("node_modules").join(".bin")
}

/// Installs the packages of `end2end` unless exactly those of the lock file are there.
pub fn ensure_packages() -> Result<()> {
    ensure_packages_in(&workspace::end2end())
}

/// Installs the packages of a folder unless exactly those of its lock file are there.
pub fn ensure_packages_in(folder: &Path) -> Result<()> {
    if is_up_to_date(folder) {
        return Ok(());
    }
    require_node()?;
    let name = folder.strip_prefix(workspace::root()).unwrap_or(folder).display();
    say(format_args!(
        "Installing the npm packages of {name} (about half a minute) …"
    ));
    process::run(
        Command::new("npm")
            .current_dir(folder)
            .args(["ci", "--no-audit", "--no-fund"]),
    )?;
    fs::copy(folder.join("package-lock.json"), folder.join(STAMP))
        .with_context(|| format!("could not note what was installed in {name}/node_modules"))?;
    Ok(())
}

fn is_up_to_date(folder: &Path) -> bool {
    match (
        fs::read(folder.join("package-lock.json")),
        fs::read(folder.join(STAMP)),
    ) {
        (Ok(wanted), Ok(installed)) => wanted == installed,
        _ => false,
    }
}

fn require_node() -> Result<()> {
    let found = process::answer(Command::new("node").arg("--version"));
    match found.as_deref().and_then(version::major) {
        Some(major) if major >= OLDEST_NODE => {}
        Some(_) => bail!(
            "Node.js {OLDEST_NODE} or newer is needed, this is {}; install a newer one and try again",
            found.unwrap_or_default()
        ),
        None => bail!("Node.js is missing; install version {OLDEST_NODE} or newer, with npm, and try again"),
    }
    if process::find_on_path("npm").is_none() && process::find_on_path("npm.cmd").is_none() {
        bail!("npm is missing; install it beside Node.js and try again");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_up_to_date_only_with_the_same_lock_file() {
        let folder = std::env::temp_dir().join(format!("footbridge-npm-{}", std::process::id()));
        fs::create_dir_all(folder.join("node_modules")).expect("a temporary folder");
        fs::write(folder.join("package-lock.json"), "new").expect("a temporary file");
        assert!(!is_up_to_date(&folder), "nothing is installed");
        fs::write(folder.join(STAMP), "old").expect("a temporary file");
        assert!(!is_up_to_date(&folder), "something older is installed");
        fs::write(folder.join(STAMP), "new").expect("a temporary file");
        assert!(is_up_to_date(&folder));
        fs::remove_dir_all(&folder).expect("the folder goes again");
    }
}
