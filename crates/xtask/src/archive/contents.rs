//! What a release consists of.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::Entry;

const START_HERE: &str = include_str!("START-HERE.md");
/// The folder of the data in the built app: the sample company, which a release leaves out.
const DATA: &str = "data";

/// Where everything comes from.
pub struct Sources<'a> {
    /// The top folder of the clone.
    pub root: &'a Path,
    /// The release build.
    pub site: &'a Path,
    /// The data of a company that starts.
    pub starter: &'a Path,
    /// The command line, built.
    pub command: &'a Path,
}

/// Reads all files of a release.
pub fn gather(sources: &Sources<'_>) -> Result<Vec<Entry>> {
    let mut entries = vec![Entry {
        path: "START-HERE.md".to_owned(),
        bytes: START_HERE.as_bytes().to_vec(),
        is_program: false,
    }];
    for name in ["LICENSE", "CHANGELOG.md"] {
        entries.push(file(&sources.root.join(name), name.to_owned(), false)?);
    }
    let own = sources.command.file_name().unwrap_or_default().to_string_lossy();
    entries.push(file(sources.command, format!("bin/{own}"), true)?);
    let built = below(sources.site)?;
    for path in built.iter().filter(|path| !path.starts_with(DATA)) {
        entries.push(file(&sources.site.join(path), at("site", path), false)?);
    }
    for path in below(sources.starter)? {
        entries.push(file(&sources.starter.join(&path), at("site/data", &path), false)?);
    }
    let docs = sources.root.join("docs");
    for path in below(&docs)? {
        let is_script = path.extension().is_some_and(|end| end == "sh");
        entries.push(file(&docs.join(&path), at("docs", &path), is_script)?);
    }
    Ok(entries)
}

/// The path of a file of a folder, as it stands in the archive.
fn at(folder: &str, path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    format!("{folder}/{}", parts.join("/"))
}

fn file(from: &Path, path: String, is_program: bool) -> Result<Entry> {
    Ok(Entry {
        bytes: fs::read(from).with_context(|| format!("could not read {}", from.display()))?,
        path,
        is_program,
    })
}

/// All files below a folder, but hidden ones, from there on.
fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(inner) = folders.pop() {
        let here = folder.join(&inner);
        let entries = here
            .read_dir()
            .with_context(|| format!("could not read {}", here.display()))?;
        for entry in entries {
            let entry = entry?;
            let path = inner.join(entry.file_name());
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_stays_and_the_starter_takes_its_place() {
        let home = std::env::temp_dir().join(format!("footbridge-contents-{}", std::process::id()));
        for (path, text) in [
            ("LICENSE", "l"),
            ("CHANGELOG.md", "c"),
            ("docs/a/b.sh", "s"),
            ("dist/index.html", "i"),
            ("dist/data/people.json", "Larkfield"),
            ("dist/x-parts/x.wasm", "w"),
            ("new/site.json", "{}"),
            ("target/footbridge", "b"),
        ] {
            let path = home.join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a temporary folder");
            fs::write(path, text).expect("a temporary file");
        }
        let sources = Sources {
            root: &home,
            site: &home.join("dist"),
            starter: &home.join("new"),
            command: &home.join("target/footbridge"),
        };
        let gathered = gather(&sources).expect("all is there");
        let missing = gather(&Sources {
            command: &home.join("none"),
            ..sources
        });
        fs::remove_dir_all(&home).expect("the folder goes again");
        let mut paths: Vec<_> = gathered
            .iter()
            .map(|it| (it.path.as_str(), it.is_program))
            .collect();
        paths.sort_unstable();
        let expected = [
            ("CHANGELOG.md", false),
            ("LICENSE", false),
            ("START-HERE.md", false),
            ("bin/footbridge", true),
            ("docs/a/b.sh", true),
            ("site/data/site.json", false),
            ("site/index.html", false),
            ("site/x-parts/x.wasm", false),
        ];
        assert_eq!(paths, expected);
        assert!(missing.is_err());
    }
}
