//! Splitting the program of a release build into what the start page needs and parts that are fetched later.
//!
//! The splitter works on what the linker made, before wasm-bindgen. Trunk calls whatever `wasm-bindgen` the PATH has
//! first, so a release build puts a copy of this very program there under that name: it splits, has the real
//! wasm-bindgen make the main program, joins the loader of the parts to its glue, and lays the parts beside what
//! Trunk makes. Trunk names, hashes and copies the rest as ever.

mod glue;
mod names;
mod pack;
mod stand_in;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::workspace;

pub use stand_in::run as run_as_wasm_bindgen;

/// What the linker and the compiler must be told: relocations are what the splitter goes by.
pub const RUST_FLAGS: [&str; 2] = ["--cfg=split", "-Clink-arg=--emit-relocs"];

/// What the folder of the parts is called, after the name of the program it belongs to.
const FOLDER: &str = "-parts";

const PROGRAM: &str = "wasm-bindgen";
const REAL: &str = "FOOTBRIDGE_WASM_BINDGEN";
const SPLITTER: &str = "FOOTBRIDGE_WASM_SPLIT";
const OPTIMISER: &str = "FOOTBRIDGE_WASM_OPT";
const MINIFIER: &str = "FOOTBRIDGE_ESBUILD";
const STAGE: &str = "FOOTBRIDGE_STAGE";

/// The programs that the splitting takes.
pub struct SplitTools {
    pub wasm_bindgen: PathBuf,
    pub splitter: PathBuf,
    pub optimiser: PathBuf,
    pub minifier: PathBuf,
}

impl SplitTools {
    /// The environment that a stand-in finds all this in. Trunk collects its files in `.stage` below the folder of
    /// the build and moves them all at the end.
    pub fn environment(&self, dist: &Path) -> [(&'static str, PathBuf); 5] {
        [
            (REAL, self.wasm_bindgen.clone()),
            (SPLITTER, self.splitter.clone()),
            (OPTIMISER, self.optimiser.clone()),
            (MINIFIER, self.minifier.clone()),
            (STAGE, dist.join(".stage")),
        ]
    }
}

/// Puts the stand-in for wasm-bindgen into a folder of its own and says which.
pub fn prepare() -> Result<PathBuf> {
    let folder = workspace::root().join("target").join("split").join("bin");
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    let stand_in = folder.join(format!("{PROGRAM}{}", env::consts::EXE_SUFFIX));
    let this = env::current_exe().context("this program does not know where it is")?;
    // A copy that runs cannot be written over, but it can be removed.
    fs::remove_file(&stand_in).ok();
    fs::copy(&this, &stand_in).with_context(|| format!("could not write {}", stand_in.display()))?;
    Ok(folder)
}

/// Whether this program was called under the name of wasm-bindgen.
pub fn stands_in() -> bool {
    env::var_os(REAL).is_some()
        && env::args_os()
            .next()
            .is_some_and(|name| Path::new(&name).file_stem().is_some_and(|stem| stem == PROGRAM))
}

/// Whether a built file, by its relative name, is a part that is fetched later.
pub fn is_part(name: &str) -> bool {
    name.split_once('/')
        .is_some_and(|(folder, _)| folder.ends_with(FOLDER))
}

/// The folder of the parts of a build; `None` where it has none.
pub fn parts_folder(folder: &Path) -> Result<Option<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    Ok(names.into_iter().find(|name| name.ends_with(FOLDER)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_known_by_their_folder() {
        assert!(is_part("footbridge-1-parts/lists.wasm"));
        assert!(!is_part("footbridge-1_bg.wasm"));
        assert!(!is_part("spare-parts"));
    }
}
