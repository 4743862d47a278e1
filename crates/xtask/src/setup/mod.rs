//! Finds the tools that the commands need, and installs what is missing.
//!
//! Cargo's tools go into a per-user cache that every clone shares; npm's stay in `end2end/node_modules`.

mod apt;
mod browser;
mod cargo_tool;
mod npm;
mod rust;
mod servers;
mod version;

use std::path::PathBuf;

use anyhow::Result;

use crate::process;
use crate::split::{self, SplitTools};
use crate::terminal::say;
use crate::workspace;

pub use browser::CHOICE as BROWSER_CHOICE;
pub use servers::find_or_install as web_servers;

pub use rust::{WASM_TARGET, ensure_wasm_target as for_wasm};

use cargo_tool::CargoTool;

/// Must be the version that `wasm-bindgen` has in the app's manifest: the two speak a private format.
const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.129",
    feature: None,
    tells_version: true,
    minutes: 3,
};

/// Must understand the marks that `wasm_split_helpers`, a dependency of Leptos, leaves in the program.
const WASM_SPLIT: CargoTool = CargoTool {
    package: "wasm_split_cli_support",
    program: "wasm-split-cli",
    version: "0.2.4",
    feature: Some("build-binary"),
    tells_version: false,
    minutes: 2,
};

const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    feature: None,
    tells_version: true,
    minutes: 4,
};

/// What there is once building is set up.
pub struct BuildTools {
    pub trunk: PathBuf,
    /// Folders to put in front of the PATH, so that Trunk finds the right tools and downloads none.
    pub folders: Vec<PathBuf>,
    /// What splits a release build.
    pub split: Option<SplitTools>,
}

/// All that a debug build of the app needs: the wasm target, the crates, wasm-bindgen and Trunk.
pub fn for_debug_build() -> Result<BuildTools> {
    rust::ensure_wasm_target()?;
    rust::fetch_crates()?;
    let wasm_bindgen = WASM_BINDGEN.find_or_install()?;
    let trunk = TRUNK.find_or_install()?;
    let folders = wasm_bindgen.parent().map(PathBuf::from).into_iter().collect();
    Ok(BuildTools {
        trunk,
        folders,
        split: None,
    })
}

/// The same for a release build, which also splits the wasm, and shrinks it with the wasm-opt that npm has.
pub fn for_release_build() -> Result<BuildTools> {
    let mut tools = for_debug_build()?;
    npm::ensure_packages()?;
    tools.folders.push(npm::programs());
    tools.split = Some(SplitTools {
        wasm_bindgen: WASM_BINDGEN.find_or_install()?,
        splitter: WASM_SPLIT.find_or_install()?,
        optimiser: npm::programs().join("wasm-opt"),
        minifier: npm::programs().join("esbuild"),
    });
    tools.folders.insert(0, split::prepare()?);
    Ok(tools)
}

/// What the bench needs to make our side of it for the browser, and to run it.
pub struct BenchTools {
    pub wasm_bindgen: PathBuf,
    pub optimiser: PathBuf,
    pub chromium: PathBuf,
}

/// What the bench needs, the libraries that it measures only if they are wanted.
pub fn for_bench(with_peers: bool) -> Result<BenchTools> {
    rust::ensure_wasm_target()?;
    let chromium = for_browser_tests()?;
    if with_peers {
        npm::ensure_packages_in(&workspace::bench_peers())?;
    }
    Ok(BenchTools {
        wasm_bindgen: WASM_BINDGEN.find_or_install()?,
        optimiser: npm::programs().join("wasm-opt"),
        chromium,
    })
}

/// The browser that Lighthouse loads pages with, once Lighthouse is there.
pub fn for_lighthouse() -> Result<PathBuf> {
    npm::ensure_packages_in(&workspace::bench_lighthouse())?;
    for_browser_tests()
}

/// What runs Rust's tests that were compiled for the browser; it starts them in Node.
pub fn for_wasm_tests() -> Result<PathBuf> {
    rust::ensure_wasm_target()?;
    let runner = format!("wasm-bindgen-test-runner{}", std::env::consts::EXE_SUFFIX);
    Ok(WASM_BINDGEN.find_or_install()?.with_file_name(runner))
}

/// The browser that the end-to-end tests start.
pub fn for_browser_tests() -> Result<PathBuf> {
    npm::ensure_packages()?;
    browser::find_or_install()
}

/// Rust's own formatter and linter.
pub fn for_checks() -> Result<()> {
    rust::ensure_component("rustfmt", "fmt")?;
    rust::ensure_component("clippy", "clippy")
}

/// Everything at once, each thing named with where it is.
pub fn everything() -> Result<()> {
    for_checks()?;
    let tools = for_release_build()?;
    let chromium = for_browser_tests()?;
    say(format_args!("trunk        {}", tools.trunk.display()));
    for folder in &tools.folders {
        say(format_args!("tools in     {}", folder.display()));
    }
    say(format_args!("chromium     {}", chromium.display()));
    for (_, server) in web_servers()? {
        say(format_args!("web server   {}", server.display()));
    }
    if let Some(node) = process::find_on_path("node") {
        say(format_args!("node         {}", node.display()));
    }
    say(format_args!("tests in     {}", workspace::end2end().display()));
    Ok(())
}
