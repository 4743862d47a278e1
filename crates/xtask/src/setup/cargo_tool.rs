//! A program that Cargo can install from source, at one exact version.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::version;
use crate::process;
use crate::terminal::say;
use crate::workspace;

/// These run for a second or two at a time: building them fast matters more than their speed.
const QUICK_PROFILE: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

pub struct CargoTool {
    /// The package in the registry.
    pub package: &'static str,
    /// The program it brings.
    pub program: &'static str,
    pub version: &'static str,
    /// The feature that the program needs, if any.
    pub feature: Option<&'static str>,
    /// Whether it answers `--version`. One that does not is taken from the cache alone, where its folder tells.
    pub tells_version: bool,
    /// About how long the installation takes on two cores.
    pub minutes: u32,
}

impl CargoTool {
    /// The program from the PATH or the cache if it has exactly the version wanted, else a new one.
    pub fn find_or_install(&self) -> Result<PathBuf> {
        let cached = self.cached()?;
        let known = process::find_on_path(self.program)
            .into_iter()
            .chain([cached.clone()]);
        for program in known {
            if self.is_right(&program) {
                return Ok(program);
            }
        }
        self.install()?;
        if !self.is_right(&cached) {
            bail!(
                "{} was installed, but does not run: {}",
                self.package,
                cached.display()
            );
        }
        Ok(cached)
    }

    fn is_right(&self, program: &Path) -> bool {
        if !self.tells_version {
            return program.is_file() && self.cached().is_ok_and(|cached| cached == program);
        }
        process::answer(Command::new(program).arg("--version"))
            .is_some_and(|output| version::is_exactly(&output, self.version))
    }

    fn install(&self) -> Result<()> {
        say(format_args!(
            "Installing {} {} for this and every other clone (once, about {} minutes) …",
            self.package, self.version, self.minutes
        ));
        let folder = self.folder()?;
        fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
        // Not started in the clone, and without this build's own settings: the clone's configuration
        // is for the clone's crates.
        let mut install = process::cargo();
        install
            .current_dir(&folder)
            .arg("install")
            .arg(self.package)
            .args(["--version", self.version]);
        install
            .args(
                self.feature
                    .into_iter()
                    .flat_map(|feature| ["--features", feature]),
            )
            .args(["--locked", "--force", "--root"])
            .arg(&folder)
            .envs(QUICK_PROFILE);
        for setting in [
            "RUSTFLAGS",
            "CARGO_ENCODED_RUSTFLAGS",
            "CARGO_TARGET_DIR",
            "CARGO_BUILD_TARGET",
        ] {
            install.env_remove(setting);
        }
        process::run(&mut install)
    }

    fn cached(&self) -> Result<PathBuf> {
        let program = format!("{}{}", self.program, std::env::consts::EXE_SUFFIX);
        Ok(self.folder()?.join("bin").join(program))
    }

    fn folder(&self) -> Result<PathBuf> {
        Ok(workspace::tool_cache()?.join(format!("{}-{}", self.package, self.version)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_app_wants_the_same_wasm_bindgen() {
        let manifest = fs::read_to_string(workspace::root().join("Cargo.toml")).expect("a manifest");
        let wanted = format!("wasm-bindgen = \"={}\"", super::super::WASM_BINDGEN.version);
        assert!(
            manifest.contains(&wanted),
            "the app's manifest should say {wanted}"
        );
    }

    #[test]
    fn trunk_s_configuration_names_the_same_versions() {
        let config = fs::read_to_string(workspace::root().join("Trunk.toml")).expect("Trunk's configuration");
        for line in [
            format!("trunk-version = \"={}\"", super::super::TRUNK.version),
            format!("wasm_bindgen = \"{}\"", super::super::WASM_BINDGEN.version),
        ] {
            assert!(config.contains(&line), "Trunk.toml should say {line}");
        }
    }
}
