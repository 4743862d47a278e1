//! Manifests and lock files.

use crate::tidy::{Hit, SourceFile};

/// Dependencies that would tie core to the browser, to the machine or to the hour.
const NOT_FOR_CORE: [&str; 12] = [
    "chrono",
    "getrandom",
    "jiff",
    "js-sys",
    "leptos",
    "rand",
    "reqwest",
    "time",
    "tokio",
    "ureq",
    "wasm-bindgen",
    "web-sys",
];

/// Every crate is held to the workspace's lints.
pub fn lints(file: &SourceFile) -> Vec<Hit> {
    let is_manifest = file.path == "Cargo.toml" || file.path.ends_with("/Cargo.toml");
    if !is_manifest || has_workspace_lints(&file.text) {
        return Vec::new();
    }
    vec![Hit {
        line: 1,
        what: "a crate without the workspace's lints".to_owned(),
    }]
}

/// Core depends on nothing that reaches outside. Its tests may.
pub fn core_dependencies(file: &SourceFile) -> Vec<Hit> {
    if file.path != "crates/core/Cargo.toml" {
        return Vec::new();
    }
    let mut section = String::new();
    let mut hits = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        if line.starts_with('[') {
            line.clone_into(&mut section);
        }
        let name = line.split(['=', '.', ' ']).next().unwrap_or_default();
        let is_banned = NOT_FOR_CORE.contains(&name) || name.starts_with("gloo");
        if is_banned && section.contains("dependencies") && !section.contains("dev-dependencies") {
            hits.push(Hit {
                line: index + 1,
                what: format!("core depends on {name}"),
            });
        }
    }
    hits
}

/// npm's lock file says what to install, not from where.
pub fn npm_lock(file: &SourceFile) -> Vec<Hit> {
    if !file.path.ends_with("package-lock.json") {
        return Vec::new();
    }
    let line = file
        .text
        .lines()
        .position(|line| line.trim_start().starts_with("\"resolved\":"));
    line.map(|index| Hit {
        line: index + 1,
        what: "a registry's address".to_owned(),
    })
    .into_iter()
    .collect()
}

fn has_workspace_lints(manifest: &str) -> bool {
    let mut lines = manifest
        .lines()
        .map(str::trim)
        .skip_while(|line| *line != "[lints]")
        .skip(1);
    lines
        .by_ref()
        .take_while(|line| !line.starts_with('['))
        .any(|line| line == "workspace = true")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_without_lints_is_found() {
        let found = |text: &str| lints(&SourceFile::new("crates/core/Cargo.toml", text)).len();
        assert_eq!(found("[package]\nname = \"a\"\n"), 1);
        assert_eq!(
            found("[lints]\nrust.unsafe_code = \"warn\"\n[features]\nworkspace = true\n"),
            1
        );
        assert_eq!(found("[package]\nname = \"a\"\n\n[lints]\nworkspace = true\n"), 0);
    }

    #[test]
    fn core_stays_free_of_the_browser() {
        let found = |text: &str| core_dependencies(&SourceFile::new("crates/core/Cargo.toml", text)).len();
        assert_eq!(
            found("[dependencies]\nserde.workspace = true\nweb-sys = \"0.3\"\n"),
            1
        );
        assert_eq!(found("[dependencies]\ngloo-net = { version = \"0.6\" }\n"), 1);
        assert_eq!(
            found("[dependencies]\nserde.workspace = true\n[dev-dependencies]\nrand = \"0.9\"\n"),
            0
        );
    }

    #[test]
    fn a_lock_file_with_addresses_is_found() {
        let found = |text: &str| npm_lock(&SourceFile::new("end2end/package-lock.json", text)).len();
        assert_eq!(
            found("{\n  \"resolved\": \"https://registry.example/a.tgz\"\n}"),
            1
        );
        assert_eq!(found("{\n  \"integrity\": \"sha512-a\"\n}"), 0);
    }
}
