//! The service worker of a release build: its sources in one file, with the list of the files that it is for.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::split;
use crate::workspace;

/// What goes on beside the app and is fetched once it is there.
pub const FILES: [&str; 3] = ["beside.js", WORKER, OFF];

const WORKER: &str = "sw.js";
/// The worker that ends itself. Trunk copies it under the name of the worker, where a debug build leaves it.
const OFF: &str = "sw-off.js";
const PAGE: &str = "index.html";
/// Files that keep their name from build to build, and that the app needs without the network.
const NAMED: [&str; 3] = [PAGE, "beside.js", "manifest.webmanifest"];
/// Folders of which everything is kept.
const FOLDERS: [&str; 2] = ["icons/", "snippets/"];
/// In the order in which they are put together.
const SOURCES: [&str; 8] = [
    "names.js",
    "network.js",
    "checks.js",
    "standing.js",
    "shell.js",
    "data.js",
    "ending.js",
    "events.js",
];
/// How many digits tell one build from another.
const DIGITS: usize = 16;

/// Writes `sw.js` for the build in a folder, and puts the worker that ends itself beside it. Whatever alters files of
/// the build has to come before.
pub fn write(folder: &Path) -> Result<()> {
    let worker = folder.join(WORKER);
    let off = folder.join(OFF);
    fs::rename(&worker, &off).with_context(|| format!("could not rename {}", worker.display()))?;
    let mut names = Vec::new();
    collect(folder, "", &mut names)?;
    names.retain(|name| is_kept(name));
    names.sort_unstable();
    let Some(program) = names.iter().find(|name| is_program(name, &names)) else {
        bail!("{} holds no program", folder.display());
    };
    let mut list = String::new();
    for name in &names {
        let path = folder.join(name);
        let bytes = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        writeln!(list, "  \"{name}\": \"{}\",", digest(&bytes))?;
    }
    let mut sources = String::new();
    for name in SOURCES {
        let path = workspace::root().join("src").join("worker").join(name);
        let source =
            fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        sources.extend(["\n", &source]);
    }
    let build = digest([list.as_str(), &sources].concat().as_bytes());
    let written = format!(
        "/** The service worker of this build, put together from src/worker. docs/offline.md says what it does. */\n\
         const BUILD = \"{}\";\n\
         /** The script that starts the app. */\n\
         const PROGRAM = \"{program}\";\n\
         /** What this build consists of, each with the SHA-256 of its bytes. */\n\
         const FILES = {{\n{list}}};\n{sources}",
        &build[..DIGITS]
    );
    fs::write(&worker, written).with_context(|| format!("could not write {}", worker.display()))
}

/// Whether the app needs a file without the network. Others, such as what a host reads, are none of its business.
fn is_kept(name: &str) -> bool {
    NAMED.contains(&name)
        || split::is_part(name)
        || FOLDERS.iter().any(|folder| name.starts_with(folder))
        || is_fingerprinted(name)
}

/// Whether a name carries a digest of the contents, as Trunk's do.
fn is_fingerprinted(name: &str) -> bool {
    let digits = |part: &str| part.len() >= 12 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    !name.contains('/') && name.split(['-', '_', '.']).any(digits)
}

/// Whether a script is the one that starts the program beside it.
fn is_program(name: &str, names: &[String]) -> bool {
    name.strip_suffix(".js")
        .is_some_and(|stem| names.contains(&format!("{stem}_bg.wasm")))
}

fn collect(folder: &Path, below: &str, names: &mut Vec<String>) -> Result<()> {
    let here = folder.join(below);
    let entries = fs::read_dir(&here).with_context(|| format!("could not read {}", here.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(folder, &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}

fn digest(bytes: &[u8]) -> String {
    let mut written = String::new();
    for byte in Sha256::digest(bytes) {
        // Writing into a text cannot fail.
        write!(written, "{byte:02x}").ok();
    }
    written
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    const PROGRAM_NAME: &str = "footbridge-0123456789abcdef.js";

    /// A build in a temporary folder, removed at the end of the test.
    struct Build(PathBuf);

    impl Build {
        fn new(name: &str) -> Self {
            let folder =
                std::env::temp_dir().join(format!("footbridge-worker-{name}-{}", std::process::id()));
            for (path, text) in [
                ("index.html", "<!doctype html>"),
                (PROGRAM_NAME, "start()"),
                ("footbridge-0123456789abcdef_bg.wasm", "wasm"),
                ("footbridge-0123456789abcdef-parts/lists.wasm", "lists"),
                ("style-fedcba9876543210.css", "body {}"),
                ("icons/icon.svg", "<svg/>"),
                ("data/site.json", "{}"),
                ("notes.txt", "for whoever hosts it"),
                ("sw.js", "unregister()"),
            ] {
                let path = folder.join(path);
                fs::create_dir_all(path.parent().expect("a parent")).expect("a temporary folder");
                fs::write(path, text).expect("a temporary file");
            }
            Self(folder)
        }

        fn read(&self, name: &str) -> String {
            fs::read_to_string(self.0.join(name)).expect("a file of the build")
        }
    }

    impl Drop for Build {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn the_worker_lists_the_files_of_its_build_and_nothing_else() {
        let build = Build::new("list");
        write(&build.0).expect("a whole build");
        let worker = build.read(WORKER);
        assert!(worker.contains(&format!("const PROGRAM = \"{PROGRAM_NAME}\";")));
        // SHA-256 of `lists`.
        assert!(worker.contains(
            "\"footbridge-0123456789abcdef-parts/lists.wasm\": \
             \"4c14c4a453f98de4bd1c972fea7850adb52822c5823e5da287085165afcf2020\""
        ));
        for kept in ["index.html", "style-fedcba9876543210.css", "icons/icon.svg"] {
            assert!(worker.contains(&format!("\"{kept}\": \"")), "{kept}");
        }
        for other in ["data/site.json", "notes.txt", "sw-off.js"] {
            assert!(!worker.contains(&format!("\"{other}\": \"")), "{other}");
        }
    }

    #[test]
    fn the_worker_that_ends_itself_is_shipped_beside_it() {
        let build = Build::new("off");
        write(&build.0).expect("a whole build");
        assert_eq!(build.read(OFF), "unregister()");
    }

    #[test]
    fn another_build_is_another_worker_and_the_same_is_the_same() {
        let (first, second) = (Build::new("first"), Build::new("second"));
        write(&first.0).expect("a whole build");
        write(&second.0).expect("a whole build");
        assert_eq!(first.read(WORKER), second.read(WORKER));

        let third = Build::new("third");
        fs::write(third.0.join(PAGE), "<!doctype html><title>New</title>").expect("a temporary file");
        write(&third.0).expect("a whole build");
        assert_ne!(first.read(WORKER), third.read(WORKER));
    }

    #[test]
    fn a_folder_without_a_program_is_refused() {
        let build = Build::new("empty");
        fs::remove_file(build.0.join(PROGRAM_NAME)).expect("the program goes");
        assert!(write(&build.0).is_err());
    }
}
