//! Chromium, for the end-to-end tests. npm's Playwright brings none, and the system's is kept up to date.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::apt;
use crate::process;
use crate::terminal::say;

/// Set to a browser's path, this comes before any that is found.
pub const CHOICE: &str = "FOOTBRIDGE_CHROMIUM";

const NAMES: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];

/// A Chromium or Chrome of this machine; installs Debian's where there is apt and no browser.
pub fn find_or_install() -> Result<PathBuf> {
    if let Some(chosen) = env::var_os(CHOICE).map(PathBuf::from) {
        if !chosen.is_file() {
            bail!("{CHOICE} names {}, which is not there", chosen.display());
        }
        return Ok(chosen);
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    if !apt::is_here() {
        bail!("the browser tests need Chromium: install it, or set {CHOICE} to the path of one");
    }
    say("Installing Chromium with apt (about a minute) …");
    // A bare machine has no fonts, and text without any has no size to test.
    apt::install(&["chromium", "fonts-liberation"])?;
    find().context("apt installed Chromium, but none is on the PATH")
}

fn find() -> Option<PathBuf> {
    NAMES.iter().find_map(|name| process::find_on_path(name))
}
