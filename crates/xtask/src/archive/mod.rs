//! A release as one file: what is in it, with checksums, and the same bytes for the same contents.

mod contents;
mod tar;
mod zip;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

pub use contents::{Sources, gather};

/// Where the checksums stand.
const SUMS: &str = "SHA256SUMS";

/// A file of an archive.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Its path below the top folder, with `/` between the parts.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// Whether it is to be run.
    pub is_program: bool,
}

/// Writes `NAME.zip` and `NAME.tar.gz` with everything below a folder of that name, and says where they are.
pub fn write(folder: &Path, name: &str, mut entries: Vec<Entry>) -> Result<[PathBuf; 2]> {
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    entries.push(sums(&entries));
    fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
    let save = |end: &str, bytes: Vec<u8>| {
        let path = folder.join(format!("{name}.{end}"));
        fs::write(&path, bytes).with_context(|| format!("could not write {}", path.display()))?;
        Ok::<_, anyhow::Error>(path)
    };
    Ok([
        save("zip", zip::packed(name, &entries)?)?,
        save("tar.gz", tar::packed(name, &entries)?)?,
    ])
}

/// The checksums of all files, as `sha256sum --check` reads them.
fn sums(entries: &[Entry]) -> Entry {
    let mut text = String::new();
    for entry in entries {
        for byte in Sha256::digest(&entry.bytes) {
            let _ = write!(text, "{byte:02x}");
        }
        let _ = writeln!(text, "  {}", entry.path);
    }
    Entry {
        path: SUMS.to_owned(),
        bytes: text.into_bytes(),
        is_program: false,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::io::{Cursor, Read};

    use super::*;

    fn entries() -> Vec<Entry> {
        let entry = |path: &str, text: &str, is_program: bool| Entry {
            path: path.to_owned(),
            bytes: text.as_bytes().to_vec(),
            is_program,
        };
        let long = format!("site/{}/part.wasm", "long-".repeat(24));
        vec![
            entry("site/index.html", &"<p>Łódź ".repeat(999), false),
            entry("bin/footbridge", "#!", true),
            entry(&long, "", false),
        ]
    }

    /// Everything in an archive, with whether it is to be run.
    type Unpacked = BTreeMap<String, (Vec<u8>, bool)>;

    fn unzipped(bytes: Vec<u8>) -> Unpacked {
        let mut archive = ::zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
        let mut all = Unpacked::new();
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).expect("a file");
            let mut content = Vec::new();
            file.read_to_end(&mut content).expect("its content");
            let is_program = file.unix_mode().is_some_and(|mode| mode & 0o111 != 0);
            let name = file.name().expect("its name").into_owned();
            all.insert(name, (content, is_program));
        }
        all
    }

    fn untarred(bytes: &[u8]) -> Unpacked {
        let mut archive = ::tar::Archive::new(flate2::read::GzDecoder::new(bytes));
        let mut all = Unpacked::new();
        for file in archive.entries().expect("a tar") {
            let mut file = file.expect("a file");
            let mut content = Vec::new();
            file.read_to_end(&mut content).expect("its content");
            let path = file.path().expect("its path").to_string_lossy().into_owned();
            let is_program = file.header().mode().expect("its mode") & 0o111 != 0;
            all.insert(path, (content, is_program));
        }
        all
    }

    #[test]
    fn both_hold_everything_and_the_sums_are_right() {
        let folder = std::env::temp_dir().join(format!("footbridge-archive-{}", std::process::id()));
        let [zip, tar] = write(&folder, "app-1.0", entries()).expect("archives");
        let (zip, tar) = (fs::read(zip).expect("a zip"), fs::read(tar).expect("a tar"));
        let mut mixed = entries();
        mixed.reverse();
        let [zip_again, tar_again] = write(&folder, "app-1.0", mixed).expect("archives");
        let again = (
            fs::read(zip_again).expect("a zip"),
            fs::read(tar_again).expect("a tar"),
        );
        fs::remove_dir_all(&folder).expect("the folder goes again");
        assert_eq!((&zip, &tar), (&again.0, &again.1), "the same bytes in any order");

        let files = unzipped(zip);
        assert_eq!(untarred(&tar), files);
        assert_eq!(files.len(), 4);
        assert!(files["app-1.0/bin/footbridge"].1 && !files["app-1.0/site/index.html"].1);
        let sums = String::from_utf8(files["app-1.0/SHA256SUMS"].0.clone()).expect("a text");
        assert_eq!(sums.lines().count(), 3);
        for line in sums.lines() {
            let (sum, path) = line.split_once("  ").expect("a sum and a path");
            let digest = Sha256::digest(&files[&format!("app-1.0/{path}")].0);
            let hex = digest
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect::<Vec<_>>()
                .concat();
            assert_eq!(hex, sum, "{path}");
        }
    }
}
