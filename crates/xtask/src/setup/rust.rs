//! Rust's own parts: the wasm target, the checking tools, the crates.

use std::env;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::terminal::say;
use crate::workspace;

pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Adds the standard library for the browser if this toolchain lacks it.
pub fn ensure_wasm_target() -> Result<()> {
    let folder = process::answer(Command::new("rustc").current_dir(workspace::root()).args([
        "--print",
        "target-libdir",
        "--target",
        WASM_TARGET,
    ]));
    if folder.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    say("Adding Rust's standard library for the browser (a few seconds) …");
    process::run(
        Command::new("rustup")
            .current_dir(workspace::root())
            .args(["target", "add", WASM_TARGET]),
    )
    .with_context(|| format!("Rust's {WASM_TARGET} target is missing and rustup could not add it"))
}

/// Adds one of rustup's components unless `cargo <subcommand>` already works.
pub fn ensure_component(component: &str, subcommand: &str) -> Result<()> {
    if process::answer(process::cargo().args([subcommand, "--version"])).is_some() {
        return Ok(());
    }
    say(format_args!("Adding {component} (a few seconds) …"));
    process::run(
        Command::new("rustup")
            .current_dir(workspace::root())
            .args(["component", "add", component]),
    )
    .with_context(|| format!("{component} is missing and rustup could not add it"))
}

/// Downloads the crates, since Trunk is told to stay off the network and passes that on to Cargo.
pub fn fetch_crates() -> Result<()> {
    let mut fetch = process::cargo();
    fetch.args(["fetch", "--quiet"]);
    // On a build server the lock file is the commit's and must not change.
    if env::var_os("CI").is_some() {
        fetch.arg("--locked");
    }
    process::run(&mut fetch)
}
