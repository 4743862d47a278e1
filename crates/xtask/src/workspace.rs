//! Where things are: the workspace's folders and the per-user cache of tools.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

/// The top folder of the clone.
#[must_use]
pub fn root() -> PathBuf {
    let crate_dir = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    crate_dir
        .ancestors()
        .nth(2)
        .map_or(crate_dir.clone(), PathBuf::from)
}

/// The release build: what gets published.
#[must_use]
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The debug build that `serve` makes, apart from `dist/` so that nobody publishes it by mistake.
#[must_use]
pub fn debug_dist() -> PathBuf {
    root().join("target").join("serve-dist")
}

/// The archives of a release, and what they are made of.
#[must_use]
pub fn archives() -> PathBuf {
    root().join("target").join("dist")
}

/// The browser tests, and the npm-packaged tools that building needs.
#[must_use]
pub fn end2end() -> PathBuf {
    root().join("end2end")
}

/// The search libraries that the bench measures, which nothing else needs.
#[must_use]
pub fn bench_peers() -> PathBuf {
    root().join("crates").join("bench").join("peers")
}

/// Lighthouse, by which the bench judges the app, and the script that calls it.
#[must_use]
pub fn bench_lighthouse() -> PathBuf {
    root().join("crates").join("bench").join("lighthouse")
}

/// What the bench makes.
#[must_use]
pub fn bench_output() -> PathBuf {
    root().join("target").join("bench")
}

/// The per-user folder for tools that every clone shares.
pub fn tool_cache() -> Result<PathBuf> {
    let base = env::var_os("XDG_CACHE_HOME")
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .context("no home folder: set XDG_CACHE_HOME to a folder where tools may be kept")?;
    Ok(base.join("footbridge"))
}

/// Cargo's home: the downloaded crates are below it.
pub fn cargo_home() -> Result<PathBuf> {
    env::var_os("CARGO_HOME")
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .context("no home folder: set CARGO_HOME to Cargo's folder")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_holds_the_workspace_manifest() {
        let manifest = std::fs::read_to_string(root().join("Cargo.toml")).expect("a manifest at the root");
        assert!(manifest.contains("[workspace]"));
    }
}
